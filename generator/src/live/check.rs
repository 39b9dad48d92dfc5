//! The whole check: asks, judges every answer, and sums up.

use jiff::civil::Date;

use super::answer::Answer;
use super::error::CurlError;
use super::finding::{Finding, Findings, Group};
use super::origin::Origin;
use super::plan::{Expected, Probe, home, plain, plan};
use super::request::{Ask, NoAnswer, Request};
use super::subject::{Judge, Kind, Subject, address_of};
use super::{bodies, copies, form, headers, places, test_tip, unreached};

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// Every fault, by subject.
    pub findings: Vec<Finding>,
    /// What could not be checked, and why.
    pub not_checked: Vec<String>,
    /// How many answers came.
    pub answers: usize,
    /// The code of the test tip, if one was sent and thanked for.
    pub code: Option<String>,
}

/// Checks the site at `origin` on the day `today`.
///
/// Plain HTTP is asked only if `asks_plain`. A tip is sent only if `sends_test_tip`.
///
/// # Errors
///
/// When nothing can be asked. A site that does not answer is a finding.
pub fn check(
    subject: &Subject<'_>,
    origin: &Origin,
    today: Date,
    (asks_plain, sends_test_tip): (bool, bool),
    ask: &mut dyn Ask,
) -> Result<Report, CurlError> {
    let probes = plan(subject);
    let (first, others) = probes.split_at(1);
    let mut judge = Judge {
        subject,
        origins: [origin.to_string(), subject.site.config.origin.clone()],
        is_https: origin.is_https,
        findings: Findings::default(),
        differing: (Vec::new(), 0),
    };
    let replies = send(first, ask)?;
    let Some(Ok(answer)) = replies.first() else {
        if let Some(Err(failure)) = replies.first() {
            judge.findings.add("", unreached::site(origin, failure));
        }
        return Ok(report(judge, Vec::new(), 0, None));
    };
    let mut not_checked = not_checked(subject, origin, asks_plain, sends_test_tip);
    if origin.is_https {
        match answer.certificate.as_deref().and_then(unreached::expiry) {
            Some(day) => judge.certificate(day, today),
            None => not_checked.push(
                "how long the certificate is valid: this curl does not tell, one from 7.88 on does"
                    .to_owned(),
            ),
        }
    }
    let kept = answer.clone();
    let mut answers = 1;
    judge_all(first, replies, &mut judge);
    if asks_plain {
        // By itself, since some versions of curl remember for all requests of a process that a site wants TLS.
        let plain = [plain(subject)];
        let replies = send(&plain, ask)?;
        answers += came(&replies);
        judge_all(&plain, replies, &mut judge);
    }
    let replies = send(others, ask)?;
    answers += came(&replies);
    let function = form::state(others, &replies);
    judge_all(others, replies, &mut judge);
    copies::revalidation(&mut judge, &address_of(&home(subject)), &kept, ask)?;
    bodies::older_build(&mut judge);
    if subject.site.has_form() && function == form::State::Answers {
        not_checked.push("the page that says that nothing was sent: it shows only while the function is stopped; stop it on a quiet day and check again".to_owned());
    }
    let code = match (sends_test_tip, function) {
        (true, form::State::Answers) => test_tip::send(&mut judge, ask)?,
        _ => None,
    };
    Ok(report(judge, not_checked, answers, code))
}

fn report(
    judge: Judge<'_>,
    not_checked: Vec<String>,
    answers: usize,
    code: Option<String>,
) -> Report {
    Report {
        findings: judge.findings.into_sorted(),
        not_checked,
        answers,
        code,
    }
}

fn send(probes: &[Probe], ask: &mut dyn Ask) -> Result<Vec<Result<Answer, NoAnswer>>, CurlError> {
    let requests: Vec<Request> = probes.iter().map(|probe| probe.request.clone()).collect();
    ask.ask(&requests)
}

/// How many answers came.
fn came(replies: &[Result<Answer, NoAnswer>]) -> usize {
    replies.iter().filter(|reply| reply.is_ok()).count()
}

/// What this check leaves out, and why.
fn not_checked(
    subject: &Subject<'_>,
    origin: &Origin,
    asks_plain: bool,
    sends_test_tip: bool,
) -> Vec<String> {
    let mut out = Vec::new();
    if !origin.is_https {
        out.push(
            "encryption: this address is plain HTTP, which only a test on this machine may be"
                .to_owned(),
        );
    } else if !asks_plain {
        out.push("whether plain HTTP leads to HTTPS: the address names a port; name that of plain HTTP with --http-port".to_owned());
    }
    if !subject.has_build() {
        out.push("whether the site shows the last build: there is none here; run `fanal build`, or name its folder with --output".to_owned());
    } else if !subject.is_compressed() && subject.site.config.hosts.send_compressed_files() {
        out.push(
            "compressed pages: this build has none; `fanal build --compress` makes them".to_owned(),
        );
    }
    if subject.site.has_form() && !sends_test_tip {
        out.push(
            "whether a tip arrives: --test-tip sends one that says that it is a test".to_owned(),
        );
    }
    out
}

fn judge_all(probes: &[Probe], replies: Vec<Result<Answer, NoAnswer>>, judge: &mut Judge<'_>) {
    for (probe, reply) in probes.iter().zip(replies) {
        match reply {
            Ok(answer) => judge.answer(probe, &answer),
            Err(failure) => judge.silence(probe, &failure),
        }
    }
}

impl Judge<'_> {
    /// Adds the findings of one answer.
    fn answer(&mut self, probe: &Probe, answer: &Answer) {
        let at = probe.request.target.as_str();
        if probe.request.is_plain {
            let (_, host) = self.origins[0].split_once(':').unwrap_or_default();
            headers::of_any(self, &format!("http:{host}{at}"), answer);
        } else {
            headers::of_any(self, at, answer);
        }
        match &probe.expected {
            Expected::File(path, kind) => {
                headers::security(self, at, answer, *kind);
                if bodies::file(self, at, answer, path) {
                    copies::kept(self, at, answer, *kind);
                }
            }
            Expected::Compressed(path) => copies::compressed(self, &probe.request, answer, path),
            Expected::Missing(path) => {
                headers::security(self, at, answer, Kind::Page);
                places::missing(self, at, answer, path);
            }
            Expected::Moved(to) => {
                headers::security(self, at, answer, Kind::Page);
                places::moved(self, at, answer, to);
            }
            Expected::Encrypted(to) => places::encrypted(self, answer, to),
            Expected::Function => {
                form::function(self, answer);
            }
            Expected::TooLong => form::too_long(self, answer),
            Expected::Private(what) => places::private(self, at, answer, what),
            Expected::Refused => places::refused(self, &probe.request, answer),
            Expected::NoList => places::list(self, at, answer),
        }
    }

    /// Adds the finding of a request without an answer.
    fn silence(&mut self, probe: &Probe, failure: &NoAnswer) {
        match probe.expected {
            Expected::Encrypted(_) => self.findings.add("", unreached::plain(failure)),
            Expected::Refused | Expected::Private(_) => {}
            _ => {
                let at = probe.request.target.as_str();
                let finding = Finding::error(
                    Group::Connection,
                    format!("some requests get no answer: {}", failure.reason),
                );
                self.findings.add(at, finding
                    .means("Readers see an error of their browser in place of the page.")
                    .help("check again; if it stays so, look at the load of the server, and at what is before it")
                    .see("Look whether it is right"));
            }
        }
    }
}

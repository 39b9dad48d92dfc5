//! The way of a tip, as far as it can be seen without sending one.

use super::answer::Answer;
use super::bodies::lang;
use super::copies;
use super::finding::{Finding, Group};
use super::headers;
use super::plan::{Expected, Probe};
use super::request::NoAnswer;
use super::subject::{Judge, Kind};
use crate::address::encoded;

/// What is at the address of the function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// The function.
    Answers,
    /// The web server, which does not reach the function.
    Stopped,
    /// Something else, or nothing.
    Absent,
}

impl State {
    fn of(answer: &Answer) -> Self {
        match answer.status {
            405 => Self::Answers,
            500 | 502..=504 => Self::Stopped,
            _ => Self::Absent,
        }
    }
}

/// What the answers to `probes` say of the function.
pub(super) fn state(probes: &[Probe], replies: &[Result<Answer, NoAnswer>]) -> State {
    let mut pairs = probes.iter().zip(replies);
    let asked = pairs.find(|(probe, _)| probe.expected == Expected::Function);
    match asked {
        Some((_, Ok(answer))) => State::of(answer),
        _ => State::Absent,
    }
}

/// Judges what the function says to a request that is no tip.
pub(super) fn function(judge: &mut Judge<'_>, answer: &Answer) {
    match State::of(answer) {
        State::Answers => {
            headers::security(judge, "/t", answer, Kind::Form);
            copies::kept(judge, "/t", answer, Kind::Form);
            copies::aged(judge, "/t", answer);
            if answer.header("last-modified").is_some() || answer.header("etag").is_some() {
                judge.findings.add("/t", Finding::warning(Group::Copies, "an answer of the function has a mark by which caches keep it")
                    .means("The function sends none, so something before it has touched the answer.")
                    .help("let the CDN or proxy pass answers at `/t` unchanged")
                    .see("Build and copy"));
            }
        }
        State::Stopped => {
            judge.findings.add("/t", Finding::error(Group::Form, format!("the tip function does not answer: the server says {}", answer.status))
                .means("Nobody can send a tip. People see a page that says so.")
                .help("`systemctl status tip-function.socket tip-function` and `journalctl -u tip-function` say why; both must be enabled")
                .see("Look whether it is right"));
            failure(judge, answer);
        }
        State::Absent => judge.findings.add("/t", Finding::error(Group::Form, format!("nothing takes tips at `/t`: the server answers {} and not 405", answer.status))
            .means("The pages show a form, and what people write into it is lost.")
            .help("include the generated settings and run the tip function beside the web server (tip-function/deploy/server.md); on a static host build without `[tip]`, so that the site says to call")
            .see("Static hosts")),
    }
}

/// Judges the answer to more than the function takes.
pub(super) fn too_long(judge: &mut Judge<'_>, answer: &Answer) {
    match answer.status {
        413 => failure(judge, answer),
        // Found at the other request already.
        403..=405 | 500 | 502..=504 => {}
        status => judge.findings.add(
            "/t",
            Finding::error(
                Group::Form,
                format!("a message of more than 64 KiB is answered with {status} and not 413"),
            )
            .means("Who wrote too much is not told that nothing was sent.")
            .help("include the generated settings of this build: they hold the limit, and the page")
            .see("Build and copy"),
        ),
    }
}

/// Judges the page that says that nothing was sent.
fn failure(judge: &mut Judge<'_>, answer: &Answer) {
    let status = answer.status;
    headers::security(judge, "/t", answer, Kind::Form);
    let local = judge.subject.bytes("failure.html");
    if local.is_none_or(|local| local != answer.body) && !leads_to_numbers(judge, answer) {
        judge.findings.add("/t", Finding::error(Group::Form, format!("{status} is not answered with the page that says that nothing was sent"))
            .means("A person who has written about something dangerous stands before an error of the server, and does not know whether it arrived or whom to call.")
            .help("include the generated settings of this build, which show `failure.html`, and copy that file; on AWS the template does it")
            .see("Build and copy"));
    }
}

/// Whether an answer is a page of the site that leads to the numbers, as the function's own refusals do.
fn leads_to_numbers(judge: &Judge<'_>, answer: &Answer) -> bool {
    let (site, text) = (judge.subject.site, answer.text());
    let found = lang(&text).unwrap_or_default();
    let tags = site.config.tags();
    let tag = tags.iter().find(|tag| tag.as_str() == found);
    tag.is_some_and(|tag| text.contains(&*encoded(&site.directory(tag))))
}

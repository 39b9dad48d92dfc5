//! A published site, looked at from outside: a server in memory that keeps every promise, and one fault at a time.

mod addresses;
mod connection;
mod copies;
mod headers;
mod pages;

use std::cell::RefCell;
use std::path::Path;
use std::sync::LazyLock;

use fanal::build::cache::Cache;
use fanal::build::write::write;
use fanal::live::{Answer, Ask, Build, CurlError, NoAnswer, Report, Request, Subject, check};
use fanal::publish::media::media_type;
use fanal::publish::product::path_of;
use percent_encoding::percent_decode_str;
use tempfile::TempDir;
use tip_function::headers::{ASSET, EVERYWHERE, FORM, PAGE};

use crate::door::{Built, SITE, TODAY, build_compressed, page, page_with, record};
use crate::tip::{FORM as QUESTIONS, TIP};

/// Where the site is said to be.
const ORIGIN: &str = "https://haven.example";

/// Changes an answer.
type Fault = fn(&Request, &mut Answer);

/// A published site on a server in memory.
struct Published {
    built: Built,
    folder: TempDir,
}

/// A site with the form.
fn with_form() -> &'static Published {
    static PUBLISHED: LazyLock<Published> =
        LazyLock::new(|| Published::new(&format!("{SITE}{TIP}")));
    &PUBLISHED
}

impl Published {
    /// A site with these settings.
    fn new(settings: &str) -> Self {
        let old = page_with("aliases = [\"/en/café/\", \"/old.html\"]", "Call.");
        let built = build_compressed(&[
            ("content/site.toml", settings),
            ("content/tip-form.toml", QUESTIONS),
            ("content/hotlines/gr-1109.toml", &record("gr-1109")),
            ("content/pages/en/rights.md", &page("Yours.")),
            ("content/pages/en/rights/stay.md", &old),
            ("content/pages/en/write.md", &page("Who reads it.")),
        ]);
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        write(&built.output, &target, &Cache::default(), &|| ()).unwrap();
        Self { built, folder }
    }

    fn public(&self) -> std::path::PathBuf {
        self.folder.path().join("public")
    }

    /// What a check finds of this site on a server with `fault`.
    fn report(&self, fault: Fault) -> Report {
        self.report_of(
            &mut Server::new(self, fault),
            Build::open(&self.public()),
            true,
        )
    }

    fn report_of(&self, server: &mut Server<'_>, build: Option<Build>, test_tip: bool) -> Report {
        let subject = Subject::new(&self.built.output, build).unwrap();
        check(
            &subject,
            &ORIGIN.parse().unwrap(),
            TODAY,
            (true, test_tip),
            server,
        )
        .unwrap()
    }

    /// The faults that a check finds, as text.
    fn faults(&self, fault: Fault) -> String {
        shown(&self.report(fault))
    }
}

/// The findings with their first addresses, without the digests in the names of assets.
fn shown(report: &Report) -> String {
    let findings = report.findings.iter().map(|finding| {
        let addresses: Vec<_> = finding
            .addresses
            .iter()
            .map(|at| without_digest(at))
            .collect();
        let (first, more) = addresses.split_at(addresses.len().min(2));
        format!(
            "{:?} {:?}: {}\n  --> {}{}\n  {}\n  help: {}\n  see: {}\n",
            finding.group,
            finding.level,
            finding.message,
            first.join(" "),
            if more.is_empty() { "" } else { " …" },
            finding.meaning,
            finding.help,
            finding.section,
        )
    });
    findings.collect()
}

fn without_digest(address: &str) -> String {
    let mut parts: Vec<_> = address.split('.').collect();
    if let [_, .., digest, _] = parts.as_slice()
        && digest.len() == 12
    {
        let at = parts.len() - 2;
        parts.remove(at);
    }
    parts.join(".")
}

/// A server that keeps every promise, but for its fault.
struct Server<'p> {
    published: &'p Published,
    fault: Fault,
    asked: RefCell<Vec<Request>>,
}

impl<'p> Server<'p> {
    fn new(published: &'p Published, fault: Fault) -> Self {
        Self {
            published,
            fault,
            asked: RefCell::default(),
        }
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(self.published.public().join(path)).ok()
    }

    fn answer(&self, request: &Request) -> Answer {
        let target = request.target.split('?').next().unwrap();
        if request.is_plain {
            return moved(&format!("{ORIGIN}{}", request.target));
        }
        let decoded = percent_decode_str(target).decode_utf8().unwrap();
        if decoded.contains("..") {
            return self.page(400, "404.html", &PAGE);
        }
        if target == "/t" && self.published.built.output.site().has_form() {
            return self.tip(request);
        }
        if !["GET", "HEAD"].contains(&request.method) {
            return self.page(405, "404.html", &PAGE);
        }
        let old = format!("{}/", decoded.trim_end_matches('/'));
        if let Some(to) = self.published.built.output.site().redirects().get(&old) {
            return moved(to);
        }
        let path = path_of(&decoded);
        if self.file(&path).is_some() {
            return self.published(request, &path);
        }
        if self.file(&format!("{path}/index.html")).is_some() {
            return moved(&format!("{target}/"));
        }
        let tag = ["en", "ur"]
            .into_iter()
            .find(|tag| decoded.starts_with(&format!("/{tag}/")));
        let page = tag.map_or_else(|| "404.html".to_owned(), |tag| format!("{tag}/404.html"));
        self.page(404, &page, &PAGE)
    }

    fn published(&self, request: &Request, path: &str) -> Answer {
        let has_form = self.published.built.output.site().has_form();
        let is_form = has_form && path.ends_with("/write/index.html") || path == "failure.html";
        let is_asset = path
            .split('.')
            .nth_back(1)
            .is_some_and(|part| part.len() == 12);
        let own = match (is_form, is_asset) {
            (true, _) => &FORM,
            (_, true) => &ASSET,
            _ => &PAGE,
        };
        let mut answer = self.page(200, path, own);
        let etag = format!("\"{}\"", path.len());
        set(&mut answer, "etag", &etag);
        set(&mut answer, "vary", "Accept-Encoding");
        if request.if_none_match.as_ref() == Some(&etag) {
            answer.status = 304;
            answer.body.clear();
        }
        let coding = request.accept_encoding;
        let compressed = coding.and_then(|coding| {
            let extension = if coding == "br" { "br" } else { "gz" };
            Some((coding, self.file(&format!("{path}.{extension}"))?))
        });
        if let Some((coding, body)) = compressed {
            set(&mut answer, "content-encoding", coding);
            answer.body = body;
        }
        answer
    }

    fn tip(&self, request: &Request) -> Answer {
        match &request.body {
            None => self.page(405, "404.html", &FORM),
            Some(body) if body.len() > 65_536 => self.page(413, "failure.html", &FORM),
            Some(_) => {
                let mut answer = self.page(200, "404.html", &FORM);
                answer.body = b"<p>1234 5678 9012</p>".to_vec();
                answer
            }
        }
    }

    fn page(&self, status: u16, path: &str, own: &[(&str, &str); 2]) -> Answer {
        let headers = EVERYWHERE
            .iter()
            .chain(own)
            .map(|(name, value)| (name.to_ascii_lowercase(), (*value).to_owned()));
        let mut answer = Answer {
            status,
            headers: headers.collect(),
            body: self.file(path).unwrap_or_default(),
            certificate: None,
        };
        set(&mut answer, "content-type", media_type(path));
        answer
    }
}

/// A redirect with all headers.
fn moved(to: &str) -> Answer {
    let headers = EVERYWHERE.iter().chain(&PAGE);
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), (*value).to_owned()));
    let mut answer = Answer {
        status: 301,
        headers: headers.collect(),
        ..Answer::default()
    };
    set(&mut answer, "location", to);
    answer
}

/// Gives a header another value.
fn set(answer: &mut Answer, name: &str, value: &str) {
    remove(answer, name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

fn remove(answer: &mut Answer, name: &str) {
    answer.headers.retain(|(own, _)| own != name);
}

impl Ask for Server<'_> {
    fn ask(&mut self, requests: &[Request]) -> Result<Vec<Result<Answer, NoAnswer>>, CurlError> {
        self.asked.borrow_mut().extend_from_slice(requests);
        let answers = requests.iter().map(|request| {
            let mut answer = self.answer(request);
            answer.certificate = Some("Feb 22 10:00:00 2027 GMT".to_owned());
            (self.fault)(request, &mut answer);
            match answer.status {
                0 => Err(NoAnswer {
                    code: 7,
                    reason: "Connection refused".to_owned(),
                }),
                _ => Ok(answer),
            }
        });
        Ok(answers.collect())
    }
}

fn right(_: &Request, _: &mut Answer) {}

#[test]
fn a_site_that_keeps_every_promise_has_no_finding() {
    for published in [with_form(), &Published::new(SITE)] {
        let report = published.report(right);
        assert_eq!(shown(&report), "");
        let has_form = published.built.output.site().has_form();
        let code = has_form.then_some("1234 5678 9012");
        assert_eq!(report.code.as_deref(), code);
        assert!(report.answers > 40, "{}", report.answers);
    }
}

#[test]
fn nothing_is_sent_that_could_become_a_tip_unless_a_test_tip_is_asked_for() {
    let published = with_form();
    for test_tip in [false, true] {
        let mut server = Server::new(published, right);
        let build = Build::open(&published.public());
        let report = published.report_of(&mut server, build, test_tip);
        assert_eq!(report.code.is_some(), test_tip);
        let asked = server.asked.into_inner();
        assert!(asked.len() <= 70, "{} requests", asked.len());
        let posts = asked
            .iter()
            .filter_map(|request| Some((request.target.as_str(), request.body.as_ref()?)));
        let tips: Vec<_> = posts
            .filter(|(target, body)| *target == "/t" && body.len() <= 65_536)
            .collect();
        assert_eq!(tips.len(), usize::from(test_tip), "{tips:?}");
        for (_, body) in tips {
            assert_eq!(
                body,
                "locale=en&what=a+test+of+our+own%2C+to+see+that+tips+arrive"
            );
        }
    }
}

#[test]
fn every_section_that_a_finding_names_is_in_the_document() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/publish.md");
    let document = std::fs::read_to_string(document).unwrap();
    let published = with_form();
    let fault: Fault = |_, answer| {
        answer.status = 500;
        answer.headers.clear();
        set(answer, "set-cookie", "a=b");
    };
    let report = published.report(fault);
    assert!(report.findings.len() > 5);
    for finding in report.findings {
        assert!(
            document.contains(&format!("\n## {}\n", finding.section)),
            "{}",
            finding.section
        );
    }
}

#[test]
fn the_way_of_a_tip_is_checked_without_sending_one() {
    let published = with_form();
    let (absent, stopped, long): (Fault, Fault, Fault) = (
        |request, answer| {
            if request.target == "/t" {
                answer.status = 404;
            }
        },
        |request, answer| {
            if request.target == "/t" {
                answer.status = 502;
                answer.body = b"<h1>502 Bad Gateway</h1>".to_vec();
            }
        },
        |request, answer| {
            if answer.status == 413 {
                answer.body.clear();
            }
            if request.target == "/t" && answer.status == 200 {
                answer.status = 503;
            }
        },
    );
    insta::assert_snapshot!(published.faults(absent), @r#"
    Form Error: nothing takes tips at `/t`: the server answers 404 and not 405
      --> /t
      The pages show a form, and what people write into it is lost.
      help: include the generated settings and run the tip function beside the web server (tip-function/deploy/server.md); on a static host build without `[tip]`, so that the site says to call
      see: Static hosts
    "#);
    insta::assert_snapshot!(published.faults(stopped), @r#"
    Form Error: the tip function does not answer: the server says 502
      --> /t
      Nobody can send a tip. People see a page that says so.
      help: `systemctl status tip-function.socket tip-function` and `journalctl -u tip-function` say why; both must be enabled
      see: Look whether it is right
    Form Error: 502 is not answered with the page that says that nothing was sent
      --> /t
      A person who has written about something dangerous stands before an error of the server, and does not know whether it arrived or whom to call.
      help: include the generated settings of this build, which show `failure.html`, and copy that file; on AWS the template does it
      see: Build and copy
    "#);
    insta::assert_snapshot!(published.faults(long), @r#"
    Form Error: 413 is not answered with the page that says that nothing was sent
      --> /t
      A person who has written about something dangerous stands before an error of the server, and does not know whether it arrived or whom to call.
      help: include the generated settings of this build, which show `failure.html`, and copy that file; on AWS the template does it
      see: Build and copy
    Form Error: the test tip was not taken: the server answers 503 and shows no code
      --> /t
      People who write now are not taken either.
      help: `journalctl -u tip-function` says what is wrong with the queue or the keys; 503 is the function's own word that it cannot store a tip
      see: Look whether it is right
    "#);
}

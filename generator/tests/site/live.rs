//! A published site, looked at from outside: a server in memory that keeps every promise, and one fault at a time.

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
    static PUBLISHED: LazyLock<Published> = LazyLock::new(|| Published::new(TIP));
    &PUBLISHED
}

impl Published {
    fn new(tip: &str) -> Self {
        let old = page_with("aliases = [\"/en/café/\", \"/old.html\"]", "Call.");
        let built = build_compressed(&[
            ("content/site.toml", &format!("{SITE}{tip}")),
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
    for published in [with_form(), &Published::new("")] {
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
fn a_site_that_is_not_reached_is_one_finding() {
    let published = with_form();
    insta::assert_snapshot!(published.faults(|_, answer| answer.status = 0), @r#"
    Connection Error: nothing answers at `https://haven.example`
      --> 
      Nobody reaches the site. Nothing else could be checked.
      help: start the web server, and open ports 80 and 443 in the firewall
      see: Look whether it is right
    "#);
}

#[test]
fn a_certificate_that_was_not_renewed_is_found() {
    let published = with_form();
    let soon: Fault = |_, answer| answer.certificate = Some("Dec  1 10:00:00 2026 GMT".to_owned());
    insta::assert_snapshot!(published.faults(soon), @r#"
    Connection Warning: the certificate is valid for 7 more days, until 2026-12-01
      --> 
      From then on browsers warn readers not to open the site. It should have been renewed by now.
      help: certbot: `certbot renew --dry-run` says what is wrong; Caddy: `journalctl -u caddy`; at Amazon: keep the DNS record by which ACM renews
      see: nginx
    "#);
    let unknown = published.report(|_, answer| answer.certificate = None);
    assert_eq!(shown(&unknown), "");
    assert!(
        unknown
            .not_checked
            .iter()
            .any(|left_out| left_out.starts_with("how long the certificate"))
    );
}

#[test]
fn plain_http_that_leads_nowhere_or_elsewhere_is_found() {
    let published = with_form();
    let faults: [Fault; 4] = [
        |request, answer| answer.status = if request.is_plain { 200 } else { answer.status },
        |request, answer| answer.status = if request.is_plain { 0 } else { answer.status },
        |request, answer| {
            if request.is_plain {
                set(answer, "location", "https://haven.example/");
            }
        },
        |request, answer| {
            if request.is_plain {
                set(answer, "location", &request.target);
            }
        },
    ];
    let found: String = faults.map(|fault| published.faults(fault)).concat();
    insta::assert_snapshot!(found, @r#"
    Connection Error: `http` does not lead to `https`, but is answered with 200
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    Connection Warning: nothing answers plain HTTP: Connection refused
      --> 
      Who types the address without `https` waits, and then sees an error in some browsers.
      help: open port 80, with the redirect to HTTPS and nothing else; certificates are renewed through it too
      see: nginx
    Connection Error: `http` leads to `https://haven.example/`, and not to the same page
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    Connection Error: `http` leads to `/ur/rights/stay/?x=1`, which is not encrypted
      --> 
      Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.
      help: nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone
      see: nginx
    "#);
}

#[test]
fn headers_that_are_missing_are_one_finding() {
    let published = with_form();
    let none: Fault = |_, answer| {
        for (name, _) in EVERYWHERE {
            remove(answer, &name.to_ascii_lowercase());
        }
    };
    insta::assert_snapshot!(published.faults(none), @r#"
    Headers Error: the headers `Content-Security-Policy`, `Strict-Transport-Security`, `Permissions-Policy`, `Cross-Origin-Opener-Policy`, `Cross-Origin-Resource-Policy`, `X-Content-Type-Options`, `X-Frame-Options` are missing
      --> /en/ / …
      These headers protect readers: without them other sites can show the pages inside their own, a script that somebody smuggles in can run, and the next site learns that the reader was here.
      help: include `public.host/nginx.conf` or `public.host/Caddyfile` in the settings of the site, and reload the web server; a static host reads `_headers`, but GitHub Pages and S3 alone send no headers of ours at all
      see: Build and copy
    "#);
    let frame_of_missing: Fault = |_, answer| {
        if answer.status == 404 {
            remove(answer, "x-frame-options");
        }
    };
    insta::assert_snapshot!(published.faults(frame_of_missing), @r#"
    Headers Error: the header `X-Frame-Options` is missing
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      It keeps other sites from showing a page inside their own and stealing clicks on it.
      help: include `public.host/nginx.conf` or `public.host/Caddyfile` in the settings of the site, and reload the web server; a static host reads `_headers`, but GitHub Pages and S3 alone send no headers of ours at all
      see: Build and copy
    "#);
}

#[test]
fn headers_that_say_something_else_are_found() {
    let published = with_form();
    let others: Fault = |_, answer| {
        set(
            answer,
            "content-security-policy",
            "default-src 'self' 'unsafe-inline'",
        );
        set(answer, "x-frame-options", "SAMEORIGIN");
        set(answer, "strict-transport-security", "max-age=3600");
        set(answer, "referrer-policy", "no-referrer");
    };
    insta::assert_snapshot!(published.faults(others), @r#"
    Headers Error: the header `Content-Security-Policy` is not that of the build: `default-src 'self' 'unsafe-inline'`
      --> /en/ / …
      It keeps a script that somebody smuggles into a page from running, and from sending away what a person writes.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `Strict-Transport-Security` is `max-age=3600` and not `max-age=63072000`
      --> /en/ / …
      It makes browsers ask over TLS from the second visit on. Without it, somebody in the reader's network can show a copy of the site.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `X-Frame-Options` is `SAMEORIGIN` and not `DENY`
      --> /en/ / …
      It keeps other sites from showing a page inside their own and stealing clicks on it.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    Headers Error: the header `Referrer-Policy` is `no-referrer` and not `same-origin`
      --> /en/write/ /ur/write/ …
      It decides what the next site learns. A page must tell nothing; a form must tell its own server where a tip comes from, or honest tips are read later than others.
      help: somebody sets this header beside the generated settings, or they are of an older build: remove the other one, copy `public.host` again, and reload the web server
      see: Build and copy
    "#);
}

#[test]
fn headers_that_do_the_same_are_accepted() {
    let published = with_form();
    let same: Fault = |request, answer| {
        let policy = answer.header("content-security-policy").unwrap_or_default();
        set(
            answer,
            "content-security-policy",
            &policy.replace("; ", ";"),
        );
        set(
            answer,
            "strict-transport-security",
            "max-age=63072001; includeSubDomains; preload",
        );
        let referrer = answer.header("referrer-policy").unwrap_or_default();
        if referrer == "same-origin" {
            set(answer, "referrer-policy", "no-referrer, same-origin");
            set(answer, "cache-control", "no-cache, no-store");
        }
        if answer
            .header("cache-control")
            .unwrap_or_default()
            .contains("immutable")
        {
            set(
                answer,
                "cache-control",
                "no-cache, public, max-age=31536000, immutable",
            );
        }
        if answer
            .header("content-type")
            .unwrap_or_default()
            .starts_with("text/javascript")
        {
            set(answer, "content-type", "application/javascript");
        }
        // As on AWS: the edge keeps the form, the function refuses what is too long, and this page is like any other.
        set(answer, "server", "AmazonS3");
        if request.target == "/en/write/" {
            set(answer, "x-cache", "Hit from cloudfront");
        }
        if answer.status == 413 {
            answer.body = with_form().built.text("/en/404.html").into_bytes();
        }
        if request.target == "/failure.html" {
            set(answer, "referrer-policy", "no-referrer");
            set(answer, "cache-control", "no-cache");
        }
    };
    assert_eq!(published.faults(same), "");
}

#[test]
fn what_no_answer_may_have_is_found() {
    let published = with_form();
    let fault: Fault = |_, answer| {
        set(answer, "set-cookie", "__cf_bm=x; path=/");
        set(answer, "server", "nginx/1.22.1");
        set(answer, "x-robots-tag", "noindex");
        set(
            answer,
            "report-to",
            "{\"endpoints\":[{\"url\":\"https://a.nel.cloudflare.com/report/v4\"}]}",
        );
        set(answer, "x-note", "caf\u{e9}");
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Headers Error: an answer sets a cookie: `__cf_bm`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      Every page says that the site sets none. A cookie recognises a reader, and stays on a device that others may look at.
      help: find out what adds it, which is usually a CDN, a firewall or a load balancer before the server, and switch it off there
      see: What the server still sees
    Headers Error: browsers are sent to `a.nel.cloudflare.com` by the header `report-to`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      That company learns that this reader was here. The site says that its pages load nothing from others.
      help: find out what adds the header, which is usually a CDN before the server, and switch it off there (at Cloudflare: Network Error Logging)
      see: What the server still sees
    Headers Error: the header `x-note` is not ASCII
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      Some browsers and proxies drop such an answer, or lead to a wrong address.
      help: take redirects from the generated settings, which write such letters percent-encoded
      see: Build and copy
    Headers Warning: the server tells its version: `server: nginx/1.22.1`
      --> /en/ http://haven.example/ur/rights/stay/?x=1 …
      Whoever looks for servers with a known hole finds this one.
      help: the generated settings have `server_tokens off` (nginx) and `header -Server` (Caddy); include them, or say the same to what is before the server
      see: Build and copy
    Headers Warning: search engines are told to leave the site out: `X-Robots-Tag`
      --> /en/ / …
      Nobody finds the numbers by searching for them.
      help: hosts add this to previews of a site: check the address that readers use, or remove the header
      see: Static hosts
    "#);
}

#[test]
fn files_that_are_missing_or_of_another_type_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if request.target == "/ur/" {
            answer.status = 403;
        }
        if request.target == "/hotlines.csv" {
            set(answer, "content-type", "application/octet-stream");
        }
        if request.target == "/robots.txt" {
            set(answer, "content-type", "text/plain");
        }
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Pages Error: files of the site are answered with 403
      --> /ur/
      Readers get an error in place of a page or a number.
      help: copy the last build to the server, all of it, and let the web root be `public`; if the server may not read the files: `chmod -R a+rX public`
      see: Build and copy
    Pages Error: the media type is `application/octet-stream` and not `text/csv; charset=utf-8`
      --> /hotlines.csv
      Browsers obey the type: they save the file in place of showing it, or do not run the script.
      help: include the generated settings, which name every type; elsewhere add this one to the types of the server
      see: Build and copy
    Pages Warning: the media type `text/plain` does not say `charset=utf-8`
      --> /robots.txt
      Letters beyond ASCII may be shown as others.
      help: include the generated settings, which name every type with its character set
      see: Build and copy
    "#);
}

#[test]
fn an_older_build_and_what_others_put_into_pages_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if ["/en/", "/hotlines.csv"].contains(&request.target.as_str()) {
            answer.body.extend_from_slice(
                b"<script defer src=\"https://static.cloudflareinsights.com/beacon.min.js\"></script>",
            );
        }
    };
    let found = published.faults(fault);
    // Which files were written last is the disk's own affair, and so is how many of them were compared already.
    let (before, rest) = found.split_once("2 of ").unwrap();
    let (_, after) = rest.split_once(" compared").unwrap();
    insta::assert_snapshot!(format!("{before}2 of all compared{after}"), @r#"
    Pages Error: a page loads something from `static.cloudflareinsights.com`, which the build has not
      --> /en/
      That company learns that this reader was here, and may change what the page does. The site says that its pages load nothing from others.
      help: something between the build and the reader changes pages, usually a CDN with statistics, a bot check or “optimisation”: switch that off
      see: What the server still sees
    Pages Error: the site shows an older build: 2 of all compared files are not those in this folder
      --> /en/ /hotlines.csv
      Readers may see a number or a sentence that you have already mended.
      help: copy `public` to the server again; behind a CDN, clear it. If it stays so, something between the server and the reader changes files: switch that off
      see: Update, and go back
    "#);
}

#[test]
fn without_a_build_the_language_of_pages_is_still_checked() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if request.target == "/ur/" {
            answer.body = b"<!doctype html><html lang=en>".to_vec();
        }
    };
    let mut server = Server::new(published, fault);
    let report = published.report_of(&mut server, None, false);
    insta::assert_snapshot!(shown(&report), @r#"
    Pages Error: the page is in `en` and not in `ur`
      --> /ur/
      The reader does not understand it.
      help: the web root or a redirect of the server leads to another page: compare its settings with the generated ones
      see: Build and copy
    "#);
    assert!(
        report
            .not_checked
            .iter()
            .any(|left_out| left_out.contains("the last build"))
    );
}

#[test]
fn addresses_that_do_not_exist_are_checked_in_each_language() {
    let published = with_form();
    let empty: Fault = |_, answer| {
        if answer.status == 404 {
            answer.body.clear();
        }
    };
    let found_all: Fault = |_, answer| {
        if answer.status == 404 {
            answer.status = 200;
        }
    };
    insta::assert_snapshot!(published.faults(empty), @r#"
    Addresses Error: an address that does not exist is answered with an empty page
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      Who mistypes an address, or follows an old link, finds no number there and no way on.
      help: include the generated settings, which name the page for missing pages of each language, and copy the last build
      see: Build and copy
    "#);
    insta::assert_snapshot!(published.faults(found_all), @r#"
    Addresses Error: an address that does not exist is answered with 200
      --> /nowhere-publish-check /xx/nowhere-publish-check …
      Search engines list pages that are not there, and a mistyped address shows something else than it says.
      help: remove rules that send every address to one page (`try_files … /index.html`); the generated settings name the page for missing pages
      see: Build and copy
    "#);
}

#[test]
fn a_server_with_one_page_for_every_address_shows_no_private_file() {
    let published = with_form();
    let one_page: Fault = |request, answer| {
        if answer.status >= 400 && request.target != "/t" && request.method == "GET" {
            answer.status = 200;
            answer.body = with_form().built.text("/").into_bytes();
            set(answer, "content-type", "application/json");
        }
    };
    let findings = published.report(one_page).findings;
    let messages: Vec<_> = findings.iter().map(|finding| &*finding.message).collect();
    assert_eq!(
        messages,
        ["an address that does not exist is answered with 200"]
    );
}

#[test]
fn old_addresses_are_checked_however_they_are_written() {
    let published = with_form();
    let fault: Fault = |request, answer| match request.target.as_str() {
        "/en/caf%c3%a9/" => answer.status = 404,
        "/en/caf%C3%A9" => answer.status = 302,
        "/en/caf%C3%A9/" => set(answer, "location", "/en/"),
        "/old.html/" => answer.status = 200,
        _ => {}
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Addresses Error: an old address leads to `/en/` and not to `/en/rights/stay/`
      --> /en/caf%C3%A9/
      An old link, on a poster or in a chat, leads to the wrong page.
      help: the redirects are of an older build, or of somebody's own: copy `public.host`, include it, and reload the web server
      see: Update, and go back
    Addresses Error: an old address is answered with 404
      --> /en/caf%c3%a9/
      An old link, on a poster or in a chat, leads nowhere. The same address may be written with other codes or without the slash at its end.
      help: include the generated settings of this build, which know every form of each old address, and reload the web server
      see: Update, and go back
    Addresses Warning: an old address leads on only for now, with a temporary redirect
      --> /en/caf%C3%A9
      Search engines keep the old address.
      help: use 301, as the generated settings do
      see: Update, and go back
    Addresses Warning: an old address is answered by a page, and not by a redirect
      --> /old.html/
      It works, one page later. Search engines keep the old address.
      help: include the generated settings, or let the static host read `_redirects`; GitHub Pages and S3 alone cannot do better
      see: Update, and go back
    "#);
}

#[test]
fn private_files_and_lists_of_files_are_found() {
    let published = with_form();
    let fault: Fault = |request, answer| {
        if ["/.git/HEAD", "/public.tip/replies.json"].contains(&request.target.as_str()) {
            answer.status = 200;
            answer.body = b"ref: refs/heads/main".to_vec();
            set(answer, "content-type", "application/octet-stream");
        }
        if answer.status == 404 && request.target.ends_with('/') {
            answer.status = 200;
            answer.body = b"<h1>Index of /</h1><a href=\"../\">../</a>".to_vec();
        }
        if request.method == "TRACE" {
            answer.status = 200;
        }
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Private Error: anybody can load the history of the site's source
      --> /.git/HEAD
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Private Error: anybody can load the folder of the preview, with its key
      --> /.fanal/
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Private Error: anybody can load the folder of the tip function
      --> /public.tip/replies.json
      It may hold what opens tips, tells who runs the site, or was removed from the pages.
      help: let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers
      see: Build and copy
    Headers Warning: the server answers the method `TRACE` with 200
      --> /en/
      Pages only need GET and HEAD; another method is a door that nobody watches.
      help: include the generated settings, which refuse it with 405
      see: Build and copy
    "#);
}

#[test]
fn copies_that_are_kept_too_long_are_found() {
    let published = with_form();
    let none: Fault = |_, answer| remove(answer, "cache-control");
    insta::assert_snapshot!(published.faults(none), @r#"
    Copies Error: browsers may show old pages: `Cache-Control` is missing and not `no-cache`
      --> /en/ / …
      Browsers then show a page for days without asking whether it is current. A reader sees a number that no longer answers.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Update, and go back
    Copies Error: the form may be kept: `Cache-Control` is missing and not `no-store`
      --> /en/write/ /ur/write/ …
      Whoever uses the device later can find the form in its memory, with what was written into it. A cache between may give an old form with old keys to others.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Build and copy
    Copies Warning: styles and scripts are loaded again and again: `Cache-Control` is missing
      --> /site.css /numbers.js …
      Their names change with their content, so a copy is always current. A slow phone waits for them on every page.
      help: include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says
      see: Update, and go back
    "#);
    let forever: Fault = |request, answer| {
        if request.target.contains("0123456789ab") {
            set(
                answer,
                "cache-control",
                "public, max-age=31536000, immutable",
            );
        }
        if request.target == "/t" {
            set(answer, "age", "120");
        }
    };
    insta::assert_snapshot!(published.faults(forever), @r#"
    Copies Error: an error is kept for a year: `Cache-Control` of a missing file says `immutable`
      --> /site.css
      A browser that asks in the middle of an update keeps the error, and shows the site without its style.
      help: send that header only with files that are there (nginx: without `always`)
      see: Update, and go back
    Copies Error: a cache before the server keeps answers of the tip function
      --> /t
      One person's answer, with its code, may be shown to another.
      help: tell the CDN to keep nothing of this address, whatever else it keeps
      see: Build and copy
    "#);
}

#[test]
fn marks_of_a_version_that_tell_more_are_found() {
    let published = with_form();
    let faults: [Fault; 3] = [
        |_, answer| set(answer, "etag", "\"2c0f-1a2b-5e3d\""),
        |request, answer| {
            let mark = request.if_none_match.is_some();
            set(answer, "etag", if mark { "\"b\"" } else { "\"a\"" });
        },
        |_, answer| {
            answer.status = if answer.status == 304 {
                200
            } else {
                answer.status
            }
        },
    ];
    let found: String = faults.map(|fault| published.faults(fault)).concat();
    insta::assert_snapshot!(found, @r#"
    Copies Warning: `ETag` tells the place of the file on the server's disk
      --> /en/ / …
      It differs between two servers with the same site, and helps whoever attacks the server.
      help: Apache: `FileETag MTime Size`
      see: Build and copy
    Copies Warning: an answer of the function has a mark by which caches keep it
      --> /t
      The function sends none, so something before it has touched the answer.
      help: let the CDN or proxy pass answers at `/t` unchanged
      see: Build and copy
    Copies Warning: the server sends a page again to a browser that has it already
      --> /en/
      Each visit loads whole pages. That costs money on many phones.
      help: let the web server send the files itself: nginx and Caddy answer such a question with 304
      see: Build and copy
    Copies Error: `ETag` is another one in every answer with the same page
      --> /en/
      A mark of its own for each visit recognises a reader as a cookie does.
      help: find out what makes it, usually a program or a load balancer before the files, and let the web server send the files itself
      see: Build and copy
    Copies Warning: an answer of the function has a mark by which caches keep it
      --> /t
      The function sends none, so something before it has touched the answer.
      help: let the CDN or proxy pass answers at `/t` unchanged
      see: Build and copy
    Copies Warning: the server sends a page again to a browser that has it already
      --> /en/
      Each visit loads whole pages. That costs money on many phones.
      help: let the web server send the files itself: nginx and Caddy answer such a question with 304
      see: Build and copy
    "#);
}

#[test]
fn compressed_forms_are_those_of_their_files() {
    let published = with_form();
    let fault: Fault = |request, answer| match request.accept_encoding {
        Some("br") => remove(answer, "vary"),
        Some("gzip") if request.target == "/en/" => {
            remove(answer, "content-encoding");
        }
        Some("gzip") => answer.body.truncate(20),
        _ => {}
    };
    insta::assert_snapshot!(published.faults(fault), @r#"
    Copies Error: the `gzip` form of a file is not that file
      --> /hotlines.csv
      Browsers ask for the compressed form. They show an old page with an old number, while a look at the plain file shows the new one.
      help: build with `--compress` and copy with `rsync -a --delete`, so that no compressed file of an older build stays
      see: Update, and go back
    Copies Warning: files are not compressed
      --> /en/
      A first visit takes three to four times as long on a slow network.
      help: build with `--compress`, copy the `.br` and `.gz` files too, and include the generated settings of this build
      see: Build and copy
    Copies Warning: `Vary: Accept-Encoding` is missing
      --> /en/
      A cache between may give the compressed form to a program that cannot read it.
      help: include the generated settings of a build with `--compress`
      see: Build and copy
    "#);
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

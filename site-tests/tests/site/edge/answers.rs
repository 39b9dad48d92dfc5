//! The requests that are sent to each server, and what their answers must be.

use std::collections::BTreeMap;

use site_tests::edge::Answer;
use site_tests::headers::Headers;
use site_tests::page::Page;
use site_tests::site::Site;

use super::small_site::small_site;

/// A word that every tip of these requests contains.
pub(super) const TIP_WORD: &str = "ZQWORD";

/// What an answer must be.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A page in this language.
    InLanguage(&'static str),
    /// The form in this language.
    Form(&'static str),
    /// A file of this media type.
    Data(&'static str),
    /// An asset with a digest in its name.
    Asset(&'static str),
    /// A redirect to this address.
    To(&'static str),
    /// An answer of the function, in this language.
    Function(&'static str),
    /// The page that says in every language that nothing was sent.
    Failure,
    /// A refusal of the server itself, with any body.
    Refused,
}

use Kind::{Asset, Data, Failure, Form, Function, InLanguage, Refused, To};

/// A request and what its answer must be.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) path: String,
    /// Options of curl.
    pub(super) arguments: Vec<String>,
    statuses: Vec<u16>,
    kind: Kind,
    /// The content coding; empty if the answer is not compressed. If there are several, the server may choose.
    codings: Vec<&'static str>,
}

fn get(path: &str, status: u16, kind: Kind) -> Case {
    Case {
        path: path.to_owned(),
        arguments: Vec::new(),
        statuses: vec![status],
        kind,
        codings: vec![""],
    }
}

/// A redirect, whose status differs between the servers.
fn moved(path: &str, to: &'static str) -> Case {
    let mut case = get(path, 301, To(to));
    case.statuses.push(308);
    case
}

/// A post to the function.
fn post(body: &str, status: u16, kind: Kind) -> Case {
    get("/t", status, kind).with(&["--data", body])
}

impl Case {
    fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments
            .extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    fn accepting(self, codings: &[&'static str]) -> Self {
        let header = format!("Accept-Encoding: {}", codings.join(","));
        let mut case = self.with(&["--header", &header]);
        case.codings = codings.to_vec();
        case
    }

    /// What is wrong with the answer.
    pub(super) fn faults(&self, answer: &Answer) -> Vec<String> {
        let mut faults = Vec::new();
        if !self.statuses.contains(&answer.status) {
            faults.push(format!("status {}", answer.status));
        }
        let mut is = |name: &str, wanted: &str| {
            let value = answer.header(name);
            if value != wanted {
                faults.push(format!("{name} is {value:?} and not {wanted:?}"));
            }
        };
        for (name, value) in security_headers() {
            is(&name, &value);
        }
        let (referrer, cache) = match self.kind {
            Form(_) | Failure | Function(_) => ("same-origin", "no-store"),
            Asset(_) => ("no-referrer", "public, max-age=31536000, immutable"),
            InLanguage(_) | Data(_) | To(_) | Refused => ("no-referrer", "no-cache"),
        };
        is("referrer-policy", referrer);
        is("cache-control", cache);
        is("set-cookie", "");
        match self.kind {
            InLanguage(_) | Form(_) | Function(_) | Failure => {
                is("content-type", "text/html; charset=utf-8");
            }
            Data(media_type) | Asset(media_type) => is("content-type", media_type),
            To(_) | Refused => {}
        }
        let is_file = !matches!(self.kind, To(_) | Refused | Function(_));
        if is_file && self.codings != [""] {
            is("vary", "Accept-Encoding");
        }
        if let To(address) = self.kind
            && !answer.header("location").eq_ignore_ascii_case(address)
        {
            faults.push(format!("it leads to {:?}", answer.header("location")));
        }
        faults.extend(self.faults_of_bytes(answer));
        faults
    }

    fn faults_of_bytes(&self, answer: &Answer) -> Vec<String> {
        let mut faults = Vec::new();
        let coding = answer.header("content-encoding");
        if !self.codings.contains(&coding.as_str()) {
            faults.push(format!("the content coding is {coding:?}"));
        }
        for (name, value) in &answer.headers {
            if !value.is_ascii() {
                faults.push(format!("{name} is not ASCII: {value:?}"));
            }
        }
        for (at, (name, _)) in answer.headers.iter().enumerate() {
            let mut before = answer.headers.iter().take(at);
            if before.any(|(other, _)| other == name) {
                faults.push(format!("{name} comes twice"));
            }
        }
        let server = answer.header("server");
        if !matches!(server.as_str(), "" | "nginx") {
            faults.push(format!("the server says that it is {server:?}"));
        }
        let is_head = self.arguments.iter().any(|argument| argument == "--head");
        let language = match self.kind {
            InLanguage(tag) | Form(tag) | Function(tag) => tag,
            Failure => "en",
            Data(_) | Asset(_) | To(_) | Refused => "",
        };
        if is_head != answer.body.is_empty() && !language.is_empty() {
            faults.push(format!("the body has {} bytes", answer.body.len()));
        }
        if !language.is_empty() && !is_head && coding.is_empty() {
            let page = Page::parse("/", &answer.text());
            if page.lang() != language {
                faults.push(format!("the page is in {:?}", page.lang()));
            }
            if matches!(self.kind, Failure) && !answer.text().contains("/fr/numbers/") {
                faults.push("the page does not lead to the numbers".to_owned());
            }
        }
        faults
    }
}

/// The headers of every answer, as `_headers` has them.
fn security_headers() -> BTreeMap<String, String> {
    let text = small_site().text("/_headers").unwrap();
    let mut headers = Headers::parse(&text).unwrap().of("/");
    headers.remove("referrer-policy");
    headers.remove("cache-control");
    assert_eq!(headers.len(), 7, "{headers:?}");
    headers
}

/// Requests while the function runs.
pub(super) fn with_function(site: &Site) -> Vec<Case> {
    [
        pages(),
        addresses(),
        missing(),
        files(site),
        refused(),
        tips(),
    ]
    .concat()
}

/// Requests when the function is stopped.
pub(super) fn without_function() -> Vec<Case> {
    vec![
        get("/t", 502, Failure),
        get("/t", 502, Failure).with(&["--head"]),
        get("/t", 502, Failure).accepting(&["gzip"]),
        post(&format!("locale=en&what={TIP_WORD}"), 502, Failure),
        post(&long_tip(), 502, Failure),
        post(&too_long(), 413, Failure),
        get("/en/help/", 200, InLanguage("en")),
        get("/en/write/", 200, Form("en")),
    ]
}

fn pages() -> Vec<Case> {
    vec![
        get("/", 200, InLanguage("en")),
        get("/en/", 200, InLanguage("en")),
        get("/fr/", 200, InLanguage("fr")),
        get("/zh-Hans/", 200, InLanguage("zh-Hans")),
        get("/en/help/", 200, InLanguage("en")),
        get("/en/help/?x=1", 200, InLanguage("en")),
        get("/en/help/index.html", 200, InLanguage("en")),
        get("/fr/aide-%C3%A9t%C3%A9/", 200, InLanguage("fr")),
        get("/fr/aide-%c3%a9t%c3%a9/", 200, InLanguage("fr")),
        get("/en/numbers/gr/", 200, InLanguage("en")),
        get("/en/", 200, InLanguage("en")).with(&["--head"]),
        get("/en/", 200, InLanguage("en")).with(&["--http1.1"]),
        get("/en/", 200, InLanguage("en")).with(&["--range", "0-99"]),
        get("/en/", 200, InLanguage("en")).with(&["--range", "999999-"]),
        get("/en/", 200, InLanguage("en")).accepting(&["gzip"]),
        get("/en/", 200, InLanguage("en")).accepting(&["br", ""]),
        get("/en/write/", 200, Form("en")),
        get("/en/write/index.html", 200, Form("en")),
        get("/en//write/", 200, Form("en")),
        get("/fr/%C3%A9crire/", 200, Form("fr")),
        get("/fr/%C3%A9crire/index.html", 200, Form("fr")),
        get("/zh-Hans/write/", 200, Form("zh-Hans")),
        get("/en/write/", 200, Form("en")).accepting(&["gzip"]),
        get("/failure.html", 200, Failure),
    ]
}

/// Addresses that lead to others.
fn addresses() -> Vec<Case> {
    const HELP: &str = "/en/help/";
    const SUMMER: &str = "/fr/aide-%C3%A9t%C3%A9/";
    vec![
        moved("/en/help", HELP),
        moved("/en/write", "/en/write/"),
        moved("/fr/aide-%C3%A9t%C3%A9", SUMMER),
        moved("/en/caf%C3%A9/", HELP),
        moved("/en/caf%c3%a9/", HELP),
        moved("/en/café/", HELP),
        moved("/en/caf%C3%A9", HELP),
        moved("/en/caf%C3%A9/?x=1", HELP),
        moved("/old.html", HELP),
        moved("/old.html/", HELP),
        moved("/en/old-name/", HELP),
        moved("/en/old%2Dname/", HELP),
        moved("/fr/vieux/", SUMMER),
        moved("/fr/vieux", SUMMER),
    ]
}

fn missing() -> Vec<Case> {
    vec![
        get("/nowhere", 404, InLanguage("en")),
        get("/en/nowhere", 404, InLanguage("en")),
        get("/fr/nowhere/", 404, InLanguage("fr")),
        get("/zh-Hans/a/b/c", 404, InLanguage("zh-Hans")),
        get("/xx/nowhere", 404, InLanguage("en")),
        get("/EN/", 404, InLanguage("en")),
        get("/zh-hans/", 404, InLanguage("en")),
        get("/t/", 404, InLanguage("en")),
        get("/t/x", 404, InLanguage("en")),
        get("/wp-login.php", 404, InLanguage("en")),
        get("/aktuelles/2019/", 404, InLanguage("en")),
        get("/nowhere.csv", 404, InLanguage("en")),
        get("/site.0123456789ab.css", 404, InLanguage("en")),
        get("/.git/config", 404, InLanguage("en")),
        get("/public.tip/replies.json", 404, InLanguage("en")),
        get("/nowhere", 404, InLanguage("en")).with(&["--head"]),
        get("/nowhere", 404, InLanguage("en")).accepting(&["gzip"]),
        get("/fr/nowhere", 404, InLanguage("fr")).accepting(&["gzip"]),
        get("/fr/nowhere", 404, InLanguage("fr")).accepting(&["br", ""]),
    ]
}

fn files(site: &Site) -> Vec<Case> {
    let asset = |name: &str, media_type| get(&site.asset(name).unwrap(), 200, Asset(media_type));
    vec![
        asset("site.css", "text/css; charset=utf-8"),
        asset("site.css", "text/css; charset=utf-8").accepting(&["gzip"]),
        asset("quick_exit.js", "text/javascript; charset=utf-8"),
        asset("seal.js", "text/javascript; charset=utf-8"),
        asset("emblem.svg", "image/svg+xml"),
        get("/site.css", 404, InLanguage("en")),
        get("/names-latin.json", 200, Data("application/json")),
        get("/hotlines.json", 200, Data("application/json")),
        get("/hotlines.csv", 200, Data("text/csv; charset=utf-8")),
        get("/hotlines.csv", 200, Data("text/csv; charset=utf-8")).accepting(&["gzip"]),
        get("/en/feed.xml", 200, Data("application/xml")),
        get("/sitemap.xml", 200, Data("application/xml")),
        // Longer than the 65,535 bytes that HTTP/2 lets a server send before the client asks for more.
        get("/en/sitemap.xml", 200, Data("application/xml")),
        get("/robots.txt", 200, Data("text/plain; charset=utf-8")),
    ]
}

/// What the servers refuse by themselves.
fn refused() -> Vec<Case> {
    let mut outside = get("/en/..%2f..%2f..%2fetc/passwd", 400, Refused);
    outside.statuses.push(404);
    let mut control = get("/en/%00", 400, Refused);
    control.statuses.push(500);
    vec![
        get("/en/", 405, Refused).with(&["--data", "a=b"]),
        get("/en/help/", 405, Refused).with(&["--request", "DELETE"]),
        outside,
        control,
    ]
}

/// Posts to the function, and other requests at its address.
fn tips() -> Vec<Case> {
    let short = format!("locale=en&what={TIP_WORD}");
    let chunked = ["--http1.1", "--header", "Transfer-Encoding: chunked"];
    vec![
        post(&short, 200, Function("en")),
        post(&short, 200, Function("en")).with(&["--http1.1"]),
        post(&short, 200, Function("en")).with(&["--header", "Accept-Encoding: gzip"]),
        post(&long_tip(), 200, Function("en")),
        post(&long_tip(), 200, Function("en")).with(&chunked),
        post("locale=fr&what=", 422, Function("fr")),
        post(
            &format!("locale=fr&what={}", "x".repeat(9_000)),
            422,
            Function("fr"),
        ),
        post(&too_long(), 413, Failure),
        post(&too_long(), 413, Failure).accepting(&["gzip"]),
        post(&too_long(), 413, Failure).with(&chunked),
        post(&short, 415, Function("en")).with(&["--header", "Content-Type: text/plain"]),
        get("/t", 405, Function("en")),
        get("/t", 405, Function("en")).with(&["--head"]),
        get("/t?x=1", 405, Function("en")),
        get("/t", 405, Function("en")).with(&["--request", "PUT", "--data", "a=b"]),
    ]
}

/// A tip of 4,900 letters in Hindi: 44 kB once it is encoded.
fn long_tip() -> String {
    format!("locale=en&what={TIP_WORD}{}", "%E0%A4%AE".repeat(4_900))
}

/// More than the function accepts: 70 kB.
fn too_long() -> String {
    format!("locale=en&what={TIP_WORD}{}", "x".repeat(70_000))
}

/// The request for the form.
pub(super) fn form() -> Case {
    get("/en/write/", 200, Form("en"))
}

/// An answer to [`form`] without a fault.
pub(super) fn right_form() -> Answer {
    let own = [
        ("referrer-policy", "same-origin"),
        ("cache-control", "no-store"),
        ("content-type", "text/html; charset=utf-8"),
    ];
    let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Answer {
        status: 200,
        headers: security_headers().into_iter().chain(own).collect(),
        body: small_site().text("/en/write/").unwrap().into_bytes(),
    }
}

//! The requests of a check, and what each answer must be.

use super::request::Request;
use super::subject::{Kind, Subject, address_of};
use crate::address::encoded;

/// The most old addresses that are asked for.
const OLD_ADDRESSES: usize = 3;

/// The name of a page that no site has.
const NOWHERE: &str = "nowhere-publish-check";

/// More than the function takes: 64 KiB and some.
const TOO_LONG: usize = 70_000;

/// A request, with what its answer must be.
#[derive(Debug, Clone)]
pub(super) struct Probe {
    pub(super) request: Request,
    pub(super) expected: Expected,
}

/// What an answer must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expected {
    /// The file of the site at this path.
    File(String, Kind),
    /// The file of the site at this path, compressed.
    Compressed(String),
    /// The page for missing pages at this path.
    Missing(String),
    /// A redirect to this address.
    Moved(String),
    /// A redirect from plain HTTP to this address of the site.
    Encrypted(String),
    /// What the function says to a request that is no tip.
    Function,
    /// The page that says that nothing was sent, because it was too long.
    TooLong,
    /// Anything but a file that a reader must not get: what it would be.
    Private(&'static str),
    /// A refusal, since nobody may change or mirror a page.
    Refused,
    /// Anything but a list of the files in a folder.
    NoList,
}

/// Everything to ask of the origin, the home page of the source language first.
pub(super) fn plan(subject: &Subject<'_>) -> Vec<Probe> {
    let mut probes = files(subject);
    probes.extend(compressed(subject));
    probes.extend(missing(subject));
    probes.extend(moved(subject));
    probes.extend(private());
    let home = address_of(&home(subject));
    probes.push(probe(
        Request::post(&home, String::new()),
        Expected::Refused,
    ));
    let trace = Request {
        method: "TRACE",
        ..Request::get(&home)
    };
    probes.push(probe(trace, Expected::Refused));
    if let Some(folder) = subject.folder_without_page() {
        probes.push(probe(Request::get(folder), Expected::NoList));
    }
    if subject.site.has_form() {
        probes.push(probe(Request::get("/t"), Expected::Function));
        let body = format!(
            "locale={}&too-long={}",
            subject.site.config.source,
            "x".repeat(TOO_LONG)
        );
        probes.push(probe(Request::post("/t", body), Expected::TooLong));
    }
    probes
}

/// The request over plain HTTP, for a page with a query.
pub(super) fn plain(subject: &Subject<'_>) -> Probe {
    let page = subject.pages().pop().unwrap_or_default();
    let target = format!("{}?x=1", address_of(&page));
    let mut request = Request::get(&target);
    request.is_plain = true;
    probe(request, Expected::Encrypted(target))
}

fn probe(request: Request, expected: Expected) -> Probe {
    Probe { request, expected }
}

/// The path of the home page in the source language.
pub(super) fn home(subject: &Subject<'_>) -> String {
    format!("{}/index.html", subject.site.config.source)
}

/// Pages, the form, assets and data, each once.
fn files(subject: &Subject<'_>) -> Vec<Probe> {
    let mut paths = vec![home(subject)];
    let forms = subject.forms().map(str::to_owned);
    let failure = subject.site.has_form().then(|| "failure.html".to_owned());
    let all = subject.pages().into_iter().chain(forms).chain(failure);
    for path in all.chain(subject.files()).chain(subject.newest()) {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    let paths = paths.into_iter().map(|path| {
        let kind = subject.kind(&path);
        probe(Request::get(address_of(&path)), Expected::File(path, kind))
    });
    paths.collect()
}

/// A page and a download, as browsers ask for them.
fn compressed(subject: &Subject<'_>) -> Vec<Probe> {
    if !subject.is_compressed() {
        return Vec::new();
    }
    let files = [
        (home(subject), "gzip"),
        (home(subject), "br"),
        ("hotlines.csv".to_owned(), "gzip"),
    ];
    let probes = files.into_iter().map(|(path, coding)| {
        let request = Request {
            accept_encoding: Some(coding),
            ..Request::get(address_of(&path))
        };
        probe(request, Expected::Compressed(path))
    });
    probes.collect()
}

/// Addresses that no site has.
fn missing(subject: &Subject<'_>) -> Vec<Probe> {
    let config = &subject.site.config;
    let mut tags = vec![config.source.clone()];
    tags.extend(config.tags().into_iter().rfind(|tag| *tag != config.source));
    let everywhere = [
        format!("/{NOWHERE}"),
        format!("/xx/{NOWHERE}"),
        "/site.0123456789ab.css".to_owned(),
    ];
    let mut probes: Vec<_> = everywhere
        .map(|target| {
            probe(
                Request::get(target),
                Expected::Missing("404.html".to_owned()),
            )
        })
        .into();
    for tag in tags {
        let target = format!("/{tag}/{NOWHERE}");
        let page = format!("{tag}/404.html");
        probes.push(probe(Request::get(target), Expected::Missing(page)));
    }
    probes
}

/// Old addresses, however they are encoded, and a page without the slash at its end.
fn moved(subject: &Subject<'_>) -> Vec<Probe> {
    let mut probes = Vec::new();
    for (from, to) in subject.old_addresses().into_iter().take(OLD_ADDRESSES) {
        let upper = encoded(&from).into_owned();
        let lower = lower_case_codes(&upper);
        let bare = upper.trim_end_matches('/').to_owned();
        let mut forms = vec![upper, lower, bare];
        forms.dedup();
        let expected = Expected::Moved(to);
        let forms = forms.into_iter();
        probes.extend(forms.map(|from| probe(Request::get(from), expected.clone())));
    }
    let page = address_of(&subject.pages().pop().unwrap_or_default());
    let bare = page.trim_end_matches('/');
    if !bare.is_empty() && bare != page {
        probes.push(probe(Request::get(bare), Expected::Moved(page.clone())));
    }
    probes
}

/// An encoded address with its codes in lower case: `/caf%c3%a9/`.
fn lower_case_codes(address: &str) -> String {
    let mut parts = address.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        out.push('%');
        out.push_str(&code.to_ascii_lowercase());
        out.push_str(rest);
    }
    out
}

/// Files beside the web root, and others that end up in one by mistake.
fn private() -> Vec<Probe> {
    let files = [
        ("/.git/HEAD", "the history of the site's source"),
        ("/.env", "settings and passwords of programs"),
        ("/.fanal/", "the folder of the preview, with its key"),
        ("/content/site.toml", "the source of the site"),
        ("/public.tip/replies.json", "the folder of the tip function"),
        ("/public.host/nginx.conf", "the settings of the web server"),
        (
            "/public.build/cache",
            "the notes of the program for its next build",
        ),
        ("/replies.json", "a file of the tip function"),
        ("/tips.queue", "the queue with sealed tips"),
        (
            "/en/..%2f..%2fpublic.tip/replies.json",
            "a file outside the web root",
        ),
    ];
    files
        .map(|(target, what)| probe(Request::get(target), Expected::Private(what)))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_in_lower_case_and_letters_stay() {
        assert_eq!(lower_case_codes("/Fr/%C3%89t%C3%A9/"), "/Fr/%c3%89t%c3%a9/");
        assert_eq!(lower_case_codes("/EN/"), "/EN/");
    }
}

//! What browsers and caches keep of the site, and the compressed forms of its files.

use super::answer::Answer;
use super::error::CurlError;
use super::finding::{Finding, Group};
use super::request::{Ask, Request};
use super::subject::{Judge, Kind};

/// How to mend what is kept for how long.
const MEND: &str = "include the generated settings, which say for every file how it is kept, and reload the web server; behind a CDN, let it keep what the server says";

/// Judges how the answer with a published file may be kept.
pub(super) fn kept(judge: &mut Judge<'_>, at: &str, answer: &Answer, kind: Kind) {
    let cache = answer.directives("cache-control");
    let has = |word: &str| cache.iter().any(|own| own == word);
    let shown = answer.header("cache-control");
    let shown = shown.map_or_else(|| "is missing".to_owned(), |value| format!("is `{value}`"));
    let age: u64 = cache
        .iter()
        .find_map(|own| own.strip_prefix("max-age=")?.parse().ok())
        .unwrap_or(0);
    match kind {
        Kind::Form if !has("no-store") => judge.findings.add(at, form_kept(&shown)),
        Kind::Page | Kind::Failure if !(has("no-cache") || has("no-store") || has("max-age=0")) => {
            judge.findings.add(at, Finding::error(Group::Copies, format!("browsers may show old pages: `Cache-Control` {shown}; it should be `no-cache`"))
                .means("Browsers then show a page for days without asking whether it is current. A reader sees a number that no longer answers.")
                .help(MEND)
                .see("Update, and go back"));
        }
        Kind::Asset if age < 86_400 && !has("no-cache") => {
            judge.findings.add(at, Finding::warning(Group::Copies, format!("styles and scripts are loaded again and again: `Cache-Control` {shown}"))
                .means("Their names change with their content, so a copy is always current. A slow phone waits for them on every page.")
                .help(MEND)
                .see("Update, and go back"));
        }
        _ => {}
    }
    validators(judge, at, answer);
}

fn form_kept(shown: &str) -> Finding {
    Finding::error(Group::Copies, format!("the form may be kept: `Cache-Control` {shown}; it should be `no-store`"))
        .means("The next person at the device can find the form in its memory, with what was written into it. A cache between server and reader may give an old form with old keys to others.")
        .help(MEND)
        .see("Build and copy")
}

/// Finds an answer of the function that comes from a cache.
pub(super) fn aged(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    let age = answer.header("age").and_then(|age| age.parse::<u64>().ok());
    let is_hit = ["x-cache", "cf-cache-status", "x-proxy-cache"]
        .iter()
        .filter_map(|name| answer.header(name))
        .any(|value| value.to_ascii_lowercase().starts_with("hit"));
    if is_hit || age.is_some_and(|age| age > 0) {
        judge.findings.add(
            at,
            Finding::error(
                Group::Copies,
                "a cache before the server keeps answers of the tip function",
            )
            .means("One person's answer, with its code, may be shown to another.")
            .help("tell the CDN to keep nothing of this address, whatever else it keeps")
            .see("Build and copy"),
        );
    }
}

/// Finds marks of a version that tell more than the version.
fn validators(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    let etag = answer.header("etag").unwrap_or_default();
    let parts: Vec<_> = etag
        .trim_start_matches("W/")
        .trim_matches('"')
        .split('-')
        .collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Apache up to 2.2 and IIS write the number of the file on its disk first.
    if parts.len() == 3 && parts.iter().all(is_number) {
        judge.findings.add(at, Finding::warning(Group::Copies, "`ETag` tells the place of the file on the server's disk")
            .means("It differs between two servers with the same site, and helps an attacker of the server.")
            .help("Apache: `FileETag MTime Size`")
            .see("Build and copy"));
    }
}

/// Asks for a page again, as a browser does that has a copy of it.
pub(super) fn revalidation(
    judge: &mut Judge<'_>,
    at: &str,
    first: &Answer,
    ask: &mut dyn Ask,
) -> Result<(), CurlError> {
    if first.status != 200 {
        return Ok(());
    }
    let Some(etag) = first.header("etag") else {
        if first.header("last-modified").is_none() {
            judge.findings.add(
                at,
                reloaded("pages have neither `ETag` nor `Last-Modified`"),
            );
        }
        return Ok(());
    };
    let request = Request {
        if_none_match: Some(etag.clone()),
        ..Request::get(at)
    };
    let replies = ask.ask(&[request])?;
    let Some(Ok(again)) = replies.into_iter().next() else {
        return Ok(());
    };
    if again.status == 304 {
        return Ok(());
    }
    let changes = again.header("etag").is_some_and(|other| other != etag);
    if changes && again.body == first.body {
        judge.findings.add(at, Finding::error(Group::Copies, "`ETag` is another one in every answer with the same page")
            .means("A mark of its own for each visit recognises a reader as a cookie does.")
            .help("find out what makes it, usually a program or a load balancer before the files, and let the web server send the files itself")
            .see("Build and copy"));
    } else if !changes {
        judge.findings.add(
            at,
            reloaded("the server sends a page again to a browser that has it already"),
        );
    }
    Ok(())
}

fn reloaded(message: &str) -> Finding {
    Finding::warning(Group::Copies, message)
        .means("Each visit loads whole pages. That costs money on many phones.")
        .help("let the web server send the files itself: nginx and Caddy answer such a question with 304")
        .see("Build and copy")
}

/// Judges the answer to a request that accepts one compressed form.
pub(super) fn compressed(judge: &mut Judge<'_>, request: &Request, answer: &Answer, path: &str) {
    let at = request.target.as_str();
    if answer.status != 200 {
        return;
    }
    let coding = answer.header("content-encoding").unwrap_or_default();
    let accepted = request.accept_encoding.unwrap_or_default();
    // nginx has brotli only with a further package, and every browser takes gzip too.
    if coding.is_empty() && accepted == "gzip" {
        judge.findings.add(at, Finding::warning(Group::Copies, "files are not compressed")
            .means("A first visit takes three to four times as long on a slow network.")
            .help("build with `--compress`, copy the `.br` and `.gz` files too, and include the generated settings of this build")
            .see("Build and copy"));
    }
    let vary = answer.directives("vary");
    if !vary
        .iter()
        .any(|name| name == "accept-encoding" || name == "*")
    {
        judge.findings.add(at, Finding::warning(Group::Copies, "`Vary: Accept-Encoding` is missing")
            .means("A cache between may give the compressed form to a program that cannot read it.")
            .help("include the generated settings of a build with `--compress`")
            .see("Build and copy"));
    }
    let (Some(local), false) = (judge.subject.bytes(path), coding.is_empty()) else {
        return;
    };
    if answer.decoded().is_none_or(|decoded| *decoded != local) {
        judge.findings.add(at, Finding::error(Group::Copies, format!("the `{coding}` form of a file is not that file"))
            .means("Browsers ask for the compressed form. They show an old page with an old number, while a look at the plain file shows the new one.")
            .help("build with `--compress` and copy with `rsync -a --delete`, so that no compressed file of an older build stays")
            .see("Update, and go back"));
    }
}

//! Addresses: those that lead elsewhere, those that do not exist, and those that nobody may open.

use super::answer::Answer;
use super::bodies::lang;
use super::finding::{Finding, Group};
use super::request::Request;
use super::subject::Judge;

/// Judges the answer for an address that does not exist.
pub(super) fn missing(judge: &mut Judge<'_>, at: &str, answer: &Answer, page: &str) {
    let cache = answer.header("cache-control").unwrap_or_default();
    if cache.contains("immutable") && answer.status != 200 {
        judge.findings.add(at, Finding::error(Group::Copies, "an error is kept for a year: `Cache-Control` of a missing file says `immutable`")
            .means("A browser that asks in the middle of an update keeps the error, and shows the site without its style.")
            .help("send that header only with files that are there (nginx: without `always`)")
            .see("Update, and go back"));
    }
    if answer.status != 404 {
        judge.findings.add(at, Finding::error(Group::Addresses, format!("an address that does not exist is answered with {}", answer.status))
            .means("Search engines list pages that are not there, and a mistyped address shows something else than it says.")
            .help("remove rules that send every address to one page (`try_files … /index.html`); the generated settings name the page for missing pages")
            .see("Build and copy"));
        return;
    }
    let found = lang(&answer.text());
    let is_right = match judge.subject.bytes(page) {
        Some(local) => local == answer.body,
        None => found.is_some(),
    };
    if is_right {
        return;
    }
    let general = judge.subject.bytes("404.html");
    if general.is_some_and(|general| general == answer.body) {
        let tag = page.split('/').next().unwrap_or_default();
        judge.findings.add(at, Finding::warning(Group::Addresses, format!("a missing page in `{tag}` is answered with the page for all languages"))
            .means("It leads to the numbers too, but is longer to read. GitHub Pages, Cloudflare Pages and CloudFront know only this one.")
            .help("on nginx and Caddy include the generated settings")
            .see("Static hosts"));
        return;
    }
    let what = match found {
        Some(found) => format!("with another page, in `{found}`"),
        None if answer.body.is_empty() => "with an empty page".to_owned(),
        None => "with a page that is not the site's".to_owned(),
    };
    judge.findings.add(at, Finding::error(Group::Addresses, format!("an address that does not exist is answered {what}"))
        .means("Who mistypes an address, or follows an old link, finds no number there and no way on.")
        .help("include the generated settings, which name the page for missing pages of each language, and copy the last build")
        .see("Build and copy"));
}

/// Judges the answer at an old address, or at a page without the slash at its end.
pub(super) fn moved(judge: &mut Judge<'_>, at: &str, answer: &Answer, to: &str) {
    let location = answer.header("location").unwrap_or_default();
    let path = own_path(&location, &judge.origins);
    let what = if to.trim_end_matches('/') == at {
        "an address without the slash at its end"
    } else {
        "an old address"
    };
    let finding = match answer.status {
        301 | 308 if path.eq_ignore_ascii_case(to) => return,
        302 | 303 | 307 if path.eq_ignore_ascii_case(to) => {
            Finding::warning(Group::Addresses, format!("{what} is answered with a temporary redirect and not a permanent one"))
                .means("Search engines keep the old address.")
                .help("use 301, as the generated settings do")
        }
        300..400 => Finding::error(Group::Addresses, format!("{what} leads to `{location}` and not to `{to}`"))
            .means("An old link, on a poster or in a chat, leads to the wrong page.")
            .help("the redirects are of an older build, or of somebody's own: copy `public.host`, include it, and reload the web server"),
        // Such a host does what it can.
        200 if !judge.subject.site.config.hosts.read_settings() => return,
        200 => Finding::warning(Group::Addresses, format!("{what} is answered by a page, and not by a redirect"))
            .means("It works, one page later. Search engines keep the old address.")
            .help("include the generated settings, or let the static host read `_redirects`"),
        status => Finding::error(Group::Addresses, format!("{what} is answered with {status}"))
            .means("An old link, on a poster or in a chat, leads nowhere. The same address may be written with other codes or without the slash at its end.")
            .help("include the generated settings of this build, which know every form of each old address, and reload the web server"),
    };
    judge.findings.add(at, finding.see("Update, and go back"));
}

/// The path in an address of the site; other addresses stay as they are.
fn own_path<'l>(location: &'l str, origins: &[String; 2]) -> &'l str {
    let own = origins
        .iter()
        .find_map(|origin| location.strip_prefix(origin.as_str()));
    own.filter(|path| path.starts_with('/')).unwrap_or(location)
}

/// Judges the answer over plain HTTP.
pub(super) fn encrypted(judge: &mut Judge<'_>, answer: &Answer, to: &str) {
    let location = answer.header("location").unwrap_or_default();
    let path = own_path(&location, &judge.origins);
    let is_encrypted = location.starts_with("https://");
    let what = match answer.status {
        300..400 if is_encrypted && path == to => return,
        300..400 if is_encrypted => {
            format!("`http` leads to `{location}`, and not to the same page")
        }
        300..400 => format!("`http` leads to `{location}`, which is not encrypted"),
        status => format!("`http` does not lead to `https`, but is answered with {status}"),
    };
    judge.findings.add("", Finding::error(Group::Connection, what)
        .means("Who types the address without `https` is not led to the page, or reads it where others can watch. On Debian the default site of nginx even writes down each such visit.")
        .help("nginx: take over the second `server` block of publish.md, and remove /etc/nginx/sites-enabled/default; Caddy does it by itself if the block is named by the host alone")
        .see("nginx"));
}

/// Judges the answer where a private file would be.
pub(super) fn private(judge: &mut Judge<'_>, at: &str, answer: &Answer, what: &str) {
    // A host that answers everything with one page, of whatever type, is found by the missing addresses.
    let is_document = answer.media_type() == "text/html" || lang(&answer.text()).is_some();
    let is_page = is_document && !is_list(answer);
    if !(200..300).contains(&answer.status) || is_page {
        return;
    }
    judge.findings.add(at, Finding::error(Group::Private, format!("anybody can load {what}"))
        .means("It may hold what opens tips, tells who runs the site, or was removed from the pages.")
        .help("let the web root be the folder `public` of a build and nothing above it; move this file away, and take what was in it as known to strangers")
        .see("Build and copy"));
}

/// Whether the body is a list of files, as web servers make it.
fn is_list(answer: &Answer) -> bool {
    let text = answer.text();
    [
        "Index of",
        "Directory listing",
        "[To Parent Directory]",
        "../",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// Judges the answer for a folder without a page.
pub(super) fn list(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    if answer.status == 200 && is_list(answer) {
        judge.findings.add(at, Finding::error(Group::Private, "the server lists the files in a folder")
            .means("Strangers see files that no page leads to.")
            .help("nginx: `autoindex off`; Caddy: `file_server` without `browse`; Apache: `Options -Indexes`")
            .see("Build and copy"));
    }
}

/// Judges the answer to a request with a method that no page needs.
pub(super) fn refused(judge: &mut Judge<'_>, request: &Request, answer: &Answer) {
    if answer.status >= 400 || (300..400).contains(&answer.status) {
        return;
    }
    let method = request.method;
    judge.findings.add(
        &request.target,
        Finding::warning(
            Group::Headers,
            format!(
                "the server answers the method `{method}` with {}",
                answer.status
            ),
        )
        .means("Pages only need GET and HEAD; another method is a door that nobody watches.")
        .help("include the generated settings, which refuse it with 405")
        .see("Build and copy"),
    );
}

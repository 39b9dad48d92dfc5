//! The pages and files themselves: whether they are there, of the right type, those of the build, and the site's own.

use super::answer::Answer;
use super::finding::{Finding, Group};
use super::headers::foreign_host;
use super::subject::{Judge, is_page};
use crate::publish::media::media_type;

/// Elements that load what one of their attributes names, or send there.
const LOADING: [&str; 15] = [
    "script", "img", "iframe", "embed", "object", "video", "audio", "source", "track", "input",
    "form", "link", "frame", "use", "image",
];

/// Judges the answer for a published file; whether it is there.
pub(super) fn file(judge: &mut Judge<'_>, at: &str, answer: &Answer, path: &str) -> bool {
    if answer.status != 200 {
        judge.findings.add(at, Finding::error(Group::Pages, format!("files of the site are answered with {}", answer.status))
            .means("Readers get an error in place of a page or a number.")
            .help("copy the last build to the server, all of it, and let the web root be `public`; if the server may not read the files: `chmod -R a+rX public`")
            .see("Build and copy"));
        return false;
    }
    media(judge, at, answer, path);
    let local = judge.subject.bytes(path);
    let is_same = local.as_ref().map(|bytes| *bytes == answer.body);
    if let Some(is_same) = is_same {
        judge.differing.1 += 1;
        if !is_same {
            judge.differing.0.push(at.to_owned());
        }
    }
    if is_page(path) && is_same != Some(true) {
        foreign(judge, at, answer);
        language(judge, at, answer, path);
    }
    true
}

/// Finds a wrong media type.
fn media(judge: &mut Judge<'_>, at: &str, answer: &Answer, path: &str) {
    let wanted = media_type(path);
    let essence = wanted.split(';').next().unwrap_or(wanted);
    let found = answer.media_type();
    let is_fitting = match essence {
        "text/javascript" => found.ends_with("/javascript"),
        "application/xml" => ["application/xml", "text/xml"].contains(&found.as_str()),
        "image/x-icon" => found.starts_with("image/"),
        _ => found == essence,
    };
    let whole = answer.header("content-type").unwrap_or_default();
    if !is_fitting {
        let found = if whole.is_empty() { "none" } else { &whole };
        judge.findings.add(at, Finding::error(Group::Pages, format!("the media type is `{found}` and not `{wanted}`"))
            .means("Browsers obey the type: they save the file in place of showing it, or do not run the script.")
            .help("include the generated settings, which name every type; elsewhere add this one to the types of the server")
            .see("Build and copy"));
    } else if ["text/csv", "text/plain"].contains(&essence)
        && !whole.to_ascii_lowercase().contains("charset=utf-8")
    {
        judge.findings.add(
            at,
            Finding::warning(
                Group::Pages,
                format!("the media type `{whole}` does not say `charset=utf-8`"),
            )
            .means("Letters beyond ASCII may be shown as others.")
            .help("include the generated settings, which name every type with its character set")
            .see("Build and copy"),
        );
    }
}

/// Finds what a page that is not that of the build loads from elsewhere.
fn foreign(judge: &mut Judge<'_>, at: &str, answer: &Answer) {
    let html = answer.text();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split([' ', '\n', '\t', '/']).next().unwrap_or_default();
        let is_loading = LOADING
            .iter()
            .any(|loading| loading.eq_ignore_ascii_case(name));
        // Links to other languages and to the page's own address name an address and load nothing.
        if !is_loading || tag.contains("alternate") || tag.contains("canonical") {
            continue;
        }
        if let Some(host) = foreign_host(tag, &judge.origins) {
            judge.findings.add(at, Finding::error(Group::Pages, format!("a page loads something from `{host}`, which the build has not"))
                .means("That company learns that this reader was here, and may change what the page does. The site says that its pages load nothing from others.")
                .help("something between the build and the reader changes pages, usually a CDN with statistics, a bot check or “optimisation”: switch that off")
                .see("What the server still sees"));
        }
    }
}

/// Finds a page in another language than its address says, where it cannot be compared with the build.
fn language(judge: &mut Judge<'_>, at: &str, answer: &Answer, path: &str) {
    let Some((tag, _)) = path.split_once('/') else {
        return;
    };
    let found = lang(&answer.text()).unwrap_or_default();
    if found != tag {
        judge.findings.add(at, Finding::error(Group::Pages, format!("the page is in `{found}` and not in `{tag}`"))
            .means("The reader does not understand it.")
            .help("the web root or a redirect of the server leads to another page: compare its settings with the generated ones")
            .see("Build and copy"));
    }
}

/// The language of a document.
pub(super) fn lang(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("<html")?;
    let (tag, _) = rest.split_once('>')?;
    let (_, value) = tag.split_once("lang=")?;
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(['"', '\'', ' ']).unwrap_or(value.len());
    value.get(..end).map(str::to_owned)
}

/// Sums up which files are not those of the build.
pub(super) fn older_build(judge: &mut Judge<'_>) {
    let (differing, compared) = std::mem::take(&mut judge.differing);
    let message = format!(
        "the site shows an older build: {} of {compared} compared files are not those in this folder",
        differing.len()
    );
    for at in differing {
        judge.findings.add(&at, Finding::error(Group::Pages, message.clone())
            .means("Readers may see a number or a sentence that you have already mended.")
            .help("copy `public` to the server again; behind a CDN, clear it. If it stays so, something between the server and the reader changes files: switch that off")
            .see("Update, and go back"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_read_with_and_without_quotes() {
        for (html, tag) in [
            (
                "<!doctype html><html lang=zh-Hans dir=ltr>",
                Some("zh-Hans"),
            ),
            ("<html dir=\"rtl\" lang=\"ur\">", Some("ur")),
            ("<html><p lang=fr>", None),
            ("no page", None),
        ] {
            assert_eq!(lang(html).as_deref(), tag, "{html}");
        }
    }
}

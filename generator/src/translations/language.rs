//! The language of a file that came back.

use std::sync::Arc;

use super::po::PoFile;
use crate::content::config::Config;
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems};

/// What is wrong with a file without the tag of a language.
const NO_LANGUAGE: &str = "this file does not say which language it is for";

/// The place of the header of a PO file.
pub(super) fn header_place(path: &Arc<str>, file: &PoFile) -> Place {
    let span = file.header.as_ref().map(|header| header.span.clone());
    Place::span(path, &span.unwrap_or_default())
}

/// The encoding in a field such as `text/plain; charset=UTF-8`.
fn charset(field: &str) -> Option<&str> {
    let (_, charset) = field.split_once("charset=")?;
    Some(charset.trim()).filter(|charset| *charset != "CHARSET")
}

/// The language of the PO file `path`, which is one that the site is translated into: as the header has it, or the name of the
/// file if the header has none or has another form of the same language (`zh_CN` in `zh-Hans.po`). Another encoding in the
/// header is a problem too.
pub(super) fn of_po(
    path: &Arc<str>,
    file: &PoFile,
    config: &Config,
    problems: &Problems,
) -> Option<Tag> {
    let charset = file.field("Content-Type").and_then(charset);
    if let Some(other) = charset.filter(|charset| !charset.eq_ignore_ascii_case("utf-8")) {
        let message =
            format!("the header of this file says that it is in {other}, and UTF-8 is needed");
        let help = "save it as UTF-8 in the translator’s tool: it changes the header and the letters together";
        problems.push(Problem::error(header_place(path, file), message).help(help));
    }
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".po").unwrap_or(name);
    let said = file.field("Language").filter(|said| !said.is_empty());
    let tags = translated_into(config);
    let find = |name| named(&tags, name);
    let by_name = find(stem).filter(|tag| {
        let language = said.map(|said| said.split(['_', '-']).next().unwrap_or(said));
        language.is_none_or(|language| language.eq_ignore_ascii_case(tag.language()))
    });
    let by_header = said.and_then(find);
    if let (Some(header), Some(name)) = (by_header, find(stem))
        && header != name
    {
        let message = format!("the header of this file says `{header}`, and its name `{name}`");
        let help = format!(
            "see which language the translations are in; then write its tag into the header, as in `Language: {name}`, or give the file the name `{header}.po`"
        );
        problems.push(Problem::error(header_place(path, file), message).help(help));
        return None;
    }
    let found = by_header.or(by_name);
    if found.is_none() {
        let message = match said {
            Some(said) => no_translation(said),
            None => NO_LANGUAGE.to_owned(),
        };
        let help = format!(
            "`Language` in the header of the file is the tag of a language: {}",
            listed(&tags)
        );
        problems.push(Problem::error(header_place(path, file), message).help(help));
    }
    found.cloned()
}

/// The language that the file `path` says it is for, which is one that the site is translated into.
pub(super) fn of_tag(
    path: &Arc<str>,
    said: &str,
    config: &Config,
    problems: &Problems,
) -> Option<Tag> {
    let tags = translated_into(config);
    let found = named(&tags, said).cloned();
    if found.is_none() {
        let message = if said.is_empty() {
            NO_LANGUAGE.to_owned()
        } else {
            no_translation(said)
        };
        let help = format!("the site is translated into {}", listed(&tags));
        problems.push(Problem::error(Place::file(path), message).help(help));
    }
    found
}

/// The languages that the site is translated into.
fn translated_into(config: &Config) -> Vec<Tag> {
    let mut tags = config.tags();
    tags.retain(|tag| *tag != config.source);
    tags
}

/// The language that a file calls `name`, as `zh_Hans` for `zh-Hans`.
fn named<'t>(tags: &'t [Tag], name: &str) -> Option<&'t Tag> {
    let name = name.replace('_', "-");
    let mut tags = tags.iter();
    tags.find(|tag| tag.as_str().eq_ignore_ascii_case(&name))
}

fn listed(tags: &[Tag]) -> String {
    let tags: Vec<_> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    tags.join(", ")
}

fn no_translation(said: &str) -> String {
    format!("this file is for `{said}`, into which the site is not translated")
}

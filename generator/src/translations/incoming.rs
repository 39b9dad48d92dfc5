//! A PO file that came back: its encoding, its language, and whether it was made from the present source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::exchange::Unit;
use super::po::{Entry, PoFile, read};
use crate::content::config::Config;
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems, position};

/// What helps with a file that was made from another version of the site.
const NEWER: &str = "export again, and merge the two: `msgmerge TRANSLATED.po NEW.po -o MERGED.po`, or in Poedit *Translation > Update from POT file* with the new file; then look at what became fuzzy, and import the result";

/// So many texts that are not of the site can be said one by one, however small the file is.
const FEW: usize = 20;

/// The entries of a PO file by context and words of the source.
#[derive(Debug)]
pub(super) struct Incoming {
    path: Arc<str>,
    /// The name of the site that it was exported from, as its header has it.
    site: Option<String>,
    /// The place of the header.
    header: Place,
    entries: BTreeMap<(String, String), Entry>,
}

/// The text of the file `path`, without a byte order mark; `None` if it is not UTF-8.
pub(super) fn decode(path: &Arc<str>, bytes: &[u8], problems: &Problems) -> Option<String> {
    let help =
        "in the translator’s tool, choose UTF-8 in the properties of the file and save it again";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let message = "this file is in UTF-16, and UTF-8 is needed";
        problems.push(Problem::error(Place::file(path), message).help(help));
        return None;
    }
    let bare = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match std::str::from_utf8(bare) {
        Ok(text) => Some(text.to_owned()),
        Err(error) => {
            let readable = bare.get(..error.valid_up_to()).unwrap_or_default();
            let text = String::from_utf8_lossy(readable);
            let (line, column) = position(&text, text.len());
            let message = format!(
                "this file is not UTF-8: the first letter that is not is in line {line}, column {column}"
            );
            problems.push(Problem::error(Place::file(path), message).help(help));
            None
        }
    }
}

impl Incoming {
    /// Reads the PO file `path` with the text `text`. `None` if it cannot be said for which language it is, or if nothing of
    /// it can be read.
    pub(super) fn read(
        path: &Arc<str>,
        text: &str,
        config: &Config,
        problems: &Problems,
    ) -> Option<(Tag, Self)> {
        let file = read(path, text, problems);
        let charset = file.field("Content-Type").and_then(charset);
        if let Some(other) = charset.filter(|charset| !charset.eq_ignore_ascii_case("utf-8")) {
            let message =
                format!("the header of this file says that it is in {other}, and UTF-8 is needed");
            let help = "save it as UTF-8 in the translator’s tool: it changes the header and the letters together";
            problems.push(Problem::error(header_place(path, &file), message).help(help));
        }
        let tag = language(path, &file, config, problems)?;
        let site = file.field("Project-Id-Version").map(str::to_owned);
        let header = header_place(path, &file);
        let mut entries = BTreeMap::new();
        for entry in file.entries {
            let key = (entry.context.clone(), entry.source.clone());
            let place = Place::span(path, &entry.source_span);
            if entries.insert(key, entry).is_some() {
                let message = "this text is here a second time, in the same place of the site";
                problems.push(Problem::error(place, message).help("keep one of the two entries"));
            }
        }
        let path = Arc::clone(path);
        let read = Self {
            path,
            site,
            header,
            entries,
        };
        Some((tag, read))
    }

    /// The entry of a text.
    pub(super) fn entry(&self, unit: &Unit) -> Option<&Entry> {
        let key = (unit.context.clone(), unit.source.clone());
        self.entries.get(&key)
    }

    /// The bytes of the translation of a text.
    pub(super) fn span(&self, unit: &Unit) -> Range<usize> {
        self.entry(unit).map_or(0..0, |entry| entry.span.clone())
    }

    /// The problem of a file that was exported from another site than that called `name`: its header names another, and a text
    /// of it is not here; or most of its texts are not. Nothing more is to be said of such a file.
    pub(super) fn of_another_site<'u>(
        &self,
        name: &str,
        units: impl Iterator<Item = &'u Unit>,
    ) -> Option<Problem> {
        let known = units.filter(|unit| self.entry(unit).is_some()).count();
        let (all, unknown) = (self.entries.len(), self.entries.len().saturating_sub(known));
        let other = self
            .site
            .as_deref()
            .filter(|site| !site.is_empty() && *site != name);
        let count = format!("{unknown} of its {all} texts are not of this site");
        if let Some(other) = other.filter(|_| unknown > 0) {
            let message = format!(
                "this file belongs to another site: it was exported from `{other}`, and this is `{name}`; {count}"
            );
            let help = format!(
                "import it into that site; if this site was called so then, write `Project-Id-Version: {name}` into the header of the file"
            );
            return Some(Problem::error(self.header.clone(), message).help(help));
        }
        let is_most = unknown >= FEW && 2 * unknown > all;
        is_most.then(|| {
            let message = format!(
                "this file belongs to another site, or to a much older version of this one: {count}"
            );
            let help = format!("import it into the site that it was exported from; or {NEWER}");
            Problem::error(self.header.clone(), message).help(help)
        })
    }

    /// Compares the entries with the texts of the site: entries that are of no text, and texts that have no entry, are
    /// problems. `end` is the length of the file.
    pub(super) fn check_version<'u>(
        &self,
        units: impl Iterator<Item = &'u Unit>,
        end: usize,
        problems: &Problems,
    ) {
        let mut unknown: BTreeMap<_, _> = self.entries.iter().collect();
        let mut missing = Vec::new();
        let mut contexts = BTreeSet::new();
        let mut lacks_last = false;
        for unit in units {
            let key = (unit.context.clone(), unit.source.clone());
            lacks_last = unknown.remove(&key).is_none();
            if lacks_last {
                missing.push(unit);
                contexts.insert(unit.context.as_str());
            }
        }
        for ((context, _), entry) in &unknown {
            let message = if contexts.contains(context.as_str()) {
                "the source of this text has changed since the file was exported"
            } else {
                "the site does not have this text any more"
            };
            let place = Place::span(&self.path, &entry.source_span);
            problems.push(Problem::error(place, message).help(NEWER));
        }
        // A text that changed is missing too, and was said to have changed.
        let changed: BTreeSet<_> = unknown.keys().map(|(context, _)| context).collect();
        missing.retain(|unit| !changed.contains(&unit.context));
        if let Some(first) = missing.first() {
            let count = missing.len();
            let are = if count == 1 {
                "1 text of the site is".to_owned()
            } else {
                format!("{count} texts of the site are")
            };
            let message = format!(
                "{are} not in this file; the first is of `{}`",
                first.context
            );
            let help = if lacks_last && unknown.is_empty() {
                "the file was cut off, or entries were deleted: ask for the whole file, in which texts that are not translated are empty".to_owned()
            } else {
                format!("they are newer than the file, or entries were deleted; {NEWER}")
            };
            let place = Place::span(&self.path, &(end.saturating_sub(1)..end));
            problems.push(Problem::error(place, message).help(help));
        }
    }
}

fn header_place(path: &Arc<str>, file: &PoFile) -> Place {
    let span = file.header.as_ref().map(|header| header.span.clone());
    Place::span(path, &span.unwrap_or_default())
}

/// The encoding in a field such as `text/plain; charset=UTF-8`.
fn charset(field: &str) -> Option<&str> {
    let (_, charset) = field.split_once("charset=")?;
    Some(charset.trim()).filter(|charset| *charset != "CHARSET")
}

/// The language of the file, which is one that the site is translated into: as the header has it, or the name of the file if
/// the header has none or has another form of the same language (`zh_CN` in `zh-Hans.po`).
fn language(path: &Arc<str>, file: &PoFile, config: &Config, problems: &Problems) -> Option<Tag> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".po").unwrap_or(name);
    let said = file.field("Language").filter(|said| !said.is_empty());
    let mut tags = config.tags();
    tags.retain(|tag| *tag != config.source);
    let find = |name: &str| {
        let name = name.replace('_', "-");
        let mut tags = tags.iter();
        tags.find(|tag| tag.as_str().eq_ignore_ascii_case(&name))
    };
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
        let known: Vec<_> = tags.iter().map(|tag| format!("`{tag}`")).collect();
        let message = match said {
            Some(said) => {
                format!("this file is for `{said}`, into which the site is not translated")
            }
            None => "this file does not say which language it is for".to_owned(),
        };
        let help = format!(
            "`Language` in the header of the file is the tag of a language: {}",
            known.join(", ")
        );
        problems.push(Problem::error(header_place(path, file), message).help(help));
    }
    found.cloned()
}

//! The file of a translated page, made from its texts.

use std::ops::Range;

use super::mask::{unmask, words};
use super::page_text::{KEPT, PageText, Value};
use super::page_units::PageUnits;
use super::unit::Unit;
use crate::translations::stamp::stamp;

/// The file of a page after an import.
#[derive(Debug)]
pub(in crate::translations) struct NewPage {
    /// The text of the file, without a byte order mark; `None` if it cannot be made before every text is translated.
    pub(in crate::translations) text: Option<String>,
    /// Whether every text is translated and none is to be read again.
    pub(in crate::translations) is_done: bool,
}

/// The file of the page `page`, in which the texts are `units`, in the order of the page's own. Placeholders stand for what
/// they stood for.
///
/// A translation whose segments are those of its source, in their order, keeps every byte but the words that changed. Any
/// other page is made from the source, and only if all of it is translated.
pub(in crate::translations) fn new_page(page: &PageUnits, units: &[Unit]) -> NewPage {
    let needed = || units.iter().filter(|unit| !unit.is_optional());
    let is_copy = needed().all(|unit| unit.translation == unit.source);
    let is_done = !is_copy && needed().all(Unit::is_done);
    let text = match page.in_place() {
        Some((target, places)) => Some(patched(page, units, target, &places)),
        None if is_done => Some(made_from_source(page, units)),
        None => None,
    };
    let text = text.map(|text| {
        if is_done {
            stamped(text, &page.digest)
        } else {
            text
        }
    });
    NewPage { text, is_done }
}

impl PageUnits {
    /// The translation, and the number in it of each segment of the source, if it can be changed segment by segment. It may
    /// have segments of its own, as long as they are accepted.
    fn in_place(&self) -> Option<(&PageText, Vec<usize>)> {
        let target = self.target.as_ref()?;
        let places: Vec<usize> = self.targets.iter().copied().collect::<Option<_>>()?;
        let is_in_order = places.is_sorted_by(|a, b| a < b);
        let is_alike = target.has_shapes_of(&self.source) || !self.is_outdated;
        (is_in_order && is_alike).then_some((target, places))
    }

    /// The bytes in the new file `text` of each text of the page; the empty range at 0 for one that is not there.
    pub(in crate::translations) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let page = PageText::new(text.to_owned());
        let (fields, _) = self.units.split_at(self.fields);
        let fields = fields.iter().map(|unit| {
            let value = page.value(field_name(unit));
            value.map_or(0..0, |value| value.span.clone())
        });
        let count = self.units.len() - self.fields;
        let places = self.in_place().map(|(_, places)| places);
        let places = places.unwrap_or_else(|| (0..count).collect());
        let segments = places.into_iter().map(|at| {
            let segment = page.segments.all.get(at);
            segment.map_or(0..0, |segment| segment.span.clone())
        });
        fields.chain(segments).collect()
    }
}

/// The translation with other words in it.
fn patched(page: &PageUnits, units: &[Unit], target: &PageText, places: &[usize]) -> String {
    let (fields, blocks) = units.split_at(page.fields);
    let mut changes = fields_changed(target, fields);
    for (unit, at) in blocks.iter().zip(places) {
        let Some(segment) = target.segments.all.get(*at) else {
            continue;
        };
        let new = unmask(&unit.translation, &unit.parts).unwrap_or_default();
        if !unit.is_done() || new == words(&target.text, segment) {
            continue;
        }
        let indent = segment.indents.first();
        let indent = indent.and_then(|indent| target.text.get(indent.clone()));
        changes.push((segment.span.clone(), lines(&new, indent, &target.text)));
    }
    replaced(&target.text, changes)
}

/// The page as the source has it, with the words of the translation. Front matter stays that of the translation if there is
/// one.
fn made_from_source(page: &PageUnits, units: &[Unit]) -> String {
    let source = &page.source;
    let (fields, blocks) = units.split_at(page.fields);
    let front = match &page.target {
        Some(target) => {
            let whole = replaced(&target.text, fields_changed(target, fields));
            let body = target.text.len() - target.body;
            whole
                .get(..whole.len() - body)
                .unwrap_or_default()
                .to_owned()
        }
        None => front_matter(source, fields),
    };
    let mut changes = vec![(0..source.body, front)];
    for (unit, segment) in blocks.iter().zip(&source.segments.all) {
        let new = unmask(&unit.translation, &unit.parts).unwrap_or_default();
        let indent = segment.indents.first();
        let indent = indent.and_then(|indent| source.text.get(indent.clone()));
        changes.push((segment.span.clone(), lines(&new, indent, &source.text)));
    }
    replaced(&source.text, changes)
}

/// The values of the front matter that change, and the slug if it is new.
fn fields_changed(target: &PageText, fields: &[Unit]) -> Vec<(Range<usize>, String)> {
    let changes = fields.iter().filter_map(|unit| {
        let name = field_name(unit);
        let is_new = unit.is_done() && target.field(name) != Some(&*unit.translation);
        let new = is_new.then(|| quoted(&unit.translation))?;
        if let Some(value) = target.value(name) {
            return Some((value.span.clone(), new));
        }
        let Value { span, .. } = target.value("description")?;
        let line = target.text.get(span.end..)?.find('\n')?;
        let at = span.end + line + 1;
        Some((at..at, format!("{name} = {new}{}", newline(&target.text))))
    });
    changes.collect()
}

/// The front matter of a new translation.
fn front_matter(source: &PageText, fields: &[Unit]) -> String {
    let newline = newline(&source.text);
    let translated = fields.iter().filter(|unit| !unit.translation.is_empty());
    let translated = translated.map(|unit| (field_name(unit), quoted(&unit.translation)));
    let kept = KEPT.iter().filter_map(|name| {
        let value = source.value(name)?;
        Some((*name, source.text.get(value.span.clone())?.to_owned()))
    });
    let lines = translated
        .chain(kept)
        .map(|(name, value)| format!("{name} = {value}{newline}"));
    format!("+++{newline}{}+++{newline}", lines.collect::<String>())
}

/// The name of the field that a text of the front matter is.
fn field_name(unit: &Unit) -> &str {
    let name = unit.context.rsplit(':').next();
    name.unwrap_or_default()
}

/// A text as a value of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Words on several lines, as they stand in a file with the marks of a quote or an item.
fn lines(words: &str, indent: Option<&str>, file: &str) -> String {
    let next = format!("{}{}", newline(file), indent.unwrap_or_default());
    words.replace('\n', &next)
}

/// How the lines of a file end.
fn newline(file: &str) -> &'static str {
    if file.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The text with new bytes in the place of old ones.
fn replaced(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(range, _)| range.start);
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (range, words) in changes {
        new.push_str(text.get(at..range.start).unwrap_or_default());
        new.push_str(&words);
        at = range.end;
    }
    new.push_str(text.get(at..).unwrap_or_default());
    new
}

/// The text with the digest of its source.
fn stamped(text: String, digest: &str) -> String {
    let page = PageText::new(text);
    let value = page.value("source_hash").map(|value| value.span.clone());
    let stamped = stamp(&page.text, value.as_ref(), digest);
    stamped.unwrap_or(page.text)
}

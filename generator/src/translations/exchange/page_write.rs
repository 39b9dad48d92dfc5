//! The file of a translated page, made from its texts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::mask::{unmask, words};
use super::page_text::{KEPT, PageText, Value, newline};
use super::page_units::PageUnits;
use super::unit::Unit;
use crate::content::fields::quoted;
use crate::translations::stamp::stamp;

/// The file of a page after an import.
#[derive(Debug)]
pub(in crate::translations) struct NewPage {
    /// The text of the file, without a byte order mark; `None` if it cannot be made before every text is translated.
    pub(in crate::translations) text: Option<String>,
    /// Whether every text is translated and none is to be read again.
    pub(in crate::translations) is_done: bool,
}

/// Why the file of a page cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::translations) enum Fault {
    /// These bytes of the translation belong to no text of the source, and so would be lost.
    Lost(Range<usize>),
    /// The text with this number has a mark that changes the structure of the page.
    Misread(usize),
}

/// New words for the bytes of a file.
type Change = (Range<usize>, String);

/// The file of the page `page`, in which the texts are `units`, in the order of the page's own. Placeholders stand for what
/// they stood for.
///
/// A translation whose segments are those of its source, in their order, keeps every byte but the words that changed. Any
/// other page is made from the source, and only if all of it is translated.
///
/// # Errors
///
/// Everything for which the page would lose a block, or get one that nobody wrote as one.
pub(in crate::translations) fn new_page(
    page: &PageUnits,
    units: &[Unit],
) -> Result<NewPage, Vec<Fault>> {
    let needed = || units.iter().filter(|unit| !unit.is_optional());
    let is_copy = needed().all(|unit| unit.translation == unit.source);
    let is_done = !is_copy && needed().all(Unit::is_done);
    let (fields, blocks) = units.split_at(page.fields);
    let (base, places, mut changes) = match page.in_place() {
        Some((target, places)) => (target, places, fields_changed(target, fields)),
        None if is_done => {
            let front = (0..page.source.body, front_matter(page, fields));
            let mut changes = vec![front];
            changes.extend(
                page.target
                    .iter()
                    .flat_map(|target| unwritten(&page.source, target)),
            );
            (&page.source, (0..blocks.len()).collect(), changes)
        }
        None => {
            let text = None;
            return Ok(NewPage { text, is_done });
        }
    };
    let words = blocks_changed(base, blocks, &places);
    let misread = misread(base, &words).into_iter();
    let misread = misread.map(|at| Fault::Misread(page.fields + at));
    let faults: Vec<_> = page.lost().into_iter().chain(misread).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    changes.extend(words.into_iter().map(|(_, change)| change));
    let text = replaced(&base.text, changes);
    let text = if is_done {
        stamped(text, &page.digest)
    } else {
        text
    };
    let text = Some(text);
    Ok(NewPage { text, is_done })
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

    /// What a page that is made from its source would lose of the translation. A segment that the earlier source had is not
    /// lost: whoever changed the source took it out.
    fn lost(&self) -> Vec<Fault> {
        let target = self.target.as_ref().filter(|_| !self.is_traced);
        let Some(target) = target.filter(|_| self.in_place().is_none()) else {
            return Vec::new();
        };
        let segments = target.segments.all.iter().enumerate();
        let own = segments.filter(|(at, _)| !self.targets.contains(&Some(*at)));
        let mut lost: Vec<_> = own.map(|(_, segment)| segment.span.clone()).collect();
        // What has no words is part of the structure: in front of a segment, which has no match then, or at the end.
        let [end, wanted] = [target, &self.source].map(|page| page.segments.end.replace("/ ", ""));
        if !end.is_empty() && end != wanted {
            let words = target.segments.all.last();
            let from = words.map_or(target.body, |segment| segment.span.end);
            let rest = target.text.get(from..).unwrap_or_default();
            let start = from + (rest.len() - rest.trim_start().len());
            lost.push(start..from + rest.trim_end().len());
        }
        lost.into_iter().map(Fault::Lost).collect()
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

/// The places that are still to be written, with the words that `target` has for them: they tell an editor of that language what
/// to write. A place belongs to that of the same number below the same heading.
fn unwritten(source: &PageText, target: &PageText) -> Vec<Change> {
    let places = |page: &PageText| {
        let mut numbers = BTreeMap::new();
        let places = page.unwritten.iter().map(|range| {
            let above = page.text.get(..range.start).unwrap_or_default();
            let heading = above.lines().rfind(|line| line.starts_with('#'));
            let id = heading.and_then(|line| line.split_once("{#"));
            let section = id.map(|(_, id)| id.to_owned()).unwrap_or_default();
            let number = numbers.entry(section.clone()).or_insert(0);
            *number += 1;
            ((section, *number), range.clone())
        });
        places.collect::<BTreeMap<_, _>>()
    };
    let own = places(target);
    let changes = places(source).into_iter().filter_map(|(key, range)| {
        let words = target.text.get(own.get(&key)?.clone())?;
        let words = words.replace("\r\n", "\n");
        Some((range, words.replace('\n', newline(&source.text))))
    });
    changes.collect()
}

/// The words of `blocks` that change in `base`, each with the number of its block. `places` are the numbers of their segments.
fn blocks_changed(base: &PageText, blocks: &[Unit], places: &[usize]) -> Vec<(usize, Change)> {
    let blocks = blocks.iter().zip(places).enumerate();
    let changes = blocks.filter_map(|(number, (unit, at))| {
        let segment = base.segments.all.get(*at)?;
        let new = unmask(&unit.translation, &unit.parts).unwrap_or_default();
        if !unit.is_done() || new == words(&base.text, segment) {
            return None;
        }
        let indent = segment.indents.first();
        let indent = indent.and_then(|indent| base.text.get(indent.clone()));
        let change = (segment.span.clone(), lines(&new, indent, &base.text));
        Some((number, change))
    });
    changes.collect()
}

/// The numbers of the blocks whose new words change the structure of `base`, as `: words` below a paragraph would, which
/// alone are a paragraph.
fn misread(base: &PageText, changes: &[(usize, Change)]) -> Vec<usize> {
    let is_kept = |changes: &[(usize, Change)]| {
        let changes = changes.iter().map(|(_, change)| change.clone());
        let text = replaced(&base.text, changes.collect());
        PageText::new(text).has_shapes_of(base)
    };
    if is_kept(changes) {
        return Vec::new();
    }
    let numbers =
        |changes: &[&(usize, Change)]| changes.iter().map(|(number, _)| *number).collect();
    let alone = changes
        .iter()
        .filter(|change| !is_kept(&[(*change).clone()]));
    let alone: Vec<_> = alone.collect();
    if alone.is_empty() {
        return numbers(&changes.iter().collect::<Vec<_>>());
    }
    numbers(&alone)
}

/// The front matter of a page that is made from its source: that of the translation if there is one.
fn front_matter(page: &PageUnits, fields: &[Unit]) -> String {
    let Some(target) = &page.target else {
        return new_front_matter(&page.source, fields);
    };
    let whole = replaced(&target.text, fields_changed(target, fields));
    let body = target.text.len() - target.body;
    let front = whole.get(..whole.len() - body);
    front.unwrap_or_default().to_owned()
}

/// The values of the front matter that change, and the slug if it is new.
fn fields_changed(target: &PageText, fields: &[Unit]) -> Vec<Change> {
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
fn new_front_matter(source: &PageText, fields: &[Unit]) -> String {
    let newline = newline(&source.text);
    let translated = fields.iter().filter(|unit| unit.is_done());
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

/// Words on several lines, as they stand in a file with the marks of a quote or an item.
fn lines(words: &str, indent: Option<&str>, file: &str) -> String {
    let next = format!("{}{}", newline(file), indent.unwrap_or_default());
    words.replace('\n', &next)
}

/// The text with new bytes in the place of old ones.
fn replaced(text: &str, mut changes: Vec<Change>) -> String {
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

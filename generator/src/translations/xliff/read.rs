//! Reading an XLIFF file.

use std::ops::Range;
use std::sync::Arc;

use roxmltree::{Document, Error, Node};

use crate::problem::{Place, Problem, Problems};
use crate::translations::entry::Entry;

/// What helps with a file that a tool has changed beyond the words.
const AGAIN: &str = "export it again with `fanal translations export --as xliff`, and let the tool fill in that file";

/// An XLIFF file that came back.
#[derive(Debug)]
pub(in crate::translations) struct Xliff {
    /// The tag of the language, as the file has it.
    pub(in crate::translations) language: String,
    /// The entries, in the order of the file.
    pub(in crate::translations) entries: Vec<Entry>,
}

impl Xliff {
    /// Whether a file is XLIFF, as far as can be seen from its start.
    pub(in crate::translations) fn is_in(text: &str) -> bool {
        let text = text.trim_start();
        text.starts_with("<xliff") || text.starts_with("<?xml")
    }

    /// Reads the file `path` with the text `text`; `None` if it is not whole or another format.
    pub(in crate::translations) fn read(
        path: &Arc<str>,
        text: &str,
        problems: &Problems,
    ) -> Option<Self> {
        let refuse = |span: &Range<usize>, message: String, help: &str| {
            problems.push(Problem::error(Place::span(path, span), message).help(help));
        };
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(error) => {
                let span = match error {
                    // Its position is the start of the file.
                    Error::UnclosedRootNode => end_of(text),
                    _ => byte_at(text, error.pos()),
                };
                let help = "if the file ends here, it was cut off: ask for it once more; else open it in a translator’s tool, which keeps that in order";
                refuse(&span, format!("this file is not whole: {error}"), help);
                return None;
            }
        };
        let root = document.root_element();
        let version = root.attribute("version").unwrap_or_default();
        if root.tag_name().name() != "xliff" || !version.starts_with("2.") {
            let message = match root.tag_name().name() {
                "xliff" => format!("this file is XLIFF {version}, and XLIFF 2 is needed"),
                name => format!("this file is not XLIFF: it begins with `<{name}>`"),
            };
            refuse(&start_of(root), message, AGAIN);
            return None;
        }
        let language = root.attribute("trgLang").unwrap_or_default().to_owned();
        let units = root.descendants().filter(|node| is(*node, "unit"));
        let entries = units.filter_map(|unit| {
            let Some(context) = unit.attribute("name") else {
                let message = "this text has no `name`, which says where it belongs";
                refuse(&start_of(unit), message.to_owned(), AGAIN);
                return None;
            };
            Some(entry(unit, context))
        });
        let entries = entries.collect();
        Some(Self { language, entries })
    }
}

/// The entry of a unit. A tool may have cut it into several segments.
fn entry(unit: Node<'_, '_>, context: &str) -> Entry {
    let mut entry = Entry {
        context: context.to_owned(),
        ..Entry::default()
    };
    let mut lacks_some = false;
    for part in unit.children().filter(Node::is_element) {
        let is_segment = is(part, "segment");
        if !is_segment && !is(part, "ignorable") {
            continue;
        }
        let child = |name: &str| part.children().find(|node| is(*node, name));
        let (source, target) = (child("source"), child("target"));
        let words = source.map(|source| flat(unit, source)).unwrap_or_default();
        let translation = target.map(|target| flat(unit, target));
        let translation = translation.filter(|words| !words.is_empty());
        if is_segment {
            lacks_some |= translation.is_none();
            entry.fuzzy |= part.attribute("state") == Some("initial");
        }
        // What stands between two segments is the same in both languages.
        let same = (!is_segment).then(|| words.clone());
        let translation = translation.or(same).unwrap_or_default();
        entry.translation.push_str(&translation);
        entry.source.push_str(&words);
        let span = source.map_or(part.range(), |source| source.range());
        grow(&mut entry.source_span, &span);
        grow(
            &mut entry.span,
            &target.map_or(span, |target| target.range()),
        );
    }
    if entry.translation.trim().is_empty() {
        entry.translation.clear();
        entry.fuzzy = false;
    }
    // A text of which a part is not translated is not done.
    entry.fuzzy |= lacks_some && !entry.translation.is_empty();
    entry
}

/// The words of an element, in which an inline element is what its data says.
fn flat(unit: Node<'_, '_>, element: Node<'_, '_>) -> String {
    let mut words = String::new();
    for node in element.children() {
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            words.push_str(text);
        } else if is(node, "ph") {
            words.push_str(&data(unit, node));
        } else if is(node, "cp") {
            let code = node
                .attribute("hex")
                .and_then(|hex| u32::from_str_radix(hex, 16).ok());
            words.extend(code.and_then(char::from_u32));
        } else if node.is_element() {
            words.push_str(&flat(unit, node));
        }
    }
    words
}

/// What a placeholder stands for.
fn data(unit: Node<'_, '_>, placeholder: Node<'_, '_>) -> String {
    let id = placeholder.attribute("dataRef");
    let mut data = unit.descendants().filter(|node| is(*node, "data"));
    let found = data.find(|node| id.is_some() && node.attribute("id") == id);
    let text = found.and_then(|found| found.text());
    let text = text.or_else(|| placeholder.attribute("equiv"));
    text.unwrap_or_default().to_owned()
}

/// Whether a node is an element with this local name: a tool may write any prefix.
fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// Makes `span` reach to the end of `other`; an empty one becomes `other`.
fn grow(span: &mut Range<usize>, other: &Range<usize>) {
    if span.start == span.end {
        *span = other.clone();
    }
    span.end = other.end;
}

/// The bytes of a start tag, without what is inside.
fn start_of(node: Node<'_, '_>) -> Range<usize> {
    let range = node.range();
    let inside = node.first_child().map(|child| child.range().start);
    range.start..inside.unwrap_or(range.end)
}

/// The letter at a position, or the end of the file.
fn byte_at(text: &str, position: roxmltree::TextPos) -> Range<usize> {
    let line = usize::try_from(position.row).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(position.col).unwrap_or(1).saturating_sub(1);
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    let at = rest
        .char_indices()
        .nth(column)
        .map_or(rest.len(), |(at, _)| at);
    let start = before + at;
    let end = rest.get(at..).and_then(|rest| rest.chars().next());
    end.map_or_else(|| end_of(text), |end| start..start + end.len_utf8())
}

/// The last byte of a file.
fn end_of(text: &str) -> Range<usize> {
    text.len().saturating_sub(1)..text.len()
}

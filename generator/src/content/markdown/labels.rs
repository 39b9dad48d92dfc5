//! Labels of footnotes and of link addresses: each is defined once, and something refers to it.
//!
//! Two spellings that differ in case only are one label, as the parser has it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use unicase::UniCase;

use super::events::Markdown;
use super::spanned::Spanned;

/// A label with the case of its letters ignored.
pub(super) type Label<'e> = UniCase<&'e str>;

/// The number of each footnote by its label: footnotes count up in the order in which a reader meets their marks, and are
/// listed in that order. A note is read below the text, so marks within it come after all those of the text.
pub(super) fn note_numbers<'e>(events: &'e [Spanned<'_>]) -> BTreeMap<Label<'e>, usize> {
    let mut marks = Marks::of(events);
    let mut order = std::mem::take(&mut marks.in_text);
    let mut at = 0;
    let mut numbers = BTreeMap::new();
    while let Some(label) = order.get(at).copied() {
        at += 1;
        let next = numbers.len() + 1;
        if let Entry::Vacant(free) = numbers.entry(label) {
            free.insert(next);
            order.extend(marks.in_notes.remove(&label).unwrap_or_default());
        }
    }
    // A note without a mark is a problem. It is counted all the same, last.
    for (label, _) in definitions(events) {
        let next = numbers.len() + 1;
        numbers.entry(label).or_insert(next);
    }
    numbers
}

/// The labels of the marks of a text, in the order of the text.
#[derive(Default)]
struct Marks<'e> {
    in_text: Vec<Label<'e>>,
    /// Those within a note, by the label of the note.
    in_notes: BTreeMap<Label<'e>, Vec<Label<'e>>>,
}

impl<'e> Marks<'e> {
    fn of(events: &'e [Spanned<'_>]) -> Self {
        let mut marks = Self::default();
        let mut note = None;
        for (event, _) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => note = Some(Label::new(&**label)),
                Event::End(TagEnd::FootnoteDefinition) => note = None,
                Event::FootnoteReference(label) => {
                    let labels = match note {
                        Some(note) => marks.in_notes.entry(note).or_default(),
                        None => &mut marks.in_text,
                    };
                    labels.push(Label::new(&**label));
                }
                _ => {}
            }
        }
        marks
    }
}

/// The keys of notes that have no definition in the text, in the order in which they are cited first, each with the bytes
/// of its first mark.
pub(super) fn citations<'e>(events: &'e [Spanned<'_>]) -> Vec<(&'e str, Range<usize>)> {
    let mut known: BTreeSet<Label<'e>> = definitions(events).map(|(label, _)| label).collect();
    let references = events.iter().filter_map(|(event, range)| match event {
        Event::FootnoteReference(label) => Some((&**label, range.clone())),
        _ => None,
    });
    references
        .filter(|(label, _)| known.insert(Label::new(label)))
        .collect()
}

/// The label of each footnote's definition, and the position of its event.
fn definitions<'e>(events: &'e [Spanned<'_>]) -> impl Iterator<Item = (Label<'e>, usize)> {
    let events = events.iter().enumerate();
    events.filter_map(|(at, (event, _))| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some((UniCase::new(&**label), at)),
        _ => None,
    })
}

/// What is wrong with a label, with the label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// A second footnote has the label.
    NoteTwice(String),
    /// No mark leads to the footnote.
    NoteUnused(String),
    /// The footnote has no words.
    NoteEmpty(String),
    /// No link uses the address.
    AddressUnused(String),
    /// The label has an address already.
    AddressTwice,
}

impl Markdown<'_> {
    /// The faults of labels, each with its bytes in the text.
    pub(super) fn label_faults(&self) -> Vec<(Range<usize>, Fault)> {
        let mut faults = self.note_faults();
        if !self.definitions.is_empty() {
            faults.extend(self.address_faults());
        }
        faults
    }

    fn note_faults(&self) -> Vec<(Range<usize>, Fault)> {
        let mut faults = Vec::new();
        let (mut used, mut seen) = (None, BTreeSet::new());
        for (label, at) in definitions(&self.events) {
            let used = used.get_or_insert_with(|| self.used_notes());
            let is_empty = matches!(self.events.get(at + 1), Some((Event::End(_), _)));
            let name = label.to_string();
            let fault = if !seen.insert(label) {
                Fault::NoteTwice(name)
            } else if !used.contains(&label) {
                Fault::NoteUnused(name)
            } else if is_empty {
                Fault::NoteEmpty(name)
            } else {
                continue;
            };
            faults.extend(self.events.get(at).map(|(_, range)| (range.clone(), fault)));
        }
        faults
    }

    fn used_notes(&self) -> BTreeSet<Label<'_>> {
        let events = self.events.iter();
        let used = events.filter_map(|(event, _)| match event {
            Event::FootnoteReference(label) => Some(UniCase::new(&**label)),
            _ => None,
        });
        used.collect()
    }

    /// The faults of lines such as `[label]: https://example.org`.
    fn address_faults(&self) -> Vec<(Range<usize>, Fault)> {
        let events = self.events.iter();
        let used = events.filter_map(|(event, _)| match event {
            Event::Start(Tag::Link {
                link_type: LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut,
                id,
                ..
            }) => Some(UniCase::new(&**id)),
            _ => None,
        });
        let used: BTreeSet<Label<'_>> = used.collect();
        let definitions = self.definitions.iter();
        let unused = definitions.filter(|(label, _)| !used.contains(&UniCase::new(&**label)));
        let unused =
            unused.map(|(label, range)| (range.clone(), Fault::AddressUnused(label.clone())));
        let twice = self.unread_definitions().into_iter();
        unused
            .chain(twice.map(|range| (range, Fault::AddressTwice)))
            .collect()
    }

    /// Lines that define an address and that the parser did not keep, since their label was defined before.
    ///
    /// They are between the blocks of the text, and belong to no event.
    fn unread_definitions(&self) -> Vec<Range<usize>> {
        let mut unread = Vec::new();
        let mut from = 0;
        let leaves = self.events.iter().filter(|(event, _)| is_leaf(event));
        let ranges = leaves.map(|(_, range)| range.clone());
        let end = self.text.len();
        for leaf in ranges.chain(std::iter::once(end..end)) {
            if leaf.start > from {
                unread.extend(self.definitions_in(from..leaf.start));
            }
            from = from.max(leaf.end);
        }
        unread
    }

    fn definitions_in(&self, gap: Range<usize>) -> Vec<Range<usize>> {
        let text = self.text.get(gap.clone()).unwrap_or_default();
        let is_kept = |at: usize| {
            let next = self
                .definitions
                .partition_point(|(_, range)| range.start <= at);
            let last = next
                .checked_sub(1)
                .and_then(|last| self.definitions.get(last));
            last.is_some_and(|(_, range)| range.contains(&at))
        };
        let (mut found, mut from) = (Vec::new(), 0);
        for (at, _) in text.match_indices("]:") {
            let open = text.get(from..at).and_then(|head| head.rfind('['));
            let open = open.map(|open| from + open);
            from = at;
            let Some(open) = open else { continue };
            let is_note = text
                .get(open..)
                .is_some_and(|label| label.starts_with("[^"));
            if !is_note && !is_kept(gap.start + open) {
                found.push(gap.start + open..gap.start + at + 2);
            }
        }
        found
    }
}

/// Whether an event covers text of its own, so that no definition is within its bytes.
fn is_leaf(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::Table(_)
        ),
        Event::End(_) => false,
        _ => true,
    }
}

//! A parsed text: the events of the parser, each with its bytes in the text.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

/// The extensions of `CommonMark` that texts may use.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// Bytes of text per event, as few as real texts have, so that the list of events seldom grows.
const BYTES_PER_EVENT: usize = 16;

/// An event and its bytes in the text.
pub(super) type Spanned<'t> = (Event<'t>, Range<usize>);

/// A parsed text.
#[derive(Debug)]
pub struct Markdown<'t> {
    pub(super) text: &'t str,
    pub(super) events: Vec<Spanned<'t>>,
    /// The labels that have an address for links, each with the bytes of its definition, which is no event. In the
    /// order of the text.
    pub(super) definitions: Vec<(String, Range<usize>)>,
}

impl<'t> Markdown<'t> {
    /// Parses `text`. This cannot fail: every text is Markdown.
    pub fn parse(text: &'t str) -> Self {
        let mut events = Vec::with_capacity(text.len() / BYTES_PER_EVENT);
        let parser = Parser::new_ext(text, OPTIONS);
        let definitions = parser.reference_definitions().iter();
        let mut definitions: Vec<_> = definitions
            .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
            .collect();
        definitions.sort_unstable_by_key(|(_, range)| range.start);
        events.extend(parser.into_offset_iter());
        Self {
            text,
            events,
            definitions,
        }
    }

    /// The number of elements that `is_counted` accepts.
    pub(super) fn count(&self, is_counted: impl Fn(&Tag<'_>) -> bool) -> usize {
        let events = self.events.iter();
        let counted =
            events.filter(|(event, _)| matches!(event, Event::Start(tag) if is_counted(tag)));
        counted.count()
    }
}

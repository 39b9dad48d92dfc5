//! A parsed text: the events of the parser, each with its bytes in the text.

use std::collections::VecDeque;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::foreign;
use super::spanned::Spanned;
use super::unwritten;

/// The extensions of `CommonMark` that texts may use.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// Bytes of text per event, as few as real texts have, so that the list of events seldom grows.
const BYTES_PER_EVENT: usize = 16;

/// A parsed text.
#[derive(Debug)]
pub struct Markdown<'t> {
    pub(super) text: &'t str,
    pub(super) events: Vec<Spanned<'t>>,
    /// The labels that have an address for links, each with the bytes of its definition, which is no event. In the
    /// order of the text.
    pub(super) definitions: Vec<(String, Range<usize>)>,
    /// The bytes of each place that is still to be written, which is no event.
    pub(super) unwritten: Vec<Range<usize>>,
}

impl<'t> Markdown<'t> {
    /// Parses `text`. This cannot fail: every text is Markdown.
    pub fn parse(text: &'t str) -> Self {
        let mut events = Vec::with_capacity(text.len() / BYTES_PER_EVENT);
        let mut in_language = |link: BrokenLink<'t>| language(text, &link);
        let parser = Parser::new_with_broken_link_callback(text, OPTIONS, Some(&mut in_language));
        let definitions = parser.reference_definitions().iter();
        let mut definitions: Vec<_> = definitions
            .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
            .collect();
        definitions.sort_unstable_by_key(|(_, range)| range.start);
        let mut spans = Spans::default();
        let parsed = parser.into_offset_iter();
        let parsed = parsed.filter_map(|event| spans.without_attribute(text, event));
        events.extend(Citations::new(parsed));
        let unwritten = unwritten::remove(text, &mut events);
        Self {
            text,
            events,
            definitions,
            unwritten,
        }
    }

    /// The bytes of each place of the text that is still to be written. In order.
    pub(crate) fn unwritten(&self) -> &[Range<usize>] {
        &self.unwritten
    }

    /// The number of elements that `is_counted` accepts.
    pub(super) fn count(&self, is_counted: impl Fn(&Tag<'_>) -> bool) -> usize {
        let events = self.events.iter();
        let counted =
            events.filter(|(event, _)| matches!(event, Event::Start(tag) if is_counted(tag)));
        counted.count()
    }
}

/// The events of a text, in which the mark of a note that has no definition is a reference, as that of any other note. The
/// parser takes it for text: `[`, `^key` and `]`.
struct Citations<'t, I: Iterator<Item = Spanned<'t>>> {
    events: Peekable<I>,
    /// Events that were read ahead and come next.
    ahead: VecDeque<Spanned<'t>>,
}

impl<'t, I: Iterator<Item = Spanned<'t>>> Citations<'t, I> {
    fn new(events: I) -> Self {
        Self {
            events: events.peekable(),
            ahead: VecDeque::new(),
        }
    }

    /// The next event that was read ahead or comes from the parser, if it is the text that `is_wanted`.
    fn text_if(&mut self, is_wanted: impl Fn(&str) -> bool) -> Option<Spanned<'t>> {
        self.events
            .next_if(|(event, _)| matches!(event, Event::Text(text) if is_wanted(text)))
    }
}

impl<'t, I: Iterator<Item = Spanned<'t>>> Iterator for Citations<'t, I> {
    type Item = Spanned<'t>;

    fn next(&mut self) -> Option<Spanned<'t>> {
        if let Some(event) = self.ahead.pop_front() {
            return Some(event);
        }
        let open = self.events.next()?;
        if !matches!(&open, (Event::Text(text), _) if &**text == "[") {
            return Some(open);
        }
        let Some(label) = self.text_if(|text| text.len() > 1 && text.starts_with('^')) else {
            return Some(open);
        };
        let Some(close) = self.text_if(|text| text.starts_with(']')) else {
            self.ahead.push_back(label);
            return Some(open);
        };
        let (Event::Text(key), Event::Text(rest)) = (label.0, close.0) else {
            return Some(open);
        };
        let end = close.1.start + 1;
        if rest.len() > 1 {
            let rest = CowStr::from(rest[1..].to_owned());
            self.ahead.push_back((Event::Text(rest), end..close.1.end));
        }
        let key = CowStr::from(key[1..].to_owned());
        Some((Event::FootnoteReference(key), open.1.start..end))
    }
}

/// The address and the title of words in another language, which the parser takes for a link without an address.
fn language<'t>(text: &'t str, link: &BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    if link.link_type != LinkType::Shortcut {
        return None;
    }
    let (_, language) = foreign::attribute(text.get(link.span.end..)?)?;
    let address = format!("{}{language}", foreign::SCHEME);
    Some((address.into(), "".into()))
}

/// Takes the attributes behind words in another language out of the text.
#[derive(Default)]
struct Spans {
    /// For each open link, whether it is words in another language.
    open: Vec<bool>,
    /// One past the last attribute.
    attribute_end: usize,
}

impl Spans {
    fn without_attribute<'t>(
        &mut self,
        text: &str,
        (event, range): Spanned<'t>,
    ) -> Option<Spanned<'t>> {
        match &event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.open.push(dest_url.starts_with(foreign::SCHEME));
            }
            Event::End(TagEnd::Link) if self.open.pop() == Some(true) => {
                let attribute = text.get(range.end..).and_then(foreign::attribute);
                self.attribute_end = range.end + attribute.map_or(0, |(whole, _)| whole.len());
            }
            Event::Text(words) if range.start < self.attribute_end => {
                let cut = self.attribute_end - range.start;
                let rest = words.get(cut..).filter(|rest| !rest.is_empty())?;
                let rest = CowStr::from(rest.to_owned());
                return Some((Event::Text(rest), self.attribute_end..range.end));
            }
            _ => {}
        }
        Some((event, range))
    }
}

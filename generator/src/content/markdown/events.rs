//! A parsed text: the events of the parser, each with its bytes in the text.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::foreign;

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
        let mut in_language = |link: BrokenLink<'t>| language(text, &link);
        let parser = Parser::new_with_broken_link_callback(text, OPTIONS, Some(&mut in_language));
        let definitions = parser.reference_definitions().iter();
        let mut definitions: Vec<_> = definitions
            .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
            .collect();
        definitions.sort_unstable_by_key(|(_, range)| range.start);
        let mut spans = Spans::default();
        let parsed = parser.into_offset_iter();
        events.extend(parsed.filter_map(|event| spans.without_attribute(text, event)));
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

//! What is all that its paragraph has: the card of a hotline, figures, a picture, and a link that needs room for a finger.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::spanned::Spanned;

/// Whether the event `at` begins a link that is all that its paragraph or its item has.
pub(super) fn is_alone(events: &[Spanned<'_>], at: usize) -> bool {
    let event = |at: Option<usize>| at.and_then(|at| events.get(at)).map(|(event, _)| event);
    let begins = event(at.checked_sub(1));
    if !matches!(event(Some(at)), Some(Event::Start(Tag::Link { .. })))
        || !matches!(begins, Some(Event::Start(Tag::Paragraph | Tag::Item)))
    {
        return false;
    }
    let mut after = events.iter().skip(at);
    after.any(|(event, _)| matches!(event, Event::End(TagEnd::Link)))
        && matches!(
            after.next(),
            Some((Event::End(TagEnd::Paragraph | TagEnd::Item), _))
        )
}

/// The events of a paragraph that consists of a link in angle brackets: start of paragraph, start of link, text, and both ends.
pub(super) const STANDALONE_EVENTS: usize = 5;

/// What a paragraph becomes that consists of a link in angle brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standalone<'e> {
    /// `<hotline:id>`: the card of the hotline.
    Card(&'e str),
    /// `<statistics:id>`: the figures of the file of that name.
    Statistics(&'e str),
}

impl<'e> Standalone<'e> {
    /// What the next events become; `None` if they are no such paragraph.
    pub(super) fn of(events: &'e [Spanned<'_>]) -> Option<Self> {
        let [
            (Event::Start(Tag::Paragraph), _),
            (
                Event::Start(Tag::Link {
                    link_type: LinkType::Autolink,
                    dest_url,
                    ..
                }),
                _,
            ),
            (Event::Text(_), _),
            (Event::End(TagEnd::Link), _),
            (Event::End(TagEnd::Paragraph), _),
        ] = events.get(..STANDALONE_EVENTS)?
        else {
            return None;
        };
        let card = dest_url.strip_prefix("hotline:").map(Self::Card);
        card.or_else(|| dest_url.strip_prefix("statistics:").map(Self::Statistics))
    }
}

/// A picture that is all that its paragraph has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AlonePicture<'e> {
    /// The name of its file.
    pub(super) name: &'e str,
    /// What it shows, in words.
    pub(super) words: String,
    /// How many events the paragraph has.
    pub(super) events: usize,
}

/// The scheme of the address of a picture.
pub(super) const PICTURE_SCHEME: &str = "picture:";

/// The picture, if the next events are a paragraph with nothing else.
pub(super) fn picture<'e>(events: &'e [Spanned<'_>]) -> Option<AlonePicture<'e>> {
    let [
        (Event::Start(Tag::Paragraph), _),
        (Event::Start(Tag::Image { dest_url, .. }), _),
        inside @ ..,
    ] = events
    else {
        return None;
    };
    let name = dest_url.strip_prefix(PICTURE_SCHEME)?;
    let is_end = |(event, _): &Spanned<'_>| matches!(event, Event::End(TagEnd::Image));
    let end = inside.iter().position(is_end)?;
    let after = inside.get(end + 1).map(|(event, _)| event);
    if !matches!(after, Some(Event::End(TagEnd::Paragraph))) {
        return None;
    }
    let words = inside.get(..end)?.iter().map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    });
    Some(AlonePicture {
        name,
        words: words.collect(),
        events: end + 4,
    })
}

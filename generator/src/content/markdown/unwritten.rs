//! Places of a text that are still to be written: quotes that begin with `[!TODO]`, which readers do not see.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::spanned::Spanned;

/// What such a quote begins with, in letters of either case.
const MARK: &str = "[!todo]";

/// Removes the places that are still to be written from the events of `text`, and with them a heading that has nothing else
/// below it. Gives the bytes of each place.
pub(super) fn remove<'t>(text: &str, events: &mut Vec<Spanned<'t>>) -> Vec<Range<usize>> {
    if !events.iter().any(|event| is_unwritten(text, event)) {
        return Vec::new();
    }
    let mut unwritten = Vec::new();
    let mut kept: Vec<Spanned<'t>> = Vec::with_capacity(events.len());
    let mut all = std::mem::take(events).into_iter();
    // Whether something was removed since the last heading.
    let mut is_emptied = false;
    while let Some(event) = all.next() {
        if is_unwritten(text, &event) {
            unwritten.push(event.1);
            skip_quote(&mut all);
            is_emptied = true;
            continue;
        }
        if is_emptied && ends_section(&event.0) {
            remove_bare_heading(&mut kept);
            is_emptied = false;
        }
        kept.push(event);
    }
    if is_emptied {
        remove_bare_heading(&mut kept);
    }
    *events = kept;
    unwritten
}

/// Whether an event starts a quote that is still to be written.
fn is_unwritten(text: &str, (event, range): &Spanned<'_>) -> bool {
    let quote = text.get(range.clone()).unwrap_or_default();
    let words = quote.trim_start_matches(['>', ' ', '\t']);
    matches!(event, Event::Start(Tag::BlockQuote(_)))
        && words
            .get(..MARK.len())
            .is_some_and(|words| words.eq_ignore_ascii_case(MARK))
}

/// Skips the events to the end of a quote that has started.
fn skip_quote<'t>(events: &mut impl Iterator<Item = Spanned<'t>>) {
    let mut depth = 1;
    for (event, _) in events {
        match event {
            Event::Start(Tag::BlockQuote(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_)) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

/// Whether nothing that comes from this event on belongs to the section before it.
fn ends_section(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Heading { .. } | Tag::FootnoteDefinition(_))
    )
}

/// Removes the heading at the end of the events, unless it is the title.
fn remove_bare_heading(events: &mut Vec<Spanned<'_>>) {
    let Some((Event::End(TagEnd::Heading(level)), _)) = events.last() else {
        return;
    };
    if *level == HeadingLevel::H1 {
        return;
    }
    let is_start = |(event, _): &Spanned<'_>| matches!(event, Event::Start(Tag::Heading { .. }));
    if let Some(start) = events.iter().rposition(is_start) {
        events.truncate(start);
    }
}

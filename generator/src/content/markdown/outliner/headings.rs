//! The headings of a text: their words, their ids, and where they may stand.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::{OpenHeading, Outliner};
use crate::content::isolates;
use crate::content::markdown::heading::{self, Heading};
use crate::content::markdown::refusal;
use crate::problem::Place;

impl Outliner<'_> {
    pub(super) fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        is_folded: bool,
        range: &Range<usize>,
    ) {
        let span = self.first_line(range);
        if level <= HeadingLevel::H2 && self.depth > 1 {
            self.push(refusal::heading_within_element, span.clone());
        }
        self.heading = Some(OpenHeading {
            level,
            id: id.map(str::to_owned),
            is_folded,
            text: String::new(),
            span,
            range: range.clone(),
            words_end: range.start,
        });
    }

    pub(super) fn heading_words(&mut self, text: &str, range: &Range<usize>) {
        if let Some(heading) = &mut self.heading {
            heading.text.extend(text.split(isolates::SIGNS));
            heading.words_end = range.end;
        }
    }

    pub(super) fn end_heading(&mut self, heading: OpenHeading) {
        let OpenHeading {
            level,
            id,
            is_folded,
            text,
            span,
            range,
            words_end,
        } = heading;
        let behind = self.text.get(words_end..range.end).unwrap_or_default();
        let is_title = level == HeadingLevel::H1;
        if is_title && behind.contains('{') {
            self.push(refusal::title_id, span.clone());
        } else {
            let place = Place::span(self.path, &span);
            let problem = heading::problem(place, &text, behind, id.as_deref(), is_folded);
            self.problems.extend(problem);
        }
        if is_title {
            if self.title.is_some() || !self.outline.headings.is_empty() {
                self.push(refusal::second_title, span);
            }
            self.title = Some(text);
            return;
        }
        let Some(id) = id else {
            if level == HeadingLevel::H2 && !behind.contains('{') && !text.contains("{#") {
                self.push(refusal::heading_without_id, span);
            }
            return;
        };
        if !self.ids.insert(id.clone()) {
            self.push(|place| refusal::heading_id_twice(place, &id), span.clone());
        }
        self.outline.headings.push(Heading {
            level: level as u8,
            id,
            text,
            folded: is_folded,
            span,
        });
    }
}

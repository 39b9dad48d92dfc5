//! Pictures: those of the site that stand alone are noted, and all others are problems.

use std::ops::Range;

use tip_core::character::is_blank;

use super::Outliner;
use crate::content::markdown::refusal;
use crate::content::markdown::standalone::{PICTURE_SCHEME, picture};
use crate::problem::At;

impl Outliner<'_> {
    /// Notes a picture of the site that stands alone and has words; anything else is a problem.
    pub(super) fn picture(
        &mut self,
        at: usize,
        (address, title): (&str, &str),
        range: &Range<usize>,
    ) {
        let span = self.span(range);
        let Some(name) = address.strip_prefix(PICTURE_SCHEME) else {
            return self.push(refusal::foreign_picture, span);
        };
        let before = at.checked_sub(1).and_then(|at| self.events.get(at..));
        match before.and_then(picture) {
            None => self.push(|place| refusal::picture_in_sentence(place, name), span),
            Some(alone) if is_blank(&alone.words) => {
                self.push(|place| refusal::picture_without_words(place, name), span);
            }
            Some(_) if !title.is_empty() => self.push(refusal::picture_with_title, span),
            Some(_) => self.outline.pictures.push(At {
                value: name.to_owned(),
                span,
            }),
        }
    }
}

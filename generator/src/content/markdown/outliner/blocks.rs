//! Blocks that can lose something: rows of tables, and paragraphs that become something else.

use std::ops::Range;

use super::Outliner;
use crate::content::markdown::instruction;
use crate::content::markdown::refusal;
use crate::content::markdown::standalone::Standalone;
use crate::content::page_path::split_path;
use crate::content::placeholder::{Placeholder, PlaceholderKind};

impl Outliner<'_> {
    /// A row with more cells than its table has columns loses them: the parser leaves out what is behind the last one.
    pub(super) fn end_row(&mut self, range: &Range<usize>) {
        let lost = self.cell_end..range.end;
        let words = self.text.get(lost.clone()).unwrap_or_default();
        let trimmed =
            words.trim_matches(|character: char| character == '|' || character.is_whitespace());
        if !trimmed.is_empty() {
            let start = lost.start + words.find(trimmed).unwrap_or_default();
            let span = self.span(&(start..start + trimmed.len()));
            self.push(refusal::cell_lost, span);
        }
    }

    /// Notes the instructions that are left in the text and that readers would see, since they are not in `hidden`.
    pub(super) fn instructions(&mut self, hidden: &[Range<usize>]) {
        let Some((language, _)) = split_path(self.path) else {
            return;
        };
        let left = instruction::left_over(language, self.text, hidden).into_iter();
        let left = left.map(|range| Placeholder {
            kind: PlaceholderKind::Instruction,
            span: self.first_line(&range),
        });
        let left: Vec<_> = left.collect();
        self.outline.placeholders.extend(left);
    }

    /// The card of a hotline has an id, so a page shows it once.
    pub(super) fn start_paragraph(&mut self, at: usize, range: &Range<usize>) {
        let events = self.events.get(at..).unwrap_or_default();
        match Standalone::of(events) {
            Some(Standalone::Card(id)) if !self.cards.insert(id) => self.push(
                |place| refusal::card_twice(place, id),
                self.first_line(range),
            ),
            Some(Standalone::Statistics(_)) => self.figures_end = range.end,
            Some(Standalone::Card(_)) | None => {}
        }
    }
}

//! Blocks that can lose something: rows of tables, and paragraphs that become something else.

use std::ops::Range;

use super::Outliner;
use crate::content::markdown::refusal;
use crate::content::markdown::standalone::Standalone;

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

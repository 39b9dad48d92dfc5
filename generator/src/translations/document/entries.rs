//! The rows of a document, compared with the texts of the site.

use std::sync::Arc;

use super::plain::{version, visible};
use super::read::{Document, Row};
use crate::problem::{Place, Problem, Problems};
use crate::translations::entry::Entry;
use crate::translations::exchange::Unit;

impl Document {
    /// The translations of `units`, which are the texts of the document in their order. What is wrong with the document is a
    /// problem; `path` is its file.
    pub(in crate::translations) fn entries(
        &self,
        path: &Arc<str>,
        units: &[&Unit],
        problems: &Problems,
    ) -> Vec<Entry> {
        if self.version != version(units) {
            return self.earlier_entries(path, units, problems);
        }
        self.check_rows(path, units.len(), problems);
        let rows = units.iter().zip(1..);
        let rows = rows.filter_map(|(unit, number)| {
            let row = self.rows.get(&number)?;
            if row.source.plain() != visible(&unit.source) {
                let place = Place::span(path, &row.source_span);
                let message = "the left column no longer says what the source says";
                let help = "the translation goes into the right column; give the left one its words back, or export the document again and copy the translations over";
                problems.push(Problem::error(place, message).help(help));
            }
            Some(row.entry(unit))
        });
        rows.collect()
    }

    /// Rows that are missing, twice there or not to be recognized.
    pub(super) fn check_rows(&self, path: &Arc<str>, count: usize, problems: &Problems) {
        let refuse = |message: String, help: &str| {
            problems.push(Problem::error(Place::file(path), message).help(help));
        };
        for number in &self.before_strange {
            let message = format!("the row behind row {number} has no number in its first column");
            refuse(
                message,
                "give each row the number that it had, and delete the row if it is new",
            );
        }
        for number in &self.doubles {
            refuse(
                format!("row {number} is there twice"),
                "give each row the number that it had, and delete the row if it is new",
            );
        }
        let renumbered = self.before_strange.len() + self.doubles.len();
        let missing: Vec<_> = (1..=count)
            .filter(|number| !self.rows.contains_key(number))
            .collect();
        let is_cut_off = !self.has_end;
        // A row that has lost its number is not missing.
        let missing = (missing.len() > renumbered).then_some(missing);
        let missing = missing.unwrap_or_default();
        if let Some(first) = missing.first() {
            let which = if missing.len() == 1 {
                format!("row {first} is missing")
            } else {
                format!(
                    "{} of {count} rows are missing, the first is row {first}",
                    missing.len()
                )
            };
            let help = if is_cut_off {
                "the document was cut off: ask for the whole document, in which texts that are not translated are empty"
            } else {
                "a row was deleted: ask for the whole document, in which texts that are not translated are empty"
            };
            refuse(which, help);
        } else if is_cut_off {
            let message = "the line `End of this document.` is missing: the document was cut off";
            refuse(
                message.to_owned(),
                "ask for the whole document, or put the line back if somebody deleted it",
            );
        }
    }
}

impl Row {
    /// The translation of `unit`, letter by letter as the site has it where nobody changed a word.
    pub(super) fn entry(&self, unit: &Unit) -> Entry {
        let plain = self.translation.plain();
        // Words that are those of the source stay equal to them: a copy is no translation.
        let known = [&unit.translation, &unit.source];
        let known = known.into_iter().find(|known| visible(known) == plain);
        Entry {
            context: unit.context.clone(),
            source: unit.source.clone(),
            translation: match known {
                Some(known) => known.clone(),
                None => self.translation.words(&unit.source),
            },
            fuzzy: self.is_to_read,
            source_span: self.source_span.clone(),
            span: self.span.clone(),
        }
    }
}

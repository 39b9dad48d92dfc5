//! A document that was exported from an earlier version of its texts: the rows whose source is still the same are used.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::plain::visible;
use super::read::Document;
use crate::problem::{Place, Problem, Problems};
use crate::translations::entry::Entry;
use crate::translations::exchange::Unit;

/// What helps with texts that are not in a document, or not as they are now.
const AGAIN: &str = "after this import export the page again, to another folder with --output: what is left to do in it is empty, or has a `?` behind its number";

impl Document {
    /// The translations of those of `units` whose source is that of a row. Each row of another text is a warning, and so are texts that
    /// have no row; a document in which no row can be used is an error.
    pub(super) fn earlier_entries(
        &self,
        path: &Arc<str>,
        units: &[&Unit],
        problems: &Problems,
    ) -> Vec<Entry> {
        let rows_of = self.matched(units);
        if rows_of.is_empty() {
            let message = format!(
                "this document was made from another version of `{}`, and no row of it has a text that the page still has",
                self.label
            );
            let help = "see whether it is the right document; or export it again, to another folder with --output, and copy over what can be used";
            problems.push(Problem::error(Place::file(path), message).help(help));
            return Vec::new();
        }
        self.check_rows(path, self.count, problems);
        let used: BTreeSet<_> = rows_of.values().copied().collect();
        let others = self
            .rows
            .iter()
            .filter(|(number, _)| !used.contains(*number));
        for (_, row) in others {
            let message = "left out: the page has no such text any more, or has it in other words";
            let place = Place::span(path, &row.source_span);
            problems.push(Problem::warning(place, message).help(AGAIN));
        }
        let mut new = (0..units.len()).filter(|at| !rows_of.contains_key(at));
        if let Some(first) = new.next().and_then(|at| units.get(at)) {
            let message = format!(
                "the page has {} that this document does not have, the first is \u{201c}{}\u{201d}",
                match new.count() {
                    0 => "1 text".to_owned(),
                    more => format!("{} texts", more + 1),
                },
                beginning(&visible(&first.source))
            );
            problems.push(Problem::warning(Place::file(path), message).help(AGAIN));
        }
        let entries = rows_of.into_iter().filter_map(|(at, number)| {
            let unit = units.get(at)?;
            Some(self.rows.get(&number)?.entry(unit))
        });
        entries.collect()
    }

    /// The number of the row of each text that has one, by the position of the text. Rows and texts that stand in the same order come
    /// first, since the same words can be there twice; then those that were moved.
    fn matched(&self, units: &[&Unit]) -> BTreeMap<usize, usize> {
        let (numbers, then): (Vec<usize>, Vec<String>) = self
            .rows
            .iter()
            .map(|(number, row)| (*number, row.source.plain()))
            .unzip();
        let now: Vec<_> = units.iter().map(|unit| visible(&unit.source)).collect();
        let mut rows_of = BTreeMap::new();
        for same in capture_diff_slices(Algorithm::Myers, &then, &now) {
            let (tag, rows, texts) = same.as_tag_tuple();
            if tag == DiffTag::Equal {
                let rows = rows.filter_map(|at| numbers.get(at).copied());
                rows_of.extend(texts.zip(rows));
            }
        }
        let used: BTreeSet<usize> = rows_of.values().copied().collect();
        let mut moved: BTreeMap<&String, usize> = BTreeMap::new();
        let free = numbers.iter().zip(&then);
        moved.extend(
            free.filter(|(number, _)| !used.contains(number))
                .map(|(number, text)| (text, *number)),
        );
        for (at, text) in now.iter().enumerate() {
            if !rows_of.contains_key(&at)
                && let Some(number) = moved.remove(text)
            {
                rows_of.insert(at, number);
            }
        }
        rows_of
    }
}

/// The most characters of a text that a message repeats.
const REPEATED: usize = 40;

fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}

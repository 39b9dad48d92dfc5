//! Refuses figures from which a reader could learn of few people, and those that contradict each other.
//!
//! The rule: no count below [`THRESHOLD`] is shown; the first remedy is coarser categories, the second to withhold counts; and no
//! withheld count may follow from those that are shown, over all files that count the same things in a year.

mod audit;
mod remedy;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use audit::{Exposed, Linked, Unjudged};

use crate::content::statistics::{Cell, Count, Row, Table};
use crate::problem::{Problem, Problems};

pub use audit::THRESHOLD;

/// Checks all files of a site, by what they count and by year.
pub(super) fn check(tables: &BTreeMap<String, Table>, problems: &Problems) {
    let mut subjects: BTreeMap<&str, Vec<&Table>> = BTreeMap::new();
    for table in tables.values() {
        subjects.entry(table.subject()).or_default().push(table);
    }
    for tables in subjects.values() {
        let rows = tables.iter().flat_map(|table| &table.rows);
        let years: BTreeSet<_> = rows.map(|row| row.cell.year).collect();
        for year in years {
            Year { tables, year }.check(problems);
        }
    }
}

/// What the files that count the same things say of one year.
struct Year<'y> {
    tables: &'y [&'y Table],
    year: u16,
}

impl Year<'_> {
    fn check(&self, problems: &Problems) {
        let linked = Linked::of(self.tables, self.year);
        let mut found = self.differing(&linked);
        found.extend(self.small(&linked));
        found.extend(self.wrong_sums(&linked));
        // What can be worked out from wrong counts says nothing about the right ones.
        if found.is_empty() {
            found.extend(self.exposed(&linked));
        }
        problems.extend(found);
    }

    fn rows(&self) -> impl Iterator<Item = (&Table, &Row)> {
        let rows = self.tables.iter();
        let rows = rows.flat_map(|table| table.rows.iter().map(move |row| (*table, row)));
        rows.filter(|(_, row)| row.cell.year == self.year)
    }

    /// Counts that another file gives otherwise.
    fn differing(&self, linked: &Linked) -> Vec<Problem> {
        let rows = self.rows().filter_map(|(table, row)| {
            let first = *linked.counts.get(&row.cell)?;
            let (other, _) = self.rows().find(|(_, other)| other.cell == row.cell)?;
            (first != row.count).then_some((table, row, other))
        });
        let problems = rows.map(|(table, row, other)| {
            let is_withheld = row.count == Count::Withheld;
            let (message, help) = if is_withheld {
                (
                    "is withheld here and shown in",
                    "withhold it in both files, or in neither",
                )
            } else {
                ("is another number in", "give both files the same number")
            };
            let message = format!("{} {message} {}", row.cell.words(), other.path);
            Problem::error(table.place(row), message).help(help)
        });
        problems.collect()
    }

    /// Counts of so few people that they could be recognised.
    fn small(&self, linked: &Linked) -> Vec<Problem> {
        let rows = self.rows().filter_map(|(table, row)| match row.count {
            Count::Shown(count) if count < THRESHOLD => Some((table, row, count)),
            _ => None,
        });
        let problems = rows.map(|(table, row, count)| {
            let message = format!(
                "{} is {count}: people can be recognised in a count below {THRESHOLD}, and 0 tells as much",
                row.cell.words()
            );
            Problem::error(table.place(row), message).help(remedy(table, linked, &row.cell))
        });
        problems.collect()
    }

    /// Totals that are not the sum of their parts.
    fn wrong_sums(&self, linked: &Linked) -> Vec<Problem> {
        let mut problems = Vec::new();
        for sum in &linked.sums {
            let parts = sum.parts.iter().filter_map(|part| linked.counts.get(part));
            let shown = parts.clone().filter_map(|count| match count {
                Count::Shown(count) => Some(count),
                Count::Withheld => None,
            });
            let (all_are_shown, shown) = (
                parts.clone().count() == shown.clone().count(),
                shown.sum::<u64>(),
            );
            let Some(Count::Shown(total)) = linked.counts.get(&sum.total) else {
                continue;
            };
            if shown > *total || (all_are_shown && shown != *total) {
                let row = self.rows().find(|(_, row)| row.cell == sum.total);
                problems.extend(row.map(|(table, row)| {
                    let message = format!(
                        "{} is {total}, and its parts add up to {shown}",
                        row.cell.words()
                    );
                    let help = "correct a count; what is in none of the groups needs a line of its own, such as the category `other`";
                    Problem::error(table.place(row), message).help(help)
                }));
            }
        }
        problems
    }

    /// Withheld counts that readers can work out.
    fn exposed(&self, linked: &Linked) -> Vec<Problem> {
        let exposed = match linked.exposed() {
            Ok(exposed) => exposed,
            Err(why) => return self.unjudged(why),
        };
        let problems = exposed
            .into_iter()
            .filter_map(|Exposed { cell, least, most }| {
                let (table, row) = self.rows().find(|(_, row)| row.cell == cell)?;
                let range = if least == most {
                    format!("it is {least}")
                } else {
                    format!("it is between {least} and {most}")
                };
                let message = format!(
                    "{} is withheld, and readers can work it out from the sums: {range}",
                    cell.words()
                );
                Some(Problem::error(table.place(row), message).help(remedy(table, linked, &cell)))
            });
        problems.collect()
    }

    fn unjudged(&self, why: Unjudged) -> Vec<Problem> {
        let first = self.rows().find(|(_, row)| row.count == Count::Withheld);
        let problem = first.map(|(table, row)| {
            let message = match why {
                Unjudged::Contradiction => {
                    format!("no counts have the sums that are shown for {}", self.year)
                }
                Unjudged::Unsolved => format!(
                    "it could not be worked out what the sums of {} tell of the withheld counts",
                    self.year
                ),
            };
            let help = match why {
                Unjudged::Contradiction => "correct a count",
                Unjudged::Unsolved => "merge categories, so that fewer counts are withheld",
            };
            Problem::error(table.place(row), message).help(help)
        });
        problem.into_iter().collect()
    }
}

/// The way out for a count that says too much.
fn remedy(table: &Table, linked: &Linked, cell: &Cell) -> String {
    let merged = cell.category.as_deref();
    let merged = merged.and_then(|category| Some((category, remedy::merge(table, category)?)));
    if let Some((category, other)) = merged {
        return format!("count `{category}` and `{other}` as one category");
    }
    match remedy::withhold(linked, cell) {
        Some(further) if further.is_empty() => "write `withheld` instead of the count".to_owned(),
        Some(further) => {
            let further: Vec<_> = further.iter().map(Cell::words).collect();
            format!(
                "write `withheld` for it, and for {}",
                further.join(" and for ")
            )
        }
        None => "leave out the lines of this group, or count several years as one".to_owned(),
    }
}

//! What an editor can do about a count that would say too much: coarser categories first, then further withheld counts.

use std::collections::BTreeSet;

use super::audit::{Linked, THRESHOLD};
use crate::content::statistics::{Cell, Count, Table};

/// The category of `table` that makes enough in every year and country when it is counted together with `category`; the smallest
/// one that does.
pub(super) fn merge<'t>(table: &'t Table, category: &str) -> Option<&'t str> {
    let others = table.categories().into_iter();
    let others = others.filter(|other| *other != category);
    let merged = others.filter_map(|other| Some((sum(table, category, other)?, other)));
    merged.min().map(|(_, other)| other)
}

/// How many two categories count together; `None` if that is too few in some year and country, or not known.
fn sum(table: &Table, one: &str, other: &str) -> Option<u64> {
    let mut groups = BTreeSet::new();
    for Cell {
        year,
        category,
        territory,
    } in table.rows.iter().map(|row| &row.cell)
    {
        if category
            .as_deref()
            .is_some_and(|own| own == one || own == other)
        {
            groups.insert((*year, *territory));
        }
    }
    let mut all = 0;
    for (year, territory) in groups {
        let count = |category: &str| {
            let cell = Cell {
                year,
                category: Some(category.to_owned()),
                territory,
            };
            match table.count(&cell) {
                Some(Count::Shown(count)) => Some(count),
                Some(Count::Withheld) => None,
                None => Some(0),
            }
        };
        let together = count(one)? + count(other)?;
        if together < THRESHOLD {
            return None;
        }
        all += together;
    }
    Some(all)
}

/// The counts to withhold beside `cell` so that no withheld count can be worked out, the smallest that are left each time.
/// `None` if withholding does not help.
pub(super) fn withhold(linked: &Linked, cell: &Cell) -> Option<Vec<Cell>> {
    let mut linked = linked.clone();
    linked.counts.insert(cell.clone(), Count::Withheld);
    let mut further = Vec::new();
    while let Some(exposed) = linked.exposed().ok()?.into_iter().next() {
        let beside = linked.sums.iter().filter(|sum| {
            let mut parts = sum.parts.iter();
            sum.total == exposed.cell || parts.any(|part| *part == exposed.cell)
        });
        let beside = beside.flat_map(|sum| sum.parts.iter().chain([&sum.total]));
        let shown = beside.filter_map(|cell| match linked.counts.get(cell) {
            Some(Count::Shown(count)) => Some((*count, cell)),
            _ => None,
        });
        let (_, cheapest) = shown.min()?;
        let cheapest = cheapest.clone();
        linked.counts.insert(cheapest.clone(), Count::Withheld);
        further.push(cheapest);
    }
    Some(further)
}

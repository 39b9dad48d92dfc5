//! Whether withheld counts can be worked out from the published ones.
//!
//! A reader can subtract what is shown from a sum that is shown, and combine several such sums. So for each withheld count the
//! smallest and the largest value are sought that all published sums allow (a linear program). That every line withholds two
//! counts is not enough: four counts in two rows and two columns can still follow from their sums.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, Variable};

use crate::content::statistics::{Cell, Count, Table};

/// The smallest count that may be shown. Fewer people can be recognised by those who know one of them, and 0 tells as much.
///
/// Ten is the threshold of the ONS Secure Research Service; health bodies take five.
pub const THRESHOLD: u64 = 10;

/// The counts of a year that sums link, from all files that count the same things.
#[derive(Debug, Clone)]
pub(super) struct Linked {
    pub(super) counts: BTreeMap<Cell, Count>,
    pub(super) sums: Vec<Sum>,
}

/// A count that is the sum of others.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    pub(super) total: Cell,
    /// Never empty.
    pub(super) parts: Vec<Cell>,
}

/// A withheld count that the published ones give away.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exposed {
    pub(super) cell: Cell,
    pub(super) least: u64,
    pub(super) most: u64,
}

/// Why the counts cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unjudged {
    /// No counts have these sums.
    Contradiction,
    /// The solver gave up.
    Unsolved,
}

impl Linked {
    /// The counts of `year` in `tables`, and their sums.
    pub(super) fn of(tables: &[&Table], year: u16) -> Self {
        let mut counts = BTreeMap::new();
        for row in tables.iter().flat_map(|table| &table.rows) {
            if row.cell.year == year {
                counts.entry(row.cell.clone()).or_insert(row.count);
            }
        }
        let mut sums: Vec<Sum> = Vec::new();
        for table in tables {
            // Each file has categories of its own, whose sum is the count of all.
            let mut parts: BTreeMap<Cell, Vec<Cell>> = BTreeMap::new();
            for cell in table.rows.iter().map(|row| &row.cell) {
                if cell.year != year {
                    continue;
                }
                let all_categories = Cell {
                    category: None,
                    ..cell.clone()
                };
                let everywhere = Cell {
                    territory: None,
                    ..cell.clone()
                };
                for total in [all_categories, everywhere] {
                    if total != *cell && counts.contains_key(&total) {
                        parts.entry(total).or_default().push(cell.clone());
                    }
                }
            }
            for (total, cells) in parts {
                // A total has parts by category and parts by country, and each of both is a sum.
                let (by_category, by_territory): (Vec<_>, Vec<_>) = cells
                    .into_iter()
                    .partition(|cell| cell.territory == total.territory);
                let groups = [by_category, by_territory].into_iter();
                sums.extend(groups.filter(|parts| !parts.is_empty()).map(|parts| Sum {
                    total: total.clone(),
                    parts,
                }));
            }
        }
        Self { counts, sums }
    }

    /// The withheld counts that lie within fewer than [`THRESHOLD`] values.
    pub(super) fn exposed(&self) -> Result<Vec<Exposed>, Unjudged> {
        let mut exposed = Vec::new();
        for cell in self.withheld() {
            let least = self.extreme(cell, OptimizationDirection::Minimize)?;
            let most = self.extreme(cell, OptimizationDirection::Maximize)?;
            let (Some(least), Some(most)) = (least, most) else {
                continue;
            };
            if most.saturating_sub(least) < THRESHOLD {
                exposed.push(Exposed {
                    cell: cell.clone(),
                    least,
                    most,
                });
            }
        }
        Ok(exposed)
    }

    fn withheld(&self) -> impl Iterator<Item = &Cell> {
        let counts = self.counts.iter();
        counts.filter_map(|(cell, count)| (*count == Count::Withheld).then_some(cell))
    }

    /// The smallest or the largest value of a withheld count; `None` if there is no largest one.
    fn extreme(
        &self,
        sought: &Cell,
        direction: OptimizationDirection,
    ) -> Result<Option<u64>, Unjudged> {
        let mut problem = Problem::new(direction);
        let variables: BTreeMap<&Cell, Variable> = self
            .withheld()
            .map(|cell| {
                let weight = if cell == sought { 1.0 } else { 0.0 };
                (cell, problem.add_var(weight, (0.0, f64::INFINITY)))
            })
            .collect();
        for sum in &self.sums {
            let mut terms = Vec::new();
            let mut shown = 0.0;
            let mut add = |cell: &Cell, sign: f64| match self.counts.get(cell) {
                Some(Count::Shown(count)) => shown += sign * float(*count),
                Some(Count::Withheld) => {
                    terms.extend(variables.get(cell).map(|variable| (*variable, sign)));
                }
                None => {}
            };
            sum.parts.iter().for_each(|part| add(part, 1.0));
            add(&sum.total, -1.0);
            if !terms.is_empty() {
                problem.add_constraint(terms, ComparisonOp::Eq, -shown);
            }
        }
        match problem.solve().map(microlp::SolveOutcome::into_solution) {
            Ok(Ok(solution)) => Ok(Some(whole(solution.objective()))),
            Err(Error::Unbounded) => Ok(None),
            Err(Error::Infeasible) => Err(Unjudged::Contradiction),
            Ok(Err(_)) | Err(_) => Err(Unjudged::Unsolved),
        }
    }
}

/// Counts have at most twelve digits, which a float holds exactly.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts have at most twelve digits"
)]
fn float(count: u64) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of counts, which the solver keeps at 0 or above"
)]
fn whole(count: f64) -> u64 {
    count.round().max(0.0) as u64
}

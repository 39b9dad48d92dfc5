//! The budgets of builds of 10,000 pages, and whether the median of a measurement keeps them.

use super::edit::{HOTLINE, RARE_HOTLINE, RARE_MESSAGE_CHANGED, TEMPLATE_CHANGED, series_name};
use super::figures::{CorpusFigures, Series};
use super::full_build::{COPY, FANAL};
use crate::process::Usage;
use crate::sample::Sample;

/// The number of pages that the budgets are for.
const PAGES: usize = 10_000;

/// Seconds of the clock after an edit, by the name of the edit.
const EDITS: [(&str, f64); 4] = [
    (RARE_HOTLINE, 0.4),
    (HOTLINE, 0.4),
    (RARE_MESSAGE_CHANGED, 0.5),
    (TEMPLATE_CHANGED, 1.5),
];
/// A full build takes this part of the time of `cp -r` of its output.
const OF_COPY: f64 = 1.0;
/// CPU seconds of a full build.
const CPU: f64 = 1.5;
/// MiB of memory of a full build.
const MEMORY: f64 = 128.0;

/// A measured figure beside its budget.
#[derive(Debug, PartialEq)]
struct Judged {
    /// What was measured, with its unit.
    what: String,
    median: f64,
    budget: f64,
}

/// Prints a line for each budget that was measured.
pub(super) fn print(figures: &CorpusFigures) {
    let judged = judge(figures);
    if judged.is_empty() {
        return;
    }
    let note = match figures.pages {
        PAGES => "",
        _ => ", which is meant for 10,000 pages",
    };
    println!("\nmedian and budget{note}");
    for Judged {
        what,
        median,
        budget,
    } in judged
    {
        let verdict = if median <= budget { "kept" } else { "EXCEEDED" };
        println!("{what:52} {median:8.2} of {budget:6.1} {verdict}");
    }
}

fn judge(figures: &CorpusFigures) -> Vec<Judged> {
    let series = |name: &str| figures.series.iter().find(|series| series.name == name);
    let median = |series: &Series, figure: fn(&Usage) -> f64| {
        Sample::of(series.figures(figure)).map(|sample| sample.median)
    };
    let edits = EDITS.iter().filter_map(|(edit, budget)| {
        let name = series_name(edit);
        let median = median(series(&name)?, |run| run.wall)?;
        Some((format!("{name}: wall s"), median, *budget))
    });
    let mut judged: Vec<_> = edits.collect();
    if let Some((fanal, copy)) = series(FANAL).zip(series(COPY)) {
        let [own, other] = [fanal, copy].map(|series| series.figures(|run| run.wall));
        let ratio = Sample::ratio(&own, &other).map(|sample| sample.median);
        let peak = Sample::of(fanal.figures(|run| run.peak)).map(|sample| sample.max);
        let full = [
            ("wall, as a part of that of cp -r", ratio, OF_COPY),
            ("CPU s", median(fanal, |run| run.cpu), CPU),
            (
                "MiB at most",
                peak.map(|peak| peak / f64::from(1 << 20)),
                MEMORY,
            ),
        ];
        judged.extend(full.into_iter().filter_map(|(what, figure, budget)| {
            Some((format!("{FANAL}: {what}"), figure?, budget))
        }));
    }
    let judged = judged.into_iter().map(|(what, median, budget)| Judged {
        what,
        median,
        budget,
    });
    judged.collect()
}

#[cfg(test)]
mod tests {
    use super::{Judged, judge};
    use crate::process::Usage;
    use crate::site::edit::series_name;
    use crate::site::figures::{CorpusFigures, Series};

    fn series(name: &str, walls: &[f64]) -> Series {
        let runs = walls.iter().map(|wall| Usage {
            wall: *wall,
            cpu: 1.25,
            peak: 134_217_728.0,
        });
        Series {
            runs: runs.collect(),
            ..Series::new(name)
        }
    }

    #[test]
    fn a_budget_is_judged_by_the_median_and_a_copy_by_its_round() {
        let mut figures = CorpusFigures::new(10_000);
        figures.series = vec![
            series(&series_name(super::TEMPLATE_CHANGED), &[9.0, 1.0, 2.0]),
            series(super::FANAL, &[1.0, 10.0]),
            series(super::COPY, &[2.0, 20.0]),
        ];
        let judged: Vec<_> = judge(&figures)
            .into_iter()
            .map(|Judged { median, budget, .. }| (median, budget))
            .collect();
        assert_eq!(
            judged,
            [(2.0, 1.5), (0.5, 1.0), (1.25, 1.5), (128.0, 128.0)]
        );
    }
}

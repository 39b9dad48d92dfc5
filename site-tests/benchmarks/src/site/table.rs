//! The table that `benchmark site` prints for each corpus: median (smallest–largest).

use super::figures::{CorpusFigures, Series};
use crate::process::Usage;
use crate::sample::Sample;

/// Prints the figures of one corpus.
pub(super) fn print(figures: &CorpusFigures) {
    println!("\n{} pages", figures.pages);
    if !figures.series.is_empty() {
        println!(
            "{:36} {:24} {:24} {:>8} {:>8}",
            "", "wall s", "CPU s", "peak MB", "written"
        );
    }
    for series in &figures.series {
        print_series(series);
    }
    print_pairs(figures);
    for (name, milliseconds) in &figures.previews {
        if let Some(sample) = Sample::of(milliseconds.iter().copied()) {
            println!("{name:36} {sample:.0} ms from saved to served");
        }
    }
}

fn print_series(series: &Series) {
    let column =
        |sample: Option<Sample>| sample.map(|sample| sample.to_string()).unwrap_or_default();
    let peak = Sample::of(series.figures(|run| run.peak / 1e6)).map_or(0.0, |peak| peak.max);
    #[expect(clippy::cast_precision_loss, reason = "a number of files fits 52 bits")]
    let files = Sample::of(series.written.iter().map(|files| *files as f64));
    println!(
        "{:36} {:24} {:24} {peak:8.0} {:>8}",
        series.name,
        column(Sample::of(series.figures(|run| run.wall))),
        column(Sample::of(series.figures(|run| run.cpu))),
        files
            .map(|files| format!("{:.0}", files.median))
            .unwrap_or_default(),
    );
}

fn print_pairs(figures: &CorpusFigures) {
    let named = |name: &str| figures.series.iter().find(|series| series.name == name);
    for (of, to) in &figures.pairs {
        let Some((of, to)) = named(of).zip(named(to)) else {
            continue;
        };
        let ratio =
            |figure: fn(&Usage) -> f64| Sample::ratio(&of.figures(figure), &to.figures(figure));
        if let (Some(wall), Some(cpu)) = (ratio(|run| run.wall), ratio(|run| run.cpu)) {
            println!("{} / {}: wall {wall:.3}, CPU {cpu:.3}", of.name, to.name);
        }
    }
}

//! The tables that `benchmark function` prints: median (smallest–largest).

use super::figures::{FunctionResults, LoadFigures, StartFigures};
use crate::sample::Sample;

/// Prints all figures except those of the machine.
pub(super) fn print(results: &FunctionResults) {
    println!("Size of the program, built with the profile `function`");
    for (name, bytes) in &results.sizes {
        println!("{name:36} {:.2} MB", bytes / 1e6);
    }
    print_starts(&results.starts);
    print_start_ratios(&results.starts);
    print_loads(&results.loads);
}

fn print_starts(starts: &[StartFigures]) {
    println!(
        "\n{:28} {:20} {:20} {:20} memory then, MB",
        "Start", "first reply, ms", "first tip, ms", "CPU for both, ms"
    );
    for start in starts {
        println!(
            "{:28} {:20} {:20} {:20} {}",
            start.name,
            column(&start.first_reply, 1.0),
            column(&start.first_tip, 1.0),
            column(&start.cpu, 1.0),
            column(&start.memory, 1e6),
        );
    }
}

fn print_start_ratios(starts: &[StartFigures]) {
    for pair in starts.chunks(2) {
        let [function, empty] = pair else { continue };
        let ratio = |figures: fn(&StartFigures) -> &Vec<f64>| {
            Sample::ratio(figures(function), figures(empty))
                .map(|ratio| ratio.to_string())
                .unwrap_or_default()
        };
        println!(
            "{} / {}: first reply {}, CPU {}, memory {}",
            function.name,
            empty.name,
            ratio(|start| &start.first_reply),
            ratio(|start| &start.cpu),
            ratio(|start| &start.memory),
        );
    }
}

fn print_loads(loads: &[LoadFigures]) {
    println!(
        "\n{:22} {:>11} {:22} {:22} {:20} {:20} {:>9}",
        "Load",
        "connections",
        "tips a second",
        "tips a core second",
        "p50, ms",
        "p99, ms",
        "memory MB"
    );
    for load in loads {
        println!(
            "{:22} {:11} {:22} {:22} {:20} {:20} {:>9}",
            load.name,
            load.connections,
            whole_numbers(&load.per_second),
            whole_numbers(&load.per_core_second),
            column(&load.p50, 1.0),
            column(&load.p99, 1.0),
            Sample::of(load.memory.iter().map(|bytes| bytes / 1e6))
                .map(|sample| format!("{:.1}", sample.max))
                .unwrap_or_default(),
        );
    }
}

fn column(figures: &[f64], unit: f64) -> String {
    Sample::of(figures.iter().map(|figure| figure / unit))
        .map(|sample| format!("{sample:.1}"))
        .unwrap_or_default()
}

fn whole_numbers(figures: &[f64]) -> String {
    Sample::of(figures.iter().copied())
        .map(|sample| format!("{sample:.0}"))
        .unwrap_or_default()
}

//! What was measured, as a plain table; and on which machine.

use std::fmt;
use std::io::IsTerminal as _;

use serde::Serialize;

use crate::function::{Outcome, Start};
use crate::sample::Sample;
use crate::site::Measured;

/// The machine, and how busy it was.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Machine {
    /// Its processor's name.
    processor: String,
    /// How many of its cores may be used.
    cores: usize,
    /// Processes that wanted to run in the minute before the first measurement; 0 is idle.
    load_before: f64,
    /// The same at the end.
    load_after: f64,
}

impl Machine {
    /// The machine as it is before anything is measured.
    pub(crate) fn look() -> Self {
        let processors = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let name = processors
            .lines()
            .find_map(|line| line.strip_prefix("model name"));
        let name = name.map(|name| name.trim_start_matches(['\t', ' ', ':']).to_owned());
        Self {
            processor: name.unwrap_or_else(|| "unknown processor".to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            load_before: load(),
            load_after: 0.0,
        }
    }

    /// The same machine after the last measurement.
    pub(crate) fn until_now(self) -> Self {
        Self {
            load_after: load(),
            ..self
        }
    }
}

/// The mean number of processes that wanted to run during the last minute.
fn load() -> f64 {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ')
        .next()
        .and_then(|load| load.parse().ok())
        .unwrap_or(f64::NAN)
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}, {} cores; load before {:.1}, after {:.1} (what other programs did counts in wall seconds, hardly in CPU seconds)",
            self.processor, self.cores, self.load_before, self.load_after
        )
    }
}

/// Shows on a terminal what is being measured, over what was shown before.
pub(crate) fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r{text}\x1b[K");
    }
}

/// Prints what was measured on one site: median (smallest–largest).
pub(crate) fn print_site(measured: &Measured) {
    println!("\n{} pages", measured.pages);
    if !measured.series.is_empty() {
        println!(
            "{:36} {:24} {:24} {:>8} {:>8}",
            "", "wall s", "CPU s", "peak MB", "written"
        );
    }
    for series in &measured.series {
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
    print_pairs(measured);
    for (name, figures) in &measured.previews {
        if let Some(sample) = Sample::of(figures.iter().copied()) {
            println!("{name:36} {sample:.0} ms from saved to served");
        }
    }
}

fn print_pairs(measured: &Measured) {
    let named = |name: &str| measured.series.iter().find(|series| series.name == name);
    for (of, to) in &measured.pairs {
        let Some((of, to)) = named(of).zip(named(to)) else {
            continue;
        };
        let ratio = |figure: fn(&crate::process::Usage) -> f64| {
            Sample::ratio(&of.figures(figure), &to.figures(figure))
        };
        if let (Some(wall), Some(cpu)) = (ratio(|run| run.wall), ratio(|run| run.cpu)) {
            println!("{} / {}: wall {wall:.3}, CPU {cpu:.3}", of.name, to.name);
        }
    }
}

/// Prints what was measured of the function.
pub(crate) fn print_function(outcome: &Outcome) {
    println!("Size of the program, built with the profile `function`");
    for (name, bytes) in &outcome.sizes {
        println!("{name:36} {:.2} MB", bytes / 1e6);
    }
    println!(
        "\n{:28} {:20} {:20} {:20} memory then, MB",
        "Start", "first reply, ms", "first tip, ms", "CPU for both, ms"
    );
    let column = |figures: &[f64], unit: f64| {
        Sample::of(figures.iter().map(|figure| figure / unit))
            .map(|sample| format!("{sample:.1}"))
            .unwrap_or_default()
    };
    for start in &outcome.starts {
        println!(
            "{:28} {:20} {:20} {:20} {}",
            start.name,
            column(&start.first_reply, 1.0),
            column(&start.first_tip, 1.0),
            column(&start.cpu, 1.0),
            column(&start.memory, 1e6),
        );
    }
    for pair in outcome.starts.chunks(2) {
        let [ours, empty] = pair else { continue };
        let ratio = |figures: fn(&Start) -> &Vec<f64>| {
            Sample::ratio(figures(ours), figures(empty))
                .map(|ratio| ratio.to_string())
                .unwrap_or_default()
        };
        println!(
            "{} / {}: first reply {}, CPU {}, memory {}",
            ours.name,
            empty.name,
            ratio(|start| &start.first_reply),
            ratio(|start| &start.cpu),
            ratio(|start| &start.memory),
        );
    }
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
    for load in &outcome.loads {
        println!(
            "{:22} {:11} {:22} {:22} {:20} {:20} {:>9}",
            load.name,
            load.connections,
            Sample::of(load.per_second.iter().copied())
                .map(|sample| format!("{sample:.0}"))
                .unwrap_or_default(),
            Sample::of(load.per_core_second.iter().copied())
                .map(|sample| format!("{sample:.0}"))
                .unwrap_or_default(),
            column(&load.p50, 1.0),
            column(&load.p99, 1.0),
            Sample::of(load.memory.iter().map(|bytes| bytes / 1e6))
                .map(|sample| format!("{:.1}", sample.max))
                .unwrap_or_default(),
        );
    }
}

//! The machine that runs the measurements, and how busy it was.

use std::fmt;

use serde::Serialize;

/// A machine and its load before and after the measurements.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Machine {
    /// The model name of its processor.
    processor: String,
    /// The number of cores that this program may use.
    cores: usize,
    /// Mean number of runnable processes in the minute before the first measurement; 0 is idle.
    load_before: f64,
    /// Mean number of runnable processes in the minute before the last measurement ended.
    load_after: f64,
}

impl Machine {
    /// Describes the machine before the first measurement.
    pub(crate) fn before_measuring() -> Self {
        let processors = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let name = processors
            .lines()
            .find_map(|line| line.strip_prefix("model name"));
        let name = name.map(|name| name.trim_start_matches(['\t', ' ', ':']).to_owned());
        Self {
            processor: name.unwrap_or_else(|| "unknown processor".to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            load_before: load_average(),
            load_after: 0.0,
        }
    }

    /// Adds the load after the last measurement.
    pub(crate) fn after_measuring(self) -> Self {
        Self {
            load_after: load_average(),
            ..self
        }
    }
}

/// The mean number of runnable processes during the last minute.
fn load_average() -> f64 {
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
            "{}, {} cores; load before {:.1}, after {:.1} (other programs add to wall seconds, and hardly to CPU seconds)",
            self.processor, self.cores, self.load_before, self.load_after
        )
    }
}

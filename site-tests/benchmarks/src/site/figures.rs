//! The figures that `benchmark site` collects. Their field names are the keys of its JSON file.

use serde::Serialize;

use crate::machine::Machine;
use crate::process::Usage;

/// All figures of one call.
#[derive(Debug, Serialize)]
pub(super) struct SiteResults {
    pub(super) machine: Machine,
    pub(super) sites: Vec<CorpusFigures>,
}

/// The figures of one corpus.
#[derive(Debug, Serialize)]
pub(super) struct CorpusFigures {
    /// Number of Markdown files.
    pub(super) pages: usize,
    /// Measured processes.
    pub(super) series: Vec<Series>,
    /// The names of two series each, which are compared round by round.
    pub(super) pairs: Vec<(String, String)>,
    /// For each preview server, the milliseconds from saving a page to serving it.
    pub(super) previews: Vec<(String, Vec<f64>)>,
}

/// The figures of one command, one for each round.
#[derive(Debug, Serialize)]
pub(super) struct Series {
    /// The command, in words.
    pub(super) name: String,
    /// Number of files written in each round, if the program prints it.
    pub(super) written: Vec<u64>,
    /// Time and memory of each round.
    pub(super) runs: Vec<Usage>,
}

impl CorpusFigures {
    /// No figures yet, for a corpus of `pages` Markdown files.
    pub(super) fn new(pages: usize) -> Self {
        Self {
            pages,
            series: Vec::new(),
            pairs: Vec::new(),
            previews: Vec::new(),
        }
    }
}

impl Series {
    /// No figures yet, for the command called `name`.
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            written: Vec::new(),
            runs: Vec::new(),
        }
    }

    /// One figure of each round.
    pub(super) fn figures(&self, figure: impl Fn(&Usage) -> f64) -> Vec<f64> {
        self.runs.iter().map(figure).collect()
    }
}

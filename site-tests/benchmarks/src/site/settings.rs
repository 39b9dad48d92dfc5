//! The options of `benchmark site`.

use std::path::PathBuf;

/// One group of measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// Full builds, minified and not, beside Hugo (up to 10,000 pages) and `cp -r` of the output
    Full,
    /// Builds after no change, after new times on all pages, and after a change to one page, title, hotline, message or template
    Edits,
    /// What has a budget: builds after edits, and full builds beside `cp -r` of the output alone, without Hugo
    Budgets,
    /// Time until `fanal serve` and `hugo server` serve a page that was just saved
    Serve,
}

/// What to measure, and with which programs.
#[derive(Debug, clap::Args)]
pub(crate) struct SiteSettings {
    /// Sizes of the site, in pages of all languages together
    #[arg(long, value_name = "N,…", value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    pub(super) sizes: Vec<usize>,
    /// Number of rounds; by default 5, and 3 from 100,000 pages on
    #[arg(long, value_name = "N")]
    pub(super) rounds: Option<usize>,
    /// Measure only these parts
    #[arg(long, value_name = "PART,…", value_delimiter = ',', value_enum)]
    only: Vec<Part>,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(super) json: Option<PathBuf>,
    /// The folder for the synthetic sites, which are removed afterwards
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    pub(super) work: PathBuf,
    /// The program `fanal`
    #[arg(
        long,
        value_name = "FILE",
        env = "FANAL_BIN",
        hide_env = true,
        default_value = "target/release/fanal"
    )]
    pub(super) fanal: PathBuf,
    /// The program `hugo`; without it Hugo is not measured
    #[arg(long, value_name = "FILE", env = "HUGO_BIN", hide_env = true)]
    pub(super) hugo: Option<PathBuf>,
}

impl SiteSettings {
    /// Whether `part` was asked for: without `--only`, every part is.
    pub(super) fn includes(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

//! The options of `benchmark function`.

use std::path::PathBuf;

/// What to measure, and with which programs.
#[derive(Debug, clap::Args)]
pub(crate) struct FunctionSettings {
    /// How often each start and each load is measured
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(super) rounds: usize,
    /// Number of tips in each load; a queue accepts up to 5000 from one network
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=5_000))]
    pub(super) tips: u32,
    /// Numbers of concurrent connections; the function accepts up to 64
    #[arg(long, value_name = "N,…", value_delimiter = ',', default_values_t = [1, 8, 32], value_parser = connections)]
    pub(super) connections: Vec<usize>,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(super) json: Option<PathBuf>,
    /// The folder for the queues; a folder in memory, such as /dev/shm, excludes the speed of the disk
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    pub(super) work: PathBuf,
    /// The program `fanal`, which builds the pages that the function answers with
    #[arg(
        long,
        value_name = "FILE",
        env = "FANAL_BIN",
        hide_env = true,
        default_value = "target/release/fanal"
    )]
    pub(super) fanal: PathBuf,
    /// The folder with `tip-function` and `examples/`, built with the profile `function`
    #[arg(
        long,
        value_name = "DIR",
        env = "FUNCTION_BINS",
        hide_env = true,
        default_value = "target/function"
    )]
    pub(super) programs: PathBuf,
}

fn connections(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=60) => Ok(number),
        _ => Err(
            "must be a number from 1 to 60: above 64 connections the function rejects tips"
                .to_owned(),
        ),
    }
}

//! Measures Fanal from outside: whole processes, beside others that do the same work.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program that reads, writes and reports is all boundary"
)]

mod chance;
mod corpus;
mod function;
mod http;
mod lambda;
mod language;
mod load;
mod process;
mod report;
mod sample;
mod site;
mod weight;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Measures Fanal beside others that do the same work.
#[derive(Debug, Parser)]
#[command(name = "benchmark", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Time full builds, builds after one edit, and the preview
    ///
    /// Whole processes, one after the other in each round; figures are the median, with the smallest and largest behind it, and
    /// ratios are taken within a round. Trust CPU seconds and ratios: wall seconds also show what else the machine did.
    Site(Box<site::Settings>),
    /// Time the tip function: its start, its memory, its tips per second and how long each waits
    ///
    /// As a Lambda beside an empty function that links the same SDK, as a plain server beside an empty server. Everything stays on
    /// this machine: the runtime API and SQS are played by this program.
    Function(Box<function::Settings>),
    /// Compile a program from nothing: minutes, CPU seconds of each crate, size, and what it consists of
    Weight(Box<weight::Settings>),
    /// Write a synthetic site, and measure nothing
    ///
    /// The same number and seed give the same bytes on every machine. Build it with the day it is made for:
    /// fanal --site DIR build --today 2026-11-25
    Corpus {
        /// The folder to write; it must not exist
        folder: PathBuf,
        /// Markdown files, in eight languages together
        #[arg(long, value_name = "N", default_value_t = 1_000)]
        pages: usize,
        /// Another seed gives other words and links
        #[arg(long, value_name = "N", default_value_t = 7)]
        seed: u64,
        /// The same pages as Hugo reads them
        #[arg(long)]
        hugo: bool,
    },
}

fn main() -> Result<ExitCode> {
    if let Some(log) = std::env::var_os(weight::LOG) {
        return weight::compile(&log);
    }
    answer(Cli::parse().command)?;
    Ok(ExitCode::SUCCESS)
}

fn answer(command: Command) -> Result<()> {
    match command {
        Command::Function(settings) => function::measure(&settings),
        Command::Weight(settings) => weight::measure(&settings),
        Command::Site(settings) => site::measure(&settings),
        Command::Corpus {
            folder,
            pages,
            seed,
            hugo,
        } => {
            let corpus = corpus::Corpus::new(pages, seed)?;
            corpus.write(
                &folder,
                if hugo {
                    corpus::Dialect::Hugo
                } else {
                    corpus::Dialect::Fanal
                },
            )?;
            println!(
                "{} pages in 8 languages; build them with --today {}",
                corpus.pages(),
                corpus::TODAY
            );
            Ok(())
        }
    }
}

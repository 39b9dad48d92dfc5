//! Measures Fanal from outside: whole processes, beside other programs that do the same work.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this program only runs other programs and prints their figures"
)]

mod corpus;
mod function;
mod http;
mod inbox;
mod language;
mod machine;
mod process;
mod progress;
mod rng;
mod sample;
mod site;
mod weight;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Measures Fanal beside other programs that do the same work.
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
    /// Each round runs whole processes, one after the other. Figures are the median, followed by the smallest and the largest.
    /// Ratios compare figures of the same round. Trust CPU seconds and ratios: other programs on the machine change wall seconds.
    Site(Box<site::SiteSettings>),
    /// Time the tip function: its start, memory, tips per second and response times
    ///
    /// On Lambda it is compared with an empty function that links the same SDK, and as a plain server with an empty server.
    /// Nothing leaves this machine: this program imitates the runtime API and SQS.
    Function(Box<function::FunctionSettings>),
    /// Time the operators' side: pulling and listing a full queue
    Inbox(Box<inbox::InboxSettings>),
    /// Compile a program from scratch: minutes, CPU seconds of each crate, and size by crate
    Weight(Box<weight::WeightSettings>),
    /// Write a synthetic site without measuring anything
    ///
    /// The same number of pages and the same seed give the same bytes on every machine. Build the site with the day it is made for:
    /// fanal --site DIR build --today 2026-11-25
    Corpus {
        /// The folder to write; it must not exist
        folder: PathBuf,
        /// Number of Markdown files in all eight languages together
        #[arg(long, value_name = "N", default_value_t = 1_000)]
        pages: usize,
        /// Seed of the random numbers; another seed gives other words and links
        #[arg(long, value_name = "N", default_value_t = 7)]
        seed: u64,
        /// Write the same pages for Hugo
        #[arg(long)]
        hugo: bool,
    },
}

fn main() -> Result<ExitCode> {
    if let Some(log) = std::env::var_os(weight::LOG) {
        return weight::compile(&log);
    }
    run(Cli::parse().command)?;
    Ok(ExitCode::SUCCESS)
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Function(settings) => function::measure(&settings),
        Command::Inbox(settings) => inbox::measure(&settings),
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

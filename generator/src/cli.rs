//! The command line: one file per command, each of which computes an [`Outcome`](outcome::Outcome) that is printed here.

mod args;
mod build;
mod changes;
mod check;
mod coming;
mod completions;
mod explain;
mod facts;
mod fmt;
mod help;
mod hide;
mod interrupt;
#[expect(
    clippy::disallowed_methods,
    reason = "the ledger of what was printed is read here"
)]
mod ledger;
mod load;
mod new;
mod new_file;
mod outcome;
#[expect(
    clippy::disallowed_methods,
    reason = "sheets are set in a folder and moved to another"
)]
mod print;
mod progress;
mod publish;
mod recall;
mod serve;
mod shell;
#[expect(
    clippy::disallowed_methods,
    reason = "translators' files are read and written where somebody says"
)]
mod translations;
mod wrap;

use std::process::ExitCode;

use fanal::hiding::Change;
use jiff::civil::Date;

use args::Command;

pub(crate) use args::Cli;

/// Runs the command that was asked for, prints its outcome, and returns the exit code.
pub(crate) fn run(cli: Cli, today: Date) -> ExitCode {
    let global = &cli.global;
    let outcome = match cli.command.unwrap_or(Command::Serve { port: None }) {
        Command::Build(args) => build::run(global, today, &args),
        Command::Check => check::run(global, today),
        Command::New(mut args) => match args.file.take() {
            Some(file) => new_file::run(global, today, file),
            None => new::run(today, args),
        },
        Command::Explain(args) => explain::run(&args),
        Command::Hide { page } => hide::run(global, today, &page, Change::Hide),
        Command::Show { page } => hide::run(global, today, &page, Change::Show),
        Command::Changes { since } => changes::run(global, today, since.as_deref()),
        Command::Publish(args) => publish::run(global, today, &args),
        Command::Serve { port } => serve::run(global, today, port),
        Command::Translations(args) => translations::run(global, today, &args),
        Command::Fmt(args) => fmt::run(global, &args),
        Command::Print(args) => print::run(global, today, &args),
        Command::Recall { record } => recall::run(global, today, &record),
        Command::Facts(args) => facts::run(global, today, &args),
        Command::Completions { shell } => Ok(completions::run(shell)),
    };
    let outcome = outcome.unwrap_or_else(|failure| failure);
    outcome.print(global.format).into()
}

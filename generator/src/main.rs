//! The program `fanal`: reads the command and the clock, and nothing else of its own.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

/// Two threads that fill a page each allocate all the time, and glibc grows the heap of a thread by 4 KiB at a time, with a
/// call of the system that makes the other thread wait.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match today(cli.global.today) {
        Ok(today) => cli::run(cli, today),
        Err(text) => {
            anstream::eprintln!(
                "error: SOURCE_DATE_EPOCH is `{text}`, which is not a number of seconds\nhelp: unset it, or name the day with --today 2026-11-24"
            );
            ExitCode::from(2)
        }
    }
}

/// The day to build for: the one that was asked for, else `SOURCE_DATE_EPOCH`
/// (<https://reproducible-builds.org/specs/source-date-epoch/>), else today in UTC.
fn today(asked: Option<jiff::civil::Date>) -> Result<jiff::civil::Date, String> {
    if let Some(day) = asked {
        return Ok(day);
    }
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text
            .parse()
            .ok()
            .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
            .ok_or(text)?,
        Err(_) => jiff::Timestamp::now(),
    };
    Ok(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date())
}

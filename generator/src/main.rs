//! The program `fanal`: parses the command line and reads the clock, which nothing else does.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

/// Rendering allocates constantly, and glibc grows each heap by 4 KiB with a system call that blocks other threads.
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

/// The day to build for: the value of `--today`, else `SOURCE_DATE_EPOCH`
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

//! Floods a server, and counts how many honest writers get through beside it.
//!
//! Usage: `flood ADDRESS ATTACK [SECONDS] [--addresses]`, for example `flood 127.0.0.1:8080 slow-bodies 60`. Each attack is
//! bounded in connections and time. With `--addresses` no `X-Forwarded-For` is sent: a web server stands before the
//! function, and sees that honest writers come from 250 networks in 127.0.0.0/8. It speaks HTTP without TLS.
//!
//! It prints one line and ends with 0 if at least 99 of 100 honest posts were accepted within five seconds, else with 1.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

#[path = "../tests/flood/load.rs"]
mod load;

use load::{Attack, Load, Route};

/// Honest posts in a second.
const HONEST: u64 = 20;

fn load() -> Option<Load> {
    let (flags, words): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let route = match flags.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Route::Header,
        ["--addresses"] => Route::Address,
        _ => return None,
    };
    let (target, attack, seconds) = match &words[..] {
        [target, attack] => (target, attack, 10),
        [target, attack, seconds] => (target, attack, seconds.parse().ok()?),
        _ => return None,
    };
    let (_, attack) = Attack::ALL.iter().find(|(name, _)| name == attack)?;
    Some(Load {
        target: target.parse().ok()?,
        route,
        attack: *attack,
        time: Duration::from_secs(seconds),
        honest: u32::try_from(seconds * HONEST).ok()?,
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<ExitCode> {
    let mut out = std::io::stdout();
    let Some(load) = load() else {
        let names = Attack::ALL.map(|(name, _)| name).join("|");
        writeln!(out, "usage: flood ADDRESS {names} [SECONDS] [--addresses]")?;
        return Ok(ExitCode::from(2));
    };
    let outcome = load.run().await;
    writeln!(
        out,
        "{:?}: {} of {} accepted within 5 s, slowest {:.2} s, words kept of {} others; {} posts or connections of the attack",
        load.attack,
        outcome.accepted,
        outcome.sent,
        outcome.slowest.as_secs_f32(),
        outcome.words_kept,
        outcome.attacks
    )?;
    let good = outcome.accepted * 100 >= outcome.sent * 99;
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

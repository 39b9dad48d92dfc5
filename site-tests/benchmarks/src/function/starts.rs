//! Measures starts: every program once in each round, one after the other.

use anyhow::Result;

use super::figures::{OneStart, StartFigures};
use super::fixture::{EMPTY_LAMBDA, EMPTY_SERVER, FUNCTION, Fixture};
use super::{lambda, load};
use crate::progress::progress;

/// How a program is started.
#[derive(Clone, Copy)]
enum Host {
    /// By an imitation of Lambda.
    Lambda,
    /// As a plain server.
    Server,
}

const STARTS: [(&str, Host, &str); 4] = [
    ("tip-function on Lambda", Host::Lambda, FUNCTION),
    ("empty function on Lambda", Host::Lambda, EMPTY_LAMBDA),
    ("tip-function as server", Host::Server, FUNCTION),
    ("empty server", Host::Server, EMPTY_SERVER),
];

/// Measures every start.
///
/// # Errors
///
/// When a program does not start, or does not answer.
pub(super) fn measure(fixture: &Fixture<'_>) -> Result<Vec<StartFigures>> {
    let mut starts: Vec<_> = STARTS
        .iter()
        .map(|(name, ..)| StartFigures::new(name))
        .collect();
    // The first round fills the page cache with the programs, so its figures are dropped.
    for round in 0..=fixture.settings.rounds {
        for ((name, host, program), figures) in STARTS.iter().zip(&mut starts) {
            progress(&format!("starting {name}: round {round}"));
            let start = match host {
                Host::Lambda => start_on_lambda(fixture, program)?,
                Host::Server => start_as_server(fixture, program)?,
            };
            if round > 0 {
                figures.push(&start);
            }
        }
    }
    Ok(starts)
}

fn start_on_lambda(fixture: &Fixture<'_>, program: &str) -> Result<OneStart> {
    let environment = [
        ("TIP_REPLIES", fixture.replies.display().to_string()),
        ("TIP_DELAY_SECONDS_MAX", "0".to_owned()),
    ];
    lambda::start(fixture.command(program), &environment, &fixture.form)
}

fn start_as_server(fixture: &Fixture<'_>, program: &str) -> Result<OneStart> {
    let server = fixture.start_server(program)?;
    let first_tip = load::post(server.port, &fixture.form, 1, 1)?.quantile(1.0);
    Ok(OneStart {
        first_reply: server.first_reply,
        first_tip,
        cpu: server.process.first_thread_cpu()?,
        memory: server.process.memory()?,
    })
}

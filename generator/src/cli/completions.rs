//! `fanal completions`: prints a script that completes commands in a shell.

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use super::args::Cli;
use super::outcome::{Exit, Message, Outcome};

pub(super) fn run(shell: Shell) -> Outcome {
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), "fanal", &mut script);
    let message = Message {
        stdout: String::from_utf8_lossy(&script).into_owned(),
        // A shell reads the script, whatever the format.
        json: None,
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}

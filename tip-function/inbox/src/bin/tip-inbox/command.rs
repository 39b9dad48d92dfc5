//! The commands of `tip-inbox`.

mod canary;
mod delete;
mod desk;
mod export;
mod folder;
mod identity;
mod read;

use std::io::Write;
use std::path::Path;

use clap::CommandFactory;
use tip_core::queue::{Queue, QueueError};
use tip_inbox::faces::text;
use tip_inbox::pull::{PullError, PullFailure, Pulled, pull};

use crate::arguments::{Arguments, Command};
use crate::failure::{Ended, Failure};

/// Runs the command that the arguments name.
pub(crate) async fn run(arguments: Arguments) -> Result<Ended, Failure> {
    match arguments.command {
        Command::Keygen {
            output,
            passphrase,
            no_passphrase,
        } => identity::keygen(&output, identity::Lock::of(passphrase, no_passphrase)),
        Command::Recipient { identity } => identity::recipient(&identity),
        Command::Canary(canary) => canary::run(&canary),
        Command::Pull { queue, inbox } => pull_into(&queue, &inbox.inbox).await,
        Command::List {
            quarantine: true,
            reading,
            ..
        } => read::quarantine(&reading),
        Command::List {
            canary, reading, ..
        } => read::list(canary.as_deref(), &reading),
        Command::Show { id, all, reading } => read::show(id.as_deref(), all, &reading),
        Command::Find { code, reading } => read::find(&code.join(" "), &reading),
        Command::Export(export) => export::run(&export),
        Command::Delete(delete) => delete::run(&delete),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "tip-inbox", &mut script);
            std::io::stdout().write_all(&script)?;
            Ok(Ended::Whole)
        }
    }
}

async fn pull_into(address: &str, folder: &Path) -> Result<Ended, Failure> {
    let queue = Queue::open_existing(address).map_err(|error| match error {
        // A mistyped path must not look like an empty queue.
        QueueError::NoFile => Failure::new(format!("there is no queue at `{address}`"))
            .help("use the path that the function has in `TIP_QUEUE`"),
        error => Failure::new(format!("queue `{address}`: {error}")),
    })?;
    let inbox = folder::inbox_at(folder)?;
    match pull(&queue, &inbox).await {
        Ok(pulled) => {
            text::pulled(pulled, folder, &mut anstream::stdout())?;
            Ok(Ended::Whole)
        }
        Err(PullError { pulled, why }) => {
            if pulled != Pulled::default() {
                text::pulled(pulled, folder, &mut anstream::stdout())?;
            }
            Err(match &why {
                PullFailure::Inbox(_) => Failure::new(&why).help(
                    "mend the folder or make room on its disk, then run this again: no tip is lost",
                ),
                PullFailure::Queue(_) => Failure::new(&why).help("run this again: no tip is lost"),
            })
        }
    }
}

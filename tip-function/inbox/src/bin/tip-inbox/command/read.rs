//! Listing, showing and finding tips.

use std::io::Write;
use std::path::Path;
use std::time::SystemTime;

use tip_core::code::Code;
use tip_core::slot::Slot;
use tip_inbox::canary::Canaries;
use tip_inbox::faces::{json, text};

use super::desk::Desk;
use super::folder::{existing_inbox, find_id};
use super::{canary, identity};
use crate::arguments::{Format, Reading};
use crate::failure::{Ended, Failure};
use crate::terminal::{self, Terminal};

fn open(reading: &Reading) -> Result<Desk, Failure> {
    let inbox = existing_inbox(&reading.inbox.inbox)?;
    Desk::open(inbox, identity::read(&reading.identity)?)
}

pub(super) fn list(canary: Option<&Path>, reading: &Reading) -> Result<Ended, Failure> {
    let secret = canary.map(canary::read).transpose()?;
    let mut desk = open(reading)?;
    let canaries = secret.map(|secret| Canaries::take(&mut desk.contents, &secret));
    let mut out = std::io::BufWriter::new(anstream::stdout());
    match reading.format {
        Format::Json => json::list(&desk.contents, &mut out)?,
        Format::Text => text::list(&desk.contents, terminal::columns(), &mut out)?,
    }
    out.flush()?;
    if reading.format == Format::Text {
        text::unopened(&desk.contents.unopened, &mut anstream::stderr())?;
    }
    if let Some(canaries) = canaries {
        text::canaries(
            canaries,
            Slot::at(SystemTime::now()),
            &mut anstream::stderr(),
        )?;
    }
    Ok(desk.ended)
}

/// Says why each file in quarantine does not open.
pub(super) fn quarantine(reading: &Reading) -> Result<Ended, Failure> {
    let inbox = existing_inbox(&reading.inbox.inbox)?;
    let identities = identity::read(&reading.identity)?;
    let quarantine = inbox.quarantine_as_inbox();
    let (mut files, mut opens_now) = (Vec::new(), Vec::new());
    for id in inbox.quarantined().map_err(Failure::new)? {
        match quarantine.open(&id, &identities) {
            Ok(_) => opens_now.push(id),
            Err(unopened) => files.push(unopened),
        }
    }
    let mut out = anstream::stdout();
    match reading.format {
        Format::Json => json::quarantine(&files, &opens_now, &mut out)?,
        Format::Text => text::quarantine(&files, &opens_now, &mut out)?,
    }
    Ok(Ended::Whole)
}

pub(super) fn show(id: Option<&str>, all: bool, reading: &Reading) -> Result<Ended, Failure> {
    let Some(prefix) = id else {
        let desk = open(reading)?;
        let count = desk.contents.opened.len();
        if !all && count > 1 {
            return Err(Failure::new(format!("there are {count} tips"))
                .help("name one of the tips that `tip-inbox list` shows, or use `--all`"));
        }
        return desk.print(reading.format);
    };
    let inbox = existing_inbox(&reading.inbox.inbox)?;
    let id = find_id(&inbox, prefix)?;
    // All tips are opened, so that a repeated tip names the tip whose words it repeats.
    let mut desk = Desk::open(inbox, identity::read(&reading.identity)?)?;
    desk.retain(|other, _| *other == id);
    if desk.is_empty() {
        return Err(
            Failure::not_found(format!("tip {} is in quarantine", id.short()))
                .help("`tip-inbox list --quarantine` says why"),
        );
    }
    desk.print(reading.format)
}

pub(super) fn find(typed: &str, reading: &Reading) -> Result<Ended, Failure> {
    let typed = if typed.is_empty() {
        asked_code()?
    } else {
        typed.to_owned()
    };
    let code: Code = typed.parse().map_err(|error| {
        Failure::new(error)
            .help("the writer of a tip was shown twelve digits, such as 1234 5678 9012")
    })?;
    let mut desk = open(reading)?;
    desk.retain(|_, other| other == Some(&code));
    if desk.is_empty() {
        return Err(Failure::not_found(format!("no tip in the inbox has the code {code}"))
            .help("ask for the digits again; a new tip may wait on the queue for some minutes, then `tip-inbox pull`"));
    }
    desk.print(reading.format)
}

/// Asks for a code: on the terminal, or one line of standard input where that is no terminal.
fn asked_code() -> Result<String, Failure> {
    use std::io::IsTerminal;
    let line = match Terminal::open() {
        Some(mut terminal) if std::io::stdin().is_terminal() => terminal.ask("Code: ")?,
        _ => terminal::line_of_input()?,
    };
    Ok(line.to_string())
}

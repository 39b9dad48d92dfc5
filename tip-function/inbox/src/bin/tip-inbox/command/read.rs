//! Listing, showing and finding tips.

use std::io::Write;
use std::path::Path;
use std::time::SystemTime;

use tip_core::code::Code;
use tip_core::slot::Slot;
use tip_inbox::canary::Canaries;
use tip_inbox::faces::{Shown, json, text};
use tip_inbox::folder::{Contents, Inbox, Opened, Summary, TipId};
use tip_inbox::identity::Identities;

use super::folder::{existing_inbox, find_id};
use super::{canary, identity};
use crate::arguments::{Format, Reading};
use crate::failure::{Ended, Failure};
use crate::terminal::{self, Terminal};

/// An inbox folder, the identities that open it, and a summary of every tip in it.
pub(super) struct Desk {
    pub(super) inbox: Inbox,
    identities: Identities,
    pub(super) contents: Contents<Summary>,
    ended: Ended,
}

impl Desk {
    /// Opens all tips. What nobody could open is moved into quarantine, and counted on standard error.
    pub(super) fn open(inbox: Inbox, identities: Identities) -> Result<Desk, Failure> {
        let mut contents = inbox
            .open_each(&identities, Summary::of)
            .map_err(Failure::new)?;
        let ended = if contents.unopened.is_empty() {
            Ended::Whole
        } else {
            Ended::SomeUnopened
        };
        let moved = inbox.quarantine(&mut contents.unopened);
        let all = inbox.quarantined().map_err(Failure::new)?.len();
        text::quarantined(moved, all, &mut anstream::stderr())?;
        Ok(Desk {
            inbox,
            identities,
            contents,
            ended,
        })
    }

    /// Keeps the tips that fit, whether or not their words can be read.
    pub(super) fn retain(&mut self, fits: impl Fn(&TipId, Option<&Code>) -> bool) {
        self.contents
            .opened
            .retain(|tip| fits(&tip.id, Some(&tip.message.header.code)));
        self.contents
            .unopened
            .retain(|tip| fits(&tip.id, tip.header.as_ref().map(|header| &header.code)));
        if self.contents.unopened.is_empty() {
            self.ended = Ended::Whole;
        }
    }

    fn is_empty(&self) -> bool {
        self.contents.opened.is_empty() && self.contents.unopened.is_empty()
    }

    /// The tips in full. Each is opened once more when its turn comes, so that one at a time is in memory.
    pub(super) fn tips(&self) -> impl Iterator<Item = Shown> {
        let opened = self.contents.opened.iter().map(|tip| {
            match self.inbox.open(&tip.id, &self.identities) {
                Ok(message) => Shown::Opened(Opened {
                    id: tip.id.clone(),
                    message,
                    same_as: tip.same_as.clone(),
                }),
                Err(unopened) => Shown::Unopened(unopened),
            }
        });
        let unopened = self.contents.unopened.iter().cloned();
        opened.chain(unopened.map(Shown::Unopened))
    }

    pub(super) fn ended(&self) -> Ended {
        self.ended
    }

    fn print(&self, format: Format) -> Result<Ended, Failure> {
        let mut out = std::io::BufWriter::new(anstream::stdout());
        match format {
            Format::Json => json::show(self.tips(), &mut out)?,
            Format::Text => text::show(self.tips(), terminal::columns(), &mut out)?,
        }
        out.flush()?;
        Ok(self.ended)
    }
}

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

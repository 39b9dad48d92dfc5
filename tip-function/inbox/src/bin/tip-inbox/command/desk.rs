//! An inbox folder that is open for reading.

use std::io::Write;

use tip_core::code::Code;
use tip_inbox::faces::{Shown, json, text};
use tip_inbox::folder::{Contents, Inbox, Opened, Summary, TipId};
use tip_inbox::identity::Identities;

use crate::arguments::Format;
use crate::failure::{Ended, Failure};
use crate::terminal;

/// An inbox folder, the identities that open it, and a summary of every tip in it.
pub(super) struct Desk {
    pub(super) inbox: Inbox,
    identities: Identities,
    pub(super) contents: Contents<Summary>,
    pub(super) ended: Ended,
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

    pub(super) fn is_empty(&self) -> bool {
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

    pub(super) fn print(&self, format: Format) -> Result<Ended, Failure> {
        let mut out = std::io::BufWriter::new(anstream::stdout());
        match format {
            Format::Json => json::show(self.tips(), &mut out)?,
            Format::Text => text::show(self.tips(), terminal::columns(), &mut out)?,
        }
        out.flush()?;
        Ok(self.ended)
    }
}

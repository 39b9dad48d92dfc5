//! Deleting tips.

use std::time::{Duration, SystemTime};

use tip_core::slot::{Day, Slot};
use tip_inbox::faces::text;
use tip_inbox::folder::{Inbox, TipId};

use super::desk::Desk;
use super::folder::{existing_inbox, find_id};
use super::identity;
use crate::arguments::Delete;
use crate::failure::{Ended, Failure};
use crate::terminal::Terminal;

/// Fewest digits of a name by which a tip is deleted. An empty variable of a script would name any tip.
const NAME_DIGITS_MIN: usize = 8;

/// What is to be deleted from one folder.
struct Chosen {
    inbox: Inbox,
    ids: Vec<TipId>,
    /// The slots of the first and the last of them, if they were looked at.
    slots: Option<(Slot, Slot)>,
}

pub(super) fn run(delete: &Delete) -> Result<Ended, Failure> {
    let chosen = choose(delete)?;
    let count = chosen.ids.len();
    if count == 0 {
        return Err(Failure::not_found("there is nothing to delete"));
    }
    if !delete.yes {
        let today = Day::at(SystemTime::now());
        let question = text::may_delete(count, chosen.slots, today);
        let Some(mut terminal) = Terminal::open() else {
            return Err(
                Failure::new("there is no terminal to ask whether to delete")
                    .help("`--yes` deletes without asking"),
            );
        };
        let answer = terminal.ask(&question)?;
        if !matches!(answer.trim(), "y" | "Y" | "yes") {
            return Err(Failure::new("nothing was deleted"));
        }
    }
    for id in &chosen.ids {
        chosen.inbox.delete(id).map_err(Failure::new)?;
    }
    text::deleted(count, &mut anstream::stderr())?;
    Ok(Ended::Whole)
}

fn choose(delete: &Delete) -> Result<Chosen, Failure> {
    let inbox = existing_inbox(&delete.inbox.inbox)?;
    if delete.quarantine {
        return Ok(Chosen {
            ids: inbox.quarantined().map_err(Failure::new)?,
            inbox: inbox.quarantine_as_inbox(),
            slots: None,
        });
    }
    if let (Some(days), Some(identity)) = (delete.older_than, &delete.identity) {
        return older_than(days, Desk::open(inbox, identity::read(identity)?)?);
    }
    let mut ids = delete
        .ids
        .iter()
        .map(|prefix| {
            if prefix.len() < NAME_DIGITS_MIN {
                return Err(Failure::new(format!(
                    "`{prefix}` is too short a name to delete a tip by"
                ))
                .help("give the eight digits that `tip-inbox list` shows, or more"));
            }
            find_id(&inbox, prefix)
        })
        .collect::<Result<Vec<TipId>, Failure>>()?;
    ids.sort();
    ids.dedup();
    Ok(Chosen {
        inbox,
        ids,
        slots: None,
    })
}

/// The tips that are older both by the quarter of a day that is sealed in them and by the time of their file, so that
/// no single wrong clock deletes one. A tip whose words cannot be read is among them, since it tells when it came.
fn older_than(days: u32, desk: Desk) -> Result<Chosen, Failure> {
    let now = SystemTime::now();
    let age = Duration::from_hours(24) * days;
    let limit = now.checked_sub(age).unwrap_or(SystemTime::UNIX_EPOCH);
    let Desk {
        inbox, contents, ..
    } = desk;
    let opened = contents
        .opened
        .iter()
        .map(|tip| (&tip.id, tip.message.header.slot));
    let unread = contents
        .unopened
        .iter()
        .filter_map(|tip| Some((&tip.id, tip.header.as_ref()?.slot)));
    let all: Vec<(&TipId, Slot)> = opened.chain(unread).collect();
    if all.iter().any(|&(_, slot)| slot > Slot::at(now)) {
        return Err(Failure::new(
            "a tip came later than today, so the clock of this machine is wrong",
        )
        .help("set the clock; until then nothing is deleted by age"));
    }
    let old: Vec<(&TipId, Slot)> = all
        .into_iter()
        .filter(|(id, slot)| *slot < Slot::at(limit) && inbox.is_unchanged_since(id, limit))
        .collect();
    let slots = || old.iter().map(|&(_, slot)| slot);
    Ok(Chosen {
        slots: slots().min().zip(slots().max()),
        ids: old.iter().map(|&(id, _)| id.clone()).collect(),
        inbox,
    })
}

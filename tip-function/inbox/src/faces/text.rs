//! Results as text, for a person at a terminal. Styles are written as escape codes; the caller's stream
//! removes them where they are not wanted.
//!
//! What a stranger wrote never begins a line: a bar is before each line of it, also where the terminal would have
//! continued a long line by itself. So a text that looks like another tip, a code or an error of ours stands behind
//! a bar.

mod style;
mod tip;

use std::io::{Result, Write};
use std::path::Path;

use tip_core::lane::Lane;
use tip_core::message::Header;
use tip_core::slot::{Day, Slot};

use crate::canary::Canaries;
use crate::folder::{Contents, Opened, Summary, TipId, Unopened};
use crate::identity::Identity;
use crate::pull::Pulled;
use crate::visible::{cut, shown, shown_name, width};

use style::{BOLD, quoted, room, when};

pub use tip::{show, unopened};

/// Columns of a terminal that does not tell how many it has.
pub const COLUMNS: usize = 80;

/// Tells where a new identity was written, and whether a passphrase protects it.
///
/// # Errors
///
/// When writing fails.
pub fn made(path: &Path, is_locked: bool, notes: &mut dyn Write) -> Result<()> {
    writeln!(
        notes,
        "The identity is in {BOLD}{}{BOLD:#}. Keep it; without it no tip can be read.",
        path.display()
    )?;
    if is_locked {
        writeln!(
            notes,
            "Keep the passphrase too: nobody can restore or reset it."
        )
    } else {
        writeln!(
            notes,
            "No passphrase protects it: anyone who copies the file can read every tip. `--passphrase` asks for one."
        )
    }
}

/// Writes the entry for `recipients`, ready to be pasted. `out` gets the entry and nothing else.
///
/// # Errors
///
/// When writing fails.
pub fn recipient(
    identity: &Identity,
    expires_on: Day,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<()> {
    writeln!(
        notes,
        "Its recipient, for `recipients` of `[tip]` in content/site.toml:"
    )?;
    writeln!(
        out,
        "{{ key = \"{}\", browser = \"{}\", expires_on = {expires_on} }}",
        identity.recipient(),
        identity.browser_key()
    )
}

/// Tells where the secret of the canaries was written.
///
/// # Errors
///
/// When writing fails.
pub fn canary_secret(path: &Path, notes: &mut dyn Write) -> Result<()> {
    writeln!(
        notes,
        "The secret of the canaries is in {BOLD}{}{BOLD:#}. Copy it to the machine that sends them and to each operator's machine; it opens no tip.",
        path.display()
    )
}

/// Tells when the last canary came, and that tips may not arrive if that was long before the slot `now`.
///
/// # Errors
///
/// When writing fails.
pub fn canaries(canaries: Canaries, now: Slot, out: &mut dyn Write) -> Result<()> {
    let Some(last) = canaries.last else {
        return writeln!(
            out,
            "{BOLD}No canary is in the folder.{BOLD:#} Nothing else proves that tips arrive."
        );
    };
    let came = when(last);
    if canaries.are_fresh(now) {
        writeln!(out, "The last canary came {came}: tips arrive and open.")
    } else {
        writeln!(
            out,
            "{BOLD}The last canary came {came}.{BOLD:#} Tips may not arrive: send one now, and follow it."
        )
    }
}

/// Tells how many tips a pull stored.
///
/// # Errors
///
/// When writing fails.
pub fn pulled(pulled: Pulled, folder: &Path, out: &mut dyn Write) -> Result<()> {
    match pulled.new {
        0 => writeln!(out, "No new tip.")?,
        1 => writeln!(out, "1 new tip in {}", folder.display())?,
        new => writeln!(out, "{new} new tips in {}", folder.display())?,
    }
    if pulled.again > 0 {
        writeln!(out, "{} were there already.", pulled.again)?;
    }
    match pulled.waiting {
        Some(0) => Ok(()),
        Some(1) => writeln!(
            out,
            "1 tip is still on the queue, until its random delay is over."
        ),
        Some(waiting) => writeln!(
            out,
            "{waiting} tips are still on the queue, until their random delay is over."
        ),
        None => writeln!(out, "Some may still wait for their random delay."),
    }
}

/// Tells that the inbox folder was open to others, and is no more.
///
/// # Errors
///
/// When writing fails.
pub fn tightened(folder: &Path, mode_before: u32, notes: &mut dyn Write) -> Result<()> {
    writeln!(
        notes,
        "The inbox folder was open to others (mode {mode_before:04o}); it is now for this user alone, as by `chmod 700 '{}'`.",
        folder.display()
    )
}

/// Writes one line for each tip whose code is known, its words readable or not.
///
/// # Errors
///
/// When writing fails.
pub fn list(contents: &Contents<Summary>, columns: usize, out: &mut dyn Write) -> Result<()> {
    let unread = contents
        .unopened
        .iter()
        .filter_map(|tip| Some((&tip.id, tip.header.as_ref()?)));
    if contents.opened.is_empty() && unread.clone().next().is_none() {
        return writeln!(out, "No tip.");
    }
    writeln!(
        out,
        "{BOLD}{:8}  {:22}  {:14}  {:7}  begins{BOLD:#}",
        "tip", "came", "code", "locale"
    )?;
    for tip in &contents.opened {
        let begins = beginning(&tip.message);
        line(
            &tip.id,
            &tip.message.header,
            &note(tip),
            &begins,
            columns,
            out,
        )?;
    }
    for (id, header) in unread {
        line(id, header, "[does not open]", "", columns, out)?;
    }
    Ok(())
}

/// One line of the list. Where the screen is too narrow for the beginning of the text, that has a line of its own.
fn line(
    id: &TipId,
    header: &Header,
    note: &str,
    begins: &str,
    columns: usize,
    out: &mut dyn Write,
) -> Result<()> {
    const LOCALE_COLUMNS: usize = 7;
    const BEGINS_COLUMNS_MIN: usize = 12;
    let locale = cut(&shown_name(&header.locale), LOCALE_COLUMNS);
    let start = format!(
        "{:8}  {:22}  {:14}  {locale}{}",
        id.short(),
        when(header.slot),
        header.code.to_string(),
        " ".repeat(LOCALE_COLUMNS.saturating_sub(width(&locale))),
    );
    let note = if note.is_empty() || begins.is_empty() {
        note.to_owned()
    } else {
        format!("{note} ")
    };
    let used = width(&start) + 2 + width(&note);
    match columns.checked_sub(used + 1) {
        Some(room) if room >= BEGINS_COLUMNS_MIN || begins.is_empty() => {
            writeln!(out, "{start}  {note}{}", cut(begins, room))
        }
        _ => {
            writeln!(out, "{start}  {note}")?;
            quoted(&cut(begins, room(columns)), columns, out)
        }
    }
}

/// Tells how many files are in quarantine, and how many of them were moved there just now.
///
/// # Errors
///
/// When writing fails.
pub fn quarantined(now: usize, all: usize, notes: &mut dyn Write) -> Result<()> {
    if all == 0 {
        return Ok(());
    }
    let moved = match now {
        0 => String::new(),
        now => format!(", {now} of them moved there now"),
    };
    writeln!(
        notes,
        "{all} in quarantine, because they are damaged or no tips{moved}: `tip-inbox list --quarantine` says why."
    )
}

/// Names the files in quarantine and what is wrong with each.
///
/// # Errors
///
/// When writing fails.
pub fn quarantine(files: &[Unopened], opens_now: &[TipId], out: &mut dyn Write) -> Result<()> {
    if files.is_empty() && opens_now.is_empty() {
        return writeln!(out, "Nothing is in quarantine.");
    }
    for file in files {
        writeln!(out, "{}  {}", file.id.as_str(), file.why)?;
    }
    for id in opens_now {
        writeln!(
            out,
            "{}  it opens now: move the file back into the inbox folder",
            id.as_str()
        )?;
    }
    Ok(())
}

/// Asks whether tips are to be deleted.
pub fn may_delete(count: usize, dates: Option<(Slot, Slot)>, today: Day) -> String {
    let tips = if count == 1 { "tip" } else { "tips" };
    let when = dates.map_or_else(String::new, |(first, last)| {
        format!(
            ", which came from {} to {} (today is {today})",
            first.day(),
            last.day()
        )
    });
    format!("Delete {count} {tips}{when}? Nobody can bring them back. [y/N] ")
}

/// Tells what was deleted, and what that does not mean.
///
/// # Errors
///
/// When writing fails.
pub fn deleted(count: usize, notes: &mut dyn Write) -> Result<()> {
    let tips = if count == 1 { "tip" } else { "tips" };
    writeln!(
        notes,
        "{count} {tips} overwritten and deleted here. An SSD, a snapshot, a backup or another operator's folder may still hold them."
    )
}

fn note(tip: &Opened<Summary>) -> String {
    let mut notes = Vec::new();
    if tip.message.header.lane == Lane::Low {
        notes.push("[low]".to_owned());
    }
    if let Some(first) = &tip.same_as {
        notes.push(format!("[as {}]", first.short()));
    }
    notes.join(" ")
}

/// The beginning of the first text, in one line.
fn beginning(summary: &Summary) -> String {
    shown(&summary.beginning).replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests;

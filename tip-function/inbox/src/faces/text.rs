//! Results as text, for a person at a terminal. Styles are written as escape codes; the caller's stream
//! removes them where they are not wanted.

use std::io::{Result, Write};
use std::path::Path;

use anstyle::Style;
use tip_core::answer::Answer;
use tip_core::lane::Lane;
use tip_core::slot::{Day, Slot};
use tip_core::tip::ProblemKind;

use crate::folder::{Contents, Opened, Unopened};
use crate::identity::Identity;
use crate::open::OpenedMessage;
use crate::pull::Pulled;
use crate::visible::shown;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Characters of the first answer that a line of the list shows.
const BEGINNING_CHARS: usize = 60;

/// Tells where a new identity was written.
///
/// # Errors
///
/// When writing fails.
pub fn made(path: &Path, notes: &mut dyn Write) -> Result<()> {
    writeln!(
        notes,
        "The identity is in {BOLD}{}{BOLD:#}. Keep it; without it no tip can be read.",
        path.display()
    )
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

/// Tells how many tips a pull stored.
///
/// # Errors
///
/// When writing fails.
pub fn pulled(pulled: Pulled, folder: &Path, out: &mut dyn Write) -> Result<()> {
    match pulled.new {
        0 => writeln!(
            out,
            "No new tip. Some may still wait for their random delay."
        )?,
        1 => writeln!(out, "1 new tip in {}", folder.display())?,
        new => writeln!(out, "{new} new tips in {}", folder.display())?,
    }
    if pulled.again > 0 {
        writeln!(out, "{} were there already.", pulled.again)?;
    }
    Ok(())
}

/// Writes one line for each tip.
///
/// # Errors
///
/// When writing fails.
pub fn list(contents: &Contents, out: &mut dyn Write) -> Result<()> {
    if contents.opened.is_empty() {
        writeln!(out, "No tip.")?;
    } else {
        writeln!(
            out,
            "{BOLD}{:8}  {:25}  {:14}  {:7}  begins{BOLD:#}",
            "tip", "came", "code", "locale"
        )?;
    }
    for tip in &contents.opened {
        let OpenedMessage {
            slot, code, locale, ..
        } = &tip.message;
        writeln!(
            out,
            "{:8}  {:25}  {:14}  {:7}  {}{}",
            tip.id.short(),
            when(*slot),
            code.to_string(),
            shown(locale),
            note(tip),
            beginning(&tip.message)
        )?;
    }
    Ok(())
}

/// Writes every tip in full.
///
/// # Errors
///
/// When writing fails.
pub fn show(contents: &Contents, out: &mut dyn Write) -> Result<()> {
    for (place, tip) in contents.opened.iter().enumerate() {
        if place > 0 {
            writeln!(out, "\n{DIM}----{DIM:#}\n")?;
        }
        one(tip, out)?;
    }
    if contents.opened.is_empty() {
        writeln!(out, "No tip.")?;
    }
    Ok(())
}

fn one(tip: &Opened, out: &mut dyn Write) -> Result<()> {
    let message = &tip.message;
    writeln!(out, "{BOLD}Tip {}{BOLD:#}", tip.id.short())?;
    writeln!(out, "{DIM}came{DIM:#}    {}", when(message.slot))?;
    writeln!(out, "{DIM}code{DIM:#}    {}", message.code)?;
    writeln!(out, "{DIM}locale{DIM:#}  {}", shown(&message.locale))?;
    if tip.is_low() {
        writeln!(
            out,
            "{DIM}lane{DIM:#}    low: it may come from a program; read it all the same"
        )?;
    }
    if message.by_browser {
        writeln!(out, "{DIM}sealed{DIM:#}  by the writer's browser")?;
    }
    for doubt in &message.doubts {
        writeln!(
            out,
            "{DIM}form{DIM:#}    {}: {}",
            shown(&doubt.question),
            doubtful(doubt.kind)
        )?;
    }
    if let Some(first) = &tip.same_as {
        writeln!(
            out,
            "{DIM}same{DIM:#}    word for word as {}",
            first.short()
        )?;
    }
    for answer in &message.answers {
        writeln!(out, "\n{BOLD}{}{BOLD:#}", shown(&answer.question))?;
        match &answer.answer {
            Answer::Text(text) => {
                for line in shown(text).split('\n') {
                    writeln!(out, "  {line}")?;
                }
            }
            Answer::Choices(choices) => {
                for choice in choices {
                    writeln!(out, "  {}", shown(choice))?;
                }
            }
        }
    }
    Ok(())
}

/// How an answer breaks a rule of the form. The current page does not send such an answer; an older page or
/// another program may have sent it.
fn doubtful(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Missing => "needs an answer and has none",
        ProblemKind::TooLong => "is longer than the form allows",
        ProblemKind::UnknownChoice => "is not among what the form asks or offers",
    }
}

/// Names the files that did not open. `notes` is standard error, so that they are seen and the output stays
/// whole.
///
/// # Errors
///
/// When writing fails.
pub fn unopened(unopened: &[Unopened], notes: &mut dyn Write) -> Result<()> {
    for tip in unopened {
        writeln!(notes, "tip {} does not open: {}", tip.id.short(), tip.why)?;
    }
    if !unopened.is_empty() {
        writeln!(
            notes,
            "{} not opened. They stay in the folder.",
            unopened.len()
        )?;
    }
    Ok(())
}

/// `2026-11-24 18-24 h UTC`.
fn when(slot: Slot) -> String {
    format!(
        "{} {:02}-{:02} h UTC",
        slot.day(),
        slot.hour(),
        slot.hour() + 6
    )
}

fn note(tip: &Opened) -> String {
    let mut note = String::new();
    if tip.message.lane == Lane::Low {
        note.push_str("[low] ");
    }
    if let Some(first) = &tip.same_as {
        note = format!("{note}[as {}] ", first.short());
    }
    note
}

/// The beginning of the first answer that is text, in one line.
fn beginning(message: &OpenedMessage) -> String {
    let text = message
        .answers
        .iter()
        .find_map(|answer| match &answer.answer {
            Answer::Text(text) => Some(text.as_str()),
            Answer::Choices(_) => None,
        });
    let line = shown(text.unwrap_or_default()).replace(['\n', '\t'], " ");
    match line.char_indices().nth(BEGINNING_CHARS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(&line)),
        None => line,
    }
}

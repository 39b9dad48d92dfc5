//! One tip in full, as text.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use tip_core::answer::{Answer, Answered};
use tip_core::lane::Lane;
use tip_core::limits::PAIRS_MAX;
use tip_core::message::Header;
use tip_core::tip::ProblemKind;

use super::style::{BOLD, DIM, quoted, room, when};
use crate::faces::Shown;
use crate::folder::{Opened, TipId, Unopened, UnopenedReason};
use crate::open::{BrowserSealError, OpenError};
use crate::visible::{shown, shown_name, width};

/// Most answers, doubts, and choices of an answer that are shown: no form has more fields than this.
const SHOWN_MAX: usize = PAIRS_MAX;

/// Most files that are named of those that do not open for one reason.
const NAMED_MAX: usize = 5;

/// Columns of the labels.
const LABEL_COLUMNS: usize = 10;

/// Writes every tip in full.
///
/// # Errors
///
/// When writing fails.
pub fn show(tips: impl Iterator<Item = Shown>, columns: usize, out: &mut dyn Write) -> Result<()> {
    let mut is_first = true;
    for tip in tips {
        if !is_first {
            writeln!(out, "\n{DIM}----{DIM:#}\n")?;
        }
        is_first = false;
        match tip {
            Shown::Opened(tip) => opened(&tip, columns, out)?,
            Shown::Unopened(tip) => unread(&tip, columns, out)?,
        }
    }
    if is_first {
        writeln!(out, "No tip.")?;
    }
    Ok(())
}

fn opened(tip: &Opened, columns: usize, out: &mut dyn Write) -> Result<()> {
    let message = &tip.message;
    head(&tip.id, Some(&message.header()), columns, out)?;
    if message.by_browser {
        label("sealed", "by the writer's browser", out)?;
    }
    for doubt in message.doubts.iter().take(SHOWN_MAX) {
        named("form", doubtful(doubt.kind), &doubt.question, columns, out)?;
    }
    more(message.doubts.len(), "doubts", out)?;
    if let Some(first) = &tip.same_as {
        label("same", &format!("word for word as {}", first.short()), out)?;
    }
    for answered in message.answers.iter().take(SHOWN_MAX) {
        writeln!(out)?;
        answer(answered, columns, out)?;
    }
    more(message.answers.len(), "answers", out)
}

/// What is known of a tip whose words cannot be read.
fn unread(tip: &Unopened, columns: usize, out: &mut dyn Write) -> Result<()> {
    head(&tip.id, tip.header.as_ref(), columns, out)?;
    label("words", &format!("cannot be read: {}", tip.why), out)?;
    let help = match &tip.why {
        UnopenedReason::Open(OpenError::Browser(BrowserSealError::NotForUs)) => {
            "The tip came. Try the identities of the other operators, and old ones. If its writer calls, ask them to tell it again."
        }
        UnopenedReason::Open(OpenError::Browser(_)) => {
            "The tip came, and nobody can read it. If its writer calls, ask them to tell it again."
        }
        _ => return Ok(()),
    };
    label("", help, out)
}

fn head(id: &TipId, header: Option<&Header>, columns: usize, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{BOLD}Tip {}{BOLD:#}", id.short())?;
    let Some(header) = header else { return Ok(()) };
    label("came", &when(header.slot), out)?;
    label("code", &header.code.to_string(), out)?;
    named("locale", "", &header.locale, columns, out)?;
    if header.lane == Lane::Low {
        label(
            "lane",
            "low: it may come from a program; read it all the same",
            out,
        )?;
    }
    Ok(())
}

fn answer(answered: &Answered, columns: usize, out: &mut dyn Write) -> Result<()> {
    named("question", "", &answered.question, columns, out)?;
    match &answered.answer {
        Answer::Text(text) => quoted(&shown(text), columns, out),
        Answer::Choices(choices) => {
            for choice in choices.iter().take(SHOWN_MAX) {
                quoted(&shown_name(choice), columns, out)?;
            }
            more(choices.len(), "choices", out)
        }
    }
}

/// A line of our own words.
fn label(label: &str, words: &str, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{DIM}{label:LABEL_COLUMNS$}{DIM:#}{words}")
}

/// A line of our words that ends with a stranger's name; behind bars below it, if the line has no room for it.
fn named(label: &str, words: &str, name: &str, columns: usize, out: &mut dyn Write) -> Result<()> {
    let name = shown_name(name);
    let gap = if words.is_empty() { "" } else { ": " };
    write!(out, "{DIM}{label:LABEL_COLUMNS$}{DIM:#}{words}{gap}")?;
    if LABEL_COLUMNS + width(words) + width(gap) + width(&name) <= room(columns) {
        writeln!(out, "{BOLD}{name}{BOLD:#}")
    } else {
        writeln!(out)?;
        quoted(&name, columns, out)
    }
}

/// Says how many were not shown.
fn more(count: usize, what: &str, out: &mut dyn Write) -> Result<()> {
    match count.checked_sub(SHOWN_MAX) {
        None | Some(0) => Ok(()),
        Some(left_out) => {
            let words =
                format!("{left_out} more {what}, which no form has; `--format json` prints them");
            label("", &words, out)
        }
    }
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

/// Names the files that did not open, those with one reason in one line. `notes` is standard error, so that they are
/// seen and the output stays whole.
///
/// # Errors
///
/// When writing fails.
pub fn unopened(unopened: &[Unopened], notes: &mut dyn Write) -> Result<()> {
    let mut by_reason: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for tip in unopened {
        let names = by_reason.entry(tip.why.to_string()).or_default();
        names.push(tip.id.short());
    }
    for (why, names) in by_reason {
        let named = names.iter().take(NAMED_MAX).copied().collect::<Vec<_>>();
        let more = match names.len() - named.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let (tips, do_not) = match names.len() {
            1 => ("tip", "does not"),
            _ => ("tips", "do not"),
        };
        writeln!(
            notes,
            "{tips} {}{more} {do_not} open: {why}",
            named.join(", ")
        )?;
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

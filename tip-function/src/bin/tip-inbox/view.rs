//! What `tip-inbox` prints. Every word of a tip passes through [`shown`] or [`shown_json`].

use std::io::{Result, Write};
use std::path::Path;

use anstyle::Style;
use serde_json::{Value, json};
use tip_function::envelope::{Message, Said};
use tip_function::inbox::{Contents, Opened, Pulled, Unopened};
use tip_function::lane::Lane;
use tip_function::seal::Identity;
use tip_function::slot::{Day, Slot};
use tip_function::tip::ProblemKind;
use tip_function::visible::{shown, shown_json};

use crate::command::Format;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Characters of a tip that a line of the list shows.
const BEGINNING_CHARS: usize = 60;

pub(crate) fn made(path: &Path) -> Result<()> {
    writeln!(
        anstream::stderr(),
        "The identity is in {BOLD}{}{BOLD:#}. Keep it; without it no tip can be read.",
        path.display()
    )
}

/// The entry for `recipients`, ready to be pasted: standard output holds it and nothing else.
pub(crate) fn recipient(identity: &Identity, expires_on: Day) -> Result<()> {
    writeln!(
        anstream::stderr(),
        "Its recipient, for `recipients` of `[tip]` in content/site.toml:"
    )?;
    writeln!(
        anstream::stdout(),
        "{{ key = \"{}\", browser = \"{}\", expires_on = {expires_on} }}",
        identity.recipient(),
        identity.browser_key()
    )
}

pub(crate) fn pulled(pulled: Pulled, folder: &Path) -> Result<()> {
    let mut out = anstream::stdout();
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

pub(crate) fn list(contents: &Contents, format: Format) -> Result<()> {
    let mut out = anstream::stdout();
    if format == Format::Json {
        return json(contents, |tip| {
            let mut value = value(tip);
            if let Some(object) = value.as_object_mut() {
                object.remove("answers");
            }
            value
        });
    }
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
        let Message {
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
    complain(&contents.unopened)
}

pub(crate) fn show(contents: &Contents, format: Format) -> Result<()> {
    let mut out = anstream::stdout();
    if format == Format::Json {
        return json(contents, value);
    }
    for (place, tip) in contents.opened.iter().enumerate() {
        if place > 0 {
            writeln!(out, "\n{DIM}----{DIM:#}\n")?;
        }
        one(&mut out, tip)?;
    }
    if contents.opened.is_empty() {
        writeln!(out, "No tip.")?;
    }
    complain(&contents.unopened)
}

fn one(out: &mut impl Write, tip: &Opened) -> Result<()> {
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
            Said::Text(text) => {
                for line in shown(text).split('\n') {
                    writeln!(out, "  {line}")?;
                }
            }
            Said::Choices(choices) => {
                for choice in choices {
                    writeln!(out, "  {}", shown(choice))?;
                }
            }
        }
    }
    Ok(())
}

/// What does not keep to the form. The writer's own page would not have sent it like this, an older
/// page or another program may have.
fn doubtful(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Missing => "needs an answer and has none",
        ProblemKind::TooLong => "is longer than the form allows",
        ProblemKind::UnknownChoice => "is not among what the form asks or offers",
    }
}

/// Files that did not open, on standard error: they must be seen, and spoil no output.
fn complain(unopened: &[Unopened]) -> Result<()> {
    let mut notes = anstream::stderr();
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

fn json(contents: &Contents, value: impl Fn(&Opened) -> Value) -> Result<()> {
    let unopened: Vec<Value> = contents
        .unopened
        .iter()
        .map(|tip| json!({ "id": tip.id.as_str(), "why": tip.why.to_string() }))
        .collect();
    let tips: Vec<Value> = contents.opened.iter().map(value).collect();
    let text = format!(
        "{:#}",
        json!({ "version": 1, "tips": tips, "unopened": unopened })
    );
    writeln!(anstream::stdout(), "{}", shown_json(&text))
}

fn value(tip: &Opened) -> Value {
    let message = &tip.message;
    json!({
        "id": tip.id.as_str(),
        "slot": message.slot,
        "code": message.code.to_string(),
        "locale": message.locale,
        "lane": message.lane,
        "by_browser": message.by_browser,
        "doubts": message.doubts.iter().map(|doubt| json!({
            "question": doubt.question,
            "kind": doubt.kind,
        })).collect::<Vec<_>>(),
        "same_as": tip.same_as.as_ref().map(tip_function::inbox::TipId::as_str),
        "answers": message.answers,
    })
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

/// The first words of the first answer that has words, in one line.
fn beginning(message: &Message) -> String {
    let text = message
        .answers
        .iter()
        .find_map(|answer| match &answer.answer {
            Said::Text(text) => Some(text.as_str()),
            Said::Choices(_) => None,
        });
    let line = shown(text.unwrap_or_default()).replace(['\n', '\t'], " ");
    match line.char_indices().nth(BEGINNING_CHARS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(&line)),
        None => line,
    }
}

//! Results as one JSON value, for a program. Tips are written one by one, so that no more than one is in memory.

use std::io::{Result, Write};

use serde_json::{Value, json};
use tip_core::message::Header;

use super::Shown;
use crate::folder::{Contents, Opened, Summary, TipId, Unopened};
use crate::visible::shown_json;

/// Writes all tips without their answers.
///
/// # Errors
///
/// When `out` fails.
pub fn list(contents: &Contents<Summary>, out: &mut dyn Write) -> Result<()> {
    let tips = contents.opened.iter().map(summary);
    write(tips, &contents.unopened, out)
}

/// Writes all tips with their answers.
///
/// # Errors
///
/// When `out` fails.
pub fn show(tips: impl Iterator<Item = Shown>, out: &mut dyn Write) -> Result<()> {
    let mut unopened = Vec::new();
    let opened = tips.filter_map(|tip| match tip {
        Shown::Opened(tip) => Some(value(&tip)),
        Shown::Unopened(tip) => {
            unopened.push(tip);
            None
        }
    });
    // The tips that did not open are known only when all were tried.
    start(opened, out)?;
    end(&unopened, out)
}

/// Writes the files in quarantine, and which of them open now.
///
/// # Errors
///
/// When `out` fails.
pub fn quarantine(files: &[Unopened], opens_now: &[TipId], out: &mut dyn Write) -> Result<()> {
    let opens_now = opens_now.iter().map(|id| json!({ "id": id.as_str() }));
    write(opens_now, files, out)
}

fn write(
    tips: impl Iterator<Item = Value>,
    unopened: &[Unopened],
    out: &mut dyn Write,
) -> Result<()> {
    start(tips, out)?;
    end(unopened, out)
}

fn start(tips: impl Iterator<Item = Value>, out: &mut dyn Write) -> Result<()> {
    write!(out, "{{\n  \"version\": 1,\n  \"tips\": ")?;
    array(tips, out)
}

fn end(unopened: &[Unopened], out: &mut dyn Write) -> Result<()> {
    write!(out, ",\n  \"unopened\": ")?;
    array(unopened.iter().map(not_opened), out)?;
    writeln!(out, "\n}}")
}

fn array(values: impl Iterator<Item = Value>, out: &mut dyn Write) -> Result<()> {
    let mut is_empty = true;
    for value in values {
        let text = shown_json(&format!("{value:#}")).replace('\n', "\n    ");
        write!(out, "{}\n    {text}", if is_empty { "[" } else { "," })?;
        is_empty = false;
    }
    out.write_all(if is_empty { b"[]" } else { b"\n  ]" })
}

fn header(id: &TipId, header: &Header) -> Value {
    json!({
        "id": id.as_str(),
        "slot": header.slot,
        "code": header.code.to_string(),
        "locale": header.locale,
        "lane": header.lane,
    })
}

fn summary(tip: &Opened<Summary>) -> Value {
    joined(
        header(&tip.id, &tip.message.header),
        json!({
            "by_browser": tip.message.by_browser,
            "same_as": tip.same_as.as_ref().map(TipId::as_str),
        }),
    )
}

fn value(tip: &Opened) -> Value {
    let message = &tip.message;
    joined(
        header(&tip.id, &message.header()),
        json!({
            "by_browser": message.by_browser,
            "same_as": tip.same_as.as_ref().map(TipId::as_str),
            "doubts": message.doubts.iter().map(|doubt| json!({
                "question": doubt.question,
                "kind": doubt.kind,
            })).collect::<Vec<_>>(),
            "answers": message.answers,
        }),
    )
}

fn not_opened(tip: &Unopened) -> Value {
    let known = match &tip.header {
        Some(known) => header(&tip.id, known),
        None => json!({ "id": tip.id.as_str() }),
    };
    joined(known, json!({ "why": tip.why.to_string() }))
}

/// An object with the entries of both.
fn joined(mut object: Value, more: Value) -> Value {
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
        object.extend(more);
    }
    object
}

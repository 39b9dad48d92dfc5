//! Results as one JSON value, for a program.

use std::io::{Result, Write};

use serde_json::{Value, json};

use crate::folder::{Contents, Opened, TipId};
use crate::visible::shown_json;

/// Writes all tips without their answers.
///
/// # Errors
///
/// When `out` fails.
pub fn list(contents: &Contents, out: &mut dyn Write) -> Result<()> {
    write(contents, out, |tip| {
        let mut value = value(tip);
        if let Some(object) = value.as_object_mut() {
            object.remove("answers");
        }
        value
    })
}

/// Writes all tips with their answers.
///
/// # Errors
///
/// When `out` fails.
pub fn show(contents: &Contents, out: &mut dyn Write) -> Result<()> {
    write(contents, out, value)
}

fn write(contents: &Contents, out: &mut dyn Write, value: impl Fn(&Opened) -> Value) -> Result<()> {
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
    writeln!(out, "{}", shown_json(&text))
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
        "same_as": tip.same_as.as_ref().map(TipId::as_str),
        "answers": message.answers,
    })
}

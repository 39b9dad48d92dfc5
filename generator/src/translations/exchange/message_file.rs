//! Writing a message into the text of a Fluent file: every other byte stays.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;

use super::message_tree::messages;
use super::message_units::{MessageUnits, Plan};
use super::page_text::newline;
use super::unit::Unit;

/// The file `text` with the message in the words of `units`, one list for each part. It takes the place of the message of
/// that id, or else stands at the end.
pub(in crate::translations) fn with_message(
    text: &str,
    message: &MessageUnits,
    units: &[Vec<Unit>],
) -> String {
    let mut written = format!("{} =", message.id);
    for ((name, _, plan), units) in message.parts.iter().zip(units) {
        match name {
            None => written.push_str(&plan.written(units, 4)),
            Some(name) => {
                let _ = write!(written, "\n    .{name} ={}", plan.written(units, 8));
            }
        }
    }
    let newline = newline(text);
    let written = written.replace('\n', newline);
    let found = messages(text)
        .into_iter()
        .find(|found| found.id == message.id);
    let Some(found) = found else {
        let gap = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            newline
        };
        return format!("{text}{gap}{written}{newline}");
    };
    let (before, rest) = text.split_at_checked(found.start).unwrap_or((text, ""));
    let behind = rest.get(length(rest)..).unwrap_or_default();
    [before, &written, behind].concat()
}

/// The bytes of the messages `ids` in the file `text`, in order.
pub(in crate::translations) fn message_places(
    text: &str,
    ids: &BTreeSet<String>,
) -> Vec<(String, Range<usize>)> {
    let found = messages(text).into_iter();
    let found = found.filter(|message| ids.contains(&message.id));
    let places = found.map(|message| {
        let rest = text.get(message.start..).unwrap_or_default();
        (message.id, message.start..message.start + length(rest))
    });
    places.collect()
}

/// The bytes of the message at the start of `text`, without empty lines and the line end behind it.
fn length(text: &str) -> usize {
    let mut at = 0;
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let is_first = at == 0;
        let bare = line.trim_end();
        let goes_on = line.starts_with([' ', '}']) || bare.is_empty();
        if !is_first && !goes_on {
            break;
        }
        if !bare.is_empty() {
            end = at + bare.len();
        }
        at += line.len();
    }
    end
}

impl Plan {
    /// What stands behind the `=`, with this indent on further lines.
    fn written(&self, units: &[Unit], indent: usize) -> String {
        match self {
            Self::Text(at) => {
                let words = units.get(*at).map_or("", |unit| &unit.translation);
                with_indent(words, indent)
            }
            Self::Choice(on, variants) => {
                let mut text = format!(" {{ {on} ->");
                for (key, is_default, plan) in variants {
                    let mark = if *is_default { "*" } else { "" };
                    let space = " ".repeat(indent - mark.len());
                    let words = plan.written(units, indent + 4);
                    let _ = write!(text, "\n{space}{mark}[{key}]{words}");
                }
                let _ = write!(text, "\n{}}}", " ".repeat(indent - 4));
                text
            }
        }
    }
}

/// What stands behind the `=` of a message or the key of a variant: words of one line behind a space, or those of several
/// lines below, with this indent.
pub(in crate::translations) fn with_indent(words: &str, indent: usize) -> String {
    if !words.contains('\n') {
        return format!(" {words}");
    }
    let lines = words.lines().map(|line| {
        // At the start of a line these would be a variant or an attribute.
        match line.chars().next() {
            Some(mark @ ('[' | '*' | '.')) => {
                let rest = line.get(1..).unwrap_or_default();
                format!("\n{}{{ \"{mark}\" }}{rest}", " ".repeat(indent))
            }
            Some(_) => format!("\n{}{line}", " ".repeat(indent)),
            None => "\n".to_owned(),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_before_the_next_line_that_is_not_indented() {
        for (text, end) in [
            ("a = b\nc = d\n", "a = b"),
            (
                "a = { $n ->\n   *[other] x\n}\n\n# c\n",
                "a = { $n ->\n   *[other] x\n}",
            ),
            ("a =\n    one\n\n    two\n\n", "a =\n    one\n\n    two"),
            ("a = b", "a = b"),
        ] {
            assert_eq!(&text[..length(text)], end);
        }
    }
}

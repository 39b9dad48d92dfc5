//! The syntax of a Fluent file: what the parser refuses, and what must not reach it.

use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::content::letter_case::lower_first;
use crate::problem::{Place, Problem};

/// The most brackets that may be open at once. The parser calls itself for each of them and has no limit of its own.
const MAX_DEPTH: usize = 100;

/// The problem of a file in which more than [`MAX_DEPTH`] brackets are open.
pub(super) fn too_deep(path: &Arc<str>, text: &str) -> Option<Problem> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            // A round bracket outside a placeable is part of the message's words.
            b'(' if depth > 0 => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            let place = Place::span(path, &(at..at + 1));
            return Some(
                Problem::error(
                    place,
                    format!("more than {MAX_DEPTH} brackets are open here"),
                )
                .help("close each `{` with a `}` and each `(` with a `)`; nothing else of this file was read"),
            );
        }
    }
    None
}

/// Turns an error of the parser into a problem, in words that an editor knows.
pub(super) fn syntax_problem(path: &Arc<str>, text: &str, error: &ParserError) -> Problem {
    if let Some(problem) = no_space(path, text, error) {
        return problem;
    }
    let why = match &error.kind {
        ErrorKind::ExpectedToken(token) => format!("a `{token}` is missing here"),
        ErrorKind::MissingDefaultVariant => {
            "no variant has a `*`, which marks the one for all other cases".to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` has no words"),
        ErrorKind::ExpectedTermField { entry_id } => format!("`-{entry_id}` has no words"),
        ErrorKind::ForbiddenCallee => {
            "the name of a function is in capitals, and the only function is `NUMBER`".to_owned()
        }
        ErrorKind::MultipleDefaultVariants => {
            "two variants have a `*`, which marks the one for all other cases".to_owned()
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "an attribute of a term can only be selected on, not written".to_owned()
        }
        ErrorKind::UnterminatedStringLiteral => "a closing `\"` is missing here".to_owned(),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            "a line break is missing here".to_owned()
        }
        other => lower_first(&other.to_string()),
    };
    Problem::error(
        Place::span(path, &error_span(text, error)),
        format!("this message cannot be read: {why}"),
    )
    .help("a message is written `its-id = its words`; a variable in it `{ $name }`")
}

/// The problem of a line that starts with a tab, or with a character that only looks like a space, where Fluent wants
/// spaces. The parser reports whatever follows from it.
fn no_space(path: &Arc<str>, text: &str, error: &ParserError) -> Option<Problem> {
    let from = error.pos.start.min(text.len());
    let from = error
        .slice
        .as_ref()
        .map_or(from, |slice| slice.start.min(from));
    let from = text.get(..from)?.rfind('\n').map_or(0, |before| before + 1);
    let to = error
        .slice
        .as_ref()
        .map_or(error.pos.end, |slice| slice.end.max(error.pos.end));
    let to = text.floor_char_boundary(to);
    let mut at = from;
    let mut found = text
        .get(from..to)?
        .split_inclusive('\n')
        .filter_map(|line| {
            let start = at;
            at += line.len();
            let (offset, character) = line
                .char_indices()
                .find(|(_, character)| *character != ' ')?;
            let is_space = character.is_whitespace() && !matches!(character, '\n' | '\r');
            let is_blank = line.trim().is_empty();
            (is_space && !is_blank).then_some((start + offset, character))
        });
    let (start, character) = found.next().or_else(|| {
        let at = error.pos.start;
        let character = text.get(at..)?.chars().next()?;
        (character.is_whitespace() && !matches!(character, ' ' | '\n' | '\r'))
            .then_some((at, character))
    })?;
    let name = if character == '\t' {
        "a tab".to_owned()
    } else {
        format!(
            "the character U+{:04X}, which only looks like a space",
            u32::from(character)
        )
    };
    let place = Place::span(path, &(start..start + character.len_utf8()));
    let problem = Problem::error(
        place,
        format!("this message cannot be read: here is {name}"),
    );
    Some(problem.help("lines within a message start with spaces: write four spaces instead"))
}

/// The bytes to mark for an error.
///
/// If something is missing at the end of a line, the parser reports the start of the next line. The last character
/// before that is marked instead, because it is where the editor has to look.
fn error_span(text: &str, error: &ParserError) -> Range<usize> {
    let start = error.pos.start.min(text.len());
    let end = error.pos.end.clamp(start, text.len());
    let before = text.get(..start).unwrap_or_default();
    let starts_line = before
        .rsplit('\n')
        .next()
        .is_none_or(|line| line.trim().is_empty());
    let cut_off = matches!(error.kind, ErrorKind::ExpectedToken(_)) && starts_line;
    if cut_off || text.get(start..end).is_none_or(|at| at.trim().is_empty()) {
        last_character(text, start)
    } else {
        start..end
    }
}

/// The bytes of the last character before byte `end` that is not white space.
fn last_character(text: &str, end: usize) -> Range<usize> {
    let head = text.get(..end).unwrap_or(text).trim_end();
    let start = head
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    start..head.len().max(start + 1).min(text.len())
}

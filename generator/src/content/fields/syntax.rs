//! Mistakes in the syntax of a TOML document, in words of quotes, commas and brackets.
//!
//! One mistake makes the parser stumble several times, so only the first error of a line is a problem, and none behind a
//! bracket that is never closed.

use std::ops::Range;
use std::sync::Arc;

use toml::de::Error;

use super::day::meant_day;
use super::schema::{self, FileSchema, Holds};
use crate::problem::{Place, Problem};

/// The problems of a document that starts at byte `offset` of its file, and the bytes of the document that they spoil.
///
/// Tables that `file` may repeat, such as `[[numbers]]`, are sometimes repeated with single brackets. The syntax error is left out
/// here, because the reader of that table reports the missing brackets.
pub(super) fn problems(
    path: &Arc<str>,
    text: &str,
    offset: usize,
    errors: &[Error],
    file: &FileSchema,
) -> (Vec<Problem>, Vec<Range<usize>>) {
    let mut errors: Vec<_> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message()))
        .collect();
    errors.sort_by_key(|(span, _)| span.start);
    let mut problems = Vec::new();
    let mut reading = Reading::of(text);
    // The line of the last error, and whether a table is there a second time, whose fields then are too.
    let (mut last, mut in_second_table) = (0, false);
    for (span, why) in &errors {
        let (line, open) = reading.up_to(span.start);
        let is_twice = why.contains("duplicate key");
        if line == last
            || in_second_table && is_twice && !starts_table(line_around(text, span.start))
        {
            continue;
        }
        last = line;
        in_second_table = is_twice && starts_table(line_around(text, span.start));
        if in_second_table && can_be_several(file, text.get(span.clone()).unwrap_or_default()) {
            continue;
        }
        if let Some((at, bracket)) = open.filter(|_| starts_field(text, span.start)) {
            // Nothing behind it was read as it was meant.
            let place = Place::span(path, &(at + offset..at + offset + 1));
            problems.push(never_closed(place, bracket));
            break;
        }
        let (message, help) = explain(text, span, why);
        let span = span.start + offset..(span.end + offset).max(span.start + offset + 1);
        problems.push(Problem::error(Place::span(path, &span), message).help(help));
    }
    (problems, errors.into_iter().map(|(span, _)| span).collect())
}

/// Whether a file can have several tables called `name`.
fn can_be_several(file: &FileSchema, name: &str) -> bool {
    let field = schema::find(file.fields, name.trim());
    field.is_some_and(|field| matches!(field.holds, Holds::Tables(_)))
}

/// Whether a line is the header of a table.
fn starts_table(line: &str) -> bool {
    line.trim_start().starts_with('[')
}

/// Whether the line around `at` looks like a field or the header of a table, or the document ends there.
fn starts_field(text: &str, at: usize) -> bool {
    let line = line_around(text, at);
    let name = line.split_once('=').map(|(name, _)| name.trim());
    let is_field = name.is_some_and(|name| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || "_-.\"".contains(c))
    });
    is_field || starts_table(line) || at >= text.len()
}

/// A document that is read line by line, for the brackets and braces of values that are open.
struct Reading<'t> {
    /// The lines that were not read yet.
    rest: std::str::SplitInclusive<'t, char>,
    /// The number of lines that were read, and their bytes.
    lines: usize,
    bytes: usize,
    open: Vec<(usize, char)>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str) -> Self {
        Self {
            rest: text.split_inclusive('\n'),
            lines: 0,
            bytes: 0,
            open: Vec::new(),
        }
    }

    /// The number of the line that holds the byte `at`, from 1 on, and the last bracket that is open where it starts.
    ///
    /// At the end of the document every line was read.
    fn up_to(&mut self, at: usize) -> (usize, Option<(usize, char)>) {
        while let Some(line) = self.rest.clone().next()
            && self.bytes + line.len() <= at
        {
            self.rest.next();
            if !(self.open.is_empty() && starts_table(line)) {
                follow_brackets(line, self.bytes, &mut self.open);
            }
            self.bytes += line.len();
            self.lines += 1;
        }
        (self.lines + 1, self.open.last().copied())
    }
}

/// Notes the brackets that a line opens, and takes away those that it closes; not those in texts and comments.
fn follow_brackets(line: &str, start: usize, open: &mut Vec<(usize, char)>) {
    let mut quote = None;
    let mut is_escaped = false;
    for (offset, character) in line.char_indices() {
        match (quote, character) {
            _ if std::mem::take(&mut is_escaped) => {}
            (Some('"'), '\\') => is_escaped = true,
            (Some(mark), _) if mark == character => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '#') => return,
            (None, '[' | '{') => open.push((start + offset, character)),
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
    }
}

fn never_closed(place: Place, bracket: char) -> Problem {
    let (close, example) = if bracket == '[' {
        (']', "`[\"one\", \"two\"]`")
    } else {
        ('}', "`{ text = \"…\", lang = \"…\" }`")
    };
    Problem::error(
        place,
        format!("the closing `{close}` of this `{bracket}` is missing"),
    )
    .help(format!("write {example}; what is below was not looked at"))
}

const EXAMPLE: &str =
    "a field is written `name = \"value\"`, a date `2026-11-24`, a list `[\"one\", \"two\"]`";

/// What is wrong, and the way out.
fn explain(text: &str, span: &Range<usize>, why: &str) -> (String, String) {
    let line = line_around(text, span.start);
    let is = |part: &str| why.contains(part);
    let is_curly = line.contains([
        '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}', '\u{2018}', '\u{2019}',
    ]);
    let has_colon = !line.contains('=') && line.contains(':');
    let value = line.split_once('=').map_or(line, |(_, value)| value).trim();
    if let Some(written) = with_inner_marks(value) {
        return (
            "a quotation mark within this text ends it".to_owned(),
            format!(
                "write `\\\"` for a `\"` within a text, as in `{written}`; or typographic marks, such as “ ” or « »"
            ),
        );
    }
    let (message, help) = if is("duplicate key") {
        return twice(text, span, line);
    } else if is_curly && !is("comma") {
        (
            "these quotation marks are not straight",
            "write `\"` on both sides of the value: programs for letters turn them",
        )
    } else if has_colon {
        ("this line has `:` and not `=`", "write `name = \"value\"`")
    } else if value.is_empty() || is("missing value") || is("key with no value") {
        ("this field has no value", EXAMPLE)
    } else if is_like_a_date(value) || is("date") || meant_day(value).is_some() {
        return (
            format!("`{value}` is not written as a date, or is no day of the calendar"),
            meant_day(value).map_or_else(
                || DATE.to_owned(),
                |day| {
                    format!("if that is the day you mean, write `{day}`, without quotation marks")
                },
            ),
        );
    } else if is("comma") {
        return comma(text, span, why);
    } else if let Some((_, message, help)) = MARKS
        .iter()
        .find(|(parts, ..)| parts.iter().any(|part| is(part)))
    {
        (*message, *help)
    } else if is_number(why) {
        return number(value);
    } else {
        let why = why.trim().replace('\n', ", ");
        return (format!("this is not TOML: {why}"), EXAMPLE.to_owned());
    };
    (message.to_owned(), help.to_owned())
}

/// Mistakes in quotation marks, brackets and braces: parts of what the parser says of them, then the message and the way
/// out. The first row with such a part counts.
const MARKS: &[(&[&str], &str, &str)] = &[
    (
        &["must be quoted", "unquoted string"],
        "this value has no quotation marks",
        "write a text as `name = \"value\"`",
    ),
    (
        &["escape"],
        "a `\\` in a text stands before another character",
        "write `\\\\` for a `\\`, and `\\\"` for a `\"`",
    ),
    (
        &["multi-line"],
        "three quotation marks are missing",
        "write `\"\"\"` before and after a text of several lines",
    ),
    (
        &["string", "missing opening quote"],
        "a quotation mark is missing",
        "write `\"` on both sides of the value; a `\"` within it is written `\\\"`, and a `\\` is written `\\\\`",
    ),
    (
        &["unclosed array table"],
        "two closing brackets `]]` are missing",
        "write the line as `[[name]]`",
    ),
    (
        &["unclosed", "missing table open"],
        "a closing bracket is missing",
        "write the line as `[name]`, a list as `[\"one\", \"two\"]`",
    ),
    (
        &["inline table", "assignment"],
        "something is wrong within these braces",
        "write `name = { text = \"…\", lang = \"…\" }`, with `}` at the end",
    ),
    (&["extra `=`"], "there is a `=` too many", EXAMPLE),
];

const DATE: &str = "write a date as `YYYY-MM-DD`: four digits for the year, two for the month and two for the day, without quotation marks";

/// Whether somebody wrote a date in the order or with the marks of another country.
fn is_like_a_date(value: &str) -> bool {
    let parts: Vec<_> = value.split(['.', '/', '-']).map(str::trim).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

/// The value as it should be written, if it is one text that has quotation marks in it: `"Stiftelsen "Trygg" Havn"`.
fn with_inner_marks(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    // Two texts with a comma between them are a list without brackets.
    let is_plain =
        !inner.contains(['\\', '#', '=']) && !inner.contains("\",") && !inner.starts_with('"');
    (is_plain && inner.matches('"').count() % 2 == 0 && inner.contains('"'))
        .then(|| format!("\"{}\"", inner.replace('"', "\\\"")))
}

/// A comma that is missing or too many.
fn comma(text: &str, span: &Range<usize>, why: &str) -> (String, String) {
    let entries = "between two entries: `[\"one\", \"two\"]`, `{ text = \"…\", lang = \"…\" }`";
    let head = text
        .get(..text.floor_char_boundary(span.start))
        .unwrap_or_default();
    if why.contains("extra") {
        return (
            "there is a comma too many".to_owned(),
            format!("write one `,` {entries}"),
        );
    }
    if head.ends_with('"') {
        let message = "a text ends here, and no comma follows";
        return (
            message.to_owned(),
            format!("write `,` {entries}; a `\"` within a text is written `\\\"`"),
        );
    }
    (
        "a comma is missing".to_owned(),
        format!("write `,` {entries}"),
    )
}

/// Whether the parser took a value for a number or a date, and did not finish reading it.
fn is_number(why: &str) -> bool {
    [
        "float",
        "integer",
        "mantissa",
        "fraction",
        "exponent",
        "number",
        "leading zero",
        "radix",
        "sign",
        "boolean",
        "between digits",
    ]
    .iter()
    .any(|part| why.contains(part))
}

fn number(value: &str) -> (String, String) {
    if value.starts_with('[') {
        return (
            "something is wrong in this list".to_owned(),
            "write `,` between the entries of a list: `[\"one\", \"two\"]`".to_owned(),
        );
    }
    (
        format!("`{value}` is neither a number nor a text"),
        "write a text as `name = \"value\"`, and a number with digits alone".to_owned(),
    )
}

/// The most bytes above a field in which the first one of its name is looked for.
const LOOKED_AT: usize = 4_000;

/// A field or a table that is there a second time.
fn twice(text: &str, span: &Range<usize>, line: &str) -> (String, String) {
    let header = line.trim_start();
    if header.starts_with('[') && !header.starts_with("[[") {
        let name =
            header.trim_matches(|character: char| !character.is_alphanumeric() && character != '_');
        return (
            format!("`[{name}]` is here a second time"),
            format!(
                "where there can be several, write `[[{name}]]` each time; else keep one of the two"
            ),
        );
    }
    let name = text.get(span.clone()).unwrap_or_default();
    let start = text.ceil_char_boundary(span.start.saturating_sub(LOOKED_AT));
    let above = text.get(start..span.start).unwrap_or_default();
    let first = above.lines().enumerate().filter(|(_, line)| {
        let key = line.split_once('=').map_or("", |(key, _)| key);
        key.trim() == name
    });
    let help = "keep one of the two";
    (
        "this field is here a second time".to_owned(),
        match first.last() {
            Some((_, line)) => format!("{help}; the other is `{}`", line.trim()),
            None => help.to_owned(),
        },
    )
}

fn line_around(text: &str, at: usize) -> &str {
    let at = text.floor_char_boundary(at);
    let (head, tail) = text.split_at(at);
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let end = at + tail.find('\n').unwrap_or(tail.len());
    text.get(start..end).unwrap_or_default().trim_end()
}

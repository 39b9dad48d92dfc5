//! Shows problems: to people with the line of each, or to programs as JSON.
//!
//! ```
//! use fanal::problem::{Place, Problem};
//! use fanal::report::{Style, show};
//! use fanal::source::Source;
//!
//! let path = "content/hotlines/gr-1109.toml";
//! let source = Source::in_memory([(path, "model = \"state\"\n")]);
//! let place = Place::span(&path.into(), &(8..15));
//! let problem = Problem::error(place, "`state` is not a word for `model`")
//!     .help("did you mean `state-run`?");
//! assert_eq!(
//!     show(&[problem], &source, Style::Plain).trim(),
//!     r#"error: `state` is not a word for `model`
//!  --> content/hotlines/gr-1109.toml:1:9
//!   |
//! 1 | model = "state"
//!   |         ^^^^^^^
//!   |
//!   = help: did you mean `state-run`?"#
//! );
//! ```

mod lines;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level as Mark, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::problem::{Level, Place, Problem};
use crate::source::Source;

use lines::Lines;

/// How problems are written for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without colours, for files, tests and pipes.
    Plain,
    /// With the colours of a terminal.
    Colour,
}

/// Writes problems for a person, each with its line and a mark under its place.
///
/// The problems are sorted by place, as [`Problems::into_sorted`](crate::problem::Problems::into_sorted) gives them. Of
/// problems with the same cause only the first is written, and of one file only the first 100 problems.
pub fn show(problems: &[Problem], source: &Source, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    let mut more_of_group: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for problem in problems {
        match problem.group.as_deref() {
            Some(group) => {
                let more = more_of_group.entry(group);
                let more = more.and_modify(|count| *count += 1).or_insert(0);
                if *more == 0 {
                    shown.push(problem);
                }
            }
            None => shown.push(problem),
        }
    }
    let mut out = String::new();
    for of_file in shown.chunk_by(|a, b| path(a) == path(b)) {
        // Reading a text and finding its lines takes time, so that is done once for each file.
        let text = Lines::of(of_file.first().copied().and_then(path), source);
        for problem in of_file.iter().take(SHOWN) {
            let more = problem
                .group
                .as_deref()
                .and_then(|group| more_of_group.get(group))
                .copied()
                .unwrap_or(0);
            let _ = writeln!(out, "{}\n", show_one(problem, more, &text, &renderer));
        }
        if let Some(rest @ [first, ..]) = of_file.get(SHOWN..) {
            let rest = Problem {
                message: format!("{} more problems are not shown here", rest.len()),
                help: Some("mend those above first; `--format json` lists all of them".to_owned()),
                place: path(first).map(Place::file),
                group: None,
                level: first.level,
            };
            let _ = writeln!(out, "{}\n", show_one(&rest, 0, &text, &renderer));
        }
    }
    out
}

fn path(problem: &Problem) -> Option<&Arc<str>> {
    problem.place.as_ref().map(|place| &place.path)
}

/// The most problems of one file that are shown. A file with more of them is usually in the wrong folder.
const SHOWN: usize = 100;

fn show_one(problem: &Problem, more: usize, text: &Lines<'_>, renderer: &Renderer) -> String {
    let level = match problem.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
    };
    let mut group = level
        .primary_title(&problem.message)
        .elements(None::<Origin<'_>>);
    if let Some(place) = &problem.place {
        if place.start == place.end && place.start == 0 {
            group = group.element(Origin::path(&*place.path));
        } else {
            let marked = mark(&text.text, place);
            let (line, column) = text.position(marked.start);
            // A line can have many megabytes; the window bounds the work.
            let (window, span) = text.window(&marked);
            let snippet = Snippet::source(window)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(span.clone()));
            group = if text.line(marked.start).1 + span.start < marked.start {
                // The window does not start at the start of the line, so its columns are not those of the line.
                let at = Origin::path(&*place.path).line(line).char_column(column);
                group.element(at).element(snippet)
            } else {
                group.element(snippet.path(&*place.path))
            };
        }
    }
    if more > 0 {
        group = group.element(Mark::NOTE.message(format!("and {more} more like this")));
    }
    if let Some(help) = &problem.help {
        group = group.element(Mark::HELP.message(help));
    }
    renderer.render(&[group])
}

/// The bytes to mark for a place: those in its first line, without the line break.
///
/// For a place at the end of a line, where something is missing, that is the last character of the line.
fn mark(text: &str, place: &Place) -> Range<usize> {
    // Some parsers count in bytes, and their places can be inside a character.
    let start = text.floor_char_boundary(place.start);
    let end = text.ceil_char_boundary(place.end);
    let line_end = text
        .get(start..)
        .and_then(|tail| tail.find('\n'))
        .map_or(text.len(), |at| start + at);
    if start < line_end {
        return start..end.clamp(start, line_end);
    }
    let last = text
        .get(..start)
        .and_then(|head| head.chars().next_back())
        .filter(|character| *character != '\n');
    start - last.map_or(0, char::len_utf8)..start
}

/// A problem as JSON. Line and column count from 1, the column in characters.
#[derive(Debug, Serialize)]
pub struct JsonProblem<'a> {
    level: Level,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

/// Every problem for a program, those with the same cause too.
pub fn as_json<'a>(problems: &'a [Problem], source: &Source) -> Vec<JsonProblem<'a>> {
    problems
        .chunk_by(|a, b| path(a) == path(b))
        .flat_map(|of_file| {
            let text = Lines::of(of_file.first().and_then(path), source);
            of_file.iter().map(move |problem| {
                let at = problem
                    .place
                    .as_ref()
                    .map(|place| text.position(place.start));
                JsonProblem {
                    level: problem.level,
                    message: &problem.message,
                    file: problem.place.as_ref().map(|place| &*place.path),
                    line: at.map(|(line, _)| line),
                    column: at.map(|(_, column)| column),
                    help: problem.help.as_deref(),
                }
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Place, Problems};

    #[test]
    fn one_cause_is_shown_once_with_a_count() {
        let source = Source::in_memory([("a.md", "x"), ("b.md", "y"), ("c.md", "z")]);
        let problems = Problems::default();
        for path in ["a.md", "b.md", "c.md"] {
            problems
                .push(Problem::error(Place::file(&path.into()), "no message `x`").grouped_by("x"));
        }
        insta::assert_snapshot!(show(&problems.into_sorted(), &source, Style::Plain), @r#"
        error: no message `x`
        --> a.md
         = note: and 2 more like this
        "#);
    }
}

//! Problems shown to a person, each with its line marked, or listed for a program.

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

/// How to show problems to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Plain characters, for files, tests and pipes.
    Plain,
    /// Colours of the terminal.
    Colour,
}

/// Shows `problems` (as [`Problems::into_sorted`] gives them) to a person, each with its line marked.
pub fn show(problems: &[Problem], source: &Source, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for problem in problems {
        match problem.group.as_deref() {
            Some(group) => {
                let seen = left_out.entry(group).and_modify(|n| *n += 1).or_insert(0);
                if *seen == 0 {
                    shown.push(problem);
                }
            }
            None => shown.push(problem),
        }
    }
    let mut out = String::new();
    for of_file in shown.chunk_by(|a, b| path(a) == path(b)) {
        // A text is asked for once, however much is wrong with it.
        let text = Lines::of(of_file.first().copied().and_then(path), source);
        for problem in of_file.iter().take(SHOWN) {
            let more = problem
                .group
                .as_deref()
                .and_then(|group| left_out.get(group))
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

/// The most problems of one file that a person is shown: more are a file that was put in the wrong place.
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
            // The window keeps the work small in a line of many megabytes.
            let (window, span) = text.window(&marked);
            let snippet = Snippet::source(window)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(span.clone()));
            group = if text.line(marked.start).1 + span.start < marked.start {
                // Columns are counted in what is shown: here it does not start where the line does.
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

/// What is marked of a place: signs of its first line, never the break after it.
///
/// A place at the end of a line, where something is missing, is shown at the line's last sign.
fn mark(text: &str, place: &Place) -> Range<usize> {
    // Some parsers count bytes on their way to an error and may stop inside a sign.
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
        .filter(|sign| *sign != '\n');
    start - last.map_or(0, char::len_utf8)..start
}

/// A problem as a program reads it: line and column from 1, column in characters.
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

/// The machine form of every problem; nothing is left out or joined.
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

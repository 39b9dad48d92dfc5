//! Problems: what an editor has to mend, each with its place and a way out.
//!
//! Every step collects problems instead of stopping at the first, so that one run shows them all.
//! A problem never holds more of the text than its place: the line is taken from [`Source`] when it
//! is shown. Nothing here decides what is wrong; that is the work of the noun that found it.

mod lines;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level as Mark, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::source::Source;

use lines::Lines;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Stops the build.
    Error,
    /// Worth an editor's attention; the site is true without it.
    Warning,
}

/// A stretch of a source file: path and byte range in its text.
///
/// An empty range at 0 means the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path below the site's folder, with `/` between its parts.
    pub path: Arc<str>,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// The file as a whole.
    pub fn file(path: &Arc<str>) -> Self {
        Self {
            path: Arc::clone(path),
            start: 0,
            end: 0,
        }
    }

    /// The bytes `span` of the file.
    pub fn span(path: &Arc<str>, span: &Range<usize>) -> Self {
        Self {
            path: Arc::clone(path),
            start: span.start,
            end: span.end,
        }
    }
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub level: Level,
    /// What is wrong: lower case, no full stop, values in backticks.
    pub message: String,
    /// Where, if it has a place.
    pub place: Option<Place>,
    /// What to do.
    pub help: Option<String>,
    /// Problems with the same cause are shown once, with a count of the places left out.
    cause: Option<String>,
}

impl Problem {
    /// An error with a place.
    pub fn error(place: Place, message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            message: message.into(),
            place: Some(place),
            help: None,
            cause: None,
        }
    }

    /// An error that no file of the site is the place of.
    pub fn general(message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            message: message.into(),
            place: None,
            help: None,
            cause: None,
        }
    }

    /// A warning with a place.
    pub fn warning(place: Place, message: impl Into<String>) -> Self {
        Self {
            level: Level::Warning,
            ..Self::error(place, message)
        }
    }

    /// The same, but it stops nothing.
    #[must_use]
    pub fn only_warning(self) -> Self {
        Self {
            level: Level::Warning,
            ..self
        }
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Marks it as one of many with the same cause.
    #[must_use]
    pub fn because(mut self, cause: impl Into<String>) -> Self {
        self.cause = Some(cause.into());
        self
    }
}

/// All problems of one run, in the order of their places.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes one more.
    pub fn push(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// Takes over all of `others`.
    pub fn extend(&self, others: impl IntoIterator<Item = Problem>) {
        self.0.borrow_mut().extend(others);
    }

    /// Whether any of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|p| p.level == Level::Error)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// The problems, sorted by place; those without a place come last.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.0.into_inner();
        all.sort_by(|a, b| {
            (a.place.is_none(), &a.place, a.level, &a.message).cmp(&(
                b.place.is_none(),
                &b.place,
                b.level,
                &b.message,
            ))
        });
        all.dedup();
        all
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(RefCell::new(vec![problem]))
    }
}

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
        match problem.cause.as_deref() {
            Some(cause) => {
                let seen = left_out.entry(cause).and_modify(|n| *n += 1).or_insert(0);
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
                .cause
                .as_deref()
                .and_then(|cause| left_out.get(cause))
                .copied()
                .unwrap_or(0);
            let _ = writeln!(out, "{}\n", show_one(problem, more, &text, &renderer));
        }
        if let Some(rest @ [first, ..]) = of_file.get(SHOWN..) {
            let rest = Problem {
                message: format!("{} more problems are not shown here", rest.len()),
                help: Some("mend those above first; `--format json` lists all of them".to_owned()),
                place: path(first).map(Place::file),
                cause: None,
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

/// Line and column of a byte: both from 1, the column in characters (Unicode scalar values).
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let head = text
        .get(..text.floor_char_boundary(byte))
        .unwrap_or_default();
    let line = head.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = head.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// A problem as a program reads it: line and column from 1, column in characters.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
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
pub fn report<'a>(problems: &'a [Problem], source: &Source) -> Vec<Report<'a>> {
    problems
        .chunk_by(|a, b| path(a) == path(b))
        .flat_map(|of_file| {
            let text = Lines::of(of_file.first().and_then(path), source);
            of_file.iter().map(move |problem| {
                let at = problem
                    .place
                    .as_ref()
                    .map(|place| text.position(place.start));
                Report {
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

/// The nearest of `known` to a word that is not among them, for "did you mean".
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longer = candidate.chars().count().max(word.chars().count());
            // Of two letters, one that differs makes another word: `fr` is not `ur`.
            let far = if longer < 3 { 0 } else { (longer / 3).max(1) };
            *distance <= far || (!word.is_empty() && candidate.starts_with(word))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The most words that a help line lists.
const LISTED: usize = 32;

/// A help line for a word outside a known set: the nearest, or those there are, as far as a line can hold them.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean `{near}`?");
    }
    let all: Vec<_> = known.into_iter().map(|word| format!("`{word}`")).collect();
    match all.get(LISTED..).map_or(0, <[_]>::len) {
        0 => format!("it can be one of {}", all.join(", ")),
        more => {
            let some: Vec<_> = all.into_iter().take(LISTED).collect();
            format!("it can be one of {} and {more} more", some.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_not_bytes() {
        let text = "a\nمدد <x>\n";
        assert_eq!(position(text, text.find('<').unwrap()), (2, 5));
    }

    #[test]
    fn one_cause_is_shown_once_with_a_count() {
        let source = Source::in_memory([("a.md", "x"), ("b.md", "y"), ("c.md", "z")]);
        let problems = Problems::default();
        for path in ["a.md", "b.md", "c.md"] {
            problems.push(Problem::error(Place::file(&path.into()), "no message `x`").because("x"));
        }
        insta::assert_snapshot!(show(&problems.into_sorted(), &source, Style::Plain), @r#"
        error: no message `x`
        --> a.md
         = note: and 2 more like this
        "#);
    }
}

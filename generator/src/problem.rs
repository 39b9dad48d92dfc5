//! Problems: the mistakes that an editor has to mend, each with its place and a way out.
//!
//! Every step collects problems instead of stopping at the first, so that one run shows them all.
//! A problem holds the place of a mistake and none of the text: [`report`](crate::report) takes the line from the
//! source when it shows the problem. Each module decides what is wrong with its own subject; this one only carries it.

mod suggestion;

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use suggestion::{did_you_mean, nearest};

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

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its place in the file, in bytes.
    pub span: Range<usize>,
}

impl<T> At<T> {
    /// The same place with the value that `f` makes of this one.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At {
            value: f(self.value),
            span: self.span,
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
    /// Problems of one group have the same cause: the first is shown, with a count of the others.
    pub group: Option<String>,
}

impl Problem {
    /// An error with a place.
    pub fn error(place: Place, message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            message: message.into(),
            place: Some(place),
            help: None,
            group: None,
        }
    }

    /// An error that no file of the site is the place of.
    pub fn general(message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            message: message.into(),
            place: None,
            help: None,
            group: None,
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

    /// Puts the problem into a group of problems with the same cause, of which only the first is shown.
    #[must_use]
    pub fn grouped_by(mut self, cause: impl Into<String>) -> Self {
        self.group = Some(cause.into());
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

/// Line and column of a byte: both from 1, the column in characters (Unicode scalar values).
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let head = text
        .get(..text.floor_char_boundary(byte))
        .unwrap_or_default();
    let line = head.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = head.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_not_bytes() {
        let text = "a\nمدد <x>\n";
        assert_eq!(position(text, text.find('<').unwrap()), (2, 5));
    }
}

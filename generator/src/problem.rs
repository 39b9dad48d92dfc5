//! Problems: mistakes in the files of a site, each with its place and a way to mend it.
//!
//! Every step collects problems instead of stopping at the first, so that one run shows all of them. A problem holds the
//! place of a mistake and none of the text: [`report`](crate::report) takes the line from the source when it shows the
//! problem. What is a mistake is decided by the module whose subject it is.

mod suggestion;

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use suggestion::{did_you_mean, nearest};

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Stops the build.
    Error,
    /// Does not stop the build: the site is right, and an editor should still look at it.
    Warning,
}

/// A range of bytes in a file of the site. The empty range at 0 is the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path below the site's folder, with `/` between its parts.
    pub path: Arc<str>,
    /// The first byte.
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

/// A value and its place in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The bytes of the file that it was read from.
    pub span: Range<usize>,
}

impl<T> At<T> {
    /// Applies `f` to the value and keeps the place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// A mistake in the files of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub level: Level,
    /// The mistake: in lower case, without a full stop, with values in backticks.
    pub message: String,
    /// The place to look at; `None` if it is in no file.
    pub place: Option<Place>,
    /// How to mend it.
    pub help: Option<String>,
    /// The cause. Of problems with the same cause only the first is shown, with the number of the others.
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

    /// An error without a place, such as a missing file.
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

    /// The same problem as a warning.
    #[must_use]
    pub fn only_warning(self) -> Self {
        Self {
            level: Level::Warning,
            ..self
        }
    }

    /// Adds how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the cause: of problems with the same cause only the first is shown.
    #[must_use]
    pub fn grouped_by(mut self, cause: impl Into<String>) -> Self {
        self.group = Some(cause.into());
        self
    }
}

/// The problems found so far, in any order.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Adds a problem.
    pub fn push(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// Adds several problems.
    pub fn extend(&self, others: impl IntoIterator<Item = Problem>) {
        self.0.borrow_mut().extend(others);
    }

    /// Whether one of the problems stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.borrow().iter().any(|p| p.level == Level::Error)
    }

    /// Whether there are no problems, not even warnings.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// The problems sorted by place, those without a place last. Equal problems are listed once.
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

/// The line and the column of a byte. Both count from 1, the column in characters (Unicode scalar values).
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

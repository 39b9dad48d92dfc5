//! The problems of answers, and the errors of the body that carries them.

use crate::seal::browser::NotABrowserSeal;

/// A problem with one answer, which its writer must look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the question.
    pub question: String,
    /// The kind of problem.
    pub kind: ProblemKind,
}

/// A kind of problem with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The required question has no answer.
    Missing,
    /// The answer is longer than the question allows.
    TooLong,
    /// The question does not have this choice: the form was an old copy, or a program made the post.
    UnknownChoice,
}

/// Why a body is refused. It holds nothing of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// Longer than [`BODY_BYTES_MAX`](crate::limits::BODY_BYTES_MAX).
    #[error("the body is longer than 64 KiB")]
    TooLong,
    /// More than [`PAIRS_MAX`](crate::limits::PAIRS_MAX) pairs.
    #[error("the body has more than 32 fields")]
    TooManyPairs,
    /// A `%` without two hexadecimal digits after it.
    #[error("the body has a broken percent escape")]
    Escape,
    /// Not UTF-8.
    #[error("the body is not UTF-8")]
    NotUtf8,
    /// The same name twice.
    #[error("a field is there twice")]
    Duplicate,
    /// A browser's seal that our script does not make, or one with answers in the clear beside it.
    #[error("the browser's seal does not have its form")]
    Sealed,
}

impl From<NotABrowserSeal> for BodyError {
    fn from(_: NotABrowserSeal) -> BodyError {
        BodyError::Sealed
    }
}

//! Why `replies.json` is refused.

use tip_core::form::FormErrors;
use tip_core::seal::RecipientsError;

use super::wire::VERSION;

/// Why `replies.json` is refused. The file is public text, so its words may be repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RepliesError {
    /// The file could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(std::io::ErrorKind),
    /// Not JSON, or not of the shape of replies.
    #[error("line {line}, column {column}: {why}")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// The message of the parser.
        why: String,
    },
    /// Another version than [`VERSION`].
    #[error(
        "has version {0}, this program reads version {VERSION}; build the site with the same release"
    )]
    Version(u32),
    /// The questions are not a valid form.
    #[error("the form: {0}")]
    Form(FormErrors),
    /// The recipients cannot be used.
    #[error("the recipients: {0}")]
    Recipients(#[from] RecipientsError),
    /// The source locale has no pages.
    #[error("there are no pages in the source locale `{0}`")]
    NoSourceLocale(String),
    /// A hole for a question or choice that the form does not have, or that is of another kind.
    #[error("page `{page}` of `{locale}` has a hole for `{what}`, which the form does not have")]
    UnknownHole {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
        /// The question, or question and choice.
        what: String,
    },
    /// The callback code in a page other than `sent`, an answer in `sent`, or a hole in `get`.
    #[error("page `{page}` of `{locale}` has a hole that does not belong there")]
    MisplacedHole {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
    },
    /// `sent` without the callback code.
    #[error("page `sent` of `{0}` does not show the callback code")]
    NoCode(String),
    /// A page that would lose an answer.
    #[error("page `{page}` of `{locale}` does not keep the answer to `{what}`")]
    Loses {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
        /// The question, or question and choice.
        what: String,
    },
}

impl RepliesError {
    pub(super) fn json(error: &serde_json::Error) -> RepliesError {
        let text = error.to_string();
        let why = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(why, _)| why)
            .to_owned();
        RepliesError::Json {
            line: error.line(),
            column: error.column(),
            why,
        }
    }
}

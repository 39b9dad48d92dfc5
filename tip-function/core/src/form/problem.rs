//! The mistakes of a form file, in words that its editor knows.

use std::fmt;
use std::ops::Range;

use crate::limits::{BODY_BYTES_MAX, BROWSER_ANSWERS_BYTES_MAX, PAIRS_MAX, QUESTIONS_BYTES_MAX};

/// All mistakes of one form file, in the order of the file; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormErrors(Vec<FormError>);

/// One mistake and its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct FormError {
    /// The kind of mistake.
    pub kind: FormErrorKind,
    /// The byte range in the file, counted from 0; `0..0` means the whole file.
    pub span: Range<usize>,
}

/// A kind of mistake in a form file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormErrorKind {
    /// Not TOML, or not of the shape of a form.
    #[error("{0}")]
    Toml(String),
    /// An id or a choice is not a name.
    #[error("`{0}` is not a name")]
    NotAName(String),
    /// An id is the name of a field that every form has.
    #[error("a question cannot be called `{0}`, the form uses that name itself")]
    Reserved(String),
    /// An id or a choice is there twice.
    #[error("`{0}` is there twice")]
    Duplicate(String),
    /// A choice of one question would be sent under a name that another question has.
    #[error("the name `{0}` in the post already belongs to another question")]
    NameTaken(String),
    /// A kind does not exist.
    #[error("no kind of question is called `{0}`")]
    UnknownKind(String),
    /// A question for text has no `max_chars`.
    #[error("a question for text has no `max_chars`")]
    NoMaxChars,
    /// `max_chars` is not above 0.
    #[error("`max_chars` is {0}")]
    MaxChars(i64),
    /// A question with choices has `max_chars`.
    #[error("a question with choices has `max_chars`")]
    MaxCharsOnChoices,
    /// A question with choices has none.
    #[error("a question with choices has none")]
    NoChoices,
    /// A question for text has choices.
    #[error("a question for text has `choices`")]
    ChoicesOnText,
    /// No question is required.
    #[error("no question is required")]
    NothingRequired,
    /// A second question is required.
    #[error("a second question is required, after `{first}`")]
    SecondRequired {
        /// The id of the first required question.
        first: String,
    },
    /// The required question has a condition.
    #[error("the required question has a condition")]
    RequiredUnderCondition,
    /// A condition names no earlier question.
    #[error("no question before this one is called `{0}`")]
    NoEarlierQuestion(String),
    /// A condition names a question for text.
    #[error("`{0}` has no choices that a condition could ask for")]
    ConditionOnText(String),
    /// A condition names no choice.
    #[error("the condition names no choice")]
    EmptyCondition,
    /// A condition names a choice that does not exist.
    #[error("the question `{question}` has no choice called `{choice}`")]
    NoSuchChoice {
        /// The id of the question that the condition names.
        question: String,
        /// The choice that this question does not have.
        choice: String,
    },
    /// More fields than the function accepts.
    #[error(
        "the form would send {pairs} fields, and the function takes {}",
        PAIRS_MAX
    )]
    TooManyFields {
        /// Fields in the longest post.
        pairs: usize,
    },
    /// The longest answers would not fit into the seal.
    #[error(
        "the longest answers take {bytes} bytes, and the seal holds {}",
        BROWSER_ANSWERS_BYTES_MAX
    )]
    DoesNotFitSeal {
        /// Bytes of the longest cleartext.
        bytes: usize,
    },
    /// The questions are too long for a message with a browser's seal, which holds them too.
    #[error(
        "the names of the questions and choices take {bytes} bytes, and there is room for {}",
        QUESTIONS_BYTES_MAX
    )]
    TooLongItself {
        /// Bytes of the questions as JSON.
        bytes: usize,
    },
    /// The longest answers would not fit into a post.
    #[error(
        "the longest answers take {bytes} bytes to send, and the function takes {}",
        BODY_BYTES_MAX
    )]
    DoesNotFitPost {
        /// Bytes of the longest post.
        bytes: usize,
    },
}

impl FormErrorKind {
    /// How to mend it, without the word `help:`.
    pub fn help(&self) -> &'static str {
        match self {
            FormErrorKind::Toml(_) => {
                "a question is a table `[[questions]]` with `id`, `kind` and, as its kind needs, \
                 `max_chars`, `choices`, `required`, `when = { question = \"…\", is = [\"…\"] }`"
            }
            FormErrorKind::NotAName(_) => {
                "use small letters a to z and `-`, beginning with a letter, at most 40"
            }
            FormErrorKind::Reserved(_)
            | FormErrorKind::Duplicate(_)
            | FormErrorKind::NameTaken(_) => "choose another name",
            FormErrorKind::UnknownKind(_) => {
                "the kinds are `text` (several lines), `line`, `one-of` and `several-of`"
            }
            FormErrorKind::NoMaxChars | FormErrorKind::MaxChars(_) => {
                "say how long an answer may be, for example `max_chars = 300`"
            }
            FormErrorKind::MaxCharsOnChoices => "only `text` and `line` have `max_chars`",
            FormErrorKind::NoChoices => "list them, for example `choices = [\"yes\", \"no\"]`",
            FormErrorKind::ChoicesOnText => "only `one-of` and `several-of` have `choices`",
            FormErrorKind::NothingRequired | FormErrorKind::SecondRequired { .. } => {
                "exactly one question has `required = true`: the one without which there is no tip"
            }
            FormErrorKind::RequiredUnderCondition => {
                "take `when` away from the required question, or require another one"
            }
            FormErrorKind::NoEarlierQuestion(_) => {
                "a condition can only ask for a question that stands above it in this file"
            }
            FormErrorKind::ConditionOnText(_) => {
                "a condition can only ask for a `one-of` or `several-of` question"
            }
            FormErrorKind::EmptyCondition => {
                "name at least one choice in `is`, or take `when` away"
            }
            FormErrorKind::NoSuchChoice { .. } => "use a choice of that question, or add it there",
            FormErrorKind::TooManyFields { .. } => {
                "ask fewer questions or give fewer choices: each choice of a `several-of` is a field"
            }
            FormErrorKind::TooLongItself { .. } => {
                "use shorter ids and choices, or fewer of them: they are named in every sealed tip"
            }
            FormErrorKind::DoesNotFitSeal { .. } | FormErrorKind::DoesNotFitPost { .. } => {
                "lower `max_chars`: every tip has one size, and a character may need three bytes in \
                 the seal and nine on the way"
            }
        }
    }

    pub(super) fn at(self, span: Range<usize>) -> FormError {
        FormError { kind: self, span }
    }
}

impl FormErrors {
    /// The mistakes, in the order of the file.
    pub fn problems(&self) -> &[FormError] {
        &self.0
    }

    pub(super) fn one(problem: FormError) -> FormErrors {
        FormErrors(vec![problem])
    }

    pub(super) fn none(mut problems: Vec<FormError>) -> Result<(), FormErrors> {
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort_by_key(|problem| problem.span.start);
        Err(FormErrors(problems))
    }
}

impl fmt::Display for FormErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FormErrors {}

//! Questions as they were written: not checked yet, each value with its place in the file.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::problem::{FormErrorKind, FormErrors};

/// A value and its byte range in the file; `0..0` if a program wrote the file.
pub(super) struct Written<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

/// One question before it is checked.
pub(super) struct WrittenQuestion {
    pub(super) id: Written<String>,
    pub(super) kind: Written<String>,
    pub(super) required: Written<bool>,
    pub(super) max_chars: Option<Written<i64>>,
    pub(super) choices: Option<Written<Vec<Written<String>>>>,
    pub(super) when: Option<WrittenCondition>,
}

/// A condition before it is checked.
pub(super) struct WrittenCondition {
    pub(super) question: Written<String>,
    pub(super) is: Written<Vec<Written<String>>>,
}

impl<T> Written<T> {
    /// A value of a file that a program wrote.
    pub(super) fn by_program(value: T) -> Written<T> {
        Written { value, span: 0..0 }
    }
}

impl<T> From<Spanned<T>> for Written<T> {
    fn from(spanned: Spanned<T>) -> Written<T> {
        Written {
            span: spanned.span(),
            value: spanned.into_inner(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormFile {
    #[serde(default)]
    questions: Vec<QuestionTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionTable {
    id: Spanned<String>,
    kind: Spanned<String>,
    required: Option<Spanned<bool>>,
    max_chars: Option<Spanned<i64>>,
    choices: Option<Spanned<Vec<Spanned<String>>>>,
    when: Option<ConditionTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionTable {
    question: Spanned<String>,
    is: Spanned<Vec<Spanned<String>>>,
}

/// Reads the TOML file without checking its meaning.
pub(super) fn read(toml: &str) -> Result<Vec<WrittenQuestion>, FormErrors> {
    let file: FormFile = toml::from_str(toml).map_err(|error| {
        FormErrors::one(
            FormErrorKind::Toml(error.message().to_owned()).at(error.span().unwrap_or(0..0)),
        )
    })?;
    Ok(file
        .questions
        .into_iter()
        .map(WrittenQuestion::from)
        .collect())
}

impl From<QuestionTable> for WrittenQuestion {
    fn from(table: QuestionTable) -> WrittenQuestion {
        WrittenQuestion {
            id: table.id.into(),
            kind: table.kind.into(),
            required: table
                .required
                .map_or(Written::by_program(false), Written::from),
            max_chars: table.max_chars.map(Written::from),
            choices: table.choices.map(list),
            when: table.when.map(|when| WrittenCondition {
                question: when.question.into(),
                is: list(when.is),
            }),
        }
    }
}

fn list(spanned: Spanned<Vec<Spanned<String>>>) -> Written<Vec<Written<String>>> {
    Written {
        span: spanned.span(),
        value: spanned
            .into_inner()
            .into_iter()
            .map(Written::from)
            .collect(),
    }
}

//! Questions as somebody wrote them: nothing is checked yet, everything knows its place.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::problem::{FormErrorKind, FormErrors};

/// A value and the bytes of the file it stands in; `0..0` where no person wrote the file.
pub(crate) struct Written<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

/// One question before it is checked.
pub(crate) struct WrittenQuestion {
    pub(crate) id: Written<String>,
    pub(crate) kind: Written<String>,
    pub(crate) required: Written<bool>,
    pub(crate) max_chars: Option<Written<i64>>,
    pub(crate) choices: Option<Written<Vec<Written<String>>>>,
    pub(crate) when: Option<WrittenCondition>,
}

/// A condition before it is checked.
pub(crate) struct WrittenCondition {
    pub(crate) question: Written<String>,
    pub(crate) is: Written<Vec<Written<String>>>,
}

impl<T> Written<T> {
    /// A value of a file that a program wrote.
    pub(crate) fn by_program(value: T) -> Written<T> {
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

/// Reads the TOML file as it stands.
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

//! The wire form of the questions: as `replies.json` holds them, and a message whose answers a browser
//! sealed.

use serde::{Deserialize, Serialize};

use super::question::{Kind, Question};
use super::written::{Written, WrittenCondition, WrittenQuestion};

/// A question of the form, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    id: String,
    kind: String,
    #[serde(default, skip_serializing_if = "is_false")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_chars: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<ConditionEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionEntry {
    question: String,
    is: Vec<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl QuestionEntry {
    pub(super) fn list(questions: &[Question]) -> Vec<QuestionEntry> {
        questions.iter().map(QuestionEntry::of).collect()
    }

    fn of(question: &Question) -> QuestionEntry {
        let kind = match question.kind() {
            Kind::Text { .. } => "text",
            Kind::Line { .. } => "line",
            Kind::OneOf(_) => "one-of",
            Kind::SeveralOf(_) => "several-of",
        };
        let choices = question.choices();
        QuestionEntry {
            id: question.id().to_owned(),
            kind: kind.to_owned(),
            required: question.is_required(),
            max_chars: question.max_chars().and_then(|max| u32::try_from(max).ok()),
            choices: (!choices.is_empty()).then(|| choices.to_vec()),
            when: question.when().map(|when| ConditionEntry {
                question: when.question().to_owned(),
                is: when.is().to_vec(),
            }),
        }
    }

    pub(super) fn to_written(&self) -> WrittenQuestion {
        let list = |items: &Vec<String>| {
            Written::by_program(items.iter().cloned().map(Written::by_program).collect())
        };
        WrittenQuestion {
            id: Written::by_program(self.id.clone()),
            kind: Written::by_program(self.kind.clone()),
            required: Written::by_program(self.required),
            max_chars: self
                .max_chars
                .map(|max| Written::by_program(i64::from(max))),
            choices: self.choices.as_ref().map(list),
            when: self.when.as_ref().map(|when| WrittenCondition {
                question: Written::by_program(when.question.clone()),
                is: list(&when.is),
            }),
        }
    }
}

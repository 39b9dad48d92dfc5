//! The shape of `replies.json`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::RepliesError;
use crate::form::{Form, Kind, Question, Written, WrittenCondition, WrittenQuestion};
use crate::seal::ExpiringKey;
use crate::tip::ProblemKind;

/// Version of `replies.json` that this crate writes and reads.
pub const VERSION: u32 = 1;

/// `replies.json` as it stands, unchecked: [`super::Pages::check`] makes something to serve from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replies {
    /// [`VERSION`].
    pub version: u32,
    /// Scheme and host of the site, without a slash at the end.
    pub origin: String,
    /// The locale that answers a form in a locale unknown here.
    pub source_locale: String,
    /// Who can open a tip.
    pub recipients: Vec<ExpiringKey>,
    /// The questions of the form.
    pub questions: Vec<QuestionEntry>,
    /// The pages of each locale, by BCP 47 tag.
    pub locales: BTreeMap<String, ReplyPages>,
    /// The neutral page in every language; it has no holes.
    pub get: Vec<Piece>,
}

/// The three pages of one locale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReplyPages {
    /// 200: it has arrived. Its only hole is the code.
    pub sent: Vec<Piece>,
    /// 422: something is missing or too long. It restores every answer.
    pub look_again: Vec<Piece>,
    /// 503: it was not sent. It keeps what was typed.
    pub not_sent: Vec<Piece>,
}

/// A piece of a page: a string, or one of two objects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Piece {
    /// HTML, sent as it is.
    Literal(String),
    /// Something to fill in.
    Hole(Hole),
    /// Pieces shown only when a question has a problem.
    When(When),
}

/// What stands between literals.
#[derive(Deserialize)]
#[serde(untagged)]
enum Filled {
    Hole(Hole),
    When(When),
}

/// By hand, because a derived one copies every literal before it decides, and a cold start reads all of them.
impl<'de> Deserialize<'de> for Piece {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Piece, D::Error> {
        struct PieceVisitor;

        impl<'de> Visitor<'de> for PieceVisitor {
            type Value = Piece;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("HTML, a hole, or pieces for a problem")
            }

            fn visit_str<E: Error>(self, html: &str) -> Result<Piece, E> {
                Ok(Piece::Literal(html.to_owned()))
            }

            fn visit_string<E: Error>(self, html: String) -> Result<Piece, E> {
                Ok(Piece::Literal(html))
            }

            fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Piece, A::Error> {
                match Filled::deserialize(MapAccessDeserializer::new(object))? {
                    Filled::Hole(hole) => Ok(Piece::Hole(hole)),
                    Filled::When(when) => Ok(Piece::When(when)),
                }
            }
        }

        deserializer.deserialize_any(PieceVisitor)
    }
}

/// A place to fill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "hole", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Hole {
    /// The callback code, `1234 5678 9012`, in text.
    Code,
    /// What was typed, in text or in a `<textarea>` with a line end right after its tag.
    Answer {
        /// A `text` or `line` question.
        question: String,
    },
    /// A whole attribute, ` value="…"`, or nothing if nothing was typed.
    Value {
        /// A `text` or `line` question.
        question: String,
    },
    /// A whole attribute, ` checked="checked"`, or nothing if this was not chosen.
    Checked {
        /// A `one-of` or `several-of` question.
        question: String,
        /// One of its choices.
        choice: String,
    },
}

/// Pieces that are shown only when a question has a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The id of the question.
    pub problem: String,
    /// The problem it has.
    pub kind: ProblemKind,
    /// What is shown then.
    pub pieces: Vec<Piece>,
}

/// A question of the form.
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

impl Replies {
    /// Reads the text of `replies.json`.
    ///
    /// # Errors
    ///
    /// When it is not of this shape, or of another version.
    pub fn parse(json: &str) -> Result<Replies, RepliesError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let replies: Result<Replies, _> = serde_json::from_str(json);
        // Another version may have another shape, and that it is another one says more.
        let version = match &replies {
            Ok(replies) => Some(replies.version),
            Err(_) => serde_json::from_str(json)
                .ok()
                .map(|versioned: Versioned| versioned.version),
        };
        match version {
            Some(version) if version != VERSION => Err(RepliesError::Version(version)),
            _ => replies.map_err(|error| RepliesError::json(&error)),
        }
    }

    /// The text of `replies.json`, the same for the same value.
    pub fn to_json(&self) -> String {
        // Maps have text as keys and nothing here can fail to serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Bytes of the questions as JSON.
    pub(crate) fn questions_bytes(form: &Form) -> usize {
        serde_json::to_vec(&Replies::questions_of(form)).map_or(usize::MAX, |json| json.len())
    }

    /// The questions of a form as they stand in `replies.json`.
    pub fn questions_of(form: &Form) -> Vec<QuestionEntry> {
        form.questions().iter().map(QuestionEntry::of).collect()
    }
}

impl QuestionEntry {
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

    pub(crate) fn to_written(&self) -> WrittenQuestion {
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

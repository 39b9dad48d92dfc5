//! The shape of `replies.json`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use tip_core::form::QuestionEntry;
use tip_core::seal::ExpiringKey;
use tip_core::tip::ProblemKind;

/// Version of `replies.json` that this crate writes and reads.
pub const VERSION: u32 = 2;

/// `replies.json`, unchecked. [`Pages::check`](super::Pages::check) turns it into pages that can be served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replies {
    /// [`VERSION`].
    pub version: u32,
    /// Scheme and host of the site, without a slash at the end.
    pub origin: String,
    /// The locale in which a form of an unknown locale is answered.
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
    /// 200: the tip has arrived. The only hole is the callback code.
    pub sent: Vec<Piece>,
    /// 422: an answer is missing or too long. The page restores every answer.
    pub look_again: Vec<Piece>,
    /// 503: the tip was not sent. The page keeps every typed answer.
    pub not_sent: Vec<Piece>,
}

/// A piece of a page: a string, or one of two objects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Piece {
    /// HTML, sent as it is.
    Literal(String),
    /// A place to fill.
    Hole(Hole),
    /// Pieces that are shown only if a question has a problem.
    When(When),
}

/// The objects between literals.
#[derive(Deserialize)]
#[serde(untagged)]
enum Filled {
    Hole(Hole),
    When(When),
}

/// Written by hand: a derived implementation copies every literal before it decides, and a cold start reads all
/// of them.
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
    /// The typed answer, in text or in a `<textarea>` with a line end right after its tag.
    Answer {
        /// A `text` or `line` question.
        question: String,
    },
    /// A whole attribute, ` value="…"`, or nothing if there is no answer.
    Value {
        /// A `text` or `line` question.
        question: String,
    },
    /// A whole attribute, ` checked="checked"`, or nothing if the choice was not chosen.
    Checked {
        /// A `one-of` or `several-of` question.
        question: String,
        /// One of its choices.
        choice: String,
    },
    /// The whole attribute ` checked="checked"` of the choice not to answer, or nothing if a choice was chosen.
    Unanswered {
        /// A `one-of` question.
        question: String,
    },
}

/// Pieces that are shown only if a question has a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The id of the question.
    pub problem: String,
    /// The problem.
    pub kind: ProblemKind,
    /// The pieces.
    pub pieces: Vec<Piece>,
}

impl Replies {
    /// The text of `replies.json`. The same value gives the same text.
    pub fn to_json(&self) -> String {
        // It cannot fail: the keys of all maps are text.
        serde_json::to_string(self).unwrap_or_default()
    }
}

//! The message: the JSON inside the function's seal.
//!
//! In: a [`Tip`] and its [`Header`]. Out: JSON, so that an operator can read it with any age tool and
//! without our programs:
//!
//! ```json
//! {"version":1,"slot":"2026-11-24T18Z/PT6H","locale":"ur","code":"123456789012","lane":"normal",
//!  "answers":[{"question":"what","answer":"…"},{"question":"who","answer":["me"]}]}
//! ```
//!
//! Where the writer's browser sealed the answers, the function can neither read nor check them. Then the
//! message has version 2 and holds the browser's seal (see [`crate::seal::browser`]) instead of the answers,
//! and the questions, so that the operators' side can check the answers by the form under which they were
//! given:
//!
//! ```json
//! {"version":2,"slot":"2026-11-24T18Z/PT6H","locale":"ur","code":"123456789012","lane":"normal",
//!  "questions":[{"id":"what","kind":"text","required":true,"max_chars":5000}],"sealed":"AQT…"}
//! ```
//!
//! Both versions are padded to the same length before they are sealed, so no envelope tells which it holds.

use serde::{Deserialize, Serialize};

use crate::answer::Answered;
use crate::code::Code;
use crate::form::{Form, QuestionEntry};
use crate::lane::Lane;
use crate::seal::browser::BrowserSeal;
use crate::slot::Slot;
use crate::tip::{ClearTip, Tip};

/// Version of [`ClearMessage`].
const CLEAR_VERSION: u8 = 1;

/// Version of [`SealedMessage`].
const SEALED_VERSION: u8 = 2;

/// The fields that the function adds to a tip.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// When the tip came, to a quarter of a day.
    pub slot: Slot,
    /// BCP 47 tag of the form.
    pub locale: String,
    /// The callback code that the writer was shown.
    pub code: Code,
    /// How soon the tip should be read.
    pub lane: Lane,
}

/// A message of either version. It has no `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Message {
    /// The answers came in the clear.
    Clear(ClearMessage),
    /// The writer's browser sealed the answers.
    Sealed(SealedMessage),
}

/// Version 1: the answers as the function checked them. It has no `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearMessage {
    version: u8,
    /// See [`Header::slot`].
    pub slot: Slot,
    /// See [`Header::locale`].
    pub locale: String,
    /// See [`Header::code`].
    pub code: Code,
    /// See [`Header::lane`].
    pub lane: Lane,
    /// The answers, in the order of the form; questions that were not asked are absent.
    pub answers: Vec<Answered>,
}

/// Version 2: the answers as the writer's browser sealed them. It has no `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedMessage {
    version: u8,
    /// See [`Header::slot`].
    pub slot: Slot,
    /// See [`Header::locale`].
    pub locale: String,
    /// See [`Header::code`].
    pub code: Code,
    /// See [`Header::lane`].
    pub lane: Lane,
    /// The questions that the form asked.
    pub questions: Vec<QuestionEntry>,
    /// The browser's seal around the answers.
    pub sealed: BrowserSeal,
}

/// Why JSON is not a message. It holds nothing of the JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// A version that this program does not know.
    #[error("the tip has version {0}, made by a newer program")]
    Version(u64),
    /// Neither of the two shapes.
    #[error("what is inside the seal is not a tip")]
    NotAMessage,
}

impl Message {
    /// The message that carries a tip which came through this form.
    pub fn of(tip: &Tip, form: &Form, header: Header) -> Message {
        match tip {
            Tip::Clear(tip) => Message::Clear(ClearMessage::of(tip, header)),
            Tip::Sealed(tip) => Message::Sealed(SealedMessage::of(tip.seal(), form, header)),
        }
    }

    /// Reads the JSON inside a seal.
    ///
    /// # Errors
    ///
    /// When it is of a version that is not known here, or of no shape of a message.
    pub fn parse(json: &[u8]) -> Result<Message, MessageError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u64,
        }
        // Errors of the JSON parser quote their input, so they are dropped.
        let not_a_message = |_| MessageError::NotAMessage;
        let versioned: Versioned = serde_json::from_slice(json).map_err(not_a_message)?;
        match u8::try_from(versioned.version) {
            Ok(CLEAR_VERSION) => serde_json::from_slice(json)
                .map(Message::Clear)
                .map_err(not_a_message),
            Ok(SEALED_VERSION) => serde_json::from_slice(json)
                .map(Message::Sealed)
                .map_err(not_a_message),
            _ => Err(MessageError::Version(versioned.version)),
        }
    }
}

impl ClearMessage {
    /// The message that carries a tip in the clear.
    pub fn of(tip: &ClearTip, header: Header) -> ClearMessage {
        ClearMessage::with(tip.answered(), header)
    }

    /// The message with these answers.
    pub fn with(answers: Vec<Answered>, header: Header) -> ClearMessage {
        let Header {
            slot,
            locale,
            code,
            lane,
        } = header;
        ClearMessage {
            version: CLEAR_VERSION,
            slot,
            locale,
            code,
            lane,
            answers,
        }
    }
}

impl SealedMessage {
    /// The message that carries a browser's seal which came through this form.
    pub fn of(seal: &BrowserSeal, form: &Form, header: Header) -> SealedMessage {
        let Header {
            slot,
            locale,
            code,
            lane,
        } = header;
        SealedMessage {
            version: SEALED_VERSION,
            slot,
            locale,
            code,
            lane,
            questions: form.entries(),
            sealed: seal.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use crate::limits::{ANSWER_OVERHEAD_BYTES, MESSAGE_OVERHEAD_BYTES};

    fn message(text: &str) -> ClearMessage {
        let answered = |question: &str, answer| Answered {
            question: question.into(),
            answer,
        };
        let answers = vec![
            answered("what", Answer::Text(text.into())),
            answered("who", Answer::Choices(vec!["me".into()])),
        ];
        let header = Header {
            slot: "2026-11-24T18Z/PT6H".parse().unwrap(),
            locale: "zh-Hans".into(),
            code: "123456789012".parse().unwrap(),
            lane: Lane::Normal,
        };
        ClearMessage::with(answers, header)
    }

    #[test]
    fn the_wire_form_is_the_one_the_module_shows() {
        assert_eq!(
            serde_json::to_string(&Message::Clear(message("a\n\""))).unwrap(),
            r#"{"version":1,"slot":"2026-11-24T18Z/PT6H","locale":"zh-Hans","code":"123456789012","lane":"normal","answers":[{"question":"what","answer":"a\n\""},{"question":"who","answer":["me"]}]}"#
        );
    }

    #[test]
    fn the_overheads_are_upper_bounds() {
        let size = |message: &ClearMessage| serde_json::to_vec(message).unwrap().len();
        let mut message = message("");
        message.locale = "x".repeat(35);
        message.lane = Lane::Low;
        message.answers.clear();
        assert!(size(&message) <= MESSAGE_OVERHEAD_BYTES);
        let empty = size(&message);
        message.answers.push(Answered {
            question: String::new(),
            answer: Answer::Text(String::new()),
        });
        message.answers.push(Answered {
            question: String::new(),
            answer: Answer::Choices(Vec::new()),
        });
        assert!(size(&message) - empty <= 2 * ANSWER_OVERHEAD_BYTES);
    }

    #[test]
    fn a_message_of_another_version_or_shape_is_refused() {
        let parse = |json: &str| Message::parse(json.as_bytes()).err();
        let good = serde_json::to_string(&message("x")).unwrap();
        assert_eq!(parse(&good), None);
        let newer = good.replace("\"version\":1", "\"version\":3");
        assert_eq!(parse(&newer), Some(MessageError::Version(3)));
        let other = good.replace("\"version\":1", "\"version\":2");
        assert_eq!(parse(&other), Some(MessageError::NotAMessage));
        let more = good.replace("\"lane\"", "\"colour\":1,\"lane\"");
        assert_eq!(parse(&more), Some(MessageError::NotAMessage));
        assert_eq!(parse("{}"), Some(MessageError::NotAMessage));
        let deep = format!("{{\"version\":1,\"answers\":{}", "[".repeat(100_000));
        assert_eq!(parse(&deep), Some(MessageError::NotAMessage));
    }
}

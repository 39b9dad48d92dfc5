//! The envelope: what the queue carries, all of one length, and what the seal inside it says.
//!
//! In: a [`Tip`] and the [`Recipients`]. Out: an [`Envelope`] of exactly 36,864 bytes, whatever was
//! written and to however many recipients:
//!
//! ```text
//! offset   size      what
//! 0        1         version of this frame: 1
//! 1        4         length of the age file in bytes, u32, big-endian
//! 5        length    the age file, see `crate::seal`
//! 5 + len  the rest  zeros; anything else is refused
//! ```
//!
//! The length tells how many recipients there are, give or take a stanza of random length, and
//! nothing of the text, which is padded inside. Inside the seal is JSON, the [`Message`], so that an
//! operator with any age tool can read it without ours:
//!
//! ```json
//! {"version":1,"slot":"2026-11-24T18Z/PT6H","locale":"ur","code":"123456789012","lane":"normal",
//!  "answers":[{"question":"what","answer":"…"},{"question":"who","answer":["me"]}]}
//! ```
//!
//! Where the writer's browser has sealed the answers, the function cannot read or check them. Then it
//! is a [`SealedMessage`], which has version 2, what the browser made (see [`crate::sealed`]) in place
//! of the answers, and the questions, so that whoever opens it can check them by the form under which
//! they were asked:
//!
//! ```json
//! {"version":2,"slot":"2026-11-24T18Z/PT6H","locale":"ur","code":"123456789012","lane":"normal",
//!  "questions":[{"id":"what","kind":"text","required":true,"max_chars":5000}],"sealed":"AQT…"}
//! ```
//!
//! Both kinds are padded to the same length before they are sealed, so no envelope tells which it is.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::form::Form;
use crate::lane::Lane;
use crate::receipt::Code;
use crate::reply::{QuestionEntry, Replies};
use crate::seal::{self, Identities, Recipients, SealError, UnsealError};
use crate::sealed::{SEALED_CHARACTERS, Sealed, SealedError};
use crate::slot::Slot;
use crate::tip::{Answer, Problem, Tip, recheck};

/// Bytes of every envelope.
pub const ENVELOPE_BYTES: usize = 36_864;

/// Version of the frame.
const FRAME_VERSION: u8 = 1;

/// Bytes before the age file.
const HEAD_BYTES: usize = 5;

/// Version of [`Message`].
const MESSAGE_VERSION: u8 = 1;

/// Version of [`SealedMessage`].
const SEALED_MESSAGE_VERSION: u8 = 2;

/// Upper bound of a message of either kind without answers and questions, in bytes of JSON.
const MESSAGE_OVERHEAD_BYTES: usize = 256;

/// Longest questions that a [`SealedMessage`] has room for, in bytes of JSON.
pub(crate) const QUESTIONS_BYTES_MAX: usize =
    seal::TEXT_BYTES_MAX - MESSAGE_OVERHEAD_BYTES - SEALED_CHARACTERS;

/// Upper bound of what an answer adds to its id and its text or choices, in bytes of JSON.
pub(crate) const ANSWER_OVERHEAD_BYTES: usize = 32;

/// A sealed tip in its frame of [`ENVELOPE_BYTES`].
///
/// The bytes are private and made in two places, [`Envelope::seal`] and [`Envelope::parse`], so
/// every value has the length and the padding that the module's drawing shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope(Box<[u8]>);

/// What the seal says: the wire form of a tip. It has no `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    version: u8,
    /// When it came, to a quarter of a day.
    pub slot: Slot,
    /// BCP 47 tag of the form.
    pub locale: String,
    /// The callback code that the writer was shown.
    pub code: Code,
    /// How soon it should be read.
    pub lane: Lane,
    /// The answers, in the order of the form; questions that were not asked are absent.
    pub answers: Vec<Answered>,
    /// Whether the writer's browser sealed the answers, so that the function never read them.
    #[serde(skip)]
    pub by_browser: bool,
    /// What does not keep to the form, where the browser sealed: an older page or another program.
    #[serde(skip)]
    pub doubts: Vec<Problem>,
}

/// What the seal says when the writer's browser sealed the answers before. It has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedMessage {
    version: u8,
    slot: Slot,
    locale: String,
    code: Code,
    lane: Lane,
    questions: Vec<QuestionEntry>,
    sealed: Sealed,
}

/// One answer on the wire.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The id of the question.
    pub question: String,
    /// What was typed, or the choices taken.
    pub answer: Said,
}

/// Text, or a list of choices.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Said {
    /// What was typed; line ends are LF.
    Text(String),
    /// The choices taken.
    Choices(Vec<String>),
}

/// Why bytes are no envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Not [`ENVELOPE_BYTES`] long; how many bytes there are.
    #[error("an envelope has 36864 bytes, this has {0}")]
    Length(usize),
    /// A version that this program does not know.
    #[error("the envelope has version {0}, made by a newer program")]
    Version(u8),
    /// A length of the age file that goes beyond the envelope, or non-zero padding.
    #[error("the frame of the envelope is damaged")]
    Damaged,
}

/// Why an envelope could not be opened. It holds nothing of what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The seal did not open.
    #[error(transparent)]
    Seal(#[from] UnsealError),
    /// A version of the message that this program does not know.
    #[error("the tip has version {0}, made by a newer program")]
    Version(u64),
    /// Not a message.
    #[error("what is inside the seal is not a tip")]
    NotAMessage,
    /// The seal that the writer's browser made did not open.
    #[error("{0}; it came under our own seal, which opens")]
    Browser(#[from] SealedError),
}

impl Message {
    /// The wire form of a tip.
    pub fn of(tip: &Tip, slot: Slot, locale: &str, code: Code, lane: Lane) -> Message {
        let answers = tip
            .answers()
            .map(|(question, answer)| Answered {
                question: question.to_owned(),
                answer: match answer {
                    Answer::Text(text) => Said::Text(text.clone()),
                    Answer::Choices(choices) => Said::Choices(choices.clone()),
                },
            })
            .collect();
        Message {
            version: MESSAGE_VERSION,
            slot,
            locale: locale.to_owned(),
            code,
            lane,
            answers,
            by_browser: false,
            doubts: Vec::new(),
        }
    }

    fn parse(json: &[u8], identities: &Identities) -> Result<Message, OpenError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u64,
        }
        // Errors of the JSON parser quote what they read, so they go no further.
        let versioned: Versioned =
            serde_json::from_slice(json).map_err(|_| OpenError::NotAMessage)?;
        match u8::try_from(versioned.version) {
            Ok(MESSAGE_VERSION) => serde_json::from_slice(json).map_err(|_| OpenError::NotAMessage),
            Ok(SEALED_MESSAGE_VERSION) => serde_json::from_slice::<SealedMessage>(json)
                .map_err(|_| OpenError::NotAMessage)?
                .open(identities),
            _ => Err(OpenError::Version(versioned.version)),
        }
    }
}

impl SealedMessage {
    /// The wire form of a tip that the writer's browser sealed.
    pub fn of(
        sealed: &Sealed,
        form: &Form,
        slot: Slot,
        locale: &str,
        code: Code,
        lane: Lane,
    ) -> SealedMessage {
        SealedMessage {
            version: SEALED_MESSAGE_VERSION,
            slot,
            locale: locale.to_owned(),
            code,
            lane,
            questions: Replies::questions_of(form),
            sealed: sealed.clone(),
        }
    }

    fn open(self, identities: &Identities) -> Result<Message, OpenError> {
        let written: Vec<_> = self
            .questions
            .iter()
            .map(QuestionEntry::to_written)
            .collect();
        let form = Form::check(&written).map_err(|_| OpenError::NotAMessage)?;
        let answers = self.sealed.open(&identities.browser_secrets())?;
        let (answers, doubts) = recheck(answers, &form);
        Ok(Message {
            version: MESSAGE_VERSION,
            slot: self.slot,
            locale: self.locale,
            code: self.code,
            lane: self.lane,
            answers,
            by_browser: true,
            doubts,
        })
    }
}

impl Envelope {
    /// Seals a message and frames it.
    ///
    /// # Errors
    ///
    /// When the message is too long, which a checked form makes impossible, or the cipher fails.
    pub fn seal(message: &Message, recipients: &Recipients) -> Result<Envelope, SealError> {
        Envelope::seal_json(message, recipients)
    }

    /// Seals what a browser sealed, once more, and frames it.
    ///
    /// # Errors
    ///
    /// As [`Envelope::seal`].
    pub fn seal_again(
        message: &SealedMessage,
        recipients: &Recipients,
    ) -> Result<Envelope, SealError> {
        Envelope::seal_json(message, recipients)
    }

    fn seal_json(message: &impl Serialize, recipients: &Recipients) -> Result<Envelope, SealError> {
        let json = Zeroizing::new(serde_json::to_vec(message).map_err(|_| SealError::Cipher)?);
        Envelope::frame(&seal::seal(&json, recipients)?)
    }

    fn frame(age_file: &[u8]) -> Result<Envelope, SealError> {
        let length = u32::try_from(age_file.len()).map_err(|_| SealError::TooLong)?;
        if age_file.len() > ENVELOPE_BYTES - HEAD_BYTES {
            return Err(SealError::TooLong);
        }
        let mut bytes = Vec::with_capacity(ENVELOPE_BYTES);
        bytes.push(FRAME_VERSION);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(age_file);
        bytes.resize(ENVELOPE_BYTES, 0);
        Ok(Envelope(bytes.into_boxed_slice()))
    }

    /// Reads an envelope from the queue or the inbox folder.
    ///
    /// # Errors
    ///
    /// When the bytes are not as the module's drawing shows.
    pub fn parse(bytes: Vec<u8>) -> Result<Envelope, FrameError> {
        age_file(&bytes)?;
        Ok(Envelope(bytes.into_boxed_slice()))
    }

    /// The bytes, [`ENVELOPE_BYTES`] of them.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bare age file, which every age tool opens.
    pub fn age_file(&self) -> &[u8] {
        age_file(&self.0).unwrap_or_default()
    }

    /// Opens it.
    ///
    /// # Errors
    ///
    /// When it is for somebody else, damaged, or holds no message of a version known here.
    pub fn open(&self, identities: &Identities) -> Result<Message, OpenError> {
        Message::parse(&seal::open(self.age_file(), identities)?, identities)
    }
}

fn age_file(bytes: &[u8]) -> Result<&[u8], FrameError> {
    if bytes.len() != ENVELOPE_BYTES {
        return Err(FrameError::Length(bytes.len()));
    }
    let (&[version, l0, l1, l2, l3], rest) = bytes
        .split_first_chunk::<HEAD_BYTES>()
        .ok_or(FrameError::Damaged)?;
    if version != FRAME_VERSION {
        return Err(FrameError::Version(version));
    }
    let length =
        usize::try_from(u32::from_be_bytes([l0, l1, l2, l3])).map_err(|_| FrameError::Damaged)?;
    let (file, zeros) = rest.split_at_checked(length).ok_or(FrameError::Damaged)?;
    if zeros.iter().any(|&byte| byte != 0) {
        return Err(FrameError::Damaged);
    }
    Ok(file)
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Envelope(…)")
    }
}

#[cfg(test)]
mod tests;

//! Opening an envelope: both seals, and the check of answers that the function could not read.
//!
//! In: an [`Envelope`] and the [`Identities`] of an operator. Out: an [`OpenedMessage`]. Opening happens on
//! the operators' machine alone, and no error here holds a byte of cleartext.
//!
//! ```
//! use tip_core::code::Code;
//! use tip_core::envelope::Envelope;
//! use tip_core::form::Form;
//! use tip_core::lane::Lane;
//! use tip_core::message::{Header, Message};
//! use tip_core::rng::Rng;
//! use tip_core::seal::Recipients;
//! use tip_core::slot::Slot;
//! use tip_core::tip::Tip;
//! use tip_inbox::identity::{Identities, Identity};
//! use tip_inbox::open::open;
//!
//! // An operator makes an identity; the function learns its public half.
//! let identity = Identity::generate();
//! let recipients = Recipients::single(identity.recipient());
//!
//! // The function seals a tip.
//! let form = Form::parse("questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 90 }]")?;
//! let Ok(tip) = Tip::parse(b"what=They+keep+my+papers", &form) else { panic!("a tip") };
//! let header = Header {
//!     slot: Slot::at(std::time::SystemTime::now()),
//!     locale: "en".to_owned(),
//!     code: Code::draw(&Rng::system())?,
//!     lane: Lane::Normal,
//! };
//! let envelope = Envelope::seal(&Message::of(&tip, &form, header), &recipients)?;
//!
//! // The operator opens it.
//! let opened = open(&envelope, &Identities::single(identity))?;
//! assert_eq!(opened.answers[0].question, "what");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod age;
mod browser;
mod recheck;

use std::fmt;

use tip_core::answer::Answered;
use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::message::{Header, Message, MessageError, SealedMessage};
use tip_core::slot::Slot;
use tip_core::tip::Problem;

pub use age::{UnsealError, unseal};
pub use browser::BrowserSealError;

use crate::identity::Identities;

/// A message whose answers can be read. It has no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenedMessage {
    /// When the tip came, to a quarter of a day.
    pub slot: Slot,
    /// BCP 47 tag of the form.
    pub locale: String,
    /// The callback code that the writer was shown.
    pub code: Code,
    /// How soon the tip should be read.
    pub lane: Lane,
    /// The answers, in the order of the form.
    pub answers: Vec<Answered>,
    /// Whether the writer's browser sealed the answers, so that the function never read them.
    pub by_browser: bool,
    /// Which answers break the rules of the form. Only answers that a browser sealed can: an older page or
    /// another program made them.
    pub doubts: Vec<Problem>,
}

impl OpenedMessage {
    /// What the function wrote beside the answers.
    pub fn header(&self) -> Header {
        Header {
            slot: self.slot,
            locale: self.locale.clone(),
            code: self.code.clone(),
            lane: self.lane,
        }
    }
}

/// Why an envelope did not open. It holds nothing of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The function's seal did not open.
    #[error(transparent)]
    Seal(#[from] UnsealError),
    /// The function's seal opened, and its content is not a message.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// The seal that the writer's browser made did not open.
    #[error("{0}; it came under our own seal, which opens")]
    Browser(#[from] BrowserSealError),
}

/// An envelope that did not open, and what could be read of it all the same.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct NotOpened {
    /// The reason.
    pub why: OpenError,
    /// What the function wrote beside the answers, if its own seal opened: then only the browser's did not.
    pub header: Option<Header>,
}

impl<E: Into<OpenError>> From<E> for NotOpened {
    fn from(error: E) -> NotOpened {
        NotOpened {
            why: error.into(),
            header: None,
        }
    }
}

impl fmt::Debug for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NotOpened({:?})", self.why)
    }
}

/// Opens an envelope.
///
/// # Errors
///
/// When it is sealed to other recipients, is damaged, or holds no message of a known version.
pub fn open(envelope: &Envelope, identities: &Identities) -> Result<OpenedMessage, NotOpened> {
    let json = unseal(envelope.age_file(), identities)?;
    match Message::parse(&json)? {
        Message::Clear(message) => Ok(OpenedMessage {
            slot: message.slot,
            locale: message.locale,
            code: message.code,
            lane: message.lane,
            answers: message.answers,
            by_browser: false,
            doubts: Vec::new(),
        }),
        Message::Sealed(message) => open_sealed(message, identities),
    }
}

fn open_sealed(
    message: SealedMessage,
    identities: &Identities,
) -> Result<OpenedMessage, NotOpened> {
    let form = Form::of_entries(&message.questions).map_err(|_| MessageError::NotAMessage)?;
    let answers = match browser::open(&message.sealed, identities) {
        Ok(answers) => answers,
        Err(error) => {
            return Err(NotOpened {
                why: error.into(),
                header: Some(Header {
                    slot: message.slot,
                    locale: message.locale,
                    code: message.code,
                    lane: message.lane,
                }),
            });
        }
    };
    let (answers, doubts) = recheck::recheck(answers, &form);
    Ok(OpenedMessage {
        slot: message.slot,
        locale: message.locale,
        code: message.code,
        lane: message.lane,
        answers,
        by_browser: true,
        doubts,
    })
}

#[cfg(test)]
mod tests;

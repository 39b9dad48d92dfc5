//! The envelope: a sealed message in a frame, all of one length. It is what the queue carries.
//!
//! In: a [`Message`] and the [`Recipients`]. Out: an [`Envelope`] of exactly 65,536 bytes, whatever was
//! written and however many recipients there are:
//!
//! ```text
//! offset   size      what
//! 0        1         version of this frame: 2
//! 1        4         length of the age file in bytes, u32, big-endian
//! 5        length    the age file, see `crate::seal::age`
//! 5 + len  the rest  zeros; anything else is refused
//! ```
//!
//! Envelopes of version 1 are the same but for their 36,864 bytes. They are read and not made any more.
//!
//! The length tells how many recipients there are, give or take a stanza of random length, and nothing of
//! the text, which is padded inside.
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
//!
//! let form = Form::parse("questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 90 }]")?;
//! let Ok(tip) = Tip::parse(b"what=They+keep+my+papers", &form) else { panic!("a tip") };
//! let header = Header {
//!     slot: Slot::at(std::time::SystemTime::now()),
//!     locale: "en".to_owned(),
//!     code: Code::draw(&Rng::system())?,
//!     lane: Lane::Normal,
//! };
//! let recipient = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq".parse()?;
//! let envelope = Envelope::seal(&Message::of(&tip, &form, header), &Recipients::single(recipient))?;
//! assert_eq!(envelope.as_bytes().len(), 65_536);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use zeroize::Zeroizing;

use crate::limits::{ENVELOPE_1_BYTES, ENVELOPE_BYTES, FRAME_HEAD_BYTES};
use crate::message::Message;
use crate::seal::{Recipients, SealError, age};

/// Version of the frame of new envelopes.
const FRAME_VERSION: u8 = 2;

/// A sealed message in its frame.
///
/// The bytes are private and made in two places, [`Envelope::seal`] and [`Envelope::parse`], so every value
/// has the length of its version and the padding that the module's drawing shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope(Box<[u8]>);

/// Why bytes are not an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Of no length that an envelope has; the number of bytes.
    #[error("an envelope has 65536 bytes, this has {0}")]
    Length(usize),
    /// A version that this program does not know.
    #[error("the envelope has version {0}, made by a newer program")]
    Version(u8),
    /// The age file would be longer than the envelope, or the padding is not zeros.
    #[error("the frame of the envelope is damaged")]
    Damaged,
}

impl Envelope {
    /// Seals a message and frames it.
    ///
    /// # Errors
    ///
    /// When the message is too long, which a checked form makes impossible, or the cipher fails.
    pub fn seal(message: &Message, recipients: &Recipients) -> Result<Envelope, SealError> {
        let json = Zeroizing::new(serde_json::to_vec(message).map_err(|_| SealError::Json)?);
        Envelope::frame(&age::seal(&json, recipients)?)
    }

    fn frame(age_file: &[u8]) -> Result<Envelope, SealError> {
        let length = u32::try_from(age_file.len()).map_err(|_| SealError::TooLong)?;
        if age_file.len() > ENVELOPE_BYTES - FRAME_HEAD_BYTES {
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

    /// Whether a file of this length can hold an envelope.
    pub fn is_length(bytes: u64) -> bool {
        [ENVELOPE_BYTES, ENVELOPE_1_BYTES]
            .iter()
            .any(|length| *length as u64 == bytes)
    }

    /// The bytes: [`ENVELOPE_BYTES`], or [`ENVELOPE_1_BYTES`] of an older one.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bare age file, which every age tool opens.
    pub fn age_file(&self) -> &[u8] {
        age_file(&self.0).unwrap_or_default()
    }
}

fn age_file(bytes: &[u8]) -> Result<&[u8], FrameError> {
    if !Envelope::is_length(bytes.len() as u64) {
        return Err(FrameError::Length(bytes.len()));
    }
    let (&[version, l0, l1, l2, l3], rest) = bytes
        .split_first_chunk::<FRAME_HEAD_BYTES>()
        .ok_or(FrameError::Damaged)?;
    let expected = match version {
        FRAME_VERSION => ENVELOPE_BYTES,
        1 => ENVELOPE_1_BYTES,
        newer => return Err(FrameError::Version(newer)),
    };
    if bytes.len() != expected {
        return Err(FrameError::Damaged);
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

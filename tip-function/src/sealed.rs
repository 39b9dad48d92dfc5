//! The browser's seal: what a writer's browser makes of the answers before anything is sent.
//!
//! With script, the answers leave the browser only in this form, as the field `sealed` of the post.
//! The function looks at its length and version ([`Sealed::parse`]), cannot open it, and puts it, as
//! it is, into the age file of [`crate::seal`], so that both ways end in the same envelope.
//! `tip-inbox` opens both layers (`Sealed::open`).
//!
//! `sealed` is base64url without padding of exactly 22,757 bytes, whatever was written, in whatever
//! script, to however many recipients:
//!
//! ```text
//! offset   size    what
//! 0        1       version: 1
//! 1        2,260   20 slots of 113 bytes, one for each recipient in the order of the page; the
//!                  others are zeros. How many there are stands in the page, for everybody to read
//!                    0   65   `enc` of HPKE: a point of P-256, uncompressed (4, X, Y)
//!                    65  48   the content key, sealed by HPKE: 32 bytes and a tag of 16
//! 2,261    20,496  the padded answers, encrypted once by AES-256-GCM with the content key: 20,480
//!                  bytes and a tag of 16. The nonce is zero, for the key is used this once; the
//!                  associated data are the 2,261 bytes before
//! ```
//!
//! The padded answers:
//!
//! ```text
//! offset   size      what
//! 0        4         length of the JSON in bytes, u32, big-endian
//! 4        length    `[{"question":"what","answer":"…"},{"question":"who","answer":["me"]}]`: the
//!                    same bytes that the function writes when the answers come in the clear
//! 4 + len  the rest  zeros; anything else is refused on opening
//! ```
//!
//! HPKE is RFC 9180 in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, all of
//! it in every browser's `WebCrypto`; its `info` is `fanal browser seal 1`, its associated data empty.
//! The RFC prints vectors of this KEM with AES-128-GCM (A.3); its authors' file, to which it refers,
//! has them for AES-256-GCM too, and the tests take both whole. So the stronger cipher costs no proof.
//!
//! This layer adds that the function, its host and everybody on the way see bytes of one length. It
//! protects from nobody who can change the page or the script that the browser was given.

mod browser_key;
mod close;
mod open;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use browser_key::BrowserSecret;
pub use browser_key::{BrowserKey, BrowserKeyError};
pub use open::{SealedError, UNSEALED_BYTES_MAX};

use crate::seal::RECIPIENTS_MAX;

/// Version of this layer.
const VERSION: u8 = 1;

/// What both sides feed into HPKE as `info`.
const INFO: &[u8] = b"fanal browser seal 1";

/// An uncompressed point of P-256.
const POINT_BYTES: usize = 65;

/// A content key, and what AES-GCM adds to whatever it encrypts.
const KEY_BYTES: usize = 32;
const TAG_BYTES: usize = 16;

/// A recipient's share.
const SLOT_BYTES: usize = POINT_BYTES + KEY_BYTES + TAG_BYTES;

/// Everything before the encrypted answers.
const HEAD_BYTES: usize = 1 + RECIPIENTS_MAX * SLOT_BYTES;

/// The answers with their length and zeros.
const PADDED_BYTES: usize = 20_480;

/// Bytes of every seal that a browser makes.
pub const SEALED_BYTES: usize = HEAD_BYTES + PADDED_BYTES + TAG_BYTES;

/// Characters of the same as base64url.
pub(crate) const SEALED_CHARACTERS: usize = (SEALED_BYTES * 4).div_ceil(3);

/// What a browser made: [`SEALED_BYTES`] of a known version. Nobody but a recipient can say more.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Box<[u8]>);

/// Text that no browser of ours makes. It says nothing of what was in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a seal that the form's script makes")]
pub struct NotSealed;

impl Sealed {
    /// Reads the field of the post, or the message that holds it.
    ///
    /// # Errors
    ///
    /// When it is not base64url of [`SEALED_BYTES`] that begin with the version.
    pub fn parse(text: &str) -> Result<Sealed, NotSealed> {
        if text.len() != SEALED_CHARACTERS {
            return Err(NotSealed);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotSealed)?;
        if bytes.len() != SEALED_BYTES || bytes.first() != Some(&VERSION) {
            return Err(NotSealed);
        }
        Ok(Sealed(bytes.into_boxed_slice()))
    }

    /// The field of the post.
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.0)
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealed(…)")
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Sealed, D::Error> {
        let text = String::deserialize(deserializer)?;
        Sealed::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests;

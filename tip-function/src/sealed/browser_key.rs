//! The pair of keys that the browser's seal needs, both halves of it made from an operator's identity.
//!
//! An identity file keeps one secret, the line `AGE-SECRET-KEY-1…`. The P-256 key comes out of it by
//! `DeriveKeyPair` of RFC 9180 (7.1.3), so the file stays one that every age tool reads, an identity
//! of before has its browser key already, and no operator can keep one half and lose the other.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, Serializable};
use zeroize::Zeroizing;

use super::POINT_BYTES;

/// What is mixed into the derivation, so that no other use of the identity gives the same key.
const LABEL: &str = "fanal browser key 1\n";

/// Characters of a browser key.
const CHARACTERS: usize = (POINT_BYTES * 4).div_ceil(3);

/// The public half: a point of P-256, as 87 characters of base64url that begin with `B`.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserKey(String);

/// The private half. Its `Debug` shows nothing.
pub(crate) struct BrowserSecret(<DhP256HkdfSha256 as Kem>::PrivateKey);

/// Text that is no browser key. It holds none of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrowserKeyError {
    /// Not 87 characters of base64url that begin with `B`.
    #[error("a browser key has 87 letters, digits, `-` and `_`, and begins with `B`")]
    Shape,
    /// Mistyped: no point of the curve.
    #[error("the browser key is mistyped: it is no point of the curve P-256")]
    NotAPoint,
}

impl BrowserKeyError {
    /// The way out, without the word `help:`.
    pub fn help(self) -> &'static str {
        "`tip-inbox recipient --identity FILE` prints the recipient with both of its keys"
    }
}

impl FromStr for BrowserKey {
    type Err = BrowserKeyError;

    /// Looks at the shape alone: the function needs no more, and stays free of the curve.
    fn from_str(text: &str) -> Result<BrowserKey, BrowserKeyError> {
        if text.len() != CHARACTERS {
            return Err(BrowserKeyError::Shape);
        }
        let point = URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|_| BrowserKeyError::Shape)?;
        // 4 marks a point that is not compressed, the only kind that every browser imports.
        if point.len() == POINT_BYTES && point.first() == Some(&4) {
            Ok(BrowserKey(text.to_owned()))
        } else {
            Err(BrowserKeyError::Shape)
        }
    }
}

impl BrowserKey {
    /// Whether a browser will take it. A wrong letter anywhere leads off the curve.
    ///
    /// # Errors
    ///
    /// When it is no point of P-256.
    pub fn check(&self) -> Result<(), BrowserKeyError> {
        self.point().map(|_| ())
    }

    pub(super) fn point(&self) -> Result<<DhP256HkdfSha256 as Kem>::PublicKey, BrowserKeyError> {
        let bytes = URL_SAFE_NO_PAD
            .decode(&self.0)
            .map_err(|_| BrowserKeyError::Shape)?;
        Deserializable::from_bytes(&bytes).map_err(|_| BrowserKeyError::NotAPoint)
    }
}

impl fmt::Display for BrowserKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BrowserKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BrowserKey({})", self.0)
    }
}

impl BrowserSecret {
    /// The private half that belongs to an identity, `AGE-SECRET-KEY-1…`.
    pub(crate) fn of(identity: &str) -> BrowserSecret {
        let material = Zeroizing::new(format!("{LABEL}{identity}"));
        BrowserSecret(DhP256HkdfSha256::derive_keypair(material.as_bytes()).0)
    }

    /// The public half.
    pub(crate) fn key(&self) -> BrowserKey {
        let point = DhP256HkdfSha256::sk_to_pk(&self.0).to_bytes();
        BrowserKey(URL_SAFE_NO_PAD.encode(point))
    }

    pub(super) fn scalar(&self) -> &<DhP256HkdfSha256 as Kem>::PrivateKey {
        &self.0
    }
}

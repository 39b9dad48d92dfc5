//! The public key to which browsers seal. `tip-inbox` derives its private half from an operator's identity.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, Serializable};

use crate::limits::POINT_BYTES;

/// Characters of a browser key.
const CHARACTERS: usize = (POINT_BYTES * 4).div_ceil(3);

/// A point of P-256, as 87 characters of base64url that begin with `B`.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserKey(String);

/// Why text is not a browser key. It holds none of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrowserKeyError {
    /// Not 87 characters of base64url that begin with `B`.
    #[error("a browser key has 87 letters, digits, `-` and `_`, and begins with `B`")]
    Shape,
    /// Not a point of the curve, so the text is mistyped.
    #[error("the browser key is mistyped: it is no point of the curve P-256")]
    NotAPoint,
}

impl BrowserKeyError {
    /// How to mend it, without the word `help:`.
    pub fn help(self) -> &'static str {
        "`tip-inbox recipient --identity FILE` prints the recipient with both of its keys"
    }
}

impl FromStr for BrowserKey {
    type Err = BrowserKeyError;

    /// Checks the shape alone: the function needs no more, and is spared the arithmetic of the curve.
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
    /// The text of a point.
    pub fn of_point(point: &<DhP256HkdfSha256 as Kem>::PublicKey) -> BrowserKey {
        BrowserKey(URL_SAFE_NO_PAD.encode(point.to_bytes()))
    }

    /// Whether a browser will import it. A wrong letter anywhere makes a point off the curve.
    ///
    /// # Errors
    ///
    /// When it is not a point of P-256.
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

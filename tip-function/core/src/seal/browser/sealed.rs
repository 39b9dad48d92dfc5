//! A browser's seal as the function knows it: its length and version, and nothing of its content.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::limits::{BROWSER_SEAL_BYTES, BROWSER_SEAL_CHARACTERS};

/// Version of the browser's seal.
pub(super) const VERSION: u8 = 1;

/// A browser's seal: [`BROWSER_SEAL_BYTES`] bytes that begin with a known version. Only a recipient can
/// tell whether it opens.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserSeal(Box<[u8]>);

/// The text is not a browser's seal. It holds nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a seal that the form's script makes")]
pub struct NotABrowserSeal;

impl BrowserSeal {
    /// Reads the field `sealed` of a post or of a message.
    ///
    /// # Errors
    ///
    /// When it is not base64url of [`BROWSER_SEAL_BYTES`] bytes that begin with the version.
    pub fn parse(text: &str) -> Result<BrowserSeal, NotABrowserSeal> {
        if text.len() != BROWSER_SEAL_CHARACTERS {
            return Err(NotABrowserSeal);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotABrowserSeal)?;
        BrowserSeal::of_bytes(bytes)
    }

    /// Reads the bytes of a seal.
    ///
    /// # Errors
    ///
    /// When there are not [`BROWSER_SEAL_BYTES`] bytes that begin with the version.
    pub fn of_bytes(bytes: Vec<u8>) -> Result<BrowserSeal, NotABrowserSeal> {
        if bytes.len() != BROWSER_SEAL_BYTES || bytes.first() != Some(&VERSION) {
            return Err(NotABrowserSeal);
        }
        Ok(BrowserSeal(bytes.into_boxed_slice()))
    }

    /// A seal around content of any length, which tests make.
    pub(super) fn unchecked(bytes: Vec<u8>) -> BrowserSeal {
        BrowserSeal(bytes.into_boxed_slice())
    }

    /// The field `sealed`: base64url without padding.
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.0)
    }

    /// The bytes, [`BROWSER_SEAL_BYTES`] of them.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for BrowserSeal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrowserSeal(…)")
    }
}

impl Serialize for BrowserSeal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for BrowserSeal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<BrowserSeal, D::Error> {
        let text = String::deserialize(deserializer)?;
        BrowserSeal::parse(&text).map_err(serde::de::Error::custom)
    }
}

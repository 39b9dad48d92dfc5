//! The browser's seal: how a writer's browser seals the answers before anything is sent.
//!
//! With script, the answers leave the browser only in this form, as the field `sealed` of the post.
//! The function checks its length and version ([`BrowserSeal::parse`]), cannot open it, and puts it
//! unchanged into the message inside its own seal ([`super::age`]), so that both ways end in the same
//! envelope. `tip-inbox` opens both seals.
//!
//! `sealed` is base64url without padding of exactly 22,757 bytes, whatever the answers, their script and the
//! number of recipients:
//!
//! ```text
//! offset   size    what
//! 0        1       version: 1
//! 1        2,260   20 slots of 113 bytes, one for each recipient in the order of the page; the
//!                  others are zeros. The page names the recipients, so their number is no secret
//!                    0   65   `enc` of HPKE: a point of P-256, uncompressed (4, X, Y)
//!                    65  48   the content key, sealed by HPKE: 32 bytes and a tag of 16
//! 2,261    20,496  the padded answers, encrypted once by AES-256-GCM with the content key: 20,480
//!                  bytes and a tag of 16. The nonce is zero, because the key is used once; the
//!                  associated data are the 2,261 bytes before
//! ```
//!
//! The padded answers ([`super::padding`]):
//!
//! ```text
//! offset   size      what
//! 0        4         length of the JSON in bytes, u32, big-endian
//! 4        length    `[{"question":"what","answer":"…"},{"question":"who","answer":["me"]}]`: the
//!                    same bytes that the function writes when the answers come in the clear
//! 4 + len  the rest  zeros; anything else is refused on opening
//! ```
//!
//! HPKE is RFC 9180 in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, all
//! of which are in every browser's `WebCrypto`. The `info` is `fanal browser seal 1`, the associated data empty.
//! The RFC prints vectors of this KEM with AES-128-GCM (A.3); its authors' file, to which it refers,
//! has them for AES-256-GCM too, and the tests use both.
//!
//! This seal hides the answers and their length from the function, its host and everybody on the way. It
//! does not protect from anybody who can change the page or the script that the browser was given.

pub(super) mod key;
mod seal;
mod sealed;

pub use key::{BrowserKey, BrowserKeyError};
pub use seal::INFO;
pub use sealed::{BrowserSeal, NotABrowserSeal};

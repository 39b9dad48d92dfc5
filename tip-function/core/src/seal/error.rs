//! Why something could not be sealed.

use super::browser::key::BrowserKeyError;
use super::padding::TooLong;
use crate::limits::RECIPIENTS_MAX;
use crate::rng::NoRandomness;

/// Why something could not be sealed. It holds nothing of the cleartext.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The cleartext is longer than the seal holds, which a checked form makes impossible.
    #[error("the cleartext is longer than the seal holds")]
    TooLong,
    /// There are more browser keys than the seal has slots.
    #[error("there are {0} keys, and the browser's seal has room for {RECIPIENTS_MAX}")]
    TooManyKeys(usize),
    /// A browser key is not a point of the curve.
    #[error(transparent)]
    Key(#[from] BrowserKeyError),
    /// There is no randomness for the content key.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The message could not be written as JSON.
    #[error("the message cannot be written as JSON")]
    Json,
    /// The cipher refused.
    #[error("the cipher failed")]
    Cipher,
}

impl From<TooLong> for SealError {
    fn from(_: TooLong) -> SealError {
        SealError::TooLong
    }
}

//! The padding inside both seals, which gives every cleartext one length.
//!
//! ```text
//! offset   size      what
//! 0        4         length of the content in bytes, u32, big-endian
//! 4        length    the content
//! 4 + len  the rest  zeros; anything else is refused
//! ```

use zeroize::Zeroizing;

use crate::limits::LENGTH_BYTES;

/// The content is longer than the padded length allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the content is longer than its padding allows")]
pub struct TooLong;

/// Pads a content to `bytes` bytes.
///
/// # Errors
///
/// When the content is longer than `bytes` less the four bytes of its length.
pub fn pad(content: &[u8], bytes: usize) -> Result<Zeroizing<Vec<u8>>, TooLong> {
    let length = u32::try_from(content.len()).map_err(|_| TooLong)?;
    if content.len() + LENGTH_BYTES > bytes {
        return Err(TooLong);
    }
    let mut padded = Zeroizing::new(Vec::with_capacity(bytes));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(content);
    padded.resize(bytes, 0);
    Ok(padded)
}

/// The content of padded bytes; `None` if [`pad`] does not make such bytes.
pub fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<LENGTH_BYTES>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (content, zeros) = rest.split_at_checked(length)?;
    zeros.iter().all(|&byte| byte == 0).then_some(content)
}

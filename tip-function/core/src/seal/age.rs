//! The function's seal: age with X25519, for 1 to 20 recipients.
//!
//! In: at most [`TEXT_BYTES_MAX`](crate::limits::TEXT_BYTES_MAX) bytes of cleartext and the [`Recipients`].
//! Out: an age file. The cleartext is first [padded](super::padding) to exactly 32,768 bytes.
//!
//! The age file itself still varies in length, with the number of recipients and with a stanza of random
//! length that the crate `age` adds. The frame of [`Envelope`](crate::envelope::Envelope) hides that.

use std::io::Write;

use super::error::SealError;
use super::padding::pad;
use super::recipient::Recipient;
use super::recipients::Recipients;
use crate::limits::PADDED_BYTES;

/// Seals a cleartext, padded, to all recipients.
///
/// # Errors
///
/// When the cleartext is too long or the cipher refuses a recipient.
pub fn seal(cleartext: &[u8], recipients: &Recipients) -> Result<Vec<u8>, SealError> {
    let padded = pad(cleartext, PADDED_BYTES)?;
    let keys = recipients.keys().map(Recipient::as_age);
    let encryptor = age::Encryptor::with_recipients(keys).map_err(|_| SealError::Cipher)?;
    let mut file = Vec::with_capacity(PADDED_BYTES + 4_096);
    let mut writer = encryptor
        .wrap_output(&mut file)
        .map_err(|_| SealError::Cipher)?;
    writer.write_all(&padded).map_err(|_| SealError::Cipher)?;
    writer.finish().map_err(|_| SealError::Cipher)?;
    Ok(file)
}

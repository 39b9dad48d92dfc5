//! The seal: age with X25519, for 1 to 20 recipients.
//!
//! In: at most [`TEXT_BYTES_MAX`] bytes of cleartext and the [`Recipients`]. Out: an age file whose
//! inside always has one length; the same bytes come out of [`open`] with an [`Identity`].
//!
//! Before it is sealed the cleartext is padded to exactly 32,768 bytes:
//!
//! ```text
//! offset   size      what
//! 0        4         length of the cleartext in bytes, u32, big-endian
//! 4        length    the cleartext
//! 4 + len  the rest  zeros; anything else is refused on opening
//! ```
//!
//! The age file itself still varies in length, with the number of recipients and with a stanza of
//! random length that the crate adds. The frame of [`crate::envelope`] takes that away.
//!
//! No error here holds a byte of cleartext or of a private key.

mod identity;
mod recipient;

use std::io::{Read, Write};

use zeroize::Zeroizing;

pub use identity::{Identities, Identity, IdentityError};
pub use recipient::{ExpiringKey, Recipient, RecipientError, Recipients, RecipientsError};

/// Bytes inside every seal, padding included.
const PADDED_BYTES: usize = 32_768;

/// Longest cleartext, in bytes.
pub const TEXT_BYTES_MAX: usize = PADDED_BYTES - LENGTH_BYTES;

const LENGTH_BYTES: usize = 4;

/// Most recipients of one seal: more would not fit into an envelope.
pub const RECIPIENTS_MAX: usize = 20;

/// Why something could not be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Longer than [`TEXT_BYTES_MAX`]; a checked form makes this impossible.
    #[error("the cleartext is longer than the seal holds")]
    TooLong,
    /// The cipher refused one of the recipients.
    #[error("the cipher failed")]
    Cipher,
}

/// Why a seal could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnsealError {
    /// Sealed to other recipients than these identities.
    #[error("not sealed to any of these identities")]
    NotForUs,
    /// Not an age file, or one that was changed after it was sealed.
    #[error("not an age file, or damaged")]
    Damaged,
    /// An age file with something else inside than a padded cleartext.
    #[error("what is inside the seal does not have the form of a tip")]
    Padding,
}

/// Seals a cleartext, padded, to all recipients.
///
/// # Errors
///
/// When the cleartext is too long or the cipher refuses a recipient.
pub fn seal(cleartext: &[u8], recipients: &Recipients) -> Result<Vec<u8>, SealError> {
    let padded = pad(cleartext)?;
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

/// Opens an age file that [`seal`] made.
///
/// # Errors
///
/// When it is for somebody else, damaged, or not padded as [`seal`] pads.
pub fn open(file: &[u8], identities: &Identities) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    let decryptor = age::Decryptor::new_buffered(file).map_err(|_| UnsealError::Damaged)?;
    let mut reader = decryptor
        .decrypt(identities.keys().map(Identity::as_age))
        .map_err(|error| match error {
            age::DecryptError::NoMatchingKeys => UnsealError::NotForUs,
            _ => UnsealError::Damaged,
        })?;
    // One byte more than we ever write, so that a longer inside is seen, and never read whole.
    let mut padded = Zeroizing::new(Vec::with_capacity(PADDED_BYTES + 1));
    let limit = PADDED_BYTES as u64 + 1;
    (&mut reader)
        .take(limit)
        .read_to_end(&mut padded)
        .map_err(|_| UnsealError::Damaged)?;
    unpad(&padded)
}

fn pad(cleartext: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let length = u32::try_from(cleartext.len()).map_err(|_| SealError::TooLong)?;
    if cleartext.len() > TEXT_BYTES_MAX {
        return Err(SealError::TooLong);
    }
    let mut padded = Zeroizing::new(Vec::with_capacity(PADDED_BYTES));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(cleartext);
    padded.resize(PADDED_BYTES, 0);
    Ok(padded)
}

fn unpad(padded: &[u8]) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    if padded.len() != PADDED_BYTES {
        return Err(UnsealError::Padding);
    }
    let (length, rest) = padded
        .split_first_chunk::<LENGTH_BYTES>()
        .ok_or(UnsealError::Padding)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| UnsealError::Padding)?;
    let (cleartext, zeros) = rest.split_at_checked(length).ok_or(UnsealError::Padding)?;
    if zeros.iter().any(|&byte| byte != 0) {
        return Err(UnsealError::Padding);
    }
    Ok(Zeroizing::new(cleartext.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> (Identities, Recipients) {
        let identity = Identity::generate();
        let recipients = Recipients::single(identity.recipient());
        (Identities::single(identity), recipients)
    }

    /// An age file around any inside.
    fn seal_unpadded(inside: &[u8], recipients: &Recipients) -> Vec<u8> {
        let keys = recipients.keys().map(Recipient::as_age);
        let mut file = Vec::new();
        let mut writer = age::Encryptor::with_recipients(keys)
            .unwrap()
            .wrap_output(&mut file)
            .unwrap();
        writer.write_all(inside).unwrap();
        writer.finish().unwrap();
        file
    }

    #[test]
    fn what_is_sealed_opens_unchanged() {
        let (identities, recipients) = pair();
        for length in [0, 1, 5_000, TEXT_BYTES_MAX] {
            let cleartext = vec![b'x'; length];
            let file = seal(&cleartext, &recipients).unwrap();
            assert!(*open(&file, &identities).unwrap() == cleartext);
        }
        assert_eq!(
            seal(&vec![0; TEXT_BYTES_MAX + 1], &recipients),
            Err(SealError::TooLong)
        );
    }

    #[test]
    fn a_stranger_opens_nothing_and_a_changed_file_is_refused() {
        let (identities, recipients) = pair();
        let mut file = seal(b"x", &recipients).unwrap();
        assert_eq!(open(&file, &pair().0), Err(UnsealError::NotForUs));
        *file.last_mut().unwrap() ^= 1;
        assert_eq!(open(&file, &identities), Err(UnsealError::Damaged));
        assert_eq!(open(b"", &identities), Err(UnsealError::Damaged));
    }

    #[test]
    fn case_48_padding_that_we_do_not_write_is_refused() {
        let (identities, recipients) = pair();
        let with = |change: &dyn Fn(&mut Vec<u8>)| {
            let mut padded = pad(b"abc").unwrap().to_vec();
            change(&mut padded);
            open(&seal_unpadded(&padded, &recipients), &identities)
        };
        assert!(with(&|_| {}).is_ok());
        assert_eq!(
            with(&|p| p[PADDED_BYTES - 1] = 1),
            Err(UnsealError::Padding)
        );
        assert_eq!(with(&|p| p[3] = 2), Err(UnsealError::Padding));
        assert_eq!(with(&|p| p[0] = 255), Err(UnsealError::Padding));
        assert_eq!(
            with(&|p| p.truncate(PADDED_BYTES - 1)),
            Err(UnsealError::Padding)
        );
        assert_eq!(with(&|p| p.push(0)), Err(UnsealError::Padding));
        assert_eq!(with(&|p| p.resize(200_000, 0)), Err(UnsealError::Padding));
    }
}

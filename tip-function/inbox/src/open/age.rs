//! Opening the function's seal.

use std::io::Read;

use tip_core::limits::PADDED_BYTES;
use tip_core::seal::padding::unpad;
use zeroize::Zeroizing;

use crate::identity::{Identities, Identity};

/// Why the function's seal did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnsealError {
    /// Sealed to other recipients than these identities.
    #[error("not sealed to any of these identities")]
    NotForUs,
    /// Not an age file, or changed after it was sealed.
    #[error("not an age file, or damaged")]
    Damaged,
    /// An age file whose content is not a padded cleartext.
    #[error("what is inside the seal does not have the form of a tip")]
    Padding,
}

/// Opens an age file that [`seal`](tip_core::seal::age::seal) made.
///
/// # Errors
///
/// When it is sealed to other recipients, is damaged, or is not padded as `seal` pads.
pub fn unseal(file: &[u8], identities: &Identities) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    let decryptor = age::Decryptor::new_buffered(file).map_err(|_| UnsealError::Damaged)?;
    let mut reader = decryptor
        .decrypt(identities.keys().map(Identity::as_age))
        .map_err(|error| match error {
            age::DecryptError::NoMatchingKeys => UnsealError::NotForUs,
            _ => UnsealError::Damaged,
        })?;
    // One byte more than a seal holds: a longer content is noticed without being read to its end.
    let mut padded = Zeroizing::new(Vec::with_capacity(PADDED_BYTES + 1));
    let limit = PADDED_BYTES as u64 + 1;
    (&mut reader)
        .take(limit)
        .read_to_end(&mut padded)
        .map_err(|_| UnsealError::Damaged)?;
    if padded.len() != PADDED_BYTES {
        return Err(UnsealError::Padding);
    }
    let cleartext = unpad(&padded).ok_or(UnsealError::Padding)?;
    Ok(Zeroizing::new(cleartext.to_vec()))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use tip_core::limits::TEXT_BYTES_MAX;
    use tip_core::seal::age::seal;
    use tip_core::seal::padding::pad;
    use tip_core::seal::{Recipient, Recipients, SealError};

    use super::*;

    fn pair() -> (Identities, Recipients) {
        let identity = Identity::generate();
        let recipients = Recipients::single(identity.recipient());
        (Identities::single(identity), recipients)
    }

    /// An age file around any content.
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
            assert!(*unseal(&file, &identities).unwrap() == cleartext);
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
        assert_eq!(unseal(&file, &pair().0), Err(UnsealError::NotForUs));
        *file.last_mut().unwrap() ^= 1;
        assert_eq!(unseal(&file, &identities), Err(UnsealError::Damaged));
        assert_eq!(unseal(b"", &identities), Err(UnsealError::Damaged));
    }

    #[test]
    fn case_48_padding_that_we_do_not_write_is_refused() {
        let (identities, recipients) = pair();
        let with = |change: &dyn Fn(&mut Vec<u8>)| {
            let mut padded = pad(b"abc", PADDED_BYTES).unwrap().to_vec();
            change(&mut padded);
            unseal(&seal_unpadded(&padded, &recipients), &identities)
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

//! Opening, on the operators' machine alone.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, setup_receiver};
use zeroize::Zeroizing;

use super::{
    BrowserSecret, HEAD_BYTES, INFO, KEY_BYTES, PADDED_BYTES, POINT_BYTES, SLOT_BYTES, Sealed,
};
use crate::envelope::Answered;

/// Bytes before the JSON.
const LENGTH_BYTES: usize = 4;

/// Longest JSON of the answers, in bytes; a form whose answers could be longer is refused.
pub const UNSEALED_BYTES_MAX: usize = PADDED_BYTES - LENGTH_BYTES;

/// Why a browser's seal did not open. It holds nothing of what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealedError {
    /// Sealed to other keys: an old page, an old identity, or a stranger's program.
    #[error("the browser's seal is not for any of these identities")]
    NotForUs,
    /// Changed after it was sealed.
    #[error("the browser's seal is damaged")]
    Damaged,
    /// It opens, and holds something else than padded answers.
    #[error("what is inside the browser's seal does not have the form of answers")]
    NotAnswers,
}

impl Sealed {
    /// Opens it and reads the answers, which nobody has checked yet: they may be to questions that
    /// were not asked, too long, or missing.
    ///
    /// # Errors
    ///
    /// When it is for somebody else, damaged, or holds no answers.
    pub(crate) fn open(&self, secrets: &[BrowserSecret]) -> Result<Vec<Answered>, SealedError> {
        let (head, content) = self
            .0
            .split_at_checked(HEAD_BYTES)
            .ok_or(SealedError::Damaged)?;
        let key = content_key(head, secrets).ok_or(SealedError::NotForUs)?;
        let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*key));
        let payload = Payload {
            msg: content,
            aad: head,
        };
        let padded = cipher
            .decrypt(&Nonce::default(), payload)
            .map_err(|_| SealedError::Damaged)?;
        answers(&Zeroizing::new(padded)).ok_or(SealedError::NotAnswers)
    }
}

/// The content key, from whichever slot is sealed to one of the identities.
fn content_key(head: &[u8], secrets: &[BrowserSecret]) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    let slots = head.get(1..)?.chunks_exact(SLOT_BYTES);
    let mut used = slots.filter(|slot| slot.iter().any(|&byte| byte != 0));
    used.find_map(|slot| {
        let (point, wrapped) = slot.split_at_checked(POINT_BYTES)?;
        let enc = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(point).ok()?;
        secrets
            .iter()
            .find_map(|secret| unwrap_key(&enc, wrapped, secret))
    })
}

fn unwrap_key(
    enc: &<DhP256HkdfSha256 as Kem>::EncappedKey,
    wrapped: &[u8],
    secret: &BrowserSecret,
) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    let mut context = setup_receiver::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
        &OpModeR::Base,
        secret.scalar(),
        enc,
        INFO,
    )
    .ok()?;
    let key = Zeroizing::new(context.open(wrapped, b"").ok()?);
    Some(Zeroizing::new(key.as_slice().try_into().ok()?))
}

/// What the padding holds. An error of the JSON parser would quote what it read.
fn answers(padded: &[u8]) -> Option<Vec<Answered>> {
    let (length, rest) = padded.split_first_chunk::<LENGTH_BYTES>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (json, zeros) = rest.split_at_checked(length)?;
    if zeros.iter().any(|&byte| byte != 0) {
        return None;
    }
    serde_json::from_slice(json).ok()
}

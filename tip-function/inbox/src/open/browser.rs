//! Opening the seal that a writer's browser made.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, setup_receiver};
use tip_core::answer::Answered;
use tip_core::limits::{BROWSER_HEAD_BYTES, KEY_BYTES, POINT_BYTES, SLOT_BYTES};
use tip_core::seal::browser::{BrowserSeal, INFO};
use tip_core::seal::padding::unpad;
use zeroize::Zeroizing;

use crate::identity::{BrowserSecret, Identities};

/// Why a browser's seal did not open. It holds nothing of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrowserSealError {
    /// Sealed to other keys: by an old page, to an old identity, or by a stranger's program.
    #[error("the browser's seal is not for any of these identities")]
    NotForUs,
    /// Changed after it was sealed.
    #[error("the browser's seal is damaged")]
    Damaged,
    /// The seal opens, and its content is not padded answers.
    #[error("what is inside the browser's seal does not have the form of answers")]
    NotAnswers,
}

/// Opens a browser's seal and reads the answers, which nobody has checked yet: they may belong to questions
/// that were not asked, be too long, or be missing.
pub(super) fn open(
    seal: &BrowserSeal,
    identities: &Identities,
) -> Result<Vec<Answered>, BrowserSealError> {
    let (head, content) = seal
        .as_bytes()
        .split_at_checked(BROWSER_HEAD_BYTES)
        .ok_or(BrowserSealError::Damaged)?;
    let key = content_key(head, identities).ok_or(BrowserSealError::NotForUs)?;
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*key));
    let payload = Payload {
        msg: content,
        aad: head,
    };
    let padded = cipher
        .decrypt(&Nonce::default(), payload)
        .map_err(|_| BrowserSealError::Damaged)?;
    let padded = Zeroizing::new(padded);
    let json = unpad(&padded).ok_or(BrowserSealError::NotAnswers)?;
    // The error of the JSON parser quotes its input, so it is dropped.
    serde_json::from_slice(json).map_err(|_| BrowserSealError::NotAnswers)
}

/// The content key, from the first slot that is sealed to one of the identities.
fn content_key(head: &[u8], identities: &Identities) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
    let slots = head.get(1..)?.chunks_exact(SLOT_BYTES);
    let mut used = slots.filter(|slot| slot.iter().any(|&byte| byte != 0));
    used.find_map(|slot| {
        let (point, wrapped) = slot.split_at_checked(POINT_BYTES)?;
        let enc = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(point).ok()?;
        identities
            .keys()
            .find_map(|identity| unwrap_key(&enc, wrapped, identity.browser_secret()))
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

#[cfg(test)]
mod tests;

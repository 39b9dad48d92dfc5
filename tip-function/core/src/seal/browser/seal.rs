//! Sealing as a browser does it, in Rust: for tests, and for programs that send a canary as a browser would.
//! The browser's own code is the theme's `seal.js`.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::rand_core::{CryptoRng, Error, RngCore, impls};
use hpke::{OpModeS, Serializable, setup_sender};
use zeroize::Zeroizing;

use super::key::BrowserKey;
use super::sealed::{BrowserSeal, VERSION};
use crate::answer::Answered;
use crate::limits::{
    BROWSER_HEAD_BYTES, BROWSER_PADDED_BYTES, BROWSER_SEAL_BYTES, KEY_BYTES, RECIPIENTS_MAX,
};
use crate::rng::Rng;
use crate::seal::error::SealError;
use crate::seal::padding::pad;

/// The `info` of HPKE, the same on both sides.
pub const INFO: &[u8] = b"fanal browser seal 1";

impl BrowserSeal {
    /// Seals answers to 1 to 20 browser keys.
    ///
    /// # Errors
    ///
    /// When the answers are too long, a key is not a point of the curve, there are too many keys, or there
    /// is no randomness.
    pub fn seal(
        answers: &[Answered],
        keys: &[BrowserKey],
        rng: &Rng,
    ) -> Result<BrowserSeal, SealError> {
        let json = Zeroizing::new(serde_json::to_vec(answers).map_err(|_| SealError::Json)?);
        BrowserSeal::seal_padded(&pad(&json, BROWSER_PADDED_BYTES)?, keys, rng)
    }

    /// Seals any content of [`BROWSER_PADDED_BYTES`] bytes, padded or not, as a hostile program might: for
    /// tests of the side that opens it.
    ///
    /// # Errors
    ///
    /// As [`BrowserSeal::seal`], except for the length of the content.
    pub fn seal_padded(
        padded: &[u8],
        keys: &[BrowserKey],
        rng: &Rng,
    ) -> Result<BrowserSeal, SealError> {
        if keys.len() > RECIPIENTS_MAX {
            return Err(SealError::TooManyKeys(keys.len()));
        }
        let key: Zeroizing<[u8; KEY_BYTES]> = Zeroizing::new(rng.bytes()?);
        let mut bytes = Vec::with_capacity(BROWSER_SEAL_BYTES);
        bytes.push(VERSION);
        for recipient in keys {
            bytes.extend_from_slice(&slot(recipient, &key, rng)?);
        }
        bytes.resize(BROWSER_HEAD_BYTES, 0);
        let payload = Payload {
            msg: padded,
            aad: &bytes,
        };
        let encrypted = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*key))
            .encrypt(&Nonce::default(), payload)
            .map_err(|_| SealError::Cipher)?;
        bytes.extend_from_slice(&encrypted);
        Ok(BrowserSeal::unchecked(bytes))
    }
}

/// One recipient's slot: the point of HPKE, and the content key sealed to the recipient.
fn slot(recipient: &BrowserKey, key: &[u8; KEY_BYTES], rng: &Rng) -> Result<Vec<u8>, SealError> {
    let (enc, mut context) = setup_sender::<AesGcm256, HkdfSha256, DhP256HkdfSha256, _>(
        &OpModeS::Base,
        &recipient.point()?,
        INFO,
        &mut HpkeRng(rng),
    )
    .map_err(|_| SealError::Cipher)?;
    let wrapped = context.seal(key, b"").map_err(|_| SealError::Cipher)?;
    Ok([&enc.to_bytes()[..], &wrapped].concat())
}

/// [`Rng`] as the crate `hpke` asks for it.
struct HpkeRng<'a>(&'a Rng);

impl CryptoRng for HpkeRng<'_> {}

impl RngCore for HpkeRng<'_> {
    fn next_u32(&mut self) -> u32 {
        impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0
            .fill(bytes)
            .expect("the source gave the content key a moment ago");
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        self.0.fill(bytes).map_err(Error::new)
    }
}

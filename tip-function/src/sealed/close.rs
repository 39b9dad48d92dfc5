//! Sealing as the browser does it, in Rust: the writer in the tests, and in any program that sends a
//! canary by the way that readers' browsers take. The browser's own code is the theme's `seal.js`.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::rand_core::{CryptoRng, Error, RngCore, impls};
use hpke::{OpModeS, Serializable, setup_sender};
use zeroize::Zeroizing;

use super::{BrowserKey, HEAD_BYTES, INFO, KEY_BYTES, PADDED_BYTES, SEALED_BYTES, Sealed, VERSION};
use crate::envelope::Answered;
use crate::seal::SealError;
use crate::{Chance, NoChance};

impl Sealed {
    /// Seals answers to 1 to 20 browser keys.
    ///
    /// # Errors
    ///
    /// When they are too long, a key is none, there are too many of them, or there is no randomness.
    pub fn seal(
        answers: &[Answered],
        keys: &[BrowserKey],
        chance: &Chance,
    ) -> Result<Sealed, SealError> {
        let json = Zeroizing::new(serde_json::to_vec(answers).map_err(|_| SealError::Cipher)?);
        let length = u32::try_from(json.len()).map_err(|_| SealError::TooLong)?;
        let mut padded = Zeroizing::new(Vec::with_capacity(PADDED_BYTES));
        padded.extend_from_slice(&length.to_be_bytes());
        padded.extend_from_slice(&json);
        if padded.len() > PADDED_BYTES {
            return Err(SealError::TooLong);
        }
        padded.resize(PADDED_BYTES, 0);
        Sealed::seal_padded(&padded, keys, chance)
    }

    /// Seals any content, padded or not, as only a program that is not ours would do: for whoever tries
    /// what the operators' side makes of it.
    ///
    /// # Errors
    ///
    /// As [`Sealed::seal`], but for the length.
    pub fn seal_padded(
        padded: &[u8],
        keys: &[BrowserKey],
        chance: &Chance,
    ) -> Result<Sealed, SealError> {
        let key: Zeroizing<[u8; KEY_BYTES]> =
            Zeroizing::new(chance.bytes().map_err(|NoChance| SealError::Cipher)?);
        let mut bytes = Vec::with_capacity(SEALED_BYTES);
        bytes.push(VERSION);
        for recipient in keys {
            let point = recipient.point().map_err(|_| SealError::Cipher)?;
            let (enc, mut context) = setup_sender::<AesGcm256, HkdfSha256, DhP256HkdfSha256, _>(
                &OpModeS::Base,
                &point,
                INFO,
                &mut Random(chance),
            )
            .map_err(|_| SealError::Cipher)?;
            let wrapped = context.seal(&*key, b"").map_err(|_| SealError::Cipher)?;
            bytes.extend_from_slice(&enc.to_bytes());
            bytes.extend_from_slice(&wrapped);
        }
        if bytes.len() > HEAD_BYTES {
            return Err(SealError::Cipher);
        }
        bytes.resize(HEAD_BYTES, 0);
        let payload = Payload {
            msg: padded,
            aad: &bytes,
        };
        let encrypted = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*key))
            .encrypt(&Nonce::default(), payload)
            .map_err(|_| SealError::Cipher)?;
        bytes.extend_from_slice(&encrypted);
        Ok(Sealed(bytes.into_boxed_slice()))
    }
}

/// [`Chance`] in the shape that the crate `hpke` asks for.
struct Random<'a>(&'a Chance);

impl CryptoRng for Random<'_> {}

impl RngCore for Random<'_> {
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

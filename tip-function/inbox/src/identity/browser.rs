//! The private key for browsers' seals, derived from an operator's identity.
//!
//! An identity file keeps one secret, the line `AGE-SECRET-KEY-1…`. The P-256 key is derived from it by
//! `DeriveKeyPair` of RFC 9180 (7.1.3). So every age tool still reads the file, an identity that was made
//! before browsers sealed has a browser key too, and no operator can lose one key and keep the other.

use hpke::Kem;
use hpke::kem::DhP256HkdfSha256;
use tip_core::seal::browser::BrowserKey;
use zeroize::Zeroizing;

/// Mixed into the derivation, so that no other use of the identity gives the same key.
const LABEL: &str = "fanal browser key 1\n";

/// The private half of a [`BrowserKey`]. It has no `Debug`.
pub(crate) struct BrowserSecret(<DhP256HkdfSha256 as Kem>::PrivateKey);

impl BrowserSecret {
    /// The private half that belongs to an identity, `AGE-SECRET-KEY-1…`.
    pub(crate) fn of(identity: &str) -> BrowserSecret {
        let material = Zeroizing::new(format!("{LABEL}{identity}"));
        BrowserSecret(DhP256HkdfSha256::derive_keypair(material.as_bytes()).0)
    }

    /// The public half.
    pub(crate) fn key(&self) -> BrowserKey {
        BrowserKey::of_point(&DhP256HkdfSha256::sk_to_pk(&self.0))
    }

    pub(crate) fn scalar(&self) -> &<DhP256HkdfSha256 as Kem>::PrivateKey {
        &self.0
    }
}

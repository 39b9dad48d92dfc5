//! Digests of contents, to tell whether a content has changed.
//!
//! A digest is the first 16 bytes of BLAKE3: long enough that nobody finds two contents with the same digest, by chance
//! or on purpose.

use serde::{Deserialize, Serialize};

/// The digest of a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Hasher::default().bytes(bytes).finish()
    }

    /// The digest as 32 hexadecimal digits in small letters.
    pub fn hex(&self) -> String {
        let digits: Vec<_> = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.concat()
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Computes the digest of several parts in their order.
#[derive(Debug, Clone, Default)]
pub struct Hasher {
    inner: blake3::Hasher,
    /// Short pieces that were not hashed yet: BLAKE3 is several times as fast on many kilobytes at once.
    buffer: Vec<u8>,
}

/// The length below which a piece is buffered, in bytes.
const SHORT: usize = 1 << 10;

/// The length at which the buffer is hashed, in bytes.
const FULL: usize = 16 << 10;

impl Hasher {
    /// Adds a part with its length, so that the parts `ab` and `c` differ from `a` and `bc`.
    pub fn part(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.bytes(&(bytes.len() as u64).to_le_bytes()).bytes(bytes)
    }

    /// Adds a piece without its length, for a content that comes piece by piece.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        if bytes.len() < SHORT {
            self.buffer.extend_from_slice(bytes);
            if self.buffer.len() >= FULL {
                self.flush();
            }
        } else {
            self.flush();
            self.inner.update(bytes);
        }
        self
    }

    /// The digest of everything that was added.
    pub fn finish(&mut self) -> Digest {
        self.flush();
        let mut digest = [0; 16];
        self.inner.finalize_xof().fill(&mut digest);
        Digest(digest)
    }

    fn flush(&mut self) {
        self.inner.update(&self.buffer);
        self.buffer.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_apart() {
        let digest = |parts: &[&str]| {
            let mut hasher = Hasher::default();
            for part in parts {
                hasher.part(part);
            }
            hasher.finish()
        };
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
        assert_eq!(digest(&["ab", "c"]), digest(&["ab", "c"]));
    }

    #[test]
    fn pieces_of_any_length_have_the_digest_of_the_whole() {
        let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(100_000).collect();
        for length in [1, 700, SHORT, FULL + 1] {
            let mut hasher = Hasher::default();
            for piece in bytes.chunks(length) {
                hasher.bytes(piece);
            }
            assert_eq!(hasher.finish(), Digest::of(&bytes), "{length}");
        }
        let mut mixed = Hasher::default();
        mixed
            .bytes(&bytes[..10])
            .bytes(&bytes[10..90_000])
            .bytes(&bytes[90_000..90_500]);
        assert_eq!(mixed.bytes(&bytes[90_500..]).finish(), Digest::of(&bytes));
    }
}

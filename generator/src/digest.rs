//! Digests: short names for contents, to tell whether something is still what it was.
//!
//! BLAKE3, cut to 16 bytes: enough that no two contents of a site share one by chance or by intent.

use serde::{Deserialize, Serialize};

/// The digest of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Hasher::default().bytes(bytes).finish()
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A digest of several parts, in order.
#[derive(Debug, Clone, Default)]
pub struct Hasher {
    inner: blake3::Hasher,
    /// Short pieces that wait for others: many kilobytes at once are hashed several times as fast.
    waiting: Vec<u8>,
}

/// Shorter pieces than this wait.
const SHORT: usize = 1 << 10;

/// So many bytes wait at most.
const ENOUGH: usize = 16 << 10;

impl Hasher {
    /// Adds a part. Parts do not run into each other: `ab`, `c` differs from `a`, `bc`.
    pub fn part(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.bytes(&(bytes.len() as u64).to_le_bytes()).bytes(bytes)
    }

    /// Adds bytes of the last part, which may come piece by piece.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        if bytes.len() < SHORT {
            self.waiting.extend_from_slice(bytes);
            if self.waiting.len() >= ENOUGH {
                self.flush();
            }
        } else {
            self.flush();
            self.inner.update(bytes);
        }
        self
    }

    /// The digest of what was added.
    pub fn finish(&mut self) -> Digest {
        self.flush();
        let mut digest = [0; 16];
        self.inner.finalize_xof().fill(&mut digest);
        Digest(digest)
    }

    fn flush(&mut self) {
        self.inner.update(&self.waiting);
        self.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
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
    fn pieces_of_any_length_come_to_what_they_are_together() {
        let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(100_000).collect();
        for length in [1, 700, SHORT, ENOUGH + 1] {
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

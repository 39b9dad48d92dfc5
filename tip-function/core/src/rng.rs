//! Randomness as an argument, so that a test can take it away.
//!
//! Callback codes, delays, keys of the pressure sketch, queue ids and handles are drawn from here. The
//! ciphers of the crate `age` ask the operating system themselves.

use std::sync::Arc;

/// A source of random bytes.
#[derive(Clone)]
pub struct Rng(Arc<Fill>);

type Fill = dyn Fn(&mut [u8]) -> Result<(), NoRandomness> + Send + Sync;

/// The source of randomness failed. Without it no tip is sealed, and its writer gets the *not sent* page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness is to be had from the operating system")]
pub struct NoRandomness;

impl Rng {
    /// The operating system's generator.
    pub fn system() -> Rng {
        Rng::new(|bytes| getrandom::fill(bytes).map_err(|_| NoRandomness))
    }

    /// Another source, for tests.
    pub fn new(
        fill: impl Fn(&mut [u8]) -> Result<(), NoRandomness> + Send + Sync + 'static,
    ) -> Rng {
        Rng(Arc::new(fill))
    }

    /// `N` random bytes.
    ///
    /// # Errors
    ///
    /// When the source fails.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoRandomness> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }

    /// Fills a buffer with random bytes.
    ///
    /// # Errors
    ///
    /// When the source fails.
    pub fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        (self.0)(bytes)
    }

    /// A number in `0..end`, each of them equally likely; 0 if `end` is 0.
    ///
    /// # Errors
    ///
    /// When the source fails.
    pub fn below(&self, end: u64) -> Result<u64, NoRandomness> {
        if end == 0 {
            return Ok(0);
        }
        // Numbers above the last whole multiple of `end` would favour the small results.
        let usable = u64::MAX - (u64::MAX % end);
        loop {
            let drawn = u64::from_le_bytes(self.bytes()?);
            if drawn < usable {
                return Ok(drawn % end);
            }
        }
    }
}

impl std::fmt::Debug for Rng {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rng")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_that_would_favour_small_results_is_drawn_again() {
        let prepared = std::sync::Mutex::new(vec![7_u64, u64::MAX]);
        let rng = Rng::new(move |bytes| {
            let drawn = prepared.lock().unwrap().pop().ok_or(NoRandomness)?;
            bytes.copy_from_slice(&drawn.to_le_bytes());
            Ok(())
        });
        assert_eq!(rng.below(10), Ok(7));
        assert_eq!(rng.below(10), Err(NoRandomness));
        assert_eq!(rng.below(0), Ok(0));
    }
}

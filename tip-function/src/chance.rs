//! Randomness as an argument, so that a test can take it away.
//!
//! Callback codes, delays, sketch keys and queue ids draw from here. The ciphers draw from the
//! operating system by themselves.

use std::sync::Arc;

/// A source of random bytes.
#[derive(Clone)]
pub struct Chance(Arc<Fill>);

type Fill = dyn Fn(&mut [u8]) -> Result<(), NoChance> + Send + Sync;

/// The source of randomness gave nothing. Then nothing is sealed and nobody is thanked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness is to be had from the operating system")]
pub struct NoChance;

impl Chance {
    /// The operating system's generator.
    pub fn system() -> Chance {
        Chance::new(|bytes| getrandom::fill(bytes).map_err(|_| NoChance))
    }

    /// A source of one's own, for tests.
    pub fn new(fill: impl Fn(&mut [u8]) -> Result<(), NoChance> + Send + Sync + 'static) -> Chance {
        Chance(Arc::new(fill))
    }

    /// `N` random bytes.
    ///
    /// # Errors
    ///
    /// When the source gives nothing.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoChance> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }

    /// Fills a buffer with random bytes.
    ///
    /// # Errors
    ///
    /// When the source gives nothing.
    pub fn fill(&self, bytes: &mut [u8]) -> Result<(), NoChance> {
        (self.0)(bytes)
    }

    /// A number in `0..end`, each equally likely; 0 if `end` is 0.
    ///
    /// # Errors
    ///
    /// When the source gives nothing.
    pub fn below(&self, end: u64) -> Result<u64, NoChance> {
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

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_that_would_favour_small_results_is_drawn_again() {
        let prepared = std::sync::Mutex::new(vec![7_u64, u64::MAX]);
        let chance = Chance::new(move |bytes| {
            let drawn = prepared.lock().unwrap().pop().ok_or(NoChance)?;
            bytes.copy_from_slice(&drawn.to_le_bytes());
            Ok(())
        });
        assert_eq!(chance.below(10), Ok(7));
        assert_eq!(chance.below(10), Err(NoChance));
        assert_eq!(chance.below(0), Ok(0));
    }
}

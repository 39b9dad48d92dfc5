//! Repeatable random numbers: the same seed gives the same numbers on every machine and in every version.

/// `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
///
/// Implemented here because a crate may change its generators between versions, which would change the corpus.
pub(crate) struct Rng(u64);

impl Rng {
    /// Starts the stream called `name`. Each page has a stream of its own, so it does not depend on the pages before it.
    pub(crate) fn new(seed: u64, name: &str) -> Self {
        let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(name.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, fold))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is at least 1.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % bound).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Rng;

    #[test]
    fn a_stream_depends_on_its_seed_and_its_name() {
        let first = |seed, name: &str| Rng::new(seed, name).below(1_000_000);
        assert_eq!(first(7, "en/p1"), first(7, "en/p1"));
        assert_ne!(first(7, "en/p1"), first(7, "en/p2"));
        assert_ne!(first(7, "en/p1"), first(8, "en/p1"));
    }
}

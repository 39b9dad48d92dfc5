//! Random bytes by the megabyte, for cells that hold nothing.
//!
//! The operating system gives a key, and `ChaCha20` stretches it: the result is as random to everybody who has not
//! the key, and many times faster. A key is drawn for each run of bytes and never kept.

use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher};
use zeroize::Zeroizing;

use crate::rng::{NoRandomness, Rng};

/// A stream of random bytes.
pub(super) struct Noise {
    cipher: ChaCha20,
    /// What was drawn last. It is used again, since to make and free it costs more than to fill it.
    drawn: Vec<u8>,
}

impl Noise {
    /// A stream with a fresh key.
    ///
    /// # Errors
    ///
    /// When there is no randomness.
    pub(super) fn new(rng: &Rng) -> Result<Noise, NoRandomness> {
        let key = Zeroizing::new(rng.bytes::<32>()?);
        Ok(Noise {
            cipher: ChaCha20::new((&*key).into(), &[0; 12].into()),
            drawn: Vec::new(),
        })
    }

    /// The next bytes.
    pub(super) fn draw(&mut self, count: usize) -> &mut [u8] {
        self.drawn.clear();
        self.drawn.resize(count, 0);
        self.cipher.apply_keystream(&mut self.drawn);
        &mut self.drawn
    }
}

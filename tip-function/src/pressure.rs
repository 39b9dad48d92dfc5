//! Pressure from one network, counted without keeping an address.
//!
//! In: the network of a post. Out: whether the network has sent too many posts in this hour. A network is counted
//! in a [`Sketch`] of one-byte counters, at places that a random key decides. The key is replaced every hour.

use std::net::IpAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, Mac};
use sha2::Sha256;
use tip_core::rng::{NoRandomness, Rng};
use zeroize::Zeroize;

/// Posts of one network in one hour that go to the normal lane. A shelter behind one address may send fifty
/// honest tips.
const PRESSURE: u8 = 60;

const ROWS: usize = 4;
const COLUMNS: usize = 1_024;

/// A network: a /24 of IPv4 or a /64 of IPv6.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// The first 24 bits.
    V4([u8; 3]),
    /// The first 64 bits.
    V6([u8; 8]),
    /// An address that cannot be read. All of these are one network.
    Unreadable,
}

impl Network {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Network {
        match address.to_canonical() {
            IpAddr::V4(address) => {
                let [a, b, c, _] = address.octets();
                Network::V4([a, b, c])
            }
            IpAddr::V6(address) => address
                .octets()
                .first_chunk()
                .map_or(Network::Unreadable, |prefix| Network::V6(*prefix)),
        }
    }
}

/// A count-min sketch of networks: 4 KiB in memory, however many networks there are.
///
/// Two networks may share a counter, so a count can be too high, but never too low. Without the key nobody can
/// tell which networks were counted, and the key is kept for one clock hour.
pub struct Sketch {
    key: [u8; 32],
    hour: u64,
    counts: Box<[[u8; COLUMNS]; ROWS]>,
}

impl Sketch {
    /// An empty sketch with a fresh key.
    ///
    /// # Errors
    ///
    /// When there is no randomness.
    pub fn new(now: SystemTime, rng: &Rng) -> Result<Sketch, NoRandomness> {
        Ok(Sketch {
            key: rng.bytes()?,
            hour: hour(now),
            counts: Box::new([[0; COLUMNS]; ROWS]),
        })
    }

    /// Counts one post of a network. `true` if the network has sent too many in this hour.
    ///
    /// # Errors
    ///
    /// When the hour is over and there is no randomness for a new key.
    pub fn is_pressed(
        &mut self,
        network: Network,
        now: SystemTime,
        rng: &Rng,
    ) -> Result<bool, NoRandomness> {
        if self.hour != hour(now) {
            let fresh = Sketch::new(now, rng)?;
            *self = fresh;
        }
        let places = self.places(network);
        let mut least = u8::MAX;
        for (row, place) in self.counts.iter_mut().zip(places) {
            if let Some(count) = row.get_mut(place) {
                *count = count.saturating_add(1);
                least = least.min(*count);
            }
        }
        Ok(least > PRESSURE)
    }

    /// One place in each row: two bytes each of the keyed hash.
    fn places(&self, network: Network) -> [usize; ROWS] {
        // HMAC accepts keys of every length, so this does not fail.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else {
            return [0; ROWS];
        };
        match network {
            Network::V4(bytes) => mac.update(&bytes),
            Network::V6(bytes) => mac.update(&bytes),
            Network::Unreadable => {}
        }
        let hash = mac.finalize().into_bytes();
        let mut pairs = hash.chunks_exact(2);
        [(); ROWS].map(|()| match pairs.next() {
            Some(&[high, low]) => usize::from(u16::from_be_bytes([high, low])) % COLUMNS,
            _ => 0,
        })
    }
}

impl Drop for Sketch {
    fn drop(&mut self) {
        self.key.zeroize();
        for row in self.counts.iter_mut() {
            row.zeroize();
        }
    }
}

fn hour(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 3_600)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn at(hours: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(hours * 3_600)
    }

    fn network(text: &str) -> Network {
        Network::of(text.parse().unwrap())
    }

    #[test]
    fn neighbours_are_one_network() {
        assert!(network("192.0.2.1") == network("192.0.2.254"));
        assert!(network("192.0.2.1") != network("192.0.3.1"));
        assert!(network("::ffff:192.0.2.1") == network("192.0.2.9"));
        assert!(network("2001:db8::1") == network("2001:db8::ffff:1"));
        assert!(network("2001:db8::1") != network("2001:db8:0:1::1"));
    }

    #[test]
    fn case_26_one_network_in_a_hurry_is_pressed_and_others_are_not() {
        let rng = Rng::system();
        let mut sketch = Sketch::new(at(0), &rng).unwrap();
        let mut pressed = |text: &str, now| sketch.is_pressed(network(text), now, &rng).unwrap();
        // Case 27: fifty from a shelter, and a few more.
        for _ in 0..60 {
            assert!(!pressed("192.0.2.1", at(0)));
        }
        for _ in 0..10_000 {
            assert!(pressed("192.0.2.1", at(0)));
        }
        assert!(!pressed("198.51.100.7", at(0)));
        assert!(
            !pressed("192.0.2.1", at(1)),
            "the next hour begins at nothing"
        );
    }

    #[test]
    fn case_26_ten_thousand_networks_at_once_press_nobody() {
        let rng = Rng::system();
        let mut sketch = Sketch::new(at(0), &rng).unwrap();
        let mut any = false;
        for n in 0..10_000_u16 {
            let [high, low] = n.to_be_bytes();
            any |= sketch
                .is_pressed(Network::V4([10, high, low]), at(0), &rng)
                .unwrap();
        }
        assert!(!any);
    }

    #[test]
    fn each_hour_counts_at_other_places_by_a_key_that_is_never_back() {
        let rng = Rng::system();
        let mut sketch = Sketch::new(at(0), &rng).unwrap();
        let shelter = network("192.0.2.1");
        let (key, places) = (sketch.key, sketch.places(shelter));
        sketch.is_pressed(shelter, at(0), &rng).unwrap();
        assert_eq!((sketch.key, sketch.places(shelter)), (key, places));
        sketch.is_pressed(shelter, at(1), &rng).unwrap();
        assert_ne!(sketch.key, key);
        assert_ne!(sketch.places(shelter), places);
        let counted: u32 = sketch.counts.iter().flatten().map(|n| u32::from(*n)).sum();
        assert_eq!(
            counted, 4,
            "one post, in each row, and nothing of the hour before"
        );
    }

    #[test]
    fn without_randomness_an_hour_does_not_begin() {
        let mut sketch = Sketch::new(at(0), &Rng::system()).unwrap();
        let none = Rng::new(|_| Err(NoRandomness));
        assert!(sketch.is_pressed(Network::Unreadable, at(0), &none).is_ok());
        assert_eq!(
            sketch.is_pressed(Network::Unreadable, at(1), &none),
            Err(NoRandomness)
        );
    }
}

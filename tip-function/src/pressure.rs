//! Pressure from one network, counted without keeping an address.
//!
//! In: the network of a post. Out: whether the network has sent too many posts in this hour. A network is counted at
//! several widths, so that nobody gets around a threshold with the many small networks of a large one. The counts are in
//! a [`Sketch`], at places that a random key decides. The key is replaced every hour.

use std::net::IpAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, Mac};
use sha2::Sha256;
use tip_core::rng::{NoRandomness, Rng};
use zeroize::Zeroize;

/// A width at which networks are counted.
struct Width {
    /// The number of bytes of the address that name the network.
    bytes: usize,
    /// Posts of one such network in one hour that go to the normal lane.
    posts: u16,
}

/// From wide to narrow: a provider or a rented data centre, and its neighbourhoods.
///
/// A shelter, a school or a bus behind one address may send fifty honest tips in an hour. A mobile carrier puts
/// thousands of people behind the addresses of a /16, but a line that got hundreds of tips from it in an hour would be
/// the busiest in the world. The low lane is no refusal, so a threshold that an honest crowd crosses delays it only.
const IPV4: [Width; 2] = [
    Width {
        bytes: 2,
        posts: 960,
    },
    Width {
        bytes: 3,
        posts: 60,
    },
];

/// From wide to narrow: a provider, a company or the line of one person who asked for it, a home, one network in it.
///
/// Everybody can have a /48 for nothing, and with it 65,536 networks of the last kind.
const IPV6: [Width; 4] = [
    Width {
        bytes: 4,
        posts: 960,
    },
    Width {
        bytes: 6,
        posts: 240,
    },
    Width {
        bytes: 7,
        posts: 120,
    },
    Width {
        bytes: 8,
        posts: 60,
    },
];

/// All addresses that cannot be read.
const UNREADABLE: [Width; 1] = [Width {
    bytes: 0,
    posts: 60,
}];

/// When the queue has little room, a network stays in the normal lane for this part of its posts.
const SCARCE: u16 = 10;

const ROWS: usize = 4;
const COLUMNS: usize = 4_096;

/// The narrowest network that is counted: a /24 of IPv4 or a /64 of IPv6.
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

    /// The bytes of the network, and the widths at which it is counted.
    fn widths(&self) -> (&[u8], &'static [Width]) {
        match self {
            Network::V4(bytes) => (bytes, &IPV4),
            Network::V6(bytes) => (bytes, &IPV6),
            Network::Unreadable => (&[], &UNREADABLE),
        }
    }
}

/// A count-min sketch of networks: 32 KiB in memory, however many networks there are.
///
/// Two networks may share a counter, so a count can be too high, but never too low. Without the key nobody can
/// tell which networks were counted, and the key is kept for one clock hour.
pub struct Sketch {
    key: [u8; 32],
    hour: u64,
    counts: Box<[[u16; COLUMNS]]>,
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
            counts: vec![[0; COLUMNS]; ROWS].into_boxed_slice(),
        })
    }

    /// Counts one post of a network. `true` if the network, or a wider one around it, has sent too many in this hour.
    /// If room `is_scarce`, a tenth of the posts is too many.
    ///
    /// # Errors
    ///
    /// When the hour is over and there is no randomness for a new key.
    pub fn is_pressed(
        &mut self,
        network: Network,
        is_scarce: bool,
        now: SystemTime,
        rng: &Rng,
    ) -> Result<bool, NoRandomness> {
        if self.hour != hour(now) {
            let fresh = Sketch::new(now, rng)?;
            *self = fresh;
        }
        let (bytes, widths) = network.widths();
        let mut pressed = false;
        for width in widths {
            let count = self.count(bytes.get(..width.bytes).unwrap_or(bytes), widths.len());
            pressed |= is_scarce && count > width.posts / SCARCE;
            // The narrower networks are not counted: a flood of a wide one would fill the sketch with them.
            if count > width.posts {
                return Ok(true);
            }
        }
        Ok(pressed)
    }

    /// Counts one post of a prefix, and gives its number.
    fn count(&mut self, prefix: &[u8], family: usize) -> u16 {
        let places = self.places(prefix, family);
        let counter = |row: &[u16; COLUMNS], place: usize| row.get(place).copied();
        let least = self.counts.iter().zip(places);
        let least = least.filter_map(|(row, place)| counter(row, place)).min();
        let count = least.map_or(u16::MAX, |least| least.saturating_add(1));
        // Only the lowest counters grow; the others count somebody else as well.
        for (row, place) in self.counts.iter_mut().zip(places) {
            if let Some(counter) = row.get_mut(place) {
                *counter = count.max(*counter);
            }
        }
        count
    }

    /// One place in each row: two bytes each of the keyed hash. The number of widths tells families apart, and the
    /// length of the prefix tells widths apart.
    fn places(&self, prefix: &[u8], family: usize) -> [usize; ROWS] {
        // HMAC accepts keys of every length, so this does not fail.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else {
            return [0; ROWS];
        };
        mac.update(&family.to_be_bytes());
        mac.update(prefix);
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
        for row in &mut self.counts {
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

    /// A sketch in which posts are counted in the first hour.
    struct Hour(Sketch, bool);

    impl Hour {
        fn new() -> Hour {
            Hour(Sketch::new(at(0), &Rng::system()).unwrap(), false)
        }

        fn scarce() -> Hour {
            Hour(Sketch::new(at(0), &Rng::system()).unwrap(), true)
        }

        fn is_pressed(&mut self, network: Network) -> bool {
            let Hour(sketch, is_scarce) = self;
            let rng = Rng::system();
            sketch.is_pressed(network, *is_scarce, at(0), &rng).unwrap()
        }

        /// How many posts of these networks, one after the other, are not pressed.
        fn normal(&mut self, networks: impl Iterator<Item = Network>) -> usize {
            networks
                .filter(|network| !self.is_pressed(*network))
                .count()
        }
    }

    #[test]
    fn case_26_one_network_in_a_hurry_is_pressed_and_others_are_not() {
        let mut hour = Hour::new();
        let shelter = network("192.0.2.1");
        // Case 27: fifty from a shelter, and a few more.
        assert_eq!(hour.normal(std::iter::repeat_n(shelter, 10_000)), 60);
        assert!(!hour.is_pressed(network("198.51.100.7")));
        let rng = Rng::system();
        let next = hour.0.is_pressed(shelter, false, at(1), &rng).unwrap();
        assert!(!next, "the next hour begins at nothing");
    }

    #[test]
    fn case_26_ten_thousand_networks_at_once_press_nobody() {
        let mut hour = Hour::new();
        let networks = (0..10_000_u16).map(|n| {
            let [high, low] = n.to_be_bytes();
            Network::V4([10, high, low])
        });
        assert_eq!(hour.normal(networks), 10_000);
    }

    /// Networks of 64 bits that begin with `2001:db8` and differ in some of the bytes after it, in the first one soonest.
    fn within(posts: u32, bytes: std::ops::Range<usize>) -> impl Iterator<Item = Network> {
        (0..posts).map(move |n| {
            let mut network = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0];
            network[bytes.clone()].copy_from_slice(&n.to_le_bytes()[..bytes.len()]);
            Network::V6(network)
        })
    }

    #[test]
    fn the_small_networks_of_a_large_one_are_counted_together() {
        // Each post from a network of its own, in one /56, /48, /32.
        for (bytes, normal) in [(7..8, 120), (6..8, 240), (4..8, 960)] {
            let mut hour = Hour::new();
            let posts = 256_u32
                .saturating_pow(u32::try_from(bytes.len()).unwrap())
                .min(20_000);
            let posts: Vec<_> = within(posts, bytes).collect();
            assert_eq!(
                hour.normal(posts.iter().copied().cycle().take(20_000)),
                normal
            );
            assert!(!hour.is_pressed(network("2001:db9::1")), "a neighbour");
        }
        let mut hour = Hour::new();
        let posts = (0..20_000_u16).map(|n| Network::V4([192, 0, n.to_be_bytes()[1]]));
        assert_eq!(hour.normal(posts), 960, "one /16");
        assert!(!hour.is_pressed(network("192.1.0.1")), "a neighbour");
    }

    #[test]
    fn a_flood_from_one_large_network_fills_the_sketch_for_nobody_else() {
        let mut hour = Hour::new();
        hour.normal(within(200_000, 4..8));
        let others = (0..5_000_u16).map(|n| {
            let [high, low] = n.to_be_bytes();
            Network::V4([high, low, 1])
        });
        assert_eq!(hour.normal(others), 5_000);
    }

    #[test]
    fn when_room_is_scarce_it_is_for_networks_that_have_sent_little() {
        let mut hour = Hour::scarce();
        assert_eq!(
            hour.normal(std::iter::repeat_n(network("192.0.2.1"), 100)),
            6
        );
        assert_eq!(hour.normal(within(20_000, 6..8)), 24);
        assert!(!hour.is_pressed(network("198.51.100.7")));
    }

    #[test]
    fn each_hour_counts_at_other_places_by_a_key_that_is_never_back() {
        let rng = Rng::system();
        let mut sketch = Sketch::new(at(0), &rng).unwrap();
        let shelter = network("192.0.2.1");
        let places = |sketch: &Sketch| sketch.places(&[192, 0, 2], 2);
        let (key, counted) = (sketch.key, places(&sketch));
        sketch.is_pressed(shelter, false, at(0), &rng).unwrap();
        assert_eq!((sketch.key, places(&sketch)), (key, counted));
        sketch.is_pressed(shelter, false, at(1), &rng).unwrap();
        assert_ne!(sketch.key, key);
        assert_ne!(places(&sketch), counted);
        let counted: u32 = sketch.counts.iter().flatten().map(|n| u32::from(*n)).sum();
        assert_eq!(
            counted, 8,
            "one post, at both widths, in each row, and nothing of the hour before"
        );
    }

    #[test]
    fn without_randomness_an_hour_does_not_begin() {
        let mut sketch = Sketch::new(at(0), &Rng::system()).unwrap();
        let none = Rng::new(|_| Err(NoRandomness));
        let mut count = |hour| sketch.is_pressed(Network::Unreadable, false, at(hour), &none);
        assert!(count(0).is_ok());
        assert_eq!(count(1), Err(NoRandomness));
    }
}

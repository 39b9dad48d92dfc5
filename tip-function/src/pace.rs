//! How fast a stranger sends or takes bytes, and who is slowest when there is no room for all.
//!
//! In: the moment at which something began, and the bytes that moved since. Out: its speed. The slowest one is the one
//! that has made least progress for longest. A newcomer gets credit, so it never goes before somebody who does not move.

use std::time::Duration;

use tokio::time::Instant;

/// Bytes that a newcomer is thought to have moved, and the time that it took. Somebody who moves nothing is slower than
/// 2 kB a second, which GPRS reaches, after 3.6 seconds.
const CREDIT: (u64, Duration) = (8_192, Duration::from_millis(500));

/// Bytes per second of a newcomer. Nobody who is faster is called slow.
pub(crate) const NEWCOMER: u64 = 16_384;

/// Bytes per second, on average, below which nobody is waited for. It is far below any network that works, because a
/// lost packet stops even a good one for seconds.
pub(crate) const FLOOR: u64 = 128;

/// For how long nobody is held to [`FLOOR`]: TCP sends a lost packet again after 1, 3 and 7 seconds.
pub(crate) const GRACE: Duration = Duration::from_secs(7);

/// The bytes that moved since a moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    since: Instant,
    bytes: u64,
}

impl Pace {
    /// Begins to count.
    pub(crate) fn from(now: Instant) -> Pace {
        Pace {
            since: now,
            bytes: 0,
        }
    }

    /// Counts bytes that moved.
    pub(crate) fn count(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes as u64);
    }

    /// The bytes that moved so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The moment at which counting began.
    pub(crate) fn since(&self) -> Instant {
        self.since
    }

    /// Bytes per second so far, the credit of a newcomer included.
    pub(crate) fn speed(&self, now: Instant) -> u64 {
        let (bytes, time) = CREDIT;
        let millis = (now - self.since + time).as_millis();
        let millis = u64::try_from(millis).unwrap_or(u64::MAX).max(1);
        self.bytes.saturating_add(bytes).saturating_mul(1_000) / millis
    }

    /// The moment from which it is below [`FLOOR`] unless more bytes move.
    pub(crate) fn patience(&self) -> Instant {
        self.since + GRACE.max(Duration::from_secs(self.bytes / FLOOR))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_moved_least_for_longest_is_slowest_and_a_newcomer_is_not() {
        let now = Instant::now();
        let speed = |millis: u64, bytes: usize| {
            let mut pace = Pace::from(now);
            pace.count(bytes);
            pace.speed(now + Duration::from_millis(millis))
        };
        assert_eq!(speed(0, 0), NEWCOMER);
        assert!(speed(5_000, 5) < speed(1_000, 5), "silent for longer");
        assert!(speed(5_000, 5) < speed(5_000, 5_000), "slower");
        let phone = speed(10_000, 20_000);
        assert!(speed(4_000, 5) < phone, "a phone at 2 kB a second stays");
        assert!(phone < speed(0, 0), "and so does a newcomer");
        assert!(speed(10, 1_400) > NEWCOMER, "a post that came at once");
    }

    #[test]
    fn nobody_is_held_to_the_floor_at_first() {
        let now = Instant::now();
        let patience = |bytes| {
            let mut pace = Pace::from(now);
            pace.count(bytes);
            pace.patience() - now
        };
        assert_eq!(patience(0), GRACE);
        assert_eq!(patience(600), GRACE);
        assert_eq!(patience(1_280).as_secs(), 10);
    }
}

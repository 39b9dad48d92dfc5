//! How many posts are worked on at once, in which lane, and who waits for how long.
//!
//! In: the lane of a post. Out: a [`Permit`], in the order of coming. There are two kinds. A *turn* is for reading words and
//! making a page, which keeps the processor busy and memory full; a *place* is for sealing and queueing, which waits for
//! the disk. The low lane has its share of both, so it cannot take those of the normal lane, however many posts it has.

use std::sync::Arc;
use std::time::Duration;

use tip_core::lane::Lane;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Posts whose words are read, or whose page is made and not yet with its connection. A page has up to 400 kB.
const TURNS: usize = 4;

/// Posts that are sealed and queued at once. The others wait for a place for up to [`WAIT`].
const PLACES: usize = 64;

/// Posts that wait for a place at once. Each keeps its words in memory, up to 64 KiB.
const WAITING_MAX: usize = 256;

/// Longest wait for a place.
pub(super) const WAIT: Duration = Duration::from_secs(3);

/// Permits, of which a quarter may be of the low lane.
struct Share {
    all: Arc<Semaphore>,
    low: Arc<Semaphore>,
}

/// A turn or a place. It is free again when this is dropped.
pub(super) struct Permit {
    _all: OwnedSemaphorePermit,
    _low: Option<OwnedSemaphorePermit>,
}

impl Share {
    fn new(permits: usize) -> Share {
        Share {
            all: Arc::new(Semaphore::new(permits)),
            low: Arc::new(Semaphore::new(permits / 4)),
        }
    }

    /// A permit, in the order of coming. `None` does not happen: the semaphores are never closed.
    async fn acquire(&self, lane: Lane) -> Option<Permit> {
        let low = match lane {
            Lane::Normal => None,
            Lane::Low => Some(Arc::clone(&self.low).acquire_owned().await.ok()?),
        };
        Some(Permit {
            _all: Arc::clone(&self.all).acquire_owned().await.ok()?,
            _low: low,
        })
    }
}

/// The turns.
pub(super) struct Turns(Share);

impl Turns {
    pub(super) fn new() -> Turns {
        Turns(Share::new(TURNS))
    }

    /// Waits for a turn. The posts that wait are bounded by those that are read.
    pub(super) async fn take(&self, lane: Lane) -> Option<Permit> {
        self.0.acquire(lane).await
    }
}

/// The places, and those who wait for one.
pub(super) struct Places {
    free: Share,
    waiting: Semaphore,
    low_waiting: Semaphore,
}

impl Places {
    pub(super) fn new() -> Places {
        Places {
            free: Share::new(PLACES),
            waiting: Semaphore::new(WAITING_MAX),
            low_waiting: Semaphore::new(WAITING_MAX / 4),
        }
    }

    /// Waits for a place; `None` if too many wait, or if none was free in time.
    pub(super) async fn take(&self, lane: Lane) -> Option<Permit> {
        let waiting = match lane {
            Lane::Normal => &self.waiting,
            Lane::Low => &self.low_waiting,
        };
        let _waiting = waiting.try_acquire().ok()?;
        timeout(WAIT, self.free.acquire(lane)).await.ok().flatten()
    }
}

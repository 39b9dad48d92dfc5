//! Whether there is room on the queue.
//!
//! In: how full the queue was a second ago, and the result of each put. Out: whether a tip of the low lane has a chance, and
//! whether room is scarce. A refusal is believed for a few seconds, in which no tip is sealed in vain.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tip_core::queue::{Load, Queue, QueueError};
use tokio::time::Instant;

/// For how long an answer is believed.
const BELIEVED: Duration = Duration::from_secs(5);

/// The room on a queue.
pub(super) struct Room {
    queue: Queue,
    low_lane_full: Mutex<Option<Instant>>,
    full: Mutex<Option<Instant>>,
}

impl Room {
    /// The room on this queue.
    pub(super) fn on(queue: Queue) -> Room {
        Room {
            queue,
            low_lane_full: Mutex::default(),
            full: Mutex::default(),
        }
    }

    /// Learns from the result of a put.
    pub(super) fn learn(&self, result: &Result<(), QueueError>) {
        let answered = match result {
            Err(QueueError::LowLaneFull) => &self.low_lane_full,
            Err(QueueError::Full) => &self.full,
            _ => return,
        };
        *answered.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether the queue takes no tip of the low lane.
    pub(super) fn low_lane_is_full(&self) -> bool {
        is_believed(&self.low_lane_full) || self.queue.load().is_some_and(Load::is_low_lane_full)
    }

    /// Whether there is so little room that it is for networks only that have sent little.
    pub(super) fn is_scarce(&self) -> bool {
        is_believed(&self.full) || self.queue.load().is_some_and(Load::is_nearly_full)
    }
}

fn is_believed(answered: &Mutex<Option<Instant>>) -> bool {
    let answered = *answered.lock().unwrap_or_else(PoisonError::into_inner);
    answered.is_some_and(|answered| answered.elapsed() < BELIEVED)
}

//! What the queue's answers tell of the room on it.
//!
//! In: the result of each put. Out: whether a tip of the low lane has a chance, and whether room is scarce. An answer is
//! believed for a few seconds, in which no tip is sealed in vain.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tip_core::queue::QueueError;
use tokio::time::Instant;

/// For how long an answer is believed.
const BELIEVED: Duration = Duration::from_secs(5);

/// The last answers of the queue that told of its room.
#[derive(Default)]
pub(super) struct Room {
    low_lane_full: Mutex<Option<Instant>>,
    full: Mutex<Option<Instant>>,
}

impl Room {
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
        is_believed(&self.low_lane_full)
    }

    /// Whether there is so little room that it is for networks only that have sent little.
    pub(super) fn is_scarce(&self) -> bool {
        is_believed(&self.full)
    }
}

fn is_believed(answered: &Mutex<Option<Instant>>) -> bool {
    let answered = *answered.lock().unwrap_or_else(PoisonError::into_inner);
    answered.is_some_and(|answered| answered.elapsed() < BELIEVED)
}

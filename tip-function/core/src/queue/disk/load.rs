//! How full a queue is.

/// How full a queue on disk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Envelopes that wait, those that are held back included.
    pub waiting: usize,
    /// Envelopes of the low lane among them.
    pub low: usize,
    /// Envelopes at which the queue is full.
    pub capacity: usize,
}

impl Load {
    /// Whether the low lane has its half of the queue.
    pub fn is_low_lane_full(self) -> bool {
        self.low >= self.capacity / 2
    }

    /// Whether three quarters of the queue are taken.
    pub fn is_nearly_full(self) -> bool {
        self.waiting >= self.capacity / 4 * 3
    }
}

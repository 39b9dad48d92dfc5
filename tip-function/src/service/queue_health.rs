//! Whether the queue takes tips, as the operators of the function hear of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use tip_core::slot::Slot;

use crate::health::{Health, Reporter};

/// Reports that the queue fails, and later that it is back.
pub(super) struct QueueHealth(Arc<State>);

struct State {
    reporter: Reporter,
    is_failing: AtomicBool,
    /// Whether a task waits for the next slot.
    is_waiting: AtomicBool,
}

impl QueueHealth {
    pub(super) fn new(reporter: Reporter) -> QueueHealth {
        QueueHealth(Arc::new(State {
            reporter,
            is_failing: AtomicBool::new(false),
            is_waiting: AtomicBool::new(false),
        }))
    }

    /// Reports the first failure, and is silent until a tip is queued again.
    pub(super) fn failed(&self, health: Health) {
        if !self.0.is_failing.swap(true, Ordering::Relaxed) {
            self.0.reporter.report(health);
        }
    }

    /// Notes at `now` that the queue took a tip. That it is back, if it had failed, is reported when the next slot begins and it has
    /// not failed again: a line that is written at once would tell the second at which this tip came.
    pub(super) fn succeeded(&self, now: SystemTime) {
        let was_failing = self.0.is_failing.swap(false, Ordering::Relaxed);
        if !was_failing || self.0.is_waiting.swap(true, Ordering::Relaxed) {
            return;
        }
        // The task must not keep the state of a server that has stopped.
        let state = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            tokio::time::sleep(Slot::time_left(now)).await;
            let Some(state) = state.upgrade() else {
                return;
            };
            state.is_waiting.store(false, Ordering::Relaxed);
            if !state.is_failing.load(Ordering::Relaxed) {
                state.reporter.report(Health::QueueBack);
            }
        });
    }
}

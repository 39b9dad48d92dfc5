//! The writes to the files of queues on this thread, for tests that stop them anywhere.

use std::cell::RefCell;

/// A change of a file.
#[derive(Debug)]
pub(super) enum Event {
    /// Bytes were written at this offset.
    Write(u64, Vec<u8>),
    /// All that was written before is on the disk.
    Sync,
}

thread_local! {
    static EVENTS: RefCell<Option<Vec<Event>>> = const { RefCell::new(None) };
}

/// Keeps an event, if this thread keeps any.
pub(super) fn record(event: impl FnOnce() -> Event) {
    EVENTS.with_borrow_mut(|events| {
        if let Some(events) = events {
            events.push(event());
        }
    });
}

/// Does the work, and gives the events of it.
pub(super) fn events_of(work: impl FnOnce()) -> Vec<Event> {
    EVENTS.set(Some(Vec::new()));
    work();
    EVENTS.take().unwrap_or_default()
}

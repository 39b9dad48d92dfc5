//! Group commit: envelopes that arrive while the disk syncs share the next commit.

use tokio::sync::oneshot;

use super::file::Id;
use crate::envelope::Envelope;
use crate::lane::Lane;
use crate::queue::error::QueueError;

/// An envelope that waits for the next commit.
#[derive(Debug)]
pub(super) struct Put {
    pub(super) id: Id,
    pub(super) lane: Lane,
    /// Whether the envelope is held back at first.
    pub(super) is_held: bool,
    pub(super) envelope: Envelope,
    /// Told the result once it is committed.
    pub(super) answer: oneshot::Sender<Result<(), QueueError>>,
}

/// Answers each put, once the disk has synced.
pub(super) fn answer(puts: Vec<Put>, done: &Result<Vec<Result<(), QueueError>>, QueueError>) {
    for (place, put) in puts.into_iter().enumerate() {
        let result = match done {
            Ok(results) => results.get(place).cloned(),
            Err(error) => Some(Err(error.clone())),
        };
        // A writer whose deadline is over does not listen any more.
        let _ = put.answer.send(result.unwrap_or(Err(QueueError::Stopped)));
    }
}

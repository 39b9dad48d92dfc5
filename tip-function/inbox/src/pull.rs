//! From the queue into the inbox folder, without a private key.
//!
//! In: a queue and a folder. Out: the same envelopes, in the folder. An envelope is on disk before it is
//! deleted from the queue, so a crash loses none.

use std::time::{Duration, SystemTime};

use tip_core::queue::{Queue, QueueError};

use crate::folder::{Inbox, InboxError};

/// How long a received envelope is hidden from other pullers. Storing ten envelopes takes far less.
const VISIBILITY: Duration = Duration::from_mins(2);

/// Envelopes that are received at once: the most that SQS gives.
const BATCH: usize = 10;

/// The result of a pull.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulled {
    /// Envelopes that are new in the folder.
    pub new: usize,
    /// Envelopes that the folder already had.
    pub again: usize,
}

/// Why a pull stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PullError {
    /// The folder failed.
    #[error(transparent)]
    Inbox(#[from] InboxError),
    /// The queue failed.
    #[error("the queue: {0}")]
    Queue(#[from] QueueError),
}

/// Moves every visible envelope from the queue into the folder. Each is stored before it is deleted.
///
/// Both lanes are pulled: the lane that counts is in the sealed message.
///
/// # Errors
///
/// At the first envelope that cannot be stored or deleted. It stays on the queue; those before it are in the
/// folder.
pub async fn pull(
    queue: &Queue,
    inbox: &Inbox,
    clock: impl Fn() -> SystemTime,
) -> Result<Pulled, PullError> {
    let mut pulled = Pulled::default();
    loop {
        let received = queue.receive(BATCH, VISIBILITY, clock()).await?;
        if received.is_empty() {
            return Ok(pulled);
        }
        for envelope in received {
            if inbox.store(&envelope.bytes)? {
                pulled.new += 1;
            } else {
                pulled.again += 1;
            }
            match queue.delete(&envelope.handle).await {
                // Another puller received it too, and will find it in the folder.
                Ok(()) | Err(QueueError::StaleHandle) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

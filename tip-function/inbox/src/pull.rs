//! From the queue into the inbox folder, without a private key.
//!
//! In: a queue and a folder. Out: the same envelopes, in the folder. An envelope is on disk before it is
//! deleted from the queue, so a crash loses none, and what cannot be stored is given back.

use std::time::SystemTime;

use tip_core::limits::ENVELOPE_BYTES;
use tip_core::queue::{Handle, Queue, QueueError, Received};

use crate::folder::{Inbox, InboxError, Stored};

/// Envelopes at which a pull ends, so that a queue that somebody fills as fast cannot keep it for ever.
const MOST: usize = 20_000;

/// Envelopes of SQS that are received at once.
const BATCH: usize = 10;

/// The result of a pull.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulled {
    /// Envelopes that are new in the folder.
    pub new: usize,
    /// Envelopes that the folder already had.
    pub again: usize,
    /// Envelopes that are still on a queue on disk: they wait for the end of their delay, or another pull has them. SQS
    /// does not tell.
    pub waiting: Option<usize>,
}

/// Why a pull stopped, and what it had done until then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct PullError {
    /// What is in the folder.
    pub pulled: Pulled,
    /// The reason.
    pub why: PullFailure,
}

/// Why a pull stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PullFailure {
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
/// At the first envelope that cannot be stored or deleted. It is given back to the queue with those after it; those
/// before it are in the folder.
pub async fn pull(queue: &Queue, inbox: &Inbox) -> Result<Pulled, PullError> {
    let mut pulled = Pulled::default();
    match pull_all(queue, inbox, &mut pulled).await {
        Ok(()) => Ok(pulled),
        Err(why) => Err(PullError { pulled, why }),
    }
}

/// What became of the envelopes that were received at once.
#[derive(Default)]
struct Batch {
    /// They are in the folder, and still on the queue.
    stored: Vec<Handle>,
    /// They could not be stored.
    left: Vec<Handle>,
    failure: Option<InboxError>,
}

async fn pull_all(queue: &Queue, inbox: &Inbox, pulled: &mut Pulled) -> Result<(), PullFailure> {
    inbox.remove_abandoned(SystemTime::now())?;
    let mut stored = Vec::new();
    loop {
        let received = receive(queue, inbox, pulled).await;
        let is_end = received.as_ref().is_ok_and(Vec::is_empty);
        let failure = received.as_ref().err().cloned();
        // What was stored before is overwritten on the queue while the next ones are stored.
        let (deleted, batch) = tokio::join!(
            queue.delete(stored),
            store(inbox, received.unwrap_or_default(), pulled)
        );
        stored = batch.stored;
        if is_end {
            deleted?;
            break;
        }
        if failure.is_some() || batch.failure.is_some() || deleted.is_err() {
            let last = queue.delete(stored).await;
            let given_back = queue.give_back(batch.left).await;
            if let Some(failure) = failure.or(batch.failure.map(PullFailure::from)) {
                return Err(failure);
            }
            deleted.and(last).and(given_back)?;
            break;
        }
    }
    pulled.waiting = queue.look().await?.map(|load| load.waiting);
    Ok(())
}

/// The next envelopes; none when enough were pulled.
async fn receive(
    queue: &Queue,
    inbox: &Inbox,
    pulled: &Pulled,
) -> Result<Vec<Received>, PullFailure> {
    if pulled.new + pulled.again >= MOST {
        return Ok(Vec::new());
    }
    if queue.counts_receives() {
        inbox.try_room(BATCH * ENVELOPE_BYTES)?;
    }
    Ok(queue.receive().await?)
}

/// Stores what was received, on a thread that may wait for the disk.
async fn store(inbox: &Inbox, received: Vec<Received>, pulled: &mut Pulled) -> Batch {
    if received.is_empty() {
        return Batch::default();
    }
    let (envelopes, mut stored): (Vec<Vec<u8>>, Vec<Handle>) = received
        .into_iter()
        .map(|received| (received.bytes, received.handle))
        .unzip();
    let folder = inbox.clone();
    let storing = tokio::task::spawn_blocking(move || folder.store(&envelopes)).await;
    let Stored { are_new, failure } =
        storing.unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()));
    for is_new in &are_new {
        if *is_new {
            pulled.new += 1;
        } else {
            pulled.again += 1;
        }
    }
    Batch {
        left: stored.split_off(are_new.len()),
        stored,
        failure,
    }
}

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

async fn pull_all(queue: &Queue, inbox: &Inbox, pulled: &mut Pulled) -> Result<(), PullFailure> {
    inbox.remove_abandoned(SystemTime::now())?;
    while pulled.new + pulled.again < MOST {
        if queue.counts_receives() {
            inbox.try_room(BATCH * ENVELOPE_BYTES)?;
        }
        let received = queue.receive().await?;
        if received.is_empty() {
            break;
        }
        store(queue, inbox, received, pulled).await?;
    }
    pulled.waiting = queue.look().await?.map(|load| load.waiting);
    Ok(())
}

/// Stores what was received, deletes what is stored, and gives the rest back.
async fn store(
    queue: &Queue,
    inbox: &Inbox,
    received: Vec<Received>,
    pulled: &mut Pulled,
) -> Result<(), PullFailure> {
    let (envelopes, mut handles): (Vec<Vec<u8>>, Vec<Handle>) = received
        .into_iter()
        .map(|received| (received.bytes, received.handle))
        .unzip();
    let Stored { are_new, failure } = inbox.store(&envelopes);
    drop(envelopes);
    let left = handles.split_off(are_new.len());
    let deleted = queue.delete(handles).await;
    let given_back = queue.give_back(left).await;
    for is_new in are_new {
        if is_new {
            pulled.new += 1;
        } else {
            pulled.again += 1;
        }
    }
    if let Some(failure) = failure {
        return Err(failure.into());
    }
    deleted.and(given_back)?;
    Ok(())
}

//! The queue on which envelopes wait for the operators: a file on one machine, or SQS.
//!
//! In: envelopes. Out: the same envelopes, until each is deleted by whoever has it safe. Both kinds
//! have the semantics of an SQS standard queue: an envelope may be delayed; one that was received is
//! hidden for a while and comes back unless it is deleted with the handle of its *last* receipt; one
//! that was received ten times is a dead letter; it may come twice; there is no order.
//!
//! An error here says what the queue did, and never what an answer of it contained.

mod disk;
#[cfg(feature = "aws")]
mod sqs;

use std::path::Path;
use std::time::{Duration, SystemTime};

pub use disk::DiskQueue;
#[cfg(feature = "aws")]
pub use sqs::SqsQueue;

use crate::envelope::Envelope;
use crate::lane::Lane;

/// How often an envelope is received before it counts as a dead letter.
pub const RECEIPTS_MAX: u32 = 10;

/// A queue of envelopes.
#[derive(Debug, Clone)]
pub enum Queue {
    /// A SQLite file on this machine.
    Disk(DiskQueue),
    /// A standard queue at SQS.
    #[cfg(feature = "aws")]
    Sqs(SqsQueue),
}

/// Something that was received, hidden from others for a while.
#[derive(Debug)]
pub struct Received {
    /// What came: an envelope, if whoever put it there was our function.
    pub bytes: Vec<u8>,
    /// With it the envelope is deleted.
    pub handle: Handle,
}

/// The handle of one receipt. It is worth nothing after the envelope was received again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle(String);

/// Why the queue did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueueError {
    /// No room: its bound is reached.
    #[error("the queue is full")]
    Full,
    /// No room on the disk.
    #[error("the disk of the queue is full")]
    DiskFull,
    /// The low lane has reached its half of the bound.
    #[error("the low lane of the queue is full")]
    LowLaneFull,
    /// The handle is not that of the last receipt, or the envelope is gone.
    #[error("the envelope was received again or deleted by somebody else")]
    StaleHandle,
    /// Another process kept the file locked for longer than we wait.
    #[error("another program kept the queue locked for 5 seconds")]
    Busy,
    /// The file cannot be opened or made.
    #[error(
        "the file cannot be opened; its folder must exist and this user must be able to write there"
    )]
    CannotOpen,
    /// The file is none of ours, or of a newer version.
    #[error("the file is not a queue of this program")]
    NotAQueue,
    /// SQLite refused for another reason; its result code, <https://sqlite.org/rescode.html>.
    #[error("SQLite answered with result code {0}")]
    Sqlite(i32),
    /// The work was cut off, at the end of the process.
    #[error("the program is ending")]
    Stopped,
    /// An address that is neither a path nor the URL of a queue.
    #[error("an SQS queue needs the feature `aws`, which this program was built without")]
    NoSqs,
    /// The environment does not say how to reach SQS.
    #[error("an SQS queue needs the variable `{0}`, which is not set")]
    Environment(&'static str),
    /// SQS did not do it.
    #[error("SQS {0}")]
    Sqs(SqsFailure),
}

/// How SQS failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SqsFailure {
    /// No answer in time.
    #[error("did not answer in time")]
    TimedOut,
    /// No connection, or one that was cut.
    #[error("cannot be reached")]
    Unreachable,
    /// An answer that is none of SQS.
    #[error("gave an answer that is none of SQS")]
    Malformed,
    /// There is no such queue.
    #[error("has no such queue")]
    NoQueue,
    /// Credentials that are wrong, expired or not enough.
    #[error("refused the credentials")]
    Denied,
    /// Too many requests.
    #[error("is throttling")]
    Throttled,
    /// A receipt handle that is not valid any more.
    #[error("does not know the receipt handle")]
    StaleHandle,
    /// A request that could not be made from what the environment says.
    #[error("cannot be asked with these settings")]
    Settings,
    /// Anything else that SQS answers.
    #[error("refused")]
    Refused,
}

impl Queue {
    /// Opens the queue on disk, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, or is something else.
    pub fn open_disk(path: &Path) -> Result<Queue, QueueError> {
        DiskQueue::open(path).map(Queue::Disk)
    }

    /// Opens the queue at an address: an `https:` or `http:` URL is SQS, everything else a path.
    ///
    /// # Errors
    ///
    /// When it cannot be opened.
    pub fn open(address: &str) -> Result<Queue, QueueError> {
        if address.starts_with("https://") || address.starts_with("http://") {
            return Queue::open_sqs(address);
        }
        Queue::open_disk(Path::new(address))
    }

    #[cfg(feature = "aws")]
    fn open_sqs(url: &str) -> Result<Queue, QueueError> {
        let aws = crate::config::Aws::read(|name| std::env::var(name).ok())
            .map_err(QueueError::Environment)?;
        Ok(Queue::Sqs(SqsQueue::new(url, &aws)))
    }

    #[cfg(not(feature = "aws"))]
    fn open_sqs(_url: &str) -> Result<Queue, QueueError> {
        Err(QueueError::NoSqs)
    }

    /// Puts an envelope on the queue, to be received once the delay is over. When this returns, the
    /// envelope is there for good.
    ///
    /// # Errors
    ///
    /// When the queue does not have it, or did not say that it has.
    pub async fn put(
        &self,
        envelope: &Envelope,
        lane: Lane,
        delay: Duration,
        now: SystemTime,
    ) -> Result<(), QueueError> {
        match self {
            Queue::Disk(disk) => disk.put(envelope, lane, delay, now).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.put(envelope, delay).await,
        }
    }

    /// Receives up to `count` envelopes (at most 10), normal lane first, and hides them for
    /// `visibility`.
    ///
    /// # Errors
    ///
    /// When the queue fails.
    pub async fn receive(
        &self,
        count: usize,
        visibility: Duration,
        now: SystemTime,
    ) -> Result<Vec<Received>, QueueError> {
        match self {
            Queue::Disk(disk) => disk.receive(count, visibility, now).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.receive(count, visibility).await,
        }
    }

    /// Deletes an envelope for good.
    ///
    /// # Errors
    ///
    /// [`QueueError::StaleHandle`] when it was received again since, or when the queue fails.
    pub async fn delete(&self, handle: &Handle) -> Result<(), QueueError> {
        match self {
            Queue::Disk(disk) => disk.delete(handle).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.delete(handle).await,
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests break the file of a queue")]
mod tests;

//! The queue on which envelopes wait for the operators: a file on one machine, or SQS.
//!
//! In: envelopes. Out: the same envelopes, until each is deleted by the program that has stored it. Both
//! kinds have the semantics of an SQS standard queue: an envelope may be delayed; a received envelope is
//! hidden for a while and comes back unless it is deleted with the handle of its *last* receive; after ten
//! receives it is a dead letter; an envelope may come twice; there is no order.
//!
//! ```
//! # use tip_core::{code::Code, envelope::Envelope, form::Form, message::{Header, Message}, rng::Rng};
//! # use tip_core::{seal::Recipients, slot::Slot, tip::Tip};
//! use std::time::{Duration, SystemTime};
//! use tip_core::lane::Lane;
//! use tip_core::queue::Queue;
//! # let form = Form::parse("questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 90 }]")?;
//! # let Ok(tip) = Tip::parse(b"what=x", &form) else { panic!("a tip") };
//! # let code = Code::draw(&Rng::system())?;
//! # let header = Header { slot: Slot::at(SystemTime::now()), locale: "en".into(), code, lane: Lane::Normal };
//! # let recipient = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq".parse()?;
//! # let envelope = Envelope::seal(&Message::of(&tip, &form, header), &Recipients::single(recipient))?;
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("tips.queue");
//! # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
//! let queue = Queue::open_disk(&path)?;
//! let now = SystemTime::now();
//! queue.put(&envelope, Lane::Normal, Duration::ZERO, now).await?;
//!
//! let received = queue.receive(10, Duration::from_mins(2), now).await?;
//! assert_eq!(received[0].bytes, envelope.as_bytes());
//! queue.delete(&received[0].handle).await?;
//! # Ok::<(), tip_core::queue::QueueError>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod disk;
mod error;
mod received;
#[cfg(feature = "aws")]
mod sqs;

use std::path::Path;
use std::time::{Duration, SystemTime};

pub use disk::{Counts, DiskQueue};
pub use error::{QueueError, SqsFailure};
pub use received::{Handle, RECEIVES_MAX, Received};
#[cfg(feature = "aws")]
pub use sqs::{AwsSettings, SqsQueue};

use crate::envelope::Envelope;
use crate::lane::Lane;

/// A queue of envelopes.
#[derive(Debug, Clone)]
pub enum Queue {
    /// A SQLite file on this machine.
    Disk(DiskQueue),
    /// A standard queue at SQS.
    #[cfg(feature = "aws")]
    Sqs(SqsQueue),
}

impl Queue {
    /// Opens the queue on disk, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// When the file can neither be opened nor made, or is not a queue.
    pub fn open_disk(path: &Path) -> Result<Queue, QueueError> {
        DiskQueue::open(path).map(Queue::Disk)
    }

    /// Opens the queue at an address: an `https:` or `http:` URL is a queue at SQS, everything else a path.
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
        let aws =
            AwsSettings::read(|name| std::env::var(name).ok()).map_err(QueueError::Environment)?;
        Ok(Queue::Sqs(SqsQueue::new(url, &aws)))
    }

    #[cfg(not(feature = "aws"))]
    fn open_sqs(_url: &str) -> Result<Queue, QueueError> {
        Err(QueueError::NoSqs)
    }

    /// Puts an envelope on the queue, to be received once the delay is over. When this returns, the queue has
    /// stored the envelope.
    ///
    /// # Errors
    ///
    /// When the queue did not store it, or did not say that it has.
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

    /// Receives up to `count` envelopes (at most 10) and hides them for `visibility`. On disk the normal lane
    /// comes first.
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

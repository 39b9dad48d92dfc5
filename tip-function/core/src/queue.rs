//! The queue on which envelopes wait for the operators: a file on one machine, or SQS.
//!
//! In: envelopes. Out: the same envelopes, until each is deleted by the program that has stored it. In both kinds
//! an envelope may be delayed; a received envelope is hidden from others until it is deleted or given back, or
//! until its receiver is gone; an envelope may come twice; there is no order.
//!
//! ```
//! # use tip_core::{code::Code, envelope::Envelope, form::Form, message::{Header, Message}, rng::Rng};
//! # use tip_core::{seal::Recipients, slot::Slot, tip::Tip};
//! use std::time::Duration;
//! use tip_core::lane::Lane;
//! use tip_core::queue::Queue;
//! # let form = Form::parse("questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 90 }]")?;
//! # let Ok(tip) = Tip::parse(b"what=x", &form) else { panic!("a tip") };
//! # let code = Code::draw(&Rng::system())?;
//! # let header = Header { slot: Slot::at(std::time::SystemTime::now()), locale: "en".into(), code, lane: Lane::Normal };
//! # let recipient = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq".parse()?;
//! # let envelope = Envelope::seal(&Message::of(&tip, &form, header), &Recipients::single(recipient))?;
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("tips.queue");
//! # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
//! let queue = Queue::open_disk(&path)?;
//! queue.put(&envelope, Lane::Normal, Duration::ZERO).await?;
//!
//! let received = queue.receive().await?;
//! assert_eq!(received[0].bytes, envelope.as_bytes());
//! queue.delete(vec![received[0].handle.clone()]).await?;
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
use std::time::Duration;

pub use disk::{DiskQueue, Load};
pub use error::{QueueError, SqsFailure};
pub use received::{Handle, Received};
#[cfg(feature = "aws")]
pub use sqs::{AwsSettings, SqsQueue};

use crate::envelope::Envelope;
use crate::lane::Lane;

/// A queue of envelopes.
#[derive(Debug, Clone)]
pub enum Queue {
    /// A file on this machine.
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
        if is_url(address) {
            return Queue::open_sqs(address);
        }
        Queue::open_disk(Path::new(address))
    }

    /// Opens the queue at an address to empty it. No file is made.
    ///
    /// # Errors
    ///
    /// [`QueueError::NoFile`] when there is no such file, or when it cannot be opened.
    pub fn open_existing(address: &str) -> Result<Queue, QueueError> {
        if is_url(address) {
            return Queue::open_sqs(address);
        }
        DiskQueue::open_existing(Path::new(address)).map(Queue::Disk)
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
    ) -> Result<(), QueueError> {
        match self {
            Queue::Disk(disk) => disk.put(envelope, lane, delay).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.put(envelope, delay).await,
        }
    }

    /// Receives some envelopes, if there are any, and hides them from other receivers. On disk the normal lane comes
    /// first.
    ///
    /// # Errors
    ///
    /// When the queue fails.
    pub async fn receive(&self) -> Result<Vec<Received>, QueueError> {
        match self {
            Queue::Disk(disk) => disk.receive().await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.receive().await,
        }
    }

    /// Deletes envelopes for good. One that somebody else has deleted is no error.
    ///
    /// # Errors
    ///
    /// When the queue fails. Then some may be left.
    pub async fn delete(&self, handles: Vec<Handle>) -> Result<(), QueueError> {
        match self {
            Queue::Disk(disk) => disk.delete(names(handles)).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.delete(receipts(handles)).await,
        }
    }

    /// Gives envelopes back that could not be stored, so that they can be received at once.
    ///
    /// # Errors
    ///
    /// When the queue fails. Then they come back later.
    pub async fn give_back(&self, handles: Vec<Handle>) -> Result<(), QueueError> {
        match self {
            Queue::Disk(disk) => disk.release(names(handles)).await,
            #[cfg(feature = "aws")]
            Queue::Sqs(sqs) => sqs.give_back(receipts(handles)).await,
        }
    }

    /// How full the queue is now; `None` at SQS, which does not tell.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub async fn look(&self) -> Result<Option<Load>, QueueError> {
        match self {
            Queue::Disk(disk) => disk.look().await.map(Some),
            #[cfg(feature = "aws")]
            Queue::Sqs(_) => Ok(None),
        }
    }

    /// Whether an envelope is put aside after it was received some times, as SQS does.
    pub fn counts_receives(&self) -> bool {
        match self {
            Queue::Disk(_) => false,
            #[cfg(feature = "aws")]
            Queue::Sqs(_) => true,
        }
    }

    /// How full the queue was about a second ago, see [`DiskQueue::load`]; `None` at SQS, which is never full.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn load(&self) -> Option<Load> {
        match self {
            Queue::Disk(disk) => disk.load(),
            #[cfg(feature = "aws")]
            Queue::Sqs(_) => None,
        }
    }
}

fn is_url(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn names(handles: Vec<Handle>) -> Vec<[u8; 16]> {
    let name = |handle| match handle {
        Handle::Disk(name) => Some(name),
        Handle::Sqs(_) => None,
    };
    handles.into_iter().filter_map(name).collect()
}

#[cfg(feature = "aws")]
fn receipts(handles: Vec<Handle>) -> Vec<String> {
    let receipt = |handle| match handle {
        Handle::Sqs(receipt) => Some(receipt),
        Handle::Disk(_) => None,
    };
    handles.into_iter().filter_map(receipt).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests break the file of a queue")]
mod tests;

//! The queue on one machine: a file of cells that the function fills and `tip-inbox` empties.
//!
//! Every cell has one length and is full of random bytes from the start. An envelope goes into a free cell that is drawn
//! at random, and its cell is filled with random bytes again when it is deleted. There is no log, so neither the places
//! of the envelopes nor anything else in the file tells in which order or when they came. [`file`] draws the layout.
//!
//! An envelope with a delay is held back by a lock that only lives in the kernel (see [`hold`]), and the file
//! shows the time at which the slot of six hours began. When less than a quarter of the file is free, it grows by a few cells
//! at a time, beside other work, and some envelopes move into them (see [`grow`]). A file that is far too large is replaced when it is opened.

mod beside;
mod commit;
mod file;
mod grow;
mod hold;
mod load;
mod lock;
mod noise;
#[expect(clippy::disallowed_methods, reason = "it replaces the file of a queue")]
mod replace;
mod sqlite;
#[expect(
    clippy::disallowed_methods,
    reason = "the path of a queue is followed when it is opened"
)]
mod store;
mod table;
#[cfg(test)]
mod trace;

use std::path::Path;
use std::sync::{Arc, Mutex, TryLockError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::error::QueueError;
use super::received::{Handle, Received};
use crate::envelope::Envelope;
use crate::lane::Lane;
use crate::rng::Rng;

use commit::Put;
use file::Id;
use store::{Store, locked};

pub use load::Load;

/// Envelopes on the queue at which it is full: 696 MB, and a file of 930 MB.
const CAPACITY: usize = 10_000;

/// Envelopes that are received at once: 16 MiB in memory.
const BATCH: usize = 256;

/// How long [`DiskQueue::load`] repeats what it saw.
const LOAD_IS_FRESH: Duration = Duration::from_secs(1);

/// A queue in a file.
#[derive(Debug, Clone)]
pub struct DiskQueue {
    store: Arc<Mutex<Store>>,
    puts: Arc<Mutex<Vec<Put>>>,
    seen: Arc<Mutex<Seen>>,
    /// Locked by the thread that makes the file larger.
    growing: Arc<Mutex<()>>,
    capacity: usize,
    rng: Rng,
}

/// The last look at a queue.
#[derive(Debug, Default)]
struct Seen {
    looked_at: Option<Instant>,
    load: Option<Load>,
}

impl DiskQueue {
    /// Opens the file to write to it, and makes it if there is none. A queue of an earlier form is taken over.
    ///
    /// # Errors
    ///
    /// When the file can neither be opened nor made, or is not a queue.
    pub fn open(path: &Path) -> Result<DiskQueue, QueueError> {
        DiskQueue::with(|rng| Store::open(path, rng))
    }

    /// Opens the file to empty it. A queue of an earlier form is taken over.
    ///
    /// # Errors
    ///
    /// [`QueueError::NoFile`] when there is none, or when it cannot be opened or is not a queue.
    pub fn open_existing(path: &Path) -> Result<DiskQueue, QueueError> {
        DiskQueue::with(|rng| Store::open_existing(path, rng))
    }

    fn with(open: impl FnOnce(Rng) -> Result<Store, QueueError>) -> Result<DiskQueue, QueueError> {
        let rng = Rng::system();
        Ok(DiskQueue {
            store: Arc::new(Mutex::new(open(rng.clone())?)),
            puts: Arc::default(),
            seen: Arc::default(),
            growing: Arc::default(),
            capacity: CAPACITY,
            rng,
        })
    }

    /// The same queue with another bound.
    #[must_use]
    pub fn with_capacity(self, envelopes: usize) -> DiskQueue {
        DiskQueue {
            capacity: envelopes,
            // Each handle commits its own puts, by its own bound.
            puts: Arc::default(),
            seen: Arc::default(),
            ..self
        }
    }

    pub(super) async fn put(
        &self,
        envelope: &Envelope,
        lane: Lane,
        delay: Duration,
    ) -> Result<(), QueueError> {
        let id: Id = self.rng.bytes()?;
        let (answer, committed) = oneshot::channel();
        let put = Put {
            id,
            lane,
            is_held: !delay.is_zero(),
            envelope: envelope.clone(),
            answer,
        };
        {
            let mut puts = locked(&self.puts);
            // A writer whose deadline is over was told that the tip was not sent.
            puts.retain(|put| !put.answer.is_closed());
            puts.push(put);
        }
        let queue = self.clone();
        tokio::task::spawn_blocking(move || queue.commit());
        committed.await.unwrap_or(Err(QueueError::Stopped))?;
        if !delay.is_zero() {
            self.release_after(delay, id);
        }
        Ok(())
    }

    /// Lets go of an envelope when its delay is over. Nothing is written.
    fn release_after(&self, delay: Duration, id: Id) {
        // Weak, so that this timer does not keep the file open after everybody else has closed it.
        let store = Arc::downgrade(&self.store);
        tokio::spawn(async move {
            tokio::time::sleep(delay).await;
            if let Some(store) = store.upgrade() {
                tokio::task::spawn_blocking(move || {
                    // What cannot be let go is let go when the process ends.
                    let _ = locked(&store).release(&[id]);
                });
            }
        });
    }

    /// Writes all puts that wait, syncs the disk once, and answers each only then.
    ///
    /// A put that comes while another commit syncs the disk waits for its end and shares the next commit with
    /// all others that came meanwhile. No put waits for company.
    fn commit(&self) {
        let mut store = locked(&self.store);
        let mut puts = std::mem::take(&mut *locked(&self.puts));
        puts.retain(|put| !put.answer.is_closed());
        if puts.is_empty() {
            return;
        }
        let done = store.put(&puts, self.capacity);
        drop(store);
        commit::answer(puts, &done);
        self.grow();
    }

    /// Makes the file larger if less than a quarter of it is free, beside other work.
    fn grow(&self) {
        let _growing = match self.growing.try_lock() {
            Ok(growing) => growing,
            Err(TryLockError::Poisoned(growing)) => growing.into_inner(),
            Err(TryLockError::WouldBlock) => return,
        };
        // What fails is tried again after the next commit, and a put that needs the room says why there is none.
        let _ = beside::grow_beside(&self.store);
    }

    pub(super) async fn receive(&self) -> Result<Vec<Received>, QueueError> {
        self.run(|store| {
            let envelopes = store.receive(BATCH)?;
            Ok(envelopes
                .into_iter()
                .map(|(id, bytes)| Received {
                    bytes,
                    handle: Handle::Disk(id),
                })
                .collect())
        })
        .await
    }

    pub(super) async fn delete(&self, ids: Vec<Id>) -> Result<(), QueueError> {
        self.run(move |store| store.delete(&ids)).await
    }

    pub(super) async fn release(&self, ids: Vec<Id>) -> Result<(), QueueError> {
        self.run(move |store| store.release(&ids)).await
    }

    /// How full the queue was when somebody last looked; `None` if nobody has. It does not wait: if that was more than
    /// a second ago, another look begins in the background.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn load(&self) -> Option<Load> {
        let mut seen = locked(&self.seen);
        let is_fresh = |at: Instant| at.elapsed() < LOAD_IS_FRESH;
        let load = seen.load;
        if !seen.looked_at.is_some_and(is_fresh) {
            seen.looked_at = Some(Instant::now());
            let queue = self.clone();
            tokio::task::spawn_blocking(move || {
                let load = locked(&queue.store).load(queue.capacity);
                // A file that cannot be read tells nothing; the next put says why.
                locked(&queue.seen).load = load.ok();
            });
        }
        load
    }

    /// How full the queue is now.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub async fn look(&self) -> Result<Load, QueueError> {
        let capacity = self.capacity;
        self.run(move |store| store.load(capacity)).await
    }

    /// How often the disk was synced for changes.
    #[cfg(test)]
    pub(super) fn commits(&self) -> usize {
        locked(&self.store).commits
    }

    /// Works on the store on a thread that may wait for the disk.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, QueueError> + Send + 'static,
    ) -> Result<T, QueueError> {
        let store = Arc::clone(&self.store);
        tokio::task::spawn_blocking(move || work(&mut locked(&store)))
            .await
            .map_err(|_| QueueError::Stopped)?
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests break the file of a queue")]
mod tests;

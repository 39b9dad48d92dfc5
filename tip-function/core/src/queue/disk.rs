//! The queue on one machine: a SQLite file that the function writes and `tip-inbox` empties.
//!
//! It holds sealed bytes, random ids and `visible_at` in whole minutes, and no other time. Rows are stored in
//! the order of their random ids, so the file does not tell in which order tips came. An envelope without
//! delay has `visible_at` 0, and so has an envelope whose delay is over.
//!
//! ```text
//! waiting (id BLOB 16 PRIMARY KEY, low 0|1, visible_at minutes since 1970, attempts, handle, body)
//! dead    (id BLOB 16 PRIMARY KEY, body)
//! ```

mod commit;
mod file;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tokio::sync::oneshot;

use super::error::QueueError;
use super::received::{Handle, RECEIVES_MAX, Received};
use crate::envelope::Envelope;
use crate::lane::Lane;
use crate::rng::Rng;

use commit::Put;
use file::{locked, transact};

/// Envelopes on the queue at which it is full: 369 MB.
const CAPACITY: u32 = 10_000;

/// A queue in a SQLite file.
#[derive(Debug, Clone)]
pub struct DiskQueue {
    connection: Arc<Mutex<Connection>>,
    puts: Arc<Mutex<Vec<Put>>>,
    capacity: u32,
    rng: Rng,
}

/// How many envelopes a queue on disk holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Envelopes that wait, visible or not.
    pub waiting: u32,
    /// Dead letters.
    pub dead: u32,
}

impl DiskQueue {
    /// Opens the file, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// When the file can neither be opened nor made, or is not a queue.
    pub fn open(path: &Path) -> Result<DiskQueue, QueueError> {
        Ok(DiskQueue {
            connection: Arc::new(Mutex::new(file::open(path)?)),
            puts: Arc::default(),
            capacity: CAPACITY,
            rng: Rng::system(),
        })
    }

    /// The same queue with another bound.
    #[must_use]
    pub fn with_capacity(self, envelopes: u32) -> DiskQueue {
        DiskQueue {
            capacity: envelopes,
            // Each handle commits its own puts, by its own bound.
            puts: Arc::default(),
            ..self
        }
    }

    pub(super) async fn put(
        &self,
        envelope: &Envelope,
        lane: Lane,
        delay: Duration,
        now: SystemTime,
    ) -> Result<(), QueueError> {
        let visible_at = if delay.is_zero() {
            0
        } else {
            minute_after(now, delay)
        };
        let (answer, committed) = oneshot::channel();
        let put = Put {
            id: self.id()?,
            low: lane == Lane::Low,
            visible_at,
            body: envelope.clone(),
            answer,
        };
        locked(&self.puts).push(put);
        let queue = self.clone();
        tokio::task::spawn_blocking(move || queue.commit());
        committed.await.unwrap_or(Err(QueueError::Stopped))?;
        if !delay.is_zero() {
            self.forget_minutes_after(delay, now);
        }
        Ok(())
    }

    /// Sets `visible_at` to 0 where its minute is over, once this delay is over: then no row tells when its
    /// tip came.
    ///
    /// If that fails, or the process ends before, the next tip's delay does it.
    fn forget_minutes_after(&self, delay: Duration, now: SystemTime) {
        // One minute more than the delay, because the minute was rounded up.
        let wait = delay + Duration::from_mins(1);
        let then = minute(now + wait);
        // Weak, so that this timer does not keep the file open after everybody else has closed it.
        let connection = Arc::downgrade(&self.connection);
        tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            if let Some(connection) = connection.upgrade() {
                tokio::task::spawn_blocking(move || {
                    transact(&mut locked(&connection), |transaction| {
                        transaction.execute(
                            "UPDATE waiting SET visible_at = 0
                             WHERE low IN (0, 1) AND visible_at BETWEEN 1 AND ?1",
                            [then],
                        )?;
                        Ok(())
                    })
                });
            }
        });
    }

    /// Commits all puts that wait, in one transaction, and answers each only then.
    ///
    /// A put that comes while another commit syncs the disk waits for its end and shares the next commit with
    /// all others that came meanwhile. No put waits for company.
    fn commit(&self) {
        let mut connection = locked(&self.connection);
        let puts = std::mem::take(&mut *locked(&self.puts));
        if puts.is_empty() {
            return;
        }
        let done = transact(&mut connection, |transaction| {
            commit::insert(transaction, &puts, self.capacity)
        });
        commit::answer(puts, &done);
    }

    pub(super) async fn receive(
        &self,
        count: usize,
        visibility: Duration,
        now: SystemTime,
    ) -> Result<Vec<Received>, QueueError> {
        let handles: Vec<String> = (0..count.min(10))
            .map(|_| Ok(format!("{:032x}", u128::from_be_bytes(self.id()?))))
            .collect::<Result<_, QueueError>>()?;
        let hidden_until = minute_after(now, visibility);
        let now = minute(now);
        self.run(move |transaction| {
            bury(transaction, now)?;
            let mut received = Vec::new();
            for handle in handles {
                let row = transaction
                    .query_row(
                        "SELECT id, body FROM waiting WHERE low = 0 AND visible_at <= ?1
                         UNION ALL
                         SELECT id, body FROM waiting WHERE low = 1 AND visible_at <= ?1
                         LIMIT 1",
                        [now],
                        |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?)),
                    )
                    .optional()?;
                let Some((id, bytes)) = row else { break };
                transaction.execute(
                    "UPDATE waiting SET visible_at = ?2, attempts = attempts + 1, handle = ?3
                     WHERE id = ?1",
                    params![id, hidden_until, handle],
                )?;
                received.push(Received {
                    bytes,
                    handle: Handle(handle),
                });
            }
            Ok(received)
        })
        .await
    }

    pub(super) async fn delete(&self, handle: &Handle) -> Result<(), QueueError> {
        let handle = handle.0.clone();
        self.run(move |transaction| {
            match transaction.execute(
                "DELETE FROM waiting WHERE handle = ?1 AND attempts > 0",
                [handle],
            )? {
                0 => Err(QueueError::StaleHandle),
                _ => Ok(()),
            }
        })
        .await
    }

    /// Counts the envelopes.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub async fn counts(&self) -> Result<Counts, QueueError> {
        self.run(|transaction| {
            let count = |sql| transaction.query_row(sql, [], |row| row.get::<_, u32>(0));
            Ok(Counts {
                waiting: count("SELECT count(*) FROM waiting")?,
                dead: count("SELECT count(*) FROM dead")?,
            })
        })
        .await
    }

    fn id(&self) -> Result<[u8; 16], QueueError> {
        Ok(self.rng.bytes()?)
    }

    /// Runs one transaction on a thread that may wait for the disk, and commits it.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, QueueError> + Send + 'static,
    ) -> Result<T, QueueError> {
        let connection = Arc::clone(&self.connection);
        tokio::task::spawn_blocking(move || transact(&mut locked(&connection), work))
            .await
            .map_err(|_| QueueError::Stopped)?
    }
}

/// Moves envelopes that were received too often to the dead letters.
fn bury(transaction: &Transaction<'_>, now: i64) -> Result<(), QueueError> {
    const WORN_OUT: &str = "FROM waiting WHERE attempts >= ?1 AND visible_at <= ?2";
    transaction.execute(
        &format!("INSERT OR IGNORE INTO dead (id, body) SELECT id, body {WORN_OUT}"),
        params![RECEIVES_MAX, now],
    )?;
    transaction.execute(&format!("DELETE {WORN_OUT}"), params![RECEIVES_MAX, now])?;
    Ok(())
}

fn minute(now: SystemTime) -> i64 {
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds / 60).unwrap_or(i64::MAX)
}

/// The first whole minute after the wait.
fn minute_after(now: SystemTime, wait: Duration) -> i64 {
    // Rounded up, so that no envelope is visible too early.
    minute(now + wait + Duration::from_millis(59_999))
}

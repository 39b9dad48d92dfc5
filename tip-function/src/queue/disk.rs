//! The queue on one machine: a SQLite file that the function writes and `tip-inbox` empties.
//!
//! It holds sealed bytes, random ids and `visible_at` in whole minutes, and no other time. Rows lie
//! in the order of their random ids, so the file does not say in which order tips came. An envelope
//! without delay has `visible_at` 0, which says nothing at all, and so has one whose delay is over.
//!
//! ```text
//! waiting (id BLOB 16 PRIMARY KEY, low 0|1, visible_at minutes since 1970, attempts, handle, body)
//! dead    (id BLOB 16 PRIMARY KEY, body)
//! ```

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::{
    Connection, ErrorCode, OptionalExtension, Transaction, TransactionBehavior, params,
};
use tokio::sync::oneshot;

use super::{Handle, QueueError, RECEIPTS_MAX, Received};
use crate::Chance;
use crate::envelope::Envelope;
use crate::lane::Lane;

/// How long one process waits for another.
const BUSY: Duration = Duration::from_secs(5);

/// Envelopes on the queue at which it is full: 369 MB.
const CAPACITY: u32 = 10_000;

/// Marks the file as ours: "Fanl".
const APPLICATION_ID: i32 = 0x4661_6e6c;

/// Version of the tables.
const SCHEMA_VERSION: i32 = 1;

const SCHEMA: &str = "
    CREATE TABLE waiting (
        id BLOB PRIMARY KEY NOT NULL,
        low INTEGER NOT NULL,
        visible_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        handle TEXT NOT NULL,
        body BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX waiting_by_lane ON waiting (low, visible_at);
    CREATE INDEX waiting_by_handle ON waiting (handle);
    CREATE TABLE dead (id BLOB PRIMARY KEY NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
";

/// A queue in a SQLite file.
#[derive(Debug, Clone)]
pub struct DiskQueue {
    connection: Arc<Mutex<Connection>>,
    puts: Arc<Mutex<Vec<Put>>>,
    capacity: u32,
    chance: Chance,
}

/// An envelope that the next commit takes along.
#[derive(Debug)]
struct Put {
    id: [u8; 16],
    low: bool,
    visible_at: i64,
    body: Envelope,
    answer: oneshot::Sender<Result<(), QueueError>>,
}

impl DiskQueue {
    /// Opens the file, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, or is something else.
    pub fn open(path: &Path) -> Result<DiskQueue, QueueError> {
        make_private(path).map_err(|_| QueueError::CannotOpen)?;
        let mut connection = Connection::open(path).map_err(|_| QueueError::CannotOpen)?;
        connection.busy_timeout(BUSY)?;
        // `secure_delete` overwrites what is deleted; FULL syncs the log at every commit, which is
        // what makes "thank you" true after a power cut.
        connection.execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;",
        )?;
        prepare(&mut connection)?;
        Ok(DiskQueue {
            connection: Arc::new(Mutex::new(connection)),
            puts: Arc::default(),
            capacity: CAPACITY,
            chance: Chance::system(),
        })
    }

    /// The same queue with another bound.
    #[must_use]
    pub fn with_capacity(self, envelopes: u32) -> DiskQueue {
        DiskQueue {
            capacity: envelopes,
            // Each handle commits by its own bound, and so what it was given itself.
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

    /// Forgets the minutes that are over when this delay is: what waits does not tell any more when it came.
    ///
    /// Where that fails, or the process ends before, they go with the minute of the next tip.
    fn forget_minutes_after(&self, delay: Duration, now: SystemTime) {
        // By then the minute is over, however it was rounded.
        let wait = delay + Duration::from_mins(1);
        let then = minute(now + wait);
        // The timer keeps no file open that everybody else has closed.
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
    /// Whoever comes while another commit syncs the disk waits for its end, and then all of them share
    /// the next one. Nobody waits for company.
    fn commit(&self) {
        let mut connection = locked(&self.connection);
        let puts = std::mem::take(&mut *locked(&self.puts));
        if puts.is_empty() {
            return;
        }
        let done = transact(&mut connection, |transaction| {
            self.insert(transaction, &puts)
        });
        for (place, put) in puts.into_iter().enumerate() {
            let result = match &done {
                Ok(results) => results.get(place).cloned(),
                Err(error) => Some(Err(error.clone())),
            };
            // A writer whose deadline is over does not listen any more.
            let _ = put.answer.send(result.unwrap_or(Err(QueueError::Stopped)));
        }
    }

    /// Inserts what there is room for; a result for each put.
    fn insert(
        &self,
        transaction: &Transaction<'_>,
        puts: &[Put],
    ) -> Result<Vec<Result<(), QueueError>>, QueueError> {
        let count = |sql| transaction.query_row(sql, [], |row| row.get::<_, u32>(0));
        let mut all = count("SELECT count(*) FROM waiting")?;
        let mut low = count("SELECT count(*) FROM waiting WHERE low = 1")?;
        let mut insert = transaction.prepare_cached(
            "INSERT INTO waiting (id, low, visible_at, attempts, handle, body)
             VALUES (?1, ?2, ?3, 0, '', ?4)",
        )?;
        let mut results = Vec::with_capacity(puts.len());
        for put in puts {
            results.push(if all >= self.capacity {
                Err(QueueError::Full)
            } else if put.low && low >= self.capacity / 2 {
                Err(QueueError::LowLaneFull)
            } else {
                insert.execute(params![
                    put.id,
                    put.low,
                    put.visible_at,
                    put.body.as_bytes()
                ])?;
                all += 1;
                low += u32::from(put.low);
                Ok(())
            });
        }
        Ok(results)
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

    /// Number of envelopes waiting, visible or not, and number of dead letters.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub async fn counts(&self) -> Result<(u32, u32), QueueError> {
        self.run(|transaction| {
            let count = |sql| transaction.query_row(sql, [], |row| row.get::<_, u32>(0));
            Ok((
                count("SELECT count(*) FROM waiting")?,
                count("SELECT count(*) FROM dead")?,
            ))
        })
        .await
    }

    fn id(&self) -> Result<[u8; 16], QueueError> {
        self.chance.bytes().map_err(|_| QueueError::Stopped)
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

/// A panic inside a transaction rolled it back, and one between two left nothing half done.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn transact<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, QueueError>,
) -> Result<T, QueueError> {
    // Immediate: two processes that read first and write then would wait for each other.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

/// Makes the file, if there is none, for this user alone; SQLite gives its log the same mode.
#[expect(clippy::disallowed_methods, reason = "the queue is a file")]
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Makes the tables in a new file, and refuses a file with others.
fn prepare(connection: &mut Connection) -> Result<(), QueueError> {
    let mark: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if mark != APPLICATION_ID {
        let tables: u32 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if mark != 0 || tables != 0 {
            return Err(QueueError::NotAQueue);
        }
    }
    // It stays in the file, and answers with the mode it has.
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(QueueError::CannotOpen);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match version {
        // Read inside the transaction: of two processes that find a new file, one makes the tables.
        0 => transaction.execute_batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}; {SCHEMA}"
        ))?,
        SCHEMA_VERSION => {}
        _ => return Err(QueueError::NotAQueue),
    }
    transaction.commit()?;
    Ok(())
}

/// Moves what was received too often to the dead letters.
fn bury(transaction: &Transaction<'_>, now: i64) -> Result<(), QueueError> {
    const WORN_OUT: &str = "FROM waiting WHERE attempts >= ?1 AND visible_at <= ?2";
    transaction.execute(
        &format!("INSERT OR IGNORE INTO dead (id, body) SELECT id, body {WORN_OUT}"),
        params![RECEIPTS_MAX, now],
    )?;
    transaction.execute(&format!("DELETE {WORN_OUT}"), params![RECEIPTS_MAX, now])?;
    Ok(())
}

impl From<rusqlite::Error> for QueueError {
    fn from(error: rusqlite::Error) -> QueueError {
        // Only the code: a message can quote a value.
        match error.sqlite_error() {
            Some(code) => match code.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => QueueError::Busy,
                ErrorCode::DiskFull => QueueError::DiskFull,
                ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly => {
                    QueueError::CannotOpen
                }
                ErrorCode::NotADatabase => QueueError::NotAQueue,
                _ => QueueError::Sqlite(code.extended_code),
            },
            None => QueueError::NotAQueue,
        }
    }
}

fn minute(now: SystemTime) -> i64 {
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds / 60).unwrap_or(i64::MAX)
}

/// The first whole minute at which the wait is over.
fn minute_after(now: SystemTime, wait: Duration) -> i64 {
    // Rounded up: nothing is visible before its time.
    minute(now + wait + Duration::from_millis(59_999))
}

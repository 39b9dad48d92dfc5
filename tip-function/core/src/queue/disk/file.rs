//! The SQLite file of a queue: its tables, how it is opened, and its errors as ours.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use crate::private_file;
use crate::queue::error::QueueError;

/// How long one process waits for another process to unlock the file.
const BUSY: Duration = Duration::from_secs(5);

/// The application id that marks the file as ours: "Fanl".
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

/// Opens the file, and makes it for this user alone if there is none; SQLite gives its log the same mode.
pub(super) fn open(path: &Path) -> Result<Connection, QueueError> {
    private_file::open(path).map_err(|_| QueueError::CannotOpen)?;
    let mut connection = Connection::open(path).map_err(|_| QueueError::CannotOpen)?;
    connection.busy_timeout(BUSY)?;
    // `secure_delete` overwrites deleted rows. FULL syncs the log at every commit, so a tip survives a power cut
    // once its writer was thanked.
    connection.execute_batch(
        "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;",
    )?;
    prepare(&mut connection)?;
    Ok(connection)
}

/// Makes the tables in a new file, and refuses a file with other tables.
fn prepare(connection: &mut Connection) -> Result<(), QueueError> {
    let mark: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if mark != APPLICATION_ID {
        let tables: u32 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if mark != 0 || tables != 0 {
            return Err(QueueError::NotAQueue);
        }
    }
    // The mode is kept in the file, and the answer is the mode in use.
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

/// Locks a mutex, poisoned or not: a panic inside a transaction rolled it back, and a panic between two
/// transactions left no work half done.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn transact<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, QueueError>,
) -> Result<T, QueueError> {
    // Immediate, because two processes that read first and then write would wait for each other.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

impl From<rusqlite::Error> for QueueError {
    fn from(error: rusqlite::Error) -> QueueError {
        // Only the code is kept: a message can quote a value.
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

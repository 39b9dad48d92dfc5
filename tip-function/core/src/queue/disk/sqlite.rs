//! The earlier form of the queue: a SQLite file, which is read once and never written again.
//!
//! ```text
//! waiting (id BLOB 16 PRIMARY KEY, low 0|1, visible_at minutes since 1970, attempts, handle, body)
//! dead    (id BLOB 16 PRIMARY KEY, body)
//! ```
//!
//! Its pages and its log tell in which order and at which minute tips came, so what it holds moves to a file of
//! cells, dead letters too, and then it is overwritten. Its schema is not trusted: somebody who
//! broke into the function's machine may have changed it.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::lane::Lane;
use crate::queue::error::QueueError;

/// How every SQLite file begins.
pub(super) const MARK: [u8; 16] = *b"SQLite format 3\0";

/// Endings of the names of the files that SQLite keeps beside its file.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The application id that marks the file as ours: "Fanl".
const APPLICATION_ID: i32 = 0x4661_6e6c;

/// Version of the tables.
const SCHEMA_VERSION: i32 = 1;

/// The envelopes in the file. A body that is longer than an envelope was at that time did not come from us.
const TIPS: &str = "
    SELECT low IS NOT 0, body FROM waiting WHERE typeof(body) = 'blob' AND length(body) <= 36864
    UNION ALL SELECT 0, body FROM dead WHERE typeof(body) = 'blob' AND length(body) <= 36864";

/// A queue of the earlier form that nobody else has open.
pub(super) struct OldQueue(Connection);

impl OldQueue {
    /// Opens the file and shuts everybody else out.
    ///
    /// # Errors
    ///
    /// [`QueueError::InUse`] when an earlier version of a program has it open; when it is not a queue.
    pub(super) fn open(path: &Path) -> Result<OldQueue, QueueError> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        for (setting, is_on) in [
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            // The log is overwritten by us. SQLite would only remove it.
            (DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
        ] {
            connection.set_db_config(setting, is_on)?;
        }
        connection.busy_timeout(std::time::Duration::ZERO)?;
        connection
            .execute_batch("PRAGMA cell_size_check = ON; PRAGMA locking_mode = EXCLUSIVE;")?;
        let number = |sql| connection.query_row(sql, [], |row| row.get::<_, i32>(0));
        if number("PRAGMA application_id")? != APPLICATION_ID
            || number("PRAGMA user_version")? != SCHEMA_VERSION
        {
            return Err(QueueError::NotAQueue);
        }
        connection.execute_batch("BEGIN EXCLUSIVE")?;
        Ok(OldQueue(connection))
    }

    /// The number of envelopes in it.
    pub(super) fn count(&self) -> Result<usize, QueueError> {
        let count = format!("SELECT count(*) FROM ({TIPS})");
        let count = self.0.query_row(&count, [], |row| row.get::<_, u32>(0))?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// Gives each envelope to `take`, one at a time.
    pub(super) fn each(
        &self,
        mut take: impl FnMut(Lane, Vec<u8>) -> Result<(), QueueError>,
    ) -> Result<(), QueueError> {
        let mut statement = self.0.prepare(TIPS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let lane = if row.get(0)? { Lane::Low } else { Lane::Normal };
            take(lane, row.get(1)?)?;
        }
        Ok(())
    }
}

impl From<rusqlite::Error> for QueueError {
    fn from(error: rusqlite::Error) -> QueueError {
        // Only the code is kept: a message can quote a value.
        match error.sqlite_error() {
            Some(code) => match code.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => QueueError::InUse,
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

//! Group commit: envelopes that arrive while the disk syncs share the next commit.

use rusqlite::{Transaction, params};
use tokio::sync::oneshot;

use crate::envelope::Envelope;
use crate::queue::error::QueueError;

/// An envelope that waits for the next commit.
#[derive(Debug)]
pub(super) struct Put {
    pub(super) id: [u8; 16],
    pub(super) low: bool,
    pub(super) visible_at: i64,
    pub(super) body: Envelope,
    /// Told the result once it is committed.
    pub(super) answer: oneshot::Sender<Result<(), QueueError>>,
}

/// Inserts the envelopes for which there is room; one result for each put.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    puts: &[Put],
    capacity: u32,
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
        results.push(if all >= capacity {
            Err(QueueError::Full)
        } else if put.low && low >= capacity / 2 {
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

/// Answers each put, once the transaction is over.
pub(super) fn answer(puts: Vec<Put>, done: &Result<Vec<Result<(), QueueError>>, QueueError>) {
    for (place, put) in puts.into_iter().enumerate() {
        let result = match done {
            Ok(results) => results.get(place).cloned(),
            Err(error) => Some(Err(error.clone())),
        };
        // A writer whose deadline is over does not listen any more.
        let _ = put.answer.send(result.unwrap_or(Err(QueueError::Stopped)));
    }
}

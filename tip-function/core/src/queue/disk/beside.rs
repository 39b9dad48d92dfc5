//! Growing beside other work on the queue: the steps of [`grow`](super::grow), without the lock while the disk syncs.

use std::fs::File;
use std::sync::{Arc, Mutex};

use super::file;
use super::grow::append;
use super::noise::Noise;
use super::store::{Store, locked};
use super::table::cells_for;
use crate::queue::error::QueueError;

/// Cells that are appended while the lock is held once: half a megabyte.
const SLICE: usize = 8;

/// Most cells for which the disk is synced twice.
const ROUND_MAX: usize = 64;

/// Appends cells, beside other work on the queue, until a quarter of them is free.
///
/// # Errors
///
/// When the disk is full or fails, which the next put finds out if the cells that are there are not enough.
pub(super) fn grow_beside(store: &Mutex<Store>) -> Result<(), QueueError> {
    while let Some(left) = append_round(store)? {
        left.free(store)?;
        left.wipe(store)?;
    }
    Ok(())
}

/// Cells that envelopes have left, in a file that is not synced yet.
pub(super) struct Left {
    file: Arc<File>,
    cells: Vec<usize>,
}

/// Steps 1 and 2 for some cells; `None` if there are enough.
pub(super) fn append_round(store: &Mutex<Store>) -> Result<Option<Left>, QueueError> {
    let mut appended = 0;
    loop {
        let (count, cells, left) = locked(store).step(|file, table, held, rng| {
            let start = table.cells();
            let missing = cells_for(table.taken.len()).saturating_sub(start);
            let new = start..start + missing.min(SLICE);
            append(file, table, new.clone(), held, rng)?;
            Ok((new.len(), start, table.left.clone()))
        })?;
        appended += count;
        if appended == 0 {
            return Ok(None);
        }
        // Fewer in a small file, so that puts seldom draw a cell that is left.
        if count == 0 || appended >= (cells / 64).clamp(SLICE, ROUND_MAX) {
            let file = locked(store).file();
            return Ok(Some(Left { file, cells: left }));
        }
        // Puts that wait for the lock go first.
        std::thread::yield_now();
    }
}

impl Left {
    /// Steps 3 and 4.
    pub(super) fn free(&self, store: &Mutex<Store>) -> Result<(), QueueError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        file::sync(&self.file)?;
        locked(store).step(|file, table, _held, rng| {
            let mut noise = Noise::new(rng)?;
            for cell in self.cells.iter().filter(|cell| table.left.contains(cell)) {
                file::free_cell(file, *cell, &mut noise)?;
            }
            Ok(())
        })
    }

    /// Steps 5 and 6.
    pub(super) fn wipe(&self, store: &Mutex<Store>) -> Result<(), QueueError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        file::sync(&self.file)?;
        locked(store).step(|file, table, _held, rng| {
            let mut noise = Noise::new(rng)?;
            for cell in &self.cells {
                if let Some(place) = table.left.iter().position(|left| left == cell) {
                    file::wipe_body(file, *cell, &mut noise)?;
                    table.free.push(table.left.swap_remove(place));
                } else if table.free.contains(cell) && file::is_half_wiped(file, *cell)? {
                    // The file was read again after step 4.
                    file::wipe_body(file, *cell, &mut noise)?;
                }
            }
            Ok(())
        })
    }
}

//! A larger file, without a pause: cells are appended a few at a time, and some envelopes move into them.
//!
//! If the new cells stayed free until the next envelopes come, their places would tell which envelopes came late. So each
//! new cell takes one of the envelopes that are there, by the chance by which it would have one if all of them were put
//! into the longer file anew: of n envelopes in N cells each moves to the new cell with the probability of 1 / (N + 1).
//! After each single cell all placements are equally likely, and a program may be killed at any moment.
//!
//! ```text
//! 1. the revision is replaced: what other processes know of the file is void
//! 2. cells are appended; an envelope that moves is in two cells
//! 3. the disk is synced
//! 4. the first page of each cell is overwritten that an envelope has left
//! 5. the disk is synced
//! 6. the rest of these cells is overwritten
//! ```
//!
//! The thread that has answered a put does this [`beside`] other puts: it holds the lock for a few cells at a time and never
//! while the disk syncs. A put that finds less than an eighth of the cells free, because puts come faster than this, appends some
//! cells and waits for all of it. A cell that is left counts as free when a place is
//! drawn, and a put that draws one takes steps 3 to 6 first: if puts passed such cells by, late envelopes would be in new cells
//! more often than early ones.
//!
//! If the program is killed between steps 2 and 4, the next one that reads the file finds two cells of one id, and takes
//! steps 3 to 6 for one of them. If the power is cut before the end of step 3, the second cell may not be whole, and the
//! first one is: nothing of its envelope is overwritten before the end of step 5. Another process that has the file open may
//! do the same between any two steps, so what was left is looked at again before it is overwritten.

use std::collections::BTreeSet;
use std::fs::File;
use std::ops::Range;
use std::sync::{Arc, Mutex};

use super::file::{self, Id};
use super::hold;
use super::locked;
use super::noise::Noise;
use super::store::Store;
use super::table::{Table, cells_for};
use crate::queue::error::QueueError;
use crate::rng::Rng;

/// Cells that are appended while the lock is held once: half a megabyte.
const SLICE: usize = 8;

/// Most cells for which the disk is synced twice.
const ROUND_MAX: usize = 64;

/// Appends cells until there are so many, and ends all steps. After an error the table must be read again.
pub(super) fn grow(
    file: &File,
    table: &mut Table,
    cells: usize,
    held: &BTreeSet<Id>,
    rng: &Rng,
) -> Result<(), QueueError> {
    append(file, table, table.cells()..cells, held, rng)?;
    free_left(file, table, &mut Noise::new(rng)?)
}

/// Appends cells, beside other work on the queue, until a quarter of them is free.
///
/// # Errors
///
/// When the disk is full or fails, which the next put finds out if the cells that are there are not enough.
pub(super) fn beside(store: &Mutex<Store>) -> Result<(), QueueError> {
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

/// Steps 1 and 2. What is left is in the table.
fn append(
    file: &File,
    table: &mut Table,
    new: Range<usize>,
    held: &BTreeSet<Id>,
    rng: &Rng,
) -> Result<(), QueueError> {
    if new.is_empty() {
        return Ok(());
    }
    let mut noise = Noise::new(rng)?;
    let ids: Vec<Id> = table.taken.keys().copied().collect();
    file::reserve_cells(file, new.clone())?;
    table.revision = rng.bytes()?;
    file::write_revision(file, table.revision)?;
    for cell in new {
        match drawn(&ids, cell, rng)? {
            Some(id) if move_to(file, table, id, cell, held, &mut noise)? => {}
            _ => {
                file::append(file, cell, None, &mut noise)?;
                table.free.push(cell);
            }
        }
    }
    Ok(())
}

/// The envelope that a new cell behind so many others takes, if it takes one.
fn drawn<'i>(ids: &'i [Id], cells: usize, rng: &Rng) -> Result<Option<&'i Id>, QueueError> {
    let count = u64::try_from(cells).unwrap_or(u64::MAX).saturating_add(1);
    let place = usize::try_from(rng.below(count)?).unwrap_or(usize::MAX);
    Ok(ids.get(place))
}

/// Copies an envelope to a new cell. `false` if another process has locked its cell: it stays where that process knows it.
fn move_to(
    file: &File,
    table: &mut Table,
    id: &Id,
    cell: usize,
    held: &BTreeSet<Id>,
    noise: &mut Noise,
) -> Result<bool, QueueError> {
    let Some((from, cell_head)) = table.taken.get(id).copied() else {
        return Ok(false);
    };
    if held.contains(id) {
        hold::try_hold(file, cell)?;
    } else if hold::try_hold(file, from)? {
        hold::release(file, from)?;
    } else {
        return Ok(false);
    }
    let envelope = file::read_envelope(file, from, cell_head)?;
    file::append(file, cell, Some((cell_head, &envelope)), noise)?;
    table.taken.insert(*id, (cell, cell_head));
    table.left.push(from);
    if held.contains(id) {
        hold::release(file, from)?;
    }
    Ok(true)
}

/// Overwrites the cells that envelopes have left: steps 3 to 6.
pub(super) fn free_left(
    file: &File,
    table: &mut Table,
    noise: &mut Noise,
) -> Result<(), QueueError> {
    if table.left.is_empty() {
        return Ok(());
    }
    file::sync(file)?;
    for cell in &table.left {
        file::free_cell(file, *cell, noise)?;
    }
    file::sync(file)?;
    for cell in &table.left {
        file::wipe_body(file, *cell, noise)?;
    }
    table.free.append(&mut table.left);
    Ok(())
}

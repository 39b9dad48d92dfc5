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
//! The thread that has answered a put does this [beside](super::beside) other puts: it holds the lock for a few cells at a time and never
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

use super::file::{self, Id};
use super::hold;
use super::noise::Noise;
use super::table::Table;
use crate::queue::error::QueueError;
use crate::rng::Rng;

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

/// Steps 1 and 2. What is left is in the table.
pub(super) fn append(
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

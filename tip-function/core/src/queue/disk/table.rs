//! Which cells of a file are taken, as one process knows it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;

use super::file::{self, CellHead, Id};
use crate::lane::Lane;
use crate::queue::error::QueueError;

/// Cells of a new file, of which the cells of a larger one are a multiple: 4.5 MB.
const STEP: usize = 64;

/// Cells of the largest file that is read: more than any capacity needs.
const CELLS_MAX: usize = 65_536;

/// Which cells are taken.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) revision: [u8; 16],
    pub(super) taken: BTreeMap<Id, (usize, CellHead)>,
    pub(super) free: Vec<usize>,
    /// Cells whose envelope has moved to another cell, until they are overwritten. A program that is killed in between
    /// leaves them to the next one.
    pub(super) left: Vec<usize>,
}

impl Table {
    pub(super) fn read(file: &File) -> Result<Table, QueueError> {
        let cells = file::cells_in(file.metadata()?.len());
        if cells > CELLS_MAX {
            return Err(QueueError::NotAQueue);
        }
        let mut table = Table {
            revision: file::read_revision(file)?,
            taken: BTreeMap::new(),
            free: Vec::new(),
            left: Vec::new(),
        };
        for cell in 0..cells {
            match file::read_head(file, cell)? {
                Some(head) => table.add(file, cell, head)?,
                None => table.free.push(cell),
            }
        }
        Ok(table)
    }

    /// Adds a taken cell. If its envelope moved there, one of the two cells is left.
    ///
    /// Where the two differ, the power was cut before the second one was on the disk. The first is whole then, see
    /// [`grow`](super::grow).
    fn add(&mut self, file: &File, cell: usize, head: CellHead) -> io::Result<()> {
        let Some((first, first_head)) = self.taken.insert(head.id, (cell, head)) else {
            return Ok(());
        };
        let are_same = head == first_head
            && file::read_envelope(file, cell, head)? == file::read_envelope(file, first, head)?;
        if are_same {
            self.left.push(first);
        } else {
            self.taken.insert(head.id, (first, first_head));
            self.left.push(cell);
        }
        Ok(())
    }

    pub(super) fn cells(&self) -> usize {
        self.taken.len() + self.free.len() + self.left.len()
    }

    pub(super) fn low(&self) -> usize {
        let is_low = |(_, head): &&(usize, CellHead)| head.lane == Lane::Low;
        self.taken.values().filter(is_low).count()
    }
}

/// Cells of a file that is to hold so many envelopes: a quarter of them is free at least.
pub(super) fn cells_for(envelopes: usize) -> usize {
    (envelopes * 4).div_ceil(3).next_multiple_of(STEP).max(STEP)
}

/// Cells to which a file with fewer has to grow before it takes so many envelopes: an eighth of them is free at least. `None` if it
/// need not. The next envelopes find it grown as far as [`cells_for`] says, or make it grow by a little again.
pub(super) fn cells_now(envelopes: usize, cells: usize) -> Option<usize> {
    let least = (envelopes * 8).div_ceil(7);
    let a_little_more = (least + 1).next_multiple_of(STEP);
    (least > cells).then(|| cells_for(envelopes).min(a_little_more))
}

//! The open file of a queue: which cells are taken, and the few things that are done to them.
//!
//! Several processes may have one queue open. Each operation holds the [`Lock`] of the file, and reads the
//! heads of all cells again if another process has changed the file since.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::commit::Put;
use super::file::{self, CellHead, FILE_MARK, Id};
use super::grow;
use super::hold;
use super::load::Load;
use super::lock::Lock;
use super::noise::Noise;
use super::replace::{New, is_same_file, put_in_place, wipe_leftovers};
use super::sqlite::{self, OldQueue};
use super::table::{Table, cells_for, cells_now};
use crate::lane::Lane;
use crate::private_file;
use crate::queue::error::QueueError;
use crate::rng::Rng;

/// The file of a queue and what is known of it.
#[derive(Debug)]
pub(super) struct Store {
    path: PathBuf,
    rng: Rng,
    file: Arc<File>,
    /// `None` if the file must be read again, as after an error or a panic.
    table: Option<Table>,
    /// Envelopes that this process holds back or has received, and whose cells it has locked.
    held: BTreeSet<Id>,
    #[cfg(test)]
    pub(super) commits: usize,
}

/// The path without links: a file that replaces the queue must lie beside it, and not beside a link to it.
fn followed(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

impl Store {
    /// Opens the file to write to it, and makes it if there is none.
    pub(super) fn open(path: &Path, rng: Rng) -> Result<Store, QueueError> {
        let path = &followed(path);
        let file = private_file::open(path)?;
        let mut store = Store::of(path, rng, file);
        let (mut lock, mut table) = store.enter()?;
        store.finish_wipes(&table)?;
        let cells = cells_for(table.taken.len());
        // A flood that was pulled leaves a large file, and its size would tell of it.
        if cells <= table.cells() / 2 {
            (lock, table) = store.shrink(lock, &table, cells)?;
        }
        store.table = Some(table);
        drop(lock);
        Ok(store)
    }

    /// Opens the file to empty it.
    pub(super) fn open_existing(path: &Path, rng: Rng) -> Result<Store, QueueError> {
        let path = &followed(path);
        let file = private_file::open_existing(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => QueueError::NoFile,
            _ => error.into(),
        })?;
        let mut store = Store::of(path, rng, file);
        let (_lock, table) = store.enter()?;
        store.finish_wipes(&table)?;
        store.table = Some(table);
        Ok(store)
    }

    fn of(path: &Path, rng: Rng, file: File) -> Store {
        Store {
            path: path.to_owned(),
            rng,
            file: Arc::new(file),
            table: None,
            held: BTreeSet::new(),
            #[cfg(test)]
            commits: 0,
        }
    }

    /// Locks the file and reads what it holds, if that is not known.
    ///
    /// Another process may have replaced the file by a smaller one, or somebody may have removed it: an envelope
    /// must not go into a file that has no name any more.
    fn enter(&mut self) -> Result<(Lock, Table), QueueError> {
        let lock = loop {
            let lock = Lock::take(&self.file)?;
            if is_same_file(&self.file, &self.path)? {
                break lock;
            }
            drop(lock);
            self.file = Arc::new(private_file::open(&self.path)?);
            self.table = None;
        };
        let mark = file::read_mark(&self.file)?;
        if mark == sqlite::MARK {
            return self.take_over(lock);
        }
        if mark.is_empty() {
            // A new file, or one that was being made when its process ended.
            let new = New::make(&self.path, cells_for(0), &self.rng)?;
            let lock = self.replace(lock, new)?;
            return self.look_around(lock);
        }
        if mark != FILE_MARK {
            return Err(QueueError::NotAQueue);
        }
        let revision = file::read_revision(&self.file)?;
        match self.table.take().filter(|table| table.revision == revision) {
            Some(table) => Ok((lock, table)),
            None => self.look_around(lock),
        }
    }

    /// Moves the envelopes of the earlier form into a file of cells, and overwrites the earlier file.
    fn take_over(&mut self, lock: Lock) -> Result<(Lock, Table), QueueError> {
        let old = OldQueue::open(&self.path)?;
        let mut new = New::make(&self.path, cells_for(old.count()?), &self.rng)?;
        old.each(|lane, envelope| {
            let head = CellHead::new(self.rng.bytes()?, lane, &envelope);
            new.add(head, &envelope)
        })?;
        let lock = self.replace(lock, new)?;
        drop(old);
        self.look_around(lock)
    }

    /// Moves all envelopes to a file with fewer cells.
    fn shrink(
        &mut self,
        lock: Lock,
        table: &Table,
        cells: usize,
    ) -> Result<(Lock, Table), QueueError> {
        let mut new = New::make(&self.path, cells, &self.rng)?;
        for (cell, head) in table.taken.values() {
            new.add(*head, &file::read_envelope(&self.file, *cell, *head)?)?;
        }
        let lock = self.replace(lock, new)?;
        self.look_around(lock)
    }

    /// Puts a new file in the place of the present one. It is locked before anybody can find it.
    fn replace(&mut self, lock: Lock, new: New) -> Result<Lock, QueueError> {
        let file = Arc::new(new.finish()?);
        let new_lock = Lock::take(&file)?;
        put_in_place(&self.path)?;
        self.file = file;
        drop(lock);
        Ok(new_lock)
    }

    /// Reads a file that was not known.
    fn look_around(&mut self, lock: Lock) -> Result<(Lock, Table), QueueError> {
        wipe_leftovers(&self.path, &self.file, &self.rng)?;
        let mut table = Table::read(&self.file)?;
        grow::free_left(&self.file, &mut table, &mut Noise::new(&self.rng)?)?;
        self.held.retain(|id| table.taken.contains_key(id));
        for id in &self.held {
            if let Some((cell, _)) = table.taken.get(id) {
                hold::try_hold(&self.file, *cell)?;
            }
        }
        Ok((lock, table))
    }

    /// Ends the wipes that were cut off.
    fn finish_wipes(&self, table: &Table) -> Result<(), QueueError> {
        let mut noise = Noise::new(&self.rng)?;
        file::cut_part(&self.file, &mut noise)?;
        let mut any = false;
        for cell in &table.free {
            if file::is_half_wiped(&self.file, *cell)? {
                file::wipe_cell(&self.file, *cell, &mut noise)?;
                any = true;
            }
        }
        if any {
            file::sync(&self.file)?;
        }
        Ok(())
    }

    /// Puts envelopes into free cells and syncs the disk; one result for each.
    pub(super) fn put(
        &mut self,
        puts: &[Put],
        capacity: usize,
    ) -> Result<Vec<Result<(), QueueError>>, QueueError> {
        let (mut lock, mut table) = self.enter()?;
        let all = (table.taken.len() + puts.len()).min(capacity);
        // Usually the file has grown already, beside the puts before.
        if let Some(cells) = cells_now(all, table.cells()) {
            match grow::grow(&self.file, &mut table, cells, &self.held, &self.rng) {
                Ok(()) => {}
                // The cells that are there may still be enough.
                Err(QueueError::DiskFull | QueueError::Disk(_)) => {
                    file::cut_part(&self.file, &mut Noise::new(&self.rng)?)?;
                    (lock, table) = self.look_around(lock)?;
                }
                Err(error) => return Err(error),
            }
        }
        let mut low = table.low();
        let mut results = Vec::with_capacity(puts.len());
        for put in puts {
            results.push(if table.taken.len() >= capacity {
                Err(QueueError::Full)
            } else if put.lane == Lane::Low && low >= capacity / 2 {
                Err(QueueError::LowLaneFull)
            } else {
                low += usize::from(put.lane == Lane::Low);
                self.fill_cell(&mut table, put)
            });
        }
        self.finish(table)?;
        let is_failure = |result: &Result<(), QueueError>| {
            matches!(result, Err(QueueError::DiskFull | QueueError::Disk(_)))
        };
        if results.iter().any(is_failure) {
            // What became of a cell that could not be written is only known to the file.
            self.table = None;
        }
        drop(lock);
        Ok(results)
    }

    fn fill_cell(&mut self, table: &mut Table, put: &Put) -> Result<(), QueueError> {
        let cell = self.draw_cell(table)?.ok_or(QueueError::DiskFull)?;
        // Held before it is written: from the first byte on no other process gives it out.
        if put.is_held {
            hold::try_hold(&self.file, cell)?;
            self.held.insert(put.id);
        }
        let envelope = put.envelope.as_bytes();
        let head = CellHead::new(put.id, put.lane, envelope);
        file::write_cell(&self.file, cell, head, envelope)?;
        table.taken.insert(put.id, (cell, head));
        Ok(())
    }

    /// Takes a free cell away that is drawn at random, and those that envelopes have left are among them; `None` if there is
    /// none.
    fn draw_cell(&self, table: &mut Table) -> Result<Option<usize>, QueueError> {
        let count = table.free.len() + table.left.len();
        let place = self.rng.below(u64::try_from(count).unwrap_or(u64::MAX))?;
        let place = usize::try_from(place).unwrap_or(0);
        if place >= table.free.len() {
            grow::free_left(&self.file, table, &mut Noise::new(&self.rng)?)?;
        }
        Ok((place < table.free.len()).then(|| table.free.swap_remove(place)))
    }

    /// Does a step of growing, see [`grow`](super::grow).
    pub(super) fn step<T>(
        &mut self,
        work: impl FnOnce(&File, &mut Table, &BTreeSet<Id>, &Rng) -> Result<T, QueueError>,
    ) -> Result<T, QueueError> {
        let (lock, mut table) = self.enter()?;
        let done = work(&self.file, &mut table, &self.held, &self.rng);
        match done {
            Ok(_) => self.table = Some(table),
            // The file is read again.
            Err(_) => file::cut_part(&self.file, &mut Noise::new(&self.rng)?)?,
        }
        drop(lock);
        done
    }

    /// The open file.
    pub(super) fn file(&self) -> Arc<File> {
        Arc::clone(&self.file)
    }

    /// Makes the changes last, and keeps what is known of the file.
    fn finish(&mut self, mut table: Table) -> Result<(), QueueError> {
        table.revision = self.rng.bytes()?;
        file::write_revision(&self.file, table.revision)?;
        file::sync(&self.file)?;
        #[cfg(test)]
        {
            self.commits += 1;
        }
        self.table = Some(table);
        Ok(())
    }

    /// Takes up to `count` envelopes and locks their cells; the normal lane comes first.
    pub(super) fn receive(&mut self, count: usize) -> Result<Vec<(Id, Vec<u8>)>, QueueError> {
        let (lock, table) = self.enter()?;
        let lane = |lane| {
            let is_of_lane = move |entry: &(&Id, &(usize, CellHead))| entry.1.1.lane == lane;
            table.taken.iter().filter(is_of_lane)
        };
        let mut received = Vec::new();
        for (id, (cell, head)) in lane(Lane::Normal).chain(lane(Lane::Low)) {
            if received.len() == count {
                break;
            }
            if self.held.contains(id) || !hold::try_hold(&self.file, *cell)? {
                continue;
            }
            self.held.insert(*id);
            received.push((*id, file::read_envelope(&self.file, *cell, *head)?));
        }
        self.table = Some(table);
        drop(lock);
        Ok(received)
    }

    /// Overwrites the cells of envelopes. One that is not there was deleted by somebody else.
    pub(super) fn delete(&mut self, ids: &[Id]) -> Result<(), QueueError> {
        if ids.is_empty() {
            return Ok(());
        }
        let (lock, mut table) = self.enter()?;
        let mut noise = Noise::new(&self.rng)?;
        for id in ids {
            if let Some((cell, _)) = table.taken.remove(id) {
                file::wipe_cell(&self.file, cell, &mut noise)?;
                hold::release(&self.file, cell)?;
                table.free.push(cell);
            }
            self.held.remove(id);
        }
        self.finish(table)?;
        drop(lock);
        Ok(())
    }

    /// Lets go of envelopes, so that they can be received.
    pub(super) fn release(&mut self, ids: &[Id]) -> Result<(), QueueError> {
        if ids.is_empty() {
            return Ok(());
        }
        let (lock, table) = self.enter()?;
        for id in ids {
            if let Some((cell, _)) = table.taken.get(id)
                && self.held.remove(id)
            {
                hold::release(&self.file, *cell)?;
            }
        }
        self.table = Some(table);
        drop(lock);
        Ok(())
    }

    /// How full the file is.
    pub(super) fn load(&mut self, capacity: usize) -> Result<Load, QueueError> {
        let (lock, table) = self.enter()?;
        let load = Load {
            waiting: table.taken.len(),
            low: table.low(),
            capacity,
        };
        self.table = Some(table);
        drop(lock);
        Ok(load)
    }
}

/// Locks a mutex, poisoned or not: after a panic the store reads the file again, see [`Store`].
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A new file in the place of a queue's file, and the end of the old one.
//!
//! ```text
//! 1. <queue>.new is made, filled and synced
//! 2. <queue>.old becomes a second name of <queue>
//! 3. <queue>.new is renamed to <queue>
//! 4. <queue>.old is overwritten and removed
//! ```
//!
//! If the process is killed at any step, `<queue>` is a whole file, the old one or the new one. The next process that
//! opens it overwrites and removes the files that were left beside it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::file::{self, CellHead};
use super::noise::Noise;
use super::sqlite;
use crate::private_file;
use crate::queue::error::QueueError;
use crate::rng::Rng;

const NEW: &str = ".new";
const OLD: &str = ".old";

/// A file of cells that is being made beside a queue.
pub(super) struct New {
    file: File,
    free: Vec<usize>,
    rng: Rng,
}

impl New {
    /// Makes the file with cells that are all free.
    pub(super) fn make(queue: &Path, cells: usize, rng: &Rng) -> Result<New, QueueError> {
        let path = beside(queue, NEW);
        wipe_and_remove(&path, rng)?;
        let file = private_file::open(&path)?;
        file::make(&file, cells, &mut Noise::new(rng)?)?;
        file::write_revision(&file, rng.bytes()?)?;
        Ok(New {
            file,
            free: (0..cells).collect(),
            rng: rng.clone(),
        })
    }

    /// Puts an envelope into a free cell that is drawn at random.
    pub(super) fn add(&mut self, head: CellHead, envelope: &[u8]) -> Result<(), QueueError> {
        let cell = draw(&mut self.free, &self.rng)?.ok_or(QueueError::Full)?;
        file::write_cell(&self.file, cell, head, envelope)?;
        Ok(())
    }

    /// Syncs the file and gives it out.
    pub(super) fn finish(self) -> Result<File, QueueError> {
        self.file.sync_all()?;
        Ok(self.file)
    }
}

/// Gives the finished new file the name of the queue, and the old one a name by which it can be overwritten.
pub(super) fn put_in_place(queue: &Path) -> Result<(), QueueError> {
    let old = beside(queue, OLD);
    match fs::remove_file(&old) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    // A file system without hard links: then an old file whose overwriting is cut off has no name any more.
    let _ = fs::hard_link(queue, &old);
    fs::rename(beside(queue, NEW), queue)?;
    sync_folder(queue)?;
    Ok(())
}

/// Takes a free cell away that is drawn at random; `None` if there is none.
fn draw(free: &mut Vec<usize>, rng: &Rng) -> Result<Option<usize>, QueueError> {
    let count = u64::try_from(free.len()).unwrap_or(u64::MAX);
    let place = usize::try_from(rng.below(count)?).unwrap_or(0);
    Ok((place < free.len()).then(|| free.swap_remove(place)))
}

/// Overwrites and removes what an earlier replacement, or the earlier form of the queue, left beside it.
pub(super) fn wipe_leftovers(queue: &Path, file: &File, rng: &Rng) -> Result<(), QueueError> {
    let old = beside(queue, OLD);
    // Before the renaming it is only a second name of the queue.
    if is_same_file(file, &old)? {
        fs::remove_file(&old)?;
    }
    let mut any = false;
    for ending in [NEW, OLD].into_iter().chain(sqlite::BESIDE) {
        any |= wipe_and_remove(&beside(queue, ending), rng)?;
    }
    if any {
        sync_folder(queue)?;
    }
    Ok(())
}

/// `false` if there was no such file.
fn wipe_and_remove(path: &Path, rng: &Rng) -> Result<bool, QueueError> {
    match private_file::open_existing(path) {
        Ok(file) => file::wipe(&file, &mut Noise::new(rng)?)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    fs::remove_file(path)?;
    Ok(true)
}

/// Whether the path is a name of the open file. `false` if there is no such path.
#[cfg(unix)]
pub(super) fn is_same_file(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file can be neither replaced nor removed.
#[cfg(not(unix))]
pub(super) fn is_same_file(_file: &File, path: &Path) -> io::Result<bool> {
    Ok(!path.as_os_str().to_string_lossy().ends_with(OLD))
}

fn beside(queue: &Path, ending: &str) -> PathBuf {
    let mut name = queue.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Makes a renaming or a removal last. A folder cannot be synced on every system.
fn sync_folder(queue: &Path) -> io::Result<()> {
    let folder = queue.parent().filter(|folder| *folder != Path::new(""));
    match File::open(folder.unwrap_or(Path::new("."))) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        Err(error) if cfg!(unix) => Err(error),
        _ => Ok(()),
    }
}

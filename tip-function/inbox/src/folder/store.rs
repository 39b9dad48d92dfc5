//! Storing envelopes: many at once, and on the disk before anybody is told so.
//!
//! ```text
//! 1. `.<id>-<process>` is written for each envelope, on all cores
//! 2. they are synced, many at a time
//! 3. each file is renamed to `<id>.tip`, and the folder is synced
//! ```
//!
//! The zeros at the end of an envelope are a hole in its file: nearly half of most envelopes need not be written.
//!
//! Files show the time at which the slot of six hours began, so a pull every few minutes does not date the tips.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tip_core::private_file;
use tip_core::slot::Slot;

use super::inbox::{Inbox, InboxError, TipId};
use super::threads::{cores, in_threads};

/// Age at which a file that a pull did not finish is removed. A running pull finishes its files within seconds.
const ABANDONED: Duration = Duration::from_hours(24);

/// Files that are synced at once. Each waits for the disk, and those that wait together share what the file system writes.
const SYNCS: usize = 64;

/// Bytes that a disk has room for or has not.
const BLOCK: usize = 4_096;

/// What became of the envelopes that were to be stored.
#[derive(Debug, PartialEq, Eq)]
pub struct Stored {
    /// For each envelope that is on the disk now, in order: whether it is new. Those after them are not stored.
    pub are_new: Vec<bool>,
    /// Why not all are.
    pub failure: Option<InboxError>,
}

/// The file of an envelope that is not in its place yet.
struct Staged {
    file: File,
    path: PathBuf,
}

impl Inbox {
    /// Stores the bytes of envelopes. Those of which the answer speaks are on the disk when this returns.
    pub fn store(&self, envelopes: &[impl AsRef<[u8]> + Sync]) -> Stored {
        let ids = in_threads(cores(), envelopes, |envelope| TipId::of(envelope.as_ref()));
        let mut seen = HashSet::new();
        // SQS may give the same envelope twice at once.
        let new: Vec<(&TipId, &[u8], bool)> = ids
            .iter()
            .zip(envelopes)
            .map(|(id, envelope)| (id, envelope.as_ref(), seen.insert(id)))
            .collect();
        let staged = in_threads(cores(), &new, |(id, bytes, is_first)| {
            if *is_first {
                self.stage(bytes, id)
            } else {
                Ok(None)
            }
        });
        let mut before = Vec::with_capacity(staged.len());
        let mut failure = None;
        for staged in staged {
            match staged {
                Ok(staged) if failure.is_none() => before.push(staged),
                // It comes again with all that are behind the first that failed.
                Ok(Some(staged)) => drop(fs::remove_file(staged.path)),
                Ok(None) => {}
                Err(error) => {
                    failure.get_or_insert(InboxError::Store(error.kind()));
                }
            }
        }
        match self.put_in_place(&ids, &before) {
            Ok(()) => Stored {
                are_new: before.iter().map(Option::is_some).collect(),
                failure,
            },
            Err(error) => Stored {
                are_new: Vec::new(),
                failure: Some(InboxError::Store(error.kind())),
            },
        }
    }

    /// Writes an envelope beside its place; `None` if the folder has it already.
    fn stage(&self, bytes: &[u8], id: &TipId) -> std::io::Result<Option<Staged>> {
        let is_length = |length| length == bytes.len() as u64;
        let read = || private_file::read(&self.path(id), is_length);
        if read().is_ok_and(|there| there == bytes) {
            return Ok(None);
        }
        // The process id keeps two pullers out of one file; both then rename the same bytes.
        let name = format!(".{}-{}", id.as_str(), std::process::id());
        let path = self.folder.join(name);
        match write(&path, bytes) {
            Ok(file) => Ok(Some(Staged { file, path })),
            Err(error) => {
                // What was written of it may be all that the disk has no room for.
                let _ = fs::remove_file(&path);
                Err(error)
            }
        }
    }

    fn put_in_place(&self, ids: &[TipId], staged: &[Option<Staged>]) -> std::io::Result<()> {
        let new: Vec<&Staged> = staged.iter().flatten().collect();
        let synced = in_threads(SYNCS, &new, |staged| staged.file.sync_all());
        synced.into_iter().collect::<std::io::Result<()>>()?;
        for (id, staged) in ids.iter().zip(staged) {
            if let Some(staged) = staged {
                fs::rename(&staged.path, self.path(id))?;
            }
        }
        // Also for envelopes that were there: a crash may have come between a renaming and the sync of the folder.
        self.sync_folder()
    }

    /// Makes sure that so many bytes can be stored, by storing as many.
    ///
    /// SQS counts how often an envelope was received, and puts it aside after the tenth time: it must not be
    /// received for a folder that cannot take it.
    ///
    /// # Errors
    ///
    /// When they cannot be stored.
    pub fn try_room(&self, bytes: usize) -> Result<(), InboxError> {
        let path = self.folder.join(format!(".room-{}", std::process::id()));
        let tried = private_file::write(&path, &vec![0; bytes]);
        let removed = match fs::remove_file(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            removed => removed,
        };
        tried
            .and(removed)
            .map_err(|error| InboxError::Store(error.kind()))
    }

    /// Removes what pulls that were cut off have left.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn remove_abandoned(&self, now: SystemTime) -> Result<(), InboxError> {
        let failed = |error: std::io::Error| InboxError::Unreadable(error.kind());
        for entry in fs::read_dir(&self.folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if is_staging(&path) && is_abandoned(&path, now) {
                // Its envelope is on the queue, and nobody misses the file.
                let _ = fs::remove_file(&path);
            }
        }
        Ok(())
    }
}

/// Writes a file that is not synced yet.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<File> {
    let mut file = private_file::open(path)?;
    file.set_len(0)?;
    let is_hole = |block: &&[u8]| **block == [0; BLOCK];
    let holes = bytes.rchunks_exact(BLOCK).take_while(is_hole).count();
    let (written, _zeros) = bytes.split_at(bytes.len() - holes * BLOCK);
    file.write_all(written)?;
    file.set_len(bytes.len() as u64)?;
    let slot = u64::from(Slot::at(SystemTime::now()).number());
    let began = SystemTime::UNIX_EPOCH + Duration::from_hours(6 * slot);
    file.set_times(fs::FileTimes::new().set_accessed(began).set_modified(began))?;
    Ok(file)
}

/// Whether the path is one of a file that is being stored.
fn is_staging(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let parts = name
        .and_then(|name| name.strip_prefix('.'))
        .and_then(|name| name.split_once('-'));
    parts.is_some_and(|(id, process)| {
        TipId::parse(id).is_some() && process.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether the file was left long ago. Its time of change is hidden, so on Unix that of its metadata counts.
fn is_abandoned(path: &Path, now: SystemTime) -> bool {
    last_change(path).is_some_and(|at| now.duration_since(at).is_ok_and(|age| age > ABANDONED))
}

fn last_change(path: &Path) -> Option<SystemTime> {
    let metadata = fs::symlink_metadata(path).ok()?;
    #[cfg(unix)]
    {
        let seconds = std::os::unix::fs::MetadataExt::ctime(&metadata);
        Some(SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).ok()?))
    }
    #[cfg(not(unix))]
    metadata.modified().ok()
}

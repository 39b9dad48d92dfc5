//! Storing envelopes: many at once, and on the disk before anybody is told so.
//!
//! ```text
//! 1. `.<id>-<process>` is written for each envelope
//! 2. they are synced, many at a time
//! 3. each file is renamed to `<id>.tip`, and the folder is synced
//! ```
//!
//! Files show the time at which the slot of six hours began, so a pull every few minutes does not date the tips.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tip_core::private_file;
use tip_core::slot::Slot;

use super::inbox::{Inbox, InboxError, TipId};
use super::threads::in_threads;

/// Age at which a file that a pull did not finish is removed. A running pull finishes its files within seconds.
const ABANDONED: Duration = Duration::from_hours(24);

/// Files that are synced at once. Each waits for the journal of the file system, and those that wait together share what it
/// writes.
const SYNCS: usize = 16;

/// What became of the envelopes that were to be stored.
#[derive(Debug, PartialEq, Eq)]
pub struct Stored {
    /// For each envelope that is on the disk now, in order: whether it is new. Those after them are not stored.
    pub are_new: Vec<bool>,
    /// Why not all are.
    pub failure: Option<InboxError>,
}

/// An envelope on its way into the folder.
struct Staged {
    /// `None` if the folder had it already.
    file: Option<(File, PathBuf)>,
    id: TipId,
}

impl Inbox {
    /// Stores the bytes of envelopes. Those of which the answer speaks are on the disk when this returns.
    pub fn store(&self, envelopes: &[impl AsRef<[u8]>]) -> Stored {
        let mut staged: Vec<Staged> = Vec::with_capacity(envelopes.len());
        let mut failure = None;
        for envelope in envelopes {
            let id = TipId::of(envelope.as_ref());
            // SQS may give the same envelope twice at once.
            let is_staged = staged.iter().any(|other| other.id == id);
            match self.stage(envelope.as_ref(), id, is_staged) {
                Ok(file) => staged.push(file),
                Err(error) => {
                    failure = Some(InboxError::Store(error.kind()));
                    break;
                }
            }
        }
        match self.put_in_place(&staged) {
            Ok(()) => Stored {
                are_new: staged.iter().map(|staged| staged.file.is_some()).collect(),
                failure,
            },
            Err(error) => Stored {
                are_new: Vec::new(),
                failure: Some(InboxError::Store(error.kind())),
            },
        }
    }

    fn stage(&self, bytes: &[u8], id: TipId, is_staged: bool) -> std::io::Result<Staged> {
        let is_length = |length| length == bytes.len() as u64;
        let read = || private_file::read(&self.path(&id), is_length);
        if is_staged || read().is_ok_and(|there| there == bytes) {
            return Ok(Staged { file: None, id });
        }
        // The process id keeps two pullers out of one file; both then rename the same bytes.
        let name = format!(".{}-{}", id.as_str(), std::process::id());
        let staging = self.folder.join(name);
        let written = write(&staging, bytes);
        if written.is_err() {
            // What was written of it may be all that the disk has no room for.
            let _ = fs::remove_file(&staging);
        }
        Ok(Staged {
            file: Some((written?, staging)),
            id,
        })
    }

    fn put_in_place(&self, staged: &[Staged]) -> std::io::Result<()> {
        let files = staged.iter().filter_map(|staged| staged.file.as_ref());
        sync(&files.map(|(file, _)| file).collect::<Vec<_>>())?;
        for staged in staged {
            if let Some((_, staging)) = &staged.file {
                fs::rename(staging, self.path(&staged.id))?;
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
    file.write_all(bytes)?;
    let slot = u64::from(Slot::at(SystemTime::now()).number());
    let began = SystemTime::UNIX_EPOCH + Duration::from_hours(6 * slot);
    file.set_times(fs::FileTimes::new().set_accessed(began).set_modified(began))?;
    Ok(file)
}

/// Syncs files, many at a time.
fn sync(files: &[&File]) -> std::io::Result<()> {
    let results = in_threads(SYNCS, files, |file| file.sync_all());
    results.into_iter().collect()
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

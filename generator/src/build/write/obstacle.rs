//! What would stop a build while it puts files into place, found before the first of them moves.
//!
//! A disk can still fail at that moment; the journal is for that. What a person did to the output folder is
//! seen here: a build that fails for it changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Folders, WriteError, disk};

impl Folders {
    /// The folders of the output that exist.
    pub(super) fn there(&self) -> Vec<PathBuf> {
        let folders = ["site", "tip", "host"].map(|root| self.folder(root));
        folders
            .into_iter()
            .filter(|folder| folder.exists())
            .collect()
    }

    /// Fails if what is staged under the keys `staged` cannot go into place once the keys `remove` are gone.
    pub(super) fn find_obstacle<'k>(
        &self,
        staged: impl Iterator<Item = &'k str>,
        remove: &[&str],
        there: &[PathBuf],
    ) -> Result<(), WriteError> {
        // Only what changed is staged: of a folder that went away, the rest would be missing.
        if let Some(gone) = there.iter().find(|folder| !folder.exists()) {
            return Err(WriteError::Gone(gone.clone()));
        }
        self.find_other_disk()?;
        let leaving: BTreeSet<PathBuf> = remove.iter().map(|key| self.place(key)).collect();
        let mut seen = BTreeSet::new();
        let mut staged = staged.peekable();
        if staged.peek().is_some() && !self.stage.exists() {
            return Err(WriteError::Gone(self.stage.clone()));
        }
        for key in staged {
            let (root, _) = key.split_once('/').unwrap_or(("site", key));
            let root = self.folder(root);
            if !there.contains(&root) {
                // A first build: nothing can be in the way yet.
                continue;
            }
            let place = self.place(key);
            if place.is_dir() && !leaves(&place, &leaving)? {
                return Err(WriteError::InTheWay(place));
            }
            for folder in place.ancestors().skip(1) {
                if folder == root && folder.exists() && !folder.is_dir() {
                    return Err(WriteError::InTheWay(root));
                }
                if folder == root || !seen.insert(folder.to_owned()) {
                    break;
                }
                let other = folder
                    .symlink_metadata()
                    .is_ok_and(|metadata| !metadata.is_dir());
                if other && !leaving.contains(folder) {
                    return Err(WriteError::InTheWay(folder.to_owned()));
                }
            }
        }
        Ok(())
    }

    /// Fails if nothing can be renamed into the output folder, because it is mounted there or cannot be written.
    ///
    /// Asks the system to rename what is not there: it looks at the two disks first, and says only then that
    /// there is nothing to rename.
    fn find_other_disk(&self) -> Result<(), WriteError> {
        let (nothing, nowhere) = (
            self.target.join(".nothing-is-called-this"),
            self.build.join("nothing"),
        );
        match fs::rename(nothing, nowhere).map_err(|error| (error.kind(), error)) {
            Err((ErrorKind::CrossesDevices, _)) => Err(WriteError::OtherDisk(self.target.clone())),
            Err((ErrorKind::ReadOnlyFilesystem, error)) => {
                Err(disk("write to", &self.target)(error))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a folder holds nothing but files that leave. One that is empty was made by somebody.
fn leaves(folder: &Path, leaving: &BTreeSet<PathBuf>) -> Result<bool, WriteError> {
    let mut any = false;
    for entry in fs::read_dir(folder).map_err(disk("read", folder))? {
        let path = entry.map_err(disk("read", folder))?.path();
        any = leaving.contains(&path) || path.is_dir() && leaves(&path, leaving)?;
        if !any {
            break;
        }
    }
    Ok(any)
}

//! Obstacles: what would make a rename fail while files are put into place, found before the first of them moves.
//!
//! A disk can still fail at that moment, which the journal is for. Changes that a person made to the output folder are
//! found here, so that a build that fails because of them changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{WriteError, disk};
use super::folders::{Folders, split};

/// Fails if the files with the keys `staged` cannot be put into place after those with the keys `remove` are removed.
///
/// `existing` are the root folders that existed when files were staged.
pub(super) fn find_obstacle(
    folders: &Folders,
    staged: &[&str],
    remove: &[&str],
    existing: &[PathBuf],
) -> Result<(), WriteError> {
    // Only changed files are staged: if a root folder was removed since, the others would be missing.
    if let Some(gone) = existing.iter().find(|folder| !folder.exists()) {
        return Err(WriteError::Gone(gone.clone()));
    }
    find_other_disk(folders)?;
    if !staged.is_empty() && !folders.stage.exists() {
        return Err(WriteError::Gone(folders.stage.clone()));
    }
    let leaving: BTreeSet<PathBuf> = remove.iter().map(|key| folders.place(key)).collect();
    let mut checked = BTreeSet::new();
    for key in staged {
        let (root, _) = split(key);
        let root = folders.root(root);
        if !existing.contains(&root) {
            // The first build into this folder, which is empty.
            continue;
        }
        let place = folders.place(key);
        if place.is_dir() && !leaves(&place, &leaving)? {
            return Err(WriteError::InTheWay(place));
        }
        for folder in place.ancestors().skip(1) {
            if folder == root && folder.exists() && !folder.is_dir() {
                return Err(WriteError::InTheWay(root));
            }
            if folder == root || !checked.insert(folder.to_owned()) {
                break;
            }
            let is_other = folder
                .symlink_metadata()
                .is_ok_and(|metadata| !metadata.is_dir());
            if is_other && !leaving.contains(folder) {
                return Err(WriteError::InTheWay(folder.to_owned()));
            }
        }
    }
    Ok(())
}

/// Fails if no file can be renamed into the output folder, because that is a mount point or read-only.
///
/// Asks the system to rename a file that does not exist: it compares the two disks first, and only then reports that
/// there is no such file.
fn find_other_disk(folders: &Folders) -> Result<(), WriteError> {
    let nothing = folders.target.join(".nothing-is-called-this");
    let nowhere = folders.build.join("nothing");
    match fs::rename(nothing, nowhere) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            Err(WriteError::OtherDisk(folders.target.clone()))
        }
        Err(error) if error.kind() == ErrorKind::ReadOnlyFilesystem => {
            Err(disk("write to", &folders.target)(error))
        }
        _ => Ok(()),
    }
}

/// Whether a folder goes away with the files `leaving`, because it holds no others. An empty folder does not: no build
/// leaves one, so somebody else made it.
fn leaves(folder: &Path, leaving: &BTreeSet<PathBuf>) -> Result<bool, WriteError> {
    let mut leaves_all = false;
    for entry in fs::read_dir(folder).map_err(disk("read", folder))? {
        let path = entry.map_err(disk("read", folder))?.path();
        leaves_all = leaving.contains(&path) || path.is_dir() && leaves(&path, leaving)?;
        if !leaves_all {
            break;
        }
    }
    Ok(leaves_all)
}

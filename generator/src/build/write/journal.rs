//! The journal: the work that remains once a new site is staged, so that the next build can finish an interrupted one.
//!
//! The journal lists the keys of files that are added and removed, one per line after `+` or `-`. Once it is on disk,
//! staged files are renamed into place, new ones first, and files that are no longer part of the site are removed
//! last. Then the list of files is updated and the journal removed. Repeating any of this is harmless.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::error::{WriteError, disk};
use super::folders::{Folders, roots};

/// Writes the journal of a build that removes the files `remove` and adds the files `add`.
pub(super) fn write(folders: &Folders, remove: &[&str], add: &[&str]) -> Result<(), WriteError> {
    let removed = remove.iter().map(|key| ('-', key));
    let added = add.iter().map(|key| ('+', key));
    let mut entries: Vec<_> = removed.chain(added).collect();
    entries.sort_unstable();
    let mut journal = String::new();
    for (mark, key) in entries {
        journal.push(mark);
        journal.push_str(key);
        journal.push('\n');
    }
    let half = folders.build.join("journal.half");
    let mut file = fs::File::create(&half).map_err(disk("make", &half))?;
    file.write_all(journal.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(disk("write", &half))?;
    fs::rename(&half, folders.build.join("journal")).map_err(disk("rename", &half))
}

/// Does the work that a journal lists, if there is one: puts all staged files into place, then removes the files it
/// lists. Repeating this is harmless.
pub(super) fn finish(folders: &Folders) -> Result<(), WriteError> {
    let path = folders.build.join("journal");
    let Ok(journal) = fs::read_to_string(&path) else {
        return Ok(());
    };
    // New files first: a page that exists before another page links to it is never a dead end.
    merge_all(folders, Pass::New)?;
    merge_all(folders, Pass::Changed)?;
    for key in marked(&journal, '-') {
        remove(folders, key)?;
    }
    // A file that had to become a folder, or a folder that had to become a file, is gone now.
    merge_all(folders, Pass::Last)?;
    if !journal.is_empty() {
        update_list(folders, &journal)?;
    }
    fs::remove_file(&path).map_err(disk("remove", &path))
}

/// The keys of a journal after this mark.
fn marked(journal: &str, mark: char) -> impl Iterator<Item = &str> {
    let lines = journal.lines();
    lines.filter_map(move |line| line.strip_prefix(mark))
}

/// Updates the list of files with the keys of a journal.
fn update_list(folders: &Folders, journal: &str) -> Result<(), WriteError> {
    let before = folders.listed();
    let mut files: BTreeSet<&str> = before.lines().collect();
    files.extend(marked(journal, '+'));
    for key in marked(journal, '-') {
        files.remove(key);
    }
    let files: String = files.into_iter().flat_map(|key| [key, "\n"]).collect();
    let half = folders.build.join("files.half");
    fs::write(&half, files).map_err(disk("write", &half))?;
    fs::rename(&half, folders.build.join("files")).map_err(disk("rename", &half))
}

/// Removes a file, and folders that are empty then.
fn remove(folders: &Folders, key: &str) -> Result<(), WriteError> {
    let place = folders.place(key);
    if place.is_dir() {
        // Somebody replaced the file by a folder, which no build wrote.
        return Ok(());
    }
    match fs::remove_file(&place) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(disk("remove", &place)(error));
        }
        _ => {}
    }
    let mut folder = place.parent();
    while let Some(empty) =
        folder.filter(|folder| **folder != *folders.target && fs::remove_dir(folder).is_ok())
    {
        folder = empty.parent();
    }
    Ok(())
}

/// Which of the staged files are put into place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Files and folders whose place is free; a whole folder is renamed at once.
    New,
    /// Files that replace an older file.
    Changed,
    /// All that are left.
    Last,
}

/// Puts staged files of every root into place.
fn merge_all(folders: &Folders, pass: Pass) -> Result<(), WriteError> {
    for root in roots() {
        let staged = folders.stage.join(root);
        if staged.exists() {
            merge(&staged, &folders.root(root), pass)?;
        }
    }
    Ok(())
}

/// Moves the staged files of one folder into another.
fn merge(staged: &Path, place: &Path, pass: Pass) -> Result<(), WriteError> {
    if !place.exists() {
        return fs::rename(staged, place).map_err(disk("write", place));
    }
    for entry in fs::read_dir(staged).map_err(disk("read", staged))? {
        let entry = entry.map_err(disk("read", staged))?;
        let (from, to) = (entry.path(), place.join(entry.file_name()));
        let is_folder = from.is_dir();
        let rename = match fs::symlink_metadata(&to) {
            Err(_) => true,
            Ok(existing) if is_folder && existing.is_dir() => {
                merge(&from, &to, pass)?;
                false
            }
            Ok(existing) => match pass {
                Pass::New => false,
                Pass::Changed => !is_folder && !existing.is_dir(),
                Pass::Last => true,
            },
        };
        if rename {
            fs::rename(&from, &to).map_err(disk("write", &to))?;
        }
    }
    Ok(())
}

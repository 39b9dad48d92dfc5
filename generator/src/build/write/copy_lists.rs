//! Lists of what a host still lacks, for people who copy a site by hand: the files to copy, and those to remove there.
//!
//! In go the files that a build puts into place or removes; out come three files beside the output folder, in
//! `public.lists/`: `written.txt` and `removed.txt` with a path on each line, and `lftp.txt`, which has the same as commands.
//! The lists of several builds add up until somebody copies and deletes them, and a file that is written again is no longer
//! one to remove.
//!
//! They are replaced before the first visible change: a file that is listed and did not change is copied once too often,
//! while one that changed and is not listed would stay old on the host for ever.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{WriteError, disk};
use super::folders::{Folders, SITE, neighbour, split};
use crate::theme::has_digest;

/// How many files the lists name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyLists {
    /// Files to copy.
    pub written: usize,
    /// Files to remove on the host.
    pub removed: usize,
}

const WRITTEN: &str = "written.txt";
const REMOVED: &str = "removed.txt";
const COMMANDS: &str = "lftp.txt";

/// The folder of the lists for the output folder `target`.
pub fn lists_folder(target: &Path) -> PathBuf {
    neighbour(target, "lists")
}

/// Makes the folder of the lists, unless it exists; each later build of `target` then adds to the lists. The program cannot know
/// which files were copied before, so the lists begin with every file of the last build.
///
/// # Errors
///
/// When the disk fails.
pub fn keep_lists(target: &Path) -> Result<(), WriteError> {
    let folder = lists_folder(target);
    if folder.exists() {
        return Ok(());
    }
    let listed = Folders::new(target).listed();
    let paths = listed.lines().filter_map(of_site).map(str::to_owned);
    // A folder without lists means that all was copied, so it gets its name once they are in it.
    let half = neighbour(target, "lists.half");
    fs::create_dir_all(&half).map_err(disk("make the folder", &half))?;
    let lists = Lists {
        written: paths.collect(),
        removed: BTreeSet::new(),
    };
    lists.write(&half)?;
    fs::rename(&half, &folder).map_err(disk("rename", &half))
}

/// Adds the files `staged` and `remove`, by their keys, if there is a folder of lists.
pub(super) fn update(
    folders: &Folders,
    staged: &[&str],
    remove: &[&str],
) -> Result<Option<CopyLists>, WriteError> {
    let folder = lists_folder(&folders.target);
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut lists = Lists::read(&folder)?;
    for path in remove.iter().filter_map(|key| of_site(key)) {
        lists.written.remove(path);
        lists.removed.insert(path.to_owned());
    }
    for path in staged.iter().filter_map(|key| of_site(key)) {
        lists.removed.remove(path);
        lists.written.insert(path.to_owned());
    }
    lists.write(&folder)?;
    Ok(Some(CopyLists {
        written: lists.written.len(),
        removed: lists.removed.len(),
    }))
}

/// The path of a file of the site itself; `None` for one of the folders beside it, which no reader gets.
fn of_site(key: &str) -> Option<&str> {
    let (root, path) = split(key);
    (root == SITE).then_some(path)
}

/// The paths of files in the output folder.
struct Lists {
    written: BTreeSet<String>,
    removed: BTreeSet<String>,
}

impl Lists {
    /// The lists as they are; those that somebody deleted are empty.
    fn read(folder: &Path) -> Result<Self, WriteError> {
        let read = |name: &str| {
            let path = folder.join(name);
            match fs::read_to_string(&path) {
                Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
                Err(error) => Err(disk("read", &path)(error)),
            }
        };
        Ok(Self {
            written: read(WRITTEN)?,
            removed: read(REMOVED)?,
        })
    }

    /// Writes all three files, each as a whole.
    fn write(&self, folder: &Path) -> Result<(), WriteError> {
        let list = |paths: &BTreeSet<String>| paths.iter().flat_map(|path| [path, "\n"]).collect();
        let files: [(&str, String); 3] = [
            (WRITTEN, list(&self.written)),
            (REMOVED, list(&self.removed)),
            (COMMANDS, self.commands()),
        ];
        for (name, text) in files {
            let path = folder.join(name);
            if fs::read_to_string(&path).is_ok_and(|before| before == text) {
                continue;
            }
            let half = folder.join(format!("{name}.half"));
            fs::write(&half, text).map_err(disk("write", &half))?;
            fs::rename(&half, &path).map_err(disk("rename", &half))?;
        }
        Ok(())
    }

    /// The commands of lftp that do what the lists say: first the assets, which pages need, and removals last.
    fn commands(&self) -> String {
        // Where a host is a folder, lftp would keep what a file was before, under a name that readers could guess.
        let mut commands = "set xfer:make-backup no\n".to_owned();
        let mut written: Vec<_> = self.written.iter().collect();
        written.sort_by_key(|path| (!has_digest(path), *path));
        let mut made = BTreeSet::new();
        for path in written {
            let folder = path.rsplit_once('/').map(|(folder, _)| folder);
            // Writing to a `String` cannot fail.
            if let Some(folder) = folder.filter(|folder| made.insert(*folder)) {
                let _ = writeln!(commands, "mkdir -p -f {}", quoted(folder));
            }
            let to = quoted(folder.unwrap_or("."));
            let _ = writeln!(commands, "put -O {to} {}", quoted(path));
        }
        for path in &self.removed {
            let _ = writeln!(commands, "rm -f {}", quoted(path));
        }
        commands
    }
}

/// A path as one word of a command.
fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

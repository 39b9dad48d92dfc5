//! The journal: what is still to do once a new site is ready, so that a build that is cut off can be finished.
//!
//! In go the keys of files that come and go, one a line with `+` or `-` before it; once the journal stands, what is
//! staged is renamed into place, new files first, and what is no longer part of the site is removed last. The list of
//! files is brought up to date with it, and the journal goes. Doing any of it twice is harmless.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::{Folders, WriteError, disk};

impl Folders {
    /// Says that the files `remove` go and the files `add` come.
    pub(super) fn write_journal(&self, remove: &[&str], add: &[&str]) -> Result<(), WriteError> {
        let mut journal = String::new();
        let signed = remove
            .iter()
            .map(|key| ('-', key))
            .chain(add.iter().map(|key| ('+', key)));
        let mut signed: Vec<_> = signed.collect();
        signed.sort_unstable();
        for (sign, key) in signed {
            journal.push(sign);
            journal.push_str(key);
            journal.push('\n');
        }
        let half = self.build.join("journal.half");
        let mut file = fs::File::create(&half).map_err(disk("make", &half))?;
        file.write_all(journal.as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(disk("write", &half))?;
        fs::rename(&half, self.build.join("journal")).map_err(disk("rename", &half))
    }

    /// Does what is still to do once a journal stands: everything that is staged goes into place, then
    /// what the journal says is removed. Doing it twice is harmless.
    pub(super) fn finish_journal(&self) -> Result<(), WriteError> {
        let path = self.build.join("journal");
        let Ok(journal) = fs::read_to_string(&path) else {
            return Ok(());
        };
        let lines = |sign| {
            journal
                .lines()
                .filter_map(move |line| line.strip_prefix(sign))
        };
        // New files first: a page that is there before another links to it is never a dead end.
        for pass in [Pass::New, Pass::Changed] {
            for root in ["site", "tip", "host"] {
                let (staged, place) = (self.stage.join(root), self.folder(root));
                if staged.exists() {
                    merge(&staged, &place, pass)?;
                }
            }
        }
        for key in lines('-') {
            self.remove(key)?;
        }
        // What stood in the way was a file where a folder belongs now, or the other way round.
        for root in ["site", "tip", "host"] {
            let (staged, place) = (self.stage.join(root), self.folder(root));
            if staged.exists() {
                merge(&staged, &place, Pass::Last)?;
            }
        }
        if !journal.is_empty() {
            let before = self.listed();
            let mut files: BTreeSet<&str> = before.lines().collect();
            files.extend(lines('+'));
            for key in lines('-') {
                files.remove(key);
            }
            let (half, list) = (self.build.join("files.half"), self.build.join("files"));
            let files: String = files.into_iter().flat_map(|key| [key, "\n"]).collect();
            fs::write(&half, files).map_err(disk("write", &half))?;
            fs::rename(&half, &list).map_err(disk("rename", &half))?;
        }
        fs::remove_file(&path).map_err(disk("remove", &path))
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        let place = self.place(key);
        if place.is_dir() {
            // Somebody put a folder where the file was: the file is gone, and the folder is not ours.
            return Ok(());
        }
        match fs::remove_file(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(disk("remove", &place)(error));
            }
            _ => {}
        }
        // Folders that are empty now go too, as far up as the output folder.
        let mut folder = place.parent();
        while let Some(empty) =
            folder.filter(|folder| **folder != *self.target && fs::remove_dir(folder).is_ok())
        {
            folder = empty.parent();
        }
        Ok(())
    }
}

/// Which of the staged files are put into place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Those where nothing is yet; a whole folder at once where there is none.
    New,
    /// Those over an older file.
    Changed,
    /// All that are left.
    Last,
}

/// Moves what is staged in one folder into another.
fn merge(staged: &Path, place: &Path, pass: Pass) -> Result<(), WriteError> {
    if !place.exists() {
        return fs::rename(staged, place).map_err(disk("write", place));
    }
    for entry in fs::read_dir(staged).map_err(disk("read", staged))? {
        let entry = entry.map_err(disk("read", staged))?;
        let (from, to) = (entry.path(), place.join(entry.file_name()));
        let there = fs::symlink_metadata(&to).ok();
        let is_folder = from.is_dir();
        let put = match there {
            None => true,
            Some(there) if is_folder && there.is_dir() => {
                merge(&from, &to, pass)?;
                false
            }
            Some(there) => match pass {
                Pass::New => false,
                Pass::Changed => !is_folder && !there.is_dir(),
                Pass::Last => true,
            },
        };
        if put {
            fs::rename(&from, &to).map_err(disk("write", &to))?;
        }
    }
    Ok(())
}

//! Output on disk: the only place that writes a site.
//!
//! Everything is rendered, and what differs is staged beside the output folder, before the first
//! visible change. Then a journal is written, staged files are renamed into place, new ones first,
//! and what is no longer part of the site is removed last. A build that fails changes nothing; one
//! that is cut off leaves whole files only, and the next one finishes what the journal says.
//!
//! Beside `public/` stand `public.build/` (staging, journal, list of files), and the folders that
//! must not be served: `public.tip/`, `public.host/`.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::output::Output;
use crate::problem::{Problem, Problems};

/// What a build did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files of the site.
    pub files: usize,
    /// Of these, files that were new or changed.
    pub changed: usize,
    /// Files that are no longer part of the site.
    pub removed: usize,
}

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A template failed.
    #[error("some pages cannot be made")]
    Problems(Problems),
    /// The disk said no.
    #[error("cannot {doing} {}: {source}", path.display())]
    Disk {
        /// What was tried.
        doing: &'static str,
        /// With which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output folder holds things that no build wrote.
    #[error("{} holds files, but no build of this program wrote it", .0.display())]
    Foreign(PathBuf),
    /// Another build is at work on the same output.
    #[error("another build is writing to {}", .0.display())]
    Busy(PathBuf),
}

fn disk(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |source| WriteError::Disk {
        doing,
        path,
        source,
    }
}

/// Writes `output` to the folder `target`; `progress` is told after each file, from any thread.
///
/// # Errors
///
/// See [`WriteError`]. Nothing visible has changed then, unless the disk failed while renaming; the
/// next run finishes that.
pub fn write(
    output: &Output,
    target: &Path,
    progress: &(dyn Fn() + Sync),
) -> Result<Written, WriteError> {
    let folders = Folders::new(target);
    folders.refuse_foreign()?;
    fs::create_dir_all(&folders.build).map_err(disk("make the folder", &folders.build))?;
    let lock_path = folders.build.join("lock");
    let lock = fs::File::create(&lock_path).map_err(disk("make", &lock_path))?;
    if lock.try_lock().is_err() {
        return Err(WriteError::Busy(target.to_owned()));
    }
    folders.finish_journal()?;
    let _ = fs::remove_dir_all(&folders.stage);

    let inside = output.paths().map(|path| (path, format!("site/{path}")));
    let beside = output.beside().map(|path| (path, path.to_owned()));
    let all: Vec<(&str, String)> = inside.chain(beside).collect();
    let problems = std::sync::Mutex::new(Vec::new());
    let changed: Vec<Option<String>> = all
        .par_iter()
        .map(|(path, key)| {
            let changed = match output.bytes(path) {
                Some(Ok(bytes)) => folders.stage_if_changed(key, &bytes)?.then(|| key.clone()),
                Some(Err(problem)) => {
                    problems
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push(problem);
                    None
                }
                None => None,
            };
            progress();
            Ok(changed)
        })
        .collect::<Result<_, WriteError>>()
        .inspect_err(|_| drop(fs::remove_dir_all(&folders.stage)))?;
    let problems: Vec<Problem> = problems
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if !problems.is_empty() {
        let _ = fs::remove_dir_all(&folders.stage);
        let found = Problems::default();
        found.extend(problems);
        return Err(WriteError::Problems(found));
    }
    let keys: BTreeSet<String> = all.into_iter().map(|(_, key)| key).collect();
    let mut put: Vec<_> = changed.into_iter().flatten().collect();
    // New files first: a page that is there before another links to it is never a dead end.
    put.sort_by_key(|key| (folders.place(key).exists(), key.clone()));
    let remove: Vec<_> = folders.listed().difference(&keys).cloned().collect();
    let written = Written {
        files: keys.len(),
        changed: put.len(),
        removed: remove.len(),
    };
    if written.changed + written.removed > 0 {
        folders.write_journal(&put, &remove, &keys)?;
        folders.finish_journal()?;
    }
    let _ = fs::remove_dir_all(&folders.stage);
    drop(lock);
    Ok(written)
}

/// The output folder and its neighbours.
struct Folders {
    target: PathBuf,
    build: PathBuf,
    stage: PathBuf,
}

impl Folders {
    fn new(target: &Path) -> Self {
        let target = target.components().as_path().to_owned();
        let build = neighbour(&target, "build");
        Self {
            stage: build.join("stage"),
            target,
            build,
        }
    }

    /// Where a file lies: keys start with `site/`, `tip/` or `host/`.
    fn place(&self, key: &str) -> PathBuf {
        match key.split_once('/') {
            Some(("site", path)) => self.target.join(path),
            Some((ending, path)) => neighbour(&self.target, ending).join(path),
            None => self.target.join(key),
        }
    }

    fn refuse_foreign(&self) -> Result<(), WriteError> {
        let foreign = !self.build.exists()
            && fs::read_dir(&self.target).is_ok_and(|mut entries| entries.next().is_some());
        if foreign {
            Err(WriteError::Foreign(self.target.clone()))
        } else {
            Ok(())
        }
    }

    /// Stages a file if the one in place is missing or differs; says whether it did.
    fn stage_if_changed(&self, key: &str, bytes: &[u8]) -> Result<bool, WriteError> {
        if fs::read(self.place(key)).is_ok_and(|there| there == bytes) {
            return Ok(false);
        }
        let staged = self.stage.join(key);
        if let Some(folder) = staged.parent() {
            fs::create_dir_all(folder).map_err(disk("make the folder", folder))?;
        }
        fs::write(&staged, bytes).map_err(disk("write", &staged))?;
        Ok(true)
    }

    /// The files that the last build wrote.
    fn listed(&self) -> BTreeSet<String> {
        fs::read_to_string(self.build.join("files"))
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    fn write_journal(
        &self,
        put: &[String],
        remove: &[String],
        keys: &BTreeSet<String>,
    ) -> Result<(), WriteError> {
        let mut journal = String::new();
        for (sign, list) in [('+', put), ('-', remove)] {
            for key in list {
                journal.push(sign);
                journal.push_str(key);
                journal.push('\n');
            }
        }
        for key in keys {
            journal.push('=');
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

    /// Does what the journal says is still to do. Doing it twice is harmless.
    fn finish_journal(&self) -> Result<(), WriteError> {
        let path = self.build.join("journal");
        let Ok(journal) = fs::read_to_string(&path) else {
            return Ok(());
        };
        let mut files = String::new();
        for line in journal.lines() {
            let Some((sign, key)) = line.split_at_checked(1) else {
                continue;
            };
            match sign {
                "+" => self.put(key)?,
                "-" => self.remove(key)?,
                _ => {
                    files.push_str(key);
                    files.push('\n');
                }
            }
        }
        let list = self.build.join("files");
        fs::write(&list, files).map_err(disk("write", &list))?;
        fs::remove_file(&path).map_err(disk("remove", &path))
    }

    fn put(&self, key: &str) -> Result<(), WriteError> {
        let (staged, place) = (self.stage.join(key), self.place(key));
        if !staged.exists() {
            return Ok(());
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(disk("make the folder", folder))?;
        }
        fs::rename(&staged, &place).map_err(disk("write", &place))
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        let place = self.place(key);
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

/// `public` and `tip` give `public.tip`.
pub fn neighbour(target: &Path, ending: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    target.with_file_name(name)
}

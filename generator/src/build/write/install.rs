//! Output on disk: the only place that writes a site.
//!
//! Everything is rendered, and what differs is staged beside the output folder, before the first
//! visible change. Then a journal is written, staged files are renamed into place, new ones first,
//! and what is no longer part of the site is removed last. A build that fails changes nothing; one
//! that is cut off leaves whole files only, and the next one finishes what the journal says.
//!
//! Beside `public/` stand `public.build/` (staging, journal, list of files), and the folders that
//! must not be served: `public.tip/`, `public.host/`.

mod journal;
mod obstacle;
mod stage;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use rayon::prelude::*;

use crate::build::cache::{Cache, Next};
use crate::problem::Problems;
use crate::publish::output::Output;
use crate::site::Known;

use stage::Made;

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
    /// The disk said no while the new site was put into place.
    #[error("cannot {doing} {}: {source}", path.display())]
    Unfinished {
        /// What was tried.
        doing: &'static str,
        /// With which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Where the output should go is something else than a folder.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// Something that no build wrote stands where a file or folder of the site belongs.
    #[error("{} stands where this site has something else, and no build of this program wrote it", .0.display())]
    InTheWay(PathBuf),
    /// The output folder is the root of another disk.
    #[error("{} is on another disk than the folder it lies in", .0.display())]
    OtherDisk(PathBuf),
    /// The output went away during the build.
    #[error("{} was there when this build began, and is gone", .0.display())]
    Gone(PathBuf),
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

/// The same failure, after the first visible change.
fn unfinished(error: WriteError) -> WriteError {
    match error {
        WriteError::Disk {
            doing,
            path,
            source,
        } => WriteError::Unfinished {
            doing,
            path,
            source,
        },
        other => other,
    }
}

/// Writes `output` to the folder `target`; `progress` is told after each file, from any thread.
///
/// `cache` is what the last build into this folder knew: files that are made from nothing that changed
/// since, and look as they were left, are not made again. A new cache is left in its place.
///
/// # Errors
///
/// See [`WriteError`]. Nothing visible has changed then, unless the disk failed while renaming; the
/// next run finishes that.
pub fn write(
    output: &Output,
    target: &Path,
    cache: &Cache,
    progress: &(dyn Fn() + Sync),
) -> Result<Written, WriteError> {
    let folders = Folders::new(target);
    let lock = folders.lock()?;
    folders.finish_journal().map_err(unfinished)?;
    let _ = fs::remove_dir_all(&folders.stage);
    let there = folders.there();
    let now = &output.site().known;
    let written = folders
        .stage(output, now, cache, progress)
        .and_then(|made| folders.put(output, now, cache, (&made, &there)));
    let _ = fs::remove_dir_all(&folders.stage);
    drop(lock);
    written
}

/// Makes every file of `output` and compares it with what lies in `target`; gives the paths of those
/// that differ. Pages that share a skeleton are also compared with what their templates print.
///
/// # Errors
///
/// When a template fails or a file cannot be read.
pub fn verify(
    output: &Output,
    target: &Path,
    progress: &(dyn Fn() + Sync),
) -> Result<Vec<String>, WriteError> {
    let folders = Folders::new(target);
    let keys = keys(output);
    let planned: BTreeSet<&str> = keys.iter().map(|(_, key)| key.as_str()).collect();
    let listed = folders.listed();
    let mut differing: Vec<String> = listed
        .lines()
        .filter(|key| !planned.contains(key))
        .map(str::to_owned)
        .collect();
    let found = keys
        .par_iter()
        .map(|(path, key)| {
            let failed = |problem| {
                let problems = Problems::default();
                problems.push(problem);
                WriteError::Problems(problems)
            };
            let place = folders.place(key);
            let there = fs::read(&place).map_err(disk("read", &place))?;
            let right = match output.bytes(path) {
                Some(bytes) => there == bytes.map_err(failed)?,
                None => false,
            };
            let alike = output.alike(path).map_err(failed)?;
            progress();
            Ok((!right || !alike).then(|| key.clone()))
        })
        .collect::<Result<Vec<_>, WriteError>>()?;
    differing.extend(found.into_iter().flatten());
    Ok(differing)
}

/// The paths of all files of an output, with their keys: where they lie, as seen from the folder that
/// holds the output, starts with `site/`, `tip/` or `host/`.
fn keys(output: &Output) -> Vec<(&str, String)> {
    let inside = output.paths().map(|path| (path, format!("site/{path}")));
    let beside = output.beside().map(|path| (path, path.to_owned()));
    inside.chain(beside).collect()
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

    /// Where the files of a root lie: `site`, `tip` or `host`.
    fn folder(&self, root: &str) -> PathBuf {
        if root == "site" {
            self.target.clone()
        } else {
            neighbour(&self.target, root)
        }
    }

    /// Where a file lies: keys start with their root.
    fn place(&self, key: &str) -> PathBuf {
        let (root, path) = key.split_once('/').unwrap_or(("site", key));
        self.folder(root).join(path)
    }

    /// Makes the output this process's own until the lock is dropped.
    fn lock(&self) -> Result<fs::File, WriteError> {
        if self.target.symlink_metadata().is_ok() && !self.target.is_dir() {
            return Err(WriteError::NotAFolder(self.target.clone()));
        }
        let foreign = !self.build.exists()
            && fs::read_dir(&self.target).is_ok_and(|mut entries| entries.next().is_some());
        if foreign {
            return Err(WriteError::Foreign(self.target.clone()));
        }
        fs::create_dir_all(&self.build).map_err(disk("make the folder", &self.build))?;
        let path = self.build.join("lock");
        let lock = fs::File::create(&path).map_err(disk("make", &path))?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(_) => Err(WriteError::Busy(self.target.clone())),
        }
    }

    /// Puts what was staged into place, removes what is no longer part of the site, and leaves a cache.
    fn put(
        &self,
        output: &Output,
        now: &Known,
        cache: &Cache,
        (made, there): (&[Made<'_>], &[PathBuf]),
    ) -> Result<Written, WriteError> {
        let listed = self.listed();
        let mut listed: Vec<&str> = listed.lines().collect();
        listed.sort_unstable();
        let mut keys: Vec<&str> = made.iter().map(|made| made.key.as_str()).collect();
        keys.sort_unstable();
        let add = without(&keys, &listed);
        let remove = without(&listed, &keys);
        let written = Written {
            files: keys.len(),
            changed: made.iter().filter(|made| made.staged).count(),
            removed: remove.len(),
        };
        let staged = made.iter().filter(|made| made.staged);
        self.find_obstacle(staged.map(|made| made.key.as_str()), &remove, there)?;
        let files: Vec<_> = made
            .iter()
            .filter_map(|made| Some((made.key.as_str(), made.known.as_ref()?)))
            .collect();
        let next = Next {
            known: now,
            base: output.base(),
            files: &files,
        };
        // Before the first visible change, so that a disk without room for it changes nothing: what is not
        // in place yet does not look as this says, and is made again if it never gets there.
        let path = self.build.join("cache");
        cache
            .leave(next, &self.build)
            .map_err(disk("write", &path))?;
        if written.changed + written.removed > 0 {
            self.write_journal(&remove, &add)?;
            self.finish_journal().map_err(unfinished)?;
        }
        Ok(written)
    }

    /// The keys of the files that the last build wrote, one a line.
    fn listed(&self) -> String {
        fs::read_to_string(self.build.join("files")).unwrap_or_default()
    }
}

/// What is among `all` and not among `others`; both are sorted.
fn without<'k>(all: &[&'k str], others: &[&str]) -> Vec<&'k str> {
    let mut others = others.iter().peekable();
    let only = all.iter().filter(|key| {
        while others.next_if(|other| other < key).is_some() {}
        others.peek() != Some(key)
    });
    only.copied().collect()
}

/// `public` and `tip` give `public.tip`.
pub fn neighbour(target: &Path, ending: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_and_goes_is_what_only_one_of_two_lists_has() {
        let (old, new) = (["a", "b", "d", "f"], ["b", "c", "d", "e"]);
        assert_eq!(without(&new, &old), ["c", "e"]);
        assert_eq!(without(&old, &new), ["a", "f"]);
        assert_eq!(without(&old, &[]), old);
        assert_eq!(without(&[], &new), [""; 0]);
    }
}

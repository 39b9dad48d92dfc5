//! Output on disk: the only place that writes a site.
//!
//! Everything is rendered, and what differs is staged beside the output folder, before the first
//! visible change. Then a journal is written, staged files are renamed into place, new ones first,
//! and what is no longer part of the site is removed last. A build that fails changes nothing; one
//! that is cut off leaves whole files only, and the next one finishes what the journal says.
//!
//! Beside `public/` stand `public.build/` (staging, journal, list of files), and the folders that
//! must not be served: `public.tip/`, `public.host/`.

mod obstacle;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::cache::{Cache, KnownFile, Next};
use crate::digest::Digest;
use crate::output::Output;
use crate::problem::{Problem, Problems};
use crate::render::{Part, Seen};
use crate::source::{Known, Stamp};

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

/// A file of the output that is ready.
struct Made<'c> {
    key: String,
    /// It was staged, because the one in place is missing or differs.
    staged: bool,
    /// What the next build knows of it: borrowed where this one left it alone.
    known: Option<Cow<'c, KnownFile>>,
}

/// What the last build of this output knows, as far as it still holds.
struct Before<'c> {
    cache: &'c Cache,
    /// What of its pages is no longer so; `None` when everything may be different.
    changed: Option<BTreeSet<(u32, Part)>>,
    /// For each page of the cache its place in the new list, where that is another one.
    moved: Option<Vec<Option<u32>>>,
}

impl<'c> Before<'c> {
    fn new(cache: &'c Cache, output: &Output, now: &Known) -> Self {
        let moved = cache.known.moved(now);
        let same_base = cache.base == output.base();
        Self {
            cache,
            changed: same_base.then(|| cache.known.changed(now, moved.as_deref())),
            moved,
        }
    }

    /// The file `key`, if nothing it was made from has changed.
    fn unchanged(&self, key: &str) -> Option<Cow<'c, KnownFile>> {
        let changed = self.changed.as_ref()?;
        let known = self.cache.files.get(key)?;
        if known.seen.iter().any(|part| changed.contains(part)) {
            return None;
        }
        let mut known = Cow::Borrowed(known);
        if let Some(moved) = &self.moved {
            for (at, _) in &mut known.to_mut().seen {
                *at = moved.get(*at as usize).copied().flatten()?;
            }
        }
        Some(known)
    }
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

    /// Makes every file of the output that may have changed, and stages those that did.
    fn stage<'c>(
        &self,
        output: &Output,
        now: &Known,
        cache: &'c Cache,
        progress: &(dyn Fn() + Sync),
    ) -> Result<Vec<Made<'c>>, WriteError> {
        let before = Before::new(cache, output, now);
        let problems = Mutex::new(Vec::new());
        let made = keys(output)
            .into_par_iter()
            .map(|(path, key)| {
                let made = match self.left_alone(&before, &key) {
                    Some(known) => Some(Made {
                        key,
                        staged: false,
                        known: Some(known),
                    }),
                    None => match self.make(output, path, key, (&before, now))? {
                        Ok(made) => Some(made),
                        Err(problem) => {
                            problems
                                .lock()
                                .unwrap_or_else(PoisonError::into_inner)
                                .push(problem);
                            None
                        }
                    },
                };
                progress();
                Ok(made)
            })
            .collect::<Result<Vec<_>, WriteError>>()?;
        let problems = problems
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        if problems.is_empty() {
            Ok(made.into_iter().flatten().collect())
        } else {
            let found = Problems::default();
            found.extend(problems);
            Err(WriteError::Problems(found))
        }
    }

    /// A file that is made from nothing that changed and looks as it was left.
    fn left_alone<'c>(&self, before: &Before<'c>, key: &str) -> Option<Cow<'c, KnownFile>> {
        let known = before.unchanged(key)?;
        (self.looks(key) == Some(known.stamp)).then_some(known)
    }

    /// Makes a file, and stages it if the one in place differs.
    fn make(
        &self,
        output: &Output,
        path: &str,
        key: String,
        (before, pages): (&Before<'_>, &Known),
    ) -> Result<Result<Made<'static>, Problem>, WriteError> {
        let seen = Seen::default();
        // Compressing is dear: it is done again only for other bytes.
        let form = output.compressed(path);
        let bytes = match output.traced(form.map_or(path, |(of, _)| of), &seen) {
            Some(Ok(bytes)) => bytes,
            Some(Err(problem)) => return Ok(Err(problem)),
            None => Vec::new(),
        };
        let of = form.map(|_| Digest::of(&bytes));
        let same = of.is_some()
            && before
                .cache
                .files
                .get(&key)
                .is_some_and(|known| known.of == of && self.looks(&key) == Some(known.stamp));
        let (staged, stamp) = if same {
            (false, self.looks(&key))
        } else {
            let bytes = match form {
                Some((_, coding)) => coding.compress(&bytes),
                None => bytes,
            };
            self.stage_if_changed(&key, &bytes)?
        };
        let seen = seen
            .into_parts()
            .into_iter()
            .filter_map(|(path, part)| Some((pages.position(&path)?, part)));
        let known = stamp.map(|stamp| {
            Cow::Owned(KnownFile {
                stamp,
                of,
                seen: seen.collect(),
            })
        });
        Ok(Ok(Made { key, staged, known }))
    }

    /// Stages a file if the one in place is missing or differs; says whether it did, and what it looks like.
    fn stage_if_changed(
        &self,
        key: &str,
        bytes: &[u8],
    ) -> Result<(bool, Option<Stamp>), WriteError> {
        if fs::read(self.place(key)).is_ok_and(|there| there == bytes) {
            return Ok((false, self.looks(key)));
        }
        let staged = self.stage.join(key);
        if let Some(folder) = staged.parent() {
            fs::create_dir_all(folder).map_err(disk("make the folder", folder))?;
        }
        let mut file = fs::File::create(&staged).map_err(disk("make", &staged))?;
        file.write_all(bytes).map_err(disk("write", &staged))?;
        let metadata = file.metadata().map_err(disk("look at", &staged))?;
        Ok((true, Stamp::of(&metadata)))
    }

    /// What the file in place looks like.
    fn looks(&self, key: &str) -> Option<Stamp> {
        Stamp::of(&fs::metadata(self.place(key)).ok()?)
    }

    /// Puts what was staged into place, removes what is no longer part of the site, and leaves a cache.
    fn put(
        &self,
        output: &Output,
        now: &Known,
        cache: &Cache,
        (made, there): (&[Made<'_>], &[PathBuf]),
    ) -> Result<Written, WriteError> {
        let keys: HashSet<&str> = made.iter().map(|made| made.key.as_str()).collect();
        let listed = self.listed();
        let listed: HashSet<&str> = listed.lines().collect();
        let add: Vec<&str> = keys.difference(&listed).copied().collect();
        let remove: Vec<&str> = listed.difference(&keys).copied().collect();
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

    fn write_journal(&self, remove: &[&str], add: &[&str]) -> Result<(), WriteError> {
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
    fn finish_journal(&self) -> Result<(), WriteError> {
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

/// `public` and `tip` give `public.tip`.
pub fn neighbour(target: &Path, ending: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    target.with_file_name(name)
}

//! What a build makes, set down beside the output before anything there changes.
//!
//! In go the output and what the last build knew of it; out comes a list of all its files ([`Made`]), of which those
//! that are missing or differ lie staged. A file that is made from nothing that changed, and looks as it was left, is
//! not made again; nothing in the output folder is written here.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::{Folders, WriteError, disk, keys};
use crate::build::cache::{Cache, KnownFile};
use crate::digest::Digest;
use crate::problem::{Problem, Problems};
use crate::publish::output::Output;
use crate::publish::trace::Seen;
use crate::site::{Known, Part};
use crate::source::Fingerprint;

/// A file of the output that is ready.
pub(super) struct Made<'c> {
    /// Where it lies.
    pub(super) key: String,
    /// It was staged, because the one in place is missing or differs.
    pub(super) staged: bool,
    /// What the next build knows of it: borrowed where this one left it alone.
    pub(super) known: Option<Cow<'c, KnownFile>>,
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

impl Folders {
    /// Makes every file of the output that may have changed, and stages those that did.
    pub(super) fn stage<'c>(
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
        (self.looks(key) == Some(known.fingerprint)).then_some(known)
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
        let same =
            of.is_some()
                && before.cache.files.get(&key).is_some_and(|known| {
                    known.of == of && self.looks(&key) == Some(known.fingerprint)
                });
        let (staged, fingerprint) = if same {
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
        let known = fingerprint.map(|fingerprint| {
            Cow::Owned(KnownFile {
                fingerprint,
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
    ) -> Result<(bool, Option<Fingerprint>), WriteError> {
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
        Ok((true, Fingerprint::of(&metadata)))
    }

    /// What the file in place looks like.
    fn looks(&self, key: &str) -> Option<Fingerprint> {
        Fingerprint::of(&fs::metadata(self.place(key)).ok()?)
    }
}

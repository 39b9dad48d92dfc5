//! Staging: rendering files beside the output folder before anything in it changes.
//!
//! In go the output and the cache of the last build; out comes the list of all files ([`OutputFile`]), of which those
//! that are missing or differ are staged. A file is not rendered again if nothing it was made from has changed and its
//! fingerprint is that of the last build. Nothing in the output folder is written here.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::error::{WriteError, disk};
use super::folders::{Folders, Named, named};
use crate::build::cache::{Cache, KnownFile};
use crate::content::hotline::HotlineId;
use crate::digest::Digest;
use crate::problem::Problems;
use crate::publish::output::Output;
use crate::publish::trace::Trace;
use crate::site::Known;
use crate::site::Part;
use crate::source::Fingerprint;

/// A file of the output, ready to be put into place.
pub(super) struct OutputFile<'c> {
    /// Its key.
    pub(super) key: String,
    /// Whether it was staged, because the file in its place is missing or differs.
    pub(super) staged: bool,
    /// What the cache will say of it; borrowed from the last cache if that still holds.
    pub(super) known: Option<Cow<'c, KnownFile>>,
}

/// Renders every file of the output that may have changed, and stages those that did.
pub(super) fn stage<'c>(
    folders: &Folders,
    output: &Output,
    cache: &'c Cache,
    progress: &(dyn Fn() + Sync),
) -> Result<Vec<OutputFile<'c>>, WriteError> {
    let build = Stager::new(folders, output, cache);
    let problems = Mutex::new(Vec::new());
    let files = named(output)
        .into_par_iter()
        .map(|file| {
            let staged = build.file(file);
            progress();
            match staged {
                Ok(file) => Ok(Some(file)),
                // Other files may have problems too, and an editor wants to see all of them.
                Err(WriteError::Problems(found)) => {
                    let mut problems = problems.lock().unwrap_or_else(PoisonError::into_inner);
                    problems.extend(found.into_sorted());
                    Ok(None)
                }
                Err(error) => Err(error),
            }
        })
        .collect::<Result<Vec<_>, WriteError>>()?;
    let problems = problems
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    if problems.is_empty() {
        return Ok(files.into_iter().flatten().collect());
    }
    let all = Problems::default();
    all.extend(problems);
    Err(WriteError::Problems(all))
}

/// One build, compared with the one before.
struct Stager<'a, 'c> {
    folders: &'a Folders,
    /// The pages of this build.
    pages: &'a Known,
    /// What the last build left.
    cache: &'c Cache,
    /// The parts of the last build's pages that changed; `None` if every file may have changed.
    changed: Option<BTreeSet<(u32, Part)>>,
    /// The hotlines whose records changed since the last build.
    changed_records: BTreeSet<HotlineId>,
    /// For each page of the last build its position in the list of this build; `None` if all positions are the same.
    moved: Option<Vec<Option<u32>>>,
}

/// What became of a rendered file.
struct Placed {
    /// It differs from the file in its place, and was staged.
    staged: bool,
    fingerprint: Option<Fingerprint>,
}

impl<'a, 'c> Stager<'a, 'c> {
    fn new(folders: &'a Folders, output: &'a Output, cache: &'c Cache) -> Self {
        let pages = &*output.site().known;
        let moved = cache.known.moved(pages);
        let same_base = cache.base == output.base();
        Self {
            folders,
            pages,
            cache,
            changed: same_base.then(|| cache.known.changed(pages, moved.as_deref())),
            changed_records: cache.known.changed_records(pages),
            moved,
        }
    }

    /// One file: taken over from the last build if nothing it was made from has changed, and rendered otherwise.
    fn file(&self, file: Named<'_>) -> Result<OutputFile<'c>, WriteError> {
        match self.unchanged(&file.key) {
            Some(known) => Ok(OutputFile {
                key: file.key,
                staged: false,
                known: Some(known),
            }),
            None => self.render(file),
        }
    }

    /// The cache's record of a file, if nothing it was made from has changed and its fingerprint is the same.
    fn unchanged(&self, key: &str) -> Option<Cow<'c, KnownFile>> {
        let changed = self.changed.as_ref()?;
        let known = self.cache.files.get(key)?;
        if known.seen.iter().any(|part| changed.contains(part)) {
            return None;
        }
        let mut changed_records = self.changed_records.iter();
        if changed_records.any(|id| known.hotlines.include(id)) {
            return None;
        }
        let mut known = Cow::Borrowed(known);
        if let Some(moved) = &self.moved {
            for (at, _) in &mut known.to_mut().seen {
                *at = moved.get(*at as usize).copied().flatten()?;
            }
        }
        (self.folders.fingerprint_of(key) == Some(known.fingerprint)).then_some(known)
    }

    /// Renders a file, and stages it if the file in its place differs.
    fn render(&self, file: Named<'_>) -> Result<OutputFile<'c>, WriteError> {
        let Named { file, key } = file;
        let trace = Trace::default();
        let compressed = file.compressed_from();
        let rendered = compressed.map_or(file, |(original, _)| original);
        let bytes = rendered.traced(&trace)?;
        let of = compressed.map(|_| Digest::of(&bytes));
        let placed = match (self.compressed_before(&key, of), compressed) {
            (Some(fingerprint), _) => Placed {
                staged: false,
                fingerprint: Some(fingerprint),
            },
            (None, Some((_, coding))) => self.stage_if_changed(&key, &coding.compress(&bytes))?,
            (None, None) => self.stage_if_changed(&key, &bytes)?,
        };
        let (parts, hotlines) = trace.into_parts();
        let seen = parts
            .into_iter()
            .filter_map(|(path, part)| Some((self.pages.position(&path)?, part)));
        let known = placed.fingerprint.map(|fingerprint| {
            Cow::Owned(KnownFile {
                fingerprint,
                of,
                seen: seen.collect(),
                hotlines,
            })
        });
        Ok(OutputFile {
            key,
            staged: placed.staged,
            known,
        })
    }

    /// The fingerprint of the file in place, if it is already the compressed form of bytes with the digest `of`.
    ///
    /// Compressing is slow, and is repeated only for other bytes.
    fn compressed_before(&self, key: &str, of: Option<Digest>) -> Option<Fingerprint> {
        let known = self.cache.files.get(key)?;
        let same = of.is_some() && known.of == of;
        let in_place = || self.folders.fingerprint_of(key) == Some(known.fingerprint);
        (same && in_place()).then_some(known.fingerprint)
    }

    /// Stages a file if the file in its place is missing or differs.
    fn stage_if_changed(&self, key: &str, bytes: &[u8]) -> Result<Placed, WriteError> {
        if fs::read(self.folders.place(key)).is_ok_and(|in_place| in_place == bytes) {
            return Ok(Placed {
                staged: false,
                fingerprint: self.folders.fingerprint_of(key),
            });
        }
        let staged = self.folders.stage.join(key);
        if let Some(folder) = staged.parent() {
            fs::create_dir_all(folder).map_err(disk("make the folder", folder))?;
        }
        let mut file = fs::File::create(&staged).map_err(disk("make", &staged))?;
        file.write_all(bytes).map_err(disk("write", &staged))?;
        let metadata = file.metadata().map_err(disk("read", &staged))?;
        Ok(Placed {
            staged: true,
            fingerprint: Fingerprint::of_output(&metadata),
        })
    }
}

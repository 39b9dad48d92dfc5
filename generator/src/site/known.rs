//! Page state carried over from the previous run, in memory or in the cache.
//!
//! In go the fingerprints of files on disk and the pages as the previous run read them; out come the pages that need not
//! be read again ([`PageFile`]), and the parts of pages that changed ([`Known::changed`]), from which a build finds the
//! files to make again. Files are not read here: an equal [`Fingerprint`] means an unchanged file.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::compiled::Compiled;
use super::layout::Layout;
use super::pictures::KnownPicture;
use crate::content::hotline::HotlineId;
use crate::content::page::Translation;
use crate::digest::Digest;
use crate::source::{Fingerprint, Source};

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Front matter and heading, which other pages show.
    Metadata,
    /// The whole file.
    Text,
}

impl Part {
    /// The digest of this part of a page.
    pub(crate) fn digest(self, page: &Translation) -> Digest {
        match self {
            Self::Metadata => page.metadata,
            Self::Text => page.whole,
        }
    }
}

/// A page as the previous run read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KnownPage {
    /// The fingerprint of its file; `None` when that had changed less than two seconds before, or when the times of
    /// files told nothing.
    pub fingerprint: Option<Fingerprint>,
    /// The parsed page.
    pub translation: Arc<Translation>,
}

impl KnownPage {
    /// The path of its file.
    pub fn path(&self) -> &Arc<str> {
        &self.translation.path
    }

    fn equals(&self, other: &Self) -> bool {
        let same_text = Arc::ptr_eq(&self.translation, &other.translation)
            || self.translation.whole == other.translation.whole;
        same_text && self.fingerprint == other.fingerprint
    }
}

/// Checks that passed, with digests of their inputs: unchanged inputs need no new check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PassedChecks {
    /// Everything that references of pages lead to.
    pub references: Digest,
    /// Everything that addresses are made of.
    pub addresses: Digest,
}

/// The digest of the record of each hotline.
pub(crate) type RecordDigests = BTreeMap<HotlineId, Digest>;

/// What the previous run knew of a site's pages.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// In order of path.
    pages: Vec<KnownPage>,
    /// The pictures, encoded.
    pub(crate) pictures: Vec<KnownPicture>,
    /// The records of hotlines.
    pub(crate) records: RecordDigests,
    /// The checks that these pages passed.
    pub checked: PassedChecks,
    /// The addresses of the site, if the previous run was in this process.
    pub(super) layout: Option<Arc<Layout>>,
    /// Messages and theme, if the previous run was in this process and found no problem in them.
    pub(super) compiled: Option<Arc<Compiled>>,
}

impl Known {
    /// The state of `pages`, which passed the checks `checked`, of `pictures` and of `records`.
    pub(crate) fn new(
        mut pages: Vec<KnownPage>,
        pictures: Vec<KnownPicture>,
        records: RecordDigests,
        checked: PassedChecks,
    ) -> Self {
        pages.sort_by(|a, b| a.path().cmp(b.path()));
        Self {
            pages,
            pictures,
            records,
            checked,
            ..Self::default()
        }
    }

    /// The same state with the parts that only a run in this process can reuse.
    pub(super) fn with_shared(self, layout: &Arc<Layout>, compiled: Option<Arc<Compiled>>) -> Self {
        Self {
            layout: Some(Arc::clone(layout)),
            compiled,
            ..self
        }
    }

    /// The pages, in order of path.
    pub fn pages(&self) -> &[KnownPage] {
        &self.pages
    }

    /// The pictures that need not be encoded again.
    pub(crate) fn pictures(&self) -> &[KnownPicture] {
        &self.pictures
    }

    /// The position of each page in the list of `now`; `None` where both have the same paths.
    pub(crate) fn moved(&self, now: &Self) -> Option<Vec<Option<u32>>> {
        if self.same_paths(now) {
            return None;
        }
        let paths = self.pages.iter().map(KnownPage::path);
        Some(paths.map(|path| now.position(path)).collect())
    }

    fn same_paths(&self, now: &Self) -> bool {
        let mut both = self.pages.iter().zip(&now.pages);
        self.pages.len() == now.pages.len()
            && both.all(|(then, now)| {
                let same = Arc::ptr_eq(&then.translation, &now.translation);
                same || then.path() == now.path()
            })
    }

    /// The pages of `now` that differ from these, each with its position; `None` where the paths differ.
    pub(crate) fn differing<'n>(&self, now: &'n Self) -> Option<Vec<(u32, Cow<'n, KnownPage>)>> {
        if !self.same_paths(now) {
            return None;
        }
        let differing = (0..)
            .zip(self.pages.iter().zip(&now.pages))
            .filter(|(_, (then, now))| !then.equals(now))
            .map(|(at, (_, now))| (at, Cow::Borrowed(now)));
        Some(differing.collect())
    }

    /// Replaces the page at the position `at`. `None` when there is none.
    pub(crate) fn set(&mut self, at: u32, page: KnownPage) -> Option<()> {
        *self.pages.get_mut(at as usize)? = page;
        Some(())
    }

    /// The parts of these pages that `now` has otherwise, each by its position in this list.
    ///
    /// `moved` is what [`Known::moved`] says of both.
    pub(crate) fn changed(
        &self,
        now: &Self,
        moved: Option<&[Option<u32>]>,
    ) -> BTreeSet<(u32, Part)> {
        let mut changed = BTreeSet::new();
        for (at, then) in (0..).zip(&self.pages) {
            let position = match moved {
                None => Some(at),
                Some(moved) => moved.get(at as usize).copied().flatten(),
            };
            let now = position.and_then(|position| now.pages.get(position as usize));
            if now.is_some_and(|now| Arc::ptr_eq(&now.translation, &then.translation)) {
                continue;
            }
            for part in [Part::Metadata, Part::Text] {
                let digest = part.digest(&then.translation);
                if now.is_none_or(|now| part.digest(&now.translation) != digest) {
                    changed.insert((at, part));
                }
            }
        }
        changed
    }

    /// The hotlines whose record `now` has otherwise.
    pub(crate) fn changed_records(&self, now: &Self) -> BTreeSet<HotlineId> {
        let same = |id: &HotlineId| self.records.get(id) == now.records.get(id);
        let ids = self.records.keys().chain(now.records.keys());
        ids.filter(|id| !same(id)).cloned().collect()
    }

    /// The position of a page in the list.
    pub(crate) fn position(&self, path: &str) -> Option<u32> {
        let found = self
            .pages
            .binary_search_by(|page| (**page.path()).cmp(path));
        found.ok()?.try_into().ok()
    }

    /// The page of this path.
    pub(crate) fn page(&self, path: &str) -> Option<&Translation> {
        let page = self.pages.get(self.position(path)? as usize)?;
        Some(&page.translation)
    }
}

/// The file of a page, with the page as the previous run read it.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageFile<'s> {
    /// Its path.
    pub(super) path: &'s Arc<str>,
    /// Its fingerprint now; `None` for a page in memory.
    fingerprint: Option<Fingerprint>,
    /// Whether the times of files tell nothing, so that every file is read.
    constant: bool,
    known: Option<&'s KnownPage>,
}

impl<'s> PageFile<'s> {
    /// The files of all pages of `source`, in order of path.
    pub(super) fn all(source: &'s Source, earlier: &'s Known) -> Vec<Self> {
        // Both lists are in order of path, and mostly equal.
        let mut known = earlier.pages.iter().peekable();
        let fingerprints: Vec<_> = source.pages().filter_map(|(_, found)| found).collect();
        let constant = Fingerprint::are_constant(fingerprints.iter());
        let files = source.pages().map(|(path, fingerprint)| {
            while known.next_if(|other| other.path() < path).is_some() {}
            Self {
                path,
                fingerprint,
                constant,
                known: known.next_if(|other| other.path() == path),
            }
        });
        files.collect()
    }

    /// The page, if the previous run read it and nobody has written the file since.
    pub(super) fn unchanged(&self) -> Option<Arc<Translation>> {
        let fingerprint = self.fingerprint.filter(|_| !self.constant)?;
        let page = self.known?;
        (page.fingerprint == Some(fingerprint)).then(|| Arc::clone(&page.translation))
    }

    /// The page, if the previous run read this very text.
    pub(super) fn known(&self, text: &str) -> Option<Arc<Translation>> {
        // A page in memory has no previous run.
        self.fingerprint?;
        let page = self.known?;
        (page.translation.whole == Digest::of(text.as_bytes()))
            .then(|| Arc::clone(&page.translation))
    }

    /// The fingerprint to remember after a run that started at `started`: `None` while the file may be written again
    /// without its times showing it.
    pub(super) fn settled(&self, started: SystemTime) -> Option<Fingerprint> {
        let told = self.fingerprint.filter(|_| !self.constant);
        told.filter(|fingerprint| fingerprint.is_settled(started))
    }
}

//! What a run knows of pages from the run before it: what each file looked like, and what it said.
//!
//! In go the stamps of files on disk and the pages that an earlier run left, in memory or in its cache; out come
//! the pages that need not be read again ([`PageFile`]), and what of the others is no longer so ([`Known`]), by
//! which a build finds the files that it has to make anew. Nothing here reads a file: whether one was written since
//! is judged by its [`Stamp`] alone.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::Metadata;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::Text;
use crate::content::page::Translation;
use crate::digest::Digest;
use crate::publish::trace::Part;
use crate::site::{Compiled, Layout};

/// What a file looked like from outside: its size, and when it was last written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    bytes: u64,
    modified: SystemTime,
}

/// A file written less than this ago may be written again without its time showing it.
const SETTLED_AFTER: Duration = Duration::from_secs(2);

impl Stamp {
    /// The stamp of a file. `None` where the system keeps no times.
    pub fn of(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?;
        Some(Self {
            bytes: metadata.len(),
            modified,
        })
    }

    /// Whether a file that looks like this again is the same file.
    ///
    /// The time of day decides only whether a file is read again, never what is made of it.
    fn settled(&self) -> bool {
        SystemTime::now()
            .duration_since(self.modified)
            .is_ok_and(|age| age > SETTLED_AFTER)
    }
}

/// A page as an earlier run read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KnownPage {
    /// What its file looked like; `None` when it had only just been written.
    pub stamp: Option<Stamp>,
    /// What it said.
    pub translation: Arc<Translation>,
}

impl KnownPage {
    /// The path of its file.
    pub fn path(&self) -> &Arc<str> {
        &self.translation.path
    }

    /// The page, whose text lies there.
    pub(crate) fn lies(&mut self, text: &Text) {
        if let Some(translation) = Arc::get_mut(&mut self.translation) {
            translation.text = text.clone();
        }
    }

    fn same(&self, other: &Self) -> bool {
        let same_words = Arc::ptr_eq(&self.translation, &other.translation)
            || self.translation.whole == other.translation.whole;
        same_words && self.stamp == other.stamp
    }
}

/// What a run found to be right, each as a digest of all that it was judged by: where that is the same, it is right still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Checked {
    /// What the references of pages lead to.
    pub references: Digest,
    /// What addresses are made of.
    pub addresses: Digest,
}

/// What an earlier run knows of a site's pages.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// In order of path.
    pages: Vec<KnownPage>,
    /// What is right about them.
    pub checked: Checked,
    /// Where they are, if that is in memory.
    pub(crate) layout: Option<Arc<Layout>>,
    /// Messages and theme, if they are in memory and there was nothing to say about them.
    pub(crate) compiled: Option<Arc<Compiled>>,
}

impl Known {
    /// What is known of `pages`, which are right as far as `checked` goes.
    pub(crate) fn new(mut pages: Vec<KnownPage>, checked: Checked) -> Self {
        pages.sort_by(|a, b| a.path().cmp(b.path()));
        Self {
            pages,
            checked,
            ..Self::default()
        }
    }

    /// The same, with what a run in the same process can take over.
    pub(crate) fn holding(self, layout: &Arc<Layout>, compiled: Option<Arc<Compiled>>) -> Self {
        Self {
            layout: Some(Arc::clone(layout)),
            compiled,
            ..self
        }
    }

    /// The pages.
    pub fn pages(&self) -> &[KnownPage] {
        &self.pages
    }

    /// The place of each page in another list; `None` where both have the same pages.
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

    /// The pages of `now` that differ from these, each with its place; `None` where there are others.
    pub(crate) fn differing<'n>(&self, now: &'n Self) -> Option<Vec<(u32, Cow<'n, KnownPage>)>> {
        if !self.same_paths(now) {
            return None;
        }
        let differing = (0..)
            .zip(self.pages.iter().zip(&now.pages))
            .filter(|(_, (then, now))| !then.same(now))
            .map(|(at, (_, now))| (at, Cow::Borrowed(now)));
        Some(differing.collect())
    }

    /// Takes another page in the place `at`. `None` when there is none.
    pub(crate) fn set(&mut self, at: u32, page: KnownPage) -> Option<()> {
        *self.pages.get_mut(at as usize)? = page;
        Some(())
    }

    /// What of these pages is no longer so: each by its place in this list.
    pub(crate) fn changed(
        &self,
        now: &Self,
        moved: Option<&[Option<u32>]>,
    ) -> BTreeSet<(u32, Part)> {
        let mut changed = BTreeSet::new();
        for (at, then) in (0..).zip(&self.pages) {
            let place = match moved {
                None => Some(at),
                Some(moved) => moved.get(at as usize).copied().flatten(),
            };
            let now = place.and_then(|place| now.pages.get(place as usize));
            if now.is_some_and(|now| Arc::ptr_eq(&now.translation, &then.translation)) {
                continue;
            }
            let same = |part: &dyn Fn(&Translation) -> Digest| {
                now.is_some_and(|now| part(&now.translation) == part(&then.translation))
            };
            if !same(&|page| page.face) {
                changed.insert((at, Part::Face));
            }
            if !same(&|page| page.whole) {
                changed.insert((at, Part::Words));
            }
        }
        changed
    }

    /// The place of a page in the list.
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

/// The file of a page.
#[derive(Debug, Clone, Copy)]
pub struct PageFile<'s> {
    /// Its path.
    pub path: &'s Arc<str>,
    /// What it looks like; `None` for one in memory.
    pub(super) stamp: Option<Stamp>,
    /// What an earlier run knows of it.
    pub(super) known: Option<&'s KnownPage>,
}

impl PageFile<'_> {
    /// The page, if an earlier run knows it and nobody has written it since.
    pub fn unchanged(&self) -> Option<Arc<Translation>> {
        let stamp = self.stamp?;
        let page = self.known?;
        (page.stamp == Some(stamp)).then(|| Arc::clone(&page.translation))
    }

    /// The page, if an earlier run knows it with this text.
    pub fn known(&self, text: &str) -> Option<Arc<Translation>> {
        let page = self.known?;
        (page.translation.whole == Digest::of(text.as_bytes()))
            .then(|| Arc::clone(&page.translation))
    }

    /// What it looks like, if it has not only just been written.
    pub fn settled(&self) -> Option<Stamp> {
        self.stamp.filter(Stamp::settled)
    }
}

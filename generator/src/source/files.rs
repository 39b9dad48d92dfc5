//! The files of a site by path: read from a folder, or given in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;

use super::built_in;
use super::fingerprint::Fingerprint;
use super::folders::{PAGES, is_text};
use super::list::{self, list};
use super::names::{self, is_left_behind};
use super::page_texts::PageTexts;
use super::text::{decode, flaw, unreadable};
use crate::digest::{Digest, Hasher};
use crate::problem::{Level, Problem, Problems};

/// Every file of a site, by path.
#[derive(Debug, Default)]
pub struct Source {
    texts: BTreeMap<Arc<str>, Arc<str>>,
    binaries: BTreeMap<Arc<str>, Arc<[u8]>>,
    /// Pages on disk, which are read one at a time.
    pages: BTreeMap<Arc<str>, Option<Fingerprint>>,
    root: Option<Arc<Path>>,
    problems: Vec<Problem>,
}

impl Source {
    /// Reads the site in folder `root`, with the built-in theme and messages beside it.
    ///
    /// A file that cannot be read is no reason to stop: [`Source::problems`] names all of them.
    pub fn read(root: &Path) -> Self {
        let mut source = Self {
            root: Some(root.into()),
            ..Self::built_in()
        };
        let problems = Problems::default();
        let (pages, others): (Vec<_>, Vec<_>) = list(root, &problems)
            .into_iter()
            .partition(|(path, _)| path.starts_with(PAGES));
        source.pages = pages.into_iter().collect();
        for (path, _) in others {
            match std::fs::read(root.join(&*path)) {
                Ok(bytes) => source.add(path, bytes, &problems),
                Err(error) => problems.push(unreadable(&path, &error.to_string())),
            }
        }
        if source.text("content/site.toml").is_none() && !problems.has_errors() {
            let message = format!("there is no `content/site.toml` in {}", root.display());
            let help =
                "run this in the folder that holds `content/`, or name that folder with --site";
            problems.push(Problem::general(message).help(help));
        }
        source.problems = problems.into_sorted();
        source
    }

    /// A site that only exists in memory: the built-in theme and messages, and `files` (path, text).
    pub fn in_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut source = Self::built_in();
        for (path, text) in files {
            let path: Arc<str> = path.into();
            let is_page = path.starts_with(PAGES);
            let flaw = flaw(&path, text).filter(|_| !is_page);
            source.problems.extend(flaw.map(|flaw| flaw.problem));
            source.texts.insert(path, text.into());
        }
        source
    }

    /// A site that only exists in memory, from the bytes of its files by path, such as those of an earlier version.
    pub fn of_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut source = Self::built_in();
        let problems = Problems::default();
        for (path, bytes) in files {
            source.add(path.into(), bytes, &problems);
        }
        source.problems = problems.into_sorted();
        source
    }

    /// The same site with one file more, as if it were on disk: whether it could be there is checked too.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        let path: Arc<str> = path.into();
        self.problems.extend(list::unusable(&path, None));
        let others = self.texts.keys().chain(self.pages.keys());
        let others: Vec<_> = others.chain([&path]).collect();
        let alike = names::alike(&others);
        self.problems.extend(alike);
        self.texts.insert(path, text.into());
        self
    }

    /// The built-in files alone.
    pub fn built_in() -> Self {
        let mut source = Self::default();
        for (path, bytes) in built_in::files() {
            match std::str::from_utf8(bytes) {
                Ok(text) => drop(source.texts.insert(path, text.into())),
                Err(_) => drop(source.binaries.insert(path, bytes.into())),
            }
        }
        source
    }

    fn add(&mut self, path: Arc<str>, bytes: Vec<u8>, problems: &Problems) {
        if !is_text(&path) {
            self.binaries.insert(path, bytes.into());
            return;
        }
        let text = match decode(&path, &bytes) {
            Ok(text) => {
                problems.extend(flaw(&path, text).map(|flaw| flaw.problem));
                text.into()
            }
            Err((problem, text)) => {
                problems.push(*problem);
                text.into()
            }
        };
        self.texts.insert(path, text);
    }

    /// Puts a text in the place of the file `path`, or adds it, in memory only.
    pub fn set_text(&mut self, path: &str, text: &str) {
        let path: Arc<str> = path.into();
        let is_page = self.pages.remove(&path).is_some() || path.starts_with(PAGES);
        let flaw = flaw(&path, text).filter(|_| !is_page);
        self.problems.extend(flaw.map(|flaw| flaw.problem));
        self.texts.insert(path, text.into());
    }

    /// The files that could not be read, are not UTF-8, or have no use where they are; of pages only those that could not
    /// be found, see [`Source::page`].
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Refreshes `path` after somebody wrote there; `false` if everything must be read again.
    ///
    /// Most writes change one page, and then the other files need no second look.
    #[must_use]
    pub fn refresh(&mut self, path: &Path) -> bool {
        let is_error = |problem: &Problem| problem.level == Level::Error;
        if self.problems.iter().any(is_error) {
            return false;
        }
        let root = self.root.as_deref();
        let below = root.and_then(|root| path.strip_prefix(root).ok());
        let Some(name) = below.and_then(Path::to_str).map(list::with_slashes) else {
            return false;
        };
        if let Some(fingerprint) = self.pages.get_mut(&name) {
            let page = std::fs::metadata(path).ok();
            let page = page.filter(|page| list::unusable(&name, Some(page)).is_none());
            *fingerprint = page.as_ref().and_then(Fingerprint::of);
            return page.is_some();
        }
        // Editors keep hidden files, and write temporary ones that are gone by now.
        let hidden = name
            .split('/')
            .any(|part| part.starts_with('.') || is_left_behind(part));
        hidden || (std::fs::symlink_metadata(path).is_err() && !self.holds(&name))
    }

    /// Whether a file of the site has this path, or is below it.
    fn holds(&self, path: &str) -> bool {
        let files = self.texts.keys().chain(self.pages.keys());
        files.chain(self.binaries.keys()).any(|file| {
            file.strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The text of a file; of a page, as it is on disk now.
    pub fn text(&self, path: &str) -> Option<Cow<'_, str>> {
        if let Some(text) = self.texts.get(path) {
            return Some(Cow::Borrowed(text));
        }
        let (path, _) = self.pages.get_key_value(path)?;
        let bytes = std::fs::read(self.root.as_ref()?.join(&**path)).unwrap_or_default();
        let text = decode(path, &bytes).map_or_else(|(_, text)| text, str::to_owned);
        Some(Cow::Owned(text))
    }

    /// The paths of all pages, in order, each with the fingerprint of its file; `None` for a page in memory.
    pub fn pages(&self) -> impl Iterator<Item = (&Arc<str>, Option<Fingerprint>)> {
        let held = self.texts_below(PAGES).map(|(path, _)| (path, None));
        held.chain(
            self.pages
                .iter()
                .map(|(path, fingerprint)| (path, *fingerprint)),
        )
    }

    /// Gives `parse` the text of a page as far as it can be read, and the problem if it cannot be read or is not UTF-8,
    /// or if its text has a flaw. The text is empty if there is nothing more to say about it.
    pub fn page<R>(&self, path: &Arc<str>, parse: impl FnOnce(&str, Option<Problem>) -> R) -> R {
        let read: Vec<u8>;
        let (text, problem) = if let Some(text) = self.texts.get(path) {
            (Cow::Borrowed(&**text), None)
        } else {
            let root = self.root.as_deref().unwrap_or(Path::new(""));
            match std::fs::read(root.join(&**path)) {
                Ok(bytes) => read = bytes,
                Err(error) => return parse("", Some(unreadable(path, &error.to_string()))),
            }
            match decode(path, &read) {
                Ok(text) => (Cow::Borrowed(text), None),
                Err((problem, text)) => (Cow::Owned(text), Some(*problem)),
            }
        };
        match flaw(path, &text).filter(|_| problem.is_none()) {
            None => parse(&text, problem),
            Some(flaw) if flaw.hides_rest => parse("", Some(flaw.problem)),
            Some(flaw) => parse(&text, Some(flaw.problem)),
        }
    }

    /// The texts of pages, for rendering them.
    pub fn page_texts(&self) -> PageTexts {
        let held = self.texts_below(PAGES);
        PageTexts {
            held: held
                .map(|(path, text)| (Arc::clone(path), Arc::clone(text)))
                .collect(),
            root: self.root.clone(),
        }
    }

    /// A digest of everything but the pages, and but the texts below `left_out`, if any.
    pub fn digest(&self, left_out: Option<&str>) -> Digest {
        let mut hasher = Hasher::default();
        let is_left_out = |path: &str| {
            path.starts_with(PAGES) || left_out.is_some_and(|folder| path.starts_with(folder))
        };
        let texts = self.texts.iter();
        for (path, text) in texts.filter(|(path, _)| !is_left_out(path)) {
            hasher.part(&**path).part(&**text);
        }
        for (path, bytes) in &self.binaries {
            hasher.part(&**path).part(bytes);
        }
        hasher.finish()
    }

    /// All text files whose path starts with `prefix`, in order of path.
    pub fn texts_below<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a Arc<str>, &'a Arc<str>)> {
        self.texts
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
    }

    /// All files that are not text and whose path starts with `prefix`, in order of path.
    pub fn binaries_below<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a Arc<str>, &'a Arc<[u8]>)> {
        self.binaries
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
    }
}

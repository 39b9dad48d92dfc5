//! The files of a site, in memory: the only place that reads the disk.
//!
//! In goes the site's folder; out comes every file of `content/`, `locales/` and `theme/` under its
//! path. A file that cannot be read, is not UTF-8 where text is meant, or has an ending nobody knows
//! is a problem; nothing is skipped in silence but dot files, which editors and systems leave about.
//!
//! Pages are many: they are listed here and read one at a time, when they are parsed and when they are
//! rendered ([`Text`]). A page that an earlier run has [`Known`] and whose file has not been written
//! since is not read at all.

mod known;
mod list;
mod name;
mod room;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::digest::Digest;
use crate::problem::{Place, Problem, Problems};

pub(crate) use list::ROOTS;
use list::list;

pub use known::{Checked, Known, KnownPage, PageFile, Stamp};
pub use room::Room;

/// The default theme and the messages that come with the program.
static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static BUILT_IN_ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static BUILT_IN_LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

/// Where built-in files stand among the paths of a site: no file of a site can have this prefix.
pub const BUILT_IN: &str = "(built in)/";

/// The folder of pages.
const PAGES: &str = "content/pages/";

/// Endings whose files are text.
const TEXT: [&str; 8] = ["md", "toml", "ftl", "html", "xml", "css", "js", "svg"];

/// The text of a page.
#[derive(Debug, Clone)]
pub enum Text {
    /// In memory.
    Held(Arc<str>),
    /// On disk, below this folder.
    Below(Arc<Path>),
}

impl Text {
    /// A text that has yet to be found.
    pub fn nowhere() -> Self {
        Self::Held("".into())
    }

    /// Gives `reader` the text of the file `path`, which had this digest when it was checked.
    ///
    /// # Errors
    ///
    /// When it cannot be read any more, or says something else now.
    pub fn read<R>(
        &self,
        path: &Arc<str>,
        digest: Digest,
        reader: impl FnOnce(&str) -> R,
    ) -> Result<R, Problem> {
        let root = match self {
            Self::Held(text) => return Ok(reader(text)),
            Self::Below(root) => root,
        };
        let bytes = std::fs::read(root.join(&**path)).unwrap_or_default();
        match decode(path, &bytes) {
            Ok(text) if Digest::of(text.as_bytes()) == digest => Ok(reader(text)),
            _ => Err(Problem::error(
                Place::file(path),
                "this file changed while the site was made",
            )
            .help("run this again when nobody is writing to it")),
        }
    }
}

/// Every file of a site, by path.
#[derive(Debug, Default)]
pub struct Source {
    texts: BTreeMap<Arc<str>, Arc<str>>,
    binaries: BTreeMap<Arc<str>, Arc<[u8]>>,
    /// Pages that are read when they are asked for.
    pages: BTreeMap<Arc<str>, Option<Stamp>>,
    root: Option<Arc<Path>>,
    known: Arc<Known>,
    room: Room,
}

impl Source {
    /// Reads the site in folder `root`, with the built-in theme and messages beside it.
    ///
    /// # Errors
    ///
    /// All files that cannot be read, are not UTF-8 or have an unknown ending; a folder without `content/site.toml`.
    pub fn read(root: &Path) -> Result<Self, (Box<Self>, Problems)> {
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
                Err(error) => problems.push(unreadable_file(&path, &error)),
            }
        }
        if source.text("content/site.toml").is_none() && !problems.has_errors() {
            problems.push(
                Problem::general(format!(
                    "there is no `content/site.toml` in {}",
                    root.display()
                ))
                .help(
                    "run this in the folder that holds `content/`, or name that folder with --site",
                ),
            );
        }
        if problems.has_errors() {
            Err((Box::new(source), problems))
        } else {
            Ok(source)
        }
    }

    /// Looks again at `path` on disk, after somebody wrote there; `false` where nothing but reading all of it again can
    /// tell what the site is now.
    ///
    /// One page written anew is what happens most, and needs no look at the others.
    #[must_use]
    pub fn look_again(&mut self, path: &Path) -> bool {
        let root = self.root.as_deref();
        let below = root.and_then(|root| path.strip_prefix(root).ok());
        let Some(name) = below.and_then(Path::to_str).map(list::name) else {
            return false;
        };
        if let Some(stamp) = self.pages.get_mut(&name) {
            let page = std::fs::metadata(path).ok();
            let page = page.filter(|page| list::unusable(&name, Some(page)).is_none());
            *stamp = page.as_ref().and_then(Stamp::of);
            return page.is_some();
        }
        // What an editor keeps for itself, or wrote on the way and has taken away again.
        let hidden = name.split('/').any(|part| part.starts_with('.'));
        hidden || (std::fs::symlink_metadata(path).is_err() && !self.holds(&name))
    }

    /// Whether a file of the site has this path, or lies in a folder that does.
    fn holds(&self, path: &str) -> bool {
        let files = self.texts.keys().chain(self.pages.keys());
        files.chain(self.binaries.keys()).any(|file| {
            file.strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The same, for a run that follows another: what that one knows of pages is not read again.
    #[must_use]
    pub fn knowing(self, known: Arc<Known>) -> Self {
        Self { known, ..self }
    }

    /// The same, for a run that makes all pages: what a text came to when it was checked is kept for its pages, as far as
    /// that fits into `bytes`, so that most texts are read and parsed once.
    #[must_use]
    pub fn keeping(self, bytes: usize) -> Self {
        Self {
            room: Room::of(bytes),
            ..self
        }
    }

    /// Room for what texts come to.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// A site that only exists in memory: the built-in theme and messages, and `files` (path, text).
    pub fn in_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut source = Self::built_in();
        for (path, text) in files {
            source.texts.insert(path.into(), text.into());
        }
        source
    }

    /// Only what comes with the program.
    pub fn built_in() -> Self {
        let mut source = Self::default();
        for (folder, dir) in [
            ("templates", &BUILT_IN_TEMPLATES),
            ("assets", &BUILT_IN_ASSETS),
            ("locales", &BUILT_IN_LOCALES),
        ] {
            let mut stack = vec![dir];
            while let Some(dir) = stack.pop() {
                stack.extend(dir.dirs());
                for file in dir.files() {
                    let path: Arc<str> =
                        format!("{BUILT_IN}{folder}/{}", file.path().display()).into();
                    match std::str::from_utf8(file.contents()) {
                        Ok(text) => source.texts.insert(path, text.into()).map(drop),
                        Err(_) => source
                            .binaries
                            .insert(path, file.contents().into())
                            .map(drop),
                    };
                }
            }
        }
        source
    }

    fn add(&mut self, path: Arc<str>, bytes: Vec<u8>, problems: &Problems) {
        if !TEXT.contains(&ending(&path)) {
            self.binaries.insert(path, bytes.into());
            return;
        }
        let text = match decode(&path, &bytes) {
            Ok(text) => text.into(),
            Err((problem, text)) => {
                problems.push(*problem);
                text.into()
            }
        };
        self.texts.insert(path, text);
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

    /// The paths of all pages, in order.
    pub fn pages(&self) -> impl Iterator<Item = &Arc<str>> {
        self.texts_below(PAGES)
            .map(|(path, _)| path)
            .chain(self.pages.keys())
    }

    /// The files of all pages, in order of path, each with what an earlier run knows of it.
    pub fn page_files(&self) -> Vec<PageFile<'_>> {
        let held = self.texts_below(PAGES).map(|(path, _)| PageFile {
            path,
            stamp: None,
            known: None,
        });
        // Both lists are in order, and mostly of the same pages.
        let mut known = self.known.pages().iter().peekable();
        let on_disk = self.pages.iter().map(|(path, stamp)| {
            while known.next_if(|other| other.path() < path).is_some() {}
            PageFile {
                path,
                stamp: *stamp,
                known: known.next_if(|other| other.path() == path),
            }
        });
        held.chain(on_disk).collect()
    }

    /// What an earlier run knows.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// Gives `reader` the text of a page, as far as it can be read, and where to find it again; and why not, if it cannot
    /// be read or is not UTF-8.
    pub fn page<R>(
        &self,
        path: &Arc<str>,
        reader: impl FnOnce(&str, Text, Option<Problem>) -> R,
    ) -> R {
        let root = match (self.texts.get(path), &self.root) {
            (Some(text), _) => return reader(text, Text::Held(Arc::clone(text)), None),
            (None, Some(root)) => root,
            (None, None) => return reader("", Text::nowhere(), None),
        };
        let bytes = match std::fs::read(root.join(&**path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                return reader("", Text::nowhere(), Some(unreadable_file(path, &error)));
            }
        };
        match decode(path, &bytes) {
            Ok(text) => reader(text, Text::Below(Arc::clone(root)), None),
            Err((problem, text)) => reader(&text, Text::nowhere(), Some(*problem)),
        }
    }

    /// A digest of everything but the pages.
    pub fn digest(&self) -> Digest {
        let mut hasher = crate::digest::Hasher::default();
        for (path, text) in self
            .texts
            .iter()
            .filter(|(path, _)| !path.starts_with(PAGES))
        {
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

fn unreadable_file(path: &Arc<str>, error: &std::io::Error) -> Problem {
    Problem::error(Place::file(path), format!("this cannot be read: {error}"))
        .help("see that it is there and that you may read it, then run this again")
}

/// The text that `bytes` are; or why they are none, and what can be read of it.
fn decode<'b>(path: &Arc<str>, bytes: &'b [u8]) -> Result<&'b str, (Box<Problem>, String)> {
    match simdutf8::compat::from_utf8(bytes) {
        // A byte order mark is what some editors put before a text; it is not part of it.
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let problem = Problem::error(Place::span(path, &(at..at + '\u{fffd}'.len_utf8())), "this file is not UTF-8 text")
                .help("save it again as UTF-8: most editors offer that under \u{201c}Save as\u{201d} or \u{201c}Encoding\u{201d}");
            Err((
                Box::new(problem),
                String::from_utf8_lossy(bytes).into_owned(),
            ))
        }
    }
}

fn ending(path: &str) -> &str {
    let mark = path.bytes().rposition(|byte| matches!(byte, b'.' | b'/'));
    mark.and_then(|at| path.get(at..)?.strip_prefix('.'))
        .unwrap_or_default()
}

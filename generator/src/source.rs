//! The files of a site, in memory: the only place that reads the disk.
//!
//! In goes the site's folder; out comes every file of `content/`, `locales/` and `theme/` under its
//! path. A file that cannot be read, is not UTF-8 where text is meant, or has an ending nobody knows
//! is a problem; nothing is skipped in silence but dot files, which editors and systems leave about.
//!
//! Pages are many: they are listed here and read one at a time, when they are parsed and when they are
//! rendered ([`Text`]). A page that an earlier run has [`Known`] and whose file has not been written
//! since is not read at all.

mod name;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::ops::Bound;
use std::path::{MAIN_SEPARATOR, Path};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use crate::digest::Digest;
use crate::page::Translation;
use crate::problem::{Place, Problem, Problems};
use crate::render::Part;

pub(crate) use name::folded;

/// The default theme and the messages that come with the program.
static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static BUILT_IN_ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static BUILT_IN_LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

/// Where built-in files stand among the paths of a site: no file of a site can have this prefix.
pub const BUILT_IN: &str = "(built in)/";

/// The folder of pages.
const PAGES: &str = "content/pages/";

/// Folders of a site, and the endings a file may have in each.
const FOLDERS: [(&str, &[&str]); 6] = [
    (PAGES, &["md"]),
    ("content/campaigns/", &["toml", "svg", "png", "pdf"]),
    ("content/", &["toml"]),
    ("locales/", &["ftl"]),
    ("theme/templates/", &["html", "xml"]),
    (
        "theme/assets/",
        &["css", "js", "svg", "png", "ico", "webp", "woff2"],
    ),
];

/// Endings whose files are text.
const TEXT: [&str; 8] = ["md", "toml", "ftl", "html", "xml", "css", "js", "svg"];

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

/// A page with its path.
pub type Listed = (Arc<str>, KnownPage);

/// What an earlier run knows of a site's pages.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// In order of path.
    pages: Vec<Listed>,
    /// Digest of all that their references were checked against.
    pub checked: Digest,
}

impl Known {
    /// What is known of `pages`, whose references are right as far as `checked` goes.
    pub fn new(mut pages: Vec<Listed>, checked: Digest) -> Self {
        pages.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self { pages, checked }
    }

    /// The pages, with their paths.
    pub fn pages(&self) -> &[Listed] {
        &self.pages
    }

    /// The place of each page in another list; `None` where both have the same pages.
    pub(crate) fn moved(&self, now: &Self) -> Option<Vec<Option<u32>>> {
        if self.same_paths(now) {
            return None;
        }
        let paths = self.pages.iter().map(|(path, _)| path);
        Some(paths.map(|path| now.position(path)).collect())
    }

    fn same_paths(&self, now: &Self) -> bool {
        let mut both = self.pages.iter().zip(&now.pages);
        self.pages.len() == now.pages.len()
            && both.all(|((then, _), (now, _))| Arc::ptr_eq(then, now) || then == now)
    }

    /// The pages of `now` that differ from these, each with its place; `None` where there are others.
    pub(crate) fn differing<'n>(&self, now: &'n Self) -> Option<Vec<(u32, Cow<'n, KnownPage>)>> {
        if !self.same_paths(now) {
            return None;
        }
        let differing = (0..)
            .zip(self.pages.iter().zip(&now.pages))
            .filter(|(_, ((_, then), (_, now)))| !then.same(now))
            .map(|(at, (_, (_, now)))| (at, Cow::Borrowed(now)));
        Some(differing.collect())
    }

    /// Takes another page in the place `at`. `None` when there is none.
    pub(crate) fn set(&mut self, at: u32, page: KnownPage) -> Option<()> {
        self.pages.get_mut(at as usize)?.1 = page;
        Some(())
    }

    /// What of these pages is no longer so: each by its place in this list.
    pub(crate) fn changed(
        &self,
        now: &Self,
        moved: Option<&[Option<u32>]>,
    ) -> BTreeSet<(u32, Part)> {
        let mut changed = BTreeSet::new();
        for (at, (_, then)) in (0..).zip(&self.pages) {
            let place = match moved {
                None => Some(at),
                Some(moved) => moved.get(at as usize).copied().flatten(),
            };
            let now = place.and_then(|place| now.pages.get(place as usize));
            if now.is_some_and(|(_, now)| Arc::ptr_eq(&now.translation, &then.translation)) {
                continue;
            }
            let same = |part: &dyn Fn(&Translation) -> Digest| {
                now.is_some_and(|(_, now)| part(&now.translation) == part(&then.translation))
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
        let found = self.pages.binary_search_by(|(at, _)| (**at).cmp(path));
        found.ok()?.try_into().ok()
    }

    /// The page of this path.
    pub(crate) fn page(&self, path: &str) -> Option<&Translation> {
        let (_, page) = self.pages.get(self.position(path)? as usize)?;
        Some(&page.translation)
    }
}

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

    /// The text of the file `path`, which had this digest when it was checked.
    ///
    /// # Errors
    ///
    /// When it cannot be read any more, or says something else now.
    pub fn get(&self, path: &Arc<str>, digest: Digest) -> Result<Cow<'_, str>, Problem> {
        let root = match self {
            Self::Held(text) => return Ok(Cow::Borrowed(text)),
            Self::Below(root) => root,
        };
        let text = read_text(root, path).unwrap_or_else(|(_, text)| text);
        if Digest::of(text.as_bytes()) == digest {
            Ok(Cow::Owned(text))
        } else {
            Err(Problem::error(
                Place::file(path),
                "this file changed while the site was made",
            )
            .help("run this again when nobody is writing to it"))
        }
    }
}

/// The file of a page.
#[derive(Debug, Clone, Copy)]
pub struct PageFile<'s> {
    /// Its path.
    pub path: &'s Arc<str>,
    /// What it looks like; `None` for one in memory.
    stamp: Option<Stamp>,
    known: Option<&'s KnownPage>,
}

impl PageFile<'_> {
    /// The page, if an earlier run knows it and nobody has written it since.
    pub fn unchanged(&self) -> Option<Arc<Translation>> {
        let stamp = self.stamp?;
        let page = self.known?;
        (page.stamp == Some(stamp)).then(|| Arc::clone(&page.translation))
    }

    /// The page, if an earlier run knows it with a text of this digest.
    pub fn known(&self, digest: Digest) -> Option<Arc<Translation>> {
        let page = self.known?;
        (page.translation.whole == digest).then(|| Arc::clone(&page.translation))
    }

    /// What it looks like, if it has not only just been written.
    pub fn settled(&self) -> Option<Stamp> {
        self.stamp.filter(Stamp::settled)
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
        for (path, stamp) in list(root, &problems) {
            if path.starts_with(PAGES) {
                source.pages.insert(path, stamp);
                continue;
            }
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

    /// The same, for a run that follows another: what that one knows of pages is not read again.
    #[must_use]
    pub fn knowing(self, known: Arc<Known>) -> Self {
        Self { known, ..self }
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
        let text = decode(&path, bytes).unwrap_or_else(|(problem, text)| {
            problems.push(*problem);
            text
        });
        self.texts.insert(path, text.into());
    }

    /// The text of a file; of a page, as it is on disk now.
    pub fn text(&self, path: &str) -> Option<Cow<'_, str>> {
        if let Some(text) = self.texts.get(path) {
            return Some(Cow::Borrowed(text));
        }
        let (path, _) = self.pages.get_key_value(path)?;
        let text = read_text(self.root.as_ref()?, path).unwrap_or_else(|(_, text)| text);
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
        let mut known = self.known.pages.iter().peekable();
        let on_disk = self.pages.iter().map(|(path, stamp)| {
            while known.next_if(|(other, _)| other < path).is_some() {}
            PageFile {
                path,
                stamp: *stamp,
                known: known
                    .next_if(|(other, _)| other == path)
                    .map(|(_, page)| page),
            }
        });
        held.chain(on_disk).collect()
    }

    /// Digest of all that the references of known pages were checked against.
    pub fn checked(&self) -> Digest {
        self.known.checked
    }

    /// The text of a page, and where to find it again.
    ///
    /// # Errors
    ///
    /// When it cannot be read or is not UTF-8, with the text as far as it can be read.
    pub fn page(&self, path: &Arc<str>) -> Result<(Text, Cow<'_, str>), (Box<Problem>, String)> {
        match (self.texts.get(path), &self.root) {
            (Some(text), _) => Ok((Text::Held(Arc::clone(text)), Cow::Borrowed(text))),
            (None, Some(root)) => {
                let text = read_text(root, path)?;
                Ok((Text::Below(Arc::clone(root)), Cow::Owned(text)))
            }
            (None, None) => Ok((Text::Held("".into()), Cow::Borrowed(""))),
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

/// The text of the file `path` below `root`; why not, and as much of it as can be read.
fn read_text(root: &Path, path: &Arc<str>) -> Result<String, (Box<Problem>, String)> {
    match std::fs::read(root.join(&**path)) {
        Ok(bytes) => decode(path, bytes),
        Err(error) => Err((Box::new(unreadable_file(path, &error)), String::new())),
    }
}

fn decode(path: &Arc<str>, bytes: Vec<u8>) -> Result<String, (Box<Problem>, String)> {
    match String::from_utf8(bytes) {
        // A byte order mark is what some editors put before a text; it is not part of it.
        Ok(text) => Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let problem = Problem::error(Place::span(path, &(at..at + '\u{fffd}'.len_utf8())), "this file is not UTF-8 text")
                .help("save it again as UTF-8: most editors offer that under \u{201c}Save as\u{201d} or \u{201c}Encoding\u{201d}");
            Err((
                Box::new(problem),
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
            ))
        }
    }
}

/// All files of a site, sorted, with the stamps of pages; what is wrong with them goes to `problems`.
fn list(root: &Path, problems: &Problems) -> Vec<(Arc<str>, Option<Stamp>)> {
    let mut entries = Vec::new();
    for folder in ["content", "locales", "theme"] {
        if root.join(folder).exists() {
            let walk = WalkDir::new(root.join(folder))
                .follow_links(true)
                .sort_by_file_name()
                .into_iter();
            entries.extend(
                walk.filter_entry(|entry| !entry.file_name().as_encoded_bytes().starts_with(b".")),
            );
        }
    }
    let listed: Vec<_> = entries
        .into_par_iter()
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) => Some(look_at(root, &entry)),
            Err(error) => Some(Err(unreadable(root, &error))),
        })
        .collect();
    let mut files = Vec::with_capacity(listed.len());
    for file in listed {
        match file {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    let names: Vec<_> = files.iter().map(|(path, _)| path).collect();
    problems.extend(name::alike(&names));
    files
}

/// A file's path, and what it looks like if it is a page.
fn look_at(root: &Path, entry: &DirEntry) -> Result<(Arc<str>, Option<Stamp>), Problem> {
    let Some(path) = relative(root, entry.path()) else {
        return Err(Problem::general(format!(
            "the name of {} is not UTF-8",
            entry.path().display()
        ))
        .help("give the file another name"));
    };
    let metadata = entry.metadata().ok();
    if let Some(problem) = unusable(&path, metadata.as_ref()) {
        return Err(problem);
    }
    let page = metadata.filter(|_| path.starts_with(PAGES));
    let stamp = page.as_ref().and_then(Stamp::of);
    Ok((path, stamp))
}

/// The most bytes of a text. A page of this length is a book, and takes minutes on a slow network.
const LONGEST: u64 = 2_000_000;

/// Why a file cannot be part of a site, as far as can be seen from outside.
fn unusable(path: &Arc<str>, metadata: Option<&Metadata>) -> Option<Problem> {
    if metadata.is_some_and(|metadata| !metadata.is_file()) {
        // Reading a pipe would wait for ever.
        let problem = Problem::error(Place::file(path), "this is neither a file nor a folder");
        return Some(problem.help("remove it, or move it out of the site's folder"));
    }
    let bytes = metadata.map_or(0, Metadata::len);
    if TEXT.contains(&ending(path)) && bytes > LONGEST {
        let (tenths, most) = (bytes / 100_000, LONGEST / 1_000_000);
        let message = format!(
            "this file has {}.{} MB of text, and {most} MB is the most",
            tenths / 10,
            tenths % 10
        );
        let problem = Problem::error(Place::file(path), message);
        return Some(problem.help(
            "see whether something else was meant to be here; if not, make several files of it",
        ));
    }
    unknown_ending(path).or_else(|| name::not_an_address(path))
}

fn unreadable(root: &Path, error: &walkdir::Error) -> Problem {
    let path = error
        .path()
        .and_then(|path| relative(root, path))
        .unwrap_or_else(|| "content".into());
    if error.loop_ancestor().is_some() {
        Problem::error(
            Place::file(&path),
            "this link leads back to a folder it lies in",
        )
        .help("remove the link")
    } else {
        let why = error
            .io_error()
            .map_or_else(|| error.to_string(), ToString::to_string);
        Problem::error(Place::file(&path), format!("this cannot be read: {why}"))
            .help("see that it is there and that you may read it, then run this again")
    }
}

fn relative(root: &Path, path: &Path) -> Option<Arc<str>> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = below.to_str()?;
    Some(if MAIN_SEPARATOR == '/' {
        below.into()
    } else {
        below.replace(MAIN_SEPARATOR, "/").into()
    })
}

fn unknown_ending(path: &Arc<str>) -> Option<Problem> {
    let Some((folder, endings)) = FOLDERS.iter().find(|(folder, _)| path.starts_with(folder))
    else {
        return Some(
            Problem::error(Place::file(path), "nothing is looked for in this place")
                .help("a theme has the folders `theme/templates/` and `theme/assets/`"),
        );
    };
    let ending = ending(path);
    if endings.contains(&ending) {
        return None;
    }
    let wanted: Vec<_> = endings
        .iter()
        .map(|ending| format!("`.{ending}`"))
        .collect();
    let found = if ending.is_empty() {
        "a file without an ending".to_owned()
    } else {
        format!("a file that ends in `.{ending}`")
    };
    Some(
        Problem::error(
            Place::file(path),
            format!("nobody knows what to do with {found} here"),
        )
        .help(format!(
            "files in `{folder}` end in {}; move or rename this one",
            wanted.join(", ")
        )),
    )
}

fn ending(path: &str) -> &str {
    path.rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
        .map_or("", |(_, ending)| ending)
}

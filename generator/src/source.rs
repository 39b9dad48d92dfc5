//! The files of a site, in memory: the only place that reads the disk.
//!
//! In goes the site's folder; out comes every file of `content/`, `locales/` and `theme/` under its
//! path. A file that cannot be read, is not UTF-8 where text is meant, or has an ending nobody knows
//! is a problem; nothing is skipped in silence but dot files, which editors and systems leave about.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::problem::{Place, Problem, Problems};

/// The default theme and the messages that come with the program.
static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static BUILT_IN_ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");
static BUILT_IN_LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

/// Where built-in files stand among the paths of a site: no file of a site can have this prefix.
pub const BUILT_IN: &str = "(built in)/";

/// Folders of a site, and the endings a file may have in each.
const FOLDERS: [(&str, &[&str]); 6] = [
    ("content/pages/", &["md"]),
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

/// Every file of a site, by path.
#[derive(Debug, Default)]
pub struct Source {
    texts: BTreeMap<Arc<str>, Arc<str>>,
    binaries: BTreeMap<Arc<str>, Arc<[u8]>>,
}

impl Source {
    /// Reads the site in folder `root`, with the built-in theme and messages beside it.
    ///
    /// # Errors
    ///
    /// All files that cannot be read, are not UTF-8 or have an unknown ending; a folder without `content/site.toml`.
    pub fn read(root: &Path) -> Result<Self, (Self, Problems)> {
        let mut source = Self::built_in();
        let problems = Problems::default();
        let paths = list(root, &problems);
        let read: Vec<_> = paths
            .into_par_iter()
            .map(|path| (std::fs::read(root.join(&*path)), path))
            .collect();
        for (bytes, path) in read {
            match bytes {
                Ok(bytes) => source.add(path, bytes, &problems),
                Err(error) => problems.push(
                    Problem::error(Place::file(&path), format!("this cannot be read: {error}"))
                        .help("see that it is there and that you may read it, then run this again"),
                ),
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
            Err((source, problems))
        } else {
            Ok(source)
        }
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
        match String::from_utf8(bytes) {
            // A byte order mark is what some editors put before a text; it is not part of it.
            Ok(text) => self
                .texts
                .insert(path, text.strip_prefix('\u{feff}').unwrap_or(&text).into())
                .map(drop),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
                problems.push(
                    Problem::error(Place::span(&path, &(at..at + '\u{fffd}'.len_utf8())), "this file is not UTF-8 text")
                        .help("save it again as UTF-8: most editors offer that under \u{201c}Save as\u{201d} or \u{201c}Encoding\u{201d}"),
                );
                self.texts.insert(path, lossy.into()).map(drop)
            }
        };
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|text| &**text)
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

/// The paths of all files of a site, sorted; what is wrong with them goes to `problems`.
fn list(root: &Path, problems: &Problems) -> Vec<Arc<str>> {
    let mut paths = Vec::new();
    for folder in ["content", "locales", "theme"] {
        if !root.join(folder).exists() {
            continue;
        }
        let walk = WalkDir::new(root.join(folder))
            .follow_links(true)
            .sort_by_file_name()
            .into_iter();
        for entry in
            walk.filter_entry(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => match relative(root, entry.path()) {
                    Some(path) => {
                        if let Some(problem) = unknown_ending(&path) {
                            problems.push(problem);
                        } else {
                            paths.push(path);
                        }
                    }
                    None => problems.push(
                        Problem::general(format!(
                            "the name of {} is not UTF-8",
                            entry.path().display()
                        ))
                        .help("give the file another name"),
                    ),
                },
                Err(error) => problems.push(unreadable(root, &error)),
            }
        }
    }
    paths
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
    let parts: Option<Vec<_>> = below.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/").into())
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

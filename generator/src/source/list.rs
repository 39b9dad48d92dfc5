//! The files of a site's folder: which there are, and which of them can be part of a site.
//!
//! In goes the folder; out come the paths of its files, in order, and a problem for each that cannot be used: of an
//! ending nobody knows, too long, no file at all, or with a name that some system or address cannot have. It looks
//! at files from outside only and opens none.

use std::fs::Metadata;
use std::path::{MAIN_SEPARATOR, Path, is_separator};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{PAGES, Stamp, TEXT, ending};
use crate::problem::{Place, Problem, Problems};

/// The folders that a site is made of; nothing else beside them is looked at.
pub(crate) const ROOTS: [&str; 3] = ["content", "locales", "theme"];

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

/// So many entries of folders are looked at in one go.
const AT_ONCE: usize = 256;

/// The path of a file, and its stamp if it is a page.
type Listed = (Arc<str>, Option<Stamp>);

/// All files of a site, sorted, with the stamps of pages; what is wrong with them goes to `problems`.
pub(super) fn list(root: &Path, problems: &Problems) -> Vec<Listed> {
    let listed = Mutex::new(Vec::new());
    // The files found so far are looked at while others are still being found.
    rayon::scope(|scope| {
        let folders = ROOTS.map(|folder| root.join(folder));
        let walks = folders.iter().filter(|folder| folder.exists());
        let mut entries = walks.flat_map(|folder| {
            let walk = WalkDir::new(folder).follow_links(true).into_iter();
            walk.filter_entry(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        });
        loop {
            let some: Vec<_> = entries.by_ref().take(AT_ONCE).collect();
            if some.is_empty() {
                break;
            }
            scope.spawn(|_| {
                let some = look_at_all(root, some);
                let mut listed = listed.lock().unwrap_or_else(PoisonError::into_inner);
                listed.extend(some);
            });
        }
    });
    let listed = listed.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut files = Vec::with_capacity(listed.len());
    for file in listed {
        match file {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    files.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let names: Vec<_> = files.iter().map(|(path, _)| path).collect();
    problems.extend(super::name::alike(&names));
    files
}

/// The files among `entries`.
fn look_at_all(
    root: &Path,
    entries: Vec<walkdir::Result<DirEntry>>,
) -> Vec<Result<Listed, Problem>> {
    let files = entries.into_iter().filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) => Some(look_at(root, &entry)),
        Err(error) => Some(Err(unreadable(root, &error))),
    });
    files.collect()
}

/// A file's path, and what it looks like if it is a page.
fn look_at(root: &Path, entry: &DirEntry) -> Result<Listed, Problem> {
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
pub(super) fn unusable(path: &Arc<str>, metadata: Option<&Metadata>) -> Option<Problem> {
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
    unknown_ending(path).or_else(|| super::name::not_an_address(path))
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
    let path = path.as_os_str().as_encoded_bytes();
    let root = root.as_os_str().as_encoded_bytes();
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = std::str::from_utf8(below).ok()?;
    Some(name(below.trim_start_matches(is_separator)))
}

/// How a path below the site's folder is written here.
pub(super) fn name(below: &str) -> Arc<str> {
    if MAIN_SEPARATOR == '/' {
        below.into()
    } else {
        below.replace(MAIN_SEPARATOR, "/").into()
    }
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

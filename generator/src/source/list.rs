//! The files of a site's folder: which there are, and which of them can be part of a site.
//!
//! In goes the folder; out come the paths of its files, in order, and a problem for each that cannot be used: its
//! extension is unknown, it is too long, it is no regular file, or its name is impossible on some system or in an
//! address. Files are not opened here.

use std::fs::Metadata;
use std::path::{MAIN_SEPARATOR, Path, is_separator};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::fingerprint::Fingerprint;
use super::folders::{PAGES, PICTURES, ROOTS, is_text, misplaced};
use super::names;
use super::text::unreadable;
use crate::problem::{Place, Problem, Problems};

/// The number of directory entries that one task examines.
const AT_ONCE: usize = 256;

/// The path of a file, and its fingerprint if it is a page.
type Listed = (Arc<str>, Option<Fingerprint>);

/// All files of a site in order of path; files that cannot be used are `problems`.
pub(super) fn list(root: &Path, problems: &Problems) -> Vec<Listed> {
    let listed = Mutex::new(Vec::new());
    let left_behind = Mutex::new(Vec::new());
    // Entries are examined while the walk goes on.
    rayon::scope(|scope| {
        let folders = ROOTS.map(|folder| root.join(folder));
        let walks = folders.iter().filter(|folder| folder.exists());
        let mut entries = walks.flat_map(|folder| {
            let walk = WalkDir::new(folder).follow_links(true).into_iter();
            walk.filter_entry(|entry| {
                let name = entry.file_name().to_string_lossy();
                let is_left_behind = names::is_left_behind(&name);
                if is_left_behind && !name.starts_with('.') {
                    let mut left_behind =
                        left_behind.lock().unwrap_or_else(PoisonError::into_inner);
                    left_behind.extend(relative(root, entry.path()));
                }
                !(is_left_behind || name.starts_with('.'))
            })
        });
        loop {
            let some: Vec<_> = entries.by_ref().take(AT_ONCE).collect();
            if some.is_empty() {
                break;
            }
            scope.spawn(|_| {
                let some = examine_all(root, some);
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
    problems.extend(names::alike(&names));
    let left_behind = left_behind.into_inner();
    problems.extend(names::left_behind(
        left_behind.unwrap_or_else(PoisonError::into_inner),
    ));
    files
}

/// The files among `entries`.
fn examine_all(
    root: &Path,
    entries: Vec<walkdir::Result<DirEntry>>,
) -> Vec<Result<Listed, Problem>> {
    let files = entries.into_iter().filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) => Some(examine(root, &entry)),
        Err(error) => Some(Err(unreadable_entry(root, &error))),
    });
    files.collect()
}

/// The path of one file, with its fingerprint if it is a page.
fn examine(root: &Path, entry: &DirEntry) -> Result<Listed, Problem> {
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
    let fingerprint = page.as_ref().and_then(Fingerprint::of);
    Ok((path, fingerprint))
}

/// The most bytes of a text file. A page of this length is a book and takes minutes on a slow network.
const LONGEST: u64 = 2_000_000;

/// The most bytes of a picture as somebody saved it. A photograph of a good camera has half of that.
const LARGEST_PICTURE: u64 = 20_000_000;

/// The problem of a file whose path or metadata rule it out.
pub(super) fn unusable(path: &Arc<str>, metadata: Option<&Metadata>) -> Option<Problem> {
    if metadata.is_some_and(|metadata| !metadata.is_file()) {
        // Reading a named pipe would block forever.
        let problem = Problem::error(Place::file(path), "this is neither a file nor a folder");
        return Some(problem.help("remove it, or move it out of the site's folder"));
    }
    let bytes = metadata.map_or(0, Metadata::len);
    if is_text(path) && bytes > LONGEST {
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
    if path.starts_with(PICTURES) && bytes > LARGEST_PICTURE {
        let (megabytes, most) = (bytes / 1_000_000, LARGEST_PICTURE / 1_000_000);
        let message = format!("this picture has {megabytes} MB, and {most} MB is the most");
        let problem = Problem::error(Place::file(path), message);
        return Some(
            problem.help(
                "make it smaller in a program for pictures: 2,000 pixels of width are enough",
            ),
        );
    }
    misplaced(path).or_else(|| names::not_an_address(path))
}

fn unreadable_entry(root: &Path, error: &walkdir::Error) -> Problem {
    let path = error
        .path()
        .and_then(|path| relative(root, path))
        .unwrap_or_else(|| "content".into());
    if error.loop_ancestor().is_some() {
        Problem::error(
            Place::file(&path),
            "this link leads back to a folder that contains it",
        )
        .help("remove the link")
    } else {
        let why = error
            .io_error()
            .map_or_else(|| error.to_string(), ToString::to_string);
        unreadable(&path, &why)
    }
}

fn relative(root: &Path, path: &Path) -> Option<Arc<str>> {
    let path = path.as_os_str().as_encoded_bytes();
    let root = root.as_os_str().as_encoded_bytes();
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = std::str::from_utf8(below).ok()?;
    Some(with_slashes(below.trim_start_matches(is_separator)))
}

/// A path below the site's folder with `/` between its parts, on every system.
pub(super) fn with_slashes(below: &str) -> Arc<str> {
    if MAIN_SEPARATOR == '/' {
        below.into()
    } else {
        below.replace(MAIN_SEPARATOR, "/").into()
    }
}

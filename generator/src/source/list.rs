//! The files of a site's folder: which there are, and which of them can be part of a site.
//!
//! In goes the folder; out come the paths of its files, in order, and a problem for each that cannot be used: of an
//! ending nobody knows, too long, no file at all, or with a name that some system or address cannot have. It looks
//! at files from outside only and opens none.

use std::fs::Metadata;
use std::path::{MAIN_SEPARATOR, Path};
use std::sync::Arc;

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

/// All files of a site, sorted, with the stamps of pages; what is wrong with them goes to `problems`.
pub(super) fn list(root: &Path, problems: &Problems) -> Vec<(Arc<str>, Option<Stamp>)> {
    let mut entries = Vec::new();
    for folder in ROOTS {
        if root.join(folder).exists() {
            let walk = WalkDir::new(root.join(folder))
                .follow_links(true)
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
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    let names: Vec<_> = files.iter().map(|(path, _)| path).collect();
    problems.extend(super::name::alike(&names));
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
    name(path.strip_prefix(root).unwrap_or(path))
}

/// How a path below the site's folder is written here; `None` for one that is not UTF-8.
pub(super) fn name(below: &Path) -> Option<Arc<str>> {
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

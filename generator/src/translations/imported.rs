//! What an import would change, and the check of the site that it would make.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::returned::{Returned, with_row};
use crate::content::locale::Tag;
use crate::content::placeholder::UNWRITTEN;
use crate::digest::Digest;
use crate::problem::{Level, Place, Problem};
use crate::site::{Conditions, Site};
use crate::source::{Source, replace_files, whole_text};
use crate::wording;

/// The byte order mark.
const MARK: &str = "\u{feff}";

/// Why the files of an import cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A file is no longer the one that was checked; nothing was written.
    #[error("{0} changed during the import")]
    Changed(Arc<str>),
    /// The disk failed.
    #[error("cannot write {}: {source}", path.display())]
    Disk {
        /// The file for which it failed.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A file of the site as an import makes it.
#[derive(Debug)]
pub struct ImportedFile {
    /// Its path below the site's folder.
    pub path: Arc<str>,
    /// The path of the translator's file from which it is made.
    pub from: Arc<str>,
    /// Its text, without a byte order mark.
    pub text: String,
    /// The digest of the text that it takes the place of; `None` if there was no such file.
    pub(super) before: Option<Digest>,
    /// Bytes of the text, in order, each with the bytes of the translator's file from which they come.
    pub(super) places: Vec<(Range<usize>, Range<usize>)>,
}

/// What an import would change.
#[derive(Debug, Default)]
pub struct Imported {
    /// The languages.
    pub locales: Vec<Tag>,
    /// The files that change, or are new.
    pub files: Vec<ImportedFile>,
    /// How many texts of these files are new, have other words, or were found right.
    pub changed: usize,
    /// How many texts are others than those of the site and in none of these files: they are empty, marked as fuzzy, or
    /// part of a page or message that is not finished.
    pub waiting: usize,
    /// The pages that are translated as a whole, and marked as made from the present source text.
    pub accepted: Vec<Arc<str>>,
    /// Warnings about texts of the translator's files that the site has otherwise now, and so are not used.
    pub left_out: Vec<Problem>,
    /// Pages and messages that changed and are not finished, each with how many texts are left to do.
    pub unfinished: Vec<(String, usize)>,
}

impl Imported {
    /// Adds the language of a file that was read.
    pub(super) fn add_locale(&mut self, tag: Tag) {
        if !self.locales.contains(&tag) {
            self.locales.push(tag);
        }
    }

    /// The problems of files of the site that two of the translator's files change.
    pub(super) fn overlaps(&self) -> Vec<Problem> {
        let mut seen: BTreeMap<&str, &Arc<str>> = BTreeMap::new();
        let problems = self.files.iter().filter_map(|file| {
            let first = seen.insert(&file.path, &file.from)?;
            let message = format!("`{first}` changes {} too", file.path);
            let help = "import one of the two files first, and then the other";
            Some(Problem::error(Place::file(&file.from), message).help(help))
        });
        problems.collect()
    }

    /// Checks the site `source` with the files that change, as `fanal check` does. Gives the warnings about these files.
    ///
    /// # Errors
    ///
    /// The problems of that site; those of files that change have their place in the translator's files `returned`.
    pub fn check(
        &self,
        returned: &[Returned],
        source: &mut Source,
        conditions: &Conditions<'_>,
    ) -> Result<Vec<Problem>, Vec<Problem>> {
        for file in &self.files {
            source.set_text(&file.path, &file.text);
        }
        let problems = match Site::check(source, conditions) {
            Err(problems) => problems.into_sorted(),
            Ok(checked) => {
                let mut warnings = wording::check(&checked.site, source);
                warnings.extend(checked.warnings);
                // A place that is still to be written is the same in every language.
                let is_unwritten = |problem: &Problem| problem.group.as_deref() == Some(UNWRITTEN);
                warnings.retain(|problem| self.file(problem).is_some() && !is_unwritten(problem));
                warnings
            }
        };
        let has_errors = problems.iter().any(|problem| problem.level == Level::Error);
        let problems = problems.into_iter();
        let problems = problems.map(|problem| with_row(returned, self.in_returned(problem)));
        if has_errors {
            return Err(problems.collect());
        }
        Ok(problems.collect())
    }

    fn file(&self, problem: &Problem) -> Option<&ImportedFile> {
        let place = problem.place.as_ref()?;
        self.files.iter().find(|file| file.path == place.path)
    }

    /// The problem with its place in a translator's file, if it is about a file that changes.
    fn in_returned(&self, problem: Problem) -> Problem {
        let (Some(file), Some(place)) = (self.file(&problem), &problem.place) else {
            return problem;
        };
        let before = |(range, _): &&(Range<usize>, Range<usize>)| range.start <= place.start;
        let found = file.places.iter().take_while(before).last();
        let span = found.map_or(0..0, |(_, span)| span.clone());
        let place = Place::span(&file.from, &span);
        let message = format!("in {}: {}", file.path, problem.message);
        Problem {
            place: Some(place),
            message,
            ..problem
        }
    }

    /// Writes the files below the folder `root`: all of them, or none if one of them cannot be written.
    ///
    /// # Errors
    ///
    /// See [`WriteError`].
    pub fn write(&self, root: &Path) -> Result<(), WriteError> {
        let mut files = Vec::with_capacity(self.files.len());
        for file in &self.files {
            let path = root.join(&*file.path);
            let mark = file.mark(&path)?;
            files.push((path, format!("{mark}{}", file.text)));
        }
        replace_files(&files).map_err(|(path, source)| WriteError::Disk { path, source })
    }
}

impl ImportedFile {
    /// The byte order mark of the file on disk, which must be the one that was checked: somebody may have saved other words
    /// since.
    fn mark(&self, path: &Path) -> Result<&'static str, WriteError> {
        let text = match whole_text(path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(source) => {
                let path = path.to_owned();
                return Err(WriteError::Disk { path, source });
            }
        };
        let bare = text.as_deref().map(|text| text.trim_start_matches(MARK));
        if bare.map(|bare| Digest::of(bare.as_bytes())) != self.before {
            return Err(WriteError::Changed(Arc::clone(&self.path)));
        }
        let has_mark = text.is_some_and(|text| text.starts_with(MARK));
        Ok(if has_mark { MARK } else { "" })
    }
}

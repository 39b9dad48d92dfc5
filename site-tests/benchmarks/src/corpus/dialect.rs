//! The two generators that a corpus is written for.

use std::path::PathBuf;

/// The generator that reads the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Fanal: Markdown with Fanal's link schemes, hotline records, messages and a template.
    Fanal,
    /// Hugo: the same Markdown with plain links and Hugo's front matter.
    Hugo,
}

impl Dialect {
    /// The folder that contains one folder of pages for each language.
    pub(super) fn pages_folder(self) -> PathBuf {
        match self {
            Self::Fanal => PathBuf::from("content/pages"),
            Self::Hugo => PathBuf::from("content"),
        }
    }
}

//! One file of a corpus.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// A file of the site's source, before it is written.
pub(super) struct SourceFile {
    /// Its path, relative to the site's folder.
    pub(super) path: PathBuf,
    /// Its content.
    pub(super) text: String,
}

impl SourceFile {
    /// A file called `path` that contains `text`.
    pub(super) fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Writes the file to the site in the folder `root`.
    ///
    /// # Errors
    ///
    /// When the file or its folder cannot be written.
    pub(super) fn write(&self, root: &Path) -> Result<()> {
        let path = root.join(&self.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot create {}", folder.display()))?;
        }
        std::fs::write(&path, &self.text)
            .with_context(|| format!("cannot write {}", path.display()))
    }
}

//! Why a preview cannot start.

use std::io;
use std::path::{Path, PathBuf};

/// Why a preview cannot start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port is free.
    #[error("cannot listen on port {port}: {source}")]
    Port {
        /// The port, or the last one tried.
        port: u16,
        /// The system's error.
        source: io::Error,
    },
    /// The folder for the queue and the key cannot be used.
    #[error("cannot use {}: {why}", path.display())]
    Folder {
        /// The folder, or a file in it.
        path: PathBuf,
        /// The reason.
        why: String,
    },
}

impl ServeError {
    /// The error that `path` cannot be used, because of `why`.
    pub(super) fn folder(path: &Path, why: &impl ToString) -> Self {
        Self::Folder {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }
}

//! Why a site cannot be written.

use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Problem, Problems};

/// Why a site cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Some files cannot be rendered.
    #[error("some pages cannot be rendered")]
    Problems(Problems),
    /// The disk failed before the first visible change.
    #[error("cannot {doing} {}: {source}", path.display())]
    Disk {
        /// What was tried.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The disk failed while the new site was put into place.
    #[error("cannot {doing} {}: {source}", path.display())]
    Unfinished {
        /// What was tried.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The output folder is something other than a folder.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// Something that no build wrote has the path of a file or folder of the site.
    #[error("{} is in the way of a file of this site, and no build of this program wrote it", .0.display())]
    InTheWay(PathBuf),
    /// The output folder is the root of another disk.
    #[error("{} is on another disk than its parent folder", .0.display())]
    OtherDisk(PathBuf),
    /// A folder of the output was removed during the build.
    #[error("{} was removed while this build ran", .0.display())]
    Gone(PathBuf),
    /// The output folder holds files that no build wrote.
    #[error("{} holds files, but no build of this program wrote it", .0.display())]
    Foreign(PathBuf),
    /// Another build is writing to the same output folder.
    #[error("another build is writing to {}", .0.display())]
    Busy(PathBuf),
}

impl From<Problem> for WriteError {
    fn from(problem: Problem) -> Self {
        Self::Problems(problem.into())
    }
}

impl WriteError {
    /// The same error, if it happened after the first visible change.
    pub(super) fn after_first_change(self) -> Self {
        match self {
            Self::Disk {
                doing,
                path,
                source,
            } => Self::Unfinished {
                doing,
                path,
                source,
            },
            other => other,
        }
    }
}

/// Turns the system's error into the error that the disk failed while `doing` something with `path`.
pub(super) fn disk(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    move |source| WriteError::Disk {
        doing,
        path: path.to_owned(),
        source,
    }
}

//! Why a sheet cannot be set, and what to do.

use std::io;
use std::path::PathBuf;

/// Why a sheet cannot be set.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The request is not one of `fanal`.
    #[error("the request cannot be read: {0}")]
    Request(String),
    /// A font is not where it should be.
    #[error("the font {path} is missing, without which {family} cannot be set", path = .path.display())]
    Font {
        /// The file.
        path: PathBuf,
        /// The face that is in it.
        family: &'static str,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// No kind of sheet has this name.
    #[error("there is no template for sheets of the kind `{0}`")]
    Kind(String),
    /// The words do not fit, or hold a character that no face has.
    #[error("{file} cannot be set: {why}")]
    Sheet {
        /// The name of the file.
        file: String,
        /// What the library says.
        why: String,
    },
    /// The picture that is set with a sheet cannot be read.
    #[error("{path} cannot be read: {1}", path = .0.display())]
    Picture(PathBuf, io::Error),
    /// The file of a sheet cannot be written.
    #[error("{path} cannot be written: {1}", path = .0.display())]
    Output(PathBuf, io::Error),
}

impl Failure {
    /// What to do.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::Request(_) | Self::Kind(_) => {
                "`fanal` and `fanal-print` are of two versions: install both again from the same source".to_owned()
            }
            Self::Font { package, .. } => format!(
                "install the package {package} (Debian, Ubuntu: `apt install {package}`), or name the folder that has the fonts with --fonts"
            ),
            Self::Sheet { .. } => {
                "print the other sheets by naming their --languages and --kinds, and report this one".to_owned()
            }
            Self::Picture(..) => "print again".to_owned(),
            Self::Output(..) => {
                "make room or name another folder with --output, and print again; the sheets that there were are unchanged".to_owned()
            }
        }
    }
}

//! Writing a new site, or new files of a site, to disk: nothing is ever replaced.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why no site was written.
#[derive(Debug, thiserror::Error)]
pub enum NewSiteError {
    /// The folder has files already.
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    /// The path is that of a file.
    #[error("{0} is a file")]
    File(PathBuf),
    /// A file with this path is there already.
    #[error("{0} is there already")]
    Exists(PathBuf),
    /// The system refuses.
    #[error("{path} cannot be written: {source}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

fn disk(path: &Path) -> impl FnOnce(io::Error) -> NewSiteError + use<> {
    let path = path.to_owned();
    move |source| NewSiteError::Disk { path, source }
}

/// Checks that `folder` is empty, or is not there yet.
///
/// # Errors
///
/// The folder has files, or is a file, or cannot be read.
pub fn check_empty(folder: &Path) -> Result<(), NewSiteError> {
    if folder.is_file() {
        return Err(NewSiteError::File(folder.to_owned()));
    }
    if folder.is_dir() && fs::read_dir(folder).map_err(disk(folder))?.next().is_some() {
        return Err(NewSiteError::NotEmpty(folder.to_owned()));
    }
    Ok(())
}

/// Adds files to the site in `folder`, and replaces none.
///
/// # Errors
///
/// One of the files is there already, which is found before any is written; or the disk does not take them. What was written until
/// then stays.
pub fn add(files: &BTreeMap<String, String>, folder: &Path) -> Result<(), NewSiteError> {
    if let Some(path) = files.keys().find(|path| folder.join(path).exists()) {
        return Err(NewSiteError::Exists(path.into()));
    }
    write_all(files, folder)
}

/// Writes the files into `folder`.
///
/// # Errors
///
/// The folder has files, or is a file, or the disk does not take them. What was written until then stays.
pub fn write(files: &BTreeMap<String, String>, folder: &Path) -> Result<(), NewSiteError> {
    check_empty(folder)?;
    write_all(files, folder)
}

fn write_all(files: &BTreeMap<String, String>, folder: &Path) -> Result<(), NewSiteError> {
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(disk(parent))?;
        fs::write(&path, text).map_err(disk(&path))?;
    }
    Ok(())
}

//! Files that only the user of the process may read: identities, queues, and sealed tips in a folder.
//!
//! In: a path. Out: a file open for writing. A new file gets mode 0600 as it is made, so there is no
//! moment at which others could read it; the mode of an existing file stays as it is.

use std::fs::{File, OpenOptions};
use std::io::{Result, Write};
use std::path::Path;

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens the file, and makes it if there is none. Its content stays.
///
/// # Errors
///
/// When the file can neither be opened nor made.
pub fn open(path: &Path) -> Result<File> {
    options().create(true).truncate(false).open(path)
}

/// Writes the file, over the content of an existing one, and returns when it is on the disk.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    write_into(options().create(true).truncate(true), path, bytes)
}

/// Writes a file that does not exist yet, and returns when it is on the disk.
///
/// # Errors
///
/// When there is a file already ([`std::io::ErrorKind::AlreadyExists`]), or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    write_into(options().create_new(true), path, bytes)
}

fn write_into(options: &OpenOptions, path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

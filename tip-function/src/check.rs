//! Whether the program could start, found out without making or changing a file.
//!
//! In: a checked setting. Out: nothing, or the reason. It is asked as somebody who may be another user than the one that
//! starts the program, so it makes no file: the program could not open that.

use std::fs::OpenOptions;
use std::path::Path;

use tip_core::queue::Queue;

use crate::server::Listen;

/// Whether a queue can be opened, or made.
///
/// # Errors
///
/// The reason, as a sentence.
pub fn queue(address: &str) -> Result<(), String> {
    let refused = |why: &dyn std::fmt::Display| Err(format!("queue `{address}`: {why}"));
    if address.starts_with("https://") || address.starts_with("http://") {
        // Nothing is sent before the first tip.
        return Queue::open(address)
            .map(drop)
            .or_else(|error| refused(&error));
    }
    let path = Path::new(address);
    if path.exists() {
        let opened = OpenOptions::new().read(true).write(true).open(path);
        return opened.map(drop).or_else(|error| refused(&error));
    }
    folder(path).or_else(|why| refused(&why))
}

/// Whether the socket can be made. An address may be taken by the program itself, so it is not asked for.
///
/// # Errors
///
/// The reason, as a sentence.
pub fn listen(listen: &Listen) -> Result<(), String> {
    match listen {
        Listen::Address(_) => Ok(()),
        Listen::Path(path) => {
            folder(path).map_err(|why| format!("cannot listen on {listen}: {why}"))
        }
    }
}

/// Whether the folder of a file is there.
fn folder(path: &Path) -> Result<(), String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if folder.is_dir() {
        Ok(())
    } else {
        Err(format!(
            "there is no folder `{}`; make it",
            folder.display()
        ))
    }
}

//! Writing a site to disk: the only place that writes one.
//!
//! Everything is rendered, and files that differ are staged beside the output folder, before the first visible change.
//! Then a journal is written, staged files are renamed into place, new ones first, and files that are no longer part
//! of the site are removed last, but for the assets of the last build, which stay until assets change again. A build that fails changes nothing; a build that is interrupted leaves whole files
//! only, and the next build finishes the work that the journal lists.
//!
//! Beside `public/` there are `public.build/` (staged files, journal, list of files, cache), `public.lists/` if somebody
//! copies by hand, and the folders that must not be served: `public.tip/` and `public.host/`.

mod copy_lists;
mod error;
mod folders;
mod install;
mod journal;
mod obstacle;
mod stage;
mod verify;

use std::fs;
use std::path::Path;

use crate::build::cache::Cache;
use crate::publish::output::Output;

use folders::Folders;

pub use copy_lists::{CopyLists, keep_lists, lists_folder};
pub use error::WriteError;
pub use folders::neighbour;
pub use install::Written;
pub use verify::verify;

/// Writes `output` to the folder `target`, and calls `progress` after each file, from any thread.
///
/// `cache` is what the last build left in [`neighbour`]`(target, "build")`: a file is not rendered again if nothing it
/// was made from has changed and the file itself has not changed either. This build replaces the cache on disk.
///
/// # Errors
///
/// See [`WriteError`]. Nothing visible has changed then, unless the disk failed while files were renamed; the next
/// build finishes that.
pub fn write(
    output: &Output,
    target: &Path,
    cache: &Cache,
    progress: &(dyn Fn() + Sync),
) -> Result<Written, WriteError> {
    let folders = Folders::new(target);
    let lock = folders.lock()?;
    journal::finish(&folders).map_err(WriteError::after_first_change)?;
    let _ = fs::remove_dir_all(&folders.stage);
    let existing = folders.existing();
    let written = stage::stage(&folders, output, cache, progress)
        .and_then(|files| install::install(&folders, output, cache, &files, &existing));
    let _ = fs::remove_dir_all(&folders.stage);
    drop(lock);
    written
}

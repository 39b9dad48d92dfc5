//! Putting a staged site into place.

use std::path::PathBuf;

use super::copy_lists::{self, CopyLists};
use super::error::{WriteError, disk};
use super::folders::Folders;
use super::journal;
use super::obstacle::find_obstacle;
use super::stage::OutputFile;
use crate::build::cache::{Cache, Next};
use crate::publish::output::Output;
use crate::theme::has_digest;

/// What a build did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// The number of files of the site.
    pub files: usize,
    /// How many of them are new or changed.
    pub changed: usize,
    /// How many files were removed, because they are no longer part of the site.
    pub removed: usize,
    /// What the lists for copying name, if they are kept.
    pub lists: Option<CopyLists>,
}

/// Puts staged files into place, removes files that are no longer part of the site, and leaves a cache.
///
/// `files` are all files of the output, and `existing` the root folders that existed when they were staged.
pub(super) fn install(
    folders: &Folders,
    output: &Output,
    cache: &Cache,
    files: &[OutputFile<'_>],
    existing: &[PathBuf],
) -> Result<Written, WriteError> {
    let listed = folders.listed();
    let mut listed: Vec<&str> = listed.lines().collect();
    listed.sort_unstable();
    let mut keys: Vec<&str> = files.iter().map(|file| file.key.as_str()).collect();
    keys.sort_unstable();
    let add = without(&keys, &listed);
    let remove = without_last_assets(without(&listed, &keys), cache);
    let staged: Vec<&str> = files
        .iter()
        .filter(|file| file.staged)
        .map(|file| file.key.as_str())
        .collect();
    find_obstacle(folders, &staged, &remove, existing)?;
    let written = Written {
        files: keys.len(),
        changed: staged.len(),
        removed: remove.len(),
        lists: copy_lists::update(folders, &staged, &remove)?,
    };
    // Before the first visible change, so that a disk that is too full for the cache changes nothing. If a file does
    // not get into place, its fingerprint is not the one in the cache, and the next build makes it again.
    leave_cache(folders, output, cache, files)?;
    if written.changed + written.removed > 0 {
        journal::write(folders, &remove, &add)?;
        journal::finish(folders).map_err(WriteError::after_first_change)?;
    }
    Ok(written)
}

/// Of files that are no longer part of the site, those to remove now.
///
/// Assets of the last build stay until assets change again: a page that was loaded before an update loads its scripts
/// after it, and the function answers with the pages of the last build until it is started again.
fn without_last_assets<'k>(gone: Vec<&'k str>, cache: &Cache) -> Vec<&'k str> {
    let is_last = |key: &&str| has_digest(key) && cache.files.contains_key(*key);
    let changed = gone.iter().any(is_last);
    gone.into_iter()
        .filter(|key| !has_digest(key) || (changed && !is_last(key)))
        .collect()
}

/// Replaces the cache on disk.
fn leave_cache(
    folders: &Folders,
    output: &Output,
    cache: &Cache,
    files: &[OutputFile<'_>],
) -> Result<(), WriteError> {
    let files: Vec<_> = files
        .iter()
        .filter_map(|file| Some((file.key.as_str(), file.known.as_ref()?)))
        .collect();
    let next = Next {
        known: &output.site().known,
        base: output.base(),
        files: &files,
    };
    let path = folders.build.join("cache");
    cache
        .leave(next, &folders.build)
        .map_err(disk("write", &path))
}

/// The items of `all` that are not in `others`; both are sorted.
fn without<'k>(all: &[&'k str], others: &[&str]) -> Vec<&'k str> {
    let mut others = others.iter().peekable();
    let only = all.iter().filter(|key| {
        while others.next_if(|other| other < key).is_some() {}
        others.peek() != Some(key)
    });
    only.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_to_add_and_to_remove_are_those_of_only_one_list() {
        let (old, new) = (["a", "b", "d", "f"], ["b", "c", "d", "e"]);
        assert_eq!(without(&new, &old), ["c", "e"]);
        assert_eq!(without(&old, &new), ["a", "f"]);
        assert_eq!(without(&old, &[]), old);
        assert_eq!(without(&[], &new), [""; 0]);
    }
}

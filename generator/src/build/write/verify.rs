//! Comparing a written site with one that is rendered again, from scratch.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::error::{WriteError, disk};
use super::folders::{Folders, Named, named};
use crate::publish::output::Output;
use crate::theme::has_digest;

/// Renders every file of `output`, compares it with the file in `target`, and returns the keys of those that differ
/// (`site/…`, `tip/…` or `host/…`). A page made from a skeleton is also compared with what its template prints.
///
/// # Errors
///
/// A template fails, or a file cannot be read.
pub fn verify(
    output: &Output,
    target: &Path,
    progress: &(dyn Fn() + Sync),
) -> Result<Vec<String>, WriteError> {
    let folders = Folders::new(target);
    let files = named(output);
    let planned: BTreeSet<&str> = files.iter().map(|file| file.key.as_str()).collect();
    let listed = folders.listed();
    let mut differing: Vec<String> = listed
        .lines()
        // Assets of the last build stay for one build.
        .filter(|key| !planned.contains(key) && !has_digest(key))
        .map(str::to_owned)
        .collect();
    let found = files
        .par_iter()
        .map(|file| {
            let differs = differs(&folders, file)?;
            progress();
            Ok(differs.then(|| file.key.clone()))
        })
        .collect::<Result<Vec<_>, WriteError>>()?;
    differing.extend(found.into_iter().flatten());
    Ok(differing)
}

/// Whether the file in place is not what the output renders, or its page not what its template prints.
fn differs(folders: &Folders, file: &Named<'_>) -> Result<bool, WriteError> {
    let place = folders.place(&file.key);
    let written = fs::read(&place).map_err(disk("read", &place))?;
    Ok(file.file.bytes()? != written || !file.file.matches_template()?)
}

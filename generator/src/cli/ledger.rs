//! The ledger of a site, `printed.csv` in its folder, which `fanal print` writes and `fanal recall` reads.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use fanal::content::ledger::Ledger;

use super::outcome::Outcome;

/// The name of the ledger in the folder of a site.
pub(super) const LEDGER: &str = "printed.csv";

/// The path of the ledger of the site in `folder`.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join(LEDGER)
}

/// Reads the ledger of the site in `folder`; empty if nothing was printed yet.
pub(super) fn read(folder: &Path) -> Result<Ledger, Outcome> {
    match fs::read_to_string(path(folder)) {
        Ok(text) => Ledger::parse(&text).map_err(|error| unusable(folder, &error.to_string())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Ledger::default()),
        Err(error) => Err(unusable(folder, &error.to_string())),
    }
}

fn unusable(folder: &Path, why: &str) -> Outcome {
    Outcome::unusable(
        &format!(
            "the list of what was printed, {}, cannot be used: {why}",
            path(folder).display()
        ),
        "restore an earlier copy of it; without this list you cannot find the sheets to take down when a number changes",
    )
}

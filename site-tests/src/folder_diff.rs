//! Differences between two folders that should contain the same files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// Files that only one of two folders contains, and files with different bytes.
///
/// # Errors
///
/// When a file cannot be read.
pub fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut differences = Vec::new();
    let both: BTreeSet<PathBuf> = files(one)?.into_iter().chain(files(other)?).collect();
    for file in both {
        let read = |folder: &Path| {
            let path = folder.join(&file);
            path.is_file().then(|| std::fs::read(path)).transpose()
        };
        match (read(one)?, read(other)?) {
            (Some(_), None) | (None, Some(_)) => {
                differences.push(format!(
                    "only one of the two folders contains {}",
                    file.display()
                ));
            }
            (one, other) if one != other => differences.push(format!("{} differs", file.display())),
            _ => {}
        }
    }
    Ok(differences)
}

/// The paths of all files below `folder`, relative to it.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    WalkDir::new(folder)
        .into_iter()
        .map(|found| found.with_context(|| format!("{} cannot be read", folder.display())))
        .filter(|found| {
            found
                .as_ref()
                .map_or(true, |found| found.file_type().is_file())
        })
        .map(|found| Ok(found?.path().strip_prefix(folder)?.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn one_byte_and_one_file_are_found() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        for folder in &folders {
            std::fs::create_dir(folder.path().join("en")).unwrap();
            std::fs::write(folder.path().join("en/index.html"), "same").unwrap();
        }
        let [one, other] = folders.each_ref().map(TempDir::path);
        assert_eq!(differences(one, other).unwrap(), [""; 0]);

        std::fs::write(other.join("en/index.html"), "sane").unwrap();
        assert_eq!(differences(one, other).unwrap(), ["en/index.html differs"]);

        std::fs::write(other.join("en/index.html"), "same").unwrap();
        for (has, folder) in [("the first", one), ("the second", other)] {
            let more = folder.join("more.txt");
            std::fs::write(&more, "").unwrap();
            assert_eq!(
                differences(one, other).unwrap(),
                ["only one of the two folders contains more.txt"],
                "{has}"
            );
            std::fs::remove_file(more).unwrap();
        }
    }

    #[test]
    fn a_missing_folder_is_not_an_empty_folder() {
        let empty = tempfile::tempdir().unwrap();
        assert!(differences(empty.path(), &empty.path().join("nowhere")).is_err());
    }
}

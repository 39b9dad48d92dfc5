//! The folders of an output, and the keys of its files.
//!
//! A file's *key* is the name of the root folder it belongs to, a slash, and its path in there. The root `site` is the
//! output folder itself (`public/`); `tip` and `host` are folders beside it (`public.tip/`, `public.host/`).

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{WriteError, disk};
use crate::publish::output::{File, Output};
use crate::publish::product::neighbours;
use crate::source::Fingerprint;

/// The root of the output folder itself.
pub(super) const SITE: &str = "site";

/// The roots that files of an output belong to.
pub(super) fn roots() -> impl Iterator<Item = &'static str> {
    [SITE].into_iter().chain(neighbours())
}

/// The root and the path of a key.
pub(super) fn split(key: &str) -> (&str, &str) {
    key.split_once('/').unwrap_or((SITE, key))
}

/// A file of an output with its key.
pub(super) struct Named<'o> {
    pub(super) file: File<'o>,
    pub(super) key: String,
}

/// All files of an output.
pub(super) fn named(output: &Output) -> Vec<Named<'_>> {
    let inside = output.files().map(|(path, file)| Named {
        file,
        key: format!("{SITE}/{path}"),
    });
    let beside = output.files_beside().map(|(path, file)| Named {
        file,
        key: path.to_owned(),
    });
    inside.chain(beside).collect()
}

/// The output folder and the folders beside it.
pub(super) struct Folders {
    /// The output folder.
    pub(super) target: PathBuf,
    /// The folder of the build's own files.
    pub(super) build: PathBuf,
    /// The folder of staged files, by key.
    pub(super) stage: PathBuf,
}

impl Folders {
    pub(super) fn new(target: &Path) -> Self {
        let target = target.components().as_path().to_owned();
        let build = neighbour(&target, "build");
        Self {
            stage: build.join("stage"),
            target,
            build,
        }
    }

    /// The folder of a root: `site`, `tip` or `host`.
    pub(super) fn root(&self, root: &str) -> PathBuf {
        if root == SITE {
            self.target.clone()
        } else {
            neighbour(&self.target, root)
        }
    }

    /// The root folders that exist.
    pub(super) fn existing(&self) -> Vec<PathBuf> {
        let folders = roots().map(|root| self.root(root));
        folders.filter(|folder| folder.exists()).collect()
    }

    /// The place of the file `key`, where it is served or read.
    pub(super) fn place(&self, key: &str) -> PathBuf {
        let (root, path) = split(key);
        self.root(root).join(path)
    }

    /// The fingerprint of the file in the place of `key`.
    pub(super) fn fingerprint_of(&self, key: &str) -> Option<Fingerprint> {
        Fingerprint::of_output(&fs::metadata(self.place(key)).ok()?)
    }

    /// The keys of the files that the last build wrote, one per line.
    pub(super) fn listed(&self) -> String {
        fs::read_to_string(self.build.join("files")).unwrap_or_default()
    }

    /// Locks the output, so that no other build writes to it until the lock is dropped.
    pub(super) fn lock(&self) -> Result<fs::File, WriteError> {
        if self.target.symlink_metadata().is_ok() && !self.target.is_dir() {
            return Err(WriteError::NotAFolder(self.target.clone()));
        }
        let foreign = !self.build.exists()
            && fs::read_dir(&self.target).is_ok_and(|mut entries| entries.next().is_some());
        if foreign {
            return Err(WriteError::Foreign(self.target.clone()));
        }
        fs::create_dir_all(&self.build).map_err(disk("make the folder", &self.build))?;
        let path = self.build.join("lock");
        let lock = fs::File::create(&path).map_err(disk("make", &path))?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(_) => Err(WriteError::Busy(self.target.clone())),
        }
    }
}

/// The folder beside `target` whose name has `suffix` added: `public` and `tip` give `public.tip`.
pub fn neighbour(target: &Path, suffix: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    target.with_file_name(name)
}

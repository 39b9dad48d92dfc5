//! The files of the last build on this machine, with which the answers of a running site are compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The output folder of a build.
#[derive(Debug)]
pub struct Build {
    folder: PathBuf,
}

impl Build {
    /// The build in `folder`; `None` if there is none.
    pub fn open(folder: &Path) -> Option<Self> {
        let folder = folder.to_owned();
        folder
            .join("index.html")
            .is_file()
            .then_some(Self { folder })
    }

    /// The bytes of a file, by its path below the folder; `None` if it cannot be read.
    pub fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(path)).ok()
    }

    /// Of `paths` the `count` that changed last, newest first. A build writes only files that changed.
    pub fn newest<'p>(&self, paths: impl Iterator<Item = &'p str>, count: usize) -> Vec<String> {
        let mut dated: Vec<(SystemTime, &str)> = paths
            .filter_map(|path| {
                let file = fs::metadata(self.folder.join(path)).ok()?;
                Some((file.modified().ok()?, path))
            })
            .collect();
        dated.sort_by(|a, b| b.cmp(a));
        dated.truncate(count);
        let paths = dated.into_iter().map(|(_, path)| path.to_owned());
        paths.collect()
    }
}

//! Fingerprints: what the system says of a file, by which an unchanged one is recognised without reading it.
//!
//! Size and time of writing alone do not tell: archives, reproducible builds and copies set times, often all to one
//! constant. Where the system has them, the number of the file and the time at which anything of it changed, which no
//! tool can set, decide as well.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// What the system says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    bytes: u64,
    modified: SystemTime,
    inode: Option<Inode>,
}

/// Which file it is on its disk, and when its content, name or metadata last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Inode {
    device: u64,
    number: u64,
    changed: SystemTime,
}

/// A file that changed less than this ago may change again within the resolution of its time.
const SETTLED_AFTER: Duration = Duration::from_secs(2);

impl Fingerprint {
    /// The fingerprint of a file of the site. `None` where the system keeps no times.
    pub fn of(metadata: &Metadata) -> Option<Self> {
        Some(Self {
            inode: inode(metadata),
            ..Self::of_output(metadata)?
        })
    }

    /// The fingerprint of a file that this program wrote: renaming it into place changes whatever else the system
    /// says. `None` where the system keeps no times.
    pub(crate) fn of_output(metadata: &Metadata) -> Option<Self> {
        Some(Self {
            bytes: metadata.len(),
            modified: metadata.modified().ok()?,
            inode: None,
        })
    }

    /// The last time at which the file is known to have changed.
    fn changed(&self) -> SystemTime {
        let changed = self.inode.map(|inode| inode.changed);
        changed.map_or(self.modified, |changed| changed.max(self.modified))
    }

    /// Whether a file that has the same fingerprint after `started`, the start of a run, must be the same file.
    pub(crate) fn is_settled(&self, started: SystemTime) -> bool {
        started
            .duration_since(self.changed())
            .is_ok_and(|age| age > SETTLED_AFTER)
    }

    /// Whether the times of these files tell nothing, since all are the same: so it is in disk images and on systems
    /// that keep no time of change, once a tool has set every time to a constant.
    pub(crate) fn are_constant<'f>(mut all: impl Iterator<Item = &'f Self>) -> bool {
        all.next()
            .is_some_and(|first| all.all(|other| other.changed() == first.changed()))
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> Option<Inode> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = Duration::from_secs(u64::try_from(metadata.ctime()).ok()?);
    let nanos = Duration::from_nanos(u64::try_from(metadata.ctime_nsec()).ok()?);
    Some(Inode {
        device: metadata.dev(),
        number: metadata.ino(),
        changed: SystemTime::UNIX_EPOCH + seconds + nanos,
    })
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> Option<Inode> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{self, File};

    fn constant() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
    }

    fn fingerprint(path: &std::path::Path) -> Fingerprint {
        Fingerprint::of(&fs::metadata(path).unwrap()).unwrap()
    }

    #[cfg(unix)]
    #[test]
    fn another_file_of_the_same_size_and_time_has_another_fingerprint() {
        let folder = tempfile::tempdir().unwrap();
        let [page, new] = ["page.md", "new.md"].map(|name| folder.path().join(name));
        for (path, text) in [(&page, "Call at 9."), (&new, "Call at 7.")] {
            fs::write(path, text).unwrap();
            File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_modified(constant())
                .unwrap();
        }
        let before = fingerprint(&page);
        assert_eq!(fingerprint(&page), before);
        fs::rename(&new, &page).unwrap();
        let after = fingerprint(&page);
        assert_eq!(
            (after.bytes, after.modified),
            (before.bytes, before.modified)
        );
        assert_ne!(after, before);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_whose_time_was_set_back_just_now_is_not_settled() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("page.md");
        fs::write(&page, "Call at 9.").unwrap();
        let file = File::options().write(true).open(&page).unwrap();
        file.set_modified(constant()).unwrap();
        let now = SystemTime::now();
        assert!(!fingerprint(&page).is_settled(now));
        let output = Fingerprint::of_output(&fs::metadata(&page).unwrap()).unwrap();
        assert!(output.is_settled(now));
    }

    #[test]
    fn times_that_are_all_the_same_tell_nothing() {
        let at = |seconds| Fingerprint {
            bytes: 1,
            modified: constant() + Duration::from_secs(seconds),
            inode: None,
        };
        assert!(Fingerprint::are_constant([at(0), at(0)].iter()));
        assert!(!Fingerprint::are_constant([at(0), at(1)].iter()));
        assert!(!Fingerprint::are_constant([].iter()));
    }
}

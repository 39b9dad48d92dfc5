//! Quarantine: files that are no tips, or are damaged, moved into a folder of their own, so that they are not
//! opened again each time. Nothing in it is deleted.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use tip_core::private_file;

use super::contents::Unopened;
use super::inbox::{Inbox, InboxError, TipId, ids_in};

/// Name of the folder within the inbox folder.
const FOLDER: &str = "quarantine";

/// Most files of one name that are moved into quarantine.
const SAME_NAME_MAX: usize = 100;

impl Inbox {
    /// Moves those of the files into quarantine that no identity and no newer program could open, leaves the
    /// others in the list, and returns how many were moved. A folder that cannot be written, such as one on a
    /// read-only disk, keeps them where they are.
    pub fn quarantine(&self, unopened: &mut Vec<Unopened>) -> usize {
        let before = unopened.len();
        unopened.retain(|tip| !tip.why.is_final() || self.move_aside(&tip.id).is_none());
        before - unopened.len()
    }

    fn move_aside(&self, id: &TipId) -> Option<()> {
        let folder = self.quarantine_folder();
        private_file::folder(&folder).ok()?;
        // A link in place of the folder would lead the files elsewhere.
        if !fs::symlink_metadata(&folder).ok()?.is_dir() {
            return None;
        }
        let quarantine = self.quarantine_as_inbox();
        // The second file of a name, which is a stranger's work, gets another name.
        let free = (0..SAME_NAME_MAX)
            .map(|count| match count {
                0 => id.clone(),
                count => TipId::of(format!("{} {count}", id.as_str()).as_bytes()),
            })
            .map(|id| quarantine.path(&id))
            .find(|path| fs::symlink_metadata(path).is_err())?;
        fs::rename(self.path(id), free).ok()
    }

    fn quarantine_folder(&self) -> PathBuf {
        self.folder.join(FOLDER)
    }

    /// The names of the tips in quarantine, sorted.
    ///
    /// # Errors
    ///
    /// When the folder is there and cannot be read.
    pub fn quarantined(&self) -> Result<Vec<TipId>, InboxError> {
        match ids_in(&self.quarantine_folder()) {
            Err(InboxError::Unreadable(ErrorKind::NotFound)) => Ok(Vec::new()),
            result => result,
        }
    }

    /// The quarantine as an inbox of its own, to find out why its files do not open.
    #[must_use]
    pub fn quarantine_as_inbox(&self) -> Inbox {
        Inbox {
            folder: self.quarantine_folder(),
            loose_mode: None,
        }
    }
}

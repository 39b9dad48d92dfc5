//! Deleting tips, when an operator says so.

use std::fs;
use std::time::SystemTime;

use tip_core::private_file;

use super::inbox::{Inbox, InboxError, TipId};

impl Inbox {
    /// Whether the time of the file is before `limit`: it was stored or copied here earlier.
    pub fn is_unchanged_since(&self, id: &TipId, limit: SystemTime) -> bool {
        let modified = fs::symlink_metadata(self.path(id)).and_then(|metadata| metadata.modified());
        modified.is_ok_and(|modified| modified < limit)
    }

    /// Overwrites a file with zeros, removes it, and returns when the disk says that both are done. The old bytes
    /// may live on: an SSD writes elsewhere, a snapshot or a backup keeps a copy. What is no regular file is
    /// removed only.
    ///
    /// # Errors
    ///
    /// When the file cannot be removed.
    pub fn delete(&self, id: &TipId) -> Result<(), InboxError> {
        let failed = |error: std::io::Error| InboxError::Change {
            id: id.short().to_owned(),
            kind: error.kind(),
        };
        let path = self.path(id);
        // Only envelopes hold words, and only their length is bounded.
        if self.bytes(id).is_ok() {
            private_file::overwrite(&path).map_err(failed)?;
        }
        fs::remove_file(&path).map_err(failed)?;
        self.sync_folder().map_err(failed)
    }
}

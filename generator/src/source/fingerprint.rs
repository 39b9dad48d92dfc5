//! Fingerprints: size and time of a file, by which an unchanged one is recognised without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// The size of a file and the time it was last written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    bytes: u64,
    modified: SystemTime,
}

/// A file written less than this ago may be written again within the resolution of its time.
const SETTLED_AFTER: Duration = Duration::from_secs(2);

impl Fingerprint {
    /// The fingerprint of a file. `None` where the system keeps no times.
    pub fn of(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?;
        Some(Self {
            bytes: metadata.len(),
            modified,
        })
    }

    /// Whether a later file with the same fingerprint must be the same file.
    ///
    /// The time of day decides only whether a file is read again, never what is made of it.
    pub(crate) fn is_settled(&self) -> bool {
        SystemTime::now()
            .duration_since(self.modified)
            .is_ok_and(|age| age > SETTLED_AFTER)
    }
}

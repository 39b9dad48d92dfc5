//! The throw-away recipient of a preview: to whom its tips are sealed.
//!
//! In goes the preview's own folder; out come the public keys of the identity that lies there, made the first time and
//! kept, so that tips of an earlier preview can still be read.

use std::fs;
use std::path::{Path, PathBuf};

use tip_core::private_file;
use tip_inbox::identity::{Identities, Identity};

use super::ServeError;
use crate::site::DemonstrationKeys;

/// The throw-away recipient of this folder's previews.
pub(super) struct Key {
    /// The file of the private half.
    pub(super) path: PathBuf,
    /// The public half.
    pub(super) recipient: DemonstrationKeys,
}

fn public_keys(identity: &Identity) -> DemonstrationKeys {
    DemonstrationKeys {
        key: identity.recipient().to_string(),
        browser: identity.browser_key().to_string(),
    }
}

impl Key {
    /// The key that an earlier preview left, so that its tips can still be read, or a new one.
    pub(super) fn read_or_make(folder: &Path) -> Result<Self, ServeError> {
        let wrong = |path: &Path, why: String| ServeError::Folder {
            path: path.to_owned(),
            why,
        };
        fs::create_dir_all(folder).map_err(|error| wrong(folder, error.to_string()))?;
        // What lies here is nobody else's business, and no repository's either.
        fs::write(folder.join(".gitignore"), "*\n")
            .map_err(|error| wrong(folder, error.to_string()))?;
        let path = folder.join("identity.txt");
        if let Ok(text) = fs::read_to_string(&path) {
            let identities =
                Identities::parse(&text).map_err(|error| wrong(&path, error.to_string()))?;
            if let Some(identity) = identities.keys().next() {
                return Ok(Self {
                    recipient: public_keys(identity),
                    path,
                });
            }
        }
        let identity = Identity::generate();
        private_file::write(&path, identity.to_file().as_bytes())
            .map_err(|error| wrong(&path, error.to_string()))?;
        Ok(Self {
            recipient: public_keys(&identity),
            path,
        })
    }
}

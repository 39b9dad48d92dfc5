//! The throw-away recipient of a preview, to which its tips are sealed.
//!
//! In goes the preview's own folder; out come the public keys of the identity stored there. The first preview makes
//! the identity, and later ones keep it, so that tips of an earlier preview can still be opened.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tip_core::private_file;
use tip_inbox::identity::{Identities, Identity};

use super::error::ServeError;
use crate::site::DemonstrationKeys;

/// The throw-away recipient of the previews of one folder.
pub(super) struct Key {
    /// The file of the private half.
    pub(super) path: PathBuf,
    /// The public half.
    pub(super) recipient: DemonstrationKeys,
}

impl Key {
    /// The key that an earlier preview left in `folder`, or a new one.
    pub(super) fn read_or_make(folder: &Path) -> Result<Self, ServeError> {
        fs::create_dir_all(folder).map_err(|error| ServeError::folder(folder, &error))?;
        // DemonstrationKeys and tips do not belong in a repository.
        fs::write(folder.join(".gitignore"), "*\n")
            .map_err(|error| ServeError::folder(folder, &error))?;
        let path = folder.join("identity.txt");
        let recipient = match read(&path)? {
            Some(keys) => keys,
            None => make(&path)?,
        };
        Ok(Self { path, recipient })
    }
}

/// The public keys of the identity in the file `path`; `None` if there is no such file, or no identity in it.
fn read(path: &Path) -> Result<Option<DemonstrationKeys>, ServeError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(ServeError::folder(path, &error)),
    };
    let identities = Identities::parse(&text).map_err(|error| ServeError::folder(path, &error))?;
    Ok(identities.keys().next().map(public_keys))
}

/// Makes a new identity, stores it in the file `path`, and returns its public keys.
fn make(path: &Path) -> Result<DemonstrationKeys, ServeError> {
    let identity = Identity::generate();
    private_file::write(path, identity.to_file().as_bytes())
        .map_err(|error| ServeError::folder(path, &error))?;
    Ok(public_keys(&identity))
}

fn public_keys(identity: &Identity) -> DemonstrationKeys {
    DemonstrationKeys {
        key: identity.recipient().to_string(),
        browser: identity.browser_key().to_string(),
    }
}

//! The throw-away recipient of a preview, to which its tips are sealed.
//!
//! In goes the preview's own folder; out come the public keys of the identity stored there. The first preview makes
//! the identity, and later ones keep it, so that tips of an earlier preview can still be opened.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tip_function::seal::{Identities, Identity};

use super::error::ServeError;
use crate::content::config::Keys;

/// The throw-away recipient of the previews of one folder.
pub(super) struct Key {
    /// The file of the private half.
    pub(super) path: PathBuf,
    /// The public half.
    pub(super) recipient: Keys,
}

impl Key {
    /// The key that an earlier preview left in `folder`, or a new one.
    pub(super) fn read_or_make(folder: &Path) -> Result<Self, ServeError> {
        fs::create_dir_all(folder).map_err(|error| ServeError::folder(folder, &error))?;
        // Keys and tips do not belong in a repository.
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
fn read(path: &Path) -> Result<Option<Keys>, ServeError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(ServeError::folder(path, &error)),
    };
    let identities = Identities::parse(&text).map_err(|error| ServeError::folder(path, &error))?;
    Ok(identities.keys().next().map(public_keys))
}

/// Makes a new identity, stores it in the file `path`, and returns its public keys.
fn make(path: &Path) -> Result<Keys, ServeError> {
    let identity = Identity::generate();
    write_private(path, identity.to_file().as_bytes())
        .map_err(|error| ServeError::folder(path, &error))?;
    Ok(public_keys(&identity))
}

fn public_keys(identity: &Identity) -> Keys {
    Keys {
        key: identity.recipient().to_string(),
        browser: identity.browser_key().to_string(),
    }
}

/// Writes a file that only its owner may read.
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    io::Write::write_all(&mut options.open(path)?, bytes)
}

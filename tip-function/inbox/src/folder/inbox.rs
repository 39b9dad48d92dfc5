//! The folder itself, and the names of the tips in it.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tip_core::private_file;

/// Extension of the files.
const EXTENSION: &str = "tip";

/// Bytes of the hash in a name: enough that no two tips of an inbox ever share a name.
const ID_BYTES: usize = 10;

/// A folder of sealed tips.
#[derive(Debug, Clone)]
pub struct Inbox {
    pub(super) folder: PathBuf,
    pub(super) loose_mode: Option<u32>,
}

/// Name of a tip in the folder: 20 hexadecimal digits of the hash of its envelope.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TipId(String);

/// Why the folder could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InboxError {
    /// The folder does not exist and could not be made.
    #[error("the inbox folder cannot be made: {0}")]
    Folder(ErrorKind),
    /// Others can write into the folder, and go on to.
    #[error("others can write into the inbox folder, and this user cannot change that")]
    Loose,
    /// The folder could not be listed.
    #[error("the inbox folder cannot be read: {0}")]
    Unreadable(ErrorKind),
    /// A tip could not be stored.
    #[error("the inbox folder takes no more: {0}; the other tips stay on the queue")]
    Store(ErrorKind),
    /// A file could not be moved or deleted.
    #[error("tip {id} could not be changed: {kind}")]
    Change {
        /// The first digits of its name.
        id: String,
        /// The reason.
        kind: ErrorKind,
    },
    /// No tip has a name that begins with this.
    #[error("no tip has a name that begins with `{0}`")]
    NoSuchTip(String),
    /// Several tips have such names.
    #[error("{count} tips have names that begin with `{prefix}`")]
    Ambiguous {
        /// The beginning of a name that was asked for.
        prefix: String,
        /// How many tips have such names.
        count: usize,
    },
}

impl TipId {
    /// The name of an envelope with these bytes.
    pub fn of(bytes: &[u8]) -> TipId {
        let hash = Sha256::digest(bytes);
        let start = hash
            .first_chunk()
            .map_or(0, |start| u128::from_be_bytes(*start));
        let mut name = format!("{start:032x}");
        name.truncate(2 * ID_BYTES);
        TipId(name)
    }

    pub(super) fn parse(name: &str) -> Option<TipId> {
        let is_id = name.len() == 2 * ID_BYTES
            && name
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_id.then(|| TipId(name.to_owned()))
    }

    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first eight digits, enough to tell tips apart by eye.
    pub fn short(&self) -> &str {
        self.0.get(..8).unwrap_or(&self.0)
    }
}

impl Inbox {
    /// The folder at a path. It is made, for this user alone, if it does not exist, and closed to others if it
    /// was open to them.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made, or others could go on writing into it.
    pub fn at(folder: &Path) -> Result<Inbox, InboxError> {
        let loose_mode = private_file::folder(folder).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied if folder.is_dir() => InboxError::Loose,
            kind => InboxError::Folder(kind),
        })?;
        Ok(Inbox {
            folder: folder.to_owned(),
            loose_mode,
        })
    }

    /// The mode of the folder before it was closed to others; `None` if it was closed already.
    pub fn loose_mode(&self) -> Option<u32> {
        self.loose_mode
    }

    pub(super) fn path(&self, id: &TipId) -> PathBuf {
        self.folder.join(id.as_str()).with_extension(EXTENSION)
    }

    pub(super) fn sync_folder(&self) -> std::io::Result<()> {
        File::open(&self.folder)?.sync_all()
    }

    /// The names of all tips, sorted. Files with other names are ignored.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn ids(&self) -> Result<Vec<TipId>, InboxError> {
        ids_in(&self.folder)
    }

    /// The tip whose name begins with `prefix`.
    ///
    /// # Errors
    ///
    /// When there is no such tip, or more than one.
    pub fn find_id(&self, prefix: &str) -> Result<TipId, InboxError> {
        let mut ids = self.ids()?;
        ids.retain(|id| id.as_str().starts_with(&prefix.to_ascii_lowercase()));
        match (ids.pop(), ids.len()) {
            (Some(id), 0) => Ok(id),
            (None, _) => Err(InboxError::NoSuchTip(prefix.to_owned())),
            (Some(_), others) => Err(InboxError::Ambiguous {
                prefix: prefix.to_owned(),
                count: others + 1,
            }),
        }
    }
}

/// The names of the tips in a folder, sorted.
pub(super) fn ids_in(folder: &Path) -> Result<Vec<TipId>, InboxError> {
    let failed = |error: std::io::Error| InboxError::Unreadable(error.kind());
    let mut ids = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let stem = name.to_str().and_then(|name| name.strip_suffix(".tip"));
        ids.extend(stem.and_then(TipId::parse));
    }
    ids.sort();
    Ok(ids)
}

//! What a run leaves for the next one, so that only what changed is read and made.
//!
//! The file `cache` lies beside the output (`public.build/cache`). It holds, for every page, what its
//! file looked like and what it said; for every file of the output, what it looked like and which pages
//! it was made from. It is never believed over the source: a page counts as known only if its file has
//! the size and time it had then, or the very same text. It can be deleted at any time. A digest in
//! front tells a damaged one from a whole one, and a version one of another program.
//!
//! ```text
//! "fanal cache\n" | version of the program, 16 bytes | digest of the rest, 16 bytes | rest (postcard)
//! ```

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Hasher};
use crate::render::Part;
use crate::source::{Known, Listed, Stamp, Text};

const MAGIC: &[u8] = b"fanal cache\n";

/// Pages are written in this many parts, so that several threads can read them.
const PARTS: usize = 16;

/// What the last build of an output knew.
#[derive(Debug, Default)]
pub struct Cache {
    /// Its pages, for [`Source::knowing`](crate::source::Source::knowing).
    pub known: Arc<Known>,
    /// Digest of all that every file was made from.
    pub(crate) base: Digest,
    /// The files of the output, by key.
    pub(crate) files: HashMap<String, KnownFile>,
}

/// A file of the output as it was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KnownFile {
    /// What it looked like.
    pub(crate) stamp: Stamp,
    /// Digest of what it is the compressed form of.
    pub(crate) of: Option<Digest>,
    /// The pages it was made from, by their place in the list of pages.
    pub(crate) seen: Vec<(u32, Part)>,
}

/// The rest of the file.
#[derive(Serialize, Deserialize)]
struct Wire {
    checked: Digest,
    base: Digest,
    /// Each a `Vec<Listed>`; all together are the list of pages.
    pages: Vec<Vec<u8>>,
    files: Vec<u8>,
}

/// Whether a cache could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It is whole and this program wrote it.
    Whole,
    /// There is none, or another program wrote it.
    None,
    /// It is not what was written.
    Damaged,
}

impl Cache {
    /// Reads the cache in `folder`, for the site in the folder `root`.
    ///
    /// One that is missing, damaged, or another program's is as good as none: everything is made anew.
    pub fn read(folder: &Path, root: &Path) -> (Self, Found) {
        let Ok(bytes) = fs::read(folder.join("cache")) else {
            return (Self::default(), Found::None);
        };
        let Some((version, rest)) = bytes
            .strip_prefix(MAGIC)
            .and_then(|bytes| bytes.split_at_checked(16))
        else {
            return (Self::default(), Found::Damaged);
        };
        if version != program().as_ref() {
            return (Self::default(), Found::None);
        }
        match Self::parse(rest, root) {
            Some(cache) => (cache, Found::Whole),
            None => (Self::default(), Found::Damaged),
        }
    }

    fn parse(bytes: &[u8], root: &Path) -> Option<Self> {
        let (digest, rest) = bytes.split_at_checked(16)?;
        if digest != Digest::of(rest).as_ref() {
            return None;
        }
        let wire: Wire = postcard::from_bytes(rest).ok()?;
        let text = Text::Below(root.into());
        let (files, pages) = rayon::join(
            || postcard::from_bytes::<HashMap<String, KnownFile>>(&wire.files),
            || {
                let parts: postcard::Result<Vec<Vec<Listed>>> = wire
                    .pages
                    .par_iter()
                    .map(|part| {
                        let mut part: Vec<Listed> = postcard::from_bytes(part)?;
                        for (_, page) in &mut part {
                            if let Some(translation) = Arc::get_mut(&mut page.translation) {
                                translation.text = text.clone();
                            }
                        }
                        Ok(part)
                    })
                    .collect();
                parts
            },
        );
        let known = Known::new(pages.ok()?.into_iter().flatten().collect(), wire.checked);
        Some(Self {
            known: Arc::new(known),
            base: wire.base,
            files: files.ok()?,
        })
    }

    /// Writes the cache to `folder`, in one step.
    ///
    /// # Errors
    ///
    /// When the disk says no; the cache that was there before still stands.
    pub(crate) fn write(&self, folder: &Path) -> io::Result<()> {
        let bytes = self.to_bytes().map_err(io::Error::other)?;
        let half = folder.join("cache.half");
        fs::write(&half, bytes)?;
        fs::rename(&half, folder.join("cache"))
    }

    fn to_bytes(&self) -> postcard::Result<Vec<u8>> {
        let pages = self.known.pages();
        let part = pages.len().div_ceil(PARTS).max(1);
        let (files, pages) = rayon::join(
            || postcard::to_stdvec(&self.files),
            || {
                pages
                    .par_chunks(part)
                    .map(postcard::to_stdvec)
                    .collect::<postcard::Result<Vec<_>>>()
            },
        );
        let rest = postcard::to_stdvec(&Wire {
            checked: self.known.checked,
            base: self.base,
            pages: pages?,
            files: files?,
        })?;
        let digest = Digest::of(&rest);
        Ok([MAGIC, program().as_ref(), digest.as_ref(), &rest].concat())
    }
}

/// A digest of this very program: what another one made is made anew.
fn program() -> Digest {
    let mut hasher = Hasher::default();
    hasher.part(env!("CARGO_PKG_VERSION"));
    let stamp = std::env::current_exe()
        .and_then(fs::metadata)
        .ok()
        .and_then(|metadata| Stamp::of(&metadata));
    hasher.part(format!("{stamp:?}"));
    hasher.finish()
}

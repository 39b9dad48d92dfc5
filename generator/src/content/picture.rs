//! Pictures in pages and campaigns.
//!
//! In go the bytes of a file as somebody saved it; out come a few [`Edition`]s of it that are small enough for a slow network.
//! Each is drawn anew from the pixels, so nothing of the file's other content is published: no place, no time, no name of a
//! camera, no first version of a picture that was cut. The same file gives the same bytes on every machine: no step depends on
//! the number of threads, on the processor or on a function of the system's mathematics.

mod draw;
mod edition;
mod error;
mod format;
mod recognise;

use std::fmt::Write as _;
use std::sync::Arc;

use crate::digest::Digest;

pub use edition::Edition;
pub use error::PictureError;
pub use format::Format;

/// The folder of pictures, below the site's folder.
pub const FOLDER: &str = "content/pictures/";

/// The widest edition that pages show.
const WIDEST_SHOWN: u32 = 960;

/// The bytes of a digest in the name of an edition.
const DIGEST_BYTES: usize = 6;

/// A picture that can be shown.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The path of its file.
    pub path: Arc<str>,
    /// How its editions are encoded, as the file is.
    pub format: Format,
    /// Its editions, the narrowest first.
    pub editions: Vec<Edition>,
    /// The bytes of the file.
    original: Arc<[u8]>,
}

impl Picture {
    /// Reads the file `path`, and encodes its editions.
    ///
    /// # Errors
    ///
    /// When it cannot be shown.
    pub fn read(path: &Arc<str>, original: &Arc<[u8]>) -> Result<Self, PictureError> {
        let format = recognise::recognised(path, original)?;
        Self::known(path, original, draw::editions(format, original)?)
    }

    /// A picture whose editions are known from an earlier run, which encoded the same bytes.
    ///
    /// # Errors
    ///
    /// When its name does not fit its format, which another name of the same bytes did.
    pub(crate) fn known(
        path: &Arc<str>,
        original: &Arc<[u8]>,
        editions: Vec<Edition>,
    ) -> Result<Self, PictureError> {
        Ok(Self {
            path: Arc::clone(path),
            format: recognise::recognised(path, original)?,
            editions,
            original: Arc::clone(original),
        })
    }

    /// The digest of its file as somebody saved it.
    pub(crate) fn digest(&self) -> Digest {
        Digest::of(&self.original)
    }

    /// The name by which pages and campaigns name it.
    pub fn name(&self) -> &str {
        self.path.strip_prefix(FOLDER).unwrap_or(&self.path)
    }

    /// The editions that pages show, the narrowest first.
    pub fn shown(&self) -> &[Edition] {
        let wider = self.editions.iter().skip(1);
        let count = 1 + wider
            .take_while(|edition| edition.width <= WIDEST_SHOWN)
            .count();
        self.editions.get(..count).unwrap_or_default()
    }

    /// The widest edition, for people who share it.
    ///
    /// # Panics
    ///
    /// Never: a picture has an edition of each width, and the last one has the most.
    pub fn widest(&self) -> &Edition {
        self.editions
            .last()
            .expect("there is an edition for each width")
    }

    /// The most bytes that a reader of a page with it loads.
    pub fn weight(&self) -> usize {
        let bytes = self.shown().iter().map(|edition| edition.bytes);
        bytes.max().unwrap_or_default()
    }

    /// The path of an edition below the site's root. It names neither the file nor what the picture shows, which the name that
    /// somebody gave the file may tell.
    pub fn published(&self, edition: &Edition) -> String {
        let mut path = format!("pictures/{}.", edition.width);
        for byte in edition.digest.as_ref().iter().take(DIGEST_BYTES) {
            // Writing to a `String` cannot fail.
            let _ = write!(path, "{byte:02x}");
        }
        path.push('.');
        path.push_str(self.format.extension());
        path
    }

    /// The file of the widest edition.
    ///
    /// # Errors
    ///
    /// When the picture has to be encoded again and cannot be read, which it could before.
    pub fn encoded_widest(&self) -> Result<Vec<u8>, PictureError> {
        self.encoded(self.editions.len().saturating_sub(1))
    }

    /// The file of the edition at the position `at`.
    ///
    /// # Errors
    ///
    /// When the picture has to be encoded again and cannot be read, which it could before.
    pub(crate) fn encoded(&self, at: usize) -> Result<Vec<u8>, PictureError> {
        let encoded = |edition: &Edition| edition.encoded.as_deref().map(<[u8]>::to_vec);
        if let Some(bytes) = self.editions.get(at).and_then(encoded) {
            return Ok(bytes);
        }
        let editions = draw::editions(self.format, &self.original)?;
        Ok(editions.get(at).and_then(encoded).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;

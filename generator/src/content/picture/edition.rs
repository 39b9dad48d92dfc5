//! Editions: a picture at one width.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The widths of the editions, in pixels: for a small phone, for a large phone or the column of a wide window, and to be
/// shared. A picture that is less wide has its own width in place of those above it.
pub(super) const WIDTHS: [u32; 3] = [480, 960, 1600];

/// A picture at one width.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Edition {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The length of its file.
    pub bytes: usize,
    /// The digest of its file.
    pub(super) digest: Digest,
    /// Its file, if it was encoded in this run.
    #[serde(skip)]
    pub(super) encoded: Option<Arc<[u8]>>,
}

//! A text as a translator's file has it.

use std::ops::Range;

/// A text and its translation, with their places in a translator's file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where it belongs, as the text of the site has it.
    pub(super) context: String,
    /// The words of the source.
    pub(super) source: String,
    /// The words of the translation; empty if there is none.
    pub(super) translation: String,
    /// Whether somebody must read the translation again.
    pub(super) fuzzy: bool,
    /// The bytes of the source and what names it.
    pub(super) source_span: Range<usize>,
    /// The bytes of the translation and what names it.
    pub(super) span: Range<usize>,
}

//! A text that is translated at once.

use std::sync::Arc;

use crate::content::markdown::SegmentKind;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::translations) enum UnitKind {
    /// A block of a page, in Markdown.
    Block(SegmentKind),
    /// The title or the description of a page, which is no Markdown.
    Plain,
    /// The last part of a page's address, which a page may lack.
    Slug,
    /// A message, in Fluent.
    Message {
        /// Whether it is one of several plural forms, which may leave the number out.
        is_plural: bool,
    },
}

/// A text that is translated at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::translations) struct Unit {
    /// What it is.
    pub(in crate::translations) kind: UnitKind,
    /// Where it belongs, so that the same words in two places are two texts: `content/pages/en/rights/pay.md#do`.
    pub(in crate::translations) context: String,
    /// The words of the source, with placeholders.
    pub(in crate::translations) source: String,
    /// The words of the translation, with placeholders; empty if there is none.
    pub(in crate::translations) translation: String,
    /// The words of the source from which the translation was made, if they are known and others.
    pub(in crate::translations) previous: Option<String>,
    /// Whether somebody must read the translation again, because the source changed or nobody has accepted it.
    pub(in crate::translations) fuzzy: bool,
    /// What a translator should know, a line each.
    pub(in crate::translations) comments: Vec<String>,
    /// The file of the source.
    pub(in crate::translations) path: Arc<str>,
    /// Its line there, from 1.
    pub(in crate::translations) line: usize,
    /// What `{1}`, `{2}` and so on stand for.
    pub(in crate::translations) parts: Vec<String>,
}

impl Unit {
    /// Whether it can be left empty.
    pub(in crate::translations) fn is_optional(&self) -> bool {
        self.kind == UnitKind::Slug
    }

    /// Whether nothing is left to do for it.
    pub(in crate::translations) fn is_done(&self) -> bool {
        !self.fuzzy && !self.translation.is_empty()
    }
}

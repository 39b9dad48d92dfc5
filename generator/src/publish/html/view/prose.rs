//! The text of a page, as every template that shows one gets it.

use serde::Serialize;

/// The text of a page, from Markdown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Prose {
    /// Tag of the language of the text: the source language if the page is a fallback.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, of the text.
    pub(crate) dir: &'static str,
    /// The HTML inside the first heading.
    pub(crate) heading_html: String,
    /// The HTML below the first heading, cards included.
    pub(crate) body_html: String,
    /// The HTML of the footnotes at the end.
    pub(crate) notes_html: String,
}

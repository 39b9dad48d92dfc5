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

/// A source of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceRow {
    /// The source's own title.
    pub(crate) title: String,
    /// BCP 47 tag of the language of the title: the language of the page that cites it.
    pub(crate) lang: String,
    /// Its address.
    pub(crate) url: String,
    /// The day we read it, in words.
    pub(crate) read_on: String,
    /// The name of the country for which it was written, if that is another one than that of the site.
    pub(crate) country: Option<String>,
}

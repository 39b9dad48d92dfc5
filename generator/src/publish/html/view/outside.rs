//! Pages outside the tree of pages: the language chooser, 404 pages, and pages in every language at once.

use serde::Serialize;

use super::numbers::Emergency;

/// `chooser.html`, the page at `/`. The frame's language is the source locale; `frame.switcher` holds the rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Chooser {}

/// `refused.html` (GET `/t` and refusals), `missing_all.html` (the root 404) and `failure.html` (the tip function does
/// not answer the CDN): one part per language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EveryLanguage {
    /// One part per locale, the source first.
    pub(crate) parts: Vec<LanguagePart>,
}

/// One language on a page in every language. Its sentences come from `t(id="…", locale=part.tag)`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguagePart {
    /// BCP 47 tag.
    pub(crate) tag: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The language's name in that language.
    pub(crate) name: String,
    /// Address of its home page.
    pub(crate) home: String,
    /// Address of its directory.
    pub(crate) directory: String,
}

/// `missing.html`: the 404 page of a locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Missing {
    /// Address of the directory.
    pub(crate) directory: String,
    /// The emergency numbers of the country that the site is for, if it is for no other.
    pub(crate) emergency: Option<Emergency>,
}

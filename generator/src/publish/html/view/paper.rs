//! What a page has on paper alone.

use serde::Serialize;

use super::card::Phrase;

/// What a page with the lines of a territory has on paper alone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Paper {
    /// Address of the style sheet that names the QR code of the page.
    pub(crate) code_styles: String,
    /// What one can say when somebody answers, each a sentence between quotation marks.
    pub(crate) sayings: Vec<String>,
    /// The name of the reader's language in the language of those who answer, to say or to show.
    pub(crate) saying_there: Option<Phrase>,
    /// The address of the page, without `https://`.
    pub(crate) address: String,
    /// The day on which the page was made, in words.
    pub(crate) day: String,
}

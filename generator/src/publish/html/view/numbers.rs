//! The numbers: the directory, the lines of one territory, and the territories that have none.

use serde::Serialize;

use super::card::{Card, Number};
use super::page::Prose;

/// The list of territories that have a line, and where to look for the others.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finder {
    /// Territories with a line, in the reader's collation.
    pub(crate) rows: Vec<FinderRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page of territories without a line.
    pub(crate) none: String,
    /// How many territories that page names.
    pub(crate) none_count: usize,
    /// Address of the names of all territories in every language, which `numbers.js` loads at first use:
    /// `{ "NO": { "en": "Norway", "fr": "Norvège" }, … }` by upper-case code.
    pub(crate) names: String,
}

/// One territory with its first line's first number.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FinderRow {
    /// Upper-case code (`NO`), the key in the file of names.
    pub(crate) code: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page.
    pub(crate) href: String,
    /// The number of its first line.
    pub(crate) number: Number,
    /// What must be said beside it (the police answer, only for women), a short sentence.
    pub(crate) note: Option<String>,
}

/// `numbers.html`: the directory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Directory {
    /// The page's text; what stands before its first `##` is in `lead_html`.
    pub(crate) prose: Prose,
    /// What stands between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// All territories with a line.
    pub(crate) finder: Finder,
}

/// `territory.html`: the lines of one territory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Territory {
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Its own emergency numbers, where a record has them.
    pub(crate) emergency: Vec<Number>,
    /// Whether none of its lines is for everybody: the page then says that there is no number.
    pub(crate) no_line: bool,
    /// Its lines; the first has the plate, unless it is for professionals only. Never empty.
    pub(crate) cards: Vec<Card>,
    /// Address of the page on what happens when you call.
    pub(crate) calling: Option<String>,
    /// Address of the tip form, where the site has one.
    pub(crate) write: Option<String>,
}

/// `none.html`: the territories without a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoLine {
    /// The territories, in the reader's collation.
    pub(crate) rows: Vec<NoLineRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page on help and how one gets it.
    pub(crate) resources: Option<String>,
}

/// A territory without a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoLineRow {
    /// Lower-case code, the anchor (`jp`).
    pub(crate) anchor: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page, where it has a line for professionals only.
    pub(crate) href: Option<String>,
}

//! Pages with numbers: the directory, the hotlines of one territory, and the territories without a hotline.

use serde::Serialize;

use super::card::{Card, Number};
use super::prose::Prose;

/// The list of territories that have a hotline, and a link to the others.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finder {
    /// The territories with a hotline, in the reader's collation.
    pub(crate) rows: Vec<FinderRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page of territories without a hotline.
    pub(crate) none: String,
    /// The number of territories on that page.
    pub(crate) none_count: usize,
    /// Address of the names of all territories in every language, which `numbers.js` loads at first use:
    /// `{ "NO": { "en": "Norway", "fr": "Norvège" }, … }` by upper-case code.
    pub(crate) names: String,
}

/// A territory with the first number of its first hotline.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FinderRow {
    /// Upper-case code (`NO`), the key in the file of names.
    pub(crate) code: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page.
    pub(crate) href: String,
    /// The first number of its first hotline.
    pub(crate) number: Number,
    /// What must be known before a call (the police answer, only for women), each a sentence.
    pub(crate) restrictions: Vec<String>,
}

/// `numbers.html`: the directory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Directory {
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The list of numbers.
    pub(crate) finder: Finder,
}

/// `territory.html`: the hotlines of one territory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Territory {
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Its own emergency numbers, if we trust them.
    pub(crate) emergency: Option<Emergency>,
    /// Whether it has no hotline for the public: the page then says so.
    pub(crate) no_line: bool,
    /// The cards of its hotlines; never empty. The first one has the plate, unless it is for professionals or
    /// for the citizens of some states only.
    pub(crate) cards: Vec<Card>,
    /// Address of the page on what happens during a call.
    pub(crate) calling: Option<String>,
    /// Address of the page with the tip form, if the site has one.
    pub(crate) write: Option<String>,
}

/// The emergency numbers of a territory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Emergency {
    /// The numbers to call; never empty.
    pub(crate) numbers: Vec<EmergencyNumber>,
    /// Who answers them, a word of `Responders`.
    pub(crate) who: &'static str,
    /// Whether a source says that nobody may answer or come.
    pub(crate) may_not_answer: bool,
}

/// An emergency number.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EmergencyNumber {
    /// `tel:…`.
    pub(crate) href: String,
    /// The digits.
    pub(crate) display: String,
}

/// `none.html`: the territories without a hotline.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WithoutHotline {
    /// The territories, in the reader's collation.
    pub(crate) rows: Vec<WithoutHotlineRow>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page on other ways to get help.
    pub(crate) resources: Option<String>,
}

/// A territory without a hotline for the public.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WithoutHotlineRow {
    /// Lower-case code (`jp`), which is the anchor.
    pub(crate) anchor: String,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page, if it has a hotline for professionals only.
    pub(crate) href: Option<String>,
}

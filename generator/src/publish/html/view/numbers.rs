//! Pages with numbers: the directory, and the hotlines of one territory.

use serde::Serialize;

use super::card::{Card, Number};
use super::context::View;
use super::paper::Paper;
use super::prose::Prose;
use crate::publish::html::skeleton::{Slot, Slots};

/// The field that finds a territory or a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finder {
    /// Address of the directory, which has the list of territories.
    pub(crate) directory: String,
    /// The names of the days, for the script that says what is open. None on the directory, which has no room for its words
    /// within the weight of a first visit.
    pub(crate) days: Option<String>,
    /// Where `find.js` looks for words in each script: in the reader's language, or in another of that script.
    pub(crate) words: Vec<FinderWords>,
}

/// The words of all pages in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FinderWords {
    /// The script of what is typed (`devanagari`), as in the names of the files of names.
    pub(crate) script: &'static str,
    /// Address of the file.
    pub(crate) href: String,
    /// BCP 47 tag of the language.
    pub(crate) lang: String,
}

/// A territory and its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TerritoryLink {
    /// Upper-case code (`NO`), the key in the files of names.
    pub(crate) code: &'static str,
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Address of its page.
    pub(crate) href: String,
}

/// A territory with the first number of its first hotline.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TerritoryRow {
    /// The territory.
    #[serde(flatten)]
    pub(crate) link: TerritoryLink,
    /// The first number of its first hotline; none if the police or the immigration office answer it.
    pub(crate) number: Option<Number>,
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
    /// The field above the list.
    pub(crate) finder: Finder,
    /// The territories with a hotline for the public, in the reader's collation.
    pub(crate) rows: Vec<TerritoryRow>,
    /// The other territories, in the reader's collation.
    pub(crate) others: Vec<TerritoryLink>,
}

/// `own_numbers.html`: the directory of a site for one country, with all its hotlines.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnNumbers {
    /// The country, in the reader's language.
    pub(crate) country: String,
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The emergency numbers of the country, if we trust them.
    pub(crate) emergency: Option<Emergency>,
    /// The cards of its hotlines.
    pub(crate) cards: Vec<Card>,
    /// Address of the page on what happens during a call.
    pub(crate) calling: Option<String>,
    /// Address of the page with the tip form, if the site has one.
    pub(crate) write: Option<String>,
    /// What the page has on paper alone; none without a hotline.
    pub(crate) paper: Option<Paper>,
}

/// `territory.html`: the hotlines of one territory.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Territory {
    /// The territory, in the reader's language.
    pub(crate) name: String,
    /// Its own emergency numbers, if we trust them.
    pub(crate) emergency: Option<Emergency>,
    /// What it lacks, if it has no hotline that most people there may call: the page then says so.
    pub(crate) lacking: Option<Lacking>,
    /// The cards of its hotlines. The first one has the plate, unless it is for professionals or
    /// for the citizens of some states only.
    pub(crate) cards: Vec<Card>,
    /// The cards of hotlines of other territories that also take calls from here, if it lacks its own.
    pub(crate) related: Vec<Card>,
    /// Address of the directory.
    pub(crate) directory: String,
    /// Address of the page on other ways to get help.
    pub(crate) resources: Option<String>,
    /// Address of the page on what happens during a call.
    pub(crate) calling: Option<String>,
    /// Address of the page with the tip form, if the site has one.
    pub(crate) write: Option<String>,
    /// What the page has on paper alone; none without a hotline.
    pub(crate) paper: Option<Paper>,
}

/// What a territory lacks that has no hotline that most people there may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Lacking {
    /// Any hotline.
    Line,
    /// One for others than those who meet trafficking in their work.
    ForPublic,
    /// One for others than the citizens of some states.
    ForEveryone,
}

impl Slots for View<Territory> {
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
        self.frame.slots(visit);
        visit(&mut self.page.name, Slot::Text);
        let emergency = self.page.emergency.iter_mut();
        for number in emergency.flat_map(|emergency| &mut emergency.numbers) {
            visit(&mut number.href, Slot::Text);
            visit(&mut number.display, Slot::Text);
        }
    }
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

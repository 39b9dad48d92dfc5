//! A hotline: a service one can reach, with every fact known of it and the page each was read on.
//!
//! In goes `content/hotlines/<id>.toml`; out comes a [`Hotline`], or problems. What a record does not
//! say is unknown, never guessed. Words that readers see are words of closed vocabularies, so that
//! every fact can be said in every language; `funding`, `note` and `more_sources` are for staff and
//! are checked, then dropped, so that they cannot be published by mistake.

mod parse;
mod seen;
pub mod vocabulary;

use std::sync::Arc;

use jiff::civil::Date;

pub use parse::parse;
pub(crate) use parse::parse_emergency;
pub use seen::Seen;

use crate::content::hours::Hours;
use crate::content::locale::Tag;
use crate::content::number::Dial;
use crate::content::territory::Territory;
use crate::problem::Place;

/// The id of a hotline: the stem of its file.
pub type HotlineId = Arc<str>;

/// A name in a language: a body's own, never a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its language.
    pub lang: Tag,
}

/// One number of a hotline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What is dialled.
    pub dial: Dial,
    /// The number as its operator prints it.
    pub display: String,
    /// What it is for, where that is not the line itself: a word of [`vocabulary::NUMBER_LABEL`].
    pub label: Option<String>,
    /// The part of the country it serves, with the label `region`.
    pub region: Option<Name>,
}

/// The page a record was read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePage {
    /// Its address.
    pub url: String,
    /// Its title, as a citation.
    pub title: String,
    /// The page's own date.
    pub seen: Option<Seen>,
    /// The day we read it.
    pub read_on: Date,
}

/// How sure we are of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Read on a page of the operator, a government or an intergovernmental body.
    High,
    /// Read in the press, on a page of an NGO, or on an old official page.
    Medium,
    /// Never published.
    Low,
}

/// A service one can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// The stem of its file.
    pub id: HotlineId,
    /// Its file.
    pub place: Place,
    /// Where it works.
    pub territory: Territory,
    /// Its own name.
    pub name: Name,
    /// Who runs it, by that body's own name.
    pub operator: Option<Name>,
    /// Who runs and pays: a word of [`vocabulary::MODEL`].
    pub model: String,
    /// Who answers: a word of [`vocabulary::ANSWERED_BY`].
    pub answered_by: String,
    /// When it answers.
    pub hours: Option<Hours>,
    /// IANA name of the zone that its hours are in.
    pub time_zone: Option<String>,
    /// Whether a person answers rather than a recording.
    pub person: Option<bool>,
    /// Whether a call costs nothing.
    pub free: Option<bool>,
    /// Languages spoken.
    pub languages: Vec<Tag>,
    /// Languages reached through an interpreter, a count.
    pub interpreter_languages: Option<u32>,
    /// Whether the caller can stay anonymous.
    pub anonymous: Option<bool>,
    /// What must be passed on: words of [`vocabulary::REPORT`].
    pub reports: Option<Vec<String>>,
    /// Services reached: words of [`vocabulary::SERVICE`].
    pub services: Option<Vec<String>>,
    /// Forms of exploitation covered.
    pub forms: Vec<String>,
    /// Whom it is for.
    pub audiences: Vec<String>,
    /// What it cannot do.
    pub limits: Option<Vec<String>>,
    /// What happens next.
    pub next: Option<Vec<String>>,
    /// The operator's site.
    pub website: Option<String>,
    /// The page of the operator's site with its chat.
    pub chat: Option<String>,
    /// An address one can write to.
    pub email: Option<String>,
    /// The numbers, in the order to be shown.
    pub numbers: Vec<Number>,
    /// Where it was read.
    pub source: SourcePage,
    /// The day a person called.
    pub verified_on: Option<Date>,
    /// How sure we are.
    pub confidence: Confidence,
    /// What changed, and when: words of [`vocabulary::CHANGED`].
    pub changed: Vec<(Date, String)>,
}

impl Hotline {
    /// Whether it is only for people who help others in their work; such a line is not its country's line.
    pub fn professionals_only(&self) -> bool {
        self.audiences == ["professionals"]
    }

    /// The messages that vocabularies need, as prefix and words.
    pub const VOCABULARIES: [(&'static str, &'static [&'static str]); 9] = [
        ("model", vocabulary::MODEL),
        ("answered-by", vocabulary::ANSWERED_BY),
        ("form", vocabulary::FORM),
        ("audience", vocabulary::AUDIENCE),
        ("service", vocabulary::SERVICE),
        ("report", vocabulary::REPORT),
        ("limit", vocabulary::LIMIT),
        ("next", vocabulary::NEXT),
        ("number-label", vocabulary::NUMBER_LABEL),
    ];

    /// Whether the police answer it.
    pub fn is_police(&self) -> bool {
        self.answered_by == "police"
    }

    /// The number on the plate.
    ///
    /// # Panics
    ///
    /// Never: a record without a number is refused when it is read.
    pub fn main_number(&self) -> &Number {
        self.numbers
            .first()
            .expect("`parse` refuses a record without a number")
    }

    /// The number to dial from another country.
    pub fn from_abroad(&self) -> Option<&Number> {
        self.numbers.iter().find(|number| {
            matches!(number.dial, Dial::International(_))
                && number
                    .label
                    .as_deref()
                    .is_none_or(|label| label == "from-abroad")
        })
    }

    /// The place among the lines of a territory: its own line first, then lines for a part of it or for wider
    /// harm, then police, then professionals only; then by id.
    pub fn rank(&self) -> (u8, &str) {
        let limited = self
            .limits
            .iter()
            .flatten()
            .any(|limit| limit == "transnistria-only");
        let place = match self {
            _ if self.professionals_only() => 3,
            _ if self.is_police() => 2,
            _ if limited || !is_general(self) => 1,
            _ => 0,
        };
        (place, &self.id)
    }

    /// Days since anybody looked, on day `today`: from a call, else from the page's own date. `None`: the page has no date.
    pub fn age_days(&self, today: Date) -> Option<i32> {
        let from = self.verified_on.or(self.source.seen.map(Seen::first_day))?;
        Some((today - from).get_days())
    }
}

/// A line of its own for trafficking, rather than one for something wider that takes such calls.
fn is_general(hotline: &Hotline) -> bool {
    hotline.model != "other-crime-line" && hotline.model != "labour-line"
}

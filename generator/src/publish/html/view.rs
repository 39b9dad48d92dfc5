//! What templates see: plain values, and nothing else of the program.
//!
//! In comes everything the generator knows of one page, already put into words of the page's language: dates, hours,
//! names of countries and lists of languages are finished text, addresses are final and absolute from the root
//! (`/en/numbers/no/`). Out goes JSON-like data for Tera. Fixed words do not pass through here: templates ask for them
//! with `t(id="…")` and `attr(id="…")`. Vocabulary words (who answers, for whom) do, because their message depends on
//! the record.
//!
//! Every template is rendered with a [`View`], except the card alone ([`CardView`]) and those that are no page of the
//! site: [`Feed`], [`Redirect`]. `Option::None` means that the template leaves the thing out, or, for a fact of
//! a [`Card`], that it says the fact is unknown. Strings named `…_html` and `…_attribute` are inserted as they are and
//! must be safe; all others are escaped by the template.

mod card;
mod feed;
mod form;
mod frame;
mod numbers;
mod page;

use serde::Serialize;

pub(crate) use card::{
    Abroad, Age, Card, CardForm, CardView, Known, Mark, Name, Number, NumberKind,
};
pub(crate) use feed::{Feed, FeedAbout, FeedEntry, Redirect};
pub(crate) use form::{Choice, Form, FormState, Question, QuestionKind, Sent, Write};
pub(crate) use frame::{Alternate, Frame, Link, Notice, NoticeKind, SwitcherRow};
pub(crate) use numbers::{Directory, Finder, FinderRow, NoLine, NoLineRow, Territory};
pub(crate) use page::{Article, Campaign, CampaignRow, Campaigns, Home, Prose, SourceRow};

/// The context of a page template: the language for `t` and `attr`, the frame, and what the page itself holds.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View<P> {
    /// Tag of the language that messages are looked up in; equal to `frame.lang`.
    pub(crate) lang: String,
    /// What every page has around its main part.
    pub(crate) frame: Frame,
    /// The page's own part: [`Home`], [`Article`], [`Directory`], [`Territory`] and so on.
    pub(crate) page: P,
}

/// `chooser.html`, the page at `/`. The frame's language is the source locale; `frame.switcher` holds the rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Chooser {}

/// `refused.html` (GET `/t` and refusals), `missing_all.html` (the root 404) and `failure.html` (nothing
/// behind the edge answers a tip): one part per language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EveryLanguage {
    /// One part per locale, the source first.
    pub(crate) parts: Vec<LanguagePart>,
}

/// What one language needs on a page in all languages; its words come from `t(id="…", locale=part.tag)`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguagePart {
    /// BCP 47 tag.
    pub(crate) tag: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The language's name in itself.
    pub(crate) name: String,
    /// Address of the home page in it.
    pub(crate) home: String,
    /// Address of the directory in it.
    pub(crate) directory: String,
}

/// `missing.html`: the 404 page of a locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Missing {
    /// Address of the directory.
    pub(crate) directory: String,
}

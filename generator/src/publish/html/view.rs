//! What templates see: plain values, and nothing else of the program.
//!
//! In goes everything that the generator knows of one page, in words of the page's language: dates, hours, names of
//! countries and lists of languages are finished text, addresses are final and absolute from the root
//! (`/en/numbers/no/`). Out goes JSON-like data for Tera. Fixed sentences are not here: templates ask for them with
//! `t(id="…")` and `attr(id="…")`. Words of vocabularies (who answers, for whom) are, because their message depends on
//! the record.
//!
//! Every template is rendered with a [`View`], except the card alone ([`CardView`]), figures alone ([`Statistics`]) and two that have no frame:
//! [`Feed`], [`Redirect`]. `Option::None` means that the template leaves the thing out. Strings named `…_html` and `…_attribute` are inserted as they are and must be safe;
//! templates escape all others.

mod campaign;
mod card;
mod context;
mod feed;
mod form;
mod frame;
mod numbers;
mod outside;
mod page;
mod paper;
mod prose;
mod statistics;
mod ways;

pub(crate) use campaign::{
    Campaign, CampaignRow, Campaigns, Caption, CaptionLength, Kit, KitLink, Partner, Picture,
    Press, SharedPicture,
};
pub(crate) use card::{
    Abroad, Age, Card, CardForm, CardView, Fact, Name, Number, NumberKind, Open, Phrase, Questions,
};
pub(crate) use context::View;
pub(crate) use feed::{Feed, FeedAbout, FeedEntry, Redirect};
pub(crate) use form::{Choice, Form, FormState, Question, QuestionKind, Sent, Write};
pub(crate) use frame::{
    Alternate, Contact, Frame, Link, Logo, Notice, NoticeKind, Scope, SharePicture, SwitcherRow,
};
pub(crate) use numbers::{
    Directory, Emergency, EmergencyNumber, Finder, FinderWords, Lacking, OwnNumbers, Territory,
    TerritoryLink, TerritoryRow,
};
pub(crate) use outside::{Chooser, EveryLanguage, LanguagePart, Missing};
pub(crate) use page::{Article, Home};
pub(crate) use paper::Paper;
pub(crate) use prose::{Prose, SourceRow};
pub(crate) use statistics::{Bar, Chart, ChartRow, Statistics};
pub(crate) use ways::{Way, WayGroup, WayRow};

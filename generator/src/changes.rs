//! What readers would see changed since an earlier version of a site.
//!
//! In go the files of both versions, each with the day on which it is looked at; out come the pages that appeared, went or
//! have other words, in each language, and the fields of records with their old and new values. Neither version needs to
//! be free of mistakes: what cannot be read is left out.

mod files;
mod page;
mod record;
mod section;

use jiff::civil::Date;
use serde::Serialize;

use self::files::{OtherFiles, RecordChange, other_files, records, settings};
use self::page::{PageChange, page_changes};
use crate::content::campaign::CAMPAIGN;
use crate::content::config::SITE;
use crate::content::emergency::EMERGENCY;
use crate::content::hotline::HOTLINE;
use crate::publish::product::conditions;
use crate::site::Shown;
use crate::source::Source;

pub use self::files::{OtherFiles as Others, RecordChange as Record, WhatHappened};
pub use self::page::{Appearance, PageChange as Page};
pub use self::record::FieldChange;
pub use self::section::{Presence, SectionChange};

/// A version of a site, and the day on which it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Version<'s> {
    /// Its files.
    pub source: &'s Source,
    /// The day, which decides what it shows.
    pub day: Date,
}

/// Everything that readers would see changed.
#[derive(Debug, Serialize)]
pub struct Changes {
    /// Languages that the site has now and had not.
    pub new_languages: Vec<String>,
    /// Languages that it had and no longer has.
    pub removed_languages: Vec<String>,
    /// Pages by id, and of each the languages in order. Languages that are new or removed are left out.
    pub pages: Vec<PageChange>,
    /// Records of help lines.
    pub hotlines: Vec<RecordChange>,
    /// Records of campaigns.
    pub campaigns: Vec<RecordChange>,
    /// Emergency numbers, by territory.
    pub emergency: Vec<FieldChange>,
    /// Fields of `content/site.toml`.
    pub site: Vec<FieldChange>,
    /// Files of which only the number is said.
    pub others: Vec<OtherFiles>,
}

/// Why two versions cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// `content/site.toml` of the earlier version cannot be used.
    Then,
    /// That of the later version cannot be used.
    Now,
}

impl Changes {
    /// What changed from `then` to `now`.
    ///
    /// # Errors
    ///
    /// When the settings of one of the versions cannot be read, without which nobody knows its languages.
    pub fn between(then: Version<'_>, now: Version<'_>) -> Result<Self, Unreadable> {
        let read = |version: Version<'_>| Shown::read(version.source, &conditions(version.day));
        let shown_then = read(then).ok_or(Unreadable::Then)?;
        let shown_now = read(now).ok_or(Unreadable::Now)?;
        let (tags_then, tags_now) = (shown_then.config.tags(), shown_now.config.tags());
        let without = |tags: &[crate::content::locale::Tag], others: &[_]| {
            let only = tags.iter().filter(|tag| !others.contains(*tag));
            only.map(ToString::to_string).collect::<Vec<_>>()
        };
        let (then, now) = (then.source, now.source);
        Ok(Self {
            new_languages: without(&tags_now, &tags_then),
            removed_languages: without(&tags_then, &tags_now),
            pages: page_changes((&shown_then, then), (&shown_now, now)),
            hotlines: records(&HOTLINE, "content/hotlines/", then, now),
            campaigns: records(&CAMPAIGN, "content/campaigns/", then, now),
            emergency: settings(&EMERGENCY, then, now),
            site: settings(&SITE, then, now),
            others: other_files(then, now),
        })
    }

    /// Whether readers would see no change.
    pub fn is_empty(&self) -> bool {
        let Self {
            new_languages,
            removed_languages,
            pages,
            hotlines,
            campaigns,
            emergency,
            site,
            others,
        } = self;
        new_languages.is_empty()
            && removed_languages.is_empty()
            && pages.is_empty()
            && hotlines.is_empty()
            && campaigns.is_empty()
            && emergency.is_empty()
            && site.is_empty()
            && others.is_empty()
    }
}

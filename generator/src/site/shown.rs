//! What a site shows on a day, read without being checked: so that a version with mistakes can be looked at too.

use std::collections::{BTreeMap, BTreeSet};

use super::conditions::Conditions;
use super::pages::{self, Pages};
use super::records;
use crate::content::config::{Config, SiteToml};
use crate::content::locale::Tag;
use crate::content::page::{Drafts, Page, PageId, Translation};
use crate::problem::Problems;
use crate::source::Source;

/// The pages of a site that could be read, whatever is wrong with it.
#[derive(Debug)]
pub struct Shown {
    /// The fields of `site.toml` that concern the whole site.
    pub config: Config,
    /// The pages that are shown, by id.
    pub pages: BTreeMap<PageId, Page>,
    /// The pages that are not shown.
    pub unshown: BTreeMap<PageId, Page>,
    /// Pages with a file that cannot be read as one.
    pub broken: BTreeSet<PageId>,
    today: jiff::civil::Date,
}

impl Shown {
    /// What the files of `source` show on the day of `conditions`. `None` if `site.toml` cannot be used.
    pub fn read(source: &Source, conditions: &Conditions<'_>) -> Option<Self> {
        // Whoever looks at a version is not there to mend it.
        let problems = Problems::default();
        let config = SiteToml::read(source, &problems)?.config;
        let read = Pages::read(source, &config, conditions, &problems);
        let campaigns = records::campaigns(source, &problems);
        let today = conditions.today;
        let (pages, unshown) = pages::shown(read.by_id, &campaigns, &config, today);
        Some(Self {
            config,
            pages,
            unshown,
            broken: read.broken,
            today,
        })
    }

    /// The page `id` as the language `tag` itself has it, if readers get it.
    pub fn own(&self, id: &str, tag: &Tag) -> Option<&Translation> {
        let own = self.pages.get(id)?.translations.get(tag)?;
        own.shown(self.today, Drafts::LeftOut).then_some(own)
    }

    /// The file of the page `id` in the language `tag`, whether readers get it or not.
    pub fn file(&self, id: &str, tag: &Tag) -> Option<&Translation> {
        let page = self.pages.get(id).or_else(|| self.unshown.get(id))?;
        page.translations.get(tag).map(|file| &**file)
    }
}

//! The parts of a site, each read on its own, before they are checked against each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tip_core::form::Form;

use super::conditions::Conditions;
use super::kits::{self, Kits};
use super::pages::{self, Pages};
use super::pictures::Pictures;
use super::records::{self, Records, Statistics};
use super::tip::{self, Tip};
use crate::content::campaign::Campaign;
use crate::content::cited_source::CitedSources;
use crate::content::config::{Config, PATH, SiteToml};
use crate::content::emergency::Emergency;
use crate::content::other_names::OtherNames;
use crate::content::page::{Drafts, Page, PageId};
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;

/// Everything that the files of a site say, part by part.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) config: Config,
    pub(super) today: Date,
    pub(super) drafts: Drafts,
    /// Pages that are shown today.
    pub(super) pages: BTreeMap<PageId, Page>,
    /// Pages that are not shown today.
    pub(super) unshown: BTreeMap<PageId, Page>,
    /// Pages with a file that cannot be used.
    pub(super) broken: BTreeSet<PageId>,
    pub(super) records: Records,
    pub(super) emergency: BTreeMap<Territory, Emergency>,
    pub(super) other_names: OtherNames,
    pub(super) sources: CitedSources,
    pub(super) campaigns: Vec<Campaign>,
    pub(super) pictures: Pictures,
    /// The files that campaigns offer to people who share them, also of those that are not shown today.
    pub(super) kits: Kits,
    pub(super) statistics: Statistics,
    pub(super) form: Option<Form>,
    pub(super) tip: Option<Tip>,
}

impl Parts {
    /// Reads every part but the pages, and sorts the pages by whether they are shown today.
    pub(super) fn read(
        source: &Source,
        site: SiteToml,
        pages: Pages,
        conditions: &Conditions<'_>,
        problems: &Problems,
    ) -> Self {
        let today = conditions.today;
        let SiteToml { mut config, tip } = site;
        let records = records::hotlines(source, problems);
        let campaigns = records::campaigns(source, problems);
        let pictures = Pictures::read(source, conditions.earlier.pictures(), problems);
        let form = records::form(source, problems);
        let tip = tip.and_then(|table| tip::check(table, today, &records, problems));
        let tip = match conditions.demonstration {
            Some(keys) => tip::demonstration(keys, tip, today, &records.hotlines),
            None => tip,
        };
        // Without a form, a promise to those who write in it would be about nothing.
        let promise = Role::Promise.id();
        if !(form.is_some() && tip.is_some()) && pages.by_id.contains_key(&*promise) {
            config.hide(&promise);
        }
        let emergency = records::emergency(source, problems);
        let other_names = records::other_names(source, &config, problems);
        let sources = records::cited_sources(source, problems);
        let statistics = records::statistics(source, problems);
        let current = kits::Current {
            config: &config,
            records: &records,
            emergency: &emergency,
        };
        let kits = kits::read(source, &campaigns, &current, problems);
        let (shown, unshown) = pages::shown(pages.by_id, &campaigns, &config, today);
        Self {
            config,
            today,
            drafts: conditions.drafts,
            pages: shown,
            unshown,
            broken: pages.broken,
            records,
            emergency,
            other_names,
            sources,
            campaigns,
            pictures,
            kits,
            statistics,
            form,
            tip,
        }
    }

    /// Counts the drafts among the pages that are shown, if this is a preview. It comes after the checks of references,
    /// which thus find what they find in a build: that no other page may link to a draft.
    pub(super) fn show_drafts(&mut self) {
        if self.drafts == Drafts::LeftOut {
            return;
        }
        let config = &self.config;
        let drafts = self.unshown.extract_if(.., |id, page| {
            let source = page.translations.get(&config.source);
            source.is_some_and(|source| source.draft) && !config.is_hidden(id)
        });
        self.pages.extend(drafts);
    }

    /// The problem of a site for a country of which it has no line.
    pub(super) fn lacking_line(&self) -> Option<Problem> {
        let country = self.config.country.as_ref()?;
        let mut hotlines = self.records.hotlines.values();
        let has_line = hotlines
            .any(|hotline| hotline.territory == country.value && !hotline.professionals_only());
        // A record that cannot be used may be that of the line, and is a problem already.
        if has_line || !self.records.broken.is_empty() {
            return None;
        }
        let code = country.value;
        let message =
            format!("this site is for {code}, and has no line of {code} that anybody may call");
        let place = Place::span(&PATH.into(), &country.span);
        Some(Problem::error(place, message).help(format!(
            "write the record of the line into `content/hotlines/`, with `territory = \"{code}\"`; or remove `country`"
        )))
    }

    /// The problems of lines of other countries on a site that has no pages for them.
    pub(super) fn foreign_lines(&self) -> Vec<Problem> {
        let Some(own) = self.config.only_country() else {
            return Vec::new();
        };
        let hotlines = self.records.hotlines.values();
        let foreign = hotlines.filter(|hotline| hotline.territory != own);
        let problems = foreign.map(|hotline| {
            let territory = hotline.territory;
            let message = format!("this line is of {territory}, and this site has no page of {territory}");
            Problem::error(hotline.place.clone(), message).help(format!(
                "remove this file; or remove `other_countries = false` from `{PATH}`, and every country has a page"
            ))
        });
        problems.collect()
    }

    /// A warning where somebody would read tips, but nobody can write one.
    pub(super) fn lacking_form(&self) -> Option<Problem> {
        let tip = self.tip.as_ref().filter(|tip| !tip.demonstration)?;
        let lacking = if self.form.is_none() {
            "write its questions into `content/tip-form.toml`".to_owned()
        } else if self.pages.contains_key(&*Role::Write.id()) {
            return None;
        } else {
            let source = &self.config.source;
            format!("show the page `content/pages/{source}/write.md`")
        };
        let message = "somebody would read tips, but there is no form";
        Some(Problem::warning(tip.place.clone(), message).help(lacking))
    }
}

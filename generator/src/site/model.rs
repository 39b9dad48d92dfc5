//! A checked site: its parts, all of which lead somewhere, and the address of each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use tip_core::form::Form;

use super::kits::{KitFile, Kits};
use super::known::Known;
use super::layout::{Layout, press_address};
use super::pictures::ShownPicture;
use super::tip::Tip;
use crate::content::campaign::{Campaign, Stage};
use crate::content::cited_source::CitedSources;
use crate::content::config::{Config, SiteLocale};
use crate::content::emergency::Emergency;
use crate::content::hotline::{Hotline, HotlineId};
use crate::content::locale::Tag;
use crate::content::message::Messages;
use crate::content::other_names::OtherNames;
use crate::content::page::{Drafts, Page, PageId, Translation};
use crate::content::role::Role;
use crate::content::statistics::Table;
use crate::content::territory::Territory;
use crate::digest::Digest;

/// A checked site.
#[derive(Debug)]
pub struct Site {
    /// The fields of `site.toml` that concern the whole site.
    pub config: Config,
    /// The day it is made for.
    pub today: Date,
    /// Whether drafts are among the pages that are shown, because this is a preview.
    pub drafts: Drafts,
    /// Digest of everything that every file may be made from, which is everything but the text of single pages and the
    /// records of hotlines. Which hotlines there are is part of it.
    pub base: Digest,
    /// The pages as this run read them, for the next run.
    pub known: Arc<Known>,
    /// All messages.
    pub messages: Arc<Messages>,
    /// The pages that are shown today, by id.
    pub pages: BTreeMap<PageId, Page>,
    /// Pages that are not shown today: drafts, pages before or after their days, campaigns that are not on.
    pub unshown: BTreeMap<PageId, Page>,
    /// The hotlines that are published, by id.
    pub hotlines: BTreeMap<HotlineId, Hotline>,
    /// The hotlines of each territory that has one, the first one first.
    pub territories: BTreeMap<Territory, Vec<HotlineId>>,
    /// The emergency numbers of each territory where they are well sourced.
    pub emergency: BTreeMap<Territory, Emergency>,
    /// The names by which readers look for a territory, besides those of CLDR.
    pub other_names: OtherNames,
    /// The sources that the notes of pages cite.
    pub sources: CitedSources,
    /// All campaigns, whether they are on or not.
    pub campaigns: Vec<Campaign>,
    /// The files that campaigns of today offer to people who share them, by the id of the campaign.
    pub kits: Kits,
    /// The pictures that pages of today show, by name.
    pub pictures: BTreeMap<String, ShownPicture>,
    /// The yearly figures, by the name of their file.
    pub statistics: BTreeMap<String, Table>,
    /// The questions of the tip form.
    pub form: Option<Form>,
    /// Who reads tips, if anybody does today.
    pub tip: Option<Tip>,
    /// All addresses.
    pub(super) layout: Arc<Layout>,
}

/// An address on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedAddress {
    /// The whole address, for a QR code.
    pub url: String,
    /// The same as it is printed: without `https://`.
    pub shown: String,
}

impl Site {
    /// The locale `tag` of the site.
    ///
    /// # Panics
    ///
    /// For a tag that the site does not have. Tags come from [`Config::tags`].
    pub fn locale(&self, tag: &Tag) -> &SiteLocale {
        self.config
            .locale(tag.as_str())
            .expect("tags come from the configuration's own locales")
    }

    /// The page `id` as `tag` has it, and whether that is a fallback to the source.
    pub fn translation(&self, id: &str, tag: &Tag) -> Option<(&Translation, bool)> {
        let page = self.pages.get(id)?;
        if let Some(translation) = self.own(page, tag) {
            return Some((translation, false));
        }
        page.translations
            .get(&self.config.source)
            .map(|translation| (&**translation, true))
    }

    /// The page as `tag` itself has it, if it is shown today.
    fn own<'p>(&self, page: &'p Page, tag: &Tag) -> Option<&'p Translation> {
        page.translations
            .get(tag)
            .map(|translation| &**translation)
            .filter(|translation| translation.shown(self.today, self.drafts))
    }

    /// The address of each draft that is shown, in the language of its file.
    pub fn draft_addresses(&self) -> Vec<String> {
        if self.drafts == Drafts::LeftOut {
            return Vec::new();
        }
        let files = self.pages.values().flat_map(|page| {
            let files = page.translations.iter();
            files.map(|(tag, file)| (&page.id, tag, file))
        });
        let drafts = files.filter(|(.., file)| file.draft);
        drafts
            .filter_map(|(id, tag, _)| self.page_address(id, tag))
            .collect()
    }

    /// The address of page `id` in `tag`, from the root; `None` where the page is not shown.
    pub fn page_address(&self, id: &str, tag: &Tag) -> Option<String> {
        self.layout.page(id, tag).cloned()
    }

    /// The address of the page of a campaign in `tag`, also before its first day; `None` if it has no page.
    pub fn campaign_address(&self, campaign: &Campaign, tag: &Tag) -> Option<String> {
        self.layout.campaign(&campaign.page(), tag).cloned()
    }

    /// The files that a campaign offers today to people who share it, in the order of languages and kinds.
    pub fn kit(&self, campaign: &Campaign) -> &[KitFile] {
        self.kits.get(&campaign.id).map_or(&[], Vec::as_slice)
    }

    /// The address of the page with these files; `None` if there are none.
    pub fn press_address(&self, campaign: &Campaign, tag: &Tag) -> Option<String> {
        let address = self.campaign_address(campaign, tag)?;
        (!self.kit(campaign).is_empty()).then(|| press_address(&address))
    }

    /// The address of each of these pages, with the id of the campaign's page and the locale.
    pub fn press_pages(&self) -> impl Iterator<Item = (String, PageId, Tag)> {
        self.campaigns.iter().flat_map(|campaign| {
            let tags = self.config.locales.iter().map(|locale| &locale.locale.tag);
            tags.filter_map(|tag| {
                let address = self.press_address(campaign, tag)?;
                Some((address, campaign.page().into(), tag.clone()))
            })
        })
    }

    /// The page of a campaign as `tag` itself has it, whether it is shown or not.
    pub fn campaign_text(&self, campaign: &Campaign, tag: &Tag) -> Option<&Translation> {
        let id = campaign.page();
        let page = self.pages.get(id.as_str());
        let page = page.or_else(|| self.unshown.get(id.as_str()))?;
        page.translations.get(tag).map(|translation| &**translation)
    }

    /// The address of page `id` in each locale, in the order of the configuration, and whether the locale has the page itself.
    pub fn editions(&self, id: &str) -> impl Iterator<Item = (&str, bool)> {
        let page = self.pages.get(id);
        let addresses = self.layout.addresses.get(id).into_iter().flatten();
        self.config
            .locales
            .iter()
            .zip(addresses)
            .map(move |(locale, address)| {
                let own = page.and_then(|page| self.own(page, &locale.locale.tag));
                (address.as_str(), own.is_some())
            })
    }

    /// Old addresses and where they lead, from the root.
    pub fn redirects(&self) -> &BTreeMap<String, String> {
        &self.layout.redirects
    }

    /// Whether the page at an old address is not shown: it was taken down, or its campaign is over.
    pub fn is_gone(&self, from: &str) -> bool {
        self.layout.gone.contains(from)
    }

    /// The address of the directory of numbers.
    pub fn directory(&self, tag: &Tag) -> String {
        self.layout.directory(tag).to_owned()
    }

    /// The address of a territory's page.
    pub fn territory_address(&self, territory: Territory, tag: &Tag) -> String {
        self.layout.territory(territory, tag)
    }

    /// The address of the page at `path` on paper.
    pub fn printed_address(&self, path: &str) -> PrintedAddress {
        let origin = self.config.printed_origin();
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        PrintedAddress {
            url: format!("{origin}{path}"),
            shown: format!("{host}{path}"),
        }
    }

    /// The address of a hotline's own section.
    pub fn hotline_address(&self, hotline: &Hotline, tag: &Tag) -> String {
        format!(
            "{}#{}",
            self.territory_address(hotline.territory, tag),
            hotline.id
        )
    }

    /// The territories that have a page of their own: those where people live, and any other with a line. None on a site
    /// for one country, whose lines are in the directory.
    pub fn territory_pages(&self) -> BTreeSet<Territory> {
        if self.config.only_country().is_some() {
            return BTreeSet::new();
        }
        let inhabited = Territory::inhabited().iter().copied();
        inhabited.chain(self.territories.keys().copied()).collect()
    }

    /// The territories with a line, each of which has a page: on a site for one country, that country, whose page is the directory.
    pub fn territories_with_lines(&self) -> impl Iterator<Item = Territory> {
        let only = self.config.only_country();
        let territories = self.territories.keys().copied();
        territories.filter(move |territory| only.is_none_or(|only| only == *territory))
    }

    /// The first line of a territory that most people there may call.
    pub fn public_line(&self, territory: Territory) -> Option<&Hotline> {
        let mut lines = self.lines(territory);
        lines.find(|hotline| hotline.is_public())
    }

    /// The lines of a territory, the first one first.
    pub fn lines(&self, territory: Territory) -> impl Iterator<Item = &Hotline> {
        self.territories
            .get(&territory)
            .into_iter()
            .flatten()
            .filter_map(|id| self.hotlines.get(id))
    }

    /// The lines of other territories to show for a territory without a line of its own, the first one first.
    pub fn related_lines(&self, territory: Territory) -> Vec<&Hotline> {
        if self.public_line(territory).is_some() {
            return Vec::new();
        }
        let serves = |hotline: &&Hotline| {
            let mut served = hotline.also_serves.iter();
            served.any(|at| at.value == territory)
        };
        let mut related: Vec<_> = self.hotlines.values().filter(serves).collect();
        related.sort_by_cached_key(|hotline| hotline.rank());
        related
    }

    /// The line of the country that the site is for.
    pub fn own_line(&self) -> Option<&Hotline> {
        self.public_line(self.config.country.as_ref()?.value)
    }

    /// The campaigns that are on, soonest first.
    pub fn campaigns_on(&self) -> Vec<&Campaign> {
        let mut on: Vec<_> = self
            .campaigns
            .iter()
            .filter(|campaign| campaign.stage(self.today) == Stage::On)
            .collect();
        on.sort_by_key(|campaign| {
            (
                campaign.day.unwrap_or(campaign.starts_on),
                Arc::clone(&campaign.id),
            )
        });
        on
    }

    /// Whether the site has a tip form today.
    pub fn has_form(&self) -> bool {
        self.tip.is_some() && self.form.is_some() && self.pages.contains_key(&*Role::Write.id())
    }
}

//! A site: everything a folder means, checked.
//!
//! In go the files, the theme and the day; out comes a [`Site`] in which every reference leads
//! somewhere, or all problems of the whole site at once. Nothing is rendered here.

mod addresses;
mod read;
mod references;
mod words;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use tip_function::form::Form;

use crate::campaign::{Campaign, Stage};
use crate::config::{self, Config, SiteLocale};
use crate::digest::{Digest, Hasher};
use crate::hotline::{self, Hotline, HotlineId};
use crate::locale::Tag;
use crate::message::Messages;
use crate::page::{Page, PageId, Translation};
use crate::problem::{Place, Problem, Problems};
use crate::source::{Known, KnownPage, Source, Stamp};
use crate::territory::Territory;
use crate::theme::Theme;

use addresses::Addresses;
use references::References;
pub use words::unused;

/// A checked site.
#[derive(Debug)]
pub struct Site {
    /// `site.toml`.
    pub config: Config,
    /// The day it is built for.
    pub today: Date,
    /// Digest of all that every file may have been made from: everything but what single pages say.
    pub base: Digest,
    /// Digest of all that references are checked against.
    checked: Digest,
    /// What the files of pages looked like when they were read.
    stamps: HashMap<Arc<str>, Stamp>,
    /// All messages.
    pub messages: Arc<Messages>,
    /// The pages that are shown today, by id.
    pub pages: BTreeMap<PageId, Page>,
    /// Pages that are not shown today: drafts, pages before or after their days, campaigns that are not on.
    pub unshown: BTreeMap<PageId, Page>,
    /// The hotlines that are published, by id.
    pub hotlines: BTreeMap<HotlineId, Hotline>,
    /// The lines of each territory that has one, the first one first.
    pub territories: BTreeMap<Territory, Vec<HotlineId>>,
    /// Emergency numbers that a record has.
    pub emergency: BTreeMap<Territory, Vec<hotline::Number>>,
    /// All campaigns, whether they are on or not.
    pub campaigns: Vec<Campaign>,
    /// The questions of the tip form.
    pub form: Option<Form>,
    /// Who reads tips, if anybody does today.
    pub tip: Option<config::Tip>,
    /// The addresses of all pages that are shown.
    addresses: BTreeMap<Tag, HashMap<PageId, String>>,
    /// Old addresses and where they lead, from the root.
    pub redirects: BTreeMap<String, String>,
    /// What an editor should know, though it stops nothing.
    pub warnings: Vec<Problem>,
}

impl Site {
    /// Checks a site, and compiles its theme on the way.
    ///
    /// With `demonstration`, tips go to that recipient and every page that leads to the form says that nobody reads.
    ///
    /// # Errors
    ///
    /// Every problem of the site, if one of them stops a build.
    pub fn check(
        source: &Source,
        today: Date,
        demonstration: Option<&crate::config::Keys>,
    ) -> Result<(Self, Theme), Vec<Problem>> {
        let problems = Problems::default();
        let Some(mut config) = Config::read(source, &problems) else {
            return Err(problems.into_sorted());
        };
        let messages = Arc::new(Messages::read(
            source,
            &config.source,
            &config.tags(),
            &problems,
        ));
        let theme = Theme::compile(source, &messages, &problems);
        read::check_locale_folders(source, &config, &problems);

        let read::Pages {
            by_id: all_pages,
            broken,
            fresh,
        } = read::read_pages(source, &config, &problems);
        let records = read::read_hotlines(source, &problems);
        let campaigns = read::read_campaigns(source, &problems);
        let form = read::read_form(source, &problems);
        let tip = read::read_tip(&mut config, today, demonstration, &records, &problems);
        let (pages, unshown) = read::shown(all_pages, &campaigns, &config, today);

        let check = References {
            pages: &pages,
            unshown: &unshown,
            broken: &broken,
            records: &records,
            campaigns: &campaigns,
            config: &config,
            today,
            problems: &problems,
        };
        let base = Hasher::default()
            .part(source.digest())
            .part(today.to_string())
            .part(demonstration.map_or("", |keys| &keys.key))
            .part(demonstration.map_or("", |keys| &keys.browser))
            .finish();
        let checked = check.digest(base);
        // Pages that were right when all they refer to was as it is now are right still.
        let known = checked == source.checked();
        check.pages(known.then_some(&fresh));
        check.config();
        check.campaigns();
        words::check_words(&messages, form.as_ref(), &problems);
        words::check_translated(&messages, &config.tags(), &problems);

        let hotlines = records.hotlines;
        let territories = read::territories(&hotlines);
        let emergency = read::read_emergency(source, &problems);
        let mut site = Self {
            config,
            today,
            messages,
            base,
            checked,
            stamps: source.stamps(),
            pages,
            unshown,
            hotlines,
            territories,
            emergency,
            campaigns,
            form,
            tip,
            addresses: BTreeMap::new(),
            redirects: BTreeMap::new(),
            warnings: Vec::new(),
        };
        site.addresses = site.all_addresses();
        site.check_addresses(theme.as_ref(), &problems);
        site.base = site.with_addresses();
        site.check_form(&problems);
        if let Some(theme) = &theme {
            words::check_unused(&site, theme, &problems);
        }
        let failed = problems.has_errors();
        let sorted = problems.into_sorted();
        match theme {
            Some(theme) if !failed => {
                site.warnings = sorted;
                Ok((site, theme))
            }
            _ => Err(sorted),
        }
    }

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

    /// What the next run need not read again.
    pub fn known(&self) -> Known {
        let mut pages: Vec<_> = self
            .translations()
            .map(|translation| {
                let page = KnownPage {
                    stamp: self.stamps.get(&translation.path).copied(),
                    translation: Arc::clone(translation),
                };
                (Arc::clone(&translation.path), page)
            })
            .collect();
        pages.sort_by(|(a, _), (b, _)| a.cmp(b));
        Known::new(pages, self.checked)
    }

    /// Every file of every page, shown today or not.
    pub fn translations(&self) -> impl Iterator<Item = &Arc<Translation>> {
        let pages = self.pages.values().chain(self.unshown.values());
        pages.flat_map(|page| page.translations.values())
    }

    /// The page `id` as `tag` has it, and whether that is a fallback to the source.
    pub fn translation(&self, id: &str, tag: &Tag) -> Option<(&Translation, bool)> {
        let page = self.pages.get(id)?;
        if let Some(translation) = page
            .translations
            .get(tag)
            .filter(|translation| translation.published(self.today))
        {
            return Some((translation, false));
        }
        page.translations
            .get(&self.config.source)
            .map(|translation| (&**translation, true))
    }

    /// The address of page `id` in `tag`, from the root.
    pub fn page_address(&self, id: &str, tag: &Tag) -> Option<String> {
        self.addresses.get(tag)?.get(id).cloned()
    }

    /// The base with where each page is, which locales have it, and what leads there.
    fn with_addresses(&self) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(self.base);
        for (tag, addresses) in &self.addresses {
            hasher.part(tag.as_str());
            for id in self.pages.keys() {
                let own = self
                    .translation(id, tag)
                    .is_some_and(|(_, fallback)| !fallback);
                let address = addresses.get(id).map_or("", String::as_str);
                hasher.part(&**id).part(address).part([u8::from(own)]);
            }
        }
        for (from, to) in &self.redirects {
            hasher.part(from).part(to);
        }
        hasher.finish()
    }

    fn all_addresses(&self) -> BTreeMap<Tag, HashMap<PageId, String>> {
        let of_tag = |tag: Tag| {
            let addresses = self
                .pages
                .keys()
                .map(|id| (Arc::clone(id), self.address_of(id, &tag)))
                .collect();
            (tag, addresses)
        };
        self.config.tags().into_iter().map(of_tag).collect()
    }

    fn address_of(&self, id: &str, tag: &Tag) -> String {
        if id == "index" {
            return format!("/{tag}/");
        }
        let mut address = format!("/{tag}/");
        let mut below = String::new();
        for part in id.split('/') {
            if !below.is_empty() {
                below.push('/');
            }
            below.push_str(part);
            let own = self.pages.get(below.as_str()).and_then(|page| {
                page.translations
                    .get(tag)
                    .and_then(|translation| translation.slug.as_ref())
                    .or_else(|| page.translations.get(&self.config.source)?.slug.as_ref())
            });
            address.push_str(own.map_or(part, |slug| &slug.value));
            address.push('/');
        }
        address
    }

    /// The address of the directory of numbers.
    pub fn directory(&self, tag: &Tag) -> String {
        self.address_of("numbers", tag)
    }

    /// The address of a territory's page.
    pub fn territory_address(&self, territory: Territory, tag: &Tag) -> String {
        format!("{}{}/", self.directory(tag), territory.slug())
    }

    /// The address of the page of territories without a line.
    pub fn none_address(&self, tag: &Tag) -> String {
        format!("{}none/", self.directory(tag))
    }

    /// The address of a hotline's own section.
    pub fn hotline_address(&self, hotline: &Hotline, tag: &Tag) -> String {
        format!(
            "{}#{}",
            self.territory_address(hotline.territory, tag),
            hotline.id
        )
    }

    /// Whether the territory has a line that anybody may call.
    pub fn has_line(&self, territory: Territory) -> bool {
        self.lines(territory)
            .any(|hotline| !hotline.professionals_only())
    }

    /// The lines of a territory, the first one first.
    pub fn lines(&self, territory: Territory) -> impl Iterator<Item = &Hotline> {
        self.territories
            .get(&territory)
            .into_iter()
            .flatten()
            .filter_map(|id| self.hotlines.get(id))
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
        self.tip.is_some() && self.form.is_some() && self.pages.contains_key("write")
    }

    /// Says so where somebody would read tips, but nobody can write one.
    fn check_form(&self, problems: &Problems) {
        let Some(tip) = &self.tip else { return };
        if self.has_form() || tip.demonstration {
            return;
        }
        let lacking = if self.form.is_none() {
            "write its questions into `content/tip-form.toml`".to_owned()
        } else {
            format!(
                "show the page `content/pages/{}/write.md`",
                self.config.source
            )
        };
        let place = Place::span(&config::PATH.into(), &tip.line.span);
        problems.push(
            Problem::warning(place, "somebody would read tips, but there is no form").help(lacking),
        );
    }

    /// Finds two pages with one address, and collects the redirects.
    fn check_addresses(&mut self, theme: Option<&Theme>, problems: &Problems) {
        let mut taken = Addresses::new(self, theme, problems);
        let mut redirects = BTreeMap::new();
        for (tag, addresses) in &self.addresses {
            for (id, page) in &self.pages {
                let translation = page
                    .translations
                    .get(tag)
                    .or_else(|| page.translations.get(&self.config.source));
                let (Some(translation), Some(address)) = (translation, addresses.get(id)) else {
                    continue;
                };
                let place = translation.slug.as_ref().map_or_else(
                    || Place::file(&translation.path),
                    |slug| Place::span(&translation.path, &slug.span),
                );
                taken.claim(address, place, "`slug`");
            }
        }
        for (id, page) in &self.pages {
            for (tag, translation) in &page.translations {
                for alias in &translation.aliases {
                    let from = if alias.value.ends_with('/') {
                        alias.value.clone()
                    } else {
                        format!("{}/", alias.value)
                    };
                    let place = Place::span(&translation.path, &alias.span);
                    taken.claim(&from, place, "alias");
                    redirects.insert(from, self.page_address(id, tag).unwrap_or_default());
                }
            }
        }
        // A campaign that is over keeps its address, so that a printed poster does not lead to nothing.
        for campaign in self
            .campaigns
            .iter()
            .filter(|campaign| campaign.stage(self.today) == Stage::After)
        {
            let id: PageId = campaign.page().into();
            if let Some(page) = self.unshown.get(&id) {
                for tag in self.config.tags() {
                    let slug = page
                        .translations
                        .get(&tag)
                        .or_else(|| page.translations.get(&self.config.source))
                        .and_then(|translation| translation.slug.as_ref());
                    let list = self.address_of("campaigns", &tag);
                    redirects.insert(
                        format!("{list}{}/", slug.map_or(&*campaign.id, |slug| &slug.value)),
                        list,
                    );
                }
            }
        }
        self.redirects = redirects;
    }
}

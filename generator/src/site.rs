//! A site: everything a folder means, checked.
//!
//! In go the files, the theme and the day; out comes a [`Site`] in which every reference leads
//! somewhere, or all problems of the whole site at once. Nothing is rendered here.

mod addresses;
mod claim;
mod compiled;
mod read;
mod references;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tip_function::form::Form;

use crate::content::campaign::{Campaign, Stage};
use crate::content::config::{self, Config, SiteLocale};
use crate::content::hotline::{self, Hotline, HotlineId};
use crate::content::locale::Tag;
use crate::content::message::Messages;
use crate::content::page::{Page, PageId, Translation};
use crate::content::territory::Territory;
use crate::digest::{Digest, Hasher};
use crate::problem::{Place, Problem, Problems};
use crate::source::{Checked, Known, Source};
use crate::theme::Theme;

pub(crate) use addresses::Layout;
pub(crate) use compiled::Compiled;
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
    /// What the next run need not read again.
    pub known: Arc<Known>,
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
    /// Where everything is.
    layout: Arc<Layout>,
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
        demonstration: Option<&crate::content::config::Keys>,
    ) -> Result<(Self, Arc<Theme>), Vec<Problem>> {
        let problems = Problems::default();
        let Some(mut config) = Config::read(source, &problems) else {
            return Err(problems.into_sorted());
        };
        read::check_locale_folders(source, &config, &problems);
        let around = source.digest();
        let known = source.known().compiled.as_ref();
        let ((compiled, of_words), (pages, of_pages)) = rayon::join(
            || {
                if let Some(compiled) = known.filter(|compiled| compiled.from == around) {
                    return (Arc::clone(compiled), Vec::new());
                }
                let problems = Problems::default();
                let compiled = Compiled::read(source, around, &config, &problems);
                (Arc::new(compiled), problems.into_sorted())
            },
            || {
                let problems = Problems::default();
                (read::read_pages(source, &config, &problems), problems)
            },
        );
        // What there is to say is said again each time.
        let lasting = of_words.is_empty().then(|| Arc::clone(&compiled));
        problems.extend(of_words);
        problems.extend(of_pages.into_sorted());
        let read::Pages {
            by_id: all_pages,
            broken,
            fresh,
            listed,
        } = pages;
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
            .part(around)
            .part(today.to_string())
            .part(demonstration.map_or("", |keys| &keys.key))
            .part(demonstration.map_or("", |keys| &keys.browser))
            .finish();
        let references = check.digest(base);
        // Pages that were right when all they refer to was as it is now are right still.
        let known = references == source.known().checked.references;
        check.pages(known.then_some(&fresh));
        check.config();
        check.campaigns();
        words::check_words(&compiled.messages, form.as_ref(), &problems);
        words::check_translated(&compiled.messages, &config.tags(), &problems);

        let hotlines = records.hotlines;
        let territories = read::territories(&hotlines);
        let emergency = read::read_emergency(source, &problems);
        let mut site = Self {
            config,
            today,
            messages: Arc::clone(&compiled.messages),
            base,
            known: Arc::default(),
            pages,
            unshown,
            hotlines,
            territories,
            emergency,
            campaigns,
            form,
            tip,
            layout: Arc::default(),
            warnings: Vec::new(),
        };
        let theme = compiled.theme.clone();
        let addresses = site.place(source.known(), theme.as_deref(), &problems);
        let checked = Checked {
            references,
            addresses,
        };
        let known = Known::new(listed, checked);
        site.known = known.holding(&site.layout, lasting).into();
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
            .filter(|translation| translation.published(self.today))
    }

    /// The address of page `id` in `tag`, from the root.
    pub fn page_address(&self, id: &str, tag: &Tag) -> Option<String> {
        let mut locales = self.config.locales.iter();
        let place = locales.position(|locale| locale.locale.tag == *tag)?;
        self.layout.addresses.get(id)?.get(place).cloned()
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
}

//! A site: everything a folder means, checked.
//!
//! In go the files, the theme and the day; out comes a [`Site`] in which every reference leads
//! somewhere, or all problems of the whole site at once. Nothing is rendered here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use tip_function::form::Form;

use crate::campaign::{self, Campaign, Stage};
use crate::config::{self, Config, SiteLocale, Status};
use crate::hotline::{self, Confidence, Hotline, HotlineId};
use crate::locale::Tag;
use crate::markdown::Target;
use crate::message::Messages;
use crate::page::{self, Page, PageId, Translation};
use crate::problem::{Place, Problem, Problems, did_you_mean};
use crate::record::{At, Fields};
use crate::source::Source;
use crate::territory::Territory;
use crate::theme::{Theme, missing_message};

/// The pages that a site cannot be without.
const REQUIRED_PAGES: [&str; 2] = ["index", "numbers"];

/// A checked site.
#[derive(Debug)]
pub struct Site {
    /// `site.toml`.
    pub config: Config,
    /// The day it is built for.
    pub today: Date,
    /// All messages.
    pub messages: Arc<Messages>,
    /// The pages that are shown today, by id.
    pub pages: BTreeMap<PageId, Page>,
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
        demonstration: Option<&str>,
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
        check_locale_folders(source, &config, &problems);

        let all_pages = read_pages(source, &config, &problems);
        let (hotlines, withheld) = read_hotlines(source, &problems);
        let campaigns = read_campaigns(source, &problems);
        let form = read_form(source, &problems);
        let tip = read_tip(&mut config, today, demonstration, &hotlines, &problems);
        let pages = shown(&all_pages, &campaigns, &config, today);

        let check = References {
            all_pages: &all_pages,
            pages: &pages,
            hotlines: &hotlines,
            withheld: &withheld,
            campaigns: &campaigns,
            config: &config,
            today,
            problems: &problems,
        };
        check.pages();
        check.config();
        check.campaigns();
        check_words(&messages, form.as_ref(), &problems);

        let territories = territories(&hotlines);
        let emergency = read_emergency(source, &problems);
        let mut site = Self {
            config,
            today,
            messages,
            pages,
            hotlines,
            territories,
            emergency,
            campaigns,
            form,
            tip,
            redirects: BTreeMap::new(),
            warnings: Vec::new(),
        };
        site.check_addresses(&all_pages, &problems);
        if let Some(theme) = &theme {
            check_unused(&site, theme, &problems);
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
    pub fn locale(&self, tag: &Tag) -> &SiteLocale {
        self.config
            .locale(tag.as_str())
            .expect("tags come from the configuration's own locales")
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
            .map(|translation| (translation, true))
    }

    /// The address of page `id` in `tag`, from the root.
    pub fn page_address(&self, id: &str, tag: &Tag) -> Option<String> {
        self.pages.get(id)?;
        Some(self.address_of(id, tag))
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

    /// Finds two pages with one address, and collects the redirects.
    fn check_addresses(&mut self, all_pages: &BTreeMap<PageId, Page>, problems: &Problems) {
        let mut taken: BTreeMap<String, Place> = BTreeMap::new();
        let mut redirects = BTreeMap::new();
        for (id, page) in &self.pages {
            for tag in self.config.tags() {
                let Some(translation) = page
                    .translations
                    .get(&tag)
                    .or_else(|| page.translations.get(&self.config.source))
                else {
                    continue;
                };
                let place = translation.slug.as_ref().map_or_else(
                    || Place::file(&translation.path),
                    |slug| Place::span(&translation.path, &slug.span),
                );
                let address = self.address_of(id, &tag);
                self.claim(&mut taken, &address, place, problems);
            }
        }
        for territory in self.territories.keys() {
            let address = self.territory_address(*territory, &self.config.source);
            if let Some(place) = taken.get(&address) {
                problems.push(
                    Problem::error(
                        place.clone(),
                        format!("this page has the address of a territory, `{address}`"),
                    )
                    .help("give it another `slug`"),
                );
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
                    self.claim(
                        &mut taken,
                        &from,
                        Place::span(&translation.path, &alias.span),
                        problems,
                    );
                    redirects.insert(from, self.address_of(id, tag));
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
            if let Some(page) = all_pages.get(&id) {
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

    fn claim(
        &self,
        taken: &mut BTreeMap<String, Place>,
        address: &str,
        place: Place,
        problems: &Problems,
    ) {
        let _ = self.today;
        if let Some(first) = taken.get(address).filter(|first| **first != place) {
            problems.push(
                Problem::error(place, format!("two pages have the address `{address}`")).help(
                    format!(
                        "the other is {}; give one of them another `slug`",
                        first.path
                    ),
                ),
            );
        } else {
            taken.insert(address.to_owned(), place);
        }
    }
}

fn check_locale_folders(source: &Source, config: &Config, problems: &Problems) {
    let mut seen = BTreeSet::new();
    for folder in ["content/pages/", "locales/"] {
        for (path, _) in source.texts_below(folder) {
            let Some((tag, _)) = path.trim_start_matches(folder).split_once('/') else {
                problems.push(
                    Problem::error(
                        Place::file(path),
                        "this file lies outside the folder of a language",
                    )
                    .help(format!("move it into `{folder}{}/`", config.source)),
                );
                continue;
            };
            if config.locale(tag).is_none() && seen.insert((folder, tag)) {
                let known: Vec<_> = config.tags().iter().map(ToString::to_string).collect();
                let near = did_you_mean(tag, known.iter().map(String::as_str));
                problems.push(
                    Problem::error(Place::file(path), format!("`{folder}{tag}/` is the folder of a language that `content/site.toml` does not name"))
                        .help(format!("add a table `[locales.{tag}]` there, or rename the folder; {near}")),
                );
            }
        }
    }
}

/// What one file of `content/pages/` came to.
type ReadPage = (Tag, PageId, Option<Translation>, Vec<Problem>);

fn read_pages(source: &Source, config: &Config, problems: &Problems) -> BTreeMap<PageId, Page> {
    let files: Vec<_> = source.texts_below("content/pages/").collect();
    let read: Vec<ReadPage> = files
        .into_par_iter()
        .filter_map(|(path, text)| {
            let (tag, id) = page::split_path(path)?;
            let tag = config.locale(tag)?.locale.tag.clone();
            let own = Problems::default();
            let translation = page::parse(path, text, &own);
            Some((tag, id, translation, own.into_sorted()))
        })
        .collect();
    let mut pages: BTreeMap<PageId, Page> = BTreeMap::new();
    for (tag, id, translation, own) in read {
        problems.extend(own);
        if let Some(translation) = translation {
            let page = pages.entry(Arc::clone(&id)).or_insert_with(|| Page {
                id,
                translations: BTreeMap::new(),
            });
            if let Some(first) = page.translations.get(&tag) {
                problems.push(
                    Problem::error(
                        Place::file(&translation.path),
                        format!("two files are the page `{}`", page.id),
                    )
                    .help(format!("the other is {}; keep one of them", first.path)),
                );
            } else {
                page.translations.insert(tag, translation);
            }
        }
    }
    for page in pages
        .values()
        .filter(|page| !page.translations.contains_key(&config.source))
    {
        for translation in page.translations.values() {
            problems.push(
                Problem::error(
                    Place::file(&translation.path),
                    format!(
                        "the page `{}` does not exist in {}, the source language",
                        page.id, config.source
                    ),
                )
                .help(format!(
                    "write `content/pages/{}/{}.md` first, or remove this file",
                    config.source, page.id
                )),
            );
        }
    }
    pages.retain(|_, page| page.translations.contains_key(&config.source));
    for id in REQUIRED_PAGES.iter().filter(|id| !pages.contains_key(**id)) {
        problems.push(
            Problem::general(format!("the page `{id}` is missing")).help(format!(
                "every site has `content/pages/{}/{id}.md`",
                config.source
            )),
        );
    }
    pages
}

fn read_hotlines(
    source: &Source,
    problems: &Problems,
) -> (BTreeMap<HotlineId, Hotline>, BTreeSet<HotlineId>) {
    let mut hotlines: BTreeMap<HotlineId, Hotline> = BTreeMap::new();
    let mut withheld = BTreeSet::new();
    for (path, text) in source.texts_below("content/hotlines/") {
        let Some(hotline) = hotline::parse(path, text, problems) else {
            continue;
        };
        if let Some(first) = hotlines.get(&hotline.id) {
            problems.push(
                Problem::error(
                    Place::file(path),
                    format!("two records are called `{}`", hotline.id),
                )
                .help(format!(
                    "the other is {}; rename one of them",
                    first.place.path
                )),
            );
            continue;
        }
        if hotline.confidence == Confidence::Low {
            withheld.insert(hotline.id);
        } else {
            hotlines.insert(Arc::clone(&hotline.id), hotline);
        }
    }
    (hotlines, withheld)
}

fn territories(hotlines: &BTreeMap<HotlineId, Hotline>) -> BTreeMap<Territory, Vec<HotlineId>> {
    let mut territories: BTreeMap<Territory, Vec<HotlineId>> = BTreeMap::new();
    let mut ranked: Vec<_> = hotlines.values().collect();
    ranked.sort_by(|a, b| a.rank().cmp(&b.rank()));
    for hotline in ranked {
        territories
            .entry(hotline.territory)
            .or_default()
            .push(Arc::clone(&hotline.id));
    }
    territories
}

fn read_campaigns(source: &Source, problems: &Problems) -> Vec<Campaign> {
    source
        .texts_below("content/campaigns/")
        .filter(|(path, _)| path.ends_with(".toml"))
        .filter_map(|(path, text)| campaign::parse(path, text, problems))
        .collect()
}

fn read_form(source: &Source, problems: &Problems) -> Option<Form> {
    let path: Arc<str> = "content/tip-form.toml".into();
    let text = source.text(&path)?;
    match Form::parse(text) {
        Ok(form) => Some(form),
        Err(errors) => {
            for error in errors.problems() {
                problems.push(
                    Problem::error(Place::span(&path, &error.span), error.to_string())
                        .help(error.kind.help()),
                );
            }
            None
        }
    }
}

fn read_emergency(
    source: &Source,
    problems: &Problems,
) -> BTreeMap<Territory, Vec<hotline::Number>> {
    let mut emergency = BTreeMap::new();
    for (path, text) in source.texts_below("content/emergency/") {
        let mut fields = Fields::parse(path, text, 0, problems);
        if let Some((territory, numbers)) = hotline::parse_emergency(&mut fields, problems) {
            emergency.insert(territory, numbers);
        }
        fields.finish();
    }
    emergency
}

/// Who reads tips on day `today`: the site's own readers, the preview's, or nobody.
fn read_tip(
    config: &mut Config,
    today: Date,
    demonstration: Option<&str>,
    hotlines: &BTreeMap<HotlineId, Hotline>,
    problems: &Problems,
) -> Option<config::Tip> {
    let path: Arc<str> = config::PATH.into();
    let mut own = config.tip.take();
    if let Some(tip) = &own {
        let keys: Vec<_> = tip.recipients.iter().collect();
        for recipient in &keys {
            if let Err(error) = recipient.key.value.parse::<tip_function::seal::Recipient>() {
                problems.push(
                    Problem::error(
                        Place::span(&path, &recipient.key.span),
                        format!("this is not the key of a recipient: {error}"),
                    )
                    .help(error.help()),
                );
            }
        }
        if !hotlines.contains_key(tip.line.value.as_str()) {
            problems.push(
                Problem::error(
                    Place::span(&path, &tip.line.span),
                    format!("no hotline is called `{}`", tip.line.value),
                )
                .help(format!(
                    "{}; this is the line that knows the callback code",
                    did_you_mean(
                        &tip.line.value,
                        hotlines.keys().map(|id| &**id).collect::<Vec<_>>()
                    )
                )),
            );
        }
        for country in tip
            .countries
            .iter()
            .filter(|country| Territory::parse(&country.value).is_none())
        {
            problems.push(
                Problem::error(
                    Place::span(&path, &country.span),
                    format!(
                        "`{}` is not the code of a country or territory",
                        country.value
                    ),
                )
                .help("write the two capital letters of ISO 3166-1, such as `NO`"),
            );
        }
        if let Some(first) = keys.iter().min_by_key(|recipient| recipient.expires_on) {
            let left = (first.expires_on - today).get_days();
            let place = Place::span(&path, &first.key.span);
            if left <= 0 {
                problems.push(
                    Problem::warning(place, format!("a recipient's key expired on {}: the form is left out", first.expires_on)).help("make a new key with `tip-inbox keygen` and name it here; pages say to call until then"),
                );
                own = None;
            } else if left <= 30 {
                problems.push(
                    Problem::warning(place, format!("a recipient's key expires in {left} days"))
                        .help(
                            "make the next one with `tip-inbox keygen` and name both for a while",
                        ),
                );
            }
        }
    }
    if let Some(key) = demonstration {
        let line = hotlines.keys().next()?;
        let expires_on = today.saturating_add(jiff::Span::new().years(1));
        let at = |value: String| At { value, span: 0..0 };
        return Some(config::Tip {
            recipients: vec![config::Recipient {
                key: at(key.to_owned()),
                expires_on,
            }],
            readers: "hotline-operators".to_owned(),
            reading: "daily".to_owned(),
            line: own
                .as_ref()
                .map_or_else(|| at(line.to_string()), |tip| tip.line.clone()),
            countries: own.map_or_else(Vec::new, |tip| tip.countries),
            demonstration: true,
        });
    }
    own
}

/// The pages that are shown on day `today`.
fn shown(
    all: &BTreeMap<PageId, Page>,
    campaigns: &[Campaign],
    config: &Config,
    today: Date,
) -> BTreeMap<PageId, Page> {
    let off: BTreeSet<_> = campaigns
        .iter()
        .filter(|campaign| campaign.stage(today) != Stage::On)
        .map(Campaign::page)
        .collect();
    all.iter()
        .filter(|(id, page)| {
            !off.contains(&***id)
                && page
                    .translations
                    .get(&config.source)
                    .is_some_and(|source| source.published(today))
        })
        .map(|(id, page)| (Arc::clone(id), page.clone()))
        .collect()
}

/// Everything that one thing says of another.
struct References<'a> {
    all_pages: &'a BTreeMap<PageId, Page>,
    pages: &'a BTreeMap<PageId, Page>,
    hotlines: &'a BTreeMap<HotlineId, Hotline>,
    withheld: &'a BTreeSet<HotlineId>,
    campaigns: &'a [Campaign],
    config: &'a Config,
    today: Date,
    problems: &'a Problems,
}

impl References<'_> {
    fn pages(&self) {
        let dialled = self.dialled();
        for page in self.all_pages.values() {
            for (tag, translation) in &page.translations {
                for link in &translation.outline.links {
                    self.link(tag, translation, link);
                }
                for figure in &translation.outline.figures {
                    self.figure(translation, figure, &dialled);
                }
                let shown = self.config.locale(tag.as_str()).map(|locale| locale.status);
                if let (Some(Status::Reviewed), None) = (shown, translation.reviewed) {
                    self.problems.push(
                        Problem::warning(Place::file(&translation.path), format!("this page has no `reviewed` day, though {tag} is said to be reviewed"))
                            .help("add `reviewed = …`, the day a native speaker with field experience read it"),
                    );
                }
            }
        }
    }

    fn link(&self, tag: &Tag, from: &Translation, link: &At<Target>) {
        let place = || Place::span(&from.path, &link.span);
        match &link.value {
            Target::Page(id, anchor) => {
                let Some(page) = self.pages.get(id.as_str()) else {
                    let known: Vec<_> = self.pages.keys().map(|id| &**id).collect();
                    let why = if self.all_pages.contains_key(id.as_str()) {
                        format!("the page `{id}` is not shown on {}", self.today)
                    } else {
                        format!("no page is called `{id}`")
                    };
                    self.problems
                        .push(Problem::error(place(), why).help(did_you_mean(id, known)));
                    return;
                };
                let Some(anchor) = anchor else { return };
                let target = page
                    .translations
                    .get(tag)
                    .or_else(|| page.translations.get(&self.config.source));
                if let Some(target) = target.filter(|target| {
                    !target
                        .outline
                        .headings
                        .iter()
                        .any(|heading| heading.id == *anchor)
                }) {
                    let known: Vec<_> = target
                        .outline
                        .headings
                        .iter()
                        .map(|heading| heading.id.as_str())
                        .collect();
                    let help = if known.is_empty() {
                        format!("{} has no headings with an id", target.path)
                    } else {
                        format!("{} (in {})", did_you_mean(anchor, known), target.path)
                    };
                    self.problems.push(
                        Problem::error(
                            place(),
                            format!("the page `{id}` has no heading `#{anchor}`"),
                        )
                        .help(help),
                    );
                }
            }
            Target::Hotline(id) if !self.hotlines.contains_key(id.as_str()) => {
                let problem = if self.withheld.contains(id.as_str()) {
                    Problem::error(
                        place(),
                        format!("the record `{id}` has the confidence `low` and is not published"),
                    )
                    .help("link to another line, or check the record and raise its confidence")
                } else {
                    let known: Vec<_> = self.hotlines.keys().map(|id| &**id).collect();
                    Problem::error(place(), format!("no hotline is called `{id}`"))
                        .help(hotline_help(id, &known))
                };
                self.problems.push(problem);
            }
            Target::Campaign(id) if !self.campaigns.iter().any(|campaign| *campaign.id == **id) => {
                let known: Vec<_> = self
                    .campaigns
                    .iter()
                    .map(|campaign| &*campaign.id)
                    .collect();
                self.problems.push(
                    Problem::error(place(), format!("no campaign is called `{id}`"))
                        .help(did_you_mean(id, known)),
                );
            }
            Target::Hotline(_) | Target::Campaign(_) | Target::Outside(_) => {}
        }
    }

    /// Every number of every record, as dialled.
    fn dialled(&self) -> BTreeMap<String, &Hotline> {
        let mut dialled = BTreeMap::new();
        for hotline in self.hotlines.values() {
            for number in &hotline.numbers {
                dialled.insert(
                    number.dial.digits().trim_start_matches('+').to_owned(),
                    hotline,
                );
            }
        }
        dialled
    }

    fn figure(
        &self,
        translation: &Translation,
        figure: &At<String>,
        dialled: &BTreeMap<String, &Hotline>,
    ) {
        let Some(hotline) = dialled.get(&figure.value) else {
            return;
        };
        let short = figure.value.len() < 5;
        if short && translation.figures.contains(&figure.value) {
            return;
        }
        let mut help = format!(
            "write `<hotline:{}>`: a changed number then changes here too",
            hotline.id
        );
        if short {
            help = format!(
                "{help}; if it is another figure, add `figures = [\"{}\"]` to the front matter",
                figure.value
            );
        }
        self.problems.push(
            Problem::error(
                Place::span(&translation.path, &figure.span),
                format!("this is the number of `{}`, typed in prose", hotline.id),
            )
            .help(help),
        );
    }

    fn config(&self) {
        let path: Arc<str> = config::PATH.into();
        for id in self.config.navigation.iter().chain(&self.config.footer) {
            if !self.pages.contains_key(id.value.as_str()) {
                let known: Vec<_> = self.pages.keys().map(|id| &**id).collect();
                self.problems.push(
                    Problem::error(
                        Place::span(&path, &id.span),
                        format!("no page is called `{}`", id.value),
                    )
                    .help(did_you_mean(&id.value, known)),
                );
            }
        }
    }

    fn campaigns(&self) {
        for campaign in self.campaigns {
            if !self.all_pages.contains_key(campaign.page().as_str()) {
                self.problems.push(
                    Problem::error(
                        campaign.place.clone(),
                        format!("the campaign `{}` has no page", campaign.id),
                    )
                    .help(format!(
                        "write `content/pages/{}/{}.md`",
                        self.config.source,
                        campaign.page()
                    )),
                );
            }
            for id in campaign
                .hotlines
                .iter()
                .filter(|id| !self.hotlines.contains_key(id.value.as_str()))
            {
                let known: Vec<_> = self.hotlines.keys().map(|id| &**id).collect();
                self.problems.push(
                    Problem::error(
                        Place::span(&campaign.place.path, &id.span),
                        format!("no hotline is called `{}`", id.value),
                    )
                    .help(hotline_help(&id.value, &known)),
                );
            }
        }
    }
}

fn hotline_help(id: &str, known: &[&str]) -> String {
    let near = crate::problem::nearest(id, known.iter().copied())
        .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    format!("{near}each file in content/hotlines/ is one hotline")
}

/// Messages that are asked for by the program itself: words of records and of the form.
fn check_words(messages: &Messages, form: Option<&Form>, problems: &Problems) {
    let mut wanted: Vec<String> = Hotline::VOCABULARIES
        .iter()
        .flat_map(|(prefix, words)| words.iter().map(move |word| format!("{prefix}-{word}")))
        .collect();
    wanted.extend(
        hotline::vocabulary::MODEL
            .iter()
            .map(|word| format!("model-{word}.plain")),
    );
    wanted.extend(
        crate::render::FIXED_MESSAGES
            .iter()
            .map(|id| (*id).to_owned()),
    );
    if let Some(form) = form {
        wanted.extend(form_messages(form));
    }
    for id in wanted {
        let (name, attribute) = id
            .split_once('.')
            .map_or((id.as_str(), None), |(name, attribute)| {
                (name, Some(attribute))
            });
        if !messages.has(name, attribute) {
            problems.push(missing_message(
                &id,
                Place::file(&format!("locales/{}", messages.source()).into()),
                messages,
            ));
        }
    }
}

/// The messages that the questions of the form need.
pub(crate) fn form_messages(form: &Form) -> Vec<String> {
    let mut wanted = Vec::new();
    for question in form.questions() {
        wanted.push(format!("tip-{}", question.id()));
        if question.when().is_some() {
            wanted.push(format!("tip-{}.when", question.id()));
        }
        for choice in question.choices() {
            wanted.push(format!("tip-{}-{choice}", question.id()));
        }
    }
    wanted
}

/// The site's own messages that nothing asks for.
fn check_unused(site: &Site, theme: &Theme, problems: &Problems) {
    for (id, entry) in unused(site, theme, &site.config.source) {
        problems.push(
            Problem::warning(entry.clone(), format!("nothing uses the message `{id}`"))
                .help("remove it, or use it in a template"),
        );
    }
}

/// The messages of `tag` in the site's own files that nothing asks for, with their places.
pub fn unused(site: &Site, theme: &Theme, tag: &Tag) -> Vec<(String, Place)> {
    let Some(catalogue) = site.messages.catalogue(tag) else {
        return Vec::new();
    };
    let mut used: BTreeSet<String> = theme.uses.iter().map(|used| bare(&used.id)).collect();
    used.extend(
        Hotline::VOCABULARIES
            .iter()
            .flat_map(|(prefix, words)| words.iter().map(move |word| format!("{prefix}-{word}"))),
    );
    used.extend(
        config::READERS
            .iter()
            .map(|word| format!("tip-readers-{word}")),
    );
    used.extend(
        config::READING
            .iter()
            .map(|word| format!("tip-reading-{word}")),
    );
    used.extend(crate::render::FIXED_MESSAGES.iter().map(|id| bare(id)));
    if let Some(form) = &site.form {
        used.extend(form_messages(form).iter().map(|id| bare(id)));
    }
    let referred: Vec<String> = catalogue
        .values()
        .flat_map(|entry| entry.references.iter().cloned())
        .collect();
    used.extend(referred);
    catalogue
        .iter()
        .filter(|(id, entry)| entry.own && !used.contains(*id))
        .map(|(id, entry)| (id.clone(), entry.place.clone()))
        .collect()
}

fn bare(id: &str) -> String {
    id.split('.').next().unwrap_or(id).to_owned()
}

//! From files to parts: pages, records, campaigns, the form and its readers, each on its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use tip_function::form::Form;

use crate::content::campaign::{self, Campaign, Stage};
use crate::content::config::{self, Config};
use crate::content::fields::{Fields, stem};
use crate::content::hotline::{self, Confidence, Hotline, HotlineId};
use crate::content::hours::Hours;
use crate::content::locale::Tag;
use crate::content::page::{self, Page, PageId, Translation};
use crate::content::territory::Territory;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems, did_you_mean, nearest};
use crate::source::{KnownPage, PageFile, Source, Stamp};

/// The pages that a site cannot be without.
const REQUIRED_PAGES: [&str; 2] = ["index", "numbers"];

pub(super) fn check_locale_folders(source: &Source, config: &Config, problems: &Problems) {
    let mut seen = BTreeSet::new();
    let pages = source.pages().map(|path| ("content/pages/", path));
    let messages = source
        .texts_below("locales/")
        .map(|(path, _)| ("locales/", path));
    for (folder, path) in pages.chain(messages) {
        let below = path.strip_prefix(folder).unwrap_or(path);
        let Some((tag, _)) = below.split_once('/') else {
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

/// What one file of `content/pages/` came to.
struct ReadPage {
    tag: Tag,
    id: PageId,
    translation: Option<Arc<Translation>>,
    problems: Vec<Problem>,
    /// An earlier run found no problem in this very text.
    known: bool,
}

/// What `content/pages/` came to.
#[derive(Default)]
pub(super) struct Pages {
    pub(super) by_id: BTreeMap<PageId, Page>,
    /// Pages with a file that cannot be used.
    pub(super) broken: BTreeSet<PageId>,
    /// Files that no earlier run has checked.
    pub(super) fresh: BTreeSet<Arc<str>>,
    /// Every file that can be used, for the next run.
    pub(super) listed: Vec<KnownPage>,
}

fn read_page(source: &Source, config: &Config, file: PageFile<'_>) -> Option<ReadPage> {
    let (tag, id) = page::split_path(file.path)?;
    let tag = config.locale(tag)?.locale.tag.clone();
    let own = Problems::default();
    let is_original = tag == config.source;
    let known = file.unchanged();
    let (translation, known) = match known.filter(|known| is_usable(known, is_original)) {
        Some(known) => (Some(known), true),
        None => parse_page(source, file, is_original, &own),
    };
    Some(ReadPage {
        tag,
        id,
        translation,
        problems: own.into_sorted(),
        known,
    })
}

/// Reads and parses a page, unless its text is one that is known; says whether it is.
fn parse_page(
    source: &Source,
    file: PageFile<'_>,
    is_original: bool,
    problems: &Problems,
) -> (Option<Arc<Translation>>, bool) {
    source.page(file.path, |text, again, unreadable| {
        let known = file.known(text);
        if let Some(known) = known.filter(|known| is_usable(known, is_original)) {
            return (Some(known), true);
        }
        if let Some(problem) = unreadable {
            problems.push(problem);
        }
        let parsed = page::parse(file.path, text, again, source.room(), problems);
        let parsed = parsed.map(|page| {
            if is_original {
                page.into_original(text)
            } else {
                page
            }
        });
        (parsed.map(Arc::new), false)
    })
}

/// Whether all is known of a page: another language may have been the source then.
fn is_usable(known: &Translation, is_original: bool) -> bool {
    known.digest.is_some() || !is_original
}

pub(super) fn read_pages(source: &Source, config: &Config, problems: &Problems) -> Pages {
    let Pages {
        by_id: mut pages,
        mut broken,
        mut fresh,
        mut listed,
    } = Pages::default();
    let read: Vec<Option<(ReadPage, Option<Stamp>)>> = source
        .page_files()
        .into_par_iter()
        .map(|file| Some((read_page(source, config, file)?, file.settled())))
        .collect();
    for (page, stamp) in read.into_iter().flatten() {
        let ReadPage {
            tag,
            id,
            translation,
            ..
        } = page;
        problems.extend(page.problems);
        if let (false, Some(translation)) = (page.known, &translation) {
            fresh.insert(Arc::clone(&translation.path));
        }
        if translation.is_none() {
            broken.insert(Arc::clone(&id));
        }
        if let Some(translation) = translation {
            listed.push(KnownPage {
                stamp,
                translation: Arc::clone(&translation),
            });
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
    for page in pages.values().filter(|page| {
        !page.translations.contains_key(&config.source) && !broken.contains(&page.id)
    }) {
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
    let absent = |id: &&&str| !pages.contains_key(**id) && !broken.contains(**id);
    for id in REQUIRED_PAGES.iter().filter(absent) {
        problems.push(
            Problem::general(format!("the page `{id}` is missing")).help(format!(
                "every site has `content/pages/{}/{id}.md`",
                config.source
            )),
        );
    }
    Pages {
        by_id: pages,
        broken,
        fresh,
        listed,
    }
}

/// What `content/hotlines/` came to.
#[derive(Default)]
pub(super) struct Records {
    /// The lines that are published.
    pub(super) hotlines: BTreeMap<HotlineId, Hotline>,
    /// Lines that nobody is sure of.
    pub(super) withheld: BTreeSet<HotlineId>,
    /// Records that cannot be used: what names them is right, so it is no second problem.
    pub(super) broken: BTreeSet<HotlineId>,
}

pub(super) fn read_hotlines(source: &Source, problems: &Problems) -> Records {
    let mut records = Records::default();
    let Records {
        hotlines,
        withheld,
        broken,
    } = &mut records;
    for (path, text) in source.texts_below("content/hotlines/") {
        let Some(hotline) = hotline::parse(path, text, problems) else {
            broken.insert(stem(path).into());
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
    records
}

pub(super) fn territories(
    hotlines: &BTreeMap<HotlineId, Hotline>,
) -> BTreeMap<Territory, Vec<HotlineId>> {
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

pub(super) fn read_campaigns(source: &Source, problems: &Problems) -> Vec<Campaign> {
    source
        .texts_below("content/campaigns/")
        .filter(|(path, _)| path.ends_with(".toml"))
        .filter_map(|(path, text)| campaign::parse(path, text, problems))
        .collect()
}

pub(super) fn read_form(source: &Source, problems: &Problems) -> Option<Form> {
    let path: Arc<str> = "content/tip-form.toml".into();
    let text = source.text(&path)?;
    match Form::parse(&text) {
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

pub(super) fn read_emergency(
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
pub(super) fn read_tip(
    config: &mut Config,
    today: Date,
    demonstration: Option<&config::Keys>,
    records: &Records,
    problems: &Problems,
) -> Option<config::Tip> {
    let hotlines = &records.hotlines;
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
        check_browser_keys(tip, today, &path, problems);
        let line = tip.line.value.as_str();
        if !hotlines.contains_key(line) && !records.broken.contains(line) {
            let near = nearest(line, hotlines.keys().map(|id| &**id))
                .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
            problems.push(
                Problem::error(
                    Place::span(&path, &tip.line.span),
                    format!("no hotline is called `{line}`"),
                )
                .help(format!(
                    "{near}`line` is the hotline that knows the callback code"
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
        own = only_valid(own, today, &path, problems);
    }
    if let Some(keys) = demonstration {
        let line = demonstration_line(hotlines)?;
        let expires_on = today.saturating_add(jiff::Span::new().years(1));
        let at = |value: String| At { value, span: 0..0 };
        return Some(config::Tip {
            recipients: vec![config::Recipient {
                key: at(keys.key.clone()),
                browser: Some(at(keys.browser.clone())),
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

/// Leaves expired recipients out, with a warning for each: a person who may not read any more. Without
/// one that is left there is no form.
fn only_valid(
    tip: Option<config::Tip>,
    today: Date,
    path: &Arc<str>,
    problems: &Problems,
) -> Option<config::Tip> {
    let mut tip = tip?;
    let place = |recipient: &config::Recipient| Place::span(path, &recipient.key.span);
    let (expired, valid): (Vec<_>, Vec<_>) = tip
        .recipients
        .drain(..)
        .partition(|recipient| recipient.expires_on <= today);
    for recipient in &expired {
        let what = if valid.is_empty() {
            "the form is left out"
        } else {
            "tips are not sealed to it"
        };
        let help = if valid.is_empty() {
            "make a new key with `tip-inbox keygen` and name it here; pages say to call until then"
        } else {
            "take it out, and if its holder still reads, name the key that `tip-inbox keygen` makes for them"
        };
        let expired = format!(
            "a recipient's key expired on {}: {what}",
            recipient.expires_on
        );
        problems.push(Problem::warning(place(recipient), expired).help(help));
    }
    if let Some(next) = valid.iter().min_by_key(|recipient| recipient.expires_on) {
        let left = (next.expires_on - today).get_days();
        if left <= 30 {
            problems.push(
                Problem::warning(
                    place(next),
                    format!("a recipient's key expires in {left} days"),
                )
                .help("make the next one with `tip-inbox keygen` and name both for a while"),
            );
        }
    }
    tip.recipients = valid;
    (!tip.recipients.is_empty()).then_some(tip)
}

/// Whether browsers can seal to every recipient that has not expired, or else why not.
fn check_browser_keys(tip: &config::Tip, today: Date, path: &Arc<str>, problems: &Problems) {
    for recipient in &tip.recipients {
        let Some(key) = &recipient.browser else {
            if recipient.expires_on <= today {
                continue;
            }
            problems.push(
                Problem::warning(
                    Place::span(path, &recipient.key.span),
                    "this recipient has no `browser` key, so no browser seals what is written before it is sent",
                )
                .help("`tip-inbox recipient --identity FILE` prints both keys of an identity; every recipient needs them"),
            );
            continue;
        };
        let checked = key.value.parse::<tip_function::sealed::BrowserKey>();
        if let Err(error) = checked.and_then(|key| key.check()) {
            problems.push(
                Problem::error(
                    Place::span(path, &key.span),
                    format!("this is not the key that a browser can seal to: {error}"),
                )
                .help(error.help()),
            );
        }
    }
}

/// The line that a preview's form speaks of: one of an organisation, day and night, with a number
/// that works from anywhere, so that the page looks as most sites' will.
fn demonstration_line(hotlines: &BTreeMap<HotlineId, Hotline>) -> Option<&HotlineId> {
    let usual = |hotline: &&Hotline| {
        let own = hotline.model == "ngo-state-funded" && hotline.hours == Some(Hours::Always);
        own && hotline.from_abroad().is_some()
    };
    let found = hotlines.values().find(usual);
    found
        .or_else(|| hotlines.values().next())
        .map(|hotline| &hotline.id)
}

/// The pages that are shown on day `today`, and the others.
pub(super) fn shown(
    all: BTreeMap<PageId, Page>,
    campaigns: &[Campaign],
    config: &Config,
    today: Date,
) -> (BTreeMap<PageId, Page>, BTreeMap<PageId, Page>) {
    let off: BTreeSet<_> = campaigns
        .iter()
        .filter(|campaign| campaign.stage(today) != Stage::On)
        .map(Campaign::page)
        .collect();
    all.into_iter().partition(|(id, page)| {
        let source = page.translations.get(&config.source);
        !off.contains(&**id) && source.is_some_and(|source| source.published(today))
    })
}

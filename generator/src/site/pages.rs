//! Pages: every file of `content/pages/`, by page and locale, and which pages are shown today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::civil::Date;
use rayon::prelude::*;

use super::conditions::Conditions;
use super::known::{KnownPage, PageFile};
use crate::content::campaign::{Campaign, Stage};
use crate::content::config::Config;
use crate::content::locale::{Tag, TagError};
use crate::content::page::{self, Budget, Page, PageId, Translation};
use crate::content::page_path::split_path;
use crate::content::role::Role;
use crate::problem::{Place, Problem, Problems, did_you_mean};
use crate::source::{BUILT_IN, Source};

/// Checks that every page and message file is in the folder of a locale of the site.
pub(super) fn check_locale_folders(source: &Source, config: &Config, problems: &Problems) {
    let mut seen = BTreeSet::new();
    let inherited: Vec<_> = config.tags().iter().flat_map(Tag::ancestors).collect();
    let pages = source.pages().map(|(path, _)| ("content/pages/", path));
    let messages = source
        .texts_below("locales/")
        .map(|(path, _)| ("locales/", path));
    for (folder, path) in pages.chain(messages) {
        let below = path.strip_prefix(folder).unwrap_or(path);
        let Some((tag, _)) = below.split_once('/') else {
            let message = "this file is outside the folder of a language";
            problems.push(
                Problem::error(Place::file(path), message)
                    .help(format!("move it into `{folder}{}/`", config.source)),
            );
            continue;
        };
        // Messages may also be in the folder of a locale from which one of the site inherits.
        let is_known = config.locale(tag).is_some()
            || config.broken_locales.iter().any(|broken| broken == tag)
            || folder == "locales/"
                && (inherited.iter().any(|above| above.as_str() == tag)
                    || has_built_in(source, tag));
        if !is_known && seen.insert((folder, tag)) {
            problems.push(unknown_locale(folder, tag, path, config));
        }
    }
}

/// Whether the program has messages of its own in a language, which a site may copy before it has pages in that language.
fn has_built_in(source: &Source, tag: &str) -> bool {
    let folder = format!("{BUILT_IN}locales/{tag}/");
    source.texts_below(&folder).next().is_some()
}

/// The problem of a folder of pages or messages whose name is no locale of the site.
fn unknown_locale(folder: &str, tag: &str, path: &Arc<str>, config: &Config) -> Problem {
    let known: Vec<_> = config.tags().iter().map(ToString::to_string).collect();
    let help = if let Err(TagError::NotCanonical(right) | TagError::Renamed(right)) =
        Tag::parse(tag)
    {
        format!("the tag of this language is `{right}`: rename the folder to `{folder}{right}/`")
    } else {
        let near = did_you_mean(tag, known.iter().map(String::as_str));
        format!("add a table `[locales.{tag}]` there, or rename the folder; {near}")
    };
    let message = format!(
        "`{folder}{tag}/` is the folder of a language that `content/site.toml` does not name"
    );
    Problem::error(Place::file(path), message).help(help)
}

/// The pages of a site, by id.
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

impl Pages {
    /// Reads all pages, of which those that did not change since the earlier run are taken over from it.
    pub(super) fn read(
        source: &Source,
        config: &Config,
        conditions: &Conditions<'_>,
        problems: &Problems,
    ) -> Self {
        let budget = Budget::of(conditions.kept_bytes);
        let read: Vec<Option<ReadPage<'_>>> = PageFile::all(source, &conditions.earlier)
            .into_par_iter()
            .map(|file| ReadPage::read(source, config, file, &budget))
            .collect();
        let mut pages = Self::default();
        for page in read.into_iter().flatten() {
            pages.add(page, conditions.started, problems);
        }
        pages.check_originals(config, problems);
        pages
            .by_id
            .retain(|_, page| page.translations.contains_key(&config.source));
        pages.check_required(config, problems);
        pages
    }

    fn add(&mut self, read: ReadPage<'_>, started: SystemTime, problems: &Problems) {
        problems.extend(read.problems);
        let (id, tag) = (read.id, read.tag);
        let Some(translation) = read.translation else {
            self.broken.insert(id);
            return;
        };
        if !read.known {
            self.fresh.insert(Arc::clone(&translation.path));
        }
        self.listed.push(KnownPage {
            fingerprint: read.file.settled(started),
            translation: Arc::clone(&translation),
        });
        let page = self.by_id.entry(Arc::clone(&id)).or_insert_with(|| Page {
            id,
            translations: BTreeMap::new(),
        });
        if let Some(first) = page.translations.get(&tag) {
            let message = format!("two files are the page `{}`", page.id);
            problems.push(
                Problem::error(Place::file(&translation.path), message)
                    .help(format!("the other is {}; keep one of them", first.path)),
            );
        } else {
            page.translations.insert(tag, translation);
        }
    }

    /// Checks that every page exists in the source language.
    fn check_originals(&self, config: &Config, problems: &Problems) {
        let source = &config.source;
        let orphans = self.by_id.values().filter(|page| {
            !page.translations.contains_key(source) && !self.broken.contains(&page.id)
        });
        for page in orphans {
            for translation in page.translations.values() {
                let message = format!(
                    "the page `{}` does not exist in {source}, the source language",
                    page.id
                );
                let help = format!(
                    "write `content/pages/{source}/{}.md` first, or remove this file",
                    page.id
                );
                problems.push(Problem::error(Place::file(&translation.path), message).help(help));
            }
        }
    }

    fn check_required(&self, config: &Config, problems: &Problems) {
        for id in Role::REQUIRED.map(Role::id) {
            if self.by_id.contains_key(&*id) || self.broken.contains(&*id) {
                continue;
            }
            let help = format!("every site has `content/pages/{}/{id}.md`", config.source);
            problems.push(Problem::general(format!("the page `{id}` is missing")).help(help));
        }
    }
}

/// One file of `content/pages/`, read.
struct ReadPage<'s> {
    file: PageFile<'s>,
    tag: Tag,
    id: PageId,
    translation: Option<Arc<Translation>>,
    problems: Vec<Problem>,
    /// Whether an earlier run found no problem in this very text.
    known: bool,
}

impl<'s> ReadPage<'s> {
    fn read(source: &Source, config: &Config, file: PageFile<'s>, budget: &Budget) -> Option<Self> {
        let (tag, id) = split_path(file.path)?;
        let tag = config.locale(tag)?.locale.tag.clone();
        let problems = Problems::default();
        let (translation, known) = match file.unchanged() {
            Some(page) => (Some(page), true),
            None => parse(source, file, budget, &problems),
        };
        Some(Self {
            file,
            tag,
            id,
            translation,
            problems: problems.into_sorted(),
            known,
        })
    }
}

/// Reads and parses a page, unless an earlier run parsed the same text; says whether it did.
fn parse(
    source: &Source,
    file: PageFile<'_>,
    budget: &Budget,
    problems: &Problems,
) -> (Option<Arc<Translation>>, bool) {
    source.page(file.path, |text, unreadable| {
        if let Some(known) = file.known(text) {
            return (Some(known), true);
        }
        if let Some(problem) = unreadable {
            problems.push(problem);
            if text.is_empty() {
                return (None, false);
            }
        }
        let parsed = page::parse(file.path, text, budget, problems);
        if let Some(page) = &parsed {
            check_fields(page, problems);
        }
        (parsed.map(Arc::new), false)
    })
}

/// Checks that no field of the front matter is without a meaning in this page.
fn check_fields(page: &Translation, problems: &Problems) {
    let shows = |template: &str| matches!(template, "page.html" | "campaign.html" | "way.html");
    let shows_sources =
        split_path(&page.path).is_none_or(|(_, id)| shows(Role::of(&id).template(false)));
    if let Some(source) = page.detail().sources.first().filter(|_| !shows_sources) {
        let message = "this page does not show its `sources`";
        problems.push(
            Problem::error(Place::span(&page.path, &source.span), message)
                .help("name the source in the text, or remove the lines"),
        );
    }
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
        let is_off = off.contains(&**id) || config.is_hidden(id);
        !is_off && source.is_some_and(|source| source.published(today))
    })
}

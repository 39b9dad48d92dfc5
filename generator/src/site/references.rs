//! References between the parts of a site: every link, id and number must lead somewhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::campaigns;
use super::links;
use super::numbers::KnownNumbers;
use super::parts::Parts;
use super::picture_uses;
use super::placeholders;
use super::related;
use super::telephones::OtherNumbers;
use crate::content::config::{self, Status};
use crate::content::locale::Tag;
use crate::content::page::Translation;
use crate::content::role::Role;
use crate::digest::{Digest, Hasher};
use crate::problem::{At, Place, Problem, Problems};

/// A digest of everything that the check of a page's references looks at besides that page.
///
/// `base` is the digest of everything but pages.
pub(super) fn digest(parts: &Parts, base: Digest) -> Digest {
    let mut hasher = Hasher::default();
    hasher.part(base);
    for id in &parts.broken {
        hasher.part(&**id);
    }
    for (shown, pages) in [(b"+", &parts.pages), (b"-", &parts.unshown)] {
        for (id, page) in pages {
            hasher.part(shown).part(&**id);
            for (tag, translation) in &page.translations {
                hasher.part(tag.as_str());
                hasher.part(translation.anchors);
            }
        }
    }
    hasher.finish()
}

/// Checks the references of the configuration, of campaigns, and of all pages or only those in `only`.
pub(super) fn check(
    parts: &Parts,
    numbers: &KnownNumbers<'_>,
    only: Option<&BTreeSet<Arc<str>>>,
    problems: &Problems,
) {
    check_pages(parts, numbers, only, problems);
    check_config(parts, problems);
    campaigns::check(parts, numbers, problems);
    related::check(parts, problems);
    problems.extend(picture_uses::unused(parts));
    problems.extend(unnamed_sources(parts));
    problems.extend(unknown_sources_of_figures(parts));
    for hotline in parts.records.hotlines.values() {
        let days = hotline.past_days.iter();
        problems.extend(days.filter_map(|day| day.yet_to_come(&hotline.place, parts.today)));
    }
}

fn check_pages(
    parts: &Parts,
    numbers: &KnownNumbers<'_>,
    only: Option<&BTreeSet<Arc<str>>>,
    problems: &Problems,
) {
    let others = OtherNumbers::of(parts);
    for page in parts.pages.values().chain(parts.unshown.values()) {
        for (tag, translation) in &page.translations {
            if only.is_none_or(|only| only.contains(&translation.path)) {
                let outline = &translation.detail().outline;
                let from = links::From { tag, translation };
                let links = outline.links.iter();
                problems.extend(links.filter_map(|link| links::broken(parts, from, link)));
                problems.extend(numbers.in_page(translation));
                problems.extend(others.in_page(numbers, translation));
                problems.extend(unknown_sources(parts, translation));
                problems.extend(picture_uses::in_page(parts, translation));
            }
            problems.extend(placeholders::in_page(parts, page, translation));
            problems.extend(lacks_review(parts, tag, translation));
            problems.extend(lacks_source_hash(parts, tag, translation));
            problems.extend(yet_to_come(parts, translation));
            problems.extend(hash_of_original(parts, tag, translation));
        }
    }
}

/// Sources without a name in a language of the site: a warning for each language, and an error where it is the source
/// language, from which the others take it.
fn unnamed_sources(parts: &Parts) -> Vec<Problem> {
    let mut unnamed = Vec::new();
    let original = &parts.config.source;
    for tag in parts.config.tags() {
        let sources = parts.sources.iter();
        for (id, source) in sources.filter(|(_, source)| source.name(&tag).is_none()) {
            let place = source.place.clone();
            let help = format!("add a line `name.{tag} = \"…\"`");
            unnamed.push(if tag == *original {
                let message =
                    format!("the source `{id}` has no name in {tag}, the source language");
                Problem::error(place, message).help(help)
            } else {
                let message = format!(
                    "the source `{id}` has no name in {tag}: notes show that in {original}"
                );
                let cause = format!("unnamed sources in {tag}");
                Problem::warning(place, message)
                    .help(help)
                    .grouped_by(cause)
            });
        }
    }
    unnamed
}

/// Notes that a text neither has nor cites from `content/sources.toml`.
fn unknown_sources(parts: &Parts, translation: &Translation) -> Vec<Problem> {
    let keys = translation.detail().outline.sources.iter();
    let unknown = keys.filter(|key| parts.sources.find(&key.value).is_none());
    let problems = unknown.map(|key| {
        let At { value: key, span } = key;
        let message = format!("this text has no note `[^{key}]`, and no source is called `{key}`");
        let near = nearest(parts, key);
        let help = match near {
            Some(near) => format!("did you mean `[^{near}]`?"),
            None => format!("add a line `[^{key}]: …` below the text, or a table `[{key}]` to `content/sources.toml`"),
        };
        Problem::error(Place::span(&translation.path, span), message).help(help)
    });
    problems.collect()
}

/// Figures whose source is not in `content/sources.toml`: one problem for each file and source.
fn unknown_sources_of_figures(parts: &Parts) -> Vec<Problem> {
    let mut problems = Vec::new();
    for table in parts.statistics.tables.values() {
        let mut seen = BTreeSet::new();
        for At { value: key, span } in table.rows.iter().map(|row| &row.source) {
            if parts.sources.find(key).is_some() || !seen.insert(key) {
                continue;
            }
            let message = format!("no source is called `{key}`");
            let help = match nearest(parts, key) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "add a table `[{key}]` to `content/sources.toml`, with its name and the document that you read"
                ),
            };
            let place = Place::span(&table.path, span);
            problems.push(Problem::error(place, message).help(help));
        }
    }
    problems
}

/// The key that is at most two letters away from `key`, with its article.
fn nearest(parts: &Parts, key: &str) -> Option<String> {
    let article = key.rsplit_once('-').map(|(_, article)| article);
    let known = parts.sources.iter().filter_map(|(id, source)| {
        if source.has_articles {
            Some(format!("{id}-{}", article?))
        } else {
            Some(id.to_owned())
        }
    });
    let near = known.map(|known| (strsim::levenshtein(&known, key), known));
    let near = near.filter(|(distance, _)| *distance <= 2).min();
    near.map(|(_, known)| known)
}

/// Warnings of days in a page that should have been and are yet to come.
fn yet_to_come(parts: &Parts, translation: &Translation) -> Vec<Problem> {
    // The detail of most pages is never unpacked, so what is always there is asked first.
    if translation
        .last_past_day
        .is_none_or(|day| day <= parts.today)
    {
        return Vec::new();
    }
    let place = Place::file(&translation.path);
    let days = translation.detail().past_days.iter();
    days.filter_map(|day| day.yet_to_come(&place, parts.today))
        .collect()
}

/// A warning where a locale is said to be reviewed and a page of it names no day of review.
fn lacks_review(parts: &Parts, tag: &Tag, translation: &Translation) -> Option<Problem> {
    let locale = parts.config.locale(tag.as_str())?;
    if locale.status != Status::Reviewed || translation.reviewed.is_some() {
        return None;
    }
    let message = format!("this page has no `reviewed` day, though {tag} is said to be reviewed");
    let help = "add `reviewed = …`, the day a native speaker with field experience read it";
    Some(Problem::warning(Place::file(&translation.path), message).help(help))
}

/// A warning where a translation does not say which source text it was made from: one for each language.
fn lacks_source_hash(parts: &Parts, tag: &Tag, translation: &Translation) -> Option<Problem> {
    let source = &parts.config.source;
    if tag == source || translation.has_source_hash {
        return None;
    }
    let message = format!(
        "this page does not say which {source} text it was made from: no reader is told when that changes"
    );
    let help = format!(
        "once it says the same as the {source} page, run `fanal translations --accept {}`",
        translation.path
    );
    Some(
        Problem::warning(Place::file(&translation.path), message)
            .help(help)
            .grouped_by(format!("no source_hash in {tag}")),
    )
}

/// A warning where a page in the source language names the text it was translated from.
fn hash_of_original(parts: &Parts, tag: &Tag, translation: &Translation) -> Option<Problem> {
    // The detail of most pages is never unpacked, so what is always there is asked first.
    if *tag != parts.config.source || !translation.has_source_hash {
        return None;
    }
    let hash = translation.detail().source_hash.as_ref()?;
    let message = "`source_hash` has no meaning in the language that others are translated from";
    Some(
        Problem::warning(Place::span(&translation.path, &hash.span), message)
            .help("remove the line; it belongs in a translation")
            .grouped_by("source_hash of an original"),
    )
}

fn check_config(parts: &Parts, problems: &Problems) {
    let required = Role::REQUIRED.iter();
    let required = required.filter_map(|role| parts.unshown.get(&*role.id()));
    for page in required.filter(|page| !parts.config.is_hidden(&page.id)) {
        let own = page.translations.get(&parts.config.source);
        let place = own.map(|own| Place::file(&own.path));
        let problem = place.map(|place| links::hidden(parts, place, page));
        problems.extend(problem.map(|problem| {
            problem.help("every site shows this page: take out `draft`, or the days that hide it")
        }));
    }
    let path: Arc<str> = config::PATH.into();
    let config = &parts.config;
    for id in &config.hidden {
        let place = Place::span(&path, &id.span);
        if Role::of(&id.value).is_required() {
            let message = format!("every site shows the page `{}`", id.value);
            let help = "take it out of `hidden`, and change its text";
            problems.push(Problem::error(place, message).help(help));
        } else if !links::has_page(parts, &id.value) && !links::is_taken_down(parts, &id.value) {
            problems.push(links::no_page(parts, place, &id.value));
        }
    }
    for id in config.navigation.iter().chain(&config.footer) {
        if !links::has_page(parts, &id.value) && !links::is_taken_down(parts, &id.value) {
            let place = Place::span(&path, &id.span);
            let hidden = parts.unshown.get(id.value.as_str());
            problems.push(match hidden {
                Some(page) => links::hidden(parts, place, page),
                None => links::no_page(parts, place, &id.value),
            });
        }
    }
}

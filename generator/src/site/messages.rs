//! Messages that the program itself uses, those that a translation lacks, and those that nothing uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tip_core::form::Form;

use crate::content::hotline::unknown::{self, Unknown};
use crate::content::hotline::vocabulary::{self, Model};
use crate::content::hotline::{Hotline, HotlineId, region_id};
use crate::content::locale::Tag;
use crate::content::message::{
    Catalogue, Entry, FIXED_MESSAGES, Filled, Kind, MessageUse, Messages, check_uses, split_id,
};
use crate::content::readers;
use crate::content::statistics::{Table, category_id, title_id};
use crate::content::vocabulary::Vocabulary;
use crate::problem::{Place, Problem, Problems, did_you_mean};
use crate::theme::Theme;

/// Checks every message against its uses, by templates, by the program itself and by [records](of_records), and warns of
/// messages that a translation lacks or that nothing uses.
pub(super) fn check(
    messages: &Messages,
    theme: Option<&Theme>,
    of_records: &[MessageUse],
    tags: &[Tag],
    problems: &Problems,
) {
    let path: Arc<str> = format!("locales/{}", messages.source()).into();
    let without = vocabulary_messages()
        .into_iter()
        .chain(Model::ALL.iter().map(|model| model.sentence_id()))
        .chain(Model::ALL.iter().filter_map(|model| model.beside_id()))
        .chain(Unknown::ALL.iter().filter_map(|fact| fact.question_id()));
    let mut uses: Vec<_> = without
        .map(|id| MessageUse::by_program(id, Filled::new(), &path))
        .collect();
    uses.extend(FIXED_MESSAGES.iter().map(|(id, variables)| {
        let kinds = variables
            .iter()
            .map(|name| ((*name).to_owned(), Kind::Text));
        MessageUse::by_program(*id, kinds.collect(), &path)
    }));
    uses.extend(of_records.iter().cloned());
    uses.extend(
        theme
            .into_iter()
            .flat_map(|theme| theme.uses.iter().cloned()),
    );
    check_uses(messages, &uses, problems);
    check_translated(messages, tags, problems);
    if let Some(theme) = theme {
        check_unused(messages, theme, of_records, problems);
        check_attributes(messages, &uses, tags, problems);
    }
}

/// Warns of messages and attributes that a translation lacks, which are shown in the source language and marked as such.
fn check_translated(messages: &Messages, tags: &[Tag], problems: &Problems) {
    let source = messages.source();
    let Some(originals) = messages.catalogue(source) else {
        return;
    };
    for tag in tags.iter().filter(|tag| *tag != source) {
        let own = messages.catalogue(tag);
        for (id, original) in originals.iter().filter(|(id, _)| !id.starts_with('-')) {
            let entry = own.and_then(|own| own.get(id));
            let lacking = lacking(id, original, entry);
            problems.extend(lacking.into_iter().map(|id| {
                Problem::warning(
                    original.place.clone(),
                    format!("{tag} has no message `{id}`: the {source} words are shown"),
                )
                .help(format!(
                    "add it to a file in `locales/{tag}/`; `fanal translations` lists all"
                ))
                .grouped_by(format!("untranslated {tag}"))
            }));
        }
    }
}

/// The ids of what a translation of the message `id` lacks: the message, or attributes of it (`tip-what.hint`).
pub fn lacking(id: &str, original: &Entry, translation: Option<&Entry>) -> Vec<String> {
    let Some(translation) = translation else {
        return vec![id.to_owned()];
    };
    let attributes = original.attributes.keys();
    attributes
        .filter(|name| !translation.attributes.contains_key(*name))
        .map(|name| format!("{id}.{name}"))
        .collect()
}

/// Warns of attributes that a site's own message has and that nothing uses, such as a mistyped `.hint`.
fn check_attributes(messages: &Messages, uses: &[MessageUse], tags: &[Tag], problems: &Problems) {
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for id in uses.iter().map(|used| used.id.as_str()) {
        let (id, attribute) = split_id(id);
        known.entry(id).or_default().extend(attribute);
    }
    for catalogue in tags.iter().filter_map(|tag| messages.catalogue(tag)) {
        let references = references(catalogue);
        for (id, entry) in catalogue
            .iter()
            .filter(|(id, entry)| entry.own && !id.starts_with('-'))
        {
            let Some(known) = known.get(id.as_str()) else {
                continue;
            };
            for name in entry.attributes.keys().map(String::as_str) {
                let referred = references.contains(&(id.as_str(), Some(name)));
                if known.contains(name) || referred {
                    continue;
                }
                let help = if known.is_empty() {
                    "remove it: this message is its words alone".to_owned()
                } else {
                    did_you_mean(name, known.iter().copied())
                };
                let message = format!("nothing uses the attribute `.{name}` of `{id}`");
                problems.push(Problem::warning(entry.place.clone(), message).help(help));
            }
        }
    }
}

/// What the messages of a locale refer to, each with its attribute.
fn references(catalogue: &Catalogue) -> BTreeSet<(&str, Option<&str>)> {
    let patterns = catalogue.values().flat_map(Entry::parts);
    patterns
        .flat_map(|pattern| &pattern.references)
        .map(|reference| (reference.id.value.as_str(), reference.attribute.as_deref()))
        .collect()
}

/// The messages of the words that records and `site.toml` have.
fn vocabulary_messages() -> Vec<String> {
    let mut ids = vocabulary::message_ids();
    ids.extend(unknown::message_ids());
    ids.extend(readers::message_ids());
    ids
}

/// The messages that records of this site need: the questions of its form, its figures, and the regions of its hotlines.
pub fn of_records(
    messages: &Messages,
    form: Option<&Form>,
    statistics: &BTreeMap<String, Table>,
    hotlines: &BTreeMap<HotlineId, Hotline>,
) -> Vec<MessageUse> {
    let mut wanted = form
        .map(|form| form_messages(form, messages))
        .unwrap_or_default();
    let mut categories = BTreeSet::new();
    for table in statistics.values() {
        wanted.push(title_id(&table.id));
        categories.extend(table.categories());
    }
    wanted.extend(categories.into_iter().map(category_id));
    let path: Arc<str> = format!("locales/{}", messages.source()).into();
    let wanted = wanted.into_iter();
    let wanted = wanted.map(|id| MessageUse::by_program(id, Filled::new(), &path));
    wanted
        .chain(hotlines.values().flat_map(of_regions))
        .collect()
}

/// The messages that name the regions of a hotline, each used where the record has the region.
fn of_regions(hotline: &Hotline) -> impl Iterator<Item = MessageUse> {
    let path = &hotline.place.path;
    hotline.regions.ids().map(move |region| MessageUse {
        place: Place::span(path, &region.span),
        ..MessageUse::by_program(region_id(&region.value), Filled::new(), path)
    })
}

/// The messages that the questions of the form need, with the hints and warnings that the source locale has.
fn form_messages(form: &Form, messages: &Messages) -> Vec<String> {
    let mut wanted = Vec::new();
    for question in form.questions() {
        let id = format!("tip-{}", question.id());
        if messages.has(&id, Some("hint")) {
            wanted.push(format!("{id}.hint"));
        }
        wanted.push(id);
        if question.when().is_some() {
            wanted.push(format!("tip-{}.when", question.id()));
        }
        for choice in question.choices() {
            let id = format!("tip-{}-{choice}", question.id());
            if messages.has(&id, Some("danger")) {
                wanted.push(format!("{id}.danger"));
            }
            wanted.push(id);
        }
    }
    wanted
}

/// Warns of the site's own messages that nothing uses.
fn check_unused(
    messages: &Messages,
    theme: &Theme,
    of_records: &[MessageUse],
    problems: &Problems,
) {
    for (id, entry) in unused(messages, theme, of_records, messages.source()) {
        problems.push(
            Problem::warning(entry.clone(), format!("nothing uses the message `{id}`"))
                .help("remove it, or use it in a template"),
        );
    }
}

/// The messages of `tag` in the site's own files that nothing uses, with their places.
pub fn unused(
    messages: &Messages,
    theme: &Theme,
    of_records: &[MessageUse],
    tag: &Tag,
) -> Vec<(String, Place)> {
    let Some(catalogue) = messages.catalogue(tag) else {
        return Vec::new();
    };
    let folder = format!("locales/{tag}/");
    let mut used: BTreeSet<String> = theme.uses.iter().map(|used| bare(&used.id)).collect();
    used.extend(vocabulary_messages());
    used.extend(FIXED_MESSAGES.iter().map(|(id, _)| bare(id)));
    used.extend(of_records.iter().map(|used| bare(&used.id)));
    used.extend(
        references(catalogue)
            .into_iter()
            .map(|(id, _)| id.to_owned()),
    );
    catalogue
        .iter()
        .filter(|(id, entry)| entry.own && !used.contains(*id))
        // A message of another locale is only inherited.
        .filter(|(_, entry)| entry.place.path.starts_with(&folder))
        .map(|(id, entry)| (id.clone(), entry.place.clone()))
        .collect()
}

fn bare(id: &str) -> String {
    id.split('.').next().unwrap_or(id).to_owned()
}

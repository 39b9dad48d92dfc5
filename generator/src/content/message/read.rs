//! Reads the files of every locale: for each the built-in ones first and the site's own over them.
//!
//! Out come the bundles that format and a catalogue entry for each message. A locale inherits, message by message, from
//! the locales above it in CLDR: `pt-BR` has every message of `pt` that it does not have itself. Whether the messages
//! fit each other is decided in `check`, once all locales are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent::FluentResource;
use rayon::prelude::*;

use super::bundle::LocaleMessages;
use super::catalogue::Entry;
use super::entries::entries;
use super::syntax::{syntax_problem, too_deep};
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems, position};
use crate::source::{BUILT_IN, Source};

/// A file of messages, parsed.
struct Parsed {
    resource: Arc<FluentResource>,
    entries: Vec<(String, Entry)>,
}

/// The messages of `tags`, with those that they inherit.
pub(super) fn read_locales(
    source: &Source,
    tags: &[Tag],
    problems: &Problems,
) -> BTreeMap<Tag, LocaleMessages> {
    let lineages: Vec<_> = tags.iter().map(|tag| (tag, lineage(tag))).collect();
    let mut folders: Vec<_> = lineages
        .iter()
        .flat_map(|(_, lineage)| lineage)
        .flat_map(|tag| [true, false].map(|own| (folder(tag, own), own)))
        .collect();
    folders.sort_unstable();
    folders.dedup();
    let read = folders.into_par_iter().map(|(folder, own)| {
        let problems = Problems::default();
        let files = read_folder(source, &folder, own, &problems);
        (folder, files, problems.into_sorted())
    });
    let mut parsed = BTreeMap::new();
    for (folder, files, of_folder) in read.collect::<Vec<_>>() {
        problems.extend(of_folder);
        parsed.insert(folder, files);
    }
    let locales = lineages.into_par_iter().map(|(tag, lineage)| {
        let mut messages = LocaleMessages::new(tag);
        let folders = lineage
            .iter()
            .flat_map(|tag| [false, true].map(|own| folder(tag, own)));
        for file in folders.filter_map(|folder| parsed.get(&folder)).flatten() {
            messages.add(&file.resource, &file.entries);
        }
        (tag.clone(), messages)
    });
    locales.collect()
}

/// The locales whose messages `tag` has, the farthest ancestor first and `tag` last.
fn lineage(tag: &Tag) -> Vec<Tag> {
    let ancestors = tag.ancestors().into_iter().rev();
    ancestors.chain([tag.clone()]).collect()
}

/// The folder of a locale's messages: the site's own, or the built-in one.
fn folder(tag: &Tag, own: bool) -> String {
    let root = if own { "" } else { BUILT_IN };
    format!("{root}locales/{tag}/")
}

fn read_folder(source: &Source, folder: &str, own: bool, problems: &Problems) -> Vec<Parsed> {
    // The place of each id in this folder: a message may replace an inherited one, but not its neighbour.
    let mut first = BTreeMap::new();
    let mut files = Vec::new();
    for (path, text) in source.texts_below(folder) {
        let Some(resource) = parse(path, text, problems) else {
            continue;
        };
        let entries = entries(path, &resource, own);
        for (id, entry) in &entries {
            if let Some(first) = first.insert(id.clone(), entry.place.clone()) {
                problems.push(duplicate(id, entry.place.clone(), &first, source));
            }
        }
        files.push(Parsed {
            resource: Arc::new(resource),
            entries,
        });
    }
    files
}

/// Parses a file. Of a file with syntax errors it keeps the messages that the parser understood; `None` if the file must
/// not be given to the parser.
fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<FluentResource> {
    if let Some(problem) = too_deep(path, text) {
        problems.push(problem);
        return None;
    }
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => Some(resource),
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| syntax_problem(path, text, error)));
            Some(resource)
        }
    }
}

fn duplicate(id: &str, place: Place, first: &Place, source: &Source) -> Problem {
    let text = source.text(&first.path).unwrap_or_default();
    let (line, _) = position(&text, first.start);
    Problem::error(place, format!("the message `{id}` is here a second time")).help(format!(
        "the first is at {}:{line}; keep one of them",
        first.path
    ))
}

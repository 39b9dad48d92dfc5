//! Reads the files of one locale, the built-in ones first and the site's own over them.
//!
//! Out come the bundles that format and a catalogue entry for each message. Whether the messages fit each other is
//! decided in `check`, once all locales are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent::FluentResource;

use super::bundle::LocaleMessages;
use super::entries::entries;
use super::syntax::{syntax_problem, too_deep};
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems, position};
use crate::source::{BUILT_IN, Source};

/// The messages of `tag`.
pub(super) fn read_locale(source: &Source, tag: &Tag, problems: &Problems) -> LocaleMessages {
    let mut messages = LocaleMessages::new(tag);
    for (folder, own) in [
        (format!("{BUILT_IN}locales/{tag}/"), false),
        (format!("locales/{tag}/"), true),
    ] {
        // The place of each id in this folder: a message may replace a built-in one, but not its neighbour.
        let mut first = BTreeMap::new();
        for (path, text) in source.texts_below(&folder) {
            let Some(resource) = parse(path, text, problems) else {
                continue;
            };
            for (id, entry) in entries(path, text, &resource, own) {
                if let Some(first) = first.insert(id.clone(), entry.place.clone()) {
                    problems.push(duplicate(&id, entry.place.clone(), &first, source));
                }
                messages.catalogue.insert(id, entry);
            }
            messages.add(resource);
        }
    }
    messages
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

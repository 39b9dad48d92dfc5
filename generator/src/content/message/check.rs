//! Checks of messages against each other and against the variables they are given.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::LocaleMessages;
use super::catalogue::{Catalogue, Entry};
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems, nearest};

/// Finds references to messages that a locale lacks, and variables that a translation has and its original has not.
pub(super) fn check(source: &Tag, locales: &BTreeMap<Tag, LocaleMessages>, problems: &Problems) {
    let Some(originals) = locales.get(source).map(|locale| &locale.catalogue) else {
        return;
    };
    for (tag, LocaleMessages { catalogue, .. }) in locales {
        for (id, entry) in catalogue {
            for reference in &entry.references {
                if !catalogue.contains_key(reference) {
                    problems.push(dead_reference(id, entry, reference, tag, catalogue));
                }
            }
            // A site may replace a built-in message of the source locale by one with fewer variables. The built-in
            // translations still get all of them.
            let original = originals
                .get(id)
                .filter(|original| tag != source && (entry.own || !original.own));
            if let Some(original) = original {
                let subject = format!("the {source} message");
                unfilled(id, entry, &original.variables, &subject, problems);
            }
        }
    }
}

fn dead_reference(
    id: &str,
    entry: &Entry,
    reference: &str,
    tag: &Tag,
    catalogue: &Catalogue,
) -> Problem {
    let near = nearest(reference, catalogue.keys().map(String::as_str))
        .map_or_else(String::new, |near| format!("did you mean `{near}`? Else "));
    Problem::error(
        entry.place.clone(),
        format!("the message `{id}` refers to `{reference}`, which {tag} does not have"),
    )
    .help(format!(
        "{near}write its words out, or add a line `{reference} = …` to a file in `locales/{tag}/`"
    ))
}

/// Finds variables of the message `id` that are not among `filled`, the variables it is given.
pub fn check_variables(id: &str, entry: &Entry, filled: &BTreeSet<String>, problems: &Problems) {
    unfilled(id, entry, filled, "this message", problems);
}

fn unfilled(
    id: &str,
    entry: &Entry,
    filled: &BTreeSet<String>,
    subject: &str,
    problems: &Problems,
) {
    for variable in entry.variables.difference(filled) {
        let known: Vec<_> = filled.iter().map(|name| format!("`${name}`")).collect();
        let help = if known.is_empty() {
            format!("{subject} has no variables: write the words out")
        } else {
            format!("it can use {}", known.join(", "))
        };
        let message = format!("the message `{id}` uses `${variable}`, which is never filled");
        problems.push(Problem::error(entry.place.clone(), message).help(help));
    }
}

/// The problem of the message `id` (or `id.attribute`), which is used at `place` and missing from the source locale.
pub(super) fn missing_message(
    id: &str,
    place: Place,
    source: &Tag,
    originals: &Catalogue,
) -> Problem {
    let near = nearest(id, originals.keys().map(String::as_str)).map_or_else(
        || "add".to_owned(),
        |near| format!("did you mean `{near}`? Else add"),
    );
    let line = match id.split_once('.') {
        Some((message, attribute)) => {
            format!("an indented line `.{attribute} = …` below `{message} = …` in")
        }
        None => format!("a line `{id} = …` to"),
    };
    Problem::error(place, format!("no message is called `{id}`"))
        .help(format!("{near} {line} a file in `locales/{source}/`"))
        .grouped_by(format!("message {id}"))
}

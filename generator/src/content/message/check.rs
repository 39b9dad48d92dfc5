//! Checks of messages: everything that would otherwise be found only when a message is formatted.
//!
//! [`catalogue`] looks at the messages of a locale by themselves: references, terms and functions. [`uses`] follows each
//! use of a message into every locale, with the variables that it fills and their kinds, and in the end formats it.

pub(super) mod catalogue;
pub(super) mod selection;
pub(super) mod uses;

use super::catalogue::{Catalogue, Entry, Pattern, Selector, split_id};
use crate::content::locale::Tag;
use crate::problem::{At, Place, Problem, nearest};

/// The place of a span in the file of `entry`.
fn within<T>(entry: &Entry, at: &At<T>) -> Place {
    Place::span(&entry.place.path, &at.span)
}

/// The problem of a variable of the message `id` that is not among `filled`.
fn unfilled(
    id: &str,
    entry: &Entry,
    variable: &At<String>,
    filled: &[&str],
    subject: &str,
) -> Problem {
    let known: Vec<_> = filled.iter().map(|name| format!("`${name}`")).collect();
    let help = match nearest(&variable.value, filled.iter().copied()) {
        Some(near) => format!("did you mean `${near}`?"),
        None if known.is_empty() => format!("{subject} has no variables: write the words out"),
        None => format!("it can use {}", known.join(", ")),
    };
    let message = format!(
        "the message `{id}` uses `${}`, which is never filled",
        variable.value
    );
    Problem::error(within(entry, variable), message).help(help)
}

/// The problem of the message `id` (or `id.attribute`), which is used at `place` and missing from the source locale.
pub(super) fn missing_message(
    id: &str,
    place: Place,
    source: &Tag,
    originals: &Catalogue,
) -> Problem {
    let (name, attribute) = split_id(id);
    if attribute.is_none()
        && let Some(entry) = originals.get(name)
    {
        return no_words(name, entry);
    }
    let near = nearest(id, originals.keys().map(String::as_str)).map_or_else(
        || "add".to_owned(),
        |near| format!("did you mean `{near}`? Else add"),
    );
    let line = match attribute {
        Some(attribute) => {
            format!("an indented line `.{attribute} = …` below `{name} = …` in")
        }
        None => format!("a line `{id} = …` to"),
    };
    Problem::error(place, format!("no message is called `{id}`"))
        .help(format!("{near} {line} a file in `locales/{source}/`"))
        .grouped_by(format!("message {id}"))
}

/// The problem of a message that has attributes only, where its value is used.
fn no_words(id: &str, entry: &Entry) -> Problem {
    let message = format!("the message `{id}` has no words of its own");
    let help = format!(
        "a message replaces the one it stands in for whole: write its words behind `{id} =`, above its attributes"
    );
    Problem::error(entry.place.clone(), message).help(help)
}

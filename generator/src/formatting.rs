//! One form for each kind of file that people write: what an editor or a translator's tool saves differs then only in words.
//!
//! In goes the text of a file; out comes the same text with its white space in order, and every comment. The meaning is the
//! same: it is read again and compared, and a text for which that cannot be shown stays as it is. The order of fields, of
//! messages and of what a list holds is the writer's: a comment belongs to what it stands beside.

mod fluent;
mod markdown;
mod toml_text;
mod unreadable;

use std::ops::Range;
use std::sync::Arc;

pub use unreadable::Unreadable;

use crate::problem::{Place, Problem};
use crate::source::Source;

/// The byte order mark, which some programs write at the start of a file.
const MARK: char = '\u{feff}';

/// The text of the file `path` in its form. The form of that form is the same.
///
/// # Errors
///
/// See [`Unreadable`].
pub fn formatted(path: &str, text: &str) -> Result<String, Unreadable> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let text = text.replace("\r\n", "\n");
    match path.rsplit_once('.') {
        Some((_, "toml")) => toml_text::formatted(&text),
        Some((_, "md")) => markdown::formatted(&text),
        Some((_, "ftl")) => fluent::formatted(&text),
        _ => Err(Unreadable::Kind),
    }
}

/// The text that a program writes into the file `path` in place of the text `before`. `new` is put into its form if `before` was in
/// its form or there was no file; else it stays as it is, so that only the words of the file change.
pub fn formatted_like(path: &str, before: Option<&str>, new: String) -> String {
    let is_in_form = before.is_none_or(|before| formatted(path, before).as_deref() == Ok(before));
    match formatted(path, &new) {
        Ok(formatted) if is_in_form => formatted,
        _ => new,
    }
}

/// The paths of all files of a site that have a form, in order.
pub fn paths(source: &Source) -> Vec<Arc<str>> {
    let mut paths: Vec<_> = source.pages().map(|(path, _)| Arc::clone(path)).collect();
    for folder in ["content/", "locales/"] {
        let texts = source.texts_below(folder).map(|(path, _)| path);
        paths.extend(texts.filter(|path| has_form(path)).cloned());
    }
    paths.sort_unstable();
    paths.dedup();
    paths
}

/// Whether a text of the site that is no page has a form.
fn has_form(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| matches!(extension, "toml" | "ftl"))
}

/// The problem of a site that wants its files in their form: the text of the file `path` is `text`, and its form is `new`.
pub fn out_of_order(path: &Arc<str>, text: &str, new: &str) -> Problem {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let place = Place::span(path, &first_difference(text, new));
    Problem::error(place, "the white space of this file is not in order")
        .help("`fanal fmt` puts all files in order; `formatted = true` in content/site.toml asks for it")
        .grouped_by("fmt")
}

/// The first line of `text` that `new` does not have in its place, without its line end; the empty range at 0 if there is
/// none.
fn first_difference(text: &str, new: &str) -> Range<usize> {
    let mut new = new.split_inclusive('\n');
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if new.next() != Some(line) {
            return at..at + line.trim_end_matches(['\n', '\r']).len();
        }
        at += line.len();
    }
    0..0
}

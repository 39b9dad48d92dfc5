//! Pages that are alike but for some words: rendered and minified once, then only filled.
//!
//! In goes a view, out comes its page. The words that differ from page to page ([`Slots`]) are taken
//! out of the view; what is left is everything that a template can branch on, and its digest names
//! the skeleton. Per digest the template runs once with a token in each place, the whole document is
//! minified once, and the result is cut at the tokens. A field that is not among the slots is part of
//! the digest, so that a new one can make pages slower but never wrong.
//!
//! The first page of each skeleton is made the long way too and compared: where a template does more
//! with a word than print it, all pages of that kind are made the long way. `fanal build --verify`
//! compares every page.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use memchr::memchr2;
use serde::Serialize;

/// A view whose words can be taken out.
pub(crate) trait Slots {
    /// Shows `visit` every word that differs from page to page and that templates only print, in a fixed order.
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot));
}

/// How a template prints a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Text, which it escapes.
    Text,
    /// HTML, which it inserts as it is.
    Html,
}

/// Stands in a view for a word that this page has none of; templates ask for that.
const ABSENT: &str = "\0";

/// Takes the words out of a view.
pub(crate) fn take(view: &mut dyn Slots) -> Vec<(String, Slot)> {
    let mut words = Vec::new();
    view.slots(&mut |word, slot| {
        if word.is_empty() {
            word.push_str(ABSENT);
        } else {
            words.push((std::mem::take(word), slot));
        }
    });
    words
}

/// Puts the words back into a view that [`take`] has emptied.
pub(crate) fn fill(view: &mut dyn Slots, words: &[(String, Slot)]) {
    put(view, &|number| {
        words
            .get(number)
            .map_or_else(String::new, |(word, _)| word.clone())
    });
}

/// Puts a token for each word into a view that [`take`] has emptied.
pub(crate) fn mark(view: &mut dyn Slots) {
    put(view, &token);
}

fn put(view: &mut dyn Slots, word: &dyn Fn(usize) -> String) {
    let mut number = 0;
    view.slots(&mut |place, _| {
        if place == ABSENT {
            place.clear();
        } else {
            *place = word(number);
            number += 1;
        }
    });
}

/// What stands for word `number` while a skeleton is made. The spaces make the minifier keep the
/// quotes of an attribute, whatever will be written into it.
fn token(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

const OPEN: &str = "qz ";
const CLOSE: &str = " zq";

/// A page without its words.
#[derive(Debug)]
pub(crate) struct Skeleton {
    pieces: Vec<Piece>,
    /// Bytes of all literals.
    bytes: usize,
}

#[derive(Debug)]
enum Piece {
    Literal(String),
    /// A word, by its number, and where it stands.
    Word(usize, Place),
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    /// Within double quotes.
    Attribute,
    Html,
}

impl Skeleton {
    /// Cuts a finished document at its tokens. `None` where a word stands in a place that cannot be filled.
    pub(crate) fn cut(document: &str, words: &[(String, Slot)]) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut context = Context::Text;
        let mut bytes = 0;
        let mut rest = document;
        while let Some((literal, after)) = rest.split_once(OPEN) {
            let (number, after) = after.split_once(CLOSE)?;
            let number: usize = number.parse().ok()?;
            context = context.after(literal);
            let place = match (context, words.get(number)?.1) {
                (Context::Text, Slot::Text) => Place::Text,
                (Context::Text, Slot::Html) => Place::Html,
                (Context::Quoted(b'"'), Slot::Text) => Place::Attribute,
                _ => return None,
            };
            bytes += literal.len();
            pieces.push(Piece::Literal(literal.to_owned()));
            pieces.push(Piece::Word(number, place));
            rest = after;
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        bytes += rest.len();
        Some(Self { pieces, bytes })
    }

    /// The page with these words.
    pub(crate) fn fill(&self, words: &[(String, Slot)]) -> String {
        let room: usize = words.iter().map(|(word, _)| 2 * word.len()).sum();
        let mut page = String::with_capacity(self.bytes + room);
        for piece in &self.pieces {
            match piece {
                Piece::Literal(literal) => page.push_str(literal),
                Piece::Word(number, place) => {
                    let word = words.get(*number).map_or("", |(word, _)| word);
                    match place {
                        Place::Html => page.push_str(word),
                        Place::Text => escape(&mut page, word, b'<'),
                        Place::Attribute => escape(&mut page, word, b'"'),
                    }
                }
            }
        }
        page
    }
}

/// Adds a word, with `&` and `sign` escaped.
fn escape(page: &mut String, word: &str, sign: u8) {
    let mut rest = word;
    while let Some(at) = memchr2(b'&', sign, rest.as_bytes()) {
        let (plain, after) = rest.split_at(at);
        page.push_str(plain);
        let mut after = after.chars();
        page.push_str(match after.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            _ => "&quot;",
        });
        rest = after.as_str();
    }
    page.push_str(rest);
}

/// Where in a document a reader of its bytes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Context {
    Text,
    Tag,
    /// In an attribute between these quotes.
    Quoted(u8),
}

impl Context {
    fn after(self, literal: &str) -> Self {
        literal
            .bytes()
            .fold(self, |context, byte| match (context, byte) {
                (Self::Text, b'<') => Self::Tag,
                (Self::Tag, b'>') => Self::Text,
                (Self::Tag, b'"' | b'\'') => Self::Quoted(byte),
                (Self::Quoted(quote), _) if byte == quote => Self::Tag,
                _ => context,
            })
    }
}

/// Names a skeleton: a digest of its template and of all that is no word.
pub(crate) type Key = [u8; 32];

/// Few emptied views are longer, in bytes.
const VIEW: usize = 4096;

/// The key of a view that [`take`] has emptied.
pub(crate) fn key<V: Serialize>(template: &str, view: &V) -> postcard::Result<Key> {
    let rest = postcard::to_extend(&(template, view), Vec::with_capacity(VIEW))?;
    Ok(blake3::hash(&rest).into())
}

/// The skeletons made so far; `None` for pages that are made the long way.
#[derive(Debug, Default)]
pub(crate) struct Skeletons(Mutex<HashMap<Key, Option<Arc<Skeleton>>>>);

impl Skeletons {
    /// The skeleton of `key`, made by `make` if it is the first of its kind.
    ///
    /// Two threads may make the same one: it comes out the same.
    pub(crate) fn get<E>(
        &self,
        key: Key,
        make: impl FnOnce() -> Result<Option<Skeleton>, E>,
    ) -> Result<Option<Arc<Skeleton>>, E> {
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let skeleton = make()?.map(Arc::new);
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key, skeleton.clone());
        Ok(skeleton)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[(&str, Slot)]) -> Vec<(String, Slot)> {
        words
            .iter()
            .map(|(word, slot)| ((*word).to_owned(), *slot))
            .collect()
    }

    #[test]
    fn a_word_is_escaped_for_the_place_it_stands_in() {
        let words = words(&[("a & \"b\" < c", Slot::Text), ("<b>d</b>", Slot::Html)]);
        let document = format!("<p title=\"{0}\">{0}</p>{1}", token(0), token(1));
        let skeleton = Skeleton::cut(&document, &words).unwrap();
        assert_eq!(
            skeleton.fill(&words),
            "<p title=\"a &amp; &quot;b&quot; < c\">a &amp; \"b\" &lt; c</p><b>d</b>"
        );
    }

    #[test]
    fn what_cannot_be_filled_is_no_skeleton() {
        let html = words(&[("<b>d</b>", Slot::Html)]);
        let text = words(&[("d", Slot::Text)]);
        for (document, words) in [
            (format!("<p title=\"{}\">", token(0)), &html),
            (format!("<p title='{}'>", token(0)), &text),
            (format!("<p {}>", token(0)), &text),
            (format!("<p>{}</p>", token(1)), &text),
            ("<p>qz 0</p>".to_owned(), &text),
        ] {
            assert!(Skeleton::cut(&document, words).is_none(), "{document}");
        }
    }

    struct Two(String, String);

    impl Slots for Two {
        fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
            visit(&mut self.0, Slot::Text);
            visit(&mut self.1, Slot::Text);
        }
    }

    #[test]
    fn an_empty_word_stays_empty() {
        let mut view = Two(String::new(), "b".to_owned());
        let words = take(&mut view);
        assert_eq!(words.len(), 1);
        mark(&mut view);
        assert_eq!((view.0.as_str(), view.1.as_str()), ("", "qz 0 zq"));
    }
}

//! Skeletons: documents of pages that differ only in some values, rendered and minified once and then filled.
//!
//! In goes a view, out comes its page. The values that differ from page to page ([`Slots`]) are taken out of the view;
//! the rest is all that a template can branch on, and its digest is the key of the skeleton. For each key the template
//! runs once with a token in each slot, the whole document is minified once, and the result is cut at the tokens. A
//! field that is not a slot is part of the key, so a new field can make pages slower but never wrong.
//!
//! The first page of each key is also rendered by its template and compared. If a template does more with a value than
//! print it, no skeleton is used for that key. `fanal build --verify` compares every page.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::escape::{Escaping, escape_into};

/// A view with values that can be taken out.
pub(crate) trait Slots {
    /// Calls `visit` with each value that differs from page to page and that templates only print, in a fixed order.
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot));
}

/// How a template prints a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Text, which the template escapes.
    Text,
    /// HTML, which the template inserts as it is.
    Html,
}

/// Placeholder for an empty value, which templates test for: it is part of the key.
const ABSENT: &str = "\0";

/// Takes the values out of a view.
pub(crate) fn take(view: &mut dyn Slots) -> Vec<(String, Slot)> {
    let mut values = Vec::new();
    view.slots(&mut |value, slot| {
        if value.is_empty() {
            value.push_str(ABSENT);
        } else {
            values.push((std::mem::take(value), slot));
        }
    });
    values
}

/// Puts the values back into a view that [`take`] has emptied.
pub(crate) fn put_back(view: &mut dyn Slots, values: &[(String, Slot)]) {
    let mut values = values.iter();
    put(view, &mut || {
        let next = values.next();
        let (value, _) = next.expect("`take` found as many slots in this very view");
        value.clone()
    });
}

/// Puts a token into each slot of a view that [`take`] has emptied.
pub(crate) fn put_tokens(view: &mut dyn Slots) {
    let mut numbers = 0..;
    put(view, &mut || numbers.next().map_or_else(String::new, token));
}

fn put(view: &mut dyn Slots, next: &mut dyn FnMut() -> String) {
    view.slots(&mut |slot, _| {
        if slot == ABSENT {
            slot.clear();
        } else {
            *slot = next();
        }
    });
}

/// The token of a value while a skeleton is made. The spaces make the minifier keep the quotes of an attribute, whatever
/// its value will be.
fn token(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

const OPEN: &str = "qz ";
const CLOSE: &str = " zq";

/// A document without its values.
#[derive(Debug)]
pub(crate) struct Skeleton {
    pieces: Vec<Piece>,
    /// Bytes of all literals.
    bytes: usize,
}

#[derive(Debug)]
enum Piece {
    Literal(String),
    /// The number of a value, and how it is escaped; `None` for HTML.
    Value(usize, Option<Escaping>),
}

impl Skeleton {
    /// Cuts a finished document at its tokens. `None` if a token is at a place where its value cannot be inserted.
    pub(crate) fn cut(document: &str, values: &[(String, Slot)]) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut context = Context::Text;
        let mut bytes = 0;
        let mut rest = document;
        while let Some((literal, after)) = rest.split_once(OPEN) {
            let (number, after) = after.split_once(CLOSE)?;
            let number: usize = number.parse().ok()?;
            context = context.after(literal);
            let escaping = match (context, values.get(number)?.1) {
                (Context::Text, Slot::Text) => Some(Escaping::Text),
                (Context::Text, Slot::Html) => None,
                (Context::Quoted(b'"'), Slot::Text) => Some(Escaping::Attribute),
                _ => return None,
            };
            bytes += literal.len();
            pieces.push(Piece::Literal(literal.to_owned()));
            pieces.push(Piece::Value(number, escaping));
            rest = after;
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        bytes += rest.len();
        Some(Self { pieces, bytes })
    }

    /// The document with these values. `None` if one is missing.
    pub(crate) fn fill(&self, values: &[(String, Slot)]) -> Option<String> {
        let extra: usize = values.iter().map(|(value, _)| 2 * value.len()).sum();
        let mut page = String::with_capacity(self.bytes + extra);
        for piece in &self.pieces {
            match piece {
                Piece::Literal(literal) => page.push_str(literal),
                Piece::Value(number, escaping) => {
                    let (value, _) = values.get(*number)?;
                    match escaping {
                        None => page.push_str(value),
                        Some(escaping) => escape_into(&mut page, value, *escaping),
                    }
                }
            }
        }
        Some(page)
    }
}

/// The position of a reader in the syntax of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Context {
    Text,
    Tag,
    /// In an attribute between these quotes.
    Quoted(u8),
}

impl Context {
    /// The context after `literal`.
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

/// The key of a skeleton: a digest of the template's name and of the view without its values.
pub(crate) type Key = [u8; 32];

/// Few emptied views are longer, in bytes.
const VIEW: usize = 4096;

/// The key of a view that [`take`] has emptied.
pub(crate) fn key<V: Serialize>(template: &str, view: &V) -> postcard::Result<Key> {
    let rest = postcard::to_extend(&(template, view), Vec::with_capacity(VIEW))?;
    Ok(blake3::hash(&rest).into())
}

/// The skeletons made so far; `None` for a key whose pages are rendered by their template.
#[derive(Debug, Default)]
pub(crate) struct Skeletons(Mutex<HashMap<Key, Option<Arc<Skeleton>>>>);

impl Skeletons {
    /// The skeleton of `key`. The first caller makes it with `make`.
    ///
    /// Two threads may make the same one, with the same result.
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

    fn values(values: &[(&str, Slot)]) -> Vec<(String, Slot)> {
        values
            .iter()
            .map(|(value, slot)| ((*value).to_owned(), *slot))
            .collect()
    }

    #[test]
    fn a_value_is_escaped_for_its_place() {
        let values = values(&[("a & \"b\" < c", Slot::Text), ("<b>d</b>", Slot::Html)]);
        let document = format!("<p title=\"{0}\">{0}</p>{1}", token(0), token(1));
        let skeleton = Skeleton::cut(&document, &values).unwrap();
        assert_eq!(
            skeleton.fill(&values).unwrap(),
            "<p title=\"a &amp; &quot;b&quot; < c\">a &amp; \"b\" &lt; c</p><b>d</b>"
        );
        assert_eq!(skeleton.fill(&values[..1]), None, "a value is missing");
    }

    #[test]
    fn a_document_with_a_token_that_cannot_be_filled_is_no_skeleton() {
        let html = values(&[("<b>d</b>", Slot::Html)]);
        let text = values(&[("d", Slot::Text)]);
        for (document, values) in [
            (format!("<p title=\"{}\">", token(0)), &html),
            (format!("<p title='{}'>", token(0)), &text),
            (format!("<p {}>", token(0)), &text),
            (format!("<p>{}</p>", token(1)), &text),
            ("<p>qz 0</p>".to_owned(), &text),
        ] {
            assert!(Skeleton::cut(&document, values).is_none(), "{document}");
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
    fn an_empty_value_stays_empty() {
        let mut view = Two(String::new(), "b".to_owned());
        let values = take(&mut view);
        assert_eq!(values.len(), 1);
        put_tokens(&mut view);
        assert_eq!((view.0.as_str(), view.1.as_str()), ("", "qz 0 zq"));
    }
}

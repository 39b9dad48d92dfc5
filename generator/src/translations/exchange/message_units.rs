//! The texts of the messages that a site has to translate.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::message_tree::{FileMessage, Tree, Variant, is_number, is_plural, messages};
use super::unit::{Unit, UnitKind};
use crate::content::locale::Tag;
use crate::content::message::{Catalogue, plural_forms};
use crate::problem::position;
use crate::site::{Site, lacking};
use crate::source::{BUILT_IN, Source};

/// The texts of a message in one language.
#[derive(Debug)]
pub(in crate::translations) struct MessageUnits {
    /// The id.
    pub(in crate::translations) id: String,
    /// The site's file in which the translation is, or will be.
    pub(in crate::translations) path: Arc<str>,
    /// The value under no name, then the attributes: the texts of each, and the choices between them.
    pub(in crate::translations) parts: Vec<(Option<String>, Vec<Unit>, Plan)>,
}

/// A choice between texts, each of which is the number of its text; or one text.
#[derive(Debug)]
pub(in crate::translations) enum Plan {
    /// The text with this number.
    Text(usize),
    /// A choice on a selector: the keys, whether each is the one for all other cases, and what they lead to.
    Choice(String, Vec<(String, bool, Plan)>),
}

/// The texts of all messages that the site itself has in its source language, and of built-in ones that the language
/// `tag` lacks or has in the site's own files.
pub(in crate::translations) fn message_units(
    site: &Site,
    source: &Source,
    tag: &Tag,
) -> Vec<MessageUnits> {
    let original = &site.config.source;
    let (Some(originals), Some(own)) = (
        site.messages.catalogue(original),
        site.messages.catalogue(tag),
    ) else {
        return Vec::new();
    };
    let catalogues = Catalogues { originals, own };
    let mut targets = Files::default();
    let mut units = Vec::new();
    for root in ["", BUILT_IN] {
        let folder = format!("{root}locales/{original}/");
        for (path, text) in source.texts_below(&folder) {
            // A place in a PO file ends at a space.
            let shown = path.strip_prefix(BUILT_IN).unwrap_or(path).into();
            let mut messages = messages(text);
            for message in &mut messages {
                targets.add_comment(source, path, message);
            }
            let wanted = messages
                .iter()
                .filter(|message| catalogues.wants(message, root.is_empty(), path));
            units.extend(wanted.map(|message| {
                let target = own.get(&message.id).map(|entry| &entry.place.path);
                let found = target.and_then(|path| targets.message(source, path, &message.id));
                let name = path.rsplit('/').next().unwrap_or_default();
                let own_path = own.get(&message.id).filter(|entry| entry.own);
                let folder = format!("locales/{tag}/");
                let own_path = own_path.map(|entry| &entry.place.path);
                let own_path = own_path.filter(|path| path.starts_with(&folder));
                let maker = Maker {
                    path: &shown,
                    line: position(text, message.start).0,
                    tag,
                    message,
                };
                MessageUnits {
                    id: message.id.clone(),
                    path: own_path.map_or_else(|| format!("{folder}{name}").into(), Arc::clone),
                    parts: maker.parts(found),
                }
            }));
        }
    }
    units
}

/// The messages of the source language and of the other one.
struct Catalogues<'s> {
    originals: &'s Catalogue,
    own: &'s Catalogue,
}

impl Catalogues<'_> {
    /// Whether a message of the source language is to be translated.
    fn wants(&self, message: &FileMessage, is_own: bool, path: &Arc<str>) -> bool {
        let Some(original) = self.originals.get(&message.id) else {
            return false;
        };
        let is_used = original.place.path == *path;
        let translation = self.own.get(&message.id);
        let is_lacking = !lacking(&message.id, original, translation).is_empty();
        is_used && (is_own || is_lacking || translation.is_some_and(|entry| entry.own))
    }
}

/// Files of messages that were read, each once.
#[derive(Default)]
struct Files(BTreeMap<Arc<str>, BTreeMap<String, FileMessage>>);

impl Files {
    fn message(&mut self, source: &Source, path: &Arc<str>, id: &str) -> Option<&FileMessage> {
        let file = self.0.entry(Arc::clone(path)).or_insert_with(|| {
            let messages = messages(&source.text(path).unwrap_or_default());
            let by_id = messages
                .into_iter()
                .map(|message| (message.id.clone(), message));
            by_id.collect()
        });
        file.get(id)
    }

    /// Gives a message without a comment the one that the built-in English message has: only there are they written down.
    fn add_comment(&mut self, source: &Source, path: &str, message: &mut FileMessage) {
        if !message.comment.is_empty() {
            return;
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        let english = format!("{BUILT_IN}locales/en/{name}").into();
        let found = self.message(source, &english, &message.id);
        message.comment = found.map(|found| found.comment.clone()).unwrap_or_default();
    }
}

/// Makes the texts of a message.
struct Maker<'m> {
    path: &'m Arc<str>,
    line: usize,
    tag: &'m Tag,
    message: &'m FileMessage,
}

impl Maker<'_> {
    fn parts(&self, found: Option<&FileMessage>) -> Vec<(Option<String>, Vec<Unit>, Plan)> {
        let parts = self.message.parts.iter().map(|(name, words)| {
            let found = found.iter().flat_map(|found| &found.parts);
            let mut found = found.filter(|(other, _)| other == name);
            let found = found.next().map(|(_, words)| words);
            let mut units = Vec::new();
            let context = match name {
                None => self.message.id.clone(),
                Some(name) => format!("{}.{name}", self.message.id),
            };
            let plan = self.plan(words, found, (context, false), &mut units);
            (name.clone(), units, plan)
        });
        parts.collect()
    }

    /// Adds the texts of `words` to `units`. `context` is that of the text, and whether it is one of several plural forms.
    fn plan(
        &self,
        words: &Tree,
        found: Option<&Tree>,
        (context, is_form): (String, bool),
        units: &mut Vec<Unit>,
    ) -> Plan {
        let (on, variants) = match (words, found) {
            (Tree::Choice { on, variants }, _) => (on, self.keys(on, variants, found)),
            (Tree::Words(_), Some(Tree::Choice { on, variants })) => (on, keys_of(variants)),
            (Tree::Words(source), found) => {
                let translation = match found {
                    Some(Tree::Words(found)) => found.clone(),
                    _ => String::new(),
                };
                units.push(self.unit(context, source, translation, is_form));
                return Plan::Text(units.len() - 1);
            }
        };
        let is_form = is_form || is_plural_keys(on, &variants);
        let variants = variants.into_iter().map(|(key, is_default)| {
            let context = format!("{context}[{key}]");
            let found = found.map(|found| found.of(on, &key));
            let is_form = is_form && !is_default;
            let plan = self.plan(words.of(on, &key), found, (context, is_form), units);
            (key, is_default, plan)
        });
        Plan::Choice(on.clone(), variants.collect())
    }

    /// The keys of a choice in the language: its own plural forms, and the keys that source and translation have.
    fn keys(&self, on: &str, variants: &[Variant], found: Option<&Tree>) -> Vec<(String, bool)> {
        let found = match found {
            Some(Tree::Choice { on: own, variants }) if own == on => keys_of(variants),
            _ => Vec::new(),
        };
        let mut keys = Vec::new();
        if is_plural(on, variants) {
            let numbers = variants.iter().filter(|variant| is_number(&variant.key));
            keys.extend(numbers.map(|variant| variant.key.clone()));
            let is_ordinal = on.contains("\"ordinal\"");
            keys.extend(
                plural_forms(self.tag, is_ordinal)
                    .iter()
                    .map(ToString::to_string),
            );
        } else {
            keys.extend(variants.iter().map(|variant| variant.key.clone()));
        }
        keys.extend(found.iter().map(|(key, _)| key.clone()));
        let default = found.into_iter().find(|(_, is_default)| *is_default);
        let default = default.map(|(key, _)| key).or_else(|| {
            let mut variants = variants.iter();
            Some(variants.find(|variant| variant.is_default)?.key.clone())
        });
        let default = default.unwrap_or_else(|| "other".to_owned());
        let mut in_order: Vec<String> = Vec::new();
        for key in keys.into_iter().filter(|key| *key != default) {
            if !in_order.contains(&key) {
                in_order.push(key);
            }
        }
        let keys = in_order.into_iter().map(|key| (key, false));
        keys.chain([(default, true)]).collect()
    }

    fn unit(&self, context: String, source: &str, translation: String, is_form: bool) -> Unit {
        Unit {
            kind: UnitKind::Message { is_plural: is_form },
            context,
            source: source.to_owned(),
            translation,
            previous: None,
            fuzzy: false,
            comments: self.message.comment.clone(),
            path: Arc::clone(self.path),
            line: self.line,
            parts: Vec::new(),
        }
    }
}

/// The keys of variants, each with whether it is the one for all other cases.
fn keys_of(variants: &[Variant]) -> Vec<(String, bool)> {
    let keys = variants.iter();
    keys.map(|variant| (variant.key.clone(), variant.is_default))
        .collect()
}

/// Whether these are the keys of plural forms.
fn is_plural_keys(on: &str, keys: &[(String, bool)]) -> bool {
    let variants = keys.iter().map(|(key, is_default)| Variant {
        key: key.clone(),
        is_default: *is_default,
        words: Tree::Words(String::new()),
    });
    is_plural(on, &variants.collect::<Vec<_>>())
}

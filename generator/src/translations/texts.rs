//! The texts of a site in one language.

use std::collections::BTreeMap;
use std::path::Path;

use super::exchange::{MessageUnits, PageUnits, Unit, message_units, page_units};
use crate::content::locale::Tag;
use crate::site::Site;
use crate::source::Source;

/// What the texts of all messages are called where that of a page is called by its file.
pub(super) const MESSAGES: &str = "messages";

/// The texts of a site in one language, or a part of them.
#[derive(Debug)]
pub(super) struct Texts {
    pub(super) pages: Vec<PageUnits>,
    pub(super) messages: Vec<MessageUnits>,
}

impl Texts {
    /// All texts in the language `tag`. `root` is the folder of the site, if it has one.
    pub(super) fn new(site: &Site, source: &Source, root: Option<&Path>, tag: &Tag) -> Self {
        Self {
            pages: page_units(site, source, root, tag, None),
            messages: message_units(site, source, tag),
        }
        .told_apart()
    }

    /// The texts of the page whose file in the source language is `label`, or those of all messages. There are none if the
    /// site has no such page.
    pub(super) fn labelled(
        site: &Site,
        source: &Source,
        root: Option<&Path>,
        tag: &Tag,
        label: &str,
    ) -> Self {
        let is_messages = label == MESSAGES;
        Self {
            pages: page_units(site, source, root, tag, Some(label)),
            messages: if is_messages {
                message_units(site, source, tag)
            } else {
                Vec::new()
            },
        }
        .told_apart()
    }

    /// Gives a number to words that are twice in one place: tools tell entries apart by context and words.
    fn told_apart(mut self) -> Self {
        let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
        for unit in self.units_mut() {
            let key = (unit.context.clone(), unit.source.clone());
            let count = seen.entry(key).or_default();
            *count += 1;
            if *count > 1 {
                unit.context = format!("{}~{count}", unit.context);
            }
        }
        self
    }

    /// Every text, in the order in which it is exported.
    pub(super) fn units(&self) -> impl Iterator<Item = &Unit> {
        let pages = self.pages.iter().flat_map(|page| &page.units);
        let parts = self.messages.iter().flat_map(|message| &message.parts);
        pages.chain(parts.flat_map(|(_, units, _)| units))
    }

    /// The page or the messages of each document, with its label and its texts.
    pub(super) fn documents(&self) -> Vec<(&str, Vec<&Unit>)> {
        let pages = self.pages.iter().filter_map(|page| {
            let label = &*page.units.first()?.path;
            Some((label, page.units.iter().collect()))
        });
        let parts = self.messages.iter().flat_map(|message| &message.parts);
        let messages: Vec<_> = parts.flat_map(|(_, units, _)| units).collect();
        let messages = (!messages.is_empty()).then_some((MESSAGES, messages));
        pages.chain(messages).collect()
    }

    fn units_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        let pages = self.pages.iter_mut().flat_map(|page| &mut page.units);
        let parts = self.messages.iter_mut();
        let parts = parts.flat_map(|message| &mut message.parts);
        pages.chain(parts.flat_map(|(_, units, _)| units))
    }
}

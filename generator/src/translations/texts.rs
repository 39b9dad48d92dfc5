//! All texts of a site in one language, and how much work is left in them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use super::exchange::{MessageUnits, PageUnits, Unit, message_units, page_units};
use super::po;
use crate::content::locale::Tag;
use crate::site::Site;
use crate::source::Source;

/// All texts of a site in one language.
#[derive(Debug)]
pub(super) struct Texts {
    pub(super) pages: Vec<PageUnits>,
    pub(super) messages: Vec<MessageUnits>,
}

impl Texts {
    /// The texts in the language `tag`. `root` is the folder of the site, if it has one.
    pub(super) fn new(site: &Site, source: &Source, root: Option<&Path>, tag: &Tag) -> Self {
        let mut texts = Self {
            pages: page_units(site, source, root, tag),
            messages: message_units(site, source, tag),
        };
        // Tools tell entries apart by context and words: the same words twice in one place get a number.
        let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
        for unit in texts.units_mut() {
            let key = (unit.context.clone(), unit.source.clone());
            let count = seen.entry(key).or_default();
            *count += 1;
            if *count > 1 {
                unit.context = format!("{}~{count}", unit.context);
            }
        }
        texts
    }

    /// Every text, in the order in which it is exported.
    pub(super) fn units(&self) -> impl Iterator<Item = &Unit> {
        let pages = self.pages.iter().flat_map(|page| &page.units);
        let parts = self.messages.iter().flat_map(|message| &message.parts);
        pages.chain(parts.flat_map(|(_, units, _)| units))
    }

    fn units_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        let pages = self.pages.iter_mut().flat_map(|page| &mut page.units);
        let parts = self.messages.iter_mut();
        let parts = parts.flat_map(|message| &mut message.parts);
        pages.chain(parts.flat_map(|(_, units, _)| units))
    }
}

/// How many words of the source there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// In all texts.
    pub all: usize,
    /// In texts that have no translation.
    pub to_do: usize,
    /// In texts whose translation must be read again.
    pub changed: usize,
}

impl Words {
    fn of<'u>(units: impl Iterator<Item = &'u Unit>) -> Self {
        let mut words = Self::default();
        for unit in units.filter(|unit| !unit.is_optional()) {
            let count = count(&unit.source);
            words.all += count;
            if unit.translation.is_empty() {
                words.to_do += count;
            } else if unit.fuzzy {
                words.changed += count;
            }
        }
        words
    }
}

/// The number of words in a text without its placeholders.
fn count(text: &str) -> usize {
    let mut words = 0;
    let mut rest = text;
    loop {
        let (before, behind) = rest.split_once('{').unwrap_or((rest, ""));
        words += before.unicode_words().count();
        if behind.is_empty() {
            return words;
        }
        rest = behind.split_once('}').map_or("", |(_, rest)| rest);
    }
}

/// The texts of a site in one language, as a PO file.
#[derive(Debug)]
pub struct Exported {
    /// The text of the file.
    pub text: String,
    /// How many texts it has.
    pub texts: usize,
    /// How many words they have.
    pub words: Words,
}

/// The texts of a site in the language `tag`, which is not that of the source. If the folder `root` of the site is a git
/// clone, the file shows what the source said when a page was translated.
pub fn export(site: &Site, source: &Source, root: Option<&Path>, tag: &Tag) -> Exported {
    let texts = Texts::new(site, source, root, tag);
    Exported {
        text: po::write(&site.config.name, tag, texts.units()),
        texts: texts.units().count(),
        words: Words::of(texts.units()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_words() {
        assert_eq!(count("Don’t wait: see [your rights]({1}).{2}"), 5);
        assert_eq!(count("{ $count } days"), 1);
        assert_eq!(count("没有"), 2);
    }
}

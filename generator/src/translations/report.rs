//! The work left in each locale: missing, outdated, unused and untranslated pages and messages.

use serde::Serialize;

use super::accept::is_copy;
use crate::content::locale::Tag;
use crate::content::message::{Catalogue, Entry};
use crate::content::page::{PageId, Translation};
use crate::problem::{Place, position};
use crate::site::{Site, lacking, of_records, unused};
use crate::source::{BUILT_IN, Source};
use crate::theme::Theme;

/// The work left in one locale. Places are `path` or `path:line`.
#[derive(Debug, Clone, Serialize, Default)]
pub struct Report {
    /// The locale's tag.
    pub locale: String,
    /// Pages and messages that the source has and this locale does not.
    pub missing: Vec<String>,
    /// Pages whose source changed since, or that were never stamped.
    pub outdated: Vec<String>,
    /// Messages that nothing uses or that the source does not have.
    pub unused: Vec<String>,
    /// Messages of more than one word, and pages, that equal the source's.
    pub identical: Vec<String>,
    /// Pages whose headings differ from the source's in number, level or id, or in the sections that they fold.
    pub headings: Vec<String>,
}

impl Report {
    /// Whether nothing is to be done.
    pub fn is_empty(&self) -> bool {
        [
            &self.missing,
            &self.outdated,
            &self.unused,
            &self.identical,
            &self.headings,
        ]
        .into_iter()
        .all(Vec::is_empty)
    }
}

/// The reports of all locales but the source.
pub fn reports(site: &Site, theme: &Theme, source: &Source) -> Vec<Report> {
    site.config
        .tags()
        .iter()
        .filter(|tag| **tag != site.config.source)
        .map(|tag| report(site, theme, source, tag))
        .collect()
}

fn report(site: &Site, theme: &Theme, source: &Source, tag: &Tag) -> Report {
    let mut report = Report {
        locale: tag.to_string(),
        ..Report::default()
    };
    check_pages(site, tag, &mut report);
    let original = &site.config.source;
    let catalogues = (
        site.messages.catalogue(original),
        site.messages.catalogue(tag),
    );
    if let (Some(originals), Some(own)) = catalogues {
        check_messages(tag, (originals, own), source, &mut report);
        report.unused.extend(
            own.iter()
                .filter(|(id, entry)| {
                    !id.starts_with('-') && !originals.contains_key(*id) && is_of(entry, tag)
                })
                .map(|(id, _)| format!("{id}: {original} has no such message")),
        );
        let form = site.form.as_ref();
        let of_records = of_records(&site.messages, form, &site.statistics, &site.hotlines);
        report.unused.extend(
            unused(&site.messages, theme, &of_records, tag)
                .into_iter()
                .filter(|(id, _)| id.starts_with('-') || originals.contains_key(id))
                .map(|(id, at)| format!("{id} at {}", place(&at, source))),
        );
    }
    report
}

fn check_pages(site: &Site, tag: &Tag, report: &mut Report) {
    let source = &site.config.source;
    let originals = format!("content/pages/{source}/");
    for (id, page) in site.pages.iter().chain(&site.unshown) {
        let Some(original) = page.translations.get(source) else {
            continue;
        };
        let own = page.translations.get(tag);
        if let Some(copy) = own.filter(|own| is_copy(site, original, tag, own)) {
            let item = format!("{} (the words of {} still)", copy.path, original.path);
            report.identical.push(item);
        }
        match own {
            None => {
                let below = original.path.trim_start_matches(&originals);
                report.missing.push(format!("content/pages/{tag}/{below}"));
            }
            Some(translation) => check_page(id, original, translation, report),
        }
    }
}

fn check_messages(
    tag: &Tag,
    (originals, own): (&Catalogue, &Catalogue),
    source: &Source,
    report: &mut Report,
) {
    // A term belongs to the grammar of one language: it is neither missing from another nor too much there.
    for (id, original) in originals.iter().filter(|(id, _)| !id.starts_with('-')) {
        let entry = own.get(id);
        let missing = lacking(id, original, entry);
        let see = missing
            .into_iter()
            .map(|id| format!("{id} (see {})", place(&original.place, source)));
        report.missing.extend(see);
        // The words of another locale are only inherited.
        let Some(entry) = entry.filter(|entry| is_of(entry, tag)) else {
            continue;
        };
        if entry.words == original.words && has_words(&original.words) {
            let at = place(&entry.place, source);
            report.identical.push(format!("{id} at {at}"));
        }
    }
}

fn check_page(id: &PageId, original: &Translation, translation: &Translation, report: &mut Report) {
    match &translation.detail().source_hash {
        None => report.outdated.push(format!(
            "{} (no `source_hash`: read it against {} and accept it)",
            translation.path, original.path
        )),
        Some(_) if translation.outdated(original) => report.outdated.push(format!(
            "{} ({} changed since)",
            translation.path, original.path
        )),
        Some(_) => {}
    }
    let ids = |page: &Translation| {
        page.detail()
            .outline
            .headings
            .iter()
            .map(|heading| (heading.level, heading.folded, heading.id.clone()))
            .collect::<Vec<_>>()
    };
    if ids(original) != ids(translation) {
        report.headings.push(format!(
            "{}: the headings of `{id}` are not those of {}",
            translation.path, original.path
        ));
    }
}

/// Whether an entry is in a file of the locale `tag`, built-in or not, and is not inherited from another one.
fn is_of(entry: &Entry, tag: &Tag) -> bool {
    let path = &*entry.place.path;
    let below = path.strip_prefix(BUILT_IN).unwrap_or(path);
    below.split('/').nth(1) == Some(tag.as_str())
}

fn place(place: &Place, source: &Source) -> String {
    let (line, _) = position(&source.text(&place.path).unwrap_or_default(), place.start);
    format!("{}:{line}", place.path)
}

/// Whether a message has more than one word of its own: a name or a lone term may stay as it is.
fn has_words(words: &str) -> bool {
    words
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .count()
        > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_may_stay_as_it_is() {
        assert!(!has_words("WhatsApp"));
        assert!(!has_words("\u{fffc} – \u{fffc}"));
        assert!(has_words("Leave site"));
    }
}

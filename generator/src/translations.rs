//! What each language lacks: pages and messages that are missing, outdated, unused or left as they were.
//!
//! In goes a checked site; out comes a [`Report`] per locale. `--accept` stamps a translated page with
//! the digest of the source text it was made from.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::content::locale::Tag;
use crate::content::page::{PageId, Translation};
use crate::problem::position;
use crate::site::{Site, unused};
use crate::source::{Source, replace_file};
use crate::theme::Theme;

/// What one locale lacks. Places are `path` or `path:line`.
#[derive(Debug, Clone, Serialize, Default)]
pub struct Report {
    /// The locale's tag.
    pub locale: String,
    /// Pages and messages that the source has and this locale does not.
    pub missing: Vec<String>,
    /// Pages whose source changed since, or that were never stamped.
    pub outdated: Vec<String>,
    /// Messages that nothing uses, and pages that the source does not have.
    pub unused: Vec<String>,
    /// Messages of more than one word that are the source's, letter for letter.
    pub identical: Vec<String>,
    /// Pages whose headings are not the source's, one for one.
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
    for (id, page) in site.pages.iter().chain(&site.unshown) {
        let Some(original) = page.translations.get(&site.config.source) else {
            continue;
        };
        match page.translations.get(tag) {
            None => report.missing.push(format!(
                "content/pages/{tag}/{}",
                original
                    .path
                    .trim_start_matches(&format!("content/pages/{}/", site.config.source))
            )),
            Some(translation) => check_page(id, original, translation, &mut report),
        }
    }
    let (Some(originals), Some(own)) = (
        site.messages.catalogue(&site.config.source),
        site.messages.catalogue(tag),
    ) else {
        return report;
    };
    for (id, original) in originals {
        match own.get(id) {
            None => report
                .missing
                .push(format!("{id} (see {})", place(&original.place, source))),
            Some(entry) => {
                for attribute in original.attributes.difference(&entry.attributes) {
                    report.missing.push(format!(
                        "{id}.{attribute} (see {})",
                        place(&original.place, source)
                    ));
                }
                if entry.words == original.words && has_words(&original.words) {
                    report
                        .identical
                        .push(format!("{id} at {}", place(&entry.place, source)));
                }
            }
        }
    }
    report.unused.extend(
        own.keys()
            .filter(|id| !originals.contains_key(*id))
            .map(|id| format!("{id}: {} has no such message", site.config.source)),
    );
    report.unused.extend(
        unused(&site.messages, theme, site.form.as_ref(), tag)
            .into_iter()
            .filter(|(id, _)| originals.contains_key(id))
            .map(|(id, at)| format!("{id} at {}", place(&at, source))),
    );
    report
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
            .map(|heading| (heading.level, heading.id.clone()))
            .collect::<Vec<_>>()
    };
    if ids(original) != ids(translation) {
        report.headings.push(format!(
            "{}: the headings of `{id}` are not those of {}",
            translation.path, original.path
        ));
    }
}

fn place(place: &crate::problem::Place, source: &Source) -> String {
    let (line, _) = position(&source.text(&place.path).unwrap_or_default(), place.start);
    format!("{}:{line}", place.path)
}

/// Whether a message has more than one word of its own: a name or a lone term may stay as it is.
fn has_words(words: &str) -> bool {
    words
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .count()
        > 1
}

/// Why a translation cannot be stamped.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// Not a translated page of the site.
    #[error("{0} is not a translated page of this site")]
    NotATranslation(String),
    /// The disk failed; the page is unchanged.
    #[error("cannot write {path}: {source}")]
    Disk {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Stamps the translation at `path` (below the site's folder `root`) with the digest of its source text.
///
/// Only the line `source_hash` of its front matter changes. The file is replaced as a whole.
///
/// # Errors
///
/// See [`AcceptError`].
pub fn accept(site: &Site, source: &Source, root: &Path, path: &str) -> Result<(), AcceptError> {
    let wrong = || AcceptError::NotATranslation(path.to_owned());
    let (tag, id) = crate::content::page::split_path(path).ok_or_else(wrong)?;
    let page = site
        .pages
        .get(&id)
        .or_else(|| site.unshown.get(&id))
        .ok_or_else(wrong)?;
    let original = page
        .translations
        .get(&site.config.source)
        .ok_or_else(wrong)?;
    page.translations
        .get(tag)
        .filter(|_| tag != site.config.source.as_str())
        .ok_or_else(wrong)?;
    let text = source.text(path).ok_or_else(wrong)?;
    let digest = original.digest.as_deref().ok_or_else(wrong)?;
    let stamped = stamp(&text, digest);
    replace_file(&root.join(path), &stamped).map_err(|source| AcceptError::Disk {
        path: path.to_owned(),
        source,
    })
}

/// The paths of all translated pages.
pub fn translated(site: &Site) -> Vec<Arc<str>> {
    let pages = site
        .pages
        .values()
        .chain(site.unshown.values())
        .flat_map(|page| &page.translations);
    pages
        .filter(|(tag, _)| **tag != site.config.source)
        .map(|(_, translation)| Arc::clone(&translation.path))
        .collect()
}

/// Sets the line `source_hash` of a front matter, or adds it as its last line.
fn stamp(text: &str, digest: &str) -> String {
    let line = format!("source_hash = \"{digest}\"");
    let mut out = String::with_capacity(text.len() + line.len() + 1);
    let (mut fences, mut done) = (0, false);
    for old in text.split_inclusive('\n') {
        let bare = old.trim_end();
        if bare == "+++" {
            fences += 1;
            if fences == 2 && !done {
                out.push_str(&line);
                out.push('\n');
                done = true;
            }
        }
        let is_stamp = fences == 1
            && bare
                .split('=')
                .next()
                .is_some_and(|name| name.trim() == "source_hash");
        if is_stamp && !done {
            out.push_str(&line);
            out.push('\n');
            done = true;
        } else {
            out.push_str(old);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_changes_one_line_only() {
        let text = "+++\ntitle = \"x\"\n+++\n# A\n\n+++\n";
        let once = stamp(text, "0123");
        assert_eq!(
            once,
            "+++\ntitle = \"x\"\nsource_hash = \"0123\"\n+++\n# A\n\n+++\n"
        );
        assert_eq!(stamp(&once, "4567"), once.replace("0123", "4567"));
    }

    #[test]
    fn a_name_alone_may_stay_as_it_is() {
        assert!(!has_words("WhatsApp"));
        assert!(!has_words("\u{fffc} – \u{fffc}"));
        assert!(has_words("Leave site"));
    }
}

//! Marking a translated page as made from the source text as it is now.

use std::path::Path;
use std::sync::Arc;

use super::stamp::stamp;
use crate::content::locale::Tag;
use crate::content::page::Translation;
use crate::content::page_path::split_path;
use crate::digest::Digest;
use crate::site::Site;
use crate::source::{replace_file, whole_text};

/// Why a translation cannot be stamped.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// Not a translated page of the site.
    #[error("{0} is not a translated page of this site")]
    NotATranslation(String),
    /// The page changed after it was checked.
    #[error("{0} changed while it was read")]
    Changed(String),
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
/// Only the value of `source_hash` in its front matter changes, or a line is added. The file is replaced as a whole.
///
/// # Errors
///
/// See [`AcceptError`].
pub fn accept(site: &Site, root: &Path, path: &str) -> Result<(), AcceptError> {
    let wrong = || AcceptError::NotATranslation(path.to_owned());
    let (tag, id) = split_path(path).ok_or_else(wrong)?;
    let page = site
        .pages
        .get(&id)
        .or_else(|| site.unshown.get(&id))
        .ok_or_else(wrong)?;
    let original = page
        .translations
        .get(&site.config.source)
        .ok_or_else(wrong)?;
    let translation = page
        .translations
        .get(tag)
        .filter(|_| tag != site.config.source.as_str())
        .ok_or_else(wrong)?;
    let disk = |source| AcceptError::Disk {
        path: path.to_owned(),
        source,
    };
    let text = whole_text(&root.join(path)).map_err(disk)?;
    let stamped = stamped(translation, &text, &original.digest)
        .ok_or_else(|| AcceptError::Changed(path.to_owned()))?;
    replace_file(&root.join(path), &stamped).map_err(disk)
}

/// The text of a translation with the stamp `digest`; `None` if it is not the text that was checked.
fn stamped(translation: &Translation, text: &str, digest: &str) -> Option<String> {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = text.len() - bare.len();
    if Digest::of(bare.as_bytes()) != translation.whole {
        return None;
    }
    let value = translation.detail().source_hash.as_ref();
    let value = value.map(|value| value.span.start + mark..value.span.end + mark);
    stamp(text, value.as_ref(), digest)
}

/// The pages of the other languages of a site.
#[derive(Debug, Default)]
pub struct Translated {
    /// The paths of translated pages.
    pub paths: Vec<Arc<str>>,
    /// The paths of pages that have the words of their source text still.
    pub copies: Vec<Arc<str>>,
}

/// The paths of all translated pages, and of copies of the source text that nobody translated.
pub fn translated(site: &Site) -> Translated {
    let mut translated = Translated::default();
    let source = &site.config.source;
    for page in site.pages.values().chain(site.unshown.values()) {
        let original = page.translations.get(source);
        for (tag, translation) in page.translations.iter().filter(|(tag, _)| *tag != source) {
            let is_copy =
                original.is_some_and(|original| is_copy(site, original, tag, translation));
            let paths = if is_copy {
                &mut translated.copies
            } else {
                &mut translated.paths
            };
            paths.push(Arc::clone(&translation.path));
        }
    }
    translated
}

/// Whether a page in the language `tag` has the very words of `original`, as only another country's form of the same
/// language should.
pub(super) fn is_copy(site: &Site, original: &Translation, tag: &Tag, page: &Translation) -> bool {
    let same_language = site.config.source.language() == tag.language();
    !same_language && page.digest == original.digest
}

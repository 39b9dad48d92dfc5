//! Marking a translated page as made from the source text as it is now.

use std::path::Path;
use std::sync::Arc;

use crate::content::page::split_path;
use crate::site::Site;
use crate::source::{Source, replace_file};

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
/// Only the line `source_hash` of its front matter changes. The file is replaced as a whole.
///
/// # Errors
///
/// See [`AcceptError`].
pub fn accept(site: &Site, source: &Source, root: &Path, path: &str) -> Result<(), AcceptError> {
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
    let texts = source.page_texts();
    let text = texts
        .read(&translation.path, translation.whole)
        .map_err(|_| AcceptError::Changed(path.to_owned()))?;
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
}

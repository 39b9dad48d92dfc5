//! The texts of pages, for rendering: most pages are rendered from HTML that was kept, and read again where it was not.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::text::without_mark;
use crate::digest::Digest;
use crate::problem::{Place, Problem};

/// Where the text of each page is: in memory, or below a folder.
#[derive(Debug, Clone, Default)]
pub struct PageTexts {
    pub(super) held: BTreeMap<Arc<str>, Arc<str>>,
    pub(super) root: Option<Arc<Path>>,
}

impl PageTexts {
    /// The text of the page at `path`, which had this digest when the site was checked.
    ///
    /// # Errors
    ///
    /// When the file is gone or says something else now.
    pub fn read(&self, path: &Arc<str>, digest: Digest) -> Result<Cow<'_, str>, Problem> {
        if let Some(text) = self.held.get(path) {
            return Ok(Cow::Borrowed(text));
        }
        let root = self.root.as_deref();
        let bytes = root.and_then(|root| std::fs::read(root.join(&**path)).ok());
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let text = text.map(|text| match without_mark(&text) {
            bare if bare.len() == text.len() => text,
            bare => bare.to_owned(),
        });
        text.filter(|text| Digest::of(text.as_bytes()) == digest)
            .map(Cow::Owned)
            .ok_or_else(|| {
                let changed = "this file changed while the site was made";
                Problem::error(Place::file(path), changed)
                    .help("run this again when nobody is writing to it")
            })
    }
}

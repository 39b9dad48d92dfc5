//! A page in one locale, checked but not rendered.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::locale::Tag;
use crate::content::markdown::{Markdown, Outline, Prose};
use crate::digest::Digest;
use crate::packed::Packed;
use crate::problem::{At, Problem};
use crate::source::PageTexts;

/// The id of a page: its path below the locale's folder, without `.md`; `rights/index.md` has the id `rights`.
pub type PageId = Arc<str>;

/// A page in all the locales that have it.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// By locale; the source locale is always there.
    pub translations: BTreeMap<Tag, Arc<Translation>>,
}

/// One file of a page, without its text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Translation {
    /// The path of the file.
    pub path: Arc<str>,
    /// Fields that are needed only to render or re-check the page; decoded on demand.
    pub(super) detail: Packed<Detail>,
    /// The last part of the page's address, where that is not the id's.
    pub slug: Option<At<String>>,
    /// The day its words last changed.
    pub updated: Option<Date>,
    /// The first day it is shown.
    pub publish_at: Option<Date>,
    /// The first day it is no longer shown.
    pub expires_at: Option<Date>,
    /// Not to be shown yet.
    pub draft: bool,
    /// Old addresses that lead here, from the root: `/en/old/`.
    pub aliases: Vec<At<String>>,
    /// The day a native speaker with field experience read it.
    pub reviewed: Option<Date>,
    /// Digest of the ids that links can name.
    pub anchors: Digest,
    /// Digest of the whole file.
    pub whole: Digest,
    /// Digest of the parts that other pages show: front matter and heading.
    pub metadata: Digest,
    /// Digest of everything that a translator translates: title, description and text. 16 hexadecimal digits of BLAKE3;
    /// dates and sources do not count. Only a page in the source language has one ([`Translation::into_original`]).
    pub digest: Option<String>,
    /// The rendered text, if the [`Budget`](super::Budget) had room for it.
    #[serde(skip)]
    pub(super) prose: Option<Prose>,
    /// The first byte below the front matter.
    pub(super) body: usize,
}

/// Fields of a page that are needed only to render it, to render a page that shows it, or to check it again.
#[derive(Debug, Serialize, Deserialize)]
pub struct Detail {
    /// The neutral title that stays in the browser's history.
    pub title: String,
    /// One sentence that says what the page is.
    pub description: String,
    /// The documents that its sentences rely on.
    pub sources: Vec<Citation>,
    /// Digest of the source text this translation was made from.
    pub source_hash: Option<At<String>>,
    /// Figures in the prose that only look like a hotline's number.
    pub figures: Vec<String>,
    /// The words of its first heading.
    pub heading: String,
    /// Headings, links and figures of its text.
    pub outline: Outline,
}

/// A document that a page relies on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day we read it.
    pub read_on: Date,
}

impl Translation {
    /// The fields that most runs have no use for.
    pub fn detail(&self) -> &Detail {
        self.detail.get()
    }

    /// The text below the front matter, rendered. Where it was not kept, it is read again from `texts`.
    ///
    /// # Errors
    ///
    /// When it has to be read again, and the file is gone or was changed since it was checked.
    pub fn prose(&self, texts: &PageTexts) -> Result<Cow<'_, Prose>, Problem> {
        if let Some(prose) = &self.prose {
            return Ok(Cow::Borrowed(prose));
        }
        let text = texts.read(&self.path, self.whole)?;
        let body = text.get(self.body..).unwrap_or_default();
        Ok(Cow::Owned(Markdown::parse(body).prose()))
    }

    /// Whether it is shown on day `today`.
    pub fn published(&self, today: Date) -> bool {
        !self.draft
            && self.publish_at.is_none_or(|from| from <= today)
            && self.expires_at.is_none_or(|until| today < until)
    }

    /// Whether it was made from another text than `source` is now.
    pub fn outdated(&self, source: &Translation) -> bool {
        let source_hash = self.detail().source_hash.as_ref();
        source_hash.is_some_and(|hash| source.digest.as_ref() != Some(&hash.value))
    }

    /// The same page as one in the source language, which translations are made from; `text` is the whole file.
    #[must_use]
    pub fn into_original(self, text: &str) -> Self {
        let body = text.get(self.body..).unwrap_or_default();
        let detail = self.detail();
        Self {
            digest: Some(words_digest(&detail.title, &detail.description, body)),
            ..self
        }
    }
}

/// Digest of everything that a translator translates.
fn words_digest(title: &str, description: &str, body: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [title, description, body.trim()] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}

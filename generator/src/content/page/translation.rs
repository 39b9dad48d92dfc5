//! A page in one locale, checked but not rendered.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::locale::Tag;
use crate::content::markdown::{Markdown, Outline, Prose};
use crate::content::past_day::PastDay;
use crate::content::placeholder::Placeholder;
use crate::content::territory::Territory;
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

/// Whether pages that are still being written are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drafts {
    /// Readers get no draft.
    #[default]
    LeftOut,
    /// A preview shows them, whatever their days.
    Shown,
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
    /// The last of the days in its front matter that have been.
    pub last_past_day: Option<Date>,
    /// Whether it says which source text it was made from.
    pub has_source_hash: bool,
    /// How much in it is still to be written, where readers would see that.
    pub placeholders: usize,
    /// Whether its text has pictures.
    pub has_pictures: bool,
    /// Digest of the ids that links can name.
    pub anchors: Digest,
    /// Digest of the whole file.
    pub whole: Digest,
    /// Digest of the parts that other pages show: front matter and heading.
    pub metadata: Digest,
    /// Digest of everything that a translator translates: title, description and text. 16 hexadecimal digits of BLAKE3;
    /// dates and sources do not count, nor do line ends and how letters are composed.
    pub digest: String,
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
    /// The days in its front matter that have been.
    pub past_days: Vec<PastDay>,
    /// Figures in the prose that only look like a hotline's number.
    pub figures: Vec<String>,
    /// The words of its first heading.
    pub heading: String,
    /// What is still to be written, and is no place that readers do not see.
    pub placeholders: Vec<Placeholder>,
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
    /// The country for which it was written, if it is one.
    pub country: Option<Territory>,
    /// The bytes of its title in the file of the page.
    pub span: Range<usize>,
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
        Ok(Cow::Owned(Markdown::parse(self.body(&text)).prose()))
    }

    /// The part below the front matter of `text`, which is the text of its file.
    pub fn body<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.body..).unwrap_or_default()
    }

    /// Whether it is shown on day `today`.
    pub fn published(&self, today: Date) -> bool {
        !self.draft
            && self.publish_at.is_none_or(|from| from <= today)
            && self.expires_at.is_none_or(|until| today < until)
    }

    /// Whether it is shown on day `today`, or is a draft where drafts are shown.
    pub fn shown(&self, today: Date, drafts: Drafts) -> bool {
        self.published(today) || self.draft && drafts == Drafts::Shown
    }

    /// Whether it was made from another text than `source` is now.
    pub fn outdated(&self, source: &Translation) -> bool {
        let source_hash = self.detail().source_hash.as_ref();
        source_hash.is_some_and(|hash| source.digest != hash.value)
    }
}

/// Digest of everything that a translator translates, and of nothing that an editor or a version control system changes
/// on its own.
pub(super) fn words_digest(title: &str, description: &str, body: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [title, description, body.trim()] {
        hasher.update(same_words(part).as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}

/// The same words with the line ends of Unix, without spaces before them, and with composed letters (NFC).
fn same_words(text: &str) -> Cow<'_, str> {
    let is_plain = !(text.contains('\r') || text.contains(" \n") || text.contains("\t\n"));
    let with_unix_ends = if is_plain {
        Cow::Borrowed(text)
    } else {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines = text
            .split('\n')
            .map(|line| line.trim_end_matches([' ', '\t']));
        Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
    };
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    if with_unix_ends.is_ascii() || nfc.is_normalized(&with_unix_ends) {
        return with_unix_ends;
    }
    Cow::Owned(nfc.normalize(&with_unix_ends).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_trailing_spaces_and_composition_are_no_words() {
        let digest = |body: &str| words_digest("Café", "About.", body);
        let text = "# Café\n\nOne  \ntwo.\n";
        let same = [
            "# Café\n\nOne\ntwo.",
            "# Café\r\n\r\nOne\r\ntwo.\r\n",
            "# Café\r\rOne\rtwo.\r",
            "# Cafe\u{301}\n\nOne\t\ntwo.\n\n\n",
        ];
        for other in same {
            assert_eq!(digest(other), digest(text), "{other:?}");
        }
        assert_eq!(words_digest("Cafe\u{301}", "About.", text), digest(text));
        for other in [
            "# Café\n\nOne two.",
            "# Cafe\n\nOne\ntwo.",
            "# Café\n\nOne\n two.",
        ] {
            assert_ne!(digest(other), digest(text), "{other:?}");
        }
    }

    #[test]
    fn the_digest_of_a_text_stays_what_it_was() {
        // Written by an earlier version of the program: a translation that was accepted stays accepted.
        assert_eq!(
            words_digest("Help", "About help.", "\n# T\n\nOne\ntwo.\n"),
            "83914938305c5b62"
        );
    }
}

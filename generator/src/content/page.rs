//! Pages: one Markdown file per page and locale.
//!
//! In goes `content/pages/<tag>/<id>.md`; out comes a [`Translation`] with its front matter read and
//! its text outlined. The source locale decides which pages exist; a locale that lacks one shows the
//! source's text, marked as such.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::address::is_address_character;
use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::markdown::{Markdown, Outline, Prose};
use crate::digest::{Digest, Hasher};
use crate::packed::Packed;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems};
use crate::source::{Room, Text};

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
    /// Its path.
    pub path: Arc<str>,
    /// What else it says.
    detail: Packed<Detail>,
    /// The last part of its address, where that is not the id's.
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
    /// Digest of what other pages show of this one: its front matter and its heading.
    pub face: Digest,
    /// Digest of all that a translator translates: title, description and text. 16 hexadecimal digits of BLAKE3; dates and
    /// sources do not count. Only a page in the source language has one ([`Translation::into_original`]).
    pub digest: Option<String>,
    /// Where its text is.
    #[serde(skip, default = "Text::nowhere")]
    pub text: Text,
    /// Its text as HTML, if there was [`Room`] for it.
    #[serde(skip)]
    prose: Option<Prose>,
    /// The first byte below the front matter.
    body: usize,
}

/// What a page says that a run has no use for unless it makes the page, or one that shows it, or checks it anew.
#[derive(Debug, Serialize, Deserialize)]
pub struct Detail {
    /// The neutral title that stays in the browser's history.
    pub title: String,
    /// One sentence that says what the page is.
    pub description: String,
    /// Where its sentences come from.
    pub sources: Vec<Citation>,
    /// Digest of the source text this translation was made from.
    pub source_hash: Option<At<String>>,
    /// Figures in the prose that only look like a hotline's number.
    pub figures: Vec<String>,
    /// The words of its first heading.
    pub heading: String,
    /// What is in its text.
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
    /// What else it says.
    pub fn detail(&self) -> &Detail {
        self.detail.get()
    }

    /// Gives `reader` the text below the front matter.
    ///
    /// # Errors
    ///
    /// When it has to be read again, and the file is gone or says something else than it did when it was checked.
    pub fn read_prose<R>(&self, reader: impl FnOnce(&Prose) -> R) -> Result<R, Problem> {
        if let Some(prose) = &self.prose {
            return Ok(reader(prose));
        }
        self.text.read(&self.path, self.whole, |text| {
            let body = text.get(self.body..).unwrap_or_default();
            reader(&Markdown::parse(body).prose())
        })
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

    /// The same, as a page in the source language, that translations are made from; `text` is its whole text.
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

/// The locale's tag and the page's id in a path below `content/pages/`.
pub fn split_path(path: &str) -> Option<(&str, PageId)> {
    let below = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (tag, id) = below.split_once('/')?;
    let id = if id == "index" {
        id
    } else {
        id.strip_suffix("/index").unwrap_or(id)
    };
    Some((tag, id.into()))
}

/// Digest of all that a translator translates.
fn words_digest(title: &str, description: &str, body: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [title, description, body.trim()] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}

/// Reads one file, whose text is `text` and can be had again from `again`. Its text is kept as HTML if there is `room` for it.
///
/// `None` when it cannot be used; why stands in `problems`.
pub fn parse(
    path: &Arc<str>,
    text: &str,
    again: Text,
    room: &Room,
    problems: &Problems,
) -> Option<Translation> {
    let (front, body) = split(path, text, problems)?;
    let mut fields = Fields::parse(
        path,
        text.get(front.clone()).unwrap_or_default(),
        front.start,
        problems,
    );
    let title = fields.required_text("title");
    let description = fields.required_text("description");
    let slug = fields.text("slug").filter(|slug| {
        let fine = !slug.value.is_empty() && slug.value.chars().all(is_address_character);
        if !fine {
            problems.push(
                Problem::error(
                    Place::span(path, &slug.span),
                    format!("`{}` cannot be part of an address", slug.value),
                )
                .help("a slug has letters of any script, digits and `-`, and no spaces"),
            );
        }
        fine
    });
    let updated = fields.date("updated");
    let publish_at = fields.date("publish_at");
    let expires_at = fields.date("expires_at");
    let draft = fields.flag("draft").is_some_and(|at| at.value);
    let aliases = fields.texts("aliases");
    for alias in aliases.iter().filter(|alias| !is_old_address(&alias.value)) {
        problems.push(
            Problem::error(
                Place::span(path, &alias.span),
                format!("`{}` is not an address of this site", alias.value),
            )
            .help("write it from the root, without spaces: `/en/old-name/`"),
        );
    }
    let mut sources = Vec::new();
    for mut table in fields.tables("sources") {
        let (title, url, read_on) = (
            table.required_text("title"),
            table.required_text("url"),
            table.required_date("read_on"),
        );
        table.finish();
        if let (Some(title), Some(url), Some(read_on)) = (title, url, read_on) {
            sources.push(Citation {
                title: title.value,
                url: url.value,
                read_on: read_on.value,
            });
        }
    }
    let source_hash = fields.text("source_hash");
    let reviewed = fields.date("reviewed").map(|at| at.value);
    let figures = fields
        .texts("figures")
        .into_iter()
        .map(|at| at.value)
        .collect();
    fields.finish();
    let words = text.get(body.clone()).unwrap_or_default();
    let markdown = Markdown::parse(words);
    let (heading, outline) = markdown.outline(path, body.start, problems);
    let mut anchors = Hasher::default();
    for heading in &outline.headings {
        anchors.part(&heading.id);
    }
    // What is missing stops the build; what the text says is still worth checking.
    let detail = Detail {
        title: title.map(|at| at.value).unwrap_or_default(),
        description: description.map(|at| at.value).unwrap_or_default(),
        sources,
        source_hash,
        figures,
        heading,
        outline,
    };
    Some(Translation {
        whole: Digest::of(text.as_bytes()),
        face: Hasher::default()
            .part(text.get(front).unwrap_or_default())
            .part(&detail.heading)
            .finish(),
        digest: None,
        path: Arc::clone(path),
        slug,
        updated: updated.map(|at| at.value),
        publish_at: publish_at.map(|at| at.value),
        expires_at: expires_at.map(|at| at.value),
        draft,
        aliases,
        reviewed,
        anchors: anchors.finish(),
        detail: detail.into(),
        text: again,
        prose: room.keep(&markdown),
        body: body.start,
    })
}

/// Whether `address` can have been one of this site: parts from the root, that lead only downwards.
///
/// It becomes a path on disk and a line in the configuration of several servers; there is no sign in it
/// that means anything to one of them.
fn is_old_address(address: &str) -> bool {
    let Some(below) = address.strip_prefix('/') else {
        return false;
    };
    let below = below.strip_suffix('/').unwrap_or(below);
    below.is_empty()
        || below.split('/').all(|part| {
            !matches!(part, "" | "." | "..")
                && part
                    .chars()
                    .all(|sign| is_address_character(sign) || "._~%+,=@".contains(sign))
        })
}

/// The byte ranges of front matter and body.
fn split(path: &Arc<str>, text: &str, problems: &Problems) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let (_, first) = lines.next().unwrap_or((0, ""));
    if first.trim_end() != "+++" {
        problems.push(
            Problem::error(Place::span(path, &(0..first.trim_end().len().max(1))), "this page has no front matter")
                .help("a page starts with a line `+++`, then `title = \"…\"` and `description = \"…\"`, then a line `+++`"),
        );
        return None;
    }
    for (start, line) in lines {
        if line.trim_end() == "+++" {
            return Some((first.len()..start, start + line.len()..text.len()));
        }
    }
    problems.push(
        Problem::error(Place::span(path, &(0..3)), "the front matter does not end")
            .help("close it with a second line `+++`, above the text"),
    );
    None
}

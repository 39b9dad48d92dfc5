//! The conditions of a run: everything that a check depends on besides the files.

use std::sync::Arc;
use std::time::SystemTime;

use jiff::civil::Date;

use super::known::Known;
use super::tip::DemonstrationKeys;
use crate::content::page::Drafts;
use crate::digest::{Digest, Hasher};

/// Names of the files that the program itself makes.
#[derive(Debug, Clone, Default)]
pub struct ReservedNames {
    /// Files at the root of every site, such as `robots.txt`.
    pub root: Vec<String>,
    /// Files in the folder of each locale, such as `feed.xml`.
    pub locale: Vec<String>,
}

/// Everything that a check depends on besides the files of the site.
#[derive(Debug, Clone)]
pub struct Conditions<'c> {
    /// The day the site is made for.
    pub today: Date,
    /// When the run started. It decides only whether a page is read again, never what is made of it.
    pub started: SystemTime,
    /// Keys of a demonstration: tips are sealed to them, and every page that leads to the form says that nobody reads.
    pub demonstration: Option<&'c DemonstrationKeys>,
    /// Whether drafts are shown. They are checked as in a build all the same, so that no page may link to one.
    pub drafts: Drafts,
    /// What an earlier run knew. Pages that did not change since are not read again.
    pub earlier: Arc<Known>,
    /// The most bytes of rendered Markdown that are kept, so that most pages are parsed once.
    pub kept_bytes: usize,
    /// Names of files that the program itself makes, which no page may have as its address.
    pub reserved: ReservedNames,
}

impl<'c> Conditions<'c> {
    /// The conditions of a first run on the day `today`.
    pub fn on(today: Date, reserved: ReservedNames) -> Self {
        Self {
            today,
            started: SystemTime::now(),
            demonstration: None,
            drafts: Drafts::LeftOut,
            earlier: Arc::default(),
            kept_bytes: 0,
            reserved,
        }
    }

    /// The same conditions for a demonstration with these keys.
    #[must_use]
    pub fn demonstrating(self, keys: &'c DemonstrationKeys) -> Self {
        Self {
            demonstration: Some(keys),
            ..self
        }
    }

    /// The same conditions for a preview, which shows drafts too.
    #[must_use]
    pub fn with_drafts(self) -> Self {
        Self {
            drafts: Drafts::Shown,
            ..self
        }
    }

    /// The same conditions after an earlier run.
    #[must_use]
    pub fn after(self, earlier: Arc<Known>) -> Self {
        Self { earlier, ..self }
    }

    /// The same conditions for a run that renders all pages and may keep so many bytes of their texts.
    #[must_use]
    pub fn keeping(self, kept_bytes: usize) -> Self {
        Self { kept_bytes, ..self }
    }

    /// Digest of the conditions that every file may be made from, and of `files`, the digest of everything but pages.
    pub(super) fn digest(&self, files: Digest) -> Digest {
        Hasher::default()
            .part(files)
            .part(self.today.to_string())
            .part(self.demonstration.map_or("", |keys| &keys.key))
            .part(self.demonstration.map_or("", |keys| &keys.browser))
            .part([u8::from(self.drafts == Drafts::Shown)])
            .finish()
    }
}

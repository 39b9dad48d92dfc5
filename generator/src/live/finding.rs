//! What is wrong with a running site, what that means for people, and how to mend it.

use std::borrow::Cow;

use serde::Serialize;

use crate::problem::Level;

/// The subject of a finding. Findings are shown in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Whether the site is reached, and only encrypted.
    Connection,
    /// Files that nobody may read.
    Private,
    /// Headers that protect readers, and what the server tells about itself.
    Headers,
    /// The pages and files of the site.
    Pages,
    /// Old addresses, and those that do not exist.
    Addresses,
    /// The way of a tip.
    Form,
    /// Copies that browsers and caches keep, and compression.
    Copies,
}

impl Group {
    /// The title above the findings of this subject.
    pub fn title(self) -> &'static str {
        match self {
            Self::Connection => "Connection",
            Self::Private => "Files that nobody may read",
            Self::Headers => "Headers",
            Self::Pages => "Pages and files",
            Self::Addresses => "Addresses",
            Self::Form => "The tip form",
            Self::Copies => "Kept copies and compression",
        }
    }
}

/// One fault of a running site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it breaks a promise of the site.
    pub level: Level,
    /// Its subject.
    pub group: Group,
    /// The fault: in lower case, without a full stop, with values in backticks.
    pub message: String,
    /// The addresses with this fault, from the root.
    pub addresses: Vec<String>,
    /// What it means for readers or for people who write.
    pub meaning: Cow<'static, str>,
    /// How to mend it.
    pub help: Cow<'static, str>,
    /// The section of `generator/docs/publish.md` about it.
    pub section: &'static str,
}

impl Finding {
    /// A fault that breaks a promise of the site.
    pub(super) fn error(group: Group, message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            group,
            message: message.into(),
            addresses: Vec::new(),
            meaning: "".into(),
            help: "".into(),
            section: "",
        }
    }

    /// Something that could be better.
    pub(super) fn warning(group: Group, message: impl Into<String>) -> Self {
        Self {
            level: Level::Warning,
            ..Self::error(group, message)
        }
    }

    /// Adds what it means for people, as sentences.
    #[must_use]
    pub(super) fn means(mut self, meaning: impl Into<Cow<'static, str>>) -> Self {
        self.meaning = meaning.into();
        self
    }

    /// Adds how to mend it.
    #[must_use]
    pub(super) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = help.into();
        self
    }

    /// Adds the section of `publish.md` about it.
    #[must_use]
    pub(super) fn see(mut self, section: &'static str) -> Self {
        self.section = section;
        self
    }
}

/// The findings so far. A fault of several addresses is one finding.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds a fault at an address.
    pub(super) fn add(&mut self, address: &str, finding: Finding) {
        let same =
            |other: &Finding| other.group == finding.group && other.message == finding.message;
        let index = self.0.iter().position(same).unwrap_or_else(|| {
            self.0.push(finding);
            self.0.len() - 1
        });
        let Some(known) = self.0.get_mut(index).filter(|_| !address.is_empty()) else {
            return;
        };
        if !known.addresses.iter().any(|other| other == address) {
            known.addresses.push(address.to_owned());
        }
    }

    /// All findings by subject, errors first, otherwise in the order in which they were found.
    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort_by_key(|finding| (finding.group, finding.level));
        self.0
    }
}

//! Pages that list lines by what somebody needs.

use serde::Serialize;

use super::card::{Name, Number};
use super::prose::{Prose, SourceRow};

/// `way.html`: lines for one need.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Way {
    /// The page's text from its first `##` on.
    pub(crate) prose: Prose,
    /// The text between the first heading and the first `##`.
    pub(crate) lead_html: String,
    /// The lines, in groups.
    pub(crate) groups: Vec<WayGroup>,
    /// The sources of the text.
    pub(crate) sources: Vec<SourceRow>,
    /// Whether a line that is closed is put away by a browser that can say so.
    pub(crate) only_open: bool,
    /// Address of the directory.
    pub(crate) directory: String,
}

/// Lines under one heading.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WayGroup {
    /// The heading.
    pub(crate) heading: String,
    /// For a language other than the reader's: its name in itself.
    pub(crate) own_name: Option<Name>,
    /// The lines, by territory in the reader's collation; a heading without any says so.
    pub(crate) rows: Vec<WayRow>,
}

/// A line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WayRow {
    /// Its territory, in the reader's language.
    pub(crate) territory: String,
    /// Address of its card.
    pub(crate) href: String,
    /// Its numbers of the kind that the list is about.
    pub(crate) numbers: Vec<Number>,
    /// Address of the page with its chat.
    pub(crate) chat: Option<String>,
    /// E-mail address, without `mailto:`.
    pub(crate) email: Option<String>,
    /// What must be known before a call, each a sentence.
    pub(crate) restrictions: Vec<String>,
    /// Opening hours in words.
    pub(crate) hours: Option<String>,
    /// The value of `data-open`.
    pub(crate) open: Option<String>,
}

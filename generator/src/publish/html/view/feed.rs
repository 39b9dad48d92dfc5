//! Templates without a frame: the feed of a locale, and the page at an old address.

use serde::Serialize;

/// `feed.xml`: the Atom feed of a locale. Times are RFC 3339, addresses absolute with the origin.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Feed {
    /// Tag of the language of the messages.
    pub(crate) lang: String,
    /// The site's name.
    pub(crate) name: String,
    /// Address of the feed itself, which is also its id.
    pub(crate) url: String,
    /// Address of the locale's home page.
    pub(crate) home: String,
    /// Time of the newest entry.
    pub(crate) updated: String,
    /// The entries, newest first.
    pub(crate) entries: Vec<FeedEntry>,
}

/// One entry of a feed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedEntry {
    /// Its id, an absolute address that never changes.
    pub(crate) id: String,
    /// Address of the page.
    pub(crate) url: String,
    /// Time of the change.
    pub(crate) updated: String,
    /// The page or the record that it is about.
    #[serde(flatten)]
    pub(crate) about: FeedAbout,
}

/// The subject of an entry.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub(crate) enum FeedAbout {
    /// A page or a campaign.
    Page {
        /// Its heading.
        title: String,
        /// Its description.
        summary: String,
    },
    /// A hotline whose record changed.
    #[serde(rename = "line")]
    Hotline {
        /// `number`, `hours`, `operator` or `added`; the message selects on it.
        what: &'static str,
        /// The territory, in the reader's language.
        territory: String,
        /// The hotline's own name.
        name: String,
        /// Its first number, as its operator prints it.
        number: String,
    },
}

/// `redirect.html`: an old address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Redirect {
    /// Tag of the language of the messages.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The site's name.
    pub(crate) name: String,
    /// Whether the page that was there is not shown, and has not moved.
    pub(crate) gone: bool,
    /// The new address, from the root.
    pub(crate) href: String,
    /// The new address with the origin.
    pub(crate) canonical: String,
}

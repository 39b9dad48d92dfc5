//! What is no page of the site: its feed, and the old addresses that lead elsewhere.

use serde::Serialize;

/// `feed.xml`: the Atom feed of a locale. Times are RFC 3339, addresses absolute with the origin.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Feed {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// The site's name.
    pub(crate) name: String,
    /// Address of the feed itself, which is also its id.
    pub(crate) url: String,
    /// Address of the locale's home page.
    pub(crate) home: String,
    /// Time of the newest entry.
    pub(crate) updated: String,
    /// Newest first.
    pub(crate) entries: Vec<FeedEntry>,
}

/// One entry of a feed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedEntry {
    /// Its lasting id, an absolute address.
    pub(crate) id: String,
    /// Address of the page.
    pub(crate) url: String,
    /// Time of the news.
    pub(crate) updated: String,
    /// What it is about.
    #[serde(flatten)]
    pub(crate) about: FeedAbout,
}

/// What an entry of a feed is about.
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
    /// A record changed.
    Line {
        /// `number`, `hours`, `operator` or `added`; the message selects on it.
        what: &'static str,
        /// The territory, in the reader's language.
        territory: String,
        /// The line's own name.
        name: String,
        /// Its first number, as printed.
        number: String,
    },
}

/// `redirect.html`: an old address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Redirect {
    /// Tag of the language that messages are looked up in.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The site's name.
    pub(crate) name: String,
    /// Where the page is now, absolute from the root.
    pub(crate) href: String,
    /// The same with the origin.
    pub(crate) canonical: String,
}

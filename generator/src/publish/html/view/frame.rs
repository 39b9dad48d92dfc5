//! What surrounds the main part of every page: head, bar, name row, notices and footer.

use serde::Serialize;

/// What surrounds the main part of every page: head, bar, name row, notices and footer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    /// BCP 47 tag of the reader's language, for `<html lang>`.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub(crate) dir: &'static str,
    /// The whole text of `<title>`, neutral, the site's name included.
    pub(crate) title: String,
    /// The site's name as `site.toml` has it.
    pub(crate) name: String,
    /// One sentence for search engines that says what the page is.
    pub(crate) description: Option<String>,
    /// The sentence shown when the page is shared, where it may be explicit (campaigns); else a neutral message stands.
    pub(crate) share: Option<String>,
    /// Absolute address of the authoritative version of this page; of the source page when this one is a fallback.
    pub(crate) canonical: Option<String>,
    /// Asks search engines to leave the page out.
    pub(crate) noindex: bool,
    /// The page in every locale that really has it, itself included; empty for a fallback.
    pub(crate) alternates: Vec<Alternate>,
    /// Absolute address for readers of every other language.
    pub(crate) x_default: Option<String>,
    /// Address of the locale's Atom feed.
    pub(crate) feed: Option<String>,
    /// JSON-LD, with `<` escaped as `\u003c`.
    pub(crate) json_ld: Option<String>,
    /// Address that quick exit goes to.
    pub(crate) exit: String,
    /// Address of the locale's home page.
    pub(crate) home: String,
    /// The way to a number: `#number` where the page has one, else the directory.
    pub(crate) numbers: String,
    /// Address of the page on staying safe on this device.
    pub(crate) staying_safe: Option<String>,
    /// The reader's language in that language (`اردو`).
    pub(crate) language: String,
    /// One row per locale, in the order shown; empty on reply pages, which have no switcher.
    pub(crate) switcher: Vec<SwitcherRow>,
    /// The sections in the name row; empty on reply pages.
    pub(crate) navigation: Vec<Link>,
    /// The links of the footer.
    pub(crate) footer: Vec<Link>,
    /// The pages above this one, from the first below home downwards, without the page itself; empty on the first level.
    pub(crate) breadcrumbs: Vec<Link>,
    /// What must be said above the text about its language.
    pub(crate) notice: Option<Notice>,
    /// True in a preview: nobody reads the tips, and the page says so.
    pub(crate) demonstration: bool,
    /// The page answers a tip: no link may stand above the code, and the site's name is not a link.
    pub(crate) reply: bool,
    /// Day the page was updated, in words.
    pub(crate) updated: Option<String>,
    /// Address of the script that reloads the page in a preview.
    pub(crate) live_reload: Option<String>,
}

/// The same page in one locale.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Alternate {
    /// BCP 47 tag for `hreflang`.
    pub(crate) tag: String,
    /// Absolute address with the origin.
    pub(crate) url: String,
}

/// One language in the switcher or the chooser.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SwitcherRow {
    /// BCP 47 tag of the language.
    pub(crate) tag: String,
    /// The language's name in itself.
    pub(crate) name: String,
    /// Address of this page in that language.
    pub(crate) href: String,
    /// True for the language the reader is in.
    pub(crate) current: bool,
    /// Where that language lacks this page: name, in the reader's language, of the language its text will be in.
    pub(crate) fallback: Option<String>,
}

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    /// Address.
    pub(crate) href: String,
    /// Text, in the reader's language unless `lang` says otherwise.
    pub(crate) text: String,
    /// BCP 47 tag of the text's language, where that is not the reader's.
    pub(crate) lang: Option<String>,
    /// True when the link leads to the page it stands on.
    pub(crate) current: bool,
}

/// What is said about the language of the text, above it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    /// Which of the three it is.
    pub(crate) kind: NoticeKind,
    /// BCP 47 tag of the source language; messages have a full sentence for some.
    pub(crate) source: String,
    /// Name of the source language in the reader's language.
    pub(crate) language: String,
    /// Address of the source page.
    pub(crate) href: String,
}

/// The three things that may have to be said about a text's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NoticeKind {
    /// A translation that no native speaker with field experience has read.
    Courtesy,
    /// The source changed after the translation was made.
    Outdated,
    /// There is no translation: the text below is the source's.
    Untranslated,
}

//! The frame of every page: head, bar, name row, notices and footer.

use serde::Serialize;

use super::card::Number;
use crate::publish::html::skeleton::{Slot, Slots};

/// The frame of a page: head, bar, name row, notices and footer.
#[derive(Debug, Clone, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is asked by the template alone, and all combinations are pages"
)]
pub(crate) struct Frame {
    /// BCP 47 tag of the reader's language, for `<html lang>`.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub(crate) dir: &'static str,
    /// The text of `<title>`: a neutral title and the site's name.
    pub(crate) title: String,
    /// The site's name as `site.toml` has it.
    pub(crate) name: String,
    /// The site's own logo, in place of the emblem.
    pub(crate) logo: Option<Logo>,
    /// One sentence for search engines that says what the page is.
    pub(crate) description: Option<String>,
    /// The name of the style sheet of pictures, on a page that has some.
    pub(crate) picture_styles: Option<&'static str>,
    /// The sentence that a shared link shows, for pages where it may be explicit (campaigns). Others show a neutral message.
    pub(crate) share: Option<String>,
    /// The picture that a shared link shows, for the same pages where they have one.
    pub(crate) share_picture: Option<SharePicture>,
    /// Absolute address of the authoritative version of this page: for a fallback, of the page in the source language.
    pub(crate) canonical: Option<String>,
    /// Whether search engines are asked to leave the page out.
    pub(crate) noindex: bool,
    /// The page in every locale that has it itself, this one included; empty for a fallback.
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
    /// Address of the directory of numbers.
    pub(crate) numbers: String,
    /// Whether the site has pages of every country.
    pub(crate) scope: Scope,
    /// The number of the country that the site is for, in the bar of every page; none where something must be known before
    /// a call, since the bar has no room for it.
    pub(crate) call: Option<Number>,
    /// Address of the page on staying safe on this device.
    pub(crate) staying_safe: Option<String>,
    /// The name of the reader's language in that language (`اردو`).
    pub(crate) language: String,
    /// The languages to switch to, in the order shown; empty on reply pages, which have no switcher.
    pub(crate) switcher: Vec<SwitcherRow>,
    /// The links in the name row; empty on reply pages.
    pub(crate) navigation: Vec<Link>,
    /// The links of the footer.
    pub(crate) footer: Vec<Link>,
    /// The word of [`Hosting`](crate::content::config::Hosting), for what the footer says about records.
    pub(crate) hosting: &'static str,
    /// Who is responsible for the site.
    pub(crate) organisation: Option<String>,
    /// The postal address of that organisation.
    pub(crate) address: Option<String>,
    /// Where to write about the site itself.
    pub(crate) contact: Option<Contact>,
    /// The pages above this one, from the first level downwards; empty on the first level.
    pub(crate) breadcrumbs: Vec<Link>,
    /// The notice about the language of the text.
    pub(crate) notice: Option<Notice>,
    /// Whether this is a preview, in which nobody reads tips, and the page must say so.
    pub(crate) demonstration: bool,
    /// Whether the page is a draft, which only a preview shows, and must say so.
    pub(crate) draft: bool,
    /// Whether the page answers a tip: no link may be above the code, so the site's name is no link.
    pub(crate) reply: bool,
    /// The day the page was updated, in words.
    pub(crate) updated: Option<String>,
    /// The names of the days from Monday to Sunday with `|` between them, on a page that shows whether hotlines are open:
    /// their script writes these names.
    pub(crate) open_days: Option<String>,
    /// Address of the script that reloads the page in a preview.
    pub(crate) live_reload: Option<String>,
}

/// The picture that a shared link shows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SharePicture {
    /// Absolute address with the origin.
    pub(crate) url: String,
    /// Width in pixels.
    pub(crate) width: u32,
    /// Height in pixels.
    pub(crate) height: u32,
    /// What it says, for people who cannot see it.
    pub(crate) alt: String,
}

/// Of which countries a site has pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Scope {
    /// Of all.
    EveryCountry,
    /// Of the country that it is for, whose numbers are in the directory.
    OneCountry,
    /// Of the country that it is for, which has one line.
    OneLine,
}

impl Slots for Frame {
    fn slots(&mut self, visit: &mut dyn FnMut(&mut String, Slot)) {
        visit(&mut self.title, Slot::Text);
        let options = [
            &mut self.description,
            &mut self.canonical,
            &mut self.x_default,
            &mut self.updated,
        ];
        for word in options.into_iter().flatten() {
            visit(word, Slot::Text);
        }
        for alternate in &mut self.alternates {
            visit(&mut alternate.url, Slot::Text);
        }
        for row in &mut self.switcher {
            visit(&mut row.href, Slot::Text);
        }
        if let Some(notice) = &mut self.notice {
            visit(&mut notice.href, Slot::Text);
        }
        for link in &mut self.breadcrumbs {
            visit(&mut link.href, Slot::Text);
            visit(&mut link.text, Slot::Text);
        }
    }
}

/// The site's own logo, which is shown 32 pixels high.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Logo {
    /// The name of its asset.
    pub(crate) light: String,
    /// Its width in pixels.
    pub(crate) width: u32,
    /// The name of the asset for dark windows.
    pub(crate) dark: Option<String>,
    /// The width of that in pixels.
    pub(crate) dark_width: u32,
}

/// Where to write about the site itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Contact {
    /// Address: a page, or `mailto:`.
    pub(crate) href: String,
    /// The same as people write it.
    pub(crate) text: String,
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
    /// The language's name in that language.
    pub(crate) name: String,
    /// Address of this page in that language.
    pub(crate) href: String,
    /// Whether it is the reader's language.
    pub(crate) current: bool,
    /// If that language lacks this page: the language of the text there, by its name in the reader's language.
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
    /// Whether the link leads to the page that it is on.
    pub(crate) current: bool,
}

/// The notice about the language of a text, above it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    /// What it says.
    pub(crate) kind: NoticeKind,
    /// Whether it is below the first sentence of the page, since it takes nothing from what the page says.
    pub(crate) quiet: bool,
    /// BCP 47 tag of the source language; messages have a full sentence for some.
    pub(crate) source: String,
    /// Name of the source language in the reader's language.
    pub(crate) language: String,
    /// Address of the source page.
    pub(crate) href: String,
}

/// What a notice says about the language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NoticeKind {
    /// A page of the source language that came with the program, and that nobody who knows the field has read.
    Unreviewed,
    /// A translation that no native speaker with field experience has read.
    Courtesy,
    /// The source changed after the translation was made.
    Outdated,
    /// There is no translation: the text is in the source language.
    Untranslated,
}

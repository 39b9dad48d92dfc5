//! What surrounds every page: titles, alternates, bar, notices, footer.

use std::sync::{Arc, PoisonError};

use crate::content::config::Status;
use crate::content::locale::{Locale, Tag};
use crate::content::page::Translation;
use crate::problem::At;
use crate::publish::html::card::Words;
use crate::publish::html::view::{Alternate, Frame, Link, Notice, NoticeKind, SwitcherRow};
use crate::publish::render::Renderer;

/// What the frame has to know of the page in it.
pub(crate) struct About<'a> {
    /// Locale of the page.
    pub(crate) tag: &'a Tag,
    /// The neutral title, without the site's name.
    pub(crate) title: String,
    /// What the page is, for search engines.
    pub(crate) description: Option<String>,
    /// The page in each locale, in the order of the configuration; empty for pages outside the languages.
    pub(crate) editions: Vec<Edition>,
    /// Where a number stands on the page itself.
    pub(crate) has_number: bool,
    /// The id of the page, for `aria-current` and breadcrumbs.
    pub(crate) id: &'a str,
}

/// A page as one locale has it.
pub(crate) struct Edition {
    /// Its address, from the root.
    pub(crate) address: String,
    /// Whether it is the page itself rather than the source's text.
    pub(crate) own: bool,
}

/// What the frames of all pages of a locale link to, each with the id of its page.
#[derive(Debug)]
pub(crate) struct Rows {
    navigation: Vec<(String, Link)>,
    footer: Vec<(String, Link)>,
}

impl Renderer<'_> {
    /// A page that every locale has itself, at these addresses.
    pub(crate) fn editions(&self, address: impl Fn(&Tag) -> String) -> Vec<Edition> {
        let locales = self.site.config.locales.iter();
        locales
            .map(|locale| Edition {
                address: address(&locale.locale.tag),
                own: true,
            })
            .collect()
    }

    /// The locales of the site, each with its edition.
    fn each_edition<'s>(
        &'s self,
        about: &'s About<'_>,
    ) -> impl Iterator<Item = (&'s Locale, &'s Edition)> {
        let locales = self.site.config.locales.iter();
        locales.map(|locale| &locale.locale).zip(&about.editions)
    }

    pub(crate) fn frame(&self, about: &About<'_>) -> Frame {
        let site = self.site;
        let tag = about.tag;
        let source = &site.config.source;
        let locale = site.locale(tag);
        let words = Words { site, tag };
        let origin = &site.config.origin;
        let edition = |tag: &Tag| {
            let mut editions = self.each_edition(about);
            editions.find_map(|(locale, edition)| (locale.tag == *tag).then_some(edition))
        };
        let rows = self.rows(tag);
        let links = |rows: &[(String, Link)]| -> Vec<Link> {
            let here = |(id, link): &(String, Link)| Link {
                current: about.id == id,
                ..link.clone()
            };
            rows.iter().map(here).collect()
        };
        let fallback = edition(tag).is_some_and(|edition| !edition.own);
        let alternates: Vec<_> = self
            .each_edition(about)
            .filter(|(_, edition)| !fallback && edition.own)
            .map(|(other, edition)| Alternate {
                tag: other.tag.to_string(),
                url: [origin, &*edition.address].concat(),
            })
            .collect();
        let original = edition(source);
        let canonical = if fallback { original } else { edition(tag) };
        // Readers of every other language: the chooser for the home page, else the page in the source language.
        let other_languages = original
            .filter(|_| about.id != "index")
            .map_or("/", |original| &original.address);
        Frame {
            lang: tag.to_string(),
            dir: locale.locale.direction,
            title: if about.title == site.config.name {
                about.title.clone()
            } else {
                words.filled(
                    "frame-title",
                    &[("title", &about.title), ("name", &site.config.name)],
                )
            },
            name: site.config.name.clone(),
            description: about.description.clone(),
            share: None,
            canonical: canonical.map(|edition| [origin, &*edition.address].concat()),
            noindex: false,
            x_default: (!alternates.is_empty()).then(|| [origin, other_languages].concat()),
            alternates,
            feed: Some(format!("/{tag}/feed.xml")),
            json_ld: None,
            exit: locale.exit.clone(),
            home: format!("/{tag}/"),
            numbers: if about.has_number {
                "#number".to_owned()
            } else {
                site.directory(tag)
            },
            staying_safe: site.page_address("staying-safe", tag),
            language: locale.locale.autonym().to_owned(),
            switcher: self.switcher(about),
            navigation: links(&rows.navigation),
            footer: links(&rows.footer),
            breadcrumbs: self.breadcrumbs(about),
            notice: None,
            demonstration: site.tip.as_ref().is_some_and(|tip| tip.demonstration)
                && site.has_form(),
            reply: false,
            updated: None,
            live_reload: self.options.live_reload.map(str::to_owned),
        }
    }

    fn switcher(&self, about: &About<'_>) -> Vec<SwitcherRow> {
        let here = &self.site.locale(about.tag).locale;
        self.each_edition(about)
            .map(|(other, edition)| SwitcherRow {
                tag: other.tag.to_string(),
                name: other.autonym().to_owned(),
                href: edition.address.clone(),
                current: other.tag == *about.tag,
                fallback: (!edition.own).then(|| here.language(&self.site.config.source)),
            })
            .collect()
    }

    /// The rows of `tag`, made once. They follow from [`Site::base`](crate::site::Site::base).
    fn rows(&self, tag: &Tag) -> Arc<Rows> {
        let rows = self.kept.rows.lock();
        let mut rows = rows.unwrap_or_else(PoisonError::into_inner);
        let made = rows
            .entry(tag.clone())
            .or_insert_with(|| self.new_rows(tag).into());
        Arc::clone(made)
    }

    fn new_rows(&self, tag: &Tag) -> Rows {
        let links = |ids: &[At<String>]| -> Vec<(String, Link)> {
            let ids = ids.iter().map(|id| &id.value);
            ids.filter(|id| *id != "write" || self.site.has_form())
                .filter_map(|id| {
                    let found = self.site.translation(id, tag)?;
                    Some((id.clone(), self.link(id, tag, found)?))
                })
                .collect()
        };
        Rows {
            navigation: links(&self.site.config.navigation),
            footer: links(&self.site.config.footer),
        }
    }

    /// A link to page `id`, found in `tag`, with the page's title.
    fn link(&self, id: &str, tag: &Tag, (page, fallback): (&Translation, bool)) -> Option<Link> {
        Some(Link {
            href: self.site.page_address(id, tag)?,
            text: page.detail().title.clone(),
            lang: fallback.then(|| self.site.config.source.to_string()),
            current: false,
        })
    }

    fn breadcrumbs(&self, about: &About<'_>) -> Vec<Link> {
        let mut above = Vec::new();
        let mut id = about.id;
        while let Some((parent, _)) = id.rsplit_once('/') {
            let found = self.translation(parent, about.tag);
            above.extend(found.and_then(|found| self.link(parent, about.tag, found)));
            id = parent;
        }
        above.reverse();
        above
    }

    /// What must be said about the language of a page's text.
    pub(crate) fn notice(
        &self,
        id: &str,
        tag: &Tag,
        translation: &Translation,
        fallback: bool,
    ) -> Option<Notice> {
        let site = self.site;
        let source = &site.config.source;
        if tag == source {
            return None;
        }
        let outdated = || {
            self.original(id)
                .inspect(|original| self.seen.words(original))
                .is_some_and(|original| translation.outdated(original))
        };
        let kind = if fallback {
            NoticeKind::Untranslated
        } else if outdated() {
            NoticeKind::Outdated
        } else if site.locale(tag).status == Status::Courtesy {
            NoticeKind::Courtesy
        } else {
            return None;
        };
        Some(self.source_notice(kind, tag, site.page_address(id, source)?))
    }

    pub(crate) fn source_notice(&self, kind: NoticeKind, tag: &Tag, href: String) -> Notice {
        let source = &self.site.config.source;
        Notice {
            kind,
            source: source.to_string(),
            language: self.site.locale(tag).locale.language(source),
            href,
        }
    }

    /// The courtesy notice of a page whose words are all messages.
    pub(crate) fn message_notice(&self, tag: &Tag, source_address: String) -> Option<Notice> {
        (self.site.locale(tag).status == Status::Courtesy)
            .then(|| self.source_notice(NoticeKind::Courtesy, tag, source_address))
    }
}

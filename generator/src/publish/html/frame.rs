//! The frame around every page: title, alternates, bar, notices and footer.

use std::sync::{Arc, PoisonError};

use super::rows::Rows;
use super::view::{Alternate, Contact, Frame, Link, Logo, Number, Scope, SwitcherRow};
use crate::address::encoded;
use crate::content::config;
use crate::content::locale::{Locale, Tag};
use crate::content::page::Translation;
use crate::content::role::Role;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::{At, Problem};
use crate::publish::render::Renderer;

/// What the frame needs to know of the page in it.
pub(crate) struct About<'a> {
    /// Language of the page.
    pub(crate) tag: &'a Tag,
    /// The neutral title, without the site's name.
    pub(crate) title: String,
    /// What the page is, for search engines.
    pub(crate) description: Option<String>,
    /// The page in each locale, in the order of the configuration; empty for a page without translations.
    pub(crate) editions: Vec<Edition>,
    /// Position in the tree of pages, for breadcrumbs and for the mark on links to the page itself.
    pub(crate) position: Position<'a>,
}

/// The position of a document in the tree of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position<'a> {
    /// The page with this id.
    Page(&'a str),
    /// Outside the tree: a page of a territory, to which the bar has the way back, a 404 page, or the reply to a tip.
    Outside,
}

/// A page in one locale.
pub(crate) struct Edition {
    /// Its address, from the root.
    pub(crate) address: String,
    /// Whether the locale has the page itself rather than the text in the source language.
    pub(crate) own: bool,
}

impl Renderer<'_> {
    /// The editions of a page that every locale has itself, at these addresses.
    pub(crate) fn editions(&self, address: impl Fn(&Tag) -> String) -> Vec<Edition> {
        let locales = self.site.config.locales.iter();
        locales
            .map(|locale| Edition {
                address: address(&locale.locale.tag),
                own: true,
            })
            .collect()
    }

    /// The locales of the site, each with its edition of the page.
    fn each_edition<'s>(
        &'s self,
        about: &'s About<'_>,
    ) -> impl Iterator<Item = (&'s Locale, &'s Edition)> {
        let locales = self.site.config.locales.iter();
        locales.map(|locale| &locale.locale).zip(&about.editions)
    }

    /// The frame of a page.
    ///
    /// # Errors
    ///
    /// When a message is missing.
    pub(crate) fn frame(&self, about: &About<'_>) -> Result<Frame, Problem> {
        let site = self.site;
        let tag = about.tag;
        let locale = site.locale(tag);
        let rows = self.rows(tag)?;
        let (canonical, alternates, x_default) = self.search_links(about);
        Ok(Frame {
            lang: tag.to_string(),
            dir: locale.locale.direction,
            title: self.title(about)?,
            name: site.config.name.clone(),
            logo: logo(&site.config.look),
            description: about.description.clone(),
            picture_styles: None,
            share: None,
            share_picture: None,
            canonical,
            noindex: false,
            x_default,
            alternates,
            feed: Some(format!("/{tag}/feed.xml")),
            json_ld: None,
            exit: locale.exit.clone(),
            home: format!("/{tag}/"),
            call: self.call(tag)?,
            numbers: site.directory(tag),
            scope: match site.config.only_country() {
                Some(_) if site.hotlines.len() == 1 => Scope::OneLine,
                Some(_) => Scope::OneCountry,
                None => Scope::EveryCountry,
            },
            staying_safe: site.page_address(&Role::StayingSafe.id(), tag),
            language: locale.locale.autonym().to_owned(),
            switcher: self.switcher(about),
            navigation: about.links(&rows.navigation),
            footer: about.links(&rows.footer),
            hosting: site.config.hosts.hosting().word(),
            organisation: site.config.organisation.clone(),
            address: site.config.address.clone(),
            contact: site.config.contact.as_ref().map(contact),
            breadcrumbs: self.breadcrumbs(about)?,
            notice: None,
            demonstration: site.tip.as_ref().is_some_and(|tip| tip.demonstration)
                && site.has_form(),
            draft: false,
            reply: false,
            updated: None,
            open_days: None,
            live_reload: self.options.live_reload.map(str::to_owned),
        })
    }

    /// The frame of a page that search engines must not keep, such as a 404 page or the reply to a tip. `title` is a message.
    ///
    /// # Errors
    ///
    /// When a message is missing.
    pub(crate) fn unlisted_frame(
        &self,
        tag: &Tag,
        title: &str,
        editions: Vec<Edition>,
    ) -> Result<Frame, Problem> {
        let about = About {
            tag,
            title: self.words(tag).message(title)?,
            description: None,
            editions,
            position: Position::Outside,
        };
        Ok(Frame {
            noindex: true,
            canonical: None,
            alternates: Vec::new(),
            x_default: None,
            ..self.frame(&about)?
        })
    }

    /// The number of the country that the site is for, if it can stand alone.
    fn call(&self, tag: &Tag) -> Result<Option<Number>, Problem> {
        let words = self.words(tag);
        let Some(line) = self.site.own_line() else {
            return Ok(None);
        };
        if line.answered_by.is_an_authority() || !words.restrictions(line)?.is_empty() {
            return Ok(None);
        }
        let number = words.number(line.main_number())?;
        Ok(Some(number).filter(|number| number.href.is_some()))
    }

    fn title(&self, about: &About<'_>) -> Result<String, Problem> {
        let name = &self.site.config.name;
        if about.title == *name {
            return Ok(about.title.clone());
        }
        let variables = [("title", &*about.title), ("name", name)];
        self.words(about.tag).filled("frame-title", &variables)
    }

    /// The absolute addresses for search engines: of the authoritative version, of the page in each locale that has it,
    /// and of the version for readers of every other language.
    fn search_links(&self, about: &About<'_>) -> (Option<String>, Vec<Alternate>, Option<String>) {
        let origin = &self.site.config.origin;
        let edition = |tag: &Tag| {
            let mut editions = self.each_edition(about);
            editions.find_map(|(locale, edition)| (locale.tag == *tag).then_some(edition))
        };
        let own = edition(about.tag);
        let original = edition(&self.site.config.source);
        let fallback = own.is_some_and(|edition| !edition.own);
        let canonical = if fallback { original } else { own };
        let alternates: Vec<_> = self
            .each_edition(about)
            .filter(|(_, edition)| !fallback && edition.own)
            .map(|(other, edition)| Alternate {
                tag: other.tag.to_string(),
                url: [origin.as_str(), &*encoded(&edition.address)].concat(),
            })
            .collect();
        // The language chooser is the home page of every other language.
        let is_home = about.position == Position::Page(&Role::Home.id());
        let other_languages = original
            .filter(|_| !is_home)
            .map_or("/", |original| &original.address);
        let x_default = (!alternates.is_empty())
            .then(|| [origin.as_str(), &*encoded(other_languages)].concat());
        let canonical =
            canonical.map(|edition| [origin.as_str(), &*encoded(&edition.address)].concat());
        (canonical, alternates, x_default)
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

    /// The rows of a language, made once. All that they are made from is part of
    /// [`Site::base`](crate::site::Site::base), so no page is recorded in the trace.
    fn rows(&self, tag: &Tag) -> Result<Arc<Rows>, Problem> {
        let rows = self.memo.rows.lock();
        let mut rows = rows.unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = rows.get(tag) {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(self.new_rows(tag)?);
        rows.insert(tag.clone(), Arc::clone(&made));
        Ok(made)
    }

    fn new_rows(&self, tag: &Tag) -> Result<Rows, Problem> {
        let links = |ids: &[At<String>]| -> Result<Vec<(String, Link)>, Problem> {
            let mut links = Vec::new();
            for At { value: id, .. } in ids {
                if Role::of(id) == Role::Write && !self.site.has_form() {
                    continue;
                }
                // A page that is not shown today is left out.
                if let Some(found) = self.site.translation(id, tag) {
                    links.push((id.clone(), self.link(id, tag, found)?));
                }
            }
            Ok(links)
        };
        Ok(Rows {
            navigation: links(&self.site.config.navigation)?,
            footer: links(&self.site.config.footer)?,
        })
    }

    /// A link to page `id`, found in the language `tag`, with the page's title.
    pub(crate) fn link(
        &self,
        id: &str,
        tag: &Tag,
        (page, fallback): (&Translation, bool),
    ) -> Result<Link, Problem> {
        Ok(Link {
            href: self.address(id, tag)?,
            text: page.detail().title.clone(),
            lang: fallback.then(|| self.site.config.source.to_string()),
            current: false,
        })
    }

    fn breadcrumbs(&self, about: &About<'_>) -> Result<Vec<Link>, Problem> {
        let mut above = Vec::new();
        let mut next = match about.position {
            Position::Page(id) => parent(id),
            Position::Outside => None,
        };
        while let Some(id) = next {
            // A folder of pages may have no page of its own.
            if let Some(found) = self.translation(id, about.tag) {
                above.push(self.link(id, about.tag, found)?);
            }
            next = parent(id);
        }
        above.reverse();
        Ok(above)
    }
}

impl About<'_> {
    /// The links of a row, with the mark on the one that leads to the page itself.
    fn links(&self, row: &[(String, Link)]) -> Vec<Link> {
        let links = row.iter().map(|(id, link)| Link {
            current: self.position == Position::Page(id),
            ..link.clone()
        });
        links.collect()
    }
}

/// The logo of a look.
fn logo(look: &config::Look) -> Option<Logo> {
    /// As high as the emblem, in pixels.
    const HEIGHT: u32 = 32;
    let light = look.logo.as_ref()?;
    let dark = look.logo_dark.as_ref();
    Some(Logo {
        light: light.name.clone(),
        width: light.shape.width(HEIGHT),
        dark: dark.map(|dark| dark.name.clone()),
        dark_width: dark.map_or(0, |dark| dark.shape.width(HEIGHT)),
    })
}

fn contact(contact: &config::Contact) -> Contact {
    Contact {
        href: contact.href.clone(),
        text: contact.text.clone(),
    }
}

/// The id of the page above page `id`.
fn parent(id: &str) -> Option<&str> {
    id.rsplit_once('/').map(|(parent, _)| parent)
}

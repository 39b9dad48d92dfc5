//! Sitemaps: an index, and for each locale a list of the pages that it has itself, with their other languages.
//!
//! The protocol (sitemaps.org, read 29 November 2026) allows a file only addresses below its own folder, 50,000 of them,
//! and 50 MB. A locale with more has several files, and the index names all of them.

use std::borrow::Cow;

use crate::address::encoded;
use crate::content::locale::Tag;
use crate::content::page::{Page, PageId};
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::publish::html::escape::escape;
use crate::publish::render::{Bytes, Renderer};
use crate::site::Site;

/// The most addresses in a file.
const MOST_ADDRESSES: usize = 50_000;

/// The most bytes of a file.
const MOST_BYTES: usize = 50_000_000;

/// The bytes of an entry, and of a link in it to another language, besides the id or slug of its page: markup, tag, slashes.
const MARKUP: usize = 220;

/// No page can have the name of one of so many files of a locale.
const RESERVED_PARTS: usize = 100;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const INDEX: &str = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const URLS: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// The names that sitemaps of a locale besides `sitemap.xml` may have.
pub(crate) fn further_names() -> impl Iterator<Item = String> {
    (1..RESERVED_PARTS).map(name)
}

/// The name of the file with the part `part` of a locale's addresses, counted from 0.
pub(crate) fn name(part: usize) -> String {
    match part {
        0 => "sitemap.xml".to_owned(),
        _ => format!("sitemap-{}.xml", part + 1),
    }
}

/// How many files the addresses of the locale `tag` need.
pub(crate) fn parts(site: &Site, tag: &Tag) -> usize {
    let addresses = entries(site, tag).count();
    addresses.div_ceil(most_entries(site)).max(1)
}

/// How many entries fit into a file, whichever they are.
fn most_entries(site: &Site) -> usize {
    // A slug stands in the place of the last part of an id. An encoded byte takes three characters.
    let longest = site
        .pages
        .iter()
        .map(|(id, page)| id.len() + longest_slug(page))
        .max()
        .map_or(0, |bytes| bytes * 3);
    let link = MARKUP + site.config.origin.len() + longest;
    let links = site.config.locales.len() + 2;
    MOST_ADDRESSES.min(MOST_BYTES / (link * links))
}

/// The bytes of the longest slug of a page, in any language.
fn longest_slug(page: &Page) -> usize {
    let slugs = page.translations.values();
    let slugs = slugs.filter_map(|translation| translation.slug.as_ref());
    slugs.map(|slug| slug.value.len()).max().unwrap_or(0)
}

/// What an entry of a sitemap is about.
enum Entry<'s> {
    Page(&'s PageId),
    Territory(Territory),
}

/// The pages that the locale `tag` has itself, in the order of its sitemap.
fn entries<'s>(site: &'s Site, tag: &Tag) -> impl Iterator<Item = Entry<'s>> {
    let pages = site.pages.keys().filter(move |id| {
        let found = site.translation(id, tag);
        matches!(found, Some((_, false)))
    });
    let territories = site.territory_pages().into_iter();
    pages
        .map(Entry::Page)
        .chain(territories.map(Entry::Territory))
}

/// The index of all sitemaps.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the product table have one type"
)]
pub(crate) fn index(renderer: &Renderer<'_>) -> Bytes {
    let mut xml = [HEAD, INDEX].concat();
    for tag in renderer.site.config.tags() {
        for part in 0..parts(renderer.site, &tag) {
            xml.push_str("<sitemap><loc>");
            renderer.push(&mut xml, &format!("/{tag}/{}", name(part)));
            xml.push_str("</loc></sitemap>\n");
        }
    }
    xml.push_str("</sitemapindex>\n");
    Ok(xml.into_bytes())
}

/// The part `part` of the pages that the locale `tag` has itself, counted from 0.
pub(crate) fn sitemap(renderer: &Renderer<'_>, tag: &Tag, part: usize) -> Bytes {
    let site = renderer.site;
    let most = most_entries(site);
    let mut xml = [HEAD, URLS].concat();
    for entry in entries(site, tag).skip(part * most).take(most) {
        match entry {
            Entry::Page(id) => renderer.page_entry(&mut xml, id, tag)?,
            Entry::Territory(territory) => {
                let address = |tag: &Tag| site.territory_address(territory, tag);
                renderer.everywhere(&mut xml, tag, &address)?;
            }
        }
    }
    xml.push_str("</urlset>\n");
    Ok(xml.into_bytes())
}

impl Renderer<'_> {
    /// Adds the page `id`, which the locale `tag` has itself.
    fn page_entry(&self, xml: &mut String, id: &str, tag: &Tag) -> Result<(), Problem> {
        let Some((page, false)) = self.translation(id, tag) else {
            return Ok(());
        };
        let locales = self.site.config.locales.iter();
        let own: Vec<(&Tag, Cow<'_, str>)> = locales
            .map(|locale| &locale.locale.tag)
            .zip(self.site.editions(id))
            .filter(|(_, (_, own))| *own)
            .map(|(tag, (address, _))| (tag, address.into()))
            .collect();
        let default = (Role::of(id) == Role::Home).then_some("/");
        // A day that is yet to come is a slip, of which a check warns.
        let updated = page.updated.filter(|day| *day <= self.site.today);
        self.url(xml, tag, &own, default, updated)
    }

    /// Adds a page that every locale has.
    fn everywhere(
        &self,
        xml: &mut String,
        tag: &Tag,
        address: &dyn Fn(&Tag) -> String,
    ) -> Result<(), Problem> {
        let locales = self.site.config.locales.iter();
        let all: Vec<(&Tag, Cow<'_, str>)> = locales
            .map(|locale| &locale.locale.tag)
            .map(|tag| (tag, address(tag).into()))
            .collect();
        self.url(xml, tag, &all, None, None)
    }

    /// Adds one page: its address in `tag` and in every locale that has it. Readers of any other language are sent to
    /// `default`, or else to the page in the source language.
    fn url(
        &self,
        xml: &mut String,
        tag: &Tag,
        own: &[(&Tag, Cow<'_, str>)],
        default: Option<&str>,
        updated: Option<jiff::civil::Date>,
    ) -> Result<(), Problem> {
        let in_locale = |wanted: &Tag| {
            let found = own.iter().find(|(tag, _)| *tag == wanted);
            found.map(|(_, address)| &**address).ok_or_else(|| {
                Problem::general(format!("a page of the sitemap has no address in {wanted}"))
            })
        };
        let default = match default {
            Some(default) => default,
            None => in_locale(&self.site.config.source)?,
        };
        xml.push_str("<url>\n<loc>");
        self.push(xml, in_locale(tag)?);
        xml.push_str("</loc>\n");
        if let Some(day) = updated {
            xml.push_str("<lastmod>");
            xml.push_str(&day.to_string());
            xml.push_str("</lastmod>\n");
        }
        let others = own.iter().map(|(tag, address)| (tag.as_str(), &**address));
        for (language, address) in others.chain([("x-default", default)]) {
            xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
            xml.push_str(language);
            xml.push_str("\" href=\"");
            self.push(xml, address);
            xml.push_str("\"/>\n");
        }
        xml.push_str("</url>\n");
        Ok(())
    }

    /// Adds an absolute address.
    fn push(&self, xml: &mut String, address: &str) {
        xml.push_str(&escape(&self.site.config.origin));
        xml.push_str(&escape(&encoded(address)));
    }
}

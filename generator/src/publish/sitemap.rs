//! Sitemaps: an index, and for each locale the pages that are its own, with their other languages.
//!
//! As sitemaps.org has it, a file holds only addresses below its own folder. It may hold 50,000 at most: a
//! locale with more pages would need several, which are not made.

use std::borrow::Cow;

use crate::content::locale::Tag;
use crate::publish::html::page::escape;
use crate::publish::render::Renderer;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const INDEX: &str = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const URLS: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

impl Renderer<'_> {
    /// The index of all sitemaps.
    pub(crate) fn sitemap_index(&self) -> String {
        let mut xml = [HEAD, INDEX].concat();
        for locale in &self.site.config.locales {
            xml.push_str("<sitemap><loc>");
            self.push(&mut xml, &format!("/{}/sitemap.xml", locale.locale.tag));
            xml.push_str("</loc></sitemap>\n");
        }
        xml.push_str("</sitemapindex>\n");
        xml
    }

    /// The pages that `tag` has itself.
    pub(crate) fn sitemap(&self, tag: &Tag) -> String {
        let site = self.site;
        let mut xml = [HEAD, URLS].concat();
        for id in site.pages.keys() {
            let Some((page, false)) = self.translation(id, tag) else {
                continue;
            };
            let tags = site.config.locales.iter().map(|locale| &locale.locale.tag);
            let editions = tags.zip(site.editions(id));
            let own: Vec<(&Tag, Cow<'_, str>)> = editions
                .filter(|(_, (_, own))| *own)
                .map(|(tag, (address, _))| (tag, address.into()))
                .collect();
            let default = if &**id == "index" { Some("/") } else { None };
            self.url(&mut xml, tag, &own, default, page.updated);
        }
        let everywhere = |address: &dyn Fn(&Tag) -> String| -> Vec<(&Tag, Cow<'_, str>)> {
            let tags = site.config.locales.iter().map(|locale| &locale.locale.tag);
            tags.map(|tag| (tag, address(tag).into())).collect()
        };
        for territory in site.territories.keys() {
            let all = everywhere(&|tag| site.territory_address(*territory, tag));
            self.url(&mut xml, tag, &all, None, None);
        }
        let all = everywhere(&|tag| site.none_address(tag));
        self.url(&mut xml, tag, &all, None, None);
        xml.push_str("</urlset>\n");
        xml
    }

    /// One page: where it is in `tag` and in every locale that has it. Readers of other languages get
    /// `default`, or else the page in the source language.
    fn url(
        &self,
        xml: &mut String,
        tag: &Tag,
        own: &[(&Tag, Cow<'_, str>)],
        default: Option<&str>,
        updated: Option<jiff::civil::Date>,
    ) {
        let in_locale = |wanted: &Tag| {
            let found = own.iter().find(|(tag, _)| *tag == wanted);
            found.map_or("", |(_, address)| &**address)
        };
        let default = default.unwrap_or_else(|| in_locale(&self.site.config.source));
        xml.push_str("<url>\n<loc>");
        self.push(xml, in_locale(tag));
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
    }

    /// Writes an address with the origin.
    fn push(&self, xml: &mut String, address: &str) {
        xml.push_str(&escape(&self.site.config.origin));
        xml.push_str(&escape(address));
    }
}

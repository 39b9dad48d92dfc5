//! Sitemaps: an index, and for each locale a list of the pages that it has itself, with their other languages.
//!
//! The protocol (sitemaps.org) allows a file only addresses below its own folder, and 50,000 of them. More than one
//! file per locale is not supported, so a locale with more pages would break that limit.

use std::borrow::Cow;

use crate::address::encoded;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::problem::Problem;
use crate::publish::html::escape::escape;
use crate::publish::render::{Bytes, Renderer};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const INDEX: &str = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const URLS: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// The index of all sitemaps.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the product table have one type"
)]
pub(crate) fn index(renderer: &Renderer<'_>) -> Bytes {
    let mut xml = [HEAD, INDEX].concat();
    for locale in &renderer.site.config.locales {
        xml.push_str("<sitemap><loc>");
        renderer.push(&mut xml, &format!("/{}/sitemap.xml", locale.locale.tag));
        xml.push_str("</loc></sitemap>\n");
    }
    xml.push_str("</sitemapindex>\n");
    Ok(xml.into_bytes())
}

/// The pages that the locale `tag` has itself.
pub(crate) fn sitemap(renderer: &Renderer<'_>, tag: &Tag) -> Bytes {
    let site = renderer.site;
    let tags = || site.config.locales.iter().map(|locale| &locale.locale.tag);
    let mut xml = [HEAD, URLS].concat();
    for id in site.pages.keys() {
        let Some((page, false)) = renderer.translation(id, tag) else {
            continue;
        };
        let own: Vec<(&Tag, Cow<'_, str>)> = tags()
            .zip(site.editions(id))
            .filter(|(_, (_, own))| *own)
            .map(|(tag, (address, _))| (tag, address.into()))
            .collect();
        let default = (Role::of(id) == Role::Home).then_some("/");
        renderer.url(&mut xml, tag, &own, default, page.updated)?;
    }
    let everywhere = |address: &dyn Fn(&Tag) -> String| -> Vec<(&Tag, Cow<'_, str>)> {
        tags().map(|tag| (tag, address(tag).into())).collect()
    };
    for territory in site.territories.keys() {
        let all = everywhere(&|tag| site.territory_address(*territory, tag));
        renderer.url(&mut xml, tag, &all, None, None)?;
    }
    let all = everywhere(&|tag| site.none_address(tag));
    renderer.url(&mut xml, tag, &all, None, None)?;
    xml.push_str("</urlset>\n");
    Ok(xml.into_bytes())
}

impl Renderer<'_> {
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

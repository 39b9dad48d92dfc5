//! From meaning to bytes: every file of the site, made when it is asked for.
//!
//! In go a checked site, its theme and what to make; out come the bytes. `view` is what templates see,
//! `data` the open data; the other modules fill them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde::Serialize;
use tera::Context;

use crate::content::hotline::HotlineId;
use crate::content::locale::Tag;
use crate::content::markdown::Prose;
use crate::content::page::{PageId, Translation};
use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::site::Site;
use crate::source::PageTexts;
use crate::theme::Theme;

use super::compress::Coding;
use super::hosts::{self, Host};
use super::html::{frame, skeleton};
use super::open_data as data;
use super::trace::Seen;

/// What a file is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipe {
    /// The language chooser at `/`.
    Chooser,
    /// A page of a locale: home, article, directory, form, campaign.
    Page(PageId, Tag),
    /// The lines of one territory.
    Territory(Territory, Tag),
    /// The territories without a line.
    NoLine(Tag),
    /// The 404 page of a locale.
    Missing(Tag),
    /// The 404 page in all languages.
    MissingAll,
    /// What an edge shows when nothing behind it answers a tip, in all languages.
    Failure,
    /// An old address that leads to another.
    Redirect(String),
    /// The Atom feed of a locale.
    Feed(Tag),
    /// Where the sitemaps are.
    SitemapIndex,
    /// The pages of a locale, for search engines.
    Sitemap(Tag),
    /// What robots may do.
    Robots,
    /// The hotlines as JSON.
    HotlinesJson,
    /// The hotlines as CSV.
    HotlinesCsv,
    /// The schema of the JSON.
    Schema,
    /// The names of all territories in every language, for the filter.
    Names,
    /// A file of the theme.
    Asset(Arc<[u8]>),
    /// Headers and redirects for a host.
    Host(Host),
    /// The pages that answer a tip.
    Replies,
    /// Another file, by its path, compressed.
    Compressed(String, Coding),
}

/// How pages are made: for the public, or for a preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Address of the script that reloads a page when the site changed.
    pub live_reload: Option<&'static str>,
    /// Whether whole documents are minified.
    pub minify: bool,
    /// Whether compressed forms of files stand beside them.
    pub compress: bool,
}

/// A site and its theme, ready to make any file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renderer<'a> {
    pub(crate) site: &'a Site,
    pub(crate) theme: &'a Theme,
    pub(crate) texts: &'a PageTexts,
    pub(crate) options: Options,
    pub(crate) kept: &'a Kept,
    pub(crate) seen: &'a Seen,
    /// Every page by its template, none by a skeleton: what the others are compared with.
    pub(crate) long_way: bool,
}

/// What is made once and used for many files.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) skeletons: skeleton::Skeletons,
    /// Cards in texts, by line and reader.
    pub(crate) cards: Mutex<HashMap<(HotlineId, Tag), Arc<str>>>,
    /// What frames link to, by locale.
    pub(crate) rows: Mutex<HashMap<Tag, Arc<frame::Rows>>>,
}

impl<'a> Renderer<'a> {
    /// The page `id` as `tag` has it, and whether that is a fallback to the source.
    pub(crate) fn translation(&self, id: &str, tag: &Tag) -> Option<(&'a Translation, bool)> {
        let found = self.site.translation(id, tag)?;
        self.seen.face(found.0);
        Some(found)
    }

    /// The page `id` in the source language.
    pub(crate) fn original(&self, id: &str) -> Option<&'a Translation> {
        let page = self.site.pages.get(id)?;
        let original = page.translations.get(&self.site.config.source)?;
        self.seen.face(original);
        Some(original)
    }

    /// The rendered text of a page, before the site fills its gaps.
    pub(crate) fn read_prose(
        &self,
        translation: &'a Translation,
    ) -> Result<Cow<'a, Prose>, Problem> {
        self.seen.words(translation);
        translation.prose(self.texts)
    }

    /// The bytes of one file.
    ///
    /// # Errors
    ///
    /// What a template did wrong, with its place.
    pub(crate) fn bytes(&self, recipe: &Recipe) -> Result<Vec<u8>, Problem> {
        let html = match recipe {
            Recipe::Chooser => self.chooser()?,
            Recipe::Page(id, tag) => return self.page(id, tag),
            Recipe::Territory(territory, tag) => self.territory(*territory, tag)?,
            Recipe::NoLine(tag) => self.no_line(tag)?,
            Recipe::Missing(tag) => self.missing(tag)?,
            Recipe::MissingAll => self.missing_all()?,
            Recipe::Failure => self.every_language("failure.html", "not-sent-title")?,
            Recipe::Redirect(from) => self.redirect(from)?,
            Recipe::Feed(tag) => return Ok(self.feed(tag)?.into_bytes()),
            Recipe::SitemapIndex => return Ok(self.sitemap_index().into_bytes()),
            Recipe::Sitemap(tag) => return Ok(self.sitemap(tag).into_bytes()),
            Recipe::Robots => {
                return Ok(format!(
                    "User-agent: *\nAllow: /\n\nSitemap: {}/sitemap.xml\n",
                    self.site.config.origin
                )
                .into_bytes());
            }
            Recipe::HotlinesJson => return Ok(data::json(self.site)),
            Recipe::HotlinesCsv => return Ok(data::csv(self.site)),
            Recipe::Schema => return Ok(data::schema(self.site)),
            Recipe::Names => return Ok(data::names(self.site)),
            Recipe::Asset(bytes) => return Ok(bytes.to_vec()),
            Recipe::Host(host) => {
                return Ok(hosts::host(self.site, *host, self.options.compress).into_bytes());
            }
            Recipe::Replies => return self.replies(),
            Recipe::Compressed(..) => unreachable!("`Output` makes the file and compresses it"),
        };
        Ok(self.finish(html))
    }

    /// A whole document as it is written.
    pub(crate) fn finish(&self, html: String) -> Vec<u8> {
        if self.options.minify {
            minify(html.as_bytes())
        } else {
            html.into_bytes()
        }
    }

    pub(crate) fn template<T: Serialize>(&self, name: &str, view: &T) -> Result<String, Problem> {
        let context = Context::from_serialize(view)
            .map_err(|error| Problem::general(format!("a page cannot be made: {error}")))?;
        self.theme.render(name, &context)
    }
}

/// Makes a whole document smaller; what it shows stays the same.
///
/// Closing tags stay, and scripts and styles are left alone: those passes have broken pages elsewhere
/// (wilsonzlin/minify-html#236, getzola/zola#2731) and gain nothing after compression.
fn minify(html: &[u8]) -> Vec<u8> {
    let options = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..minify_html::Cfg::new()
    };
    minify_html::minify(html, &options)
}

/// Whether two documents are the same to a reader: equal once both are minified.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    minify(a) == minify(b)
}

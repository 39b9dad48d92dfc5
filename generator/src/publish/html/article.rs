//! Articles: pages that are a text, with a list of its sections, the pages below it and its sources.
//!
//! Most pages of a site are articles and differ only in their texts, so they are made from a [`Skeleton`].

use std::ops::Bound;

use serde::Serialize;

use super::escape::escape;
use super::skeleton::{self, Skeleton, Slot, Slots};
use super::view::{Article, Frame, Link, Prose, SourceRow, View};
use crate::content::cited_source::{Cited, Document};
use crate::content::locale::{Locale, Tag};
use crate::content::markdown::Target;
use crate::content::page::Translation;
use crate::content::role::Role;
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer, same};

/// From this number of sections on, a page lists them above its text.
const CONTENTS_FROM: usize = 4;

impl Renderer<'_> {
    /// The document of an article.
    pub(crate) fn article(
        &self,
        id: &str,
        frame: Frame,
        (lead_html, prose): (String, Prose),
        translation: &Translation,
        tag: &Tag,
    ) -> Bytes {
        let is_privacy = Role::of(id) == Role::Privacy;
        let page = Article {
            children: self.children(id, tag, &[&lead_html, &prose.body_html])?,
            lead_html,
            prose,
            hosting: is_privacy.then(|| self.site.config.hosts.hosting().word()),
            contents: contents(translation),
            has_figures: figures(translation).next().is_some(),
            sources: self.sources(id, translation, tag),
        };
        // No other page has the same list of pages below it, so a skeleton would serve this page alone.
        if self.without_skeleton || !page.children.is_empty() {
            return self.document("page.html", tag, frame, page);
        }
        let lang = tag.to_string();
        self.fill_skeleton("page.html", View { lang, frame, page })
    }

    /// The document of a page that differs from many others only in the values of its slots.
    pub(crate) fn fill_skeleton<V: Serialize + Clone + Slots>(
        &self,
        template: &str,
        mut view: V,
    ) -> Bytes {
        let values = skeleton::take(&mut view);
        let key = skeleton::key(template, &view)
            .map_err(|error| Problem::general(format!("a page cannot be made: {error}")))?;
        let made = self
            .memo
            .skeletons
            .get(key, || self.new_skeleton(template, &view, &values))?;
        if let Some(page) = made.and_then(|skeleton| skeleton.fill(&values)) {
            return Ok(page.into_bytes());
        }
        skeleton::put_back(&mut view, &values);
        Ok(self.finish(self.template(template, &view)?))
    }

    /// The skeleton of a view whose values are taken out; `values` are those of the first page of this kind. `None` if
    /// the page from the skeleton differs from the page by the template.
    fn new_skeleton<V: Serialize + Clone + Slots>(
        &self,
        template: &str,
        view: &V,
        values: &[(String, Slot)],
    ) -> Result<Option<Skeleton>, Problem> {
        let mut marked = view.clone();
        skeleton::put_tokens(&mut marked);
        let document = self.finish(self.template(template, &marked)?);
        let document = std::str::from_utf8(&document).ok();
        let cut = document.and_then(|document| Skeleton::cut(document, values));
        let mut first = view.clone();
        skeleton::put_back(&mut first, values);
        let expected = self.template(template, &first)?;
        Ok(cut.filter(|skeleton| {
            let page = skeleton.fill(values);
            page.is_some_and(|page| same(page.as_bytes(), expected.as_bytes()))
        }))
    }

    /// Links to the pages directly below page `id` to which none of its `texts` leads by itself.
    fn children(&self, id: &str, tag: &Tag, texts: &[&str]) -> Result<Vec<Link>, Problem> {
        let below = format!("{id}/");
        let mut children = Vec::new();
        let range = (Bound::Excluded(&*below), Bound::Unbounded);
        for (other, _) in self.site.pages.range::<str, _>(range) {
            let Some(name) = other.strip_prefix(&*below) else {
                break;
            };
            if name.contains('/') {
                continue;
            }
            if let Some(found) = self.translation(other, tag) {
                let link = self.link(other, tag, found)?;
                let written = format!("href=\"{}", escape(&link.href));
                if texts.iter().any(|text| text.contains(&written)) {
                    continue;
                }
                let text = found.0.detail().heading.clone();
                children.push(Link { text, ..link });
            }
        }
        Ok(children)
    }

    /// The sources of a page: those that its notes cite, then its own, or those of the page in the source language if a
    /// translation names none.
    pub(crate) fn sources(&self, id: &str, translation: &Translation, tag: &Tag) -> Vec<SourceRow> {
        let original = self.original(id);
        let borrowed = original.filter(|_| translation.detail().sources.is_empty());
        let citations = &borrowed.unwrap_or(translation).detail().sources;
        let lang = if borrowed.is_some() {
            &self.site.config.source
        } else {
            tag
        };
        let locale = &self.site.locale(tag).locale;
        let own = citations.iter().map(|citation| SourceRow {
            title: citation.title.clone(),
            lang: lang.to_string(),
            url: citation.url.clone(),
            read_on: locale.date(citation.read_on),
            country: self.elsewhere(citation.country, locale),
        });
        let cited = self
            .cited(translation)
            .into_iter()
            .map(|document| SourceRow {
                title: document.title.clone(),
                lang: self.site.config.source.to_string(),
                url: document.url.clone(),
                read_on: locale.date(document.read_on),
                country: self.elsewhere(document.country, locale),
            });
        cited.chain(own).collect()
    }

    /// The name of the country of a source, unless it is that of the whole site.
    fn elsewhere(&self, country: Option<Territory>, locale: &Locale) -> Option<String> {
        let country = country.filter(|country| self.site.config.only_country() != Some(*country));
        country.map(|country| locale.territory(country.code()))
    }

    /// The documents of the sources that the notes and the figures of a page cite, each once.
    fn cited<'s>(&'s self, translation: &'s Translation) -> Vec<&'s Document> {
        let mut documents: Vec<&'s Document> = Vec::new();
        let figures = figures(translation);
        let tables = figures.filter_map(|id| self.site.statistics.get(id));
        let of_figures = tables.flat_map(|table| &table.rows).map(|row| &row.source);
        let of_notes = translation.detail().outline.sources.iter();
        let keys = of_notes.chain(of_figures);
        let cited = keys.filter_map(|key| self.site.sources.find(&key.value));
        for document in cited.flat_map(Cited::documents) {
            if !documents.contains(&document) {
                documents.push(document);
            }
        }
        documents
    }
}

/// The names of the files whose yearly figures the text of a page shows.
fn figures(translation: &Translation) -> impl Iterator<Item = &str> {
    let links = translation.detail().outline.links.iter();
    links.filter_map(|link| match &link.value {
        Target::Statistics(id) => Some(id.as_str()),
        _ => None,
    })
}

/// Links to the sections of a page; none if it has few.
fn contents(translation: &Translation) -> Vec<Link> {
    let headings = translation.detail().outline.headings.iter();
    let sections: Vec<_> = headings
        .filter(|heading| heading.level == 2)
        .map(|heading| Link {
            href: format!("#{}", heading.id),
            text: heading.text.clone(),
            lang: None,
            current: false,
        })
        .collect();
    if sections.len() < CONTENTS_FROM {
        return Vec::new();
    }
    sections
}

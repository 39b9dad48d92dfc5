//! Sources that the notes of pages cite by a key: laws, treaties, reports.
//!
//! In goes `content/sources.toml`. A page cites `[^coe-10]` and has no note of that name itself: the note then says the name
//! of the source `coe` in the language of the text, and the article. What is known of a source stands here once, so that a
//! changed address changes on every page and in every language.

mod schema;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::past_day::is_old;
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems};

pub(in crate::content) use schema::COUNTRY;
pub use schema::SOURCES;

/// All sources, by id.
#[derive(Debug, Clone, Default)]
pub struct CitedSources(BTreeMap<String, CitedSource>);

/// A source that notes cite.
#[derive(Debug, Clone)]
pub struct CitedSource {
    /// The place of its id.
    pub place: Place,
    /// Whether notes cite its articles, each by a key of its own: `coe-10`.
    pub has_articles: bool,
    /// What a note says, by the tag of the language; with the marks that a text may have.
    names: BTreeMap<Tag, String>,
    /// The countries of which we read that the law binds them; none if the source is no law.
    pub binds: Option<Vec<Territory>>,
    /// What was read of it. Never empty.
    documents: Vec<Document>,
}

/// A document in which a source was read. The title of each says which copy it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its title, in the source language of the site.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The day it was read.
    pub read_on: Date,
    /// The country for which it was written, if it is one.
    pub country: Option<Territory>,
    /// The articles that it has; empty if it has all.
    articles: Vec<String>,
}

/// What a key cites.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'s> {
    /// The id of the source.
    pub id: &'s str,
    /// The source.
    pub source: &'s CitedSource,
    /// The article, as the note says it.
    pub article: Option<&'s str>,
}

impl CitedSources {
    /// What `key` cites: the source of that id, or an article of the one whose id is the longest beginning of the key.
    pub fn find<'s>(&'s self, key: &'s str) -> Option<Cited<'s>> {
        let of = |id: &'s str, article: Option<&'s str>| {
            let source = self.0.get(id)?;
            let is_meant = source.has_articles == article.is_some();
            is_meant.then_some(Cited {
                id,
                source,
                article,
            })
        };
        let mut ends = key.rmatch_indices('-').map(|(at, _)| at);
        of(key, None).or_else(|| ends.find_map(|at| of(key.get(..at)?, key.get(at + 1..))))
    }

    /// The ids and the sources, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &CitedSource)> {
        self.0.iter().map(|(id, source)| (id.as_str(), source))
    }
}

impl CitedSource {
    /// What a note says in the language `tag`, without an article.
    pub fn name(&self, tag: &Tag) -> Option<&str> {
        self.names.get(tag).map(String::as_str)
    }

    /// The documents that were read more than a year before `today`.
    pub fn due(&self, today: Date) -> impl Iterator<Item = &Document> {
        let documents = self.documents.iter();
        documents.filter(move |document| is_old(document.read_on, today))
    }
}

impl<'s> Cited<'s> {
    /// The documents that have what is cited.
    pub fn documents(self) -> impl Iterator<Item = &'s Document> {
        let documents = self.source.documents.iter();
        documents.filter(move |document| {
            let has = |article| document.articles.iter().any(|own| own == article);
            document.articles.is_empty() || self.article.is_some_and(has)
        })
    }
}

/// Reads `content/sources.toml`.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> CitedSources {
    let mut fields = Fields::parse(&SOURCES, path, text, 0, problems);
    let mut sources = BTreeMap::new();
    for (id, mut table) in fields.named_tables() {
        let has_articles = table.flag("articles").is_some_and(|at| at.value);
        let binds = binds(&mut table);
        let names = names(&mut table);
        let documents = documents(&mut table);
        table.finish();
        sources.insert(
            id.value,
            CitedSource {
                place: Place::span(path, &id.span),
                has_articles,
                binds,
                names,
                documents,
            },
        );
    }
    fields.finish();
    CitedSources(sources)
}

fn binds(table: &mut Fields<'_>) -> Option<Vec<Territory>> {
    if !table.has("binds") {
        return None;
    }
    let codes = table.texts("binds").into_iter();
    Some(
        codes
            .filter_map(|code| table.check_territory(&code))
            .collect(),
    )
}

fn names(table: &mut Fields<'_>) -> BTreeMap<Tag, String> {
    let Some(mut languages) = table.table("name") else {
        return BTreeMap::new();
    };
    let mut names = BTreeMap::new();
    for (language, name) in languages.named_single_texts() {
        if let Some(At { value: tag, .. }) = languages.tag(&language) {
            names.insert(tag, name.value);
        }
    }
    languages.finish();
    names
}

fn documents(table: &mut Fields<'_>) -> Vec<Document> {
    let mut documents = Vec::new();
    if !table.has("documents") && !table.is_broken() {
        let problem = Problem::error(table.whole(), "`documents` is missing");
        table.problems().push(problem.help(
            "add a line `documents = [{ title = \"…\", url = \"https://…\", read_on = 2026-11-29 }]`",
        ));
    }
    for mut row in table.tables("documents") {
        let (title, url, read_on) = (
            row.required_text("title"),
            row.required_text("url"),
            row.required_date("read_on"),
        );
        let country = row.territory("country").map(|at| at.value);
        let articles = row.texts("articles");
        row.finish();
        if let (Some(title), Some(url), Some(read_on)) = (title, url, read_on) {
            documents.push(Document {
                title: title.value,
                url: url.value,
                read_on: read_on.value,
                country,
                articles: articles.into_iter().map(|at| at.value).collect(),
            });
        }
    }
    documents
}

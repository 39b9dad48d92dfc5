//! The files of a built site: which there are, and what each is made from.
//!
//! In goes a checked site; out comes a sorted list of paths with their recipes. Bytes are made when
//! they are asked for, so memory holds only what is in work, and a preview makes only what is looked
//! at. Writing to disk is the work of [`crate::build::write`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::compress::{Coding, shrinks};
use super::hosts::Host;
use super::render::{Kept, Options, Recipe, Renderer, same};
use super::trace::Seen;
use crate::digest::{Digest, Hasher};
use crate::problem::Problem;
use crate::site::{Part, Site};
use crate::source::PageTexts;
use crate::theme::Theme;

/// Everything a site comes to, by path below the output folder.
pub struct Output {
    site: Arc<Site>,
    theme: Arc<Theme>,
    texts: PageTexts,
    options: Options,
    kept: Arc<Kept>,
    files: Arc<BTreeMap<String, Recipe>>,
    beside: Arc<BTreeMap<String, Recipe>>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Output({} files)", self.files.len())
    }
}

impl Output {
    /// Lists the files of a site.
    ///
    /// `texts` is where pages are read again when they are rendered, if the check had no room to keep their HTML.
    pub fn plan(site: Arc<Site>, theme: Arc<Theme>, texts: PageTexts, options: Options) -> Self {
        let mut files = Vec::new();
        let mut add = |path: &str, recipe: Recipe| files.push((file(path), recipe));
        add("/", Recipe::Chooser);
        add("/404.html", Recipe::MissingAll);
        for id in site.pages.keys() {
            for (locale, (address, _)) in site.config.locales.iter().zip(site.editions(id)) {
                let tag = locale.locale.tag.clone();
                add(address, Recipe::Page(Arc::clone(id), tag));
            }
        }
        for locale in &site.config.locales {
            let tag = &locale.locale.tag;
            for territory in site.territories.keys() {
                add(
                    &site.territory_address(*territory, tag),
                    Recipe::Territory(*territory, tag.clone()),
                );
            }
            add(&site.none_address(tag), Recipe::NoLine(tag.clone()));
            add(&format!("/{tag}/404.html"), Recipe::Missing(tag.clone()));
            add(&format!("/{tag}/feed.xml"), Recipe::Feed(tag.clone()));
            add(&format!("/{tag}/sitemap.xml"), Recipe::Sitemap(tag.clone()));
        }
        for from in site.redirects().keys() {
            add(from, Recipe::Redirect(from.clone()));
        }
        add("/sitemap.xml", Recipe::SitemapIndex);
        add("/robots.txt", Recipe::Robots);
        add("/hotlines.json", Recipe::HotlinesJson);
        add("/hotlines.csv", Recipe::HotlinesCsv);
        add("/hotlines.schema.json", Recipe::Schema);
        add("/names.json", Recipe::Names);
        add("/_headers", Recipe::Host(Host::Headers));
        add("/_redirects", Recipe::Host(Host::Redirects));
        for (name, bytes) in &theme.assets {
            add(&format!("/{name}"), Recipe::Asset(Arc::clone(bytes)));
        }
        // Put together at once and in order, which is much faster than one after the other.
        files.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut files: BTreeMap<_, _> = files.into_iter().collect();
        if options.compress {
            for path in files
                .keys()
                .filter(|path| shrinks(path))
                .cloned()
                .collect::<Vec<_>>()
            {
                for coding in Coding::ALL {
                    let compressed = Recipe::Compressed(path.clone(), coding);
                    files.insert(format!("{path}{}", coding.ending()), compressed);
                }
            }
        }
        let mut beside = BTreeMap::from([
            ("host/Caddyfile".to_owned(), Recipe::Host(Host::Caddy)),
            ("host/nginx.conf".to_owned(), Recipe::Host(Host::Nginx)),
        ]);
        if site.has_form() {
            files.insert(file("/failure.html"), Recipe::Failure);
            beside.insert("tip/replies.json".to_owned(), Recipe::Replies);
        }
        Self {
            site,
            theme,
            texts,
            options,
            kept: Arc::default(),
            files: files.into(),
            beside: beside.into(),
        }
    }

    /// Lists the files of a site after it changed. Where only texts of pages did, the files are those that there were, and
    /// what many of them have in common is the same.
    pub(crate) fn after(&self, site: Arc<Site>, theme: Arc<Theme>, texts: PageTexts) -> Self {
        if site.base != self.site.base {
            return Self::plan(site, theme, texts, self.options);
        }
        Self {
            site,
            theme,
            texts,
            options: self.options,
            kept: Arc::clone(&self.kept),
            files: Arc::clone(&self.files),
            beside: Arc::clone(&self.beside),
        }
    }

    /// The site it is made from.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Digest of all that every file may have been made from; what single pages say is not in it.
    pub(crate) fn base(&self) -> Digest {
        Hasher::default()
            .part(self.site.base)
            .part(format!("{:?}", self.options))
            .finish()
    }

    /// Digest of the base and of these parts of pages.
    fn digest(&self, parts: &BTreeSet<(Arc<str>, Part)>) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(self.base());
        for (path, part) in parts {
            hasher.part(&**path);
            let page = self.site.known.page(path);
            hasher.part(page.map(|page| part.digest(page)).unwrap_or_default());
        }
        hasher.finish()
    }

    /// The paths of all files, sorted, without a slash in front.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Files that belong to the site but must never be served with it: `tip/replies.json`, `host/…`.
    ///
    /// The part before the slash is the ending of the folder: `<output>.tip/replies.json`.
    pub fn beside(&self) -> impl ExactSizeIterator<Item = &str> {
        self.beside.keys().map(String::as_str)
    }

    /// What a file is made from.
    pub fn recipe(&self, path: &str) -> Option<&Recipe> {
        self.files.get(path).or_else(|| self.beside.get(path))
    }

    /// The bytes of a file. `None` when there is none of that path.
    ///
    /// # Errors
    ///
    /// What a template did wrong, with its place.
    pub fn bytes(&self, path: &str) -> Option<Result<Vec<u8>, Problem>> {
        self.traced(path, &Seen::default())
    }

    /// The bytes of a file, with the pages it was made from written down.
    pub(crate) fn traced(&self, path: &str, seen: &Seen) -> Option<Result<Vec<u8>, Problem>> {
        let recipe = self.recipe(path)?;
        Some(match recipe {
            Recipe::Compressed(of, coding) => {
                self.traced(of, seen)?.map(|bytes| coding.compress(&bytes))
            }
            _ => self.renderer(seen, false).bytes(recipe),
        })
    }

    /// The path of the file that this one is the compressed form of.
    pub(crate) fn compressed(&self, path: &str) -> Option<(&str, Coding)> {
        match self.recipe(path)? {
            Recipe::Compressed(of, coding) => Some((of, *coding)),
            _ => None,
        }
    }

    /// Whether a page that is made from a skeleton is what its template prints.
    ///
    /// # Errors
    ///
    /// What a template did wrong, with its place.
    pub(crate) fn alike(&self, path: &str) -> Result<bool, Problem> {
        let Some(recipe @ Recipe::Page(..)) = self.recipe(path) else {
            return Ok(true);
        };
        let seen = Seen::default();
        let short = self.renderer(&seen, false).bytes(recipe)?;
        let long = self.renderer(&seen, true).bytes(recipe)?;
        Ok(same(&short, &long))
    }

    fn renderer<'o>(&'o self, seen: &'o Seen, long_way: bool) -> Renderer<'o> {
        Renderer {
            site: &self.site,
            theme: &self.theme,
            texts: &self.texts,
            options: self.options,
            kept: &self.kept,
            seen,
            long_way,
        }
    }
}

/// What a file was made from, to tell whether it would come out the same from another output.
#[derive(Debug)]
pub(crate) struct Traced {
    parts: BTreeSet<(Arc<str>, Part)>,
    digest: Digest,
}

impl Traced {
    /// After `seen` was filled while a file of `output` was made.
    pub(crate) fn new(output: &Output, seen: Seen) -> Self {
        let parts = seen.into_parts();
        let digest = output.digest(&parts);
        Self { parts, digest }
    }

    /// Whether all of it is the same in `output`.
    pub(crate) fn holds(&self, output: &Output) -> bool {
        self.digest == output.digest(&self.parts)
    }
}

/// The file behind an address: `/en/help/` is `en/help/index.html`.
pub fn file(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

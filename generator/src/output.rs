//! The files of a built site: which there are, and what each is made from.
//!
//! In goes a checked site; out comes a sorted list of paths with their recipes. Bytes are made when
//! they are asked for, so memory holds only what is in work, and a preview makes only what is looked
//! at. Writing to disk is the work of [`crate::write`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::problem::Problem;
use crate::render::{Host, Kept, Options, Recipe, Renderer};
use crate::site::Site;
use crate::theme::Theme;

/// Everything a site comes to, by path below the output folder.
pub struct Output {
    site: Arc<Site>,
    theme: Arc<Theme>,
    options: Options,
    kept: Kept,
    files: BTreeMap<String, Recipe>,
    beside: BTreeMap<String, Recipe>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Output({} files)", self.files.len())
    }
}

impl Output {
    /// Lists the files of a site.
    pub fn plan(site: Arc<Site>, theme: Arc<Theme>, options: Options) -> Self {
        let mut files = BTreeMap::new();
        let mut add = |path: &str, recipe: Recipe| {
            files.insert(file(path), recipe);
        };
        add("/", Recipe::Chooser);
        add("/404.html", Recipe::MissingAll);
        for locale in &site.config.locales {
            let tag = &locale.locale.tag;
            for id in site.pages.keys() {
                if let Some(address) = site.page_address(id, tag) {
                    add(&address, Recipe::Page(Arc::clone(id), tag.clone()));
                }
            }
            for territory in site.territories.keys() {
                add(
                    &site.territory_address(*territory, tag),
                    Recipe::Territory(*territory, tag.clone()),
                );
            }
            add(&site.none_address(tag), Recipe::NoLine(tag.clone()));
            add(&format!("/{tag}/404.html"), Recipe::Missing(tag.clone()));
            add(&format!("/{tag}/feed.xml"), Recipe::Feed(tag.clone()));
        }
        for from in site.redirects.keys() {
            add(from, Recipe::Redirect(from.clone()));
        }
        add("/sitemap.xml", Recipe::Sitemap);
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
        let mut beside = BTreeMap::from([
            ("host/Caddyfile".to_owned(), Recipe::Host(Host::Caddy)),
            ("host/nginx.conf".to_owned(), Recipe::Host(Host::Nginx)),
        ]);
        if site.has_form() {
            beside.insert("tip/replies.json".to_owned(), Recipe::Replies);
        }
        Self {
            site,
            theme,
            options,
            kept: Kept::default(),
            files,
            beside,
        }
    }

    /// The site it is made from.
    pub fn site(&self) -> &Site {
        &self.site
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
        let renderer = Renderer {
            site: &self.site,
            theme: &self.theme,
            options: self.options,
            kept: &self.kept,
            long_way: false,
        };
        Some(renderer.bytes(self.recipe(path)?))
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

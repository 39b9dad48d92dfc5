//! What the checked site and its last build say of the published files.

use std::collections::{BTreeMap, BTreeSet};

use super::build::Build;
use super::finding::Findings;
use crate::address::encoded;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::problem::Problem;
use crate::publish::hosts::form_pages;
use crate::publish::media::media_type;
use crate::publish::output::Output;
use crate::publish::product::path_of;
use crate::site::Site;

/// How many of the files that changed last are compared.
const NEWEST: usize = 4;

/// How a published file is to be kept by browsers, and with which referrer policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page or data: kept, and asked for again at each visit.
    Page,
    /// The form, or an answer to it: never kept.
    Form,
    /// The page that says that nothing was sent: a page by its own address, and an answer to a form.
    Failure,
    /// A file with a digest in its name: kept for good.
    Asset,
}

/// The site as it should be published.
#[derive(Debug)]
pub struct Subject<'s> {
    /// The checked site.
    pub(super) site: &'s Site,
    paths: BTreeSet<&'s str>,
    forms: BTreeSet<String>,
    build: Option<Build>,
}

impl<'s> Subject<'s> {
    /// The site of `output`, whose last build is `build`.
    ///
    /// # Errors
    ///
    /// When the site has a form and no page for it.
    pub fn new(output: &'s Output, build: Option<Build>) -> Result<Self, Problem> {
        let site = output.site();
        let forms = form_pages(site)?;
        Ok(Self {
            site,
            paths: output.paths().collect(),
            forms: forms.iter().map(|address| path_of(address)).collect(),
            build,
        })
    }

    /// Whether the answers can be compared with a build.
    pub(super) fn has_build(&self) -> bool {
        self.build.is_some()
    }

    /// Whether the build has compressed forms.
    pub(super) fn is_compressed(&self) -> bool {
        self.bytes("index.html.gz").is_some()
    }

    /// The bytes of a file in the build.
    pub(super) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.build.as_ref()?.bytes(path)
    }

    /// How the file at `path` is to be kept.
    pub(super) fn kind(&self, path: &str) -> Kind {
        if path == "failure.html" {
            Kind::Failure
        } else if self.forms.contains(path) {
            Kind::Form
        } else if has_digest(path) {
            Kind::Asset
        } else {
            Kind::Page
        }
    }

    /// The pages with the form.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(String::as_str)
    }

    /// The home page of each language, and in each the page that is deepest in folders.
    pub(super) fn pages(&self) -> Vec<String> {
        let mut pages = vec!["index.html".to_owned()];
        for tag in self.site.config.tags() {
            pages.push(format!("{tag}/index.html"));
            pages.extend(self.deepest(&tag));
        }
        pages
    }

    fn deepest(&self, tag: &Tag) -> Option<String> {
        let others = self.site.pages.keys();
        let others = others.filter(|id| ![Role::Home, Role::Write].contains(&Role::of(id)));
        let addresses = others.filter_map(|id| self.site.page_address(id, tag));
        let deepest =
            addresses.max_by_key(|address| (address.matches('/').count(), address.clone()));
        deepest.map(|address| path_of(&address))
    }

    /// One file of each media type that is no page: with a digest in its name, and without.
    pub(super) fn files(&self) -> Vec<String> {
        let mut files = BTreeMap::new();
        for path in self.comparable().filter(|path| !is_page(path)) {
            let extension = path.rsplit('.').next().unwrap_or_default();
            files.entry((has_digest(path), extension)).or_insert(path);
        }
        files.into_values().map(str::to_owned).collect()
    }

    /// The pages and files that the last builds changed.
    pub(super) fn newest(&self) -> Vec<String> {
        let build = self.build.as_ref();
        build.map_or_else(Vec::new, |build| build.newest(self.comparable(), NEWEST))
    }

    /// The files that a server sends as they are: no compressed forms, no settings of hosts, no pages of errors and of old
    /// addresses.
    fn comparable(&self) -> impl Iterator<Item = &'s str> {
        let redirects = self.site.redirects().keys();
        let old: BTreeSet<String> = redirects.map(|from| path_of(from)).collect();
        self.paths.iter().copied().filter(move |path| {
            let name = path.rsplit('/').next().unwrap_or(path);
            let extension = name.rsplit('.').next().unwrap_or_default();
            !["br", "gz"].contains(&extension)
                && !name.starts_with('_')
                && name != "404.html"
                && name != "failure.html"
                && !old.contains(*path)
        })
    }

    /// A folder of the site without a page of its own.
    pub(super) fn folder_without_page(&self) -> Option<String> {
        let folders = self.paths.iter().filter_map(|path| path.rsplit_once('/'));
        let mut folders = folders.filter_map(|(folder, _)| folder.rsplit_once('/'));
        let bare = folders.find(|(parent, _)| {
            let page = format!("{parent}/index.html");
            !self.paths.contains(page.as_str())
        });
        bare.map(|(parent, _)| encoded(&format!("/{parent}/")).into_owned())
    }

    /// Old addresses with the addresses that they lead to, those with letters beyond ASCII first.
    pub(super) fn old_addresses(&self) -> Vec<(String, String)> {
        let mut all: Vec<_> = self.site.redirects().iter().collect();
        all.sort_by_key(|(from, _)| from.is_ascii());
        let all = all.into_iter();
        all.map(|(from, to)| (from.clone(), encoded(to).into_owned()))
            .collect()
    }
}

/// Whether the file at `path` is a page.
pub(super) fn is_page(path: &str) -> bool {
    media_type(path).starts_with("text/html")
}

/// Whether the name of a file has the digest of its content: `site.0123456789ab.css`.
fn has_digest(path: &str) -> bool {
    let mut parts = path.rsplit('.');
    let (extension, digest) = (parts.next(), parts.next());
    let is_digest =
        |part: &str| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    extension.is_some() && parts.next().is_some() && digest.is_some_and(is_digest)
}

/// The address of a file, as a request writes it.
pub(super) fn address_of(path: &str) -> String {
    let address = path
        .strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'));
    encoded(&format!("/{}", address.unwrap_or(path))).into_owned()
}

/// What an answer is judged with.
#[derive(Debug)]
pub(super) struct Judge<'j> {
    /// What should be published.
    pub(super) subject: &'j Subject<'j>,
    /// The site that was asked, as its own redirects name it.
    pub(super) origins: [String; 2],
    /// Whether it was asked over TLS.
    pub(super) is_https: bool,
    /// The findings so far.
    pub(super) findings: Findings,
    /// The pages that differ from the build, and how many were compared.
    pub(super) differing: (Vec<String>, usize),
}

//! A built site, read once: every page parsed once and checked on its own, and what the checks of the whole need
//! of each page kept: addresses, identifiers, links, alternates, weight.
//!
//! In: the folder that `fanal build` wrote. Out: a [`Survey`], and [`Fault`]s with the page they are on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::check::CHECKS;
use crate::page::Page;
use crate::weight;

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The check that found it, as named in [`CHECKS`] or by the module that asks.
    pub check: &'static str,
    /// The address of the page or file.
    pub path: String,
    /// What is wrong, in words.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.what)
    }
}

/// What the checks of the whole site need to know of one page.
#[derive(Debug, Default)]
pub struct Entry {
    /// Its `<html lang>`.
    pub lang: String,
    /// Every `id` on it.
    pub ids: BTreeSet<String>,
    /// The `href` of every `<a>` and `<area>`, and the `src` and `href` of everything it loads.
    pub links: BTreeSet<String>,
    /// `hreflang` and address of each alternate in the head.
    pub alternates: Vec<(String, String)>,
    /// The canonical address.
    pub canonical: Option<String>,
    /// Whether the frame is in one language and the text in another.
    pub is_fallback: bool,
    /// Whether it only sends the reader on.
    pub is_redirect: bool,
    /// Whether search engines are asked to leave it out.
    pub is_unlisted: bool,
    /// Bytes of a first visit: see [`weight`].
    pub weight: usize,
}

/// A site, read once.
#[derive(Debug)]
pub struct Survey {
    /// Pages by address.
    pub pages: BTreeMap<String, Entry>,
    /// Addresses of all files, pages among them, from the root: `/site.css`, `/ur/`.
    pub files: BTreeSet<String>,
    faults: Vec<Fault>,
}

impl Survey {
    /// Reads every file under `folder`, on all cores.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or a page is not UTF-8.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for found in WalkDir::new(folder).sort_by_file_name() {
            let found = found.context("the built site cannot be read")?;
            if found.file_type().is_file() {
                files.insert(address(folder, found.path())?, found.into_path());
            }
        }
        let mut assets = BTreeMap::new();
        for (address, file) in &files {
            if file
                .extension()
                .is_some_and(|ending| ending == "css" || ending == "js")
            {
                assets.insert(
                    address.clone(),
                    weight::brotli_length(&std::fs::read(file)?)?,
                );
            }
        }
        let waiting = Mutex::new(files.iter().filter(|(address, _)| is_page(address)));
        let next = || {
            waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .next()
        };
        let read_some = || -> Result<(BTreeMap<String, Entry>, Vec<Fault>)> {
            let mut pages = BTreeMap::new();
            let mut faults = Vec::new();
            while let Some((address, file)) = next() {
                let html = std::fs::read_to_string(file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                let page = Page::parse(address, &html);
                let entry = Entry::of(&page, &html, &assets)?;
                faults.extend(faults_of(&page));
                pages.insert(address.clone(), entry);
            }
            Ok((pages, faults))
        };
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let parts = thread::scope(|scope| {
            let readers: Vec<_> = (0..cores).map(|_| scope.spawn(read_some)).collect();
            readers
                .into_iter()
                .map(|reader| reader.join().unwrap_or_else(|_| bail!("a check panicked")))
                .collect::<Result<Vec<_>>>()
        })?;
        let mut survey = Self {
            pages: BTreeMap::new(),
            files: files.into_keys().collect(),
            faults: Vec::new(),
        };
        for (pages, faults) in parts {
            survey.pages.extend(pages);
            survey.faults.extend(faults);
        }
        survey.faults.sort();
        Ok(survey)
    }

    /// What the check called `name` found on all pages.
    ///
    /// # Panics
    ///
    /// When no check has this name, so that a misspelt one does not pass for ever.
    pub fn faults(&self, name: &str) -> Vec<Fault> {
        assert!(
            CHECKS.iter().any(|(known, _)| *known == name),
            "no check is called `{name}`"
        );
        self.faults
            .iter()
            .filter(|fault| fault.check == name)
            .cloned()
            .collect()
    }
}

/// Every fault that the checks of single pages find on `page`.
pub fn faults_of(page: &Page) -> Vec<Fault> {
    CHECKS
        .iter()
        .flat_map(|(check, ask)| {
            ask(page).into_iter().map(|what| Fault {
                check,
                path: page.path.clone(),
                what,
            })
        })
        .collect()
}

impl Entry {
    /// Takes from a page what the checks of the whole need. `assets` holds the compressed length of each style sheet and script.
    ///
    /// # Errors
    ///
    /// When the page cannot be compressed.
    pub fn of(page: &Page, html: &str, assets: &BTreeMap<String, usize>) -> Result<Self> {
        let mut links = BTreeSet::new();
        for (selector, attribute) in [
            ("a[href], area[href], link[href]", "href"),
            ("[src]", "src"),
            ("form[action]", "action"),
        ] {
            for element in page.select(selector) {
                links.extend(element.value().attr(attribute).map(str::to_owned));
            }
        }
        let loaded: usize = weight::loaded_with(page)
            .iter()
            .map(|asset| {
                assets
                    .get(crate::link::without_query(asset))
                    .copied()
                    .unwrap_or_default()
            })
            .sum();
        Ok(Self {
            lang: page.lang().to_owned(),
            ids: page
                .select("[id]")
                .iter()
                .filter_map(|element| element.value().attr("id"))
                .map(str::to_owned)
                .collect(),
            links,
            alternates: page
                .select("link[rel=alternate][hreflang]")
                .iter()
                .filter_map(|link| {
                    let link = link.value();
                    Some((
                        link.attr("hreflang")?.to_owned(),
                        link.attr("href")?.to_owned(),
                    ))
                })
                .collect(),
            canonical: page
                .attribute("link[rel=canonical]", "href")
                .map(str::to_owned),
            is_fallback: page.is_fallback(),
            is_redirect: page.is_redirect(),
            is_unlisted: page.is_unlisted(),
            weight: weight::brotli_length(html.as_bytes())? + loaded,
        })
    }
}

fn is_page(address: &str) -> bool {
    address.ends_with('/')
        || Path::new(address)
            .extension()
            .is_some_and(|ending| ending == "html")
}

/// The address of a file: a folder's `index.html` is the folder.
fn address(folder: &Path, file: &Path) -> Result<String> {
    let inside = file.strip_prefix(folder)?;
    let inside = inside
        .to_str()
        .with_context(|| format!("{} is not UTF-8", inside.display()))?;
    Ok(format!(
        "/{}",
        inside.strip_suffix("index.html").unwrap_or(inside)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_read_and_its_faults_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("en")).unwrap();
        std::fs::write(
            folder.path().join("en/index.html"),
            "<html lang=en dir=ltr><body style='color:red'><h1>x</h1>",
        )
        .unwrap();
        std::fs::write(folder.path().join("site.css"), "p{}").unwrap();
        let survey = Survey::read(folder.path()).unwrap();
        assert_eq!(
            survey.files.iter().collect::<Vec<_>>(),
            ["/en/", "/site.css"]
        );
        assert_eq!(survey.faults("inline code").len(), 1);
        assert!(survey.faults("heading").is_empty());
    }

    #[test]
    #[should_panic(expected = "no check is called `headings`")]
    fn a_misspelt_check_does_not_pass() {
        let folder = tempfile::tempdir().unwrap();
        Survey::read(folder.path()).unwrap().faults("headings");
    }
}

//! A built site, read once: every page parsed once and checked on its own, and what the checks of the whole need
//! of each page kept: addresses, identifiers, links, alternates, weight.
//!
//! In: the folder that `fanal build` wrote. Out: a [`Survey`], and [`Fault`]s with the page they are on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
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
    /// Addresses of the style sheets and scripts that are loaded with it.
    pub loads: Vec<String>,
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
        let pages: Vec<(&String, &PathBuf)> = files
            .iter()
            .filter(|(address, _)| is_page(address))
            .collect();
        let read = pages
            .into_par_iter()
            .map(|(address, file)| {
                let html = std::fs::read_to_string(file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                let page = Page::parse(address, &html);
                Ok((address.clone(), Entry::of(&page), faults_of(&page)))
            })
            .collect::<Result<Vec<_>>>()?;
        let mut survey = Self {
            pages: BTreeMap::new(),
            files: files.keys().cloned().collect(),
            faults: Vec::new(),
        };
        for (address, entry, faults) in read {
            survey.pages.insert(address, entry);
            survey.faults.extend(faults);
        }
        survey.faults.sort();
        Ok(survey)
    }

    /// Pages whose first visit weighs more than [`weight::MAX_BYTES`], with what they weigh. The site lies in `folder`.
    ///
    /// # Errors
    ///
    /// When a page, or what it loads, cannot be read.
    pub fn heavy_pages(&self, folder: &Path) -> Result<Vec<(String, usize)>> {
        let bytes = |address: &str| -> Result<Vec<u8>> {
            let index = if address.ends_with('/') {
                "index.html"
            } else {
                ""
            };
            let file = folder.join(format!("{}{index}", address.trim_start_matches('/')));
            std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
        };
        let mut assets = BTreeMap::new();
        for asset in self.pages.values().flat_map(|page| &page.loads) {
            if !assets.contains_key(asset.as_str()) {
                let bytes = bytes(crate::link::without_query(asset))?;
                assets.insert(asset.as_str(), weight::brotli_length(&bytes)?);
            }
        }
        let weighed = self
            .pages
            .par_iter()
            .map(|(address, page)| {
                let loaded: usize = page
                    .loads
                    .iter()
                    .filter_map(|asset| assets.get(asset.as_str()))
                    .sum();
                let left = weight::MAX_BYTES.saturating_sub(loaded);
                let own = weight::brotli_length_at_most(&bytes(address)?, left)?;
                Ok((address.clone(), own + loaded))
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(weighed
            .into_iter()
            .filter(|(_, bytes)| *bytes > weight::MAX_BYTES)
            .collect())
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
    /// Takes from a page what the checks of the whole need.
    pub fn of(page: &Page) -> Self {
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
        Self {
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
            loads: weight::loaded_with(page),
        }
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
    fn a_page_is_heavy_with_what_it_loads() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("index.html"),
            "<link rel=stylesheet href=/site.css>",
        )
        .unwrap();
        let mut state = 1_u32;
        let mut sheet = |length: usize| -> Vec<u8> {
            let noise = std::iter::repeat_with(|| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            });
            noise.take(length).collect()
        };
        for (length, heavy) in [(14_000, 0), (14_600, 1)] {
            std::fs::write(folder.path().join("site.css"), sheet(length)).unwrap();
            let survey = Survey::read(folder.path()).unwrap();
            assert_eq!(
                survey.heavy_pages(folder.path()).unwrap().len(),
                heavy,
                "{length}"
            );
        }
    }

    #[test]
    #[should_panic(expected = "no check is called `headings`")]
    fn a_misspelt_check_does_not_pass() {
        let folder = tempfile::tempdir().unwrap();
        Survey::read(folder.path()).unwrap().faults("headings");
    }
}

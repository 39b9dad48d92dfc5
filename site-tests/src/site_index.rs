//! An index of a built site. Every page is parsed once, checked on its own, and recorded with what the checks of the whole site
//! need: ids, links, alternates and loaded files.
//!
//! In: the folder that `fanal build` wrote. Out: a [`SiteIndex`], and the [`Fault`]s of its pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::address::{file_of, without_query};
use crate::check::CHECKS;
use crate::fault::Fault;
use crate::page::Page;
use crate::weight;

/// The properties of one page that the checks of the whole site need.
#[derive(Debug, Default)]
pub struct PageEntry {
    /// Its `<html lang>`.
    pub lang: String,
    /// Every `id` on the page.
    pub ids: BTreeSet<String>,
    /// The `href` of every `<a>`, `<area>` and `<link>`, every `src`, and the `action` of every form.
    pub links: BTreeSet<String>,
    /// The `hreflang` and the address of each alternate.
    pub alternates: Vec<(String, String)>,
    /// The canonical address.
    pub canonical: Option<String>,
    /// Whether the text is in another language than the header and the menus.
    pub is_fallback: bool,
    /// Whether the page only redirects to another.
    pub is_redirect: bool,
    /// Whether the page asks search engines not to list it.
    pub is_unlisted: bool,
    /// Addresses of the style sheets and scripts that the page loads.
    pub loads: Vec<String>,
}

/// The pages and files of a site.
#[derive(Debug)]
pub struct SiteIndex {
    /// Pages by the path of their address.
    pub pages: BTreeMap<String, PageEntry>,
    /// The paths of the addresses of all files, including pages: `/site.css`, `/ur/`.
    pub files: BTreeSet<String>,
    faults: Vec<Fault>,
}

impl SiteIndex {
    /// Reads every file under `folder`, on all cores.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or a page is not UTF-8.
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
        let entries = pages
            .into_par_iter()
            .map(|(address, file)| {
                let html = std::fs::read_to_string(file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                let page = Page::parse(address, &html);
                Ok((address.clone(), PageEntry::of(&page), faults_of(&page)))
            })
            .collect::<Result<Vec<_>>>()?;
        let mut index = Self {
            pages: BTreeMap::new(),
            files: files.keys().cloned().collect(),
            faults: Vec::new(),
        };
        for (address, entry, faults) in entries {
            index.pages.insert(address, entry);
            index.faults.extend(faults);
        }
        index.faults.sort();
        Ok(index)
    }

    /// Pages that weigh more than [`weight::MAX_BYTES`] on the first visit, with their weight. `folder` contains the site.
    ///
    /// # Errors
    ///
    /// When a page or a file that it loads cannot be read.
    pub fn heavy_pages(&self, folder: &Path) -> Result<Vec<(String, usize)>> {
        let bytes = |address: &str| -> Result<Vec<u8>> {
            let file = folder.join(file_of(address));
            std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
        };
        let mut assets = BTreeMap::new();
        for asset in self.pages.values().flat_map(|page| &page.loads) {
            if !assets.contains_key(asset.as_str()) {
                let bytes = bytes(without_query(asset))?;
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
                let own_weight = weight::brotli_length_at_most(&bytes(address)?, left)?;
                Ok((address.clone(), own_weight + loaded))
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(weighed
            .into_iter()
            .filter(|(_, bytes)| *bytes > weight::MAX_BYTES)
            .collect())
    }

    /// The faults that the check called `name` has found on all pages.
    ///
    /// # Panics
    ///
    /// When no check has this name. Otherwise a test with a misspelt name would always pass.
    pub fn faults(&self, name: &str) -> Vec<Fault> {
        assert!(
            CHECKS.iter().any(|(check, _)| *check == name),
            "no check is called `{name}`"
        );
        self.faults
            .iter()
            .filter(|fault| fault.check == name)
            .cloned()
            .collect()
    }
}

/// The faults that all checks of single pages find on `page`.
pub fn faults_of(page: &Page) -> Vec<Fault> {
    CHECKS
        .iter()
        .flat_map(|(name, check)| {
            check(page).into_iter().map(|what| Fault {
                check: name,
                path: page.path.clone(),
                what,
            })
        })
        .collect()
}

impl PageEntry {
    /// Records the properties of `page`.
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
            .is_some_and(|extension| extension == "html")
}

/// The path of the address of `file`. An `index.html` has the address of its folder.
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
    fn every_page_is_indexed_with_its_faults() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("en")).unwrap();
        std::fs::write(
            folder.path().join("en/index.html"),
            "<html lang=en dir=ltr><body style='color:red'><h1>x</h1>",
        )
        .unwrap();
        std::fs::write(folder.path().join("site.css"), "p{}").unwrap();
        let index = SiteIndex::read(folder.path()).unwrap();
        assert_eq!(
            index.files.iter().collect::<Vec<_>>(),
            ["/en/", "/site.css"]
        );
        assert_eq!(index.faults("inline code").len(), 1);
        assert!(index.faults("heading").is_empty());
    }

    #[test]
    fn the_weight_of_a_page_includes_the_files_it_loads() {
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
            let index = SiteIndex::read(folder.path()).unwrap();
            assert_eq!(
                index.heavy_pages(folder.path()).unwrap().len(),
                heavy,
                "{length}"
            );
        }
    }

    #[test]
    #[should_panic(expected = "no check is called `headings`")]
    fn a_misspelt_check_does_not_pass() {
        let folder = tempfile::tempdir().unwrap();
        SiteIndex::read(folder.path()).unwrap().faults("headings");
    }
}

//! The outline of a corpus: its languages, and how many sections and articles each of them has.

use anyhow::{Result, ensure};

use crate::language::Language;

/// The largest number of articles in one section of one language.
const SECTION_ARTICLES: usize = 250;
/// Pages of each language that are neither article nor section: home, numbers, list of campaigns, one campaign.
const FIXED_PAGES: usize = 4;

/// The number and the ids of all pages.
pub(super) struct Outline {
    /// The seed of all random numbers.
    pub(super) seed: u64,
    /// All languages, the source language first.
    pub(super) languages: Vec<Language>,
    /// Sections of each language.
    pub(super) sections: usize,
    /// Articles of each language.
    pub(super) articles: usize,
}

impl Outline {
    /// Divides `pages` among the languages, rounded down to a multiple of them.
    ///
    /// # Errors
    ///
    /// When `pages` is less than the smallest site needs.
    pub(super) fn new(pages: usize, seed: u64) -> Result<Self> {
        let languages = Language::all();
        let each = pages / languages.len();
        let sections = each.div_ceil(SECTION_ARTICLES);
        ensure!(
            each > FIXED_PAGES + sections,
            "a corpus has at least {} pages",
            (FIXED_PAGES + 2) * languages.len()
        );
        Ok(Self {
            seed,
            sections,
            articles: each - FIXED_PAGES - sections,
            languages,
        })
    }

    /// The number of Markdown files.
    pub(super) fn pages(&self) -> usize {
        self.languages.len() * (self.articles + self.sections + FIXED_PAGES)
    }

    /// The ids of the sections in the menu.
    pub(super) fn menu(&self) -> impl Iterator<Item = String> {
        (0..self.sections.min(5)).map(section_id)
    }

    /// The id of the section that contains article `number`.
    pub(super) fn section_of(&self, number: usize) -> String {
        section_id(number % self.sections)
    }

    /// The id of article `number`, which starts with the id of its section.
    pub(super) fn article_id(&self, number: usize) -> String {
        format!("{}/p{number}", self.section_of(number))
    }
}

/// The id of section `number`.
pub(super) fn section_id(number: usize) -> String {
    format!("s{number}")
}

//! A synthetic site of any size: eight languages, sections, articles, hotlines, a campaign.
//!
//! In: a number of pages and a seed. Out: the files of a site in one of two dialects, Fanal's and Hugo's, with the same words,
//! lists, tables, footnotes and links. The same seed gives the same bytes everywhere.
//!
//! A page is one Markdown file of one language, of about 600 words. Each article has headings with ids, links to other
//! articles and to a heading in one, links to hotlines, a list, a table and a footnote; one in three shows a hotline's card.

mod article;
mod hotline;
mod hugo;
mod site;

pub(crate) use site::{MESSAGE, TEMPLATE};

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::language::Language;

/// The day a corpus is built for: its campaign is on, and no page is from the future.
pub(crate) const TODAY: &str = "2026-11-25";
/// Articles of one section and language.
const SECTION: usize = 250;
/// Files of a language that are neither article nor section: home, directory, list of campaigns, one campaign.
const FIXED: usize = 4;

/// For which generator files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Links with schemes of the site; records, messages and a template beside the pages.
    Fanal,
    /// The same Markdown with plain links, and front matter that Hugo knows.
    Hugo,
}

/// A site that is not written yet.
pub(crate) struct Corpus {
    seed: u64,
    languages: Vec<Language>,
    sections: usize,
    articles: usize,
}

/// A file below the site's folder.
pub(crate) struct File {
    /// Its path.
    pub(crate) path: PathBuf,
    /// What is in it.
    pub(crate) text: String,
}

impl Corpus {
    /// A site of exactly `pages` Markdown files, or the nearest smaller number that eight languages share evenly.
    ///
    /// # Errors
    ///
    /// For fewer pages than a site needs.
    pub(crate) fn new(pages: usize, seed: u64) -> Result<Self> {
        let languages = Language::all();
        let each = pages / languages.len();
        let sections = each.div_ceil(SECTION);
        ensure!(
            each > FIXED + sections,
            "a corpus has at least {} pages",
            (FIXED + 2) * languages.len()
        );
        Ok(Self {
            seed,
            sections,
            articles: each - FIXED - sections,
            languages,
        })
    }

    /// How many Markdown files it has.
    pub(crate) fn pages(&self) -> usize {
        self.languages.len() * (self.articles + self.sections + FIXED)
    }

    /// The names of its sections, which are the menu.
    pub(crate) fn menu(&self) -> impl Iterator<Item = String> {
        (0..self.sections.min(5)).map(section)
    }

    /// Writes it below `root`, which does not exist yet.
    ///
    /// # Errors
    ///
    /// When `root` exists or a file cannot be written.
    pub(crate) fn write(&self, root: &Path, dialect: Dialect) -> Result<()> {
        ensure!(!root.exists(), "{} exists already", root.display());
        for file in self.others(dialect) {
            write(root, &file)?;
        }
        std::thread::scope(|scope| {
            let written: Vec<_> = self
                .languages
                .iter()
                .map(|language| {
                    scope.spawn(move || {
                        self.files(language, dialect)
                            .try_for_each(|file| write(root, &file))
                    })
                })
                .collect();
            written.into_iter().try_for_each(|thread| {
                thread
                    .join()
                    .map_err(|_| anyhow::anyhow!("a writer panicked"))?
            })
        })
    }

    /// The file of article `number` in the source language, below the site's folder.
    pub(crate) fn article_path(&self, number: usize, dialect: Dialect) -> PathBuf {
        let id = self.article_id(number % self.articles);
        pages_folder(dialect).join("en").join(format!("{id}.md"))
    }

    fn article_id(&self, number: usize) -> String {
        format!("{}/p{number}", section(number % self.sections))
    }
}

fn section(number: usize) -> String {
    format!("s{number}")
}

/// Where the folders of languages lie.
fn pages_folder(dialect: Dialect) -> PathBuf {
    match dialect {
        Dialect::Fanal => PathBuf::from("content/pages"),
        Dialect::Hugo => PathBuf::from("content"),
    }
}

fn write(root: &Path, file: &File) -> Result<()> {
    let path = root.join(&file.path);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(&path, &file.text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Corpus, Dialect};

    #[test]
    fn a_corpus_has_as_many_pages_as_asked_for() {
        for pages in [200, 2_400] {
            let corpus = Corpus::new(pages, 7).unwrap();
            assert_eq!(corpus.pages(), pages);
            for dialect in [Dialect::Fanal, Dialect::Hugo] {
                let files = |language| corpus.files(language, dialect);
                let paths: BTreeSet<_> = corpus
                    .languages
                    .iter()
                    .flat_map(files)
                    .map(|file| file.path)
                    .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
                    .collect();
                assert_eq!(paths.len(), pages);
            }
        }
        assert!(Corpus::new(40, 7).is_err());
    }

    #[test]
    fn the_seed_decides_every_byte() {
        let texts = |seed| {
            let corpus = Corpus::new(200, seed).unwrap();
            let hindi = corpus
                .languages
                .iter()
                .find(|language| language.tag == "hi")
                .unwrap();
            let files = corpus.files(hindi, Dialect::Fanal);
            files.map(|file| file.text).collect::<String>()
        };
        // Not `assert_eq!`, which would print two whole sites.
        assert!(texts(7) == texts(7));
        assert!(texts(7) != texts(8));
    }

    #[test]
    fn a_page_has_about_six_hundred_words() {
        let corpus = Corpus::new(1_000, 7).unwrap();
        let files = corpus.files(&corpus.languages[0], Dialect::Hugo);
        let words: Vec<_> = files
            .filter(|file| file.path.to_string_lossy().contains("/p"))
            .map(|file| file.text.split_whitespace().count())
            .collect();
        let mean = words.iter().sum::<usize>() / words.len();
        assert!((550..750).contains(&mean), "{mean}");
    }
}

//! A synthetic site of any size: eight languages, sections, articles, hotlines and a campaign.
//!
//! In: a number of pages and a seed. Out: the files of a site, written for Fanal or for Hugo with the same words, lists, tables,
//! footnotes and links. The same seed gives the same bytes on every machine.
//!
//! A page is one Markdown file in one language, of about 600 words. Each article has headings with ids, links to other articles
//! and to a heading in one of them, links to hotlines, a list, a table and a footnote. Every third article has a hotline card.

mod article;
mod dialect;
mod hotline;
mod hugo;
mod outline;
mod site;
mod source_file;

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

pub(crate) use dialect::Dialect;
use outline::Outline;
pub(crate) use site::{MESSAGE, RARE_MESSAGE, TEMPLATE};
use source_file::SourceFile;

/// The day a corpus is built for: its campaign is running, and no page is dated later.
pub(crate) const TODAY: &str = "2026-11-25";

/// A synthetic site, before it is written.
pub(crate) struct Corpus {
    outline: Outline,
}

impl Corpus {
    /// Plans a site of `pages` Markdown files, rounded down to a multiple of the eight languages.
    ///
    /// # Errors
    ///
    /// When `pages` is less than the smallest site needs.
    pub(crate) fn new(pages: usize, seed: u64) -> Result<Self> {
        Outline::new(pages, seed).map(|outline| Self { outline })
    }

    /// The number of its Markdown files.
    pub(crate) fn pages(&self) -> usize {
        self.outline.pages()
    }

    /// Writes the site to the new folder `root`.
    ///
    /// # Errors
    ///
    /// When `root` exists or a file cannot be written.
    pub(crate) fn write(&self, root: &Path, dialect: Dialect) -> Result<()> {
        ensure!(!root.exists(), "{} exists already", root.display());
        for file in self.supporting_files(dialect) {
            file.write(root)?;
        }
        std::thread::scope(|scope| {
            let writers: Vec<_> = self
                .outline
                .languages
                .iter()
                .map(|language| {
                    scope.spawn(move || {
                        article::pages(&self.outline, language, dialect)
                            .try_for_each(|file| file.write(root))
                    })
                })
                .collect();
            writers.into_iter().try_for_each(|thread| {
                thread
                    .join()
                    .map_err(|_| anyhow::anyhow!("a writer panicked"))?
            })
        })
    }

    /// Every file except Markdown.
    fn supporting_files(&self, dialect: Dialect) -> Vec<SourceFile> {
        match dialect {
            Dialect::Fanal => site::supporting_files(&self.outline),
            Dialect::Hugo => hugo::supporting_files(&self.outline),
        }
    }

    /// The path of article `number` in the source language, relative to the site's folder.
    pub(crate) fn article_path(&self, number: usize, dialect: Dialect) -> PathBuf {
        let id = self.outline.article_id(number % self.outline.articles);
        dialect.pages_folder().join("en").join(format!("{id}.md"))
    }

    /// The path of the address of article `number` in the source language.
    pub(crate) fn article_address(&self, number: usize) -> String {
        article::address(&self.outline, number)
    }

    /// The path of the record of a hotline that many articles mention, relative to the site's folder.
    pub(crate) fn hotline_path() -> PathBuf {
        hotline::nth(0).file().path
    }

    /// The path of the record of a hotline that no article mentions, relative to the site's folder.
    pub(crate) fn rare_hotline_path() -> PathBuf {
        hotline::UNMENTIONED.file().path
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Corpus, Dialect, article};

    #[test]
    fn a_corpus_has_as_many_pages_as_asked_for() {
        for pages in [200, 2_400] {
            let corpus = Corpus::new(pages, 7).unwrap();
            assert_eq!(corpus.pages(), pages);
            for dialect in [Dialect::Fanal, Dialect::Hugo] {
                let files = |language| article::pages(&corpus.outline, language, dialect);
                let paths: BTreeSet<_> = corpus
                    .outline
                    .languages
                    .iter()
                    .flat_map(files)
                    .map(|file| file.path)
                    .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
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
            let languages = &corpus.outline.languages;
            let hindi = languages
                .iter()
                .find(|language| language.tag == "hi")
                .unwrap();
            let files = article::pages(&corpus.outline, hindi, Dialect::Fanal);
            files.map(|file| file.text).collect::<String>()
        };
        // `assert_eq!` would print two whole sites when it fails.
        assert!(texts(7) == texts(7));
        assert!(texts(7) != texts(8));
    }

    #[test]
    fn a_page_has_about_six_hundred_words() {
        let corpus = Corpus::new(1_000, 7).unwrap();
        let outline = &corpus.outline;
        let files = article::pages(outline, &outline.languages[0], Dialect::Hugo);
        let words: Vec<_> = files
            .filter(|file| file.path.to_string_lossy().contains("/p"))
            .map(|file| file.text.split_whitespace().count())
            .collect();
        let mean = words.iter().sum::<usize>() / words.len();
        assert!((550..750).contains(&mean), "{mean}");
    }
}

//! The Markdown of a corpus: articles, sections, and the few pages that every site has.

use std::fmt::Write as _;

use super::hotline::{self, Hotline};
use super::{Corpus, Dialect, File, pages_folder, section};
use crate::chance::Chance;
use crate::language::Language;

/// The parts of an article, each below a heading of its own.
const PARTS: usize = 5;

impl Corpus {
    /// Every Markdown file of `language`.
    pub(super) fn files<'a>(
        &'a self,
        language: &'a Language,
        dialect: Dialect,
    ) -> impl Iterator<Item = File> + 'a {
        let writer = Writer {
            corpus: self,
            language,
            dialect,
        };
        let fixed = ["index", "numbers", "campaigns/index", "campaigns/spring"];
        let fixed = fixed.map(|id| writer.short(id));
        let sections = (0..self.sections).map(move |number| {
            writer.short(&match dialect {
                Dialect::Fanal => format!("{}/index", section(number)),
                Dialect::Hugo => format!("{}/_index", section(number)),
            })
        });
        let articles = (0..self.articles).map(move |number| writer.article(number));
        fixed.into_iter().chain(sections).chain(articles)
    }
}

impl Corpus {
    /// The address of article `number` in the source language, from the root of the site.
    pub(crate) fn article_address(&self, number: usize) -> String {
        let number = number % self.articles;
        let language = self
            .languages
            .first()
            .expect("a corpus has eight languages");
        let writer = Writer {
            corpus: self,
            language,
            dialect: Dialect::Fanal,
        };
        let section = section(number % self.sections);
        format!("/{}/{section}/{}/", language.tag, writer.slug(number))
    }
}

/// Writes the pages of one language in one dialect.
#[derive(Clone, Copy)]
struct Writer<'a> {
    corpus: &'a Corpus,
    language: &'a Language,
    dialect: Dialect,
}

impl Writer<'_> {
    fn chance(&self, id: &str) -> Chance {
        Chance::new(self.corpus.seed, &format!("{}/{id}", self.language.tag))
    }

    fn file(&self, id: &str, text: String) -> File {
        let id = match (self.dialect, id) {
            (Dialect::Hugo, "index") => "_index",
            (Dialect::Hugo, "campaigns/index") => "campaigns/_index",
            _ => id,
        };
        let path = pages_folder(self.dialect)
            .join(self.language.tag)
            .join(format!("{id}.md"));
        File { path, text }
    }

    /// A page that mainly lists others.
    fn short(&self, id: &str) -> File {
        let mut chance = self.chance(id);
        let mut text = self.front(&mut chance, None);
        let (heading, prose) = (
            self.language.words(&mut chance, 4),
            self.language.sentences(&mut chance, 60),
        );
        let _ = write!(text, "# {heading}\n\n{prose}\n");
        self.file(id, text)
    }

    fn article(&self, number: usize) -> File {
        let id = self.corpus.article_id(number);
        let mut chance = self.chance(&id);
        let mut text = self.front(&mut chance, Some(number));
        let heading = self.language.words(&mut chance, 6);
        let _ = write!(text, "# {heading}\n\n");
        self.paragraph(&mut text, &mut chance, 50);
        for part in 0..PARTS {
            let heading = self.language.words(&mut chance, 4);
            let _ = write!(text, "## {heading} {{#part-{part}}}\n\n");
            self.part(&mut text, &mut chance, number, part);
        }
        let note = self.language.sentences(&mut chance, 12);
        let _ = writeln!(text, "[^note]: {note}");
        self.file(&id, text)
    }

    fn part(&self, text: &mut String, chance: &mut Chance, number: usize, part: usize) {
        let hotline = hotline::by_turn(number + part);
        match part {
            0 => {
                let link = self.link(chance, "#part-2");
                self.sentence_with(text, chance, &link);
                self.paragraph(text, chance, 60);
            }
            1 => {
                let number = self.number(hotline);
                self.sentence_with(text, chance, &number);
                for _ in 0..6 {
                    let item = self.language.words(chance, 9);
                    let _ = writeln!(text, "- {item}");
                }
                text.push('\n');
                self.paragraph(text, chance, 40);
            }
            2 => {
                let link = self.link(chance, "");
                self.sentence_with(text, chance, &link);
                let words: Vec<_> = (0..12).map(|_| self.language.words(chance, 2)).collect();
                for (row, cells) in words.chunks(3).enumerate() {
                    let _ = writeln!(text, "| {} |", cells.join(" | "));
                    if row == 0 {
                        text.push_str("| --- | --- | --- |\n");
                    }
                }
                text.push('\n');
                self.paragraph(text, chance, 40);
            }
            3 => {
                let link = self.hotline_link(chance, hotline);
                self.sentence_with(text, chance, &link);
                if number.is_multiple_of(3) {
                    let _ = write!(text, "{}\n\n", self.number(hotline));
                }
                for _ in 0..4 {
                    let (strong, item) = (
                        self.language.words(chance, 2),
                        self.language.words(chance, 10),
                    );
                    let _ = writeln!(text, "1. **{strong}** {item}");
                }
                text.push('\n');
                self.paragraph(text, chance, 40);
            }
            _ => {
                let note = self.language.sentences(chance, 25);
                let _ = write!(text, "> [!NOTE]\n> {note}\n\n");
                let (link, prose) = (self.link(chance, ""), self.language.words(chance, 20));
                let _ = write!(text, "{prose}[^note]\n\n");
                self.sentence_with(text, chance, &link);
                self.paragraph(text, chance, 50);
            }
        }
    }

    fn paragraph(&self, text: &mut String, chance: &mut Chance, words: usize) {
        let prose = self.language.sentences(chance, words);
        let _ = write!(text, "{prose}\n\n");
    }

    /// A paragraph with `inline` in the middle.
    fn sentence_with(&self, text: &mut String, chance: &mut Chance, inline: &str) {
        let (before, after) = (
            self.language.words(chance, 12),
            self.language.sentences(chance, 14),
        );
        let _ = write!(text, "{before} {inline} {after}\n\n");
    }

    /// A link to any article of this language.
    fn link(&self, chance: &mut Chance, anchor: &str) -> String {
        let target = chance.below(self.corpus.articles);
        let words = self.language.words(chance, 3);
        match self.dialect {
            Dialect::Fanal => format!("[{words}](page:{}{anchor})", self.corpus.article_id(target)),
            Dialect::Hugo => {
                let section = section(target % self.corpus.sections);
                let slug = self.slug(target);
                format!("[{words}](/{}/{section}/{slug}/{anchor})", self.folder())
            }
        }
    }

    /// A hotline's number within a sentence; alone in a paragraph its card, which Hugo does not know.
    fn number(&self, hotline: &Hotline) -> String {
        match self.dialect {
            Dialect::Fanal => format!("<hotline:{}>", hotline.id()),
            Dialect::Hugo => format!("[{}](/{}/numbers/)", hotline.display, self.folder()),
        }
    }

    fn hotline_link(&self, chance: &mut Chance, hotline: &Hotline) -> String {
        let words = self.language.words(chance, 2);
        match self.dialect {
            Dialect::Fanal => format!("[{words}](hotline:{})", hotline.id()),
            Dialect::Hugo => format!("[{words}](/{}/numbers/)", self.folder()),
        }
    }

    /// The first part of an address.
    fn folder(&self) -> String {
        match self.dialect {
            Dialect::Fanal => self.language.tag.to_owned(),
            // Hugo writes addresses in small letters.
            Dialect::Hugo => self.language.tag.to_lowercase(),
        }
    }

    fn slug(&self, number: usize) -> String {
        let mut chance = self.chance(&format!("slug/{number}"));
        format!("{}-{number}", self.language.slug(&mut chance, 2))
    }

    fn front(&self, chance: &mut Chance, article: Option<usize>) -> String {
        let (title, description) = (
            self.language.words(chance, 3),
            self.language.words(chance, 10),
        );
        let day = 1 + chance.below(24);
        let mut front = format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\n");
        match self.dialect {
            Dialect::Fanal => {
                let _ = writeln!(front, "updated = 2026-11-{day:02}");
            }
            Dialect::Hugo => {
                let _ = writeln!(front, "date = 2026-11-{day:02}");
            }
        }
        if let Some(number) = article {
            let _ = writeln!(front, "slug = \"{}\"", self.slug(number));
            let source = self.language.words(chance, 5);
            let read_on = 1 + chance.below(24);
            let table = format!(
                "{{ title = \"{source}\", url = \"https://example.org/{number}\", read_on = 2026-11-{read_on:02} }}"
            );
            let _ = match self.dialect {
                Dialect::Fanal => writeln!(front, "sources = [{table}]"),
                Dialect::Hugo => writeln!(front, "[params]\nsources = [{table}]"),
            };
        }
        front.push_str("+++\n");
        front
    }
}

//! The Markdown of a corpus: articles, sections, and the four pages that every site has.

use std::fmt::Write as _;

use super::dialect::Dialect;
use super::hotline::{self, Hotline};
use super::outline::{Outline, section_id};
use super::source_file::SourceFile;
use crate::language::Language;
use crate::rng::Rng;

/// Number of parts of an article, each under its own heading.
const PARTS: usize = 5;

/// Every Markdown file in `language`.
pub(super) fn pages<'a>(
    outline: &'a Outline,
    language: &'a Language,
    dialect: Dialect,
) -> impl Iterator<Item = SourceFile> + 'a {
    let writer = Writer {
        outline,
        language,
        dialect,
    };
    let fixed = ["index", "numbers", "campaigns/index", "campaigns/spring"];
    let fixed = fixed.map(|id| writer.short_page(id));
    let sections = (0..outline.sections).map(move |number| {
        writer.short_page(&match dialect {
            Dialect::Fanal => format!("{}/index", section_id(number)),
            Dialect::Hugo => format!("{}/_index", section_id(number)),
        })
    });
    let articles = (0..outline.articles).map(move |number| writer.article(number));
    fixed.into_iter().chain(sections).chain(articles)
}

/// The path of the address of article `number` in the source language.
pub(super) fn address(outline: &Outline, number: usize) -> String {
    let number = number % outline.articles;
    let language = outline
        .languages
        .first()
        .expect("a corpus has eight languages");
    let writer = Writer {
        outline,
        language,
        dialect: Dialect::Fanal,
    };
    let section = outline.section_of(number);
    format!("/{}/{section}/{}/", language.tag, writer.slug(number))
}

/// Writes the pages of one language in one dialect.
#[derive(Clone, Copy)]
struct Writer<'a> {
    outline: &'a Outline,
    language: &'a Language,
    dialect: Dialect,
}

impl Writer<'_> {
    fn rng(&self, id: &str) -> Rng {
        Rng::new(self.outline.seed, &format!("{}/{id}", self.language.tag))
    }

    fn file(&self, id: &str, text: String) -> SourceFile {
        let id = match (self.dialect, id) {
            (Dialect::Hugo, "index") => "_index",
            (Dialect::Hugo, "campaigns/index") => "campaigns/_index",
            _ => id,
        };
        let folder = self.dialect.pages_folder().join(self.language.tag);
        SourceFile::new(folder.join(format!("{id}.md")), text)
    }

    /// A home page, a section or a list: one heading and one paragraph.
    fn short_page(&self, id: &str) -> SourceFile {
        let mut rng = self.rng(id);
        let mut text = self.front_matter(&mut rng, None);
        let (heading, prose) = (
            self.language.words(&mut rng, 4),
            self.language.sentences(&mut rng, 60),
        );
        let _ = write!(text, "# {heading}\n\n{prose}\n");
        self.file(id, text)
    }

    fn article(&self, number: usize) -> SourceFile {
        let id = self.outline.article_id(number);
        let mut rng = self.rng(&id);
        let mut text = self.front_matter(&mut rng, Some(number));
        let heading = self.language.words(&mut rng, 6);
        let _ = write!(text, "# {heading}\n\n");
        self.paragraph(&mut text, &mut rng, 50);
        for part in 0..PARTS {
            let heading = self.language.words(&mut rng, 4);
            let _ = write!(text, "## {heading} {{#part-{part}}}\n\n");
            self.part(&mut text, &mut rng, number, part);
        }
        let note = self.language.sentences(&mut rng, 12);
        let _ = writeln!(text, "[^note]: {note}");
        self.file(&id, text)
    }

    fn part(&self, text: &mut String, rng: &mut Rng, number: usize, part: usize) {
        let hotline = hotline::nth(number + part);
        match part {
            0 => {
                let link = self.link(rng, "#part-2");
                self.sentence_with(text, rng, &link);
                self.paragraph(text, rng, 60);
            }
            1 => {
                let number = self.number(hotline);
                self.sentence_with(text, rng, &number);
                self.list(text, rng);
                self.paragraph(text, rng, 40);
            }
            2 => {
                let link = self.link(rng, "");
                self.sentence_with(text, rng, &link);
                self.table(text, rng);
                self.paragraph(text, rng, 40);
            }
            3 => {
                let link = self.hotline_link(rng, hotline);
                self.sentence_with(text, rng, &link);
                if number.is_multiple_of(3) {
                    let _ = write!(text, "{}\n\n", self.number(hotline));
                }
                self.numbered_list(text, rng);
                self.paragraph(text, rng, 40);
            }
            _ => {
                let note = self.language.sentences(rng, 25);
                let _ = write!(text, "> [!NOTE]\n> {note}\n\n");
                let (link, prose) = (self.link(rng, ""), self.language.words(rng, 20));
                let _ = write!(text, "{prose}[^note]\n\n");
                self.sentence_with(text, rng, &link);
                self.paragraph(text, rng, 50);
            }
        }
    }

    fn list(&self, text: &mut String, rng: &mut Rng) {
        for _ in 0..6 {
            let item = self.language.words(rng, 9);
            let _ = writeln!(text, "- {item}");
        }
        text.push('\n');
    }

    fn numbered_list(&self, text: &mut String, rng: &mut Rng) {
        for _ in 0..4 {
            let (strong, item) = (self.language.words(rng, 2), self.language.words(rng, 10));
            let _ = writeln!(text, "1. **{strong}** {item}");
        }
        text.push('\n');
    }

    fn table(&self, text: &mut String, rng: &mut Rng) {
        let words: Vec<_> = (0..12).map(|_| self.language.words(rng, 2)).collect();
        for (row, cells) in words.chunks(3).enumerate() {
            let _ = writeln!(text, "| {} |", cells.join(" | "));
            if row == 0 {
                text.push_str("| --- | --- | --- |\n");
            }
        }
        text.push('\n');
    }

    fn paragraph(&self, text: &mut String, rng: &mut Rng, words: usize) {
        let prose = self.language.sentences(rng, words);
        let _ = write!(text, "{prose}\n\n");
    }

    /// A paragraph with `inline` in the middle.
    fn sentence_with(&self, text: &mut String, rng: &mut Rng, inline: &str) {
        let (before, after) = (
            self.language.words(rng, 12),
            self.language.sentences(rng, 14),
        );
        let _ = write!(text, "{before} {inline} {after}\n\n");
    }

    /// A link to a random article in this language.
    fn link(&self, rng: &mut Rng, anchor: &str) -> String {
        let target = rng.below(self.outline.articles);
        let words = self.language.words(rng, 3);
        match self.dialect {
            Dialect::Fanal => format!(
                "[{words}](page:{}{anchor})",
                self.outline.article_id(target)
            ),
            Dialect::Hugo => {
                let section = self.outline.section_of(target);
                let slug = self.slug(target);
                format!("[{words}](/{}/{section}/{slug}/{anchor})", self.folder())
            }
        }
    }

    /// A hotline's number. Fanal shows it as a card if it is alone in a paragraph; Hugo has no cards.
    fn number(&self, hotline: &Hotline) -> String {
        match self.dialect {
            Dialect::Fanal => format!("<hotline:{}>", hotline.id()),
            Dialect::Hugo => format!("[{}](/{}/numbers/)", hotline.display, self.folder()),
        }
    }

    fn hotline_link(&self, rng: &mut Rng, hotline: &Hotline) -> String {
        let words = self.language.words(rng, 2);
        match self.dialect {
            Dialect::Fanal => format!("[{words}](hotline:{})", hotline.id()),
            Dialect::Hugo => format!("[{words}](/{}/numbers/)", self.folder()),
        }
    }

    /// The first segment of the addresses in this language.
    fn folder(&self) -> String {
        match self.dialect {
            Dialect::Fanal => self.language.tag.to_owned(),
            // Hugo writes addresses in lower case.
            Dialect::Hugo => self.language.tag.to_lowercase(),
        }
    }

    fn slug(&self, number: usize) -> String {
        let mut rng = self.rng(&format!("slug/{number}"));
        format!("{}-{number}", self.language.slug(&mut rng, 2))
    }

    fn front_matter(&self, rng: &mut Rng, article: Option<usize>) -> String {
        let (title, description) = (self.language.words(rng, 3), self.language.words(rng, 10));
        let day = 1 + rng.below(24);
        let mut front_matter =
            format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\n");
        match self.dialect {
            Dialect::Fanal => {
                let _ = writeln!(front_matter, "updated = 2026-11-{day:02}");
            }
            Dialect::Hugo => {
                let _ = writeln!(front_matter, "date = 2026-11-{day:02}");
            }
        }
        if let Some(number) = article {
            let _ = writeln!(front_matter, "slug = \"{}\"", self.slug(number));
            let source = self.language.words(rng, 5);
            let read_on = 1 + rng.below(24);
            let table = format!(
                "{{ title = \"{source}\", url = \"https://example.org/{number}\", read_on = 2026-11-{read_on:02} }}"
            );
            let _ = match self.dialect {
                Dialect::Fanal => writeln!(front_matter, "sources = [{table}]"),
                Dialect::Hugo => writeln!(front_matter, "[params]\nsources = [{table}]"),
            };
        }
        front_matter.push_str("+++\n");
        front_matter
    }
}

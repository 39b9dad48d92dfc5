//! What the wording of a site breaks of the rules that its editors have agreed on: `content/words.toml`, language by language.
//!
//! A program cannot tell whether a sentence is kind or true. It can tell that a sentence is long, that a word stands in it
//! that the editors have given up, that a heading reads as an order, that a page has grown, and that a sentence names a law
//! and nothing leads to its text. All of that are warnings: an editor decides.

mod rules;
mod schema;
mod sentence;

use std::ops::Range;

pub use schema::WORDS;

use rules::{PATH, Rules};
use sentence::{Measure, sentences};

use crate::content::locale::Tag;
use crate::content::markdown::{Block, BlockKind, Markdown};
use crate::content::page::{PageId, Translation};
use crate::problem::{Place, Problem, Problems};
use crate::site::Site;
use crate::source::Source;

/// The warnings about the wording of all pages and of all messages that the site has itself, and the errors of
/// `content/words.toml`. Nothing where that file is missing.
pub fn check(site: &Site, source: &Source) -> Vec<Problem> {
    let problems = Problems::default();
    let Some(by_language) = rules::read(source, &site.config, &problems) else {
        return Vec::new();
    };
    for (tag, rules) in &by_language {
        for page in site.pages.values() {
            let Some(translation) = page.translations.get(tag) else {
                continue;
            };
            if let Some(text) = source.text(&translation.path) {
                let page = PageWords {
                    id: &page.id,
                    translation,
                    rules,
                    tag,
                };
                page.check(&text, &problems);
            }
        }
        messages(site, tag, rules, &problems);
    }
    problems.into_sorted()
}

/// One page in one language, with the rules of that language.
struct PageWords<'p> {
    id: &'p PageId,
    translation: &'p Translation,
    rules: &'p Rules,
    tag: &'p Tag,
}

impl PageWords<'_> {
    fn check(&self, text: &str, problems: &Problems) {
        let body = self.translation.body(text);
        let offset = text.len() - body.len();
        let markdown = Markdown::parse(body);
        let measure = Measure::of(self.tag);
        // Pages that only people at work read may be long, as may their sentences.
        let is_work = self.rules.work.iter().any(|page| **page == **self.id);
        let detail = self.translation.detail();
        for text in [&detail.title, &detail.description] {
            let place = |_: &Range<usize>| Place::file(&self.translation.path);
            avoided(self.rules, text, &place, problems);
        }
        let mut length = 0;
        for block in markdown.blocks() {
            let place = |range: &Range<usize>| {
                let range = block.source(range);
                Place::span(
                    &self.translation.path,
                    &(range.start + offset..range.end + offset),
                )
            };
            // A note names a document, whose words are its own.
            if block.kind == BlockKind::Note {
                continue;
            }
            avoided(self.rules, block.text(), &place, problems);
            if !block.is_folded {
                length += measure.count(block.text());
            }
            if block.kind == BlockKind::Heading {
                self.heading(&block, &place, problems);
            } else {
                if !is_work {
                    long_sentences(self.rules, measure, block.text(), &place, problems);
                }
                self.law(&block, &place, problems);
            }
        }
        if let Some(most) = self
            .rules
            .longest_page
            .filter(|most| length > *most && !is_work)
        {
            let message = format!(
                "this page shows {length} {}, more than {most}",
                measure.unit()
            );
            let help = "a reader with minutes to spare does not get to its end: give a question of its own a page of its own, or fold a section: `## Who decides {#who .folded}`";
            let place = Place::file(&self.translation.path);
            problems.push(Problem::warning(place, message).help(help));
        }
    }

    fn heading(&self, block: &Block, place: &dyn Fn(&Range<usize>) -> Place, problems: &Problems) {
        let Some(range) = self.rules.order(block.text()) else {
            return;
        };
        let word = block.text().get(range.clone()).unwrap_or_default();
        let message = format!("`{word}` makes this heading sound like an order");
        let help = format!(
            "say what is there, or ask what a reader asks; if `{word}` is no such form, add it to `no_orders` of `[{}]` in `{PATH}`",
            self.tag
        );
        problems.push(Problem::warning(place(&range), message).help(help));
    }

    /// A sentence that names a law has a note or a link in its paragraph, from which a reader gets to the text. What
    /// leads to a list has them there.
    fn law(&self, block: &Block, place: &dyn Fn(&Range<usize>) -> Place, problems: &Problems) {
        let leads_to_list = block.text().trim_end().ends_with([':', '：']);
        if block.leads_on || leads_to_list {
            return;
        }
        if let Some(range) = self.rules.law(block.text()) {
            let name = block.text().get(range.clone()).unwrap_or_default();
            let message = format!("`{name}` names a law, and nothing here leads to its text");
            let help = "add a footnote with the article and a source, or a link to the section that has them";
            problems.push(Problem::warning(place(&range), message).help(help));
        }
    }
}

/// The words of a text that the editors have given up.
fn avoided(rules: &Rules, text: &str, place: &dyn Fn(&Range<usize>) -> Place, problems: &Problems) {
    for avoided in &rules.avoided {
        for range in avoided.find(text) {
            let words = text.get(range.clone()).unwrap_or_default();
            problems.push(avoided.problem(place(&range), words));
        }
    }
}

fn long_sentences(
    rules: &Rules,
    measure: Measure,
    text: &str,
    place: &dyn Fn(&Range<usize>) -> Place,
    problems: &Problems,
) {
    let Some(most) = rules.longest_sentence else {
        return;
    };
    for range in sentences(text) {
        let length = measure.count(text.get(range.clone()).unwrap_or_default());
        if length > most {
            let message = format!(
                "this sentence has {length} {}, more than {most}",
                measure.unit()
            );
            let help = "make two of it; a frightened reader keeps the first half";
            problems.push(Problem::warning(place(&range), message).help(help));
        }
    }
}

/// The messages of the site itself. A message is known without the places of its words, so its id is marked; the length of
/// a sentence is known where nothing is filled in.
fn messages(site: &Site, tag: &Tag, rules: &Rules, problems: &Problems) {
    let folder = format!("locales/{tag}/");
    let measure = Measure::of(tag);
    let Some(catalogue) = site.messages.catalogue(tag) else {
        return;
    };
    let own = catalogue
        .values()
        .filter(|entry| entry.own && entry.place.path.starts_with(&folder));
    for entry in own {
        let place = |_: &Range<usize>| entry.place.clone();
        avoided(rules, &entry.words, &place, problems);
        for text in entry.parts().filter_map(|part| part.literal.as_deref()) {
            long_sentences(rules, measure, text, &place, problems);
        }
    }
}

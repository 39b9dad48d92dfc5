//! `content/words.toml`: what the editors of each language have agreed on.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use regex::{Regex, RegexBuilder};
use unicode_segmentation::UnicodeSegmentation as _;

use super::schema::WORDS;
use super::sentence::Measure;
use crate::content::config::Config;
use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::problem::{At, Place, Problem, Problems, did_you_mean};
use crate::source::Source;

/// The path of the rules.
pub(super) const PATH: &str = "content/words.toml";

/// The rules of one language.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// The longest sentence, in words, or in characters where words have no spaces between them.
    pub(super) longest_sentence: Option<u32>,
    /// The longest text of a page that readers see at once: without notes and folded sections.
    pub(super) longest_page: Option<u32>,
    /// Pages that only people at work read, which may be long.
    pub(super) work: Vec<String>,
    /// Words that are not to be used.
    pub(super) avoided: Vec<Avoided>,
    /// How the first word of a heading ends that is read as an order, in small letters.
    orders_begin: Vec<String>,
    /// The same for the last word.
    orders_end: Vec<String>,
    /// Words that only end so, in small letters.
    no_orders: BTreeSet<String>,
    /// Finds words that name a law.
    laws: Option<Regex>,
}

/// Words that are not to be used, and why.
#[derive(Debug)]
pub(super) struct Avoided {
    /// Finds the exceptions, and in its group the words.
    pattern: Regex,
    why: String,
}

/// The rules of each language of the site; `None` where the site has no such file.
pub(super) fn read(
    source: &Source,
    config: &Config,
    problems: &Problems,
) -> Option<BTreeMap<Tag, Rules>> {
    let text = source.text(PATH)?;
    let mut fields = Fields::parse(&WORDS, &PATH.into(), &text, 0, problems);
    let mut by_language = BTreeMap::new();
    for (name, table) in fields.named_tables() {
        let tag = config
            .tags()
            .into_iter()
            .find(|tag| tag.as_str() == name.value);
        let Some(tag) = tag else {
            problems.push(unknown(&name, config));
            continue;
        };
        let rules = rules(table, &tag);
        by_language.insert(tag, rules);
    }
    fields.finish();
    Some(by_language)
}

fn unknown(name: &At<String>, config: &Config) -> Problem {
    let known: Vec<_> = config.tags().iter().map(ToString::to_string).collect();
    let message = format!("`{}` is no language of this site", name.value);
    let near = did_you_mean(&name.value, known.iter().map(String::as_str));
    Problem::error(Place::span(&PATH.into(), &name.span), message).help(near)
}

fn rules(mut table: Fields<'_>, tag: &Tag) -> Rules {
    let count = |at: Option<At<u32>>| at.map(|at| at.value);
    let longest_sentence = count(table.count("longest_sentence"));
    let longest_page = count(table.count("longest_page"));
    let work = small(table.texts("work_pages"));
    let orders_begin = small(table.texts("orders_begin"));
    let orders_end = small(table.texts("orders_end"));
    let no_orders = small(table.texts("no_orders")).into_iter().collect();
    let is_spaced = Measure::of(tag) == Measure::Words;
    let laws = one_of(&table.texts("laws"), is_spaced).and_then(|laws| compile(&laws));
    let rows = table.tables("avoid").into_iter();
    let avoided = rows
        .filter_map(|row| Avoided::read(row, is_spaced))
        .collect();
    table.finish();
    Rules {
        longest_sentence,
        longest_page,
        work,
        avoided,
        orders_begin,
        orders_end,
        no_orders,
        laws,
    }
}

fn small(texts: Vec<At<String>>) -> Vec<String> {
    texts
        .into_iter()
        .map(|text| text.value.to_lowercase())
        .collect()
}

impl Rules {
    /// The bytes of the word for which a heading may be read as an order: its first or its last. A heading that begins with
    /// a quotation mark says what something is called.
    pub(super) fn order(&self, heading: &str) -> Option<Range<usize>> {
        let is_order = |word: &str, endings: &[String]| {
            let word = word.to_lowercase();
            let mut endings = endings.iter();
            endings.any(|end| word.ends_with(end.as_str())) && !self.no_orders.contains(&word)
        };
        if heading.starts_with(['«', '“', '”', '"', '‘']) {
            return None;
        }
        let mut words = heading.unicode_word_indices();
        let first = words.next()?;
        let last = words.next_back().unwrap_or(first);
        let order = if is_order(first.1, &self.orders_begin) {
            first
        } else if is_order(last.1, &self.orders_end) {
            last
        } else {
            return None;
        };
        Some(order.0..order.0 + order.1.len())
    }

    /// The bytes of the first words that name a law.
    pub(super) fn law(&self, text: &str) -> Option<Range<usize>> {
        self.laws.as_ref()?.find(text).map(|found| found.range())
    }
}

impl Avoided {
    fn read(mut row: Fields<'_>, is_spaced: bool) -> Option<Self> {
        let words = row.texts("words");
        let except = row.texts("except");
        let why = row.required_text("why");
        if words.is_empty() {
            row.missing("words", "a list of texts");
        }
        row.finish();
        // An exception that begins before the words, or with them, is found first and takes them along.
        let words = one_of(&words, is_spaced)?;
        let pattern = match one_of(&except, is_spaced) {
            Some(except) => format!("{except}|({words})"),
            None => format!("({words})"),
        };
        let pattern = compile(&pattern)?;
        let why = why?.value;
        Some(Self { pattern, why })
    }

    /// The bytes of each place in a text that has the words and is none of the exceptions.
    pub(super) fn find(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let found = self.pattern.captures_iter(text);
        found.filter_map(|found| found.get(1).map(|words| words.range()))
    }

    pub(super) fn problem(&self, place: Place, words: &str) -> Problem {
        let message = format!("`{words}` is not a word of this site");
        Problem::warning(place, message).help(&*self.why)
    }
}

/// A pattern that finds any of some texts as whole words; a text that ends in `*` also stands for longer words. Scripts
/// without spaces have no whole words.
fn one_of(texts: &[At<String>], is_spaced: bool) -> Option<String> {
    let patterns = texts.iter().map(|text| {
        let words = text.value.split_whitespace().map(regex::escape);
        let joined = words.collect::<Vec<_>>().join(r"\s+");
        match (is_spaced, joined.strip_suffix(r"\*")) {
            (true, Some(beginning)) => format!(r"\b{beginning}\w*"),
            (true, None) => format!(r"\b{joined}\b"),
            (false, _) => joined,
        }
    });
    let patterns: Vec<_> = patterns.collect();
    (!patterns.is_empty()).then(|| format!("(?:{})", patterns.join("|")))
}

/// `None` for a pattern that is too large, which no list of words comes near.
fn compile(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(pattern)
        .case_insensitive(true)
        .build()
        .ok()
}

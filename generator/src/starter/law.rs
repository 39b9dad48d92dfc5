//! Which legal sentences a site for one country keeps: those that cite no law, and those whose law we read to bind the country.
//!
//! A sentence cites by the marks behind it, `[^coe-10][^eu-11]`. What stands before a mark, from the mark before it on, belongs
//! to it. Where one of its laws binds the country it stays; else it goes, and what follows it without a mark goes with it,
//! since that goes on with what was said. A heading with nothing left below it goes too.

use std::collections::BTreeSet;

use super::built_in;
use super::page::Page;
use super::tables::{Tables, value};
use crate::content::cited_source::{CitedSources, parse};
use crate::content::locale::Tag;
use crate::content::territory::Territory;
use crate::problem::Problems;

/// The path of the table of sources, below `content/`.
pub(super) const SOURCES: &str = "sources.toml";

/// The laws that bind a country.
#[derive(Debug)]
pub(super) struct Law {
    country: Territory,
    sources: CitedSources,
}

impl Law {
    pub(super) fn of(country: Territory) -> Self {
        let text = built_in::content(SOURCES).unwrap_or_default();
        let sources = parse(&SOURCES.into(), text, &Problems::default());
        Self { country, sources }
    }

    /// Whether what `key` cites can stand on a site for the country.
    fn holds(&self, key: &str) -> bool {
        let binds = self
            .sources
            .find(key)
            .and_then(|cited| cited.source.binds.as_ref());
        binds.is_none_or(|binds| binds.contains(&self.country))
    }

    /// Whether the country has joined the convention of the Council of Europe.
    pub(super) fn is_european(&self) -> bool {
        self.holds("coe-10")
    }

    /// The page `id` without the sentences whose law does not hold. A page about rights gets a place for the law of the country.
    pub(super) fn filter(&self, mut page: Page, id: &str, tag: &Tag) -> Page {
        let before: Vec<_> = page
            .blocks
            .iter()
            .filter_map(|block| heading(block))
            .collect();
        let before: BTreeSet<_> = before.into_iter().map(|(_, id)| id).collect();
        let (notes, text): (Vec<_>, Vec<_>) =
            page.blocks.drain(..).partition(|block| is_note(block));
        let mut text = without_bare_rules(without_bare_headings(self.blocks(text)));
        if id.starts_with("rights/") && id != "rights/index" {
            text.extend(place_for_law(tag));
        }
        let after: BTreeSet<_> = text
            .iter()
            .filter_map(|block| heading(block))
            .map(|(_, id)| id)
            .collect();
        page.removed = before.difference(&after).cloned().collect();
        let all: String = text.iter().flatten().map(String::as_str).collect();
        let notes = notes.into_iter().map(|block| used_notes(block, &all));
        page.blocks = text;
        page.blocks.extend(notes.filter(|block| !block.is_empty()));
        page
    }

    /// The blocks with what is left of each.
    fn blocks(&self, blocks: Vec<Vec<String>>) -> Vec<Vec<String>> {
        let mut kept: Vec<Vec<String>> = Vec::with_capacity(blocks.len());
        // Whether the sentence that a list continues is gone.
        let mut is_list_gone = false;
        for block in blocks {
            let is_list = block.first().is_some_and(|line| !marker(line).is_empty());
            if is_list && is_list_gone {
                is_list_gone = false;
                continue;
            }
            is_list_gone = false;
            let mut lines = Vec::with_capacity(block.len());
            for part in parts(&block) {
                let left = self.sentences(&part);
                is_list_gone = left.is_intro_gone;
                lines.extend(left.text);
            }
            if !lines.is_empty() {
                kept.push(lines);
            } else if is_list && kept.last().is_some_and(|block| is_intro(block)) {
                let intro = kept.pop();
                kept.extend(intro.and_then(without_last_sentence));
            }
        }
        kept
    }

    /// What is left of a paragraph or an item, with the marks of the laws that hold.
    fn sentences(&self, text: &str) -> Left {
        let marker = marker(text);
        let mut rest = text.get(marker.len()..).unwrap_or_default();
        let mut kept = String::new();
        let mut is_gone = false;
        let mut last = "";
        while let Some(cited) = Cited::next(rest) {
            let mut keys = cited.keys;
            keys.retain(|key| self.holds(key));
            is_gone = keys.is_empty();
            if !is_gone {
                kept.push_str(cited.words);
                kept.extend(keys.iter().map(|key| format!("[^{key}]")));
                kept.push_str(cited.stop);
            }
            (last, rest) = (cited.words, cited.after);
        }
        if rest.trim().is_empty() {
            return Left::new(marker, &kept, is_gone && ends_with_colon(last));
        }
        if !is_gone {
            kept.push_str(rest);
        }
        Left::new(marker, &kept, is_gone && ends_with_colon(rest))
    }
}

/// What is left of a paragraph or an item.
struct Left {
    /// The text; none if nothing is left.
    text: Option<String>,
    /// Whether it introduced a list and is gone.
    is_intro_gone: bool,
}

impl Left {
    fn new(marker: &str, words: &str, is_intro_gone: bool) -> Self {
        let words = words.trim();
        Self {
            text: (!words.is_empty()).then(|| format!("{marker}{words}")),
            is_intro_gone,
        }
    }
}

/// The items of a list, or a paragraph as a whole; each can have several lines.
fn parts(block: &[String]) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in block {
        match parts.last_mut() {
            Some(part) if marker(line).is_empty() => {
                part.push('\n');
                part.push_str(line);
            }
            _ => parts.push(line.clone()),
        }
    }
    parts
}

/// Sentences with the marks behind them.
struct Cited<'t> {
    words: &'t str,
    keys: Vec<&'t str>,
    /// The full stop, where it comes after the marks, as in Chinese.
    stop: &'t str,
    after: &'t str,
}

impl<'t> Cited<'t> {
    /// The sentences up to the next marks.
    fn next(text: &'t str) -> Option<Self> {
        let (words, mut rest) = text.split_at_checked(text.find("[^")?)?;
        let mut keys = Vec::new();
        while let Some(mark) = rest.strip_prefix("[^") {
            let end = mark.find(']')?;
            keys.push(mark.get(..end)?);
            rest = mark.get(end + 1..)?;
        }
        let after = rest.trim_start_matches(STOPS);
        Some(Self {
            words,
            keys,
            stop: rest.get(..rest.len() - after.len())?,
            after,
        })
    }
}

fn ends_with_colon(text: &str) -> bool {
    text.trim_end().ends_with([':', '：'])
}

/// What can end a sentence.
const STOPS: [char; 8] = ['.', '!', '?', '。', '！', '？', '।', '۔'];

/// The characters that make a line an item of a list, with the space after them.
fn marker(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let length = if line.starts_with("- ") {
        2
    } else if digits > 0
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". "))
    {
        digits + 2
    } else {
        0
    };
    line.get(..length).unwrap_or_default()
}

fn is_note(block: &[String]) -> bool {
    block
        .first()
        .is_some_and(|line| line.starts_with("[^") && line.contains("]: "))
}

/// Whether a block ends with a colon, and so introduces the list below it.
fn is_intro(block: &[String]) -> bool {
    let last = block.last().map_or("", String::as_str);
    ends_with_colon(last.split("[^").next().unwrap_or_default())
}

/// A block without its last sentence; none if it has no other.
fn without_last_sentence(mut block: Vec<String>) -> Option<Vec<String>> {
    let mut last = block.pop()?;
    let end = last
        .char_indices()
        .rev()
        .find(|(_, end)| STOPS.contains(end));
    if let Some((at, stop)) = end {
        last.truncate(at + stop.len_utf8());
        block.push(last);
    }
    (!block.is_empty()).then_some(block)
}

/// The level of a heading, and its id.
fn heading(block: &[String]) -> Option<(usize, String)> {
    let line = block.first()?;
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let braces = line
        .rsplit_once("{#")
        .and_then(|(_, inside)| inside.strip_suffix('}'));
    let id = braces.and_then(|inside| inside.split(' ').next());
    (level > 0).then(|| (level, id.unwrap_or_default().to_owned()))
}

/// The blocks without headings that have nothing below them. The first heading is the title.
fn without_bare_headings(blocks: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut kept: Vec<Vec<String>> = Vec::with_capacity(blocks.len());
    // The level of the heading below which nothing has been found yet; there is something below the end of the text.
    let mut below = Some(1);
    for block in blocks.into_iter().rev() {
        let Some((level, _)) = heading(&block) else {
            // What follows a rule is not below the heading above it.
            below = is_rule(&block).then_some(2);
            kept.push(block);
            continue;
        };
        if level == 1 || below.is_none_or(|below| below > level) {
            kept.push(block);
            below = Some(level);
        }
    }
    kept.reverse();
    kept
}

/// The blocks without rules that end no folded section, since that is gone. Readers would see a line.
fn without_bare_rules(mut blocks: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut in_fold = false;
    blocks.retain(|block| {
        if heading(block).is_some() {
            in_fold = block.iter().any(|line| line.ends_with(" .folded}"));
        }
        !is_rule(block) || std::mem::take(&mut in_fold)
    });
    blocks
}

fn is_rule(block: &[String]) -> bool {
    matches!(block, [line] if line == "---")
}

/// The notes of a block that the text still cites.
fn used_notes(block: Vec<String>, text: &str) -> Vec<String> {
    let is_used = |line: &String| {
        let mark = line.split("]:").next().unwrap_or_default();
        text.contains(&format!("{mark}]"))
    };
    block.into_iter().filter(is_used).collect()
}

/// The place for the law of the country, in the language of the page.
fn place_for_law(tag: &Tag) -> Option<Vec<String>> {
    let texts = Tables::of(built_in::starter("law.toml")?).head;
    let words = value(texts, tag.as_str())?;
    Some(vec!["> [!TODO]".to_owned(), format!("> {words}")])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left in Norway of a page with this text.
    fn left(text: &str) -> String {
        let law = Law::of(Territory::parse("NO").unwrap());
        let page = Page::parse(&format!("+++\n+++\n\n# A\n\n{text}\n"));
        let page = law.filter(page, "a", &Tag::parse("en").unwrap());
        let blocks: Vec<_> = page.blocks.iter().map(|block| block.join("\n")).collect();
        blocks.join("\n\n").replacen("# A\n\n", "", 1)
    }

    #[test]
    fn a_sentence_stays_where_its_law_binds() {
        assert_eq!(
            left("One. Two.[^coe-10] Three.[^eu-11] Four."),
            "One. Two.[^coe-10]"
        );
        assert_eq!(
            left("One.[^eu-11] Two.[^coe-10] Three."),
            "Two.[^coe-10] Three."
        );
        assert_eq!(left("One.[^eu-11][^coe-10] Two."), "One.[^coe-10] Two.");
        assert_eq!(
            left("One.[^own] Two.\n\n[^own]: A note."),
            "One.[^own] Two.\n\n[^own]: A note."
        );
    }

    #[test]
    fn a_paragraph_can_have_several_lines() {
        assert_eq!(left("One.[^eu-11]\nTwo.\n\nThree.\nFour."), "Three.\nFour.");
    }

    #[test]
    fn a_full_stop_can_come_after_the_marks() {
        assert_eq!(left("一[^coe-10]。二[^eu-11]。三。"), "一[^coe-10]。");
    }

    #[test]
    fn what_goes_on_with_a_sentence_goes_with_it() {
        assert_eq!(
            left("In the EU:[^eu-11]\n\n- one\n- two\n\nThree."),
            "Three."
        );
        assert_eq!(
            left("Under these:\n\n- one[^eu-11]\n- two[^palermo-6]\n\nThree."),
            "Three."
        );
        assert_eq!(
            left("It is not sure. Under these:\n\n- one[^eu-11]\n\nThree."),
            "It is not sure.\n\nThree."
        );
        assert_eq!(left("- one[^eu-11]\n- two[^coe-10]"), "- two[^coe-10]");
        assert_eq!(
            left("1. one[^eu-11][^own]\n\n[^own]: A note.\n[^other]: Another."),
            "1. one[^own]\n\n[^own]: A note."
        );
    }

    #[test]
    fn a_folded_section_goes_with_the_rule_that_ends_it() {
        let folded = "## A {#a .folded}\n\nx.\n\n---\n\nEnd.";
        assert_eq!(left(folded), folded);
        assert_eq!(
            left("## A {#a .folded}\n\nx.[^us-8-1101]\n\n---\n\nEnd."),
            "End."
        );
    }

    #[test]
    fn a_heading_with_nothing_below_it_goes() {
        assert_eq!(
            left("## B {#b}\n\nOne.[^eu-11]\n\n## C {#c}\n\nTwo."),
            "## C {#c}\n\nTwo."
        );
        assert_eq!(
            left("## B {#b}\n\n### D {#d}\n\nOne.[^eu-11]\n\nTwo."),
            "## B {#b}\n\n### D {#d}\n\nTwo."
        );
        let law = Law::of(Territory::parse("NO").unwrap());
        let page = Page::parse("+++\n+++\n\n# A\n\n## B {#b}\n\nOne.[^eu-11]\n");
        let page = law.filter(page, "a", &Tag::parse("en").unwrap());
        assert_eq!(page.removed.into_iter().collect::<Vec<_>>(), ["b"]);
    }
}

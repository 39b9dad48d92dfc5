//! Instructions of new files that are left in a text.
//!
//! A place that is still to be written says in a sentence or two what belongs there, below the line `> [!TODO]` that hides them.
//! Who deletes that line alone, or some of the words below it, would publish what is meant for editors. So the program knows the
//! sentences of the files that it makes, and finds one where it stands as a whole, from its beginning, or by most of its words.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::AhoCorasick;
use include_dir::Dir;

use crate::content::placeholder::WRITE_HERE;
use crate::source::STARTER;

/// The fewest words of a sentence that are surely of it; a sign of Chinese counts as half a word.
const FEWEST: usize = 5;

/// How many words at the beginning of a sentence are looked for.
const FIRST: usize = 4;

/// The ranges of the paragraphs of `text` in which an instruction is left, each up to the end of its first line. `hidden` are the
/// places that readers do not see, and `language` is the tag of the text.
pub(super) fn left_over(language: &str, text: &str, hidden: &[Range<usize>]) -> Vec<Range<usize>> {
    let known = Instructions::of(language);
    let mut found: Vec<Range<usize>> = Vec::new();
    for hit in known.finder.find_overlapping_iter(text) {
        let is_within = |range: &Range<usize>| range.contains(&hit.start());
        let Some(sentence) = known.sentences.get(hit.pattern().as_usize() / PATTERNS) else {
            continue;
        };
        let paragraph = paragraph(text, hit.start());
        if !hidden.iter().any(is_within)
            && found.last() != Some(&paragraph)
            && sentence.is_left_in(text.get(paragraph.clone()).unwrap_or_default())
        {
            found.push(paragraph);
        }
    }
    found
}

/// How many patterns each sentence has: its beginning and its middle.
const PATTERNS: usize = 2;

/// The instructions that a text in one language can have: those in its language and in English.
struct Instructions {
    finder: AhoCorasick,
    sentences: Vec<Sentence>,
}

/// The instructions by the language of the text, each made when it is needed.
static KNOWN: LazyLock<BTreeMap<String, OnceLock<Instructions>>> = LazyLock::new(|| {
    let tags = texts().into_iter().map(|(tag, _)| tag);
    tags.map(|tag| (tag, OnceLock::new())).collect()
});

/// The instructions in all languages. They are looked for in a text whose language has no instructions of its own.
static ALL: LazyLock<Instructions> = LazyLock::new(|| Instructions::new(|_| true));

impl Instructions {
    fn of(language: &str) -> &'static Self {
        match KNOWN.get(language) {
            Some(known) => known.get_or_init(|| Self::new(|tag| tag == language || tag == "en")),
            None => &ALL,
        }
    }

    fn new(is_wanted: impl Fn(&str) -> bool) -> Self {
        let texts = texts();
        let wanted = texts.iter().filter(|(tag, _)| is_wanted(tag));
        let texts = wanted.map(|(_, text)| text.as_str()).chain([WRITE_HERE]);
        let mut patterns = Vec::new();
        let mut sentences = Vec::new();
        for sentence in texts.flat_map(sentences_of) {
            if let Some((words, found)) = Sentence::new(sentence) {
                patterns.extend(found);
                sentences.push(words);
            }
        }
        Self {
            finder: AhoCorasick::new(patterns).expect("some hundred short patterns fit"),
            sentences,
        }
    }
}

/// The words of a sentence, in small letters.
struct Sentence(Vec<String>);

impl Sentence {
    /// The sentence with its patterns, which stand in every text that has enough of it. `None` for one of few words.
    fn new(text: &str) -> Option<(Self, [String; PATTERNS])> {
        let spans = words(text);
        let word = |at: usize| spans.get(at).and_then(|span| text.get(span.clone()));
        let first = spans.get(count_of(text, FIRST).min(spans.len()) - 1)?;
        let beginning = text.get(spans.first()?.start..first.end)?;
        let middle = spans.len() / 2;
        // The longest of three words is the one that fewest other texts have.
        let near = (middle.saturating_sub(1)..=middle + 1).filter_map(word);
        let middle = near.max_by_key(|word| word.len())?;
        (spans.len() >= count_of(text, FIRST)).then(|| {
            (
                Self(small_words(text)),
                [beginning.to_owned(), middle.to_owned()],
            )
        })
    }

    /// Whether a paragraph holds the sentence, its beginning, or most of its words one after the other.
    fn is_left_in(&self, paragraph: &str) -> bool {
        let Self(sentence) = self;
        let words = small_words(paragraph);
        let fewest = count_of(&sentence.concat(), FEWEST);
        let most = (sentence.len() / 2 + 2).max(fewest).min(sentence.len());
        (0..words.len()).any(|at| {
            let common = |from: usize| {
                let own = sentence.iter().skip(from);
                let same = words.iter().skip(at).zip(own);
                same.take_while(|(one, other)| one == other).count()
            };
            let is_start = at == 0 && common(0) >= count_of(paragraph, FIRST);
            is_start || common(0) >= fewest || (0..sentence.len()).any(|from| common(from) >= most)
        })
    }
}

/// How many parts `words` words have in the writing of `text`: a sign of Chinese is about half a word.
fn count_of(text: &str, words: usize) -> usize {
    if text.contains(is_han) {
        2 * words
    } else {
        words
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}')
}

/// The bytes of each word of a text; each sign of Chinese is one.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let is_word = character.is_alphanumeric();
        match words.last_mut() {
            Some(word) if is_word && is_open && !is_han(character) => word.end = end,
            _ if is_word => words.push(at..end),
            _ => {}
        }
        is_open = !character.is_whitespace() && !is_han(character) && (is_open || is_word);
    }
    words
}

fn small_words(text: &str) -> Vec<String> {
    let words = words(text).into_iter();
    let words = words.filter_map(|word| Some(text.get(word)?.to_lowercase()));
    words.collect()
}

/// The sentences of an instruction.
fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.split_inclusive(['.', '。', '।', '۔', '?', '؟', '!']);
    sentences.map(str::trim)
}

/// The paragraph around the byte `at`, which has no empty line.
fn paragraph(text: &str, at: usize) -> Range<usize> {
    let is_empty = |line: &str| line.trim_matches(['>', ' ', '\t', '\r', '\n']).is_empty();
    let (mut start, mut position) = (0, 0);
    for line in text.split_inclusive('\n') {
        if is_empty(line) {
            if position > at {
                return start..position;
            }
            start = position + line.len();
        }
        position += line.len();
    }
    start..text.len()
}

/// The instructions of the files of which new sites are made, each with the tag of its language.
fn texts() -> Vec<(String, String)> {
    let law = STARTER.get_file("law.toml");
    let law = law.and_then(|file| file.contents_utf8()?.parse::<toml::Table>().ok());
    let law = law.unwrap_or_default().into_iter();
    let law = law.filter_map(|(tag, text)| Some((tag, text.as_str()?.to_owned())));
    let mut texts: Vec<_> = law.collect();
    let folders = STARTER.get_dir("pages").into_iter().flat_map(Dir::dirs);
    for folder in folders {
        let tag = folder.path().file_name().unwrap_or_default();
        let tag = tag.to_string_lossy().into_owned();
        let mut below: Vec<&Dir<'_>> = vec![folder];
        while let Some(folder) = below.pop() {
            below.extend(folder.dirs());
            let pages = folder.files().filter_map(|file| file.contents_utf8());
            texts.extend(pages.flat_map(marked).map(|text| (tag.clone(), text)));
        }
    }
    texts
}

/// The words of each place of a page that is still to be written.
fn marked(page: &str) -> Vec<String> {
    let places = page.split("> [!TODO]\n").skip(1);
    let words = places.map(|place| {
        let lines = place.lines().map_while(|line| line.strip_prefix("> "));
        lines.collect::<Vec<_>>().join(" ")
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_left(language: &str, text: &str) -> bool {
        !left_over(language, &format!("# A\n\n{text}\n\nB.\n"), &[]).is_empty()
    }

    #[test]
    fn every_sentence_of_every_instruction_is_found_as_a_whole_and_by_most_of_its_words() {
        let texts = texts();
        assert!(texts.len() >= 4 * 14, "{}", texts.len());
        for (tag, text) in texts {
            assert!(is_left(&tag, &format!("> {text}")), "{text}");
            for sentence in sentences_of(&text) {
                assert!(is_left(&tag, sentence), "{sentence}");
                // A page that nobody has translated yet.
                assert!(is_left("de", sentence), "{sentence}");
                let spans = words(sentence);
                let most = (spans.len() / 2 + 2).max(count_of(sentence, FEWEST));
                let most = most.min(spans.len());
                let end = &sentence[spans[spans.len() - most].start..];
                assert!(is_left(&tag, end), "{end}");
                let start = &sentence[..spans[most - 1].end];
                assert!(is_left(&tag, start), "{start}");
            }
        }
    }

    #[test]
    fn lines_and_marks_may_stand_between_the_words() {
        assert!(is_left(
            "en",
            "> Write the name of your\n> organisation,\n> its address."
        ));
        assert!(is_left(
            "en",
            "- Write the **text** here, in short sentences."
        ));
        let hidden = "# A\n\n> [!TODO]\n> Write the name of your organisation.\n";
        let place = hidden.find('>').unwrap()..hidden.len();
        assert!(left_over("en", hidden, &[place]).is_empty());
    }

    #[test]
    fn an_answer_that_has_some_of_the_words_is_none() {
        for text in [
            "The lawyer Kari Nordmann has read the pages about rights, and Ola has read the translations.",
            "We are the people who answer the phone.",
            "The law of this country says about this, in article 3, that you can stay.",
            "People with a disability have tried it.",
            "The name of our organisation is Havnelyset.",
        ] {
            assert!(!is_left("en", text), "{text}");
        }
    }
}

//! Sentences of a text, and how long they are.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::content::locale::Tag;
use crate::content::script::Script;

/// How the length of a text is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Words,
    /// For scripts without spaces between words.
    Characters,
}

impl Measure {
    pub(super) fn of(tag: &Tag) -> Self {
        match tag.script() {
            Script::Han => Self::Characters,
            _ => Self::Words,
        }
    }

    /// The length of a text. Digits are a word, and signs are none.
    pub(super) fn count(self, text: &str) -> u32 {
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        let count = match self {
            Self::Words => text.split_whitespace().filter(is_word).count(),
            Self::Characters => text.chars().filter(|c| c.is_alphanumeric()).count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    pub(super) fn unit(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Characters => "characters",
        }
    }
}

/// The bytes of each sentence, by the rules of Unicode (UAX 29), without the spaces around it. A line break ends none.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    // The rules end a sentence at a line break, and Markdown breaks lines within sentences.
    let joined = text.replace('\n', " ");
    let bounds = joined.split_sentence_bound_indices();
    let bounds = bounds.map(|(at, sentence)| {
        let from = at + sentence.len() - sentence.trim_start().len();
        from..at + sentence.trim_end().len()
    });
    let bounds: Vec<_> = bounds.filter(|range| !range.is_empty()).collect();
    bounds.into_iter()
}

//! The words a corpus is made of: eight languages, six scripts.
//!
//! The files `words/<tag>.txt` hold words in the order of running text. They were copied once from the pages of this repository,
//! because a corpus must not change when a page changes. A Chinese "word" is two characters. No word contains a digit or a
//! character with a meaning in Markdown.

use crate::rng::Rng;

/// One language of the corpus.
pub(crate) struct Language {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// The separator between two words.
    space: &'static str,
    /// The end of a sentence: a full stop and a space.
    full_stop: &'static str,
    words: Vec<&'static str>,
}

impl Language {
    /// All languages, the source language first.
    pub(crate) fn all() -> Vec<Self> {
        let language = |tag, space, full_stop, text: &'static str| Self {
            tag,
            space,
            full_stop,
            words: text.split_whitespace().collect(),
        };
        vec![
            language("en", " ", ". ", include_str!("../words/en.txt")),
            language("es", " ", ". ", include_str!("../words/es.txt")),
            language("fr", " ", ". ", include_str!("../words/fr.txt")),
            language("hi", " ", "। ", include_str!("../words/hi.txt")),
            language("pt", " ", ". ", include_str!("../words/pt.txt")),
            language("ru", " ", ". ", include_str!("../words/ru.txt")),
            language("ur", " ", "۔ ", include_str!("../words/ur.txt")),
            language("zh-Hans", "", "。", include_str!("../words/zh-Hans.txt")),
        ]
    }

    /// `count` consecutive words of the running text.
    pub(crate) fn words(&self, rng: &mut Rng, count: usize) -> String {
        self.run(rng, count).join(self.space)
    }

    /// Sentences of 8 to 16 words, `count` words in all.
    pub(crate) fn sentences(&self, rng: &mut Rng, count: usize) -> String {
        let mut text = String::new();
        let mut left = count;
        while left > 0 {
            let length = (8 + rng.below(9)).min(left);
            text.push_str(&self.words(rng, length));
            text.push_str(self.full_stop);
            left -= length;
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// The last segment of an address: `count` words joined by `-`.
    pub(crate) fn slug(&self, rng: &mut Rng, count: usize) -> String {
        self.run(rng, count)
            .join("-")
            .to_lowercase()
            .replace('’', "-")
    }

    fn run(&self, rng: &mut Rng, count: usize) -> &[&'static str] {
        let start = rng.below(self.words.len().saturating_sub(count));
        self.words
            .get(start..(start + count).min(self.words.len()))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::rng::Rng;

    #[test]
    fn words_contain_no_digit_and_no_character_of_markdown() {
        for language in Language::all() {
            assert!(language.words.len() > 900, "{}", language.tag);
            for word in &language.words {
                let forbidden = word.chars().find(|character| {
                    character.is_ascii_punctuation()
                        || character.is_numeric()
                        || character.is_whitespace()
                });
                assert_eq!(forbidden, None, "{}: {word}", language.tag);
            }
        }
    }

    #[test]
    fn sentences_have_as_many_words_as_asked_for() {
        let languages = Language::all();
        let english = &languages[0];
        for count in [1, 8, 60] {
            let text = english.sentences(&mut Rng::new(1, "test"), count);
            assert_eq!(text.split_whitespace().count(), count, "{text}");
            assert!(text.ends_with('.'), "{text}");
        }
    }
}

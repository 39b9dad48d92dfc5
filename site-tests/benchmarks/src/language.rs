//! The words a corpus is made of: eight languages, six scripts.
//!
//! The words stand in `words/<tag>.txt` in the order of running text, taken once from the pages of this repository: a corpus
//! must not change when a page does. For Chinese a "word" is two characters. No word holds a figure or a sign of Markdown.

use crate::chance::Chance;

/// One language of the corpus.
pub(crate) struct Language {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// What stands between words.
    space: &'static str,
    /// What ends a sentence.
    stop: &'static str,
    words: Vec<&'static str>,
}

impl Language {
    /// All languages, the source language first.
    pub(crate) fn all() -> Vec<Self> {
        let language = |tag, space, stop, text: &'static str| Self {
            tag,
            space,
            stop,
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

    /// `count` words that follow each other somewhere in real text.
    pub(crate) fn words(&self, chance: &mut Chance, count: usize) -> String {
        self.run(chance, count).join(self.space)
    }

    /// Sentences of 8 to 16 words, `count` words in all.
    pub(crate) fn sentences(&self, chance: &mut Chance, count: usize) -> String {
        let mut text = String::new();
        let mut left = count;
        while left > 0 {
            let length = (8 + chance.below(9)).min(left);
            text.push_str(&self.words(chance, length));
            text.push_str(self.stop);
            left -= length;
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// The last part of an address: words joined by `-`.
    pub(crate) fn slug(&self, chance: &mut Chance, count: usize) -> String {
        self.run(chance, count)
            .join("-")
            .to_lowercase()
            .replace('’', "-")
    }

    fn run(&self, chance: &mut Chance, count: usize) -> &[&'static str] {
        let start = chance.below(self.words.len().saturating_sub(count));
        self.words
            .get(start..(start + count).min(self.words.len()))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::chance::Chance;

    #[test]
    fn words_hold_no_figure_and_no_sign_of_markdown() {
        for language in Language::all() {
            assert!(language.words.len() > 900, "{}", language.tag);
            for word in &language.words {
                let odd = word.chars().find(|sign| {
                    sign.is_ascii_punctuation() || sign.is_numeric() || sign.is_whitespace()
                });
                assert_eq!(odd, None, "{}: {word}", language.tag);
            }
        }
    }

    #[test]
    fn sentences_have_as_many_words_as_asked_for() {
        let languages = Language::all();
        let english = &languages[0];
        for count in [1, 8, 60] {
            let text = english.sentences(&mut Chance::new(1, "test"), count);
            assert_eq!(text.split_whitespace().count(), count, "{text}");
            assert!(text.ends_with('.'), "{text}");
        }
    }
}

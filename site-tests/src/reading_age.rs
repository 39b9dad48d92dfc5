//! The age at which an English text can be read, by the Automated Readability Index: R. J. Senter and E. A. Smith, *Automated
//! Readability Index*, Aerospace Medical Research Laboratories, 1967, AMRL-TR-66-220.
//!
//! The index is a school grade of the United States, from the letters of a word and the words of a sentence; five years are
//! added to make it an age. It knows nothing of how common a word is, so it is a lower bound for hard words and an upper bound
//! for long easy ones, such as the names of countries.

/// The least number of words for which the index says something.
const FEWEST_WORDS: f64 = 40.0;

/// The reading age of a text of `blocks`, each a paragraph, an item or a heading; `None` for too few words.
pub fn reading_age<'b>(blocks: impl IntoIterator<Item = &'b str>) -> Option<f64> {
    let (mut letters, mut words, mut sentences) = (0.0, 0.0, 0.0);
    for block in blocks {
        for word in block.split_whitespace() {
            let own = word
                .chars()
                .filter(|character| character.is_alphanumeric())
                .count();
            if own == 0 {
                continue;
            }
            words += 1.0;
            letters += f64::from(u32::try_from(own).unwrap_or(u32::MAX));
            if ends_sentence(word) {
                sentences += 1.0;
            }
        }
        // A heading or an item without a full stop is a sentence all the same.
        let last = block.split_whitespace().next_back();
        if last.is_some_and(|word| !ends_sentence(word)) {
            sentences += 1.0;
        }
    }
    if words < FEWEST_WORDS {
        return None;
    }
    Some(4.71 * letters / words + 0.5 * words / sentences - 21.43 + 5.0)
}

fn ends_sentence(word: &str) -> bool {
    let closing = ['”', '’', ')', '"'];
    word.trim_end_matches(closing)
        .ends_with(['.', '!', '?', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of so many sentences.
    fn text(sentence: &str, count: usize) -> String {
        [sentence].repeat(count).join(" ")
    }

    #[test]
    fn a_plain_text_is_read_early_and_an_official_one_late() {
        let plain = text("You can call. They do not tell the police.", 8);
        let official = text(
            "Notwithstanding the aforementioned provisions, competent authorities shall ensure, in accordance with applicable national legislation, appropriate protection of identified persons.",
            4,
        );
        let age = |text: &str| reading_age([text]).unwrap();
        assert!(age(&plain) < 6.0, "{}", age(&plain));
        assert!(age(&official) > 20.0, "{}", age(&official));
    }

    #[test]
    fn the_index_is_that_of_the_formula() {
        // 40 words of 4 letters in 4 sentences: 4.71 · 4 + 0.5 · 10 − 21.43, and five years.
        let text = text("Four more word here than last time when they came.", 4);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        assert_eq!((letters, text.split_whitespace().count()), (160, 40));
        let age = reading_age([text.as_str()]).unwrap();
        assert!((age - 7.41).abs() < 1e-9, "{age}");
    }

    #[test]
    fn a_few_words_have_no_age() {
        assert_eq!(reading_age(["Call."]), None);
    }
}

//! Search keys: what is left of a text once every way to write the same word is written in one way.
//!
//! Keyboards and habits differ: `Norvège` and `norvege`, `हिंदी` and `हिन्दी`, `سعوديه` and `سعودیہ`. A key is what a typed
//! word and a stored name are compared by. The program makes the keys of names; the script of the finder makes the key of
//! what a reader types, by the tables of this module, which every file of names carries. The steps are the same in both:
//! compatibility decomposition (NFKD), lower case, characters that are left out, letters that stand for others, and
//! everything that is no letter or digit as one space. Last goes a word such as “and” between two others.

use std::fmt::Write as _;

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::Serialize;

/// Characters that are left out, as first and last of a range: accents, Hebrew points, Arabic vowel signs, the hamza and
/// the tatweel, nuktas, letters that stand for an apostrophe, and characters that only join or direct others.
const LEFT_OUT: &[(char, char)] = &[
    ('\u{2b0}', '\u{2ff}'),
    ('\u{300}', '\u{36f}'),
    ('\u{591}', '\u{5c7}'),
    ('\u{621}', '\u{621}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6ed}'),
    ('\u{93c}', '\u{93c}'),
    ('\u{9bc}', '\u{9bc}'),
    ('\u{a3c}', '\u{a3c}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2069}'),
    ('\u{feff}', '\u{feff}'),
];

/// Characters between words, as first and last of a range.
const BETWEEN_WORDS: &[(char, char)] = &[
    ('\0', '/'),
    (':', '@'),
    ('[', '`'),
    ('{', '\u{a9}'),
    ('\u{ab}', '\u{b4}'),
    ('\u{b6}', '\u{b9}'),
    ('\u{bb}', '\u{bf}'),
    ('\u{60c}', '\u{60c}'),
    ('\u{61b}', '\u{61f}'),
    ('\u{6d4}', '\u{6d4}'),
    ('\u{964}', '\u{965}'),
    ('\u{2010}', '\u{2029}'),
    ('\u{202f}', '\u{205f}'),
    ('\u{3000}', '\u{3004}'),
    ('\u{3008}', '\u{3020}'),
    ('\u{30fb}', '\u{30fb}'),
];

/// Letters that stand for others, each pair applied to the whole text before the next.
///
/// Devanagari writes a nasal before a consonant as a letter or as a point, and its long and short vowels are mixed up more
/// often than told apart; Urdu, Arabic and Persian keyboards have different letters for one sound.
const LETTERS: &[(&str, &str)] = &[
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ø", "o"),
    ("đ", "d"),
    ("ð", "d"),
    ("þ", "th"),
    ("ł", "l"),
    ("ħ", "h"),
    ("ŧ", "t"),
    ("ŋ", "n"),
    ("ı", "i"),
    ("ə", "e"),
    ("ς", "σ"),
    ("і", "и"),
    ("є", "е"),
    ("ґ", "г"),
    ("ٱ", "ا"),
    ("ي", "ی"),
    ("ى", "ی"),
    ("ك", "ک"),
    ("ہ", "ه"),
    ("ھ", "ه"),
    ("ة", "ه"),
    ("ۃ", "ه"),
    ("ە", "ه"),
    ("ں", "ن"),
    ("ङ्", "ं"),
    ("ञ्", "ं"),
    ("ण्", "ं"),
    ("न्", "ं"),
    ("म्", "ं"),
    ("ँ", "ं"),
    ("ण", "न"),
    ("ष", "श"),
    ("ी", "ि"),
    ("ू", "ु"),
    ("ई", "इ"),
    ("ऊ", "उ"),
    ("ऑ", "आ"),
    ("ॉ", "ा"),
    ("ऍ", "ए"),
    ("ॅ", "े"),
    ("與", "和"),
    ("与", "和"),
    ("及", "和"),
    ("暨", "和"),
];

/// Words that join two others and are left out between them; as keys, like all words that are compared.
const JOINING_WORDS: &[&str] = &["and", "et", "y", "e", "и", "और", "اور", "و"];

/// The key of a text.
pub fn search_key(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let mut key: String = decomposed
        .to_lowercase()
        .chars()
        .filter(|character| !is_in(*character, LEFT_OUT))
        .collect();
    for (written, instead) in LETTERS {
        if key.contains(written) {
            key = key.replace(written, instead);
        }
    }
    let words: Vec<_> = key
        .split(|character| is_in(character, BETWEEN_WORDS))
        .filter(|word| !word.is_empty())
        .collect();
    let last = words.len().saturating_sub(1);
    let kept = words.iter().enumerate().filter(|(at, word)| {
        let is_between = (1..last).contains(at);
        !(is_between && JOINING_WORDS.contains(word))
    });
    let kept: Vec<_> = kept.map(|(_, word)| *word).collect();
    kept.join(" ")
}

/// Whether a character is in one of these ranges.
fn is_in(character: char, ranges: &[(char, char)]) -> bool {
    ranges
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&character))
}

/// The tables of this module, for a script that makes keys: classes for regular expressions, and pairs and words.
#[derive(Debug, Serialize)]
pub struct Tables {
    /// Characters that are left out, as the inside of a class: `\u0300-\u036f`.
    left_out: String,
    /// Characters between words, in the same form.
    between: String,
    /// Letters that stand for others, in the order in which they are applied.
    letters: &'static [(&'static str, &'static str)],
    /// Words that are left out between two others.
    joining: &'static [&'static str],
}

impl Tables {
    /// The tables.
    pub fn new() -> Self {
        Self {
            left_out: class(LEFT_OUT),
            between: class(BETWEEN_WORDS),
            letters: LETTERS,
            joining: JOINING_WORDS,
        }
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self::new()
    }
}

/// The inside of a class of a regular expression.
fn class(ranges: &[(char, char)]) -> String {
    let mut class = String::new();
    for (first, last) in ranges {
        // Writing to a string cannot fail.
        let _ = write!(
            class,
            "\\u{:04x}-\\u{:04x}",
            u32::from(*first),
            u32::from(*last)
        );
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_name_has_one_key() {
        for same in [
            &["Norvège", "norvege", "NORVÈGE", "ｎｏｒｖｅｇｅ"][..],
            &["हिंदी", "हिन्दी", "हिँदी"],
            &["इंडिया", "इण्डिया", "इंडीया"],
            &["سعودیہ", "سعودية", "سعوديه", "ســعودیه"],
            &["امریکہ", "امريكه", "امریکہ\u{200c}"],
            &["Côte d’Ivoire", "Cote d'Ivoire", "cote-d ivoire"],
            &[
                "Trinidad & Tobago",
                "Trinidad and Tobago",
                "trinidad y tobago",
            ],
            &["Йемен", "иемен"],
            &["Україна", "украина"],
            &["Türkiye", "turkiye"],
            &["Færøerne", "faeroerne"],
            &["Oʻzbekiston", "ozbekiston"],
            &["São Tomé e Príncipe", "Sao Tome and Principe"],
        ] {
            let keys: Vec<_> = same.iter().map(|text| search_key(text)).collect();
            assert!(keys.windows(2).all(|two| two[0] == two[1]), "{keys:?}");
        }
    }

    #[test]
    fn a_joining_word_stays_where_it_joins_nothing() {
        for (text, key) in [
            ("e", "e"),
            ("y ", "y"),
            ("and you", "and you"),
            ("you and", "you and"),
        ] {
            assert_eq!(search_key(text), key);
        }
    }

    #[test]
    fn names_that_differ_keep_different_keys() {
        for (one, other) in [
            ("Niger", "Nigeria"),
            ("ईरान", "इराक"),
            ("Австрия", "Австралия"),
        ] {
            assert_ne!(search_key(one), search_key(other));
        }
    }
}

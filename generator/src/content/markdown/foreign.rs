//! Words in another language: `[A toolkit for hotlines]{lang=en}`.
//!
//! A screen reader speaks such words in their own language, and they get the font of their script. The notation is that of
//! bracketed spans in Pandoc's Markdown; the parser has none, so it takes them for links, with an address that begins with
//! [`SCHEME`].

use std::ops::Range;

use crate::content::script::Script;

/// What the address of such a link begins with; the tag of the language follows.
pub(super) const SCHEME: &str = "lang:";

/// The fewest words of another script that are taken for a text in another language. Fewer are mostly names.
const FEWEST_WORDS: usize = 3;

/// The fewest characters of a script without spaces that are taken for one.
const FEWEST_CHARACTERS: usize = 5;

/// The attribute at the start of `behind`, and its language: `{lang=en}`.
pub(super) fn attribute(behind: &str) -> Option<(&str, &str)> {
    let inside = behind.strip_prefix("{lang=")?;
    let (language, _) = inside.split_once(['}', '\n'])?;
    let whole = behind.get(.."{lang=}".len() + language.len())?;
    whole
        .ends_with('}')
        .then_some((whole, language.trim_matches('"')))
}

/// The first run of words in a text that are in another script than `own`.
pub(super) fn run(text: &str, own: Script) -> Option<Range<usize>> {
    let mut run: Option<Range<usize>> = None;
    let mut words = 0;
    let mut next = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let (at, word) = (next, part.trim_end());
        next += part.len();
        if word.is_empty() {
            continue;
        }
        let letters = || word.chars().filter(|character| character.is_alphabetic());
        let is_foreign =
            letters().next().is_some() && letters().all(|letter| script(letter) != own);
        if !is_foreign {
            (run, words) = (None, 0);
            continue;
        }
        words += 1;
        let run = run.get_or_insert(at..at);
        run.end = at + word.len();
        let is_unspaced = Script::of(word) == Script::Han && letters().count() >= FEWEST_CHARACTERS;
        if words >= FEWEST_WORDS || is_unspaced {
            return Some(run.clone());
        }
    }
    None
}

fn script(letter: char) -> Script {
    Script::of(letter.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_names_a_language() {
        assert_eq!(attribute("{lang=en} x"), Some(("{lang=en}", "en")));
        assert_eq!(
            attribute("{lang=\"zh-Hans\"}"),
            Some(("{lang=\"zh-Hans\"}", "zh-Hans"))
        );
        for none in ["{#id}", "{lang=en", " {lang=en}", "{lang=\n}", "{lang=é"] {
            assert_eq!(attribute(none), None, "{none}");
        }
    }

    #[test]
    fn three_words_of_another_script_are_a_text_in_another_language() {
        for (text, own, found) in [
            (
                "मदद A toolkit for hotlines है",
                Script::Devanagari,
                Some("A toolkit for"),
            ),
            ("मदद Polaris Project है", Script::Devanagari, None),
            (
                "Say: क्या आप हिंदी बोलते हैं",
                Script::Latin,
                Some("क्या आप हिंदी"),
            ),
            (
                "Write 你会说中文吗 there",
                Script::Latin,
                Some("你会说中文吗"),
            ),
            ("请拨打 110 或 ROSA", Script::Han, None),
            ("A 112 toolkit 3 for", Script::Arabic, None),
            (
                "Позвоните в La Strada International",
                Script::Cyrillic,
                Some("La Strada International"),
            ),
        ] {
            let found = found.map(str::to_owned);
            assert_eq!(
                run(text, own).map(|run| text[run].to_owned()),
                found,
                "{text}"
            );
        }
    }
}

//! Runs of digits in prose, to find the number of a hotline that was typed instead of linked.
//!
//! Long texts have few digits, so the search for the next digit looks at many bytes at once.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use serde::{Deserialize, Serialize};
use tip_core::character::western_digit;

use super::telephone::is_telephone;
use crate::problem::At;

/// The fewest digits of a figure that is given: no hotline has a shorter number.
const MIN_DIGITS: usize = 3;

/// The most digits of a number, with the prefix that is dialled before the code of a country.
const MAX_DIGITS: usize = 20;

/// The most characters between two groups of one number that can be seen.
const MAX_GAP: usize = 6;

/// Groups of digits with nothing but separators between them, each in Western digits and with its bytes in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    groups: Vec<At<String>>,
    /// Whether it looks like a telephone number.
    pub is_telephone: bool,
}

impl Figure {
    /// All its digits, with the bytes from the first to the last.
    pub fn digits(&self) -> At<String> {
        let values = self.groups.iter().map(|group| group.value.as_str());
        At {
            value: values.collect(),
            span: self.range(),
        }
    }

    /// The bytes from its first digit to its last.
    pub(super) fn range(&self) -> Range<usize> {
        let start = self.groups.first().map_or(0, |group| group.span.start);
        start..self.groups.last().map_or(start, |group| group.span.end)
    }

    /// The same figure with its bytes in another text.
    pub(super) fn map_spans(self, span: impl Fn(&Range<usize>) -> Range<usize>) -> Self {
        let groups = self.groups.into_iter().map(|group| At {
            span: span(&group.span),
            ..group
        });
        Self {
            groups: groups.collect(),
            ..self
        }
    }

    /// Every number that the groups can be read as: the run as a whole, each group, and several groups beside each
    /// other, of at least `joined_digits` digits.
    ///
    /// A short code may be next to a year, with only a space between them, and a number may follow a date.
    pub fn readings(&self, joined_digits: usize) -> impl Iterator<Item = At<String>> {
        (0..self.groups.len()).flat_map(move |from| {
            let groups = self.groups.get(from..).unwrap_or_default();
            let mut reading = At {
                value: String::new(),
                span: 0..0,
            };
            let readings = groups.iter().enumerate().map_while(move |(at, group)| {
                if at == 0 {
                    reading.span = group.span.clone();
                }
                reading.value.push_str(&group.value);
                reading.span.end = group.span.end;
                (reading.value.len() <= MAX_DIGITS).then(|| (at, reading.clone()))
            });
            readings.filter_map(move |(at, reading)| {
                let is_whole = from == 0 && at + 1 == groups.len();
                let digits = reading.value.len();
                let is_read = at == 0 || is_whole || digits >= joined_digits;
                (is_read && digits >= MIN_DIGITS).then_some(reading)
            })
        })
    }
}

/// The figures in `words`, which starts at byte `start` of its file.
///
/// `call 1-888-373` is one figure of the groups `1`, `888` and `373`. Anything but letters may separate the groups: any
/// dash, any space, dots, brackets, and characters that cannot be seen.
pub fn figures(words: &str, start: usize) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = next_digit(words, from) {
        let (groups, end) = groups(words, at, start);
        if groups.iter().map(|group| group.value.len()).sum::<usize>() >= MIN_DIGITS {
            let is_telephone = is_telephone(words, start, &groups);
            found.push(Figure {
                groups,
                is_telephone,
            });
        }
        from = end;
    }
    found
}

/// The groups of the figure that starts at byte `at`, and the byte at which it ends.
fn groups(words: &str, at: usize, start: usize) -> (Vec<At<String>>, usize) {
    let mut groups: Vec<At<String>> = Vec::new();
    let (mut is_open, mut gap) = (false, 0);
    for (offset, character) in words.get(at..).unwrap_or_default().char_indices() {
        let byte = start + at + offset;
        if let Some(digit) = western_digit(character) {
            if !is_open {
                groups.push(At {
                    value: String::new(),
                    span: byte..byte,
                });
            }
            if let Some(group) = groups.last_mut() {
                group.value.push(digit);
                group.span.end = byte + character.len_utf8();
            }
            (is_open, gap) = (true, 0);
        } else {
            is_open = false;
            match separator(character) {
                Some(width) if gap + width <= MAX_GAP => gap += width,
                _ => return (groups, at + offset),
            }
        }
    }
    (groups, words.len())
}

/// The width of a character that may stand between the groups of one number: 0 if it cannot be seen. `None` for letters
/// and other kinds of numbers.
fn separator(character: char) -> Option<usize> {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let seen = [
        GeneralCategoryGroup::Punctuation,
        GeneralCategoryGroup::Symbol,
        GeneralCategoryGroup::Separator,
    ];
    if seen.iter().any(|group| group.contains(category)) || character.is_whitespace() {
        return Some(1);
    }
    let unseen =
        category == GeneralCategory::Format || GeneralCategoryGroup::Mark.contains(category);
    unseen.then_some(0)
}

/// The byte at which the next digit of any script starts in `words`, from byte `from` on.
fn next_digit(words: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let bytes = words.as_bytes();
        while let Some(step) = bytes.get(at..).and_then(<[u8]>::first_chunk)
            && !may_hold_digit(step)
        {
            at += STEP;
        }
        at = words.ceil_char_boundary(at);
        let step = words.get(at..words.ceil_char_boundary(at + STEP))?;
        let mut characters = step.char_indices();
        if let Some((offset, _)) =
            characters.find(|(_, character)| western_digit(*character).is_some())
        {
            return Some(at + offset);
        }
        if step.is_empty() {
            return None;
        }
        at += step.len();
    }
}

/// The bytes that are looked at together: the compiler makes vector instructions of that, which are several times as fast.
const STEP: usize = 32;

/// Whether a digit may start in these bytes: one of ASCII, or a character from U+0640 on, which the first byte tells.
fn may_hold_digit(step: &[u8; STEP]) -> bool {
    let bytes = step.iter();
    bytes.fold(false, |found, byte| {
        found | matches!(byte, b'0'..=b'9' | 0xd9..)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(text: &str) -> Vec<String> {
        let figures = figures(text, 0);
        let readings = figures.iter().flat_map(|figure| figure.readings(5));
        readings.map(|reading| reading.value).collect()
    }

    #[test]
    fn a_figure_is_read_as_a_whole_and_by_its_groups() {
        assert_eq!(
            readings("call 1-888-373 now"),
            ["1888373", "888", "888373", "373"]
        );
        assert_eq!(readings("none, or 12"), Vec::<String>::new());
    }

    #[test]
    fn anything_but_letters_separates_groups() {
        for gap in [
            " ",
            "-",
            "\u{2011}",
            "\u{2013}",
            "\u{2014}",
            "\u{2212}",
            "\u{2009}",
            "\u{202f}",
            "\u{a0}",
            "\u{3000}",
            ".",
            "/",
            ") (",
            " – ",
            "\u{b7}",
            "\u{200b}",
            "\u{2060}",
            "\u{ad}",
            "\u{200f}",
            "\n",
            "\t",
            "\u{fe0f}\u{20e3}",
            "~",
            "_",
            ",",
            ":",
        ] {
            let text = format!("call 22{gap}33{gap}11{gap}60.");
            assert!(readings(&text).contains(&"22331160".to_owned()), "{gap:?}");
        }
        assert_eq!(readings("22 and 33 and 11"), Vec::<String>::new());
    }

    #[test]
    fn digits_of_every_script_are_read() {
        for number in [
            "۱۱۰۹",
            "١١٠٩",
            "११०९",
            "১১০৯",
            "１１０９",
            "၁၁၀၉",
            "๑๑๐๙",
            "១១០៩",
            "੧੧੦੯",
            "𝟣𝟣𝟢𝟫",
        ] {
            assert_eq!(readings(&format!("देखें 。؟ {number} फिर")), ["1109"]);
        }
    }

    #[test]
    fn the_digits_of_unicode_are_all_known() {
        let categories = CodePointMapData::<GeneralCategory>::new();
        for character in '\0'..=char::MAX {
            let is_digit = categories.get(character) == GeneralCategory::DecimalNumber;
            assert_eq!(
                western_digit(character).is_some(),
                is_digit,
                "{:x}",
                u32::from(character)
            );
        }
    }

    #[test]
    fn a_digit_is_found_wherever_it_stands() {
        for digit in ['7', '۷', '७', '７', '𝟽'] {
            for before in 0..2 * STEP {
                for filler in ["x", "å", "ऀ", "न", "ধ", "￐"] {
                    let text = format!("{}{digit}{}", filler.repeat(before), filler.repeat(STEP));
                    let place = before * filler.len();
                    assert_eq!(next_digit(&text, 0), Some(place), "{text}");
                    assert_eq!(next_digit(&text, place + digit.len_utf8()), None, "{text}");
                }
            }
        }
    }

    fn looks_like_one(text: &str) -> bool {
        figures(text, 0).iter().any(|figure| figure.is_telephone)
    }

    #[test]
    fn numbers_of_many_countries_are_recognized() {
        for text in [
            "Call 22 33 11 60.",
            "ring 22331160 nå",
            "+47 22 33 11 60",
            "Tel.: (888) 373-7888",
            "1-888-373-7888",
            "1 (888) 373 7888",
            "210 701 2505",
            "01 23 45 67 89",
            "900 105 090",
            "0800 123 456",
            "08000 121\u{a0}700",
            "0047 22 33 11 60",
            "800 12 345",
            "22.33.11.60",
            "کال کریں: ۰۳۰۰ ۱۲۳۴۵۶۷",
            "+1 202 555 01\n00",
        ] {
            assert!(looks_like_one(text), "{text}");
        }
    }

    #[test]
    fn dates_years_amounts_and_numbers_of_laws_are_none() {
        for text in [
            "2026-11-30",
            "30.11.2026",
            "30 11 2026",
            "20261130",
            "2019–2023",
            "2019-2023, 2019 2020 2021",
            "In 2025 1234 people called.",
            "1 234 567 people, 12 345 678, 152.340.211, 1,234,567 and 100 000 000",
            "2500000 or 25000000",
            "resolution 68/192 of 2013, A/RES/68/192",
            "LOV-2005-05-20-28, 2005-05-20-28",
            "Directive 2011/36/EU, 2004/81",
            "09:00-17:00, 9.00–17.00, 09.00-17.00",
            "pages 1234-1240",
            "Washington, DC 20036-4505",
            "case 22-161441TVI",
            "version 1.2.3.4.5.6.7.8",
            "CETS 197, 29 and 105, 116 006",
            "978-3-16-148410-0",
            "NO93 8601 1117 947",
            "10 000-20 000",
        ] {
            assert!(!looks_like_one(text), "{text}");
        }
    }
}

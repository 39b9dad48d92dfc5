//! Where opening hours that cannot be read go wrong, for the people who wrote them.

use std::ops::Range;

use jiff::civil::Weekday;

use super::opening::abbreviation;
use super::week::DAYS;
use crate::content::locale::{Locale, Tag};

/// The place at which opening hours go wrong, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes of the text.
    pub at: Range<usize>,
    /// How to write it.
    pub help: String,
}

/// The words of the syntax, besides days, that hours of a hotline can have.
const KNOWN: [&str; 10] = [
    "mo", "tu", "we", "th", "fr", "sa", "su", "off", "closed", "open",
];

/// Languages whose names of days are recognised.
pub(super) const LANGUAGES: [&str; 23] = [
    "en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans", "nb", "nn", "sv", "da", "de", "nl", "it",
    "pl", "uk", "el", "ro", "tr", "ar", "bn", "ne",
];

/// The first mistake in opening hours that cannot be read; `None` if it is none of the usual ones.
pub fn mistake(text: &str) -> Option<Mistake> {
    let mut last_letter = None;
    for (at, character) in text.char_indices() {
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(at + character.len_utf8()..)?.chars().next();
        let near_digit = before.is_some_and(|before| before.is_ascii_digit());
        let help = match character {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => "write a short `-`".to_owned(),
            '.' if near_digit => "write `:` between hours and minutes, as in `09:00`".to_owned(),
            '.' => "leave the dot out".to_owned(),
            '+' => "say when the time ends, as in `09:00-17:00`".to_owned(),
            '"' | '\'' | '\u{2018}'..='\u{201f}' | '(' | ')' => {
                "leave remarks out: only days and times can be shown".to_owned()
            }
            '[' | '|' | '/' if !text.trim_start().starts_with("24/7") => {
                "keep to days of every week, with a `;` between rules".to_owned()
            }
            _ if character.is_whitespace() && character != ' ' => "write a simple space".to_owned(),
            _ if character.is_alphabetic() => {
                // The word as a whole is looked at where it starts.
                let starts = last_letter.replace(at + character.len_utf8()) != Some(at);
                match word(text, at).filter(|_| starts) {
                    Some(mistake) => return Some(mistake),
                    None => continue,
                }
            }
            _ if character.is_numeric() && !character.is_ascii() => {
                "write the digits 0 to 9".to_owned()
            }
            _ => {
                let is_short = character.is_ascii_digit() && !near_digit && after == Some(':');
                if is_short && before != Some(':') {
                    return Some(Mistake {
                        at: at..at + 1,
                        help: format!("write hours with two digits: `0{character}:`"),
                    });
                }
                continue;
            }
        };
        let at = at..at + character.len_utf8();
        return Some(Mistake { at, help });
    }
    time(text)
}

/// The mistake that the word at byte `start` is.
fn word(text: &str, start: usize) -> Option<Mistake> {
    let rest = text.get(start..)?;
    let is_part = |character: char| character.is_alphabetic() || is_mark(character);
    let word: String = rest
        .chars()
        .take_while(|character| is_part(*character))
        .collect();
    let small = word.to_lowercase();
    if KNOWN.contains(&small.as_str()) {
        return None;
    }
    let after_digit = text
        .get(..start)?
        .ends_with(|before: char| before.is_ascii_digit());
    let help = match small.as_str() {
        "ph" | "sh" => "holidays cannot be shown: leave them out".to_owned(),
        "to" | "until" | "till" | "bis" | "til" | "à" | "a" | "до" if !after_digit => {
            "write a `-` between two days or two times".to_owned()
        }
        "am" | "pm" | "a" | "p" => "write the 24-hour clock: `17:00` for 5 in the afternoon".to_owned(),
        "h" | "u" | "uhr" | "ч" if after_digit => {
            "write `:` between hours and minutes, as in `09:00`".to_owned()
        }
        _ => match day(&small) {
            Some(day) => format!("write `{}` for this day", abbreviation(day)),
            None => "the days are `Mo`, `Tu`, `We`, `Th`, `Fr`, `Sa` and `Su`, in every language; write a `-` for \u{201c}to\u{201d}".to_owned(),
        },
    };
    Some(Mistake {
        at: start..start + word.len(),
        help,
    })
}

/// Whether a character belongs to the letter before it, as vowel signs do.
pub(super) fn is_mark(character: char) -> bool {
    !character.is_ascii()
        && !character.is_whitespace()
        && !matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The day whose name starts with `word` in some language; `None` if it can be several.
fn day(word: &str) -> Option<Weekday> {
    let locales = LANGUAGES.iter().filter_map(|tag| Tag::parse(tag).ok());
    let locales: Vec<_> = locales.map(Locale::new).collect();
    let mut found = DAYS.into_iter().filter(|day| {
        let mut names = locales
            .iter()
            .map(|locale| locale.weekday(*day).to_lowercase());
        names.any(|name| name.starts_with(word))
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The first clock time that does not exist.
fn time(text: &str) -> Option<Mistake> {
    let is_time = |character: char| character.is_ascii_digit() || character == ':';
    let mut at = 0;
    for part in text.split_inclusive(|character| !is_time(character)) {
        let bare = part.trim_end_matches(|character| !is_time(character));
        let range = at..at + bare.len();
        at += part.len();
        let help = match bare.split_once(':') {
            Some((hours, minutes)) => {
                let number = |text: &str| text.parse::<u16>().unwrap_or(u16::MAX);
                if number(hours) <= 48 && number(minutes) < 60 && minutes.len() == 2 {
                    continue;
                }
                "there is no such time: hours go to `24`, minutes to `59`"
            }
            None if !bare.is_empty() && !text.trim_start().starts_with("24/7") => {
                "write hours and minutes, as in `09:00`"
            }
            None => continue,
        };
        return Some(Mistake {
            at: range,
            help: help.to_owned(),
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrong_letters_are_found_with_the_right_ones() {
        for (text, wrong, help) in [
            ("Lun-Ven 09:00-17:00", "Lun", "write `Mo` for this day"),
            ("Mo-Fri 09:00-17:00", "Fri", "write `Fr` for this day"),
            ("пн-пт 09:00-17:00", "пн", "the days are"),
            (
                "понедельник 09:00-17:00",
                "понедельник",
                "write `Mo` for this day",
            ),
            ("Ma-Fr 09:00-17:00", "Ma", "the days are"),
            ("Mo\u{2013}Fr 09:00-17:00", "\u{2013}", "write a short `-`"),
            ("Mo-Fr 09.00-17.00", ".", "write `:`"),
            ("Mo-Fr 9h-17h", "h", "write `:`"),
            ("Mo-Fr 9am-5pm", "am", "write the 24-hour clock"),
            ("Mo-Fr 9:00-17:00", "9", "write hours with two digits"),
            ("Mo-Fr 25:00-60:00", "60:00", "there is no such time"),
            ("Mo-Fr 09:00-17:75", "17:75", "there is no such time"),
            ("Mo-Fr 09-17", "09", "write hours and minutes"),
            ("Mo-Fr 09:00 to 17:00", "to", "write a `-` between"),
            ("PH off", "PH", "holidays cannot be shown"),
            ("Mo-Fr 09:00+", "+", "say when the time ends"),
            ("Mo-Fr\u{a0}09:00-17:00", "\u{a0}", "write a simple space"),
        ] {
            let found = mistake(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(text.get(found.at), Some(wrong), "{text}");
            assert!(found.help.starts_with(help), "{text}: {}", found.help);
        }
        assert_eq!(mistake("Mo-Fr 09:00-17:00; Sa off"), None);
    }
}

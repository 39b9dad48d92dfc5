//! The day that somebody meant who wrote it as people do: `23.11.2026`, `30. november 2026`.

use jiff::civil::Date;
use tip_core::character::western_digit;

use crate::content::locale::{Locale, Tag};

/// Languages whose names of months are recognised.
const LANGUAGES: [&str; 18] = [
    "en", "nb", "nn", "da", "sv", "de", "nl", "fr", "es", "pt", "it", "pl", "ru", "uk", "el", "ro",
    "tr", "hi",
];

/// The day that is meant; `None` if the text has no day, or can mean two: `3/4/2026` does.
pub(super) fn meant_day(text: &str) -> Option<Date> {
    let text: String = text
        .to_lowercase()
        .chars()
        .map(|sign| western_digit(sign).unwrap_or(sign))
        .collect();
    let parts = text.split(|sign: char| !sign.is_alphanumeric());
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let numbers = parts.iter().filter_map(|part| {
        // In `1st` and `2nd` the letters add nothing.
        let part = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| part.strip_suffix(end))
            .unwrap_or(part);
        Some((part.parse::<i16>().ok()?, part.len()))
    });
    let numbers: Vec<_> = numbers.collect();
    let (year, month, day) = match (numbers.as_slice(), parts.len()) {
        ([(year, 4), (month, _), (day, _)], 3) => (*year, *month, *day),
        ([(day, _), (month, _), (year, length @ (2 | 4))], 3) => {
            let is_clear = text.contains('.') || *day > 12 || day == month;
            let year = if *length == 2 { 2000 + year } else { *year };
            is_clear.then_some((year, *month, *day))?
        }
        ([(day, 1 | 2), (year, 4)], 3..=5) => (*year, month_in(&parts)?, *day),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The month whose name is among the words, in the first language that has it.
fn month_in(words: &[&str]) -> Option<i16> {
    let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
    let mut tags = LANGUAGES.iter().filter_map(|tag| Tag::parse(tag).ok());
    let month = tags.find_map(|tag| Locale::new(tag).month_in(&words));
    month.map(i16::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_as_people_write_it_unless_it_can_be_another() {
        for text in [
            "23.11.2026",
            "23.11.26",
            "23/11/2026",
            "2026/11/23",
            "2026.11.23",
            "23. november 2026",
            "November 23, 2026",
            "23rd of November 2026",
            "23 novembre 2026",
            "23 de noviembre de 2026",
            "23 ноября 2026",
            "٢٣.١١.٢٠٢٦",
        ] {
            assert_eq!(meant_day(text), Some(date(2026, 11, 23)), "{text}");
        }
        assert_eq!(meant_day("3.4.2026"), Some(date(2026, 4, 3)));
        for text in [
            "3/4/2026",
            "31.11.2026",
            "november 2026",
            "soon",
            "2026",
            "",
            "11-23-2026",
        ] {
            assert_eq!(meant_day(text), None, "{text}");
        }
    }
}

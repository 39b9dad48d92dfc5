//! The hours of a hotline, from their text.

use jiff::civil::Weekday;
use opening_hours_syntax::parse;

use super::error::HoursError;
use super::opening::Opening;
use super::span::Span;
use super::week;

/// When a hotline answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// At the times of each group of days; no day is in two groups.
    Weekly(Vec<Opening>),
}

impl Hours {
    /// Parses the value of `opening_hours` (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, read 23 November 2026).
    ///
    /// # Errors
    ///
    /// See [`HoursError`].
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let expression = parse(&with_plain_lists(text)).map_err(|error| match error {
            opening_hours_syntax::Error::Syntax(_) => HoursError::Syntax,
            _ => HoursError::TooFine,
        })?;
        let openings = week::openings(&expression.rules)?;
        let is_always = openings.iter().all(|opening| {
            let every_day = opening.days == [Weekday::Monday..=Weekday::Sunday];
            every_day && opening.times == [Span::WHOLE_DAY]
        });
        Ok(if is_always {
            Self::Always
        } else {
            Self::Weekly(openings)
        })
    }

    /// The same hours in the syntax of `OpenStreetMap`.
    pub fn to_osm(&self) -> String {
        match self {
            Self::Always => "24/7".to_owned(),
            Self::Weekly(openings) => {
                let rules: Vec<_> = openings.iter().map(Opening::to_osm).collect();
                rules.join("; ")
            }
        }
    }
}

/// The text with lists as the syntax has them, without a space behind a comma.
///
/// `Mo, We 09:00-12:00, 13:00-17:00` would be three rules otherwise: all of Monday, and the last times on every day. Only
/// a comma between a time and a day starts a rule.
fn with_plain_lists(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, part) in text.split(',').enumerate() {
        let part = if at == 0 { part } else { part.trim_start() };
        if at > 0 {
            plain.truncate(plain.trim_end().len());
            let after_time = plain.ends_with(|last: char| last.is_ascii_digit());
            let is_day = part.starts_with(|first: char| first.is_alphabetic());
            plain.push_str(if after_time && is_day { ", " } else { "," });
        }
        plain.push_str(part);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn osm(text: &str) -> String {
        let hours = Hours::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(Hours::parse(&hours.to_osm()), Ok(hours.clone()), "{text}");
        hours.to_osm()
    }

    #[test]
    fn reads_days_and_times() {
        for text in [
            "24/7",
            "Mo-Fr 09:00-17:00",
            "Mo,Tu,Th 10:00-16:00; We 12:00-20:00",
            "Mo-Su 07:30-21:00",
            "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-12:00",
            "Mo-Fr 20:00-24:00",
            "Fr,Sa 22:00-02:00",
            "Sa-Mo 10:00-12:00",
        ] {
            let text = text
                .replace("Mo,Tu,Th", "Mo-Tu,Th")
                .replace("Fr,Sa", "Fr-Sa");
            assert_eq!(osm(&text), text);
        }
    }

    #[test]
    fn the_week_is_what_the_rules_make_together() {
        for (text, week) in [
            ("Mo-Fr 09:00-26:00", "Mo-Fr 09:00-02:00"),
            ("Mo-Fr 22:00-02:00", "Mo-Fr 22:00-02:00"),
            ("00:00-24:00", "24/7"),
            ("Mo-Su 00:00-24:00", "24/7"),
            ("Mo-Su", "24/7"),
            ("09:00-17:00", "Mo-Su 09:00-17:00"),
            ("Mo", "Mo 00:00-24:00"),
            // A later rule replaces the earlier one on its day.
            (
                "Mo-Fr 09:00-17:00; We 12:00-20:00",
                "Mo-Tu,Th-Fr 09:00-17:00; We 12:00-20:00",
            ),
            ("Mo-Fr 09:00-17:00; We off", "Mo-Tu,Th-Fr 09:00-17:00"),
            (
                "Mo-Fr 09:00-17:00, We 18:00-20:00",
                "Mo-Tu,Th-Fr 09:00-17:00; We 09:00-17:00,18:00-20:00",
            ),
            ("Sa-Mo 10:00-12:00", "Sa-Mo 10:00-12:00"),
            ("Su 10:00-12:00; Mo 10:00-12:00", "Su-Mo 10:00-12:00"),
            // Spans that overlap or touch are one.
            ("Mo 09:00-12:00,11:00-14:00", "Mo 09:00-14:00"),
            ("Mo 09:00-12:00,12:00-14:00", "Mo 09:00-14:00"),
            ("Mo 13:00-14:00,09:00-12:00", "Mo 09:00-12:00,13:00-14:00"),
            // A space behind a comma starts no rule.
            (
                "Mo, We 09:00-12:00, 13:00-17:00",
                "Mo,We 09:00-12:00,13:00-17:00",
            ),
            (
                "Sa 10:00-12:00; Mo-Fr 09:00-17:00",
                "Mo-Fr 09:00-17:00; Sa 10:00-12:00",
            ),
        ] {
            assert_eq!(osm(text), week, "{text}");
        }
    }

    #[test]
    fn refuses_impossible_hours_and_those_that_say_too_much() {
        let impossible = |from: &str, to: &str| HoursError::Impossible(from.into(), to.into());
        for (text, why) in [
            ("Mo-Fr 9am-5pm", HoursError::Syntax),
            ("Mo-Fr 25:00-26:00", HoursError::Syntax),
            ("Mo-Fr 09:00-09:00", impossible("09:00", "09:00")),
            ("Mo-Fr 09:00-33:00", impossible("09:00", "33:00")),
            ("Mo-Fr 09:00-35:00", impossible("09:00", "35:00")),
            ("PH 09:00-17:00", HoursError::TooFine),
            ("Mo-Fr 09:00-17:00; PH off", HoursError::TooFine),
            ("Mo-Fr 09:00+", HoursError::TooFine),
            ("Mo-Fr 09:00-17:00+", HoursError::TooFine),
            ("Mo-Fr 09:00-17:00 || Sa 10:00-12:00", HoursError::TooFine),
            ("Mo-Fr 09:00-17:00 unknown", HoursError::TooFine),
            ("Mo-Fr 09:00-17:00; Mo 12:00-13:00 off", HoursError::TooFine),
            ("Mo[1] 09:00-17:00", HoursError::TooFine),
            ("Jan Mo-Fr 09:00-17:00", HoursError::TooFine),
            ("off", HoursError::Never),
            ("Mo-Fr 09:00-17:00; Mo-Fr off", HoursError::Never),
        ] {
            assert_eq!(Hours::parse(text), Err(why), "{text}");
        }
    }
}

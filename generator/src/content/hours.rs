//! Opening hours of a hotline, in the syntax of `OpenStreetMap`.
//!
//! Days of the week with clock times, or day and night. Whatever says more (holidays, weeks, sunrise) is an error, since
//! leaving it out would show wrong hours.
//!
//! ```
//! use fanal::content::hours::{Hours, HoursError};
//!
//! let hours = Hours::parse("Mo-Fr 09:00-17:00; Sa 10:00-12:00")?;
//! assert_eq!(hours.to_osm(), "Mo-Fr 09:00-17:00; Sa 10:00-12:00");
//! assert_eq!(Hours::parse("24/7")?, Hours::Always);
//! assert_eq!(Hours::parse("PH 09:00-17:00"), Err(HoursError::TooFine));
//! # Ok::<(), HoursError>(())
//! ```

use std::ops::RangeInclusive;

use jiff::civil::Weekday;
use opening_hours_syntax::rules::RuleSequence;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::{RuleKind, parse};

/// When a hotline answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// At the times of each rule, on its days.
    Weekly(Vec<Opening>),
}

/// A rule: the same times on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Runs of days, in the order of the text. Empty for every day.
    pub days: Vec<RangeInclusive<Weekday>>,
    /// Start and end of each stretch of time, as `09:00`, in the time of the place. An end after `24:00` is on the next
    /// day.
    pub times: Vec<(String, String)>,
}

/// Why opening hours cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// The text is not in the syntax, or has a clock time that does not exist.
    #[error("these are not opening hours")]
    Syntax,
    /// The text is in the syntax, and says more than a card can show.
    #[error("these opening hours say more than days and times")]
    TooFine,
    /// A stretch of time is empty or not within a day and the night after it. Holds its start and its end.
    #[error("`{0}` to `{1}` is not a span of time")]
    Impossible(String, String),
}

impl Hours {
    /// Parses the value of `opening_hours` (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, read 23 November 2026).
    ///
    /// # Errors
    ///
    /// See [`HoursError`].
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let expression = parse(text).map_err(|error| match error {
            opening_hours_syntax::Error::Syntax(_) => HoursError::Syntax,
            _ => HoursError::TooFine,
        })?;
        if text.trim() == "24/7" {
            return Ok(Self::Always);
        }
        let openings = expression.rules.iter().map(opening);
        openings.collect::<Result<_, _>>().map(Self::Weekly)
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

impl Opening {
    fn to_osm(&self) -> String {
        let days = self.days.iter().map(|run| {
            let (first, last) = (abbreviation(*run.start()), abbreviation(*run.end()));
            if first == last {
                first.to_owned()
            } else {
                format!("{first}-{last}")
            }
        });
        let times = self.times.iter().map(|(from, to)| format!("{from}-{to}"));
        let (days, times): (Vec<_>, Vec<_>) = (days.collect(), times.collect());
        let rule = format!("{} {}", days.join(","), times.join(","));
        rule.trim().to_owned()
    }
}

fn opening(rule: &RuleSequence) -> Result<Opening, HoursError> {
    let day = &rule.day_selector;
    let is_weekly = day.year.is_empty()
        && day.monthday.is_empty()
        && day.week.is_empty()
        && rule.kind == RuleKind::Open
        && rule.comment.is_empty();
    if !is_weekly {
        return Err(HoursError::TooFine);
    }
    let times = rule.time_selector.spans.iter();
    Ok(Opening {
        days: day.weekday.iter().map(days).collect::<Result<_, _>>()?,
        times: times.map(span).collect::<Result<_, _>>()?,
    })
}

/// A run of days of every week: not of the first or the last in a month, and not the day after.
fn days(range: &WeekDayRange) -> Result<RangeInclusive<Weekday>, HoursError> {
    match range {
        WeekDayRange::Fixed {
            range,
            offset: 0,
            nth_from_start,
            nth_from_end,
        } if !nth_from_start.contains(&false) && !nth_from_end.contains(&false) => {
            Ok(weekday(*range.start())..=weekday(*range.end()))
        }
        _ => Err(HoursError::TooFine),
    }
}

fn span(span: &TimeSpan) -> Result<(String, String), HoursError> {
    let (Time::Fixed(from), Time::Fixed(to)) = (&span.range.start, &span.range.end) else {
        return Err(HoursError::TooFine);
    };
    if span.open_end || span.repeats.is_some() {
        return Err(HoursError::TooFine);
    }
    let (from, to) = (from.to_string(), to.to_string());
    if from == to || to.as_str() > "48:00" || from.as_str() >= "24:00" {
        return Err(HoursError::Impossible(from, to));
    }
    Ok((from, to))
}

/// The abbreviation of a day in the syntax of `OpenStreetMap`.
fn abbreviation(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mo",
        Weekday::Tuesday => "Tu",
        Weekday::Wednesday => "We",
        Weekday::Thursday => "Th",
        Weekday::Friday => "Fr",
        Weekday::Saturday => "Sa",
        Weekday::Sunday => "Su",
    }
}

fn weekday(day: opening_hours_syntax::rules::day::Weekday) -> Weekday {
    use opening_hours_syntax::rules::day::Weekday as Osm;
    match day {
        Osm::Mon => Weekday::Monday,
        Osm::Tue => Weekday::Tuesday,
        Osm::Wed => Weekday::Wednesday,
        Osm::Thu => Weekday::Thursday,
        Osm::Fri => Weekday::Friday,
        Osm::Sat => Weekday::Saturday,
        Osm::Sun => Weekday::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_and_times() {
        assert_eq!(Hours::parse("24/7"), Ok(Hours::Always));
        let Ok(Hours::Weekly(openings)) = Hours::parse("Mo,Tu,Th 10:00-16:00; We 12:00-20:00")
        else {
            panic!("not read")
        };
        assert_eq!(
            Hours::Weekly(openings.clone()).to_osm(),
            "Mo,Tu,Th 10:00-16:00; We 12:00-20:00"
        );
        assert_eq!(openings.len(), 2);
        assert_eq!(openings[0].days.len(), 3);
        assert_eq!(
            openings[1].times,
            [("12:00".to_owned(), "20:00".to_owned())]
        );
    }

    #[test]
    fn refuses_impossible_hours_and_those_that_say_too_much() {
        for (text, why) in [
            ("Mo-Fr 9am-5pm", HoursError::Syntax),
            ("Mo-Fr 25:00-26:00", HoursError::Syntax),
            (
                "Mo-Fr 09:00-09:00",
                HoursError::Impossible("09:00".into(), "09:00".into()),
            ),
            ("PH 09:00-17:00", HoursError::TooFine),
        ] {
            assert_eq!(Hours::parse(text), Err(why), "{text}");
        }
    }
}

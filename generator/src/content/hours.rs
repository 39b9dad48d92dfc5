//! Opening hours, in the syntax of `OpenStreetMap`, as far as a hotline needs it.
//!
//! Days of the week with clock times, or day and night. Anything finer (holidays, weeks, sunrise) is
//! refused rather than shown wrongly.

use std::ops::RangeInclusive;

use jiff::civil::Weekday;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::Time;
use opening_hours_syntax::{RuleKind, parse};

/// When a line answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// At these times, each rule for its days.
    Weekly(Vec<Opening>),
}

/// The same times on some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Runs of days, in the order they were written.
    pub days: Vec<RangeInclusive<Weekday>>,
    /// From and to, as `09:00`, in the time of the place.
    pub times: Vec<(String, String)>,
}

/// Why hours cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not of the syntax, or a clock time that does not exist.
    #[error("these are no opening hours")]
    Syntax,
    /// Right, but more than a card can say.
    #[error("these opening hours say more than days and times")]
    TooFine,
    /// A time ends before or when it starts, or lies outside a day.
    #[error("`{0}` to `{1}` is no stretch of a day")]
    Impossible(String, String),
}

impl Hours {
    /// Parses OSM `opening_hours` (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, read 23 November 2026).
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
        let mut openings = Vec::new();
        for rule in expression.rules {
            let day = &rule.day_selector;
            let plain = day.year.is_empty()
                && day.monthday.is_empty()
                && day.week.is_empty()
                && rule.kind == RuleKind::Open
                && rule.comment.is_empty();
            if !plain {
                return Err(HoursError::TooFine);
            }
            let mut days = Vec::new();
            for range in &day.weekday {
                match range {
                    WeekDayRange::Fixed {
                        range,
                        offset: 0,
                        nth_from_start,
                        nth_from_end,
                    } if !nth_from_start.contains(&false) && !nth_from_end.contains(&false) => {
                        days.push(weekday(*range.start())..=weekday(*range.end()));
                    }
                    _ => return Err(HoursError::TooFine),
                }
            }
            let mut times = Vec::new();
            for span in &rule.time_selector.spans {
                let (Time::Fixed(from), Time::Fixed(to)) = (&span.range.start, &span.range.end)
                else {
                    return Err(HoursError::TooFine);
                };
                if span.open_end || span.repeats.is_some() {
                    return Err(HoursError::TooFine);
                }
                let (from, to) = (from.to_string(), to.to_string());
                if from == to || to.as_str() > "48:00" || from.as_str() >= "24:00" {
                    return Err(HoursError::Impossible(from, to));
                }
                times.push((from, to));
            }
            openings.push(Opening { days, times });
        }
        Ok(Self::Weekly(openings))
    }
}

impl Hours {
    /// The same hours in OSM syntax.
    pub fn to_osm(&self) -> String {
        let Self::Weekly(openings) = self else {
            return "24/7".to_owned();
        };
        let rules: Vec<_> = openings
            .iter()
            .map(|opening| {
                let days: Vec<_> = opening
                    .days
                    .iter()
                    .map(|run| {
                        if run.start() == run.end() {
                            short(*run.start()).to_owned()
                        } else {
                            format!("{}-{}", short(*run.start()), short(*run.end()))
                        }
                    })
                    .collect();
                let times: Vec<_> = opening
                    .times
                    .iter()
                    .map(|(from, to)| format!("{from}-{to}"))
                    .collect();
                format!("{} {}", days.join(","), times.join(","))
                    .trim()
                    .to_owned()
            })
            .collect();
        rules.join("; ")
    }
}

fn short(day: Weekday) -> &'static str {
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
    fn refuses_what_cannot_be() {
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

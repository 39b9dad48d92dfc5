//! The same times on some days of the week.

use std::ops::RangeInclusive;

use jiff::civil::Weekday;

use super::span::Span;

/// The same times on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Runs of days. A run over the end of the week starts with the later day: Saturday to Monday.
    pub days: Vec<RangeInclusive<Weekday>>,
    /// The stretches of time, in order; no two overlap.
    pub times: Vec<Span>,
}

impl Opening {
    /// Each of the days.
    pub fn days(&self) -> impl Iterator<Item = Weekday> {
        self.days.iter().flat_map(|run| {
            let length = run.start().until(*run.end());
            let days = run.start().cycle_forward();
            days.take(usize::from(length.unsigned_abs()) + 1)
        })
    }

    /// The same in the syntax of `OpenStreetMap`.
    pub(super) fn to_osm(&self) -> String {
        let days = self.days.iter().map(|run| {
            let (first, last) = (abbreviation(*run.start()), abbreviation(*run.end()));
            if first == last {
                first.to_owned()
            } else {
                format!("{first}-{last}")
            }
        });
        let times = self.times.iter().map(Span::to_string);
        let (days, times): (Vec<_>, Vec<_>) = (days.collect(), times.collect());
        format!("{} {}", days.join(","), times.join(","))
    }
}

/// The abbreviation of a day in the syntax of `OpenStreetMap`.
pub(super) fn abbreviation(day: Weekday) -> &'static str {
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

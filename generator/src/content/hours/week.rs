//! The week that the rules of opening hours make together.

use std::ops::RangeInclusive;

use jiff::civil::Weekday;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, RuleKind};

use super::error::HoursError;
use super::opening::Opening;
use super::span::{DAY, Span};

/// The days of a week, from Monday on.
pub(super) const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The times of each day that has some, days with the same times together.
pub(super) fn openings(rules: &[RuleSequence]) -> Result<Vec<Opening>, HoursError> {
    let mut week: [Vec<Span>; 7] = Default::default();
    for rule in rules {
        let (days, times) = (days(rule)?, times(rule)?);
        for (day, spans) in week.iter_mut().enumerate() {
            if !days.contains(&day) {
                continue;
            }
            match (rule.kind, rule.operator) {
                (RuleKind::Open, RuleOperator::Normal) => spans.clone_from(&times),
                (RuleKind::Open, RuleOperator::Additional) => spans.extend(&times),
                (RuleKind::Closed, RuleOperator::Normal) if times == [Span::WHOLE_DAY] => {
                    spans.clear();
                }
                _ => return Err(HoursError::TooFine),
            }
        }
    }
    let mut groups: Vec<([bool; 7], Vec<Span>)> = Vec::new();
    for (day, spans) in week.into_iter().enumerate() {
        let spans = merged(spans);
        if spans.is_empty() {
            continue;
        }
        let at = groups.iter().position(|(_, times)| *times == spans);
        let at = at.unwrap_or_else(|| {
            groups.push(([false; 7], spans));
            groups.len() - 1
        });
        if let Some(chosen) = groups.get_mut(at).and_then(|(days, _)| days.get_mut(day)) {
            *chosen = true;
        }
    }
    if groups.is_empty() {
        return Err(HoursError::Never);
    }
    let groups = groups.into_iter();
    Ok(groups
        .map(|(days, times)| Opening {
            days: runs(days),
            times,
        })
        .collect())
}

/// The days of a rule, counted from Monday: of every week, and not of the first or the last in a month.
fn days(rule: &RuleSequence) -> Result<Vec<usize>, HoursError> {
    let day = &rule.day_selector;
    let is_weekly = day.year.is_empty()
        && day.monthday.is_empty()
        && day.week.is_empty()
        && rule.comment.is_empty();
    if !is_weekly {
        return Err(HoursError::TooFine);
    }
    let mut days = Vec::new();
    for range in &day.weekday {
        let WeekDayRange::Fixed {
            range,
            offset: 0,
            nth_from_start,
            nth_from_end,
        } = range
        else {
            return Err(HoursError::TooFine);
        };
        if nth_from_start.contains(&false) || nth_from_end.contains(&false) {
            return Err(HoursError::TooFine);
        }
        let number =
            |day: &opening_hours_syntax::rules::day::Weekday| day.num_days_from_monday() as usize;
        let (first, last) = (number(range.start()), number(range.end()));
        let length = (last + 7 - first) % 7;
        days.extend((0..=length).map(|after| (first + after) % 7));
    }
    if day.weekday.is_empty() {
        days.extend(0..7);
    }
    Ok(days)
}

/// The times of a rule; all of the day where it names none.
fn times(rule: &RuleSequence) -> Result<Vec<Span>, HoursError> {
    let spans = &rule.time_selector.spans;
    if spans.is_empty() {
        return Ok(vec![Span::WHOLE_DAY]);
    }
    spans.iter().map(span).collect()
}

fn span(span: &TimeSpan) -> Result<Span, HoursError> {
    let (Time::Fixed(from), Time::Fixed(to)) = (&span.range.start, &span.range.end) else {
        return Err(HoursError::TooFine);
    };
    if span.open_end || span.repeats.is_some() {
        return Err(HoursError::TooFine);
    }
    let minutes = ExtendedTime::mins_from_midnight;
    let (start, mut end) = (minutes(*from), minutes(*to));
    if end < start {
        end += DAY;
    }
    let span = Span { start, end };
    let is_possible = start < end && start < DAY && end - start < DAY;
    if is_possible || span == Span::WHOLE_DAY {
        Ok(span)
    } else {
        Err(HoursError::Impossible(from.to_string(), to.to_string()))
    }
}

/// The spans of a day in order, those that overlap or touch as one.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => {
                // No more than a day, or the hours of the next one would be told twice.
                last.end = last.end.max(span.end).min(last.start + DAY);
            }
            _ => merged.push(span),
        }
    }
    if merged.iter().any(|span| span.end - span.start >= DAY) {
        return vec![Span::WHOLE_DAY];
    }
    merged
}

/// Days as runs, the first of them the one that starts first in the week.
fn runs(days: [bool; 7]) -> Vec<RangeInclusive<Weekday>> {
    if days == [true; 7] {
        return vec![Weekday::Monday..=Weekday::Sunday];
    }
    let is_in = |day: usize| days.get(day % 7).copied().unwrap_or_default();
    let name = |day: usize| DAYS.get(day % 7).copied();
    let starts = (0..7).filter(|day| is_in(*day) && !is_in(day + 6));
    let runs = starts.filter_map(|start| {
        let length = (1..7).take_while(|after| is_in(start + after)).count();
        Some(name(start)?..=name(start + length)?)
    });
    runs.collect()
}

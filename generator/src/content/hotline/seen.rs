//! The date that a page gives for itself: often a day, sometimes only a month or a year.

use std::fmt;

use jiff::civil::Date;

/// A page's own date, as exact as the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// A day.
    Day(Date),
    /// A month; holds its first day.
    Month(Date),
    /// A year; holds its first day.
    Year(Date),
}

impl Seen {
    /// Parses `2019-10-15`, `2019-10` or `2019`.
    pub fn parse(text: &str) -> Option<Self> {
        let all_digits = |part: &str| part.chars().all(|sign| sign.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts
            .next()
            .filter(|year| year.len() == 4 && all_digits(year))?;
        let month = parts.next();
        let day = parts.next();
        if parts.next().is_some()
            || [month, day]
                .iter()
                .flatten()
                .any(|part| part.len() != 2 || !all_digits(part))
        {
            return None;
        }
        let date = Date::new(
            year.parse().ok()?,
            month.unwrap_or("01").parse().ok()?,
            day.unwrap_or("01").parse().ok()?,
        )
        .ok()?;
        Some(match (month, day) {
            (_, Some(_)) => Self::Day(date),
            (Some(_), None) => Self::Month(date),
            (None, None) => Self::Year(date),
        })
    }

    /// The first day it can mean: a fact is never shown younger than it is.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) | Self::Year(date) => date,
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(date) => write!(f, "{:04}-{:02}", date.year(), date.month()),
            Self::Year(date) => write!(f, "{:04}", date.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_its_page() {
        for text in ["2019-10-15", "2025-07", "2025"] {
            assert_eq!(
                Seen::parse(text).map(|seen| seen.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in [
            "",
            "25",
            "2025-7",
            "2025-13",
            "2025-02-30",
            "2025-07-01-02",
            "July 2025",
        ] {
            assert_eq!(Seen::parse(text), None, "{text}");
        }
    }
}

//! The date that a page gives for itself, often a day, sometimes only a month or a year.

use std::fmt;

use jiff::civil::Date;

/// A date as precise as the page that gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageDate {
    /// A day.
    Day(Date),
    /// A month, as its first day.
    Month(Date),
    /// A year, as its first day.
    Year(Date),
}

impl PageDate {
    /// Parses `2019-10-15`, `2019-10` or `2019`.
    pub fn parse(text: &str) -> Option<Self> {
        let is_number = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| is_number(year, 4))?;
        let (month, day) = (parts.next(), parts.next());
        let mut month_and_day = [month, day].into_iter().flatten();
        if parts.next().is_some() || !month_and_day.all(|part| is_number(part, 2)) {
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

    /// The first day of the period, so that a fact never looks newer than it is.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) | Self::Year(date) => date,
        }
    }
}

impl fmt::Display for PageDate {
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
    fn a_date_is_as_precise_as_its_page() {
        for text in ["2019-10-15", "2025-07", "2025"] {
            assert_eq!(
                PageDate::parse(text)
                    .map(|date| date.to_string())
                    .as_deref(),
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
            assert_eq!(PageDate::parse(text), None, "{text}");
        }
    }
}

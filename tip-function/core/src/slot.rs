//! The only times that are kept: a [`Day`] for expiries and a [`Slot`] of six hours for tips.
//!
//! In: the clock, or text. Out: text. All of it is UTC and in the Gregorian calendar. The types hold no finer
//! time, so no envelope can hold one.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;
const SECONDS_PER_SLOT: u64 = 6 * 60 * 60;

/// A day in UTC, written `2027-11-01`; years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(u32);

/// A quarter of a day in UTC, written as an ISO 8601 interval: `2026-11-24T18Z/PT6H`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slot(u32);

/// Why text is not a day or a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// Not of the form `YYYY-MM-DD`, or for a slot `YYYY-MM-DDTHHZ/PT6H`.
    #[error("not a date of the form `2027-11-01`")]
    Form,
    /// The calendar has no such day, or it is before 1970.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// The slot does not begin at 00, 06, 12 or 18 hours.
    #[error("a slot begins at 00, 06, 12 or 18 hours")]
    Hour,
}

impl Day {
    /// The day of an instant. An instant before 1970 counts as 1 January 1970.
    pub fn at(now: SystemTime) -> Day {
        Day(to_u32(seconds(now) / SECONDS_PER_DAY))
    }

    /// The day `days` later.
    #[must_use]
    pub fn plus(self, days: u32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Year, month (1 to 12) and day of the month.
    ///
    /// Civil date from a day count, after Howard Hinnant, `days_from_civil` and its inverse,
    /// <https://howardhinnant.github.io/date_algorithms.html>.
    pub fn civil(self) -> (u32, u32, u32) {
        let shifted = self.0 + 719_468; // days since 0000-03-01
        let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = era * 400 + year_of_era + u32::from(month <= 2);
        (year, month, day)
    }

    /// The day of a civil date; `None` if the calendar has no such day or the year is not 1970 to 9999.
    pub fn from_civil(year: u32, month: u32, day: u32) -> Option<Day> {
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day)
        {
            return None;
        }
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (shifted_year / 400, shifted_year % 400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day(era * 146_097 + day_of_era - 719_468);
        // A day that the month does not have, such as 31 April, gives another day.
        (found.civil() == (year, month, day)).then_some(found)
    }
}

impl Slot {
    /// The slot of an instant.
    pub fn at(now: SystemTime) -> Slot {
        Slot(to_u32(seconds(now) / SECONDS_PER_SLOT))
    }

    /// The day of the slot.
    pub fn day(self) -> Day {
        Day(self.0 / 4)
    }

    /// The number of slots since 1970.
    pub fn number(self) -> u32 {
        self.0
    }

    /// How long it takes from an instant until the next slot begins.
    pub fn time_left(now: SystemTime) -> Duration {
        let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        let gone = Duration::new(since.as_secs() % SECONDS_PER_SLOT, since.subsec_nanos());
        Duration::from_secs(SECONDS_PER_SLOT).saturating_sub(gone)
    }

    /// The hour at which the slot begins: 0, 6, 12 or 18.
    pub fn hour(self) -> u32 {
        self.0 % 4 * 6
    }
}

fn seconds(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

fn to_u32(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}Z/PT6H", self.day(), self.hour())
    }
}

impl FromStr for Day {
    type Err = SlotError;

    fn from_str(text: &str) -> Result<Day, SlotError> {
        let number = |part: Option<&str>, digits: usize| {
            part.filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u32>().ok())
                .ok_or(SlotError::Form)
        };
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(SlotError::Form);
        }
        Day::from_civil(year, month, day).ok_or(SlotError::NoSuchDay)
    }
}

impl FromStr for Slot {
    type Err = SlotError;

    fn from_str(text: &str) -> Result<Slot, SlotError> {
        let (day, rest) = text.split_once('T').ok_or(SlotError::Form)?;
        let quarter = match rest {
            "00Z/PT6H" => 0,
            "06Z/PT6H" => 1,
            "12Z/PT6H" => 2,
            "18Z/PT6H" => 3,
            _ => return Err(SlotError::Hour),
        };
        Ok(Slot(day.parse::<Day>()?.0 * 4 + quarter))
    }
}

impl TryFrom<String> for Day {
    type Error = SlotError;

    fn try_from(text: String) -> Result<Day, SlotError> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

impl TryFrom<String> for Slot {
    type Error = SlotError;

    fn try_from(text: String) -> Result<Slot, SlotError> {
        text.parse()
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> String {
        slot.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_comes_back_from_its_text() {
        for count in 0..146_097 {
            let day = Day(count);
            assert_eq!(day.to_string().parse(), Ok(day));
        }
        assert_eq!(Day(0).to_string(), "1970-01-01");
        assert_eq!("2000-02-29".parse(), Ok(Day(11_016)));
    }

    #[test]
    fn refuses_what_is_no_day() {
        for (text, why) in [
            ("2027-11", SlotError::Form),
            ("2027-11-1", SlotError::Form),
            ("2027-11-01-", SlotError::Form),
            ("+027-11-01", SlotError::Form),
            ("2027-02-29", SlotError::NoSuchDay),
            ("1969-12-31", SlotError::NoSuchDay),
            ("2027-13-01", SlotError::NoSuchDay),
        ] {
            assert_eq!(text.parse::<Day>(), Err(why), "{text}");
        }
    }

    #[test]
    fn a_slot_says_no_more_than_a_quarter_of_a_day() {
        let at = |seconds| Slot::at(UNIX_EPOCH + Duration::from_secs(seconds)).to_string();
        assert_eq!(at(0), "1970-01-01T00Z/PT6H");
        assert_eq!(at(6 * 3600 - 1), "1970-01-01T00Z/PT6H");
        assert_eq!(at(6 * 3600), "1970-01-01T06Z/PT6H");
        assert_eq!("1970-01-01T06Z/PT6H".parse(), Ok(Slot(1)));
        assert_eq!("1970-01-01T07Z/PT6H".parse::<Slot>(), Err(SlotError::Hour));
    }
}

//! Stretches of time within a day and the night after it.

use std::fmt;

/// A stretch of time, in minutes from midnight of the place's own clock. It is shorter than a day, or all of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Its start, before 24:00.
    pub(super) start: u16,
    /// Its end, which is after the start; after 24:00 it is on the next day.
    pub(super) end: u16,
}

/// The minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

impl Span {
    /// All of a day.
    pub(crate) const WHOLE_DAY: Self = Self { start: 0, end: DAY };

    /// The minutes from midnight; those from 1440 on are on the next day.
    pub fn minutes(self) -> std::ops::Range<u16> {
        self.start..self.end
    }

    /// The start on the clock: `09:00`.
    pub fn from(self) -> String {
        clock(self.start)
    }

    /// The end on the clock: `17:00`, `24:00` for midnight, and `02:00` for two hours after it.
    pub fn to(self) -> String {
        clock(if self.end > DAY {
            self.end - DAY
        } else {
            self.end
        })
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from(), self.to())
    }
}

//! Days that have been: the day a text changed, a page was read, a hotline was called.
//!
//! Each is kept with its place until the day of the site is known, since a day that is yet to come is a slip of the pen.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::problem::{At, Place, Problem};

/// From this age on, in days, what was read may have changed: a card says so, and staff should read it again.
const OLD_DAYS: i32 = 365;

/// Whether what was read on `day` may have changed by `today`.
pub(crate) fn is_old(day: Date, today: Date) -> bool {
    (today - day).get_days() > OLD_DAYS
}

/// A day that has been, with the field that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastDay {
    field: PastField,
    day: At<Date>,
}

/// A field that holds a day that has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PastField {
    /// `updated` of a page.
    Updated,
    /// `reviewed` of a page.
    Reviewed,
    /// `read_on` of a source.
    ReadOn,
    /// `seen` of a source.
    Seen,
    /// `verified_on` of a hotline.
    VerifiedOn,
    /// `on` of a change to a hotline.
    On,
}

impl PastField {
    fn name(self) -> &'static str {
        match self {
            Self::Updated => "updated",
            Self::Reviewed => "reviewed",
            Self::ReadOn => "read_on",
            Self::Seen => "seen",
            Self::VerifiedOn => "verified_on",
            Self::On => "on",
        }
    }

    /// The day `day` in this field.
    pub fn day(self, day: &At<Date>) -> PastDay {
        PastDay {
            field: self,
            day: day.clone(),
        }
    }
}

impl PastDay {
    /// The day itself.
    pub fn day(&self) -> Date {
        self.day.value
    }

    /// A warning if the day, in a file at `place`, is yet to come on the day `today`.
    ///
    /// It stops nothing, so that a site can be looked at as it was on an earlier day.
    pub fn yet_to_come(&self, place: &Place, today: Date) -> Option<Problem> {
        let (name, day) = (self.field.name(), self.day.value);
        if day <= today {
            return None;
        }
        let message = format!("`{name}` is {day}, which is yet to come on {today}");
        let help = format!("write the day it was, such as `{name} = {today}`");
        let place = Place::span(&place.path, &self.day.span);
        let problem = Problem::warning(place, message).help(help);
        Some(problem.grouped_by(format!("{name} yet to come")))
    }
}

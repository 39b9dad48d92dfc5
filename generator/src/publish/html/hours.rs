//! Opening hours in words.

use jiff::civil::Weekday;

use super::words::Words;
use crate::content::hours::{Hours, Opening};
use crate::content::letter_case::upper_first;
use crate::problem::Problem;

impl Words<'_> {
    /// Opening hours as one sentence.
    pub(crate) fn hours(&self, hours: &Hours) -> Result<String, Problem> {
        let Hours::Weekly(openings) = hours else {
            return self.message("hours-always");
        };
        let mut all: Option<String> = None;
        for opening in openings {
            let next = self.opening(opening)?;
            all = Some(match all {
                None => next,
                Some(first) => self.filled("hours-and", &[("first", &first), ("second", &next)])?,
            });
        }
        let all =
            all.ok_or_else(|| Problem::general("a record has opening hours without a day"))?;
        // Names of days are lower case in some languages, and a day is the first word here.
        Ok(upper_first(
            &self.filled("hours-local", &[("hours", &all)])?,
        ))
    }

    fn opening(&self, opening: &Opening) -> Result<String, Problem> {
        let spans = opening.times.iter();
        let spans: Vec<_> = spans
            .map(|span| self.filled("hours-span", &[("from", &span.from()), ("to", &span.to())]))
            .collect::<Result<_, _>>()?;
        let times = self.locale().list(&spans);
        let days = self.days(opening)?;
        self.filled("hours-days-times", &[("days", &days), ("times", &times)])
    }

    fn days(&self, opening: &Opening) -> Result<String, Problem> {
        let locale = self.locale();
        let mut runs = opening.days.iter();
        if runs.any(|run| *run.start() == Weekday::Monday && *run.end() == Weekday::Sunday) {
            return self.message("hours-every-day");
        }
        let runs = opening.days.iter().map(|run| {
            let (first, last) = (locale.weekday(*run.start()), locale.weekday(*run.end()));
            if run.start() == run.end() {
                Ok(first)
            } else {
                self.filled("hours-run", &[("first", &first), ("last", &last)])
            }
        });
        Ok(locale.list(&runs.collect::<Result<Vec<_>, Problem>>()?))
    }
}

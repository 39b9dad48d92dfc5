//! Opening hours in words, and for the script that says whether a hotline is open now.

use jiff::civil::Weekday;

use super::words::Words;
use crate::content::hotline::Hotline;
use crate::content::hours::{Hours, Opening, Span};
use crate::content::letter_case::upper_first;
use crate::content::locale::Tag;
use crate::problem::Problem;
use crate::publish::render::Renderer;

/// The value of the attribute `data-open`, from which `open.js` works out whether a hotline is open: `24/7`, or the time
/// zone and the times of groups of days, in minutes from midnight (`Europe/Oslo;12345 540-1020;6 600-720`; 1 is Monday).
/// `None` for weekly hours without a time zone.
///
/// Any element can have the attribute, in cards and in lists alike:
///
/// ```html
/// <p class="open" data-open="…" data-longest="…"></p>
/// <small class="open" data-open="…" data-brief></small>
/// ```
///
/// The script writes a sentence into it and sets its `data-state` to `open` or `closed`, by which scripts and styles can
/// choose elements. `data-longest` is a text as long as the longest sentence, for which the element keeps room;
/// [`Open`](super::view::Open) has both. With `data-brief` the sentence is the state alone, which needs one line and no
/// `data-longest`. The frame loads the script if its `open_days` is set: see `Renderer::open_days`.
pub(crate) fn open_value(hours: &Hours, zone: Option<&str>) -> Option<String> {
    let Hours::Weekly(openings) = hours else {
        return Some("24/7".to_owned());
    };
    let mut value = zone?.to_owned();
    for opening in openings {
        let days = opening
            .days()
            .map(|day| day.to_monday_one_offset().to_string());
        let times = opening.times.iter().map(|span| {
            let minutes = span.minutes();
            format!("{}-{}", minutes.start, minutes.end)
        });
        let times: Vec<_> = times.collect();
        value.push(';');
        value.extend(days);
        value.push(' ');
        value.push_str(&times.join(","));
    }
    Some(value)
}

/// The value of `data-open` for a hotline, if it is known when nobody answers.
pub(crate) fn open(hotline: &Hotline) -> Option<String> {
    let (hours, zone) = hotline.exact_hours()?;
    open_value(hours, zone)
}

impl Renderer<'_> {
    /// The names of the days, for the frame of a page that shows whether hotlines are open.
    pub(crate) fn open_days(&self, tag: &Tag) -> String {
        let locale = &self.site.locale(tag).locale;
        let days = Weekday::Monday.cycle_forward().take(7);
        let days: Vec<_> = days.map(|day| locale.weekday(day)).collect();
        days.join("|")
    }
}

impl Words<'_> {
    /// The longest sentence by which the script says whether a hotline with these hours is open.
    pub(super) fn longest_open_sentence(&self, hours: &Hours) -> Result<String, Problem> {
        const TIME: &str = "00:00";
        let Hours::Weekly(openings) = hours else {
            return self.message("open-now");
        };
        let mut time = TIME.to_owned();
        if !opens_every_day(openings) {
            let days = Weekday::Monday.cycle_forward().take(7);
            let days = days.map(|day| self.locale().weekday(day));
            let day = days
                .max_by_key(|day| day.chars().count())
                .unwrap_or_default();
            time = self.filled("open-day", &[("day", &day), ("time", TIME)])?;
        }
        let times = [("there", &*time), ("here", &*time)];
        let (until, opens) = (
            self.filled("open-until", &times)?,
            self.filled("open-opens", &times)?,
        );
        let is_longer = until.chars().count() > opens.chars().count();
        Ok(if is_longer { until } else { opens })
    }

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
        Ok(upper_first(&if self.is_of_one_country() {
            all
        } else {
            self.filled("hours-local", &[("hours", &all)])?
        }))
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

/// Whether a hotline with these hours changes its state within each day, so that a clock time needs no day beside it.
fn opens_every_day(openings: &[Opening]) -> bool {
    let days: usize = openings.iter().map(|opening| opening.days().count()).sum();
    let mut times = openings.iter().flat_map(|opening| &opening.times);
    days == 7 && times.all(|span| *span != Span::WHOLE_DAY)
}

//! Campaigns: efforts that bring people to a page, each with the days on which it is shown.
//!
//! In goes `content/campaigns/<id>.toml`; out comes a [`Campaign`]. Its text is the page `campaigns/<id>`. Before the
//! first day a campaign is not published; after the last day its address redirects to the list of campaigns.

mod schema;

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::content::role::Role;
use crate::problem::{At, Place, Problem, Problems};

pub use schema::CAMPAIGN;

/// A campaign.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// The id, which is the stem of the file.
    pub id: Arc<str>,
    /// The file of the record.
    pub place: Place,
    /// The first day on which it is shown.
    pub starts_on: Date,
    /// The last day on which it is shown.
    pub ends_on: Date,
    /// The day of the year that it is about, such as a world day.
    pub day: Option<Date>,
    /// The ids of the hotlines it makes known, in the order in which they are shown.
    pub hotlines: Vec<At<String>>,
}

/// The stage of a campaign on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Before its first day: not published.
    Before,
    /// From the first day to the last: shown.
    On,
    /// After its last day: redirected.
    After,
}

impl Campaign {
    /// The stage on day `today`.
    pub fn stage(&self, today: Date) -> Stage {
        if today < self.starts_on {
            Stage::Before
        } else if today <= self.ends_on {
            Stage::On
        } else {
            Stage::After
        }
    }

    /// The id of the campaign's page.
    pub fn page(&self) -> String {
        Role::Campaign(&self.id).id().into_owned()
    }
}

/// Reads a record. `None` if one of its days is missing or wrong; `problems` then says which.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Campaign> {
    let mut fields = Fields::parse(&CAMPAIGN, path, text, 0, problems);
    let id = fields.id();
    let starts_on = fields.required_date("starts_on");
    let ends_on = fields.required_date("ends_on");
    let day = fields.date("day");
    let hotlines = fields.texts("hotlines");
    if let (Some(starts_on), Some(ends_on)) = (&starts_on, &ends_on)
        && ends_on.value < starts_on.value
    {
        fields.error(
            &ends_on.span,
            "this campaign ends before it starts",
            "`ends_on` is its last day",
        );
    }
    if let (Some(starts_on), Some(ends_on), Some(day)) = (&starts_on, &ends_on, &day)
        && !(starts_on.value..=ends_on.value).contains(&day.value)
    {
        let message = "the day of this campaign is not among the days on which it is shown";
        let help = format!(
            "it is shown from {} to {}: change one of the three",
            starts_on.value, ends_on.value
        );
        problems.push(Problem::warning(fields.place(&day.span), message).help(help));
    }
    fields.finish();
    Some(Campaign {
        id,
        place: Place::file(path),
        starts_on: starts_on?.value,
        ends_on: ends_on?.value,
        day: day.map(|at| at.value),
        hotlines,
    })
}

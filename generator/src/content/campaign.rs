//! Campaigns: efforts that bring people to a page, with the days they are on.
//!
//! In goes `content/campaigns/<id>.toml`; its words are the page `campaigns/<id>`. Before its first day
//! a campaign is nowhere; after its last day its address leads to the list of campaigns.

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::fields::Fields;
use crate::problem::At;
use crate::problem::{Place, Problem, Problems};

/// One campaign.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// The stem of its file.
    pub id: Arc<str>,
    /// Its file.
    pub place: Place,
    /// The first day it is shown.
    pub starts_on: Date,
    /// The last day it is shown.
    pub ends_on: Date,
    /// The day it is about, where it is about one.
    pub day: Option<Date>,
    /// The lines it carries, in order.
    pub hotlines: Vec<At<String>>,
}

/// Where a campaign stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not shown yet.
    Before,
    /// Shown.
    On,
    /// Over.
    After,
}

impl Campaign {
    /// Where it stands on day `today`.
    pub fn stage(&self, today: Date) -> Stage {
        if today < self.starts_on {
            Stage::Before
        } else if today <= self.ends_on {
            Stage::On
        } else {
            Stage::After
        }
    }

    /// The id of its page.
    pub fn page(&self) -> String {
        format!("campaigns/{}", self.id)
    }
}

/// Reads one record. `None` when it cannot be used; why stands in `problems`.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Campaign> {
    let mut fields = Fields::parse(path, text, 0, problems);
    let id = fields.id();
    let starts_on = fields.required_date("starts_on");
    let ends_on = fields.required_date("ends_on");
    let day = fields.date("day");
    let hotlines = fields.texts("hotlines");
    fields.finish();
    let (starts_on, ends_on) = (starts_on?, ends_on?);
    if ends_on.value < starts_on.value {
        problems.push(
            Problem::error(
                Place::span(path, &ends_on.span),
                "this campaign ends before it starts",
            )
            .help("`ends_on` is its last day"),
        );
    }
    Some(Campaign {
        id,
        place: Place::file(path),
        starts_on: starts_on.value,
        ends_on: ends_on.value,
        day: day.map(|at| at.value),
        hotlines,
    })
}

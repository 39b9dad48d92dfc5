//! The page on which a record was read, so that readers can see where a number comes from and how old that is.

use jiff::civil::Date;

use super::page_date::PageDate;
use crate::content::fields::Fields;
use crate::content::past_day::{PastDay, PastField};
use crate::problem::{At, Problem};

/// The page on which a record was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePage {
    /// The address of the page.
    pub url: String,
    /// The title of the page, as in a citation.
    pub title: String,
    /// The date that the page gives for itself.
    pub seen: Option<PageDate>,
    /// The day on which we read the page.
    pub read_on: Date,
    /// The days among these, with their places.
    pub(super) past_days: Vec<PastDay>,
}

impl SourcePage {
    /// Reads the table `source`, which every record has.
    pub(super) fn read(fields: &mut Fields<'_>) -> Option<Self> {
        if !fields.has("source") {
            fields.missing("source", "a page");
        }
        let mut table = fields.table("source")?;
        let url = table.required_text("url");
        let title = table.required_text("title");
        let seen = page_date(&mut table);
        let read_on = table.required_date("read_on");
        table.finish();
        if let (Some(seen), Some(read_on)) = (&seen, &read_on)
            && seen.value.first_day() > read_on.value
        {
            let message = "the page has a later date than the day on which it was read";
            let help = format!(
                "`seen` is the date on the page, `read_on` the day we read it, which is {}",
                read_on.value
            );
            let problem = Problem::warning(fields.place(&seen.span), message);
            fields.problems().push(problem.help(help));
        }
        let first_day = seen.clone().map(|seen| seen.map(PageDate::first_day));
        let first_day = first_day.map(|day| PastField::Seen.day(&day));
        let read_on = read_on?;
        Some(Self {
            url: url?.value,
            title: title?.value,
            seen: seen.map(|at| at.value),
            past_days: first_day
                .into_iter()
                .chain([PastField::ReadOn.day(&read_on)])
                .collect(),
            read_on: read_on.value,
        })
    }
}

/// The date that the page gives for itself: a TOML date, or `"2025-07"` or `"2025"` as a text.
fn page_date(table: &mut Fields<'_>) -> Option<At<PageDate>> {
    let text = table.date_as_text("seen")?;
    let date = PageDate::parse(&text.value);
    if date.is_none() {
        let message = if text.value.trim().is_empty() {
            "`seen` is empty".to_owned()
        } else {
            format!("`{}` is not a date", text.value)
        };
        table.error(
            &text.span,
            message,
            "write `seen = 2019-10-15`, or `seen = \"2019-10\"` or `seen = \"2019\"` where the page says no more",
        );
    }
    date.map(|value| At {
        value,
        span: text.span,
    })
}

//! `fanal check`: lists the problems of a site, or counts its pages, hotlines and languages.

use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::load::{Loaded, load};
use super::outcome::{Exit, GOOD, Message, Outcome};

pub(super) fn run(global: &Global, today: Date) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = load(global, today)?;
    let site = checked.site;
    let message = Message {
        stdout: format!(
            "{GOOD}No problems.{GOOD:#} {} pages and {} hotlines in {} languages, on {today}.\n",
            site.pages.len(),
            site.hotlines.len(),
            site.config.locales.len()
        ),
        json: Some(json!({ "ok": true })),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message).with_problems(checked.warnings, source))
}

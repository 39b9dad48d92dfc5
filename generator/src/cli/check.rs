//! `fanal check`: lists the problems of a site, or counts its pages, hotlines and languages.

use std::fmt::Write as _;

use fanal::problem::Level;
use fanal::wording;
use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::coming::next;
use super::load::{Loaded, load};
use super::outcome::{Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, today: Date) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = load(global, today)?;
    let mut warnings = checked.warnings;
    warnings.extend(checked.site.config.example_origin());
    warnings.extend(wording::check(&checked.site, &source));
    if warnings.iter().any(|problem| problem.level == Level::Error) {
        return Err(Outcome::failed(warnings, source));
    }
    let (site, replacing) = (checked.site, &checked.theme.replacing);
    let mut stdout = format!(
        "{GOOD}No problems.{GOOD:#} {} and {} in {}, on {today}.\n",
        counted(site.pages.len(), "page"),
        counted(site.hotlines.len(), "hotline"),
        counted(site.config.locales.len(), "language")
    );
    for path in replacing {
        // Writing to a `String` cannot fail.
        let _ = writeln!(stdout, "{path} stands in place of the built-in file.");
    }
    let coming = site.coming();
    stdout.push_str(&next(&coming));
    let mut json = json!({ "ok": true, "coming": coming });
    if let Some(answer) = json.as_object_mut().filter(|_| !replacing.is_empty()) {
        answer.insert("replacing".to_owned(), json!(replacing));
    }
    let message = Message {
        stdout,
        json: Some(json),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message).with_problems(warnings, source))
}

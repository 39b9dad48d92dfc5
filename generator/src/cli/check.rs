//! `fanal check`: lists the problems of a site, or counts its pages, hotlines and languages.

use std::fmt::Write as _;

use fanal::content::placeholder::UNWRITTEN;
use fanal::printing::outdated;
use fanal::problem::{Level, Problem, position};
use fanal::site::Site;
use fanal::source::Source;
use fanal::wording;
use jiff::civil::Date;
use serde_json::json;

use super::args::{Format, Global};
use super::coming::next;
use super::fmt;
use super::load::{Loaded, load};
use super::outcome::{DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, today: Date) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = load(global, today)?;
    let mut warnings = checked.warnings;
    warnings.extend(checked.site.config.example_origin());
    warnings.extend(outdated(&checked.site));
    warnings.extend(checked.site.unreached());
    warnings.extend(wording::check(&checked.site, &source));
    if checked.site.config.formatted {
        warnings.extend(fmt::problems(global, &source)?);
    }
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
    stdout.push_str(&unwritten(&site, &source, &warnings));
    stdout.push_str(&lacking(&site));
    warnings.retain(|problem| global.format == Format::Json || !is_unwritten(problem));
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

/// Whether a problem is a place that is still to be written.
fn is_unwritten(problem: &Problem) -> bool {
    problem.group.as_deref() == Some(UNWRITTEN)
}

/// The places that are still to be written: each in the source language, and how many there are in the others.
fn unwritten(site: &Site, source: &Source, warnings: &[Problem]) -> String {
    let places = warnings.iter().filter(|problem| is_unwritten(problem));
    let places: Vec<_> = places
        .filter_map(|problem| problem.place.as_ref())
        .collect();
    if places.is_empty() {
        return String::new();
    }
    let folder = format!("content/pages/{}/", site.config.source);
    let is_page = |path: &str| path.starts_with("content/pages/");
    let mut text = format!(
        "{DOUBTFUL}{}{DOUBTFUL:#} still to be written, which readers do not see:\n",
        counted(places.len(), "place")
    );
    let (own, others): (Vec<_>, Vec<_>) = places
        .into_iter()
        .partition(|place| place.path.starts_with(&folder) || !is_page(&place.path));
    for place in own {
        let line = source.page(&place.path, |text, _| position(text, place.start).0);
        let _ = writeln!(text, "  {}:{line}", place.path);
    }
    if !others.is_empty() {
        let _ = writeln!(text, "  and {} in the other languages", others.len());
    }
    text
}

/// The languages that lack pages, which readers then see in the source language.
fn lacking(site: &Site) -> String {
    let (pages, source) = (&site.pages, &site.config.source);
    let tags = site.config.tags().into_iter().filter(|tag| tag != source);
    tags.fold(String::new(), |mut text, tag| {
        let lacking = pages
            .values()
            .filter(|page| !page.translations.contains_key(&tag));
        let count = lacking.count();
        if count > 0 {
            let _ = writeln!(
                text,
                "{tag} lacks {}, which readers see in {source}: `fanal translations` lists what is missing.",
                counted(count, "page")
            );
        }
        text
    })
}

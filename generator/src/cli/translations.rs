//! `fanal translations`: lists what each language lacks, or marks translated pages as current.

use std::fmt::Write as _;

use fanal::translations::{AcceptError, Report, accept, reports, translated};
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, TranslationsArgs};
use super::load::{Loaded, load};
use super::outcome::{BOLD, Exit, GOOD, Message, Outcome};

pub(super) fn run(
    global: &Global,
    today: Date,
    args: &TranslationsArgs,
) -> Result<Outcome, Outcome> {
    let loaded = load(global, today)?;
    if args.accept.is_empty() {
        report(&loaded, args.locale.as_deref())
    } else {
        accept_pages(global, &loaded, &args.accept)
    }
}

/// Reports on the locale asked for, or on all of them.
fn report(loaded: &Loaded, locale: Option<&str>) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = loaded;
    let (site, theme) = (&checked.site, &checked.theme);
    let mut reports = reports(site, theme, source);
    reports.retain(|report| locale.is_none_or(|wanted| report.locale == wanted));
    if reports.is_empty() {
        let tags = site.config.tags();
        let known: Vec<_> = tags.iter().map(|tag| format!("`{tag}`")).collect();
        let wanted = locale.unwrap_or_default();
        return Err(Outcome::unusable(
            &format!("there is no translation into `{wanted}`"),
            &format!("the languages of this site are {}", known.join(", ")),
        ));
    }
    let done = reports.iter().all(Report::is_empty);
    let message = Message {
        stdout: reports.iter().map(text).collect(),
        json: Some(json!({ "ok": done, "locales": reports })),
        ..Message::default()
    };
    let exit = if done { Exit::Success } else { Exit::Problems };
    Ok(Outcome::new(exit, message))
}

/// One report as text: the counts, then every item.
fn text(report: &Report) -> String {
    let mut text = format!(
        "{BOLD}{}{BOLD:#}: {} missing, {} outdated, {} unused, {} identical, {} with other headings\n",
        report.locale,
        report.missing.len(),
        report.outdated.len(),
        report.unused.len(),
        report.identical.len(),
        report.headings.len()
    );
    for (name, items) in [
        ("missing", &report.missing),
        ("outdated", &report.outdated),
        ("unused", &report.unused),
        ("identical", &report.identical),
        ("headings", &report.headings),
    ] {
        for item in items {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "  {name:<9} {item}");
        }
    }
    text
}

/// Marks pages as translations of the present source text: those of `paths`, or all of them if one of these is `all`.
fn accept_pages(global: &Global, loaded: &Loaded, paths: &[String]) -> Result<Outcome, Outcome> {
    let all: Vec<String>;
    let paths = if paths.iter().any(|path| path == "all") {
        all = translated(&loaded.checked.site)
            .iter()
            .map(ToString::to_string)
            .collect();
        &all
    } else {
        paths
    };
    for path in paths {
        let below = path.strip_prefix("./").unwrap_or(path);
        accept(&loaded.checked.site, &loaded.source, &global.site, below).map_err(|error| {
            let help = match &error {
                AcceptError::NotATranslation(_) => {
                    "name a file such as `content/pages/ur/help.md`, from the site's folder"
                }
                AcceptError::Changed(_) => "run this again when nobody is writing to it",
                AcceptError::Disk { .. } => {
                    "this page is unchanged; make sure that its folder can be written to and that the disk is not full, then run this again"
                }
            };
            Outcome::unusable(&error.to_string(), help)
        })?;
    }
    let noun = if paths.len() == 1 { "page" } else { "pages" };
    let message = Message {
        stdout: format!("{GOOD}Accepted{GOOD:#} {} {noun}.\n", paths.len()),
        json: Some(json!({ "ok": true, "accepted": paths })),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message))
}

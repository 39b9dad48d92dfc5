//! `fanal translations`: lists what each language lacks, marks translated pages as current, and exchanges files with
//! translators.

mod export;
mod import;
mod languages;

use std::fmt::Write as _;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use anstream::eprint;

use fanal::translations::{AcceptError, Report, Translated, accept, reports, translated};
use jiff::civil::Date;
use serde_json::json;

use super::args::{Global, TranslationsArgs, TranslationsCommand};
use super::load::{Loaded, load};
use super::outcome::{BOLD, Exit, GOOD, Message, Outcome, counted};
use languages::{no_translation, one_language};

pub(super) fn run(
    global: &Global,
    today: Date,
    args: &TranslationsArgs,
) -> Result<Outcome, Outcome> {
    let loaded = load(global, today)?;
    match &args.command {
        Some(TranslationsCommand::Export(args)) => export::run(global, &loaded, args),
        Some(TranslationsCommand::Import { files }) => import::run(global, today, loaded, files),
        None if args.accept.is_empty() => report(&loaded, args.locale.as_deref()),
        None => accept_pages(global, &loaded, args),
    }
}

/// Reports on the locale asked for, or on all of them.
fn report(loaded: &Loaded, locale: Option<&str>) -> Result<Outcome, Outcome> {
    let Loaded { source, checked } = loaded;
    let (site, theme) = (&checked.site, &checked.theme);
    let mut reports = reports(site, theme, source);
    if let Some(wanted) = locale {
        reports.retain(|report| report.locale == wanted);
        if reports.is_empty() {
            return Err(no_translation(&site.config, wanted));
        }
    }
    if reports.is_empty() {
        return Ok(one_language());
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

/// Marks pages as translations of the present source text: those that are named, or all of them if one of the names is
/// `all`.
fn accept_pages(
    global: &Global,
    loaded: &Loaded,
    args: &TranslationsArgs,
) -> Result<Outcome, Outcome> {
    let site = &loaded.checked.site;
    let paths = &args.accept;
    if site.config.locales.len() == 1 {
        return Ok(one_language());
    }
    let is_all = paths.iter().any(|path| path == "all");
    let Translated { paths: all, copies } = if is_all {
        translated(site)
    } else {
        Translated::default()
    };
    if is_all && !args.yes {
        ask(all.len())?;
    }
    let all: Vec<String> = all.iter().map(ToString::to_string).collect();
    let paths = if is_all { &all } else { paths };
    for path in paths {
        let below = path.strip_prefix("./").unwrap_or(path);
        accept(site, &global.site, below).map_err(|error| not_accepted(&error))?;
    }
    let mut stdout = format!("{GOOD}Accepted{GOOD:#} {}.\n", counted(paths.len(), "page"));
    if !copies.is_empty() {
        stdout.push_str("Left out, since nobody has translated them yet:\n");
    }
    for path in &copies {
        // Writing to a `String` cannot fail.
        let _ = writeln!(stdout, "  {path}");
    }
    let message = Message {
        stdout,
        json: Some(json!({ "ok": true, "accepted": paths, "untranslated": copies })),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message))
}

/// Asks on a terminal whether so many pages shall be marked. Without a terminal the answer is no.
fn ask(pages: usize) -> Result<(), Outcome> {
    let help = "name the pages that somebody has read against their source, or add --yes";
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        let why =
            "`--accept all` says that somebody has read every page, and nobody can be asked here";
        return Err(Outcome::unusable(why, help));
    }
    let pages = counted(pages, "page");
    eprint!(
        "This says that somebody has read each of {pages} against its source, as it is now. Type yes if so: "
    );
    let _ = io::stderr().flush();
    let mut answer = String::new();
    let _ = io::stdin().lock().read_line(&mut answer);
    if answer.trim().eq_ignore_ascii_case("yes") {
        return Ok(());
    }
    Err(Outcome::unusable("no page was marked", help))
}

/// The outcome if a page cannot be marked.
fn not_accepted(error: &AcceptError) -> Outcome {
    let help = match error {
        AcceptError::NotATranslation(_) => {
            "name a file such as `content/pages/ur/help.md`, from the site's folder"
        }
        AcceptError::Changed(_) => "run this again when nobody is writing to it",
        AcceptError::Disk { .. } => {
            "this page is unchanged; make sure that its folder can be written to and that the disk is not full, then run this again"
        }
    };
    Outcome::unusable(&error.to_string(), help)
}

//! `fanal changes`: lists what readers would see changed since an earlier version of the site.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anstyle::Style;
use fanal::changes::{
    Appearance, Changes, FieldChange, Page, Presence, Record, SectionChange, Unreadable, Version,
    WhatHappened,
};
use fanal::history::{self, History, HistoryError};
use fanal::publish::product::conditions;
use fanal::source::{ROOTS, Source};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::load::check;
use super::outcome::{BAD, BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, today: Date, since: Option<&str>) -> Result<Outcome, Outcome> {
    let history = History::of(&global.site).map_err(|error| no_history(&error))?;
    let start = start(&history, today, since)?;
    let files = history.files(&start.version, &ROOTS);
    let then = Source::of_files(files.map_err(|error| no_history(&error))?);
    let now = Source::read(&global.site);
    let version = |source, day| Version { source, day };
    let changes = match Changes::between(version(&then, start.day), version(&now, today)) {
        Ok(changes) => changes,
        Err(Unreadable::Then) => return Err(unreadable_then(&start.version)),
        Err(Unreadable::Now) => {
            check(now, &conditions(today))?;
            return Err(Outcome::unusable(
                "content/site.toml cannot be read",
                "`fanal check` says why",
            ));
        }
    };
    let mut stdout = start.words;
    if changes.is_empty() {
        stdout.push_str("Nothing that readers see has changed.\n");
    }
    stdout.push_str(&text(&changes));
    let from = &start.version;
    let since = json!({ "commit": from.commit, "day": from.day, "subject": from.subject });
    let message = Message {
        stdout,
        json: Some(json!({ "ok": true, "since": since, "changes": changes })),
        ..Message::default()
    };
    Ok(Outcome::new(Exit::Success, message))
}

/// The version with which the site is compared.
struct Start {
    version: history::Version,
    /// The day for which it is looked at.
    day: Date,
    /// Which one it is, as a line.
    words: String,
}

/// The version that somebody asked for, or that of a week ago.
fn start(history: &History<'_>, today: Date, since: Option<&str>) -> Result<Start, Outcome> {
    let day = match since {
        None => today.saturating_sub(7.days()),
        Some(text) if is_like_a_day(text) => day(text, today)?,
        Some(name) => {
            let version = history.version(name);
            let version = version.map_err(|error| no_history(&error))?;
            let words = format!("Changes since {}\n", named(&version));
            return Ok(Start {
                day: version.day,
                version,
                words,
            });
        }
    };
    let found = history.before(day).map_err(|error| no_history(&error))?;
    if let Some(version) = found {
        let words = format!(
            "Changes since {BOLD}{day}{BOLD:#}, from the last commit before that day: {}\n",
            named(&version)
        );
        return Ok(Start {
            day: day.yesterday().unwrap_or(day),
            version,
            words,
        });
    }
    let version = history.first().map_err(|error| no_history(&error))?;
    let words = format!(
        "Changes since {}\nThat is the first commit: the history is younger than {day}.\n",
        named(&version)
    );
    Ok(Start {
        day: version.day,
        version,
        words,
    })
}

/// Whether somebody meant a day. Ids of commits have no such signs between digits.
fn is_like_a_day(text: &str) -> bool {
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '.' | '/');
    text.chars().all(is_part) && !text.chars().all(|sign| sign.is_ascii_digit())
}

fn day(text: &str, today: Date) -> Result<Date, Outcome> {
    let Ok(day) = text.parse::<Date>() else {
        return Err(Outcome::unusable(
            &format!("`{text}` is no day"),
            "write the year, the month and the day with `-` between them, as in 2026-11-22; or name a commit",
        ));
    };
    if day > today {
        return Err(Outcome::unusable(
            &format!("{day} is yet to come"),
            &format!("name a day up to today, {today}"),
        ));
    }
    Ok(day)
}

/// A commit as a person finds it again.
fn named(version: &history::Version) -> String {
    let history::Version { day, subject, .. } = version;
    format!(
        "commit {BOLD}{}{BOLD:#} of {day}, \u{201c}{subject}\u{201d}",
        version.short()
    )
}

fn no_history(error: &HistoryError) -> Outcome {
    let help = match error {
        HistoryError::NoGit => {
            "install git: your system's packages have it, or https://git-scm.com"
        }
        HistoryError::NotKept(_) => {
            "from now on it can be: in the folder of the site, type `git init`, `git add -A` and `git commit -m \"As it is today\"`"
        }
        HistoryError::NoCommit(_) => {
            "in the folder of the site, type `git add -A` and `git commit -m \"As it is today\"`"
        }
        HistoryError::NoSuchCommit(_) => {
            "`git log --oneline` lists the commits; or name a day, as in --since 2026-11-22"
        }
        HistoryError::NoFiles(_) => {
            "name a later day or commit with --since; `git log --oneline -- content` lists those with files of the site"
        }
        HistoryError::Failed(_) => "see whether `git status` works in the folder of the site",
    };
    Outcome::unusable(&error.to_string(), help)
}

fn unreadable_then(version: &history::Version) -> Outcome {
    Outcome::unusable(
        &format!(
            "content/site.toml of the commit {} cannot be read, so nobody knows its languages",
            version.short()
        ),
        "name a later day or commit with --since",
    )
}

/// Everything that changed, as text.
fn text(changes: &Changes) -> String {
    let mut text = String::new();
    let languages = [
        (&changes.new_languages, "new"),
        (&changes.removed_languages, "gone"),
    ];
    let languages = languages.into_iter().flat_map(|(tags, what)| {
        let lines = tags.iter();
        lines.map(move |tag| format!("  {tag} is {what}, with all its pages\n"))
    });
    part(&mut text, "Languages", &languages.collect::<String>());
    part(&mut text, "Pages", &pages(&changes.pages));
    part(&mut text, "Help lines", &records(&changes.hotlines));
    part(&mut text, "Campaigns", &records(&changes.campaigns));
    part(
        &mut text,
        "Emergency numbers",
        &fields(&changes.emergency, "  "),
    );
    part(
        &mut text,
        "Settings of the site",
        &fields(&changes.site, "  "),
    );
    let others: Vec<_> = changes.others.iter().collect();
    if !others.is_empty() {
        let others = others.iter().map(|others| match others.path {
            path if path.ends_with('/') => {
                format!(
                    "{} in {path} ({})",
                    counted(others.files, "file"),
                    others.shows
                )
            }
            path => format!("{path} ({})", others.shows),
        });
        let others: Vec<_> = others.collect();
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "\nAlso changed: {}", others.join("; "));
    }
    text
}

/// Adds a part below its heading, unless it is empty.
fn part(text: &mut String, heading: &str, lines: &str) {
    if !lines.is_empty() {
        let _ = write!(text, "\n{BOLD}{heading}{BOLD:#}\n{lines}");
    }
}

/// The pages, each once: what became of it in which languages, then what it says otherwise.
fn pages(pages: &[Page]) -> String {
    let mut text = String::new();
    for same in pages.chunk_by(|a, b| a.id == b.id) {
        let Some(first) = same.first() else {
            continue;
        };
        let mut kinds: BTreeMap<Appearance, Vec<&str>> = BTreeMap::new();
        for page in same.iter().filter(|page| page.is != Appearance::Changed) {
            kinds.entry(page.is).or_default().push(&page.locale);
        }
        let kinds = kinds.iter().map(|(is, locales)| {
            let (words, colour) = appearance(*is);
            format!("{colour}{words}{colour:#} in {}", locales.join(", "))
        });
        let kinds: Vec<_> = kinds.collect();
        let colon = if kinds.is_empty() { "" } else { ": " };
        let _ = writeln!(text, "  {}{colon}{}", first.id, kinds.join("; "));
        for page in same.iter().filter(|page| page.is == Appearance::Changed) {
            let _ = writeln!(text, "    {}", page.locale);
            text.push_str(&fields(&page.fields, "      "));
            for section in &page.sections {
                let _ = writeln!(text, "      {}", section_words(section));
            }
        }
    }
    text
}

fn appearance(is: Appearance) -> (&'static str, Style) {
    match is {
        Appearance::New => ("new", GOOD),
        Appearance::Shown => ("now shown", GOOD),
        Appearance::Removed => ("removed", BAD),
        Appearance::Hidden => ("taken down", BAD),
        Appearance::Draft => ("a draft again", BAD),
        Appearance::Over => ("no longer shown, by its days", BAD),
        Appearance::Unreadable => ("not compared, since one version has a mistake,", DOUBTFUL),
        Appearance::Changed => ("changed", DOUBTFUL),
    }
}

fn section_words(section: &SectionChange) -> String {
    let heading = match section.heading.as_str() {
        "" => "above the first heading".to_owned(),
        heading => format!("\u{201c}{heading}\u{201d}"),
    };
    let what = match (section.new_words, section.gone_words) {
        (0, 0) => "a link or a mark".to_owned(),
        (new, 0) => format!("{} more", counted(new, "word")),
        (0, gone) => format!("{} fewer", counted(gone, "word")),
        (new, gone) => format!("{} new, {gone} gone", counted(new, "word")),
    };
    let (is, colour) = match section.is {
        Presence::Changed => ("", Style::new()),
        Presence::New => ("new section, ", GOOD),
        Presence::Removed => ("removed section, ", BAD),
    };
    format!("{heading}: {colour}{is}{colour:#}{what}")
}

/// The records, each with its fields; of one that is new or gone, the numbers and days.
fn records(records: &[Record]) -> String {
    let mut text = String::new();
    for record in records {
        let (is, colour) = match record.is {
            WhatHappened::New => (": new", GOOD),
            WhatHappened::Removed => (": removed", BAD),
            WhatHappened::Changed => ("", DOUBTFUL),
            WhatHappened::Unreadable => {
                (": not compared, since one version has a mistake", DOUBTFUL)
            }
        };
        let name = match &record.name {
            Some(name) => format!("{name} ({})", record.id),
            None => record.id.clone(),
        };
        let _ = writeln!(text, "  {name}{colour}{is}{colour:#}");
        let is_main = |field: &&FieldChange| {
            let name = field.field.rsplit('.').next().unwrap_or_default();
            let main = ["display", "hours", "starts_on", "ends_on"];
            record.is == WhatHappened::Changed || main.contains(&name)
        };
        let main: Vec<_> = record.fields.iter().filter(is_main).cloned().collect();
        text.push_str(&fields(&main, "    "));
    }
    text
}

/// A line for each field: its old value and its new one.
fn fields(fields: &[FieldChange], indent: &str) -> String {
    let mut text = String::new();
    for change in fields {
        let FieldChange {
            says,
            in_words: [from, to],
            ..
        } = change;
        let line = |value: &Option<String>| {
            value
                .as_deref()
                .map(|value| value.trim().replace('\n', " "))
        };
        let _ = match (line(from), line(to)) {
            (Some(from), Some(to)) => {
                writeln!(text, "{indent}{says}: {from} → {GOOD}{to}{GOOD:#}")
            }
            (None, Some(to)) => writeln!(text, "{indent}{says}: {GOOD}{to}{GOOD:#}, new"),
            (Some(from), None) => writeln!(text, "{indent}{says}: {from}, {BAD}taken out{BAD:#}"),
            (None, None) => Ok(()),
        };
    }
    text
}

//! `fanal facts`: lists what staff should find out about each hotline, and which sources of pages should be read again.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fanal::content::hotline::{Due, Hotline};
use fanal::content::vocabulary::Vocabulary;
use fanal::site::Site;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::args::{FactsArgs, Global};
use super::load::{Loaded, load};
use super::outcome::{BOLD, DOUBTFUL, Exit, GOOD, Message, Outcome, counted};

pub(super) fn run(global: &Global, today: Date, args: &FactsArgs) -> Result<Outcome, Outcome> {
    let Loaded { checked, .. } = load(global, today)?;
    let mut hotlines: Vec<&Hotline> = checked.site.hotlines.values().collect();
    if let Some(code) = &args.territory {
        hotlines.retain(|hotline| hotline.territory.code().eq_ignore_ascii_case(code));
        if hotlines.is_empty() {
            return Err(Outcome::unusable(
                &format!("no hotline of this site serves `{code}`"),
                "name a country or territory by its two-letter code, such as `NO`",
            ));
        }
    }
    let is_due = |hotline: &&Hotline| !hotline.due(today).is_empty();
    if args.due {
        hotlines.retain(is_due);
    }
    hotlines.sort_by_key(|hotline| (hotline.due(today).is_empty(), hotline.day()));
    let records: Vec<_> = hotlines
        .iter()
        .map(|hotline| Facts::of(hotline, today))
        .collect();
    let sources = match args.territory {
        // The sources of pages are about no single territory.
        Some(_) => Vec::new(),
        None => sources(&checked.site, today, args.due),
    };
    let done = records.iter().all(|record| record.due.is_empty())
        && sources.iter().all(|source| source.due.is_empty());
    let mut stdout = summary(&records, today);
    stdout.extend(records.iter().map(text));
    stdout.extend(sources.iter().map(source_text));
    let message = Message {
        stdout,
        json: Some(json!({ "ok": done, "hotlines": records, "sources": sources })),
        ..Message::default()
    };
    let exit = if done { Exit::Success } else { Exit::Problems };
    Ok(Outcome::new(exit, message))
}

/// What is to be done about one source that notes cite.
#[derive(Debug, Serialize)]
struct SourceFacts<'s> {
    /// Its id.
    id: &'s str,
    /// The file that has it.
    path: &'s str,
    /// What should be read again, and why.
    due: Vec<String>,
    /// Whether no page and no figures cite it.
    unused: bool,
}

/// The sources that should be read again, and without `due_only` those that no page cites.
fn sources(site: &Site, today: Date, due_only: bool) -> Vec<SourceFacts<'_>> {
    let pages = site.pages.values().chain(site.unshown.values());
    let translations = pages.flat_map(|page| page.translations.values());
    let keys = translations.flat_map(|translation| &translation.detail().outline.sources);
    let rows = site.statistics.values().flat_map(|table| &table.rows);
    let keys = keys.chain(rows.map(|row| &row.source));
    let cited: BTreeSet<_> = keys
        .filter_map(|key| Some(site.sources.find(&key.value)?.id))
        .collect();
    let facts = site.sources.iter().map(|(id, source)| SourceFacts {
        id,
        path: &source.place.path,
        due: source
            .due(today)
            .map(|document| {
                format!(
                    "we read it on {}, more than a year ago: {}",
                    document.read_on, document.url
                )
            })
            .collect(),
        unused: !cited.contains(id),
    });
    let is_listed = |facts: &SourceFacts<'_>| !facts.due.is_empty() || facts.unused && !due_only;
    facts.filter(is_listed).collect()
}

/// One source as text: its id, then every item.
fn source_text(source: &SourceFacts<'_>) -> String {
    let mut text = format!("\n{BOLD}{}{BOLD:#} in {}\n", source.id, source.path);
    for due in &source.due {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "  {:<9} {due}", "due");
    }
    if source.unused {
        let _ = writeln!(text, "  {:<9} no page cites it", "unused");
    }
    text
}

/// What staff should find out about one hotline.
#[derive(Debug, Serialize)]
struct Facts<'h> {
    /// The id of its record.
    id: &'h str,
    /// The file of its record.
    path: &'h str,
    /// The code of the territory it serves.
    territory: &'h str,
    /// Why the record is due.
    due: Vec<String>,
    /// Words of the facts that nobody has found out.
    unknown: Vec<&'static str>,
    /// What tells that two sources disagree.
    disagreements: Vec<String>,
    /// The note for staff.
    note: Option<&'h str>,
}

impl<'h> Facts<'h> {
    fn of(hotline: &'h Hotline, today: Date) -> Self {
        let due = hotline.due(today).into_iter();
        let unknown = hotline.unknown().into_iter();
        Self {
            id: &hotline.id,
            path: &hotline.place.path,
            territory: hotline.territory.code(),
            due: due.map(|due| why(due, hotline.source.read_on)).collect(),
            unknown: unknown.map(Vocabulary::word).collect(),
            disagreements: hotline.disagreements(),
            note: hotline.note.as_deref(),
        }
    }
}

/// Why a record is due, in words.
fn why(due: Due, read_on: Date) -> String {
    match due {
        Due::Undated => format!("its page has no date; we read it on {read_on}"),
        Due::OldPage(day) => {
            format!("its page is of {day}, more than a year ago, and nobody called")
        }
        Due::OldCall(day) => format!("the last call was on {day}, more than a year ago"),
        Due::ReadLongAgo(day) => format!("we read its page on {day}, more than a year ago"),
    }
}

/// The counts over all records.
fn summary(records: &[Facts<'_>], today: Date) -> String {
    let due = records.iter().filter(|record| !record.due.is_empty());
    let unknown: usize = records.iter().map(|record| record.unknown.len()).sum();
    let disagreeing = records
        .iter()
        .filter(|record| !record.disagreements.is_empty());
    let (due, disagreeing) = (due.count(), disagreeing.count());
    let colour = if due == 0 { GOOD } else { DOUBTFUL };
    format!(
        "{} on {today}: {colour}{due} due{colour:#}, {unknown} facts unknown, {disagreeing} with sources that disagree\n",
        counted(records.len(), "hotline")
    )
}

/// One record as text: its id, then every item.
fn text(record: &Facts<'_>) -> String {
    let mut text = format!("\n{BOLD}{}{BOLD:#} in {}\n", record.id, record.path);
    let unknown = record.unknown.join(", ");
    let due = record.due.iter().map(|due| ("due", due.as_str()));
    let unknown = Some(("unknown", &*unknown)).filter(|(_, words)| !words.is_empty());
    let disagreements = record.disagreements.iter();
    let disagreements = disagreements.map(|what| ("disagree", what.as_str()));
    let note = record.note.map(|note| ("note", note));
    for (name, item) in due.chain(unknown).chain(disagreements).chain(note) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "  {name:<9} {}", item.trim().replace('\n', " "));
    }
    text
}

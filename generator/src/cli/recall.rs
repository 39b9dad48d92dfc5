//! `fanal recall`: lists everything that was printed with a number of a record.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fanal::content::ledger::Entry;
use fanal::problem::did_you_mean;
use fanal::site::Site;
use jiff::civil::Date;
use serde_json::json;

use super::args::Global;
use super::ledger;
use super::load::{Loaded, load};
use super::outcome::{BOLD, DOUBTFUL, Exit, Message, Outcome, counted};

pub(super) fn run(global: &Global, today: Date, record: &str) -> Result<Outcome, Outcome> {
    let ledger = ledger::read(&global.site)?;
    let site = load(global, today).map(|Loaded { checked, .. }| checked.site);
    let current = site.ok().and_then(|site| numbers(&site, record));
    let entries: Vec<_> = ledger.carrying(record).collect();
    if entries.is_empty() && current.is_none() {
        let known: BTreeSet<_> = ledger.records().collect();
        let help = if known.is_empty() {
            "nothing was printed from this folder; `fanal print` prints".to_owned()
        } else {
            did_you_mean(record, known)
        };
        let why =
            format!("no record is called `{record}`, and nothing was printed with its number");
        return Err(Outcome::unusable(&why, &help));
    }
    Ok(Outcome::new(
        Exit::Success,
        listed(record, &sheets(&entries), current.as_deref()),
    ))
}

/// The list of the sheets. `current` are the numbers that the record has today, if it is there.
fn listed(record: &str, sheets: &[(&Entry, Vec<&str>)], current: Option<&[String]>) -> Message {
    let mut stdout = match sheets.len() {
        0 => format!("Nothing was printed with a number of {BOLD}{record}{BOLD:#}.\n"),
        count => {
            // What was printed of a campaign has its id without a number.
            let is_campaign = sheets.iter().all(|(_, numbers)| numbers.is_empty());
            let of = if is_campaign {
                "of the campaign"
            } else {
                "with a number of"
            };
            format!("{} {of} {BOLD}{record}{BOLD:#}:\n", counted(count, "sheet"))
        }
    };
    let mut rows = Vec::new();
    for (entry, numbers) in sheets {
        let Entry {
            day,
            kind,
            language,
            sheet,
            file,
            ..
        } = entry;
        let is_old = |number: &&str| {
            current.is_some_and(|current| !current.iter().any(|own| own == *number))
        };
        let old: Vec<_> = numbers.iter().copied().filter(is_old).collect();
        // Writing to a `String` cannot fail.
        let _ = write!(
            stdout,
            "  {day}  {sheet}  {kind:<12}  {language:<7}  {file}"
        );
        if !numbers.is_empty() {
            let _ = write!(stdout, "  {}", numbers.join(", "));
        }
        if !old.is_empty() {
            let old = old.join(", ");
            let _ = write!(stdout, "  {DOUBTFUL}no longer right: {old}{DOUBTFUL:#}");
        }
        stdout.push('\n');
        rows.push(json!({
            "day": day.to_string(), "sheet": sheet, "kind": kind, "language": language, "file": file,
            "numbers": numbers, "no_longer_right": old,
        }));
    }
    Message {
        stdout,
        json: Some(json!({ "ok": true, "record": record, "printed": rows })),
        ..Message::default()
    }
}

/// Each sheet once, with the numbers of the record that are on it.
fn sheets<'e>(entries: &[&'e Entry]) -> Vec<(&'e Entry, Vec<&'e str>)> {
    let mut sheets: Vec<(&Entry, Vec<&str>)> = Vec::new();
    for entry in entries {
        let is_same = |other: &Entry| {
            (other.day, &other.sheet, &other.file) == (entry.day, &entry.sheet, &entry.file)
        };
        let number = Some(&*entry.number).filter(|number| !number.is_empty());
        match sheets.iter_mut().find(|(other, _)| is_same(other)) {
            Some((_, numbers)) => numbers.extend(number),
            None => sheets.push((entry, number.into_iter().collect())),
        }
    }
    sheets
}

/// The numbers that a record has today, or a territory's emergency numbers; `None` if there is no such record.
fn numbers(site: &Site, record: &str) -> Option<Vec<String>> {
    if let Some(hotline) = site.hotlines.get(record) {
        let numbers = hotline.numbers.iter();
        return Some(numbers.map(|number| number.display.clone()).collect());
    }
    let mut territories = site.emergency.iter();
    let (_, emergency) = territories.find(|(territory, _)| territory.code() == record)?;
    let numbers = emergency.main_numbers();
    Some(numbers.map(|number| number.dial.clone()).collect())
}

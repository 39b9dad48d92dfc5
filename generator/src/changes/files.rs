//! Records and settings with other values, and the number of other files that readers see something of.

use std::collections::BTreeMap;

use serde::Serialize;
use toml::Table;

use super::record::{FieldChange, field_changes};
use crate::content::fields::FileSchema;
use crate::source::Source;

/// Fields of records that are for staff alone, and the name of a record, which is that of its file.
const UNSEEN: [&str; 6] = [
    "changed",
    "confidence",
    "funding",
    "id",
    "more_sources",
    "note",
];

/// Settings that are not listed: pages are listed for one, and readers see nothing of the other.
const UNLISTED: [&str; 2] = ["hidden", "formatted"];

/// Files of which only the number is said, by the start of their paths, each with what readers see of them.
const OTHERS: [(&str, &str); 5] = [
    ("locales/", "the words on buttons, in cards and in the form"),
    ("theme/", "how it looks"),
    ("content/tip-form.toml", "the questions of the form"),
    ("content/sources.toml", "the sources that notes cite"),
    (
        "content/territories.toml",
        "the names by which a country is found",
    ),
];

/// A record that changed.
#[derive(Debug, Serialize)]
pub struct RecordChange {
    /// Its id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// What became of it.
    pub is: WhatHappened,
    /// Fields with other values; of a record that is new or gone, all that readers see.
    pub fields: Vec<FieldChange>,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhatHappened {
    /// Readers did not get it.
    New,
    /// Readers no longer get it.
    Removed,
    /// It says something else.
    Changed,
    /// One of its versions is no TOML.
    Unreadable,
}

/// Other files that changed.
#[derive(Debug, Serialize)]
pub struct OtherFiles {
    /// The folder, or the file.
    pub path: &'static str,
    /// What readers see of them.
    pub shows: &'static str,
    /// How many are new, changed or gone.
    pub files: usize,
}

/// The records of a folder, which have the schema `file`, that differ, in the order of their names.
pub(super) fn records(
    file: &FileSchema,
    folder: &str,
    then: &Source,
    now: &Source,
) -> Vec<RecordChange> {
    let (then, now) = (below(folder, then), below(folder, now));
    let mut paths: Vec<&str> = then.keys().chain(now.keys()).copied().collect();
    paths.sort_unstable();
    paths.dedup();
    let changes = paths.into_iter().filter_map(|path| {
        let [before, after] = [&then, &now].map(|files| files.get(path));
        if before == after {
            return None;
        }
        let [before, after] =
            [before, after].map(|text| text.map(|text| text.parse::<Table>()).transpose());
        let name = path.strip_prefix(folder).unwrap_or(path);
        let title = [&after, &before].into_iter().find_map(|record| {
            let record = record.as_ref().ok()?.as_ref()?;
            Some(record.get("name")?.get("text")?.as_str()?.to_owned())
        });
        let change = |is, fields| RecordChange {
            id: name.trim_end_matches(".toml").to_owned(),
            name: title.clone(),
            is,
            fields,
        };
        let (Ok(before), Ok(after)) = (before, after) else {
            return Some(change(WhatHappened::Unreadable, Vec::new()));
        };
        let is = match (published(before.as_ref()), published(after.as_ref())) {
            (None, None) => return None,
            (None, Some(_)) => WhatHappened::New,
            (Some(_), None) => WhatHappened::Removed,
            (Some(_), Some(_)) => WhatHappened::Changed,
        };
        let empty = Table::new();
        let fields = field_changes(
            file,
            published(before.as_ref()).unwrap_or(&empty),
            published(after.as_ref()).unwrap_or(&empty),
            |name| !UNSEEN.contains(&name),
        );
        (is != WhatHappened::Changed || !fields.is_empty()).then(|| change(is, fields))
    });
    changes.collect()
}

/// The record, unless it says that it is not to be published.
fn published(record: Option<&Table>) -> Option<&Table> {
    record.filter(|record| record.get("confidence").and_then(|value| value.as_str()) != Some("low"))
}

/// The settings of one file that differ, which has the schema `file`. A file that is no TOML has none.
pub(super) fn settings(file: &FileSchema, then: &Source, now: &Source) -> Vec<FieldChange> {
    let path = file.files;
    let [then, now] = [then, now].map(|source| {
        let text = source.text(path);
        text.and_then(|text| text.parse::<Table>().ok())
            .unwrap_or_default()
    });
    field_changes(file, &then, &now, |name| !UNLISTED.contains(&name))
}

/// The other files that differ.
pub(super) fn other_files(then: &Source, now: &Source) -> Vec<OtherFiles> {
    let others = OTHERS.into_iter().map(|(path, shows)| {
        let (before, after) = (below(path, then), below(path, now));
        let texts = differing(&before, &after);
        let [before, after] = [then, now].map(|source| {
            let files = source.binaries_below(path);
            files.map(|(path, bytes)| (&**path, &**bytes)).collect()
        });
        OtherFiles {
            path,
            shows,
            files: texts + differing::<&[u8]>(&before, &after),
        }
    });
    others.filter(|others| others.files > 0).collect()
}

/// The number of files that are in one of two lists alone, or differ.
fn differing<T: PartialEq>(then: &BTreeMap<&str, T>, now: &BTreeMap<&str, T>) -> usize {
    let gone = then.keys().filter(|path| !now.contains_key(*path));
    let new = now
        .iter()
        .filter(|(path, file)| then.get(*path) != Some(*file));
    gone.count() + new.count()
}

/// The texts whose paths begin with `prefix`, by path. How their lines end is no difference.
fn below<'s>(prefix: &'s str, source: &'s Source) -> BTreeMap<&'s str, String> {
    let texts = source.texts_below(prefix);
    texts
        .map(|(path, text)| (&**path, text.replace("\r\n", "\n")))
        .collect()
}

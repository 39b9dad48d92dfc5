//! The entries of a file that came back, and whether they were made from the present source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::entry::Entry;
use super::exchange::Unit;
use crate::problem::{Place, Problem, Problems};

/// So many texts that are not of the site can be said one by one, however small the file is.
const FEW: usize = 20;

/// The entries of a translator's file by context and words of the source.
#[derive(Debug)]
pub(super) struct Incoming {
    path: Arc<str>,
    entries: BTreeMap<(String, String), Entry>,
}

impl Incoming {
    /// The entries of the file `path`. An entry that is there twice is a problem.
    pub(super) fn new(path: &Arc<str>, all: Vec<Entry>, problems: &Problems) -> Self {
        let mut entries = BTreeMap::new();
        for entry in all {
            let key = (entry.context.clone(), entry.source.clone());
            let place = Place::span(path, &entry.source_span);
            if entries.insert(key, entry).is_some() {
                let message = "this text is here a second time, in the same place of the site";
                problems.push(Problem::error(place, message).help("keep one of the two entries"));
            }
        }
        let path = Arc::clone(path);
        Self { path, entries }
    }

    /// The entry of a text.
    pub(super) fn entry(&self, unit: &Unit) -> Option<&Entry> {
        let key = (unit.context.clone(), unit.source.clone());
        self.entries.get(&key)
    }

    /// The bytes of the translation of a text.
    pub(super) fn span(&self, unit: &Unit) -> Range<usize> {
        self.entry(unit).map_or(0..0, |entry| entry.span.clone())
    }

    /// The problem of a file that was exported from another site than that called `name`: its header, at `header`, names
    /// `other`, and a text of it is not here; or most of its texts are not. Nothing more is to be said of such a file. `newer`
    /// is what helps if it was made from another version of the site.
    pub(super) fn of_another_site<'u>(
        &self,
        (other, header): (Option<&str>, &Place),
        name: &str,
        newer: &str,
        units: impl Iterator<Item = &'u Unit>,
    ) -> Option<Problem> {
        let known = units.filter(|unit| self.entry(unit).is_some()).count();
        let (all, unknown) = (self.entries.len(), self.entries.len().saturating_sub(known));
        let other = other.filter(|site| !site.is_empty() && *site != name);
        let count = format!("{unknown} of its {all} texts are not of this site");
        if let Some(other) = other.filter(|_| unknown > 0) {
            let message = format!(
                "this file belongs to another site: it was exported from `{other}`, and this is `{name}`; {count}"
            );
            let help = format!(
                "import it into that site; if this site was called so then, write `Project-Id-Version: {name}` into the header of the file"
            );
            return Some(Problem::error(header.clone(), message).help(help));
        }
        let is_most = unknown >= FEW && 2 * unknown > all;
        is_most.then(|| {
            let message = format!(
                "this file belongs to another site, or to a much older version of this one: {count}"
            );
            let help = format!("import it into the site that it was exported from; or {newer}");
            Problem::error(header.clone(), message).help(help)
        })
    }

    /// Compares the entries with the texts of the site: entries that are of no text, and texts that have no entry, are
    /// problems. `end` is the length of the file, and `newer` what helps if it was made from another version of the site.
    pub(super) fn check_version<'u>(
        &self,
        units: impl Iterator<Item = &'u Unit>,
        end: usize,
        newer: &str,
        problems: &Problems,
    ) {
        let mut unknown: BTreeMap<_, _> = self.entries.iter().collect();
        let mut missing = Vec::new();
        let mut contexts = BTreeSet::new();
        let mut lacks_last = false;
        for unit in units {
            let key = (unit.context.clone(), unit.source.clone());
            lacks_last = unknown.remove(&key).is_none();
            if lacks_last {
                missing.push(unit);
                contexts.insert(unit.context.as_str());
            }
        }
        for ((context, _), entry) in &unknown {
            let message = if contexts.contains(context.as_str()) {
                "the source of this text has changed since the file was exported"
            } else {
                "the site does not have this text any more"
            };
            let place = Place::span(&self.path, &entry.source_span);
            problems.push(Problem::error(place, message).help(newer));
        }
        // A text that changed is missing too, and was said to have changed.
        let changed: BTreeSet<_> = unknown.keys().map(|(context, _)| context).collect();
        missing.retain(|unit| !changed.contains(&unit.context));
        if let Some(first) = missing.first() {
            let count = missing.len();
            let are = if count == 1 {
                "1 text of the site is".to_owned()
            } else {
                format!("{count} texts of the site are")
            };
            let message = format!(
                "{are} not in this file; the first is of `{}`",
                first.context
            );
            let help = if lacks_last && unknown.is_empty() {
                "the file was cut off, or entries were deleted: ask for the whole file, in which texts that are not translated are empty".to_owned()
            } else {
                format!("they are newer than the file, or entries were deleted; {newer}")
            };
            let place = Place::span(&self.path, &(end.saturating_sub(1)..end));
            problems.push(Problem::error(place, message).help(help));
        }
    }
}

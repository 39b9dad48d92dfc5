//! What staff should look at again in the record of a hotline: facts that are due, and sources that disagree.

use jiff::civil::Date;

use super::page_date::PageDate;
use super::record::Hotline;
use super::vocabulary::{Change, NumberLabel};
use crate::content::past_day::is_old;

/// The parts of words by which a staff note, which is in English, tells that sources disagree.
const DISAGREEMENT: [&str; 7] = [
    "contradict",
    "disagree",
    "disput",
    "differ",
    "conflicting",
    "not supported",
    "older press",
];

/// Why a record is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The source page has no date.
    Undated,
    /// The page is older than a year, and nobody called. Holds the first day of the page's date.
    OldPage(Date),
    /// The last call is older than a year.
    OldCall(Date),
    /// We read the page on this day, more than a year ago.
    ReadLongAgo(Date),
}

impl Hotline {
    /// Whether the facts may have changed since: the page has no date, or the call or the page is older than a year.
    pub fn is_old(&self, today: Date) -> bool {
        let known = self.verified_on.or(self.page_day());
        known.is_none_or(|day| is_old(day, today))
    }

    /// Why the record is due on the day `today`. Empty if it is not.
    pub fn due(&self, today: Date) -> Vec<Due> {
        let mut due = Vec::new();
        if self.is_old(today) {
            let page = self.page_day().map_or(Due::Undated, Due::OldPage);
            due.push(self.verified_on.map_or(page, Due::OldCall));
        }
        let read_on = self.source.read_on;
        if is_old(read_on, today) {
            due.push(Due::ReadLongAgo(read_on));
        }
        due
    }

    /// The day that sorts records by age: of the call, or else of the page, or else the day on which we read the page.
    pub fn day(&self) -> Date {
        let known = self.verified_on.or(self.page_day());
        known.unwrap_or(self.source.read_on)
    }

    /// The first day of the page's date.
    fn page_day(&self) -> Option<Date> {
        self.source.seen.map(PageDate::first_day)
    }

    /// What in the record tells that two sources disagree: sentences of the staff note, settled contradictions, and
    /// numbers that have been replaced.
    pub fn disagreements(&self) -> Vec<String> {
        let mut found = Vec::new();
        for sentence in sentences(self.note.as_deref().unwrap_or_default()) {
            let small = sentence.to_lowercase();
            if DISAGREEMENT.iter().any(|part| small.contains(part)) {
                found.push(format!("the note says: {sentence}"));
            }
        }
        for (day, what) in &self.changed {
            if *what != Change::Added {
                found.push(format!(
                    "the {what} changed on {day}: see which source says what"
                ));
            }
        }
        for number in &self.numbers {
            if number.label == Some(NumberLabel::Old) {
                found.push(format!("the old number {} is still shown", number.display));
            }
        }
        found
    }
}

/// The sentences of a note. A full stop inside a number, an address or an abbreviation ends none, since no capital letter
/// follows it.
fn sentences(note: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in note.match_indices([' ', '\n']) {
        let before = note.get(start..at).unwrap_or_default();
        let after = note.get(at + 1..).unwrap_or_default();
        if before.ends_with(['.', ';']) && after.starts_with(char::is_uppercase) {
            sentences.push(before.trim());
            start = at + 1;
        }
    }
    sentences.push(note.get(start..).unwrap_or_default().trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_cut_into_sentences() {
        for (note, expected) in [
            ("", vec![]),
            ("One.", vec!["One."]),
            (
                "Read at comensha.nl in 2019. The hours differ: 08.30 or 9.",
                vec![
                    "Read at comensha.nl in 2019.",
                    "The hours differ: 08.30 or 9.",
                ],
            ),
            ("One\ntwo. Three", vec!["One\ntwo.", "Three"]),
        ] {
            assert_eq!(sentences(note), expected);
        }
    }
}

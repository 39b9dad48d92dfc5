//! The ledger: a table of what was printed, with a row for each number on each sheet that was made.
//!
//! When a number changes, [`Ledger::carrying`] tells which sheets carry it. The ledger also tells whether a sheet has to be set
//! again, and `kit.csv` beside the files that a campaign offers is the part of it that is about them. It is a table so that anybody
//! can open it.

use jiff::civil::Date;

/// The titles of the columns.
const TITLES: [&str; 9] = [
    "day", "record", "number", "kind", "language", "sheet", "file", "content", "bytes",
];

/// A number on a sheet that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day on which the sheet was made.
    pub day: Date,
    /// The record that has the number; the code of a territory for its emergency number; the id of a campaign.
    pub record: String,
    /// The number as it was printed; empty where the record is a campaign, because a campaign has no number.
    pub number: String,
    /// The word of the kind of sheet.
    pub kind: String,
    /// The tag of the language.
    pub language: String,
    /// The mark on the sheet.
    pub sheet: String,
    /// The file, from the folder of the site if it is in it.
    pub file: String,
    /// The digest of what is on the sheet, without its day, and of the program that set it.
    pub content: String,
    /// The digest of the file.
    pub bytes: String,
}

/// What was printed, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
}

/// A row that is not one of a ledger. Lines are counted from 1.
#[derive(Debug, thiserror::Error)]
#[error("line {line} is not a row of the ledger: {why}")]
pub struct LedgerError {
    /// The line.
    pub line: u64,
    /// What is wrong with it.
    pub why: String,
}

impl Ledger {
    /// Reads the text of a ledger.
    ///
    /// # Errors
    ///
    /// A row in it cannot be read.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut entries = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|error| LedgerError {
                line: error.position().map_or(1, csv::Position::line),
                why: "it has another number of columns than the first line".to_owned(),
            })?;
            let line = row.position().map_or(1, csv::Position::line);
            let column = |at: usize| row.get(at).unwrap_or_default().to_owned();
            let day = column(0).parse().map_err(|_| LedgerError {
                line,
                why: format!("`{}` is not a day such as 2026-12-01", column(0)),
            })?;
            entries.push(Entry {
                day,
                record: column(1),
                number: column(2),
                kind: column(3),
                language: column(4),
                sheet: column(5),
                file: column(6),
                content: column(7),
                bytes: column(8),
            });
        }
        Ok(Self { entries })
    }

    /// Adds what was printed, as the newest. What was printed in the same way on the same day is there once only.
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for entry in entries {
            self.entries.retain(|known| *known != entry);
            self.entries.push(entry);
        }
    }

    /// The text of the file.
    ///
    /// # Panics
    ///
    /// Never: memory takes every row.
    pub fn to_csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rows = self.entries.iter().map(|entry| {
            [
                entry.day.to_string(),
                entry.record.clone(),
                entry.number.clone(),
                entry.kind.clone(),
                entry.language.clone(),
                entry.sheet.clone(),
                entry.file.clone(),
                entry.content.clone(),
                entry.bytes.clone(),
            ]
        });
        let titles = TITLES.map(str::to_owned);
        for row in std::iter::once(titles).chain(rows) {
            writer.write_record(&row).expect("memory takes every row");
        }
        let bytes = writer.into_inner().expect("memory takes every row");
        String::from_utf8(bytes).expect("every field is a text")
    }

    /// What was printed with a number of `record`, the newest first.
    pub fn carrying<'l>(&'l self, record: &'l str) -> impl Iterator<Item = &'l Entry> {
        let entries = self.entries.iter().rev();
        entries.filter(move |entry| entry.record == record)
    }

    /// The newest entries of a file, one for each number on it.
    pub fn newest_of<'l>(&'l self, file: &'l str) -> impl Iterator<Item = &'l Entry> + Clone {
        let own = self.entries.iter().filter(move |entry| entry.file == file);
        let newest = own.clone().next_back();
        let is_same = |newest: &Entry, entry: &Entry| {
            (&newest.sheet, &newest.bytes) == (&entry.sheet, &entry.bytes)
        };
        own.filter(move |entry| newest.is_some_and(|newest| is_same(newest, entry)))
    }

    /// The records that were printed.
    pub fn records(&self) -> impl Iterator<Item = &str> + Clone {
        self.entries.iter().map(|entry| entry.record.as_str())
    }

    /// The digest that `file` must have if it was set from `content`; `None` if it was not.
    pub fn bytes_of(&self, file: &str, content: &str) -> Option<&str> {
        let mut entries = self.entries.iter().rev();
        let entry = entries.find(|entry| entry.file == file)?;
        (entry.content == content).then_some(&*entry.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(record: &str, day: Date) -> Entry {
        Entry {
            day,
            record: record.to_owned(),
            number: "22 33 11 60".to_owned(),
            kind: "poster-a4".to_owned(),
            language: "ur".to_owned(),
            sheet: "7F3A-2C91".to_owned(),
            file: "print/a, \"b\".pdf".to_owned(),
            content: "00".to_owned(),
            bytes: "11".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_again_and_told_by_record_the_newest_first() {
        let days = [1, 2].map(|day| jiff::civil::date(2026, 12, day));
        let mut ledger = Ledger::default();
        ledger.add([entry("no-rosa", days[0]), entry("NO", days[0])]);
        ledger.add([entry("no-rosa", days[1]), entry("no-rosa", days[1])]);
        let read = Ledger::parse(&format!("\u{feff}{}", ledger.to_csv())).unwrap();
        assert_eq!(read, ledger);
        let found: Vec<_> = read.carrying("no-rosa").map(|entry| entry.day).collect();
        assert_eq!(found, [days[1], days[0]]);
        assert_eq!(read.bytes_of("print/a, \"b\".pdf", "00"), Some("11"));
        assert_eq!(read.bytes_of("print/a, \"b\".pdf", "01"), None);
    }

    #[test]
    fn what_is_printed_again_as_it_was_before_is_the_newest() {
        let day = jiff::civil::date(2026, 12, 1);
        let first = entry("no-rosa", day);
        let second = Entry {
            sheet: "2C91-7F3A".to_owned(),
            content: "01".to_owned(),
            ..first.clone()
        };
        let emergency = entry("NO", day);
        let mut ledger = Ledger::default();
        ledger.add([first.clone(), emergency.clone()]);
        ledger.add([second.clone()]);
        let newest = |ledger: &Ledger| ledger.newest_of(&first.file).cloned().collect::<Vec<_>>();
        assert_eq!(newest(&ledger), [second]);
        ledger.add([first.clone(), emergency.clone()]);
        assert_eq!(newest(&ledger), [first.clone(), emergency]);
        assert_eq!(ledger.bytes_of(&first.file, "00"), Some("11"));
    }

    #[test]
    fn a_row_that_somebody_broke_is_named_by_its_line() {
        let titles = TITLES.join(",");
        for (row, why) in [
            (
                "yesterday,a,b,c,d,e,f,g,h",
                "line 2 is not a row of the ledger: `yesterday` is not a day such as 2026-12-01",
            ),
            (
                "2026-12-01,a",
                "line 2 is not a row of the ledger: it has another number of columns than the first line",
            ),
        ] {
            let error = Ledger::parse(&format!("{titles}\n{row}\n")).unwrap_err();
            assert_eq!(error.to_string(), why);
        }
    }
}

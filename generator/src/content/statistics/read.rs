//! From a file of comma-separated values to a [`Table`]: every wrong cell is a problem.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::table::{ALL, Cell, Count, Row, Table};
use crate::content::fields::stem;
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems};

/// The word for a count that is not published.
const WITHHELD: &str = "withheld";

/// The columns of a file.
const COLUMNS: [&str; 5] = ["year", "category", "territory", "count", "source"];

/// The years that a file may have: earlier ones are mistakes of typing, and so are later ones.
const YEARS: std::ops::RangeInclusive<u16> = 1950..=2200;

/// Reads a file. `None` if it has no count that can be used; `problems` then say why.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> Option<Table> {
    let reader = Reader {
        path,
        text,
        problems,
        delimiter: delimiter(text),
    };
    let rows = reader.rows();
    if rows.is_empty() {
        let problem = Problem::error(Place::file(path), "this file has no count that can be used");
        let help = format!(
            "its first line is `{}`, and each other line has one count: `2026,{ALL},{ALL},120,<source>`",
            COLUMNS.join(",")
        );
        // The lines that cannot be used are problems of their own.
        if !reader.has_rows() {
            problems.push(problem.help(help));
        }
        return None;
    }
    Some(Table {
        id: stem(path).to_owned(),
        path: Arc::clone(path),
        rows,
    })
}

/// The character between the cells. Spreadsheets of countries with a decimal comma write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    let most = b",;\t"
        .iter()
        .rev()
        .max_by_key(|delimiter| count(delimiter));
    *most.unwrap_or(&b',')
}

struct Reader<'r> {
    path: &'r Arc<str>,
    text: &'r str,
    problems: &'r Problems,
    delimiter: u8,
}

/// A cell or a line that cannot be used. The problem is reported already.
struct Refused;

/// A line of the file: its cells, each with its bytes.
type Line = Vec<At<String>>;

impl Reader<'_> {
    fn rows(&self) -> Vec<Row> {
        let mut lines = self.lines().into_iter();
        if !lines.next().is_some_and(|header| self.is_header(&header)) {
            return Vec::new();
        }
        let mut rows: Vec<Row> = Vec::new();
        let mut first: BTreeMap<Cell, Range<usize>> = BTreeMap::new();
        for row in lines.filter_map(|line| self.row(&line).ok()) {
            if let Some(first) = first.get(&row.cell) {
                let message = format!("{} is counted a second time", row.cell.words());
                let line = self.text.get(..first.start).unwrap_or_default();
                let line = line.matches('\n').count() + 1;
                let help = format!("remove this line, or line {line}");
                self.error(&row.span, message, &help);
            } else {
                first.insert(row.cell.clone(), row.span.clone());
                rows.push(row);
            }
        }
        rows
    }

    /// Whether there is anything below the first line.
    fn has_rows(&self) -> bool {
        self.text
            .lines()
            .skip(1)
            .any(|line| !line.trim().is_empty())
    }

    fn lines(&self) -> Vec<Line> {
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true);
        let mut reader = builder
            .delimiter(self.delimiter)
            .from_reader(self.text.as_bytes());
        let mut lines = Vec::new();
        let mut record = csv::StringRecord::new();
        // Reading from memory does not fail, and the text is UTF-8.
        while reader.read_record(&mut record).unwrap_or(false) {
            let start = record.position().map_or(0, csv::Position::byte);
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            let spans = self.spans(start);
            let cells = record.iter().zip(spans).map(|(value, span)| At {
                value: value.trim().to_owned(),
                span,
            });
            lines.push(cells.collect());
        }
        lines
    }

    /// The bytes of each cell of the record that starts at `start`.
    fn spans(&self, start: usize) -> Vec<Range<usize>> {
        // The reader gives the end of the line before as the start of the next one.
        let rest = self.text.get(start..).unwrap_or_default();
        let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let rest = self.text.get(start..).unwrap_or_default();
        let (mut spans, mut from, mut is_quoted) = (Vec::new(), start, false);
        for (at, byte) in rest.bytes().enumerate() {
            match byte {
                b'"' => is_quoted = !is_quoted,
                b'\r' | b'\n' if !is_quoted => {
                    spans.push(from..start + at);
                    return spans;
                }
                byte if byte == self.delimiter && !is_quoted => {
                    spans.push(from..start + at);
                    from = start + at + 1;
                }
                _ => {}
            }
        }
        spans.push(from..self.text.len());
        spans
    }

    fn is_header(&self, line: &Line) -> bool {
        let names: Vec<_> = line.iter().map(|cell| cell.value.to_lowercase()).collect();
        if names == COLUMNS {
            return true;
        }
        let whole = whole(line);
        let help = format!("write `{}` as the first line", COLUMNS.join(","));
        self.error(&whole, "the first line does not name the columns", &help);
        false
    }

    fn row(&self, line: &Line) -> Result<Row, Refused> {
        let [year, category, territory, count, source] = line.as_slice() else {
            let cells = line.len();
            let message = format!("this line has {cells} cells, and the first line has 5");
            let help = "a line has a year, a category, a territory, a count and a source";
            self.error(&whole(line), message, help);
            return Err(Refused);
        };
        let year = self.year(year);
        let category = self.category(category);
        let territory = self.territory(territory);
        let shown = self.count(count);
        if source.value.is_empty() {
            let help = "write the key of a source that `content/sources.toml` has";
            self.error(&whole(line), "this count has no source", help);
            return Err(Refused);
        }
        Ok(Row {
            cell: Cell {
                year: year?,
                category: category?,
                territory: territory?,
            },
            count: shown?,
            span: count.span.clone(),
            source: source.clone(),
        })
    }

    fn year(&self, cell: &At<String>) -> Result<u16, Refused> {
        let year = cell.value.parse().ok().filter(|year| YEARS.contains(year));
        if year.is_none() {
            let message = format!("`{}` is not a year", cell.value);
            self.error(&cell.span, message, "write four digits, such as `2026`");
        }
        year.ok_or(Refused)
    }

    fn category(&self, cell: &At<String>) -> Result<Option<String>, Refused> {
        let word = cell.value.as_str();
        let is_word = |character: char| matches!(character, 'a'..='z' | '0'..='9' | '-');
        if word == ALL {
            return Ok(None);
        }
        if word.starts_with(|first: char| first.is_ascii_lowercase()) && word.chars().all(is_word) {
            return Ok(Some(word.to_owned()));
        }
        let message = format!("`{word}` is not the word of a category");
        let help = format!(
            "write small letters, digits and hyphens, such as `labour-exploitation`, or `{ALL}`; what readers see is the message `statistics-category-…` of that word"
        );
        self.error(&cell.span, message, &help);
        Err(Refused)
    }

    fn territory(&self, cell: &At<String>) -> Result<Option<Territory>, Refused> {
        if cell.value == ALL {
            return Ok(None);
        }
        let territory = Territory::parse(&cell.value);
        if territory.is_none() {
            let message = format!("`{}` is not the code of a country", cell.value);
            let help = format!("write its two capital letters, such as `NO`, or `{ALL}`");
            self.error(&cell.span, message, &help);
        }
        territory.map(Some).ok_or(Refused)
    }

    fn count(&self, cell: &At<String>) -> Result<Count, Refused> {
        if cell.value == WITHHELD {
            return Ok(Count::Withheld);
        }
        let count = cell.value.parse::<u64>().ok();
        // Sums are worked out with numbers that hold this many digits exactly.
        let count = count.filter(|count| *count < 1_000_000_000_000);
        if count.is_none() {
            let digits: String = cell.value.chars().filter(char::is_ascii_digit).collect();
            let example = if digits.is_empty() { "1234" } else { &digits };
            let message = format!("`{}` is not a whole number", cell.value);
            let help = format!(
                "write the digits alone, such as `{example}`, or `{WITHHELD}` for a count that is not published"
            );
            self.error(&cell.span, message, &help);
        }
        count.map(Count::Shown).ok_or(Refused)
    }

    fn error(&self, span: &Range<usize>, message: impl Into<String>, help: &str) {
        let place = Place::span(self.path, span);
        self.problems
            .push(Problem::error(place, message).help(help));
    }
}

/// The bytes of a line.
fn whole(line: &Line) -> Range<usize> {
    let start = line.first().map_or(0, |cell| cell.span.start);
    let end = line.last().map_or(0, |cell| cell.span.end);
    start..end.max(start + 1)
}

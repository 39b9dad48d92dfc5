//! The audit of withheld counts, judged by another program: τ-ARGUS, which statistical offices use.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use crate::door::problems;

const CATEGORIES: [&str; 4] = ["a", "b", "c", "all"];
const COUNTRIES: [&str; 4] = ["NO", "SE", "DK", "all"];

/// The counts of a table, and whether each is withheld, by category and country; the last of both is the total.
struct Figures {
    counts: [[(u64, bool); 4]; 4],
}

/// Digits that look random and are the same in each run: the generator of Park and Miller.
struct Digits(u64);

impl Digits {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % end
    }
}

impl Figures {
    /// Counts of which none that is shown is small; about two thirds are shown.
    fn new(digits: &mut Digits) -> Figures {
        let mut counts = [[(0, false); 4]; 4];
        for row in counts.iter_mut().take(3) {
            for cell in row.iter_mut().take(3) {
                let is_withheld = digits.below(100) < 40;
                let count = if is_withheld {
                    digits.below(13)
                } else {
                    10 + digits.below(30)
                };
                *cell = (count, is_withheld);
            }
        }
        let mut total = |counts: &mut [[(u64, bool); 4]; 4], row: usize, column: usize| {
            let sum = if row == 3 {
                (0..3).map(|row| counts[row][column].0).sum()
            } else {
                counts[row][..3].iter().map(|(count, _)| count).sum::<u64>()
            };
            counts[row][column] = (sum, sum < 10 || digits.below(100) < 10);
        };
        for at in 0..3 {
            total(&mut counts, at, 3);
            total(&mut counts, 3, at);
        }
        total(&mut counts, 3, 3);
        Figures { counts }
    }

    fn csv(&self) -> String {
        let mut csv = "year,category,territory,count,source\n".to_owned();
        for (category, row) in CATEGORIES.iter().zip(&self.counts) {
            for (country, (count, is_withheld)) in COUNTRIES.iter().zip(row) {
                let count = if *is_withheld {
                    "withheld".to_owned()
                } else {
                    count.to_string()
                };
                writeln!(csv, "2026,{category},{country},{count},report").unwrap();
            }
        }
        csv
    }

    /// The same table in the format of τ-ARGUS: each cell with its value, weight, status (safe or unsafe) and bounds, then each sum.
    fn jj(&self) -> String {
        let mut jj = "0\n16\n".to_owned();
        for (at, (count, is_withheld)) in self.counts.iter().flatten().enumerate() {
            let status = if *is_withheld { 'u' } else { 's' };
            writeln!(jj, "{at} {count} 1 {status} 0 1000000 10 10 0").unwrap();
        }
        jj.push_str("8\n");
        for at in 0..4 {
            let (row, column) = (at * 4, at);
            for cells in [
                [row + 3, row, row + 1, row + 2],
                [12 + column, column, 4 + column, 8 + column],
            ] {
                let [total, first, second, third] = cells;
                writeln!(
                    jj,
                    "0 4 : {total} (-1) {first} (1) {second} (1) {third} (1)"
                )
                .unwrap();
            }
        }
        jj
    }
}

/// Prints for each file the cells that lie within fewer than ten values: their place in the table, and both bounds.
const SCRIPT: &str = "
import sys
from pytauargus._tauargus import audit_jj
for name in sys.argv[1:]:
    for row in audit_jj(name):
        least, most = round(row['min']), round(row['max'])
        if most - least < 10:
            print(name.split('/')[-1].split('.')[0], row['cell'], least, most)
";

#[test]
#[ignore = "needs pytauargus: site-tests/run installs it and runs this"]
fn the_audit_finds_what_another_program_finds() {
    let mut digits = Digits(7);
    let tables: Vec<_> = (0..60).map(|_| Figures::new(&mut digits)).collect();
    let folder = tempfile::tempdir().unwrap();
    let mut files = vec![(
        "content/sources.toml".to_owned(),
        "[report]\nname.en = \"Report\"\nname.ur = \"رپورٹ\"\ndocuments = [{ title = \"Report\", url = \"https://report.example/\", read_on = 2026-11-01 }]\n".to_owned(),
    )];
    let mut python = Command::new(std::env::var("TAUARGUS_PYTHON").unwrap());
    python.args(["-c", SCRIPT]);
    for (at, table) in tables.iter().enumerate() {
        let name = format!("t{at}");
        let path = folder.path().join(format!("{name}.jj"));
        std::fs::write(&path, table.jj()).unwrap();
        python.arg(path);
        files.push((format!("content/statistics/{name}.csv"), table.csv()));
    }
    let judged = python.output().unwrap();
    let judged = String::from_utf8(judged.stdout).unwrap();
    let expected: BTreeSet<_> = judged.lines().map(str::to_owned).collect();

    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let shown = problems(&files);
    let mut found = BTreeSet::new();
    let mut lines = shown.lines();
    while let Some(line) = lines.next() {
        let Some((cell, range)) =
            line.split_once(" is withheld, and readers can work it out from the sums: it is ")
        else {
            continue;
        };
        let place = lines.next().unwrap();
        let name = place.split(['/', '.']).nth(2).unwrap();
        let mut words = cell
            .split(['`', ' '])
            .filter(|word| !matches!(*word, "" | "error:" | "in"));
        let category = words.next().unwrap();
        let country = words.next().filter(|word| *word != "2026").unwrap_or("all");
        let row = CATEGORIES
            .iter()
            .position(|word| *word == category)
            .unwrap();
        let column = COUNTRIES.iter().position(|word| *word == country).unwrap();
        let bounds: Vec<_> = range
            .split(' ')
            .filter(|word| word.parse::<u64>().is_ok())
            .collect();
        let (least, most) = (bounds[0], bounds[bounds.len() - 1]);
        found.insert(format!("{name} {} {least} {most}", row * 4 + column));
    }
    assert!(expected.len() > 50, "{} cells", expected.len());
    assert_eq!(found, expected);
}

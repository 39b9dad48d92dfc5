//! Tips as CSV (RFC 4180), for a spreadsheet: one row for each answer.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, which can run a program or send
//! words to a stranger. Each line of an answer that begins so is preceded by an apostrophe, and so is a line that
//! begins with an apostrophe, so that removing one from each gives the text back.

use std::io::{Result, Write};

use tip_core::answer::Answer;
use tip_core::lane::Lane;
use tip_core::message::Header;

use super::Shown;
use crate::folder::TipId;
use crate::visible::{shown, shown_name};

/// The first row. The mark before it tells a spreadsheet that the text is UTF-8.
const HEAD: &str =
    "\u{FEFF}\"id\",\"slot\",\"code\",\"locale\",\"lane\",\"same_as\",\"question\",\"answer\"\r\n";

/// Writes all tips. A tip whose answers do not open has one row, which says why.
///
/// # Errors
///
/// When `out` fails.
pub fn write(tips: impl Iterator<Item = Shown>, out: &mut dyn Write) -> Result<()> {
    out.write_all(HEAD.as_bytes())?;
    for tip in tips {
        match tip {
            Shown::Opened(tip) => {
                let same_as = tip.same_as.as_ref().map_or("", TipId::as_str);
                let start = start(&tip.id, Some(&tip.message.header()), same_as);
                for answered in &tip.message.answers {
                    let answer = match &answered.answer {
                        Answer::Text(text) => shown(text),
                        Answer::Choices(choices) => {
                            let names: Vec<_> = choices.iter().map(|one| shown_name(one)).collect();
                            names.join(", ")
                        }
                    };
                    let question = shown_name(&answered.question);
                    writeln_cells(&start, &[&question, &answer], out)?;
                }
                if tip.message.answers.is_empty() {
                    writeln_cells(&start, &["", ""], out)?;
                }
            }
            Shown::Unopened(tip) => {
                let start = start(&tip.id, tip.header.as_ref(), "");
                writeln_cells(&start, &["", &format!("does not open: {}", tip.why)], out)?;
            }
        }
    }
    Ok(())
}

/// The cells that say which tip a row belongs to.
fn start(id: &TipId, header: Option<&Header>, same_as: &str) -> [String; 6] {
    let lane = header.map(|header| match header.lane {
        Lane::Normal => "normal".to_owned(),
        Lane::Low => "low".to_owned(),
    });
    [
        id.as_str().to_owned(),
        header.map_or_else(String::new, |header| header.slot.to_string()),
        header.map_or_else(String::new, |header| header.code.to_string()),
        header.map_or_else(String::new, |header| shown_name(&header.locale)),
        lane.unwrap_or_default(),
        same_as.to_owned(),
    ]
}

fn writeln_cells(start: &[String], rest: &[&str], out: &mut dyn Write) -> Result<()> {
    let cells = start.iter().map(String::as_str).chain(rest.iter().copied());
    let row: Vec<String> = cells.map(cell).collect();
    write!(out, "{}\r\n", row.join(","))
}

fn cell(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(defused).collect();
    format!("\"{}\"", lines.join("\n").replace('"', "\"\""))
}

/// A line that no spreadsheet takes for a formula, white space before it or not.
fn defused(line: &str) -> String {
    const FORMULA: [char; 9] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\''];
    let is_formula = line.starts_with('\t') || line.trim_start().starts_with(FORMULA);
    format!("{}{line}", if is_formula { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_52_no_cell_is_a_formula_and_every_text_comes_back() {
        for text in [
            "=cmd|' /C calc'!A0",
            "+49 170",
            "-1",
            "@SUM(1)",
            "\t=1",
            "  =1+1",
            "＝1",
            "－1",
            "it says \"=1\"\n=2\n\n@3",
            "'quoted'",
            "plain, with a comma\nand a line",
            "",
        ] {
            let cell = cell(text);
            let inside = &cell[1..cell.len() - 1];
            for line in inside.split('\n') {
                let first = line.trim_start().chars().next();
                assert!(
                    !first.is_some_and(|first| "=+-@＝＋－＠".contains(first)),
                    "{cell}"
                );
                assert!(!line.starts_with('\t'), "{cell:?}");
            }
            let back: Vec<&str> = inside
                .split('\n')
                .map(|line| line.strip_prefix('\'').unwrap_or(line))
                .collect();
            assert_eq!(back.join("\n").replace("\"\"", "\""), text);
        }
    }
}

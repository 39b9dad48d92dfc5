//! Texts in lines of the width of the terminal.

use console::Term;
use textwrap::{Options, WordSplitter, fill};

/// The most columns of a line, as in the help texts.
const WIDEST: usize = 100;

/// The columns of a line: those of the terminal, if there is one.
fn width() -> usize {
    let columns = Term::stdout().size_checked().map(|(_, columns)| columns);
    columns.map_or(WIDEST, |columns| usize::from(columns).clamp(20, WIDEST))
}

/// The text in lines, which ends with a new line.
pub(super) fn wrapped(text: &str) -> String {
    wrapped_after("", 0, text)
}

/// The text in lines of which the first follows `start` on its line, from the column `columns` on. What is returned is what comes
/// after `start`, so that this may be shown in colour.
pub(super) fn wrapped_after(start: &str, columns: usize, text: &str) -> String {
    let indent = " ".repeat(columns);
    let least = if start.is_empty() { 0 } else { start.len() + 2 };
    let first = least.max(columns);
    let gap = " ".repeat(first - start.len());
    let start_of_line = " ".repeat(first);
    let options = Options::new(width())
        .initial_indent(&start_of_line)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation);
    let lines = fill(text.trim(), options);
    let rest = lines.get(first..).unwrap_or_default();
    format!("{gap}{rest}\n")
}

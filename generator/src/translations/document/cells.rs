//! The words of a cell, out of the marks that a word processor puts around them.

use super::plain::visible;

/// Words that look the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Run {
    text: String,
    is_bold: bool,
    is_italic: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell(Vec<Run>);

impl Cell {
    /// Adds words as they are in the file, where all white space is one space.
    pub(super) fn push(&mut self, words: &str, is_bold: bool, is_italic: bool) {
        let words = words.replace(['\n', '\r', '\t'], " ");
        match self.0.last_mut() {
            Some(last) if (last.is_bold, last.is_italic) == (is_bold, is_italic) => {
                last.text.push_str(&words);
            }
            _ => self.0.push(Run {
                text: words,
                is_bold,
                is_italic,
            }),
        }
    }

    /// Begins a new line.
    pub(super) fn line_break(&mut self) {
        match self.0.last_mut() {
            Some(last) => last.text.push('\n'),
            None => self.0.push(Run {
                text: "\n".to_owned(),
                ..Run::default()
            }),
        }
    }

    /// Ends a paragraph.
    pub(super) fn end_paragraph(&mut self) {
        self.line_break();
        self.line_break();
    }

    /// The words without their looks.
    pub(super) fn plain(&self) -> String {
        let runs = self.0.iter().map(|run| run.text.as_str());
        tidy(&runs.collect::<String>())
    }

    /// The words, in which bold and italic ones have the marks of Markdown, if the words of the source have such marks.
    ///
    /// A word processor may make bold words of `*words*` while somebody writes. A cell that is bold or italic as a whole is
    /// a matter of taste.
    pub(super) fn words(&self, source: &str) -> String {
        let runs = self.0.iter().filter(|run| !run.text.trim().is_empty());
        let mut runs = runs.map(|run| run.is_bold || run.is_italic);
        let is_whole = runs.all(|is_marked| is_marked);
        if is_whole && !(source.starts_with('*') && source.ends_with('*')) {
            return self.plain();
        }
        let mut words = String::new();
        for run in &self.0 {
            let inside = run.text.trim();
            let mark = run.mark(source);
            let has_mark = inside.starts_with('*') || inside.ends_with('*') || words.ends_with('*');
            if inside.is_empty() || has_mark {
                words.push_str(&run.text);
                continue;
            }
            let (before, behind) = run.text.split_once(inside).unwrap_or_default();
            words.extend([before, mark, inside, mark, behind]);
        }
        tidy(&words)
    }
}

impl Run {
    /// The mark around these words.
    fn mark(&self, source: &str) -> &'static str {
        let has_strong = source.contains("**");
        let has_emphasis = source.replace("**", "").contains('*');
        match (self.is_bold, self.is_italic) {
            (false, false) => "",
            (true, _) if has_strong => "**",
            _ if has_emphasis => "*",
            _ if has_strong => "**",
            _ => "",
        }
    }
}

/// The text as [`visible`] has it, with at most one empty line between two others.
fn tidy(text: &str) -> String {
    let mut text = visible(text);
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(runs: &[(&str, bool, bool)]) -> Cell {
        let mut cell = Cell::default();
        for (words, is_bold, is_italic) in runs {
            cell.push(words, *is_bold, *is_italic);
        }
        cell
    }

    #[test]
    fn bold_and_italic_words_get_the_marks_that_the_source_has() {
        let written = cell(&[
            ("Say\n\thelp ", false, false),
            ("now ", true, false),
            ("please.", false, false),
        ]);
        assert_eq!(written.plain(), "Say help now please.");
        for (source, wanted) in [
            ("a", "Say help now please."),
            ("a *b*", "Say help *now* please."),
            ("a **b**", "Say help **now** please."),
            ("a **b** *c*", "Say help **now** please."),
        ] {
            assert_eq!(written.words(source), wanted, "{source}");
        }
        let marked = cell(&[("a ", false, false), ("*b*", true, false)]);
        assert_eq!(marked.words("*x*"), "a *b*");
        let whole = cell(&[("a b", true, false)]);
        assert_eq!(whole.words("x *y*"), "a b");
        assert_eq!(whole.words("*x y*"), "*a b*");
    }
}

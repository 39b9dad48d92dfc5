//! Filling the holes of a page, escaped.

use tip_core::code::Code;
use tip_core::tip::{Draft, Problem};

use super::wire::{Hole, Piece};

/// The values for the holes of a page.
#[derive(Clone, Copy, Default)]
pub(super) struct Filling<'a> {
    pub(super) code: Option<&'a Code>,
    pub(super) draft: Option<&'a Draft>,
    pub(super) problems: &'a [Problem],
}

impl Filling<'_> {
    /// The page. It is written twice, first to count its bytes: a text that grows leaves copies of itself behind, and the
    /// page of a long tip has hundreds of kilobytes.
    pub(super) fn page(&self, pieces: &[Piece]) -> String {
        let mut bytes = 0;
        self.write(pieces, &mut |text| bytes += text.len());
        let mut page = String::with_capacity(bytes);
        self.write(pieces, &mut |text| page.push_str(text));
        page
    }

    fn write(&self, pieces: &[Piece], out: &mut dyn FnMut(&str)) {
        for piece in pieces {
            match piece {
                Piece::Literal(html) => out(html),
                Piece::Hole(hole) => self.write_hole(hole, out),
                Piece::When(when) => {
                    let shown = self.problems.iter().any(|problem| {
                        problem.question == when.problem && problem.kind == when.kind
                    });
                    if shown {
                        self.write(&when.pieces, out);
                    }
                }
            }
        }
    }

    fn write_hole(&self, hole: &Hole, out: &mut dyn FnMut(&str)) {
        let text = |question: &str| self.draft.map_or("", |draft| draft.text(question));
        match hole {
            Hole::Code => {
                if let Some(code) = self.code {
                    escape(&code.to_string(), out);
                }
            }
            Hole::Answer { question } => escape(text(question), out),
            Hole::Value { question } => {
                let value = text(question);
                if !value.is_empty() {
                    out(" value=\"");
                    escape(value, out);
                    out("\"");
                }
            }
            Hole::Checked { question, choice } => {
                if self
                    .draft
                    .is_some_and(|draft| draft.has_chosen(question, choice))
                {
                    out(CHECKED);
                }
            }
            Hole::Unanswered { question } => {
                if !self.draft.is_some_and(|draft| draft.has_answered(question)) {
                    out(CHECKED);
                }
            }
        }
    }
}

const CHECKED: &str = " checked=\"checked\"";

/// Escapes for text, `<textarea>` and attributes in either kind of quotes.
fn escape(text: &str, out: &mut dyn FnMut(&str)) {
    for part in text.split_inclusive(['&', '<', '>', '"', '\'']) {
        let entity = match part.chars().next_back() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            _ => {
                out(part);
                continue;
            }
        };
        // Each of the characters has one byte.
        out(part.get(..part.len() - 1).unwrap_or_default());
        out(entity);
    }
}

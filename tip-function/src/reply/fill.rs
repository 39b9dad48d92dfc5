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
    pub(super) fn write(&self, pieces: &[Piece], out: &mut String) {
        for piece in pieces {
            match piece {
                Piece::Literal(html) => out.push_str(html),
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

    fn write_hole(&self, hole: &Hole, out: &mut String) {
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
                    out.push_str(" value=\"");
                    escape(value, out);
                    out.push('"');
                }
            }
            Hole::Checked { question, choice } => {
                if self
                    .draft
                    .is_some_and(|draft| draft.has_chosen(question, choice))
                {
                    out.push_str(" checked=\"checked\"");
                }
            }
        }
    }
}

/// Escapes for text, `<textarea>` and attributes in either kind of quotes.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

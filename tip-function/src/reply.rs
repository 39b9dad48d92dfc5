//! The reply pages: `replies.json`, which the generator writes and the function reads.
//!
//! In: the file's text, then for each answer what fills its holes. Out: whole HTML pages. The
//! function writes no prose: a page is a list of literal pieces, sent as they are, and holes, which
//! stand only in text, in a `<textarea>`, or for a whole quoted attribute, and are escaped.
//!
//! [`Replies`] is the wire type, made public so that the generator writes what is read here.
//! [`Pages`] is the checked one, which the service takes.
//!
//! ```json
//! { "version": 1, "origin": "https://fanal.example", "source_locale": "en",
//!   "recipients": [ { "key": "age1…", "expires_on": "2027-11-01" } ],
//!   "questions": [ { "id": "what", "kind": "text", "required": true, "max_chars": 5000 } ],
//!   "locales": { "en": { "sent": ["<!doctype html>…", { "hole": "code" }, "…"],
//!                        "look-again": ["…"], "not-sent": ["…"] } },
//!   "get": ["…"] }
//! ```

mod check;
mod wire;

use std::collections::BTreeMap;
use std::path::Path;

pub use check::RepliesError;
pub use wire::{Hole, Piece, QuestionEntry, Replies, ReplyPages, VERSION, When};

use crate::form::Form;
use crate::receipt::Code;
use crate::seal::Recipients;
use crate::tip::{Draft, Problem};

/// Checked reply pages with the form and the recipients they belong to.
#[derive(Debug, Clone)]
pub struct Pages {
    form: Form,
    recipients: Recipients,
    origin: String,
    source_locale: String,
    locales: BTreeMap<String, ReplyPages>,
    get: String,
}

/// What may be written into the holes of a page.
#[derive(Clone, Copy, Default)]
struct Filling<'a> {
    code: Option<&'a Code>,
    draft: Option<&'a Draft>,
    problems: &'a [Problem],
}

impl Pages {
    /// Reads `replies.json` from disk.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or does not hold together.
    pub fn read(path: &Path) -> Result<Pages, RepliesError> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| RepliesError::Unreadable(error.kind()))?;
        Pages::check(Replies::parse(&text)?)
    }

    /// The questions.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Who can open what is sent.
    pub fn recipients(&self) -> &Recipients {
        &self.recipients
    }

    /// Scheme and host of the site, as browsers send it in `Origin`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The locale whose pages answer: the one that the form named, or else the source locale.
    pub fn locale<'a>(&'a self, named: Option<&'a str>) -> &'a str {
        named
            .filter(|tag| self.locales.contains_key(*tag))
            .unwrap_or(&self.source_locale)
    }

    /// "Your tip has arrived", with the callback code. It shows nothing that was written, so all of
    /// these pages of one locale are equal but for the digits.
    pub fn sent(&self, locale: &str, code: &Code) -> String {
        let filling = Filling {
            code: Some(code),
            ..Filling::default()
        };
        self.fill(locale, |pages| &pages.sent, filling)
    }

    /// "Please look again", with everything restored.
    pub fn look_again(&self, locale: &str, draft: &Draft, problems: &[Problem]) -> String {
        let filling = Filling {
            draft: Some(draft),
            problems,
            code: None,
        };
        self.fill(locale, |pages| &pages.look_again, filling)
    }

    /// "It was not sent", with the words kept.
    pub fn not_sent(&self, locale: &str, draft: &Draft) -> String {
        let filling = Filling {
            draft: Some(draft),
            ..Filling::default()
        };
        self.fill(locale, |pages| &pages.not_sent, filling)
    }

    /// The neutral page in every language, for everything that is not a tip.
    pub fn neutral(&self) -> &str {
        &self.get
    }

    fn fill(
        &self,
        locale: &str,
        page: impl Fn(&ReplyPages) -> &Vec<Piece>,
        filling: Filling<'_>,
    ) -> String {
        let mut out = String::with_capacity(32 * 1024);
        if let Some(pages) = self.locales.get(self.locale(Some(locale))) {
            filling.write(page(pages), &mut out);
        }
        out
    }
}

impl Filling<'_> {
    fn write(&self, pieces: &[Piece], out: &mut String) {
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
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests;

//! The reply pages: `replies.json`, which the generator writes and the function reads.
//!
//! In: the text of the file, then the values for the holes of each answer. Out: whole HTML pages. The
//! function writes no prose: a page is a list of literal pieces, which are sent unchanged, and holes, which are
//! filled and escaped. A hole is only in text, in a `<textarea>`, or in place of a whole quoted attribute.
//!
//! [`Replies`] is the wire type, public so that the generator writes the type that is read here. [`Pages`] is
//! the checked type, which the service takes.
//!
//! ```json
//! { "version": 2, "origin": "https://fanal.example", "source_locale": "en",
//!   "recipients": [ { "key": "age1…", "expires_on": "2027-11-01" } ],
//!   "questions": [ { "id": "what", "kind": "text", "required": true, "max_chars": 5000 } ],
//!   "locales": { "en": { "sent": ["<!doctype html>…", { "hole": "code" }, "…"],
//!                        "look-again": ["…"], "not-sent": ["…"] } },
//!   "get": ["…"] }
//! ```

mod check;
mod error;
mod fill;
mod parse;
mod wire;

use std::collections::BTreeMap;
use std::path::Path;

use tip_core::code::Code;
use tip_core::form::Form;
use tip_core::seal::Recipients;
use tip_core::tip::{Draft, Problem};

pub use error::RepliesError;
pub use wire::{Hole, Piece, Replies, ReplyPages, VERSION, When};

use fill::Filling;

/// Checked reply pages, with the form and the recipients of the same site.
#[derive(Debug, Clone)]
pub struct Pages {
    form: Form,
    recipients: Recipients,
    origin: String,
    source_locale: String,
    locales: BTreeMap<String, ReplyPages>,
    neutral: String,
}

impl Pages {
    /// Reads `replies.json` from disk.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or [`Pages::check`] refuses it.
    pub fn read(path: &Path) -> Result<Pages, RepliesError> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| RepliesError::Unreadable(error.kind()))?;
        Pages::check(Replies::parse(&text)?)
    }

    /// Checks replies: the form, the recipients, and that each page has the holes it must have and no others.
    ///
    /// # Errors
    ///
    /// At the first condition that does not hold.
    pub fn check(replies: Replies) -> Result<Pages, RepliesError> {
        let form = Form::of_entries(&replies.questions).map_err(RepliesError::Form)?;
        let recipients = Recipients::parse(&replies.recipients)?;
        let neutral = check::check(&replies, &form)?;
        Ok(Pages {
            form,
            recipients,
            origin: replies.origin,
            source_locale: replies.source_locale,
            locales: replies.locales,
            neutral,
        })
    }

    /// The questions.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The recipients of tips.
    pub fn recipients(&self) -> &Recipients {
        &self.recipients
    }

    /// Scheme and host of the site, as browsers send it in `Origin`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The locale in which a form is answered: the locale that the form named, or else the source locale.
    pub fn locale<'a>(&'a self, named: Option<&'a str>) -> &'a str {
        named
            .filter(|tag| self.locales.contains_key(*tag))
            .unwrap_or(&self.source_locale)
    }

    /// "Your tip has arrived", with the callback code. It shows no answer, so all of these pages of one locale
    /// differ in the digits alone.
    pub fn sent(&self, locale: &str, code: &Code) -> String {
        let filling = Filling {
            code: Some(code),
            ..Filling::default()
        };
        self.fill(locale, |pages| &pages.sent, filling)
    }

    /// "Please look again", with every answer restored.
    pub fn look_again(&self, locale: &str, draft: &Draft, problems: &[Problem]) -> String {
        let filling = Filling {
            draft: Some(draft),
            problems,
            code: None,
        };
        self.fill(locale, |pages| &pages.look_again, filling)
    }

    /// "It was not sent", with every typed answer kept.
    pub fn not_sent(&self, locale: &str, draft: &Draft) -> String {
        let filling = Filling {
            draft: Some(draft),
            ..Filling::default()
        };
        self.fill(locale, |pages| &pages.not_sent, filling)
    }

    /// The neutral page in every language, for every request that is not a tip.
    pub fn neutral(&self) -> &str {
        &self.neutral
    }

    fn fill(
        &self,
        locale: &str,
        page: impl Fn(&ReplyPages) -> &Vec<Piece>,
        filling: Filling<'_>,
    ) -> String {
        let pages = self.locales.get(self.locale(Some(locale)));
        pages.map_or_else(String::new, |pages| filling.page(page(pages)))
    }
}

#[cfg(test)]
mod tests;

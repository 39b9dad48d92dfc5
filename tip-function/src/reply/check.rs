//! What must hold before a page of `replies.json` is ever shown.

use std::collections::BTreeSet;

use super::{Hole, Pages, Piece, Replies, VERSION};
use crate::form::{Form, FormErrors, Kind};
use crate::seal::{Recipients, RecipientsError};

/// Why `replies.json` is refused. The file is public text, so its words may be repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RepliesError {
    /// The file could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(std::io::ErrorKind),
    /// Not JSON, or not of the shape of replies.
    #[error("line {line}, column {column}: {why}")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the parser says.
        why: String,
    },
    /// Another version than [`VERSION`].
    #[error(
        "has version {0}, this program reads version {VERSION}; build the site with the same release"
    )]
    Version(u32),
    /// The form in it does not hold together.
    #[error("the form: {0}")]
    Form(FormErrors),
    /// The recipients in it cannot be used.
    #[error("the recipients: {0}")]
    Recipients(#[from] RecipientsError),
    /// No pages for the source locale.
    #[error("there are no pages in the source locale `{0}`")]
    NoSourceLocale(String),
    /// A hole for a question or choice that the form does not have, or of another kind.
    #[error("page `{page}` of `{locale}` has a hole for `{what}`, which the form does not have")]
    UnknownHole {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
        /// The question, or question and choice.
        what: String,
    },
    /// The callback code in a page other than `sent`, an answer in `sent`, or a hole in `get`.
    #[error("page `{page}` of `{locale}` has a hole that does not belong there")]
    MisplacedHole {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
    },
    /// `sent` without the callback code.
    #[error("page `sent` of `{0}` does not show the callback code")]
    NoCode(String),
    /// A page that would lose what was written.
    #[error("page `{page}` of `{locale}` does not keep the answer to `{what}`")]
    Loses {
        /// The locale.
        locale: String,
        /// The page.
        page: &'static str,
        /// The question, or question and choice.
        what: String,
    },
}

impl RepliesError {
    pub(super) fn json(error: &serde_json::Error) -> RepliesError {
        let text = error.to_string();
        let why = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(why, _)| why)
            .to_owned();
        RepliesError::Json {
            line: error.line(),
            column: error.column(),
            why,
        }
    }
}

impl Pages {
    /// Checks replies: the form, the recipients, and that each page has the holes it must have and
    /// no others.
    ///
    /// # Errors
    ///
    /// The first thing that does not hold.
    pub fn check(replies: Replies) -> Result<Pages, RepliesError> {
        let written: Vec<_> = replies
            .questions
            .iter()
            .map(super::QuestionEntry::to_written)
            .collect();
        let form = Form::check(&written).map_err(RepliesError::Form)?;
        let recipients = Recipients::parse(&replies.recipients)?;
        if !replies.locales.contains_key(&replies.source_locale) {
            return Err(RepliesError::NoSourceLocale(replies.source_locale));
        }
        for (locale, pages) in &replies.locales {
            let page = |name, pieces| Page {
                locale,
                name,
                holes: Holes::of(pieces),
            };
            page("sent", &pages.sent).check_sent()?;
            page("look-again", &pages.look_again).check_keeps(&form, true)?;
            page("not-sent", &pages.not_sent).check_keeps(&form, false)?;
        }
        let mut get = String::new();
        for piece in &replies.get {
            match piece {
                Piece::Literal(html) => get.push_str(html),
                Piece::Hole(_) | Piece::When(_) => {
                    return Err(RepliesError::MisplacedHole {
                        locale: replies.source_locale,
                        page: "get",
                    });
                }
            }
        }
        Ok(Pages {
            form,
            recipients,
            origin: replies.origin,
            source_locale: replies.source_locale,
            locales: replies.locales,
            get,
        })
    }
}

struct Page<'a> {
    locale: &'a str,
    name: &'static str,
    holes: Holes,
}

/// The holes of a page. Those inside a [`super::When`] are not always shown, so they keep nothing.
#[derive(Default)]
struct Holes {
    code: bool,
    /// `what` or `who=me`, always shown.
    kept: BTreeSet<String>,
    /// The same, whether or not always shown.
    named: BTreeSet<(String, bool)>,
    problems: BTreeSet<String>,
}

impl Holes {
    fn of(pieces: &[Piece]) -> Holes {
        let mut holes = Holes::default();
        holes.add(pieces, true);
        holes
    }

    fn add(&mut self, pieces: &[Piece], always: bool) {
        for piece in pieces {
            let (what, is_choice) = match piece {
                Piece::Literal(_) => continue,
                Piece::When(when) => {
                    self.problems.insert(when.problem.clone());
                    self.add(&when.pieces, false);
                    continue;
                }
                Piece::Hole(Hole::Code) => {
                    self.code = true;
                    continue;
                }
                Piece::Hole(Hole::Answer { question } | Hole::Value { question }) => {
                    (question.clone(), false)
                }
                Piece::Hole(Hole::Checked { question, choice }) => {
                    (format!("{question}={choice}"), true)
                }
            };
            if always {
                self.kept.insert(what.clone());
            }
            self.named.insert((what, is_choice));
        }
    }
}

impl Page<'_> {
    fn misplaced(&self) -> RepliesError {
        RepliesError::MisplacedHole {
            locale: self.locale.to_owned(),
            page: self.name,
        }
    }

    fn check_sent(&self) -> Result<(), RepliesError> {
        if !self.holes.named.is_empty() || !self.holes.problems.is_empty() {
            return Err(self.misplaced());
        }
        if !self.holes.code {
            return Err(RepliesError::NoCode(self.locale.to_owned()));
        }
        Ok(())
    }

    /// Everything typed must be kept; choices too, if `choices`.
    fn check_keeps(&self, form: &Form, choices: bool) -> Result<(), RepliesError> {
        if self.holes.code {
            return Err(self.misplaced());
        }
        let (mut typed, mut chosen) = (BTreeSet::new(), BTreeSet::new());
        for question in form.questions() {
            match question.kind() {
                Kind::Text { .. } | Kind::Line { .. } => {
                    typed.insert(question.id().to_owned());
                }
                Kind::OneOf(choices) | Kind::SeveralOf(choices) => chosen.extend(
                    choices
                        .iter()
                        .map(|choice| format!("{}={choice}", question.id())),
                ),
            }
        }
        for (what, is_choice) in &self.holes.named {
            let known = if *is_choice { &chosen } else { &typed };
            if !known.contains(what) {
                return Err(self.unknown(what));
            }
        }
        if let Some(what) = self
            .holes
            .problems
            .iter()
            .find(|id| form.question(id).is_none())
        {
            return Err(self.unknown(what));
        }
        let must = typed.iter().chain(chosen.iter().filter(|_| choices));
        match must
            .into_iter()
            .find(|what| !self.holes.kept.contains(*what))
        {
            Some(what) => Err(RepliesError::Loses {
                locale: self.locale.to_owned(),
                page: self.name,
                what: what.clone(),
            }),
            None => Ok(()),
        }
    }

    fn unknown(&self, what: &str) -> RepliesError {
        RepliesError::UnknownHole {
            locale: self.locale.to_owned(),
            page: self.name,
            what: what.to_owned(),
        }
    }
}

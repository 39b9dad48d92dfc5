//! What must hold before a page of `replies.json` is ever shown.

use std::collections::BTreeSet;
use std::fmt;

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
        let asked = Asked::by(&form);
        for (locale, pages) in &replies.locales {
            let page = |name, pieces| Page {
                locale,
                name,
                holes: Holes::of(pieces),
            };
            page("sent", &pages.sent).check_sent()?;
            page("look-again", &pages.look_again).check_keeps(&asked, true)?;
            page("not-sent", &pages.not_sent).check_keeps(&asked, false)?;
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

/// What a person can answer: a question whose answer is typed, or one choice of a question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Answer<'a> {
    question: &'a str,
    choice: Option<&'a str>,
}

impl fmt::Display for Answer<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.choice {
            None => out.write_str(self.question),
            Some(choice) => write!(out, "{}={choice}", self.question),
        }
    }
}

/// Everything that the form asks.
struct Asked<'a> {
    form: &'a Form,
    answers: BTreeSet<Answer<'a>>,
}

impl<'a> Asked<'a> {
    fn by(form: &'a Form) -> Asked<'a> {
        let mut answers = BTreeSet::new();
        for question in form.questions() {
            let answer = |choice| Answer {
                question: question.id(),
                choice,
            };
            match question.kind() {
                Kind::Text { .. } | Kind::Line { .. } => {
                    answers.insert(answer(None));
                }
                Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                    answers.extend(choices.iter().map(|choice| answer(Some(choice))));
                }
            }
        }
        Asked { form, answers }
    }
}

struct Page<'a> {
    locale: &'a str,
    name: &'static str,
    holes: Holes<'a>,
}

/// The holes of a page. Those inside a [`super::When`] are not always shown, so they keep nothing.
#[derive(Default)]
struct Holes<'a> {
    code: bool,
    /// Answers that are always shown.
    kept: BTreeSet<Answer<'a>>,
    /// Answers, whether or not always shown.
    named: BTreeSet<Answer<'a>>,
    problems: BTreeSet<&'a str>,
}

impl<'a> Holes<'a> {
    fn of(pieces: &'a [Piece]) -> Holes<'a> {
        let mut holes = Holes::default();
        holes.add(pieces, true);
        holes
    }

    fn add(&mut self, pieces: &'a [Piece], always: bool) {
        for piece in pieces {
            let (question, choice) = match piece {
                Piece::Literal(_) => continue,
                Piece::When(when) => {
                    self.problems.insert(&when.problem);
                    self.add(&when.pieces, false);
                    continue;
                }
                Piece::Hole(Hole::Code) => {
                    self.code = true;
                    continue;
                }
                Piece::Hole(Hole::Answer { question } | Hole::Value { question }) => {
                    (question, None)
                }
                Piece::Hole(Hole::Checked { question, choice }) => {
                    (question, Some(choice.as_str()))
                }
            };
            let answer = Answer { question, choice };
            if always {
                self.kept.insert(answer);
            }
            self.named.insert(answer);
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
    fn check_keeps(&self, asked: &Asked<'_>, choices: bool) -> Result<(), RepliesError> {
        if self.holes.code {
            return Err(self.misplaced());
        }
        if let Some(answer) = self.holes.named.difference(&asked.answers).next() {
            return Err(self.unknown(&answer));
        }
        let mut problems = self.holes.problems.iter();
        if let Some(id) = problems.find(|id| asked.form.question(id).is_none()) {
            return Err(self.unknown(id));
        }
        let lost = asked
            .answers
            .difference(&self.holes.kept)
            .find(|answer| choices || answer.choice.is_none());
        match lost {
            Some(answer) => Err(RepliesError::Loses {
                locale: self.locale.to_owned(),
                page: self.name,
                what: answer.to_string(),
            }),
            None => Ok(()),
        }
    }

    fn unknown(&self, what: &dyn fmt::Display) -> RepliesError {
        RepliesError::UnknownHole {
            locale: self.locale.to_owned(),
            page: self.name,
            what: what.to_string(),
        }
    }
}

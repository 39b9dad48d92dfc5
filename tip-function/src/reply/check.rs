//! The conditions that a page of `replies.json` must meet before it is shown.

use std::collections::BTreeSet;
use std::fmt;

use tip_core::form::{Form, Kind};

use super::error::RepliesError;
use super::wire::{Hole, Piece, Replies};

/// Checks that each page has the holes it must have and no others, and gives the text of the neutral page.
pub(super) fn check(replies: &Replies, form: &Form) -> Result<String, RepliesError> {
    if !replies.locales.contains_key(&replies.source_locale) {
        return Err(RepliesError::NoSourceLocale(replies.source_locale.clone()));
    }
    let asked = Asked::by(form);
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
    let mut neutral = String::new();
    for piece in &replies.get {
        match piece {
            Piece::Literal(html) => neutral.push_str(html),
            Piece::Hole(_) | Piece::When(_) => {
                return Err(RepliesError::MisplacedHole {
                    locale: replies.source_locale.clone(),
                    page: "get",
                });
            }
        }
    }
    Ok(neutral)
}

/// One thing that a person can answer: a question for text, or one choice of a question.
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

/// All answers that the form asks for.
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

/// The holes of a page. Holes inside a [`Piece::When`] are not always shown, so they keep no answer.
#[derive(Default)]
struct Holes<'a> {
    code: bool,
    /// Answers that are always shown.
    kept: BTreeSet<Answer<'a>>,
    /// Answers, whether or not always shown.
    named: BTreeSet<Answer<'a>>,
    problems: BTreeSet<&'a str>,
    /// Questions that can be left without a choice.
    unanswered: BTreeSet<&'a str>,
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
                Piece::Hole(Hole::Unanswered { question }) => {
                    self.unanswered.insert(question);
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
        let holes = &self.holes;
        if !holes.named.is_empty() || !holes.problems.is_empty() || !holes.unanswered.is_empty() {
            return Err(self.misplaced());
        }
        if !self.holes.code {
            return Err(RepliesError::NoCode(self.locale.to_owned()));
        }
        Ok(())
    }

    /// Checks that every typed answer is kept, and every choice too if `choices`.
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
        let is_one_of = |id: &&str| {
            let question = asked.form.question(id);
            question.is_some_and(|question| matches!(question.kind(), Kind::OneOf(_)))
        };
        let mut unanswered = self.holes.unanswered.iter();
        if let Some(id) = unanswered.find(|id| !is_one_of(id)) {
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

//! What somebody wrote: the body of a form post, read and checked.
//!
//! In: at most 64 KiB of `application/x-www-form-urlencoded`. Out: a [`Draft`], whose words can be
//! given back to the writer, and from it a [`Tip`], whose answers can be sealed. Neither derives
//! `Debug` or `Serialize`, and no error here holds a word, a name or a byte of the body.

mod recheck;
mod urlencoded;

use std::collections::BTreeMap;

use crate::form::{Form, Kind, Question};
use crate::sealed::{NotSealed, Sealed};
use crate::visible;

pub(crate) use recheck::recheck;

/// Longest body of a post, in bytes, after transport encoding is undone.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// Most name and value pairs in a body.
pub const PAIRS_MAX: usize = 32;

/// Longest locale tag that is looked up, in bytes (BCP 47 asks for room for 35).
const LOCALE_BYTES_MAX: usize = 35;

/// An answer, with line ends as LF and control characters made visible.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was typed.
    Text(String),
    /// What was chosen, in the order of the form.
    Choices(Vec<String>),
}

/// Everything that was typed and chosen, whether or not it can be sent.
#[derive(Clone)]
pub struct Draft {
    locale: Option<String>,
    trapped: bool,
    answers: BTreeMap<String, Answer>,
    /// Questions that were answered with a choice they do not have.
    strange: Vec<String>,
    /// The answers as the writer's browser sealed them; then there are no others.
    sealed: Option<Sealed>,
}

/// A draft that holds what the form asks for.
///
/// Only [`Draft::check`] makes one: the required question is answered, no answer is too long, and
/// [`Tip::answers`] leaves out those to questions that were not asked.
#[derive(Clone)]
pub struct Tip {
    draft: Draft,
    asked: Vec<String>,
}

/// A draft that cannot be sent yet, and why.
pub struct Unfinished {
    /// The draft, so that nothing written is lost.
    pub draft: Draft,
    /// What is wrong, in the order of the form; never empty.
    pub problems: Vec<Problem>,
}

/// One thing to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the question.
    pub question: String,
    /// What is wrong with its answer.
    pub kind: ProblemKind,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The required question has no answer.
    Missing,
    /// The answer is longer than the question allows.
    TooLong,
    /// A choice that the question does not have: an old copy of the form, or somebody's program.
    UnknownChoice,
}

/// Why a body is refused. It says nothing of what was in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// Longer than [`BODY_BYTES_MAX`].
    #[error("the body is longer than 64 KiB")]
    TooLong,
    /// More than [`PAIRS_MAX`] pairs.
    #[error("the body has more than 32 fields")]
    TooManyPairs,
    /// A `%` that two hexadecimal digits do not follow.
    #[error("the body has a broken percent escape")]
    Escape,
    /// Not UTF-8.
    #[error("the body is not UTF-8")]
    NotUtf8,
    /// One name twice.
    #[error("a field is there twice")]
    Duplicate,
    /// The answers as no script of ours seals them, or sealed and in the clear.
    #[error("the browser's seal does not have its form")]
    Sealed,
}

impl Draft {
    /// Reads the body of a post. Fields that the form does not have are ignored.
    ///
    /// # Errors
    ///
    /// When the body is none that a browser would send for any form of ours.
    pub fn parse(body: &[u8], form: &Form) -> Result<Draft, BodyError> {
        let mut fields = urlencoded::parse(body)?;
        let mut take = |name: &str| fields.remove(name).filter(|value| !value.is_empty());
        let mut draft = Draft {
            locale: take("locale").filter(|tag| tag.len() <= LOCALE_BYTES_MAX),
            trapped: take("more").is_some(),
            answers: BTreeMap::new(),
            strange: Vec::new(),
            sealed: take("sealed")
                .map(|text| Sealed::parse(&text))
                .transpose()?,
        };
        if draft.sealed.is_some() {
            // What came in the clear beside it would be lost in silence.
            let is_alone = fields.is_empty();
            return is_alone.then_some(draft).ok_or(BodyError::Sealed);
        }
        for question in form.questions() {
            draft.read(question, &mut take);
        }
        Ok(draft)
    }

    fn read(&mut self, question: &Question, take: &mut impl FnMut(&str) -> Option<String>) {
        let id = question.id();
        let answer = match question.kind() {
            Kind::Text { .. } => take(id).map(|text| Answer::Text(clean(&text))),
            Kind::Line { .. } => take(id).map(|text| Answer::Text(clean(&text).replace('\n', " "))),
            Kind::OneOf(choices) => take(id).and_then(|chosen| {
                if choices.contains(&chosen) {
                    return Some(Answer::Choices(vec![chosen]));
                }
                self.strange.push(id.to_owned());
                None
            }),
            Kind::SeveralOf(choices) => {
                let chosen: Vec<String> = choices
                    .iter()
                    .filter(|choice| take(&question.choice_name(choice)).is_some())
                    .cloned()
                    .collect();
                (!chosen.is_empty()).then_some(Answer::Choices(chosen))
            }
        };
        if let Some(answer) = answer {
            self.answers.insert(id.to_owned(), answer);
        }
    }

    /// Makes it a tip, if it holds what the form asks for.
    ///
    /// What a browser sealed is checked where it can be read, by `recheck`.
    ///
    /// # Errors
    ///
    /// The draft itself with everything that is wrong with it.
    pub fn check(self, form: &Form) -> Result<Tip, Unfinished> {
        if self.sealed.is_some() {
            let asked = Vec::new();
            return Ok(Tip { draft: self, asked });
        }
        let (asked, problems) = self.examine(form);
        if problems.is_empty() {
            Ok(Tip { draft: self, asked })
        } else {
            Err(Unfinished {
                draft: self,
                problems,
            })
        }
    }

    /// The questions that were asked, and what is wrong with their answers.
    fn examine(&self, form: &Form) -> (Vec<String>, Vec<Problem>) {
        let mut asked: Vec<String> = Vec::new();
        let mut problems = Vec::new();
        for question in form.questions() {
            if !self.is_asked(question, &asked) {
                continue;
            }
            asked.push(question.id().to_owned());
            if let Some(kind) = self.problem(question) {
                problems.push(Problem {
                    question: question.id().to_owned(),
                    kind,
                });
            }
        }
        (asked, problems)
    }

    /// Whether the answers so far lead to this question; `asked` holds the questions before it.
    fn is_asked(&self, question: &Question, asked: &[String]) -> bool {
        question.when().is_none_or(|when| {
            asked.iter().any(|id| id == when.question())
                && matches!(self.answers.get(when.question()), Some(Answer::Choices(chosen))
                    if chosen.iter().any(|choice| when.is().contains(choice)))
        })
    }

    fn problem(&self, question: &Question) -> Option<ProblemKind> {
        if self.strange.iter().any(|id| id == question.id()) {
            return Some(ProblemKind::UnknownChoice);
        }
        let answer = self.answers.get(question.id());
        let is_blank = match answer {
            None => true,
            Some(Answer::Text(text)) => visible::is_blank(text),
            Some(Answer::Choices(_)) => false,
        };
        if question.is_required() && is_blank {
            return Some(ProblemKind::Missing);
        }
        match (answer, question.max_chars()) {
            (Some(Answer::Text(text)), Some(max)) if chars(text) > max => {
                Some(ProblemKind::TooLong)
            }
            _ => None,
        }
    }

    /// The locale tag that the form sent, unchecked.
    pub fn locale(&self) -> Option<&str> {
        self.locale.as_deref()
    }

    /// Whether the writer's browser sealed the answers.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// Whether the field that nobody sees was filled, by a program or by a browser's autofill.
    pub fn is_trapped(&self) -> bool {
        self.trapped
    }

    /// The answer to a question, asked or not.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// The typed answer to a question; empty if there is none.
    pub fn text(&self, question: &str) -> &str {
        match self.answers.get(question) {
            Some(Answer::Text(text)) => text,
            _ => "",
        }
    }

    /// Whether a choice was taken.
    pub fn has_chosen(&self, question: &str, choice: &str) -> bool {
        matches!(self.answers.get(question), Some(Answer::Choices(chosen))
            if chosen.iter().any(|taken| taken == choice))
    }
}

impl Tip {
    /// Reads and checks the body of a post in one go.
    ///
    /// # Errors
    ///
    /// When the body is refused, or the draft in it is not finished.
    pub fn parse(body: &[u8], form: &Form) -> Result<Tip, TipError> {
        let draft = Draft::parse(body, form)?;
        draft
            .check(form)
            .map_err(|unfinished| TipError::Unfinished(Box::new(unfinished)))
    }

    /// The answers as the writer's browser sealed them, if it did.
    pub fn sealed(&self) -> Option<&Sealed> {
        self.draft.sealed.as_ref()
    }

    /// Everything that was written, answers that are left out of the tip included.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The answers to questions that were asked, in the order of the form; blank ones left out.
    pub fn answers(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.asked.iter().filter_map(|id| {
            let answer = self.draft.answers.get(id)?;
            let is_blank = matches!(answer, Answer::Text(text) if visible::is_blank(text));
            (!is_blank).then_some((id.as_str(), answer))
        })
    }
}

/// Why there is no tip in a body.
pub enum TipError {
    /// The body is refused.
    Body(BodyError),
    /// The form is not finished.
    Unfinished(Box<Unfinished>),
}

impl From<BodyError> for TipError {
    fn from(error: BodyError) -> TipError {
        TipError::Body(error)
    }
}

impl From<NotSealed> for BodyError {
    fn from(_: NotSealed) -> BodyError {
        BodyError::Sealed
    }
}

/// Length as browsers count it for `maxlength`: UTF-16 code units.
fn chars(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// CR LF and CR become LF; other C0 controls and DEL become their pictures.
fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' => {
                signs.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\t' => clean.push(sign),
            other => clean.push(visible::control_picture(other).unwrap_or(other)),
        }
    }
    clean
}

#[cfg(test)]
mod tests;

//! A tip: the body of a form post, read and checked.
//!
//! In: at most 64 KiB of `application/x-www-form-urlencoded`. Out: a [`Draft`], whose words can be given
//! back to the writer, and from it a [`Tip`], which can be sealed. Neither derives `Debug` or `Serialize`,
//! and no error here holds a word, a name or a byte of the body.

mod answers;
mod problem;
mod urlencoded;

pub use answers::{Answers, Examined};
pub use problem::{BodyError, Problem, ProblemKind};

use crate::answer::Answer;
use crate::form::{Form, Kind, Question};
use crate::seal::browser::BrowserSeal;

/// Longest locale tag that is looked up, in bytes (BCP 47 asks for room for 35).
const LOCALE_BYTES_MAX: usize = 35;

/// Everything that a person typed and chose, whether or not it can be sent.
#[derive(Clone)]
pub struct Draft {
    locale: Option<String>,
    honeypot_filled: bool,
    answers: Answers,
    /// The answers as the writer's browser sealed them. Then `answers` is empty.
    sealed: Option<BrowserSeal>,
}

/// A draft that can be sent. Only [`Draft::check`] makes one.
#[derive(Clone)]
pub enum Tip {
    /// The answers came in the clear, and were checked.
    Clear(ClearTip),
    /// The writer's browser sealed the answers. They are checked where they are opened.
    Sealed(SealedTip),
}

/// A tip whose answers came in the clear.
///
/// The required question is answered, no answer is too long, and [`ClearTip::answers`] leaves out the
/// answers to questions that were not asked.
#[derive(Clone)]
pub struct ClearTip {
    draft: Draft,
    asked: Vec<String>,
}

/// A tip whose answers the writer's browser sealed. Nothing is known of them but the length of the seal.
#[derive(Clone)]
pub struct SealedTip {
    /// Locale and honeypot. It has no answers.
    draft: Draft,
    seal: BrowserSeal,
}

/// A draft that cannot be sent yet, and why.
pub struct Unfinished {
    /// The draft, so that no answer is lost.
    pub draft: Draft,
    /// The problems, in the order of the form; never empty.
    pub problems: Vec<Problem>,
}

/// Why a body holds no tip.
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

impl Draft {
    /// Reads the body of a post. Fields that the form does not have are ignored.
    ///
    /// # Errors
    ///
    /// When no browser would send this body for any form of ours.
    pub fn parse(body: &[u8], form: &Form) -> Result<Draft, BodyError> {
        let mut fields = urlencoded::parse(body)?;
        let mut take = |name: &str| fields.remove(name).filter(|value| !value.is_empty());
        let mut draft = Draft {
            locale: take("locale").filter(|tag| tag.len() <= LOCALE_BYTES_MAX),
            honeypot_filled: take("more").is_some(),
            answers: Answers::default(),
            sealed: take("sealed")
                .map(|text| BrowserSeal::parse(&text))
                .transpose()?,
        };
        if draft.sealed.is_some() {
            // A field in the clear beside the seal would be lost in silence.
            let is_alone = fields.is_empty();
            return is_alone.then_some(draft).ok_or(BodyError::Sealed);
        }
        for question in form.questions() {
            draft.read(question, &mut take);
        }
        Ok(draft)
    }

    fn read(&mut self, question: &Question, take: &mut impl FnMut(&str) -> Option<String>) {
        let answer = match question.kind() {
            Kind::Text { .. } | Kind::Line { .. } => take(question.id()).map(Answer::Text),
            Kind::OneOf(_) => take(question.id()).map(|chosen| Answer::Choices(vec![chosen])),
            Kind::SeveralOf(choices) => {
                let is_chosen = |choice: &&String| take(&question.choice_name(choice)).is_some();
                let chosen: Vec<String> = choices.iter().filter(is_chosen).cloned().collect();
                (!chosen.is_empty()).then_some(Answer::Choices(chosen))
            }
        };
        let Some(answer) = answer else { return };
        match question.accept(&answer) {
            Some(answer) => self.answers.insert(question, answer),
            None => self.answers.mark_unknown_choice(question),
        }
    }

    /// Makes it a tip, if it holds what the form asks for.
    ///
    /// Answers that a browser sealed are not checked here: only the operators' side can read them.
    ///
    /// # Errors
    ///
    /// The draft itself with everything that is wrong with it.
    pub fn check(mut self, form: &Form) -> Result<Tip, Unfinished> {
        if let Some(seal) = self.sealed.take() {
            return Ok(Tip::Sealed(SealedTip { draft: self, seal }));
        }
        let Examined { asked, problems } = self.answers.examine(form);
        if problems.is_empty() {
            Ok(Tip::Clear(ClearTip { draft: self, asked }))
        } else {
            Err(Unfinished {
                draft: self,
                problems,
            })
        }
    }

    /// The locale tag that the form sent, unchecked.
    pub fn locale(&self) -> Option<&str> {
        self.locale.as_deref()
    }

    /// Whether the writer's browser sealed the answers. `false` in a [`Tip`], which holds the seal itself.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// Whether the hidden field was filled, by a program or by a browser's autofill.
    pub fn is_honeypot_filled(&self) -> bool {
        self.honeypot_filled
    }

    /// The answer to a question, whether or not it was asked.
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

    /// Whether a choice was chosen.
    pub fn has_chosen(&self, question: &str, choice: &str) -> bool {
        self.answers.has_chosen(question, choice)
    }

    /// Whether a question has an answer.
    pub fn has_answered(&self, question: &str) -> bool {
        self.answers.get(question).is_some()
    }
}

impl Tip {
    /// Reads and checks the body of a post.
    ///
    /// # Errors
    ///
    /// When the body is refused, or the draft in it is not finished.
    ///
    /// ```
    /// use tip_core::form::Form;
    /// use tip_core::tip::{Tip, TipError};
    ///
    /// let form = Form::parse("questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 90 }]")?;
    /// let Ok(Tip::Clear(tip)) = Tip::parse(b"what=They+keep+my+papers", &form) else { panic!("a tip") };
    /// assert_eq!(tip.draft().text("what"), "They keep my papers");
    /// let Err(TipError::Unfinished(unfinished)) = Tip::parse(b"what=", &form) else { panic!("no tip") };
    /// assert_eq!(unfinished.problems[0].question, "what");
    /// # Ok::<(), tip_core::form::FormErrors>(())
    /// ```
    pub fn parse(body: &[u8], form: &Form) -> Result<Tip, TipError> {
        let draft = Draft::parse(body, form)?;
        draft
            .check(form)
            .map_err(|unfinished| TipError::Unfinished(Box::new(unfinished)))
    }

    /// The draft that became this tip, for the pages that give its words back.
    pub fn draft(&self) -> &Draft {
        match self {
            Tip::Clear(tip) => &tip.draft,
            Tip::Sealed(tip) => &tip.draft,
        }
    }
}

impl ClearTip {
    /// The draft, including answers that are not part of the tip.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The answers to questions that were asked, in the order of the form; blank answers are left out.
    pub fn answers(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.draft.answers.to(&self.asked)
    }

    /// The same as owned values, as they are sealed.
    pub fn answered(&self) -> Vec<crate::answer::Answered> {
        self.draft.answers.answered(&self.asked)
    }
}

impl SealedTip {
    /// The answers as the writer's browser sealed them.
    pub fn seal(&self) -> &BrowserSeal {
        &self.seal
    }
}

#[cfg(test)]
mod tests;

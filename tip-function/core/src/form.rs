//! The questions of the tip form: their kinds, conditions and limits.
//!
//! In: `content/tip-form.toml` (the generator) or the questions in `replies.json` (the function) or in a
//! message (the operators' side). Out: a [`Form`] in which every condition names an earlier question, every
//! name in the post belongs to one question, and the longest possible answers fit both into the post and
//! into the seal. The words of the questions are not here: they are messages in `locales/`.
//!
//! ```
//! use tip_core::form::Form;
//!
//! let form = Form::parse(
//!     r#"
//!     [[questions]]
//!     id = "what"
//!     kind = "text"
//!     required = true
//!     max_chars = 5000
//!     "#,
//! )?;
//! assert_eq!(form.questions().len(), 1);
//! # Ok::<(), tip_core::form::FormErrors>(())
//! ```

mod entry;
mod problem;
mod question;
mod size;
mod written;

pub use entry::QuestionEntry;
pub use problem::{FormError, FormErrorKind, FormErrors};
pub use question::{Condition, Kind, Question};

use written::WrittenQuestion;

/// The questions of a tip form, in the order in which they are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    questions: Vec<Question>,
}

impl Form {
    /// Reads the text of `tip-form.toml`.
    ///
    /// # Errors
    ///
    /// All mistakes in the file at once, each with its place in the file.
    ///
    /// ```
    /// use tip_core::form::{Form, FormErrorKind};
    ///
    /// let errors = Form::parse("[[questions]]\nid = \"where\"\nkind = \"line\"\nmax_chars = 300\n").unwrap_err();
    /// let [error] = errors.problems() else { panic!("one mistake") };
    /// assert_eq!(error.kind, FormErrorKind::NothingRequired);
    /// ```
    pub fn parse(toml: &str) -> Result<Form, FormErrors> {
        Form::check(&written::read(toml)?)
    }

    /// Checks the questions of `replies.json` or of a message.
    ///
    /// # Errors
    ///
    /// All mistakes at once, without places: no person wrote that file.
    pub fn of_entries(entries: &[QuestionEntry]) -> Result<Form, FormErrors> {
        let written: Vec<_> = entries.iter().map(QuestionEntry::to_written).collect();
        Form::check(&written)
    }

    fn check(written: &[WrittenQuestion]) -> Result<Form, FormErrors> {
        let mut problems = Vec::new();
        let mut questions: Vec<Question> = Vec::new();
        for question in written {
            let checked = Question::check(question, &questions, &mut problems);
            questions.extend(checked);
        }
        check_required(written, &questions, &mut problems);
        // Sizes of a form with a broken question in it would be wrong.
        if problems.is_empty() {
            size::check(&questions, &mut problems);
        }
        FormErrors::none(problems).map(|()| Form { questions })
    }

    /// The questions, in order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id() == id)
    }

    /// The questions as `replies.json` and messages hold them.
    pub fn entries(&self) -> Vec<QuestionEntry> {
        QuestionEntry::list(&self.questions)
    }
}

fn check_required(
    written: &[WrittenQuestion],
    questions: &[Question],
    problems: &mut Vec<FormError>,
) {
    let mut required = written.iter().filter(|question| question.required.value);
    let Some(first) = required.next() else {
        problems.push(FormErrorKind::NothingRequired.at(0..0));
        return;
    };
    for second in required {
        let first = first.id.value.clone();
        problems.push(FormErrorKind::SecondRequired { first }.at(second.required.span.clone()));
    }
    for question in questions {
        if question.is_required() && question.when().is_some() {
            let span = written
                .iter()
                .find(|written| written.id.value == question.id())
                .map_or(0..0, |written| written.required.span.clone());
            problems.push(FormErrorKind::RequiredUnderCondition.at(span));
        }
    }
}

#[cfg(test)]
mod tests;

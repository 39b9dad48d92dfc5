//! How much anybody can write: the longest answers that a form allows, and whether they fit.
//!
//! In: a form. Out: a problem for each of the post, its fields and the seals that would be too small. So
//! nobody fills in a form only to be told that their words are too many for us.

use super::{Form, FormError, FormErrorKind, Kind, NAME_BYTES_MAX, Question};
use crate::reply::Replies;
use crate::sealed::UNSEALED_BYTES_MAX;
use crate::{envelope, tip};

impl Form {
    pub(super) fn check_sizes(&self, problems: &mut Vec<FormError>) {
        let pairs = self.pairs_max();
        if pairs > tip::PAIRS_MAX {
            problems.push(FormErrorKind::TooManyFields { pairs }.at(0..0));
        }
        let bytes = self.sealed_bytes_max();
        if bytes > UNSEALED_BYTES_MAX {
            problems.push(FormErrorKind::DoesNotFitSeal { bytes }.at(0..0));
        }
        let bytes = Replies::questions_bytes(self);
        if bytes > envelope::QUESTIONS_BYTES_MAX {
            problems.push(FormErrorKind::TooLongItself { bytes }.at(0..0));
        }
        let bytes = self.body_bytes_max();
        if bytes > tip::BODY_BYTES_MAX {
            problems.push(FormErrorKind::DoesNotFitPost { bytes }.at(0..0));
        }
    }

    /// Number of name and value pairs in the longest post, hidden fields included.
    fn pairs_max(&self) -> usize {
        let of_question = |question: &Question| match &question.kind {
            Kind::SeveralOf(choices) => choices.len(),
            Kind::Text { .. } | Kind::Line { .. } | Kind::OneOf(_) => 1,
        };
        // `locale` and the trap `more`.
        2 + self.questions.iter().map(of_question).sum::<usize>()
    }

    /// Bytes of the longest answers that go into a seal, whichever side makes it: the browser's holds
    /// less than the function's, and a form must fit whether or not script runs.
    ///
    /// A UTF-16 code unit is at most three bytes of UTF-8, and JSON writes nothing longer: quotes,
    /// backslashes and line ends take two bytes, and other controls are made visible before.
    fn sealed_bytes_max(&self) -> usize {
        let of_question = |question: &Question| {
            let answer = match &question.kind {
                Kind::Text { max_chars } | Kind::Line { max_chars } => max_chars.saturating_mul(3),
                Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                    choices.iter().map(|choice| choice.len() + 3).sum()
                }
            };
            answer
                .saturating_add(question.id.len())
                .saturating_add(envelope::ANSWER_OVERHEAD_BYTES)
        };
        self.questions
            .iter()
            .map(of_question)
            .fold(2, usize::saturating_add)
    }

    /// Bytes of the longest post: a UTF-16 code unit is at most nine, `%E2%82%AC`.
    fn body_bytes_max(&self) -> usize {
        let of_question = |question: &Question| {
            let id = question.id.len();
            match &question.kind {
                Kind::Text { max_chars } | Kind::Line { max_chars } => {
                    max_chars.saturating_mul(9).saturating_add(id + 2)
                }
                Kind::OneOf(_) => id + NAME_BYTES_MAX + 2,
                Kind::SeveralOf(choices) => {
                    choices.iter().map(|choice| id + choice.len() + 4).sum()
                }
            }
        };
        // `locale=…&more=&`, generously.
        self.questions
            .iter()
            .map(of_question)
            .fold(64, usize::saturating_add)
    }
}

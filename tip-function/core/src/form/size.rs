//! Whether the longest answers that a form allows fit into the post and the seals.
//!
//! In: the questions of a form. Out: a problem for each limit that is too small. A form that passes never
//! tells its writer that the answers are too long in sum.

use super::entry::QuestionEntry;
use super::problem::{FormError, FormErrorKind};
use super::question::{Kind, NAME_BYTES_MAX, Question};
use crate::limits::{
    ANSWER_OVERHEAD_BYTES, BODY_BYTES_MAX, BROWSER_ANSWERS_BYTES_MAX, PAIRS_MAX,
    QUESTIONS_BYTES_MAX,
};

pub(super) fn check(questions: &[Question], problems: &mut Vec<FormError>) {
    let pairs = pairs_max(questions);
    if pairs > PAIRS_MAX {
        problems.push(FormErrorKind::TooManyFields { pairs }.at(0..0));
    }
    let bytes = sealed_bytes_max(questions);
    if bytes > BROWSER_ANSWERS_BYTES_MAX {
        problems.push(FormErrorKind::DoesNotFitSeal { bytes }.at(0..0));
    }
    let bytes = questions_bytes(questions);
    if bytes > QUESTIONS_BYTES_MAX {
        problems.push(FormErrorKind::TooLongItself { bytes }.at(0..0));
    }
    let bytes = body_bytes_max(questions);
    if bytes > BODY_BYTES_MAX {
        problems.push(FormErrorKind::DoesNotFitPost { bytes }.at(0..0));
    }
}

/// Number of name and value pairs in the longest post, hidden fields included.
fn pairs_max(questions: &[Question]) -> usize {
    let of_question = |question: &Question| match question.kind() {
        Kind::SeveralOf(choices) => choices.len(),
        Kind::Text { .. } | Kind::Line { .. } | Kind::OneOf(_) => 1,
    };
    // `locale` and the honeypot `more`.
    2 + questions.iter().map(of_question).sum::<usize>()
}

/// Bytes of the longest answers inside a seal.
///
/// The browser's seal holds less than the function's, and a form must fit whether or not script runs. A
/// UTF-16 code unit is at most three bytes of UTF-8, and JSON writes nothing longer: quotes, backslashes and
/// line ends take two bytes, and other controls are replaced by pictures before.
fn sealed_bytes_max(questions: &[Question]) -> usize {
    let of_question = |question: &Question| {
        let answer = match question.kind() {
            Kind::Text { max_chars } | Kind::Line { max_chars } => max_chars.saturating_mul(3),
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                choices.iter().map(|choice| choice.len() + 3).sum()
            }
        };
        answer
            .saturating_add(question.id().len())
            .saturating_add(ANSWER_OVERHEAD_BYTES)
    };
    questions
        .iter()
        .map(of_question)
        .fold(2, usize::saturating_add)
}

/// Bytes of the questions as JSON.
fn questions_bytes(questions: &[Question]) -> usize {
    serde_json::to_vec(&QuestionEntry::list(questions)).map_or(usize::MAX, |json| json.len())
}

/// Bytes of the longest post: a UTF-16 code unit is at most nine, `%E2%82%AC`.
fn body_bytes_max(questions: &[Question]) -> usize {
    let of_question = |question: &Question| {
        let id = question.id().len();
        match question.kind() {
            Kind::Text { max_chars } | Kind::Line { max_chars } => {
                max_chars.saturating_mul(9).saturating_add(id + 2)
            }
            Kind::OneOf(_) => id + NAME_BYTES_MAX + 2,
            Kind::SeveralOf(choices) => choices.iter().map(|choice| id + choice.len() + 4).sum(),
        }
    };
    // 64 bytes are more than `locale=…&more=&` needs.
    questions
        .iter()
        .map(of_question)
        .fold(64, usize::saturating_add)
}

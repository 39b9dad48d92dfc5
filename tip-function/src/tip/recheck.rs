//! The second look: what a browser sealed, checked by the rules of the form where it is opened.
//!
//! In: answers that nobody has checked, and the form under which they came. Out: the answers that the
//! function would have sealed, and what does not keep to the form. The writer is out of reach by now
//! and cannot be asked again, so nothing that may be a person's word is dropped for being strange: it
//! stands at the end, and is named. Only answers to questions that were not asked fall away, as they do
//! when they come in the clear.

use std::collections::BTreeMap;

use super::{Answer, Draft, Problem, ProblemKind, clean};
use crate::envelope::{Answered, Said};
use crate::form::{Form, Kind, Question};
use crate::visible;

/// Checks answers again. The problems are in the order of the form, strange answers last.
pub(crate) fn recheck(answers: Vec<Answered>, form: &Form) -> (Vec<Answered>, Vec<Problem>) {
    let mut draft = Draft {
        locale: None,
        trapped: false,
        answers: BTreeMap::new(),
        strange: Vec::new(),
        sealed: None,
    };
    let mut strange = Vec::new();
    for answered in answers {
        let known = form
            .question(&answered.question)
            .filter(|question| !draft.answers.contains_key(question.id()))
            .and_then(|question| read(question, &answered.answer));
        match known {
            Some(answer) => {
                draft.answers.insert(answered.question, answer);
            }
            None => strange.push(answered),
        }
    }
    let (asked, mut problems) = draft.examine(form);
    let mut kept: Vec<Answered> = asked
        .into_iter()
        .filter_map(|question| {
            let answer = match draft.answers.remove(&question)? {
                Answer::Text(text) if visible::is_blank(&text) => return None,
                Answer::Text(text) => Said::Text(text),
                Answer::Choices(choices) => Said::Choices(choices),
            };
            Some(Answered { question, answer })
        })
        .collect();
    problems.extend(strange.iter().map(|answered| Problem {
        question: answered.question.clone(),
        kind: ProblemKind::UnknownChoice,
    }));
    kept.extend(strange);
    (kept, problems)
}

/// What was said, as an answer of this kind of question; `None` if it cannot be one.
fn read(question: &Question, said: &Said) -> Option<Answer> {
    match (question.kind(), said) {
        (Kind::Text { .. }, Said::Text(text)) => Some(Answer::Text(clean(text))),
        (Kind::Line { .. }, Said::Text(text)) => Some(Answer::Text(clean(text).replace('\n', " "))),
        (Kind::OneOf(choices), Said::Choices(chosen)) => match chosen.as_slice() {
            [one] if choices.contains(one) => Some(Answer::Choices(vec![one.clone()])),
            _ => None,
        },
        (Kind::SeveralOf(choices), Said::Choices(chosen)) => {
            let is_known = !chosen.is_empty() && chosen.iter().all(|one| choices.contains(one));
            let in_order = choices.iter().filter(|choice| chosen.contains(choice));
            is_known.then(|| Answer::Choices(in_order.cloned().collect()))
        }
        _ => None,
    }
}

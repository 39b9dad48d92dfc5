//! The check of answers that a browser sealed, by the rules of the form under which they were given.
//!
//! In: unchecked answers, and the form. Out: the answers that the function would have sealed, and which of
//! them break the rules. The writer cannot be asked again, so no answer that a person may have written is
//! dropped for breaking a rule: unknown answers come last, and each is named. Only answers to questions that
//! were not asked are dropped, as they are when they come in the clear.

use tip_core::answer::Answered;
use tip_core::form::Form;
use tip_core::tip::{Answers, Problem, ProblemKind};

/// Checks answers. The problems are in the order of the form; those of unknown answers come last.
pub(super) fn recheck(answers: Vec<Answered>, form: &Form) -> (Vec<Answered>, Vec<Problem>) {
    let mut known = Answers::default();
    let mut unknown = Vec::new();
    for answered in answers {
        let question = form
            .question(&answered.question)
            .filter(|question| known.get(question.id()).is_none());
        let accepted = question.and_then(|question| {
            let answer = question.accept(&answered.answer)?;
            Some((question, answer))
        });
        match accepted {
            Some((question, answer)) => known.insert(question, answer),
            None => unknown.push(answered),
        }
    }
    let examined = known.examine(form);
    let mut kept = known.answered(&examined.asked);
    let mut problems = examined.problems;
    problems.extend(unknown.iter().map(|answered| Problem {
        question: answered.question.clone(),
        kind: ProblemKind::UnknownChoice,
    }));
    kept.extend(unknown);
    (kept, problems)
}

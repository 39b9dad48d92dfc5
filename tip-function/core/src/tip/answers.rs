//! The answers of one person, and their check by the rules of a form.

use std::collections::BTreeMap;

use super::problem::{Problem, ProblemKind};
use crate::answer::{Answer, Answered};
use crate::form::{Form, Question};

/// The answers of one person, each under the id of its question. It has no `Debug`.
#[derive(Clone, Default)]
pub struct Answers {
    given: BTreeMap<String, Answer>,
    /// Ids of questions that were answered with a choice they do not have.
    unknown_choices: Vec<String>,
}

/// The result of checking answers by the rules of a form.
pub struct Examined {
    /// The ids of the questions that were asked, in the order of the form.
    pub asked: Vec<String>,
    /// The problems of their answers, in the same order.
    pub problems: Vec<Problem>,
}

impl Answers {
    /// Adds the answer to a question. An earlier answer to it is replaced.
    pub fn insert(&mut self, question: &Question, answer: Answer) {
        self.given.insert(question.id().to_owned(), answer);
    }

    pub(super) fn mark_unknown_choice(&mut self, question: &Question) {
        self.unknown_choices.push(question.id().to_owned());
    }

    /// The answer to a question, whether or not it was asked.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.given.get(question)
    }

    /// Whether a choice of a question was chosen.
    pub fn has_chosen(&self, question: &str, choice: &str) -> bool {
        matches!(self.given.get(question), Some(Answer::Choices(chosen))
            if chosen.iter().any(|one| one == choice))
    }

    /// The answers to these questions, in their order; blank answers are left out.
    pub fn to<'a>(&'a self, asked: &'a [String]) -> impl Iterator<Item = (&'a str, &'a Answer)> {
        asked.iter().filter_map(|id| {
            let answer = self.given.get(id)?;
            (!answer.is_blank()).then_some((id.as_str(), answer))
        })
    }

    /// The same as owned values, as they are sealed.
    pub fn answered(&self, asked: &[String]) -> Vec<Answered> {
        self.to(asked)
            .map(|(question, answer)| Answered {
                question: question.to_owned(),
                answer: answer.clone(),
            })
            .collect()
    }

    /// Finds out which questions were asked, and what is wrong with the answers to them.
    pub fn examine(&self, form: &Form) -> Examined {
        let mut examined = Examined {
            asked: Vec::new(),
            problems: Vec::new(),
        };
        for question in form.questions() {
            if !self.is_asked(question, &examined.asked) {
                continue;
            }
            examined.asked.push(question.id().to_owned());
            if let Some(kind) = self.problem(question) {
                examined.problems.push(Problem {
                    question: question.id().to_owned(),
                    kind,
                });
            }
        }
        examined
    }

    /// Whether the condition of a question holds; `asked` are the asked questions before it.
    fn is_asked(&self, question: &Question, asked: &[String]) -> bool {
        question.when().is_none_or(|when| {
            asked.iter().any(|id| id == when.question())
                && when
                    .is()
                    .iter()
                    .any(|choice| self.has_chosen(when.question(), choice))
        })
    }

    fn problem(&self, question: &Question) -> Option<ProblemKind> {
        if self.unknown_choices.iter().any(|id| id == question.id()) {
            return Some(ProblemKind::UnknownChoice);
        }
        let answer = self.given.get(question.id());
        if question.is_required() && answer.is_none_or(Answer::is_blank) {
            return Some(ProblemKind::Missing);
        }
        match (answer, question.max_chars()) {
            (Some(answer), Some(max)) if answer.chars() > max => Some(ProblemKind::TooLong),
            _ => None,
        }
    }
}

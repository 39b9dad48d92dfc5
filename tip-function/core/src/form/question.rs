//! One question of a form: its type, and how it is checked.

use super::problem::{FormError, FormErrorKind};
use super::written::{WrittenCondition, WrittenQuestion};
use crate::answer::Answer;

/// Names in the post that no question may take. `sealed` is the browser's own seal.
const RESERVED: [&str; 3] = ["locale", "more", "sealed"];

/// Longest id or choice, in bytes.
pub(super) const NAME_BYTES_MAX: usize = 40;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    id: String,
    kind: Kind,
    required: bool,
    when: Option<Condition>,
}

/// How a question is answered. Characters are UTF-16 code units, as browsers count `maxlength`,
/// after CR LF has become LF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Several lines of text.
    Text {
        /// Longest answer.
        max_chars: usize,
    },
    /// One line of text.
    Line {
        /// Longest answer.
        max_chars: usize,
    },
    /// One of these choices, or none.
    OneOf(Vec<String>),
    /// Any number of these choices.
    SeveralOf(Vec<String>),
}

/// A question is asked only if an earlier question was answered with one of these choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    question: String,
    is: Vec<String>,
}

impl Question {
    /// The id, which is also the name in the post: `[a-z][a-z-]*`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How it is answered.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether the form cannot be sent without an answer; true for exactly one question.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// When it is asked; always if `None`.
    pub fn when(&self) -> Option<&Condition> {
        self.when.as_ref()
    }

    /// The choices; none for text.
    pub fn choices(&self) -> &[String] {
        match &self.kind {
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => choices,
            Kind::Text { .. } | Kind::Line { .. } => &[],
        }
    }

    /// The longest answer in UTF-16 code units; `None` for choices.
    pub fn max_chars(&self) -> Option<usize> {
        match self.kind {
            Kind::Text { max_chars } | Kind::Line { max_chars } => Some(max_chars),
            Kind::OneOf(_) | Kind::SeveralOf(_) => None,
        }
    }

    /// The name in the post of one choice of a several-of question: `<id>-<choice>`.
    pub fn choice_name(&self, choice: &str) -> String {
        format!("{}-{choice}", self.id)
    }

    /// The answer as this kind of question keeps it: text normalised, choices in the order of the form.
    /// `None` if it is of another kind or names a choice that the question does not have.
    pub fn accept(&self, answer: &Answer) -> Option<Answer> {
        let (text, chosen) = match answer {
            Answer::Text(text) => (Some(text), None),
            Answer::Choices(chosen) => (None, Some(chosen.as_slice())),
        };
        match &self.kind {
            Kind::Text { .. } => text.map(|text| Answer::of_text(text)),
            Kind::Line { .. } => text.map(|text| Answer::of_line(text)),
            Kind::OneOf(choices) => match chosen? {
                [one] if choices.contains(one) => Some(answer.clone()),
                _ => None,
            },
            Kind::SeveralOf(choices) => {
                let chosen = chosen?;
                let is_known = !chosen.is_empty() && chosen.iter().all(|one| choices.contains(one));
                let in_order = choices.iter().filter(|choice| chosen.contains(choice));
                is_known.then(|| Answer::Choices(in_order.cloned().collect()))
            }
        }
    }

    /// Every name in the post that belongs to this question.
    fn names(&self) -> Vec<String> {
        match &self.kind {
            Kind::SeveralOf(choices) => choices
                .iter()
                .map(|choice| self.choice_name(choice))
                .collect(),
            Kind::Text { .. } | Kind::Line { .. } | Kind::OneOf(_) => vec![self.id.clone()],
        }
    }

    /// Checks one question, whose condition may name the `earlier` questions.
    pub(super) fn check(
        written: &WrittenQuestion,
        earlier: &[Question],
        problems: &mut Vec<FormError>,
    ) -> Option<Question> {
        let before = problems.len();
        let id = &written.id;
        if !is_name(&id.value) {
            problems.push(FormErrorKind::NotAName(id.value.clone()).at(id.span.clone()));
        } else if RESERVED.contains(&id.value.as_str()) {
            problems.push(FormErrorKind::Reserved(id.value.clone()).at(id.span.clone()));
        } else if earlier.iter().any(|question| question.id == id.value) {
            problems.push(FormErrorKind::Duplicate(id.value.clone()).at(id.span.clone()));
        }
        let kind = Kind::check(written, problems);
        let when = written
            .when
            .as_ref()
            .and_then(|when| Condition::check(when, earlier, problems));
        if problems.len() > before {
            return None;
        }
        let question = Question {
            id: id.value.clone(),
            kind: kind?,
            required: written.required.value,
            when,
        };
        let taken = |name: &String| {
            RESERVED.contains(&name.as_str())
                || earlier.iter().any(|other| other.names().contains(name))
        };
        if let Some(name) = question.names().into_iter().find(taken) {
            problems.push(FormErrorKind::NameTaken(name).at(id.span.clone()));
            return None;
        }
        Some(question)
    }
}

impl Kind {
    fn check(written: &WrittenQuestion, problems: &mut Vec<FormError>) -> Option<Kind> {
        let kind = &written.kind;
        match kind.value.as_str() {
            "text" => check_max_chars(written, problems).map(|max_chars| Kind::Text { max_chars }),
            "line" => check_max_chars(written, problems).map(|max_chars| Kind::Line { max_chars }),
            "one-of" => check_choices(written, problems).map(Kind::OneOf),
            "several-of" => check_choices(written, problems).map(Kind::SeveralOf),
            other => {
                problems.push(FormErrorKind::UnknownKind(other.to_owned()).at(kind.span.clone()));
                None
            }
        }
    }
}

fn check_max_chars(written: &WrittenQuestion, problems: &mut Vec<FormError>) -> Option<usize> {
    if let Some(choices) = &written.choices {
        problems.push(FormErrorKind::ChoicesOnText.at(choices.span.clone()));
    }
    let Some(max) = &written.max_chars else {
        problems.push(FormErrorKind::NoMaxChars.at(written.kind.span.clone()));
        return None;
    };
    let max_chars = usize::try_from(max.value).unwrap_or(0);
    if max_chars == 0 {
        problems.push(FormErrorKind::MaxChars(max.value).at(max.span.clone()));
        return None;
    }
    Some(max_chars)
}

fn check_choices(written: &WrittenQuestion, problems: &mut Vec<FormError>) -> Option<Vec<String>> {
    if let Some(max) = &written.max_chars {
        problems.push(FormErrorKind::MaxCharsOnChoices.at(max.span.clone()));
    }
    let Some(choices) = &written.choices else {
        problems.push(FormErrorKind::NoChoices.at(written.kind.span.clone()));
        return None;
    };
    if choices.value.is_empty() {
        problems.push(FormErrorKind::NoChoices.at(choices.span.clone()));
        return None;
    }
    let mut seen: Vec<String> = Vec::new();
    for choice in &choices.value {
        let value = choice.value.clone();
        if !is_name(&value) {
            problems.push(FormErrorKind::NotAName(value).at(choice.span.clone()));
        } else if seen.contains(&value) {
            problems.push(FormErrorKind::Duplicate(value).at(choice.span.clone()));
        } else {
            seen.push(value);
        }
    }
    Some(seen)
}

impl Condition {
    /// The id of the earlier question.
    pub fn question(&self) -> &str {
        &self.question
    }

    /// The choices of which at least one must have been chosen.
    pub fn is(&self) -> &[String] {
        &self.is
    }

    fn check(
        written: &WrittenCondition,
        earlier: &[Question],
        problems: &mut Vec<FormError>,
    ) -> Option<Condition> {
        let id = &written.question;
        let Some(parent) = earlier.iter().find(|question| question.id == id.value) else {
            problems.push(FormErrorKind::NoEarlierQuestion(id.value.clone()).at(id.span.clone()));
            return None;
        };
        if parent.choices().is_empty() {
            problems.push(FormErrorKind::ConditionOnText(id.value.clone()).at(id.span.clone()));
            return None;
        }
        if written.is.value.is_empty() {
            problems.push(FormErrorKind::EmptyCondition.at(written.is.span.clone()));
            return None;
        }
        let mut is = Vec::new();
        for choice in &written.is.value {
            if parent.choices().contains(&choice.value) {
                is.push(choice.value.clone());
            } else {
                let error = FormErrorKind::NoSuchChoice {
                    question: id.value.clone(),
                    choice: choice.value.clone(),
                };
                problems.push(error.at(choice.span.clone()));
            }
        }
        Some(Condition {
            question: id.value.clone(),
            is,
        })
    }
}

/// `[a-z][a-z-]*`, at most [`NAME_BYTES_MAX`].
fn is_name(text: &str) -> bool {
    text.len() <= NAME_BYTES_MAX
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

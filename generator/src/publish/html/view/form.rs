//! The tip form, on its page and in the replies that show it again, and the reply once a tip is sent.

use serde::Serialize;

use super::card::Card;
use super::frame::Link;
use super::page::Prose;

/// `write.html`: the tip form, and the two replies that show it again.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Write {
    /// The page's text, above the form.
    pub(crate) prose: Prose,
    /// The form; none where nobody reads.
    pub(crate) form: Option<Form>,
    /// Address of the directory.
    pub(crate) directory: String,
}

/// The tip form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Form {
    /// Which of the three pages it is on.
    pub(crate) state: FormState,
    /// Where it is posted (`/t`).
    pub(crate) action: String,
    /// Value of the hidden field `locale`.
    pub(crate) locale: String,
    /// Who reads, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// Where the readers can act: territories as a list in words.
    pub(crate) countries: String,
    /// What they must pass on (from the line's record).
    pub(crate) reports: Vec<String>,
    /// The keys to which the form's script seals, with spaces between them; none where it cannot.
    pub(crate) keys: Option<String>,
    /// The page that says what is promised to who writes.
    pub(crate) promise: Option<Link>,
    /// The line that knows the code: a short card with the plate and the anchor `number`.
    pub(crate) line: Card,
    /// The questions, in order.
    pub(crate) questions: Vec<Question>,
}

/// Which page the form is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FormState {
    /// The page of the site: no answers, no problems.
    Plain,
    /// The reply when an answer is missing or too long: the answers are restored.
    LookAgain,
    /// The reply when the queue did not take the tip: the words are kept.
    NotSent,
}

/// One question of the form.
///
/// The `…_attribute`, `answer_html` and `problem_…` strings are empty on the plain page; on reply pages they are the
/// generator's markers, which it cuts into holes and problem pieces afterwards. A problem piece reaches from its
/// opening marker to the next `problem_close`, and never nests.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    /// Id of the question, and the name of its field.
    pub(crate) id: String,
    /// How it is asked.
    pub(crate) kind: QuestionKind,
    /// The question itself (`tip-<id>`).
    pub(crate) label: String,
    /// What helps to answer it.
    pub(crate) hint: Option<String>,
    /// For a conditional question: when it applies ("Only if it is about you").
    pub(crate) when: Option<String>,
    /// The same for the form's script: `who=me someone`, an earlier question and its choices.
    pub(crate) condition: Option<String>,
    /// The one question that must be answered.
    pub(crate) required: bool,
    /// Longest answer, in UTF-16 units as `maxlength` counts; `text` and `line` only.
    pub(crate) max_chars: Option<u32>,
    /// The choices of `one-of` and `several-of`.
    pub(crate) choices: Vec<Choice>,
    /// ` value="…"` of a `line`.
    pub(crate) value_attribute: String,
    /// The answer inside the `<textarea>` of a `text`.
    pub(crate) answer_html: String,
    /// Opens the piece shown when the answer is missing.
    pub(crate) problem_missing_open: String,
    /// Opens the piece shown when the answer is too long.
    pub(crate) problem_too_long_open: String,
    /// Closes either.
    pub(crate) problem_close: String,
}

/// How a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum QuestionKind {
    /// Several lines of text.
    Text,
    /// One line of text.
    Line,
    /// One choice.
    OneOf,
    /// Any number of choices.
    SeveralOf,
}

/// One choice of a question.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choice {
    /// Unique id of the control on the page.
    pub(crate) id: String,
    /// Wire name: the question's id, or one of its own in a several-of question.
    pub(crate) name: String,
    /// Wire value.
    pub(crate) value: String,
    /// What is chosen, in words.
    pub(crate) label: String,
    /// ` checked="checked"`, as a hole.
    pub(crate) checked_attribute: String,
}

/// `sent.html`: the reply once the queue has the tip.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sent {
    /// The code, as a hole.
    pub(crate) code_html: String,
    /// Who reads, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// The line that knows the code.
    pub(crate) line: Card,
    /// Address of the directory.
    pub(crate) directory: String,
}

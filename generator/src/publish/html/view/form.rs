//! The tip form, on its page and in the replies that show it again, and the reply after a tip was sent.

use serde::Serialize;

use super::card::Card;
use super::frame::Link;
use super::prose::Prose;

/// `write.html`: the tip form, and the two replies that show it again.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Write {
    /// The page's text, above the form.
    pub(crate) prose: Prose,
    /// The form; none if nobody reads tips.
    pub(crate) form: Option<Form>,
    /// Address of the directory.
    pub(crate) directory: String,
}

/// The tip form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Form {
    /// Which page the form is on.
    pub(crate) state: FormState,
    /// The address it is posted to (`/t`).
    pub(crate) action: String,
    /// Value of the hidden field `locale`.
    pub(crate) locale: String,
    /// Who reads tips, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read tips, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// The territories in which the readers can act, as a list in words.
    pub(crate) countries: String,
    /// What they must report, from the record of the hotline; each a sentence.
    pub(crate) reports: Vec<String>,
    /// The keys to which the form's script seals, separated by spaces; none if a recipient has no key for browsers.
    pub(crate) keys: Option<String>,
    /// A link to the page with promises to people who write.
    pub(crate) promise: Option<Link>,
    /// The hotline that knows the code: a short card with the plate and the anchor `number`.
    pub(crate) line: Card,
    /// The questions, in order.
    pub(crate) questions: Vec<Question>,
}

/// Which page the form is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FormState {
    /// The page of the site, with no answers and no problems.
    Plain,
    /// The reply if an answer is missing or too long; all answers are restored.
    LookAgain,
    /// The reply if the queue did not take the tip; all answers are restored.
    NotSent,
}

/// One question of the form.
///
/// The `…_attribute`, `answer_html` and `problem_…` strings are empty on the plain page. On reply pages they are
/// markers, at which the generator cuts the page into pieces and holes. The piece of a problem reaches from its opening
/// marker to the next `problem_close`, and contains no other such piece.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    /// Id of the question, and the name of its field.
    pub(crate) id: String,
    /// The control that takes the answer.
    pub(crate) kind: QuestionKind,
    /// The question itself (`tip-<id>`).
    pub(crate) label: String,
    /// A hint for the answer.
    pub(crate) hint: Option<String>,
    /// The condition of a conditional question, in words ("Only if it is about you").
    pub(crate) when: Option<String>,
    /// The condition for the form's script: an earlier question and its choices, such as `who=me someone`.
    pub(crate) condition: Option<String>,
    /// Whether it must be answered; one question must.
    pub(crate) required: bool,
    /// Longest answer of a `text` or `line`, in UTF-16 code units, which `maxlength` counts.
    pub(crate) max_chars: Option<u32>,
    /// The choices of `one-of` and `several-of`.
    pub(crate) choices: Vec<Choice>,
    /// ` value="…"` of a `line`.
    pub(crate) value_attribute: String,
    /// The answer inside the `<textarea>` of a `text`.
    pub(crate) answer_html: String,
    /// ` checked="checked"` of the choice not to answer a `one-of`.
    pub(crate) unanswered_attribute: String,
    /// Opens the piece that is shown if the answer is missing.
    pub(crate) problem_missing_open: String,
    /// Opens the piece that is shown if the answer is too long.
    pub(crate) problem_too_long_open: String,
    /// Closes either piece.
    pub(crate) problem_close: String,
}

/// The control that takes the answer to a question.
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
    /// Name of the field: the question's id, or a name for this choice in a several-of question.
    pub(crate) name: String,
    /// Value of the field.
    pub(crate) value: String,
    /// The choice in words.
    pub(crate) label: String,
    /// ` checked="checked"`, as a hole.
    pub(crate) checked_attribute: String,
    /// What somebody must know at once who chooses this, because it means danger (`tip-<id>-<choice>.danger`).
    pub(crate) danger: Option<String>,
}

/// `sent.html`: the reply after the queue has taken the tip.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sent {
    /// The code, as a hole.
    pub(crate) code_html: String,
    /// Who reads tips, as a sentence (`tip-readers-…`).
    pub(crate) readers: String,
    /// How often they read tips, as a sentence (`tip-reading-…`).
    pub(crate) reading: String,
    /// The hotline that knows the code.
    pub(crate) line: Card,
    /// Address of the directory.
    pub(crate) directory: String,
}

//! An answer to a question, as it is kept in memory and as it is written inside both seals.
//!
//! In: text as a browser sent it, or JSON from inside a seal. Out: an [`Answer`], whose text has line
//! ends as LF and control characters as pictures if it was made by [`Answer::of_text`] or
//! [`Answer::of_line`]. Nothing here has a `Debug`: an answer is what a person wrote.

use serde::{Deserialize, Serialize};

use crate::character::{control_picture, is_blank};

/// The typed text or the chosen choices. Its JSON is a string or a list of strings.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// The typed text.
    Text(String),
    /// The chosen choices.
    Choices(Vec<String>),
}

/// An answer with the id of its question.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The id of the question.
    pub question: String,
    /// The answer.
    pub answer: Answer,
}

impl Answer {
    /// The answer to a question for several lines of text.
    pub fn of_text(typed: &str) -> Answer {
        Answer::Text(normalised(typed))
    }

    /// The answer to a question for one line of text: line ends become spaces.
    pub fn of_line(typed: &str) -> Answer {
        Answer::Text(normalised(typed).replace('\n', " "))
    }

    /// Whether it is text of which nothing can be seen.
    pub fn is_blank(&self) -> bool {
        matches!(self, Answer::Text(text) if is_blank(text))
    }

    /// Length of the text in UTF-16 code units, as browsers count it for `maxlength`; 0 for choices.
    pub fn chars(&self) -> usize {
        match self {
            Answer::Text(text) => text.chars().map(char::len_utf16).sum(),
            Answer::Choices(_) => 0,
        }
    }
}

/// Turns CR LF and CR into LF, and other C0 controls and DEL into their pictures.
fn normalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\t' => out.push(character),
            other => out.push(control_picture(other).unwrap_or(other)),
        }
    }
    out
}

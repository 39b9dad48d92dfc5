//! Placeholders: what a new file has in place of what only its editor can write.
//!
//! A text is `TODO`, and a line with an example ends with the comment `# example`. In a file that readers would see each of
//! them is an error. A draft may keep them: then each is a warning, and is listed with the places that are still to be written.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::problem::{Place, Problem};

/// The text in place of one that is still to be written.
pub const TODO: &str = "TODO";

/// The comment at the end of a line whose value is an example.
pub const EXAMPLE: &str = "# example";

/// What the text of a new page asks its editor to write.
pub const WRITE_HERE: &str = "Write the text here, in short sentences, without the signs in front of these lines. Begin with what helps most.";

/// The cause by which the warnings of places that are still to be written are grouped.
pub const UNWRITTEN: &str = "still to be written";

/// A placeholder that nobody has replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placeholder {
    /// What is still to be written.
    pub kind: PlaceholderKind,
    /// The bytes of the placeholder in its file.
    pub span: Range<usize>,
}

/// What a placeholder stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceholderKind {
    /// The text of the field that has this name.
    Field(String),
    /// The value of a line that has an example.
    Example,
    /// The heading at the start of a text.
    Title,
    /// The words that ask an editor to write a text, without the mark that hides them.
    Instruction,
    /// Other words of a text.
    Words,
}

impl Placeholder {
    /// Its problem in the file `path`: a warning in a draft.
    pub fn problem(&self, path: &Arc<str>, is_draft: bool) -> Problem {
        let (message, help) = self.kind.says(path);
        let problem = Problem::error(Place::span(path, &self.span), message).help(help);
        if is_draft {
            return problem.only_warning().grouped_by(UNWRITTEN);
        }
        problem
    }
}

impl PlaceholderKind {
    /// What is wrong in the file `path`, and the way out.
    fn says(&self, path: &str) -> (String, String) {
        let noun = if path.contains("/campaigns/") {
            "campaign"
        } else {
            "page"
        };
        match self {
            Self::Field(name) => (
                format!("`{name}` is still to be filled in"),
                match name.as_str() {
                    "title" => {
                        format!("write the title of the {noun} here, in place of `{TODO}`")
                    }
                    "description" => format!(
                        "write one sentence here that says what the {noun} is, in place of `{TODO}`"
                    ),
                    _ => format!(
                        "write it in place of `{TODO}`; the comment above says what is meant"
                    ),
                },
            ),
            Self::Example => (
                "this is still the example of a new file".to_owned(),
                format!(
                    "write what is right here, and take `{EXAMPLE}` away; or remove the line if you do not want the field"
                ),
            ),
            Self::Title => (
                "the heading is still to be written".to_owned(),
                format!("write the title of the {noun} here, in place of `{TODO}`"),
            ),
            Self::Instruction => (
                "readers would see words that ask an editor to write a text".to_owned(),
                "write the text in their place, or remove all of them; to keep them for later, put a line `> [!TODO]` above them again"
                    .to_owned(),
            ),
            Self::Words => (
                format!("readers would see `{TODO}` here"),
                "write the words that belong here in its place, or remove it".to_owned(),
            ),
        }
    }
}

/// The lines of a TOML document whose value is an example. The document starts at byte `offset` of its file. A line that is a comment is not read, and is none.
pub(crate) fn examples(text: &str, offset: usize) -> Vec<Placeholder> {
    if !text.contains(EXAMPLE) {
        return Vec::new();
    }
    let mut start = offset;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        if words.ends_with(EXAMPLE) && !words.trim_start().starts_with('#') {
            found.push(Placeholder {
                kind: PlaceholderKind::Example,
                span: start..start + words.len(),
            });
        }
        start += line.len();
    }
    found
}

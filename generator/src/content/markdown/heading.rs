//! Headings: their words, and the braces at the end of their line, which hold the id and whether the section is folded.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use tip_core::character::is_blank;

use super::fold::without_mark;
use super::refusal;
use crate::address::is_address_character;
use crate::problem::{Place, Problem};

/// A heading below the title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The id, the anchor of links.
    pub id: String,
    /// The text, without markup.
    pub text: String,
    /// Whether readers see only the heading until they open the section.
    pub folded: bool,
    /// The bytes of its first line in the file.
    pub span: Range<usize>,
}

/// The problem of a heading's words, of what is behind them, or of its id.
///
/// `behind` is the source between the last word and the end of the heading: marks, and the braces.
pub(super) fn problem(
    place: Place,
    words: &str,
    behind: &str,
    id: Option<&str>,
    is_folded: bool,
) -> Option<Problem> {
    if is_blank(words) {
        return Some(refusal::heading_without_words(place));
    }
    let braces = behind.find('{').zip(behind.rfind('}'));
    let inside = braces.and_then(|(open, close)| behind.get(open + 1..close));
    let is_plain = match (inside, id) {
        (Some(inside), Some(id)) => {
            let inside = if is_folded {
                without_mark(inside)
            } else {
                inside
            };
            inside.strip_prefix('#') == Some(id)
        }
        (inside, id) => inside.is_none() && id.is_none(),
    };
    if !is_plain {
        return Some(refusal::heading_braces(place, inside.unwrap_or_default()));
    }
    let id = id?;
    if !id
        .chars()
        .all(|character| is_address_character(character) || character == '_')
    {
        return Some(refusal::heading_id(place, id));
    }
    is_of_note(id).then(|| refusal::heading_id_of_note(place, id))
}

/// Whether an id is one that a footnote gets.
fn is_of_note(id: &str) -> bool {
    let number = id.strip_prefix("note-");
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

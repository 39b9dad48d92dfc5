//! The kinds of values that variables of messages get, by which a check knows what a variant can be chosen for.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent::FluentValue;

use super::argument::number;
use crate::content::locale::Tag;
use crate::problem::Place;

/// The kind of value that a variable gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text, such as a name or a date in words.
    Text,
    /// A whole number.
    Number,
    /// One of these words.
    Word(Vec<&'static str>),
    /// The tag of a locale of the site.
    Locale,
    /// A value of a site's own template, which may be a text or a number.
    Unknown,
}

/// The variables of a message by name, without `$`, each with its kind.
pub type Filled = BTreeMap<String, Kind>;

/// A use of a message by a template or by the program.
#[derive(Debug, Clone)]
pub struct MessageUse {
    /// The id of the message, with its attribute after a dot.
    pub id: String,
    /// The variables that the use fills.
    pub filled: Filled,
    /// The place of the use.
    pub place: Place,
    /// Whether the use is in a template of the site's own.
    pub is_own: bool,
}

impl MessageUse {
    /// A use of the message `id` by the program itself; `path` is where its words are missing, should they be.
    pub fn by_program(id: impl Into<String>, filled: Filled, path: &Arc<str>) -> Self {
        Self {
            id: id.into(),
            filled,
            place: Place::file(path),
            is_own: false,
        }
    }
}

/// Numbers that show every plural form that a whole number can have in some language.
const NUMBERS: [u32; 8] = [0, 1, 2, 3, 5, 11, 21, 100];

impl Kind {
    /// Values of this kind that lead to every variant of a message.
    pub(super) fn examples(&self, tags: &[Tag]) -> Vec<FluentValue<'static>> {
        let text = || FluentValue::from("\u{2026}");
        match self {
            Self::Text => vec![text()],
            Self::Number => NUMBERS.map(number).to_vec(),
            Self::Word(words) => words.iter().map(|word| FluentValue::from(*word)).collect(),
            Self::Locale => {
                let tags = tags.iter().map(|tag| tag.as_str().to_owned());
                tags.map(FluentValue::from).collect()
            }
            Self::Unknown => NUMBERS.map(number).into_iter().chain([text()]).collect(),
        }
    }
}

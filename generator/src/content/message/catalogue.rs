//! The catalogue of a locale: its messages as checks see them, without their syntax.

use std::collections::BTreeMap;

use crate::problem::{At, Place};

/// The messages and terms of one locale by id, inherited and built-in ones included; the id of a term starts with `-`.
pub type Catalogue = BTreeMap<String, Entry>;

/// A message or a term of a Fluent file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The place of its id.
    pub place: Place,
    /// Whether the file is the site's own; `false` for a file built into the program.
    pub own: bool,
    /// Its value; `None` for a message that has attributes only.
    pub value: Option<Pattern>,
    /// Its attributes by name.
    pub attributes: BTreeMap<String, Pattern>,
    /// The names of attributes that are there a second time.
    pub repeated: Vec<At<String>>,
    /// The text of its value and attributes with U+FFFC for each placeable, to compare translations.
    pub words: String,
}

/// What a value or an attribute uses. Every span counts bytes of the file.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    /// The variables it writes, without `$`.
    pub written: Vec<At<String>>,
    /// The choices between variants.
    pub selections: Vec<Selection>,
    /// The calls of functions.
    pub calls: Vec<Call>,
    /// The messages and terms it refers to.
    pub references: Vec<Reference>,
    /// The text, if it is nothing else.
    pub literal: Option<String>,
}

/// A choice between variants.
#[derive(Debug, Clone)]
pub struct Selection {
    /// What is compared with the keys.
    pub on: Selector,
    /// The key of each variant in the order of the text.
    pub keys: Vec<Key>,
}

/// What the keys of variants are compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// A variable, without `$`.
    Variable(At<String>),
    /// A variable as `NUMBER` gives it.
    Number {
        /// The variable, without `$`.
        variable: At<String>,
        /// Whether ordinal forms (first, second) are meant, and not cardinal ones.
        ordinal: bool,
    },
    /// An attribute of a term: the term's id, and the name of the attribute.
    TermAttribute(String, String),
    /// Anything else, such as a literal.
    Other,
}

/// The key of a variant.
#[derive(Debug, Clone)]
pub struct Key {
    /// The key without brackets.
    pub text: At<String>,
    /// Whether it is a number.
    pub is_number: bool,
    /// Whether its variant is the one for all other cases.
    pub is_default: bool,
}

/// A call of a function.
#[derive(Debug, Clone)]
pub struct Call {
    /// The name of the function.
    pub function: At<String>,
    /// Its first argument.
    pub first: FirstArgument,
    /// The names of its options.
    pub options: Vec<At<String>>,
}

/// The first argument of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstArgument {
    /// A number that is written out.
    Number,
    /// A variable, without `$`.
    Variable(String),
    /// No argument, or one that is no number.
    Other,
}

/// A reference to another message or to a term.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The id; that of a term starts with `-`.
    pub id: At<String>,
    /// The name of the attribute that is meant; `None` for the value.
    pub attribute: Option<String>,
    /// The named arguments of a term.
    pub given: Vec<Argument>,
    /// Whether a term is given an argument without a name, which it cannot use.
    pub has_unnamed: bool,
}

/// A named argument of a term.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The name.
    pub name: At<String>,
    /// The value, if it is a text.
    pub text: Option<At<String>>,
}

impl Entry {
    /// Its value, or its attribute `attribute`.
    pub fn part(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(attribute) => self.attributes.get(attribute),
        }
    }

    /// Its value and its attributes.
    pub fn parts(&self) -> impl Iterator<Item = &Pattern> {
        self.value.iter().chain(self.attributes.values())
    }
}

impl Pattern {
    /// All variables, written or selected on, without `$`.
    pub fn variables(&self) -> impl Iterator<Item = &At<String>> {
        let selected = self.selections.iter().filter_map(|selection| {
            let (Selector::Variable(variable) | Selector::Number { variable, .. }) = &selection.on
            else {
                return None;
            };
            Some(variable)
        });
        self.written.iter().chain(selected)
    }
}

/// Splits `tip-what.hint` into the id of a message and the name of its attribute.
pub fn split_id(id: &str) -> (&str, Option<&str>) {
    id.split_once('.')
        .map_or((id, None), |(id, attribute)| (id, Some(attribute)))
}

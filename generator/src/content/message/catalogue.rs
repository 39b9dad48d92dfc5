//! The catalogue of a locale: its messages as checks see them, without their syntax.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::Place;

/// The messages and terms of one locale by id; the id of a term starts with `-`.
pub type Catalogue = BTreeMap<String, Entry>;

/// A message or a term of a Fluent file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The place of its id.
    pub place: Place,
    /// Whether the file is the site's own; `false` for a file built into the program.
    pub own: bool,
    /// The names of its attributes.
    pub attributes: BTreeSet<String>,
    /// The names of the variables in its value and its attributes, without `$`.
    pub variables: BTreeSet<String>,
    /// The ids of the messages and terms it refers to.
    pub references: BTreeSet<String>,
    /// The text of its value and attributes with U+FFFC for each placeable, to compare translations.
    pub words: String,
}

impl Entry {
    /// Whether it has the attribute `attribute`; every entry has `None`, its value.
    pub fn has(&self, attribute: Option<&str>) -> bool {
        attribute.is_none_or(|attribute| self.attributes.contains(attribute))
    }
}

/// Splits `tip-what.hint` into the id of a message and the name of its attribute.
pub fn split_id(id: &str) -> (&str, Option<&str>) {
    id.split_once('.')
        .map_or((id, None), |(id, attribute)| (id, Some(attribute)))
}

//! The field `status` of a language in `site.toml`: how far its texts can be trusted.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// How far the texts of a locale can be trusted.
    Status {
        /// The language that the others are translated from, read by somebody who knows the language and the field.
        Source = "source",
        /// The same, on a new site whose texts come with the program: nobody who knows the language and the field has read them.
        Unreviewed = "unreviewed",
        /// A translation that nobody who knows the language and the field has read.
        Courtesy = "courtesy",
        /// A translation that a native speaker who knows the field has read.
        Reviewed = "reviewed",
    }
}

impl Status {
    /// Whether this is the status of the language that the others are translated from.
    pub(super) fn is_source(self) -> bool {
        matches!(self, Self::Source | Self::Unreviewed)
    }
}

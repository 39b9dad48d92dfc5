//! The languages of a hotline, or of one of its numbers.

use crate::content::fields::Fields;
use crate::content::locale::Tag;

/// Reads the field `languages`; empty if it is absent.
pub(super) fn languages(fields: &mut Fields<'_>) -> Vec<Tag> {
    let texts = fields.texts("languages");
    let tags = texts.iter().filter_map(|text| fields.tag(text));
    tags.map(|tag| tag.value).collect()
}

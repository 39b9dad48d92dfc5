//! Names of hotlines and of the bodies that run them.

use crate::content::fields::Fields;
use crate::content::locale::Tag;

/// The name that a body gives itself, with its language. Never a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// The language of the name.
    pub lang: Tag,
}

impl Name {
    /// Reads the table `field`, if the record has it.
    pub(super) fn read(fields: &mut Fields<'_>, field: &'static str) -> Option<Self> {
        let mut table = fields.table(field)?;
        let text = table.required_text("text");
        let lang = table.required_text("lang");
        let lang = lang.and_then(|lang| table.tag(&lang));
        table.finish();
        Some(Self {
            text: text?.value,
            lang: lang?.value,
        })
    }
}

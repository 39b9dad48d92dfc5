//! Names of hotlines and of the bodies that run them.

use std::ops::Range;

use crate::content::fields::Fields;
use crate::content::locale::Tag;
use crate::content::markdown::check_plain;

/// The name that a body gives itself, with its language. Never a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// The language of the name.
    pub lang: Tag,
    /// The bytes of the name in the file of the record.
    pub span: Range<usize>,
}

impl Name {
    /// Reads the table `field`, if the record has it.
    pub(super) fn read(fields: &mut Fields<'_>, field: &'static str) -> Option<Self> {
        let mut table = fields.table(field)?;
        let text = table.required_text("text");
        let lang = table.required_text("lang");
        let lang = lang.and_then(|lang| table.tag(&lang));
        if let Some(text) = &text {
            check_plain(table.path(), text, table.problems());
        }
        table.finish();
        let text = text?;
        Some(Self {
            text: text.value,
            lang: lang?.value,
            span: text.span,
        })
    }
}

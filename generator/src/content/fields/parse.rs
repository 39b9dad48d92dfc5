//! Parsing a document, with the placeholders that it may have as long as it is a draft.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::schema::FileSchema;
use super::table::Fields;
use crate::content::placeholder::{Placeholder, PlaceholderKind, examples};
use crate::problem::Problems;

impl<'s> Fields<'s> {
    /// Parses the document `text`, which has the fields of `schema` and starts at byte `offset` of the file `path`.
    pub fn parse(
        schema: &'static FileSchema,
        path: &Arc<str>,
        text: &'s str,
        offset: usize,
        problems: &'s Problems,
    ) -> Self {
        let fields = Self::read(schema, path, text, offset, problems);
        let examples = examples(text, offset).into_iter();
        examples.for_each(|example| fields.add_placeholder(example));
        fields
    }

    /// Parses a document as [`Fields::parse`] does. It may be a draft: its placeholders are kept, and are no problem yet.
    pub fn parse_draft(
        schema: &'static FileSchema,
        path: &Arc<str>,
        text: &'s str,
        offset: usize,
        problems: &'s Problems,
    ) -> Self {
        let mut fields = Self::read(schema, path, text, offset, problems);
        fields.placeholders = Some(Rc::new(RefCell::new(examples(text, offset))));
        fields
    }
}

impl Fields<'_> {
    /// Notes that the text of the field `name` is a placeholder. Says whether it may stay, as it may in a file that may be a draft.
    pub(super) fn is_kept_placeholder(&self, name: &str, span: &Range<usize>) -> bool {
        let kind = PlaceholderKind::Field(name.to_owned());
        self.add_placeholder(Placeholder {
            kind,
            span: span.clone(),
        });
        self.placeholders.is_some()
    }

    /// Adds a placeholder to those of the file, or else its problem.
    pub(super) fn add_placeholder(&self, found: Placeholder) {
        match &self.placeholders {
            Some(all) => all.borrow_mut().push(found),
            None => self.problems().push(found.problem(&self.path, false)),
        }
    }

    /// Takes the placeholders that were found so far. None of a file that cannot be a draft, in which each is a problem.
    pub fn take_placeholders(&self) -> Vec<Placeholder> {
        let all = self.placeholders.as_ref();
        all.map(|all| all.take()).unwrap_or_default()
    }
}

//! Fields that are texts or lists of texts.

use std::sync::Arc;

use toml::de::DeValue;

use super::table::{Fields, example, stem};
use crate::problem::At;

impl Fields<'_> {
    /// A text.
    pub fn text(&mut self, name: &'static str) -> Option<At<String>> {
        self.typed(name, "a text", |_, value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            _ => None,
        })
    }

    /// A text that must be there and not be empty.
    pub fn required_text(&mut self, name: &'static str) -> Option<At<String>> {
        let there = self.has(name);
        let text = self.text(name);
        match &text {
            Some(text) if text.value.trim().is_empty() => {
                self.error(
                    &text.span,
                    format!("`{name}` is empty"),
                    format!("write {}", example(name, "a text")),
                );
                None
            }
            None if !there => {
                self.missing(name, "a text");
                None
            }
            _ => text,
        }
    }

    /// The id of the record, which is the stem of its file. A field `id` that is missing or differs is a problem.
    pub fn id(&mut self) -> Arc<str> {
        let stem: Arc<str> = stem(&self.path).into();
        if let Some(id) = self.required_text("id").filter(|id| id.value != *stem) {
            let At { value: id, span } = id;
            self.error(
                &span,
                format!("the id `{id}` is not the name of its file"),
                format!("write `id = \"{stem}\"`, or rename the file to `{id}.toml`"),
            );
        }
        stem
    }

    /// A list of texts; empty if the field is absent.
    pub fn texts(&mut self, name: &'static str) -> Vec<At<String>> {
        self.optional_texts(name).unwrap_or_default()
    }

    /// A list of texts, or `None` if the field is absent.
    pub fn optional_texts(&mut self, name: &'static str) -> Option<Vec<At<String>>> {
        let texts = self.typed(name, "a list of texts", |fields, value| match value {
            DeValue::Array(items) => items
                .into_iter()
                .map(|item| {
                    Some(At {
                        value: item.get_ref().as_str()?.to_owned(),
                        span: fields.in_file(&item.span()),
                    })
                })
                .collect(),
            _ => None,
        });
        texts.map(|texts| texts.value)
    }
}

//! Fields that are texts or lists of texts.

use std::sync::Arc;

use tip_core::character::is_blank;
use toml::de::DeValue;

use super::table::{Fields, example, stem};
use crate::address::is_address_character;
use crate::content::placeholder::TODO;
use crate::problem::{At, Place, Problem};

/// Whether a text can be the id of a record, and so the name of its file.
pub fn is_id(text: &str) -> bool {
    let mut characters = text.chars();
    !text.is_empty()
        && characters.all(|character| is_address_character(character) || character == '_')
}

impl Fields<'_> {
    /// A text that is not empty.
    pub fn text(&mut self, name: &'static str) -> Option<At<String>> {
        self.filled_text(name, "write something, or remove the line")
    }

    /// A text that must be there and not be empty.
    pub fn required_text(&mut self, name: &'static str) -> Option<At<String>> {
        if !self.has(name) {
            self.missing(name, "a text");
        }
        self.filled_text(name, &format!("write {}", example(name, "a text")))
    }

    fn filled_text(&mut self, name: &'static str, help: &str) -> Option<At<String>> {
        let text = self.typed(name, "a text", |_, value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            _ => None,
        })?;
        self.check_text(name, &text, help).then_some(text)
    }

    /// Whether a text has characters, all of which can be shown; else that is a problem.
    fn check_text(&self, name: &str, text: &At<String>, help: &str) -> bool {
        let is_control = |character: char| character.is_control() && !"\t\n\r".contains(character);
        let message = if is_blank(&text.value) {
            format!("`{name}` is empty")
        } else if text.value.trim() == TODO {
            return self.is_kept_placeholder(name, &text.span);
        } else if let Some(control) = text.value.chars().find(|character| is_control(*character)) {
            format!(
                "`{name}` holds the control character U+{:04X}, which cannot be shown",
                u32::from(control)
            )
        } else {
            return true;
        };
        self.error(&text.span, message, help);
        false
    }

    /// The id of the record, which is the stem of its file. A field `id` that is missing or differs is a problem, and so
    /// is a name that cannot be an id: computers give such names to copies.
    pub fn id(&mut self) -> Arc<str> {
        let stem: Arc<str> = stem(&self.path).into();
        let Some(At { value: id, span }) = self.required_text("id") else {
            return stem;
        };
        let copy = "if this file is a copy, remove it; if it is a new record";
        if !is_id(&stem) {
            self.problems().push(
                Problem::error(
                    Place::file(&self.path),
                    format!("`{stem}` cannot be an id, which has letters, digits and `-`"),
                )
                .help(format!(
                    "{copy}, give the file a name of its own, and write the same in `id`"
                )),
            );
        } else if *id != *stem {
            let help = if stem.starts_with(&id) {
                format!("{copy}, write `id = \"{stem}\"` and what is different in it")
            } else {
                format!("write `id = \"{stem}\"`, or rename the file to `{id}.toml`")
            };
            self.error(
                &span,
                format!("the id `{id}` is not the name of its file"),
                help,
            );
        }
        stem
    }

    /// A list of texts; empty if the field is absent.
    pub fn texts(&mut self, name: &'static str) -> Vec<At<String>> {
        self.optional_texts(name).unwrap_or_default()
    }

    /// All fields, each a list of texts, for fields whose names are data.
    pub fn named_texts(&mut self) -> Vec<(At<String>, Vec<At<String>>)> {
        let lists = self.named("a list of texts", Self::list_of_texts);
        let lists = lists.into_iter().map(|(name, texts)| {
            let texts = self.filled_texts(&name.value, texts.value);
            (name, texts)
        });
        lists.collect()
    }

    /// All fields, each a text, for fields whose names are data.
    pub fn named_single_texts(&mut self) -> Vec<(At<String>, At<String>)> {
        let mut texts = self.named("a text", |_, value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            _ => None,
        });
        let help = "write something between the quotation marks, or remove the line";
        texts.retain(|(name, text)| self.check_text(&name.value, text, help));
        texts
    }

    /// A list of texts, or `None` if the field is absent.
    pub fn optional_texts(&mut self, name: &'static str) -> Option<Vec<At<String>>> {
        let texts = self.typed(name, "a list of texts", Self::list_of_texts)?;
        Some(self.filled_texts(name, texts.value))
    }

    fn list_of_texts(&self, value: DeValue<'_>) -> Option<Vec<At<String>>> {
        let DeValue::Array(items) = value else {
            return None;
        };
        let texts = items.into_iter().map(|item| {
            Some(At {
                value: item.get_ref().as_str()?.to_owned(),
                span: self.in_file(&item.span()),
            })
        });
        texts.collect()
    }

    /// The texts that have characters; each other one is a problem.
    fn filled_texts(&self, name: &str, mut texts: Vec<At<String>>) -> Vec<At<String>> {
        let help = "write something between the quotation marks, or remove them";
        texts.retain(|text| self.check_text(name, text, help));
        texts
    }
}

/// A text as TOML writes it, in quotes.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

//! Fields whose values are words of a closed vocabulary, language tags, or codes of territories.

use super::table::Fields;
use crate::content::locale::{Tag, TagError};
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary;
use crate::problem::{At, did_you_mean};

impl Fields<'_> {
    /// A word of the vocabulary `V`.
    pub fn one_of<V: Vocabulary>(&mut self, name: &'static str) -> Option<V> {
        let word = self.text(name)?;
        self.check_word(name, &word)
    }

    /// A word of the vocabulary `V` that must be there.
    pub fn word<V: Vocabulary>(&mut self, name: &'static str) -> Option<V> {
        let word = self.required_text(name)?;
        self.check_word(name, &word)
    }

    /// A list of words of the vocabulary `V`, or `None` if the field is absent.
    pub fn words<V: Vocabulary>(&mut self, name: &'static str) -> Option<Vec<V>> {
        let words = self.optional_texts(name)?;
        let known = words.iter().filter_map(|word| self.check_word(name, word));
        Some(known.collect())
    }

    /// The word of the vocabulary `V` that the field `name` has; a text that is none is a problem.
    pub fn check_word<V: Vocabulary>(&self, name: &str, text: &At<String>) -> Option<V> {
        let word = V::parse(&text.value);
        if word.is_none() {
            self.error(
                &text.span,
                format!("`{}` is not a word for `{name}`", text.value),
                did_you_mean(&text.value, V::words()),
            );
        }
        word
    }

    /// The language tag that a text of this table is; a text that is none is a problem.
    pub fn tag(&self, text: &At<String>) -> Option<At<Tag>> {
        match Tag::parse(&text.value) {
            Ok(value) => Some(At {
                value,
                span: text.span.clone(),
            }),
            Err(error) => {
                let help = match &error {
                    TagError::NotCanonical(tag) | TagError::Renamed(tag) => {
                        format!("write `{tag}`")
                    }
                    TagError::NotWellFormed => {
                        "write the short tag of the language (BCP 47): `fr` is French, `nb` Norwegian bokmål, `zh-Hans` Chinese in simplified characters".to_owned()
                    }
                };
                self.error(&text.span, format!("`{}`: {error}", text.value), help);
                None
            }
        }
    }

    /// The code of a country or territory that must be there.
    pub fn required_territory(&mut self, name: &'static str) -> Option<Territory> {
        let code = self.required_text(name)?;
        self.check_territory(&code)
    }

    /// The code of a country or territory.
    pub fn territory(&mut self, name: &'static str) -> Option<At<Territory>> {
        let code = self.text(name)?;
        let value = self.check_territory(&code)?;
        Some(At {
            value,
            span: code.span,
        })
    }

    /// A list of codes of countries and territories; empty if the field is absent.
    pub fn territories(&mut self, name: &'static str) -> Vec<Territory> {
        let codes = self.texts(name);
        let known = codes.iter().filter_map(|code| self.check_territory(code));
        known.collect()
    }

    /// The territory whose code a text of this table is; a text that is none is a problem.
    pub fn check_territory(&self, code: &At<String>) -> Option<Territory> {
        let territory = Territory::parse(&code.value);
        if territory.is_none() {
            self.error(
                &code.span,
                format!("`{}` is not the code of a country or territory", code.value),
                "write the two capital letters of ISO 3166-1, such as `NO` or `GB`",
            );
        }
        territory
    }
}

//! Every message of a site, read, checked and ready to be formatted.

use std::collections::BTreeMap;
use std::fmt;

use fluent::{FluentArgs, FluentError};
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;

use super::bundle::LocaleMessages;
use super::catalogue::{Catalogue, Entry, split_id};
use super::check::{catalogue, missing_message};
use super::read::read_locales;
use crate::content::letter_case::lower_first;
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;

/// All messages of a site.
pub struct Messages {
    source: Tag,
    locales: BTreeMap<Tag, LocaleMessages>,
}

/// Where the text of a formatted message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// In the text of a page: isolate characters surround each filled variable.
    Text,
    /// In an attribute, in a title, or in a file that is not HTML: no isolate characters.
    Attribute,
}

/// A formatted message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// The text, not escaped.
    pub text: String,
    /// Whether the locale lacks the message and the text is the source locale's.
    pub fallback: bool,
}

/// Why a message cannot be formatted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The source locale lacks the message too.
    #[error("no message is called `{0}`")]
    Missing(String),
    /// The message lacks the attribute, or has attributes only and no value.
    #[error("the message `{0}` has no such value or attribute")]
    NoPart(String),
    /// The message uses a variable that is not filled, or refers to itself.
    #[error("the message `{id}` cannot be written: {why}")]
    Unfilled {
        /// The id of the message.
        id: String,
        /// Why not.
        why: String,
    },
    /// The message uses a message, a term or a function that does not exist.
    #[error("the message `{id}` cannot be written: {why}")]
    Dead {
        /// The id of the message.
        id: String,
        /// What does not exist.
        why: String,
    },
}

impl Messages {
    /// Reads the messages of `locales`, which include the locale `source`, and checks those of each by themselves.
    pub fn read(files: &Source, source: &Tag, locales: &[Tag], problems: &Problems) -> Self {
        let locales = read_locales(files, locales, problems);
        let none = Catalogue::new();
        let originals = locales
            .get(source)
            .map_or(&none, |locale| &locale.catalogue);
        for (tag, locale) in &locales {
            catalogue::check(tag, &locale.catalogue, originals, problems);
        }
        Self {
            source: source.clone(),
            locales,
        }
    }

    /// The tags of all locales.
    pub(super) fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.locales.keys()
    }

    /// The messages of the locale `tag`, inherited and built-in ones included.
    pub fn catalogue(&self, tag: &Tag) -> Option<&Catalogue> {
        self.locales.get(tag).map(|locale| &locale.catalogue)
    }

    /// The direction of a locale's script, as HTML has it: `rtl` or `ltr`.
    pub fn direction(&self, tag: &str) -> &'static str {
        self.locales
            .get(tag)
            .map_or("ltr", |locale| locale.direction)
    }

    /// The tag of the source locale.
    pub fn source(&self) -> &Tag {
        &self.source
    }

    /// The message `id` (or `id.attribute`) as the source locale has it.
    pub fn original(&self, id: &str) -> Option<&Entry> {
        let (id, attribute) = split_id(id);
        let entry = self.catalogue(&self.source)?.get(id)?;
        entry.part(attribute).map(|_| entry)
    }

    /// Whether the source locale has message `id` and, if one is given, its attribute `attribute`.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        let entry = self
            .catalogue(&self.source)
            .and_then(|catalogue| catalogue.get(id));
        entry.is_some_and(|entry| entry.part(attribute).is_some())
    }

    /// The problem of the message `id` (or `id.attribute`), which is used at `place` and missing from the source locale.
    pub fn missing(&self, id: &str, place: Place) -> Problem {
        let none = Catalogue::new();
        let originals = self.catalogue(&self.source).unwrap_or(&none);
        missing_message(id, place, &self.source, originals)
    }

    /// Formats message `id`, or its attribute after a dot (`tip-what.hint`), for locale `tag`.
    ///
    /// # Errors
    ///
    /// If the source locale lacks the message too, or `args` lacks a variable that the message uses.
    pub fn format(
        &self,
        tag: &str,
        id: &str,
        args: Option<&FluentArgs<'_>>,
        wanted: Use,
    ) -> Result<Formatted, FormatError> {
        let (name, attribute) = split_id(id);
        let own = self.locales.get(tag).filter(|locale| {
            let entry = locale.catalogue.get(name);
            entry.is_some_and(|entry| entry.part(attribute).is_some())
        });
        let fallback = own.is_none();
        let locale = own
            .or_else(|| self.locales.get(&self.source))
            .ok_or_else(|| FormatError::Missing(id.to_owned()))?;
        let bundle = match wanted {
            Use::Text => &locale.isolating,
            Use::Attribute => &locale.plain,
        };
        let message = bundle
            .get_message(name)
            .ok_or_else(|| FormatError::Missing(id.to_owned()))?;
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message
                .get_attribute(attribute)
                .map(|attribute| attribute.value()),
        };
        let pattern = pattern.ok_or_else(|| FormatError::NoPart(id.to_owned()))?;
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        match errors.first() {
            None => Ok(Formatted { text, fallback }),
            Some(error) => Err(failure(id, error)),
        }
    }
}

/// What went wrong when the message `id` was formatted.
fn failure(id: &str, error: &FluentError) -> FormatError {
    let id = id.to_owned();
    let FluentError::ResolverError(error) = error else {
        let why = error.to_string();
        return FormatError::Unfilled { id, why };
    };
    let why = match error {
        ResolverError::Reference(ReferenceKind::Variable { id: variable }) => {
            format!("nothing fills `${variable}`")
        }
        ResolverError::Reference(_) | ResolverError::NoValue(_) => {
            let why = lower_first(&error.to_string());
            return FormatError::Dead { id, why };
        }
        ResolverError::Cyclic => "it refers to itself".to_owned(),
        ResolverError::TooManyPlaceables => "it refers to too many others".to_owned(),
        ResolverError::MissingDefault => "no variant fits".to_owned(),
    };
    FormatError::Unfilled { id, why }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Messages({:?})", self.locales.keys())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::message::argument::number;
    use crate::report::{Style, show};

    fn tags() -> Vec<Tag> {
        ["en", "ur"].map(|tag| Tag::parse(tag).unwrap()).to_vec()
    }

    fn read(files: &[(&str, &str)]) -> (Messages, String) {
        let source = Source::in_memory(files.iter().copied());
        let problems = Problems::default();
        let messages = Messages::read(&source, &tags()[0], &tags(), &problems);
        (
            messages,
            show(&problems.into_sorted(), &source, Style::Plain),
        )
    }

    #[test]
    fn a_missing_translation_is_the_source_text_and_says_so() {
        let (messages, _) = read(&[("locales/en/x.ftl", "x-call = Call now\n")]);
        let formatted = messages.format("ur", "x-call", None, Use::Text).unwrap();
        assert_eq!(
            formatted,
            Formatted {
                text: "Call now".into(),
                fallback: true
            }
        );
    }

    #[test]
    fn broken_fluent_is_shown_where_it_breaks() {
        let (_, shown) = read(&[(
            "locales/en/x.ftl",
            "x-one = One\nx-two = { $n\nx-three = Three\n",
        )]);
        insta::assert_snapshot!(shown, @r#"
        error: this message cannot be read: a `}` is missing here
         --> locales/en/x.ftl:2:12
          |
        2 | x-two = { $n
          |            ^
          |
          = help: a message is written `its-id = its words`; a variable in it `{ $name }`
        "#);
    }

    #[test]
    fn numbers_have_western_digits_and_the_grouping_of_the_language() {
        let (messages, _) = read(&[
            ("locales/en/x.ftl", "x-n = { $n }\n"),
            ("locales/ur/x.ftl", "x-n = { $n }\n"),
        ]);
        let args: FluentArgs<'_> = [("n", number(1_234_567))].into_iter().collect();
        assert_eq!(
            messages
                .format("ur", "x-n", Some(&args), Use::Attribute)
                .unwrap()
                .text,
            "1,234,567"
        );
    }
}

//! Messages: every sentence that templates use, in every locale.
//!
//! In go the Fluent files, built-in ones first and the site's over them, message by message; out come
//! bundles that format, and the [`Catalogue`] of what each locale has, for checking. A message that a
//! locale lacks is shown in the source language and marked as such; one that the source lacks is a
//! problem.

mod check;
mod read;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use rayon::prelude::*;
use unic_langid::LanguageIdentifier;

use crate::content::locale::Tag;
use crate::problem::{Place, Problems};
use crate::source::Source;

use read::read_locale;

/// One message as a file has it.
#[derive(Debug, Clone)]
pub struct Entries {
    /// Its place in its file.
    pub place: Place,
    /// Whether the site's own files have it, rather than the program's.
    pub own: bool,
    /// Its attributes.
    pub attributes: BTreeSet<String>,
    /// The variables it uses, attributes included.
    pub variables: BTreeSet<String>,
    /// The messages and terms it refers to.
    pub references: BTreeSet<String>,
    /// Its words without variables, to compare locales.
    pub words: String,
}

/// What one locale has, by message id; terms start with `-`.
pub type Catalogue = BTreeMap<String, Entries>;

/// All messages of a site.
pub struct Messages {
    source: Tag,
    locales: BTreeMap<Tag, LocaleMessages>,
}

struct LocaleMessages {
    /// Placeables stand between isolate characters, so that a number inside Urdu keeps its order.
    isolating: FluentBundle<Arc<FluentResource>>,
    /// For attributes, titles and files that are not HTML.
    plain: FluentBundle<Arc<FluentResource>>,
    catalogue: Catalogue,
}

/// Where a formatted message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Into the text of a page.
    Text,
    /// Into an attribute, a title, or anything that is not HTML text.
    Attribute,
}

/// A formatted message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// The words.
    pub text: String,
    /// True when the locale lacks the message and these are the source's words.
    pub fallback: bool,
}

/// Why a message cannot be formatted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not even the source locale has it.
    #[error("no message is called `{0}`")]
    Missing(String),
    /// It has no such attribute, or no words of its own.
    #[error("the message `{0}` has no such part")]
    NoPart(String),
    /// It refers to something that was not given.
    #[error("the message `{id}` cannot be filled: {why}")]
    Unfilled {
        /// The message.
        id: String,
        /// What is missing.
        why: String,
    },
}

impl Messages {
    /// Reads the messages of `locales`; the source locale is one of them.
    pub fn read(files: &Source, source: &Tag, locales: &[Tag], problems: &Problems) -> Self {
        let read = locales.par_iter().map(|tag| {
            let own = Problems::default();
            let read = read_locale(files, tag, &own);
            (tag.clone(), read, own.into_sorted())
        });
        let mut locales = BTreeMap::new();
        for (tag, read, own) in read.collect::<Vec<_>>() {
            problems.extend(own);
            locales.insert(tag, read);
        }
        let messages = Self {
            source: source.clone(),
            locales,
        };
        messages.check(problems);
        messages
    }

    /// What `tag` has.
    pub fn catalogue(&self, tag: &Tag) -> Option<&Catalogue> {
        self.locales.get(tag).map(|locale| &locale.catalogue)
    }

    /// The tag of the source locale.
    pub fn source(&self) -> &Tag {
        &self.source
    }

    /// Whether the source has message `id` with, where it is asked for, attribute `attribute`.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.locales
            .get(&self.source)
            .and_then(|locale| locale.catalogue.get(id))
            .is_some_and(|entry| {
                attribute.is_none_or(|attribute| entry.attributes.contains(attribute))
            })
    }

    /// Formats message `id`, or its attribute after a dot (`tip-what.hint`), for locale `tag`.
    ///
    /// # Errors
    ///
    /// When even the source lacks it, or an argument is missing.
    pub fn format(
        &self,
        tag: &str,
        id: &str,
        args: Option<&FluentArgs<'_>>,
        wanted: Use,
    ) -> Result<Formatted, FormatError> {
        let (name, attribute) = id
            .split_once('.')
            .map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let own = self.locales.get(tag).filter(|locale| {
            locale.catalogue.get(name).is_some_and(|entry| {
                attribute.is_none_or(|attribute| entry.attributes.contains(attribute))
            })
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
            Some(error) => Err(FormatError::Unfilled {
                id: id.to_owned(),
                why: error.to_string(),
            }),
        }
    }

    /// A message without arguments for a place that is not HTML text; empty where there is none.
    ///
    /// For ids the check has proved to exist.
    pub fn plain(&self, tag: &Tag, id: &str) -> String {
        self.format(tag.as_str(), id, None, Use::Attribute)
            .map(|formatted| formatted.text)
            .unwrap_or_default()
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Messages({:?})", self.locales.keys())
    }
}

struct Decimals(DecimalFormatter);

impl Memoizable for Decimals {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        // Western digits, as everywhere on the site.
        let locale: icu_locale::Locale = format!("{lang}-u-nu-latn").parse().map_err(|_| ())?;
        DecimalFormatter::try_new(
            locale.into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .map(Self)
        .map_err(|_| ())
    }
}

fn format_number(
    value: &FluentValue<'_>,
    memoizer: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal: Decimal = number.as_string().parse().ok()?;
    memoizer
        .with_try_get::<Decimals, _, _>((), |formatter| formatter.0.format_to_string(&decimal))
        .ok()
}

/// Arguments for a message.
pub fn arguments<'a>(pairs: impl IntoIterator<Item = (&'a str, Cow<'a, str>)>) -> FluentArgs<'a> {
    pairs
        .into_iter()
        .map(|(name, value)| (name, FluentValue::String(value)))
        .collect()
}

/// A whole number as an argument.
pub fn number(value: u32) -> FluentValue<'static> {
    FluentValue::Number(FluentNumber::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn a_variable_that_the_source_does_not_have_is_a_problem() {
        let (_, shown) = read(&[
            ("locales/en/x.ftl", "x-age = { $days } days\n"),
            ("locales/ur/x.ftl", "x-age = { $tage }\n"),
        ]);
        insta::assert_snapshot!(shown, @r#"
        error: the message `x-age` uses `$tage`, which nobody fills
         --> locales/ur/x.ftl:1:1
          |
        1 | x-age = { $tage }
          | ^^^^^
          |
          = help: it can use `$days`
        "#);
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

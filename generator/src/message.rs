//! Messages: every sentence that templates use, in every locale.
//!
//! In go the Fluent files, built-in ones first and the site's over them, message by message; out come
//! bundles that format, and the [`Catalogue`] of what each locale has, for checking. A message that a
//! locale lacks is shown in the source language and marked as such; one that the source lacks is a
//! problem.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::ErrorKind;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use rayon::prelude::*;
use unic_langid::LanguageIdentifier;

use crate::locale::Tag;
use crate::problem::{Place, Problem, Problems, nearest};
use crate::source::{BUILT_IN, Source};

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

    /// Finds references to nothing, and variables that a translation invents.
    fn check(&self, problems: &Problems) {
        let Some(source) = self.locales.get(&self.source) else {
            return;
        };
        for (tag, locale) in &self.locales {
            for (id, entry) in &locale.catalogue {
                for reference in entry
                    .references
                    .iter()
                    .filter(|reference| !locale.catalogue.contains_key(*reference))
                {
                    let near = nearest(reference, locale.catalogue.keys().map(String::as_str))
                        .map_or_else(String::new, |near| format!("did you mean `{near}`? Else "));
                    problems.push(
                        Problem::error(
                            entry.place.clone(),
                            format!(
                                "the message `{id}` refers to `{reference}`, which {tag} does not have"
                            ),
                        )
                        .help(format!(
                            "{near}write its words out, or add a line `{reference} = …` to a file in `locales/{tag}/`"
                        )),
                    );
                }
                // A site's own words in the source language may say less than the program's: what the program's
                // translations use is filled all the same.
                let Some(original) = source
                    .catalogue
                    .get(id)
                    .filter(|original| *tag != self.source && (entry.own || !original.own))
                else {
                    continue;
                };
                for variable in entry.variables.difference(&original.variables) {
                    let known = original
                        .variables
                        .iter()
                        .map(|name| format!("`${name}`"))
                        .collect::<Vec<_>>();
                    let help = if known.is_empty() {
                        format!(
                            "the {} message has no variables: write the words out",
                            self.source
                        )
                    } else {
                        format!("it can use {}", known.join(", "))
                    };
                    problems.push(
                        Problem::error(
                            entry.place.clone(),
                            format!("the message `{id}` uses `${variable}`, which nobody fills"),
                        )
                        .help(help),
                    );
                }
            }
        }
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Messages({:?})", self.locales.keys())
    }
}

fn read_locale(files: &Source, tag: &Tag, problems: &Problems) -> LocaleMessages {
    let id: LanguageIdentifier = tag.as_str().parse().unwrap_or_default();
    let mut isolating = FluentBundle::new_concurrent(vec![id.clone()]);
    let mut plain = FluentBundle::new_concurrent(vec![id]);
    plain.set_use_isolating(false);
    for bundle in [&mut isolating, &mut plain] {
        bundle.set_formatter(Some(format_number));
        bundle
            .add_builtins()
            .expect("a new bundle has no functions yet");
    }
    let mut catalogue = Catalogue::new();
    for (folder, own) in [
        (format!("{BUILT_IN}locales/{tag}/"), false),
        (format!("locales/{tag}/"), true),
    ] {
        let mut seen = BTreeMap::new();
        for (path, text) in files.texts_below(&folder) {
            if let Some(at) = too_deep(text) {
                let place = Place::span(path, &(at..at + 1));
                problems.push(
                    Problem::error(place, format!("more than {DEEPEST} brackets are open here"))
                        .help("close each `{` with a `}` and each `(` with a `)`; nothing else of this file was read"),
                );
                continue;
            }
            let (resource, errors) = match FluentResource::try_new(text.to_string()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, errors)) => (resource, errors),
            };
            for error in errors {
                problems.push(syntax_problem(path, text, &error));
            }
            for (id, entry) in entries(path, text, &resource, own) {
                if let Some(first) = seen.insert(id.clone(), entry.place.clone()) {
                    let (line, _) = crate::problem::position(
                        &files.text(&first.path).unwrap_or_default(),
                        first.start,
                    );
                    problems.push(
                        Problem::error(
                            entry.place.clone(),
                            format!("the message `{id}` is here a second time"),
                        )
                        .help(format!(
                            "the first is at {}:{line}; keep one of them",
                            first.path
                        )),
                    );
                }
                catalogue.insert(id, entry);
            }
            let resource = Arc::new(resource);
            isolating.add_resource_overriding(Arc::clone(&resource));
            plain.add_resource_overriding(resource);
        }
    }
    LocaleMessages {
        isolating,
        plain,
        catalogue,
    }
}

/// How many brackets may be open at once in a file of messages. The parser goes down into each of them by
/// calling itself, and has no bound of its own.
const DEEPEST: usize = 100;

/// Where a file has more brackets open than its parser can be asked to go into.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            // Brackets in the words themselves are words.
            '(' if depth > 0 => depth += 1,
            '}' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

fn syntax_problem(
    path: &Arc<str>,
    text: &str,
    error: &fluent_syntax::parser::ParserError,
) -> Problem {
    let start = error.pos.start.min(text.len());
    let end = error.pos.end.clamp(start, text.len());
    let before = text.get(..start).unwrap_or_default();
    let starts_line = before
        .rsplit('\n')
        .next()
        .is_none_or(|line| line.trim().is_empty());
    let cut_off = matches!(error.kind, ErrorKind::ExpectedToken(_)) && starts_line;
    // What is missing at the end of a line is found on the next one; a reader looks at the line's last sign.
    let (start, end) = if cut_off || text.get(start..end).is_none_or(|at| at.trim().is_empty()) {
        last_sign(text, start)
    } else {
        (start, end)
    };
    let why = match &error.kind {
        ErrorKind::ExpectedToken(sign) => format!("a `{sign}` is missing here"),
        ErrorKind::MissingDefaultVariant => {
            "no variant has a `*`, which marks the one for all other cases".to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` has no words"),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            "a line break is missing here".to_owned()
        }
        other => lower(&other.to_string()),
    };
    Problem::error(
        Place::span(path, &(start..end)),
        format!("this message cannot be read: {why}"),
    )
    .help("a message is written `its-id = its words`; a variable in it `{ $name }`")
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn last_sign(text: &str, at: usize) -> (usize, usize) {
    let head = text.get(..at).unwrap_or(text).trim_end();
    let start = head
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    (start, head.len().max(start + 1).min(text.len()))
}

fn entries(
    path: &Arc<str>,
    text: &str,
    resource: &FluentResource,
    own: bool,
) -> Vec<(String, Entries)> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        let mut used = Used::default();
        if let Some(value) = value {
            used.pattern(value);
        }
        for attribute in attributes {
            used.words.push('\n');
            used.pattern(&attribute.value);
        }
        let place = Place::span(path, &message_span(text, &id));
        let attributes = attributes
            .iter()
            .map(|attribute| attribute.id.name.to_owned())
            .collect();
        found.push((
            id,
            Entries {
                place,
                own,
                attributes,
                variables: used.variables,
                references: used.references,
                words: used.words,
            },
        ));
    }
    found
}

/// Where `id =` starts a line; the syntax tree has no places.
fn message_span(text: &str, id: &str) -> Range<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line
            .strip_prefix(id)
            .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='))
        {
            return at..at + id.len();
        }
        at += line.len();
    }
    0..0
}

#[derive(Default)]
struct Used {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    words: String,
}

impl Used {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => {
                    self.words.push('\u{fffc}');
                    self.expression(expression);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in arguments
            .positional
            .iter()
            .chain(arguments.named.iter().map(|named| &named.value))
        {
            self.inline(inline);
        }
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
    use crate::problem::{Style, show};

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

//! The files of one locale: read, and what is wrong with them as Fluent.
//!
//! In go the texts of the built-in files and of the site's own; out come the bundles that format, and an entry for
//! each message. A file whose brackets go too deep for the parser is not given to it. What messages say to each other
//! is not looked at here: see `check`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::ErrorKind;
use unic_langid::LanguageIdentifier;

use super::{Catalogue, Entries, LocaleMessages, format_number};
use crate::content::locale::Tag;
use crate::problem::{Place, Problem, Problems};
use crate::source::{BUILT_IN, Source};

/// The messages that `tag` has, the program's and over them the site's own.
pub(super) fn read_locale(files: &Source, tag: &Tag, problems: &Problems) -> LocaleMessages {
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
    for (at, sign) in text.bytes().enumerate() {
        match sign {
            b'{' => depth += 1,
            // Brackets in the words themselves are words.
            b'(' if depth > 0 => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
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
    let mut below = 0;
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
        let span = message_span(text, below, &id);
        below = below.max(span.end);
        let place = Place::span(path, &span);
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

/// Where `id =` starts a line, from the byte `below` on; the syntax tree has no places, but an order.
fn message_span(text: &str, below: usize, id: &str) -> Range<usize> {
    let mut at = below;
    let rest = text.get(below..).unwrap_or_default();
    for line in rest.split_inclusive('\n') {
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

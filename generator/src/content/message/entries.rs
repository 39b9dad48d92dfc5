//! From a parsed Fluent file to the entries of a catalogue.
//!
//! The syntax tree has no places, so the place of an id is found in the text.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast::{
    self, CallArguments, Expression, InlineExpression, Pattern, PatternElement,
};

use super::catalogue::Entry;
use crate::problem::Place;

/// The entries of a file in the order of the file, each with its id.
pub(super) fn entries(
    path: &Arc<str>,
    text: &str,
    resource: &FluentResource,
    own: bool,
) -> Vec<(String, Entry)> {
    let mut entries = Vec::new();
    let mut from = 0;
    for entry in resource.entries() {
        let (id, value, attributes) = match entry {
            ast::Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            ast::Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        let mut content = Content::default();
        if let Some(value) = value {
            content.pattern(value);
        }
        for attribute in attributes {
            content.words.push('\n');
            content.pattern(&attribute.value);
        }
        let span = id_span(text, from, &id);
        from = from.max(span.end);
        let attributes = attributes.iter();
        let attributes = attributes.map(|attribute| attribute.id.name.to_owned());
        let entry = Entry {
            place: Place::span(path, &span),
            own,
            attributes: attributes.collect(),
            variables: content.variables,
            references: content.references,
            words: content.words,
        };
        entries.push((id, entry));
    }
    entries
}

/// The bytes of `id` where `id =` starts a line, at byte `from` or below. Entries come in the order of the file, so
/// each is looked for below the one before it.
fn id_span(text: &str, from: usize, id: &str) -> Range<usize> {
    let mut at = from;
    let rest = text.get(from..).unwrap_or_default();
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

/// What a message consists of: its words, and the variables and messages it uses.
#[derive(Default)]
struct Content {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    words: String,
}

impl Content {
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

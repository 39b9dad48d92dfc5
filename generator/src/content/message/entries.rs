//! From a parsed Fluent file to the entries of a catalogue.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as MapEntry;
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast::{
    self, CallArguments, Expression, InlineExpression, PatternElement, Variant, VariantKey,
};

use super::catalogue::{
    Argument, Call, Entry, FirstArgument, Key, Pattern, Reference, Selection, Selector,
};
use crate::problem::{At, Place};

/// The entries of a file in the order of the file, each with its id.
pub(super) fn entries(
    path: &Arc<str>,
    resource: &FluentResource,
    own: bool,
) -> Vec<(String, Entry)> {
    let reader = Reader {
        text: resource.source(),
    };
    let entries = resource.entries().filter_map(|entry| {
        let (id, is_term, value, attributes) = match entry {
            ast::Entry::Message(message) => {
                let value = message.value.as_ref();
                (&message.id, false, value, &message.attributes)
            }
            ast::Entry::Term(term) => (&term.id, true, Some(&term.value), &term.attributes),
            _ => return None,
        };
        let mut words = String::new();
        let value = value.map(|value| reader.pattern(value, &mut words));
        let (mut by_name, mut repeated) = (BTreeMap::new(), Vec::new());
        for attribute in attributes {
            words.push('\n');
            let pattern = reader.pattern(&attribute.value, &mut words);
            let name = reader.at(attribute.id.name);
            match by_name.entry(name.value.clone()) {
                MapEntry::Occupied(_) => repeated.push(name),
                MapEntry::Vacant(free) => {
                    free.insert(pattern);
                }
            }
        }
        let id = reader.id(id, is_term);
        let entry = Entry {
            place: Place::span(path, &id.span),
            own,
            value,
            attributes: by_name,
            repeated,
            words,
        };
        Some((id.value, entry))
    });
    entries.collect()
}

/// Reads the syntax tree of the file `text`, whose pieces are slices of that text.
struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    /// The bytes of the file that `piece` is.
    fn span(&self, piece: &str) -> Range<usize> {
        let start = piece.as_ptr().addr().checked_sub(self.text.as_ptr().addr());
        let start = start.filter(|start| start + piece.len() <= self.text.len());
        start.map_or(0..0, |start| start..start + piece.len())
    }

    fn at(&self, piece: &str) -> At<String> {
        At {
            value: piece.to_owned(),
            span: self.span(piece),
        }
    }

    /// The id of a message, or of a term with its `-`.
    fn id(&self, id: &ast::Identifier<&str>, is_term: bool) -> At<String> {
        let At { value, span } = self.at(id.name);
        if is_term {
            At {
                value: format!("-{value}"),
                span: span.start.saturating_sub(1)..span.end,
            }
        } else {
            At { value, span }
        }
    }

    /// What a pattern uses; its text is added to `words`.
    fn pattern(&self, pattern: &ast::Pattern<&str>, words: &mut String) -> Pattern {
        let mut found = Pattern::default();
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            found.literal = Some((*value).to_owned());
        }
        self.elements(pattern, &mut found, words);
        found
    }

    fn elements(&self, pattern: &ast::Pattern<&str>, found: &mut Pattern, words: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => words.push_str(value),
                PatternElement::Placeable { expression } => {
                    words.push('\u{fffc}');
                    self.expression(expression, found, words);
                }
            }
        }
    }

    fn expression(&self, expression: &Expression<&str>, found: &mut Pattern, words: &mut String) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, found, words),
            Expression::Select { selector, variants } => {
                let on = self.selector(selector, found, words);
                let keys = variants.iter().map(|variant| self.key(variant)).collect();
                found.selections.push(Selection { on, keys });
                for variant in variants {
                    self.elements(&variant.value, found, words);
                }
            }
        }
    }

    fn selector(
        &self,
        selector: &InlineExpression<&str>,
        found: &mut Pattern,
        words: &mut String,
    ) -> Selector {
        match selector {
            InlineExpression::VariableReference { id } => Selector::Variable(self.at(id.name)),
            InlineExpression::TermReference {
                id,
                attribute: Some(attribute),
                ..
            } => {
                self.inline(selector, found, words);
                Selector::TermAttribute(format!("-{}", id.name), attribute.name.to_owned())
            }
            InlineExpression::FunctionReference { id, arguments } => {
                found.calls.push(self.call(id, arguments));
                let [InlineExpression::VariableReference { id }] = arguments.positional.as_slice()
                else {
                    return Selector::Other;
                };
                let variable = self.at(id.name);
                let ordinal = arguments.named.iter().any(|option| {
                    let ordinal = matches!(&option.value, InlineExpression::StringLiteral { value } if *value == "ordinal");
                    option.name.name == "type" && ordinal
                });
                Selector::Number { variable, ordinal }
            }
            _ => {
                self.inline(selector, found, words);
                Selector::Other
            }
        }
    }

    fn key(&self, variant: &Variant<&str>) -> Key {
        let (text, is_number) = match &variant.key {
            VariantKey::Identifier { name } => (name, false),
            VariantKey::NumberLiteral { value } => (value, true),
        };
        Key {
            text: self.at(text),
            is_number,
            is_default: variant.default,
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>, found: &mut Pattern, words: &mut String) {
        match inline {
            InlineExpression::VariableReference { id } => found.written.push(self.at(id.name)),
            InlineExpression::MessageReference { id, attribute } => {
                found.references.push(Reference {
                    id: self.id(id, false),
                    attribute: attribute.as_ref().map(|name| name.name.to_owned()),
                    given: Vec::new(),
                    has_unnamed: false,
                });
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                let mut unnamed = arguments.iter().flat_map(|arguments| &arguments.positional);
                found.references.push(Reference {
                    id: self.id(id, true),
                    attribute: attribute.as_ref().map(|name| name.name.to_owned()),
                    given: named.map(|argument| self.argument(argument)).collect(),
                    has_unnamed: unnamed.next().is_some(),
                });
            }
            InlineExpression::FunctionReference { id, arguments } => {
                found.calls.push(self.call(id, arguments));
                for argument in &arguments.positional {
                    self.inline(argument, found, words);
                }
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, found, words);
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&self, id: &ast::Identifier<&str>, arguments: &CallArguments<&str>) -> Call {
        Call {
            function: self.at(id.name),
            first: match arguments.positional.first() {
                Some(InlineExpression::NumberLiteral { .. }) => FirstArgument::Number,
                Some(InlineExpression::VariableReference { id }) => {
                    FirstArgument::Variable(id.name.to_owned())
                }
                _ => FirstArgument::Other,
            },
            options: arguments
                .named
                .iter()
                .map(|option| self.at(option.name.name))
                .collect(),
        }
    }

    fn argument(&self, argument: &ast::NamedArgument<&str>) -> Argument {
        Argument {
            name: self.at(argument.name.name),
            text: match &argument.value {
                InlineExpression::StringLiteral { value } => Some(self.at(value)),
                _ => None,
            },
        }
    }
}

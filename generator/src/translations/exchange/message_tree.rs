//! The messages of a Fluent file as a translator sees them: words, or a choice between words.

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
    VariantKey,
};
use fluent_syntax::{parser, serializer};

/// The names of plural forms.
const FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// The words of a value or an attribute, or a choice between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    /// Words, in the syntax of Fluent: `Call { $number }`.
    Words(String),
    /// A choice. Words around it are part of every variant.
    Choice {
        /// What is compared with the keys: `$count`.
        on: String,
        /// The variants, in the order of the file.
        variants: Vec<Variant>,
    },
}

/// One of the words that a choice has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) key: String,
    /// Whether it is the one for all other cases.
    pub(super) is_default: bool,
    pub(super) words: Tree,
}

/// A message of a file.
#[derive(Debug, Clone)]
pub(super) struct FileMessage {
    pub(super) id: String,
    /// The byte of its id.
    pub(super) start: usize,
    /// The comment above it, a line each.
    pub(super) comment: Vec<String>,
    /// The value under no name, then the attributes.
    pub(super) parts: Vec<(Option<String>, Tree)>,
}

/// The messages of the file `text`, in order. Terms belong to the grammar of one language and are left out.
pub(super) fn messages(text: &str) -> Vec<FileMessage> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(read(text, message)),
        _ => None,
    });
    messages.collect()
}

fn read(text: &str, message: &Message<&str>) -> FileMessage {
    let id = message.id.name;
    let value = message.value.iter().map(|value| (None, tree(value)));
    let attributes = message.attributes.iter().map(|attribute| {
        let name = attribute.id.name.to_owned();
        (Some(name), tree(&attribute.value))
    });
    let comment = message.comment.iter().flat_map(|comment| &comment.content);
    FileMessage {
        id: id.to_owned(),
        start: id.as_ptr().addr().saturating_sub(text.as_ptr().addr()),
        comment: comment.map(|line| (*line).to_owned()).collect(),
        parts: value.chain(attributes).collect(),
    }
}

fn tree(pattern: &Pattern<&str>) -> Tree {
    let elements = &pattern.elements;
    let choice = elements.iter().enumerate().find_map(|(at, element)| {
        let PatternElement::Placeable { expression } = element else {
            return None;
        };
        let Expression::Select { selector, variants } = inner(expression) else {
            return None;
        };
        Some((at, selector, variants))
    });
    let Some((at, selector, variants)) = choice else {
        return Tree::Words(words(elements.clone()));
    };
    let (before, behind) = elements.split_at(at);
    let behind = behind.get(1..).unwrap_or_default();
    let variants = variants.iter().map(|variant| {
        let around = [before, &variant.value.elements, behind];
        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
            &variant.key;
        Variant {
            key: (*key).to_owned(),
            is_default: variant.default,
            words: tree(&Pattern {
                elements: around.concat(),
            }),
        }
    });
    Tree::Choice {
        on: written(selector),
        variants: variants.collect(),
    }
}

/// The expression within further braces.
fn inner<'e, 's>(expression: &'e Expression<&'s str>) -> &'e Expression<&'s str> {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => inner(expression),
        other => other,
    }
}

/// What a selector is written as, without braces.
fn written(selector: &InlineExpression<&str>) -> String {
    let expression = Expression::Inline(selector.clone());
    let placeable = words(vec![PatternElement::Placeable { expression }]);
    let inside = placeable
        .strip_prefix("{ ")
        .and_then(|rest| rest.strip_suffix(" }"));
    inside.unwrap_or(&placeable).to_owned()
}

/// Words in the syntax of Fluent, without the indent of further lines.
fn words(elements: Vec<PatternElement<&str>>) -> String {
    let message = Message {
        id: Identifier { name: "x" },
        value: Some(Pattern { elements }),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = Resource {
        body: vec![Entry::Message(message)],
    };
    let text = serializer::serialize(&resource);
    let value = text.strip_prefix("x =").unwrap_or(&text);
    let lines = value
        .lines()
        .map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

impl Tree {
    /// The words for the key `key` of a choice on `on`; those for all other cases if there is no such key; all of the
    /// tree if it makes no such choice.
    pub(super) fn of(&self, on: &str, key: &str) -> &Self {
        match self {
            Self::Choice { on: own, variants } if own == on => {
                let same = variants.iter().find(|variant| variant.key == key);
                let default = variants.iter().find(|variant| variant.is_default);
                same.or(default).map_or(self, |variant| &variant.words)
            }
            other => other,
        }
    }
}

/// Whether the key of a variant is a number.
pub(super) fn is_number(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a choice is one between plural forms.
pub(super) fn is_plural(on: &str, variants: &[Variant]) -> bool {
    let mut keys = variants.iter().map(|variant| variant.key.as_str());
    on.starts_with("NUMBER(") || keys.any(|key| FORMS.contains(&key) || is_number(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_words_or_a_choice_between_them() {
        let text = "# Above.\n# $n: how many\na = About { $n ->\n    [one] one day\n   *[other] { $n } days\n } or\n    so\n    .b = B { \"x\" }\n-t = Term\n";
        let found = &messages(text)[0];
        assert_eq!((found.id.as_str(), found.start), ("a", 24));
        assert_eq!(found.comment, ["Above.", "$n: how many"]);
        let (_, value) = &found.parts[0];
        let words = |text: &str| Tree::Words(text.to_owned());
        assert_eq!(*value.of("$n", "one"), words("About one day or\nso"));
        assert_eq!(*value.of("$n", "few"), words("About { $n } days or\nso"));
        let b = (Some("b".to_owned()), words("B { \"x\" }"));
        assert_eq!(found.parts[1], b);
        assert_eq!(messages(text).len(), 1);
    }
}

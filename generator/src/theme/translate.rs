//! The functions `t` and `attr` of templates, which format a message.

use std::sync::Arc;

use fluent::FluentArgs;
use tera::{Function, Kwargs, State, Tera, TeraResult, Value};

use crate::content::locale::Tag;
use crate::content::message::{Messages, Use, number};

/// Adds `t(id="…", name=value)` for the text of a page and `attr(…)` for attributes and titles.
///
/// The language is the argument `locale`, or else `lang` of the template's context.
pub(super) fn register(tera: &mut Tera, messages: &Arc<Messages>) {
    for (name, wanted) in [("t", Use::Text), ("attr", Use::Attribute)] {
        let messages = Arc::clone(messages);
        tera.register_function(name, Translate { messages, wanted });
    }
}

struct Translate {
    messages: Arc<Messages>,
    wanted: Use,
}

impl Function<TeraResult<Value>> for Translate {
    fn call(&self, kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let id = kwargs.must_get::<&str>("id")?;
        let lang = match kwargs.get::<&str>("locale")? {
            Some(tag) => tag.to_owned(),
            None => state.get::<String>("lang")?.ok_or_else(|| {
                tera::Error::message("a message is asked for without a language: give `locale`")
            })?,
        };
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name
                .as_str()
                .filter(|name| !matches!(*name, "id" | "locale"))
            else {
                continue;
            };
            match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
                Some(count) => args.set(name.to_owned(), number(count)),
                None => args.set(name.to_owned(), value.to_string()),
            }
        }
        let formatted = self
            .messages
            .format(&lang, id, Some(&args), self.wanted)
            .map_err(|error| tera::Error::message(error.to_string()))?;
        if self.wanted == Use::Attribute {
            return Ok(Value::normal_string(&formatted.text));
        }
        let source = self.messages.source();
        let direction = if formatted.fallback {
            source.direction()
        } else {
            Tag::parse(&lang).map_or("ltr", |tag| tag.direction())
        };
        let text = isolate(&state.escape(&formatted.text)?, direction == "rtl");
        if !formatted.fallback {
            return Ok(Value::safe_string(&text));
        }
        // Text in another language than the page's is marked, for screen readers and for the choice of a font.
        Ok(Value::safe_string(&format!(
            "<span lang=\"{source}\" dir=\"{direction}\">{text}</span>",
        )))
    }
}

/// Puts elements in place of the invisible isolates (U+2068, U+2069) that Fluent writes around what it fills in: braille
/// displays show the characters as cells of noise. They are left out where they would do nothing, which is around text from
/// left to right in a text from left to right.
fn isolate(text: &str, is_rtl: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            FIRST_STRONG_ISOLATE => {
                let inside = text.get(at..).unwrap_or_default();
                let inside = inside.split(POP_ISOLATE).next().unwrap_or_default();
                let acts = is_rtl || inside.chars().any(is_right_to_left);
                open.push(acts);
                out.push_str(if acts { "<bdi>" } else { "" });
            }
            POP_ISOLATE => out.push_str(if open.pop() == Some(true) {
                "</bdi>"
            } else {
                ""
            }),
            character => out.push(character),
        }
    }
    out
}

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Whether a character is of a script from right to left, by the blocks that Unicode keeps for them.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_isolated_by_an_element_where_that_does_something() {
        for (text, is_rtl, expected) in [
            ("\u{2068}64\u{2069} countries", false, "64 countries"),
            ("of \u{2068}اردو\u{2069}", false, "of <bdi>اردو</bdi>"),
            ("\u{2068}22 33\u{2069} پر", true, "<bdi>22 33</bdi> پر"),
            (
                "\u{2068}a \u{2068}عربی\u{2069}\u{2069}",
                false,
                "<bdi>a <bdi>عربی</bdi></bdi>",
            ),
        ] {
            assert_eq!(isolate(text, is_rtl), expected);
        }
    }
}

//! The functions `t` and `attr` of templates, which format a message.

use std::sync::Arc;

use fluent::FluentArgs;
use tera::{Function, Kwargs, State, Tera, TeraResult, Value};

use crate::content::isolates;
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
            self.messages.direction(&lang)
        };
        let escaped = state.escape(&formatted.text)?;
        let mut text = String::with_capacity(escaped.len());
        // Fluent isolates all that it fills in. Text from left to right needs that only within text of the other direction.
        isolates::write(&escaped, &mut text, |part| {
            direction == "rtl" || part.chars().any(is_right_to_left)
        });
        if !formatted.fallback {
            return Ok(Value::safe_string(&text));
        }
        // Text in another language than the page's is marked, for screen readers and for the choice of a font.
        Ok(Value::safe_string(&format!(
            "<span lang=\"{source}\" dir=\"{direction}\">{text}</span>",
        )))
    }
}

/// Whether a character is of a script from right to left, by the blocks that Unicode keeps for them.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

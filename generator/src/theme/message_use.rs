//! The messages that templates use, found in their text.
//!
//! Templates are not parsed for this: a message whose id is computed, as in `t(id=name)`, is not found.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::content::message::{MessageUse, kind, split_id};
use crate::problem::Place;
use crate::source::BUILT_IN;

/// Finds `t(id="…", …)` and `attr(id="…", …)` in a template.
pub(super) fn message_uses(path: &Arc<str>, text: &str) -> Vec<MessageUse> {
    let mut uses = Vec::new();
    for call in ["t(", "attr("] {
        for (at, _) in text.match_indices(call) {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            if before.is_some_and(|before| before.is_alphanumeric() || "_.".contains(before)) {
                // The end of a longer name, such as `set(`, or a method.
                continue;
            }
            let start = at + call.len();
            if let Some((id, names, id_span)) = call_arguments(text, start) {
                let (name, _) = split_id(&id);
                let is_built_in = path.starts_with(BUILT_IN);
                let kinds = names.into_iter().map(|variable| {
                    let kind = kind(name, &variable, is_built_in);
                    (variable, kind)
                });
                let filled = kinds.collect();
                uses.push(MessageUse {
                    id,
                    filled,
                    place: Place::span(path, &id_span),
                    is_own: !is_built_in,
                });
            }
        }
    }
    uses
}

/// The id, the names of the other arguments and the bytes of the id, for a call whose arguments start at byte `start`.
fn call_arguments(text: &str, start: usize) -> Option<(String, BTreeSet<String>, Range<usize>)> {
    let rest = text.get(start..)?;
    let after = rest
        .trim_start()
        .strip_prefix("id")?
        .trim_start()
        .strip_prefix('=')?
        .trim_start()
        .strip_prefix('"')?;
    let id_start = start + (rest.len() - after.len());
    let id: String = after
        .chars()
        .take_while(|character| *character != '"')
        .collect();
    let id_span = id_start..id_start + id.len();
    let mut filled = BTreeSet::new();
    let (mut depth, mut quoted, mut word) = (0_i32, false, String::new());
    for character in text.get(id_span.end + 1..)?.chars() {
        match character {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '=' if depth == 0 && !word.is_empty() => {
                filled.insert(std::mem::take(&mut word));
            }
            _ if depth == 0 && (character.is_alphanumeric() || character == '_') => {
                word.push(character);
            }
            _ => word.clear(),
        }
    }
    filled.remove("locale");
    Some((id, filled, id_span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_messages_that_a_template_uses() {
        let uses = message_uses(
            &"x.html".into(),
            r#"{{ t(id="a-b", count=rows | length, date=x.y) }} {% if attr(id="c.d", locale=tag) %} set(id="no")"#,
        );
        let found: Vec<_> = uses
            .iter()
            .map(|used| {
                (
                    used.id.as_str(),
                    used.filled.keys().map(String::as_str).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(found, [("a-b", vec!["count", "date"]), ("c.d", vec![])]);
    }
}

//! Choices between variants: keys that nothing can select, and plural forms that are missing.

use std::collections::BTreeSet;

use super::{Entry, Selector, within};
use crate::content::locale::Tag;
use crate::content::message::catalogue::{Key, Selection};
use crate::content::message::kind::Kind;
use crate::content::message::plural::{FORMS, forms, names};
use crate::problem::{Problem, Problems, did_you_mean};

/// What the keys of a selection are checked against.
pub(super) struct Context<'c> {
    /// The locale of the message.
    pub(super) tag: &'c Tag,
    /// All locales of the site.
    pub(super) tags: &'c [Tag],
    /// The keys that the source locale has for the same variable of the same message.
    pub(super) originals: Vec<&'c str>,
}

/// Checks the keys of a selection on a variable of the kind `kind`, in the message `entry`.
pub(super) fn check(
    entry: &Entry,
    selection: &Selection,
    kind: &Kind,
    context: &Context<'_>,
    problems: &Problems,
) {
    let (Selector::Variable(variable) | Selector::Number { variable, .. }) = &selection.on else {
        return;
    };
    let by_number = matches!(selection.on, Selector::Number { .. });
    if by_number && matches!(kind, Kind::Text | Kind::Word(_) | Kind::Locale) {
        let message = format!(
            "`NUMBER` needs a number, and `${}` is a text",
            variable.value
        );
        let help = format!(
            "select on the variable itself: `{{ ${} -> … }}`",
            variable.value
        );
        problems.push(Problem::error(within(entry, variable), message).help(help));
        return;
    }
    let own = Problems::default();
    for key in &selection.keys {
        if let Some((why, help)) = unselectable(key, &variable.value, kind, context) {
            own.push(Problem::error(within(entry, &key.text), why).help(help));
        }
    }
    for (key, first) in repeated(&selection.keys) {
        let message = format!("the variant `{}` is here a second time", key.text.value);
        let help = format!(
            "the first `[{}]` is the one that is used: keep one of them",
            first.text.value
        );
        own.push(Problem::error(within(entry, &key.text), message).help(help));
    }
    // Built-in messages have every form: a test of the program checks them.
    if own.is_empty() && entry.own && *kind == Kind::Number {
        own.extend(other_forms(entry, selection, context.tag));
    }
    problems.extend(own.into_sorted());
}

/// Why nothing can select a key, and what to write instead. The default variant needs no key that fits.
fn unselectable(
    key: &Key,
    variable: &str,
    kind: &Kind,
    context: &Context<'_>,
) -> Option<(String, String)> {
    let text = key.text.value.as_str();
    let is_form = FORMS.contains(&text);
    if key.is_default && (kind != &Kind::Number || is_form) {
        return None;
    }
    let cannot = format!("nothing selects the variant `{text}`");
    match kind {
        Kind::Number if key.is_number || is_form => None,
        Kind::Number => {
            let help = did_you_mean(text, names(context.tag, false));
            let help = format!("`${variable}` is a number: {help}; or a number such as `[0]`");
            Some((cannot, help.replace("?; or", "? Or write")))
        }
        Kind::Word(words) if words.contains(&text) && !key.is_number => None,
        Kind::Word(words) => Some((
            cannot,
            format!(
                "`${variable}` is a word: {}",
                did_you_mean(text, words.iter().copied())
            ),
        )),
        Kind::Locale => {
            // Keys for languages of other sites are in messages that a site copies from the built-in ones.
            if Tag::parse(text).is_ok() && !key.is_number {
                return None;
            }
            let tags = context.tags.iter().map(Tag::as_str);
            let help = did_you_mean(text, tags);
            Some((
                cannot,
                format!("`${variable}` is the tag of a language: {help}"),
            ))
        }
        Kind::Text if key.is_number || is_form => Some((
            cannot,
            format!(
                "`${variable}` is a text and has no plural forms: write one text that always fits"
            ),
        )),
        Kind::Unknown if !key.is_number && !is_form && !context.originals.is_empty() => {
            let known = &context.originals;
            (!known.contains(&text)).then(|| {
                let help = did_you_mean(text, known.iter().copied());
                (
                    cannot,
                    format!("the message of the source language has other keys: {help}"),
                )
            })
        }
        Kind::Text | Kind::Unknown => None,
    }
}

/// Keys that an earlier variant has too, each with that one.
fn repeated(keys: &[Key]) -> impl Iterator<Item = (&Key, &Key)> {
    keys.iter().enumerate().filter_map(|(at, key)| {
        let mut earlier = keys.iter().take(at);
        let first = earlier.find(|first| first.text.value == key.text.value)?;
        Some((key, first))
    })
}

/// Warnings of plural forms that the language has for whole numbers and the message has not, and the other way round.
fn other_forms(entry: &Entry, selection: &Selection, tag: &Tag) -> Vec<Problem> {
    let ordinal = matches!(selection.on, Selector::Number { ordinal: true, .. });
    let forms = forms(tag, ordinal);
    let known = names(tag, ordinal);
    let keys = selection.keys.iter();
    let foreign = keys.filter(|key| {
        !key.is_default && !key.is_number && !known.contains(&key.text.value.as_str())
    });
    let foreign = foreign.map(|key| {
        let form = &key.text.value;
        let message =
            format!("nothing selects the variant `{form}`: {tag} has no such plural form");
        let listed: Vec<_> = known.iter().map(|form| format!("`{form}`")).collect();
        let help = format!(
            "its forms are {}; for one number alone write it as the key, such as `[0]`",
            listed.join(", ")
        );
        Problem::warning(within(entry, &key.text), message).help(help)
    });
    foreign
        .chain(missing_forms(entry, selection, tag, &forms))
        .collect()
}

/// A warning of plural forms that the language has for whole numbers and the message has not.
fn missing_forms(
    entry: &Entry,
    selection: &Selection,
    tag: &Tag,
    forms: &[(u32, String)],
) -> Option<Problem> {
    let has = |text: &str| selection.keys.iter().any(|key| key.text.value == text);
    if !FORMS.iter().any(|form| has(form)) {
        // Exact numbers only: the default is meant for all others.
        return None;
    }
    let missing: BTreeSet<_> = forms
        .iter()
        .filter(|(count, form)| !has(form) && !has(&count.to_string()))
        .map(|(_, form)| form.as_str())
        .filter(|form| *form != "other")
        .collect();
    if missing.is_empty() {
        return None;
    }
    let listed: Vec<_> = missing.iter().map(|form| format!("`{form}`")).collect();
    let numbers = missing.iter().map(|form| {
        let of_form = forms.iter().filter(|(_, found)| found == form);
        let some: Vec<_> = of_form
            .take(3)
            .map(|(count, _)| count.to_string())
            .collect();
        format!("`{form}` is for {}", some.join(", "))
    });
    let numbers: Vec<_> = numbers.collect();
    let first = selection.keys.first()?;
    let message = format!(
        "{tag} has also {}, which this message lacks",
        listed.join(" and ")
    );
    let help = format!(
        "add a variant for each ({}); without, the words of the variant with `*` are shown",
        numbers.join("; ")
    );
    Some(Problem::warning(within(entry, &first.text), message).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::message::fixed::kind;
    use crate::content::message::format::Messages;
    use crate::source::Source;

    #[test]
    fn built_in_messages_have_every_plural_form_of_their_language() {
        let tags = ["en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans"];
        let tags = tags.map(|tag| Tag::parse(tag).unwrap());
        let messages = Messages::read(&Source::built_in(), &tags[0], &tags, &Problems::default());
        let mut checked = 0;
        for tag in &tags {
            for (id, entry) in messages.catalogue(tag).unwrap() {
                for selection in entry.parts().flat_map(|pattern| &pattern.selections) {
                    let Selector::Variable(variable) = &selection.on else {
                        continue;
                    };
                    if kind(id, &variable.value, true) == Kind::Number {
                        assert_eq!(other_forms(entry, selection, tag), [], "{tag} {id}");
                        checked += 1;
                    }
                }
            }
        }
        assert_eq!(checked, 3 * tags.len());
    }
}

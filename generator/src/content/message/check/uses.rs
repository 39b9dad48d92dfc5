//! The uses of messages: in every locale each must be there, use no other variables than it gets, select on nothing that
//! cannot be, and can be formatted.

use std::collections::BTreeSet;

use fluent::FluentArgs;
use rayon::prelude::*;

use super::selection::{self, Context};
use super::{Catalogue, Entry, Pattern, Selector, no_words, unfilled, within};
use crate::content::locale::Tag;
use crate::content::message::catalogue::{FirstArgument, Reference, Selection, split_id};
use crate::content::message::format::{FormatError, Messages, Use};
use crate::content::message::kind::{Filled, Kind, MessageUse};
use crate::problem::{At, Problem, Problems};

/// Checks the messages of every locale against their uses: whatever formatting them would find is found here.
pub fn check_uses(messages: &Messages, uses: &[MessageUse], problems: &Problems) {
    for used in uses {
        if messages.original(&used.id).is_none() {
            problems.push(messages.missing(&used.id, used.place.clone()));
        }
    }
    let tags: Vec<Tag> = messages.tags().cloned().collect();
    let found = tags.par_iter().flat_map_iter(|tag| {
        let problems = Problems::default();
        let locale = Locale {
            messages,
            tag,
            tags: &tags,
        };
        // Built-in messages fit the program and its templates: they are checked as messages of its own repository.
        let is_own = locale.has_own_messages();
        let uses = uses.iter().filter(|used| is_own || used.is_own);
        for used in uses.filter(|used| messages.original(&used.id).is_some()) {
            locale.check_use(used, &problems);
        }
        problems.into_sorted()
    });
    problems.extend(found.collect::<Vec<_>>());
    let ids = uses.iter().map(|used| split_id(&used.id).0).collect();
    check_variables(messages, &ids, problems);
}

/// Finds variables that a translation of the site has and its original has not, in messages of which no use is known
/// (`used` holds the ids of the others): a template may ask for them by an id that it computes.
fn check_variables(messages: &Messages, used: &BTreeSet<&str>, problems: &Problems) {
    let source = messages.source();
    let Some(originals) = messages.catalogue(source) else {
        return;
    };
    let translations = messages.tags().filter(|tag| *tag != source);
    for catalogue in translations.filter_map(|tag| messages.catalogue(tag)) {
        let unused = catalogue
            .iter()
            .filter(|(id, entry)| entry.own && !id.starts_with('-') && !used.contains(id.as_str()));
        for (id, entry) in unused {
            let Some(original) = originals.get(id) else {
                continue;
            };
            let filled: BTreeSet<_> = variables(original).map(|at| at.value.as_str()).collect();
            let filled: Vec<_> = filled.into_iter().collect();
            let subject = format!("the {source} message");
            for variable in variables(entry).filter(|at| !filled.contains(&at.value.as_str())) {
                problems.push(unfilled(id, entry, variable, &filled, &subject));
            }
        }
    }
}

fn variables(entry: &Entry) -> impl Iterator<Item = &At<String>> {
    entry.parts().flat_map(Pattern::variables)
}

/// The messages of one locale.
struct Locale<'m> {
    messages: &'m Messages,
    tag: &'m Tag,
    tags: &'m [Tag],
}

impl Locale<'_> {
    /// Whether the site has messages of its own in this locale.
    fn has_own_messages(&self) -> bool {
        let messages = self.messages.catalogue(self.tag).into_iter().flatten();
        messages.into_iter().any(|(_, entry)| entry.own)
    }

    fn check_use(&self, used: &MessageUse, problems: &Problems) {
        let Some(catalogue) = self.messages.catalogue(self.tag) else {
            return;
        };
        let (name, attribute) = split_id(&used.id);
        let Some(entry) = catalogue.get(name) else {
            return;
        };
        let Some(pattern) = entry.part(attribute) else {
            if attribute.is_none() {
                problems.push(no_words(name, entry));
            }
            return;
        };
        let own = Problems::default();
        let mut walk = Walk {
            locale: self,
            catalogue,
            filled: &used.filled,
            seen: BTreeSet::new(),
            problems: &own,
        };
        walk.used(name, entry, pattern);
        own.extend(shown_as_it_is(used, name, entry));
        let own = own.into_sorted();
        if own.is_empty() {
            problems.extend(self.not_formatted(used, name, entry));
        }
        problems.extend(own);
    }

    /// The problem of a message that cannot be formatted for some values of its variables, or comes out empty.
    fn not_formatted(&self, used: &MessageUse, name: &str, entry: &Entry) -> Option<Problem> {
        fillings(&used.filled, self.tags).iter().find_map(|given| {
            let formatted =
                self.messages
                    .format(self.tag.as_str(), &used.id, Some(given), Use::Attribute);
            let (message, help) = match formatted {
                Ok(formatted) if !formatted.text.trim().is_empty() => return None,
                Ok(_) => (
                    format!("the message `{}` comes out empty", used.id),
                    format!("write its words behind `{name} =`"),
                ),
                Err(error @ FormatError::Unfilled { .. }) => (
                    error.to_string(),
                    "write the words out instead of referring to other messages".to_owned(),
                ),
                // What is not there is a problem already.
                Err(_) => return None,
            };
            Some(Problem::error(entry.place.clone(), message).help(help))
        })
    }

    /// The keys that the source locale has for selections on the same variable of the message `id`.
    fn original_keys(&self, id: &str, variable: &str) -> Vec<&str> {
        let source = self.messages.source();
        let original = self
            .messages
            .catalogue(source)
            .and_then(|originals| originals.get(id))
            .filter(|_| self.tag != source);
        let selections = original
            .into_iter()
            .flat_map(Entry::parts)
            .flat_map(|pattern| &pattern.selections);
        let on_it = selections.filter(
            |selection| matches!(&selection.on, Selector::Variable(at) if at.value == variable),
        );
        let keys = on_it.flat_map(|selection| &selection.keys);
        keys.map(|key| key.text.value.as_str()).collect()
    }
}

/// The problem of notation that would reach a reader as characters: a variable without braces, or HTML.
fn shown_as_it_is(used: &MessageUse, id: &str, entry: &Entry) -> Option<Problem> {
    let words = entry.words.as_str();
    let after = |sign: &str| {
        words
            .split(sign)
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let name = |text: &str| -> String {
        let end =
            text.find(|character: char| !(character.is_alphanumeric() || "-_".contains(character)));
        text.get(..end.unwrap_or(text.len()))
            .unwrap_or(text)
            .to_owned()
    };
    let variable = after("$")
        .iter()
        .map(|text| name(text))
        .find(|name| used.filled.contains_key(name));
    let tag = after("<")
        .iter()
        .map(|text| name(text.trim_start_matches('/')))
        .find(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()));
    let (what, help) = match (variable, tag) {
        (Some(variable), _) => (
            format!("`${variable}`"),
            format!("write a variable within braces: `{{ ${variable} }}`"),
        ),
        (None, Some(tag)) if entry.own => (
            format!("`<{tag}>`"),
            "messages are plain text: write the words alone".to_owned(),
        ),
        _ => return None,
    };
    let message = format!("the message `{id}` would show {what} as it is");
    Some(Problem::error(entry.place.clone(), message).help(help))
}

/// Arguments for a message: an example of each variable, and each further example of one of them beside the first of the
/// others.
fn fillings<'f>(filled: &'f Filled, tags: &[Tag]) -> Vec<FluentArgs<'f>> {
    let examples = filled
        .iter()
        .map(|(name, kind)| (name.as_str(), kind.examples(tags)));
    let examples: Vec<_> = examples.collect();
    let filling = |varied: Option<(usize, usize)>| {
        let values = examples
            .iter()
            .enumerate()
            .filter_map(|(at, (name, values))| {
                let which = varied
                    .filter(|(variable, _)| *variable == at)
                    .map_or(0, |(_, which)| which);
                Some((*name, values.get(which)?.clone()))
            });
        values.collect()
    };
    let further = examples
        .iter()
        .enumerate()
        .flat_map(|(at, (_, values))| (1..values.len()).map(move |which| Some((at, which))));
    std::iter::once(None).chain(further).map(filling).collect()
}

/// A walk through a message and everything that it refers to.
struct Walk<'w> {
    locale: &'w Locale<'w>,
    catalogue: &'w Catalogue,
    filled: &'w Filled,
    /// The messages that were walked through, each with the attribute; a message that refers to itself ends here.
    seen: BTreeSet<(String, Option<String>)>,
    problems: &'w Problems,
}

impl Walk<'_> {
    /// Walks through the message that is used.
    fn used(&mut self, id: &str, entry: &Entry, pattern: &Pattern) {
        for variable in self.unfilled(pattern) {
            let known: Vec<_> = self.filled.keys().map(String::as_str).collect();
            let problem = unfilled(id, entry, variable, &known, "this message");
            self.problems.push(problem);
        }
        self.pattern(id, entry, pattern);
    }

    /// The variables of a pattern that the use does not fill.
    fn unfilled<'p>(&self, pattern: &'p Pattern) -> Vec<&'p At<String>> {
        let variables = pattern.variables();
        variables
            .filter(|at| !self.filled.contains_key(&at.value))
            .collect()
    }

    fn pattern(&mut self, id: &str, entry: &Entry, pattern: &Pattern) {
        for selection in &pattern.selections {
            self.selection(id, entry, selection);
        }
        for call in &pattern.calls {
            if let FirstArgument::Variable(variable) = &call.first
                && let Some(Kind::Text | Kind::Word(_) | Kind::Locale) = self.filled.get(variable)
            {
                let message = format!("`NUMBER` needs a number, and `${variable}` is a text");
                let problem = Problem::error(within(entry, &call.function), message);
                self.problems
                    .push(problem.help(format!("write `{{ ${variable} }}`")));
            }
        }
        for reference in &pattern.references {
            self.reference(id, entry, reference);
        }
    }

    fn selection(&self, id: &str, entry: &Entry, selection: &Selection) {
        let (Selector::Variable(variable) | Selector::Number { variable, .. }) = &selection.on
        else {
            return;
        };
        if let Some(kind) = self.filled.get(&variable.value) {
            let context = Context {
                tag: self.locale.tag,
                tags: self.locale.tags,
                originals: self.locale.original_keys(id, &variable.value),
            };
            selection::check(entry, selection, kind, &context, self.problems);
        }
    }

    fn reference(&mut self, from: &str, entry: &Entry, reference: &Reference) {
        let id = &reference.id.value;
        let target = self.catalogue.get(id);
        let Some((target, pattern)) =
            target.and_then(|target| Some((target, target.part(reference.attribute.as_deref())?)))
        else {
            return;
        };
        if id.starts_with('-') {
            self.term(entry, reference, target, pattern);
        } else if self.seen.insert((id.clone(), reference.attribute.clone())) {
            let unfilled: BTreeSet<_> = self
                .unfilled(pattern)
                .into_iter()
                .map(|at| &at.value)
                .collect();
            if !unfilled.is_empty() {
                let names: Vec<_> = unfilled.iter().map(|name| format!("`${name}`")).collect();
                let message = format!(
                    "the message `{from}` refers to `{id}`, which uses {}: nothing fills that here",
                    names.join(" and ")
                );
                let problem = Problem::error(within(entry, &reference.id), message);
                self.problems
                    .push(problem.help(format!("write the words of `{id}` out")));
            }
            self.pattern(id, target, pattern);
        }
    }

    /// Finds a term that selects on a variable of the message that refers to it: a term does not see it, so its default
    /// variant would always be shown.
    fn term(&self, entry: &Entry, reference: &Reference, term: &Entry, pattern: &Pattern) {
        for selection in &pattern.selections {
            let (Selector::Variable(variable) | Selector::Number { variable, .. }) = &selection.on
            else {
                continue;
            };
            let name = &variable.value;
            let is_given = reference
                .given
                .iter()
                .any(|given| given.name.value == *name);
            if self.filled.contains_key(name) && !is_given {
                let id = &reference.id.value;
                let message =
                    format!("the term `{id}` selects on `${name}`, which it does not get");
                let help = format!(
                    "a term knows only what stands in its brackets: move the variants into the message in {} that refers to it",
                    entry.place.path
                );
                self.problems
                    .push(Problem::error(within(term, variable), message).help(help));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Style, show};
    use crate::source::Source;

    fn shown(files: &[(&str, &str)]) -> String {
        let tags = ["en", "ur"].map(|tag| Tag::parse(tag).unwrap());
        let source = Source::in_memory(files.iter().copied());
        let problems = Problems::default();
        let messages = Messages::read(&source, &tags[0], &tags, &problems);
        check_uses(&messages, &[], &problems);
        show(&problems.into_sorted(), &source, Style::Plain)
    }

    #[test]
    fn a_variable_that_the_source_does_not_have_is_a_problem() {
        let shown = shown(&[
            ("locales/en/x.ftl", "x-age = { $days } days\n"),
            ("locales/ur/x.ftl", "x-age = { $tage }\n"),
        ]);
        insta::assert_snapshot!(shown, @r#"
        error: the message `x-age` uses `$tage`, which is never filled
         --> locales/ur/x.ftl:1:12
          |
        1 | x-age = { $tage }
          |            ^^^^
          |
          = help: it can use `$days`
        "#);
    }
}

//! The messages of one locale by themselves: references, terms and functions.

use super::{Entry, Pattern, Selector, within};
use crate::content::locale::Tag;
use crate::content::message::bundle::{NUMBER, NUMBER_OPTIONS};
use crate::content::message::catalogue::{Argument, Call, Catalogue, FirstArgument, Reference};
use crate::problem::{At, Problem, Problems, did_you_mean, nearest};

/// Finds references that lead nowhere, terms that are given what they cannot use, and functions that do not exist.
///
/// `originals` are the messages of the source locale.
pub(in crate::content::message) fn check(
    tag: &Tag,
    catalogue: &Catalogue,
    originals: &Catalogue,
    problems: &Problems,
) {
    for (id, entry) in catalogue {
        problems.extend(same_name(id, entry, catalogue));
        for name in &entry.repeated {
            let message = format!("the attribute `.{}` is here a second time", name.value);
            let problem = Problem::error(within(entry, name), message);
            problems.push(problem.help("keep one of the two"));
        }
        for pattern in entry.parts() {
            for reference in &pattern.references {
                let user = User { id, entry };
                let variables = originals.get(id).into_iter().flat_map(Entry::parts);
                let mut variables = variables.flat_map(Pattern::variables);
                if !catalogue.contains_key(&reference.id.value)
                    && variables.any(|variable| variable.value == reference.id.value)
                {
                    problems.push(no_dollar(user, reference));
                    continue;
                }
                check_reference(user, reference, tag, catalogue, problems);
            }
            for call in &pattern.calls {
                problems.extend(wrong_call(entry, call));
            }
        }
        if id.starts_with('-') {
            check_term(id, entry, catalogue, problems);
        }
    }
}

/// The message or term that a reference is in.
#[derive(Clone, Copy)]
struct User<'c> {
    id: &'c str,
    entry: &'c Entry,
}

/// A message and a term of one name: the library that formats keeps only one of the two.
fn same_name(id: &str, entry: &Entry, catalogue: &Catalogue) -> Option<Problem> {
    let name = id.strip_prefix('-')?;
    let message = catalogue.get(name)?;
    let later = if entry.own { entry } else { message };
    let text = format!("the term `{id}` and the message `{name}` have one name");
    Some(Problem::error(later.place.clone(), text).help(format!(
        "only one of the two can be used: give the term another name, such as `{id}-term`"
    )))
}

fn check_reference(
    user: User<'_>,
    reference: &Reference,
    tag: &Tag,
    catalogue: &Catalogue,
    problems: &Problems,
) {
    let Some(target) = catalogue.get(&reference.id.value) else {
        problems.push(dead_reference(user, reference, tag, catalogue));
        return;
    };
    let id = &reference.id.value;
    let Some(pattern) = target.part(reference.attribute.as_deref()) else {
        let problem = match &reference.attribute {
            Some(attribute) => no_attribute(user, reference, target, attribute),
            None => Problem::error(
                within(user.entry, &reference.id),
                format!("the message `{}` refers to the words of `{id}`, which has none", user.id),
            )
            .help(format!("write the words of `{id}` behind its `=`, or refer to one of its attributes, as in `{{ {id}.name }}`")),
        };
        problems.push(problem);
        return;
    };
    if id.starts_with('-') {
        check_arguments(user, reference, target, problems);
        problems.extend(pattern_not_given(user, reference, target, pattern));
    }
}

fn dead_reference(
    User { id, entry }: User<'_>,
    reference: &Reference,
    tag: &Tag,
    catalogue: &Catalogue,
) -> Problem {
    let wanted = &reference.id.value;
    let near = nearest(wanted, catalogue.keys().map(String::as_str))
        .map_or_else(String::new, |near| format!("did you mean `{near}`? Else "));
    Problem::error(
        within(entry, &reference.id),
        format!("the message `{id}` refers to `{wanted}`, which {tag} does not have"),
    )
    .help(format!(
        "{near}write its words out, or add a line `{wanted} = …` to a file in `locales/{tag}/`"
    ))
}

/// The problem of a variable that is written without its `$`.
fn no_dollar(User { id, entry }: User<'_>, reference: &Reference) -> Problem {
    let wanted = &reference.id.value;
    let message =
        format!("the message `{id}` refers to a message `{wanted}`, which does not exist");
    Problem::error(within(entry, &reference.id), message).help(format!(
        "the name of a variable starts with `$`: write `{{ ${wanted} }}`"
    ))
}

fn no_attribute(
    User { id, entry }: User<'_>,
    reference: &Reference,
    target: &Entry,
    attribute: &str,
) -> Problem {
    let wanted = &reference.id.value;
    let known: Vec<_> = target.attributes.keys().map(String::as_str).collect();
    let help = if known.is_empty() {
        format!("`{wanted}` has no attributes: write the words out")
    } else {
        did_you_mean(attribute, known)
    };
    let message =
        format!("the message `{id}` refers to `{wanted}.{attribute}`, which does not exist");
    Problem::error(within(entry, &reference.id), message).help(help)
}

/// Checks what a term is given against what it uses.
fn check_arguments(user: User<'_>, reference: &Reference, term: &Entry, problems: &Problems) {
    let id = &reference.id.value;
    if reference.has_unnamed {
        let message = format!("the term `{id}` is given a value without a name, which is lost");
        let problem = Problem::error(within(user.entry, &reference.id), message);
        problems.push(problem.help(format!(
            "write the name of its variable before the value: `{{ {id}(name: \"value\") }}`"
        )));
    }
    let known: Vec<_> = term
        .parts()
        .flat_map(Pattern::variables)
        .map(|at| at.value.as_str())
        .collect();
    for Argument { name, text } in &reference.given {
        if !known.contains(&name.value.as_str()) {
            let message = format!("the term `{id}` does not use `${}`", name.value);
            let help = if known.is_empty() {
                format!("it uses no variables: write `{{ {id} }}`")
            } else {
                did_you_mean(&name.value, known.iter().copied())
            };
            problems.push(Problem::error(within(user.entry, name), message).help(help));
        } else if let Some(text) = text {
            problems.extend(unknown_form(user, id, &name.value, text, term));
        }
    }
}

/// The problem of a text that is given to a term and is the key of none of its variants.
fn unknown_form(
    user: User<'_>,
    id: &str,
    name: &str,
    text: &At<String>,
    term: &Entry,
) -> Option<Problem> {
    let selections = term.parts().flat_map(|pattern| &pattern.selections);
    let on_it = selections.filter(
        |selection| matches!(&selection.on, Selector::Variable(variable) if variable.value == name),
    );
    let keys: Vec<_> = on_it
        .flat_map(|selection| &selection.keys)
        .map(|key| key.text.value.as_str())
        .collect();
    if keys.is_empty() || keys.contains(&text.value.as_str()) {
        return None;
    }
    let message = format!("the term `{id}` has no variant `{}`", text.value);
    Some(Problem::error(within(user.entry, text), message).help(did_you_mean(&text.value, keys)))
}

/// The problem of a term that writes a variable which this reference does not give: it would be shown as `{$name}`.
fn pattern_not_given(
    user: User<'_>,
    reference: &Reference,
    term: &Entry,
    pattern: &Pattern,
) -> Option<Problem> {
    let id = &reference.id.value;
    let given = |name: &str| {
        reference
            .given
            .iter()
            .any(|argument| argument.name.value == name)
    };
    let variable = pattern.written.iter().find(|at| !given(&at.value))?;
    let name = &variable.value;
    let message = format!(
        "the term `{id}` uses `${name}`, which `{}` does not give it",
        user.id
    );
    Some(
        Problem::error(within(term, variable), message).help(format!(
            "a term knows only what stands in its brackets, as in `{{ {id}({name}: \"…\") }}`: move `{{ ${name} }}` into the message that refers to it"
        )),
    )
}

/// Finds what a term cannot do: show a message that has variables.
fn check_term(id: &str, entry: &Entry, catalogue: &Catalogue, problems: &Problems) {
    for reference in entry.parts().flat_map(|pattern| &pattern.references) {
        let wanted = &reference.id.value;
        let target = catalogue.get(wanted).filter(|_| !wanted.starts_with('-'));
        let pattern = target.and_then(|target| target.part(reference.attribute.as_deref()));
        if pattern.is_some_and(|pattern| pattern.variables().next().is_some()) {
            let message = format!("the term `{id}` refers to `{wanted}`, which has variables");
            let help = "a term does not know the variables of messages: write the words out";
            problems.push(Problem::error(within(entry, &reference.id), message).help(help));
        }
    }
}

/// The problem of a call of a function.
fn wrong_call(entry: &Entry, call: &Call) -> Option<Problem> {
    let name = &call.function;
    if name.value != NUMBER {
        let message = format!("there is no function `{}`", name.value);
        let help = format!(
            "the only function is `{NUMBER}`; days and names are filled in as words, so write `{{ $name }}`"
        );
        return Some(Problem::error(within(entry, name), message).help(help));
    }
    if call.first == FirstArgument::Other {
        let message = format!("`{NUMBER}` needs a number");
        let help =
            format!("write a variable, as in `{{ {NUMBER}($count) }}`, or the words themselves");
        return Some(Problem::error(within(entry, name), message).help(help));
    }
    let option = call
        .options
        .iter()
        .find(|option| !NUMBER_OPTIONS.contains(&option.value.as_str()))?;
    let message = format!("`{NUMBER}` has no option `{}` here", option.value);
    Some(
        Problem::error(within(entry, option), message)
            .help(did_you_mean(&option.value, NUMBER_OPTIONS)),
    )
}

//! Messages that the program itself uses, those that a translation lacks, and those that nothing uses.

use std::collections::BTreeSet;

use tip_core::form::Form;

use crate::content::hotline::vocabulary::{self, Model};
use crate::content::locale::Tag;
use crate::content::message::{FIXED_MESSAGES, Messages, check_variables, split_id};
use crate::content::readers;
use crate::content::vocabulary::Vocabulary;
use crate::problem::{Place, Problem, Problems};
use crate::theme::Theme;

/// Checks that the source locale has every message that the program itself uses: words of records and of the form.
pub(super) fn check_words(messages: &Messages, form: Option<&Form>, problems: &Problems) {
    let mut wanted: Vec<(String, &[&str])> = vocabulary_messages()
        .into_iter()
        .chain(Model::ALL.iter().map(|model| model.sentence_id()))
        .chain(form.map(form_messages).unwrap_or_default())
        .map(|id| (id, [].as_slice()))
        .collect();
    wanted.extend(
        FIXED_MESSAGES
            .iter()
            .map(|(id, filled)| ((*id).to_owned(), *filled)),
    );
    for (id, filled) in wanted {
        if let Some(entry) = messages.original(&id) {
            let filled = filled.iter().map(|name| (*name).to_owned()).collect();
            check_variables(split_id(&id).0, entry, &filled, problems);
        } else {
            let place = Place::file(&format!("locales/{}", messages.source()).into());
            problems.push(messages.missing(&id, place));
        }
    }
}

/// Warns of messages that a translation lacks, which are shown in the source language and marked as such.
pub(super) fn check_translated(messages: &Messages, tags: &[Tag], problems: &Problems) {
    let source = messages.source();
    let Some(originals) = messages.catalogue(source) else {
        return;
    };
    for tag in tags.iter().filter(|tag| *tag != source) {
        let own = messages.catalogue(tag);
        for (id, original) in originals {
            if own.is_none_or(|own| !own.contains_key(id)) {
                problems.push(
                    Problem::warning(
                        original.place.clone(),
                        format!("{tag} has no message `{id}`: the {source} words are shown"),
                    )
                    .help(format!(
                        "add it to a file in `locales/{tag}/`; `fanal translations` lists all"
                    ))
                    .grouped_by(format!("untranslated {tag}")),
                );
            }
        }
    }
}

/// The messages of the words that records and `site.toml` have.
fn vocabulary_messages() -> Vec<String> {
    let mut ids = vocabulary::message_ids();
    ids.extend(readers::message_ids());
    ids
}

/// The messages that the questions of the form need.
fn form_messages(form: &Form) -> Vec<String> {
    let mut wanted = Vec::new();
    for question in form.questions() {
        wanted.push(format!("tip-{}", question.id()));
        if question.when().is_some() {
            wanted.push(format!("tip-{}.when", question.id()));
        }
        for choice in question.choices() {
            wanted.push(format!("tip-{}-{choice}", question.id()));
        }
    }
    wanted
}

/// Warns of the site's own messages that nothing uses.
pub(super) fn check_unused(
    messages: &Messages,
    theme: &Theme,
    form: Option<&Form>,
    problems: &Problems,
) {
    for (id, entry) in unused(messages, theme, form, messages.source()) {
        problems.push(
            Problem::warning(entry.clone(), format!("nothing uses the message `{id}`"))
                .help("remove it, or use it in a template"),
        );
    }
}

/// The messages of `tag` in the site's own files that nothing uses, with their places.
pub fn unused(
    messages: &Messages,
    theme: &Theme,
    form: Option<&Form>,
    tag: &Tag,
) -> Vec<(String, Place)> {
    let Some(catalogue) = messages.catalogue(tag) else {
        return Vec::new();
    };
    let mut used: BTreeSet<String> = theme.uses.iter().map(|used| bare(&used.id)).collect();
    used.extend(vocabulary_messages());
    used.extend(FIXED_MESSAGES.iter().map(|(id, _)| bare(id)));
    if let Some(form) = form {
        used.extend(form_messages(form).iter().map(|id| bare(id)));
    }
    let referred: Vec<String> = catalogue
        .values()
        .flat_map(|entry| entry.references.iter().cloned())
        .collect();
    used.extend(referred);
    catalogue
        .iter()
        .filter(|(id, entry)| entry.own && !used.contains(*id))
        .map(|(id, entry)| (id.clone(), entry.place.clone()))
        .collect()
}

fn bare(id: &str) -> String {
    id.split('.').next().unwrap_or(id).to_owned()
}

//! Ids of headings: none is an id that the page around the text has itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use tip_core::form::Form;

use super::parts::Parts;
use crate::content::markdown::Heading;
use crate::content::role::Role;
use crate::problem::{Place, Problem, Problems};
use crate::theme::Theme;

/// Checks the headings of all pages, or only of those in `only`.
pub(super) fn check(
    parts: &Parts,
    theme: &Theme,
    only: Option<&BTreeSet<Arc<str>>>,
    problems: &Problems,
) {
    for (id, page) in parts.pages.iter().chain(&parts.unshown) {
        let role = Role::of(id);
        for translation in page.translations.values() {
            let path = &translation.path;
            if only.is_some_and(|only| !only.contains(path)) {
                continue;
            }
            let headings = translation.detail().outline.headings.iter();
            let taken = headings.filter(|heading| is_taken(parts, theme, role, heading));
            problems.extend(taken.map(|heading| {
                let message = format!("`{}` is an id of the page around this text", heading.id);
                Problem::error(Place::span(path, &heading.span), message)
                    .help("give the heading another id; in every language the same")
            }));
        }
    }
}

fn is_taken(parts: &Parts, theme: &Theme, role: Role<'_>, heading: &Heading) -> bool {
    let id = heading.id.as_str();
    let of_card = id.strip_suffix("-line");
    let hotlines = &parts.records.hotlines;
    let questions = parts.form.iter().flat_map(Form::questions);
    theme.ids(role.template(parts.config.only_country().is_some())).any(|own| own == id)
        || of_card.is_some_and(|hotline| hotlines.contains_key(hotline))
        // The first card of a campaign, to which every page of the campaign links above its text.
        || matches!(role, Role::Campaign(_)) && id == "number"
        || role == Role::Directory && hotlines.contains_key(id)
        || role == Role::Write
            && questions.into_iter().any(|question| {
                let rest = id.strip_prefix(question.id());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
}

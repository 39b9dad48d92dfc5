//! The ids of elements in templates, which no heading of a text may have.
//!
//! Templates are not parsed for this: an id that is computed, as in `id="{{ card.id }}"`, is not found.

use std::collections::{BTreeMap, BTreeSet};

use super::failure::Template;

/// The ids that each template writes, with those of the templates that it extends and includes.
pub(super) fn of_all(templates: &BTreeMap<String, Template>) -> BTreeMap<String, BTreeSet<String>> {
    let names = templates.keys();
    names
        .map(|name| {
            let mut seen = BTreeSet::new();
            let mut ids = BTreeSet::new();
            collect(name, templates, &mut seen, &mut ids);
            (name.clone(), ids)
        })
        .collect()
}

fn collect<'t>(
    name: &'t str,
    templates: &'t BTreeMap<String, Template>,
    seen: &mut BTreeSet<&'t str>,
    ids: &mut BTreeSet<String>,
) {
    let Some(template) = templates.get(name).filter(|_| seen.insert(name)) else {
        return;
    };
    let attributes = quoted(&template.text, " id=\"");
    ids.extend(attributes.filter(|id| !id.contains('{')).map(str::to_owned));
    for tag in ["extends \"", "include \""] {
        for other in quoted(&template.text, tag) {
            collect(other, templates, seen, ids);
        }
    }
}

/// What is between `start` and the next quotation mark, each time.
fn quoted<'t>(text: &'t str, start: &'static str) -> impl Iterator<Item = &'t str> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

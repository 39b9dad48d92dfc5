//! Pages to which nothing leads: readers do not find them.

use std::collections::BTreeSet;

use super::model::Site;
use crate::content::config::PATH;
use crate::content::markdown::Target;
use crate::content::page::PageId;
use crate::content::role::Role;
use crate::problem::{Place, Problem};

impl Site {
    /// A warning for each page that readers cannot come to from the first page of a language: neither the rows of every page nor a
    /// link of such a page leads to it. Pages that the program links to itself are never among them.
    pub fn unreached(&self) -> Vec<Problem> {
        let reached = self.reached();
        let unreached = self.pages.iter().filter(|(id, _)| !reached.contains(*id));
        let problems = unreached.filter_map(|(id, page)| {
            let original = page.translations.get(&self.config.source)?;
            let message = format!("no page that readers come to leads to the page `{id}`");
            let help = format!(
                "link to it, as in `[words](page:{id})`, or add \"{id}\" to `navigation` or `footer` in {PATH}; if it is only for people who are told its address, leave it so"
            );
            let place = Place::file(&original.path);
            Some(Problem::warning(place, message).help(help))
        });
        problems.collect()
    }

    /// The pages that readers come to by links, from those that every page or a page of the program's own leads to.
    fn reached(&self) -> BTreeSet<&PageId> {
        let config = &self.config;
        let rows = config.navigation.iter().chain(&config.footer);
        let rows: BTreeSet<&str> = rows.map(|id| id.value.as_str()).collect();
        let is_start = |id: &str| match Role::of(id) {
            Role::Article(_) | Role::Privacy => rows.contains(id),
            _ => true,
        };
        let starts = self.pages.keys().filter(|id| is_start(id));
        let mut next: Vec<&PageId> = starts.collect();
        let mut reached = BTreeSet::new();
        while let Some(id) = next.pop() {
            let Some(page) = self.pages.get(id).filter(|_| reached.insert(id)) else {
                continue;
            };
            for translation in page.translations.values() {
                let links = translation.detail().outline.links.iter();
                next.extend(links.filter_map(|link| match &link.value {
                    Target::Page(to, _) => Some(self.pages.get_key_value(to.as_str())?.0),
                    _ => None,
                }));
            }
        }
        reached
    }
}

//! Addresses: each leads to one thing.

use std::collections::{BTreeSet, HashMap};

use super::Site;
use crate::problem::{Place, Problem, Problems};

/// The addresses of a site, each of which leads to one thing.
pub(super) struct Addresses<'p> {
    pages: HashMap<String, Place>,
    /// What the program makes itself.
    reserved: BTreeSet<String>,
    problems: &'p Problems,
}

impl<'p> Addresses<'p> {
    pub(super) fn new(site: &Site, problems: &'p Problems) -> Self {
        let mut reserved = BTreeSet::from(["/".to_owned(), "/t/".to_owned()]);
        for tag in site.config.tags() {
            reserved.insert(site.none_address(&tag));
            let territories = site.territories.keys();
            reserved.extend(territories.map(|territory| site.territory_address(*territory, &tag)));
        }
        Self {
            pages: HashMap::new(),
            reserved,
            problems,
        }
    }

    /// Takes `address` for what stands at `place`; `other` is what an editor can write there instead.
    pub(super) fn claim(&mut self, address: &str, place: Place, other: &str) {
        if self.reserved.contains(address) {
            let cause = format!("reserved {} {}", place.path, place.start);
            self.problems.push(
                Problem::error(
                    place,
                    format!("the site itself makes a page at `{address}`"),
                )
                .help(format!("choose another {other}"))
                .because(cause),
            );
        } else if let Some(first) = self.pages.get(address).filter(|first| **first != place) {
            let cause = format!("address {} {} {}", first.path, place.path, place.start);
            self.problems.push(
                Problem::error(place, format!("two pages have the address `{address}`"))
                    .help(format!(
                        "the other is {}; choose another {other} here or another `slug` there",
                        first.path
                    ))
                    .because(cause),
            );
        } else {
            self.pages.insert(address.to_owned(), place);
        }
    }
}

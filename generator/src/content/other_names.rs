//! The names by which a reader looks for a country or territory, besides the one that CLDR gives it.
//!
//! In goes `content/territories.toml`: short and old names, and capitals and other places, each under the language that
//! writes it so. Out come all of them, and what a name leads to that several territories have.

mod schema;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::fields::Fields;
use crate::content::search_key::search_key;
use crate::content::territory::Territory;
use crate::problem::{At, Place, Problem, Problems};

pub use schema::TERRITORIES;

/// Further names of territories.
#[derive(Debug, Default)]
pub struct OtherNames {
    /// The names and places of each territory, in the order of the file.
    of_territory: BTreeMap<Territory, Vec<OtherName>>,
    /// What several territories are called: its key, and the territories, the one first that most people mean.
    shared: BTreeMap<String, Vec<Territory>>,
}

/// A name of a territory, or of a place in it.
#[derive(Debug, Clone)]
pub struct OtherName {
    /// The name, as its language writes it.
    pub text: At<String>,
    /// Whether it is a place in the territory: a capital, another city, an emirate.
    pub is_place: bool,
}

impl OtherNames {
    /// The further names of a territory.
    pub fn of(&self, territory: Territory) -> &[OtherName] {
        self.of_territory.get(&territory).map_or(&[], Vec::as_slice)
    }

    /// The names that several territories have: the key of each, and the territories, the one first that most people mean.
    pub fn shared(&self) -> &BTreeMap<String, Vec<Territory>> {
        &self.shared
    }

    /// Finds names that two territories have although the file does not say which comes first.
    ///
    /// `taken` has the keys of the names that CLDR gives.
    pub fn check_unique(
        &self,
        path: &Arc<str>,
        mut taken: BTreeMap<String, Territory>,
        problems: &Problems,
    ) {
        for (territory, names) in &self.of_territory {
            for name in names {
                let key = search_key(&name.text.value);
                let other = *taken.entry(key.clone()).or_insert(*territory);
                let says = self.shared.get(&key);
                if other == *territory || says.is_some_and(|order| order.contains(territory)) {
                    continue;
                }
                let place = Place::span(path, &name.text.span);
                let message = format!(
                    "`{}` is a name of {other} and of {territory}",
                    name.text.value
                );
                problems.push(Problem::error(place, message).help(format!(
                    "remove it from one of the two, or say which comes first: `[[shared]]` with `name = \"{}\"` and `order = [\"{territory}\", \"{other}\"]`",
                    name.text.value
                )));
            }
        }
    }
}

/// Reads `content/territories.toml`.
pub fn parse(path: &Arc<str>, text: &str, problems: &Problems) -> OtherNames {
    let mut fields = Fields::parse(&TERRITORIES, path, text, 0, problems);
    let mut read = OtherNames::default();
    for mut table in fields.tables("shared") {
        let name = table.required_text("name");
        let order = table.territories("order");
        if let Some(name) = name {
            if order.len() < 2 {
                let message = format!("`{}` is shared by fewer than two territories", name.value);
                let help = "write their codes, the one first that most people mean: `order = [\"CD\", \"CG\"]`";
                table.error(&name.span, message, help);
            }
            read.shared.insert(search_key(&name.value), order);
        }
        table.finish();
    }
    for (code, mut table) in fields.named_tables() {
        let Some(territory) = fields.check_territory(&code) else {
            continue;
        };
        let mut all = Vec::new();
        for (field, is_place) in [("names", false), ("places", true)] {
            let Some(mut languages) = table.table(field) else {
                continue;
            };
            for (language, texts) in languages.named_texts() {
                languages.tag(&language);
                all.extend(texts.into_iter().map(|text| OtherName { text, is_place }));
            }
        }
        table.finish();
        read.of_territory.insert(territory, all);
    }
    fields.finish();
    read
}

//! `names.json`: the names of every territory in every language of the site, for the field that finds one.

use std::collections::BTreeMap;

use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// The names, by the code of the territory and the tag of the language.
pub(crate) fn territory_names(renderer: &Renderer<'_>) -> Bytes {
    let locales = || renderer.site.config.locales.iter().map(|site| &site.locale);
    let names = |code: &str| -> BTreeMap<_, _> {
        locales()
            .map(|locale| (locale.tag.as_str(), locale.territory(code)))
            .collect()
    };
    let all: BTreeMap<_, _> = Territory::all()
        .into_iter()
        .map(|territory| (territory.code().to_owned(), names(territory.code())))
        .collect();
    serde_json::to_vec(&all)
        .map_err(|error| Problem::general(format!("`names.json` cannot be written: {error}")))
}

//! `open.json`: when the first line of each territory is open, for the scripts that show its row.

use std::collections::BTreeMap;

use crate::problem::Problem;
use crate::publish::html::hours::open as open_hours;
use crate::publish::render::{Bytes, Renderer};

/// By the code of the territory, the value of `data-open`.
pub(crate) fn open(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let territories = site.territories.keys();
    let open: BTreeMap<_, _> = territories
        .filter_map(|territory| {
            let first = site.public_line(*territory)?;
            Some((territory.code(), open_hours(first)?))
        })
        .collect();
    serde_json::to_vec(&open)
        .map_err(|error| Problem::general(format!("the hours cannot be written: {error}")))
}

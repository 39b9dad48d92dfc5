//! `zones.json`: the territories that a device can be in, by the time zone that it is set to.
//!
//! The home page asks with it whether a reader is in a country, and the device alone answers: no server learns the time
//! zone. A zone that several territories use gives all of them.

use std::collections::BTreeMap;

use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// Codes of territories by the name of the time zone, with spaces between several.
pub(crate) fn zones(renderer: &Renderer<'_>) -> Bytes {
    let mut zones: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for territory in renderer.site.territory_pages() {
        for zone in territory.time_zones() {
            zones.entry(zone).or_default().push(territory.code());
        }
    }
    let zones: BTreeMap<_, _> = zones
        .into_iter()
        .map(|(zone, codes)| (zone, codes.join(" ")))
        .collect();
    serde_json::to_vec(&zones)
        .map_err(|error| Problem::general(format!("the time zones cannot be written: {error}")))
}

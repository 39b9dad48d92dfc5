//! `hotlines.json`: the published hotlines as JSON, and the version of the format.

use serde::Serialize;

use super::record::{HotlineRecord, records};
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// Version of the JSON and of its schema.
pub(crate) const VERSION: u32 = 1;

/// The licence of the data: CC0 1.0.
pub(crate) const LICENCE: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

const NOTICE: &str = "Facts read on public pages, each with its source. Nobody called a line unless verified_on says so. An absent field is not known.";

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "$schema")]
    schema: String,
    version: u32,
    licence: &'static str,
    notice: &'static str,
    site: String,
    hotlines: Vec<HotlineRecord<'a>>,
}

/// The published hotlines.
pub(crate) fn json(renderer: &Renderer<'_>) -> Bytes {
    let origin = &renderer.site.config.origin;
    pretty(&File {
        schema: format!("{origin}/hotlines.schema.json"),
        version: VERSION,
        licence: LICENCE,
        notice: NOTICE,
        site: format!("{origin}/"),
        hotlines: records(renderer.site),
    })
}

/// Indented JSON with a line feed at its end.
pub(crate) fn pretty(value: &impl Serialize) -> Bytes {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| Problem::general(format!("open data cannot be written: {error}")))?;
    bytes.push(b'\n');
    Ok(bytes)
}

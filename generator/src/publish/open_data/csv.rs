//! `hotlines.csv`: the numbers of the published hotlines, one row for each.

use super::record::{HotlineRecord, NumberRecord, records};
use crate::problem::Problem;
use crate::publish::render::{Bytes, Renderer};

/// A column: its name, and the cell of a number.
type Column = (
    &'static str,
    fn(&HotlineRecord<'_>, &NumberRecord<'_>) -> String,
);

/// The columns, in order. Words of a list contain no spaces, so spaces join them.
const COLUMNS: [Column; 30] = [
    ("id", |hotline, _| hotline.id.to_owned()),
    ("territory", |hotline, _| hotline.territory.to_owned()),
    ("name", |hotline, _| hotline.name.to_owned()),
    ("name_lang", |hotline, _| hotline.name_lang.to_owned()),
    ("operator", |hotline, _| text(hotline.operator)),
    ("model", |hotline, _| hotline.model.to_owned()),
    ("answered_by", |hotline, _| hotline.answered_by.to_owned()),
    ("kind", |_, number| number.kind.to_owned()),
    ("dial", |_, number| number.dial.to_owned()),
    ("display", |_, number| number.display.to_owned()),
    ("label", |_, number| text(number.label)),
    ("region", |_, number| text(number.region)),
    ("hours", |hotline, _| text(hotline.hours.as_deref())),
    ("time_zone", |hotline, _| text(hotline.time_zone)),
    ("free", |hotline, _| fact(hotline.free)),
    ("languages", |hotline, _| hotline.languages.join(" ")),
    ("interpreter_languages", |hotline, _| {
        hotline
            .interpreter_languages
            .map_or_else(String::new, |count| count.to_string())
    }),
    ("anonymous", |hotline, _| fact(hotline.anonymous)),
    ("forms", |hotline, _| hotline.forms.join(" ")),
    ("audiences", |hotline, _| hotline.audiences.join(" ")),
    ("website", |hotline, _| text(hotline.website)),
    ("email", |hotline, _| text(hotline.email)),
    ("source_url", |hotline, _| hotline.source.url.to_owned()),
    ("source_seen", |hotline, _| {
        text(hotline.source.seen.as_deref())
    }),
    ("source_read_on", |hotline, _| {
        hotline.source.read_on.clone()
    }),
    ("verified_on", |hotline, _| {
        text(hotline.verified_on.as_deref())
    }),
    ("nationals_of", |hotline, _| hotline.nationals_of.join(" ")),
    ("cautions", |hotline, _| hotline.cautions.join(" ")),
    ("limits", |hotline, _| {
        hotline
            .limits
            .as_deref()
            .map_or_else(String::new, |limits| limits.join(" "))
    }),
    ("number_languages", |_, number| number.languages.join(" ")),
];

/// The numbers of the published hotlines.
pub(crate) fn csv(renderer: &Renderer<'_>) -> Bytes {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(COLUMNS.map(|(name, _)| name))
        .map_err(broken)?;
    for hotline in records(renderer.site) {
        for number in &hotline.numbers {
            let row = COLUMNS.map(|(_, cell)| cell(&hotline, number));
            writer.write_record(row).map_err(broken)?;
        }
    }
    writer.into_inner().map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::general(format!("open data cannot be written: {error}"))
}

/// The cell of a text that may not be known.
fn text(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

/// The cell of a fact that may not be known: `true`, `false`, or empty.
fn fact(value: Option<bool>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

//! What standards say of a territory: the languages that it uses and the time zones that a device there can have.
//!
//! The table is made from CLDR and the tz database; its first lines say from which versions, and how.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One line a territory: code, languages, time zones, and whether people live there, with tabs between them.
const TABLE: &str = include_str!("standard.tsv");

/// What stands in a column that has nothing.
const NONE: &str = "-";

/// What standards say of a territory.
#[derive(Debug, Default)]
pub(super) struct Standard {
    /// BCP 47 tags of its official and widely used languages, with the script where CLDR has several.
    pub(super) languages: Vec<&'static str>,
    /// Names of the tz database, old ones too: a device can have any of them.
    pub(super) time_zones: Vec<&'static str>,
    /// Whether people live there, and not only researchers, soldiers and those who keep a reserve.
    pub(super) is_inhabited: bool,
}

static ROWS: LazyLock<BTreeMap<&str, Standard>> = LazyLock::new(|| rows(TABLE).collect());

/// The row of the territory with this code.
pub(super) fn of(code: &str) -> Option<&'static Standard> {
    ROWS.get(code)
}

/// The codes of the territories where people live, in their order.
pub(super) fn inhabited() -> impl Iterator<Item = &'static str> {
    let rows = ROWS.iter().filter(|(_, standard)| standard.is_inhabited);
    rows.map(|(code, _)| *code)
}

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, Standard)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut columns = line.split('\t');
        let code = columns.next().filter(|code| !code.is_empty())?;
        let mut words = || {
            let column = columns.next().unwrap_or_default();
            let words = column.split_ascii_whitespace();
            words.filter(|word| *word != NONE).collect::<Vec<_>>()
        };
        let standard = Standard {
            languages: words(),
            time_zones: words(),
            is_inhabited: words() == ["yes"],
        };
        Some((code, standard))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_zone_of_browsers_that_hide_theirs_is_no_territory_s() {
        let mut zones = rows(TABLE).flat_map(|(_, standard)| standard.time_zones);
        assert!(!zones.any(|zone| ["Atlantic/Reykjavik", "UTC"].contains(&zone)));
    }

    #[test]
    fn the_table_has_a_line_for_every_code_of_the_standard_and_for_kosovo() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), rows(TABLE).count());
        assert_eq!(rows(TABLE).count(), rust_iso3166::ALL_ALPHA2.len() + 1);
        for (code, _) in rows(TABLE).filter(|(code, _)| *code != "XK") {
            assert!(rust_iso3166::from_alpha2(code).is_some(), "{code}");
        }
    }
}

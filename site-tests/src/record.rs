//! The hotline records of the repository, to compare with the published site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};

/// Internal texts that are not longer than this many bytes could occur on a page by coincidence, so they are not searched.
const COINCIDENCE_MAX_BYTES: usize = 20;

/// The fields of one file in `content/hotlines` that tests need.
#[derive(Debug)]
pub struct Record {
    /// The id of the hotline.
    pub id: String,
    /// Whether the hotline is published.
    pub is_public: bool,
    /// Every number to dial, digits only.
    pub dialled: Vec<String>,
    /// Internal texts: the note, and the research on funding.
    pub internal: Vec<String>,
}

/// Reads every record of `folder`.
///
/// # Errors
///
/// When a file cannot be read or is not a valid record.
pub fn read(folder: &Path) -> Result<Vec<Record>> {
    std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .map(|file| {
            let file = file?.path();
            let text = std::fs::read_to_string(&file)?;
            Record::parse(&text)
                .with_context(|| format!("{} is not a valid record", file.display()))
        })
        .collect()
}

impl Record {
    /// Parses the text of a record.
    ///
    /// # Errors
    ///
    /// When a field is missing.
    pub fn parse(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse()?;
        let text = |table: &toml::Table, name: &str| {
            table
                .get(name)
                .and_then(toml::Value::as_str)
                .map(str::to_owned)
        };
        let numbers = table.get("numbers").and_then(toml::Value::as_array);
        Ok(Self {
            id: text(&table, "id").context("it has no id")?,
            is_public: text(&table, "confidence").context("it has no confidence")? != "low",
            dialled: numbers
                .context("it has no numbers")?
                .iter()
                .map(|number| {
                    let dial = number.as_table().and_then(|number| text(number, "dial"));
                    dial.map(|dial| dial.trim_start_matches('+').to_owned())
                        .context("a number has no `dial`")
                })
                .collect::<Result<_>>()?,
            internal: [text(&table, "note"), text(&table, "funding")]
                .into_iter()
                .flatten()
                .collect(),
        })
    }
}

/// Internal texts that occur in `published`, the text of a file of the site.
pub fn leaked(records: &[Record], published: &str) -> Vec<String> {
    records
        .iter()
        .flat_map(|record| &record.internal)
        .filter(|text| text.len() > COINCIDENCE_MAX_BYTES && published.contains(text.as_str()))
        .map(|text| format!("publishes {text:?}"))
        .collect()
}

/// The emergency numbers that may be shown, by the code of their territory in small letters.
///
/// # Errors
///
/// When the file cannot be read or is not TOML.
pub fn emergency(path: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let table: toml::Table = std::fs::read_to_string(path)?.parse()?;
    let rows = table.get("territories").and_then(toml::Value::as_array);
    let text = |row: &toml::Value, name: &str| {
        let text = row.get(name).and_then(toml::Value::as_str);
        text.map(str::to_owned)
            .with_context(|| format!("a row has no `{name}`"))
    };
    let rows = rows.context("it has no rows")?.iter();
    rows.filter(|row| text(row, "confidence").is_ok_and(|confidence| confidence == "high"))
        .map(|row| {
            let numbers = row.get("numbers").and_then(toml::Value::as_array);
            let numbers = numbers.context("a row has no numbers")?.iter();
            let numbers = numbers.map(|number| text(number, "dial"));
            let territory = text(row, "territory")?.to_lowercase();
            Ok((territory, numbers.collect::<Result<_>>()?))
        })
        .collect()
}

/// Links that dial a number without a record. `own` are the emergency numbers of the territory that the page is about.
pub fn unknown_numbers<'a>(
    records: &[Record],
    own: &[String],
    links: impl IntoIterator<Item = &'a String>,
) -> Vec<String> {
    let known: BTreeSet<&str> = records
        .iter()
        .flat_map(|record| &record.dialled)
        .chain(own)
        .map(String::as_str)
        .collect();
    links
        .into_iter()
        .filter(|link| {
            link.strip_prefix("tel:")
                .or_else(|| link.strip_prefix("sms:"))
                .or_else(|| link.strip_prefix("https://wa.me/"))
                .is_some_and(|number| !known.contains(number.trim_start_matches('+')))
        })
        .map(|link| format!("{link} has no record"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rosa() -> Vec<Record> {
        let text = "id = 'no-rosa'\nconfidence = 'high'\nnote = 'The number was read in a leaflet of 2019.'\nfunding = 'state'\n\
            [[numbers]]\ndial = '+4722331160'\n[[numbers]]\ndial = '116006'\n";
        vec![Record::parse(text).unwrap()]
    }

    #[test]
    fn an_internal_text_in_a_page_is_found() {
        for (published, faults) in [
            ("<p>Paid by the state.", 0),
            ("<p>The number was read in a leaflet.", 0),
            (
                "{\"note\":\"The number was read in a leaflet of 2019.\"}",
                1,
            ),
        ] {
            assert_eq!(leaked(&rosa(), published).len(), faults, "{published}");
        }
    }

    #[test]
    fn a_number_without_a_record_is_found() {
        for (link, faults) in [
            ("tel:+4722331160", 0),
            ("tel:116006", 0),
            ("https://wa.me/4722331160", 0),
            ("https://example.org/4722331161", 0),
            ("tel:+4722331161", 1),
            ("sms:112", 1),
            ("https://wa.me/4722331161", 1),
        ] {
            assert_eq!(
                unknown_numbers(&rosa(), &[], [&link.to_owned()]).len(),
                faults,
                "{link}"
            );
        }
    }

    #[test]
    fn a_record_without_numbers_is_refused() {
        assert!(Record::parse("id = 'x'\nconfidence = 'high'").is_err());
    }
}

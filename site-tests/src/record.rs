//! The records of hotlines as the repository holds them, to be held against what was published of them.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

/// Texts for staff that are shorter than this could stand on a page by chance.
const TELLING_BYTES: usize = 20;

/// One file of `content/hotlines`, as far as tests look into it.
#[derive(Debug)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Whether it may be published.
    pub is_public: bool,
    /// Every number that can be dialled, digits only.
    pub dialled: Vec<String>,
    /// Texts that only staff may read: the note, and who pays, in the words of whoever found out.
    pub private: Vec<String>,
}

/// Reads every record of `folder`.
///
/// # Errors
///
/// When a file cannot be read or is no record.
pub fn read(folder: &Path) -> Result<Vec<Record>> {
    std::fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .map(|file| {
            let file = file?.path();
            let text = std::fs::read_to_string(&file)?;
            Record::parse(&text).with_context(|| format!("{} is no record", file.display()))
        })
        .collect()
}

impl Record {
    /// Takes from a record what tests need.
    ///
    /// # Errors
    ///
    /// When something of it is missing.
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
                        .context("a number cannot be dialled")
                })
                .collect::<Result<_>>()?,
            private: [text(&table, "note"), text(&table, "funding")]
                .into_iter()
                .flatten()
                .collect(),
        })
    }
}

/// Texts for staff that stand in `published`, the text of a file of the site.
pub fn leaked(records: &[Record], published: &str) -> Vec<String> {
    records
        .iter()
        .flat_map(|record| &record.private)
        .filter(|text| text.len() > TELLING_BYTES && published.contains(text.as_str()))
        .map(|text| format!("publishes {text:?}"))
        .collect()
}

/// Links of a page that dial a number which is in no record.
pub fn unknown_numbers<'a>(
    records: &[Record],
    links: impl IntoIterator<Item = &'a String>,
) -> Vec<String> {
    let known: BTreeSet<&str> = records
        .iter()
        .flat_map(|record| &record.dialled)
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
        .map(|link| format!("{link} is in no record"))
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
    fn what_is_for_staff_is_noticed_in_a_page() {
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
    fn a_number_of_no_record_is_noticed() {
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
                unknown_numbers(&rosa(), [&link.to_owned()]).len(),
                faults,
                "{link}"
            );
        }
    }

    #[test]
    fn a_record_without_numbers_is_none() {
        assert!(Record::parse("id = 'x'\nconfidence = 'high'").is_err());
    }
}

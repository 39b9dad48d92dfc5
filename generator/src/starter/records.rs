//! The records of a new site: its help lines and its emergency numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::built_in;
use super::new_file;
use super::tables::{Tables, value};
use super::wish::{MODELS, Wish};
use crate::content::hotline::vocabulary::Model;
use crate::content::hotline::{Hotline, parse};
use crate::content::territory::Territory;
use crate::content::vocabulary::Vocabulary as _;
use crate::problem::Problems;

/// The records of a new site.
#[derive(Debug)]
pub(super) struct Records {
    /// The text of each file, by its path.
    pub(super) files: BTreeMap<String, String>,
    /// The id of the line that the site is for.
    pub(super) line: String,
    /// The path of the record that has to be filled in.
    pub(super) to_fill_in: Option<String>,
}

/// A record of ours.
struct Record {
    file: &'static str,
    text: &'static str,
    hotline: Hotline,
}

/// Our records of a country, the line that most people there may call first.
fn known(country: Territory) -> Vec<Record> {
    let of_country =
        built_in::hotlines().filter(|(_, text)| value(text, "territory") == Some(country.code()));
    let read = of_country.filter_map(|(file, text)| {
        let path: Arc<str> = format!("content/hotlines/{file}").into();
        let hotline = parse(&path, text, &Problems::default())?;
        Some(Record {
            file,
            text,
            hotline,
        })
    });
    let mut records: Vec<_> = read.collect();
    records.sort_by_key(|record| {
        (
            !record.hotline.is_public(),
            !is_own_model(record.hotline.model),
        )
    });
    records
}

/// Whether a model is that of a line for trafficking, or not known.
fn is_own_model(model: Model) -> bool {
    MODELS.contains(&model)
}

/// The model of the line of a country in our records, if it is one of those that a site can start from.
pub fn model_of(country: Territory) -> Option<Model> {
    let records = known(country);
    let first = records
        .first()
        .filter(|record| record.hotline.is_public())?;
    Some(first.hotline.model).filter(|model| is_own_model(*model))
}

/// The records of the country of a wish.
pub(super) fn of(wish: &Wish) -> Records {
    let known = known(wish.country);
    let mut files: BTreeMap<_, _> = known
        .iter()
        .map(|record| {
            (
                format!("content/hotlines/{}", record.file),
                record.text.to_owned(),
            )
        })
        .collect();
    files.extend(emergency(wish.country).map(|text| ("content/emergency.toml".to_owned(), text)));
    let own = known.first().filter(|record| record.hotline.is_public());
    let Some(own) = own else {
        let id = format!("{}-line", wish.country.slug());
        let path = format!("content/hotlines/{id}.toml");
        files.insert(path.clone(), unknown_line(wish, &id));
        return Records {
            files,
            line: id,
            to_fill_in: Some(path),
        };
    };
    if let Some(model) = wish.model {
        let path = format!("content/hotlines/{}", own.file);
        let before = format!("\nmodel = \"{}\"\n", own.hotline.model.word());
        let after = format!("\nmodel = \"{}\"\n", model.word());
        files.insert(path, own.text.replacen(&before, &after, 1));
    }
    Records {
        files,
        line: own.hotline.id.to_string(),
        to_fill_in: None,
    }
}

/// The emergency numbers of a country, with the sources that they name.
fn emergency(country: Territory) -> Option<String> {
    let tables = Tables::of(built_in::content("emergency.toml")?);
    let own = tables
        .tables
        .iter()
        .find(|table| table.value("territory") == Some(country.code()))?;
    // A source that dissents is named with what it says: `"us: police"`.
    let is_named = |id: &str| {
        ["\"", ":"]
            .iter()
            .any(|end| own.text.contains(&format!("\"{id}{end}")))
    };
    Some(tables.select(|table| {
        table.value("territory") == Some(country.code())
            || table.name == "sources" && table.value("id").is_some_and(is_named)
    }))
}

/// The record of a line that we do not know. It cannot be built before somebody who knows the line has filled it in.
fn unknown_line(wish: &Wish, id: &str) -> String {
    let model = wish.model.unwrap_or(Model::Unknown);
    new_file::hotline(
        id,
        wish.country,
        wish.languages.source(),
        Some(model),
        wish.today,
    )
}

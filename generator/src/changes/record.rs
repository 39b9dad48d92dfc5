//! The fields of a record that have other values than before.

use serde::Serialize;
use toml::{Table, Value};

use crate::content::fields::{FieldSchema, FileSchema};

/// A field with another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its name as `fanal explain` has it: `numbers.display`; of several tables with the number of the table:
    /// `numbers[2].display`.
    pub field: String,
    /// What the field says to a reader, in the words of its schema: `When somebody answers`.
    pub says: String,
    /// What it said; `None` if it was not there.
    pub from: Option<String>,
    /// What it says; `None` if it is no longer there.
    pub to: Option<String>,
    /// Both values, in which each word of a vocabulary is its meaning.
    #[serde(skip)]
    pub in_words: [Option<String>; 2],
}

/// The fields in which two tables of files with the schema `file` differ, in the order of their names. Those for which `is_shown` is
/// false of the name at the top are left out, since readers never see them.
pub(super) fn field_changes(
    file: &FileSchema,
    then: &Table,
    now: &Table,
    is_shown: impl Fn(&str) -> bool,
) -> Vec<FieldChange> {
    let flat = |table: &Table| {
        let mut fields = Vec::new();
        for (name, value) in table.iter().filter(|(name, _)| is_shown(name)) {
            flatten(name.clone(), value, &mut fields);
        }
        fields
    };
    let (then, now) = (flat(then), flat(now));
    let value = |fields: &[(String, String)], name: &str| {
        let mut fields = fields.iter();
        fields
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.clone())
    };
    let mut names: Vec<&String> = then.iter().chain(&now).map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    let changes = names.into_iter().map(|name| {
        let way = file.way(&without_numbers(name));
        let (from, to) = (value(&then, name), value(&now, name));
        let in_words = |value: &Option<String>| Some(in_words(&way, value.as_deref()?));
        FieldChange {
            field: name.clone(),
            says: says(&way, name),
            in_words: [&from, &to].map(in_words),
            from,
            to,
        }
    });
    changes.filter(|change| change.from != change.to).collect()
}

/// The name of a field without the numbers of tables: `numbers.display` of `numbers[2].display`.
fn without_numbers(name: &str) -> String {
    let parts = name.split('.');
    let parts: Vec<_> = parts
        .map(|part| part.split('[').next().unwrap_or_default())
        .collect();
    parts.join(".")
}

/// What the field at the end of `way` says, with the numbers and names that tell it from others; its name, if the schema lacks it.
fn says(way: &[&FieldSchema], name: &str) -> String {
    let parts: Vec<_> = name.split('.').collect();
    let Some(field) = way.last().filter(|_| way.len() == parts.len()) else {
        return name.to_owned();
    };
    let marks = way.iter().zip(&parts).filter_map(|(field, part)| {
        let number = part
            .split_once('[')
            .map(|(_, rest)| rest.trim_end_matches(']'));
        match number {
            Some(number) => Some(format!("{} {number}", one_of(field.name))),
            None => field.is_named_by_data().then(|| (*part).to_owned()),
        }
    });
    let marks: Vec<_> = marks.collect();
    // A sentence names another field as its editor writes it, in backticks.
    let says = field.in_short().replace('`', "");
    if marks.is_empty() {
        return says;
    }
    format!("{says} ({})", marks.join(", "))
}

/// The name of one table of several: `number` of `numbers`.
fn one_of(name: &str) -> String {
    match name.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => name.trim_end_matches('s').to_owned(),
    }
}

/// A value in which each word of a vocabulary is its meaning.
fn in_words(way: &[&FieldSchema], value: &str) -> String {
    let known = way.last().map(|field| field.holds.words());
    let known = known.filter(|known| !known.is_empty());
    let Some(known) = known else {
        return value.to_owned();
    };
    let words = value.split(", ").map(|word| {
        let known = known.iter().find(|known| known.word == word);
        known.map_or(word, |known| known.meaning.trim_end_matches('.'))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// Adds a value, or each value in it, with its name. A list of words is one value.
fn flatten(name: String, value: &Value, fields: &mut Vec<(String, String)>) {
    match value {
        Value::Table(table) => {
            for (inner, value) in table {
                // `name = { text = "…" }` is a name to its editor.
                let inner = match inner.as_str() {
                    "text" => name.clone(),
                    inner => format!("{name}.{inner}"),
                };
                flatten(inner, value, fields);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_table) => {
            for (item, number) in items.iter().zip(1..) {
                let name = match items.len() {
                    1 => name.clone(),
                    _ => format!("{name}[{number}]"),
                };
                flatten(name, item, fields);
            }
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(words).collect();
            fields.push((name, items.join(", ")));
        }
        value => fields.push((name, words(value))),
    }
}

/// A value without quotes.
fn words(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::config::SITE;
    use crate::content::hotline::HOTLINE;

    #[test]
    fn fields_are_named_as_their_editor_knows_them_and_notes_for_staff_are_left_out() {
        let then = "hours = \"24/7\"\nnote = \"a\"\nlanguages = [\"nb\"]\nname = { text = \"A\", lang = \"nb\" }\n[[numbers]]\ndisplay = \"1\"\n";
        let now = "note = \"b\"\nlanguages = [\"nb\", \"en\"]\nname = { text = \"B\", lang = \"nb\" }\nread_on = 2026-11-01\n[[numbers]]\ndisplay = \"2\"\n";
        let changes = |then: &str, now: &str| -> Vec<String> {
            let (then, now) = (then.parse().unwrap(), now.parse().unwrap());
            let changes = field_changes(&HOTLINE, &then, &now, |name| name != "note").into_iter();
            let said = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
            changes
                .map(|change| {
                    format!(
                        "{}: {} → {}",
                        change.field,
                        said(change.from),
                        said(change.to)
                    )
                })
                .collect()
        };
        assert_eq!(
            changes(then, now),
            [
                "hours: 24/7 → -",
                "languages: nb → nb, en",
                "name: A → B",
                "numbers.display: 1 → 2",
                "read_on: - → 2026-11-01",
            ]
        );
        let two = "[[numbers]]\ndisplay = \"1\"\n[[numbers]]\ndisplay = \"2\"\n";
        assert_eq!(
            changes(two, &two.replace('2', "3")),
            ["numbers[2].display: 2 → 3"]
        );
        assert!(changes(then, then).is_empty());
    }

    #[test]
    fn a_field_and_its_words_are_said_as_their_schema_says_them() {
        let changes = |file: &FileSchema, then: &str, now: &str| -> Vec<String> {
            let (then, now) = (then.parse().unwrap(), now.parse().unwrap());
            let changes = field_changes(file, &then, &now, |_| true).into_iter();
            let said = changes.map(|change| {
                let [from, to] = change.in_words.map(Option::unwrap_or_default);
                format!("{}: {from} → {to}", change.says)
            });
            said.collect()
        };
        assert_eq!(
            changes(
                &HOTLINE,
                "hours = \"24/7\"\nanswered_by = \"police\"\n[[numbers]]\n[[numbers]]\ndisplay = \"1\"\n",
                "hours = \"Mo\"\nanswered_by = \"organisation\"\nnot_known = 1\n[[numbers]]\n[[numbers]]\ndisplay = \"2\"\n",
            ),
            [
                "Who answers the phone: The police → An organisation that is not the state",
                "When somebody answers: 24/7 → Mo",
                "not_known:  → 1",
                "The number as people see it (number 2): 1 → 2",
            ]
        );
        assert_eq!(
            changes(
                &SITE,
                "[locales.nb]\nexit = \"https://a.example/\"\n",
                "[locales.nb]\nexit = \"https://b.example/\"\n",
            ),
            ["Where “Leave site” goes (nb): https://a.example/ → https://b.example/"]
        );
    }
}

//! The fields of a record that have other values than before.

use serde::Serialize;
use toml::{Table, Value};

/// A field with another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its name as `fanal explain` has it: `numbers.display`; of several tables with the number of the table:
    /// `numbers[2].display`.
    pub field: String,
    /// What it said; `None` if it was not there.
    pub from: Option<String>,
    /// What it says; `None` if it is no longer there.
    pub to: Option<String>,
}

/// The fields in which two tables differ, in the order of their names. Those for which `is_shown` is false of the name at
/// the top are left out, since readers never see them.
pub(super) fn field_changes(
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
    let changes = names.into_iter().map(|name| FieldChange {
        field: name.clone(),
        from: value(&then, name),
        to: value(&now, name),
    });
    changes.filter(|change| change.from != change.to).collect()
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

    #[test]
    fn fields_are_named_as_their_editor_knows_them_and_notes_for_staff_are_left_out() {
        let then = "hours = \"24/7\"\nnote = \"a\"\nlanguages = [\"nb\"]\nname = { text = \"A\", lang = \"nb\" }\n[[numbers]]\ndisplay = \"1\"\n";
        let now = "note = \"b\"\nlanguages = [\"nb\", \"en\"]\nname = { text = \"B\", lang = \"nb\" }\nread_on = 2026-11-01\n[[numbers]]\ndisplay = \"2\"\n";
        let changes = |then: &str, now: &str| -> Vec<String> {
            let (then, now) = (then.parse().unwrap(), now.parse().unwrap());
            let changes = field_changes(&then, &now, |name| name != "note").into_iter();
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
}

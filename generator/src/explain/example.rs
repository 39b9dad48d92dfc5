//! Examples: a field as it is written, and a file that has every field.

use std::fmt::Write as _;

use super::field::Explained;
use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// The language of examples where the name of a field is a language.
const LANGUAGE: &str = "en";

impl Explained {
    /// The field as it is written, with the fields that its table must have: one line or several.
    pub fn example(&self) -> String {
        let mut text = String::new();
        let tables: Vec<_> = self.tables.iter().map(|table| key(table)).collect();
        let is_dotted = self
            .table()
            .is_some_and(|table| matches!(table.holds, Holds::Dotted(_)));
        let prefix = match tables.last() {
            Some(name) if is_dotted => format!("{name}."),
            _ => String::new(),
        };
        let required = |field: &FieldSchema| field.is_required;
        write(&tables, &prefix, self.field, &required, &mut text);
        text.trim().to_owned()
    }
}

/// A file of this kind with every field, each with its example. The text below the front matter of a page is left out.
pub fn whole_file(file: &'static FileSchema) -> String {
    let mut text = String::new();
    write_fields(&[], file.fields, &|_| true, &mut text);
    if file.is_front_matter {
        return format!("+++\n{text}+++\n");
    }
    text.trim_start().to_owned()
}

/// The name of a field in an example.
fn key(field: &FieldSchema) -> &'static str {
    match field.holds {
        _ if !field.is_named_by_data() => field.name,
        holds if holds.has_header() => field.example,
        _ => LANGUAGE,
    }
}

/// Writes the fields of a table, those below a line of their own last.
fn write_fields(
    tables: &[&'static str],
    fields: &'static [FieldSchema],
    is_wanted: &dyn Fn(&FieldSchema) -> bool,
    text: &mut String,
) {
    let mut wanted: Vec<_> = fields.iter().filter(|field| is_wanted(field)).collect();
    if wanted.is_empty() {
        // A table of which nothing is needed shows what it is for by its first field.
        wanted.extend(fields.first());
    }
    let (below, above): (Vec<&FieldSchema>, Vec<&FieldSchema>) = wanted
        .into_iter()
        .partition(|field| field.holds.has_header());
    for field in above.into_iter().chain(below) {
        write(tables, "", field, is_wanted, text);
    }
}

fn write(
    tables: &[&'static str],
    prefix: &str,
    field: &'static FieldSchema,
    is_wanted: &dyn Fn(&FieldSchema) -> bool,
    text: &mut String,
) {
    let name = key(field);
    let within: Vec<_> = tables.iter().copied().chain([name]).collect();
    // Writing to a `String` cannot fail.
    let _ = match field.holds {
        Holds::Table(fields) | Holds::Tables(fields) => {
            let path = within.join(".");
            let has_own_lines = fields.iter().any(|field| !field.holds.has_header());
            if has_own_lines {
                let _ = writeln!(text, "\n{}", field.holds.header(&path));
            }
            write_fields(&within, fields, is_wanted, text);
            Ok(())
        }
        Holds::Dotted(fields) => {
            for own in fields {
                write(&within, &format!("{name}."), own, is_wanted, text);
            }
            Ok(())
        }
        _ => writeln!(text, "{prefix}{name} = {}", field.example),
    };
}

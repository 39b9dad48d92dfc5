//! A field with the tables that it is in.

use crate::content::fields::{FieldSchema, FileSchema, Holds};

/// A field of a file, with the tables that it is in.
#[derive(Debug, Clone)]
pub struct Explained {
    /// The file.
    pub file: &'static FileSchema,
    /// The tables around the field, the outermost first.
    pub(super) tables: Vec<&'static FieldSchema>,
    /// The field.
    pub field: &'static FieldSchema,
}

impl Explained {
    /// The name of the field with those of the tables around it: `numbers.kind`.
    pub fn name(&self) -> String {
        let names = self.path().map(|field| field.name);
        names.collect::<Vec<_>>().join(".")
    }

    /// The tables around the field, and the field.
    pub(super) fn path(&self) -> impl Iterator<Item = &'static FieldSchema> {
        self.tables.iter().copied().chain([self.field])
    }

    /// The innermost table around the field.
    pub(super) fn table(&self) -> Option<&'static FieldSchema> {
        self.tables.last().copied()
    }

    /// How many tables the field is in.
    pub fn depth(&self) -> usize {
        self.tables.len()
    }

    /// Whether the field is on a line of its own, and not within a value that is on one line.
    pub fn is_line(&self) -> bool {
        let table = self.table().map(|table| table.holds);
        !matches!(table, Some(Holds::Inline(_) | Holds::Rows(_)))
    }

    /// What the value looks like, in words.
    pub fn value(&self) -> &'static str {
        match self.field.holds {
            Holds::Text => "a text in straight quotes",
            Holds::Texts => "a list of texts in square brackets",
            Holds::Day => "a day, without quotes",
            Holds::Flag => "`true` or `false`, without quotes",
            Holds::Count => "a whole number, without quotes",
            Holds::Word(_) => "one of the words below, in straight quotes",
            Holds::Words(_) => "a list of the words below, in square brackets",
            Holds::Inline(_) => "its fields between `{` and `}`, on one line",
            Holds::Rows(_) => {
                "a list in square brackets, with the fields of each between `{` and `}`"
            }
            Holds::Dotted(_) => "lines that begin with its name and a full stop",
            Holds::Table(_) => "a table: its fields below its line in brackets",
            Holds::Tables(_) => {
                "any number of tables: the fields of each below a line in double brackets"
            }
        }
    }
}

/// All fields of a file, each table before the fields within it.
pub fn fields(file: &'static FileSchema) -> Vec<Explained> {
    let mut all = Vec::new();
    add(file, &[], file.fields, &mut all);
    all
}

fn add(
    file: &'static FileSchema,
    tables: &[&'static FieldSchema],
    fields: &'static [FieldSchema],
    all: &mut Vec<Explained>,
) {
    for field in fields {
        all.push(Explained {
            file,
            tables: tables.to_vec(),
            field,
        });
        let tables: Vec<_> = tables.iter().copied().chain([field]).collect();
        add(file, &tables, field.holds.fields(), all);
    }
}

/// The fields of a file that somebody means by `name`: the one of this whole name, or all whose own name it is. Empty if there is
/// none.
pub fn find(file: &'static FileSchema, name: &str) -> Vec<Explained> {
    let mut all = fields(file);
    if let Some(at) = all.iter().position(|field| field.name() == name) {
        return vec![all.swap_remove(at)];
    }
    all.retain(|field| field.field.name == name);
    all
}

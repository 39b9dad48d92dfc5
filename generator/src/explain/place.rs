//! Where a field must stand in its file.

use super::field::Explained;
use crate::content::fields::{FieldSchema, Holds};

impl Explained {
    /// Where the field must stand, in words: `above the first line that starts with [`.
    pub fn place(&self) -> String {
        let Some(table) = self.table() else {
            return self.place_at_top().to_owned();
        };
        match table.holds {
            Holds::Tables(_) => format!("below each line `{}`", self.header()),
            Holds::Table(_) => format!("below the line `{}`", self.header()),
            Holds::Rows(_) => format!("between each `{{` and `}}` of `{}`", table.name),
            Holds::Dotted(_) => {
                format!(
                    "below the line `{}`, behind `{}.`",
                    self.header(),
                    table.name
                )
            }
            _ => format!("between `{{` and `}}` of `{}`", table.name),
        }
    }

    /// Where a field that is in no table must stand.
    fn place_at_top(&self) -> &'static str {
        if self.file.is_front_matter {
            "between the two lines `+++`"
        } else if self.field.holds.has_header() {
            "below the fields that are in no table"
        } else if self
            .file
            .fields
            .iter()
            .any(|field| field.holds.has_header())
        {
            "above the first line that starts with `[`"
        } else {
            "anywhere in the file"
        }
    }

    /// The line in brackets that the field is below; empty if there is none.
    pub fn header(&self) -> String {
        header(&self.tables)
    }

    /// The line in brackets above the fields within the field; empty if it is no table with such a line.
    pub fn own_header(&self) -> String {
        if self.field.holds.has_header() {
            header(&self.path().collect::<Vec<_>>())
        } else {
            String::new()
        }
    }
}

/// The line in brackets of the innermost of these tables that has one.
fn header(tables: &[&FieldSchema]) -> String {
    let with_header = tables.iter().rposition(|table| table.holds.has_header());
    let Some(last) = with_header else {
        return String::new();
    };
    let names = tables.iter().take(last + 1).map(|table| table.name);
    let name = names.collect::<Vec<_>>().join(".");
    match tables.get(last) {
        Some(table) => table.holds.header(&name),
        None => format!("[{name}]"),
    }
}

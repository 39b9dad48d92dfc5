//! Fields that a table does not have: what each was meant to be, or where it belongs.

use super::schema;
use super::table::{Fields, Unknown};
use crate::problem::{At, nearest};

/// The most fields of a table that a problem lists.
const LISTED: usize = 8;

impl Fields<'_> {
    /// Ends the reading: each field that was not read is a problem.
    pub fn finish(self) {
        if self.broken {
            return;
        }
        let mut unknown = self.misplaced.take();
        for (key, _) in &self.entries {
            unknown.push(Unknown {
                field: At {
                    value: key.value.clone(),
                    span: self.in_file(&key.span),
                },
                header: self.header.clone(),
                help: self.way_out(&key.value),
            });
        }
        if !self.header.is_empty() {
            self.misplaced.replace(unknown);
            return;
        }
        for Unknown {
            field,
            header,
            help,
        } in unknown
        {
            let name = &field.value;
            if !header.is_empty() && self.schema.iter().any(|field| field.name == name) {
                let message =
                    format!("the field `{name}` is within `{header}`, to which it does not belong");
                let help = format!(
                    "move it above the first line that starts with `[`: what is below `{header}` belongs to that"
                );
                self.error(&field.span, message, help);
            } else {
                self.error(&field.span, format!("unknown field `{name}`"), help);
            }
        }
    }

    /// What to write in place of a field that the table does not have.
    fn way_out(&self, name: &str) -> String {
        let explained = format!("`fanal explain {}` lists the fields", self.file.name);
        let known = self.schema.iter().map(|field| field.name);
        if let Some(near) = nearest(name, known.clone()) {
            return format!("did you mean `{near}`? {explained}");
        }
        let is_top = self.header.is_empty();
        if let Some(header) = schema::header_with(self.file, name).filter(|_| is_top) {
            return format!("it belongs below a line `{header}`; {explained}");
        }
        let known: Vec<_> = known.map(|name| format!("`{name}`")).collect();
        if known.len() > LISTED {
            return explained;
        }
        format!("it can be one of {}; {explained}", known.join(", "))
    }
}

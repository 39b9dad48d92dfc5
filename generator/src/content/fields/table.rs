//! Tables: reading one, the tables within it, and what is left of it at the end.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::day::meant_day;
use super::schema::{self, FieldSchema, FileSchema};
use super::syntax;
use crate::content::placeholder::Placeholder;
use crate::problem::{At, Place, Problem, Problems};

/// A table of a TOML document.
pub struct Fields<'s> {
    pub(super) path: Arc<str>,
    /// The byte of the file at which the document starts; spans of the parser count from there.
    offset: usize,
    span: Range<usize>,
    /// The fields that were not read yet.
    pub(super) entries: Vec<(At<String>, Spanned<DeValue<'s>>)>,
    /// The schema of the file.
    pub(super) file: &'static FileSchema,
    /// The fields that the table can have.
    pub(super) schema: &'static [FieldSchema],
    /// Whether the document has syntax errors. A field may then seem missing or unknown only because of them.
    pub(super) broken: bool,
    /// The bytes of the document in which the syntax errors are. Values there are not what was meant.
    spoilt: Rc<[Range<usize>]>,
    /// Unknown fields of the tables within the document: whether one belongs further up is known at the end.
    pub(super) misplaced: Rc<RefCell<Vec<Unknown>>>,
    /// The header of the table, such as `[[numbers]]`; empty for the top of a document.
    pub(super) header: String,
    /// The placeholders of the document, if it may be a draft.
    pub(super) placeholders: Option<Rc<RefCell<Vec<Placeholder>>>>,
    problems: &'s Problems,
}

/// A field that its table does not have.
pub(super) struct Unknown {
    pub(super) field: At<String>,
    /// The header of its table.
    pub(super) header: String,
    /// The way out, unless the field belongs further up.
    pub(super) help: String,
}

impl<'s> Fields<'s> {
    pub(super) fn read(
        schema: &'static FileSchema,
        path: &Arc<str>,
        text: &'s str,
        offset: usize,
        problems: &'s Problems,
    ) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let (found, spoilt) = syntax::problems(path, text, offset, &errors, schema);
        problems.extend(found);
        let span = table.span();
        Self {
            broken: !spoilt.is_empty(),
            spoilt: spoilt.into(),
            ..Self::from_table(
                schema,
                path.clone(),
                offset,
                span,
                table.into_inner(),
                problems,
            )
        }
    }

    fn from_table(
        file: &'static FileSchema,
        path: Arc<str>,
        offset: usize,
        span: Range<usize>,
        table: DeTable<'s>,
        problems: &'s Problems,
    ) -> Self {
        let entries = table
            .into_iter()
            .map(|(key, value)| {
                let span = key.span();
                let value_of_key = key.into_inner().into_owned();
                (
                    At {
                        value: value_of_key,
                        span,
                    },
                    value,
                )
            })
            .collect();
        Self {
            path,
            offset,
            span,
            entries,
            file,
            schema: file.fields,
            broken: false,
            spoilt: Rc::default(),
            misplaced: Rc::default(),
            header: String::new(),
            placeholders: None,
            problems,
        }
    }

    /// A table within this document, which is the value of the field `name` and under the line `header`.
    fn nested(&self, name: &str, span: Range<usize>, table: DeTable<'s>, header: String) -> Self {
        Self {
            schema: schema::find(self.schema, name).map_or(&[], |field| field.holds.fields()),
            broken: self.broken,
            spoilt: Rc::clone(&self.spoilt),
            misplaced: Rc::clone(&self.misplaced),
            placeholders: self.placeholders.clone(),
            header,
            ..Self::from_table(
                self.file,
                self.path.clone(),
                self.offset,
                span,
                table,
                self.problems,
            )
        }
    }

    /// Whether the document has syntax errors, so that what seems missing may be there.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether a syntax error is within these bytes of the document.
    fn is_spoilt(&self, span: &Range<usize>) -> bool {
        let mut spoilt = self.spoilt.iter();
        // A value that the parser made up has no bytes.
        self.broken && span.is_empty()
            || spoilt.any(|other| other.start <= span.end && span.start <= other.end)
    }

    /// The place of a value; `span` counts from the start of the file.
    pub fn place(&self, span: &Range<usize>) -> Place {
        Place::span(&self.path, span)
    }

    /// The place of the table: the first byte of its header, or the file for the top of a record.
    pub fn whole(&self) -> Place {
        let line = self.span.start + self.offset
            ..(self.span.end + self.offset).min(self.span.start + self.offset + 1);
        if self.span.start == 0 && self.offset == 0 {
            Place::file(&self.path)
        } else {
            Place::span(&self.path, &line)
        }
    }

    /// The path of the file.
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// The problems of the run, to which those of this table are added.
    pub fn problems(&self) -> &'s Problems {
        self.problems
    }

    /// Adds an error about the value at `span`, with its way out.
    pub fn error(&self, span: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.problems
            .push(Problem::error(self.place(span), message).help(help));
    }

    /// Adds the error that the field `name` is missing. Does nothing in a document with syntax errors.
    pub fn missing(&self, name: &'static str, wanted: &str) {
        if self.broken {
            return;
        }
        self.problems.push(
            Problem::error(self.whole(), format!("`{name}` is missing"))
                .help(format!("add a line {}", example(name, wanted))),
        );
    }

    /// Whether the field `name` is there and was not read yet.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key.value == name)
    }

    /// The span in the file of a span that the parser gave.
    pub(super) fn in_file(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    /// Takes the value of a field. A field that the schema lacks is unknown to the parser too.
    fn take(&mut self, name: &'static str) -> Option<Spanned<DeValue<'s>>> {
        schema::find(self.schema, name)?;
        let at = self.entries.iter().position(|(key, _)| key.value == name)?;
        Some(self.entries.remove(at).1)
    }

    /// The value of the field `name`, if `read` accepts its type; `wanted` names that type in a problem.
    pub(super) fn typed<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        read: impl FnOnce(&Self, DeValue<'s>) -> Option<T>,
    ) -> Option<At<T>> {
        let value = self.take(name)?;
        self.of_type(name, value, wanted, read)
    }

    /// The value of the field `name`, once it is taken, if `read` accepts its type.
    fn of_type<T>(
        &self,
        name: &str,
        value: Spanned<DeValue<'s>>,
        wanted: &str,
        read: impl FnOnce(&Self, DeValue<'s>) -> Option<T>,
    ) -> Option<At<T>> {
        let span = self.in_file(&value.span());
        let found = type_of(value.get_ref());
        let text = value.get_ref().as_str().filter(|_| wanted == "a date");
        let day = text.and_then(meant_day);
        if self.is_spoilt(&value.span()) {
            // The syntax error is the problem already.
            return None;
        }
        if let Some(value) = read(self, value.into_inner()) {
            return Some(At { value, span });
        }
        self.error(
            &span,
            format!("`{name}` is not {wanted} but {found}"),
            match day {
                Some(day) => {
                    format!("if that is the day you mean, write `{name} = {day}`, without quotes")
                }
                None => format!("write {}", example(name, wanted)),
            },
        );
        None
    }

    /// A table within this one.
    pub fn table(&mut self, name: &'static str) -> Option<Fields<'s>> {
        let value = self.take(name)?;
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Some(self.nested(name, span, table, format!("[{name}]"))),
            _ if self.broken => None,
            other => {
                self.error(
                    &self.in_file(&span),
                    format!("`{name}` is not a table but {}", type_of(&other)),
                    format!("write its fields under a line `[{name}]`"),
                );
                None
            }
        }
    }

    /// A list of tables; empty if the field is absent.
    pub fn tables(&mut self, name: &'static str) -> Vec<Fields<'s>> {
        let Some(value) = self.take(name) else {
            return Vec::new();
        };
        let span = self.in_file(&value.span());
        let help = format!("write each one under a line `[[{name}]]`");
        let nested = |span, table| self.nested(name, span, table, format!("[[{name}]]"));
        let items = match value.into_inner() {
            DeValue::Array(items) => items,
            DeValue::Table(table) => {
                let message = format!(
                    "`[{name}]` has one bracket on each side, and there can be several of them"
                );
                let document = span.start - self.offset..span.end - self.offset;
                self.error(&span, message, help);
                return vec![nested(document, table)];
            }
            _ if self.broken => return Vec::new(),
            _ => {
                self.error(&span, format!("`{name}` is not a list of tables"), help);
                return Vec::new();
            }
        };
        let mut tables = Vec::new();
        for item in items {
            let span = item.span();
            match item.into_inner() {
                DeValue::Table(table) => tables.push(nested(span, table)),
                other => self.error(
                    &self.in_file(&span),
                    format!(
                        "an entry of `{name}` is not a table but {}",
                        type_of(&other)
                    ),
                    help.clone(),
                ),
            }
        }
        tables
    }

    /// All fields that are tables, each with its name, for tables whose names are data.
    pub fn named_tables(&mut self) -> Vec<(At<String>, Fields<'s>)> {
        let mut named = Vec::new();
        for (key, value) in std::mem::take(&mut self.entries) {
            let span = value.span();
            let key = At {
                span: self.in_file(&key.span),
                value: key.value,
            };
            match value.into_inner() {
                DeValue::Table(table) => {
                    let above = self.header.trim_matches(['[', ']']);
                    let path = [above, &key.value].join(".");
                    let header = format!("[{}]", path.trim_start_matches('.'));
                    let nested = self.nested(&key.value, span, table, header);
                    named.push((key, nested));
                }
                other => self.error(
                    &key.span,
                    format!("`{}` is not a table but {}", key.value, type_of(&other)),
                    format!(
                        "write its fields under a line that ends in `.{}]`",
                        key.value
                    ),
                ),
            }
        }
        named
    }

    /// All fields, each read as a value of one type, for fields whose names are data.
    pub(super) fn named<T>(
        &mut self,
        wanted: &str,
        read: impl Fn(&Self, DeValue<'s>) -> Option<T>,
    ) -> Vec<(At<String>, At<T>)> {
        let entries = std::mem::take(&mut self.entries).into_iter();
        let named = entries.filter_map(|(key, value)| {
            let value = self.of_type(&key.value, value, wanted, &read)?;
            let span = self.in_file(&key.span);
            let name = At {
                value: key.value,
                span,
            };
            Some((name, value))
        });
        named.collect()
    }
}

/// The name of a file without its folder and its extension.
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The type of a value, in words for an editor.
fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(date) if date.date.is_none() => "a time",
        DeValue::Datetime(date) if date.time.is_some() => "a date with a time",
        DeValue::Datetime(_) => "a day that no calendar has",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// How the field `name` is written with a value of the type `wanted`.
pub(super) fn example(name: &str, wanted: &str) -> String {
    match wanted {
        "a date" => format!("`{name} = YYYY-MM-DD`, without quotes"),
        "true or false" => format!("`{name} = true`"),
        "a whole number" => format!("`{name} = 3`, without quotes"),
        "a name" => format!("`{name} = {{ text = \"…\", lang = \"…\" }}`"),
        "a page" => {
            format!("`{name} = {{ url = \"https://…\", title = \"…\", read_on = YYYY-MM-DD }}`")
        }
        "a table" => format!("`[{name}]`, and its fields below it"),
        "a list of texts" => format!("`{name} = [\"one\", \"two\"]`"),
        _ => format!("`{name} = \"…\"`"),
    }
}

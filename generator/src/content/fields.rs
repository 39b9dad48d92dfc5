//! A TOML table being read field by field.
//!
//! Every field keeps its place, so that a wrong value is shown where it stands, and a table is read
//! to its end even when one field is wrong, so that one run shows all of it. A field nobody asked
//! for is a problem too: [`Fields::finish`] says so.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::locale::{Tag, TagError};
use crate::problem::{At, Place, Problem, Problems, did_you_mean};

/// Few tables can have more fields.
const ASKED: usize = 16;

/// One table of a TOML document.
pub struct Fields<'s> {
    path: Arc<str>,
    offset: usize,
    span: Range<usize>,
    entries: Vec<(At<String>, Spanned<DeValue<'s>>)>,
    asked: Vec<&'static str>,
    /// The document is not TOML as a whole: what seems missing or unknown may only have been cut off.
    broken: bool,
    problems: &'s Problems,
}

impl<'s> Fields<'s> {
    /// Reads the document `text`, which starts at byte `offset` of the file `path`.
    pub fn parse(path: &Arc<str>, text: &'s str, offset: usize, problems: &'s Problems) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let broken = !errors.is_empty();
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let span = span.start + offset..(span.end + offset).max(span.start + offset + 1);
            problems.push(not_toml(Place::span(path, &span), error.message()));
        }
        let span = table.span();
        Self {
            broken,
            ..Self::from_table(path.clone(), offset, span, table.into_inner(), problems)
        }
    }

    fn from_table(
        path: Arc<str>,
        offset: usize,
        span: Range<usize>,
        table: DeTable<'s>,
        problems: &'s Problems,
    ) -> Self {
        let entries = table
            .into_iter()
            .map(|(key, value)| {
                (
                    At {
                        span: key.span(),
                        value: key.into_inner().into_owned(),
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
            asked: Vec::with_capacity(ASKED),
            broken: false,
            problems,
        }
    }

    /// The place of `span`, which counts from the start of the file.
    pub fn place(&self, span: &Range<usize>) -> Place {
        Place::span(&self.path, span)
    }

    /// The place of the table as a whole.
    pub fn whole(&self) -> Place {
        let line = self.span.start + self.offset
            ..(self.span.end + self.offset).min(self.span.start + self.offset + 1);
        if self.span.start == 0 && self.offset == 0 {
            Place::file(&self.path)
        } else {
            Place::span(&self.path, &line)
        }
    }

    /// Where problems of this table go.
    pub fn problems(&self) -> &'s Problems {
        self.problems
    }

    fn take(&mut self, name: &'static str) -> Option<Spanned<DeValue<'s>>> {
        self.asked.push(name);
        let at = self.entries.iter().position(|(key, _)| key.value == name)?;
        Some(self.entries.remove(at).1)
    }

    fn typed<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        read: impl FnOnce(DeValue<'s>) -> Option<T>,
    ) -> Option<At<T>> {
        let value = self.take(name)?;
        let span = self.shifted(&value.span());
        let kind = kind(value.get_ref());
        if let Some(value) = read(value.into_inner()) {
            return Some(At { value, span });
        }
        self.problems.push(
            Problem::error(
                self.place(&span),
                format!("`{name}` is not {wanted} but {kind}"),
            )
            .help(format!("write {}", example(name, wanted))),
        );
        None
    }

    fn shifted(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    /// Whether the field `name` is there and was not read yet.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key.value == name)
    }

    /// A text.
    pub fn text(&mut self, name: &'static str) -> Option<At<String>> {
        self.typed(name, "a text", |value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            _ => None,
        })
    }

    /// A text that must be there and not be empty.
    pub fn required_text(&mut self, name: &'static str) -> Option<At<String>> {
        let there = self.has(name);
        let text = self.text(name);
        match &text {
            Some(text) if text.value.trim().is_empty() => {
                self.problems.push(
                    Problem::error(self.place(&text.span), format!("`{name}` is empty"))
                        .help(format!("write {}", example(name, "a text"))),
                );
                None
            }
            None if !there => {
                self.missing(name, "a text");
                None
            }
            _ => text,
        }
    }

    /// The id of the record, which is the stem of its file; a field `id` that does not say so is a problem.
    pub fn id(&mut self) -> Arc<str> {
        let stem: Arc<str> = stem(&self.path).into();
        if let Some(id) = self.required_text("id").filter(|id| id.value != *stem) {
            self.problems.push(
                Problem::error(
                    self.place(&id.span),
                    format!("the id `{}` is not the name of its file", id.value),
                )
                .help(format!(
                    "write `id = \"{stem}\"`, or rename the file to `{}.toml`",
                    id.value
                )),
            );
        }
        stem
    }

    /// Says that the field `name` is missing.
    pub fn missing(&self, name: &'static str, wanted: &str) {
        if self.broken {
            return;
        }
        self.problems.push(
            Problem::error(self.whole(), format!("`{name}` is missing"))
                .help(format!("add a line {}", example(name, wanted))),
        );
    }

    /// Yes or no.
    pub fn flag(&mut self, name: &'static str) -> Option<At<bool>> {
        self.typed(name, "true or false", |value| value.as_bool())
    }

    /// A whole number, 0 or more.
    pub fn count(&mut self, name: &'static str) -> Option<At<u32>> {
        self.typed(name, "a whole number", |value| {
            value.as_integer()?.as_str().parse().ok()
        })
    }

    /// A calendar day.
    pub fn date(&mut self, name: &'static str) -> Option<At<Date>> {
        self.typed(name, "a date", |value| {
            let date = value.as_datetime().filter(|at| at.time.is_none())?.date?;
            Date::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
            .ok()
        })
    }

    /// A date as it is written, whether as a TOML date or as a text.
    pub fn date_as_text(&mut self, name: &'static str) -> Option<At<String>> {
        self.typed(name, "a date", |value| match value {
            DeValue::String(text) => Some(text.into_owned()),
            DeValue::Datetime(date) => Some(date.to_string()),
            _ => None,
        })
    }

    /// A day that must be there.
    pub fn required_date(&mut self, name: &'static str) -> Option<At<Date>> {
        let there = self.has(name);
        let date = self.date(name);
        if !there {
            self.missing(name, "a date");
        }
        date
    }

    /// A list of texts; an absent field is an empty list.
    pub fn texts(&mut self, name: &'static str) -> Vec<At<String>> {
        self.optional_texts(name).unwrap_or_default()
    }

    /// A list of texts, or `None` when the field is absent.
    pub fn optional_texts(&mut self, name: &'static str) -> Option<Vec<At<String>>> {
        let offset = self.offset;
        self.typed(name, "a list of texts", |value| match value {
            DeValue::Array(items) => items
                .into_iter()
                .map(|item| {
                    let span = item.span().start + offset..item.span().end + offset;
                    Some(At {
                        value: item.get_ref().as_str()?.to_owned(),
                        span,
                    })
                })
                .collect(),
            _ => None,
        })
        .map(|list| list.value)
    }

    /// A word of a closed vocabulary.
    pub fn one_of(&mut self, name: &'static str, known: &[&str]) -> Option<String> {
        let word = self.text(name)?;
        self.check_word(name, &word, known).then_some(word.value)
    }

    /// A word of a closed vocabulary that must be there.
    pub fn word(&mut self, name: &'static str, known: &[&str]) -> Option<String> {
        let word = self.required_text(name)?;
        self.check_word(name, &word, known).then_some(word.value)
    }

    /// A list of words of a closed vocabulary, or `None` when the field is absent.
    pub fn words(&mut self, name: &'static str, known: &[&str]) -> Option<Vec<String>> {
        let words = self.optional_texts(name)?;
        let known = words
            .into_iter()
            .filter(|word| self.check_word(name, word, known));
        Some(known.map(|word| word.value).collect())
    }

    /// Whether `word`, read from the field `name`, is among the `known` ones; else that is a problem.
    pub fn check_word(&self, name: &str, word: &At<String>, known: &[&str]) -> bool {
        let there = known.contains(&word.value.as_str());
        if !there {
            self.problems.push(
                Problem::error(
                    self.place(&word.span),
                    format!("`{}` is not a word for `{name}`", word.value),
                )
                .help(did_you_mean(&word.value, known.iter().copied())),
            );
        }
        there
    }

    /// The language tag that `text`, read from this table, is; else that is a problem.
    pub fn tag(&self, text: &At<String>) -> Option<At<Tag>> {
        match Tag::parse(&text.value) {
            Ok(value) => Some(At {
                value,
                span: text.span.clone(),
            }),
            Err(error) => {
                let help = match &error {
                    TagError::NotCanonical(right) => format!("write `{right}`"),
                    TagError::NotWellFormed => {
                        "write a BCP 47 tag such as `fr` or `zh-Hans`".to_owned()
                    }
                };
                self.problems.push(
                    Problem::error(self.place(&text.span), format!("`{}`: {error}", text.value))
                        .help(help),
                );
                None
            }
        }
    }

    /// A table within this one.
    pub fn table(&mut self, name: &'static str) -> Option<Fields<'s>> {
        let (path, offset, problems) = (self.path.clone(), self.offset, self.problems);
        let value = self.take(name)?;
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Some(Self::from_table(path, offset, span, table, problems)),
            other => {
                problems.push(
                    Problem::error(
                        self.place(&self.shifted(&span)),
                        format!("`{name}` is not a table but {}", kind(&other)),
                    )
                    .help(format!("write its fields under a line `[{name}]`")),
                );
                None
            }
        }
    }

    /// A list of tables; an absent field is an empty list.
    pub fn tables(&mut self, name: &'static str) -> Vec<Fields<'s>> {
        let (path, offset, problems) = (self.path.clone(), self.offset, self.problems);
        let Some(value) = self.take(name) else {
            return Vec::new();
        };
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            problems.push(
                Problem::error(
                    self.place(&self.shifted(&span)),
                    format!("`{name}` is not a list of tables"),
                )
                .help(format!("write each one under a line `[[{name}]]`")),
            );
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let span = item.span();
            match item.into_inner() {
                DeValue::Table(table) => tables.push(Self::from_table(
                    path.clone(),
                    offset,
                    span,
                    table,
                    problems,
                )),
                other => problems.push(
                    Problem::error(
                        Place::span(&path, &(span.start + offset..span.end + offset)),
                        format!("an entry of `{name}` is not a table but {}", kind(&other)),
                    )
                    .help(format!("write each one under a line `[[{name}]]`")),
                ),
            }
        }
        tables
    }

    /// All fields whose value is a table, for tables whose names are data.
    pub fn named_tables(&mut self) -> Vec<(At<String>, Fields<'s>)> {
        let mut named = Vec::new();
        for (key, value) in std::mem::take(&mut self.entries) {
            let span = value.span();
            let key = At {
                span: self.shifted(&key.span),
                value: key.value,
            };
            match value.into_inner() {
                DeValue::Table(table) => {
                    named.push((
                        key,
                        Self::from_table(
                            self.path.clone(),
                            self.offset,
                            span,
                            table,
                            self.problems,
                        ),
                    ));
                }
                other => self.problems.push(
                    Problem::error(
                        self.place(&key.span),
                        format!("`{}` is not a table but {}", key.value, kind(&other)),
                    )
                    .help(format!(
                        "write its fields under a line that ends in `.{}]`",
                        key.value
                    )),
                ),
            }
        }
        named
    }

    /// Ends the reading: what is left over is a problem.
    pub fn finish(self) {
        if self.broken {
            return;
        }
        for (key, _) in &self.entries {
            self.problems.push(
                Problem::error(
                    self.place(&self.shifted(&key.span)),
                    format!("unknown field `{}`", key.value),
                )
                .help(did_you_mean(&key.value, self.asked.iter().copied())),
            );
        }
    }
}

fn not_toml(place: Place, why: &str) -> Problem {
    if why.contains("duplicate key") {
        return Problem::error(place, "this field is here a second time")
            .help("keep one of the two");
    }
    let why = why.trim().replace('\n', ", ");
    let why = why.trim_end_matches(", expected nothing");
    Problem::error(place, format!("this is not TOML: {why}")).help(
        "a field is written `name = \"value\"`, a date `2026-11-24`, a list `[\"one\", \"two\"]`",
    )
}

/// The name of a file without its folder and ending.
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// What a value is, in the words of this module.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn example(name: &str, wanted: &str) -> String {
    match wanted {
        "a date" => format!("`{name} = 2026-11-24`, without quotes"),
        "true or false" => format!("`{name} = true`"),
        "a whole number" => format!("`{name} = 3`, without quotes"),
        "a name" => format!("`{name} = {{ text = \"…\", lang = \"…\" }}`"),
        "a page" => {
            format!("`{name} = {{ url = \"https://…\", title = \"…\", read_on = 2026-11-24 }}`")
        }
        "a table" => format!("`[{name}]`, and its fields below it"),
        "a list of texts" => format!("`{name} = [\"one\", \"two\"]`"),
        _ => format!("`{name} = \"…\"`"),
    }
}

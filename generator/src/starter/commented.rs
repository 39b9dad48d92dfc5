//! A file in which a comment above each field says what the field is for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use textwrap::{Options, WordSplitter, wrap};

use crate::content::fields::{FieldSchema, FileSchema, Holds};
use crate::content::placeholder::{EXAMPLE, TODO};

/// The columns of a comment.
const COLUMNS: usize = 110;

/// The values that are filled in, by the names of the fields with those of their tables: `numbers.kind`. Each is written as it
/// stands in the file. The value of `<language>` is the name of tables that are called after a language.
pub(super) type Values<'v> = BTreeMap<&'v str, String>;

/// The fields of a file. Those with a value have it, those that must be there and have none are `TODO`, and each other one is an
/// example behind a `#`, which is marked as one, so that nobody publishes it unchanged.
pub(super) fn commented(file: &'static FileSchema, values: &Values<'_>) -> String {
    let mut writer = Writer {
        values,
        explain: file.name,
        text: String::new(),
    };
    writer.fields("", file.fields, false);
    writer.text
}

/// A comment in lines.
pub(super) fn comment(text: &str) -> String {
    // A word such as `state-office` stays on one line, to be copied.
    let options = Options::new(COLUMNS).word_splitter(WordSplitter::NoHyphenation);
    let lines = wrap(text, options);
    let lines = lines.iter().map(|line| format!("# {line}\n"));
    lines.collect()
}

struct Writer<'w> {
    values: &'w Values<'w>,
    /// The word for this kind of file on the command line.
    explain: &'static str,
    text: String,
}

impl Writer<'_> {
    /// Writes the fields of the table called `table`, those below a line of their own last. `is_out` says whether the whole table is
    /// behind `#`.
    fn fields(&mut self, table: &str, fields: &'static [FieldSchema], is_out: bool) {
        let (below, above): (Vec<&FieldSchema>, Vec<&FieldSchema>) =
            fields.iter().partition(|field| field.holds.has_header());
        for field in above.into_iter().chain(below) {
            let own = self.name(field);
            let name = match table {
                "" => own.to_owned(),
                table => format!("{table}.{own}"),
            };
            self.text.push('\n');
            self.explanation(field);
            if field.holds.has_header() {
                self.table(&name, field, is_out);
            } else {
                self.field(&name, field, is_out);
            }
        }
    }

    /// The name of a field; where that is data, the one that was given for it, or else that of the example.
    fn name<'n>(&'n self, field: &FieldSchema) -> &'n str {
        if !field.is_named_by_data() {
            return field.name;
        }
        let given = self.values.get(field.name);
        given.map_or(field.example, String::as_str)
    }

    fn table(&mut self, name: &str, field: &'static FieldSchema, is_out: bool) {
        let within = format!("{name}.");
        let has_value = self.values.keys().any(|key| key.starts_with(&within));
        let is_out = is_out || !(field.is_required || has_value);
        let mark = if is_out { "#" } else { "" };
        let has_own_lines = |field: &FieldSchema| !field.holds.has_header();
        if field.holds.fields().iter().any(has_own_lines) {
            let header = field.holds.header(name);
            // Writing to a `String` cannot fail.
            let _ = writeln!(self.text, "{mark}{header}");
        }
        self.fields(name, field.holds.fields(), is_out);
    }

    fn field(&mut self, name: &str, field: &FieldSchema, is_out: bool) {
        if let Holds::Dotted(fields) = field.holds {
            for own in fields {
                self.explanation(own);
                let written = format!("{}.{}", field.name, self.name(own));
                self.value(&format!("{name}.{}", own.name), (&written, own), is_out);
            }
            return;
        }
        self.value(name, (field.name, field), is_out);
    }

    /// Writes a field, under the name `written`, with its value or as an example.
    fn value(&mut self, name: &str, (written, field): (&str, &FieldSchema), is_out: bool) {
        // Writing to a `String` cannot fail.
        let _ = match self.values.get(name) {
            Some(value) => writeln!(self.text, "{written} = {value}"),
            None if field.is_required && !is_out => writeln!(self.text, "{written} = \"{TODO}\""),
            None => writeln!(self.text, "#{written} = {} {EXAMPLE}", field.example),
        };
    }

    /// What a field is for, and the words that it can have.
    fn explanation(&mut self, field: &FieldSchema) {
        let sentences = field.story();
        self.text.push_str(&comment(sentences.trim_end()));
        let words: Vec<_> = field.holds.words().iter().map(|word| word.word).collect();
        if !words.is_empty() {
            self.text.push_str(&comment(&format!(
                "Words: {}. `fanal explain {} {}` says what each means.",
                words.join(", "),
                self.explain,
                field.name
            )));
        }
    }
}

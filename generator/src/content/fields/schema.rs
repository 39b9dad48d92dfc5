//! Schemas: which fields a TOML file has, and what each is for, in words for the people who write the file.
//!
//! [`Fields`](super::Fields) reads a file by its schema and gives the parser no field that the schema lacks, so what is explained
//! and what is read are one set. The schema of a file stands beside its parser.

use crate::content::vocabulary::{Vocabulary, WordMeaning, meanings};

/// The schema of one kind of file.
#[derive(Debug)]
pub struct FileSchema {
    /// The word for this kind of file on the command line: `hotline`.
    pub name: &'static str,
    /// Where such files are, below the site's folder: `content/hotlines/<id>.toml`.
    pub files: &'static str,
    /// What such a file is for, in one sentence.
    pub purpose: &'static str,
    /// Whether the fields are the front matter of a page, between two lines `+++`.
    pub is_front_matter: bool,
    /// The fields, in the order in which people write them.
    pub fields: &'static [FieldSchema],
}

impl FileSchema {
    /// The fields on the way to the field with this name, which has those of its tables before it: `numbers.display`. A field that
    /// the schema lacks ends the way.
    pub(crate) fn way(&self, name: &str) -> Vec<&'static FieldSchema> {
        let mut fields = self.fields;
        let steps = name.split('.').map_while(|step| {
            let field = find(fields, step)?;
            fields = field.holds.fields();
            Some(field)
        });
        steps.collect()
    }
}

/// The schema of one field.
#[derive(Debug, Clone, Copy)]
pub struct FieldSchema {
    /// The name; where the names of fields are data, what the name is: `<language>`.
    pub name: &'static str,
    /// What the field can hold.
    pub holds: Holds,
    /// An example of the value as it is written in the file. Of a field whose name is data and that holds a table, an example of
    /// the name. Empty for other tables, whose fields have examples.
    pub example: &'static str,
    /// What the field says, in one sentence.
    pub sentence: &'static str,
    /// What else there is to know, in further sentences; often empty.
    pub more: &'static str,
    /// Whether the file is wrong without it. A field of a table is required where the table is.
    pub is_required: bool,
}

/// What a field can hold.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A day.
    Day,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// One word of a vocabulary.
    Word(fn() -> Vec<WordMeaning>),
    /// A list of words of a vocabulary.
    Words(fn() -> Vec<WordMeaning>),
    /// A table on one line: `name = { text = "…", lang = "…" }`.
    Inline(&'static [FieldSchema]),
    /// A list of tables, each on one line: `sources = [{ … }, { … }]`.
    Rows(&'static [FieldSchema]),
    /// A table whose fields are written `name.en = "…"`.
    Dotted(&'static [FieldSchema]),
    /// A table under a line `[source]`.
    Table(&'static [FieldSchema]),
    /// Any number of tables, each under a line `[[numbers]]`.
    Tables(&'static [FieldSchema]),
}

impl Holds {
    /// One word of the vocabulary `V`.
    pub(crate) const fn word_of<V: Vocabulary>() -> Self {
        Self::Word(meanings::<V>)
    }

    /// A list of words of the vocabulary `V`.
    pub(crate) const fn words_of<V: Vocabulary>() -> Self {
        Self::Words(meanings::<V>)
    }

    /// The line in brackets above the fields of a table called `name`.
    pub(crate) fn header(self, name: &str) -> String {
        match self {
            Self::Tables(_) => format!("[[{name}]]"),
            _ => format!("[{name}]"),
        }
    }

    /// The fields within the field; none unless it holds tables.
    pub fn fields(self) -> &'static [FieldSchema] {
        match self {
            Self::Inline(fields)
            | Self::Rows(fields)
            | Self::Dotted(fields)
            | Self::Table(fields)
            | Self::Tables(fields) => fields,
            Self::Text
            | Self::Texts
            | Self::Day
            | Self::Flag
            | Self::Count
            | Self::Word(_)
            | Self::Words(_) => &[],
        }
    }

    /// Whether the fields within it stand below a line of their own that begins with `[`.
    pub fn has_header(self) -> bool {
        matches!(self, Self::Table(_) | Self::Tables(_))
    }

    /// The words that the field can have, with their meanings; none unless it holds words.
    pub fn words(self) -> Vec<WordMeaning> {
        match self {
            Self::Word(words) | Self::Words(words) => words(),
            _ => Vec::new(),
        }
    }
}

impl FieldSchema {
    /// The sentences that explain it.
    pub fn story(&self) -> String {
        [self.sentence, self.more].join(" ").trim_end().to_owned()
    }

    /// A field that a file can have.
    pub(crate) const fn new(
        name: &'static str,
        holds: Holds,
        example: &'static str,
        sentence: &'static str,
    ) -> Self {
        Self {
            name,
            holds,
            example,
            sentence,
            more: "",
            is_required: false,
        }
    }

    /// The same field with further sentences.
    pub(crate) const fn more(self, more: &'static str) -> Self {
        Self { more, ..self }
    }

    /// The same field, which must be there.
    pub(crate) const fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }

    /// The beginning of its sentence, up to a comma or another stop: `When somebody answers`.
    pub fn in_short(&self) -> &'static str {
        let stops = [", ", "; ", ": ", ". "].into_iter();
        let end = stops.filter_map(|stop| self.sentence.find(stop)).min();
        let start = end.and_then(|end| self.sentence.get(..end));
        start.unwrap_or(self.sentence).trim_end_matches('.')
    }

    /// Whether the names of such fields are data, as those of `[locales.nb]` and `[locales.ur]` are.
    pub fn is_named_by_data(&self) -> bool {
        self.name.starts_with('<')
    }
}

/// The field called `name` among `fields`; the one whose name is data stands for every other name.
pub(super) fn find(fields: &'static [FieldSchema], name: &str) -> Option<&'static FieldSchema> {
    let named = fields.iter().find(|field| field.name == name);
    named.or_else(|| fields.iter().find(|field| field.is_named_by_data()))
}

/// The header of the table, directly in the file, that has a field called `name`: `[[numbers]]`.
pub(super) fn header_with(schema: &FileSchema, name: &str) -> Option<String> {
    let has = |field: &FieldSchema| field.holds.fields().iter().any(|own| own.name == name);
    let mut tables = schema.fields.iter();
    let table = tables.find(|field| field.holds.has_header() && has(field))?;
    Some(table.holds.header(table.name))
}

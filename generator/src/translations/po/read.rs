//! Reading a PO file.

use std::ops::Range;
use std::sync::Arc;

use crate::problem::{Place, Problem, Problems};
use crate::translations::entry::Entry;

/// A PO file.
#[derive(Debug, Default)]
pub(in crate::translations) struct PoFile {
    /// The entries, without the header and without obsolete ones.
    pub(in crate::translations) entries: Vec<Entry>,
    /// The text of the header.
    pub(in crate::translations) header: Option<Entry>,
}

impl PoFile {
    /// A field of the header.
    pub(in crate::translations) fn field(&self, name: &str) -> Option<&str> {
        let lines = self.header.as_ref()?.translation.lines();
        let mut fields = lines.filter_map(|line| line.split_once(':'));
        let (_, value) = fields.find(|(known, _)| known.trim().eq_ignore_ascii_case(name))?;
        Some(value.trim())
    }
}

/// Reads the PO file `path` with the text `text`. What cannot be read is a problem; the rest is read all the same.
pub(in crate::translations) fn read(path: &Arc<str>, text: &str, problems: &Problems) -> PoFile {
    let mut reader = Reader {
        path,
        problems,
        file: PoFile::default(),
        entry: Entry::default(),
        field: None,
        seen: Vec::new(),
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        reader.line(bare, start..start + bare.len());
        at += line.len();
    }
    reader.end(at..at);
    reader.file
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Translation,
}

struct Reader<'r> {
    path: &'r Arc<str>,
    problems: &'r Problems,
    file: PoFile,
    entry: Entry,
    /// The field that further lines continue.
    field: Option<Field>,
    /// The fields that the entry has.
    seen: Vec<Field>,
}

impl Reader<'_> {
    fn problem(&self, span: &Range<usize>, message: &str, help: &str) {
        let place = Place::span(self.path, span);
        self.problems
            .push(Problem::error(place, message).help(help));
    }

    fn line(&mut self, line: &str, span: Range<usize>) {
        if line.is_empty() {
            return;
        }
        if line.starts_with('#') {
            // A comment belongs to the entry below it.
            if self.seen.contains(&Field::Translation) {
                self.end(span);
            }
            // Of an entry that the tool keeps though nothing needs it, the flags are not marked as such.
            if line.starts_with("#~") {
                self.entry = Entry::default();
            }
            if let Some(flags) = line.strip_prefix("#,") {
                let mut flags = flags.split(',').map(str::trim);
                self.entry.fuzzy |= flags.any(|flag| flag == "fuzzy");
            }
            return;
        }
        if line.starts_with('"') {
            return self.text(line, span);
        }
        let keyword = line.split([' ', '\t', '"']).next().unwrap_or_default();
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Source,
            "msgstr" => Field::Translation,
            "msgid_plural" | "msgstr[0]" | "msgstr[1]" | "msgstr[2]" | "msgstr[3]"
            | "msgstr[4]" | "msgstr[5]" => {
                let help = "each plural form is an entry of its own here: import the file that was exported, or export it again";
                return self.problem(&span, "this entry has the plural forms of gettext", help);
            }
            _ => {
                let help = "a line begins with `msgctxt`, `msgid`, `msgstr`, `\"` or `#`: open the file in a translator’s tool, which keeps that in order";
                return self.problem(&span, "this line is none of a PO file", help);
            }
        };
        let begins = field == Field::Context
            || (field == Field::Source && !self.seen.contains(&Field::Context));
        if (begins && !self.seen.is_empty()) || self.seen.contains(&field) {
            self.end(span.clone());
        }
        self.seen.push(field);
        self.field = Some(field);
        match field {
            Field::Context => {}
            Field::Source => self.entry.source_span = span.clone(),
            Field::Translation => self.entry.span = span.clone(),
        }
        let value = line.find('"').and_then(|at| line.get(at..));
        self.text(value.unwrap_or_default(), span);
    }

    /// Adds a text in quotes to the present field. `span` is its line.
    fn text(&mut self, quoted: &str, span: Range<usize>) {
        let Some(field) = self.field else {
            let help = "write `msgid` or `msgstr` in front of it, or export the file again";
            return self.problem(&span, "this text belongs to nothing", help);
        };
        let inside = quoted
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        let Some(text) = inside.and_then(unescaped) else {
            let help = "a text stands in `\"`, with `\\\"` for a `\"` in it; if the file ends here, it was cut off: ask for it once more";
            return self.problem(&span, "this text cannot be read", help);
        };
        match field {
            Field::Context => self.entry.context.push_str(&text),
            Field::Source => {
                self.entry.source.push_str(&text);
                self.entry.source_span.end = span.end;
            }
            Field::Translation => {
                self.entry.translation.push_str(&text);
                self.entry.span.end = span.end;
            }
        }
    }

    /// Ends the entry before the line `span`.
    fn end(&mut self, span: Range<usize>) {
        let entry = std::mem::take(&mut self.entry);
        let seen = std::mem::take(&mut self.seen);
        self.field = None;
        if seen.is_empty() {
            return;
        }
        let is_whole = seen.contains(&Field::Source) && seen.contains(&Field::Translation);
        if !is_whole {
            let place = if seen.contains(&Field::Source) {
                entry.source_span
            } else {
                span
            };
            let help = "if the file ends here, it was cut off: ask for it once more; else give the entry a `msgid` and a `msgstr`";
            self.problem(&place, "this entry is not whole", help);
        } else if entry.source.is_empty() && !seen.contains(&Field::Context) {
            self.file.header = Some(entry);
        } else {
            self.file.entries.push(entry);
        }
    }
}

/// A text without the escapes of C; `None` if a `"` in it is not escaped, or what is escaped has no meaning.
fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        plain.push(match character {
            '"' => return None,
            '\\' => match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                same @ ('"' | '\\') => same,
                _ => return None,
            },
            other => other,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Context, source, translation, and whether it is fuzzy.
    type Read = (String, String, String, bool);

    fn entries(text: &str) -> (Vec<Read>, Vec<String>) {
        let problems = Problems::default();
        let file = read(&"ur.po".into(), text, &problems);
        let entries = file.entries.into_iter();
        let entries =
            entries.map(|entry| (entry.context, entry.source, entry.translation, entry.fuzzy));
        let problems = problems.into_sorted().into_iter();
        (
            entries.collect(),
            problems.map(|problem| problem.message).collect(),
        )
    }

    #[test]
    fn any_tools_way_of_writing_is_read() {
        let text = "msgid \"\"\r\nmsgstr \"\"\r\n\"Language: ur\\n\"\r\n\r\n# by hand\r\n#, fuzzy, c-format\r\n#| msgid \"old\"\r\nmsgctxt \"a\"\r\nmsgid \"\"\r\n\"one \"\r\n\"two\\n\"\r\nmsgstr   \"\\\"x\\\"\"\r\n\r\n#, fuzzy\r\n#~ msgid \"gone\"\r\n#~ msgstr \"weg\"\r\nmsgctxt \"b\"\r\nmsgid\"c\"\r\nmsgstr \"\"\r\n";
        let own = |text: &str| text.to_owned();
        let wanted = vec![
            (own("a"), own("one two\n"), own("\"x\""), true),
            (own("b"), own("c"), own(""), false),
        ];
        assert_eq!(entries(text), (wanted, vec![]));
        let file = read(&"ur.po".into(), text, &Problems::default());
        assert_eq!(file.field("language"), Some("ur"));
        let span = file.entries[0].span.clone();
        assert_eq!(&text[span], "msgstr   \"\\\"x\\\"\"");
    }

    #[test]
    fn a_file_that_is_damaged_says_where() {
        for (text, message) in [
            ("msgid \"a\"\nmsgstr \"b", "this text cannot be read"),
            ("msgctxt \"a\"\nmsgid \"a\"\n", "this entry is not whole"),
            ("msgid \"a \"b\"\nmsgstr \"\"\n", "this text cannot be read"),
            ("\"a\"\n", "this text belongs to nothing"),
            ("hello\n", "this line is none of a PO file"),
            (
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"\"\n",
                "this entry has the plural forms of gettext",
            ),
        ] {
            assert_eq!(entries(text).1, [message], "{text}");
        }
    }
}

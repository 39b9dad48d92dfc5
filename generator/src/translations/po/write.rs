//! Writing a PO file.

use std::fmt::Write as _;

use crate::content::locale::Tag;
use crate::translations::exchange::Unit;

/// What stands above the first entry, for whoever opens the file as text.
const ABOVE: &str = "\
# Translate each msgid into the msgstr below it. Keep {1}, {2} and { $name } as they are, in the order of your language.
# Keep [words]({1}) together: it is a link. Keep ** and * around words, and every number.
# Words that you leave in another language: [words]{lang=en}
# `fuzzy` means: the source has changed since, or nobody has accepted the translation. Read it again, then remove the mark.
";

/// The PO file of a language. The same texts always make the same bytes: it has no date.
pub(in crate::translations) fn write<'u>(
    site: &str,
    tag: &Tag,
    units: impl Iterator<Item = &'u Unit>,
) -> String {
    let mut text = format!("{ABOVE}msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in [
        ("Project-Id-Version", site),
        ("PO-Revision-Date", ""),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        // Poedit and Weblate write the tag of a script or a region in this way.
        ("Language", &tag.as_str().replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Generator", "fanal"),
    ] {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "\"{}\\n\"", escaped(&format!("{name}: {value}")));
    }
    for unit in units {
        entry(&mut text, unit);
    }
    text
}

fn entry(text: &mut String, unit: &Unit) {
    text.push('\n');
    for line in unit.comments.iter().flat_map(|comment| comment.lines()) {
        let _ = writeln!(text, "#. {line}");
    }
    let _ = writeln!(text, "#: {}:{}", unit.path, unit.line);
    if unit.fuzzy {
        text.push_str("#, fuzzy\n");
    }
    if let Some(previous) = &unit.previous {
        field(text, "#| ", "msgid", previous);
    }
    field(text, "", "msgctxt", &unit.context);
    field(text, "", "msgid", &unit.source);
    field(text, "", "msgstr", &unit.translation);
}

/// A field, with a text of several lines on several lines.
fn field(text: &mut String, mark: &str, name: &str, value: &str) {
    if !value.contains('\n') {
        let _ = writeln!(text, "{mark}{name} \"{}\"", escaped(value));
        return;
    }
    let _ = writeln!(text, "{mark}{name} \"\"");
    for line in value.split_inclusive('\n') {
        let _ = writeln!(text, "{mark}\"{}\"", escaped(line));
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            other => escaped.push(other),
        }
    }
    escaped
}

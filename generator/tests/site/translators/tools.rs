//! The ways in which translators' tools write a PO file.

use super::{PAGE, URDU, exported, imported, read_again};
use crate::door::Files;

const FILES: &Files<'_> = &[
    ("content/pages/en/help.md", PAGE),
    ("content/pages/ur/help.md", URDU),
];

/// As Poedit writes: another header in another order, lines of at most 79 characters, and entries that it no longer needs.
fn by_poedit(po: &str) -> String {
    let (_, entries) = po.split_once("\n\n").unwrap();
    let mut text = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: ur\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\"X-Poedit-SourceCharset: UTF-8\\n\"\n\n".to_owned();
    for line in entries.lines() {
        let wrapped = line
            .split_once(" \"")
            .filter(|_| line.starts_with("msg") && line.contains(' '))
            .filter(|(_, value)| value.contains(' '));
        match wrapped {
            Some((name, value)) => {
                let (first, rest) = value.split_once(' ').unwrap();
                text.extend([name, " \"\"\n\"", first, " \"\n\"", rest, "\n"]);
            }
            None => text.extend([line, "\n"]),
        }
    }
    text + "\n#~ msgctxt \"old\"\n#~ msgid \"gone\"\n#~ msgstr \"خرابی\"\n"
}

/// As `OmegaT` writes: the comments of the header gone, its lines in an order of its own, no comments in front of entries.
fn by_omegat(po: &str) -> String {
    let (header, entries) = po.split_once("\n\n").unwrap();
    let mut fields: Vec<_> = header
        .lines()
        .filter(|line| line.starts_with('"'))
        .collect();
    fields.reverse();
    let entries = entries.lines().filter(|line| !line.starts_with("#."));
    let entries: Vec<_> = entries.collect();
    format!(
        "msgid \"\"\nmsgstr \"\"\n{}\n\n{}\n",
        fields.join("\n"),
        entries.join("\n")
    )
}

#[test]
fn any_tools_way_of_writing_is_accepted() {
    let po = read_again(&exported(FILES, "ur").text);
    let wanted = imported(FILES, po.as_bytes()).unwrap();
    assert_eq!(wanted.accepted.len(), 1);
    let windows = po.replace('\n', "\r\n");
    for (tool, text) in [
        ("Poedit", by_poedit(&po)),
        ("OmegaT", by_omegat(&po)),
        ("Windows", format!("\u{feff}{windows}")),
    ] {
        let imported = imported(FILES, text.as_bytes())
            .unwrap_or_else(|problems| panic!("{tool}: {problems:?}"));
        assert_eq!(imported.changed, wanted.changed, "{tool}");
        assert_eq!(imported.files[0].text, wanted.files[0].text, "{tool}");
    }
}

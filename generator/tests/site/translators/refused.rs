//! Files of translators that cannot be imported: everything that is wrong is said at once, with its line.

use super::{PAGE, URDU, exported, imported, in_page, problems, read_again, translated};
use crate::door::{Files, SITE};

const FILES: &Files<'_> = &[
    ("content/pages/en/help.md", PAGE),
    ("content/pages/ur/help.md", URDU),
];

fn po() -> String {
    read_again(&exported(FILES, "ur").text)
}

#[test]
fn everything_that_must_stay_is_checked_at_once() {
    let mut po = po();
    for (msgid, msgstr) in [
        ("Read [the numbers]({1}) first.", "پہلے نمبر({1}) پڑھیں۔"),
        ("Say *help*.", "- کہیں *مدد*۔ {2}"),
        ("Say where you are.", "کہیں\\n\\nکہ آپ کہاں ہیں۔"),
        ("Where help is.", "مدد\\nکہاں ہے۔"),
        (
            "I am not safe.",
            "میں محفوظ نہیں۔ [x](https://evil.example)",
        ),
    ] {
        po = in_page(&po, msgid, msgstr);
    }
    insta::assert_snapshot!(problems(FILES, po.as_bytes()), @r#"
    error: this text has more than one line
      --> ur.po:27:1
       |
    27 | msgstr "مدد\nکہاں ہے۔"
       | ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: write it on one line, without `\n`

    error: `{1}` no longer is what it is in the source, which is `page:numbers`
      --> ur.po:40:1
       |
    40 | msgstr "پہلے نمبر({1}) پڑھیں۔"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: if it stands behind `[words]` in the source, write `[words]({1})`, with nothing between the brackets

    error: `{2}` is not in the source
      --> ur.po:52:1
       |
    52 | msgstr "- کہیں *مدد*۔ {2}"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: keep the placeholders of the source, each with its number

    error: this is no longer one block: it would become a list, a heading, a quote or two paragraphs
      --> ur.po:58:1
       |
    58 | msgstr "کہیں\n\nکہ آپ کہاں ہیں۔"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: leave out empty lines, ids such as `{#id}`, and marks such as `-`, `#`, `>` and `1.` at the start

    error: `https://evil.example` is not in the source
      --> ur.po:64:1
       |
    64 | msgstr "میں محفوظ نہیں۔ [x](https://evil.example)"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: links, numbers to dial, notes and code are those of the source: ask the editor to add it there
    "#);
}

#[test]
fn what_the_check_of_the_site_finds_is_shown_in_the_file() {
    let po = translated(&po(), "Say where you are.", "+30 210 1109000 <b>x</b>");
    insta::assert_snapshot!(problems(FILES, po.as_bytes()), @r#"
    warning: in content/pages/ur/help.md: this looks like a telephone number, and no record has it
      --> ur.po:58:1
       |
    58 | msgstr "+30 210 1109000 <b>x</b>"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: if people may call it, write a record for it and `<hotline:its-id>` here, so that it changes here too; if it is an old number, take it out; if it is another figure, add `figures = ["302101109000"]` to the front matter

    error: in content/pages/ur/help.md: HTML does not belong in a text
      --> ur.po:58:1
       |
    58 | msgstr "+30 210 1109000 <b>x</b>"
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant
    "#);
}

#[test]
fn a_file_of_another_version_is_refused() {
    let changed = PAGE.replace("Say where you are.", "Say where you are now.");
    let files = [
        ("content/pages/en/help.md", changed.as_str()),
        ("content/pages/ur/help.md", URDU),
    ];
    insta::assert_snapshot!(problems(&files, po().as_bytes()), @r#"
    error: the source of this text has changed since the file was exported
      --> ur.po:57:1
       |
    57 | msgid "Say where you are."
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: export again, and merge the two: `msgmerge TRANSLATED.po NEW.po -o MERGED.po`, or in Poedit *Translation > Update from POT file* with the new file; then look at what became fuzzy, and import the result
    "#);
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let po = po();
    let entry = po.find("msgctxt \"content/pages/en/help.md#say\"").unwrap();
    let cut = &po[..entry];
    let cut = cut.rfind("\n\n").map_or(cut, |end| &cut[..=end]);
    insta::assert_snapshot!(problems(FILES, cut.as_bytes()), @r#"
    error: 12 texts of the site are not in this file; the first is of `content/pages/en/help.md#say`
      --> ur.po:40:32
       |
    40 | msgstr "پہلے [نمبر]({1}) پڑھیں۔"
       |                                ^
       |
       = help: the file was cut off, or entries were deleted: ask for the whole file, in which texts that are not translated are empty
    "#);
    // Wherever it was cut off, it is refused, unless only the line end at the end is gone.
    let ends = po.char_indices().map(|(at, _)| at).step_by(101);
    for end in ends {
        let found = imported(FILES, &po.as_bytes()[..end]).unwrap_err();
        assert!(!found.is_empty(), "{end}");
    }
}

#[test]
fn a_file_in_another_encoding_is_refused() {
    let po = po();
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(po.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin: Vec<u8> = po.replace("مدد", "Ü").chars().map(|c| c as u8).collect();
    let other = po.replace("charset=UTF-8", "charset=ISO-8859-6");
    let shown: Vec<_> = [utf16, latin, other.into_bytes()]
        .iter()
        .map(|bytes| problems(FILES, bytes))
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    error: this file is in UTF-16, and UTF-8 is needed
    --> ur.po
     = help: in the translator’s tool, choose UTF-8 in the properties of the file and save it again


    error: this file is not UTF-8: the first letter that is not is in line 21, column 9
    --> ur.po
     = help: in the translator’s tool, choose UTF-8 in the properties of the file and save it again


    error: the header of this file says that it is in ISO-8859-6, and UTF-8 is needed
     --> ur.po:6:1
      |
    6 | msgstr ""
      | ^^^^^^^^^
      |
      = help: save it as UTF-8 in the translator’s tool: it changes the header and the letters together
    "#);
}

#[test]
fn a_file_for_no_language_of_the_site_is_refused() {
    let po = po().replace("Language: ur", "Language: de");
    let source = crate::door::source(FILES);
    let site = super::checked(&source).site;
    let file = super::returned("von-anna.po", po.as_bytes()).unwrap();
    let found = fanal::translations::import(&site, &source, None, &file);
    let found = found.unwrap_err();
    assert_eq!(
        found[0].message,
        "this file is for `de`, into which the site is not translated"
    );
}

#[test]
fn a_file_whose_name_and_header_contradict_each_other_is_refused() {
    let site = format!(
        "{SITE}\n[locales.hi]\nexit = \"https://khabar.example/\"\nstatus = \"courtesy\"\n"
    );
    let files: &Files<'_> = &[FILES[0], FILES[1], ("content/site.toml", &site)];
    let po = read_again(&exported(files, "ur").text).replace("Language: ur", "Language: hi");
    let found = imported(files, po.as_bytes()).unwrap_err();
    assert_eq!(
        found[0].message,
        "the header of this file says `hi`, and its name `ur`"
    );
}

#[test]
fn texts_that_are_newer_than_the_file_are_not_said_to_be_cut_off() {
    let po = po();
    let start = po.find("msgctxt \"content/pages/en/help.md#say\"").unwrap();
    let start = po[..start].rfind("\n\n").unwrap();
    let end = start + 2 + po[start + 2..].find("\n\n").unwrap();
    let without = format!("{}{}", &po[..start], &po[end..]);
    let found = imported(FILES, without.as_bytes()).unwrap_err();
    let help = found[0].help.as_deref().unwrap();
    assert!(help.starts_with("they are newer than the file"), "{help}");
}

#[test]
fn the_name_of_a_file_does_not_say_another_language_than_its_header() {
    for (said, message) in [
        ("ur_PK", None),
        ("", None),
        (
            "de",
            Some("this file is for `de`, into which the site is not translated"),
        ),
    ] {
        let po = po().replace("Language: ur", &format!("Language: {said}"));
        let found = imported(FILES, po.as_bytes()).map(|_| ());
        let found = found.map_err(|problems| problems[0].message.clone());
        assert_eq!(found.err().as_deref(), message, "{said}");
    }
}

#[test]
fn a_file_of_another_site_is_refused_as_a_whole() {
    let other = SITE.replace("\"Fanal\"", "\"Haven\"");
    let now = PAGE.replace("Say where you are.", "Say who you are.");
    let files = [
        ("content/site.toml", other.as_str()),
        ("content/pages/en/help.md", &now),
        ("content/pages/ur/help.md", URDU),
    ];
    insta::assert_snapshot!(problems(&files, po().as_bytes()), @r#"
    error: this file belongs to another site: it was exported from `Fanal`, and this is `Haven`; 1 of its 16 texts are not of this site
     --> ur.po:6:1
      |
    6 | msgstr ""
      | ^^^^^^^^^
      |
      = help: import it into that site; if this site was called so then, write `Project-Id-Version: Haven` into the header of the file
    "#);
    // A site that was only renamed takes its files back.
    let files = [files[0], ("content/pages/en/help.md", PAGE), files[2]];
    imported(&files, po().as_bytes()).unwrap();
    // Without a name, a file of which most is unknown is of another site too.
    let po = po().replace("Project-Id-Version: Fanal", "Project-Id-Version: ");
    let entry = |number: usize| {
        format!("\nmsgctxt \"content/pages/en/law.md\"\nmsgid \"Law {number}.\"\nmsgstr \"\"\n")
    };
    let po = po + &(0..40).map(entry).collect::<String>();
    insta::assert_snapshot!(problems(&files, po.as_bytes()), @r#"
    error: this file belongs to another site, or to a much older version of this one: 40 of its 56 texts are not of this site
     --> ur.po:6:1
      |
    6 | msgstr ""
      | ^^^^^^^^^
      |
      = help: import it into the site that it was exported from; or export again, and merge the two: `msgmerge TRANSLATED.po NEW.po -o MERGED.po`, or in Poedit *Translation > Update from POT file* with the new file; then look at what became fuzzy, and import the result
    "#);
}

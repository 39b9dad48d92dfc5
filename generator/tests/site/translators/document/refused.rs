//! Documents that cannot be imported: everything that is wrong is said at once, with its row.

use fanal::report::{Style, show};

use super::super::{PAGE, URDU, imported_from, returned};
use super::{ENGLISH, HELP, NAME, back, document, read_again, with_words};
use crate::door::{Files, change, source};

/// Everything that is wrong with a document, as a person is shown it.
fn problems(files: &Files<'_>, html: &[u8]) -> String {
    let mut source = source(files);
    let problems = match returned(NAME, html) {
        Err(problems) => problems,
        Ok(file) => {
            source.set_text(NAME, &file[0].text);
            imported_from(files, &file).unwrap_err()
        }
    };
    show(&problems, &source, Style::Plain)
}

#[test]
fn everything_that_is_wrong_in_a_document_is_said_with_its_row() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let mut html = read_again(&document(&files));
    html = with_words(&html, 4, "پہلے نمبر پڑھیں۔");
    html = with_words(&html, 7, "<p>کہیں</p><p>کہ آپ کہاں ہیں۔</p>");
    html = change(&html, ">I am not safe.<", ">I am safe.<");
    insta::assert_snapshot!(problems(&files, html.as_bytes()), @r#"
    error: row 4: `{1}` is missing, which stands for `page:numbers`
     --> ur/pages/help.ur.html:4:34
      |
    4 | Read [the numbers]({1}) first. | پہلے نمبر پڑھیں۔
      |                                  ^^^^^^^^^^^^^^^^
      |
      = help: put it where it belongs in your language

    error: row 7: this is no longer one block: it would become a list, a heading, a quote or two paragraphs
     --> ur/pages/help.ur.html:7:22
      |
    7 | Say where you are. | کہیں  کہ آپ کہاں ہیں۔
      |                      ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: leave out empty lines, ids such as `{#id}`, and marks such as `-`, `#`, `>` and `1.` at the start

    error: row 8: the left column no longer says what the source says
     --> ur/pages/help.ur.html:8:1
      |
    8 | I am safe. | میں محفوظ نہیں۔
      | ^^^^^^^^^^
      |
      = help: the translation goes into the right column; give the left one its words back, or export the document again and copy the translations over
    "#);
    let html = with_words(
        &read_again(&document(&files)),
        7,
        "+30 210 1109000 &lt;b&gt;x&lt;/b&gt;",
    );
    insta::assert_snapshot!(problems(&files, html.as_bytes()), @r#"
    warning: row 7: in content/pages/ur/help.md: this looks like a telephone number, and no record has it
     --> ur/pages/help.ur.html:7:22
      |
    7 | Say where you are. | +30 210 1109000 <b>x</b>
      |                      ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: if people may call it, write a record for it and `<hotline:its-id>` here, so that it changes here too; if it is an old number, take it out; if it is another figure, add `figures = ["302101109000"]` to the front matter

    error: row 7: in content/pages/ur/help.md: HTML does not belong in a text
     --> ur/pages/help.ur.html:7:22
      |
    7 | Say where you are. | +30 210 1109000 <b>x</b>
      |                      ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant
    "#);
}

#[test]
fn rows_that_are_missing_are_said() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let html = document(&files);
    let row = html
        .lines()
        .find(|line| line.starts_with("<tr><td>3 ?"))
        .unwrap();
    let shown = [
        change(&html, &format!("{row}\n"), ""),
        change(&html, "<tr><td>3 ?<", "<tr><td>4 ?<"),
        change(&html, "<tr><td>3 ?<", "<tr><td>three<"),
        html.replace("End of this document.", ""),
        html[..html.find("<tr><td>6").unwrap()].to_owned(),
        html.replace("fanal document 1", "my document"),
    ]
    .map(|html| problems(&files, html.as_bytes()));
    insta::assert_snapshot!(shown.join("\n---\n"), @r#"
    error: row 3 is missing
    --> ur/pages/help.ur.html
     = help: a row was deleted: ask for the whole document, in which texts that are not translated are empty


    ---
    error: row 4 is there twice
    --> ur/pages/help.ur.html
     = help: give each row the number that it had, and delete the row if it is new


    ---
    error: the row behind row 2 has no number in its first column
    --> ur/pages/help.ur.html
     = help: give each row the number that it had, and delete the row if it is new


    ---
    error: the line `End of this document.` is missing: the document was cut off
    --> ur/pages/help.ur.html
     = help: ask for the whole document, or put the line back if somebody deleted it


    ---
    error: 3 of 8 rows are missing, the first is row 6
    --> ur/pages/help.ur.html
     = help: the document was cut off: ask for the whole document, in which texts that are not translated are empty


    ---
    error: the line that begins with `fanal document 1` is not in this document, and says which texts it has
    --> ur/pages/help.ur.html
     = help: ask the translator for the whole document, with nothing deleted from it; or export it again, to another folder, and copy the translations over
    "#);
    let ends = html.char_indices().map(|(at, _)| at).step_by(101);
    for end in ends {
        let is_refused = back(&files, &html[..end]).is_err();
        let is_whole = html[..end].contains("End of this document.");
        assert!(is_refused || is_whole, "{end}");
    }
}

#[test]
fn a_document_of_another_version_encoding_language_or_page_is_refused() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let html = document(&files);
    let now = "+++\ntitle = \"Other\"\ndescription = \"Others.\"\n+++\n\n# Another page\n\nOther words.\n";
    let other = [(ENGLISH, now), (HELP, URDU)];
    let latin: Vec<u8> = html.replace("مدد", "Ü").chars().map(|c| c as u8).collect();
    let utf16 = [0xfeff].into_iter().chain(html.encode_utf16());
    let utf16: Vec<u8> = utf16.flat_map(u16::to_le_bytes).collect();
    let shown = [
        problems(&other, html.as_bytes()),
        problems(&files, &latin),
        problems(&files, &utf16),
        problems(&files, html.replace("utf-8", "windows-1256").as_bytes()),
        problems(
            &files,
            html.replace("language ur", "language de").as_bytes(),
        ),
        problems(
            &files,
            html.replace(
                "text content/pages/en/help.md",
                "text content/pages/en/gone.md",
            )
            .as_bytes(),
        ),
    ];
    insta::assert_snapshot!(shown.join("\n---\n"), @r#"
    error: this document was made from another version of `content/pages/en/help.md`, and no row of it has a text that the page still has
    --> ur/pages/help.ur.html
     = help: see whether it is the right document; or export it again, to another folder with --output, and copy over what can be used


    ---
    error: this file is not UTF-8: the first letter that is not is in line 5, column 17
    --> ur/pages/help.ur.html
     = help: in LibreOffice: Tools > Options > Load/Save > HTML Compatibility > Character set: Unicode (UTF-8); then save it again


    ---
    error: this file is in UTF-16, and UTF-8 is needed
    --> ur/pages/help.ur.html
     = help: in LibreOffice: Tools > Options > Load/Save > HTML Compatibility > Character set: Unicode (UTF-8); then save it again


    ---
    error: this document says that it is in windows-1256, and UTF-8 is needed
    --> ur/pages/help.ur.html
     = help: in LibreOffice: Tools > Options > Load/Save > HTML Compatibility > Character set: Unicode (UTF-8); then save it again


    ---
    error: this file is for `de`, into which the site is not translated
    --> ur/pages/help.ur.html
     = help: the site is translated into `ur`


    ---
    error: the site does not have the texts of `content/pages/en/gone.md` any more
    --> ur/pages/help.ur.html
     = help: see where the page is now, and export it again
    "#);
}

#[test]
fn a_file_that_is_no_text_is_refused_with_what_to_save_it_as() {
    let files = [
        ("x.docx", "PK\u{3}\u{4}"),
        ("x.odt", "PK\u{3}\u{4}"),
        ("x.zip", "PK\u{3}\u{4}"),
        ("x.rtf", "{\\rtf1"),
        ("x.pdf", "%PDF-1.7"),
    ];
    let shown = files.map(|(path, text)| {
        let problems = returned(path, text.as_bytes()).unwrap_err();
        show(&problems, &source(&[]), Style::Plain)
    });
    insta::assert_snapshot!(shown[1..].join("\n"), @"
    error: this is a document of a word processor
    --> x.odt
     = help: open it in LibreOffice Writer, which is free and opens documents of Word too; choose File > Save As; under File type choose “HTML Document (Writer)”; click Save, then “Use HTML Document (Writer) Format!”; then import that file


    error: this is several files in one
    --> x.zip
     = help: unpack it, and name the files that were in it


    error: this is a document of a word processor
    --> x.rtf
     = help: open it in LibreOffice Writer, which is free and opens documents of Word too; choose File > Save As; under File type choose “HTML Document (Writer)”; click Save, then “Use HTML Document (Writer) Format!”; then import that file


    error: this is a PDF, in which nobody can tell the two columns apart
    --> x.pdf
     = help: ask the translator for the document from which the PDF was made, saved as HTML
    ");
    assert_eq!(shown[0], shown[1].replace("x.odt", "x.docx"));
    let compiled = returned("ur.mo", b"\xde\x12\x04\x95").unwrap_err();
    assert!(compiled[0].message.contains("compiled"), "{compiled:?}");
}

//! XLIFF files: what a tool gets, and what comes back.

use fanal::content::locale::Tag;
use fanal::problem::Problem;
use fanal::report::{Style, show};
use fanal::translations::{FileKind, Imported, export};

use super::{PAGE, URDU, accepted, checked, imported_from, returned};
use crate::door::{Files, change, source};

const ENGLISH: &str = "content/pages/en/help.md";
const HELP: &str = "content/pages/ur/help.md";
const MESSAGES: (&str, &str) = (
    "locales/en/own.ftl",
    "# Below the title.\nown = { $count } days\n",
);
const NAME: &str = "ur.xlf";

/// What a translator into Urdu gets of a site.
fn xliff(files: &Files<'_>) -> String {
    let source = source(files);
    let tag = Tag::parse("ur").unwrap();
    let mut exported =
        export(&checked(&source).site, &source, None, &tag, FileKind::Xliff).unwrap();
    assert_eq!((exported.len(), exported[0].name.as_str()), (1, NAME));
    exported.remove(0).text
}

fn back(files: &Files<'_>, xml: &str) -> Result<Imported, Vec<Problem>> {
    imported_from(files, &returned(NAME, xml.as_bytes())?)
}

/// Everything that is wrong with a file, as a person is shown it.
fn problems(files: &Files<'_>, xml: &str) -> String {
    let problems = back(files, xml).unwrap_err();
    let mut source = source(files);
    source.set_text(NAME, xml);
    show(&problems, &source, Style::Plain)
}

/// The unit whose source has these words.
fn unit<'x>(xml: &'x str, words: &str) -> &'x str {
    let at = xml.find(words).unwrap();
    let start = xml[..at].rfind("<unit ").unwrap();
    let end = at + xml[at..].find("</unit>\n").unwrap();
    &xml[start..end]
}

/// The file of which every text was read again.
fn read_again(xml: &str) -> String {
    xml.replace("state=\"initial\"", "state=\"translated\"")
}

/// The file with the placeholder of the translation gone.
fn without_placeholder(xml: &str) -> String {
    let target = xml.find("<target>پہلے").unwrap();
    let start = target + xml[target..].find("<ph ").unwrap();
    let end = start + xml[start..].find("/>").unwrap() + 2;
    format!("{}{}", &xml[..start], &xml[end..])
}

#[test]
fn what_must_stay_is_an_element_of_its_own() {
    let xml = xliff(&[(ENGLISH, PAGE), (HELP, URDU), MESSAGES]);
    let units = [
        unit(&xml, "<source>Read [the"),
        unit(&xml, "> days</source>"),
    ];
    insta::assert_snapshot!(units.join("\n"), @r#"
    <unit id="u4" name="content/pages/en/help.md" xml:space="preserve">
    <notes>
    <note category="comment">Paragraph</note>
    <note category="comment">{1} = page:numbers</note>
    <note category="location">content/pages/en/help.md:9</note>
    </notes>
    <originalData>
    <data id="d1">{1}</data>
    </originalData>
    <segment state="initial">
    <source>Read [the numbers](<ph id="p1" dataRef="d1" canDelete="no" equiv="{1}" disp="page:numbers"/>) first.</source>
    <target>پہلے [نمبر](<ph id="p1" dataRef="d1" canDelete="no" equiv="{1}" disp="page:numbers"/>) پڑھیں۔</target>
    </segment>

    <unit id="u17" name="own" xml:space="preserve">
    <notes>
    <note category="comment">Below the title.</note>
    <note category="location">locales/en/own.ftl:2</note>
    </notes>
    <originalData>
    <data id="d1">{ $count }</data>
    </originalData>
    <segment state="initial">
    <source><ph id="p1" dataRef="d1" canDelete="no" equiv="{ $count }" disp="{ $count }"/> days</source>
    </segment>
    "#);
}

#[test]
fn a_file_that_nobody_changed_changes_nothing() {
    let files = [(ENGLISH, PAGE), (HELP, &*accepted(URDU)), MESSAGES];
    let imported = back(&files, &xliff(&files)).unwrap();
    assert_eq!(
        (imported.changed, imported.waiting, imported.files.len()),
        (0, 0, 0)
    );
}

#[test]
fn a_text_that_is_initial_still_is_not_used() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let xml = change(&xliff(&files), "<target>کیا کہیں<", "<target>یہ کہیں<");
    let imported = back(&files, &xml).unwrap();
    assert_eq!((imported.waiting, imported.files.len()), (1, 0));
    let imported = back(&files, &read_again(&xml)).unwrap();
    assert_eq!((imported.waiting, imported.files.len()), (0, 1));
}

#[test]
fn a_file_that_was_only_copied_is_not_done() {
    let files = [(ENGLISH, PAGE)];
    let mut xml = read_again(&xliff(&files));
    let (first, last) = ("<file id=\"f1\"", "</file>");
    let start = xml.find(first).unwrap();
    let end = start + xml[start..].find(last).unwrap();
    let units = xml[start..end]
        .split("<source>")
        .map(|part| match part.split_once("</source>") {
            Some((words, rest)) => {
                format!("<source>{words}</source>\n<target>{words}</target>{rest}")
            }
            None => part.to_owned(),
        });
    let copied: String = units.collect();
    xml.replace_range(start..end, &copied);
    let imported = back(&files, &xml).unwrap();
    assert_eq!((imported.waiting, imported.files.len()), (8, 0));
}

#[test]
fn texts_that_were_translated_in_a_tool_come_in() {
    let files = [(ENGLISH, PAGE), (HELP, URDU), MESSAGES];
    let xml = xliff(&files);
    let own = unit(&xml, "> days</source>");
    let source = &own[own.find("<source>").unwrap() + 8..own.find("</source>").unwrap()];
    let target = source.replace("days", "دن");
    let done = own.replace(
        "</source>\n",
        &format!("</source>\n<target>{target}</target>\n"),
    );
    let done = read_again(&xml.replace(own, &done));
    let imported = back(&files, &done).unwrap();
    let texts: Vec<_> = imported
        .files
        .iter()
        .map(|file| (&*file.path, file.text.as_str()))
        .collect();
    let page = accepted(URDU);
    assert_eq!(
        texts,
        [
            (HELP, page.as_str()),
            ("locales/ur/own.ftl", "own = { $count } دن\n")
        ]
    );
    // A tool may write the placeholder as the text that it shows, a prefix, and a text in two segments.
    let plain = without_placeholder(&done).replace("[نمبر]()", "[نمبر]({1})");
    assert_eq!(back(&files, &plain).unwrap().files[0].text, page);
    let prefixed = done
        .replace("xmlns=", "xmlns:x=")
        .replace("</", "</x:")
        .replace('<', "<x:")
        .replace("<x:/x:", "</x:")
        .replace("<x:?xml", "<?xml");
    assert_eq!(back(&files, &prefixed).unwrap().files[0].text, page);
    let cut = change(
        &done,
        "<source>I am not safe.</source>\n<target>میں محفوظ نہیں۔</target>",
        "<source>I am </source>\n<target>میں </target></segment><segment><source>not safe.</source><target>محفوظ نہیں۔</target>",
    );
    assert_eq!(back(&files, &cut).unwrap().files[0].text, page);
}

#[test]
fn everything_that_is_wrong_is_said_with_its_line() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let xml = read_again(&xliff(&files));
    let wrong = without_placeholder(&xml);
    let wrong = wrong.replace("<target>کہیں کہ آپ کہاں ہیں۔", "<target>- کہیں");
    let now = change(PAGE, "Say where you are.", "Say where you are now.");
    let other = [(ENGLISH, now.as_str()), (HELP, URDU)];
    let shown = [problems(&files, &wrong), problems(&other, &xml)];
    insta::assert_snapshot!(shown.join("\n---\n"), @r#"
    error: `{1}` is missing, which stands for `page:numbers`
      --> ur.xlf:45:1
       |
    45 | <target>پہلے [نمبر]() پڑھیں۔</target>
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: put it where it belongs in your language

    error: this is no longer one block: it would become a list, a heading, a quote or two paragraphs
      --> ur.xlf:75:1
       |
    75 | <target>- کہیں</target>
       | ^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: leave out empty lines, ids such as `{#id}`, and marks such as `-`, `#`, `>` and `1.` at the start


    ---
    error: the source of this text has changed since the file was exported
      --> ur.xlf:74:1
       |
    74 | <source>Say where you are.</source>
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: export again, let the translator’s tool fill the new file from this one, as a translation memory does; then look at what it guessed, and import the result
    "#);
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let xml = xliff(&files);
    let shown =
        [xml.len() / 2, xml.find("</xliff>").unwrap()].map(|end| problems(&files, &xml[..end]));
    insta::assert_snapshot!(shown.join("\n---\n"), @r#"
    error: this file is not whole: unknown token at 80:1
      --> ur.xlf:80:1
       |
    80 | <
       | ^
       |
       = help: if the file ends here, it was cut off: ask for it once more; else open it in a translator’s tool, which keeps that in order


    ---
    error: this file is not whole: the root node was opened but never closed
       --> ur.xlf:164:7
        |
    164 | </file>
        |       ^
        |
        = help: if the file ends here, it was cut off: ask for it once more; else open it in a translator’s tool, which keeps that in order
    "#);
    // Wherever it was cut off, it is refused, unless only the line end at the end is gone.
    let ends = xml.char_indices().map(|(at, _)| at).step_by(101);
    for end in ends {
        assert!(back(&files, &xml[..end]).is_err(), "{end}");
    }
}

#[test]
fn a_file_of_another_kind_or_language_is_refused() {
    let files = [(ENGLISH, PAGE), (HELP, URDU)];
    let xml = xliff(&files);
    let shown = [
        xml.replace("version=\"2.0\" srcLang", "version=\"1.2\" srcLang"),
        xml.replace("trgLang=\"ur\"", "trgLang=\"de\""),
        xml.replace(" trgLang=\"ur\"", ""),
        change(&xml, " name=\"content/pages/en/help.md:title\"", ""),
        "<?xml version=\"1.0\"?>\n<svg/>\n".to_owned(),
    ]
    .map(|xml| problems(&files, &xml));
    insta::assert_snapshot!(shown.join("\n---\n"), @r#"
    error: this file is XLIFF 1.2, and XLIFF 2 is needed
     --> ur.xlf:2:1
      |
    2 | <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="1.2" srcLang="en" trgLang="ur">
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: export it again with `fanal translations export --as xliff`, and let the tool fill in that file


    ---
    error: this file is for `de`, into which the site is not translated
    --> ur.xlf
     = help: the site is translated into `ur`


    ---
    error: this file does not say which language it is for
    --> ur.xlf
     = help: the site is translated into `ur`


    ---
    error: this text has no `name`, which says where it belongs
     --> ur.xlf:4:1
      |
    4 | <unit id="u1" xml:space="preserve">
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: export it again with `fanal translations export --as xliff`, and let the tool fill in that file


    ---
    error: this file is not XLIFF: it begins with `<svg>`
     --> ur.xlf:2:1
      |
    2 | <svg/>
      | ^^^^^^
      |
      = help: export it again with `fanal translations export --as xliff`, and let the tool fill in that file
    "#);
}

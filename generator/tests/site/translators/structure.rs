//! What a page has beside its words: blocks, marks, an address. None of it is lost, and none of it comes in by a translation.

use fanal::content::locale::Tag;
use fanal::source::Source;
use fanal::translations::{export, import};

use super::changed::in_git;
use super::{
    PAGE, URDU, accepted, checked, exported, finished, imported, of_page, problems, read_again,
    translated,
};
use crate::door::change;

const ENGLISH: &str = "content/pages/en/help.md";
const HELP: &str = "content/pages/ur/help.md";

#[test]
fn a_page_with_a_block_of_its_own_is_read_again_once_its_source_changes() {
    let own = accepted(URDU).replace("\n> ", "\nصرف یہاں۔\n\n> ");
    let folder = in_git(&[(ENGLISH, PAGE), (HELP, &own)]);
    let now = change(PAGE, "Say where you are.", "Never say where you are.");
    std::fs::write(folder.path().join(ENGLISH), now).unwrap();
    let source = Source::read(folder.path());
    let (site, root) = (checked(&source).site, Some(folder.path()));
    let po = export(&site, &source, root, &Tag::parse("ur").unwrap()).text;
    assert_eq!(of_page(&po).matches("#, fuzzy\n").count(), 8, "{po}");
    let same = import(&site, &source, root, &"ur.po".into(), po.as_bytes()).unwrap();
    assert_eq!((same.files.len(), same.accepted.len()), (0, 0));
}

#[test]
fn a_page_whose_own_blocks_would_be_lost_is_refused() {
    let now = change(PAGE, "Say where you are.", "Never say where you are.");
    let own = accepted(URDU).replace("\n> ", "\nصرف یہاں۔\n\n> ") + "\n24\n";
    let files = [(ENGLISH, now.as_str()), (HELP, &own)];
    let po = read_again(&exported(&files, "ur").text);
    insta::assert_snapshot!(problems(&files, po.as_bytes()), @r#"
    error: this block would be lost: no text of the source belongs to it
      --> content/pages/ur/help.md:17:1
       |
    17 | صرف یہاں۔
       | ^^^^^^^^^
       |
       = help: take it out of this page, import again, and put it back in its place if it still belongs there

    error: this block would be lost: no text of the source belongs to it
      --> content/pages/ur/help.md:21:1
       |
    21 | 24
       | ^^
       |
       = help: take it out of this page, import again, and put it back in its place if it still belongs there
    "#);
    // Without these blocks the file is imported as it is.
    let files = [(ENGLISH, now.as_str()), (HELP, &accepted(URDU))];
    assert_eq!(imported(&files, po.as_bytes()).unwrap().accepted.len(), 1);
}

#[test]
fn words_that_are_a_mark_beside_their_neighbours_are_refused() {
    let more =
        |text: &str, from: &str, words: &str| change(text, from, &format!("{from}\n\n{words}"));
    let (english, urdu) = (
        more(PAGE, "first.", "Then call."),
        more(URDU, "پڑھیں۔", "پھر کال کریں۔"),
    );
    for files in [
        vec![(ENGLISH, english.as_str()), (HELP, &urdu)],
        vec![(ENGLISH, english.as_str())],
    ] {
        let po = read_again(&finished(exported(&files, "ur").text));
        let po = translated(&po, "Then call.", ": پھر کال کریں۔");
        let po = translated(&po, "I am not safe.", "[!WARNING]\\nمیں محفوظ نہیں۔");
        let found = imported(&files, po.as_bytes()).unwrap_err();
        assert_eq!(found.len(), 2, "{found:?}");
        if files.len() == 1 {
            continue;
        }
        insta::assert_snapshot!(problems(&files, po.as_bytes()), @r#"
        error: these words begin a line with a mark that gives the page another structure
          --> ur.po:46:1
           |
        46 | msgstr ": پھر کال کریں۔"
           | ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: write no mark at the start of a line that the source does not have, such as `:` or `[!WARNING]`

        error: these words begin a line with a mark that gives the page another structure
          --> ur.po:70:1
           |
        70 | msgstr "[!WARNING]\nمیں محفوظ نہیں۔"
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: write no mark at the start of a line that the source does not have, such as `:` or `[!WARNING]`
        "#);
    }
}

#[test]
fn an_address_that_a_tool_guessed_is_not_written() {
    let english = change(PAGE, "\ndescription", "\nslug = \"help-me\"\ndescription");
    let files = [(ENGLISH, english.as_str())];
    let po = finished(exported(&files, "ur").text);
    let po = translated(&po, "help-me", "guessed");
    let with_slug = imported(&files, po.as_bytes()).unwrap();
    assert!(with_slug.files[0].text.contains("slug = \"guessed\""));
    let context = "msgctxt \"content/pages/en/help.md:slug\"";
    let guessed = change(&po, context, &format!("#, fuzzy\n{context}"));
    let without = imported(&files, guessed.as_bytes()).unwrap();
    assert_eq!(without.accepted.len(), 1);
    assert!(!without.files[0].text.contains("slug"));
}

#[test]
fn the_words_of_a_message_may_begin_a_line_with_a_mark() {
    let files = [("locales/en/own.ftl", "own-words = Words\n")];
    let po = exported(&files, "ur").text;
    for (msgstr, written) in [
        ("[لفظ", "own-words = [لفظ\n"),
        (
            "*لفظ\\n.یہ",
            "own-words =\n    { \"*\" }لفظ\n    { \".\" }یہ\n",
        ),
    ] {
        let po = translated(&po, "Words", msgstr);
        let imported = imported(&files, po.as_bytes()).unwrap();
        assert_eq!(imported.files[0].text, written);
    }
}

#[test]
fn a_place_that_is_still_to_be_written_keeps_the_words_of_its_language() {
    let todo = |page: &str, say: &str, end: &str| {
        let page = change(
            page,
            "{#say}\n",
            &format!("{{#say}}\n\n> [!TODO]\n> {say}\n"),
        );
        page + &format!("\n> [!TODO]\n> {end}\n")
    };
    let source = todo(PAGE, "Say more.", "Write the end.");
    let own = accepted(&todo(URDU, "اور لکھیں۔", "آخر لکھیں۔"));
    // Another paragraph in the source, so that the page is made from its source.
    let now = change(&source, "first.\n", "first.\n\nThen rest.\n");
    let files = [(ENGLISH, now.as_str()), (HELP, &own)];
    let po = read_again(&exported(&files, "ur").text);
    let po = translated(&po, "Then rest.", "پھر آرام کریں۔");
    let imported = imported(&files, po.as_bytes()).unwrap();
    let text = &imported.files[0].text;
    for words in [
        "> [!TODO]\n> اور لکھیں۔\n\n- ",
        "\n\n> [!TODO]\n> آخر لکھیں۔\n",
        "پھر آرام کریں۔",
    ] {
        assert!(text.contains(words), "{text}");
    }
    assert!(
        !text.contains("Say more.") && !text.contains("Write the end."),
        "{text}"
    );
}

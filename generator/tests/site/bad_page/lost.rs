//! Words of the author that no reader would see.

use super::help;
use crate::door::{build, page};

#[test]
fn cells_behind_the_last_column_are_a_problem() {
    insta::assert_snapshot!(help("| day | time |\n|---|---|\n| Monday | 9 | not on holidays |"), @r#"
    error: this row has more cells than its table has columns
      --> content/pages/en/help.md:10:16
       |
    10 | | Monday | 9 | not on holidays |
       |                ^^^^^^^^^^^^^^^
       |
       = help: readers would not see them: add columns to the first two lines of the table, or write `\|` for the character itself
    "#);
    build(&[(
        "content/pages/en/help.md",
        &page("| a | b |\n|---|---|\n| c |\n| d \\| e | f |\n| g | h | |"),
    )]);
}

#[test]
fn a_sentence_that_starts_with_a_date_is_no_list() {
    let warnings = |text: &str| build(&[("content/pages/en/help.md", &page(text))]).warnings;
    let said = warnings("18. October is the day.");
    assert!(
        said.contains("readers see this as item 18 of a list"),
        "{said}"
    );
    for text in [
        "18\\. October is the day.",
        "1. One.",
        "3. Three.\n4. Four.",
    ] {
        assert_eq!(warnings(text), "", "{text}");
    }
}

#[test]
fn labels_are_defined_once_and_used() {
    for (text, message) in [
        ("A.\n\n[^q]: unused", "nothing refers to the note `q`"),
        (
            "A[^a].\n\n[^a]: x\n\n[^A]: y",
            "a second note is called `A`",
        ),
        ("A[^a].\n\n[^a]:\n\nB", "the note `a` has no words"),
        (
            "[x]: https://a.example\n\nA",
            "no link uses the address `x`",
        ),
        ("[Anna]: hello", "no link uses the address `Anna`"),
        (
            "[x]\n\n[x]: https://a.example\n[X]: https://b.example",
            "this label has an address already",
        ),
        (
            "> [x]\n\n> [x]: https://a.example\n> [X]: https://b.example",
            "this label has an address already",
        ),
    ] {
        let shown = help(text);
        assert!(
            shown.contains(&format!("error: {message}")),
            "{text}\n{shown}"
        );
        assert_eq!(shown.matches("error").count(), 1, "{shown}");
    }
}

#[test]
fn a_label_is_the_same_in_large_and_small_letters() {
    let built = build(&[(
        "content/pages/en/help.md",
        &page("A[^Note], [x][Y].\n\n[^note]: B\n\n[y]: https://a.example"),
    )]);
    let main = built.main("/en/help/");
    assert!(main.contains("href=\"#note-1\""), "{main}");
    assert!(
        main.contains("id=\"note-1\"") || main.contains("id=note-1"),
        "{main}"
    );
    assert!(main.contains("https://a.example"), "{main}");
}

#[test]
fn braces_behind_a_heading_hold_an_id_and_nothing_else() {
    for (text, message) in [
        (
            "## How to stay {#how to stay}",
            "`{#how to stay}` is not an id",
        ),
        ("## How to stay { #stay }", "`{ #stay }` is not an id"),
        ("## How to stay {stay}", "`{stay}` is not an id"),
        ("## How to stay {#stay .big}", "`{#stay .big}` is not an id"),
        ("### How to stay {.big}", "`{.big}` is not an id"),
        (
            "### How to stay {#stay .folded}",
            "`{#stay .folded}` is not an id",
        ),
        (
            "## How to stay {#stay  .folded}",
            "`{#stay  .folded}` is not an id",
        ),
        ("## How to stay {#how/to}", "`how/to` cannot be an id"),
        (
            "## How to stay {#note-1}",
            "the footnotes of a page have ids such as `note-1`",
        ),
        ("## {#stay}", "this heading has no words"),
        ("### **\u{200b}** {#stay}", "this heading has no words"),
        ("[](page:index)", "this link has no words"),
    ] {
        let shown = help(text);
        assert!(
            shown.contains(&format!("error: {message}")),
            "{text}\n{shown}"
        );
        assert_eq!(shown.matches("error").count(), 1, "{shown}");
    }
}

#[test]
fn the_title_has_no_id() {
    let text = page("x").replace("# You can ask", "# You can ask {#top}");
    let shown = crate::door::problems(&[("content/pages/en/help.md", &text)]);
    assert!(shown.contains("the title of a page has no id"), "{shown}");
}

//! Notation of other tools, or that was not closed: readers would see its characters.

use super::{beside_a_record, help};
use crate::door::{build, page, page_with, problems};

#[test]
fn notation_that_became_nothing_is_shown_with_a_way_out() {
    insta::assert_snapshot!(help("**注意。**你可以打电话。\n\nText[^z].\n\n> [!DANGER]\n> Do not travel."), @r#"
    error: readers would see `**` as it is written here
     --> content/pages/en/help.md:8:1
      |
    8 | **注意。**你可以打电话。
      | ^^
      |
      = help: emphasis is written `**words**`, with no space inside the marks, and with a full stop or comma behind them, not inside; for the characters themselves write `\*` or `\_`

    warning: `你可以打电话。` is in another language, and nothing says so
     --> content/pages/en/help.md:8:8
      |
    8 | **注意。**你可以打电话。
      |           ^^^^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[你可以打电话。]{lang=en}`; then it is read aloud and shown rightly

    error: this text has no note `[^z]`, and no source is called `z`
      --> content/pages/en/help.md:10:5
       |
    10 | Text[^z].
       |     ^^^^
       |
       = help: add a line `[^z]: …` below the text, or a table `[z]` to `content/sources.toml`

    error: readers would see `[!DANGER]` as it is written here
      --> content/pages/en/help.md:12:3
       |
    12 | > [!DANGER]
       |   ^^^^^^^^^
       |
       = help: a notice starts with a line `> [!NOTE]`, and its words are on the next line, after `> `; the other kinds are `TIP`, `IMPORTANT`, `WARNING` and `CAUTION`
    "#);
}

#[test]
fn habits_of_other_tools_are_problems() {
    for (text, message) in [
        ("*注意。*你", "readers would see `*`"),
        ("say ** this ** now", "readers would see `**`"),
        ("[x][y]", "readers would see `][y]`"),
        ("[a] (page:index)", "readers would see `] (page:index)`"),
        ("> [!Warning] Do not", "readers would see `[!Warning]`"),
        ("!!! note\n    x", "readers would see `!!!`"),
        (":::warning\nx\n:::", "readers would see `:::`"),
        ("See [[index]].", "readers would see `[[index]]`"),
        ("==mark==", "readers would see `==mark==`"),
        ("{{ x }}", "readers would see `{{ x }}`"),
        ("words {#id}", "readers would see `{#id}`"),
        ("## A {#a} more", "readers would see `{#a}`"),
        ("a&nbps;b", "there is no character `&nbps;`"),
        ("- [ ] do", "a list of tasks"),
        ("<www.example.org>", "readers would see `<www.example.org>`"),
        (
            "| a | b |\n|---|\n| c | d |",
            "readers would see `| a | b |`",
        ),
        ("![alt][x]", "this is no picture as it is written here"),
        (
            "see page:index",
            "an address of this site is not within a link",
        ),
        ("a&#1;b", "this is a control character"),
    ] {
        let shown = help(text);
        assert!(
            shown.contains(&format!("error: {message}")),
            "{text}\n{shown}"
        );
        assert!(shown.contains("= help: "), "{shown}");
    }
}

#[test]
fn ordinary_prose_and_what_is_escaped_have_no_problem() {
    build(&[(
        "content/pages/en/help.md",
        &page(
            "A lone * here, 2 * 3, C#, #HelpIsHere, [sic], https://x.example/a_b_c, AT&T; a & b.\n\n\
             \\*\\*x, \\[^x], `[^x]` and `**`, &amp;nbsp; Help!!! x < y and y > z.\n\n\
             ```\n**x [^y]\n```\n\n> [!note]\n> *em* **strong** ~~del~~ <https://x.example/a_b>",
        ),
    )]);
}

#[test]
fn a_mail_address_and_a_heading_of_the_same_page_are_linked_another_way() {
    let shown = help("<help@example.org>, [a](help@example.org), [b](#stay)\n\n## Stay {#stay}");
    for way_out in [
        "write `[help@example.org](mailto:help@example.org)`",
        "write `mailto:help@example.org`",
        "write `page:help#stay`",
    ] {
        assert!(shown.contains(way_out), "{shown}");
    }
}

#[test]
fn a_title_and_a_description_have_no_markup() {
    for (title, description) in [
        ("**Help**", "x"),
        ("Help", "See [it](page:index)."),
        ("Help", "a&nbsp;b"),
    ] {
        let text =
            format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\n+++\n\n# A\n");
        let shown = problems(&[("content/pages/en/help.md", &text)]);
        assert!(
            shown.contains("this text has no bold words, no links and no codes"),
            "{shown}"
        );
    }
}

#[test]
fn a_field_without_meaning_in_its_page_is_a_problem() {
    let source = "sources = [{ title = \"T\", url = \"https://a.example\", read_on = 2026-01-01 }]";
    for (path, field, message) in [
        ("index", "slug = \"home\"", "which has no slug"),
        ("index", source, "this page does not show its `sources`"),
        (
            "help",
            "figures = [\"22 33 11 60\"]",
            "`22 33 11 60` is not a figure of 2 to 15 digits",
        ),
        (
            "help",
            "publish_at = 2027-01-02\nexpires_at = 2027-01-02",
            "so it is never shown",
        ),
    ] {
        let shown = problems(&[(
            &*format!("content/pages/en/{path}.md"),
            &*page_with(field, "x"),
        )]);
        assert!(shown.contains(message), "{shown}");
    }
    build(&[("content/pages/en/help.md", &page_with(source, "x"))]);
    let hash = page_with("source_hash = \"83914938305c5b62\"", "x");
    let warnings = build(&[("content/pages/en/help.md", &hash)]).warnings;
    assert!(
        warnings.contains("`source_hash` has no meaning"),
        "{warnings}"
    );
}

#[test]
fn a_card_is_on_a_page_once() {
    let shown = beside_a_record("<hotline:gr-1109>\n\n<hotline:gr-1109>");
    assert!(
        shown.contains("the card of `gr-1109` is on this page a second time"),
        "{shown}"
    );
    let shown = beside_a_record("## Call <hotline:gr-1109> {#call}");
    assert!(shown.contains("a heading cannot hold a number"), "{shown}");
}

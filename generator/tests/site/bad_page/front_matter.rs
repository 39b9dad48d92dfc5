//! The fields between the `+++` lines.

use crate::door::{page, page_with, problems};

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let text = page_with("sulg = \"aid\"\ncolour = \"red\"", "Call.");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: unknown field `sulg`
     --> content/pages/en/help.md:4:1
      |
    4 | sulg = "aid"
      | ^^^^
      |
      = help: did you mean `slug`? `fanal explain page` lists the fields

    error: unknown field `colour`
     --> content/pages/en/help.md:5:1
      |
    5 | colour = "red"
      | ^^^^^^
      |
      = help: `fanal explain page` lists the fields
    "#);
}

#[test]
fn a_field_of_the_wrong_kind_is_shown_as_it_should_be_written() {
    let text = page_with(
        "updated = \"24 November\"\ndraft = \"yes\"\naliases = \"/en/old/\"",
        "Call.",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `updated` is not a date but a text
     --> content/pages/en/help.md:4:11
      |
    4 | updated = "24 November"
      |           ^^^^^^^^^^^^^
      |
      = help: write `updated = YYYY-MM-DD`, without quotes

    error: `draft` is not true or false but a text
     --> content/pages/en/help.md:5:9
      |
    5 | draft = "yes"
      |         ^^^^^
      |
      = help: write `draft = true`

    error: `aliases` is not a list of texts but a text
     --> content/pages/en/help.md:6:11
      |
    6 | aliases = "/en/old/"
      |           ^^^^^^^^^^
      |
      = help: write `aliases = ["one", "two"]`
    "#);
}

#[test]
fn front_matter_must_be_there() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "# You can ask\n\nCall.\n")]), @r#"
    error: this page has no front matter
     --> content/pages/en/help.md:1:1
      |
    1 | # You can ask
      | ^^^^^^^^^^^^^
      |
      = help: a page starts with a line `+++`, then `title = "…"` and `description = "…"`, then a line `+++`
    "#);
}

#[test]
fn front_matter_must_end() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "+++\ntitle = \"Help\"\n\n# You can ask\n")]), @r#"
    error: the front matter does not end
     --> content/pages/en/help.md:1:1
      |
    1 | +++
      | ^^^
      |
      = help: close it with a second line `+++`, above the text
    "#);
}

#[test]
fn an_empty_file_is_no_page() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "")]), @r#"
    error: this page has no front matter
     --> content/pages/en/help.md:1:1
      |
    1 |
      | ^
      |
      = help: a page starts with a line `+++`, then `title = "…"` and `description = "…"`, then a line `+++`
    "#);
}

#[test]
fn a_title_and_a_description_must_be_there() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "+++\ntitle = \" \"\n+++\n\n# You can ask\n")]), @r#"
    error: `description` is missing
     --> content/pages/en/help.md:2:1
      |
    2 | title = " "
      | ^
      |
      = help: add a line `description = "…"`

    error: `title` is empty
     --> content/pages/en/help.md:2:9
      |
    2 | title = " "
      |         ^^^
      |
      = help: write `title = "…"`
    "#);
}

#[test]
fn the_day_that_was_meant_is_proposed_and_no_other() {
    for (written, help) in [
        (
            "\"30. november 2026\"",
            "if that is the day you mean, write `updated = 2026-11-30`, without quotes",
        ),
        (
            "30. november 2026",
            "if that is the day you mean, write `2026-11-30`, without quotation marks",
        ),
        (
            "23.11.2026",
            "if that is the day you mean, write `2026-11-23`, without quotation marks",
        ),
        ("3/4/2026", "write a date as `YYYY-MM-DD`"),
    ] {
        let text = page_with(&format!("updated = {written}"), "Call.");
        let shown = problems(&[("content/pages/en/help.md", &text)]);
        assert!(shown.contains(help), "{written}: {shown}");
        assert_eq!(shown.matches("error: ").count(), 1, "{shown}");
    }
}

#[test]
fn a_quotation_mark_within_a_text_is_shown_as_it_is_written() {
    let text = page_with("slug = \"the \"safe\" haven\"", "Call.");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: a quotation mark within this text ends it
     --> content/pages/en/help.md:4:14
      |
    4 | slug = "the "safe" haven"
      |              ^
      |
      = help: write `\"` for a `"` within a text, as in `"the \"safe\" haven"`; or typographic marks, such as “ ” or « »
    "#);
}

#[test]
fn broken_toml_is_shown_where_it_breaks() {
    let text = page_with("updated = 24.11.2026\naliases = [\"/en/old/\"", "Call.");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `24.11.2026` is not written as a date, or is no day of the calendar
     --> content/pages/en/help.md:4:16
      |
    4 | updated = 24.11.2026
      |                ^^^^^
      |
      = help: if that is the day you mean, write `2026-11-24`, without quotation marks

    error: a closing bracket is missing
     --> content/pages/en/help.md:5:21
      |
    5 | aliases = ["/en/old/"
      |                     ^
      |
      = help: write the line as `[name]`, a list as `["one", "two"]`
    "#);
}

#[test]
fn a_day_with_a_time_or_in_quotes_is_shown_as_it_should_be_written() {
    let text = page_with(
        "updated = 2026-11-01T10:00:00Z\nreviewed = \"2026-11-01\"",
        "Call.",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `updated` has a time, and only the day counts
     --> content/pages/en/help.md:4:11
      |
    4 | updated = 2026-11-01T10:00:00Z
      |           ^^^^^^^^^^^^^^^^^^^^
      |
      = help: write the day alone: `updated = 2026-11-01`

    error: `reviewed` is not a date but a text
     --> content/pages/en/help.md:5:12
      |
    5 | reviewed = "2026-11-01"
      |            ^^^^^^^^^^^^
      |
      = help: write it without quotes: `reviewed = 2026-11-01`
    "#);
}

#[test]
fn line_ends_of_old_macs_are_named() {
    let text = page("Call.").replace('\n', "\r");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: the lines of this file end as on old Macs, with a carriage return alone
     --> content/pages/en/help.md:1:1
      |
    1 | +++␍title = "Help"␍description = "Where help is."␍+++␍␍# You can ask␍␍Call.␍
      | ^^^
      |
      = help: save it again with the line ends of Unix (LF): most editors offer that at the bottom of the window
    "#);
}

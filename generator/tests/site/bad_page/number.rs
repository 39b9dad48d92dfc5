//! Numbers of hotlines that are typed in prose, and figures that are no such numbers.

use crate::door::{build, change, page, page_with, problems, record};

/// A record whose number is dialled as `dial` within its country.
fn national(id: &str, dial: &str) -> String {
    let (_, code) = id.split_once('-').unwrap();
    let short = format!("dial = \"{code}\"");
    let record = change(&record(id), &short, &format!("dial = \"{dial}\""));
    change(&record, "kind = \"short-code\"", "kind = \"national\"")
}

#[test]
fn the_number_of_a_hotline_in_prose_is_a_problem() {
    let us = change(
        &national("us-888", "18883737888"),
        "display = \"888\"",
        "display = \"1-888-373-7888\"",
    );
    insta::assert_snapshot!(problems(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/hotlines/us-888.toml", &us),
        ("content/pages/en/help.md", &page("In Greece call 1109.\nElsewhere call 1-888-373-7888 or 1 (888) 373 7888.")),
        ("content/pages/ur/help.md", &page("یونان میں ۱۱۰۹ پر کال کریں۔")),
    ]), @r#"
    error: this is the number of `gr-1109`, typed in prose
     --> content/pages/en/help.md:8:16
      |
    8 | In Greece call 1109.
      |                ^^^^
      |
      = help: write `<hotline:gr-1109>`: a changed number then changes here too; if it is another figure, add `figures = ["1109"]` to the front matter

    error: this is the number of `us-888`, typed in prose
     --> content/pages/en/help.md:9:16
      |
    9 | Elsewhere call 1-888-373-7888 or 1 (888) 373 7888.
      |                ^^^^^^^^^^^^^^
      |
      = help: write `<hotline:us-888>`: a changed number then changes here too

    error: this is the number of `us-888`, typed in prose
     --> content/pages/en/help.md:9:34
      |
    9 | Elsewhere call 1-888-373-7888 or 1 (888) 373 7888.
      |                                  ^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:us-888>`: a changed number then changes here too

    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/help.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/help.md`

    error: this is the number of `gr-1109`, typed in prose
     --> content/pages/ur/help.md:8:11
      |
    8 | یونان میں ۱۱۰۹ پر کال کریں۔
      |           ^^^^
      |
      = help: write `<hotline:gr-1109>`: a changed number then changes here too; if it is another figure, add `figures = ["1109"]` to the front matter
    "#);
}

#[test]
fn front_matter_can_allow_a_short_figure() {
    let text = page_with("figures = [\"1109\"]", "It was in 1109.");
    let built = build(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/help.md", &text),
    ]);
    assert!(built.main("/en/help/").contains("It was in 1109."));
}

#[test]
fn front_matter_cannot_allow_a_long_number() {
    let shown = problems(&[
        (
            "content/hotlines/no-180.toml",
            &national("no-180", "22331160"),
        ),
        (
            "content/pages/en/help.md",
            &page_with("figures = [\"22331160\"]", "Call 22 33 11 60."),
        ),
    ]);
    assert!(
        shown.contains("this is the number of `no-180`, typed in prose"),
        "{shown}"
    );
}

#[test]
fn a_figure_that_is_no_number_of_a_hotline_is_allowed() {
    let text =
        page("On 15 October 2019 there were 12 345 of them, 11 or 1 109 a day at most, at 10:00.");
    build(&[
        ("content/hotlines/gr-1110.toml", &record("gr-1110")),
        ("content/pages/en/help.md", &text),
    ]);
}

#[test]
fn a_number_across_a_line_break_is_found() {
    let shown = problems(&[
        (
            "content/hotlines/gr-210.toml",
            &national("gr-210", "2107012505"),
        ),
        ("content/pages/en/help.md", &page("Call 210 701\n2505 now.")),
    ]);
    assert!(
        shown.contains("this is the number of `gr-210`, typed in prose"),
        "{shown}"
    );
}

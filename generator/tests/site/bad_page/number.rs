//! Numbers of hotlines that are typed in prose, and figures that are no such numbers.

use crate::door::{SITE, build, change, fields, folder, page, page_with, problems, record};
use crate::program::{fanal, run};

/// A record whose number is dialled as `dial` within its country.
fn national(id: &str, dial: &str) -> String {
    let (_, code) = id.split_once('-').unwrap();
    let short = format!("dial = \"{code}\"");
    let record = change(&record(id), &short, &format!("dial = \"{dial}\""));
    let record = change(
        &record,
        &format!("display = \"{code}\""),
        &format!("display = \"{dial}\""),
    );
    change(&record, "kind = \"short-code\"", "kind = \"national\"")
}

#[test]
fn the_number_of_a_hotline_in_prose_is_a_problem() {
    let us = change(
        &national("us-888", "18883737888"),
        "display = \"18883737888\"",
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

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/help.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

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

/// The problems of a page in a site with the number 22 33 11 60 of Norway.
fn beside_norway(text: &str) -> String {
    problems(&[
        ("content/hotlines/no-22331160.toml", &norway()),
        ("content/pages/en/help.md", text),
    ])
}

fn norway() -> String {
    change(
        &national("no-22331160", "22331160"),
        "\"Line 22331160\"",
        "\"ROSA\"",
    )
}

#[test]
fn a_number_is_found_in_any_spelling() {
    for text in [
        "22–33–11–60",
        "22\u{2009}33\u{2009}11\u{2009}60",
        "22 33 **11 60**",
        "*22* 33 [11 60](page:index)",
        "[Call 22 33 11 60](https://rosa.example)",
        "২২ ৩৩ ১১ ৬০",
        "၂၂၃၃၁၁၆၀",
        "+47 22 33 11 60",
        "0047 22331160",
        "004722331160",
        "(+47) 22/33/11/60",
        "22\u{200b}33\u{ad}1160",
        "22&nbsp;33&nbsp;11&nbsp;60",
        "2 2 3 3 1 1 6 0",
        "2\u{fe0f}\u{20e3}2\u{fe0f}\u{20e3}33 11 60",
        "In 2019: 22 33 11 60",
        "`22331160`",
        "22 33  \n11 60",
        "| a |\n|---|\n| 22 33 11 60 |",
        "## 22331160 {#call}",
    ] {
        let shown = beside_norway(&page(text));
        assert!(
            shown.contains("this is the number of `no-22331160`, typed in prose"),
            "{text}\n{shown}"
        );
    }
}

#[test]
fn a_number_is_found_in_the_title_and_the_description() {
    for text in [
        page("x").replace("title = \"Help\"", "title = \"Call 22 33 11 60\""),
        page("x").replace("Where help is.", "Call 22331160."),
    ] {
        let shown = beside_norway(&text);
        assert!(
            shown.contains("this is the number of `no-22331160`, typed in prose"),
            "{shown}"
        );
        assert!(shown.contains("leave the number out"), "{shown}");
    }
}

#[test]
fn a_number_is_found_in_a_message() {
    let shown = problems(&[
        ("content/hotlines/no-22331160.toml", &norway()),
        (
            "locales/en/own.ftl",
            "# 22 33 11 60\nown-22331160 = Call\n    +47 22 33 11 60 now\n",
        ),
    ]);
    assert_eq!(shown.matches("typed in a message").count(), 1, "{shown}");
    assert!(shown.contains("locales/en/own.ftl:3:6"), "{shown}");
}

#[test]
fn the_title_of_a_source_may_hold_a_number() {
    let source = "sources = [{ title = \"ROSA 22 33 11 60\", url = \"https://a.example\", read_on = 2026-01-01 }]";
    build(&[
        ("content/hotlines/no-22331160.toml", &norway()),
        (
            "content/pages/en/help.md",
            &page_with(source, "Call <hotline:no-22331160>."),
        ),
    ]);
}

/// What `fanal check` warns about in a site that can be built, with the number 22 33 11 60 of Norway.
fn warnings_beside_norway(text: &str, site: &str) -> String {
    let site = folder(&[
        ("content/site.toml", site),
        ("content/hotlines/no-22331160.toml", &norway()),
        ("content/pages/en/index.md", text),
    ]);
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(0), "{err}");
    err
}

#[test]
fn a_telephone_number_that_no_record_has_is_a_warning() {
    let text = page("Call 22 33 11 61, or +46 20 390 000.\n\nAccount 98765432109.");
    insta::assert_snapshot!(warnings_beside_norway(&text, SITE), @r#"
    warning: this is almost the number `22331160` of `no-22331160`
     --> content/pages/en/index.md:8:6
      |
    8 | Call 22 33 11 61, or +46 20 390 000.
      |      ^^^^^^^^^^^
      |
      = help: if this is an old number of it, write `<hotline:no-22331160>`; if it is another figure, add `figures = ["22331161"]` to the front matter

    warning: this looks like a telephone number, and no record has it
     --> content/pages/en/index.md:8:23
      |
    8 | Call 22 33 11 61, or +46 20 390 000.
      |                       ^^^^^^^^^^^^^
      |
      = help: if people may call it, write a record for it and `<hotline:its-id>` here, so that it changes here too; if it is an old number, take it out; if it is another figure, add `figures = ["4620390000"]` to the front matter

    warning: this looks like a telephone number, and no record has it
      --> content/pages/en/index.md:10:9
       |
    10 | Account 98765432109.
       |         ^^^^^^^^^^^
       |
       = help: if people may call it, write a record for it and `<hotline:its-id>` here, so that it changes here too; if it is an old number, take it out; if it is another figure, add `figures = ["98765432109"]` to the front matter
    "#);
    let allowed = page_with(
        "figures = [\"98765432109\"]",
        "Account 98765432109, on 2026-11-24. Or 23 45 67 89.",
    );
    let own = fields("address = \"Storgata 1, 0155 Oslo, 23 45 67 89\"", SITE);
    assert_eq!(warnings_beside_norway(&allowed, &own), "");
}

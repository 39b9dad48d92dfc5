//! Problems of records that name each other: campaigns, and hotlines that are not published.

use super::PATH;
use crate::door::{change, page, problems, record};

#[test]
fn a_campaign_ends_after_it_starts_and_names_hotlines_that_exist() {
    insta::assert_snapshot!(problems(&[
        (PATH, &record("gr-1109")),
        ("content/campaigns/july.toml", "id = \"july\"\nstarts_on = 2027-07-30\nends_on = 2027-07-16\nhotlines = [\"gr-1190\"]\n"),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
    ]), @r#"
    error: this campaign ends before it starts
     --> content/campaigns/july.toml:3:11
      |
    3 | ends_on = 2027-07-16
      |           ^^^^^^^^^^
      |
      = help: `ends_on` is its last day

    error: no hotline is called `gr-1190`
     --> content/campaigns/july.toml:4:13
      |
    4 | hotlines = ["gr-1190"]
      |             ^^^^^^^^^
      |
      = help: did you mean `gr-1109`? each file in content/hotlines/ is one hotline
    "#);
}

#[test]
fn a_campaign_needs_a_page() {
    insta::assert_snapshot!(problems(&[("content/campaigns/july.toml", "id = \"july\"\nstarts_on = 2026-07-16\nends_on = 2026-07-30\n")]), @r#"
    error: the campaign `july` has no page
    --> content/campaigns/july.toml
     = help: write `content/pages/en/campaigns/july.md`
    "#);
}

#[test]
fn a_record_of_low_confidence_cannot_be_linked_to() {
    insta::assert_snapshot!(problems(&[
        (PATH, &change(&record("gr-1109"), "\"high\"", "\"low\"")),
        ("content/pages/en/help.md", &page("Call <hotline:gr-1109>.")),
    ]), @r#"
    error: the record `gr-1109` has the confidence `low` and is not published
     --> content/pages/en/help.md:8:6
      |
    8 | Call <hotline:gr-1109>.
      |      ^^^^^^^^^^^^^^^^^
      |
      = help: link to another hotline, or check the record and raise its confidence
    "#);
}

#[test]
fn a_reference_to_a_record_that_cannot_be_used_is_no_second_problem() {
    let campaign =
        "id = \"july\"\nstarts_on = 2026-11-01\nends_on = 2026-12-01\nhotlines = [\"gr-1109\"]\n";
    insta::assert_snapshot!(problems(&[
        (PATH, &change(&record("gr-1109"), "dial = \"1109\"", "dial = \"11-09\"")),
        ("content/campaigns/july.toml", campaign),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
        ("content/pages/en/help.md", &page("Call <hotline:gr-1109>.")),
    ]), @r#"
    error: `11-09` is not a number of the kind `short-code`: `-` is not a digit
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "11-09"
       |        ^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits, perhaps after a `*`
    "#);
}

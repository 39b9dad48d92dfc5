//! Regions: the part of a country that a hotline is only for, or not for, which each site names in its own messages.

use super::PATH;
use crate::door::{between, build, fields, problems, record, words};

#[test]
fn a_site_names_a_region_that_the_program_does_not_know() {
    let only = fields("only_in = \"crete\"", &record("gr-1109"));
    let not = fields(
        "not_in = \"crete\"\nlimits = [\"area-code\"]",
        &record("gr-1110"),
    );
    let built = build(&[
        (PATH, &only),
        ("content/hotlines/gr-1110.toml", &not),
        ("locales/en/own.ftl", "region-crete = the island of Crete\n"),
        ("locales/ur/own.ftl", "region-crete = جزیرہ کریٹ\n"),
    ]);
    let main = built.main("/en/numbers/gr/");
    insta::assert_snapshot!(words(&between(&main, "aria-labelledby=\"gr-1109-line\">", "<dl")), @r#"
    Line 1109
    Call 1109
    This help line is only for the island of Crete.
    Before you call
    "#);
    insta::assert_snapshot!(words(&between(&main, "aria-labelledby=\"gr-1110-line\">", "<dl")), @r#"
    Line 1110
    Call 1110
    This help line is not for the island of Crete.
    "#);
    let urdu = built.main("/ur/numbers/gr/");
    assert!(urdu.contains("<p class=\"only\">یہ ہیلپ لائن صرف جزیرہ کریٹ کے لیے ہے۔</p>"));
    let data = built.text("/hotlines.json");
    assert!(data.contains("\"crete-only\""), "{data}");
    assert!(data.contains("\"not-crete\""), "{data}");
}

#[test]
fn a_region_without_a_name_is_shown_where_the_record_has_it() {
    let record = fields("only_in = \"crete\"", &record("gr-1109"));
    insta::assert_snapshot!(problems(&[(PATH, &record)]), @r#"
    error: no message is called `region-crete`
     --> content/hotlines/gr-1109.toml:1:11
      |
    1 | only_in = "crete"
      |           ^^^^^^^
      |
      = help: add a line `region-crete = …` to a file in `locales/en/`
    "#);
    // In another language the name in the source language is shown, and a warning says so.
    let named = ("locales/en/own.ftl", "region-crete = the island of Crete\n");
    let built = build(&[(PATH, &record), named]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: ur has no message `region-crete`: the en words are shown
     --> locales/en/own.ftl:1:1
      |
    1 | region-crete = the island of Crete
      | ^^^^^^^^^^^^
      |
      = help: add it to a file in `locales/ur/`; `fanal translations` lists all
    "#);
    assert!(
        built
            .main("/ur/numbers/gr/")
            .contains("the island of Crete")
    );
}

#[test]
fn the_id_of_a_region_can_be_a_part_of_the_id_of_a_message() {
    let record = fields("not_in = \"Nord Norge\"", &record("gr-1109"));
    insta::assert_snapshot!(problems(&[(PATH, &record)]), @r#"
    error: `Nord Norge` cannot be the id of a region
     --> content/hotlines/gr-1109.toml:1:10
      |
    1 | not_in = "Nord Norge"
      |          ^^^^^^^^^^^^
      |
      = help: write a short one of small letters a to z, digits and `-`, such as `nord-norge`; what readers see is the message `region-nord-norge`
    "#);
}

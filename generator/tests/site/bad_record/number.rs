//! Problems of the numbers of a record.

use super::with;

#[test]
fn the_digits_to_dial_have_no_other_characters() {
    insta::assert_snapshot!(with("dial = \"1109\"", "dial = \"11-09\""), @r#"
    error: `11-09` is not a number of the kind `short-code`: `-` is not a digit
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "11-09"
       |        ^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits
    "#);
}

#[test]
fn a_short_code_has_at_most_six_digits() {
    insta::assert_snapshot!(with("dial = \"1109\"", "dial = \"2107012505\""), @r#"
    error: `2107012505` is not a number of the kind `short-code`: it has 10 digits
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "2107012505"
       |        ^^^^^^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits
    "#);
}

#[test]
fn an_international_number_starts_with_a_plus_and_the_code_of_a_country() {
    let shown = |dial: &str| {
        with(
            "kind = \"short-code\"\ndisplay = \"1109\"\ndial = \"1109\"",
            &format!("kind = \"international\"\ndisplay = \"1\"\ndial = \"{dial}\""),
        )
    };
    insta::assert_snapshot!(shown("30210116006"), @r#"
    error: `30210116006` is not a number of the kind `international`: an international number starts with `+` and the country's code
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "30210116006"
       |        ^^^^^^^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is `+`, the country's code and the number: 7 to 15 digits
    "#);
    insta::assert_snapshot!(shown("+030210"), @r#"
    error: `+030210` is not a number of the kind `international`: it has 6 digits
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "+030210"
       |        ^^^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is `+`, the country's code and the number: 7 to 15 digits
    "#);
    insta::assert_snapshot!(shown("+0302101160"), @r#"
    error: `+0302101160` is not a number of the kind `international`: no country code starts with `0`
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "+0302101160"
       |        ^^^^^^^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is `+`, the country's code and the number: 7 to 15 digits
    "#);
}

#[test]
fn a_number_has_a_known_kind() {
    insta::assert_snapshot!(with("kind = \"short-code\"", "kind = \"shortcode\""), @r#"
    error: `shortcode` is not a word for `kind`
     --> content/hotlines/gr-1109.toml:9:8
      |
    9 | kind = "shortcode"
      |        ^^^^^^^^^^^
      |
      = help: did you mean `short-code`?
    "#);
}

#[test]
fn an_old_number_does_not_come_first() {
    insta::assert_snapshot!(with("dial = \"1109\"", "dial = \"1109\"\nlabel = \"old\""), @r#"
    error: a number labelled `old` cannot come first
      --> content/hotlines/gr-1109.toml:12:9
       |
    12 | label = "old"
       |         ^^^^^
       |
       = help: put the number of the hotline itself before it
    "#);
}

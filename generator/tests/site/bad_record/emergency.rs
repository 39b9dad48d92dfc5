//! Problems of the emergency numbers of territories.

use crate::door::problems;

const PATH: &str = "content/emergency.toml";

/// The problems of a file with two sources of one maker, a third one, and these rows.
fn with(rows: &str) -> String {
    let source = |id, more| {
        format!(
            "[[sources]]\nid = \"{id}\"\ntitle = \"A list\"\nurl = \"https://{id}.example/\"\nread_on = 2026-11-01\n{more}\n"
        )
    };
    let google = "maker = \"Google\"\n";
    let sources = [
        source("uk", ""),
        source("ecc", google),
        source("lpn", google),
    ]
    .concat();
    problems(&[(PATH, &format!("{sources}{rows}"))])
}

fn row(territory: &str, confidence: &str, numbers: &str) -> String {
    format!(
        "[[territories]]\nterritory = \"{territory}\"\nconfidence = \"{confidence}\"\nnumbers = [{numbers}]\n\n"
    )
}

const POLICE: &str = r#"{ dial = "17", reaches = ["police"], sources = ["uk", "lpn"] }"#;

#[test]
fn a_number_that_is_shown_is_in_two_sources_of_different_makers() {
    let number = r#"{ dial = "17", reaches = ["police"], sources = ["ecc", "lpn"] }"#;
    insta::assert_snapshot!(with(&row("NO", "high", number)), @r#"
    error: `17` has fewer than two sources of different makers
      --> content/emergency.toml:24:21
       |
    24 | numbers = [{ dial = "17", reaches = ["police"], sources = ["ecc", "lpn"] }]
       |                     ^^^^
       |
       = help: name another source that gives this number, or write `confidence = "medium"`: it is then not shown
    "#);
}

#[test]
fn the_first_number_that_is_shown_reaches_the_police() {
    let number = r#"{ dial = "15", reaches = ["ambulance"], sources = ["uk", "lpn"] }, "#;
    let numbers = format!("{number}{POLICE}");
    insta::assert_snapshot!(with(&row("NO", "high", &numbers)), @r#"
    error: `15` comes first and does not reach the police
      --> content/emergency.toml:24:21
       |
    24 | numbers = [{ dial = "15", reaches = ["ambulance"], sources = ["uk", "lpn"] }, { dial = "17", reaches = ["police"], sources = ["uk", ...
       |                     ^^^^
       |
       = help: put the number of the police, or of all services, first
    "#);
}

#[test]
fn words_and_sources_are_those_of_the_file() {
    let number = r#"{ dial = "1 7", reaches = ["polis"], sources = ["uk", "ukk"], dissent = ["fr: police"] }"#;
    insta::assert_snapshot!(with(&row("NO", "sure", number)), @r#"
    error: `sure` is not a word for `confidence`
      --> content/emergency.toml:23:14
       |
    23 | confidence = "sure"
       |              ^^^^^^
       |
       = help: it can be one of `high`, `medium`, `low`, `none`

    error: `1 7` is not an emergency number
      --> content/emergency.toml:24:21
       |
    24 | numbers = [{ dial = "1 7", reaches = ["polis"], sources = ["uk", "ukk"], dissent = ["fr: police"] }]
       |                     ^^^^^
       |
       = help: write its digits alone, such as `112`

    error: `polis` is not a word for `reaches`
      --> content/emergency.toml:24:39
       |
    24 | numbers = [{ dial = "1 7", reaches = ["polis"], sources = ["uk", "ukk"], dissent = ["fr: police"] }]
       |                                       ^^^^^^^
       |
       = help: did you mean `police`?

    error: no source of this file is called `ukk`
      --> content/emergency.toml:24:66
       |
    24 | numbers = [{ dial = "1 7", reaches = ["polis"], sources = ["uk", "ukk"], dissent = ["fr: police"] }]
       |                                                                  ^^^^^
       |
       = help: did you mean `uk`?

    error: no source of this file is called `fr`
      --> content/emergency.toml:24:85
       |
    24 | numbers = [{ dial = "1 7", reaches = ["polis"], sources = ["uk", "ukk"], dissent = ["fr: police"] }]
       |                                                                                     ^^^^^^^^^^^^
       |
       = help: it can be one of `uk`, `ecc`, `lpn`
    "#);
}

#[test]
fn a_territory_has_one_row_and_numbers_or_none() {
    let rows = [
        row("NO", "high", POLICE),
        row("NO", "high", POLICE),
        row("SE", "none", POLICE),
        row("DK", "low", ""),
        row("UK", "high", POLICE),
    ];
    insta::assert_snapshot!(with(&rows.concat()), @r#"
    error: the emergency numbers of NO are given twice
      --> content/emergency.toml:26:1
       |
    26 | [[territories]]
       | ^
       |
       = help: keep one of the two

    error: SE has numbers, and the confidence `none`
      --> content/emergency.toml:31:1
       |
    31 | [[territories]]
       | ^
       |
       = help: write how well the numbers are sourced, or remove them

    error: DK has no number
      --> content/emergency.toml:36:1
       |
    36 | [[territories]]
       | ^
       |
       = help: add `numbers`, or write `confidence = "none"` where there is no number to give

    error: `UK` is not the code of a country or territory
      --> content/emergency.toml:42:13
       |
    42 | territory = "UK"
       |             ^^^^
       |
       = help: write the two capital letters of ISO 3166-1, such as `NO` or `GB`
    "#);
}

#[test]
fn a_source_has_an_id_of_its_own() {
    let again = "[[sources]]\nid = \"uk\"\ntitle = \"Another\"\nurl = \"https://other.example/\"\nread_on = 2026-11-01\n";
    insta::assert_snapshot!(with(again), @r#"
    error: a second source is called `uk`
      --> content/emergency.toml:22:6
       |
    22 | id = "uk"
       |      ^^^^
       |
       = help: give each source an id of its own
    "#);
}

//! Emergency numbers as they are published: on the page of their own territory, and only with two sources.

use super::PATH;
use crate::door::{between, build, record, words};

/// `content/emergency.toml` with one territory.
fn emergency(row: &str) -> String {
    let source = |id| {
        format!(
            "[[sources]]\nid = \"{id}\"\ntitle = \"A list\"\nurl = \"https://{id}.example/\"\nread_on = 2026-11-01\n\n"
        )
    };
    format!("{}{}[[territories]]\n{row}\n", source("uk"), source("ie"))
}

/// The line with the emergency number on the page of Greece, as words.
fn emergency_line(row: &str) -> String {
    let text = emergency(row);
    let built = build(&[
        (PATH, &record("gr-1109")),
        ("content/emergency.toml", &text),
    ]);
    let main = built.main("/en/numbers/gr/");
    words(&format!(
        "<p{}</p>",
        between(&main, "<p class=\"now", "</p>")
    ))
}

#[test]
fn the_emergency_number_of_a_territory_is_one_line_that_says_who_answers() {
    let row = |more: &str, numbers: &str| {
        format!("territory = \"GR\"\nconfidence = \"high\"\n{more}numbers = [{numbers}]")
    };
    let number = |dial: &str, reaches: &str| {
        format!("{{ dial = \"{dial}\", reaches = [{reaches}], sources = [\"uk\", \"ie\"] }},")
    };
    let all = row(
        "",
        &[number("112", "\"all\""), number("100", "\"police\"")].concat(),
    );
    insta::assert_snapshot!(emergency_line(&all), @"In danger now? Call 112");
    let two = row(
        "",
        &[number("999", "\"all\""), number("112", "\"all\"")].concat(),
    );
    insta::assert_snapshot!(emergency_line(&two), @"In danger now? Call 999 112");
    let police = row(
        "may_not_answer = true\n",
        &[number("17", "\"police\""), number("15", "\"ambulance\"")].concat(),
    );
    insta::assert_snapshot!(emergency_line(&police), @"In danger now? Call 17 (the police) It may not answer, or nobody may come.");
}

#[test]
fn an_emergency_number_of_lower_confidence_is_shown_nowhere() {
    let low = "territory = \"GR\"\nconfidence = \"low\"\nnote = \"Whispered.\"\nnumbers = [{ dial = \"4711\", reaches = [\"police\"], sources = [\"uk\"] }]";
    let text = emergency(low);
    let built = build(&[
        (PATH, &record("gr-1109")),
        ("content/emergency.toml", &text),
    ]);
    assert!(
        built
            .main("/en/numbers/gr/")
            .contains("Call the emergency number of the country you are in."),
        "the general sentence stands in its place"
    );
    for (path, bytes) in built.everything() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("4711") && !text.contains("Whispered"),
            "{path}"
        );
    }
}

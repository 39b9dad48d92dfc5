//! Hotlines that also take calls from other countries, on the pages of those that have none of their own.

use super::PATH;
use crate::door::{SITE, between, build, change, fields, problems, record, words};

/// A record of Greece that also takes calls from Åland and from Denmark.
fn serving() -> String {
    fields("also_serves = [\"AX\", \"DK\"]", &record("gr-1109"))
}

#[test]
fn a_territory_without_a_line_shows_those_of_others_that_take_its_calls_as_lines_of_others() {
    let built = build(&[
        (PATH, &serving()),
        ("content/hotlines/dk-1888.toml", &record("dk-1888")),
    ]);
    let main = built.main("/en/numbers/ax/");
    let (before, related) = main.split_once("aria-labelledby=\"related\">").unwrap();
    assert!(before.contains("We have not found a help line that we can trust"));
    insta::assert_snapshot!(words(related), @r#"
    Help lines of other countries that also take calls from here
    Greece Line 1109
    Call 1109
    We could not find out the hours.
    An office of the state answers.
    From a page without a date (read 1 November 2026). We have not called. This may have changed.
    More about this help line
    "#);
    // A territory that has a line of its own shows no other, and the line is still that of its own territory alone.
    assert!(!built.main("/en/numbers/dk/").contains("related"));
    assert!(!built.main("/en/numbers/no/").contains("related"));
    let rows = built.main("/en/numbers/");
    assert!(!between(&rows, "/en/numbers/ax/", "</li>").contains("1109"));
    assert!(built.text("/hotlines.json").contains("\"also_serves\""));
}

#[test]
fn a_line_serves_other_countries_with_a_page_and_without_a_line_of_their_own() {
    let all = fields(
        "also_serves = [\"GR\", \"AQ\", \"Åland\", \"DK\"]",
        &record("gr-1109"),
    );
    let own = record("dk-1888");
    let other = ("content/hotlines/dk-1888.toml", own.as_str());
    insta::assert_snapshot!(problems(&[(PATH, &all), other]), @r#"
    error: `GR` is the territory of this line itself
     --> content/hotlines/gr-1109.toml:1:16
      |
    1 | also_serves = ["GR", "AQ", "Åland", "DK"]
      |                ^^^^
      |
      = help: write only other countries and territories here

    error: AQ has no page, since nobody lives there
     --> content/hotlines/gr-1109.toml:1:22
      |
    1 | also_serves = ["GR", "AQ", "Åland", "DK"]
      |                      ^^^^
      |
      = help: take out `AQ`

    error: `Åland` is not the code of a country or territory
     --> content/hotlines/gr-1109.toml:1:28
      |
    1 | also_serves = ["GR", "AQ", "Åland", "DK"]
      |                            ^^^^^^^
      |
      = help: write the two capital letters of ISO 3166-1, such as `NO` or `GB`

    warning: DK has a line of its own, so its page does not show this one
     --> content/hotlines/gr-1109.toml:1:37
      |
    1 | also_serves = ["GR", "AQ", "Åland", "DK"]
      |                                     ^^^^
      |
      = help: take out `DK`; the line is `dk-1888`
    "#);
    let embassy = fields("nationals_of = [\"GR\"]", &serving());
    insta::assert_snapshot!(problems(&[(PATH, &embassy)]), @r#"
    error: this line is for some people only, and cannot be shown for AX
     --> content/hotlines/gr-1109.toml:2:16
      |
    2 | also_serves = ["AX", "DK"]
      |                ^^^^
      |
      = help: take out `also_serves`: only a line for everybody is shown for another country

    error: this line is for some people only, and cannot be shown for DK
     --> content/hotlines/gr-1109.toml:2:22
      |
    2 | also_serves = ["AX", "DK"]
      |                      ^^^^
      |
      = help: take out `also_serves`: only a line for everybody is shown for another country
    "#);
}

#[test]
fn a_site_for_one_country_says_nothing_of_the_others_that_its_line_serves() {
    let site = change(
        SITE,
        "source_locale = \"en\"",
        "source_locale = \"en\"\ncountry = \"GR\"\nother_countries = false",
    );
    // Antarctica is a problem on a site with pages of all countries.
    let record = fields("also_serves = [\"AX\", \"AQ\"]", &record("gr-1109"));
    let built = build(&[("content/site.toml", &site), (PATH, &record)]);
    assert_eq!(built.warnings, "");
    assert!(!built.has("/en/numbers/ax/"));
}

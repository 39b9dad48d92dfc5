//! Problems of records of hotlines and campaigns, as an editor is shown them.

use crate::door::{change, fields, page, problems, record};

const PATH: &str = "content/hotlines/gr-1109.toml";

/// The problems of a record in which `from` is replaced by `to`.
fn with(from: &str, to: &str) -> String {
    problems(&[(PATH, &change(&record("gr-1109"), from, to))])
}

/// The problems of a record with the further fields `more`.
fn and(more: &str) -> String {
    problems(&[(PATH, &fields(more, &record("gr-1109")))])
}

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
fn hours_must_be_possible() {
    insta::assert_snapshot!(and("hours = \"Mo-Fr 25:00-26:00\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr 25:00-26:00"
      |         ^^^^^^^^^^^^^^^^^^^
      |
      = help: write days and times of the 24-hour clock, such as `Mo-Fr 09:00-17:00`, or `24/7` for day and night
    "#);
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09:00-09:00\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: `09:00` to `09:00` is not a span of time
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr 09:00-09:00"
      |         ^^^^^^^^^^^^^^^^^^^
      |
      = help: write days and times of the 24-hour clock, such as `Mo-Fr 09:00-17:00`, or `24/7` for day and night
    "#);
    insta::assert_snapshot!(and("hours = \"weekdays, office hours\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "weekdays, office hours"
      |         ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write days and times of the 24-hour clock, such as `Mo-Fr 09:00-17:00`, or `24/7` for day and night
    "#);
}

#[test]
fn hours_have_days_of_the_week_and_times_only() {
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09:00-17:00; PH off\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these opening hours say more than days and times
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr 09:00-17:00; PH off"
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: keep to days of the week and clock times; holidays and seasons cannot be shown
    "#);
}

#[test]
fn hours_have_a_time_zone_that_exists() {
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09:00-17:00\""), @r#"
    error: hours are given without a `time_zone`
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr 09:00-17:00"
      |         ^^^^^^^^^^^^^^^^^^^
      |
      = help: add the zone they are in, such as `time_zone = "Europe/Oslo"`
    "#);
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09:00-17:00\"\ntime_zone = \"Athens\""), @r#"
    error: `Athens` is not a time zone
     --> content/hotlines/gr-1109.toml:2:13
      |
    2 | time_zone = "Athens"
      |             ^^^^^^^^
      |
      = help: write its IANA name, such as `Europe/Oslo`
    "#);
}

#[test]
fn a_word_outside_its_vocabulary_is_shown_with_the_most_similar_one() {
    insta::assert_snapshot!(with("model = \"state-run\"", "model = \"state-runs\""), @r#"
    error: `state-runs` is not a word for `model`
     --> content/hotlines/gr-1109.toml:4:9
      |
    4 | model = "state-runs"
      |         ^^^^^^^^^^^^
      |
      = help: did you mean `state-run`?
    "#);
    insta::assert_snapshot!(with("answered_by = \"state-office\"", "answered_by = \"nurses\""), @r#"
    error: `nurses` is not a word for `answered_by`
     --> content/hotlines/gr-1109.toml:5:15
      |
    5 | answered_by = "nurses"
      |               ^^^^^^^^
      |
      = help: it can be one of `police`, `prosecutor`, `state-office`, `organisation`, `labour-ministry`, `unknown`
    "#);
    insta::assert_snapshot!(and("services = [\"shelter\", \"food\", \"lawyers\"]"), @r#"
    error: `food` is not a word for `services`
     --> content/hotlines/gr-1109.toml:1:24
      |
    1 | services = ["shelter", "food", "lawyers"]
      |                        ^^^^^^
      |
      = help: it can be one of `referral`, `information`, `training`, `shelter`, `lawyer`, `counselling`, `accompaniment`, `job-offer-check`, `text-telephone`, `sign-language`

    error: `lawyers` is not a word for `services`
     --> content/hotlines/gr-1109.toml:1:32
      |
    1 | services = ["shelter", "food", "lawyers"]
      |                                ^^^^^^^^^
      |
      = help: did you mean `lawyer`?
    "#);
}

#[test]
fn two_records_with_one_id_are_a_problem() {
    insta::assert_snapshot!(problems(&[(PATH, &record("gr-1109")), ("content/hotlines/old/gr-1109.toml", &record("gr-1109"))]), @r#"
    error: two records are called `gr-1109`
    --> content/hotlines/old/gr-1109.toml
     = help: the other is content/hotlines/gr-1109.toml; rename one of them
    "#);
}

#[test]
fn the_id_is_the_name_of_the_file() {
    insta::assert_snapshot!(with("id = \"gr-1109\"", "id = \"gr-1110\""), @r#"
    error: the id `gr-1110` is not the name of its file
     --> content/hotlines/gr-1109.toml:1:6
      |
    1 | id = "gr-1110"
      |      ^^^^^^^^^
      |
      = help: write `id = "gr-1109"`, or rename the file to `gr-1110.toml`
    "#);
}

#[test]
fn a_territory_is_a_code_of_iso_3166() {
    insta::assert_snapshot!(with("territory = \"GR\"", "territory = \"EL\""), @r#"
    error: `EL` is not the code of a country or territory
     --> content/hotlines/gr-1109.toml:2:13
      |
    2 | territory = "EL"
      |             ^^^^
      |
      = help: write the two capital letters of ISO 3166-1, such as `NO` or `GB`
    "#);
    insta::assert_snapshot!(with("territory = \"GR\"", "territory = \"gr\""), @r#"
    error: `gr` is not the code of a country or territory
     --> content/hotlines/gr-1109.toml:2:13
      |
    2 | territory = "gr"
      |             ^^^^
      |
      = help: write the two capital letters of ISO 3166-1, such as `NO` or `GB`
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

#[test]
fn a_language_tag_is_in_canonical_form() {
    insta::assert_snapshot!(and("languages = [\"el\", \"zh-hans\", \"greek language\"]"), @r#"
    error: `zh-hans`: a language tag is written `zh-Hans`
     --> content/hotlines/gr-1109.toml:1:20
      |
    1 | languages = ["el", "zh-hans", "greek language"]
      |                    ^^^^^^^^^
      |
      = help: write `zh-Hans`

    error: `greek language`: this is not a language tag
     --> content/hotlines/gr-1109.toml:1:31
      |
    1 | languages = ["el", "zh-hans", "greek language"]
      |                               ^^^^^^^^^^^^^^^^
      |
      = help: write a BCP 47 tag such as `fr` or `zh-Hans`
    "#);
}

#[test]
fn a_record_has_every_required_field() {
    insta::assert_snapshot!(problems(&[(PATH, "id = \"gr-1109\"\n")]), @r#"
    error: `answered_by` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `answered_by = "…"`

    error: `confidence` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `confidence = "…"`

    error: `model` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `model = "…"`

    error: `name` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `name = { text = "…", lang = "…" }`

    error: `source` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `source = { url = "https://…", title = "…", read_on = 2026-11-24 }`

    error: `territory` is missing
    --> content/hotlines/gr-1109.toml
     = help: add a line `territory = "…"`

    error: this record has no number
    --> content/hotlines/gr-1109.toml
     = help: add one under a line `[[numbers]]`, with `kind`, `display` and `dial`
    "#);
}

#[test]
fn an_unknown_field_of_a_table_is_shown() {
    insta::assert_snapshot!(with("title = \"Lines\"", "titel = \"Lines\""), @r#"
    error: `title` is missing
      --> content/hotlines/gr-1109.toml:13:1
       |
    13 | [source]
       | ^
       |
       = help: add a line `title = "…"`

    error: unknown field `titel`
      --> content/hotlines/gr-1109.toml:15:1
       |
    15 | titel = "Lines"
       | ^^^^^
       |
       = help: did you mean `title`?
    "#);
}

#[test]
fn a_syntax_error_of_toml_is_shown_at_its_place() {
    insta::assert_snapshot!(with("kind = \"short-code\"", "kind = short-code"), @r#"
    error: this is not TOML: string values must be quoted, expected literal string
     --> content/hotlines/gr-1109.toml:9:8
      |
    9 | kind = short-code
      |        ^^^^^^^^^^
      |
      = help: a field is written `name = "value"`, a date `2026-11-24`, a list `["one", "two"]`
    "#);
    insta::assert_snapshot!(with("[source]", "[source"), @r#"
    error: this is not TOML: unclosed table, expected `]`
      --> content/hotlines/gr-1109.toml:13:7
       |
    13 | [source
       |       ^
       |
       = help: a field is written `name = "value"`, a date `2026-11-24`, a list `["one", "two"]`
    "#);
}

#[test]
fn a_field_that_is_defined_twice_is_a_problem() {
    insta::assert_snapshot!(with("territory = \"GR\"", "territory = \"GR\"\nterritory = \"CY\""), @r#"
    error: this field is here a second time
     --> content/hotlines/gr-1109.toml:3:1
      |
    3 | territory = "CY"
      | ^^^^^^^^^
      |
      = help: keep one of the two
    "#);
}

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
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits
    "#);
}

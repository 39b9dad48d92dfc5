//! Problems of the hours of a record.

use super::and;

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
fn the_wrong_letter_of_hours_is_pointed_at() {
    insta::assert_snapshot!(and("hours = \"Lun\u{2013}Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\""), @"");
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09.00-17.00\"\ntime_zone = \"Europe/Athens\""), @"");
    insta::assert_snapshot!(and("hours = \"Mo-Fr off\"\ntime_zone = \"Europe/Athens\""), @"");
}

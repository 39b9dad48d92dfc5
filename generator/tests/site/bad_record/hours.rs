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
      = help: the end must be after the start, on the same day or in the night after it: `Mo-Fr 22:00-02:00`; for all of a day write `00:00-24:00`
    "#);
    insta::assert_snapshot!(and("hours = \"weekdays, office hours\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:10
      |
    1 | hours = "weekdays, office hours"
      |          ^^^^^^^^
      |
      = help: the days are `Mo`, `Tu`, `We`, `Th`, `Fr`, `Sa` and `Su`, in every language; write a `-` for “to”
    "#);
}

#[test]
fn hours_have_days_of_the_week_and_times_only() {
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09:00-17:00; PH off\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these opening hours say more than days and times
     --> content/hotlines/gr-1109.toml:1:29
      |
    1 | hours = "Mo-Fr 09:00-17:00; PH off"
      |                             ^^
      |
      = help: holidays cannot be shown: leave them out
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
fn the_wrong_letter_of_hours_is_pointed_at_or_the_whole_is_proposed() {
    insta::assert_snapshot!(and("hours = \"Mandag-fredag 9-17\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mandag-fredag 9-17"
      |         ^^^^^^^^^^^^^^^^^^^^
      |
      = help: if that is what you mean, write `Mo-Fr 09:00-17:00`, and below it the zone they are in, such as `time_zone = "Europe/Oslo"`
    "#);
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09.00+\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:18
      |
    1 | hours = "Mo-Fr 09.00+"
      |                  ^
      |
      = help: write `:` between hours and minutes, as in `09:00`
    "#);
    insta::assert_snapshot!(and("hours = \"Lun\u{2013}Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Lun–Fr 09:00-17:00"
      |         ^^^^^^^^^^^^^^^^^^^^
      |
      = help: if that is what you mean, write `Mo-Fr 09:00-17:00`
    "#);
    insta::assert_snapshot!(and("hours = \"Mo-Fr 09.00-17.00\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: these are not opening hours
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr 09.00-17.00"
      |         ^^^^^^^^^^^^^^^^^^^
      |
      = help: if that is what you mean, write `Mo-Fr 09:00-17:00`
    "#);
    insta::assert_snapshot!(and("hours = \"Mo-Fr off\"\ntime_zone = \"Europe/Athens\""), @r#"
    error: at these opening hours nobody ever answers
     --> content/hotlines/gr-1109.toml:1:9
      |
    1 | hours = "Mo-Fr off"
      |         ^^^^^^^^^^^
      |
      = help: say when somebody answers, or leave `hours` out if nobody knows
    "#);
}

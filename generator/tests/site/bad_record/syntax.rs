//! Records that are not TOML, or have a field in the wrong place: the first fault of a place is shown, in words of an editor.

use super::{PATH, with};
use crate::door::{problems, record};

#[test]
fn a_syntax_error_of_toml_is_shown_at_its_place() {
    insta::assert_snapshot!(with("kind = \"short-code\"", "kind = short-code"), @r#"
    error: this value has no quotation marks
     --> content/hotlines/gr-1109.toml:9:8
      |
    9 | kind = short-code
      |        ^^^^^^^^^^
      |
      = help: write a text as `name = "value"`
    "#);
    insta::assert_snapshot!(with("[source]", "[source"), @r#"
    error: a closing bracket is missing
      --> content/hotlines/gr-1109.toml:13:7
       |
    13 | [source
       |       ^
       |
       = help: write the line as `[name]`, a list as `["one", "two"]`
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
      = help: keep one of the two; the other is `territory = "GR"`
    "#);
}

/// Each change of a record, from and to, gives this problem and no other.
fn are_shown_once(changes: &[(&str, &str, &str)]) {
    for (from, to, message) in changes {
        let shown = with(from, to);
        assert!(
            shown.contains(&format!("error: {message}")),
            "{to}\n{shown}"
        );
        assert_eq!(shown.matches("error: ").count(), 1, "{to}\n{shown}");
    }
}

/// What is replaced in a record that has no mistake, by what, and what is then said.
const MISTAKES: &[(&str, &str, &str)] = &[
    (
        "territory = \"GR\"",
        "territory = \"GR",
        "a quotation mark is missing",
    ),
    (
        "territory = \"GR\"",
        "territory = “GR”",
        "these quotation marks are not straight",
    ),
    (
        "territory = \"GR\"",
        "territory = «GR»",
        "these quotation marks are not straight",
    ),
    (
        "territory = \"GR\"",
        "territory: \"GR\"",
        "this line has `:` and not `=`",
    ),
    (
        "territory = \"GR\"",
        "territory =",
        "this field has no value",
    ),
    (
        "territory = \"GR\"",
        "territory == \"GR\"",
        "there is a `=` too many",
    ),
    (
        "territory = \"GR\"",
        "languages = [\"el\". \"en\"]\nterritory = \"GR\"",
        "a text ends here, and no comma follows",
    ),
    (
        "territory = \"GR\"",
        "languages = [\"el\" \"en\"]\nterritory = \"GR\"",
        "a comma is missing",
    ),
    (
        "territory = \"GR\"",
        "languages = [\"el\",, \"en\"]\nterritory = \"GR\"",
        "there is a comma too many",
    ),
    (
        "territory = \"GR\"",
        "languages = [\"el\"\nterritory = \"GR\"",
        "the closing `]` of this `[` is missing",
    ),
    (
        "lang = \"en\" }",
        "lang = \"en\"",
        "the closing `}` of this `{` is missing",
    ),
    (
        "[[numbers]]",
        "[[numbers]",
        "two closing brackets `]]` are missing",
    ),
    (
        "[[numbers]]",
        "[numbers]",
        "`[numbers]` has one bracket on each side",
    ),
    (
        "[[numbers]]",
        "[numbers]\nkind = \"national\"\ndisplay = \"22 33 11 60\"\ndial = \"22331160\"\n\n[numbers]",
        "`[numbers]` has one bracket on each side",
    ),
    (
        "[source]",
        "[[source]]",
        "`source` is not a table but a list",
    ),
];

#[test]
fn a_mistake_in_the_syntax_is_shown_once_in_plain_words() {
    are_shown_once(MISTAKES);
}

#[test]
fn a_mistaken_date_and_a_field_in_the_wrong_table_are_shown_once() {
    let source = "url = \"https://office.example/lines\"";
    are_shown_once(&[
        (
            "2026-11-01",
            "1.11.2026",
            "`1.11.2026` is not written as a date",
        ),
        (
            "2026-11-01",
            "01/11/2026",
            "`01/11/2026` is not written as a date",
        ),
        (
            "2026-11-01",
            "01-11-2026",
            "`01-11-2026` is not written as a date",
        ),
        (
            "2026-11-01",
            "2026-11-1",
            "`2026-11-1` is not written as a date",
        ),
        (
            "2026-11-01",
            "2026-11-31",
            "`2026-11-31` is not written as a date, or is no day",
        ),
        (
            "2026-11-01",
            "2026-11-01T10:00:00",
            "`read_on` has a time, and only the day counts",
        ),
        (
            source,
            "seen = 2019-10-5\nurl = \"https://office.example/lines\"",
            "`2019-10-5` is not written as a date",
        ),
        (
            source,
            "seen = \"\"\nurl = \"https://office.example/lines\"",
            "`seen` is empty",
        ),
        (
            source,
            "hours = \"24/7\"\nurl = \"https://office.example/lines\"",
            "the field `hours` is within `[source]`, to which it does not belong",
        ),
        (
            "\"Line 1109\"",
            "\"a \\u0001\"",
            "`text` holds the control character U+0001",
        ),
    ]);
}

#[test]
fn a_field_below_a_table_is_said_to_belong_above() {
    let more = "\n[[changed]]\non = 2026-11-20\nwhat = \"number\"\nhours = \"24/7\"\n";
    insta::assert_snapshot!(problems(&[(PATH, &format!("{}{more}", record("gr-1109")))]), @r#"
    error: the field `hours` is within `[[changed]]`, to which it does not belong
      --> content/hotlines/gr-1109.toml:21:1
       |
    21 | hours = "24/7"
       | ^^^^^
       |
       = help: move it above the first line that starts with `[`: what is below `[[changed]]` belongs to that
    "#);
}

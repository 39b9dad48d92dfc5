//! Problems of records of hotlines and campaigns, as an editor is shown them.

mod campaign;
mod emergency;
mod hours;
mod names;
mod number;
mod reference;
mod syntax;

use crate::door::{build, change, fields, problems, record};

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
      = help: it can be one of `police`, `prosecutor`, `state-office`, `organisation`, `labour-ministry`, `immigration`, `embassy`, `international-organisation`, `emergency-centre`, `unknown`
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
      = help: write the short tag of the language (BCP 47): `fr` is French, `nb` Norwegian bokmål, `zh-Hans` Chinese in simplified characters
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
     = help: add a line `source = { url = "https://…", title = "…", read_on = YYYY-MM-DD }`

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
       = help: did you mean `title`? `fanal explain hotline` lists the fields
    "#);
}

#[test]
fn a_copied_record_is_not_given_an_id() {
    for name in [
        "gr-1109 - Kopi",
        "gr-1109 (1)",
        "gr-1109 (conflicted copy 2026-11-28)",
        "Copy of gr-1109",
    ] {
        let path = format!("content/hotlines/{name}.toml");
        for id in [name, "gr-1109"] {
            let copy = change(
                &record("gr-1109"),
                "id = \"gr-1109\"",
                &format!("id = \"{id}\""),
            );
            let shown = problems(&[(PATH, &record("gr-1109")), (&path, &copy)]);
            assert!(
                shown.contains(&format!("`{name}` cannot be an id")),
                "{shown}"
            );
            assert!(
                shown.contains("if this file is a copy, remove it"),
                "{shown}"
            );
            assert!(
                !shown.contains(&format!("write `id = \"{name}\"`")),
                "{shown}"
            );
        }
    }
    let shown = problems(&[
        (PATH, &record("gr-1109")),
        ("content/hotlines/gr-1109-Copy.toml", &record("gr-1109")),
    ]);
    assert!(
        shown.contains("if this file is a copy, remove it"),
        "{shown}"
    );
}

#[test]
fn a_name_does_not_hold_a_number() {
    let national = change(
        &record("no-22331160"),
        "kind = \"short-code\"",
        "kind = \"national\"",
    );
    let shown = problems(&[("content/hotlines/no-22331160.toml", &national)]);
    assert!(
        shown.contains("the number of `no-22331160` is typed in this name"),
        "{shown}"
    );
    build(&[(PATH, &record("gr-1109"))]);
}

#[test]
fn a_field_of_a_table_that_stands_above_the_tables_is_sent_down() {
    let record = fields("dial = \"1109\"\noperater = \"A\"", &record("gr-1109"));
    insta::assert_snapshot!(problems(&[("content/hotlines/gr-1109.toml", &record)]), @r#"
    error: unknown field `dial`
     --> content/hotlines/gr-1109.toml:1:1
      |
    1 | dial = "1109"
      | ^^^^
      |
      = help: it belongs below a line `[[numbers]]`; `fanal explain hotline` lists the fields

    error: unknown field `operater`
     --> content/hotlines/gr-1109.toml:2:1
      |
    2 | operater = "A"
      | ^^^^^^^^
      |
      = help: did you mean `operator`? `fanal explain hotline` lists the fields
    "#);
}

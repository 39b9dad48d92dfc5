//! Problems of the numbers of a record.

use super::with;
use crate::door::{build, change, problems, record};

#[test]
fn the_digits_to_dial_have_no_other_characters() {
    insta::assert_snapshot!(with("dial = \"1109\"", "dial = \"11-09\""), @r#"
    error: `11-09` is not a number of the kind `short-code`: `-` is not a digit
      --> content/hotlines/gr-1109.toml:11:8
       |
    11 | dial = "11-09"
       |        ^^^^^^^
       |
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits, perhaps after a `*`
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
       = help: `dial` holds only what is dialled; here that is 3 to 6 digits, perhaps after a `*`
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

/// A record of Norway with one number, and the further lines `more` below it.
fn norway(id: &str, kind: &str, display: &str, dial: &str, more: &str) -> String {
    let record = change(
        &record("no-116"),
        "id = \"no-116\"",
        &format!("id = \"{id}\""),
    );
    let record = change(
        &record,
        "display = \"116\"",
        &format!("display = \"{display}\""),
    );
    let record = change(
        &record,
        "kind = \"short-code\"",
        &format!("kind = \"{kind}\""),
    );
    change(
        &record,
        "dial = \"116\"",
        &format!("dial = \"{dial}\"\n{more}"),
    )
}

fn shown(kind: &str, display: &str, dial: &str, more: &str) -> String {
    let text = norway("no-rosa", kind, display, dial, more);
    problems(&[("content/hotlines/no-rosa.toml", &text)])
}

#[test]
fn what_is_shown_is_what_is_dialled() {
    insta::assert_snapshot!(shown("national", "22 33 11 99", "22331160", ""), @r#"
    error: the page would show `22 33 11 99`, and a tap would dial `22331160`
      --> content/hotlines/no-rosa.toml:10:11
       |
    10 | display = "22 33 11 99"
       |           ^^^^^^^^^^^^^
       |
       = help: write one number in both: in `display` as its operator prints it, in `dial` its digits alone
    "#);
    for (kind, display, dial) in [
        ("national", "+46 22 33 11 60", "22331160"),
        ("international", "+46 22 33 11 60", "+4722331160"),
        ("sms", "233 733", "233734"),
        ("short-code", "116 006", "116007"),
        ("national", "call 22 33 11 60", "22331160"),
        ("national", "8OO 22 330", "80022330"),
        ("national", "22 33 11 60 (24h)", "22331160"),
        ("whatsapp", "+47 22 33 11 6", "+4722331160"),
    ] {
        let shown = shown(kind, display, dial, "");
        let message = format!("the page would show `{display}`, and a tap would dial `{dial}`");
        assert!(shown.contains(&message), "{shown}");
    }
    let shown = shown("national", "номер 22 33 11 60", "22331160", "");
    assert!(
        shown.contains("`номер 22 33 11 60` is not a number alone"),
        "{shown}"
    );
}

#[test]
fn one_number_may_be_shown_in_another_spelling() {
    for (kind, display, dial) in [
        ("national", "+47 22 33 11 60", "22331160"),
        ("international", "22 33 11 60", "+4722331160"),
        ("international", "0047 22-33-11-60", "+4722331160"),
        ("national", "٢٢ ٣٣ ١١ ٦٠", "22331160"),
        ("national", "800 SAVE 12", "800728312"),
        ("international", "+800 1234 5678", "+80012345678"),
    ] {
        let text = norway("no-rosa", kind, display, dial, "");
        build(&[("content/hotlines/no-rosa.toml", &text)]);
    }
}

#[test]
fn an_international_number_has_the_calling_code_of_its_territory() {
    insta::assert_snapshot!(shown("international", "+46 22 33 11 60", "+4622331160", ""), @r#"
    error: `+4622331160` is not a number of NO, where they start with `+47`
      --> content/hotlines/no-rosa.toml:11:8
       |
    11 | dial = "+4622331160"
       |        ^^^^^^^^^^^^^
       |
       = help: write `+47` and the number; if it belongs to another country, add `territory = "…"` with its code below the number
    "#);
    let swedish = norway(
        "no-rosa",
        "international",
        "+46 22 33 11 60",
        "+4622331160",
        "territory = \"SE\"",
    );
    build(&[("content/hotlines/no-rosa.toml", &swedish)]);
    let british = shown(
        "international",
        "+44 (0)8000 121 700",
        "+4408000121700",
        "territory = \"GB\"",
    );
    assert!(
        british.contains("`+4408000121700` has a `0` behind `+44`"),
        "{british}"
    );
}

#[test]
fn a_territory_has_a_number_once() {
    let again =
        "\n[[numbers]]\nkind = \"national\"\ndisplay = \"22-33-11-60\"\ndial = \"22331160\"\n";
    insta::assert_snapshot!(shown("national", "22 33 11 60", "22331160", again), @r#"
    error: this record has the same number a second time
      --> content/hotlines/no-rosa.toml:16:8
       |
    16 | dial = "22331160"
       |        ^^^^^^^^^^
       |
       = help: keep one of the two, or write the other number
    "#);
    let rosa = norway("no-rosa", "national", "22 33 11 60", "22331160", "");
    let abroad = norway(
        "no-two",
        "international",
        "+47 22 33 11 60",
        "+4722331160",
        "",
    );
    insta::assert_snapshot!(problems(&[
        ("content/hotlines/no-rosa.toml", &rosa),
        ("content/hotlines/no-two.toml", &abroad),
    ]), @r#"
    error: `no-rosa` has the same number
      --> content/hotlines/no-two.toml:11:8
       |
    11 | dial = "+4722331160"
       |        ^^^^^^^^^^^^^
       |
       = help: remove one of the two records if it is a copy; if both hotlines answer this number, add `shared_with = "no-rosa"` below it
    "#);
}

#[test]
fn a_number_can_have_two_spellings_and_two_ways_of_use() {
    for more in [
        "\n[[numbers]]\nkind = \"international\"\ndisplay = \"+47 22 33 11 60\"\ndial = \"+4722331160\"\nlabel = \"from-abroad\"\n",
        "\n[[numbers]]\nkind = \"whatsapp\"\ndisplay = \"22 33 11 60\"\ndial = \"22331160\"\n",
    ] {
        let text = norway("no-rosa", "national", "22 33 11 60", "22331160", more);
        build(&[("content/hotlines/no-rosa.toml", &text)]);
    }
}

#[test]
fn a_number_that_was_changed_at_home_and_not_abroad_is_a_warning() {
    let warnings = |dial: &str, label: &str| {
        let more = format!(
            "\n[[numbers]]\nkind = \"international\"\ndisplay = \"+{dial}\"\ndial = \"+{dial}\"\nlabel = \"{label}\"\n"
        );
        let text = norway("no-rosa", "national", "22 33 11 61", "22331161", &more);
        build(&[("content/hotlines/no-rosa.toml", &text)]).warnings
    };
    insta::assert_snapshot!(warnings("4722331160", "from-abroad"), @r#"
    warning: `22 33 11 61` and `+4722331160` are almost the same number
      --> content/hotlines/no-rosa.toml:16:8
       |
    16 | dial = "+4722331160"
       |        ^^^^^^^^^^^^^
       |
       = help: if the number changed, change it in both tables; if these are two telephones, write `label = "second"` for this one
    "#);
    for (dial, label) in [
        ("4722331161", "from-abroad"),
        ("4722331160", "second"),
        ("4722331000", "from-abroad"),
    ] {
        assert_eq!(warnings(dial, label), "", "{dial} {label}");
    }
}

#[test]
fn two_hotlines_may_openly_share_a_number() {
    let rosa = norway("no-rosa", "national", "22 33 11 60", "22331160", "");
    let shared = norway(
        "no-two",
        "national",
        "22 33 11 60",
        "22331160",
        "shared_with = \"no-rosa\"",
    );
    build(&[
        ("content/hotlines/no-rosa.toml", &rosa),
        ("content/hotlines/no-two.toml", &shared),
    ]);
    let other = norway(
        "no-two",
        "national",
        "22 33 11 61",
        "22331161",
        "shared_with = \"no-rosa\"",
    );
    let shown = problems(&[
        ("content/hotlines/no-rosa.toml", &rosa),
        ("content/hotlines/no-two.toml", &other),
    ]);
    assert!(
        shown.contains("`no-rosa` does not have this number in NO"),
        "{shown}"
    );
}

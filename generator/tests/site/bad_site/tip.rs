//! Who reads tips: the table `[tip]`.

use crate::door::{SITE, change, page, problems, record};
use crate::tip::{FORM, TIP};

fn tip(from: &str, to: &str) -> String {
    let tip = change(TIP, from, to);
    problems(&[
        ("content/site.toml", &format!("{SITE}{tip}")),
        ("content/tip-form.toml", FORM),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Write.")),
    ])
}

#[test]
fn somebody_reads_the_tips() {
    insta::assert_snapshot!(tip("{ key = \"age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq\", browser = \"BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA\", expires_on = 2027-11-01 }", ""), @r#"
    error: `[tip]` names 0 recipients
      --> content/site.toml:13:1
       |
    13 | [tip]
       | ^
       |
       = help: name 1 to 20: `recipients = [{ key = "age1…", browser = "B…", expires_on = 2027-11-01 }]`; `tip-inbox keygen` makes one. Without `[tip]` there is no form, and the page says to call
    "#);
}

#[test]
fn a_recipient_is_a_public_key() {
    insta::assert_snapshot!(tip("qs3290gq", "qs3290gg"), @r#"
    error: this is not the key of a recipient: the recipient is mistyped, its checksum is wrong
      --> content/site.toml:18:23
       |
    18 | recipients = [{ key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gg", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGO...
       |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `tip-inbox keygen --output FILE` makes a pair and prints the recipient `age1…`
    "#);
    insta::assert_snapshot!(tip("age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", "someone@example.org"), @r#"
    error: this is not the key of a recipient: a recipient begins with `age1`
      --> content/site.toml:18:23
       |
    18 | recipients = [{ key = "someone@example.org", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0S...
       |                       ^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `tip-inbox keygen --output FILE` makes a pair and prints the recipient `age1…`
    "#);
}

#[test]
fn a_browser_key_is_a_point_of_the_curve() {
    insta::assert_snapshot!(tip("BP6MGc", "BP6MGd"), @r#"
    error: this is not the key that a browser can seal to: the browser key is mistyped: it is no point of the curve P-256
      --> content/site.toml:18:99
       |
    18 | ...s3290gq", browser = "BP6MGd4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA", expires_on = 2027-...
       |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `tip-inbox recipient --identity FILE` prints the recipient with both of its keys
    "#);
    insta::assert_snapshot!(tip("BP6MGc", "MGc"), @r#"
    error: this is not the key that a browser can seal to: a browser key has 87 letters, digits, `-` and `_`, and begins with `B`
      --> content/site.toml:18:99
       |
    18 | ...qs3290gq", browser = "MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA", expires_on = 2027-11...
       |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `tip-inbox recipient --identity FILE` prints the recipient with both of its keys
    "#);
}

#[test]
fn a_tip_has_a_line_and_readers_that_exist() {
    let one = change(TIP, "line = \"gr-1109\"", "line = \"gr-1190\"");
    let two = change(
        &one,
        "readers = \"organisation\"",
        "readers = \"organization\"",
    );
    insta::assert_snapshot!(problems(&[
        ("content/site.toml", &format!("{SITE}{}", change(&two, "[\"GR\"]", "[\"EL\"]"))),
        ("content/tip-form.toml", FORM),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Write.")),
    ]), @r#"
    error: `organization` is not a word for `readers`
      --> content/site.toml:14:11
       |
    14 | readers = "organization"
       |           ^^^^^^^^^^^^^^
       |
       = help: did you mean `organisation`?

    error: no hotline is called `gr-1190`
      --> content/site.toml:16:8
       |
    16 | line = "gr-1190"
       |        ^^^^^^^^^
       |
       = help: did you mean `gr-1109`? `line` is the hotline that knows the callback code

    error: `EL` is not the code of a country or territory
      --> content/site.toml:17:14
       |
    17 | countries = ["EL"]
       |              ^^^^
       |
       = help: write the two capital letters of ISO 3166-1, such as `NO`
    "#);
}

#[test]
fn a_line_for_tips_exists() {
    insta::assert_snapshot!(tip("line = \"gr-1109\"", "line = \"gr-1190\""), @r#"
    error: no hotline is called `gr-1190`
      --> content/site.toml:16:8
       |
    16 | line = "gr-1190"
       |        ^^^^^^^^^
       |
       = help: did you mean `gr-1109`? `line` is the hotline that knows the callback code
    "#);
}

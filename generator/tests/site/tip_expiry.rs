//! Operators' keys that have expired, or soon will.

use crate::door::{build, change};
use crate::tip::{TIP, replies, site};

#[test]
fn an_expired_key_takes_the_form_away_and_says_so() {
    let built = site(&change(TIP, "2027-11-01", "2026-11-24"), build);
    assert!(!built.main("/en/write/").contains("<form"));
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/write.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/write.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/write.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: a recipient's key expired on 2026-11-24: the form is left out
      --> content/site.toml:19:23
       |
    19 | recipients = [{ key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGO...
       |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: make a new key with `tip-inbox keygen` and name it here; pages say to call until then
    "#);
}

#[test]
fn one_expired_key_of_two_is_left_out_and_the_form_stays() {
    let second = "{ key = \"age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z\", expires_on = 2026-11-24 }";
    let both = change(TIP, "2027-11-01 }", &format!("2027-11-01 }}, {second}"));
    let built = site(&both, build);
    assert!(built.main("/en/write/").contains("<form"));
    let pages = replies(&built);
    let keys: Vec<_> = pages.recipients().keys().map(ToString::to_string).collect();
    assert_eq!(keys.len(), 1);
    assert!(keys[0].starts_with("age1qyqsz"), "{keys:?}");
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/write.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/write.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/write.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: a recipient's key expired on 2026-11-24: tips are not sealed to it
      --> content/site.toml:19:225
       |
    19 | ...ires_on = 2027-11-01 }, { key = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z", expires_on = 2026-11-24 }]
       |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: take it out, and if its holder still reads, name the key that `tip-inbox keygen` makes for them
    "#);
}

#[test]
fn a_key_that_expires_soon_is_a_reminder() {
    let built = site(&change(TIP, "2027-11-01", "2026-12-24"), build);
    assert!(built.main("/en/write/").contains("<form"));
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/write.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/write.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/write.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: a recipient's key expires in 30 days
      --> content/site.toml:19:23
       |
    19 | recipients = [{ key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGO...
       |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: make the next one with `tip-inbox keygen` and name both for a while
    "#);
}

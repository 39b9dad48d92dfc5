//! Messages that cannot be formatted, or that would say something else than was meant: all of them are found by a check.

use fanal::report::{Style, show};
use fanal::site::Site;

use crate::door::{TODAY, change, source};

/// What a check says of a site whose own messages in Urdu are `ftl`: of each problem the message, the place and the help.
fn in_urdu(ftl: &str) -> String {
    found(&[("locales/ur/own.ftl", ftl)])
}

/// Messages, places and helps of all problems and warnings of a site.
fn found(files: &crate::door::Files<'_>) -> String {
    let source = source(files);
    let problems = match Site::check(&source, &fanal::publish::product::conditions(TODAY)) {
        Ok(checked) => checked.warnings,
        Err(problems) => problems.into_sorted(),
    };
    let shown = show(&problems, &source, Style::Plain);
    let lines = shown
        .lines()
        .map(|line| line.trim().trim_start_matches("= "));
    let kept = lines.filter(|line| {
        let starts = ["error: ", "warning: ", "--> ", "help: "];
        starts.iter().any(|start| line.starts_with(start))
    });
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_term_that_writes_a_variable_it_is_not_given_is_a_problem() {
    let shown = in_urdu("numbers-with = { -lines }\n-lines = سطریں: { $count }\n");
    insta::assert_snapshot!(shown, @r#"
    error: the term `-lines` uses `$count`, which `numbers-with` does not give it
    --> locales/ur/own.ftl:2:20
    help: a term knows only what stands in its brackets, as in `{ -lines(count: "…") }`: move `{ $count }` into the message that refers to it
    "#);
}

#[test]
fn a_term_that_selects_on_a_variable_of_the_message_is_a_problem() {
    let shown =
        in_urdu("numbers-with = { -lines }\n-lines = { $count ->\n    [one] a\n   *[other] b\n}\n");
    insta::assert_snapshot!(shown, @r#"
    error: the term `-lines` selects on `$count`, which it does not get
    --> locales/ur/own.ftl:2:13
    help: a term knows only what stands in its brackets: move the variants into the message in locales/ur/own.ftl that refers to it
    "#);
}

#[test]
fn a_term_that_is_given_what_it_does_not_use_is_a_problem() {
    let shown = in_urdu(
        "numbers-with = { $count } { -line(cas: \"gen\") } { -line(case: \"gne\") } { -line(\"gen\") }\n-line = { $case ->\n    [gen] a\n   *[nom] b\n}\n",
    );
    insta::assert_snapshot!(shown, @r#"
    error: the term `-line` does not use `$cas`
    --> locales/ur/own.ftl:1:35
    help: did you mean `case`?
    error: the term `-line` has no variant `gne`
    --> locales/ur/own.ftl:1:64
    help: did you mean `gen`?
    error: the term `-line` is given a value without a name, which is lost
    --> locales/ur/own.ftl:1:74
    help: write the name of its variable before the value: `{ -line(name: "value") }`
    "#);
}

#[test]
fn a_term_that_refers_to_a_message_with_variables_is_a_problem() {
    let shown = in_urdu("numbers-with = { -line }\n-line = { feed-line }\n");
    insta::assert_snapshot!(shown, @r#"
    error: the term `-line` refers to `feed-line`, which has variables
    --> locales/ur/own.ftl:2:11
    help: a term does not know the variables of messages: write the words out
    "#);
}

#[test]
fn a_term_and_a_message_of_one_name_is_a_problem() {
    let shown = in_urdu("own-x = { -page-contents }\n-page-contents = a\n");
    insta::assert_snapshot!(shown, @r#"
    error: the term `-page-contents` and the message `page-contents` have one name
    --> locales/ur/own.ftl:2:1
    help: only one of the two can be used: give the term another name, such as `-page-contents-term`
    "#);
}

#[test]
fn a_function_that_does_not_exist_is_a_problem() {
    let shown = in_urdu("numbers-with = { DATETIME($count) }\n");
    insta::assert_snapshot!(shown, @r#"
    error: there is no function `DATETIME`
    --> locales/ur/own.ftl:1:18
    help: the only function is `NUMBER`; days and names are filled in as words, so write `{ $name }`
    "#);
}

#[test]
fn a_function_that_is_called_in_small_letters_is_a_problem() {
    let shown = in_urdu("numbers-with = { number($count) }\n");
    insta::assert_snapshot!(shown, @r#"
    error: this message cannot be read: the name of a function is in capitals, and the only function is `NUMBER`
    --> locales/ur/own.ftl:1:31
    help: a message is written `its-id = its words`; a variable in it `{ $name }`
    "#);
}

#[test]
fn a_text_that_should_be_written_as_a_number_is_a_problem() {
    let shown = in_urdu("feed-line = { NUMBER($name) }: { $number } { NUMBER() }\n");
    insta::assert_snapshot!(shown, @r#"
    error: `NUMBER` needs a number, and `$name` is a text
    --> locales/ur/own.ftl:1:15
    help: write `{ $name }`
    error: `NUMBER` needs a number
    --> locales/ur/own.ftl:1:46
    help: write a variable, as in `{ NUMBER($count) }`, or the words themselves
    "#);
}

#[test]
fn an_option_that_changes_nothing_is_a_problem() {
    let shown = in_urdu("numbers-with = { NUMBER($count, style: \"percent\") }\n");
    insta::assert_snapshot!(shown, @r#"
    error: `NUMBER` has no option `style` here
    --> locales/ur/own.ftl:1:33
    help: it can be one of `type`, `minimumFractionDigits`
    "#);
}

#[test]
fn a_variant_that_no_word_selects_is_a_problem() {
    let shown = in_urdu(
        "feed-changed = { $what ->\n    [numbre] { $territory }: x\n    [2] z\n   *[added] { $territory }: y\n}\nhotline-free = { $known ->\n    [true] a\n   *[no] b\n}\nframe-courtesy = { $source ->\n    [english] a\n   *[other] b\n}\n",
    );
    insta::assert_snapshot!(shown, @r#"
    error: nothing selects the variant `numbre`
    --> locales/ur/own.ftl:2:6
    help: `$what` is a word: did you mean `number`?
    error: nothing selects the variant `2`
    --> locales/ur/own.ftl:3:6
    help: `$what` is a word: it can be one of `number`, `hours`, `operator`, `added`
    error: nothing selects the variant `true`
    --> locales/ur/own.ftl:7:6
    help: `$known` is a word: it can be one of `yes`, `no`, `unknown`
    error: nothing selects the variant `english`
    --> locales/ur/own.ftl:11:6
    help: `$source` is the tag of a language: it can be one of `en`, `ur`
    "#);
}

#[test]
fn a_variant_that_no_number_selects_is_a_problem() {
    let shown = in_urdu("numbers-with = { $count ->\n    [un] a\n    [3] c\n   *[other] b\n}\n");
    insta::assert_snapshot!(shown, @r#"
    error: nothing selects the variant `un`
    --> locales/ur/own.ftl:2:6
    help: `$count` is a number: it can be one of `one`, `other`; or a number such as `[0]`
    "#);
}

#[test]
fn a_plural_form_of_a_text_is_a_problem() {
    let shown = in_urdu("numbers-found = { $count ->\n    [one] a\n   *[other] b\n}\n");
    insta::assert_snapshot!(shown, @r#"
    error: nothing selects the variant `one`
    --> locales/ur/own.ftl:2:6
    help: `$count` is a text and has no plural forms: write one text that always fits
    "#);
}

#[test]
fn a_variant_twice_is_a_problem() {
    let shown = in_urdu(
        "feed-changed = { $what ->\n    [number] a\n    [number] b\n   *[added] { $territory }\n}\n",
    );
    insta::assert_snapshot!(shown, @r#"
    error: the variant `number` is here a second time
    --> locales/ur/own.ftl:3:6
    help: the first `[number]` is the one that is used: keep one of them
    "#);
}

#[test]
fn a_reference_to_an_attribute_that_is_not_there_is_a_problem() {
    let shown = in_urdu(
        "numbers-with = { page-contents.hint } { -line.gender ->\n    [f] a\n   *[m] b\n}\n-line = x\n    .gendre = f\n",
    );
    insta::assert_snapshot!(shown, @r#"
    error: the message `numbers-with` refers to `page-contents.hint`, which does not exist
    --> locales/ur/own.ftl:1:18
    help: `page-contents` has no attributes: write the words out
    error: the message `numbers-with` refers to `-line.gender`, which does not exist
    --> locales/ur/own.ftl:1:41
    help: did you mean `gendre`?
    "#);
}

#[test]
fn a_reference_to_a_message_without_words_is_a_problem() {
    let shown = in_urdu("numbers-with = { own-hint }\nown-hint =\n    .hint = x\n");
    insta::assert_snapshot!(shown, @r#"
    error: the message `numbers-with` refers to the words of `own-hint`, which has none
    --> locales/ur/own.ftl:1:18
    help: write the words of `own-hint` behind its `=`, or refer to one of its attributes, as in `{ own-hint.name }`
    "#);
}

#[test]
fn a_reference_to_a_message_whose_variables_are_others_is_a_problem() {
    let shown = in_urdu("numbers-with = { feed-changed }\n");
    insta::assert_snapshot!(shown, @r#"
    error: the message `numbers-with` refers to `feed-changed`, which uses `$territory` and `$what`: nothing fills that here
    --> locales/ur/own.ftl:1:18
    help: write the words of `feed-changed` out
    "#);
}

#[test]
fn a_message_that_refers_to_itself_is_a_problem() {
    let shown = in_urdu("page-contents = { page-sources }\npage-sources = { page-contents }\n");
    insta::assert_snapshot!(shown, @r#"
    error: the message `page-contents` cannot be written: it refers to itself
    --> locales/ur/own.ftl:1:1
    help: write the words out instead of referring to other messages
    error: the message `page-sources` cannot be written: it refers to itself
    --> locales/ur/own.ftl:2:1
    help: write the words out instead of referring to other messages
    "#);
}

#[test]
fn a_message_that_comes_out_empty_is_a_problem() {
    let shown = in_urdu("page-contents = { \"\" }\n");
    insta::assert_snapshot!(shown, @r#"
    error: the message `page-contents` comes out empty
    --> locales/ur/own.ftl:1:1
    help: write its words behind `page-contents =`
    "#);
}

#[test]
fn a_line_that_starts_with_a_tab_is_a_problem() {
    let shown = in_urdu("numbers-with =\n\t{ $count } x\npage-contents = a\n\u{a0}\u{a0}b\n");
    insta::assert_snapshot!(shown, @r#"
    error: this message cannot be read: here is a tab
    --> locales/ur/own.ftl:2:1
    help: lines within a message start with spaces: write four spaces instead
    error: this message cannot be read: here is the character U+00A0, which only looks like a space
    --> locales/ur/own.ftl:4:1
    help: lines within a message start with spaces: write four spaces instead
    "#);
}

#[test]
fn a_message_that_replaces_one_with_its_hint_alone_is_a_problem() {
    let form = "[[questions]]\nid = \"what\"\nkind = \"text\"\nrequired = true\nmax_chars = 100\n";
    for locale in ["en", "ur"] {
        let path = format!("locales/{locale}/own.ftl");
        let shown = found(&[
            ("content/tip-form.toml", form),
            (&path, "tip-what =\n    .hint = What you saw.\n"),
        ]);
        let wanted = format!(
            "error: the message `tip-what` has no words of its own\n--> {path}:1:1\nhelp: a message replaces the one it stands in for whole: write its words behind `tip-what =`, above its attributes"
        );
        assert_eq!(shown, wanted);
    }
}

#[test]
fn an_attribute_that_nothing_uses_is_a_warning() {
    let form = "[[questions]]\nid = \"what\"\nkind = \"text\"\nrequired = true\nmax_chars = 100\n";
    let shown = found(&[
        ("content/tip-form.toml", form),
        ("locales/ur/own.ftl", "tip-what = x\n    .hnt = y\n"),
    ]);
    assert!(shown.contains("warning: nothing uses the attribute `.hnt` of `tip-what`\n--> locales/ur/own.ftl:1:1\nhelp: did you mean `hint`?"), "{shown}");
    assert!(
        shown.contains("ur has no message `tip-what.hint`"),
        "{shown}"
    );
}

#[test]
fn a_plural_form_that_a_language_has_and_a_message_lacks_is_a_warning() {
    let russian = change(crate::door::SITE, "[locales.ur]", "[locales.ru]");
    let few = "numbers-with = { $count ->\n    [one] { $count } страна\n    [zero] нет\n   *[other] { $count } страны\n}\n";
    let shown = found(&[("content/site.toml", &russian), ("locales/ru/own.ftl", few)]);
    insta::assert_snapshot!(shown, @r#"
    warning: ru has also `few` and `many`, which this message lacks
    --> locales/ru/own.ftl:2:6
    help: add a variant for each (`few` is for 2, 3, 4; `many` is for 0, 5, 6); without, the words of the variant with `*` are shown
    warning: nothing selects the variant `zero`: ru has no such plural form
    --> locales/ru/own.ftl:3:6
    help: its forms are `one`, `few`, `many`, `other`; for one number alone write it as the key, such as `[0]`
    "#);
}

#[test]
fn notation_that_a_reader_would_see_is_a_problem() {
    let shown = in_urdu(
        "numbers-with = $count x\nnumbers-without = { count } x\nfeed-about = <b>New</b>\ntip-what = x\n    .hint = a\n    .hint = b\n",
    );
    insta::assert_snapshot!(shown, @r#"
    error: the message `numbers-with` would show `$count` as it is
    --> locales/ur/own.ftl:1:1
    help: write a variable within braces: `{ $count }`
    error: the message `numbers-without` refers to a message `count`, which does not exist
    --> locales/ur/own.ftl:2:21
    help: the name of a variable starts with `$`: write `{ $count }`
    error: the message `feed-about` would show `<b>` as it is
    --> locales/ur/own.ftl:3:1
    help: messages are plain text: write the words alone
    error: the attribute `.hint` is here a second time
    --> locales/ur/own.ftl:6:6
    help: keep one of the two
    "#);
}

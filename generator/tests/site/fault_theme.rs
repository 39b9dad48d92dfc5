//! Messages and templates that fail: problems with file and line, as many in one run as can be found.

use crate::door::{folder, page};
use crate::fault_input::refused;

const HELP: &str = "content/pages/en/help.md";

#[test]
fn every_syntax_error_of_messages_is_shown_in_one_run() {
    insta::assert_snapshot!(refused(&folder(&[
        ("locales/en/x.ftl", "x-a = { $n\nx-b = { 5 -> }\nx-c\nx-d = { x-none }\n"),
        ("locales/ur/x.ftl", "x-a = { $n\n = 5\n"),
    ])), @r#"
    error: this message cannot be read: a `}` is missing here
     --> locales/en/x.ftl:1:10
      |
    1 | x-a = { $n
      |          ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this message cannot be read: a line break is missing here
     --> locales/en/x.ftl:2:14
      |
    2 | x-b = { 5 -> }
      |              ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this message cannot be read: a `=` is missing here
     --> locales/en/x.ftl:3:3
      |
    3 | x-c
      |   ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    warning: nothing uses the message `x-d`
     --> locales/en/x.ftl:4:1
      |
    4 | x-d = { x-none }
      | ^^^
      |
      = help: remove it, or use it in a template

    warning: ur has no message `x-d`: the en words are shown
     --> locales/en/x.ftl:4:1
      |
    4 | x-d = { x-none }
      | ^^^
      |
      = help: add it to a file in `locales/ur/`; `fanal translations` lists all

    error: the message `x-d` refers to `x-none`, which en does not have
     --> locales/en/x.ftl:4:9
      |
    4 | x-d = { x-none }
      |         ^^^^^^
      |
      = help: write its words out, or add a line `x-none = …` to a file in `locales/en/`

    error: this message cannot be read: a `}` is missing here
     --> locales/ur/x.ftl:1:10
      |
    1 | x-a = { $n
      |          ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    5 problems in this site. Nothing was written.
    "#);
}

#[test]
fn messages_that_nest_too_deep_or_refer_to_themselves_are_shown() {
    insta::assert_snapshot!(refused(&folder(&[("locales/en/x.ftl", &format!("x-a = {}", "{".repeat(101)))])), @r#"
    error: more than 100 brackets are open here
     --> locales/en/x.ftl:1:107
      |
    1 | x-a = {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{
      |                                                                                                           ^
      |
      = help: close each `{` with a `}` and each `(` with a `)`; nothing else of this file was read

    1 problem in this site. Nothing was written.
    "#);
    for deep in [
        "{".repeat(100_000),
        format!("{{ {}", "F(".repeat(100_000)),
        format!("{{ {}", "{\n".repeat(100_000)),
    ] {
        let shown = refused(&folder(&[("locales/en/x.ftl", &format!("x-a = {deep}"))]));
        assert!(
            shown.contains("error: more than 100 brackets are open here\n"),
            "{shown}"
        );
    }
    // Each of the two messages refers to the other.
    let cycle = folder(&[
        ("locales/en/x.ftl", "x-a = { x-b }\nx-b = { x-a }\n"),
        ("theme/templates/page.replace.html", "{{ t(id=\"x-a\") }}"),
        (HELP, &page("a")),
    ]);
    assert!(refused(&cycle).contains("error: the message `x-a` cannot be written: it refers to itself\n --> locales/en/x.ftl:1:1\n"));
}

/// The problems of a site whose own template `page.html` is `text`, and whose `own.html` includes it.
fn template(text: &str) -> String {
    refused(&folder(&[
        (HELP, &page("a")),
        ("theme/templates/page.replace.html", text),
        ("theme/templates/own.html", "{% include \"page.html\" %}"),
    ]))
}

#[test]
fn a_template_that_fails_is_shown_with_its_line() {
    for (text, said, place) in [
        ("a\n{% if %}", "this template fails: ", "2:7"),
        (
            "a\n{{ page.nothing.x }}",
            "this template fails: field `nothing` is not defined",
            "2:9",
        ),
        (
            "a\n{{ 1 / 0 }}",
            "this template fails: cannot divide by 0",
            "2:8",
        ),
        (
            "a\n{% for i in range(end=1000000000) %}x{% endfor %}",
            "this template fails: function `range` would produce",
            "2:13",
        ),
        (
            &format!(
                "a\n{{{{ {}1{} }}}}",
                "(".repeat(100_000),
                ")".repeat(100_000)
            ),
            "this template fails: the expression is too complex",
            "2:",
        ),
        (
            &"{% if true %}".repeat(10_000),
            "this template fails: the template nesting is too deep",
            "1:",
        ),
    ] {
        let shown = template(text);
        assert!(shown.contains(&format!("error: {said}")), "{shown}");
        assert!(
            shown.contains(&format!("--> theme/templates/page.replace.html:{place}")),
            "{shown}"
        );
    }
}

#[test]
fn templates_that_include_each_other_are_shown_with_the_cycle() {
    insta::assert_snapshot!(template("a\n{% include \"own.html\" %}"), @r#"
    error: this template includes or extends itself
     --> theme/templates/own.html:1:12
      |
    1 | {% include "page.html" %}
      |            ^^^^^^^^^^^
      |
      = help: the cycle is `own.html`, then `page.html`, then `own.html`; take one of them out

    1 problem in this site. Nothing was written.
    "#);
    assert!(
        template("{% extends \"page.html\" %}")
            .contains("error: this template includes or extends itself\n --> theme/templates/")
    );
    let component = "{% component x() %}{{ <x /> }}{% endcomponent x %}{{ <x /> }}";
    assert!(template(component).contains("Maximum render recursion depth"));
}

#[test]
fn every_unknown_name_in_templates_is_shown_in_one_run() {
    insta::assert_snapshot!(refused(&folder(&[
        (HELP, &page("a")),
        ("theme/templates/own.html", "مدد {{ 1 | nothing }}"),
        ("theme/templates/page.replace.html", "a\n{% if 1 is strange %}{{ nobody() }}{% endif %}"),
    ])), @r#"
    error: this template fails: unknown filter `nothing`
     --> theme/templates/own.html:1:12
      |
    1 | مدد {{ 1 | nothing }}
      |            ^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look

    error: this template fails: unknown test `strange`
     --> theme/templates/page.replace.html:2:12
      |
    2 | {% if 1 is strange %}{{ nobody() }}{% endif %}
      |            ^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look

    error: this template fails: unknown function `nobody`
     --> theme/templates/page.replace.html:2:25
      |
    2 | {% if 1 is strange %}{{ nobody() }}{% endif %}
      |                         ^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look

    3 problems in this site. Nothing was written.
    "#);
}

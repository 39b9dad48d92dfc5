//! Problems of messages and templates, as an editor is shown them.

mod formatting;

use crate::door::{change, page, problems};

/// The problems of a site whose own template `page.html` is `text`.
fn template(text: &str) -> String {
    problems(&[
        ("content/pages/en/help.md", &page("Call.")),
        ("theme/templates/page.replace.html", text),
    ])
}

#[test]
fn a_missing_message_is_shown_where_a_template_uses_it() {
    insta::assert_snapshot!(template("{{ t(id=\"page-contens\") }}\n<i title=\"{{ attr(id=\"own-words.hint\") }}\"></i>\n"), @r#"
    error: no message is called `page-contens`
     --> theme/templates/page.replace.html:1:10
      |
    1 | {{ t(id="page-contens") }}
      |          ^^^^^^^^^^^^
      |
      = help: did you mean `page-contents`? Else add a line `page-contens = …` to a file in `locales/en/`

    error: no message is called `own-words.hint`
     --> theme/templates/page.replace.html:2:23
      |
    2 | <i title="{{ attr(id="own-words.hint") }}"></i>
      |                       ^^^^^^^^^^^^^^
      |
      = help: add an indented line `.hint = …` below `own-words = …` in a file in `locales/en/`
    "#);
}

#[test]
fn problems_with_one_cause_are_shown_once_with_a_count() {
    insta::assert_snapshot!(template("{{ t(id=\"own-words\") }}\n{{ t(id=\"own-words\") }}\n{{ t(id=\"own-words\") }}\n"), @r#"
    error: no message is called `own-words`
     --> theme/templates/page.replace.html:1:10
      |
    1 | {{ t(id="own-words") }}
      |          ^^^^^^^^^
      |
      = note: and 2 more like this
      = help: add a line `own-words = …` to a file in `locales/en/`
    "#);
}

#[test]
fn a_variable_that_the_template_does_not_fill_is_shown_in_the_message() {
    insta::assert_snapshot!(problems(&[
        ("theme/templates/page.replace.html", "{{ t(id=\"own-age\", days=3) }}{{ t(id=\"own-name\") }}"),
        ("locales/en/own.ftl", "own-age = { $day } days\nown-name = { $name }\n"),
    ]), @r#"
    warning: ur has no message `own-age`: the en words are shown
     --> locales/en/own.ftl:1:1
      |
    1 | own-age = { $day } days
      | ^^^^^^^
      |
      = note: and 1 more like this
      = help: add it to a file in `locales/ur/`; `fanal translations` lists all

    error: the message `own-age` uses `$day`, which is never filled
     --> locales/en/own.ftl:1:14
      |
    1 | own-age = { $day } days
      |              ^^^
      |
      = help: did you mean `$days`?

    error: the message `own-name` uses `$name`, which is never filled
     --> locales/en/own.ftl:2:15
      |
    2 | own-name = { $name }
      |               ^^^^
      |
      = help: this message has no variables: write the words out
    "#);
}

#[test]
fn a_variable_that_only_a_translation_has_is_shown_in_the_translation() {
    insta::assert_snapshot!(problems(&[
        ("theme/templates/page.replace.html", "{{ t(id=\"own-age\", days=3) }}{{ t(id=\"own-name\") }}"),
        ("locales/en/own.ftl", "own-age = { $days } days\nown-name = Name\n"),
        ("locales/ur/own.ftl", "own-age = { $tage } دن\nown-name = { $name }\n"),
    ]), @r#"
    error: the message `own-age` uses `$tage`, which is never filled
     --> locales/ur/own.ftl:1:14
      |
    1 | own-age = { $tage } دن
      |              ^^^^
      |
      = help: it can use `$days`

    error: the message `own-name` uses `$name`, which is never filled
     --> locales/ur/own.ftl:2:15
      |
    2 | own-name = { $name }
      |               ^^^^
      |
      = help: this message has no variables: write the words out
    "#);
}

#[test]
fn a_site_s_own_text_of_a_built_in_message_has_no_other_variables() {
    insta::assert_snapshot!(problems(&[("locales/en/own.ftl", "frame-title = { $titel } | { $name }\n")]), @r#"
    error: the message `frame-title` uses `$titel`, which is never filled
     --> locales/en/own.ftl:1:18
      |
    1 | frame-title = { $titel } | { $name }
      |                  ^^^^^
      |
      = help: did you mean `$title`?
    "#);
}

#[test]
fn a_syntax_error_of_fluent_is_shown_at_its_place() {
    insta::assert_snapshot!(problems(&[(
        "locales/en/own.ftl",
        "own-one = One { $n\nown-two = { $n ->\n    [one] One\n}\nown three = Three\nown-four =\n",
    )]), @r#"
    error: this message cannot be read: a `}` is missing here
     --> locales/en/own.ftl:1:18
      |
    1 | own-one = One { $n
      |                  ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this message cannot be read: no variant has a `*`, which marks the one for all other cases
     --> locales/en/own.ftl:4:1
      |
    4 | }
      | ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this message cannot be read: a `=` is missing here
     --> locales/en/own.ftl:5:5
      |
    5 | own three = Three
      |     ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this message cannot be read: `own-four` has no words
     --> locales/en/own.ftl:6:1
      |
    6 | own-four =
      | ^^^^^^^^^^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`
    "#);
}

#[test]
fn a_message_in_two_files_is_a_problem() {
    insta::assert_snapshot!(problems(&[
        ("locales/en/a.ftl", "page-contents = Here\n"),
        ("locales/en/b.ftl", "# On every page\npage-contents = There\n"),
    ]), @r#"
    error: the message `page-contents` is here a second time
     --> locales/en/b.ftl:2:1
      |
    2 | page-contents = There
      | ^^^^^^^^^^^^^
      |
      = help: the first is at locales/en/a.ftl:1; keep one of them
    "#);
}

#[test]
fn a_message_twice_in_one_file_is_shown_at_the_second_place() {
    insta::assert_snapshot!(problems(&[
        ("locales/en/a.ftl", "page-contents = Here\npage-contents = There\n"),
    ]), @r#"
    error: the message `page-contents` is here a second time
     --> locales/en/a.ftl:2:1
      |
    2 | page-contents = There
      | ^^^^^^^^^^^^^
      |
      = help: the first is at locales/en/a.ftl:1; keep one of them
    "#);
}

#[test]
fn a_reference_to_a_missing_message_is_a_problem() {
    insta::assert_snapshot!(problems(&[("locales/ur/a.ftl", "page-contents = { -site } { page-source }\n")]), @r#"
    error: the message `page-contents` refers to `-site`, which ur does not have
     --> locales/ur/a.ftl:1:19
      |
    1 | page-contents = { -site } { page-source }
      |                   ^^^^^
      |
      = help: write its words out, or add a line `-site = …` to a file in `locales/ur/`

    error: the message `page-contents` refers to `page-source`, which ur does not have
     --> locales/ur/a.ftl:1:29
      |
    1 | page-contents = { -site } { page-source }
      |                             ^^^^^^^^^^^
      |
      = help: did you mean `page-sources`? Else write its words out, or add a line `page-source = …` to a file in `locales/ur/`
    "#);
}

#[test]
fn a_syntax_error_of_a_template_is_shown_at_its_place() {
    insta::assert_snapshot!(template("<h1>{{ page.heading </h1>\n"), @r#"
    error: this template fails: found `</` but expected }}
     --> theme/templates/page.replace.html:1:21
      |
    1 | <h1>{{ page.heading </h1>
      |                     ^^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look
    "#);
}

#[test]
fn a_template_that_fails_is_shown_once() {
    let files: &[(&str, &str)] = &[
        ("content/pages/en/help.md", &page("Call.")),
        ("content/pages/en/signs.md", &page("Look.")),
        (
            "theme/templates/page.replace.html",
            "{% extends \"base.html\" %}\n{% block main %}{{ page.prose.hading }}{% endblock main %}\n",
        ),
    ];
    let source = crate::door::source(files);
    let built = crate::door::build(files);
    let problems: Vec<_> = [
        "en/help/index.html",
        "en/signs/index.html",
        "ur/signs/index.html",
    ]
    .into_iter()
    .map(|path| built.output.file(path).unwrap().bytes().unwrap_err())
    .collect();
    insta::assert_snapshot!(fanal::report::show(&problems, &source, fanal::report::Style::Plain), @r#"
    error: this template fails: field `hading` is not defined. Available fields: body_html, dir, heading_html, lang, notes_html
     --> theme/templates/page.replace.html:2:31
      |
    2 | {% block main %}{{ page.prose.hading }}{% endblock main %}
      |                               ^^^^^^
      |
      = note: and 2 more like this
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look
    "#);
}

#[test]
fn a_question_of_the_form_needs_messages() {
    let form = "[[questions]]\nid = \"what\"\nkind = \"text\"\nrequired = true\nmax_chars = 100\n\n[[questions]]\nid = \"colour\"\nkind = \"one-of\"\nchoices = [\"red\"]\n";
    insta::assert_snapshot!(problems(&[("content/tip-form.toml", form)]), @r#"
    error: no message is called `tip-colour-red`
    --> locales/en
     = help: add a line `tip-colour-red = …` to a file in `locales/en/`

    error: no message is called `tip-colour`
    --> locales/en
     = help: add a line `tip-colour = …` to a file in `locales/en/`
    "#);
    let wrong = change(form, "kind = \"one-of\"", "kind = \"choice\"");
    insta::assert_snapshot!(problems(&[("content/tip-form.toml", &wrong)]), @r#"
    error: no kind of question is called `choice`
     --> content/tip-form.toml:9:8
      |
    9 | kind = "choice"
      |        ^^^^^^^^
      |
      = help: the kinds are `text` (several lines), `line`, `one-of` and `several-of`
    "#);
}

#[test]
fn a_message_that_the_program_uses_has_no_other_variables() {
    insta::assert_snapshot!(problems(&[("locales/en/own.ftl", "hours-run = { $frist } to { $last }\nmodel-state-run =\n    .plain = { $who } pays\n")]), @r#"
    error: the message `hours-run` uses `$frist`, which is never filled
     --> locales/en/own.ftl:1:16
      |
    1 | hours-run = { $frist } to { $last }
      |                ^^^^^
      |
      = help: did you mean `$first`?

    error: the message `model-state-run` has no words of its own
     --> locales/en/own.ftl:2:1
      |
    2 | model-state-run =
      | ^^^^^^^^^^^^^^^
      |
      = help: a message replaces the one it stands in for whole: write its words behind `model-state-run =`, above its attributes

    error: the message `model-state-run` uses `$who`, which is never filled
     --> locales/en/own.ftl:3:17
      |
    3 |     .plain = { $who } pays
      |                 ^^^
      |
      = help: this message has no variables: write the words out
    "#);
}

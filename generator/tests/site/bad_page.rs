//! What an editor is told about a page.

mod address;
mod front_matter;
mod link;
mod lost;
mod notation;
mod number;
mod text;

use crate::door::{change, fields, page, page_with, problems, record};

fn help(text: &str) -> String {
    problems(&[("content/pages/en/help.md", &page(text))])
}

fn beside_a_record(text: &str) -> String {
    problems(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/help.md", &page(text)),
    ])
}

#[test]
fn two_files_are_not_one_page() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/rights.md", &page("You may.")),
        ("content/pages/en/rights/index.md", &page("You may.")),
    ]), @r#"
    error: two files are the page `rights`
    --> content/pages/en/rights/index.md
     = help: the other is content/pages/en/rights.md; keep one of them
    "#);
}

#[test]
fn a_translation_has_a_source() {
    insta::assert_snapshot!(problems(&[("content/pages/ur/help.md", &page("Call."))]), @r#"
    error: the page `help` does not exist in en, the source language
    --> content/pages/ur/help.md
     = help: write `content/pages/en/help.md` first, or remove this file

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/help.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly
    "#);
}

#[test]
fn every_problem_of_a_file_is_shown_in_one_run() {
    let text = page_with("colour = \"red\"", "<b>x</b> [y](tel:1)\n\n## Z");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: unknown field `colour`
     --> content/pages/en/help.md:4:1
      |
    4 | colour = "red"
      | ^^^^^^
      |
      = help: `fanal explain page` lists the fields

    error: HTML does not belong in a text
     --> content/pages/en/help.md:9:1
      |
    9 | <b>x</b> [y](tel:1)
      | ^^^
      |
      = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant

    error: a link cannot lead to `tel:1`
     --> content/pages/en/help.md:9:10
      |
    9 | <b>x</b> [y](tel:1)
      |          ^^^^^^^^^^
      |
      = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: this heading has no id
      --> content/pages/en/help.md:11:1
       |
    11 | ## Z
       | ^^^^
       |
       = help: add one that stays the same in every language: `## How to stay {#stay}`
    "#);
}

#[test]
fn every_problem_of_every_file_is_shown_in_one_run() {
    insta::assert_snapshot!(problems(&[
        ("content/hotlines/gr-1109.toml", &change(&record("gr-1109"), "\"state-run\"", "\"state\"")),
        ("content/pages/en/help.md", &page("[y](tel:1)")),
        ("content/site.toml", &fields("nme = \"x\"", crate::door::SITE)),
        ("locales/en/own.ftl", "own = { $n\n"),
        ("theme/templates/page.replace.html", "{% if %}"),
    ]), @r#"
    error: `state` is not a word for `model`
     --> content/hotlines/gr-1109.toml:4:9
      |
    4 | model = "state"
      |         ^^^^^^^
      |
      = help: did you mean `state-run`?

    error: a link cannot lead to `tel:1`
     --> content/pages/en/help.md:8:1
      |
    8 | [y](tel:1)
      | ^^^^^^^^^^
      |
      = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: unknown field `nme`
     --> content/site.toml:1:1
      |
    1 | nme = "x"
      | ^^^
      |
      = help: did you mean `name`? `fanal explain site` lists the fields

    error: this message cannot be read: a `}` is missing here
     --> locales/en/own.ftl:1:10
      |
    1 | own = { $n
      |          ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this template fails: found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`
     --> theme/templates/page.replace.html:1:7
      |
    1 | {% if %}
      |       ^^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look
    "#);
}

#[test]
fn what_names_a_page_that_cannot_be_used_is_no_second_problem() {
    let shown = problems(&[
        ("content/pages/en/help.md", "Call."),
        ("content/pages/en/signs.md", &page("[Help](page:help#now).")),
    ]);
    assert_eq!(shown.matches("error").count(), 1, "{shown}");
}

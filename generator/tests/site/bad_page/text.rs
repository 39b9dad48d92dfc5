//! Problems of the text of a page: HTML, images, mistyped hotlines and headings.

use super::{beside_a_record, help};
use crate::door::{change, page, problems};

#[test]
fn html_is_a_problem() {
    insta::assert_snapshot!(help("<div onclick=\"x()\">\nCall.\n</div>\n\nCall <b>now</b>. <!-- not yet -->"), @r#"
    error: HTML does not belong in a text
     --> content/pages/en/help.md:8:1
      |
    8 | <div onclick="x()">
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant

    error: HTML does not belong in a text
      --> content/pages/en/help.md:12:6
       |
    12 | Call <b>now</b>. <!-- not yet -->
       |      ^^^
       |
       = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant

    error: HTML does not belong in a text
      --> content/pages/en/help.md:12:18
       |
    12 | Call <b>now</b>. <!-- not yet -->
       |                  ^^^^^^^^^^^^^^^^
       |
       = help: write it in Markdown, or put a `\` before the `<` if the character itself is meant
    "#);
}

#[test]
fn a_picture_that_is_not_of_the_site_or_not_alone_is_a_problem() {
    insta::assert_snapshot!(help("![a door](page:index)\n\n![a hand](https://x.example/hand.png)\n\nSee ![a door](picture:door.jpg).\n\n- ![a door](picture:door.jpg)\n\n![](picture:door.jpg)\n\n![a door](picture:door.jpg \"Open\")"), @r#"
    error: this picture is not one of the site
     --> content/pages/en/help.md:8:1
      |
    8 | ![a door](page:index)
      | ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: copy the file into `content/pictures/`, and write `![what it shows](picture:its-name.jpg)`

    error: this picture is not one of the site
      --> content/pages/en/help.md:10:1
       |
    10 | ![a hand](https://x.example/hand.png)
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: copy the file into `content/pictures/`, and write `![what it shows](picture:its-name.jpg)`

    error: a picture stands in a paragraph of its own
      --> content/pages/en/help.md:12:5
       |
    12 | See ![a door](picture:door.jpg).
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: put `![what it shows](picture:door.jpg)` on a line of its own, with an empty line above it and one below, and no sign in front

    error: a picture stands in a paragraph of its own
      --> content/pages/en/help.md:14:3
       |
    14 | - ![a door](picture:door.jpg)
       |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: put `![what it shows](picture:door.jpg)` on a line of its own, with an empty line above it and one below, and no sign in front

    error: this picture has no words for people who cannot see it
      --> content/pages/en/help.md:16:1
       |
    16 | ![](picture:door.jpg)
       | ^^^^^^^^^^^^^^^^^^^^^
       |
       = help: say in the brackets what it shows: `![A lighthouse at night](picture:door.jpg)`

    error: a picture has no title, which a phone could not show
      --> content/pages/en/help.md:18:1
       |
    18 | ![a door](picture:door.jpg "Open")
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: take out what stands in quotes behind the address, and write it as a paragraph below if it matters
    "#);
}

#[test]
fn a_mistyped_hotline_is_a_problem() {
    insta::assert_snapshot!(beside_a_record("Call <hotline: gr-1109> or <Hotline:gr-1109>, or\\<hotline:gr-1109>."), @r#"
    error: this looks like a hotline but is not one
     --> content/pages/en/help.md:8:6
      |
    8 | Call <hotline: gr-1109> or <Hotline:gr-1109>, or\<hotline:gr-1109>.
      |      ^^^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`

    error: a link cannot lead to `Hotline:gr-1109`
     --> content/pages/en/help.md:8:28
      |
    8 | Call <hotline: gr-1109> or <Hotline:gr-1109>, or\<hotline:gr-1109>.
      |                            ^^^^^^^^^^^^^^^^^
      |
      = help: write `hotline:` in small letters

    error: this looks like a hotline but is not one
     --> content/pages/en/help.md:8:50
      |
    8 | Call <hotline: gr-1109> or <Hotline:gr-1109>, or\<hotline:gr-1109>.
      |                                                  ^^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:` and the id, in small letters and without spaces, then `>`: `<hotline:gr-1109>`
    "#);
}

#[test]
fn a_page_has_one_title_at_its_start() {
    let without = change(&page("Call."), "# You can ask\n\n", "");
    let twice = page("# And again\n\nCall.");
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/a.md", &without),
        ("content/pages/en/b.md", &twice),
        ("content/pages/en/c.md", &change(&page("Call."), "# You", "## You")),
    ]), @r#"
    error: the text does not start with a `#` heading
     --> content/pages/en/a.md:6:1
      |
    6 | Call.
      | ^^^^^
      |
      = help: the first line below the front matter says what the page is: `# You can ask for help`

    error: a page has one `#` heading, at its start
     --> content/pages/en/b.md:8:1
      |
    8 | # And again
      | ^^^^^^^^^^^
      |
      = help: write `##` for the headings below it

    error: the text does not start with a `#` heading
     --> content/pages/en/c.md:6:1
      |
    6 | ## You can ask
      | ^^^^^^^^^^^^^^
      |
      = help: the first line below the front matter says what the page is: `# You can ask for help`

    error: this heading has no id
     --> content/pages/en/c.md:6:1
      |
    6 | ## You can ask
      | ^^^^^^^^^^^^^^
      |
      = help: add one that stays the same in every language: `## How to stay {#stay}`
    "#);
}

#[test]
fn a_heading_is_not_inside_a_quote_or_a_list() {
    for text in [
        "> ## Stay {#stay}",
        "- ## Stay {#stay}",
        "[^a]: ## Stay {#stay}\n\n[^a]",
        "a\n: ## Stay {#stay}",
    ] {
        let shown = help(text);
        assert!(
            shown.contains(
                "error: this heading is inside a quote or a list\n --> content/pages/en/help.md:"
            ),
            "{shown}"
        );
        assert!(
            shown.contains(
                "= help: start its line with the `#`, without characters or spaces before it\n"
            ),
            "{shown}"
        );
    }
}

#[test]
fn a_heading_has_an_id_of_its_own() {
    insta::assert_snapshot!(help("## Where\n\n## When {#time}\n\n### How long {#time}"), @r#"
    error: this heading has no id
     --> content/pages/en/help.md:8:1
      |
    8 | ## Where
      | ^^^^^^^^
      |
      = help: add one that stays the same in every language: `## How to stay {#stay}`

    error: the id `time` is on this page a second time
      --> content/pages/en/help.md:12:1
       |
    12 | ### How long {#time}
       | ^^^^^^^^^^^^^^^^^^^^
       |
       = help: give this heading another id
    "#);
}

#[test]
fn nothing_is_above_the_title() {
    let text = change(
        &page("Call."),
        "# You can ask",
        "You are right here.\n\n# You can ask",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: the text does not start with a `#` heading
     --> content/pages/en/help.md:6:1
      |
    6 | You are right here.
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: the first line below the front matter says what the page is: `# You can ask for help`
    "#);
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "+++\ntitle = \"Help\"\ndescription = \"Help.\"\n+++\n\n")]), @r#"
    error: the text does not start with a `#` heading
     --> content/pages/en/help.md:4:1
      |
    4 | +++
      | ^^^
      |
      = help: the first line below the front matter says what the page is: `# You can ask for help`
    "#);
}

//! What an editor is told about a page.

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
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let text = page_with("sulg = \"aid\"\ncolour = \"red\"", "Call.");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: unknown field `sulg`
     --> content/pages/en/help.md:4:1
      |
    4 | sulg = "aid"
      | ^^^^
      |
      = help: did you mean `slug`?

    error: unknown field `colour`
     --> content/pages/en/help.md:5:1
      |
    5 | colour = "red"
      | ^^^^^^
      |
      = help: it can be one of `title`, `description`, `slug`, `updated`, `publish_at`, `expires_at`, `draft`, `aliases`, `sources`, `source_hash`, `reviewed`, `figures`
    "#);
}

#[test]
fn a_field_of_the_wrong_kind_is_shown_as_it_should_be_written() {
    let text = page_with(
        "updated = \"24 November\"\ndraft = \"yes\"\naliases = \"/en/old/\"",
        "Call.",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `updated` is not a date but a text
     --> content/pages/en/help.md:4:11
      |
    4 | updated = "24 November"
      |           ^^^^^^^^^^^^^
      |
      = help: write `updated = 2026-11-24`, without quotes

    error: `draft` is not true or false but a text
     --> content/pages/en/help.md:5:9
      |
    5 | draft = "yes"
      |         ^^^^^
      |
      = help: write `draft = true`

    error: `aliases` is not a list of texts but a text
     --> content/pages/en/help.md:6:11
      |
    6 | aliases = "/en/old/"
      |           ^^^^^^^^^^
      |
      = help: write `aliases = ["one", "two"]`
    "#);
}

#[test]
fn front_matter_must_be_there() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "# You can ask\n\nCall.\n")]), @r#"
    error: this page has no front matter
     --> content/pages/en/help.md:1:1
      |
    1 | # You can ask
      | ^^^^^^^^^^^^^
      |
      = help: a page starts with a line `+++`, then `title = "…"` and `description = "…"`, then a line `+++`
    "#);
}

#[test]
fn front_matter_must_end() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "+++\ntitle = \"Help\"\n\n# You can ask\n")]), @r#"
    error: the front matter does not end
     --> content/pages/en/help.md:1:1
      |
    1 | +++
      | ^^^
      |
      = help: close it with a second line `+++`, above the text
    "#);
}

#[test]
fn an_empty_file_is_no_page() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "")]), @r#"
    error: this page has no front matter
     --> content/pages/en/help.md:1:1
      |
    1 |
      | ^
      |
      = help: a page starts with a line `+++`, then `title = "…"` and `description = "…"`, then a line `+++`
    "#);
}

#[test]
fn a_title_and_a_description_must_be_there() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", "+++\ntitle = \" \"\n+++\n\n# You can ask\n")]), @r#"
    error: `description` is missing
     --> content/pages/en/help.md:2:1
      |
    2 | title = " "
      | ^
      |
      = help: add a line `description = "…"`

    error: `title` is empty
     --> content/pages/en/help.md:2:9
      |
    2 | title = " "
      |         ^^^
      |
      = help: write `title = "…"`
    "#);
}

#[test]
fn broken_toml_is_shown_where_it_breaks() {
    let text = page_with("updated = 24.11.2026\naliases = [\"/en/old/\"", "Call.");
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `updated` is not a date but a number
     --> content/pages/en/help.md:4:11
      |
    4 | updated = 24.11.2026
      |           ^^^^^^^^^^
      |
      = help: write `updated = 2026-11-24`, without quotes

    error: this is not TOML: invalid float
     --> content/pages/en/help.md:4:16
      |
    4 | updated = 24.11.2026
      |                ^^^^^
      |
      = help: a field is written `name = "value"`, a date `2026-11-24`, a list `["one", "two"]`

    error: this is not TOML: unclosed array, expected `]`
     --> content/pages/en/help.md:5:21
      |
    5 | aliases = ["/en/old/"
      |                     ^
      |
      = help: a field is written `name = "value"`, a date `2026-11-24`, a list `["one", "two"]`
    "#);
}

#[test]
fn a_dead_link_to_a_page_is_shown() {
    insta::assert_snapshot!(help("See [the signs](page:sings) and [the first page](page:indx#top)."), @r#"
    error: no page is called `sings`
     --> content/pages/en/help.md:8:5
      |
    8 | See [the signs](page:sings) and [the first page](page:indx#top).
      |     ^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it can be one of `help`, `index`, `numbers`

    error: no page is called `indx`
     --> content/pages/en/help.md:8:33
      |
    8 | See [the signs](page:sings) and [the first page](page:indx#top).
      |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `index`?
    "#);
}

#[test]
fn a_dead_anchor_is_shown() {
    let rights = page("## Staying {#stay}\n\nYou may.");
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/rights.md", &rights),
        ("content/pages/en/help.md", &page("[Stay](page:rights#sty), [go](page:help#away).")),
    ]), @r#"
    error: the page `rights` has no heading `#sty`
     --> content/pages/en/help.md:8:1
      |
    8 | [Stay](page:rights#sty), [go](page:help#away).
      | ^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `stay`? (in content/pages/en/rights.md)

    error: the page `help` has no heading `#away`
     --> content/pages/en/help.md:8:26
      |
    8 | [Stay](page:rights#sty), [go](page:help#away).
      |                          ^^^^^^^^^^^^^^^^^^^^
      |
      = help: content/pages/en/help.md has no headings with an id
    "#);
}

#[test]
fn an_anchor_is_looked_for_in_the_readers_language() {
    let rights = page("## Staying {#stay}\n\nYou may.");
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/rights.md", &rights),
        ("content/pages/ur/rights.md", &change(&rights, "#stay", "#qayam")),
        ("content/pages/en/help.md", &page("[Stay](page:rights#stay).")),
        ("content/pages/ur/help.md", &page("[Stay](page:rights#stay).")),
    ]), @r#"
    error: the page `rights` has no heading `#stay`
     --> content/pages/ur/help.md:8:1
      |
    8 | [Stay](page:rights#stay).
      | ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it can be one of `qayam` (in content/pages/ur/rights.md)
    "#);
}

#[test]
fn a_dead_link_to_a_hotline_is_shown() {
    insta::assert_snapshot!(beside_a_record("Call <hotline:gr-1190> or [the line](hotline:no-rosa)."), @r#"
    error: no hotline is called `gr-1190`
     --> content/pages/en/help.md:8:6
      |
    8 | Call <hotline:gr-1190> or [the line](hotline:no-rosa).
      |      ^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `gr-1109`? each file in content/hotlines/ is one hotline

    error: no hotline is called `no-rosa`
     --> content/pages/en/help.md:8:27
      |
    8 | Call <hotline:gr-1190> or [the line](hotline:no-rosa).
      |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: each file in content/hotlines/ is one hotline
    "#);
}

#[test]
fn a_dead_link_to_a_campaign_is_shown() {
    let campaign = "id = \"july\"\nstarts_on = 2026-11-01\nends_on = 2026-12-01\n";
    insta::assert_snapshot!(problems(&[
        ("content/campaigns/july.toml", campaign),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
        ("content/pages/en/help.md", &page("[This summer](campaign:jully).")),
    ]), @r#"
    error: no campaign is called `jully`
     --> content/pages/en/help.md:8:1
      |
    8 | [This summer](campaign:jully).
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `july`?
    "#);
}

#[test]
fn a_link_leads_only_where_a_link_may() {
    insta::assert_snapshot!(help("[a](tel:+30210)\n[b](javascript:alert(1))\n[c](//x.example)\n[d](Page:index)\n[e](http://x.example)\n[f](/en/)\n[g](sms:233733)\n[h](help.md)\n[i](data:text/html,x)"), @r#"
    error: a link cannot lead to `tel:+30210`
     --> content/pages/en/help.md:8:1
      |
    8 | [a](tel:+30210)
      | ^^^^^^^^^^^^^^^
      |
      = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: a link cannot lead to `javascript:alert(1)`
     --> content/pages/en/help.md:9:1
      |
    9 | [b](javascript:alert(1))
      | ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `//x.example`
      --> content/pages/en/help.md:10:1
       |
    10 | [c](//x.example)
       | ^^^^^^^^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `Page:index`
      --> content/pages/en/help.md:11:1
       |
    11 | [d](Page:index)
       | ^^^^^^^^^^^^^^^
       |
       = help: write `page:` in small letters

    error: a link cannot lead to `http://x.example`
      --> content/pages/en/help.md:12:1
       |
    12 | [e](http://x.example)
       | ^^^^^^^^^^^^^^^^^^^^^
       |
       = help: write `https://`; a page that is only there without encryption is not linked

    error: a link cannot lead to `/en/`
      --> content/pages/en/help.md:13:1
       |
    13 | [f](/en/)
       | ^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `sms:233733`
      --> content/pages/en/help.md:14:1
       |
    14 | [g](sms:233733)
       | ^^^^^^^^^^^^^^^
       |
       = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: a link cannot lead to `help.md`
      --> content/pages/en/help.md:15:1
       |
    15 | [h](help.md)
       | ^^^^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `data:text/html,x`
      --> content/pages/en/help.md:16:1
       |
    16 | [i](data:text/html,x)
       | ^^^^^^^^^^^^^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`
    "#);
}

#[test]
fn an_address_in_a_footnote_or_a_table_is_checked_too() {
    insta::assert_snapshot!(help("Read[^a].\n\n| a |\n|---|\n| [b](tel:1) |\n\n[^a]: [c](ftp://x)"), @r#"
    error: a link cannot lead to `tel:1`
      --> content/pages/en/help.md:12:3
       |
    12 | | [b](tel:1) |
       |   ^^^^^^^^^^
       |
       = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: a link cannot lead to `ftp://x`
      --> content/pages/en/help.md:14:7
       |
    14 | [^a]: [c](ftp://x)
       |       ^^^^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`
    "#);
}

#[test]
fn a_record_s_number_is_not_typed_in_prose() {
    let us = change(
        &change(
            &change(
                &record("us-888"),
                "kind = \"short-code\"",
                "kind = \"national\"",
            ),
            "dial = \"888\"",
            "dial = \"18883737888\"",
        ),
        "display = \"888\"",
        "display = \"1-888-373-7888\"",
    );
    insta::assert_snapshot!(problems(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/hotlines/us-888.toml", &us),
        ("content/pages/en/help.md", &page("In Greece call 1109.\nElsewhere call 1-888-373-7888 or 1 (888) 373 7888.")),
        ("content/pages/ur/help.md", &page("یونان میں ۱۱۰۹ پر کال کریں۔")),
    ]), @r#"
    error: this is the number of `gr-1109`, typed in prose
     --> content/pages/en/help.md:8:16
      |
    8 | In Greece call 1109.
      |                ^^^^
      |
      = help: write `<hotline:gr-1109>`: a changed number then changes here too; if it is another figure, add `figures = ["1109"]` to the front matter

    error: this is the number of `us-888`, typed in prose
     --> content/pages/en/help.md:9:16
      |
    9 | Elsewhere call 1-888-373-7888 or 1 (888) 373 7888.
      |                ^^^^^^^^^^^^^^
      |
      = help: write `<hotline:us-888>`: a changed number then changes here too

    error: this is the number of `us-888`, typed in prose
     --> content/pages/en/help.md:9:34
      |
    9 | Elsewhere call 1-888-373-7888 or 1 (888) 373 7888.
      |                                  ^^^^^^^^^^^^^^^^
      |
      = help: write `<hotline:us-888>`: a changed number then changes here too

    error: this is the number of `gr-1109`, typed in prose
     --> content/pages/ur/help.md:8:11
      |
    8 | یونان میں ۱۱۰۹ پر کال کریں۔
      |           ^^^^
      |
      = help: write `<hotline:gr-1109>`: a changed number then changes here too; if it is another figure, add `figures = ["1109"]` to the front matter
    "#);
}

#[test]
fn a_short_figure_may_be_said_to_be_another_figure() {
    let text = page_with("figures = [\"1109\"]", "It was in 1109.");
    let built = crate::door::build(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/help.md", &text),
    ]);
    assert!(built.main("/en/help/").contains("It was in 1109."));
}

#[test]
fn a_long_number_stays_a_number_whatever_front_matter_says() {
    let no = change(
        &change(&record("no-180"), "dial = \"180\"", "dial = \"22331160\""),
        "kind = \"short-code\"",
        "kind = \"national\"",
    );
    let shown = problems(&[
        ("content/hotlines/no-180.toml", &no),
        (
            "content/pages/en/help.md",
            &page_with("figures = [\"22331160\"]", "Call 22 33 11 60."),
        ),
    ]);
    assert!(
        shown.contains("this is the number of `no-180`, typed in prose"),
        "{shown}"
    );
}

#[test]
fn a_figure_that_is_nobody_s_number_is_free() {
    let text =
        page("On 15 October 2019 there were 12 345 of them, 11 or 1 109 a day at most, at 10:00.");
    crate::door::build(&[
        ("content/hotlines/gr-1110.toml", &record("gr-1110")),
        ("content/pages/en/help.md", &text),
    ]);
}

#[test]
fn html_does_not_pass() {
    insta::assert_snapshot!(help("<div onclick=\"x()\">\nCall.\n</div>\n\nCall <b>now</b>. <!-- not yet -->"), @r#"
    error: HTML does not belong in a text
     --> content/pages/en/help.md:8:1
      |
    8 | <div onclick="x()">
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: write it in Markdown, or put a `\` before the `<` if the sign itself is meant

    error: HTML does not belong in a text
      --> content/pages/en/help.md:12:6
       |
    12 | Call <b>now</b>. <!-- not yet -->
       |      ^^^
       |
       = help: write it in Markdown, or put a `\` before the `<` if the sign itself is meant

    error: HTML does not belong in a text
      --> content/pages/en/help.md:12:18
       |
    12 | Call <b>now</b>. <!-- not yet -->
       |                  ^^^^^^^^^^^^^^^^
       |
       = help: write it in Markdown, or put a `\` before the `<` if the sign itself is meant
    "#);
}

#[test]
fn an_image_does_not_pass() {
    insta::assert_snapshot!(help("![a door](page:index) ![a hand](https://x.example/hand.png)"), @r#"
    error: a text cannot hold an image
     --> content/pages/en/help.md:8:1
      |
    8 | ![a door](page:index) ![a hand](https://x.example/hand.png)
      | ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: say it in words: they are read aloud, translated and loaded on any phone

    error: a text cannot hold an image
     --> content/pages/en/help.md:8:23
      |
    8 | ![a door](page:index) ![a hand](https://x.example/hand.png)
      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: say it in words: they are read aloud, translated and loaded on any phone
    "#);
}

#[test]
fn what_looks_like_a_hotline_is_not_left_as_text() {
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
fn a_page_has_one_first_heading() {
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
fn a_heading_stands_by_itself() {
    for text in [
        "> ## Stay {#stay}",
        "- ## Stay {#stay}",
        "[^a]: ## Stay {#stay}\n\n[^a]",
        "a\n: ## Stay {#stay}",
    ] {
        let shown = help(text);
        assert!(shown.contains("error: this heading stands within a quote or a list\n --> content/pages/en/help.md:"), "{shown}");
        assert!(
            shown.contains(
                "= help: start its line with the `#`, without signs or spaces before it\n"
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
fn a_slug_and_an_alias_can_be_part_of_an_address() {
    let text = page_with(
        "slug = \"a b/c\"\naliases = [\"old/\", \"/en/x?y\"]",
        "Call.",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: `a b/c` cannot be part of an address
     --> content/pages/en/help.md:4:8
      |
    4 | slug = "a b/c"
      |        ^^^^^^^
      |
      = help: a slug has letters of any script, digits and `-`, and no spaces

    error: `old/` is not an address of this site
     --> content/pages/en/help.md:5:12
      |
    5 | aliases = ["old/", "/en/x?y"]
      |            ^^^^^^
      |
      = help: write it from the root, without spaces: `/en/old-name/`

    error: `/en/x?y` is not an address of this site
     --> content/pages/en/help.md:5:20
      |
    5 | aliases = ["old/", "/en/x?y"]
      |                    ^^^^^^^^^
      |
      = help: write it from the root, without spaces: `/en/old-name/`
    "#);
}

#[test]
fn two_pages_have_no_one_address() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/aid.md", &page("Call.")),
        ("content/pages/en/help.md", &page_with("slug = \"aid\"", "Call.")),
        ("content/pages/en/signs.md", &page_with("aliases = [\"/en/aid/\", \"/ur\"]", "Look.")),
    ]), @r#"
    error: two pages have the address `/en/aid/`
     --> content/pages/en/help.md:4:8
      |
    4 | slug = "aid"
      |        ^^^^^
      |
      = note: and 1 more like this
      = help: the other is content/pages/en/aid.md; choose another `slug` here or another `slug` there

    error: two pages have the address `/en/aid/`
     --> content/pages/en/signs.md:4:12
      |
    4 | aliases = ["/en/aid/", "/ur"]
      |            ^^^^^^^^^^
      |
      = help: the other is content/pages/en/aid.md; choose another alias here or another `slug` there

    error: two pages have the address `/ur/`
     --> content/pages/en/signs.md:4:24
      |
    4 | aliases = ["/en/aid/", "/ur"]
      |                        ^^^^^
      |
      = help: the other is content/pages/en/index.md; choose another alias here or another `slug` there
    "#);
}

#[test]
fn a_page_does_not_take_the_address_of_a_territory() {
    insta::assert_snapshot!(problems(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/numbers/gr.md", &page("Call.")),
        ("content/pages/en/numbers/none.md", &page("Call.")),
    ]), @r#"
    error: the site itself makes what is at `/en/numbers/gr/`
    --> content/pages/en/numbers/gr.md
     = note: and 1 more like this
     = help: choose another `slug`

    error: the site itself makes what is at `/en/numbers/none/`
    --> content/pages/en/numbers/none.md
     = note: and 1 more like this
     = help: choose another `slug`
    "#);
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
      = help: it can be one of `title`, `description`, `slug`, `updated`, `publish_at`, `expires_at`, `draft`, `aliases`, `sources`, `source_hash`, `reviewed`, `figures`

    error: HTML does not belong in a text
     --> content/pages/en/help.md:9:1
      |
    9 | <b>x</b> [y](tel:1)
      | ^^^
      |
      = help: write it in Markdown, or put a `\` before the `<` if the sign itself is meant

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
        ("theme/templates/page.html", "{% if %}"),
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
      = help: did you mean `name`?

    error: this message cannot be read: a `}` is missing here
     --> locales/en/own.ftl:1:10
      |
    1 | own = { $n
      |          ^
      |
      = help: a message is written `its-id = its words`; a variable in it `{ $name }`

    error: this template fails: found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`
     --> theme/templates/page.html:1:7
      |
    1 | {% if %}
      |       ^^
      |
      = help: templates are explained at https://keats.github.io/tera/; the built-in ones are a place to look
    "#);
}

#[test]
fn a_link_to_a_page_that_waits_is_shown() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/later.md", &page_with("publish_at = 2027-01-01", "Soon.")),
        ("content/pages/en/help.md", &page("[Later](page:later).")),
    ]), @r#"
    error: the page `later` is not shown on 2026-11-24
     --> content/pages/en/help.md:8:1
      |
    8 | [Later](page:later).
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: link to a page that is shown, or give both the same days
    "#);
}

#[test]
fn nothing_stands_above_the_first_heading() {
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

#[test]
fn a_number_that_runs_over_a_line_is_seen() {
    let shown = problems(&[
        (
            "content/hotlines/gr-210.toml",
            &change(
                &change(
                    &record("gr-210"),
                    "kind = \"short-code\"",
                    "kind = \"national\"",
                ),
                "dial = \"210\"",
                "dial = \"2107012505\"",
            ),
        ),
        ("content/pages/en/help.md", &page("Call 210 701\n2505 now.")),
    ]);
    assert!(
        shown.contains("this is the number of `gr-210`, typed in prose"),
        "{shown}"
    );
}

#[test]
fn an_address_that_the_site_makes_itself_is_not_taken() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &page_with("aliases = [\"/\", \"/en/numbers/none/\"]", "Call."))]), @r#"
    error: the site itself makes what is at `/`
     --> content/pages/en/help.md:4:12
      |
    4 | aliases = ["/", "/en/numbers/none/"]
      |            ^^^
      |
      = help: choose another alias

    error: the site itself makes what is at `/en/numbers/none/`
     --> content/pages/en/help.md:4:17
      |
    4 | aliases = ["/", "/en/numbers/none/"]
      |                 ^^^^^^^^^^^^^^^^^^^
      |
      = help: choose another alias
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

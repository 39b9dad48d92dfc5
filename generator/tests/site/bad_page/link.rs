//! Problems of links: targets that do not exist, and schemes that are not allowed.

use super::{beside_a_record, help};
use crate::door::{change, page, page_with, problems};

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
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/help.md
     = note: and 1 more like this
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/help.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/help.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    error: the page `rights` has no heading `#stay`
     --> content/pages/ur/help.md:8:1
      |
    8 | [Stay](page:rights#stay).
      | ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it can be one of `qayam` (in content/pages/ur/rights.md)

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/rights.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly
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
fn a_link_has_an_allowed_scheme() {
    insta::assert_snapshot!(help("[a](tel:+30210)\n[b](javascript:alert(1))\n[c](//x.example)\n[d](Page:index)"), @r#"
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
    "#);
}

#[test]
fn a_link_to_a_path_or_without_encryption_is_refused() {
    insta::assert_snapshot!(help("[e](http://x.example)\n[f](/en/)\n[g](sms:233733)\n[h](help.md)\n[i](data:text/html,x)"), @r#"
    error: a link cannot lead to `http://x.example`
     --> content/pages/en/help.md:8:1
      |
    8 | [e](http://x.example)
      | ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write `https://`; pages without encryption are not linked

    error: a link cannot lead to `/en/`
     --> content/pages/en/help.md:9:1
      |
    9 | [f](/en/)
      | ^^^^^^^^^
      |
      = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `sms:233733`
      --> content/pages/en/help.md:10:1
       |
    10 | [g](sms:233733)
       | ^^^^^^^^^^^^^^^
       |
       = help: numbers live in `content/hotlines/`: write `<hotline:its-id>`, and a changed number changes here too

    error: a link cannot lead to `help.md`
      --> content/pages/en/help.md:11:1
       |
    11 | [h](help.md)
       | ^^^^^^^^^^^^
       |
       = help: links start with `page:`, `hotline:`, `campaign:`, `https://` or `mailto:`; a page of this site is `page:its-id`

    error: a link cannot lead to `data:text/html,x`
      --> content/pages/en/help.md:12:1
       |
    12 | [i](data:text/html,x)
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
fn a_link_to_a_page_that_is_not_published_yet_is_shown() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/en/later.md", &page_with("publish_at = 2027-01-01", "Soon.")),
        ("content/pages/en/help.md", &page("[Later](page:later).")),
    ]), @r#"
    error: the page `later` is not shown on 2026-11-24: `publish_at` is later
     --> content/pages/en/help.md:8:1
      |
    8 | [Later](page:later).
      | ^^^^^^^^^^^^^^^^^^^
      |
      = help: give both pages the same days, or link to another page
    "#);
}

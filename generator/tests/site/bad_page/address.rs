//! The address of a page: a possible one, and nobody else's.

use crate::door::{page, page_with, problems, record};

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

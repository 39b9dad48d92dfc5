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
      = help: what stands behind `?` or `#` is no part of it: write `/en/x`
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
        // A territory without a line has a page too.
        ("content/pages/en/numbers/ye.md", &page("Call.")),
    ]), @r#"
    error: the site itself makes what is at `/en/numbers/gr/`
    --> content/pages/en/numbers/gr.md
     = note: and 1 more like this
     = help: choose another `slug`

    error: the site itself makes what is at `/en/numbers/ye/`
    --> content/pages/en/numbers/ye.md
     = note: and 1 more like this
     = help: choose another `slug`
    "#);
}

#[test]
fn an_address_that_the_site_makes_itself_is_not_taken() {
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &page_with("aliases = [\"/\", \"/en/numbers/yt/\"]", "Call."))]), @r#"
    error: the site itself makes what is at `/`
     --> content/pages/en/help.md:4:12
      |
    4 | aliases = ["/", "/en/numbers/yt/"]
      |            ^^^
      |
      = help: choose another alias

    error: the site itself makes what is at `/en/numbers/yt/`
     --> content/pages/en/help.md:4:17
      |
    4 | aliases = ["/", "/en/numbers/yt/"]
      |                 ^^^^^^^^^^^^^^^^^
      |
      = help: choose another alias
    "#);
}

#[test]
fn an_old_address_is_one_in_every_spelling() {
    let text = page_with(
        "aliases = [\"/en/caf%C3%A9/\", \"/en/old/index.html\"]",
        "Call.",
    );
    let built = crate::door::build(&[("content/pages/en/help.md", &text)]);
    assert!(
        built.has("/en/café/") && built.has("/en/old/"),
        "{:?}",
        built.paths()
    );
    for twice in [
        "/en/old/index.html\", \"/en/old/",
        "/en/old/\", \"/en/old",
        "/en/é/\", \"/en/%C3%A9",
    ] {
        let text = page_with(&format!("aliases = [\"{twice}\"]"), "Call.");
        let shown = problems(&[("content/pages/en/help.md", &text)]);
        assert!(shown.contains("is here a second time"), "{twice}: {shown}");
    }
}

#[test]
fn an_alias_that_its_own_page_makes_needless_is_named_as_such() {
    let text = page_with(
        "aliases = [\"/en/help/\", \"/en/old/\", \"/en/old\"]",
        "Call.",
    );
    insta::assert_snapshot!(problems(&[("content/pages/en/help.md", &text)]), @r#"
    error: this page is at `/en/help/` already
     --> content/pages/en/help.md:4:12
      |
    4 | aliases = ["/en/help/", "/en/old/", "/en/old"]
      |            ^^^^^^^^^^^
      |
      = help: remove this alias

    error: the alias `/en/old/` is here a second time
     --> content/pages/en/help.md:4:37
      |
    4 | aliases = ["/en/help/", "/en/old/", "/en/old"]
      |                                     ^^^^^^^^^
      |
      = help: remove this alias
    "#);
}

#[test]
fn an_alias_that_cannot_have_been_an_address_is_shown_as_it_should_be_written() {
    for (alias, help) in [
        (
            "https://x.example/en/old/",
            "write it from the root: `/en/old/`",
        ),
        (
            "/en/old/?p=1",
            "what stands behind `?` or `#` is no part of it: write `/en/old/`",
        ),
        (
            "/en/caf%E9/",
            "a `%` and what follows it are no letter here: write the letters themselves, as in `/en/café/`",
        ),
        ("/en/a/../old/", "write where it leads: `/en/old/`"),
        (
            "/en/index.html/old/",
            "`index.html` is a file, so nothing is below it: leave it out",
        ),
        (
            "/en/a b/",
            "an address has letters of any script, digits and `-`, and no ` `: write it as `/en/old-name/`",
        ),
        (
            "/en/nul/",
            "of one part Windows keeps this name for a device: choose a longer name",
        ),
    ] {
        let text = page_with(&format!("aliases = [\"{alias}\"]"), "Call.");
        let shown = problems(&[("content/pages/en/help.md", &text)]);
        assert!(shown.contains("is not an address of this site"), "{shown}");
        assert!(
            shown.contains(&format!("help: {help}\n")),
            "{alias}: {shown}"
        );
    }
}

#[test]
fn a_name_that_no_folder_can_have_is_refused_at_its_slug_or_file() {
    let long = page_with(&format!("slug = \"{}\"", "मदद".repeat(30)), "Call.");
    let shown = problems(&[("content/pages/en/help.md", &long)]);
    assert!(
        shown.contains("it has 270 bytes, and 255 is the most\n --> content/pages/en/help.md:4:8"),
        "{shown}"
    );
    let device = page_with("slug = \"aux\"", "Call.");
    let shown = problems(&[("content/pages/en/help.md", &device)]);
    assert!(
        shown.contains("Windows keeps this name for a device\n --> content/pages/en/help.md:4:8"),
        "{shown}"
    );
    let deep = vec!["अ".repeat(80); 4].join("/");
    let path = format!("content/pages/en/{deep}.md");
    let shown = problems(&[(&path, &page("Call."))]);
    assert!(
        shown.contains("characters once it is encoded, and 1900 is the most"),
        "{shown}"
    );
}

#[test]
fn the_home_page_of_a_language_has_no_slug() {
    insta::assert_snapshot!(problems(&[("content/pages/en/index.md", &page_with("slug = \"start\"", "Welcome."))]), @r#"
    error: `index` is the home page of a language, which has no slug
     --> content/pages/en/index.md:4:8
      |
    4 | slug = "start"
      |        ^^^^^^^
      |
      = help: remove it: the address of this page is `/en/`
    "#);
}

#[test]
fn composed_and_decomposed_letters_are_one_address() {
    let shown = problems(&[
        (
            "content/pages/en/a.md",
            &page_with("slug = \"café\"", "Call."),
        ),
        (
            "content/pages/en/b.md",
            &page_with("slug = \"cafe\u{301}\"", "Call."),
        ),
    ]);
    assert!(
        shown.contains("two pages have the address `/en/café/`"),
        "{shown}"
    );
    // A name that a file system saved decomposed is found by a link that was typed.
    let built = crate::door::build(&[
        ("content/pages/en/cafe\u{301}.md", &page("Call.")),
        ("content/pages/en/b.md", &page("[Call](page:café)")),
    ]);
    assert!(built.has("/en/café/"), "{:?}", built.paths());
}

//! A site's own templates, assets and messages, beside built-in ones or in their place.

use crate::door::{Built, build, page, problems};

#[test]
fn a_template_of_the_site_replaces_the_built_in_one() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        (
            "theme/templates/page.replace.html",
            "{% extends \"base.html\" %}{% block main %}{{ page.lead_html | safe }}{% endblock main %}",
        ),
    ]);
    assert_eq!(built.main("/en/help/"), "<p>Call.</p>");
    assert!(
        built.main("/en/numbers/").contains("<h1 id=\"heading\">"),
        "the others stay"
    );
}

#[test]
fn a_message_of_the_site_replaces_the_built_in_one() {
    let built = build(&[(
        "locales/en/own.ftl",
        "frame-exit = Out\nframe-title = { $title }\n",
    )]);
    let page = built.text("/en/numbers/");
    assert!(page.contains("</i> Out</a>"), "{page}");
    assert!(page.contains("<title>Help</title>"), "{page}");
    assert!(page.contains("No cookies."), "the others stay: {page}");
    assert!(!built.text("/ur/numbers/").contains(" Out</a>"));
    assert_eq!(built.warnings, "");
}

#[test]
fn an_asset_that_a_template_names_has_a_name_that_follows_its_content() {
    let first = build(&[("theme/assets/site.css", "h1 { color: red }")]);
    let second = build(&[("theme/assets/site.css", "h1 { color: blue }")]);
    for built in [&first, &second] {
        let address = built.asset("site.css");
        assert!(!built.has("/site.css") && built.has(&address));
        let rtl = built.asset("site.rtl.css");
        for (page, address) in [("/en/", &address), ("/ur/404.html", &rtl), ("/", &address)] {
            let link = format!("<link rel=\"stylesheet\" href=\"{address}\">");
            assert!(built.text(page).contains(&link), "{page}");
        }
        let rule = format!(
            "{address}\n  Referrer-Policy: no-referrer\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
        assert!(built.text("_headers").contains(&rule));
    }
    assert_ne!(first.asset("site.css"), second.asset("site.css"));
    assert_eq!(first.asset("quick_exit.js"), second.asset("quick_exit.js"));
}

#[test]
fn an_asset_that_does_not_exist_and_a_name_without_its_digest_are_problems() {
    let shown = problems(&[
        (
            "theme/templates/page.replace.html",
            "{% extends \"base.html\" %}{% block main %}<img src=\"{{ asset(name=\"emblen.svg\") }}\"><img src='/emblem.svg'>{% endblock main %}",
        ),
        (
            "theme/assets/site.css",
            "p { background: url(/emblem.svg) }",
        ),
    ]);
    insta::assert_snapshot!(shown, @r#"
    error: there is no `/emblem.svg`: it is published under a name with a digest
     --> theme/assets/site.css:1:21
      |
    1 | p { background: url(/emblem.svg) }
      |                     ^^^^^^^^^^^
      |
      = help: put a copy of `emblem.svg` into `theme/assets/` under another name, and write that name here

    error: the theme has no asset `emblen.svg`
     --> theme/templates/page.replace.html:1:67
      |
    1 | {% extends "base.html" %}{% block main %}<img src="{{ asset(name="emblen.svg") }}"><img src='/emblem.svg'>{% endblock main %}
      |                                                                   ^^^^^^^^^^
      |
      = help: did you mean `emblem.svg`?

    error: there is no `/emblem.svg`: it is published under a name with a digest
     --> theme/templates/page.replace.html:1:94
      |
    1 | {% extends "base.html" %}{% block main %}<img src="{{ asset(name="emblen.svg") }}"><img src='/emblem.svg'>{% endblock main %}
      |                                                                                              ^^^^^^^^^^^
      |
      = help: write `{{ asset(name="emblem.svg") }}` here
    "#);
}

#[test]
fn a_style_sheet_of_the_site_is_added_to_the_built_in_one() {
    let built_in = style(&build(&[]));
    let built = build(&[("theme/assets/site.css", "h1 { color: red }")]);
    assert_eq!(style(&built), format!("{built_in}h1{{color:red}}"));
    assert_eq!(built.warnings, "");
    let built = build(&[("theme/assets/site.replace.css", "h1 { color: red }")]);
    assert_eq!(style(&built), "h1{color:red}");
    assert!(!built.has("/site.replace.css"));
    let built = build(&[(
        "theme/assets/site.css",
        "p { padding-inline-start: 1em; colour red }\nh1 { color: red }",
    )]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this style is left out, because it cannot be read: Unexpected token Ident("red")
     --> theme/assets/site.css:1:1
      |
    1 | p { padding-inline-start: 1em; colour red }
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: a style is written `selector { property: value; }`
    "#);
    // Both may be there: the one adds to the other.
    let built = build(&[
        ("theme/assets/site.css", "p { color: blue }"),
        ("theme/assets/site.replace.css", "h1 { color: red }"),
    ]);
    assert_eq!(style(&built), "h1{color:red}p{color:#00f}");
}

#[test]
fn only_a_file_whose_name_says_so_takes_the_place_of_a_built_in_one() {
    let shown = problems(&[
        ("theme/assets/emblem.svg", "<svg/>"),
        ("theme/assets/own.replace.css", "h1 { color: red }"),
        ("theme/templates/own.replace.html", "<p></p>"),
        ("theme/templates/page.html", "<p></p>"),
    ]);
    insta::assert_snapshot!(shown, @r"
    error: there is a built-in `emblem.svg`
    --> theme/assets/emblem.svg
     = help: call this file `emblem.replace.svg` if it is to stand in its place; else give it another name

    error: this stands in place of the built-in `own.css`, and there is none
    --> theme/assets/own.replace.css
     = help: call it `own.css` if it is a file of your own; else see how the built-in one is called

    error: this stands in place of the built-in `own.html`, and there is none
    --> theme/templates/own.replace.html
     = help: call it `own.html` if it is a file of your own; else see how the built-in one is called

    error: there is a built-in `page.html`
    --> theme/templates/page.html
     = help: call this file `page.replace.html` if it is to stand in its place; else give it another name
    ");
}

#[test]
fn an_asset_of_the_site_is_published_and_one_that_nothing_shows_is_a_warning() {
    let built = build(&[
        (
            "theme/assets/site.css",
            "h1 { background: url(/own/map.svg) }",
        ),
        ("theme/assets/own/map.svg", "<svg/>"),
        ("theme/assets/emblem.replace.svg", "<svg/>"),
        ("theme/assets/logo.svg", "<svg/>"),
    ]);
    assert_eq!(built.text("/own/map.svg"), "<svg/>");
    assert_eq!(built.text(&built.asset("emblem.svg")), "<svg/>");
    assert!(built.has(&built.asset("quick_exit.js")));
    insta::assert_snapshot!(built.warnings, @r#"
    warning: no page shows this file
    --> theme/assets/logo.svg
     = help: name it in `logo` of content/site.toml, or in a template or a style sheet of `theme/`; or remove it. A file that is to stand in place of the built-in `emblem.svg` is called `emblem.replace.svg`
    "#);
}

#[test]
fn a_message_that_nothing_uses_is_a_warning() {
    let built = build(&[("locales/en/own.ftl", "own-words = Ours\n")]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: nothing uses the message `own-words`
     --> locales/en/own.ftl:1:1
      |
    1 | own-words = Ours
      | ^^^^^^^^^
      |
      = help: remove it, or use it in a template

    warning: ur has no message `own-words`: the en words are shown
     --> locales/en/own.ftl:1:1
      |
    1 | own-words = Ours
      | ^^^^^^^^^
      |
      = help: add it to a file in `locales/ur/`; `fanal translations` lists all
    "#);
}

/// The published style sheet.
fn style(built: &Built) -> String {
    built.text(&built.asset("site.css"))
}

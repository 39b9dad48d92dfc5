//! A site's own templates, assets and messages, which replace built-in ones.

use crate::door::{build, page};

#[test]
fn a_template_of_the_site_replaces_the_built_in_one() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        (
            "theme/templates/page.html",
            "{% extends \"base.html\" %}{% block main %}{{ page.prose.body_html | safe }}{% endblock main %}",
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
    assert!(page.contains(">Out</a>"), "{page}");
    assert!(page.contains("<title>Help</title>"), "{page}");
    assert!(page.contains("No cookies."), "the others stay: {page}");
    assert!(!built.text("/ur/numbers/").contains(">Out</a>"));
    assert_eq!(built.warnings, "");
}

#[test]
fn an_asset_of_the_site_is_published_beside_the_built_in_ones() {
    let built = build(&[
        ("theme/assets/site.css", "h1 { color: red }"),
        ("theme/assets/own/map.svg", "<svg/>"),
    ]);
    assert_eq!(built.text("/site.css"), "h1 { color: red }");
    assert_eq!(built.text("/own/map.svg"), "<svg/>");
    assert!(built.has("/quick_exit.js"));
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

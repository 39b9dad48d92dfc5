//! What pages say about records of visits, which depends on where the site is published.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::door::{Built, SITE, between, build, page, problems, record, words};
use crate::tip::{FORM, TIP};

/// The words of `hosting`.
const HOSTING: [&str; 3] = ["own-server", "aws", "static-host"];

/// The languages of the built-in messages.
const TAGS: [&str; 8] = ["en", "es", "fr", "hi", "pt", "ru", "ur", "zh-Hans"];

/// A site in every language, with `hosting` as a line of its `site.toml`.
fn site(hosting: &str) -> Built {
    let others = TAGS
        .iter()
        .filter(|tag| !SITE.contains(&format!("[locales.{tag}]")));
    let others = others.map(|tag| {
        format!("\n[locales.{tag}]\nexit = \"https://news.example/\"\nstatus = \"courtesy\"\n")
    });
    let settings = format!("{hosting}\n{SITE}{}", others.collect::<String>());
    build(&[
        ("content/site.toml", &settings),
        ("content/pages/en/privacy.md", &page("Nothing is kept.")),
    ])
}

/// The sentences above the text of the page about privacy, and at the foot of every page.
fn sentences(built: &Built, tag: &str) -> (String, String) {
    let privacy = built.text(&format!("/{tag}/privacy/"));
    let note = between(&privacy, "<p class=\"note dot old\"><span>", "</span>");
    let foot = built.text(&format!("/{tag}/"));
    let foot = between(&foot, "<footer>", "</footer>");
    (note, words(&foot))
}

#[test]
fn pages_say_what_is_recorded_where_the_site_is_published() {
    let mut said = String::new();
    for hosting in HOSTING {
        let (note, foot) = sentences(&site(&format!("hosting = \"{hosting}\"")), "en");
        writeln!(said, "{hosting}\n{note}\n{foot}").unwrap();
    }
    insta::assert_snapshot!(said, @r#"
    own-server
    Our own server sends you these pages. For that, it must see your internet address. It keeps no list of visits. The company whose network it uses can see that your address connects to it. It may keep records of this, and of the time. We cannot switch them off.
    General information, not legal advice.
    No cookies. We do not record who reads this page. The company whose network we use may record your visit.
    The newest version of this page: https://haven.example/en/
    aws
    Amazon sends you these pages for us. For that, it must see your internet address. We have switched off its lists of visits. It may still keep records of its own, with your address and the time. We cannot see them, and we cannot switch them off.
    General information, not legal advice.
    No cookies. We do not record who reads this page. Amazon, which sends it, may record your internet address.
    The newest version of this page: https://haven.example/en/
    static-host
    Another company sends you these pages for us. For that, it must see your internet address. It keeps records of your address, of the page and of the time. We cannot switch them off. Is that a danger for you? Then read these pages with the Tor Browser, which hides your address. Or use another device in another network.
    General information, not legal advice.
    No cookies. We do not record who reads this page. The company that sends it records your internet address.
    The newest version of this page: https://haven.example/en/
    "#);
}

#[test]
fn every_language_says_something_of_its_own_for_each_host() {
    let built = HOSTING.map(|hosting| site(&format!("hosting = \"{hosting}\"")));
    for tag in TAGS {
        let said: Vec<_> = built.iter().map(|built| sentences(built, tag)).collect();
        let notes: BTreeSet<_> = said.iter().map(|(note, _)| note).collect();
        let feet: BTreeSet<_> = said.iter().map(|(_, foot)| foot).collect();
        assert_eq!((notes.len(), feet.len()), (3, 3), "{tag}: {said:#?}");
    }
    let notes = |built: &Built| TAGS.map(|tag| sentences(built, tag).0);
    let different: BTreeSet<_> = notes(&built[2]).into_iter().collect();
    assert_eq!(
        different.len(),
        TAGS.len(),
        "a language has the words of another"
    );
}

#[test]
fn without_the_field_the_site_is_on_a_server_of_its_own() {
    assert_eq!(
        sentences(&site(""), "fr"),
        sentences(&site("hosting = \"own-server\""), "fr")
    );
}

#[test]
fn other_pages_have_no_such_note() {
    let built = site("hosting = \"static-host\"");
    assert!(!built.text("/en/").contains("Tor Browser"));
}

#[test]
fn another_word_is_a_problem() {
    insta::assert_snapshot!(
        problems(&[("content/site.toml", &format!("hosting = \"netlify\"\n{SITE}"))]),
        @r#"
    error: `netlify` is not a word for `hosting`
     --> content/site.toml:1:11
      |
    1 | hosting = "netlify"
      |           ^^^^^^^^^
      |
      = help: it can be one of `own-server`, `aws`, `static-host`
    "#
    );
}

#[test]
fn a_form_on_a_static_host_is_a_warning() {
    let settings = format!("hosting = \"static-host\"\n{SITE}{TIP}");
    let built = build(&[
        ("content/site.toml", &settings),
        ("content/tip-form.toml", FORM),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Who reads it.")),
        ("content/pages/ur/write.md", &page("کون پڑھتا ہے۔")),
    ]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/write.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/write.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/write.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: a static host runs no program, so nobody there takes what is written into the form
     --> content/site.toml:1:11
      |
    1 | hosting = "static-host"
      |           ^^^^^^^^^^^^^
      |
      = help: remove `[tip]`, and the site says to call; or let the host pass `/t` on to a server of yours, which `fanal publish --check` then finds
    "#);
}

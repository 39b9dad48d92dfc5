//! What an editor is told about `content/site.toml` and about the folders of a site.

mod tip;

use crate::door::{SITE, between, build, change, fields, page, problems, record};

fn site(text: &str) -> String {
    problems(&[("content/site.toml", text)])
}

#[test]
fn an_unknown_field_is_shown() {
    insta::assert_snapshot!(site(&fields("navigaton = []", SITE)), @r"
    error: unknown field `navigaton`
     --> content/site.toml:1:1
      |
    1 | navigaton = []
      | ^^^^^^^^^
      |
      = help: did you mean `navigation`? `fanal explain site` lists the fields
    ");
}

#[test]
fn a_folder_of_a_language_that_the_site_does_not_name_is_shown() {
    insta::assert_snapshot!(problems(&[
        ("content/pages/fr/index.md", &page("Bonjour.")),
        ("locales/ud/own.ftl", "page-contents = x\n"),
        ("locales/own.ftl", "page-contents = x\n"),
    ]), @r#"
    error: `content/pages/fr/` is the folder of a language that `content/site.toml` does not name
    --> content/pages/fr/index.md
     = help: add a table `[locales.fr]` there, or rename the folder; it can be one of `en`, `ur`

    error: this file is outside the folder of a language
    --> locales/own.ftl
     = help: move it into `locales/en/`

    error: `locales/ud/` is the folder of a language that `content/site.toml` does not name
    --> locales/ud/own.ftl
     = help: add a table `[locales.ud]` there, or rename the folder; it can be one of `en`, `ur`
    "#);
}

#[test]
fn a_language_tag_is_written_as_it_should_be() {
    insta::assert_snapshot!(site(&change(SITE, "[locales.ur]", "[locales.UR]")), @r#"
    error: `UR`: a language tag is written `ur`
     --> content/site.toml:9:10
      |
    9 | [locales.UR]
      |          ^^
      |
      = help: write `ur`
    "#);
    insta::assert_snapshot!(site(&change(SITE, "[locales.ur]", "[locales.urdu-language]")), @r#"
    error: `urdu-language`: this is not a language tag
     --> content/site.toml:9:10
      |
    9 | [locales.urdu-language]
      |          ^^^^^^^^^^^^^
      |
      = help: write the short tag of the language (BCP 47): `fr` is French, `nb` Norwegian bokmål, `zh-Hans` Chinese in simplified characters
    "#);
}

#[test]
fn the_source_is_one_of_the_languages_and_says_so() {
    insta::assert_snapshot!(site(&change(SITE, "source_locale = \"en\"", "source_locale = \"el\"")), @r#"
    error: the source locale `el` is not among the locales
     --> content/site.toml:3:17
      |
    3 | source_locale = "el"
      |                 ^^^^
      |
      = help: add a table `[locales.el]` with `exit` and `status = "source"`

    error: the status of `en` does not fit `source_locale`
     --> content/site.toml:5:10
      |
    5 | [locales.en]
      |          ^^
      |
      = help: the source locale, and no other, has `status = "source"`, or `"unreviewed"` until somebody has read its texts
    "#);
    insta::assert_snapshot!(site(&change(SITE, "status = \"courtesy\"", "status = \"source\"")), @r#"
    error: the status of `ur` does not fit `source_locale`
     --> content/site.toml:9:10
      |
    9 | [locales.ur]
      |          ^^
      |
      = help: the source locale, and no other, has `status = "source"`, or `"unreviewed"` until somebody has read its texts
    "#);
}

#[test]
fn a_status_is_a_word_that_is_known() {
    insta::assert_snapshot!(site(&change(SITE, "status = \"courtesy\"", "status = \"curtesy\"")), @r#"
    error: `curtesy` is not a word for `status`
      --> content/site.toml:11:10
       |
    11 | status = "curtesy"
       |          ^^^^^^^^^
       |
       = help: did you mean `courtesy`?
    "#);
}

#[test]
fn an_origin_is_a_scheme_and_a_host() {
    let said = [
        "https://haven.example/",
        "https://haven.example/?a",
        "ftp://haven.example",
    ]
    .map(|origin| {
        let said = site(&change(SITE, "https://haven.example", origin));
        let lines = said
            .lines()
            .filter(|line| line.contains("error:") || line.contains("help:"));
        lines.map(str::trim).collect::<Vec<_>>().join("\n")
    });
    insta::assert_snapshot!(said.join("\n"), @r#"
    error: `https://haven.example/` ends with a slash
    = help: write `https://haven.example`
    error: `https://haven.example/?a` is not a valid origin
    = help: write scheme and host and nothing after them: `https://help.example.org`
    error: `ftp://haven.example` is not a valid origin
    = help: write scheme and host and nothing after them: `https://help.example.org`
    "#);
}

#[test]
fn a_site_stands_somewhere_and_people_can_leave_it() {
    let text = change(SITE, "https://haven.example", "https://haven.example/help/");
    insta::assert_snapshot!(site(&change(&text, "https://news.example/", "http://news.example/")), @r#"
    error: `https://haven.example/help/` is a folder of `haven.example`, and the site needs a host of its own
     --> content/site.toml:2:10
      |
    2 | origin = "https://haven.example/help/"
      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: use a subdomain, such as `https://help.example.org`: in a folder, whatever else is at `haven.example` could see who reads which page (publish.md, “An address of its own”)

    error: `http://news.example/` is not a page that quick exit can lead to
      --> content/site.toml:10:8
       |
    10 | exit = "http://news.example/"
       |        ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: choose a large, dull page in that language, with nothing personal on it: weather or news, from `https://` on
    "#);
}

#[test]
fn a_page_in_the_navigation_exists() {
    insta::assert_snapshot!(problems(&[
        ("content/site.toml", &fields("navigation = [\"rights\"]\nfooter = [\"hlep\"]", SITE)),
        ("content/pages/en/help.md", &page("Call.")),
    ]), @r#"
    error: no page is called `rights`
     --> content/site.toml:1:15
      |
    1 | navigation = ["rights"]
      |               ^^^^^^^^
      |
      = help: it can be one of `help`, `index`, `numbers`

    error: no page is called `hlep`
     --> content/site.toml:2:11
      |
    2 | footer = ["hlep"]
      |           ^^^^^^
      |
      = help: did you mean `help`?
    "#);
}

#[test]
fn broken_toml_is_shown_where_it_breaks() {
    insta::assert_snapshot!(site(&change(SITE, "name = \"Fanal\"", "name = \"Fanal")), @r#"
    error: a quotation mark is missing
     --> content/site.toml:1:13
      |
    1 | name = "Fanal
      |             ^
      |
      = help: write `"` on both sides of the value; a `"` within it is written `\"`, and a `\` is written `\\`
    "#);
}

#[test]
fn every_site_has_a_first_page_and_a_directory() {
    let source = fanal::source::Source::in_memory([("content/site.toml", SITE)]);
    let problems = fanal::site::Site::check(
        &source,
        &fanal::publish::product::conditions(crate::door::TODAY),
    )
    .unwrap_err();
    insta::assert_snapshot!(fanal::report::show(&problems.into_sorted(), &source, fanal::report::Style::Plain), @r#"
    error: the page `index` is missing
     |
     = help: every site has `content/pages/en/index.md`

    error: the page `numbers` is missing
     |
     = help: every site has `content/pages/en/numbers.md`
    "#);
}

#[test]
fn who_is_responsible_stands_at_the_end_of_every_page() {
    let of = |lines: &str| {
        let site = fields(lines, SITE);
        let site = build(&[("content/site.toml", &site)]);
        between(&site.text("/ur/"), "<footer>", "</footer>")
    };
    let both = of("organisation = \"Trygg & Havn\"\naddress = \"Havnegata 1, Oslo\"");
    assert!(
        both.contains("<b><bdi>Trygg &amp; Havn</bdi></b> · <bdi>Havnegata 1, Oslo</bdi>"),
        "{both}"
    );
    assert!(!of("address = \"Havnegata 1, Oslo\"").contains(" · "));
    assert!(!of("organisation = \"Trygg Havn\"").contains(" · "));
}

#[test]
fn a_contact_is_shown_on_every_page_and_is_one() {
    for (contact, link) in [
        (
            "info@help.example",
            "<a href=\"mailto:info@help.example\"><bdi>info@help.example</bdi></a>",
        ),
        (
            "https://help.example/contact/",
            "<a href=\"https://help.example/contact/\"><bdi>help.example/contact</bdi></a>",
        ),
    ] {
        let site = fields(&format!("contact = \"{contact}\""), SITE);
        let built = crate::door::build(&[("content/site.toml", &site)]);
        for page in ["/en/", "/ur/numbers/"] {
            assert!(built.text(page).contains(link), "{}", built.text(page));
        }
    }
    let site = fields("contact = \"write to us\"", SITE);
    insta::assert_snapshot!(problems(&[("content/site.toml", &site)]), @r#"
    error: `write to us` is nowhere that a reader can write to
     --> content/site.toml:1:11
      |
    1 | contact = "write to us"
      |           ^^^^^^^^^^^^^
      |
      = help: write an e-mail address, or the address of a page from `https://` on; every page shows it at its end
    "#);
}

#[test]
fn a_site_for_a_country_has_a_line_of_it() {
    let site = fields("country = \"NO\"", SITE);
    insta::assert_snapshot!(problems(&[("content/site.toml", &site)]), @r#"
    error: this site is for NO, and has no line of NO that anybody may call
     --> content/site.toml:1:11
      |
    1 | country = "NO"
      |           ^^^^
      |
      = help: write the record of the line into `content/hotlines/`, with `territory = "NO"`; or remove `country`
    "#);
}

#[test]
fn a_site_without_other_countries_is_for_one_and_has_lines_of_it_alone() {
    let site = fields("other_countries = false", SITE);
    insta::assert_snapshot!(problems(&[("content/site.toml", &site)]), @r#"
    error: a site without other countries is for one country, and does not say for which
     --> content/site.toml:1:19
      |
    1 | other_countries = false
      |                   ^^^^^
      |
      = help: add a line `country = "NO"`, with the two letters of the country; or remove this line
    "#);
    let site = fields("country = \"GR\"\nother_countries = false", SITE);
    insta::assert_snapshot!(problems(&[
        ("content/site.toml", &site),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/hotlines/se-1234.toml", &record("se-1234")),
    ]), @r#"
    error: this line is of SE, and this site has no page of SE
    --> content/hotlines/se-1234.toml
     = help: remove this file; or remove `other_countries = false` from `content/site.toml`, and every country has a page
    "#);
}

#[test]
fn a_tag_that_cldr_knows_by_another_name_is_named_with_that() {
    let site = change(SITE, "[locales.ur]", "[locales.zh-CN]");
    insta::assert_snapshot!(problems(&[
        ("content/site.toml", &site),
        ("content/pages/zh-CN/index.md", &page("Welcome.")),
        ("locales/iw/own.ftl", "frame-exit = x\n"),
    ]), @r#"
    error: `zh-CN`: the tag of this language is `zh-Hans-CN`
     --> content/site.toml:9:10
      |
    9 | [locales.zh-CN]
      |          ^^^^^
      |
      = help: write `zh-Hans-CN`

    error: `locales/iw/` is the folder of a language that `content/site.toml` does not name
    --> locales/iw/own.ftl
     = help: the tag of this language is `he`: rename the folder to `locales/he/`
    "#);
}

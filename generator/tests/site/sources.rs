//! `content/sources.toml`: what notes of pages cite.

use crate::door::{SITE, build, fields, folder, page, page_with, problems, record};
use crate::program::{fanal, run};

const SOURCES: &str = "[law]
articles = true
name.en = \"The law of *1999*\"
name.ur = \"قانون\"
documents = [
  { title = \"The law, articles 1 to 9\", url = \"https://law.example/1\", read_on = 2026-11-01, articles = [\"7\", \"8a\"] },
  { title = \"The law, article 10\", url = \"https://law.example/2\", read_on = 2024-11-01, articles = [\"10\"] },
]

[report]
name.en = \"A report, 2020.\"
documents = [{ title = \"Report\", url = \"https://report.example/\", read_on = 2026-11-01 }]
";

const RIGHTS: &str = "content/pages/en/rights.md";

#[test]
fn a_note_that_a_text_lacks_says_the_source_that_it_cites() {
    let text = page("One.[^law-8a] Two.[^own] Three.[^report] Again.[^law-8a]\n\n[^own]: Its own.");
    let urdu = page("ایک۔[^law-7] دو۔[^report]");
    let built = build(&[
        ("content/sources.toml", SOURCES),
        (RIGHTS, &text),
        ("content/pages/ur/rights.md", &urdu),
    ]);
    let main = built.main("/en/rights/");
    for words in [
        "One.<sup class=\"footnote-reference\"><a href=\"#note-1\">1</a></sup>",
        "Two.<sup class=\"footnote-reference\"><a href=\"#note-2\">2</a></sup>",
        "Again.<sup class=\"footnote-reference\"><a href=\"#note-1\">1</a></sup>",
        "</sup> <p>The law of <em>1999</em>, article 8a.</p></div>",
        "</sup> <p>A report, 2020.</p></div>",
        "https://law.example/1",
        "https://report.example/",
    ] {
        assert!(main.contains(words), "{words} is not in {main}");
    }
    assert!(
        !main.contains("https://law.example/2"),
        "a document of other articles: {main}"
    );
    let main = built.main("/ur/rights/");
    assert!(main.contains("قانون، آرٹیکل 7۔"), "{main}");
    assert!(
        main.contains("<bdi lang=\"en\" dir=\"ltr\">A report, 2020.</bdi>"),
        "{main}"
    );
}

#[test]
fn a_note_that_cites_nothing_known_is_a_problem() {
    let text = page("One.[^low-7] Two.[^other]");
    insta::assert_snapshot!(problems(&[("content/sources.toml", SOURCES), (RIGHTS, &text)]), @r#"
    error: this text has no note `[^low-7]`, and no source is called `low-7`
     --> content/pages/en/rights.md:8:5
      |
    8 | One.[^low-7] Two.[^other]
      |     ^^^^^^^^
      |
      = help: did you mean `[^law-7]`?

    error: this text has no note `[^other]`, and no source is called `other`
     --> content/pages/en/rights.md:8:18
      |
    8 | One.[^low-7] Two.[^other]
      |                  ^^^^^^^^
      |
      = help: add a line `[^other]: …` below the text, or a table `[other]` to `content/sources.toml`

    warning: the source `report` has no name in ur: notes show that in en
      --> content/sources.toml:10:2
       |
    10 | [report]
       |  ^^^^^^
       |
       = help: add a line `name.ur = "…"`
    "#);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "all these problems are shown in one run"
)]
fn a_source_that_cannot_be_used_is_a_problem() {
    let sources = "# Sources\n\n[law]\narticles = \"yes\"\nname = \"Law\"\n\n[report]\nname.english = \"Report\"\ndocuments = [{ title = \"Report\", url = \"https://report.example/\" }]\n\n[empty]\n";
    insta::assert_snapshot!(problems(&[("content/sources.toml", sources)]), @r#"
    error: `documents` is missing
     --> content/sources.toml:3:1
      |
    3 | [law]
      | ^
      |
      = help: add a line `documents = [{ title = "…", url = "https://…", read_on = 2026-11-29 }]`

    error: the source `law` has no name in en, the source language
     --> content/sources.toml:3:2
      |
    3 | [law]
      |  ^^^
      |
      = help: add a line `name.en = "…"`

    warning: the source `law` has no name in ur: notes show that in en
     --> content/sources.toml:3:2
      |
    3 | [law]
      |  ^^^
      |
      = note: and 2 more like this
      = help: add a line `name.ur = "…"`

    error: `articles` is not true or false but a text
     --> content/sources.toml:4:12
      |
    4 | articles = "yes"
      |            ^^^^^
      |
      = help: write `articles = true`

    error: `name` is not a table but a text
     --> content/sources.toml:5:8
      |
    5 | name = "Law"
      |        ^^^^^
      |
      = help: write its fields under a line `[name]`

    error: the source `report` has no name in en, the source language
     --> content/sources.toml:7:2
      |
    7 | [report]
      |  ^^^^^^
      |
      = help: add a line `name.en = "…"`

    error: `english`: this is not a language tag
     --> content/sources.toml:8:6
      |
    8 | name.english = "Report"
      |      ^^^^^^^
      |
      = help: write the short tag of the language (BCP 47): `fr` is French, `nb` Norwegian bokmål, `zh-Hans` Chinese in simplified characters

    error: `read_on` is missing
     --> content/sources.toml:9:14
      |
    9 | documents = [{ title = "Report", url = "https://report.example/" }]
      |              ^
      |
      = help: add a line `read_on = YYYY-MM-DD`, without quotes

    error: `documents` is missing
      --> content/sources.toml:11:1
       |
    11 | [empty]
       | ^
       |
       = help: add a line `documents = [{ title = "…", url = "https://…", read_on = 2026-11-29 }]`

    error: the source `empty` has no name in en, the source language
      --> content/sources.toml:11:2
       |
    11 | [empty]
       |  ^^^^^
       |
       = help: add a line `name.en = "…"`
    "#);
}

#[test]
fn sources_that_were_read_long_ago_and_those_that_nothing_cites_are_listed_for_staff() {
    let text = page("One.[^law-7]");
    let folder = folder(&[("content/sources.toml", SOURCES), (RIGHTS, &text)]);
    let (code, out, err) = run(fanal(&folder).args(["facts", "--today", "2026-11-29"]));
    assert_eq!((code, err.as_str()), (Some(1), ""), "{out}");
    insta::assert_snapshot!(out, @r#"
    0 hotlines on 2026-11-29: 0 due, 0 facts unknown, 0 with sources that disagree

    law in content/sources.toml
      due       we read it on 2024-11-01, more than a year ago: https://law.example/2

    report in content/sources.toml
      unused    no page cites it
    "#);
    let (_, due, _) = run(fanal(&folder).args(["facts", "--due", "--today", "2026-11-29"]));
    assert!(
        due.contains("law in") && !due.contains("report in"),
        "{due}"
    );
}

#[test]
fn a_source_of_another_country_says_of_which() {
    let sources = SOURCES.replace(
        "https://report.example/\", read_on = 2026-11-01",
        "https://report.example/\", read_on = 2026-11-01, country = \"GR\"",
    );
    let own = "sources = [{ title = \"Advice\", url = \"https://advice.example/\", read_on = 2026-11-01, country = \"GB\" }]";
    let text = page_with(own, "One.[^report] Two.[^law-8a]");
    let record = record("gr-1109");
    let mut files = vec![
        ("content/sources.toml", sources.as_str()),
        (RIGHTS, &text),
        ("content/hotlines/gr-1109.toml", &record),
    ];
    let meaning = "A country in brackets means";
    let built = build(&files);
    let main = built.main("/en/rights/");
    for words in [
        "Report</bdi></a> (Greece) <small>",
        "Advice</bdi></a> (United Kingdom) <small>",
        "articles 1 to 9</bdi></a> <small>",
        meaning,
    ] {
        assert!(main.contains(words), "{words} is not in {main}");
    }
    assert!(
        built
            .main("/ur/rights/")
            .contains("Advice</bdi></a> (برطانیہ) <small>")
    );
    // On the site of a country, its own sources are not from elsewhere.
    let toml = fields("country = \"GR\"\nother_countries = false", SITE);
    files.push(("content/site.toml", &toml));
    let main = build(&files).main("/en/rights/");
    assert!(main.contains("Report</bdi></a> <small>"), "{main}");
    assert!(
        main.contains("(United Kingdom)") && main.contains(meaning),
        "{main}"
    );
    let text = page("One.[^report]");
    files.push((RIGHTS, &text));
    let main = build(&files).main("/en/rights/");
    assert!(main.contains("Report") && !main.contains(meaning), "{main}");
}

//! `content/words.toml`: what `fanal check` says of the wording of pages and messages.

use crate::door::{SITE, fields, folder, page, record};
use crate::program::{fanal, run};

const PAGE: &str = "content/pages/en/rights.md";

/// What `fanal check` prints of a site with these rules, one page with this text below its title, and one message.
fn check(rules: &str, body: &str) -> (Option<i32>, String) {
    let text = page(body);
    let site = fields("footer = [\"rights\"]", SITE);
    let folder = folder(&[
        ("content/site.toml", &site),
        ("content/words.toml", rules),
        (PAGE, &text),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("locales/en/own.ftl", "frame-exit = Leave the line\n"),
    ]);
    let (code, _, err) = run(fanal(&folder).arg("check"));
    (code, err)
}

/// The messages alone, without the lines of the files.
fn told(rules: &str, body: &str) -> Vec<String> {
    let (code, err) = check(rules, body);
    assert_eq!(code, Some(0), "a warning stops nothing: {err}");
    err.lines()
        .filter_map(|line| line.strip_prefix("warning: "))
        .filter(|line| !line.contains("address of the example"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_long_sentence_an_avoided_word_an_order_and_a_law_without_its_text_are_shown_in_their_places() {
    let rules = "[en]\nlongest_sentence = 6\norders_begin = [\"ing\"]\nlaws = [\"convention*\"]\n\n[[en.avoid]]\nwords = [\"line\"]\nexcept = [\"help line\"]\nwhy = \"write *help line*\"\n";
    let body = "You can ask a help line for *free* help today. Ask a line.\n\n## Telling nobody {#nobody}\n\nThe Convention says so.";
    let (code, err) = check(rules, body);
    assert_eq!(code, Some(0));
    insta::assert_snapshot!(err, @r#"
    warning: this sentence has 10 words, more than 6
     --> content/pages/en/rights.md:8:1
      |
    8 | You can ask a help line for *free* help today. Ask a line.
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: make two of it; a frightened reader keeps the first half

    warning: `line` is not a word of this site
     --> content/pages/en/rights.md:8:54
      |
    8 | You can ask a help line for *free* help today. Ask a line.
      |                                                      ^^^^
      |
      = help: write *help line*

    warning: `Telling` makes this heading sound like an order
      --> content/pages/en/rights.md:10:4
       |
    10 | ## Telling nobody {#nobody}
       |    ^^^^^^^
       |
       = help: say what is there, or ask what a reader asks; if `Telling` is no such form, add it to `no_orders` of `[en]` in `content/words.toml`

    warning: `Convention` names a law, and nothing here leads to its text
      --> content/pages/en/rights.md:12:5
       |
    12 | The Convention says so.
       |     ^^^^^^^^^^
       |
       = help: add a footnote with the article and a source, or a link to the section that has them

    warning: `line` is not a word of this site
     --> locales/en/own.ftl:1:1
      |
    1 | frame-exit = Leave the line
      | ^^^^^^^^^^
      |
      = help: write *help line*
    "#);
}

#[test]
fn what_the_rules_allow_is_not_shown() {
    let rules = "[en]\nlongest_sentence = 6\nlongest_page = 4\nwork_pages = [\"rights\"]\norders_begin = [\"ing\"]\norders_end = [\"go\"]\nno_orders = [\"king\"]\nlaws = [\"convention\"]\n\n[[en.avoid]]\nwords = [\"line\"]\nexcept = [\"help line\", \"leave the line\"]\nwhy = \"x\"\n";
    let body = "You can ask a help\nline for help today, for as long as you like.\n\n## King {#king}\n\n## “Leaving” {#leave}\n\nThe convention says so.[^a] See the [convention](page:rights).\n\nUnder the convention:\n\n- One `line` <hotline:gr-1109>\n\n[^a]: Line of a long convention that has more words than a sentence may have.";
    assert_eq!(told(rules, body), [""; 0]);
}

#[test]
fn the_length_of_a_page_and_the_end_of_a_heading_are_looked_at() {
    let rules = "[en]\nlongest_page = 5\norders_end = [\"go\"]\n";
    assert_eq!(
        told(rules, "One, two, three, 4.\n\n## Let me go {#go}"),
        [
            "this page shows 10 words, more than 5",
            "`go` makes this heading sound like an order"
        ]
    );
}

#[test]
fn a_folded_section_does_not_make_a_page_long() {
    let rules = "[en]\nlongest_page = 5\n";
    let body = "One.\n\n## Two three {#two .folded}\n\nFour five six.\n\n---\n\nSeven.";
    assert_eq!(told(rules, body), ["this page shows 7 words, more than 5"]);
}

#[test]
fn the_last_word_is_marked_where_a_heading_has_it_twice() {
    let (_, err) = check("[en]\norders_end = [\"go\"]\n", "## Go and go {#go}");
    assert!(err.contains("rights.md:8:11"), "{err}");
}

#[test]
fn chinese_is_counted_in_characters_and_its_words_are_found_within_others() {
    let text = page("您可以举报任何人给我们。");
    let site = "name = \"Fanal\"\norigin = \"https://example.org\"\nsource_locale = \"zh-Hans\"\n\n[locales.zh-Hans]\nexit = \"https://weather.example/\"\nstatus = \"source\"\n";
    let rules = "[zh-Hans]\nlongest_sentence = 9\n\n[[zh-Hans.avoid]]\nwords = [\"举报\"]\nwhy = \"请写“提供线索”\"\n";
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("content/site.toml", site),
        ("content/words.toml", rules),
        ("content/pages/zh-Hans/index.md", &text),
        ("content/pages/zh-Hans/numbers.md", &text),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let (_, _, err) = run(fanal(&folder).arg("check"));
    assert!(err.contains("`举报` is not a word of this site"), "{err}");
    assert!(
        err.contains("this sentence has 11 characters, more than 9"),
        "{err}"
    );
}

#[test]
fn rules_that_cannot_be_used_are_problems_of_the_check() {
    let rules = "[fr]\nlongest_sentence = 20\n\n[en]\nlongest_sentence = \"long\"\nlongest_word = 9\n\n[[en.avoid]]\nwords = [\"line\"]\n\n[[en.avoid]]\nwhy = \"x\"\n";
    let (code, err) = check(rules, "Call.");
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(err, @r#"
    error: `fr` is no language of this site
     --> content/words.toml:1:2
      |
    1 | [fr]
      |  ^^
      |
      = help: it can be one of `en`, `ur`

    error: `longest_sentence` is not a whole number but a text
     --> content/words.toml:5:20
      |
    5 | longest_sentence = "long"
      |                    ^^^^^^
      |
      = help: write `longest_sentence = 3`, without quotes

    error: unknown field `longest_word`
     --> content/words.toml:6:1
      |
    6 | longest_word = 9
      | ^^^^^^^^^^^^
      |
      = help: did you mean `longest_page`? `fanal explain words` lists the fields

    error: `why` is missing
     --> content/words.toml:8:1
      |
    8 | [[en.avoid]]
      | ^
      |
      = help: add a line `why = "…"`

    error: `words` is missing
      --> content/words.toml:11:1
       |
    11 | [[en.avoid]]
       | ^
       |
       = help: add a line `words = ["one", "two"]`

    5 problems in this site. Nothing was written.
    "#);
}

#[test]
fn a_family_in_whose_home_somebody_works_is_no_company_that_keeps_a_site_online() {
    let rules = include_str!("../../../content/words.toml");
    let start = rules.find("[fr]").unwrap();
    let rules = &rules[..start];
    let about_hosts = |body: &str| {
        let told = told(rules, body);
        told.iter().filter(|told| told.contains("`host")).count()
    };
    let families = "The host family keeps your pay, and other host families do not.";
    assert_eq!(about_hosts(families), 0);
    assert_eq!(about_hosts("The host of this site keeps no names."), 1);
}

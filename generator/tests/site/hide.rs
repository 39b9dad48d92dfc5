//! Pages that were taken down in every language: what readers see, and the commands that do it.

use std::fs;

use crate::door::{SITE, build, fields, folder, page, page_with, problems, put, record};
use crate::program::{fanal, run};

/// A site whose page `rights/pay` is hidden; two pages link to it.
fn with_hidden(hidden: &str) -> [(&'static str, String); 6] {
    let site = fields(
        &format!("{hidden}\nnavigation = [\"rights/pay\", \"rights\"]"),
        SITE,
    );
    let pay = page_with(
        "slug = \"wages\"\naliases = [\"/en/old-pay/\"]",
        "About pay.",
    );
    [
        ("content/site.toml", site),
        (
            "content/pages/en/rights/index.md",
            page("See [what you are *owed*](page:rights/pay#x), or [call](page:numbers)."),
        ),
        (
            "content/pages/ur/rights/index.md",
            page("- [تنخواہ](page:rights/pay)\n- [تنخواہ](page:rights/pay) ہے"),
        ),
        ("content/pages/en/rights/pay.md", pay),
        (
            "content/pages/ur/rights/pay.md",
            page_with("slug = \"ujrat\"", "تنخواہ"),
        ),
        ("content/pages/en/signs.md", page("Nothing.")),
    ]
}

fn files<'f>(all: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    all.iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect()
}

#[test]
fn links_to_a_hidden_page_are_its_words_and_its_addresses_lead_to_the_page_above() {
    let all = with_hidden("hidden = [\"rights/pay\"]");
    let site = build(&files(&all));
    let main = site.main("/en/rights/");
    assert!(
        main.contains("See what you are <em>owed</em>, or <a href=\"/en/numbers/\">call</a>."),
        "{main}"
    );
    let urdu = site.main("/ur/rights/");
    assert!(urdu.contains("<ul><li>تنخواہ ہے</li></ul>"), "{urdu}");
    for from in ["/en/rights/wages/", "/en/old-pay/"] {
        assert!(site.text(from).contains("href=\"/en/rights/\""), "{from}");
    }
    assert!(
        site.text("/ur/rights/ujrat/")
            .contains("href=\"/ur/rights/\"")
    );
    for file in [
        "en/sitemap.xml",
        "en/search.json",
        "en/feed.xml",
        "/en/",
        "/en/rights/",
    ] {
        assert!(!site.text(file).contains("wages"), "{file}");
    }
    assert!(!site.warnings.contains("hidden"), "{}", site.warnings);
}

#[test]
fn the_address_of_a_hidden_page_says_that_it_is_not_here_and_not_that_it_has_moved() {
    let sentence = |hidden: &str| {
        let mut all = with_hidden(hidden);
        // Its link names a heading that is not there, which only a hidden page may lack.
        all[1].1 = page("Nothing.");
        let page = build(&files(&all)).text("/en/old-pay/");
        let (_, after) = page.split_once("<h1>").unwrap();
        after.split('<').next().unwrap().to_owned()
    };
    assert_eq!(sentence("# None."), "This page has a new address.");
    assert_eq!(
        sentence("hidden = [\"rights/pay\"]"),
        "This page is not here at the moment."
    );
}

#[test]
fn a_site_always_has_its_first_page_and_its_numbers_and_hides_what_there_is() {
    let site = fields("hidden = [\"index\", \"rihgts\"]", SITE);
    let rights = page("Rights.");
    insta::assert_snapshot!(problems(&[
        ("content/site.toml", &site),
        ("content/pages/en/rights/index.md", &rights),
    ]), @r#"
    error: every site shows the page `index`
     --> content/site.toml:1:11
      |
    1 | hidden = ["index", "rihgts"]
      |           ^^^^^^^
      |
      = help: take it out of `hidden`, and change its text

    error: no page is called `rihgts`
     --> content/site.toml:1:20
      |
    1 | hidden = ["index", "rihgts"]
      |                    ^^^^^^^^
      |
      = help: did you mean `rights`?
    "#);
}

#[test]
fn a_page_is_hidden_and_shown_by_a_command() {
    let all = with_hidden("# My pages.");
    let place = folder(&files(&all));
    let path = place.path().join("content/site.toml");
    let before = fs::read_to_string(&path).unwrap();
    let page_above = place.path().join("content/pages/en/rights/index.md");
    fs::write(&page_above, page("See [pay](page:rights/pay).")).unwrap();
    let (code, out, err) = run(fanal(&place).args(["hide", "content/pages/ur/rights/pay.md"]));
    assert_eq!(code, Some(0), "{err}");
    insta::assert_snapshot!(out, @r#"
    Hidden in 2 languages: `rights/pay`. Links to it are now their words, and /en/rights/wages/ leads to /en/rights/
    Readers see it once you have run `fanal build` and copied the site again.
    "#);
    let hidden = fs::read_to_string(&path).unwrap();
    assert!(hidden.contains("\nhidden = [\"rights/pay\"]\n"), "{hidden}");
    assert_eq!(run(fanal(&place).arg("check")).0, Some(0));

    for (arguments, why) in [
        (["hide", "rights/pay"], "hidden already"),
        (["show", "signs"], "shown already"),
        (["hide", "rights/pya"], "no page is called `rights/pya`"),
        (
            ["hide", "/ur/rights/ujrat/"],
            "`rights/pay` is hidden already",
        ),
        (["hide", "wages"], "`rights/pay` is hidden already"),
        (["hide", "numbers"], "every site shows the page `numbers`"),
    ] {
        let (code, _, err) = run(fanal(&place).args(arguments));
        assert_eq!(code, Some(3), "{err}");
        assert!(err.contains(why) && err.contains("help: "), "{err}");
        assert_eq!(fs::read_to_string(&path).unwrap(), hidden);
    }

    let (code, out, _) = run(fanal(&place).args(["show", "rights/pay"]));
    assert_eq!(code, Some(0));
    assert!(out.contains("Shown again"), "{out}");
    let after = fs::read_to_string(&path).unwrap();
    assert_eq!(
        after.replace("hidden = []\n", ""),
        hidden.replace("hidden = [\"rights/pay\"]\n", "")
    );
    assert_ne!(after, before);
}

#[test]
fn a_page_is_hidden_while_other_files_have_mistakes() {
    let all = with_hidden("# My pages.");
    let place = folder(&files(&all));
    let broken = fields("hours = \"x\"", &record("gr-1109"));
    put(&place, "content/hotlines/gr-1109.toml", broken.as_bytes());
    let path = place.path().join("content/site.toml");
    let (code, out, err) = run(fanal(&place).args(["hide", "/ur/rights/ujrat/"]));
    assert_eq!(code, Some(0), "{err}");
    insta::assert_snapshot!(out, @r#"
    Hidden in 2 languages: `rights/pay`. Links to it are now their words
    Readers do not see it yet: the site has 1 problem. Mend what is listed above, run `fanal build`, and copy the site again.
    "#);
    assert!(err.contains("content/hotlines/gr-1109.toml:1:"), "{err}");
    let hidden = fs::read_to_string(&path).unwrap();
    assert!(hidden.contains("\nhidden = [\"rights/pay\"]\n"), "{hidden}");
    let (code, out, err) = run(fanal(&place).args(["show", "rights/pay"]));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("Readers do not see it yet"), "{out}");

    put(&place, "content/site.toml", b"name = ");
    let (code, _, err) = run(fanal(&place).args(["hide", "rights/pay"]));
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("content/site.toml:1"), "{err}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "name = ");
}

//! `fanal new`: a site for one country, in every language, and for countries of which we have no line.

use std::fs;

use fanal::content::territory::Territory;
use fanal::formatting::{formatted, paths};
use fanal::publish::output::Output;
use fanal::publish::product::conditions;
use fanal::publish::render::Options;
use fanal::report::{Style, show};
use fanal::site::{Checked, Site};
use fanal::source::Source;
use fanal::starter::{Languages, Starter, Wish, languages, starter};
use fanal::{translations, wording};
use jiff::civil::{Date, date};

use crate::door::{Built, below, folder};
use crate::program::{fanal, run};

/// A day after the pages were written.
const TODAY: Date = date(2026, 12, 1);

fn new(country: &str, languages: &[&str]) -> Starter {
    let wish = Wish {
        country: Territory::parse(country).unwrap(),
        languages: Languages::parse(languages.iter().copied()).unwrap(),
        model: None,
        name: None,
        today: TODAY,
    };
    starter(&wish)
}

fn source(starter: &Starter) -> Source {
    let files = starter
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("content/"));
    Source::in_memory(files.map(|(path, text)| (path.as_str(), text.as_str())))
}

/// The new site, checked. Its only warnings are the places that are still to be written, no language lacks anything, and the
/// white space of every file is in order.
fn checked(starter: &Starter) -> (Source, Checked) {
    let source = source(starter);
    for path in paths(&source) {
        let text = source.text(&path).unwrap();
        assert_eq!(formatted(&path, &text).as_deref(), Ok(&*text), "{path}");
    }
    let checked = Site::check(&source, &conditions(TODAY)).unwrap_or_else(|problems| {
        panic!("{}", show(&problems.into_sorted(), &source, Style::Plain))
    });
    let mut warnings = checked.warnings.clone();
    warnings.extend(wording::check(&checked.site, &source));
    warnings.retain(|warning| warning.group.as_deref() != Some("still to be written"));
    assert!(
        warnings.is_empty(),
        "{}",
        show(&warnings, &source, Style::Plain)
    );
    for report in translations::reports(&checked.site, &checked.theme, &source) {
        assert!(report.is_empty(), "{report:?}");
    }
    (source, checked)
}

fn built(starter: &Starter) -> Built {
    let (source, checked) = checked(starter);
    let texts = source.page_texts();
    Built {
        warnings: String::new(),
        output: Output::plan(
            checked.site.into(),
            checked.theme,
            texts,
            Options::default(),
        ),
    }
}

#[test]
fn each_language_can_be_the_one_that_the_others_are_translated_from() {
    let all = languages();
    assert_eq!(all.len(), 14);
    for tag in &all {
        let other = if tag.as_str() == "en" { "nb" } else { "en" };
        checked(&new("NO", &[tag.as_str(), other]));
    }
}

#[test]
fn a_site_has_its_own_country_and_no_other() {
    for (country, languages, line) in [
        ("AR", &["es", "en"][..], "145"),
        ("NO", &["nb", "en", "ur"], "22 33 11 60"),
        ("GR", &["el", "en", "ar", "uk"], "1109"),
        ("US", &["en", "es"], "1-888-373-7888"),
    ] {
        let starter = new(country, languages);
        assert_eq!(starter.to_fill_in, None);
        let site = built(&starter);
        let start = languages[0];
        for page in ["", "numbers/"] {
            assert!(
                site.main(&format!("/{start}/{page}")).contains(line),
                "{country} {page}"
            );
        }
        for path in site.paths() {
            if let Some((_, file)) = path.split_once("/numbers/") {
                assert!(["index.html", "qr.css", "qr.svg"].contains(&file), "{path}");
            }
            for file in ["names-", "zones.json", "open.json", "search.json"] {
                assert!(!path.contains(file), "nothing is found in {path}");
            }
        }
        for (path, bytes) in site.everything() {
            let text = String::from_utf8_lossy(&bytes);
            let is_page = path.rsplit('.').next() == Some("html");
            assert!(
                !(is_page && text.contains("Fanal")),
                "the name of the project is in {path}"
            );
            assert!(!text.contains("</a> <a href=\"/en/numbers/se/"), "{path}");
        }
    }
}

#[test]
fn a_country_in_europe_also_has_a_campaign_for_18_october_in_its_languages() {
    let record = "content/campaigns/18-october-2027.toml";
    let languages = ["nb", "en", "ur"];
    let norway = new("NO", &languages);
    let text = &norway.files[record];
    assert!(text.contains("hotlines = [\"no-rosa\"]"), "{text}");
    for tag in languages {
        let page = format!("content/pages/{tag}/campaigns/18-october-2027.md");
        assert!(norway.files.contains_key(&page), "{page}");
        assert!(text.contains(&format!("[captions.{tag}]\n")), "{text}");
    }
    assert!(!text.contains("[captions.el]"), "{text}");
    let on_the_day = Site::check(&source(&norway), &conditions(date(2027, 10, 18))).unwrap();
    let on = on_the_day.site.campaigns_on();
    let on: Vec<_> = on.iter().map(|campaign| &*campaign.id).collect();
    assert_eq!(on, ["18-october-2027"]);
    let argentina = new("AR", &["es"]);
    let campaigns = argentina.files.keys();
    let campaigns: Vec<_> = campaigns
        .filter(|path| path.contains("/campaigns/"))
        .collect();
    assert_eq!(
        campaigns,
        [
            "content/campaigns/30-july-2027.toml",
            "content/pages/es/campaigns/30-july-2027.md",
            "content/pages/es/campaigns/index.md",
        ]
    );
}

#[test]
fn the_first_language_says_that_nobody_has_read_it_until_somebody_has() {
    let mut starter = new("NO", &["nb", "en"]);
    let unread = "har lest denne siden ennå";
    assert!(built(&starter).main("/nb/signs/").contains(unread));
    assert!(!built(&starter).main("/en/signs/").contains(unread));
    let settings = starter.files.get_mut("content/site.toml").unwrap();
    *settings = settings.replace("status = \"unreviewed\"", "status = \"source\"");
    assert!(!built(&starter).main("/nb/signs/").contains(unread));
}

#[test]
fn the_emergency_number_is_that_of_the_country() {
    let starter = new("NO", &["nb", "en"]);
    for (path, text) in &starter.files {
        for phrase in [
            "number of the country you are in",
            "nødnummeret i landet du er i",
        ] {
            assert!(!text.contains(phrase), "{path}: {phrase}");
        }
    }
    let leave = &starter.files["content/pages/en/leave.md"];
    assert!(leave.contains("Call [the emergency number](page:numbers)."));
}

#[test]
fn laws_stay_where_they_bind() {
    let rights = |country| built(&new(country, &["en"])).main("/en/rights/help/");
    let [norway, greece, argentina, states] = ["NO", "GR", "AR", "US"].map(rights);
    for (page, has_europe, has_union, has_states) in [
        (norway, true, false, false),
        (greece, true, true, false),
        (argentina, false, false, false),
        (states, false, false, true),
    ] {
        assert_eq!(page.contains("Under European rules"), has_europe);
        assert!(!page.contains("In most of Europe"));
        assert_eq!(page.contains("In the EU"), has_union);
        assert_eq!(page.contains("In the United States"), has_states);
        assert!(!page.contains("TODO"));
    }
}

#[test]
fn the_pages_about_rights_of_every_country_have_no_dead_end() {
    // One country of each kind: bound by all, by some, by none of the laws that we read.
    for country in ["DK", "IE", "FI", "TR", "BR", "QA", "PH", "CH", "JP"] {
        checked(&new(country, &["en", "fr"]));
    }
}

#[test]
fn a_country_without_a_record_has_a_place_to_fill_in_that_stops_the_build() {
    let starter = new("GW", &["pt"]);
    let path = starter.to_fill_in.as_deref().unwrap();
    assert_eq!(path, "content/hotlines/gw-line.toml");
    let source = source(&starter);
    let problems = Site::check(&source, &conditions(TODAY))
        .unwrap_err()
        .into_sorted();
    let errors = problems.iter().filter(|problem| {
        problem
            .help
            .as_deref()
            .is_some_and(|help| help.contains("in place of `TODO`"))
    });
    assert_eq!(errors.count(), 6);
    let others = problems
        .iter()
        .filter(|problem| problem.level == fanal::problem::Level::Error);
    assert_eq!(
        others.count(),
        6,
        "{}",
        show(&problems, &source, Style::Plain)
    );

    let mut filled = new("GW", &["pt"]);
    let record = filled.files.get_mut(path).unwrap();
    *record = record
        .replace("{ text = \"TODO\"", "{ text = \"Linha\"")
        .replace("answered_by = \"TODO\"", "answered_by = \"organisation\"")
        .replace("display = \"TODO\"", "display = \"955 123 456\"")
        .replace("dial = \"TODO\"", "dial = \"955123456\"")
        .replace("url = \"TODO\"", "url = \"https://line.example/\"")
        .replace("title = \"TODO\"", "title = \"Contact\"");
    assert!(built(&filled).main("/pt/").contains("955 123 456"));
}

#[test]
fn the_folder_of_a_new_site_is_named_as_a_shell_reads_it() {
    let place = folder(&[]);
    let arguments = [
        "new",
        "Trygg Havn 2",
        "--country",
        "NO",
        "--languages",
        "nb",
    ];
    let (code, out, err) = run(fanal(&place).args(arguments));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("\n  cd 'Trygg Havn 2'\n"), "{out}");
}

#[test]
fn a_new_site_is_written_into_an_empty_folder_only() {
    let place = folder(&[]);
    let arguments = ["new", "site", "--country", "NO", "--languages", "nb,en"];
    let (code, out, err) = run(fanal(&place).args(arguments));
    assert_eq!(code, Some(0), "{err}");
    assert!(
        out.contains("cd site") && out.contains("fanal check"),
        "{out}"
    );
    let site = place.path().join("site");
    for file in [
        "README.md",
        ".gitignore",
        ".gitattributes",
        "content/site.toml",
        "content/hotlines/no-rosa.toml",
    ] {
        assert!(site.join(file).is_file(), "{file}");
    }
    assert!(
        fs::read_to_string(site.join("README.md"))
            .unwrap()
            .contains("fanal publish --check")
    );
    let (code, _, err) = run(fanal(&place).args(["--site", "site", "build"]));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("address of the example"), "{err}");

    let before = below(&site);
    let (code, _, err) = run(fanal(&place).args(arguments));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r"
    error: site is not empty
    help: name a folder that does not exist yet; nothing was written
    ");
    assert_eq!(below(&site), before);
}

#[test]
fn what_cannot_be_made_is_said_with_a_way_out() {
    let place = folder(&[]);
    let new = |arguments: &[&str]| {
        let (code, _, err) = run(fanal(&place).arg("new").arg("site").args(arguments));
        assert_ne!(code, Some(0));
        assert!(!place.path().join("site").exists(), "nothing is written");
        err
    };
    insta::assert_snapshot!(new(&["--country", "EL", "--languages", "en"]), @r"
    error: `EL` is no country or territory
    help: the code of Greece is GR
    ");
    insta::assert_snapshot!(new(&["--country", "NO", "--languages", "sv"]), @r"
    error: there are no pages in `sv` to start from
    help: choose from ar, bn, el, en, es, fr, hi, nb, ne, pt, ru, uk, ur, zh-Hans; a further language can be added later
    ");
    insta::assert_snapshot!(new(&["--country", "NO", "--languages", "no,english"]), @"
    error: `no` is no language: the tag of this language is `nb`
    help: choose from ar, bn, el, en, es, fr, hi, nb, ne, pt, ru, uk, ur, zh-Hans; a further language can be added later
    ");
    insta::assert_snapshot!(new(&["--country", "Narnia"]), @"
    error: `Narnia` is no country or territory; --languages is missing
    help: write its name, or its two letters in ISO 3166-1, such as NO for Norway; for example: fanal new trygg-havn --country NO --languages nb,en,ur
    ");
    insta::assert_snapshot!(new(&["--country", "Narnia", "--languages", "sv"]), @"
    error: `Narnia` is no country or territory; there are no pages in `sv` to start from
    help: write its name, or its two letters in ISO 3166-1, such as NO for Norway; choose from ar, bn, el, en, es, fr, hi, nb, ne, pt, ru, uk, ur, zh-Hans; a further language can be added later
    ");
    insta::assert_snapshot!(new(&["--country", "NO"]), @r"
    error: --languages is missing
    help: for example: fanal new trygg-havn --country NO --languages nb,en,ur
    ");
    assert!(
        new(&["--country", "NO", "--languages", "nb", "--model", "church"])
            .contains("ngo-state-funded")
    );
}

#[test]
fn a_country_can_be_written_as_its_name_in_any_language() {
    for (written, name) in [
        ("Norge", "Norway"),
        ("norway", "Norway"),
        ("UK", "United Kingdom"),
        ("ελλάδα", "Greece"),
    ] {
        let place = folder(&[]);
        let arguments = ["new", "site", "--languages", "en", "--country", written];
        let (code_of_exit, out, err) = run(fanal(&place).args(arguments));
        assert_eq!(code_of_exit, Some(0), "{written}: {err}");
        assert!(out.contains(&format!("A site for {name} is")), "{out}");
    }
}

#[test]
fn the_model_and_the_name_are_those_that_were_said() {
    let place = folder(&[]);
    let arguments = [
        "new",
        "site",
        "--country",
        "NO",
        "--languages",
        "nb",
        "--model",
        "ngo-mixed-funding",
        "--name",
        "Trygg \"Havn\"",
    ];
    let (code, _, err) = run(fanal(&place).args(arguments));
    assert_eq!(code, Some(0), "{err}");
    let text =
        |path: &str| fs::read_to_string(place.path().join("site/content").join(path)).unwrap();
    assert!(text("hotlines/no-rosa.toml").contains("model = \"ngo-mixed-funding\""));
    assert!(
        text("site.toml").contains("name = 'Trygg \"Havn\"'"),
        "{}",
        text("site.toml")
    );
    let (code, _, err) = run(fanal(&place).args(["--site", "site", "check"]));
    assert_eq!(code, Some(0), "{err}");
}

//! The page of a campaign, and what it offers to people who share it.

use jiff::civil::{Date, date};

use crate::door::{Built, SITE, build_on, fields, page, record};

const CAMPAIGN: &str = r#"id = "zenith"
starts_on = 2027-07-16
ends_on = 2027-08-06
hotlines = ["gr-1109"]
palette = "dawn"
hashtags = ["KnowTheNumber"]
partners = [{ name = "Havnelyset", lang = "nb", url = "https://partner.example/" }]

[captions.en]
short = "A call is enough: <hotline:gr-1109>"
long = """
You can call & ask: <hotline:gr-1109>

Nobody has to say a name."""

[captions.ur]
short = "ایک کال کافی ہے: <hotline:gr-1109>"
"#;

/// A site with this campaign.
fn zenith(today: Date) -> Built {
    build_on(
        today,
        &[
            ("content/campaigns/zenith.toml", CAMPAIGN),
            ("content/hotlines/gr-1109.toml", &record("gr-1109")),
            ("content/pages/en/campaigns/index.md", &page("What is on.")),
            ("content/pages/en/campaigns/zenith.md", &page("Ask.")),
            ("content/pages/ur/campaigns/zenith.md", &page("پوچھیں۔")),
        ],
    )
}

/// The part of a page for people who share the campaign.
fn kit(built: &Built, address: &str) -> String {
    let main = built.main(address);
    let (_, kit) = main.split_once("<details class=\"fold kit").unwrap();
    kit.split("</details>").next().unwrap().to_owned()
}

#[test]
fn texts_to_copy_have_the_number_the_hashtags_and_the_address() {
    insta::assert_snapshot!(kit(&zenith(date(2027, 7, 16)), "/en/campaigns/zenith/"), @r#"
     dawn">
    <summary><h2>Share this campaign</h2></summary>
    <p>These texts can be copied as they are. Copy them again the next time: a number may have changed.</p>
    <h3>Short text</h3>
    <p class="field" lang="en" dir="ltr">A call is enough: 1109<br><br>#KnowTheNumber<br><br>https://haven.example/en/campaigns/zenith/</p>
    <h3>Long text</h3>
    <p class="field" lang="en" dir="ltr">You can call &amp; ask: 1109<br><br>Nobody has to say a name.<br><br>#KnowTheNumber<br><br>https://haven.example/en/campaigns/zenith/</p>
    "#);
}

#[test]
fn a_number_keeps_its_order_when_it_is_copied_into_a_text_from_right_to_left() {
    let kit = kit(&zenith(date(2027, 7, 16)), "/ur/campaigns/zenith/");
    assert!(
        kit.contains("ہے: \u{2066}1109\u{2069}<br><br>\u{2066}#KnowTheNumber\u{2069}"),
        "{kit}"
    );
    assert!(kit.contains("lang=\"ur\" dir=\"rtl\""), "{kit}");
    assert_eq!(kit.matches("<p class=\"field\"").count(), 1, "{kit}");
}

/// What stands before the text of the page: the number to call, or the field that finds one.
fn first(built: &Built) -> String {
    let main = built.main("/en/campaigns/zenith/");
    main.split("<section class=\"prose\"")
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn a_site_for_every_country_asks_where_the_reader_is_and_folds_the_lines_of_others() {
    let built = zenith(date(2027, 7, 16));
    let first = first(&built);
    assert!(
        first.contains("<section class=\"start\" id=\"number\""),
        "{first}"
    );
    assert!(first.contains("<div class=\"near\" data-ask="), "{first}");
    assert!(!first.contains("tel:"), "{first}");
    let main = built.main("/en/campaigns/zenith/");
    let (_, folded) = main.split_once("<details class=\"fold others\">").unwrap();
    assert!(folded.contains("href=\"tel:1109\""), "{folded}");
    assert!(built.text("/en/campaigns/zenith/").contains("/finder."));
}

#[test]
fn a_site_for_one_country_shows_its_own_line_first_also_if_the_campaign_names_another() {
    for named in ["\"gr-1109\"", "\"fr-3919\", \"gr-1109\"", "\"fr-3919\""] {
        let campaign = CAMPAIGN.replace("\"gr-1109\"", named);
        let built = build_on(
            date(2027, 7, 16),
            &[
                ("content/site.toml", &fields("country = \"GR\"", SITE)),
                ("content/campaigns/zenith.toml", &campaign),
                ("content/hotlines/gr-1109.toml", &record("gr-1109")),
                ("content/hotlines/fr-3919.toml", &record("fr-3919")),
                ("content/pages/en/campaigns/zenith.md", &page("Ask.")),
            ],
        );
        let first = first(&built);
        assert!(first.contains("href=\"tel:1109\""), "{named} {first}");
        assert!(
            !first.contains("tel:3919") && !first.contains("near"),
            "{named} {first}"
        );
        let main = built.main("/en/campaigns/zenith/");
        assert_eq!(main.contains("tel:3919"), named.contains("3919"), "{named}");
    }
}

#[test]
fn partners_are_named_on_the_page() {
    let main = zenith(date(2027, 7, 16)).main("/en/campaigns/zenith/");
    let partner = "<a href=\"https://partner.example/\" rel=\"noreferrer\"><bdi lang=\"nb\" translate=\"no\">Havnelyset</bdi></a>";
    assert!(main.contains(partner), "{main}");
}

#[test]
fn no_file_has_a_word_of_a_campaign_that_is_not_on() {
    for (today, is_on) in [
        (date(2027, 7, 15), false),
        (date(2027, 7, 16), true),
        (date(2027, 8, 7), false),
    ] {
        let built = zenith(today);
        for words in [
            "A call is enough",
            "KnowTheNumber",
            "Havnelyset",
            "partner.example",
        ] {
            let everything = built.everything();
            let naming = everything
                .iter()
                .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words));
            assert_eq!(naming.count() > 0, is_on, "{words} on {today}");
        }
    }
}

//! The page of a campaign, and what it offers to people who share it.

use jiff::civil::{Date, date};

use crate::door::{Built, build_on, page, record};

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
    <label for="caption-short">Short text</label>
    <textarea class="field" id="caption-short" readonly rows="6" lang="en" dir="ltr">A call is enough: 1109

    #KnowTheNumber

    https://haven.example/en/campaigns/zenith/</textarea>
    <label for="caption-long">Long text</label>
    <textarea class="field" id="caption-long" readonly rows="8" lang="en" dir="ltr">You can call &amp; ask: 1109

    Nobody has to say a name.

    #KnowTheNumber

    https://haven.example/en/campaigns/zenith/</textarea>
    "#);
}

#[test]
fn a_number_keeps_its_order_when_it_is_copied_into_a_text_from_right_to_left() {
    let kit = kit(&zenith(date(2027, 7, 16)), "/ur/campaigns/zenith/");
    assert!(
        kit.contains("ہے: \u{2066}1109\u{2069}\n\n\u{2066}#KnowTheNumber\u{2069}"),
        "{kit}"
    );
    assert!(kit.contains("lang=\"ur\" dir=\"rtl\""), "{kit}");
    assert_eq!(kit.matches("<textarea").count(), 1, "{kit}");
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

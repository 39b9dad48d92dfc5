//! The page of a territory, and its place in lists: which number is shown first, and what is said beside it.

use fanal::content::hotline::vocabulary::Audience;
use fanal::content::territory::Territory;
use fanal::content::vocabulary::Vocabulary;

use super::with;
use crate::door::{SITE, between, build, change, fields, record};

#[test]
fn a_territory_shows_hotlines_in_the_order_of_what_they_exist_for() {
    let line = |id: &str, model: &str, more: &str| {
        let text = change(&record(id), "\"state-run\"", &format!("\"{model}\""));
        (format!("content/hotlines/{id}.toml"), fields(more, &text))
    };
    let answered = |id: &str, by: &str| {
        let (path, text) = line(id, "state-run", "hours = \"24/7\"\ncost = \"free\"");
        (
            path,
            change(&text, "\"state-office\"", &format!("\"{by}\"")),
        )
    };
    let lines = [
        answered("gr-100", "police"),
        answered("gr-101", "immigration"),
        line("gr-102", "labour-line", "audiences = [\"employers\"]"),
        line("gr-103", "nationals-line", "nationals_of = [\"IN\"]"),
        line("gr-104", "state-run", "cautions = [\"feared-authorities\"]"),
        line("gr-105", "crime-victim-line", ""),
        line("gr-106", "child-line", ""),
        line("gr-107", "violence-line", ""),
        line(
            "gr-108",
            "labour-line",
            "audiences = [\"workers\", \"employers\"]",
        ),
        line("gr-109", "state-run", "only_in = \"transnistria\""),
        line("gr-110", "state-run", ""),
        line("gr-111", "state-run", "hours = \"24/7\""),
        line("gr-112", "state-run", "audiences = [\"professionals\"]"),
        line("gr-113", "violence-line", "forms = [\"trafficking\"]"),
        line(
            "gr-114",
            "state-run",
            "audiences = [\"women\"]\nhours = \"24/7\"",
        ),
        line("gr-115", "child-line", "forms = [\"trafficking\"]"),
    ];
    let lines: Vec<_> = lines
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let main = build(&lines).main("/en/numbers/gr/");
    let order: Vec<_> = main
        .match_indices("<section class=\"card")
        .map(|(at, _)| between(&main[at..], "id=\"", "\""))
        .collect();
    assert_eq!(
        order,
        [
            "gr-111", "gr-110", "gr-113", "gr-114", "gr-109", "gr-108", "gr-107", "gr-106",
            "gr-115", "gr-105", "gr-104", "gr-103", "gr-100", "gr-101", "gr-102", "gr-112",
        ]
    );
    assert_eq!(
        main.matches("class=\"card night").count(),
        1,
        "one number has the plate"
    );
}

#[test]
fn the_police_are_named_beside_their_number_in_the_list() {
    let built = with(&change(
        &record("gr-1109"),
        "\"state-office\"",
        "\"police\"",
    ));
    let row = between(&built.main("/en/numbers/"), "<li data-c=\"GR\">", "</li>");
    assert!(row.ends_with("<small>The police answer.</small>"), "{row}");
}

#[test]
fn every_narrow_audience_is_named_beside_its_number_in_the_list() {
    for audience in Audience::ALL.iter().filter(|audience| audience.is_narrow()) {
        if *audience == Audience::Professionals {
            continue; // A hotline for professionals only is not in the list at all.
        }
        let text = fields(
            &format!("audiences = [\"{audience}\", \"helpers\"]"),
            &record("gr-1109"),
        );
        let row = between(
            &with(&text).main("/en/numbers/"),
            "<li data-c=\"GR\">",
            "</li>",
        );
        assert!(row.contains("<small>"), "{audience}: {row}");
    }
    let text = fields("audiences = [\"women\", \"adults\"]", &record("gr-1109"));
    let list = with(&text).main("/en/numbers/");
    let row = between(&list, "<li data-c=\"GR\">", "</li>");
    assert!(!row.contains("<small>"), "{row}");
}

#[test]
fn a_hotline_for_professionals_only_is_not_the_hotline_of_its_country() {
    let built = with(&fields(
        "audiences = [\"professionals\"]",
        &record("gr-1109"),
    ));
    let main = built.main("/en/numbers/gr/");
    assert!(!main.contains("card night"), "{main}");
    assert!(
        main.contains("We have no number for the public here"),
        "{main}"
    );
    assert!(
        main.contains("tel:1109"),
        "the hotline is there for its audience: {main}"
    );
    let list = built.main("/en/numbers/");
    assert!(
        list.contains("<li data-c=\"GR\"><a href=\"/en/numbers/gr/\">Greece</a></li>"),
        "among those without a number: {list}"
    );
}

#[test]
fn a_hotline_for_citizens_of_another_state_leaves_the_others_a_way() {
    let of = |state: &str| {
        let kept = change(&record("gr-1109"), "\"state-run\"", "\"nationals-line\"");
        with(&fields(&format!("nationals_of = [\"{state}\"]"), &kept))
    };
    let main = of("PH").main("/en/numbers/gr/");
    for words in [
        "We have no number here that is for everyone",
        "What you can do instead",
        "tel:1109",
    ] {
        assert!(main.contains(words), "{words}: {main}");
    }
    let list = of("PH").main("/en/numbers/");
    let row = between(&list, "<li data-c=\"GR\">", "</li>");
    assert!(!row.contains("1109"), "{row}");
    // A state's line for its own people is theirs.
    let own = of("GR").main("/en/numbers/gr/");
    assert!(!own.contains("What you can do instead"), "{own}");
}

#[test]
fn a_territory_without_a_hotline_has_a_page_that_says_what_one_can_do_instead() {
    let built = with(&record("gr-1109"));
    let list = built.main("/en/numbers/");
    assert_eq!(
        list.matches("<li data-c=").count(),
        Territory::inhabited().len()
    );
    assert!(
        list.contains("<li data-c=\"NO\"><a href=\"/en/numbers/no/\">Norway</a></li>"),
        "{list}"
    );
    let norway = built.main("/en/numbers/no/");
    for words in [
        "We have not found a help line that we can trust",
        "if you do not fear your government",
        "help.unhcr.org",
    ] {
        assert!(norway.contains(words), "{words}: {norway}");
    }
    assert!(
        !norway.contains("1109"),
        "no hotline of another country: {norway}"
    );
    let greece = built.main("/en/numbers/gr/");
    assert!(
        !greece.contains("a help line that we can trust"),
        "{greece}"
    );
}

#[test]
fn the_line_of_an_embassy_is_not_lit() {
    let text = change(&record("gr-1109"), "\"state-run\"", "\"nationals-line\"");
    let main = with(&fields("nationals_of = [\"IN\"]", &text)).main("/en/numbers/gr/");
    assert!(!main.contains("card night"), "{main}");
    assert!(main.contains("Only for citizens of: India"), "{main}");
}

#[test]
fn a_territory_with_a_line_has_what_to_say_and_the_way_back_on_paper() {
    let settings = change(
        SITE,
        "origin = \"https://haven.example\"",
        "origin = \"https://haven.example\"\nshort_address = \"https://tel.example\"",
    );
    let built = build(&[
        ("content/site.toml", &settings),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
    ]);
    let page = built.text("/ur/numbers/gr/");
    let paper = between(&page, "<div class=\"paper\" hidden>", "</main>");
    insta::assert_snapshot!(paper, @r#"
    <section>
    <h2>آپ کیا کہہ سکتے ہیں</h2>
    <ul>
    <li>”میری زبان اردو ہے۔“</li>
    <li>”آپ میرے بارے میں کس کو بتائیں گے؟“</li>
    <li>”میرے پاس بات کرنے کے لیے صرف چند منٹ ہیں۔“</li>
    <li lang="en" dir="ltr">“My language: Urdu”</li>
    </ul>
    </section>
    <div>
    <span class="scan"></span>
    <p><b><bdi dir="ltr" translate="no">tel.example/ur/numbers/gr/</bdi></b></p>
    <p>آپ کے حقوق اور مزید مدد۔ فون یہ پتا اپنی ہسٹری میں رکھتا ہے۔</p>
    <p>یہ صفحہ <bdi>24 نومبر، 2026</bdi> کا ہے۔</p>
    </div>
    </div>
    "#);
    assert!(
        page.contains("<link rel=\"stylesheet\" media=\"print\" href=\"/ur/numbers/gr/qr.css\">")
    );
    assert_eq!(
        built.text("/ur/numbers/gr/qr.css"),
        ".scan{content:url(qr.svg)}\n"
    );
    let code = built.text("/ur/numbers/gr/qr.svg");
    assert!(code.starts_with("<svg viewBox=\"0 0 "), "{code}");
    assert_ne!(code, built.text("/en/numbers/gr/qr.svg"));
    // A page without a number has nothing to bring along.
    assert!(!built.text("/ur/numbers/no/").contains("paper"));
    assert!(!built.has("/ur/numbers/no/qr.svg"));
}

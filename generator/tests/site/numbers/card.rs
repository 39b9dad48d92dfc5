//! Cards: the order of their facts, what is unknown, and whether a hotline is open now.

use super::{PATH, with};
use crate::door::{Built, SITE, between, build, change, fields, page, record, words};

/// `content/site.toml` in English, Urdu and Hindi.
fn site_with_hindi() -> String {
    format!("{SITE}\n[locales.hi]\nexit = \"https://khabar.example/\"\nstatus = \"courtesy\"\n")
}

/// A record with every fact.
fn complete() -> String {
    let text = fields(
        "hours = \"Mo-Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\"\nperson = true\ncost = \"free\"\nlanguages = [\"el\", \"en\"]\nanonymous = true\nreports = [\"child-abuse\"]\nservices = [\"shelter\"]\nforms = [\"labour\"]\naudiences = [\"women\"]\nlimits = [\"area-code\"]\nnext = [\"takes-reports\"]\nemail = \"help@line.example\"\nchat = \"https://line.example/chat\"\nwebsite = \"https://line.example/\"",
        &record("gr-1109"),
    );
    format!(
        "{text}\n[[numbers]]\nkind = \"sms\"\ndisplay = \"54646\"\ndial = \"54646\"\n\n[[numbers]]\nkind = \"international\"\ndisplay = \"+30 210 0000000\"\ndial = \"+302100000000\"\nlabel = \"from-abroad\"\n"
    )
}

#[test]
fn a_card_says_known_facts_in_their_order_in_at_most_eight_rows() {
    let main = with(&complete()).main("/en/numbers/gr/");
    let card = between(&main, "aria-labelledby=\"gr-1109-line\">", "</section>");
    insta::assert_snapshot!(words(&card), @r#"
    Line 1109
    Call 1109
    For women
    Monday to Friday: 09:00–17:00 (time in that country)
    Before you call
    Languages
    Greek and English
    Cost
    The call is free.
    Who answers
    An office of the state answers.
    A person answers, not a recording.
    You do not have to give your name.
    They report it if they think that a child is being abused.
    Website (it stays in your history)
    When we checked this
    From a page without a date (read 1 November 2026). We have not called. This may have changed. Source: office.example
    You can also write
    Text message 54646
    Chat on their website
    E-mail help@line.example
    From another country
    +30 210 0000000
    About this help line
    The state runs this help line and pays for it.
    For whom
    women
    You can call about: work that you are forced to do
    What help you can ask for
    You can ask for a safe place to stay.
    Limits of this help line
    From a mobile phone, you may have to dial an area code first.
    What happens after the call
    You can tell them what you know.
    "#);
    let rows = between(&card, "<dl class=\"facts\">", "</dl>");
    assert!(
        rows.matches("<dt>").count() + 2 <= 8,
        "number, hours and {rows}"
    );
}

#[test]
fn a_card_folds_what_is_unknown_into_one_block_with_the_questions_to_ask() {
    let built = build(&[
        ("content/site.toml", &site_with_hindi()),
        (PATH, &record("gr-1109")),
    ]);
    let block = |address: &str| {
        let main = built.main(address);
        assert_eq!(
            main.matches("<details class=\"ask\" open>").count(),
            1,
            "{main}"
        );
        words(&between(
            &main,
            "<details class=\"ask\" open>",
            "</details>",
        ))
    };
    insta::assert_snapshot!(block("/en/numbers/gr/"), @r#"
    We could not find out: hours, languages, cost, if a person answers, if they ask for your name, if they tell the police, who can call, what help they give, what they cannot do and what happens after the call. Ask when someone answers:
    When can I call?
    Does anyone there speak my language?
    Is this call free?
    Do I have to give my name?
    Will you tell the police or other people about me?
    Who can call you?
    What help can you give?
    What happens after this call?
    "#);
    // Greek is no language of the site, so the questions stand in the language of the line's name too.
    insta::assert_snapshot!(block("/ur/numbers/gr/"), @r#"
    ہمیں معلوم نہیں ہو سکا: اوقات، زبانیں، خرچ، فون کوئی شخص اٹھاتا ہے یا نہیں، کیا آپ کا نام پوچھا جاتا ہے، کیا وہ پولیس کو بتاتے ہیں، یہ کس کے لیے ہے، وہ کیا مدد کرتے ہیں، وہ کیا نہیں کر سکتے، اور کال کے بعد کیا ہوتا ہے۔ کوئی فون اٹھائے تو پوچھیں:
    فون کس وقت کیا جا سکتا ہے؟When can I call?
    کیا وہاں کوئی میری زبان بولتا ہے؟Does anyone there speak my language?
    کیا یہ کال مفت ہے؟Is this call free?
    کیا مجھے اپنا نام بتانا پڑے گا؟Do I have to give my name?
    کیا میرے بارے میں پولیس یا دوسرے لوگوں کو بتایا جائے گا؟Will you tell the police or other people about me?
    یہاں کون فون کر سکتا ہے؟Who can call you?
    آپ سے کیا مدد مل سکتی ہے؟What help can you give?
    اس کال کے بعد کیا ہو گا؟What happens after this call?
    "#);
}

#[test]
fn a_question_stands_a_second_time_in_a_language_of_those_who_answer() {
    let text = |languages: &str| fields(languages, &record("in-1098"));
    let questions = |languages: &str, tag: &str| {
        let text = text(languages);
        let site = site_with_hindi();
        let built = build(&[
            ("content/site.toml", &site),
            ("content/hotlines/in-1098.toml", &text),
        ]);
        let main = built.main(&format!("/{tag}/numbers/in/"));
        between(&main, "<li>", "</details>")
    };
    // Most people of India speak or understand Hindi, as far as CLDR knows.
    let hindi = "<br><span lang=\"hi\" dir=\"ltr\">क्या यह कॉल मुफ़्त है?</span>";
    let urdu = "<br><span lang=\"ur\" dir=\"rtl\">کیا یہ کال مفت ہے؟</span>";
    assert!(questions("", "en").contains(hindi));
    assert!(
        !questions("", "hi").contains("<span lang"),
        "the reader's own language"
    );
    assert!(questions("languages = [\"ta\", \"ur\"]", "en").contains(urdu));
    assert!(!questions("languages = [\"ta\"]", "en").contains("<span lang"));
    assert!(
        !questions("languages = [\"hi\", \"en\"]", "en").contains("<span lang"),
        "they speak the reader's language"
    );
}

#[test]
fn a_card_without_an_unknown_fact_has_no_block() {
    assert!(
        !with(&complete())
            .main("/en/numbers/gr/")
            .contains("class=\"ask\"")
    );
}

#[test]
fn a_name_in_another_language_has_a_gloss_in_the_reader_s() {
    let text = change(&record("gr-1109"), "\"state-run\"", "\"child-line\"");
    let built = build(&[
        (PATH, &text),
        ("content/pages/en/help.md", &page("<hotline:gr-1109>")),
    ]);
    let heading = |address: &str| between(&built.main(address), " class=\"line\"", "</h");
    assert!(
        heading("/ur/numbers/gr/").ends_with("<span>بچوں کے لیے ہیلپ لائن</span>"),
        "{}",
        heading("/ur/numbers/gr/")
    );
    assert!(heading("/ur/help/").ends_with("<span>بچوں کے لیے ہیلپ لائن</span>"));
    assert!(
        heading("/en/numbers/gr/").ends_with("<bdi lang=\"en\" translate=\"no\">Line 1109</bdi>")
    );
}

#[test]
fn a_mark_of_age_is_lit_where_facts_may_have_changed_and_says_so() {
    let age = |seen: &str, verified: &str| {
        let text = change(
            &record("gr-1109"),
            "read_on = 2026-11-01",
            &format!("read_on = 2026-11-01\n{seen}"),
        );
        let main = with(&fields(verified, &text)).main("/en/numbers/gr/");
        let age = between(&main, "<dd class=\"seen", "</dd>");
        (
            age.starts_with("dot\""),
            age.contains("This may have changed."),
        )
    };
    // The site is of 24 November 2026.
    for (seen, verified, is_old) in [
        ("", "", true),
        ("seen = 2025-11-24", "", false),
        ("seen = 2025-11-23", "", true),
        ("seen = \"2026\"", "", false),
        ("seen = \"2025\"", "", true),
        ("", "verified_on = 2026-11-01", false),
        ("seen = 2019-10-15", "verified_on = 2026-11-01", false),
        ("seen = 2026-10-15", "verified_on = 2024-11-01", true),
    ] {
        assert_eq!(age(seen, verified), (is_old, is_old), "{seen} {verified}");
    }
}

/// The value of `data-open` of the one card on a page; `None` if the page has no such attribute.
fn open_value(more: &str) -> Option<String> {
    let main = with(&fields(more, &record("gr-1109"))).main("/en/numbers/gr/");
    main.contains("data-open=")
        .then(|| between(&main, "data-open=\"", "\""))
}

#[test]
fn hours_are_given_to_the_script_with_their_time_zone() {
    for (hours, value) in [
        ("24/7", "24/7"),
        ("Mo-Fr 09:00-17:00", "Europe/Athens;12345 540-1020"),
        ("Mo-Su 07:30-21:00", "Europe/Athens;1234567 450-1260"),
        ("Sa-Mo 22:00-02:00", "Europe/Athens;671 1320-1560"),
        (
            "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-12:00",
            "Europe/Athens;12345 540-720,780-1020;6 600-720",
        ),
    ] {
        let more = format!("hours = \"{hours}\"\ntime_zone = \"Europe/Athens\"");
        assert_eq!(open_value(&more).as_deref(), Some(value), "{hours}");
    }
}

#[test]
fn nothing_is_said_of_a_line_that_may_be_open_outside_its_hours() {
    assert_eq!(open_value(""), None, "hours are unknown");
    for limit in ["hours-incomplete", "urgent-only-outside-hours"] {
        let weekly = format!(
            "hours = \"Mo-Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\"\nlimits = [\"{limit}\"]"
        );
        assert_eq!(open_value(&weekly), None, "{limit}");
        let always = format!("hours = \"24/7\"\nlimits = [\"{limit}\"]");
        assert_eq!(open_value(&always).as_deref(), Some("24/7"), "{limit}");
    }
}

/// The number of pages that show whether a line is open, each with the script that says so, or with the field that finds, which
/// loads it.
fn pages_with_hours(built: &Built) -> usize {
    let mut count = 0;
    for (path, bytes) in built.everything() {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with("/index.html") && text.contains("data-open=") {
            let is_loaded = ["src=\"/open.", "data-open-script=\"/open."];
            assert!(is_loaded.iter().any(|by| text.contains(by)), "{path}");
            count += 1;
        }
    }
    count
}

#[test]
fn a_site_of_one_country_says_on_every_page_with_a_card_whether_the_line_is_open() {
    for other_countries in ["", "other_countries = false"] {
        let site = fields(&format!("country = \"GR\"\n{other_countries}"), SITE);
        let built = build(&[
            (PATH, &fields("hours = \"24/7\"", &record("gr-1109"))),
            ("content/site.toml", &site),
        ]);
        assert!(built.text("/en/").contains("data-open="));
        assert!(pages_with_hours(&built) >= 4, "{other_countries}");
    }
}

#[test]
fn the_script_is_loaded_where_an_element_needs_it_and_nowhere_else() {
    let built = build(&[
        (PATH, &fields("hours = \"24/7\"", &record("gr-1109"))),
        ("content/hotlines/no-116.toml", &record("no-116")),
        ("content/pages/en/help.md", &page("<hotline:gr-1109>")),
        ("content/pages/en/plain.md", &page("<hotline:no-116>")),
    ]);
    let with_script = pages_with_hours(&built);
    for address in [
        "/en/plain/",
        "/ur/plain/",
        "/en/numbers/no/",
        "/en/404.html",
    ] {
        let page = built.text(address);
        assert!(!page.contains("src=\"/open."), "{address}");
    }
    assert!(with_script >= 4, "{with_script}");
    assert!(
        built
            .text("/ur/help/")
            .contains("data-days=\"پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار\"")
    );
}

#[test]
fn room_is_kept_for_the_longest_sentence_about_the_open_hours() {
    let longest = |hours: &str| {
        let more = format!("hours = \"{hours}\"\ntime_zone = \"Europe/Athens\"");
        let main = with(&fields(&more, &record("gr-1109"))).main("/en/numbers/gr/");
        between(&main, "data-longest=\"", "\"")
    };
    assert_eq!(longest("24/7"), "Open now");
    assert_eq!(
        longest("Mo-Su 09:00-17:00"),
        "Closed now. Opens 00:00 there, 00:00 here"
    );
    assert_eq!(
        longest("Mo-Fr 09:00-17:00"),
        "Closed now. Opens Wednesday 00:00 there, Wednesday 00:00 here"
    );
}

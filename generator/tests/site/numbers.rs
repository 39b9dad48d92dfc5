//! Hotlines as they are published: on cards, on pages of territories, in lists and in open data.

mod card;
mod emergency;
mod region;
mod related;
mod territory;

use crate::door::{Built, SITE, between, build, change, fields, page, problems, record, words};

const PATH: &str = "content/hotlines/gr-1109.toml";

fn with(text: &str) -> Built {
    build(&[(PATH, text)])
}

/// The facts on the first card of a territory's page, one per line.
fn facts(built: &Built) -> String {
    words(&between(
        &built.main("/en/numbers/gr/"),
        "<dl class=\"facts\">",
        "</section>",
    ))
}

#[test]
fn a_hotline_alone_is_a_card_and_in_a_sentence_a_number() {
    let built = build(&[
        (PATH, &record("gr-1109")),
        (
            "content/pages/en/help.md",
            &page(
                "<hotline:gr-1109>\n\nCall <hotline:gr-1109> or read of [the line](hotline:gr-1109).",
            ),
        ),
    ]);
    let main = built.main("/en/help/");
    assert_eq!(main.matches("<section class=\"card\"").count(), 1, "{main}");
    assert!(main.contains("<p>Call <a href=\"tel:1109\"><bdi dir=\"ltr\" translate=\"no\">1109</bdi></a> or read of <a href=\"/en/numbers/gr/#gr-1109\">the line</a>.</p>"), "{main}");
}

#[test]
fn a_short_code_is_dialled_as_it_is_everywhere() {
    for (path, bytes) in with(&record("gr-1109")).everything() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("tel:+") && !text.contains("+1109"), "{path}");
    }
}

#[test]
fn a_number_of_a_messenger_has_no_link_to_a_third_party() {
    let text = format!(
        "{}\n[[numbers]]\nkind = \"whatsapp\"\ndisplay = \"+30 694 000 1109\"\ndial = \"+306940001109\"\n",
        record("gr-1109")
    );
    let main = with(&text).main("/en/numbers/gr/");
    assert!(
        main.contains(
            "<span class=\"n\"><bdi dir=\"ltr\" translate=\"no\">+30 694 000 1109</bdi></span>"
        ),
        "{main}"
    );
}

#[test]
fn a_card_says_which_facts_are_unknown() {
    insta::assert_snapshot!(facts(&with(&record("gr-1109"))), @r#"
    Who answers
    An office of the state answers.
    When we checked this
    From a page without a date (read 1 November 2026). We have not called. This may have changed. Source: office.example
    From another country
    This number works only inside the country.
    We could not find out: hours, languages, cost, if a person answers, if they ask for your name, if they tell the police, who can call, what help they give, what they cannot do and what happens after the call. Ask when someone answers:
    When can I call?
    Does anyone there speak my language?
    Is this call free?
    Do I have to give my name?
    Will you tell the police or other people about me?
    Who can call you?
    What help can you give?
    What happens after this call?
    About this help line
    The state runs this help line and pays for it.
    "#);
}

#[test]
fn a_card_says_known_facts_in_sentences() {
    let text = fields(
        "hours = \"24/7\"\nperson = true\ncost = \"free\"\nlanguages = [\"el\", \"en\"]\ninterpreter_languages = 30\nanonymous = true\nreports = [\"child-abuse\"]\nservices = [\"shelter\", \"lawyer\"]\nforms = [\"labour\"]\naudiences = [\"women\", \"children\"]\nlimits = [\"adults-only\"]\nnext = [\"takes-reports\"]\nverified_on = 2026-11-20",
        &record("gr-1109"),
    );
    insta::assert_snapshot!(facts(&with(&text)), @r#"
    Languages
    Greek and English
    Interpreters for 30 languages or more. Say the name of your language.
    Cost
    The call is free.
    Who answers
    An office of the state answers.
    A person answers, not a recording.
    You do not have to give your name.
    They report it if they think that a child is being abused.
    When we checked this
    We called on 20 November 2026. Source: office.example
    From another country
    This number works only inside the country.
    About this help line
    The state runs this help line and pays for it.
    For whom
    women and children
    You can call about: work that you are forced to do
    What help you can ask for
    You can ask for a safe place to stay.
    You can ask to talk to a lawyer.
    Limits of this help line
    This help line is only for people aged 18 or over.
    What happens after the call
    You can tell them what you know.
    "#);
}

#[test]
fn hours_are_written_out_in_the_reader_s_language() {
    let text = fields(
        "hours = \"Mo-Fr 09:00-13:00,14:00-17:00; Sa 10:00-12:00\"\ntime_zone = \"Europe/Athens\"",
        &record("gr-1109"),
    );
    let built = with(&text);
    let hours = |address: &str| between(&built.main(address), "<p class=\"hours\">", "</p>");
    insta::assert_snapshot!(hours("/en/numbers/gr/"), @"Monday to Friday: 09:00–13:00 and 14:00–17:00; Saturday: 10:00–12:00 (time in that country)");
    insta::assert_snapshot!(hours("/ur/numbers/gr/"), @"پیر سے جمعہ تک: 09:00 سے 13:00 تک اور 14:00 سے 17:00 تک؛ ہفتہ: 10:00 سے 12:00 تک (اُس ملک کا وقت)");
}

#[test]
fn day_and_night_is_said_in_words() {
    let built = with(&fields("hours = \"24/7\"", &record("gr-1109")));
    assert_eq!(
        between(
            &built.main("/en/numbers/gr/"),
            "<p class=\"hours\">",
            "</p>"
        ),
        "Day and night"
    );
}

#[test]
fn a_card_says_how_old_its_source_is() {
    let seen = |field: &str| {
        let text = change(
            &record("gr-1109"),
            "read_on = 2026-11-01",
            &format!("read_on = 2026-11-01\n{field}"),
        );
        let main = with(&text).main("/en/numbers/gr/");
        let age = between(&main, "<dd class=\"seen", "</span>");
        words(&age).replace("\"><span>", ": ")
    };
    insta::assert_snapshot!(seen(""), @r#"dot">From a page without a date (read 1 November 2026). We have not called. This may have changed. Source: office.example"#);
    insta::assert_snapshot!(seen("seen = 2019-10-15"), @r#"dot">From a page dated 15 October 2019 (read 1 November 2026). We have not called. This may have changed. Source: office.example"#);
    insta::assert_snapshot!(seen("seen = 2026-10-15"), @r#"">From a page dated 15 October 2026 (read 1 November 2026). We have not called. Source: office.example"#);
}

#[test]
fn a_record_of_low_confidence_is_published_nowhere() {
    let built = with(&change(&record("gr-1109"), "\"high\"", "\"low\""));
    assert!(
        built
            .main("/en/numbers/gr/")
            .contains("a help line that we can trust")
    );
    for (path, bytes) in built.everything() {
        assert!(!String::from_utf8_lossy(&bytes).contains("1109"), "{path}");
    }
}

#[test]
fn fields_for_staff_are_published_nowhere() {
    let text = format!(
        "{}\n[[more_sources]]\nurl = \"https://whispered.example/\"\ntitle = \"A whispered page\"\n",
        fields(
            "funding = \"A whispered donor\"\nnote = \"A whispered note\"",
            &record("gr-1109")
        )
    );
    let built = build(&[
        (PATH, &text),
        ("content/pages/en/help.md", &page("<hotline:gr-1109>")),
    ]);
    for (path, bytes) in built.everything() {
        assert!(
            !String::from_utf8_lossy(&bytes)
                .to_lowercase()
                .contains("whispered"),
            "{path}"
        );
    }
}

#[test]
fn a_name_carries_its_language_and_nothing_else_is_in_that_language() {
    let text = change(
        &record("gr-1109"),
        "{ text = \"Line 1109\", lang = \"en\" }",
        "{ text = \"Γραμμή\", lang = \"el\" }",
    );
    let built = with(&text);
    let main = built.main("/ur/numbers/gr/");
    assert!(
        main.contains("<bdi lang=\"el\" translate=\"no\">Γραμμή</bdi>"),
        "{main}"
    );
    assert!(!main.contains(" lang=\"en\""), "{main}");
}

#[test]
fn what_must_be_known_before_a_call_is_right_under_the_number_and_beside_it_in_the_list() {
    let text = change(&record("gr-1109"), "\"state-run\"", "\"labour-line\"");
    let text = change(&text, "\"state-office\"", "\"immigration\"");
    let text = fields(
        "audiences = [\"migrants\", \"public\"]\nnationals_of = [\"GR\", \"NP\"]\ncautions = [\"reports-without-papers\", \"sends-back\"]\nlimits = [\"adults-only\", \"area-code\"]",
        &text,
    );
    let built = with(&text);
    let main = built.main("/en/numbers/gr/");
    let card = between(&main, "</h2>", "</header>");
    insta::assert_snapshot!(words(&card), @r#"
    Call 1109
    The immigration office answers.
    For workers
    For people who came from another country
    Only for citizens of: Greece and Nepal
    This help line is only for people aged 18 or over.
    They can report people who have no papers.
    They can send people who have no papers back to their country.
    "#);
    let row = between(&built.main("/en/numbers/"), "<li data-c=\"GR\">", "</li>");
    for sentence in words(&card).lines().skip(1) {
        assert!(
            row.contains(&format!("<small>{sentence}</small>")),
            "{sentence}: {row}"
        );
    }
}

#[test]
fn a_line_for_children_says_so_whoever_else_may_call() {
    let text = change(&record("gr-1109"), "\"state-run\"", "\"child-line\"");
    let text = fields("audiences = [\"children\", \"public\"]", &text);
    let row = between(
        &with(&text).main("/en/numbers/"),
        "<li data-c=\"GR\">",
        "</li>",
    );
    assert!(row.ends_with("<small>For children</small>"), "{row}");
}

#[test]
fn a_number_of_some_languages_only_names_them() {
    let text = change(
        &record("gr-1109"),
        "dial = \"1109\"",
        "dial = \"1109\"\nlanguages = [\"es\", \"pt\"]",
    );
    let main = with(&text).main("/en/numbers/gr/");
    assert!(main.contains("Call · Spanish and Portuguese"), "{main}");
}

#[test]
fn open_data_has_known_facts_and_leaves_out_the_others() {
    let built = with(&fields(
        "hours = \"Mo-Fr 09:00-17:00\"\ntime_zone = \"Europe/Athens\"\ncost = \"free\"",
        &record("gr-1109"),
    ));
    let json: serde_json::Value = serde_json::from_str(&built.text("hotlines.json")).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&json["hotlines"][0]).unwrap(), @r#"
    {
      "answered_by": "state-office",
      "audiences": [],
      "forms": [],
      "free": true,
      "hours": "Mo-Fr 09:00-17:00",
      "id": "gr-1109",
      "model": "state-run",
      "name": "Line 1109",
      "name_lang": "en",
      "numbers": [
        {
          "dial": "1109",
          "display": "1109",
          "kind": "short-code"
        }
      ],
      "source": {
        "read_on": "2026-11-01",
        "title": "Lines",
        "url": "https://office.example/lines"
      },
      "territory": "GR",
      "time_zone": "Europe/Athens"
    }
    "#);
    insta::assert_snapshot!(built.text("hotlines.csv"), @r#"
    id,territory,name,name_lang,operator,model,answered_by,kind,dial,display,label,region,hours,time_zone,free,languages,interpreter_languages,anonymous,forms,audiences,website,email,source_url,source_seen,source_read_on,verified_on,nationals_of,cautions,limits,number_languages
    gr-1109,GR,Line 1109,en,,state-run,state-office,short-code,1109,1109,,,Mo-Fr 09:00-17:00,Europe/Athens,true,,,,,,,,https://office.example/lines,,2026-11-01,,,,,
    "#);
}

#[test]
fn json_inside_a_page_cannot_end_its_element() {
    let text = change(&record("gr-1109"), "\"Line 1109\"", "\"</script <b\"");
    let page = with(&text).text("/en/numbers/gr/");
    assert!(page.contains(r"\u003c/script"), "{page}");
    assert!(!page.contains("</script <b"), "{page}");
}

#[test]
fn a_record_names_languages_by_their_tags() {
    assert!(
        problems(&[(PATH, &fields("languages = [\"Greek\"]", &record("gr-1109")))])
            .contains("language tag")
    );
}

#[test]
fn a_site_with_one_line_speaks_of_one_number() {
    let site = |lines: &[&str]| {
        let toml = fields("country = \"GR\"\nother_countries = false", SITE);
        let lines = lines
            .iter()
            .map(|id| (format!("content/hotlines/{id}.toml"), record(id)));
        let lines: Vec<_> = lines.collect();
        let lines = lines
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()));
        let files: Vec<_> = lines
            .chain([("content/site.toml", toml.as_str())])
            .collect();
        let built = build(&files);
        ["/en/", "/ur/", "404.html", "/en/404.html"]
            .map(|address| built.text(address))
            .concat()
    };
    let words = [
        (
            "content=\"Numbers to call, in many languages.\"",
            "content=\"A number to call, in several languages.\"",
        ),
        (
            ">All numbers on this site<",
            ">The number, and who answers<",
        ),
        (">اس سائٹ کے تمام نمبر<", ">نمبر، اور فون کون اٹھاتا ہے<"),
    ];
    let (one, two) = (site(&["gr-1109"]), site(&["gr-1109", "gr-116000"]));
    for (of_two, of_one) in words {
        assert!(one.contains(of_one) && !one.contains(of_two), "{of_one}");
        assert!(two.contains(of_two) && !two.contains(of_one), "{of_two}");
    }
}

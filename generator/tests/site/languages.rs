//! Pages in several languages: fallbacks for missing translations, alternates and notices.

use crate::door::{Built, SITE, build, change, page, page_with, words};

/// The text of a page's language switcher, one language per line.
fn switcher(built: &Built, address: &str) -> String {
    words(&crate::door::between(
        &built.text(address),
        "<details class=\"langs\">",
        "</details>",
    ))
}

#[test]
fn an_untranslated_page_falls_back_and_says_so() {
    let built = build(&[("content/pages/en/help.md", &page("Call."))]);
    let main = built.main("/ur/help/");
    assert!(
        main.contains("<h1 id=\"heading\" lang=\"en\" dir=\"ltr\">You can ask</h1>"),
        "{main}"
    );
    assert!(
        main.contains("<section class=\"prose\" lang=\"en\" dir=\"ltr\">\n<p>Call.</p>"),
        "{main}"
    );
    assert!(
        main.contains("<a href=\"/en/help/\" hreflang=\"en\">"),
        "{main}"
    );
    let untranslated = "یہ صفحہ ابھی آپ کی زبان میں نہیں";
    assert!(main.contains(untranslated), "{main}");
    assert!(
        built
            .text("/ur/help/")
            .contains("<html lang=\"ur\" dir=\"rtl\">")
    );
}

#[test]
fn an_untranslated_page_is_canonical_to_the_source_page() {
    let built = build(&[(
        "content/pages/en/help.md",
        &page_with("updated = 2026-11-20", "Call."),
    )]);
    insta::assert_snapshot!(built.links("/ur/help/"), @r#"<link rel="canonical" href="https://haven.example/en/help/">"#);
    insta::assert_snapshot!(built.links("/en/help/"), @r#"
    <link rel="canonical" href="https://haven.example/en/help/">
    <link rel="alternate" hreflang="en" href="https://haven.example/en/help/">
    <link rel="alternate" hreflang="x-default" href="https://haven.example/en/help/">
    "#);
    assert!(!built.text("en/sitemap.xml").contains("/ur/help/"));
    assert!(!built.text("ur/sitemap.xml").contains("/help/"));
    assert!(
        built
            .text("en/sitemap.xml")
            .contains("<loc>https://haven.example/en/help/</loc>")
    );
    assert!(!built.text("ur/feed.xml").contains("/ur/help/"));
    assert!(
        built
            .text("en/feed.xml")
            .contains("https://haven.example/en/help/")
    );
}

#[test]
fn translations_of_a_page_are_alternates_of_each_other() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        (
            "content/pages/ur/help.md",
            &page_with("slug = \"مدد\"", "کال کریں۔"),
        ),
    ]);
    insta::assert_snapshot!(built.links("/en/help/"), @r#"
    <link rel="canonical" href="https://haven.example/en/help/">
    <link rel="alternate" hreflang="en" href="https://haven.example/en/help/">
    <link rel="alternate" hreflang="ur" href="https://haven.example/ur/%D9%85%D8%AF%D8%AF/">
    <link rel="alternate" hreflang="x-default" href="https://haven.example/en/help/">
    "#);
    insta::assert_snapshot!(built.links("/ur/مدد/"), @r#"
    <link rel="canonical" href="https://haven.example/ur/%D9%85%D8%AF%D8%AF/">
    <link rel="alternate" hreflang="en" href="https://haven.example/en/help/">
    <link rel="alternate" hreflang="ur" href="https://haven.example/ur/%D9%85%D8%AF%D8%AF/">
    <link rel="alternate" hreflang="x-default" href="https://haven.example/en/help/">
    "#);
    let alternates = |address: &str| -> Vec<String> {
        built
            .links(address)
            .lines()
            .filter(|line| line.contains("alternate"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(alternates("/en/help/"), alternates("/ur/مدد/"));
    assert!(!built.has("/ur/help/"));
}

#[test]
fn home_pages_are_alternates_with_the_chooser_as_default() {
    let built = build(&[("content/pages/ur/index.md", &page("خوش آمدید۔"))]);
    insta::assert_snapshot!(built.links("/"), @r#"
    <link rel="canonical" href="https://haven.example/">
    <link rel="alternate" hreflang="en" href="https://haven.example/en/">
    <link rel="alternate" hreflang="ur" href="https://haven.example/ur/">
    <link rel="alternate" hreflang="x-default" href="https://haven.example/">
    "#);
    insta::assert_snapshot!(built.links("/ur/"), @r#"
    <link rel="canonical" href="https://haven.example/ur/">
    <link rel="alternate" hreflang="en" href="https://haven.example/en/">
    <link rel="alternate" hreflang="ur" href="https://haven.example/ur/">
    <link rel="alternate" hreflang="x-default" href="https://haven.example/">
    "#);
}

#[test]
fn the_switcher_leads_to_the_same_page_and_marks_missing_translations() {
    let built = build(&[("content/pages/en/help.md", &page("Call."))]);
    insta::assert_snapshot!(switcher(&built, "/en/help/"), @r#"
    文A English Change language
    English
    اردو (in English)
    "#);
    assert!(
        built
            .text("/en/help/")
            .contains("<a lang=\"ur\" hreflang=\"ur\" href=\"/ur/help/\">")
    );
}

#[test]
fn a_courtesy_translation_names_the_authoritative_language() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        ("content/pages/ur/help.md", &page("کال کریں۔")),
    ]);
    insta::assert_snapshot!(notice(&built, "/ur/help/"), @r#"
    dot ring: 
    یہ صفحہ آپ کی سہولت کے لیے ترجمہ کیا گیا ہے۔ اصل متن انگریزی والا ہے۔
    انگریزی میں پڑھیں
    "#);
    assert!(!built.main("/en/help/").contains("class=\"note"));
}

#[test]
fn a_reviewed_translation_needs_no_notice() {
    let site = change(SITE, "status = \"courtesy\"", "status = \"reviewed\"");
    let built = build(&[
        ("content/site.toml", &site),
        ("content/pages/en/help.md", &page("Call.")),
        (
            "content/pages/ur/help.md",
            &page_with("reviewed = 2026-10-01", "کال کریں۔"),
        ),
    ]);
    assert!(!built.main("/ur/help/").contains("class=\"note"));
    assert_eq!(
        built.warnings.matches("has no `reviewed` day").count(),
        0,
        "{}",
        built.warnings
    );
}

#[test]
fn a_page_without_review_is_a_warning_in_a_reviewed_language() {
    let site = change(SITE, "status = \"courtesy\"", "status = \"reviewed\"");
    let built = build(&[
        ("content/site.toml", &site),
        ("content/pages/ur/index.md", &page("خوش آمدید۔")),
    ]);
    assert!(
        built
            .warnings
            .contains("this page has no `reviewed` day, though ur is said to be reviewed"),
        "{}",
        built.warnings
    );
}

#[test]
fn an_outdated_translation_says_so() {
    let text = page_with("source_hash = \"0123456789abcdef\"", "کال کریں۔");
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        ("content/pages/ur/help.md", &text),
    ]);
    insta::assert_snapshot!(notice(&built, "/ur/help/"), @r#"
    dot old: 
    اس ترجمے کے بعد انگریزی صفحہ بدل گیا ہے۔
    انگریزی میں پڑھیں
    "#);
}

fn notice(built: &Built, address: &str) -> String {
    words(&crate::door::between(
        &built.main(address),
        "<section class=\"note",
        "</div></section>",
    ))
    .replace("\" role=\"note\">", ": ")
}

#[test]
fn a_slug_of_the_source_is_used_by_translations_without_a_slug() {
    let built = build(&[
        (
            "content/pages/en/rights/index.md",
            &page_with("slug = \"your-rights\"", "You may."),
        ),
        ("content/pages/en/rights/stay.md", &page("You may stay.")),
        (
            "content/pages/ur/rights/stay.md",
            &page_with("slug = \"قیام\"", "آپ رہ سکتے ہیں۔"),
        ),
    ]);
    assert!(built.has("/en/your-rights/stay/"));
    assert!(built.has("/ur/your-rights/"));
    assert!(built.has("/ur/your-rights/قیام/"));
    assert!(
        built
            .main("/en/your-rights/")
            .contains("<a href=\"/en/your-rights/stay/\">You can ask</a>")
    );
    assert!(
        built
            .main("/en/your-rights/stay/")
            .contains("<a href=\"/en/your-rights/\">"),
        "the path leads up"
    );
}

#[test]
fn links_in_a_text_lead_to_the_readers_language() {
    let built = build(&[
        (
            "content/pages/en/help.md",
            &page("[Stay](page:rights#stay)."),
        ),
        (
            "content/pages/en/rights.md",
            &page("## Staying {#stay}\n\nYou may."),
        ),
        (
            "content/pages/ur/rights.md",
            &page_with("slug = \"حقوق\"", "## قیام {#stay}\n\nجی ہاں۔"),
        ),
    ]);
    assert!(
        built
            .main("/en/help/")
            .contains("<a href=\"/en/rights/#stay\">Stay</a>")
    );
    let main = built.main("/ur/help/");
    assert!(
        main.contains("#stay\">Stay</a>") && main.contains("<a href=\"/ur/"),
        "{main}"
    );
}

#[test]
fn a_message_that_a_language_lacks_is_shown_in_the_source_language_and_marked() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        ("locales/en/own.ftl", "own-words = Ours\n"),
        (
            "theme/templates/page.replace.html",
            "{% extends \"base.html\" %}{% block main %}<p>{{ t(id=\"own-words\") }}</p>{% endblock main %}",
        ),
    ]);
    assert_eq!(
        built.main("/ur/help/"),
        "<p><span lang=\"en\" dir=\"ltr\">Ours</span></p>"
    );
    assert_eq!(built.main("/en/help/"), "<p>Ours</p>");
}

#[test]
fn the_chooser_names_every_language_in_its_own_script() {
    let built = build(&[]);
    insta::assert_snapshot!(words(&crate::door::between(&built.text("/"), "<ul class=\"choose\">", "</ul>")), @r#"
    English
    اردو
    "#);
}

#[test]
fn every_language_has_a_page_for_missing_addresses() {
    let built = build(&[]);
    assert!(built.has("/404.html") && built.has("/en/404.html") && built.has("/ur/404.html"));
    assert_eq!(
        built.links("/ur/404.html"),
        "<meta name=\"robots\" content=\"noindex\">"
    );
    let all = built.main("/404.html");
    assert!(
        all.contains("href=\"/en/numbers/\"") && all.contains("href=\"/ur/numbers/\""),
        "{all}"
    );
}

#[test]
fn a_tag_with_a_region_has_the_messages_of_the_tags_above_it() {
    for (tag, word) in [
        ("pt-BR", "Sair da página"),
        ("fr-CA", "Sortir du site"),
        ("es-419", "Salir de aquí"),
        ("zh-Hans-SG", "快速离开"),
    ] {
        let site = change(SITE, "[locales.ur]", &format!("[locales.{tag}]"));
        let own = format!("locales/{tag}/own.ftl");
        let built = build(&[
            ("content/site.toml", &site),
            (&own, "page-contents = Own words\n"),
        ]);
        assert_eq!(built.warnings, "", "{tag}");
        let home = built.text(&format!("/{tag}/"));
        assert!(home.contains(word), "{tag}: {home}");
        assert!(!home.contains("<span lang=\"en\""), "{tag}");
    }
}

#[test]
fn a_folder_of_messages_above_the_locales_of_a_site_is_inherited() {
    let site = change(SITE, "[locales.ur]", "[locales.de-AT]");
    let built = build(&[
        ("content/site.toml", &site),
        (
            "locales/de/own.ftl",
            "frame-exit = Seite verlassen\nframe-skip = Zum Inhalt\n",
        ),
        ("locales/de-AT/own.ftl", "frame-skip = Zum Text\n"),
    ]);
    let home = built.text("/de-AT/");
    assert!(
        home.contains("Seite verlassen") && home.contains("Zum Text"),
        "{home}"
    );
    assert!(!home.contains("Zum Inhalt"), "{home}");
}

#[test]
fn a_source_language_with_a_region_has_the_built_in_words() {
    let site = SITE
        .replace("locales.en]", "locales.en-GB]")
        .replace("\"en\"", "\"en-GB\"");
    let source = fanal::source::Source::in_memory([
        ("content/site.toml", site.as_str()),
        ("content/pages/en-GB/index.md", &page("Welcome.")),
        ("content/pages/en-GB/numbers.md", &page("Choose.")),
    ]);
    let conditions = fanal::publish::product::conditions(crate::door::TODAY);
    let checked = fanal::site::Site::check(&source, &conditions).unwrap();
    assert_eq!(checked.warnings, []);
}

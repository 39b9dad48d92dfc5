//! The tip form, the pages that answer it, and what stands in their place where nobody reads.

use tip_core::tip::{Draft, ProblemKind};
use tip_function::reply::{Pages, Replies};

use crate::door::{Built, Files, SITE, between, build, change, page, preview, record, words};

pub(crate) const TIP: &str = r#"
[tip]
readers = "organisation"
reading = "daily"
line = "gr-1109"
countries = ["GR"]
recipients = [{ key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", browser = "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA", expires_on = 2027-11-01 }]
"#;

/// A key for browsers: it stands in RFC 9180 (A.3).
pub(crate) const BROWSER_KEY: &str =
    "BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA";

/// Three questions of the built-in messages.
pub(crate) const FORM: &str = r#"[[questions]]
id = "what"
kind = "text"
required = true
max_chars = 100

[[questions]]
id = "who"
kind = "one-of"
choices = ["me", "someone"]

[[questions]]
id = "where"
kind = "line"
max_chars = 30
"#;

/// A site whose tips somebody reads, with `tip` as the end of its `site.toml`.
pub(crate) fn site(tip: &str, make: fn(&Files<'_>) -> Built) -> Built {
    make(&[
        (
            "content/site.toml",
            &format!("navigation = [\"write\"]\n{SITE}{tip}"),
        ),
        ("content/tip-form.toml", FORM),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Who reads it.")),
        ("content/pages/ur/write.md", &page("کون پڑھتا ہے۔")),
    ])
}

/// The pages that answer a tip, as the function reads them.
pub(crate) fn replies(built: &Built) -> Pages {
    Pages::check(Replies::parse(&built.text("tip/replies.json")).unwrap()).unwrap()
}

#[test]
fn without_a_form_there_is_no_promise_to_those_who_write_and_no_script_of_it() {
    let files = |tip: &str| {
        [
            (
                "content/site.toml",
                format!("footer = [\"promise\", \"about\"]\n{SITE}{tip}"),
            ),
            ("content/tip-form.toml", FORM.to_owned()),
            ("content/hotlines/gr-1109.toml", record("gr-1109")),
            ("content/pages/en/write.md", page("Who reads it.")),
            ("content/pages/en/promise.md", page("We forget.")),
            (
                "content/pages/en/about.md",
                page("See [what we promise](page:promise).\n\n- [Our promise](page:promise)\n- Us"),
            ),
        ]
    };
    let scripts = |built: &Built| -> Vec<String> {
        let of_form = ["write.", "seal.", "review.", "copy."];
        let paths = built.paths().into_iter();
        let paths = paths.filter(|path| of_form.iter().any(|name| path.starts_with(name)));
        paths.map(str::to_owned).collect()
    };
    let made = |tip: &str, make: fn(&Files<'_>) -> Built| {
        let all = files(tip);
        let all: Vec<_> = all
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect();
        make(&all)
    };
    let built = made("", build);
    for (path, bytes) in built.everything() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("We forget."),
            "{path}"
        );
    }
    let about = built.text("/en/about/");
    assert!(
        about.contains("<p>See what we promise.</p>\n<ul><li>Us</li></ul>")
            || about.contains("<p>See what we promise.</p><ul><li>Us</li></ul>"),
        "{about}"
    );
    assert!(!about.contains("/en/promise/"), "{about}");
    assert_eq!(scripts(&built), Vec::<String>::new());
    for built in [made(TIP, build), made("", preview)] {
        assert!(built.main("/en/promise/").contains("We forget."));
        assert!(
            built
                .text("/en/about/")
                .contains("<li><a class=\"big\" href=\"/en/promise/\">Our promise</a></li>")
        );
        assert_eq!(scripts(&built).len(), 4, "{:?}", scripts(&built));
    }
}

#[test]
fn where_nobody_reads_there_is_no_form_and_the_page_says_to_call() {
    let built = site("", build);
    let main = built.main("/en/write/");
    assert!(
        !main.contains("<form") && main.contains("href=\"/en/numbers/\""),
        "{main}"
    );
    insta::assert_snapshot!(words(&main), @r#"
    You cannot send a message here
    This site has no form, because nobody here would read your message. A form that nobody reads would be a false promise.
    You can call the help line for the country you are in.
    In danger right now? Call the emergency number of the country you are in.
    Find a number
    "#);
    assert!(
        !built.text("/en/").contains("/en/write/"),
        "nothing leads there"
    );
    assert_eq!(
        built.output.beside().collect::<Vec<_>>(),
        ["host/Caddyfile", "host/nginx.conf"]
    );
    for file in ["host/Caddyfile", "host/nginx.conf"] {
        let text = built.text(file);
        assert!(
            !text.contains(" /t") && !text.contains("failure.html"),
            "{text}"
        );
    }
}

#[test]
fn where_somebody_reads_the_form_says_who_and_asks() {
    let built = site(TIP, build);
    let main = built.main("/en/write/");
    assert!(
        main.contains("<form method=\"post\" action=\"/t\""),
        "{main}"
    );
    assert!(
        main.contains("<input type=\"hidden\" name=\"locale\" value=\"en\">"),
        "{main}"
    );
    let (before, _) = main.split_once("<form").unwrap();
    assert!(
        before.contains("They are not the police.") && before.contains("Greece"),
        "{before}"
    );
    assert!(built.text("/en/").contains("<a href=\"/en/write/\">"));
    assert!(!built.warnings.contains("no form"), "{}", built.warnings);
    for (name, path) in [("_headers", "/en/write/"), ("host/Caddyfile", "/ur/write/")] {
        assert!(built.text(name).contains(path), "{name}");
    }
}

#[test]
fn no_marker_of_the_reply_pages_is_left_in_a_page() {
    let built = site(TIP, build);
    for (path, bytes) in built.everything() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains(['\u{e000}', '\u{e001}']), "{path}");
    }
}

#[test]
fn the_function_can_use_the_reply_pages() {
    let pages = replies(&site(TIP, build));
    assert_eq!(pages.origin(), "https://haven.example");
    let ids: Vec<_> = pages
        .form()
        .questions()
        .iter()
        .map(|question| question.id().to_owned())
        .collect();
    assert_eq!(ids, ["what", "who", "where"]);
    assert_eq!(pages.recipients().keys().count(), 1);
    for tag in ["en", "ur"] {
        let code = tip_core::code::Code::draw(&tip_core::rng::Rng::system()).unwrap();
        let sent = pages.sent(tag, &code);
        assert!(
            sent.contains(&format!("<bdi dir=\"ltr\" translate=\"no\">{code}</bdi>")),
            "{sent}"
        );
        assert!(sent.contains(&format!("<html lang=\"{tag}\"")), "{sent}");
        assert!(
            !sent.contains("class=\"langs\""),
            "no switcher: it would lose the code"
        );
    }
    let neutral = pages.neutral();
    assert!(neutral.contains("<a href=\"/\">"), "{neutral}");
    assert!(
        neutral.contains("lang=\"en\"") && neutral.contains("lang=\"ur\" dir=\"rtl\""),
        "{neutral}"
    );
}

#[test]
fn a_reply_page_keeps_what_was_written_and_obeys_none_of_it() {
    let pages = replies(&site(TIP, build));
    let body = "locale=en&what=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&where=%22%3E%3Cb%3E&who=me";
    let draft = Draft::parse(body.as_bytes(), pages.form()).unwrap();
    let kept = pages.not_sent("en", &draft);
    assert!(
        kept.contains("\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"),
        "{kept}"
    );
    assert!(kept.contains("value=\"&quot;&gt;&lt;b&gt;\""), "{kept}");
    assert_eq!(kept.matches(" checked=\"checked\"").count(), 1);
    assert!(
        !kept.contains("<script>alert") && !kept.contains("<b>\""),
        "{kept}"
    );
}

#[test]
fn a_reply_page_says_what_is_missing_and_only_that() {
    let pages = replies(&site(TIP, build));
    let draft = Draft::parse(b"locale=en&what=&where=Athens", pages.form()).unwrap();
    let Err(unfinished) = draft.check(pages.form()) else {
        panic!("it is finished")
    };
    assert_eq!(unfinished.problems[0].kind, ProblemKind::Missing);
    let page = pages.look_again("en", &unfinished.draft, &unfinished.problems);
    let errors = between(&page, "<div class=\"errors\"", "</div>");
    insta::assert_snapshot!(words(&errors), @r#"
    role="alert" tabindex="-1" aria-labelledby="problems">
    Please look again
    Nothing has been sent. Your words are still here.
    Needs an answer: What happened?
    "#);
    assert!(page.contains("value=\"Athens\""), "{page}");
}

#[test]
fn readers_without_a_form_are_a_warning() {
    let built = build(&[
        ("content/site.toml", &format!("{SITE}{TIP}")),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Who reads it.")),
    ]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: somebody would read tips, but there is no form
      --> content/site.toml:16:8
       |
    16 | line = "gr-1109"
       |        ^^^^^^^^^
       |
       = help: write its questions into `content/tip-form.toml`
    "#);
}

#[test]
fn when_nothing_answers_a_tip_a_page_says_so_in_every_language() {
    let built = site(TIP, build);
    let page = built.main("/failure.html");
    for part in [
        "We could not send this.",
        "lang=\"ur\" dir=\"rtl\"",
        "href=\"/en/numbers/\"",
        "href=\"/ur/numbers/\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(
        built
            .text("/failure.html")
            .contains("<meta name=\"robots\" content=\"noindex\">")
    );
    assert!(
        !site("", build).has("/failure.html"),
        "without a form nothing can fail"
    );
}

#[test]
fn the_forms_script_finds_keys_and_rules_in_the_form() {
    let form = change(
        FORM,
        "max_chars = 30",
        "max_chars = 30\nwhen = { question = \"who\", is = [\"me\", \"someone\"] }",
    );
    let built = build(&[
        (
            "content/site.toml",
            &format!("navigation = [\"write\"]\n{SITE}{TIP}"),
        ),
        ("content/tip-form.toml", &form),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/write.md", &page("Who reads it.")),
        ("content/pages/ur/write.md", &page("کون پڑھتا ہے۔")),
        (
            "locales/en/tip.ftl",
            "tip-where = Where?\n    .when = Only then\n",
        ),
    ]);
    let page = built.text("/en/write/");
    let script = format!("<script src=\"{}\" defer>", built.asset("write.js"));
    assert!(page.contains(&script), "{page}");
    let seal = format!("data-seal=\"{}\"", built.asset("seal.js"));
    assert!(page.contains(&seal), "{page}");
    for part in [
        format!("data-keys=\"{BROWSER_KEY}\""),
        "data-q=\"what\" data-required".to_owned(),
        "data-q=\"where\" data-when=\"who=me someone\"".to_owned(),
        "<script type=\"text/html\" data-box=\"cannot-seal\">".to_owned(),
    ] {
        assert!(page.contains(&part), "{part}: {page}");
    }
    // A reply shows the form once more, and it can be sealed there too.
    let pages = replies(&built);
    let draft = Draft::parse(b"locale=en&who=me", pages.form()).unwrap();
    let again = pages.look_again("en", &draft, &[]);
    assert!(again.contains("data-keys=") && again.contains(&script));
    assert!(!built.text("/en/").contains("/write."));
}

#[test]
fn where_a_recipient_has_no_browser_key_no_browser_seals_and_the_build_says_so() {
    let without = change(TIP, &format!(" browser = \"{BROWSER_KEY}\","), "");
    let built = site(&without, build);
    let page = built.text("/en/write/");
    assert!(
        page.contains("<form")
            && !page.contains("data-keys")
            && !page.contains("data-q")
            && !page.contains("/write."),
        "{page}"
    );
    assert!(page.contains("Our server locks your message"));
    insta::assert_snapshot!(built.warnings, @r#"
    warning: this page does not say which en text it was made from: no reader is told when that changes
    --> content/pages/ur/write.md
     = help: once it says the same as the en page, run `fanal translations --accept content/pages/ur/write.md`

    warning: `You can ask` is in another language, and nothing says so
     --> content/pages/ur/write.md:6:3
      |
    6 | # You can ask
      |   ^^^^^^^^^^^
      |
      = help: put the whole of it in brackets and name its language: `[You can ask]{lang=en}`; then it is read aloud and shown rightly

    warning: this recipient has no `browser` key, so no browser seals what is written before it is sent
      --> content/site.toml:19:23
       |
    19 | recipients = [{ key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", expires_on = 2027-11-01 }]
       |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: `tip-inbox recipient --identity FILE` prints both keys of an identity; every recipient needs them
    "#);
}

#[test]
fn a_preview_says_that_nobody_reads() {
    let built = site("", preview);
    let demonstration = "<p class=\"note old dot\">";
    for page in ["/en/write/", "/ur/write/", "/en/", "/en/numbers/gr/"] {
        assert!(built.text(page).contains(demonstration), "{page}");
    }
    assert!(built.main("/en/write/").contains("<form"));
    let code = tip_core::code::Code::draw(&tip_core::rng::Rng::system()).unwrap();
    let sent = replies(&built).sent("en", &code);
    assert!(sent.contains(demonstration), "{sent}");
    assert!(!sent.contains("Only trained staff"), "{sent}");
}

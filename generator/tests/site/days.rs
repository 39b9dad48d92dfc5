//! Pages and campaigns that are shown on some days only.

use jiff::civil::{Date, date};

use crate::door::{Built, build, build_on, folder, page, page_with, record};
use crate::program::{fanal, run};

const JULY: &str = "id = \"july\"\nstarts_on = 2027-07-16\nends_on = 2027-08-06\nday = 2027-07-30\nhotlines = [\"gr-1109\"]\n";

/// A site with a campaign in July 2027.
fn july(today: Date) -> Built {
    build_on(
        today,
        &[
            ("content/campaigns/july.toml", JULY),
            ("content/hotlines/gr-1109.toml", &record("gr-1109")),
            ("content/pages/en/campaigns/index.md", &page("What is on.")),
            (
                "content/pages/en/campaigns/july.md",
                &page("Share the number."),
            ),
            ("content/pages/en/help.md", &page("[July](campaign:july).")),
        ],
    )
}

/// The paths of files that contain `words`.
fn naming(built: &Built, words: &str) -> Vec<String> {
    built
        .everything()
        .into_iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn a_draft_is_never_shown() {
    let built = build(&[(
        "content/pages/en/later.md",
        &page_with("draft = true", "Not to be read yet."),
    )]);
    assert!(!built.has("/en/later/"));
    assert_eq!(naming(&built, "Not to be read yet."), Vec::<String>::new());
}

#[test]
fn a_page_is_shown_between_its_two_days() {
    let text = page_with(
        "publish_at = 2026-12-01\nexpires_at = 2027-01-01",
        "In December.",
    );
    let on = |today| build_on(today, &[("content/pages/en/later.md", &text)]).has("/en/later/");
    assert_eq!(
        [
            date(2026, 11, 30),
            date(2026, 12, 1),
            date(2026, 12, 31),
            date(2027, 1, 1)
        ]
        .map(on),
        [false, true, true, false]
    );
}

#[test]
fn a_translation_is_shown_from_its_own_day() {
    let built = build(&[
        ("content/pages/en/help.md", &page("Call.")),
        (
            "content/pages/ur/help.md",
            &page_with("publish_at = 2026-12-01", "کال کریں۔"),
        ),
    ]);
    assert!(
        built.main("/ur/help/").contains("<p>Call.</p>"),
        "the source text is shown instead"
    );
    assert!(!built.links("/en/help/").contains("hreflang=\"ur\""));
}

#[test]
fn a_campaign_is_not_shown_before_its_first_day() {
    let built = july(date(2027, 7, 15));
    assert!(!built.has("/en/campaigns/july/"));
    assert_eq!(naming(&built, "campaigns/july"), Vec::<String>::new());
    assert!(
        built
            .main("/en/campaigns/")
            .contains("There is no campaign now.")
    );
    assert!(
        built
            .main("/en/help/")
            .contains("<a href=\"/en/campaigns/\">July</a>")
    );
}

#[test]
fn a_campaign_is_shown_from_its_first_day_to_its_last() {
    for today in [date(2027, 7, 16), date(2027, 8, 6)] {
        let built = july(today);
        assert_eq!(
            naming(&built, "campaigns/july"),
            [
                "en/campaigns/index.html",
                "en/campaigns/july/index.html",
                "en/feed.xml",
                "en/help/index.html",
                "en/index.html",
                "en/search.json",
                "en/sitemap.xml",
                "ur/campaigns/index.html",
                "ur/campaigns/july/index.html",
                "ur/help/index.html",
                "ur/index.html"
            ],
            "{today}"
        );
        let main = built.main("/en/campaigns/july/");
        assert!(
            main.contains("30 July 2027") && main.contains("href=\"tel:1109\""),
            "{main}"
        );
        assert!(
            built
                .main("/en/")
                .contains("<b>30 July 2027</b> <a href=\"/en/campaigns/july/\">")
        );
        assert!(
            built
                .main("/en/help/")
                .contains("<a href=\"/en/campaigns/july/\">July</a>")
        );
    }
}

#[test]
fn the_address_of_a_past_campaign_redirects_to_the_list() {
    let built = july(date(2027, 8, 7));
    assert_eq!(
        built.text("_redirects"),
        "/en/campaigns/july/ /en/campaigns/ 301\n/ur/campaigns/july/ /ur/campaigns/ 301\n"
    );
    assert!(
        built
            .text("/en/campaigns/july/")
            .contains("url=/en/campaigns/\"")
    );
    assert_eq!(
        naming(&built, "campaigns/july"),
        ["_redirects", "host/Caddyfile", "host/nginx.conf"]
    );
    assert_eq!(naming(&built, "Share the number."), Vec::<String>::new());
}

#[test]
fn a_number_that_changed_is_news_from_its_day_on() {
    let text = format!(
        "{}\n[[changed]]\non = 2026-11-23\nwhat = \"number\"\n",
        record("gr-1109")
    );
    let feed =
        |today| build_on(today, &[("content/hotlines/gr-1109.toml", &text)]).text("en/feed.xml");
    assert!(!feed(date(2026, 11, 22)).contains("gr-1109"));
    let news = feed(date(2026, 11, 23));
    assert!(
        news.contains("<id>https://haven.example/en/changed/gr-1109/2026-11-23/number</id>"),
        "{news}"
    );
    assert!(
        news.contains("2026-11-23T00:00:00Z") && news.contains("1109"),
        "{news}"
    );
}

#[test]
fn a_day_that_is_yet_to_come_is_a_warning() {
    let page = page_with("updated = 2027-05-01", "Call.");
    let record = crate::door::change(
        &record("gr-1109"),
        "read_on = 2026-11-01",
        "read_on = 2027-01-01",
    );
    let files = [
        ("content/pages/en/help.md", page.as_str()),
        ("content/hotlines/gr-1109.toml", record.as_str()),
    ];
    let built = build(&files);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: `read_on` is 2027-01-01, which is yet to come on 2026-11-24
      --> content/hotlines/gr-1109.toml:16:11
       |
    16 | read_on = 2027-01-01
       |           ^^^^^^^^^^
       |
       = help: write the day it was, such as `read_on = 2026-11-24`

    warning: `updated` is 2027-05-01, which is yet to come on 2026-11-24
     --> content/pages/en/help.md:4:11
      |
    4 | updated = 2027-05-01
      |           ^^^^^^^^^^
      |
      = help: write the day it was, such as `updated = 2026-11-24`
    "#);
    assert!(!built.text("en/sitemap.xml").contains("<lastmod>"));
    assert_eq!(build_on(date(2027, 6, 1), &files).warnings, "");
}

#[test]
fn days_that_contradict_each_other_are_told() {
    let shown = crate::door::problems(&[(
        "content/pages/en/help.md",
        &page_with("publish_at = 2027-01-01\nexpires_at = 2026-01-01", "Call."),
    )]);
    insta::assert_snapshot!(shown, @r#"
    error: this page ends before it starts, so it is never shown
     --> content/pages/en/help.md:5:14
      |
    5 | expires_at = 2026-01-01
      |              ^^^^^^^^^^
      |
      = help: `expires_at` is the first day on which it is no longer shown, and must be after `publish_at`, which is 2027-01-01
    "#);
    let july = crate::door::change(JULY, "day = 2027-07-30", "day = 2027-09-30");
    let built = build(&[
        ("content/campaigns/july.toml", &july),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/campaigns/july.md", &page("Share.")),
    ]);
    insta::assert_snapshot!(built.warnings, @r#"
    warning: the day of this campaign is not among the days on which it is shown
     --> content/campaigns/july.toml:4:7
      |
    4 | day = 2027-09-30
      |       ^^^^^^^^^^
      |
      = help: it is shown from 2027-07-16 to 2027-08-06: change one of the three
    "#);
}

#[test]
fn a_link_to_a_hidden_page_says_why_it_is_hidden_and_once_for_all_links() {
    let link = page("[Help](page:help) and [help](page:help)");
    let shown = |front: &str| {
        crate::door::problems(&[
            ("content/pages/en/help.md", &page_with(front, "Call.")),
            ("content/pages/en/signs.md", &link),
        ])
    };
    insta::assert_snapshot!(shown("draft = true"), @r#"
    error: the page `help` is a draft
     --> content/pages/en/signs.md:8:1
      |
    8 | [Help](page:help) and [help](page:help)
      | ^^^^^^^^^^^^^^^^^
      |
      = note: and 1 more like this
      = help: take `draft = true` out of content/pages/en/help.md once it is ready, or link to another page
    "#);
    insta::assert_snapshot!(shown("publish_at = 2027-01-01"), @r#"
    error: the page `help` is not shown on 2026-11-24: `publish_at` is later
     --> content/pages/en/signs.md:8:1
      |
    8 | [Help](page:help) and [help](page:help)
      | ^^^^^^^^^^^^^^^^^
      |
      = note: and 1 more like this
      = help: give both pages the same days, or link to another page
    "#);
    insta::assert_snapshot!(shown("expires_at = 2026-01-01"), @r#"
    error: the page `help` is not shown on 2026-11-24: `expires_at` is past
     --> content/pages/en/signs.md:8:1
      |
    8 | [Help](page:help) and [help](page:help)
      | ^^^^^^^^^^^^^^^^^
      |
      = note: and 1 more like this
      = help: give both pages the same days, or link to another page
    "#);
    let home = crate::door::problems(&[(
        "content/pages/en/index.md",
        &page_with("draft = true", "Welcome."),
    )]);
    insta::assert_snapshot!(home, @r#"
    error: the page `index` is a draft
    --> content/pages/en/index.md
     = help: every site shows this page: take out `draft`, or the days that hide it
    "#);
}

#[test]
fn what_changes_by_itself_is_said_with_its_day() {
    let campaign =
        "id = \"july\"\nstarts_on = 2026-12-01\nends_on = 2026-12-03\nhotlines = [\"gr-1109\"]\n";
    let place = folder(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/campaigns/july.toml", campaign),
        ("content/pages/en/campaigns/index.md", &page("All.")),
        ("content/pages/en/campaigns/july.md", &page("July.")),
        (
            "content/pages/en/news.md",
            &page_with("publish_at = 2026-12-01\nexpires_at = 2026-12-20", "News."),
        ),
    ]);
    let next = |today: &str| {
        let (code, out, err) = run(fanal(&place).args(["check", "--today", today]));
        assert_eq!(code, Some(0), "{err}");
        let mut lines = out.lines();
        lines
            .find(|line| line.starts_with("On "))
            .unwrap_or_default()
            .to_owned()
    };
    insta::assert_snapshot!(next("2026-11-24"), @"On 2026-12-01 the campaign `july` starts, and the page `news` appears. Build and copy the site again on that day.");
    insta::assert_snapshot!(next("2026-12-01"), @"On 2026-12-04 the campaign `july` is over. Build and copy the site again on that day.");
    insta::assert_snapshot!(next("2026-12-04"), @"On 2026-12-20 the page `news` is no longer shown. Build and copy the site again on that day.");
    insta::assert_snapshot!(next("2026-12-20"), @"");
    let (_, out, _) = run(fanal(&place).args(["build", "--today", "2026-12-03"]));
    assert!(
        out.contains("On 2026-12-04 the campaign `july` is over."),
        "{out}"
    );
}

//! Drafts: a preview shows them, marked, and no file of a build holds anything of them.

use fanal::publish::product::conditions;
use fanal::report::{Style, show};
use fanal::site::Site;

use crate::door::{TODAY, build, page, page_with, preview, problems, source};

const MARK: &str = "Draft: only this preview shows this page.";

const URDU_MARK: &str = "مسودہ: یہ صفحہ صرف اس پیش نظارے میں نظر آتا ہے۔";

/// A draft in every language, one in Urdu alone, and one of a campaign whose days are yet to come. The first links to the
/// others and to a page that is not shown yet.
fn drafts() -> [(&'static str, String); 8] {
    let link = "[Later](page:later), [signs](page:signs), [the week](campaign:spring).";
    [
        (
            "content/pages/en/au-pairs.md",
            page_with("draft = true", link),
        ),
        ("content/pages/ur/au-pairs.md", page("خفیہ")),
        ("content/pages/en/signs.md", page("Signs.")),
        (
            "content/pages/ur/signs.md",
            page_with("draft = true", "اشارے"),
        ),
        (
            "content/pages/en/later.md",
            page_with("publish_at = 2027-01-01", "In January."),
        ),
        (
            "content/campaigns/spring.toml",
            "id = \"spring\"\nstarts_on = 2027-03-01\nends_on = 2027-03-08\n".to_owned(),
        ),
        ("content/pages/en/campaigns/index.md", page("Campaigns.")),
        (
            "content/pages/en/campaigns/spring.md",
            page_with("draft = true", "Flowers."),
        ),
    ]
}

fn files<'f>(all: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    let files = all.iter();
    files.map(|(path, text)| (*path, text.as_str())).collect()
}

#[test]
fn a_preview_shows_drafts_and_marks_them() {
    let all = drafts();
    let shown = preview(&files(&all));
    for (address, mark) in [
        ("/en/au-pairs/", MARK),
        ("/ur/au-pairs/", URDU_MARK),
        ("/ur/signs/", URDU_MARK),
        ("/en/campaigns/spring/", MARK),
        // In Urdu there is only the English text of it.
        ("/ur/campaigns/spring/", URDU_MARK),
    ] {
        assert!(shown.main(address).contains(mark), "{address}");
    }
    for address in [
        "/en/signs/",
        "/en/",
        "/ur/",
        "/en/campaigns/",
        "/en/numbers/",
    ] {
        assert!(
            !shown
                .main(address)
                .contains("class=\"note old dot\"><span><b>Draft"),
            "{address}"
        );
        assert!(!shown.main(address).contains(URDU_MARK), "{address}");
    }
    let text = shown.main("/en/au-pairs/");
    assert!(
        text.contains("<p>Later, <a href=\"/en/signs/\">signs</a>, <a href=\"/en/campaigns/spring/\">the week</a>.</p>"),
        "{text}"
    );
    assert!(!shown.has("/en/later/"));
    assert_eq!(
        shown.output.site().draft_addresses(),
        ["/en/au-pairs/", "/en/campaigns/spring/", "/ur/signs/"]
    );
}

#[test]
fn no_file_of_a_build_holds_the_name_or_the_words_of_a_draft() {
    let all = drafts();
    let built = build(&files(&all));
    for (path, bytes) in built.everything() {
        let text = String::from_utf8_lossy(&bytes);
        for of_a_draft in [
            "au-pairs",
            "خفیہ",
            "اشارے",
            "spring",
            "Flowers.",
            MARK,
            URDU_MARK,
        ] {
            assert!(
                !path.contains(of_a_draft) && !text.contains(of_a_draft),
                "{of_a_draft} in {path}"
            );
        }
    }
    assert!(built.output.site().draft_addresses().is_empty());
}

#[test]
fn a_preview_refuses_a_link_to_a_draft_as_a_check_does() {
    let site = crate::door::fields("navigation = [\"help\"]", crate::door::SITE);
    let help = page_with("draft = true", "Soon.");
    let signs = page("[Help](page:help)");
    let home = page_with("draft = true", "Welcome.");
    let all = [
        ("content/site.toml", &*site),
        ("content/pages/en/help.md", &help),
        ("content/pages/en/signs.md", &signs),
        ("content/pages/en/index.md", &home),
    ];
    let source = source(&all);
    let found = Site::check(&source, &conditions(TODAY).with_drafts()).unwrap_err();
    let found = show(&found.into_sorted(), &source, Style::Plain);
    assert_eq!(found, problems(&all));
    assert!(found.contains("the page `index` is a draft"), "{found}");
    assert!(found.contains("= note: and 1 more like this"), "{found}");
}

//! `fanal print --campaign`: sheets, pictures and kits of a campaign, with a program in the place of `fanal-print` that sets nothing.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;

use tempfile::TempDir;

use crate::door::{below, change, fields, folder, page, page_with, put, record};
use crate::print::{SETS, with};
use crate::program::{fanal, run};

pub(crate) const CAMPAIGN: &str = r#"id = "zenith"
starts_on = 2026-11-20
ends_on = 2026-12-06
hotlines = ["gr-1109", "no-116"]
palette = "dawn"
hashtags = ["KnowTheNumber"]

[captions.en]
short = "A call is enough: <hotline:no-116>"
radio = """
Somebody says your name on the air: call <hotline:no-116>.
Once more: <hotline:no-116>."""
"#;

/// A site for Norway with a campaign that also names a line of Greece.
pub(crate) fn site() -> TempDir {
    let norway = fields("verified_on = 2026-11-20", &record("no-116"));
    let greece = fields("verified_on = 2026-11-20", &record("gr-1109"));
    let config = fields("country = \"NO\"", crate::door::SITE);
    folder(&[
        ("content/site.toml", &config),
        ("content/hotlines/no-116.toml", &norway),
        ("content/hotlines/gr-1109.toml", &greece),
        ("content/campaigns/zenith.toml", CAMPAIGN),
        ("content/pages/en/campaigns/index.md", &page("What is on.")),
        ("content/pages/en/campaigns/zenith.md", &page("Ask.")),
    ])
}

/// The files that were made.
fn made(folder: &TempDir) -> Vec<String> {
    below(&folder.path().join("print")).into_keys().collect()
}

/// The parts of a kit, by their names.
fn kit(folder: &TempDir, path: &str) -> BTreeMap<String, String> {
    let file = fs::File::open(folder.path().join("print").join(path)).unwrap();
    let mut kit = zip::ZipArchive::new(file).unwrap();
    let parts = (0..kit.len()).map(|at| {
        let mut part = kit.by_index(at).unwrap();
        assert_eq!(part.last_modified(), Some(zip::DateTime::default()));
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    });
    parts.collect()
}

#[test]
fn a_campaign_is_made_as_sheets_pictures_and_one_kit_for_each_of_its_languages() {
    let folder = site();
    let ask = ["print", "--campaign", "zenith"];
    let (code, out, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(0), "{err}");
    assert!(
        out.contains("9 files") && out.contains(": 9 set, 0 unchanged."),
        "{out}"
    );
    assert!(
        err.contains("not made in ur: the campaign has no page there"),
        "{err}"
    );
    let sheets = ["card", "leaflet", "poster-a3", "poster-a4", "strips"];
    let sheets = sheets.map(|kind| format!("no-116-en-{kind}.pdf"));
    let pictures = ["preview", "square", "story"].map(|kind| format!("{kind}-en.png"));
    let mut files: Vec<_> = sheets
        .iter()
        .chain(&pictures)
        .map(|file| format!("zenith/{file}"))
        .collect();
    files.push("zenith/kit-en.zip".to_owned());
    files.sort();
    assert_eq!(made(&folder), files);
    let kit = kit(&folder, "zenith/kit-en.zip");
    let texts = ["alternative-text.txt", "caption-short.txt", "radio.txt"].map(str::to_owned);
    let mut parts: Vec<_> = sheets.into_iter().chain(pictures).chain(texts).collect();
    parts.sort();
    assert_eq!(kit.keys().cloned().collect::<Vec<_>>(), parts);
    insta::assert_snapshot!(kit["radio.txt"], @r"
    Somebody says your name on the air: call 116.
    Once more: 116.
    ");
    insta::assert_snapshot!(kit["caption-short.txt"], @"
    A call is enough: 116

    #KnowTheNumber

    https://haven.example/en/campaigns/zenith/
    ");
    insta::assert_snapshot!(kit["alternative-text.txt"], @"
    You can ask
    Line 116
    Call 116
    ");
}

#[test]
fn an_unchanged_campaign_is_not_made_again_and_a_changed_number_changes_all_of_it() {
    let folder = site();
    let ask = ["print", "--campaign", "zenith"];
    assert_eq!(run(with(&folder, SETS).args(ask)).0, Some(0));
    let before = below(&folder.path().join("print"));
    let (_, out, _) = run(with(&folder, SETS)
        .args(ask)
        .args(["--today", "2026-11-25"]));
    assert!(out.contains(": 0 set, 9 unchanged."), "{out}");
    assert!(before == below(&folder.path().join("print")));
    // Only the kits have the words of the campaign.
    put(
        &folder,
        "content/campaigns/zenith.toml",
        change(CAMPAIGN, "enough", "a beginning").as_bytes(),
    );
    let (code, out, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains(": 1 set, 8 unchanged."), "{out}");
    assert!(
        kit(&folder, "zenith/kit-en.zip")["caption-short.txt"].starts_with("A call is a beginning")
    );
    let text = fs::read_to_string(folder.path().join("content/hotlines/no-116.toml")).unwrap();
    let text = text.replace("\"116\"", "\"119\"");
    put(&folder, "content/hotlines/no-116.toml", text.as_bytes());
    let (_, out, _) = run(with(&folder, SETS).args(ask));
    assert!(out.contains(": 9 set, 0 unchanged."), "{out}");
    let (_, out, _) = run(fanal(&folder).args(["recall", "no-116"]));
    for file in ["square-en.png", "kit-en.zip", "no-116-en-card.pdf"] {
        let rows: Vec<_> = out.lines().filter(|row| row.contains(file)).collect();
        assert!(rows.len() > 1 && rows[0].ends_with("119"), "{file} {out}");
        assert!(
            rows[1].ends_with("116  no longer right: 116"),
            "{file} {out}"
        );
    }
    let (_, out, _) = run(fanal(&folder).args(["recall", "zenith"]));
    assert!(
        out.contains("of the campaign zenith:") && !out.contains("116  "),
        "{out}"
    );
}

#[test]
fn a_site_for_every_country_has_each_line_on_paper_and_none_in_pictures() {
    let folder = site();
    put(&folder, "content/site.toml", crate::door::SITE.as_bytes());
    let ask = ["print", "--campaign", "zenith"];
    assert_eq!(run(with(&folder, SETS).args(ask)).0, Some(0));
    let made_of = |line: &str| {
        made(&folder)
            .iter()
            .filter(|file| file.contains(line))
            .count()
    };
    assert_eq!(
        (made_of("no-116"), made_of("gr-1109"), made_of(".png")),
        (5, 5, 3)
    );
    let all = kit(&folder, "zenith/kit-en.zip");
    let text = &all["alternative-text.txt"];
    assert!(
        text.contains("haven.example/en/campaigns/zenith/") && !text.contains("116"),
        "{text}"
    );
    let (_, out, _) = run(fanal(&folder).args(["recall", "gr-1109"]));
    assert!(!out.contains("square") && out.contains("kit"), "{out}");
    // One line that was asked for is in the pictures too.
    assert_eq!(run(with(&folder, SETS).args(ask).arg("GR")).0, Some(0));
    assert!(kit(&folder, "zenith/kit-en.zip")["alternative-text.txt"].contains("Call 1109"));
}

#[test]
fn what_cannot_be_printed_of_a_campaign_is_said_with_a_way_out() {
    let folder = site();
    let print = |arguments: &[&str]| {
        let (code, _, err) = run(with(&folder, SETS).arg("print").args(arguments));
        assert_eq!(code, Some(3), "{arguments:?}");
        err
    };
    insta::assert_snapshot!(print(&["--campaign", "zenit"]), @"
    error: this site has no campaign `zenit`
    help: did you mean `zenith`?
    ");
    insta::assert_snapshot!(print(&["--campaign", "zenith", "--today", "2026-12-07"]), @"
    error: the campaign `zenith` is over since 2026-12-06, and its address leads to the list of campaigns
    help: change `ends_on` in content/campaigns/zenith.toml if it goes on
    ");
    insta::assert_snapshot!(print(&["--campaign", "zenith", "--kinds", "card-neutral", "--languages", "ur"]), @"
    error: `card-neutral` names nothing, and so no campaign
    help: print it without --campaign
    error: the campaign `zenith` has no page in ur, so there is no title to print
    help: translate it into `content/pages/ur/campaigns/zenith.md`
    ");
    insta::assert_snapshot!(print(&["--kinds", "square"]), @"
    error: `square` is a picture, and pictures are made of campaigns only
    help: name the campaign, such as `fanal print --campaign 18-october-2027`
    ");
    assert!(made(&folder).is_empty());
}

#[test]
fn a_draft_is_printed_only_when_that_is_asked_for_and_an_early_campaign_with_a_note() {
    let folder = site();
    let draft = page_with("draft = true", "Ask.");
    put(
        &folder,
        "content/pages/en/campaigns/zenith.md",
        draft.as_bytes(),
    );
    let ask = ["print", "--campaign", "zenith"];
    let (code, _, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @"
    error: content/pages/en/campaigns/zenith.md is a draft, which nobody has published
    help: take the line `draft = true` out once its words are final; or print it as it is with --drafts
    ");
    assert!(made(&folder).is_empty());
    let (code, _, err) = run(with(&folder, SETS).args(ask).arg("--drafts"));
    assert_eq!(code, Some(0), "{err}");
    assert_eq!(made(&folder).len(), 9);
    let (_, _, err) =
        run(with(&folder, SETS)
            .args(ask)
            .args(["--drafts", "--today", "2026-11-19"]));
    assert!(
        err.contains("not begun: readers see the page of `zenith` from its first day on"),
        "{err}"
    );
}

#[test]
fn a_campaign_with_a_line_that_is_not_published_is_not_printed() {
    let folder = site();
    let text = fs::read_to_string(folder.path().join("content/hotlines/no-116.toml")).unwrap();
    let text = change(&text, "confidence = \"high\"", "confidence = \"low\"");
    put(&folder, "content/hotlines/no-116.toml", text.as_bytes());
    let (code, _, err) = run(with(&folder, SETS).args(["print", "--campaign", "zenith"]));
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("content/campaigns/zenith.toml:4:24"), "{err}");
    assert!(made(&folder).is_empty());
}

#[test]
fn nothing_of_a_campaign_that_was_printed_before_its_first_day_is_published() {
    let folder = site();
    let early = ["--today", "2026-11-19"];
    let ask = ["print", "--campaign", "zenith"];
    assert_eq!(run(with(&folder, SETS).args(ask).args(early)).0, Some(0));
    for (days, is_on) in [(&early[..], false), (&["--today", "2026-11-20"][..], true)] {
        let (code, _, err) = run(fanal(&folder).arg("build").args(days));
        assert_eq!(code, Some(0), "{err}");
        let files = below(&folder.path().join("public"));
        let has = |word: &str| {
            let named = files.keys().any(|path| path.contains(word));
            named
                || files
                    .values()
                    .any(|bytes| String::from_utf8_lossy(bytes).contains(word))
        };
        assert_eq!(has("zenith"), is_on, "{days:?}");
        // The words for a radio are in the kit only.
        assert!(!has("on the air") && !has("kit-en"), "{days:?}");
    }
}

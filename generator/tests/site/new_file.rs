//! `fanal new page`, `hotline` and `campaign`: one new file of a site that is there.

mod left_to_editor;

use std::fs;

use tempfile::TempDir;

use crate::door::{SITE, below, fields, folder, page_with, put, record};
use crate::pictures::picture;
use crate::program::{fanal, run};

/// Runs `fanal` with these arguments in the folder of a site: what it says, after it succeeded. A file that
/// it writes is in order.
fn done(site: &TempDir, arguments: &[&str]) -> String {
    let (code, out, err) = run(fanal(site).args(arguments));
    assert_eq!(code, Some(0), "{arguments:?}: {err}{out}");
    let written = out
        .strip_prefix("Written: ")
        .and_then(|out| out.lines().next());
    for path in written.into_iter().flat_map(|paths| paths.split(", ")) {
        let (code, out, err) = run(fanal(site).args(["fmt", "--check", path]));
        assert_eq!(code, Some(0), "{err}{out}");
    }
    out
}

/// What a command that cannot be carried out says. It changes nothing.
fn refused(site: &TempDir, arguments: &[&str]) -> String {
    let before = below(site.path());
    let (code, _, err) = run(fanal(site).args(arguments));
    assert!(
        code.is_some_and(|code| code != 0),
        "{arguments:?}: {code:?}"
    );
    assert_eq!(below(site.path()), before, "{arguments:?}");
    err
}

fn text(site: &TempDir, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap()
}

#[test]
fn a_new_page_is_a_draft_in_the_source_language_and_right_at_once() {
    let site = folder(&[]);
    insta::assert_snapshot!(done(&site, &["new", "page", "rights/au-pairs"]), @r#"
    Written: content/pages/en/rights/au-pairs.md

    Next:
    - Write its text, and its title and description in place of TODO: content/pages/en/rights/au-pairs.md
    - Take the line `draft = true` out once it is ready. Until then only `fanal` shows it to you, as a draft.
    - Then link to it from another page, as in [words](page:rights/au-pairs), or add "rights/au-pairs" to `navigation` or `footer` in content/site.toml.
    - Translate it: content/pages/ur/rights/au-pairs.md. A language without it shows it in en, and says so.
    "#);
    let path = "content/pages/en/rights/au-pairs.md";
    let page = text(&site, path);
    assert!(
        page.contains("\ntitle = \"TODO\"\n") && page.contains("\n#updated = "),
        "{page}"
    );
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(0), "{err}");
    assert!(!err.contains("au-pairs"), "{err}");

    // As its comments say: the field goes, and readers get the page.
    let page = page.replace("\ndraft = true\n", "\n");
    fs::write(
        site.path().join(path),
        page.replace("TODO\"", "Au pairs\"")
            .replace("# TODO", "# Au pairs"),
    )
    .unwrap();
    done(&site, &["build"]);
    assert!(
        site.path()
            .join("public/en/rights/au-pairs/index.html")
            .is_file()
    );
}

/// A new file in which every field is filled in with its example.
fn in_use(text: &str) -> String {
    let text = text.replace("\n#", "\n").replace("\n ", "\n# ");
    text.replace(" # example\n", "\n")
        .replace("TODO\"", "Title\"")
        .replace("# TODO", "# Title")
}

/// What `fanal check` says of a site with these problems.
fn problems_of(site: &TempDir) -> String {
    let (code, out, err) = run(fanal(site).arg("check"));
    assert_eq!(code, Some(1), "{err}{out}");
    err
}

#[test]
fn every_example_in_a_new_page_can_be_taken_into_use() {
    let site = folder(&[]);
    done(&site, &["new", "page", "rights"]);
    let path = "content/pages/en/rights.md";
    let page = in_use(&text(&site, path));
    fs::write(site.path().join(path), page).unwrap();
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(0), "{err}");
}

#[test]
fn a_new_hotline_stops_the_build_until_it_is_filled_in() {
    let site = folder(&[]);
    let arguments = ["new", "hotline", "no-child", "--country", "Norge"];
    insta::assert_snapshot!(done(&site, &arguments), @r"
    Written: content/hotlines/no-child.toml

    Next:
    - Fill in every TODO in content/hotlines/no-child.toml. Until then the site cannot be built.
    - `fanal explain hotline` says what each field means, `fanal check` what is still missing.
    - The line stands on the page of NO. Elsewhere, write <hotline:no-child> for its number.
    ");
    let path = "content/hotlines/no-child.toml";
    let record = text(&site, path);
    assert!(!record.contains("-\n"), "no word is broken: {record}");
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(1));
    let todo = text(&site, path).matches("\"TODO\"").count();
    assert_eq!(
        err.matches("is still to be filled in").count(),
        todo,
        "{err}"
    );

    let filled = text(&site, path)
        .replace("{ text = \"TODO\"", "{ text = \"Barnelinjen\"")
        .replace("\nmodel = \"TODO\"", "\nmodel = \"child-line\"")
        .replace("answered_by = \"TODO\"", "answered_by = \"organisation\"")
        .replace("display = \"TODO\"", "display = \"22 33 11 61\"")
        .replace("dial = \"TODO\"", "dial = \"22331161\"")
        .replace("url = \"TODO\"", "url = \"https://line.example/\"")
        .replace("title = \"TODO\"", "title = \"Contact\"");
    fs::write(site.path().join(path), filled).unwrap();
    done(&site, &["check"]);
}

#[test]
fn a_new_campaign_has_its_page_and_the_line_of_the_country() {
    let toml = fields("country = \"GR\"\nother_countries = false", SITE);
    let site = folder(&[
        ("content/site.toml", &toml),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
    ]);
    insta::assert_snapshot!(done(&site, &["new", "campaign", "18-october-2027"]), @r"
    Written: content/campaigns/18-october-2027.toml, content/pages/en/campaigns/18-october-2027.md

    Next:
    - It is shown in the week up to 2027-10-18: see whether the days in content/campaigns/18-october-2027.toml are right, and say which help lines it makes known.
    - Write its text, and its title and description in place of TODO, and take the line `draft = true` out once it is ready: content/pages/en/campaigns/18-october-2027.md
    - Look at it on one of its days: fanal serve --today 2027-10-11
    - Build and copy the site on the first day, and on the day after the last.
    ");
    let campaign = text(&site, "content/campaigns/18-october-2027.toml");
    for line in [
        "starts_on = 2027-10-11",
        "ends_on = 2027-10-18",
        "day = 2027-10-18",
    ] {
        assert!(campaign.contains(&format!("\n{line}\n")), "{campaign}");
    }
    assert!(
        campaign.contains("\nhotlines = [\"gr-1109\"]\n"),
        "{campaign}"
    );
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(0), "{err}");
    assert!(!err.contains("october"), "{err}");
    // The country of the site is that of its lines.
    done(&site, &["new", "hotline", "gr-child"]);
    assert!(text(&site, "content/hotlines/gr-child.toml").contains("territory = \"GR\""));
}

#[test]
fn every_example_in_a_new_campaign_can_be_taken_into_use() {
    let site = folder(&[("content/hotlines/no-1163.toml", &record("no-1163"))]);
    done(&site, &["new", "campaign", "18-october-2027"]);
    let path = "content/campaigns/18-october-2027.toml";
    let campaign = in_use(&text(&site, path)).replace("no-rosa", "no-1163");
    put(&site, "content/pictures/light.jpg", &picture());
    fs::write(site.path().join(path), campaign).unwrap();
    let (code, _, err) = run(fanal(&site).arg("check"));
    assert_eq!(code, Some(0), "{err}");
}

#[test]
fn nothing_is_replaced_and_a_name_that_cannot_be_is_said_with_a_way_out() {
    let moved = page_with("aliases = [\"/en/rights/\"]", "Moved.");
    let site = folder(&[
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
        ("content/pages/en/law.md", &moved),
    ]);
    insta::assert_snapshot!(refused(&site, &["new", "page", "numbers"]), @r"
    error: the page `numbers` is there: content/pages/en/numbers.md
    help: open that file, or choose another name
    ");
    insta::assert_snapshot!(refused(&site, &["new", "page", "Au pairs"]), @r"
    error: `Au pairs` cannot be an id, which has letters, digits and `-`
    help: call it `au-pairs`
    ");
    insta::assert_snapshot!(refused(&site, &["new", "page", "Numbers"]), @r"
    error: this name and `content/pages/en/Numbers.md` are one name where large and small letters count the same
    --> content/pages/en/numbers.md
     = help: some computers and hosts would keep only one of the two files: rename or remove one

    1 problem in this site. Nothing was written.
    ");
    insta::assert_snapshot!(refused(&site, &["new", "page", "con"]), @r"
    error: `con` cannot be part of an address: Windows keeps this name for a device
    --> content/pages/en/con.md
     = help: choose a longer name

    1 problem in this site. Nothing was written.
    ");
    insta::assert_snapshot!(refused(&site, &["new", "page", "rights"]), @r#"
    error: two pages have the address `/en/rights/`
     --> content/pages/en/law.md:4:12
      |
    4 | aliases = ["/en/rights/"]
      |            ^^^^^^^^^^^^^
      |
      = help: the other is content/pages/en/rights.md; choose another alias here or another `slug` there

    1 problem in this site. Nothing was written.
    "#);
    insta::assert_snapshot!(refused(&site, &["new", "hotline", "gr-1109", "--country", "GR"]), @r"
    error: content/hotlines/gr-1109.toml is there already
    help: choose another name, or open that file; nothing was written
    ");
    insta::assert_snapshot!(refused(&site, &["new", "hotline", "my line", "--country", "NO"]), @r"
    error: `my line` cannot be an id, which has letters, digits and `-`
    help: call it `my-line`
    ");
    insta::assert_snapshot!(refused(&site, &["new", "hotline", "no-child"]), @r"
    error: --country is missing
    help: for example: fanal new hotline no-child --country NO
    ");
    insta::assert_snapshot!(refused(&site, &["new", "campaign", "../x"]), @r"
    error: `../x` cannot be an id, which has letters, digits and `-`
    help: call it `x`
    ");
    assert!(refused(&site, &["new", "page"]).contains("<ID>"));
    let none = tempfile::tempdir().unwrap();
    assert!(refused(&none, &["new", "page", "rights"]).contains("there is no `content/site.toml`"));
}

#[test]
fn a_name_of_several_words_is_answered_with_one_that_can_be_an_id() {
    let site = folder(&[]);
    // Without quotation marks the name is several arguments.
    insta::assert_snapshot!(refused(&site, &["new", "page", "Über", "uns"]), @"
    error: `Über uns` cannot be an id, which has letters, digits and `-`
    help: call it `über-uns`
    ");
    insta::assert_snapshot!(refused(&site, &["new", "hotline", "NO", "child", "--country", "NO"]), @"
    error: `NO child` cannot be an id, which has letters, digits and `-`
    help: call it `no-child`
    ");
}

#[test]
fn a_site_can_still_be_made_in_a_folder_that_is_called_page() {
    let place = folder(&[]);
    done(
        &place,
        &["new", "./page", "--country", "NO", "--languages", "en"],
    );
    assert!(place.path().join("page/content/site.toml").is_file());
    done(
        &place,
        &["new", "--country", "NO", "--languages", "en", "hotline"],
    );
    assert!(place.path().join("hotline/content/site.toml").is_file());
}

#[test]
fn the_day_of_a_campaign_is_that_of_its_name_in_a_language_of_the_site_or_english() {
    let toml = SITE.replace("[locales.ur]", "[locales.nb]");
    let toml = toml + "\n[locales.ru]\nexit = \"https://x.example/\"\nstatus = \"courtesy\"\n";
    let site = folder(&[("content/site.toml", &toml)]);
    // It is 24 November 2026.
    for (id, day) in [
        ("18-oktober-2027", Some("2027-10-18")),
        ("2027-12-02", Some("2027-12-02")),
        ("december-2", Some("2026-12-02")),
        ("23-november", Some("2027-11-23")),
        ("день-18-октября-2027", Some("2027-10-18")),
        ("october-2027", None),
        ("31-february-2027", None),
        ("summer", None),
    ] {
        done(&site, &["new", "campaign", id]);
        let campaign = text(&site, &format!("content/campaigns/{id}.toml"));
        let found = campaign
            .lines()
            .find_map(|line| line.strip_prefix("day = "));
        assert_eq!(found, day, "{id}");
        let is_example = campaign.contains("The two days below are examples");
        assert_eq!(is_example, day.is_none(), "{campaign}");
    }
}

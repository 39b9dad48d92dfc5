//! The files that a campaign offers: what `fanal print --publish` hands over, and what the site makes of it.

use std::collections::BTreeMap;
use std::fs;

use jiff::civil::{Date, date};
use tempfile::TempDir;

use crate::door::{between, build_folder, change, page, page_with, put};
use crate::print::{SETS, with};
use crate::print_campaign::{CAMPAIGN, site};
use crate::program::{fanal, run};

/// Prints the campaign and hands it over.
fn publish(folder: &TempDir) {
    let ask = ["print", "--campaign", "zenith", "--publish"];
    let (code, out, err) = run(with(folder, SETS).args(ask));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("offers them once the site is built"), "{out}");
}

/// The published files on a day, and what is said of them.
fn built(folder: &TempDir, today: Date) -> (BTreeMap<String, String>, String) {
    let built = build_folder(today, folder);
    let files = built.everything().into_iter();
    let texts = files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()));
    (texts.collect(), built.warnings)
}

const ON: Date = date(2026, 11, 20);
const PRESS: &str = "en/campaigns/zenith/press/index.html";

/// A page without the digests in addresses.
fn plain(html: &str) -> String {
    let mut parts = html.split("/kits/");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let name = part.split_once('/').map_or(part, |(_, name)| name);
        format!("{text}/kits/…/{name}")
    })
}

#[test]
fn the_files_of_a_campaign_are_listed_with_sizes_and_previews_and_sent_as_they_are() {
    let folder = site();
    put(
        &folder,
        "content/pages/ur/campaigns/zenith.md",
        page("پوچھیں۔").as_bytes(),
    );
    publish(&folder);
    let (files, err) = built(&folder, ON);
    assert!(!err.contains("content/kits"), "{err}");
    let main = between(&files[PRESS], "<main id=\"main\">", "</main>");
    let sent = build_folder(ON, &folder).everything();
    insta::assert_snapshot!(plain(&main), @r#"
    <h1>For the press and partners</h1>
    <p><a class="big" href="/en/campaigns/zenith/">You can ask</a></p>
    <p class="say">You can use all of this as it is. Take it from here again the next time: a number may have changed.</p>
    <section class="prose">
    <p><a class="big" href="/kits/…/kit-en.zip" download><span>Everything in one file: ZIP, 2 kB</span></a></p>
    <div class="kit">
    <div class="shared"><div class="picture"><img loading="lazy" decoding="async" width="1080" height="1080" alt="You can ask" src="/kits/…/square-en.png"></div></div>
    <p><a class="big" href="/kits/…/square-en.png" download><span>Square picture: PNG, 1 kB</span></a></p>
    <div class="shared"><div class="picture"><img loading="lazy" decoding="async" width="1080" height="1920" alt="You can ask" src="/kits/…/story-en.png"></div></div>
    <p><a class="big" href="/kits/…/story-en.png" download><span>Upright picture for phones: PNG, 1 kB</span></a></p>
    <div class="shared"><div class="picture"><img loading="lazy" decoding="async" width="1200" height="630" alt="You can ask" src="/kits/…/preview-en.png"></div></div>
    <p><a class="big" href="/kits/…/preview-en.png" download><span>Picture to stand beside a link: PNG, 1 kB</span></a></p>
    </div>
    <h2>To print</h2>
    <ul>
    <li><a class="big" href="/kits/…/no-116-en-poster-a4.pdf" download><span>Poster, A4: PDF, 1 kB</span></a></li>
    <li><a class="big" href="/kits/…/no-116-en-poster-a3.pdf" download><span>Poster, A3: PDF, 1 kB</span></a></li>
    <li><a class="big" href="/kits/…/no-116-en-strips.pdf" download><span>Poster with strips to tear off: PDF, 1 kB</span></a></li>
    <li><a class="big" href="/kits/…/no-116-en-card.pdf" download><span>Card for a purse: PDF, 1 kB</span></a></li>
    <li><a class="big" href="/kits/…/no-116-en-leaflet.pdf" download><span>Leaflet to fold: PDF, 1 kB</span></a></li>
    </ul>
    <h2>In other languages</h2>
    <ul>
    <li><a class="big" href="/kits/…/kit-ur.zip" download><span><bdi lang="ur">اردو</bdi>: Everything in one file: ZIP, 2 kB</span></a></li>
    </ul>
    </section>
    "#);
    assert!(files[PRESS].contains("<meta name=\"robots\" content=\"noindex\">"));
    // Each link leads to the file that was printed.
    let links = main
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let links: Vec<_> = links.filter(|link| link.starts_with("/kits/")).collect();
    assert_eq!(links.len(), 9 + 1, "{links:?}");
    for link in links {
        let name = link.rsplit('/').next().unwrap();
        let printed = fs::read(folder.path().join("print/zenith").join(name)).unwrap();
        assert!(printed == sent[&link[1..]], "{link}");
    }
}

#[test]
fn only_a_campaign_shows_a_picture_where_it_is_shared_and_its_page_leads_to_the_files() {
    let folder = site();
    publish(&folder);
    let (files, _) = built(&folder, ON);
    let with_picture = files.iter().filter(|(_, html)| html.contains("og:image"));
    let with_picture: Vec<_> = with_picture.map(|(path, _)| path.as_str()).collect();
    assert_eq!(with_picture, ["en/campaigns/zenith/index.html"]);
    let page = plain(&files["en/campaigns/zenith/index.html"]);
    assert!(
        page.contains("content=\"https://haven.example/kits/…/preview-en.png\""),
        "{page}"
    );
    assert!(
        page.contains("href=\"/en/campaigns/zenith/press/\""),
        "{page}"
    );
    // The page in another language offers what there is.
    let other = plain(&files["ur/campaigns/zenith/press/index.html"]);
    assert!(
        other.contains("/kits/…/kit-en.zip") && !other.contains("square-en.png"),
        "{other}"
    );
}

#[test]
fn nothing_is_offered_of_a_campaign_that_is_not_on() {
    let folder = site();
    publish(&folder);
    for (today, is_on) in [
        (date(2026, 11, 19), false),
        (ON, true),
        (date(2026, 12, 7), false),
    ] {
        let (files, _) = built(&folder, today);
        let offered = files
            .keys()
            .filter(|path| path.contains("kits/") || path.contains("/press/"));
        assert_eq!(offered.count() > 0, is_on, "{today}");
        let named = files.values().filter(|text| text.contains("kit-en"));
        assert_eq!(named.count() > 0, is_on, "{today}");
    }
}

#[test]
fn a_file_with_a_number_that_has_changed_is_no_longer_offered_and_holds_nothing_up() {
    let folder = site();
    publish(&folder);
    let record = "content/hotlines/no-116.toml";
    let text = fs::read_to_string(folder.path().join(record)).unwrap();
    put(
        &folder,
        record,
        text.replace("\"116\"", "\"119\"").as_bytes(),
    );
    let (files, err) = built(&folder, ON);
    assert!(
        !files.contains_key(PRESS),
        "all files of this campaign have the number"
    );
    assert!(!files["en/campaigns/zenith/index.html"].contains("press"));
    assert!(
        err.contains("this has 116, which is no longer a number of `no-116`"),
        "{err}"
    );
    assert!(
        err.contains("`fanal print --campaign zenith --publish` makes it again"),
        "{err}"
    );
    publish(&folder);
    let (files, err) = built(&folder, ON);
    assert!(
        files.contains_key(PRESS) && !err.contains("no longer"),
        "{err}"
    );
}

#[test]
fn a_file_that_somebody_changed_and_a_folder_without_a_campaign_are_not_offered() {
    let folder = site();
    publish(&folder);
    put(&folder, "content/kits/zenith/square-en.png", b"another");
    put(&folder, "content/kits/zenit/square-en.png", b"another");
    let (files, err) = built(&folder, ON);
    assert!(
        err.contains("this is not the file that `fanal print` made"),
        "{err}"
    );
    assert!(
        err.contains("no campaign has the name of this folder"),
        "{err}"
    );
    assert!(files.contains_key(PRESS) && !files[PRESS].contains("square"));
    // A list that somebody broke holds up neither a build nor the command that writes it again.
    put(
        &folder,
        "content/kits/zenith/kit.csv",
        b"day,record\nmine,b\n",
    );
    let (files, err) = built(&folder, ON);
    assert!(!files.contains_key(PRESS));
    assert!(err.contains("content/kits/zenith/kit.csv"), "{err}");
    publish(&folder);
    assert!(built(&folder, ON).0[PRESS].contains("square-en.png"));
}

#[test]
fn files_that_are_older_than_the_words_of_their_campaign_are_named() {
    let folder = site();
    publish(&folder);
    let check = || run(fanal(&folder).args(["check", "--today", "2026-11-20"]));
    let (_, _, err) = check();
    assert!(!err.contains("older"), "{err}");
    let text = change(&page("Ask."), "You can ask", "You may ask");
    put(
        &folder,
        "content/pages/en/campaigns/zenith.md",
        text.as_bytes(),
    );
    let (code, _, err) = check();
    assert_eq!(code, Some(0));
    insta::assert_snapshot!(err, @r#"
    warning: what readers get of the campaign `zenith` is older than its words or its help lines: `kit-en.zip` and 8 more
    --> content/kits/zenith/kit.csv
     = help: `fanal print --campaign zenith --publish` makes it again
    "#);
    let (_, _, err) = run(fanal(&folder).args(["build", "--today", "2026-11-20"]));
    assert!(err.contains("is older than its words"), "{err}");
    publish(&folder);
    assert!(!check().2.contains("older"));
    // The captions are in the kit only.
    let record = change(CAMPAIGN, "enough", "a beginning");
    put(&folder, "content/campaigns/zenith.toml", record.as_bytes());
    let (_, _, err) = check();
    assert!(err.contains("`kit-en.zip`\n"), "{err}");
}

#[test]
fn nothing_is_offered_in_a_language_in_which_the_page_is_a_draft() {
    let folder = site();
    let text = page_with("draft = true", "پوچھیں۔");
    put(
        &folder,
        "content/pages/ur/campaigns/zenith.md",
        text.as_bytes(),
    );
    let ask = ["print", "--campaign", "zenith", "--publish", "--drafts"];
    let (code, _, err) = run(with(&folder, SETS).args(ask));
    assert_eq!(code, Some(0), "{err}");
    assert!(
        folder
            .path()
            .join("content/kits/zenith/kit-ur.zip")
            .exists()
    );
    let (files, _) = built(&folder, ON);
    let named: Vec<_> = files
        .iter()
        .filter(|(path, text)| path.contains("-ur.") || text.contains("kit-ur"))
        .map(|(path, _)| path)
        .collect();
    assert!(named.is_empty(), "{named:?}");
    assert!(files.contains_key("ur/campaigns/zenith/press/index.html"));
}

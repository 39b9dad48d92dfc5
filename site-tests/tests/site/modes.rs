//! Checks of every template in every mode in a real browser, and, when run by hand, of every page in every mode.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::mode::{Job, Mode, faults_of_all};
use site_tests::server::Server;
use site_tests::site::Source;
use site_tests::visible_content::differences;

use crate::built::{
    BuiltSite, TODAY, after_campaign, assert_no_faults, campaign_pages, folder, on_campaign_day,
    shipped, with_recipient,
};
use crate::replies::{Reply, replies, replies_folder};

/// Locales whose templates are checked in every mode: one is written from left to right, the other from right to left.
const IN_EVERY_MODE: [&str; 2] = ["en", "ur"];

/// The pages of each template, relative to the folder of the locale. A template has several if its pages differ a lot.
const TEMPLATES: &[(&str, &[&str])] = &[
    ("home", &[""]),
    ("page", &["get-help/", "rights/", "resources/"]),
    ("numbers", &["numbers/"]),
    ("territory", &["numbers/no/", "numbers/us/", "numbers/ye/"]),
    ("way", &["no-credit/", "languages/"]),
    ("write", &["write/"]),
    ("campaigns", &["campaigns/"]),
    ("missing", &["404.html"]),
];

/// Templates of pages without a locale.
const WITHOUT_LOCALE: &[(&str, &str)] = &[("chooser", "/"), ("missing_all", "/404.html")];

/// Templates of campaign pages and their pages for the press, replies, the failure page, and the numbers of a site for one
/// country, which are checked separately.
const SEPARATE: &[&str] = &[
    "campaign",
    "press",
    "sent",
    "refused",
    "failure",
    "own_numbers",
];

#[test]
fn every_template_has_a_page_that_is_checked() {
    let templates = Source::repository().folder().join("generator/templates");
    let pages: BTreeSet<String> = std::fs::read_dir(templates)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            // Templates of pages extend another template. `door` does too, but only other templates extend it.
            text.contains("{%- extends") && file.file_stem().unwrap() != "door"
        })
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let checked = TEMPLATES
        .iter()
        .map(|(name, _)| *name)
        .chain(WITHOUT_LOCALE.iter().map(|(name, _)| *name))
        .chain(SEPARATE.iter().copied());
    assert_eq!(pages, checked.map(str::to_owned).collect());
}

#[test]
fn every_template_in_every_locale_passes_axe_and_fits_a_narrow_phone() {
    let locales = shipped().site.settings.locales.iter();
    let others = locales
        .map(|(tag, _)| tag.as_str())
        .filter(|tag| !IN_EVERY_MODE.contains(tag));
    check_templates(&[Mode::Everyday, Mode::Narrow], &others.collect::<Vec<_>>());
}

#[test]
fn every_template_in_english_and_urdu_passes_in_every_mode() {
    check_templates(&Mode::ALL, &IN_EVERY_MODE);
}

#[test]
fn every_template_shows_the_same_text_minified_or_not() {
    let plain = Source::repository()
        .build_with(&folder("not-minified"), TODAY, &["--no-minify"])
        .unwrap();
    let servers =
        [&shipped().site.folder, &plain.folder].map(|folder| Server::start(folder).unwrap());
    let browser = Browser::launch().unwrap();
    let mut faults = Vec::new();
    // A removed or added space shows differently in Latin, in Arabic script, and in Chinese, which has no spaces.
    for tag in ["en", "ur", "zh-Hans"] {
        for path in TEMPLATES.iter().flat_map(|(_, paths)| *paths) {
            let path = format!("/{tag}/{path}");
            let [minified, plain] = servers.each_ref().map(|server| {
                let visit = browser.visit(&server.url(&path), Device::DESKTOP).unwrap();
                visit.visible_content().unwrap()
            });
            let found = differences(&minified, &plain);
            faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    let source = |built: &Path| std::fs::read(built.join("en/index.html")).unwrap();
    assert_ne!(source(&shipped().site.folder), source(&plain.folder));
    assert_no_faults(&faults);
}

/// One page of every kind in `locales`, with the folder of its site: the site of the repository, one with a recipient, one during
/// the campaign, and the replies.
pub(crate) fn states(locales: &[&str]) -> [(PathBuf, Vec<String>); 4] {
    let under = |paths: &[&str]| -> Vec<String> {
        locales
            .iter()
            .flat_map(|tag| paths.iter().map(move |path| format!("/{tag}/{path}")))
            .collect()
    };
    let templates: Vec<&str> = TEMPLATES
        .iter()
        .flat_map(|(_, paths)| *paths)
        .copied()
        .collect();
    let is_wanted = |path: &str| {
        let tag = path.split('/').nth(1);
        tag.is_some_and(|tag| locales.contains(&tag))
    };
    let campaign = campaign_pages().into_iter().filter(|path| is_wanted(path));
    let answers = replies().iter().map(Reply::address);
    let without_locale = WITHOUT_LOCALE.iter().map(|(_, path)| (*path).to_owned());
    [
        (
            shipped().site.folder.clone(),
            under(&templates)
                .into_iter()
                .chain(without_locale)
                .collect(),
        ),
        (
            with_recipient().site.folder.clone(),
            [
                under(&["", "write/", "numbers/no/"]),
                vec!["/failure.html".to_owned()],
            ]
            .concat(),
        ),
        (
            on_campaign_day().site.folder.clone(),
            [under(&["", "campaigns/"]), campaign.collect()].concat(),
        ),
        (
            replies_folder(),
            answers
                .filter(|path| is_wanted(path) || path == "/refused.html")
                .collect(),
        ),
    ]
}

/// Checks one page of every kind in `locales`.
fn check_templates(modes: &[Mode], locales: &[&str]) {
    let mut faults = Vec::new();
    for (folder, pages) in states(locales) {
        faults.extend(faults_of(&folder, &pages, modes));
    }
    assert_no_faults(&faults);
}

/// What is wrong with pages of the site in `folder`.
pub(crate) fn faults_of(folder: &Path, pages: &[String], modes: &[Mode]) -> Vec<String> {
    check_pages(folder, pages, modes, Progress::Silent)
}

/// Whether progress is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Silent,
    Printed,
}

/// Checks pages of the site in `folder`.
fn check_pages(folder: &Path, pages: &[String], modes: &[Mode], progress: Progress) -> Vec<String> {
    let browser = Browser::launch().unwrap();
    let server = Server::start(folder).unwrap();
    let name = folder.file_name().unwrap().display();
    let jobs: Vec<Job> = pages
        .iter()
        .map(|path| Job {
            name: format!("{name}{path}"),
            url: server.url(path),
            modes: modes.to_vec(),
        })
        .collect();
    let started = Instant::now();
    let count = Mutex::new(0_usize);
    faults_of_all(&browser, &server.url("/"), &jobs, |job, found| {
        let mut count = count.lock().unwrap();
        *count += 1;
        if progress == Progress::Printed {
            for fault in found {
                println!("{}: {fault}", job.name);
            }
            if count.is_multiple_of(25) || *count == jobs.len() {
                let minutes = started.elapsed().as_secs_f64() / 60.0;
                println!(
                    "{name}: {count} of {} pages after {minutes:.1} min",
                    jobs.len()
                );
            }
        }
    })
    .unwrap()
}

/// Checks every page of all sites. A page that is the same in two sites is checked once.
#[test]
#[ignore = "takes most of an hour: `site-tests/run --all`, by hand and before a release"]
fn every_page_passes_in_every_mode() {
    let mut seen = BTreeSet::new();
    let mut counts = BTreeMap::new();
    let mut faults = Vec::new();
    let mut check = |folder: &Path, pages: &[String]| {
        let found = check_pages(folder, pages, &Mode::ALL, Progress::Printed);
        counts.insert(
            folder.file_name().unwrap().display().to_string(),
            pages.len(),
        );
        faults.extend(found);
    };
    for built in [
        shipped(),
        with_recipient(),
        on_campaign_day(),
        after_campaign(),
    ] {
        let new = |path: &&String| seen.insert(std::fs::read(built.site.file(path)).unwrap());
        let pages: Vec<String> = pages_without_redirects(built)
            .filter(new)
            .cloned()
            .collect();
        check(&built.site.folder, &pages);
    }
    let answers: Vec<String> = replies().iter().map(Reply::address).collect();
    check(&replies_folder(), &answers);
    let modes = Mode::ALL.len();
    println!(
        "Checked {counts:?} pages, each in {modes} modes: {} faults.",
        faults.len()
    );
    assert_no_faults(&faults);
}

/// All pages except redirects, whose targets are checked themselves.
fn pages_without_redirects(built: &BuiltSite) -> impl Iterator<Item = &String> {
    let pages = built.index.pages.iter();
    pages
        .filter(|(_, page)| !page.is_redirect)
        .map(|(path, _)| path)
}

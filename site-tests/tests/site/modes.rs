//! Every template in the modes in which somebody may meet it, in a real browser; and, by hand, every page in all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use site_tests::browser::Browser;
use site_tests::server::Server;
use site_tests::site::Source;
use site_tests::sweep::{Job, Mode, faults_of_all, unlike};
use site_tests::view::View;

use crate::built::{
    Built, TODAY, after_the_day, campaign_pages, folder, none, on_the_day, shipped, with_recipient,
};
use crate::replies::{Reply, replies, replies_folder};

/// Locales whose templates are looked at in every mode: one from left to right, one from right to left.
const IN_EVERY_MODE: [&str; 2] = ["en", "ur"];

/// A page of each template, below a locale's folder; more than one where pages of a template differ much.
const TEMPLATES: &[(&str, &[&str])] = &[
    ("home", &[""]),
    ("page", &["get-help/", "rights/", "resources/"]),
    ("numbers", &["numbers/"]),
    ("territory", &["numbers/no/", "numbers/us/"]),
    ("none", &["numbers/none/"]),
    ("write", &["write/"]),
    ("campaigns", &["campaigns/"]),
    ("missing", &["404.html"]),
];

/// Templates of pages that belong to no locale.
const DOORS: &[(&str, &str)] = &[("chooser", "/"), ("missing_all", "/404.html")];

/// Templates that are looked at as pages of a campaign, as replies and beside the form.
const ELSEWHERE: &[&str] = &["campaign", "sent", "refused", "failure"];

#[test]
fn every_template_has_a_page_that_is_looked_at() {
    let templates = Source::repository().folder().join("generator/templates");
    let pages: BTreeSet<String> = std::fs::read_dir(templates)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            // A template of pages builds on the frame; `door` only passes it on.
            text.contains("{%- extends") && file.file_stem().unwrap() != "door"
        })
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let looked_at = TEMPLATES
        .iter()
        .map(|(name, _)| *name)
        .chain(DOORS.iter().map(|(name, _)| *name))
        .chain(ELSEWHERE.iter().copied());
    assert_eq!(pages, looked_at.map(str::to_owned).collect());
}

#[test]
fn every_template_in_every_locale_passes_axe_and_fits_a_narrow_phone() {
    let locales = shipped().site.settings.locales.iter();
    let others = locales
        .map(|(tag, _)| tag.as_str())
        .filter(|tag| !IN_EVERY_MODE.contains(tag));
    look(&[Mode::Everyday, Mode::Narrow], &others.collect::<Vec<_>>());
}

#[test]
fn every_template_in_english_and_urdu_passes_in_every_mode() {
    look(&Mode::ALL, &IN_EVERY_MODE);
}

#[test]
fn every_template_reads_the_same_minified_or_not() {
    let plain = Source::repository()
        .build_with(&folder("not-minified"), TODAY, &["--no-minify"])
        .unwrap();
    let servers =
        [&shipped().site.folder, &plain.folder].map(|folder| Server::start(folder).unwrap());
    let browser = Browser::launch().unwrap();
    let mut faults = Vec::new();
    // Spaces that the minifier takes are seen between Latin letters, between joined ones, and where there should be none.
    for tag in ["en", "ur", "zh-Hans"] {
        for path in TEMPLATES.iter().flat_map(|(_, paths)| *paths) {
            let path = format!("/{tag}/{path}");
            let [minified, plain] = servers.each_ref().map(|server| {
                let visit = browser.visit(&server.url(&path), View::DESK).unwrap();
                visit.reading().unwrap()
            });
            let found = unlike(&minified, &plain);
            faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    let source = |built: &Path| std::fs::read(built.join("en/index.html")).unwrap();
    assert_ne!(source(&shipped().site.folder), source(&plain.folder));
    none(&faults);
}

/// Looks at the templates in some locales, of the site as shipped, with a recipient, on a day of its campaign, and at the replies.
fn look(modes: &[Mode], locales: &[&str]) {
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
    let mut faults = Vec::new();
    for (folder, pages) in [
        (
            shipped().site.folder.as_path(),
            [
                under(&templates),
                DOORS.iter().map(|(_, path)| (*path).to_owned()).collect(),
            ]
            .concat(),
        ),
        (
            with_recipient().site.folder.as_path(),
            [
                under(&["", "write/", "numbers/no/"]),
                vec!["/failure.html".to_owned()],
            ]
            .concat(),
        ),
        (
            on_the_day().site.folder.as_path(),
            [under(&["", "campaigns/"]), campaign.collect()].concat(),
        ),
        (
            replies_folder().as_path(),
            answers
                .filter(|path| is_wanted(path) || path == "/refused.html")
                .collect(),
        ),
    ] {
        faults.extend(look_at(folder, &pages, modes, false));
    }
    none(&faults);
}

/// Looks at pages of one folder. `aloud` says how far it has come.
fn look_at(folder: &Path, pages: &[String], modes: &[Mode], aloud: bool) -> Vec<String> {
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
        if aloud {
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

/// Every page of the sites, each page that is the same in two of them once.
#[test]
#[ignore = "takes most of an hour: `site-tests/run --all`, by hand and before a release"]
fn sweep_every_page_in_every_mode() {
    let mut seen = BTreeSet::new();
    let mut counts = BTreeMap::new();
    let mut faults = Vec::new();
    let mut sweep = |folder: &Path, pages: &[String]| {
        let found = look_at(folder, pages, &Mode::ALL, true);
        counts.insert(
            folder.file_name().unwrap().display().to_string(),
            pages.len(),
        );
        faults.extend(found);
    };
    for built in [shipped(), with_recipient(), on_the_day(), after_the_day()] {
        let new = |path: &&String| seen.insert(std::fs::read(built.site.file(path)).unwrap());
        let pages: Vec<String> = pages_to_see(built).filter(new).cloned().collect();
        sweep(&built.site.folder, &pages);
    }
    let answers: Vec<String> = replies().iter().map(Reply::address).collect();
    sweep(&replies_folder(), &answers);
    let modes = Mode::ALL.len();
    println!(
        "Looked at {counts:?}, each in {modes} modes: {} faults.",
        faults.len()
    );
    none(&faults);
}

/// Pages that stay where they are: those that only send on lead to pages that are looked at themselves.
fn pages_to_see(built: &Built) -> impl Iterator<Item = &String> {
    let pages = built.survey.pages.iter();
    pages
        .filter(|(_, page)| !page.is_redirect)
        .map(|(path, _)| path)
}

//! Sites for one country, as `fanal new` makes them: every check of the files, and the main pages in a real browser.

use std::sync::LazyLock;

use site_tests::alternate::broken_alternates;
use site_tests::browser::Browser;
use site_tests::check::CHECKS;
use site_tests::device::Device;
use site_tests::link::dead_links;
use site_tests::mode::Mode;
use site_tests::server::Server;
use site_tests::site::Source;

use crate::built::{BuiltSite, TODAY, assert_no_faults};
use crate::country::number_is_in_view;
use crate::modes::faults_of;

/// A country, the languages of people there, and the number of its line.
struct Country {
    code: &'static str,
    languages: &'static [&'static str],
    number: &'static str,
}

/// One country for each of the four ways in which a help line is run and paid for.
const COUNTRIES: [Country; 4] = [
    Country {
        code: "AR",
        languages: &["es", "en", "pt"],
        number: "145",
    },
    Country {
        code: "NO",
        languages: &["nb", "en", "ur"],
        number: "22 33 11 60",
    },
    Country {
        code: "GR",
        languages: &["el", "en", "ar", "uk", "bn"],
        number: "1109",
    },
    Country {
        code: "US",
        languages: &["en", "es", "zh-Hans", "ne"],
        number: "1-888-373-7888",
    },
];

/// The pages that look in the browser at what only these sites have, relative to the folder of a language.
const PAGES: [&str; 4] = ["", "numbers/", "about/", "404.html"];

/// The sites, in the order of [`COUNTRIES`].
fn sites() -> &'static [BuiltSite] {
    static SITES: LazyLock<Vec<BuiltSite>> = LazyLock::new(|| {
        let sites = COUNTRIES.iter().map(|country| {
            let source = Source::new_site(country.code, country.languages).unwrap();
            BuiltSite::new(&format!("national-{}", country.code), &source, TODAY)
        });
        sites.collect()
    });
    &SITES
}

#[test]
fn every_page_of_a_new_site_passes_every_check_of_its_file() {
    for built in sites() {
        let heavy = built.index.heavy_pages(&built.site.folder).unwrap();
        assert!(heavy.is_empty(), "{heavy:?}");
        for (check, _) in CHECKS {
            assert_no_faults(&built.index.faults(check));
        }
        let origin = &built.site.settings.origin;
        assert_no_faults(&dead_links(&built.index, origin));
        assert_no_faults(&broken_alternates(&built.index, origin));
    }
}

#[test]
fn a_new_site_shows_its_number_first_and_no_other_country() {
    let browser = Browser::launch().unwrap();
    for (country, built) in COUNTRIES.iter().zip(sites()) {
        let server = Server::start(&built.site.folder).unwrap();
        for tag in country.languages {
            number_is_in_view(&browser, &server, tag, country.code);
            for page in ["", "numbers/"] {
                let text = built.site.text(&format!("/{tag}/{page}")).unwrap();
                assert!(
                    text.contains(country.number),
                    "{} {tag} {page}",
                    country.code
                );
            }
        }
        let directories = built
            .index
            .pages
            .keys()
            .filter(|path| path.contains("/numbers/"));
        assert_eq!(
            directories.count(),
            country.languages.len(),
            "{}",
            country.code
        );
    }
}

#[test]
fn the_pages_of_a_new_site_pass_axe_and_fit_a_narrow_phone() {
    let mut faults = Vec::new();
    for (country, built) in COUNTRIES.iter().zip(sites()) {
        let languages = country.languages.iter();
        let pages: Vec<String> = languages
            .flat_map(|tag| PAGES.map(|page| format!("/{tag}/{page}")))
            .collect();
        let modes = [Mode::Everyday, Mode::Narrow];
        faults.extend(faults_of(&built.site.folder, &pages, &modes));
    }
    assert_no_faults(&faults);
}

#[test]
fn the_chooser_shows_all_languages_of_a_new_site_on_a_small_phone() {
    const LANGUAGES: [&str; 14] = [
        "nb", "ar", "bn", "el", "en", "es", "fr", "hi", "ne", "pt", "ru", "uk", "ur", "zh-Hans",
    ];
    // The lower end of the last row, and the names that leave their frame.
    const ROWS: &str = "[Math.max(...[...document.querySelectorAll('.choose a')].map((row) => row.getBoundingClientRect().bottom)),
        [...document.querySelectorAll('.choose a')].filter((row) => row.scrollWidth > row.clientWidth).map((row) => row.lang)]";
    let source = Source::new_site("NO", &LANGUAGES).unwrap();
    let preview = source.serve(&["--today", TODAY]).unwrap();
    let browser = Browser::launch().unwrap();
    let device = Device {
        height: 568,
        ..Device::PHONE
    };
    let visit = browser.visit(&preview.url, device).unwrap();
    let rows: i64 = visit
        .value("document.querySelectorAll('.choose a').length")
        .unwrap();
    let (bottom, too_wide): (f64, Vec<String>) = visit.value(ROWS).unwrap();
    assert_eq!(usize::try_from(rows).unwrap(), LANGUAGES.len());
    assert!(bottom <= 568.0, "{bottom}");
    assert!(too_wide.is_empty(), "{too_wide:?}");
}

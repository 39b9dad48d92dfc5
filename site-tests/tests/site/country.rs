//! The site of one country: its number on the first page and in the bar, in every language, on a small phone.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::server::Server;
use site_tests::site::{Site, Source};

use crate::built::{TODAY, folder};

/// The languages of the repository's site.
const TAGS: [&str; 8] = ["en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans"];

/// The repository's site as that of one country, built into a folder whose name starts with `name`.
fn site_of(country: &str, name: &str) -> Site {
    let source = Source::copy().unwrap();
    let path = source.folder().join("content/site.toml");
    let settings = std::fs::read_to_string(&path).unwrap();
    let settings = format!("country = \"{country}\"\n{settings}");
    std::fs::write(&path, settings).unwrap();
    source
        .build(&folder(&format!("{name}-{country}")), TODAY)
        .unwrap()
}

#[test]
fn the_number_of_the_country_and_its_hours_are_in_view_on_the_first_page_in_every_language() {
    let browser = Browser::launch().unwrap();
    for country in ["GR", "NO", "US", "AR"] {
        let site = site_of(country, "first-page");
        let server = Server::start(&site.folder).unwrap();
        for tag in TAGS {
            number_is_in_view(&browser, &server, tag, country);
        }
    }
}

/// Fails unless the number is in view on the first page in the language `tag`: alone in what the bars of a phone's browser
/// leave, and with its hours on the whole screen.
pub(crate) fn number_is_in_view(browser: &Browser, server: &Server, tag: &str, country: &str) {
    const BOTTOMS: &str = "['.tel', '.hours'].map((part) => document.querySelector(`#number ${part}`).getBoundingClientRect().bottom)";
    let device = Device {
        height: 568,
        ..Device::PHONE
    };
    let home = server.url(&format!("/{tag}/"));
    let visit = browser.visit(&home, device).unwrap();
    let (number, hours): (f64, f64) = visit.value(BOTTOMS).unwrap();
    assert!(
        number <= 455.0 && hours <= 568.0,
        "{country} {tag}: {number} {hours}"
    );
    assert_eq!(visit.overflow_width().unwrap(), 0, "{country} {tag}");
}

#[test]
fn the_bar_calls_the_country_s_number_unless_something_must_be_known_before() {
    let browser = Browser::launch().unwrap();
    for (country, call) in [("GR", Some("tel:1109")), ("NO", None)] {
        let site = site_of(country, "bar");
        let server = Server::start(&site.folder).unwrap();
        for page in ["/en/", "/en/rights/", "/en/numbers/fr/"] {
            let visit = browser.visit(&server.url(page), Device::PHONE).unwrap();
            let links: Vec<String> = visit
                .value("[...document.querySelectorAll('.bar a')].map((link) => link.getAttribute('href'))")
                .unwrap();
            let called = links.iter().find(|href| href.starts_with("tel:"));
            assert_eq!(called.map(String::as_str), call, "{country} {page}");
        }
        let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
        assert_eq!(
            visit.text("#find-a-number").unwrap(),
            "Find another country"
        );
    }
}

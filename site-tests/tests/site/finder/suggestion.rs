//! The country that the time zone of the device suggests, and the place under the field that it gets.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::server::Server;
use site_tests::visit::Visit;

use crate::built::shipped;

/// A device that shows the whole place under the field at once.
const TALL_PHONE: Device = Device {
    height: 1200,
    ..Device::PHONE
};

/// Zones with one country or several, also with much to say beside the number, and one that is no country's.
const ZONES: &[&str] = &["Europe/Oslo", "Europe/Belgrade", "Asia/Calcutta", "UTC"];

/// Waits until the field is there and the script that answers it has run.
fn wait_for_field(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('#find') !== null && [...document.scripts].some((script) => script.src.includes('/find.'))")
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
}

#[test]
fn nothing_moves_while_the_field_and_the_suggestion_come() {
    // Kept from the first frame on, so that a shift before the test could look is seen too. The signs in the bar may get another
    // font after the first frame, which moves a pixel there.
    const WATCH: &str = "window.moved = 0;
        window.what = [];
        const inMain = (part) => part.node && (part.node.closest ? part.node : part.node.parentElement).closest('main');
        new PerformanceObserver((list) => { for (const one of list.getEntries()) {
            const parts = one.sources.filter(inMain);
            if (parts.length > 0) window.moved += one.value;
            for (const part of parts) {
                window.what.push(part.node.textContent.slice(0, 40) + ' from ' + part.previousRect.top + ' to ' + part.currentRect.top);
            }
        } }).observe({ type: 'layout-shift', buffered: true });";
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for (path, zones) in [
        ("/en/", ZONES),
        ("/ur/", ZONES),
        ("/en/numbers/", &["UTC"]),
        ("/hi/numbers/", &["UTC"]),
    ] {
        for zone in zones {
            for device in [TALL_PHONE, Device::DESKTOP] {
                let visit = browser
                    .visit_after(WATCH, &server.url(path), device.in_time_zone(zone))
                    .unwrap();
                wait_for_field(&visit);
                if zones.len() > 1 && *zone != "UTC" {
                    visit
                        .wait_until("!!document.querySelector('.near li')")
                        .unwrap();
                }
                let moved: f64 = visit.value("window.moved").unwrap();
                let what: Vec<String> = visit.value("window.what").unwrap();
                assert!(
                    moved < 0.001,
                    "{path} {zone} {}: {moved}: {what:#?}",
                    device.width
                );
            }
        }
    }
}

#[test]
fn the_place_of_the_suggestion_says_which_country_to_choose_until_one_is_suggested() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    // How much of the place is empty, in pixels, and whether the words are seen.
    let look = "(() => {
        const words = document.querySelector('.near .note');
        const empty = document.querySelector('.near').offsetHeight - words.offsetHeight;
        return [empty, words.checkVisibility({ visibilityProperty: true })];
    })()";
    for device in [Device::PHONE, Device::DESKTOP] {
        for tag in ["en", "ur", "hi", "zh-Hans"] {
            let home = server.url(&format!("/{tag}/"));
            for device in [device.in_time_zone("UTC"), device.without_script()] {
                let visit = browser.visit(&home, device).unwrap();
                if device.script {
                    wait_for_field(&visit);
                }
                let seen: (i32, bool) = visit.value(look).unwrap();
                assert_eq!(seen, (0, true), "{tag} {}", device.width);
            }
        }
    }
    let oslo = Device::PHONE.in_time_zone("Europe/Oslo");
    let visit = browser.visit(&server.url("/en/"), oslo).unwrap();
    visit
        .wait_until("!!document.querySelector('.near li')")
        .unwrap();
    let (_, is_seen): (i32, bool) = visit.value(look).unwrap();
    assert!(!is_seen);
}

#[test]
fn the_time_zone_of_the_device_suggests_a_country_and_is_sent_nowhere() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for (zone, countries) in [
        ("Europe/Oslo", &["Norway"][..]),
        ("Asia/Calcutta", &["India"]),
        ("Europe/Belgrade", &["Kosovo", "Serbia"]),
    ] {
        let visit = browser
            .visit(&server.url("/en/"), Device::PHONE.in_time_zone(zone))
            .unwrap();
        visit
            .wait_until("!!document.querySelector('.near li')")
            .unwrap();
        let mut shown: Vec<String> = visit
            .value("[...document.querySelectorAll('.near li > a:first-child')].map((link) => link.textContent)")
            .unwrap();
        shown.sort();
        assert_eq!(shown, countries, "{zone}");
        let name = zone.rsplit('/').next().unwrap();
        assert!(
            visit
                .requests()
                .iter()
                .all(|request| !request.contains(name))
        );
    }
    // Browsers that hide the zone give one of these.
    for zone in ["UTC", "Atlantic/Reykjavik", "Etc/GMT-1"] {
        let visit = browser
            .visit(&server.url("/en/"), Device::PHONE.in_time_zone(zone))
            .unwrap();
        wait_for_field(&visit);
        let is_asked: bool = visit.value("!!document.querySelector('.near li')").unwrap();
        assert!(!is_asked, "{zone}");
    }
}

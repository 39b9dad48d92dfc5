//! The cards of a territory: what is in view on a small phone, and whether a hotline is open now, as the script works it out on a
//! device in another time zone.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::server::Server;
use site_tests::visit::Visit;

use crate::built::shipped;

/// The device is five hours ahead of UTC, all year.
const HERE: &str = "Asia/Karachi";

/// Opens the card of Malaysia at the moment `now`, with the value `open` for the script in place of its own.
fn card_at<'b>(
    browser: &'b Browser,
    server: &Server,
    tag: &str,
    (now, open): (&str, &str),
) -> Visit<'b> {
    let before = format!(
        "(() => {{
            const now = new Date('{now}').getTime();
            const Clock = Date;
            globalThis.Date = class extends Clock {{
                constructor(...given) {{ if (given.length) super(...given); else super(now); }}
                static now() {{ return now; }}
            }};
            globalThis.shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {{ shift += entry.value; }}))
                .observe({{ type: 'layout-shift', buffered: true }});
            document.addEventListener('readystatechange', () => {{
                if (document.readyState === 'interactive') document.querySelector('[data-open]').dataset.open = '{open}';
            }});
        }})()"
    );
    let device = Device::PHONE.in_time_zone(HERE);
    let url = server.url(&format!("/{tag}/numbers/my/"));
    browser.visit_after(&before, &url, device).unwrap()
}

/// The sentence on the card, and its `data-state`; both are empty if the script says nothing.
fn said(visit: &Visit<'_>) -> (String, String) {
    let element = "document.querySelector('[data-open]')";
    (
        visit.value(&format!("{element}.textContent")).unwrap(),
        visit
            .value(&format!("{element}.dataset.state ?? ''"))
            .unwrap(),
    )
}

/// The time of the device, the hours of the card as its script reads them, its `data-state`, and the sentence on it.
///
/// 25 November 2026 is a Wednesday. Oslo is an hour ahead of UTC in winter, two from 28 March 2027, 01:00 UTC, on.
const CLOCKS: &[(&str, &str, &str, &str)] = &[
    (
        "2026-11-25T10:00Z",
        "Europe/Oslo;12345 540-1020",
        "open",
        "Open now. Until 17:00 there, 21:00 here",
    ),
    (
        "2026-11-25T15:59Z",
        "Europe/Oslo;12345 540-1020",
        "open",
        "Open now. Until 17:00 there, 21:00 here",
    ),
    (
        "2026-11-25T16:00Z",
        "Europe/Oslo;12345 540-1020",
        "closed",
        "Closed now. Opens 09:00 there, 13:00 here",
    ),
    (
        "2026-11-25T08:00Z",
        "Europe/Oslo;12345 540-1020",
        "open",
        "Open now. Until 17:00 there, 21:00 here",
    ),
    // Between the hours of the morning and those of the afternoon.
    (
        "2026-11-25T11:30Z",
        "Europe/Oslo;12345 540-720,780-1020",
        "closed",
        "Closed now. Opens 13:00 there, 17:00 here",
    ),
    // Over the end of the week, to a day that is named.
    (
        "2026-11-27T17:00Z",
        "Europe/Oslo;12345 540-1020",
        "closed",
        "Closed now. Opens Monday 09:00 there, Monday 13:00 here",
    ),
    (
        "2026-11-25T12:00Z",
        "America/New_York;1 1200-1260",
        "closed",
        "Closed now. Opens Monday 20:00 there, Tuesday 06:00 here",
    ),
    // Over midnight, and over midnight at the end of the week.
    (
        "2026-11-27T23:30Z",
        "Europe/Oslo;56 1320-1560",
        "open",
        "Open now. Until 02:00 there, 06:00 here",
    ),
    (
        "2026-11-30T00:00Z",
        "Europe/Oslo;7 1320-1560",
        "open",
        "Open now. Until 02:00 there, 06:00 here",
    ),
    (
        "2026-11-30T01:00Z",
        "Europe/Oslo;7 1320-1560",
        "closed",
        "Closed now. Opens Sunday 22:00 there, Monday 02:00 here",
    ),
    // Spans that touch at the end of the week are one.
    (
        "2026-11-29T20:00Z",
        "Europe/Oslo;7 1200-1440;1 0-120",
        "open",
        "Open now. Until 02:00 there, 06:00 here",
    ),
    (
        "2026-11-25T23:00Z",
        "Europe/Oslo;123456 0-1440",
        "open",
        "Open now. Until Sunday 00:00 there, Sunday 04:00 here",
    ),
    // The clock there is set forward in the night before it opens.
    (
        "2027-03-27T20:00Z",
        "Europe/Oslo;7 540-1020",
        "closed",
        "Closed now. Opens 09:00 there, 12:00 here",
    ),
    // Zones with other than whole hours, and the device's own.
    (
        "2026-11-25T10:00Z",
        "Asia/Kathmandu;1234567 540-1020",
        "open",
        "Open now. Until 17:00 there, 16:15 here",
    ),
    (
        "2026-11-25T10:00Z",
        "Asia/Karachi;1234567 540-1020",
        "open",
        "Open now. Until 17:00",
    ),
    ("2026-11-25T10:00Z", "24/7", "open", "Open now"),
];

#[test]
fn a_card_says_whether_its_line_is_open_by_both_clocks() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for &(now, open, state, sentence) in CLOCKS {
        let visit = card_at(&browser, &server, "en", (now, open));
        let expected = (sentence.to_owned(), state.to_owned());
        assert_eq!(said(&visit), expected, "{now} {open}");
        assert_eq!(visit.complaints(), Vec::<String>::new());
    }
}

#[test]
fn a_zone_that_the_browser_does_not_know_says_nothing() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = card_at(
        &browser,
        &server,
        "en",
        ("2026-11-25T10:00Z", "Moon/Tranquility;1 0-60"),
    );
    assert_eq!(said(&visit), (String::new(), String::new()));
    assert_eq!(visit.complaints(), Vec::<String>::new());
}

#[test]
fn times_in_urdu_are_isolated_and_in_western_digits() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = card_at(
        &browser,
        &server,
        "ur",
        ("2026-11-27T17:00Z", "Europe/Oslo;12345 540-1020"),
    );
    let (sentence, state) = said(&visit);
    assert_eq!(
        sentence,
        "ابھی بند ہے۔ کھلے گی: وہاں پیر 09:00، یہاں پیر 13:00"
    );
    assert_eq!(state, "closed");
    let isolated: Vec<String> = visit
        .value("[...document.querySelectorAll('[data-open] bdi[dir=ltr]')].map((time) => time.textContent)")
        .unwrap();
    assert_eq!(isolated, ["09:00", "13:00"]);
}

#[test]
fn the_page_does_not_move_when_the_sentence_appears() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for tag in ["en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans"] {
        let visit = card_at(
            &browser,
            &server,
            tag,
            ("2026-11-27T17:00Z", "Asia/Kuala_Lumpur;1234567 450-1260"),
        );
        let room = "document.querySelector('.open')";
        let (kept, filled): (f64, f64) = (
            visit.value(&format!("(() => {{ const text = {room}.firstChild; text.remove(); const room = {room}.offsetHeight; {room}.append(text); return room; }})()")).unwrap(),
            visit.value(&format!("{room}.offsetHeight")).unwrap(),
        );
        assert!(
            kept > 0.0 && (kept - filled).abs() < 0.5,
            "{tag}: {kept} {filled}"
        );
    }
}

#[test]
fn without_scripts_the_hours_are_a_text_and_nothing_is_empty() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let url = server.url("/en/numbers/my/");
    let visit = browser.visit(&url, Device::PHONE.without_script()).unwrap();
    assert_eq!(
        visit.text(".hours").unwrap(),
        "Every day: 07:30–21:00 (time in that country)"
    );
    let height: f64 = visit
        .value("document.querySelector('.open').offsetHeight")
        .unwrap();
    assert!(height.abs() < 0.5, "{height}");
}

#[test]
fn on_a_small_phone_the_number_and_its_hours_are_in_view_in_every_language() {
    // The second height is what the bars of a phone's browser leave, where the number at least is in view.
    const BOTTOMS: &str = "['.tel', '.hours'].map((part) => document.querySelector(`#number .night ${part}`).getBoundingClientRect().bottom)";
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let device = Device {
        height: 568,
        ..Device::PHONE
    };
    for tag in ["en", "fr", "es", "pt", "ru", "hi", "ur", "zh-Hans"] {
        // One to three numbers, with and without an emergency number of several words and restrictions.
        for territory in ["no", "ua", "in", "np"] {
            let address = format!("/{tag}/numbers/{territory}/");
            for device in [device, device.without_script()] {
                if !device.script && tag != "ur" {
                    continue;
                }
                let visit = browser.visit(&server.url(&address), device).unwrap();
                let (number, hours): (f64, f64) = visit.value(BOTTOMS).unwrap();
                assert!(
                    number <= 455.0 && hours <= 568.0,
                    "{address}: {number} {hours}"
                );
            }
        }
    }
}

#[test]
fn the_mark_that_opens_a_block_is_not_spoken() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let url = server.url("/en/numbers/my/");
    let visit = browser.visit(&url, Device::PHONE).unwrap();
    let spoken = visit.spoken_name(".ask summary").unwrap();
    assert!(spoken.starts_with("We could not find out: "), "{spoken}");
}

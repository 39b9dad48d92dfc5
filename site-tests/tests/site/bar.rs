//! The bar at the top of every page: quick exit, the language menu and the link to numbers.

use std::time::Duration;

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::keyboard::Key;
use site_tests::server::Server;

use crate::built::{shipped, with_recipient};

#[test]
fn the_language_menu_closes_on_escape_and_on_a_tap_outside() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/ur/rights/"), Device::PHONE)
        .unwrap();
    let is_open = || {
        visit
            .value::<bool>("document.querySelector('.langs').open")
            .unwrap()
    };

    visit.click(".langs summary").unwrap();
    assert!(is_open());
    visit.key(Key::Tab).unwrap();
    visit.key(Key::Escape).unwrap();
    assert!(!is_open());
    assert!(
        visit
            .value::<bool>("document.activeElement.matches('.langs summary')")
            .unwrap(),
        "the focus is back on the button"
    );

    visit.click(".langs summary").unwrap();
    assert!(is_open());
    visit
        .value::<bool>("document.querySelector('.langs ul').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))")
        .unwrap();
    assert!(is_open(), "a tap between the languages");
    visit
        .value::<bool>("scrollTo(0, document.body.scrollHeight), true")
        .unwrap();
    visit.click("footer p:nth-last-of-type(2)").unwrap();
    assert!(!is_open());
}

#[test]
fn shift_leaves_the_site_from_a_radio_button_and_a_checkbox_but_not_from_a_text_field() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&with_recipient().site.folder).unwrap();
    for (field, leaves) in [
        ("form[method=post] [type=radio]", true),
        ("form[method=post] [type=checkbox]", true),
        ("form[method=post] button", true),
        ("form[method=post] textarea", false),
        ("form[method=post] input.field", false),
    ] {
        let visit = browser
            .visit(&server.url("/en/write/"), Device::PHONE)
            .unwrap();
        let before = visit.url().unwrap();
        // All but the first question are folded, and nothing in a closed fold can have the focus.
        visit
            .value::<bool>("document.querySelectorAll('form details').forEach((fold) => { fold.open = true; }), true")
            .unwrap();
        let has_focus = format!(
            "(() => {{ const field = document.querySelector({field:?}); field.focus(); return document.activeElement === field; }})()"
        );
        assert!(visit.value::<bool>(&has_focus).unwrap(), "{field}");
        for _ in 0..3 {
            visit.press_here("Shift").unwrap();
        }
        for _ in 0..100 {
            if visit.url().is_ok_and(|url| url != before) {
                break;
            }
            if !leaves {
                // A key press that would leave has been handled by now: the page answers.
                assert!(
                    visit
                        .value::<bool>("!document.documentElement.matches('.gone')")
                        .unwrap()
                );
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(visit.url().unwrap() != before, leaves, "{field}");
    }
}

#[test]
fn the_spoken_name_of_the_exit_is_its_words_without_the_cross() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for (address, name) in [
        ("/", "Leave site"),
        ("/en/", "Leave site"),
        ("/ur/numbers/no/", "سائٹ چھوڑیں"),
    ] {
        let visit = browser.visit(&server.url(address), Device::PHONE).unwrap();
        assert_eq!(visit.spoken_name(".exit").unwrap(), name, "{address}");
        // The dots that count key presses are no part of it either.
        visit.press("Shift").unwrap();
        assert_eq!(visit.spoken_name(".exit").unwrap(), name, "{address}");
    }
}

#[test]
fn targets_outside_of_sentences_are_at_least_44_pixels_in_both_directions() {
    // A link within a sentence is as high as its line, which WCAG 2.5.5 allows.
    const SMALL: &str = "(() => {
        document.querySelectorAll('details').forEach((details) => { details.open = true; });
        const targets = [...document.querySelectorAll('a[href], summary, button, input, select, textarea')];
        return targets.filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.vh, .hp'))
            .map((target) => /radio|checkbox/.test(target.type) ? target.closest('label') : target)
            .filter((target) => getComputedStyle(target).display !== 'inline')
            .filter((target) => { const box = target.getBoundingClientRect(); return box.width < 43.99 || box.height < 43.99; })
            .map((target) => target.outerHTML);
    })()";
    let browser = Browser::launch().unwrap();
    let server = Server::start(&with_recipient().site.folder).unwrap();
    let pages = [
        "",
        "numbers/",
        "numbers/no/",
        "numbers/in/",
        "numbers/ae/",
        "numbers/us/",
        "staying-safe/",
        "rights/",
        "get-help/",
        "write/",
    ];
    for tag in ["en", "ur", "zh-Hans"] {
        for page in pages {
            let url = server.url(&format!("/{tag}/{page}"));
            let visit = browser.visit(&url, Device::PHONE).unwrap();
            for device in [Device::PHONE, Device::DESKTOP] {
                visit.set_device(device).unwrap();
                let small: Vec<String> = visit.value(SMALL).unwrap();
                assert!(
                    small.is_empty(),
                    "/{tag}/{page} at {}: {small:#?}",
                    device.width
                );
            }
        }
    }
}

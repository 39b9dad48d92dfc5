//! Room for large text, and for what has the focus: with everything open that opens, no focused element lies wholly under another;
//! what is jumped to stands below the bar with its question; text at 200 % makes the numbers larger too, and the page no wider.

use std::collections::BTreeSet;
use std::path::PathBuf;

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::keyboard::Key;
use site_tests::server::Server;
use site_tests::visit::Visit;

use crate::built::{assert_no_faults, with_recipient};
use crate::modes::states;

const SCRIPT: &str = include_str!("room.js");

const PHONE: Device = Device {
    width: 360,
    height: 740,
    ..Device::PHONE
};

/// A page has at most this many tab stops.
const STOPS_MAX: usize = 400;

/// The value of `expression`, which may call the functions of `room.js`.
fn ask<T: serde::de::DeserializeOwned>(visit: &Visit<'_>, expression: &str) -> T {
    visit
        .value(&format!("(() => {{ {SCRIPT}\nreturn {expression}; }})()"))
        .unwrap()
}

/// Calls `check` with the address and the name of one page of every kind in `locales`.
fn each(locales: &[&str], mut check: impl FnMut(&str, &str)) {
    for (folder, pages) in states(locales) {
        let server = Server::start(&folder).unwrap();
        let site = folder.file_name().unwrap().display();
        for path in pages {
            check(&server.url(&path), &format!("{site}{path}"));
        }
    }
}

#[test]
fn with_everything_open_no_focused_element_lies_under_another() {
    let browser = Browser::launch().unwrap();
    let mut faults = Vec::new();
    each(&["en", "ur"], |url, name| {
        for (device, backwards) in [
            (PHONE, false),
            (PHONE, true),
            (Device::ZOOMED, false),
            (Device::ZOOMED, true),
        ] {
            let visit = browser.visit(url, device).unwrap();
            ask::<bool>(&visit, "openAll()");
            let hidden: Vec<String> = ask(&visit, &format!("walk({backwards})"));
            let way = if backwards { "backwards" } else { "forwards" };
            faults.extend(
                hidden
                    .iter()
                    .map(|html| format!("{name} at {} px, {way}: {html}", device.width)),
            );
        }
    });
    assert_no_faults(&faults);
}

#[test]
fn tab_and_shift_tab_show_what_they_reach_on_the_form_with_everything_open() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&with_recipient().site.folder).unwrap();
    let mut faults = BTreeSet::new();
    for key in [Key::Tab, Key::BackTab] {
        let visit = browser.visit(&server.url("/ur/write/"), PHONE).unwrap();
        ask::<bool>(&visit, "openAll()");
        // Once round the page: the menu has the focus first, as after it was opened by hand.
        let mut ends = 0;
        for _ in 0..STOPS_MAX {
            visit.key(key).unwrap();
            let (html, is_hidden): (String, bool) = ask(&visit, "focused()");
            ends += usize::from(html.is_empty());
            if ends == 2 {
                break;
            }
            if is_hidden {
                faults.insert(format!("{key:?}: {html}"));
            }
        }
    }
    assert_no_faults(&faults.iter().collect::<Vec<_>>());
}

#[test]
fn text_at_200_percent_makes_numbers_larger_and_no_page_wider() {
    let browser = Browser::launch().unwrap();
    let mut faults = Vec::new();
    each(&["en", "ru", "ur"], |url, name| {
        let visit = browser.visit(url, PHONE).unwrap();
        let shown = ["#number .night .tel bdi", ".code"]
            .into_iter()
            .find(|selector| {
                visit
                    .value::<bool>(&format!("document.querySelector('{selector}') !== null"))
                    .unwrap()
            });
        let size = |selector: &str| ask::<f64>(&visit, &format!("sizeOf('{selector}')"));
        let before = shown.map(size);
        ask::<bool>(&visit, "doubleText()");
        let wider = visit.overflow_width().unwrap();
        if wider > 0 {
            faults.push(format!("{name}: {wider} px wider than the window"));
        }
        if let (Some(selector), Some(before)) = (shown, before) {
            let growth = size(selector) / before;
            if growth < 1.5 {
                faults.push(format!(
                    "{name}: {selector} grows from {before:.1} px by {growth:.2}"
                ));
            }
        }
    });
    assert_no_faults(&faults);
}

#[test]
fn what_is_jumped_to_stands_below_the_bar_with_its_question_and_its_message() {
    let browser = Browser::launch().unwrap();
    let site = Server::start(&with_recipient().site.folder).unwrap();
    let replies: PathBuf = states(&["en", "ur"])[3].0.clone();
    let replies = Server::start(&replies).unwrap();
    // With large text, the question does not fit on the screen together with the message and the field.
    let shown = |large: bool| {
        if large {
            "['.wrong']"
        } else {
            "['[for=what]', '.wrong']"
        }
    };
    let mut faults = Vec::new();
    for tag in ["en", "ur"] {
        for large in [false, true] {
            for (name, url, link, shown) in [
                (
                    "error with script",
                    site.url(&format!("/{tag}/write/")),
                    ".errors a",
                    shown(large),
                ),
                (
                    "error without script",
                    replies.url(&format!("/{tag}/look-again.html")),
                    ".errors a",
                    shown(large),
                ),
                (
                    "anchor",
                    site.url(&format!("/{tag}/numbers/no/")),
                    "main a[href='#before']",
                    "['#before']",
                ),
            ] {
                let visit = browser.visit(&url, PHONE).unwrap();
                if large {
                    ask::<bool>(&visit, "doubleText()");
                    // The script hears of a larger bar as it hears of a turned phone.
                    visit
                        .value::<bool>("dispatchEvent(new Event('resize')), true")
                        .unwrap();
                }
                if name == "error with script" {
                    visit.click("form .send > .btn").unwrap();
                    visit
                        .wait_until("!!document.querySelector('.errors a')")
                        .unwrap();
                }
                visit.click(link).unwrap();
                let found: Vec<String> = ask(&visit, &format!("outOfSight({shown})"));
                faults.extend(found.iter().map(|fault| {
                    let scale = if large { "200 %" } else { "100 %" };
                    format!("{tag}, {name}, text at {scale}: {fault}")
                }));
            }
        }
    }
    assert_no_faults(&faults);
}

//! What a reader meets in a real browser, script off first.

use std::process::Command;
use std::time::Duration;

use site_tests::browser::Browser;
use site_tests::keyboard::Key;
use site_tests::page::{Page, text_of};
use site_tests::server::Server;
use site_tests::site::Source;
use site_tests::view::View;
use site_tests::visit::Visit;

use crate::built::{none, shipped, with_recipient};

#[test]
fn a_tip_goes_from_the_urdu_home_page_to_the_operators_screen_without_script() {
    const WORDS: &str = "کارخانے کا دروازہ رات کو بند رہتا ہے";
    let source = Source::copy().unwrap();
    let mut preview = source.serve(&[]).unwrap();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(
            &format!("{}/ur/", preview.url),
            View::PHONE.without_script(),
        )
        .unwrap();
    assert_eq!(
        visit
            .value::<String>("document.documentElement.dir")
            .unwrap(),
        "rtl"
    );

    visit.click("#number summary").unwrap();
    visit.follow("#number a[href='/ur/numbers/no/']").unwrap();
    visit.follow("main a[href='/ur/write/']").unwrap();
    assert_eq!(visit.url().unwrap(), format!("{}/ur/write/", preview.url));

    // Sent without words it comes back, and what was chosen is still chosen.
    visit.click("input[name=who][value=saw]").unwrap();
    visit.follow("form[method=post] button").unwrap();
    assert_eq!(visit.url().unwrap(), format!("{}/t", preview.url));
    assert!(
        visit
            .value::<bool>("document.querySelector('input[name=who][value=saw]').checked")
            .unwrap()
    );
    assert!(visit.text("[role=alert]").is_ok());

    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.follow("form[method=post] button").unwrap();
    let code = visit.text(".code").unwrap();
    none(
        &visit
            .complaints()
            .iter()
            .filter(|line| !line.contains("422"))
            .collect::<Vec<_>>(),
    );

    // Then the commands that the preview printed for reading tips, as they stand.
    let mut shown = String::new();
    for word in [" pull ", " show "] {
        let command = preview
            .program
            .wait_for(|line| line.contains(word).then(|| line.trim().to_owned()))
            .unwrap();
        let output = Command::new("sh")
            .args(["-c", &command])
            .current_dir(source.folder())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{command}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        shown = String::from_utf8(output.stdout).unwrap();
    }
    assert!(shown.contains(WORDS), "{shown}");
    assert!(shown.contains(&code), "{shown}");
}

#[test]
fn shift_three_times_leaves_and_the_page_is_gone_from_the_history() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/ur/"), View::PHONE).unwrap();
    visit.follow("footer a[href='/ur/rights/']").unwrap();

    // Any other key in between starts the count again.
    for key in ["Shift", "Shift", "a", "Shift", "Shift"] {
        visit.press(key).unwrap();
    }
    assert_eq!(visit.url().unwrap(), server.url("/ur/rights/"));
    visit.press("a").unwrap();
    for _ in 0..3 {
        visit.press("Shift").unwrap();
    }
    assert_left_from(&visit, &server.url("/ur/"), &exit("ur"));
}

#[test]
fn the_exit_button_replaces_the_page() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), View::PHONE).unwrap();
    visit.follow("footer a[href='/en/rights/']").unwrap();
    visit.click("a.exit").unwrap();
    assert_left_from(&visit, &server.url("/en/"), &exit("en"));
}

#[test]
fn shift_means_nothing_while_someone_writes() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&with_recipient().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/write/"), View::PHONE)
        .unwrap();
    visit.click("textarea[name=what]").unwrap();
    for _ in 0..4 {
        visit.press_here("Shift").unwrap();
    }
    visit.write("textarea[name=what]", "still here").unwrap();
    assert_eq!(visit.url().unwrap(), server.url("/en/write/"));
}

/// The exit page cannot be reached from here, but the browser tried, and the page it left is not in its history.
fn assert_left_from(visit: &Visit<'_>, before: &str, exit: &str) {
    for _ in 0..200 {
        // While one document gives way to the next the browser does not say where it is.
        if visit.url().is_ok_and(|url| url == exit) {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(
        visit.history().unwrap(),
        [before.to_owned(), exit.to_owned()]
    );
}

fn exit(tag: &str) -> String {
    let locales = &shipped().site.settings.locales;
    locales
        .iter()
        .find(|(locale, _)| locale == tag)
        .unwrap()
        .1
        .clone()
}

#[test]
fn the_list_of_numbers_is_found_in_the_names_of_every_language() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let page = Page::parse(
        "/en/numbers/",
        &shipped().site.text("/en/numbers/").unwrap(),
    );
    assert!(
        page.select("#number a[href='/en/numbers/no/']")
            .into_iter()
            .any(|link| text_of(link) == "Norway")
    );
    for typed in ["norw", "Norvège", "नॉर्वे", "挪威"] {
        let visit = browser
            .visit(&server.url("/en/numbers/"), View::PHONE)
            .unwrap();
        visit.write("#find", typed).unwrap();
        visit
            .wait_until("[...document.querySelectorAll('.finder .rows > li')].filter((row) => !row.hidden).length === 1")
            .unwrap();
        assert!(
            visit
                .text(".finder .rows > li:not([hidden])")
                .unwrap()
                .starts_with("Norway"),
            "{typed}"
        );
    }
}

#[test]
fn the_list_of_numbers_is_filtered_and_followed_with_keys() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/numbers/"), View::DESK)
        .unwrap();
    tab_to(&visit, "#find");
    for letter in "norw".chars() {
        visit.key(Key::Letter(letter)).unwrap();
    }
    visit
        .wait_until("document.querySelectorAll('.finder .rows > li:not([hidden])').length === 1")
        .unwrap();
    tab_to(&visit, ".finder .rows a");
    visit.key(Key::Enter).unwrap();
    visit
        .wait_until("location.pathname === '/en/numbers/no/'")
        .unwrap();
}

#[test]
fn a_tip_is_written_and_sent_with_keys_alone() {
    let source = Source::copy().unwrap();
    let preview = source.serve(&[]).unwrap();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&format!("{}/ur/write/", preview.url), View::DESK)
        .unwrap();
    tab_to(&visit, "form[method=post] textarea");
    for letter in "locked".chars() {
        visit.key(Key::Letter(letter)).unwrap();
    }
    // Tab reaches a group of choices at its first; an arrow goes on to the next and takes it.
    tab_to(&visit, "form[method=post] [type=radio]");
    let chosen = "document.querySelector('form[method=post] [type=radio]:checked')?.value ?? ''";
    visit.key(Key::Space).unwrap();
    let first: String = visit.value(chosen).unwrap();
    visit.key(Key::Down).unwrap();
    let second: String = visit.value(chosen).unwrap();
    assert!(!first.is_empty() && !second.is_empty() && first != second);
    tab_to(&visit, "form[method=post] [type=checkbox]");
    visit.key(Key::Space).unwrap();
    assert!(
        visit
            .value::<bool>("document.activeElement.checked")
            .unwrap()
    );
    tab_to(&visit, "form[method=post] button");
    visit.key(Key::Enter).unwrap();
    visit
        .wait_until("!!document.querySelector('.code')")
        .unwrap();
}

/// Presses Tab until the focus is on what `selector` finds, and not for ever.
fn tab_to(visit: &Visit<'_>, selector: &str) {
    const STOPS: usize = 150;
    let is_there = format!("document.activeElement.matches({selector:?})");
    for _ in 0..STOPS {
        visit.key(Key::Tab).unwrap();
        if visit.value::<bool>(&is_there).unwrap() {
            return;
        }
    }
    panic!("Tab does not reach {selector}");
}

//! A reader's paths through the site in a real browser, first without scripts.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::keyboard::Key;
use site_tests::server::Server;
use site_tests::site::{Preview, Source};
use site_tests::visit::Visit;

use crate::built::{assert_no_faults, shipped, with_recipient};

#[test]
fn a_tip_from_the_urdu_home_page_reaches_the_operator_without_scripts() {
    const TIP_TEXT: &str = "کارخانے کا دروازہ رات کو بند رہتا ہے";
    let source = Source::copy().unwrap();
    let mut preview = source.serve(&[]).unwrap();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(
            &format!("{}/ur/", preview.url),
            Device::PHONE.without_script(),
        )
        .unwrap();
    assert_eq!(
        visit
            .value::<String>("document.documentElement.dir")
            .unwrap(),
        "rtl"
    );

    visit.follow("#number a[href='/ur/numbers/']").unwrap();
    visit.follow("#number a[href='/ur/numbers/no/']").unwrap();
    visit.follow("main a[href='/ur/write/']").unwrap();
    assert_eq!(visit.url().unwrap(), format!("{}/ur/write/", preview.url));

    // Without the required text the form is returned with the chosen answer.
    visit.click("input[name=who][value=saw]").unwrap();
    visit.follow("form[method=post] button").unwrap();
    assert_eq!(visit.url().unwrap(), format!("{}/t", preview.url));
    assert!(
        visit
            .value::<bool>("document.querySelector('input[name=who][value=saw]').checked")
            .unwrap()
    );
    assert!(visit.text("[role=alert]").is_ok());

    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    visit.follow("form[method=post] button").unwrap();
    let code = visit.text(".code").unwrap();
    assert_no_faults(
        &visit
            .complaints()
            .iter()
            .filter(|line| !line.contains("422"))
            .collect::<Vec<_>>(),
    );

    let shown = read_tips(&mut preview, source.folder());
    assert!(shown.contains(TIP_TEXT), "{shown}");
    assert!(shown.contains(&code), "{shown}");
}

/// Runs the commands that the preview prints for reading tips, exactly as printed. Returns the output of the last command.
fn read_tips(preview: &mut Preview, folder: &Path) -> String {
    let mut output = String::new();
    for word in [" pull ", " show "] {
        let command = preview
            .program
            .wait_for(|line| line.contains(word).then(|| line.trim().to_owned()))
            .unwrap();
        let run = Command::new("sh")
            .args(["-c", &command])
            .current_dir(folder)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{command}: {error}");
        output = String::from_utf8(run.stdout).unwrap();
    }
    output
}

#[test]
fn shift_three_times_leaves_the_site_and_removes_the_page_from_the_history() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/ur/"), Device::PHONE).unwrap();
    visit.follow("footer a[href='/ur/rights/']").unwrap();

    // Any other key restarts the count.
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
fn the_quick_exit_replaces_the_page_in_the_history() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    visit.follow("footer a[href='/en/rights/']").unwrap();
    visit.click("a.exit").unwrap();
    assert_left_from(&visit, &server.url("/en/"), &exit("en"));
}

#[test]
fn shift_does_not_leave_the_site_while_someone_types() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&with_recipient().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/write/"), Device::PHONE)
        .unwrap();
    visit.click("textarea[name=what]").unwrap();
    for _ in 0..4 {
        visit.press_here("Shift").unwrap();
    }
    visit.write("textarea[name=what]", "still here").unwrap();
    assert_eq!(visit.url().unwrap(), server.url("/en/write/"));
}

/// Waits until the browser tries to open the exit page, which it cannot reach in tests. The left page must not be in the history.
fn assert_left_from(visit: &Visit<'_>, before: &str, exit: &str) {
    for _ in 0..200 {
        // The browser does not answer while it replaces one document by another.
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
fn the_list_of_numbers_works_with_the_keyboard() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/numbers/"), Device::DESKTOP)
        .unwrap();
    tab_to(&visit, "#find");
    for letter in "norw".chars() {
        visit.key(Key::Letter(letter)).unwrap();
    }
    visit
        .wait_until("document.querySelectorAll('.found [data-c]').length === 1")
        .unwrap();
    tab_to(&visit, ".found .rows a");
    visit.key(Key::Enter).unwrap();
    visit
        .wait_until("location.pathname === '/en/numbers/no/'")
        .unwrap();
}

#[test]
fn a_tip_is_written_and_sent_with_the_keyboard() {
    let source = Source::copy().unwrap();
    let preview = source.serve(&[]).unwrap();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&format!("{}/ur/write/", preview.url), Device::DESKTOP)
        .unwrap();
    tab_to(&visit, "form[method=post] textarea");
    for letter in "locked".chars() {
        visit.key(Key::Letter(letter)).unwrap();
    }
    tab_to(&visit, "form[method=post] summary");
    visit.key(Key::Enter).unwrap();
    // Tab moves to the chosen radio button of a group, which is no answer, and the arrow keys select the others.
    tab_to(&visit, "form[method=post] [type=radio]");
    let chosen = "document.querySelector('form[method=post] [type=radio]:checked')?.value ?? ''";
    assert_eq!(visit.value::<String>(chosen).unwrap(), "");
    visit.key(Key::Down).unwrap();
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
    visit
        .wait_until("document.querySelector('form[method=post]').dataset.review === 'ready'")
        .unwrap();
    tab_to(&visit, "form[method=post] button");
    visit.key(Key::Enter).unwrap();
    // The page shows what was written, and the next stop sends it.
    assert_eq!(visit.text(".review dd").unwrap(), "locked");
    visit.key(Key::Tab).unwrap();
    visit.key(Key::Enter).unwrap();
    visit
        .wait_until("!!document.querySelector('.code')")
        .unwrap();
}

/// Presses Tab until an element that matches `selector` has the focus, at most 150 times.
fn tab_to(visit: &Visit<'_>, selector: &str) {
    const MAX_STOPS: usize = 150;
    let is_there = format!("document.activeElement.matches({selector:?})");
    for _ in 0..MAX_STOPS {
        visit.key(Key::Tab).unwrap();
        if visit.value::<bool>(&is_there).unwrap() {
            return;
        }
    }
    panic!("Tab does not reach {selector}");
}

//! What is sent from the form: the same as in the clear, whole or not at all, and nothing of it stays behind; hostile
//! case 40.

use serde_json::Value;
use site_tests::between::{Fate, Policy};
use site_tests::browser::Browser;
use site_tests::view::View;
use site_tests::visit::Visit;

use super::{Desk, WORDS, arrives, assert_nothing_passed_in_the_clear, fails, wait_until_it_seals};
use crate::built::none;

const NOT_SENT: &str = "We could not send this.";

#[test]
fn a_tip_that_the_browser_sealed_says_what_it_would_have_said_in_the_clear() {
    let desk = Desk::open();
    let between = desk.between(Policy::default());
    let browser = Browser::launch().unwrap();
    for script in [true, false] {
        let view = View {
            script,
            ..View::PHONE
        };
        let visit = browser.visit(&between.url("/ur/write/"), view).unwrap();
        if script {
            wait_until_it_seals(&visit);
        }
        visit.write("textarea[name=what]", WORDS).unwrap();
        visit.click("input[name=who][value=me]").unwrap();
        visit.click("input[name=safe][value=no]").unwrap();
        visit.click("#there-pay").unwrap();
        visit.click("#there-papers").unwrap();
        // Asked only if they may be contacted, and they may not: this falls away on both ways.
        visit
            .write("input[name=how]", "nobody may read this")
            .unwrap();
        if script {
            let before = visit.url().unwrap();
            visit.click("form .send > .btn").unwrap();
            arrives(&visit);
            assert_eq!(visit.url().unwrap(), before, "the page was left");
            none(&visit.violations().unwrap());
            assert_eq!(
                visit
                    .value::<i64>("document.querySelectorAll('form,.langs').length")
                    .unwrap(),
                0
            );
            assert_eq!(
                visit
                    .value::<String>("document.activeElement.tagName")
                    .unwrap(),
                "H1"
            );
            none(&visit.complaints());
            assert_nothing_passed_in_the_clear(&between);
        } else {
            visit.follow("form .send > .btn").unwrap();
            assert!(visit.text(".code").is_ok());
        }
    }
    let tips = desk.tips();
    let [one, other] = &tips[..] else {
        panic!("{} tips", tips.len())
    };
    assert_ne!(one["by_browser"], other["by_browser"]);
    assert_eq!(one["answers"], other["answers"]);
    assert_eq!(one["locale"], other["locale"]);
    assert!(
        !tips
            .iter()
            .any(|tip| tip.to_string().contains("nobody may read this"))
    );
    assert!(
        tips.iter()
            .all(|tip| tip["doubts"] == Value::Array(Vec::new()))
    );
}

#[test]
fn what_is_missing_is_said_before_anything_is_sealed_or_sent() {
    let desk = Desk::open();
    let between = desk.between(Policy::default());
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&between.url("/hi/write/"), View::PHONE)
        .unwrap();
    wait_until_it_seals(&visit);
    visit.write("textarea[name=what]", " \u{200b}\n").unwrap();
    visit.click("form .send > .btn").unwrap();
    visit
        .wait_until("document.activeElement.matches('.errors')")
        .unwrap();
    assert_eq!(
        visit
            .value::<i64>("document.querySelectorAll('.errors a').length")
            .unwrap(),
        1
    );
    assert!(visit.value::<bool>("document.querySelector('#what').getAttribute('aria-invalid') === 'true' && document.querySelector('#what-about .wrong') !== null").unwrap());
    none(&visit.violations().unwrap());
    visit.click(".errors a").unwrap();
    assert_eq!(
        visit.value::<String>("document.activeElement.id").unwrap(),
        "what"
    );
    // Longer than the browser lets anybody type, as when a script or an older page put it there.
    visit
        .value::<bool>("document.querySelector('#what').value = 'x'.repeat(5001), true")
        .unwrap();
    visit.click("form .send > .btn").unwrap();
    visit.wait_until("document.querySelectorAll('.errors a').length === 1 && document.querySelectorAll('.wrong').length === 1").unwrap();
    assert!(between.posted().is_empty());
    visit
        .value::<bool>("document.querySelector('#what').value = 'x', true")
        .unwrap();
    visit.click("form .send > .btn").unwrap();
    arrives(&visit);
    assert_eq!(desk.count(), (0, 1));
}

#[test]
fn whatever_goes_wrong_on_the_way_the_words_stay_and_can_be_sent_again() {
    let desk = Desk::open();
    let between = desk.between(Policy::default());
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&between.url("/en/write/"), View::PHONE)
        .unwrap();
    wait_until_it_seals(&visit);
    for fate in [
        Fate::Answered(503),
        Fate::Answered(400),
        Fate::Answered(200),
        Fate::AnswerLost,
    ] {
        between.set(fate);
        visit.value::<bool>("document.querySelector('#what').value = '', document.querySelector('.errors')?.remove(), true").unwrap();
        fails(&visit, &between, NOT_SENT);
        assert!(visit.value::<bool>("!document.querySelector('form .send > .btn').disabled && document.querySelector('[role=status]').textContent === ''").unwrap());
    }
    none(&visit.violations().unwrap());
    between.set(Fate::Passes);
    visit.click(".errors .btn").unwrap();
    arrives(&visit);
    let lengths: Vec<usize> = between.posted().iter().map(String::len).collect();
    assert_eq!(lengths.len(), 5);
    assert!(
        lengths.iter().all(|length| *length == lengths[0]),
        "{lengths:?}"
    );
    // The one whose answer was lost had arrived.
    assert_eq!(desk.count(), (0, 2));
}

#[test]
fn case_40_back_reload_and_a_second_tab_find_the_form_empty_and_no_code() {
    let desk = Desk::open();
    let between = desk.between(Policy::default());
    let browser = Browser::launch().unwrap();
    let form = between.url("/en/write/");
    let visit = browser.visit(&form, View::PHONE).unwrap();
    let is_fresh = |visit: &Visit<'_>| {
        wait_until_it_seals(visit);
        let state = "document.querySelector('.code') === null && Array.from(document.querySelectorAll('.field')).every((field) => field.value === '') && document.querySelector('form :checked') === null";
        assert!(visit.value::<bool>(state).unwrap());
    };
    let write_and_send = || {
        visit.write("textarea[name=what]", WORDS).unwrap();
        visit.click("input[name=who][value=me]").unwrap();
        visit.click("form .send > .btn").unwrap();
        arrives(&visit);
    };

    wait_until_it_seals(&visit);
    write_and_send();
    visit.go("location.reload()").unwrap();
    is_fresh(&visit);
    assert_eq!(between.posted().len(), 1, "reloading sent it again");

    // Away and back, once it was sent, and once it was not.
    write_and_send();
    visit.go("location.href = '/en/rights/'").unwrap();
    visit.go("history.back()").unwrap();
    is_fresh(&visit);
    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.click("input[name=who][value=me]").unwrap();
    visit.go("location.href = '/en/rights/'").unwrap();
    visit.go("history.back()").unwrap();
    is_fresh(&visit);

    // A browser that keeps pages in memory in spite of `no-store` shows them as they were left, and says so.
    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.click("input[name=who][value=me]").unwrap();
    let comes_back = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    visit.value::<bool>(comes_back).unwrap();
    is_fresh(&visit);
    write_and_send();
    visit
        .value::<bool>("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        .unwrap();
    assert_eq!(visit.text("main").unwrap(), "");
    visit.go(comes_back).unwrap();
    is_fresh(&visit);

    let second = browser.visit(&form, View::PHONE).unwrap();
    is_fresh(&second);
    second.write("textarea[name=what]", WORDS).unwrap();
    second.click("form .send > .btn").unwrap();
    arrives(&second);
    assert_eq!(between.posted().len(), 4);
    assert_nothing_passed_in_the_clear(&between);
    assert_eq!(desk.count(), (0, 4));
}

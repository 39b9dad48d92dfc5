//! Sending a sealed tip: it contains the same answers as an unsealed one, arrives completely or not at all, and leaves no trace on
//! the device. Hostile case 40.

use serde_json::Value;
use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::proxy::{PostFate, Tampering};
use site_tests::visit::Visit;

use super::{
    TIP_TEXT, TipPreview, assert_no_plain_text_was_posted, assert_sending_fails, form_that_seals,
    open_questions, send, wait_for_reply, wait_until_it_seals,
};
use crate::built::assert_no_faults;

const NOT_SENT: &str = "We could not send this.";

/// A private answer that must be dropped, because the writer may not be contacted.
const CONTACT: &str = "nobody may read this";

fn fill_in_the_form(visit: &Visit<'_>) {
    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    open_questions(visit);
    visit.click("input[name=who][value=me]").unwrap();
    visit.click("input[name=safe][value=no]").unwrap();
    visit.click("#there-pay").unwrap();
    visit.click("#there-papers").unwrap();
    // This question only counts if the writer may be contacted. Here they change their mind, so the answer is dropped in both cases.
    visit.click("#contact-yes").unwrap();
    visit.write("input[name=how]", CONTACT).unwrap();
    visit.click("#contact-no").unwrap();
}

/// Sends the form with the script. The reply must replace the form on the same page, and have the focus.
fn send_with_script(visit: &Visit<'_>) {
    let before = visit.url().unwrap();
    send(visit);
    wait_for_reply(visit);
    assert_eq!(visit.url().unwrap(), before, "the page was left");
    assert_no_faults(&visit.violations().unwrap());
    let forms = "document.querySelectorAll('form,.langs').length";
    assert_eq!(visit.value::<i64>(forms).unwrap(), 0);
    let focused = "document.activeElement.tagName";
    assert_eq!(visit.value::<String>(focused).unwrap(), "H1");
    assert_no_faults(&visit.complaints());
}

#[test]
fn a_tip_sealed_in_the_browser_contains_the_same_answers_as_an_unsealed_one() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    for script in [true, false] {
        let device = Device {
            script,
            ..Device::PHONE
        };
        let visit = browser.visit(&proxy.url("/ur/write/"), device).unwrap();
        if script {
            wait_until_it_seals(&visit);
            fill_in_the_form(&visit);
            send_with_script(&visit);
            assert_no_plain_text_was_posted(&proxy);
        } else {
            fill_in_the_form(&visit);
            visit.follow("form .send > .btn").unwrap();
            assert!(visit.text(".code").is_ok());
        }
    }
    let tips = preview.tips();
    let [one, other] = &tips[..] else {
        panic!("{} tips", tips.len())
    };
    assert_ne!(one["by_browser"], other["by_browser"]);
    assert_eq!(one["answers"], other["answers"]);
    assert_eq!(one["locale"], other["locale"]);
    for tip in &tips {
        assert!(!tip.to_string().contains(CONTACT));
        assert_eq!(tip["doubts"], Value::Array(Vec::new()));
    }
}

#[test]
fn missing_answers_are_reported_before_anything_is_sealed_or_sent() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    let visit = form_that_seals(&browser, &proxy, "/hi/write/");
    visit.write("textarea[name=what]", " \u{200b}\n").unwrap();
    visit.click("form .send > .btn").unwrap();
    visit
        .wait_until("document.activeElement.matches('.errors')")
        .unwrap();
    // What gets the focus and has a role is read twice.
    assert!(
        visit
            .value::<bool>("!document.activeElement.hasAttribute('role')")
            .unwrap()
    );
    assert_eq!(
        visit
            .value::<i64>("document.querySelectorAll('.errors a').length")
            .unwrap(),
        1
    );
    assert!(visit.value::<bool>("document.querySelector('#what').getAttribute('aria-invalid') === 'true' && document.querySelector('#what-about .wrong') !== null").unwrap());
    assert_no_faults(&visit.violations().unwrap());
    visit.click(".errors a").unwrap();
    assert_eq!(
        visit.value::<String>("document.activeElement.id").unwrap(),
        "what"
    );
    // A mistake is no longer told once it is being corrected.
    visit
        .value::<bool>(
            "document.activeElement.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .unwrap();
    assert!(visit.value::<bool>("!document.querySelector('[aria-invalid]') && !document.querySelector('main [data-q] .wrong')").unwrap());
    // A text that is put in is not cut.
    visit
        .wait_until("document.querySelector('form').dataset.review === 'ready'")
        .unwrap();
    visit
        .value::<bool>("document.querySelector('#what').select(), true")
        .unwrap();
    visit.write("#what", &"x".repeat(5_001)).unwrap();
    visit.click("form .send > .btn").unwrap();
    visit.wait_until("document.querySelectorAll('.errors a').length === 1 && document.querySelectorAll('.wrong').length === 1").unwrap();
    assert!(proxy.posted().is_empty());
    visit
        .value::<bool>("document.querySelector('#what').select(), true")
        .unwrap();
    visit.write("#what", "x").unwrap();
    send(&visit);
    wait_for_reply(&visit);
    assert_eq!(preview.count(), (0, 1));
}

#[test]
fn after_any_failure_the_answers_stay_and_can_be_sent_again() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    let visit = form_that_seals(&browser, &proxy, "/en/write/");
    for fate in [
        PostFate::Answered(503),
        PostFate::Answered(400),
        PostFate::Answered(200),
        PostFate::ResponseLost,
    ] {
        proxy.set_post_fate(fate);
        visit.value::<bool>("document.querySelector('#what').value = '', document.querySelector('.errors')?.remove(), true").unwrap();
        assert_sending_fails(&visit, &proxy, NOT_SENT);
        assert!(visit.value::<bool>("!document.querySelector('form .send > .btn').disabled && document.querySelector('[role=status]').textContent === ''").unwrap());
    }
    assert_no_faults(&visit.violations().unwrap());
    proxy.set_post_fate(PostFate::Forwarded);
    visit.click(".errors .btn").unwrap();
    wait_for_reply(&visit);
    let lengths: Vec<usize> = proxy.posted().iter().map(String::len).collect();
    assert_eq!(lengths.len(), 5);
    assert!(
        lengths.iter().all(|length| *length == lengths[0]),
        "{lengths:?}"
    );
    // The tip whose response was lost had arrived too.
    assert_eq!(preview.count(), (0, 2));
}

#[test]
fn case_40_back_reload_and_a_second_tab_find_the_form_empty_and_no_code() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    let form = proxy.url("/en/write/");
    let visit = browser.visit(&form, Device::PHONE).unwrap();
    let is_fresh = |visit: &Visit<'_>| {
        wait_until_it_seals(visit);
        let state = "document.querySelector('.code') === null && Array.from(document.querySelectorAll('.field')).every((field) => field.value === '') && document.querySelector('form :checked:not([value=\"\"])') === null";
        assert!(visit.value::<bool>(state).unwrap());
    };
    let write_and_send = || {
        visit.write("textarea[name=what]", TIP_TEXT).unwrap();
        open_questions(&visit);
        visit.click("input[name=who][value=me]").unwrap();
        send(&visit);
        wait_for_reply(&visit);
    };

    wait_until_it_seals(&visit);
    write_and_send();
    visit.go("location.reload()").unwrap();
    is_fresh(&visit);
    assert_eq!(proxy.posted().len(), 1, "reloading sent the tip again");

    // Leaving the page and going back, after sending a tip and with an unsent tip.
    write_and_send();
    visit.go("location.href = '/en/rights/'").unwrap();
    visit.go("history.back()").unwrap();
    is_fresh(&visit);
    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    open_questions(&visit);
    visit.click("input[name=who][value=me]").unwrap();
    visit.go("location.href = '/en/rights/'").unwrap();
    visit.go("history.back()").unwrap();
    is_fresh(&visit);

    // Some browsers keep pages in memory in spite of `no-store`, and show them unchanged with the event `pageshow`.
    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    open_questions(&visit);
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

    let second = browser.visit(&form, Device::PHONE).unwrap();
    is_fresh(&second);
    second.write("textarea[name=what]", TIP_TEXT).unwrap();
    send(&second);
    wait_for_reply(&second);
    assert_eq!(proxy.posted().len(), 4);
    assert_no_plain_text_was_posted(&proxy);
    assert_eq!(preview.count(), (0, 4));
}

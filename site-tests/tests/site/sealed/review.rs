//! The look over one's own words before they are sent, and the button that copies the code afterwards.

use std::collections::BTreeMap;

use serde_json::Value;
use site_tests::browser::Browser;
use site_tests::device::{ColorScheme, Device};
use site_tests::proxy::{Proxy, Tampering};
use site_tests::visit::Visit;

use super::{
    TIP_TEXT, TipPreview, form_that_seals, open_questions, send, show_review, wait_for_reply,
    wait_until_it_seals,
};
use crate::built::assert_no_faults;

/// Words that mean something in HTML, and lines.
const MARKUP: &str = "<b>x</b> &amp;\n\n  <img src=x>";

/// Takes the clipboard from scripts, as browsers before 2018 do.
const NO_CLIPBOARD: &str =
    "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })";

/// What the page shows before the message is sent: each question with the texts of its answer.
fn shown(visit: &Visit<'_>) -> Vec<(String, Vec<String>)> {
    visit
        .value(
            "Array.from(document.querySelectorAll('.review dl > div'), (row) => [row.querySelector('dt').textContent, \
             Array.from(row.querySelectorAll('dd'), (answer) => answer.textContent)])",
        )
        .unwrap()
}

/// The words of each question and each choice of the form, by their ids.
fn labels(visit: &Visit<'_>) -> BTreeMap<String, String> {
    visit
        .value(
            "Object.fromEntries(Array.from(document.querySelectorAll('[data-q]'), (set) => [set.dataset.q, set.querySelector('.q,legend').innerText])
             .concat(Array.from(document.querySelectorAll('.opt [id]'), (choice) => [choice.id, choice.parentNode.innerText.trim()])))",
        )
        .unwrap()
}

/// The opened answers of a tip in the words of the form: the question's id, and the texts of the answer.
fn opened(tip: &Value, labels: &BTreeMap<String, String>) -> Vec<(String, Vec<String>)> {
    let answers = tip["answers"].as_array().unwrap().iter();
    answers
        .map(|given| {
            let id = given["question"].as_str().unwrap();
            let texts = match &given["answer"] {
                Value::String(text) => vec![text.clone()],
                choices => choices
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|choice| labels[&format!("{id}-{}", choice.as_str().unwrap())].clone())
                    .collect(),
            };
            (id.to_owned(), texts)
        })
        .collect()
}

fn write_a_message(visit: &Visit<'_>) {
    visit
        .write("#what", &format!("{TIP_TEXT}\n{MARKUP}"))
        .unwrap();
    open_questions(visit);
    visit.click("#who-me").unwrap();
    visit.click("#safe-no").unwrap();
    visit.click("#there-pay").unwrap();
    visit.click("#there-papers").unwrap();
    visit.write("#where", "Göteborg 5% +1").unwrap();
    // Asked only if the writer may be contacted, so it is neither shown nor sent.
    visit.click("#contact-yes").unwrap();
    visit.write("#how", "not asked").unwrap();
    visit.click("#contact-no").unwrap();
}

/// What is shown has no fault in any colours and no more width than a small phone, with large text too.
fn assert_no_faults_in_any_mode(visit: &Visit<'_>) {
    for colors in [ColorScheme::Light, ColorScheme::Dark, ColorScheme::Forced] {
        visit
            .set_device(Device {
                colors,
                ..Device::PHONE
            })
            .unwrap();
        assert_no_faults(&visit.violations().unwrap());
    }
    // Where the system decides on colours, Chromium paints the page's own behind each line of a text.
    let seen = "['.review .btn', '.send > .btn'].every((button) => \
        getComputedStyle(document.querySelector(button)).color !== getComputedStyle(document.documentElement).backgroundColor)";
    assert!(visit.value::<bool>(seen).unwrap());
    for size in ["''", "'225%'"] {
        let enlarge = format!("document.documentElement.style.fontSize = {size}, true");
        assert!(visit.value::<bool>(&enlarge).unwrap());
        assert_eq!(visit.overflow_width().unwrap(), 0, "{size}");
    }
}

#[test]
fn the_words_that_are_shown_before_sending_are_the_words_that_arrive() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    for tag in ["ru", "ur"] {
        let proxy = preview.proxy(Tampering::default());
        let visit = browser
            .visit(&proxy.url(&format!("/{tag}/write/")), Device::PHONE)
            .unwrap();
        wait_until_it_seals(&visit);
        write_a_message(&visit);
        let labels = labels(&visit);
        show_review(&visit);
        assert!(proxy.posted().is_empty());
        assert_eq!(
            visit.value::<i64>("document.querySelectorAll('.review dl *:not(div,dt,dd),.review [role],.review [aria-labelledby]').length").unwrap(),
            0
        );
        assert!(visit.value::<bool>("document.activeElement.matches('.review h2') && document.querySelector('.send').hidden").unwrap());
        assert_no_faults_in_any_mode(&visit);
        let shown = shown(&visit);
        visit.click(".review .btn").unwrap();
        wait_for_reply(&visit);
        assert_no_faults(&visit.complaints());

        let tips = preview.tips();
        let tip = tips.iter().find(|tip| tip["locale"] == tag).unwrap();
        let opened = opened(tip, &labels);
        assert_eq!(opened.len(), 6, "{opened:?}");
        assert_eq!(shown.len(), opened.len(), "{shown:?}");
        for ((question, seen), (id, arrived)) in shown.iter().zip(&opened) {
            assert_eq!(seen, arrived);
            assert!(
                !question.is_empty() && labels[id].contains(question),
                "{question}"
            );
        }
    }
}

/// What is in the fields and chosen.
fn written(visit: &Visit<'_>) -> Vec<String> {
    visit
        .value("Array.from(document.querySelectorAll('.field'), (field) => field.value).concat(Array.from(document.querySelectorAll('form :checked'), (choice) => choice.id))")
        .unwrap()
}

fn is_reviewed(visit: &Visit<'_>) -> bool {
    visit
        .value(
            "document.querySelector('.review') !== null && document.querySelector('.send').hidden",
        )
        .unwrap()
}

#[test]
fn changing_the_message_leads_back_to_the_field_with_every_answer() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    let visit = form_that_seals(&browser, &proxy, "/en/write/");
    write_a_message(&visit);
    let before = written(&visit);
    let close = |how: &dyn Fn()| {
        visit
            .value::<bool>("document.querySelector('#where').focus(), true")
            .unwrap();
        show_review(&visit);
        how();
        assert!(!is_reviewed(&visit));
        assert!(
            visit
                .value::<bool>("document.querySelector('.send').hidden === false")
                .unwrap()
        );
        visit.value::<String>("document.activeElement.id").unwrap()
    };
    assert_eq!(close(&|| visit.click(".review .other").unwrap()), "where");
    assert_eq!(close(&|| visit.press_here("Escape").unwrap()), "where");
    assert_eq!(written(&visit), before);
    // What is changed in the form itself is no longer what was shown.
    close(&|| visit.click("#child-no").unwrap());
    close(&|| visit.write("#where", "!").unwrap());
    visit.press_here("Escape").unwrap();
    assert!(proxy.posted().is_empty());
    // A line is sent by Enter too.
    visit.press_here("Enter").unwrap();
    assert!(is_reviewed(&visit));
    let shown = shown(&visit);
    assert!(shown.iter().any(|(_, texts)| texts == &["Göteborg 5% +1!"]));
    assert!(proxy.posted().is_empty());
}

/// Says at the end of the page's life whether the words are still in it, to the pages after it.
const WATCH: &str = "addEventListener('pagehide', () => sessionStorage.setItem('left', document.documentElement.outerHTML.includes('Göteborg'))), true";

#[test]
fn leaving_takes_the_words_out_of_the_page() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    for how in ["button", "keys"] {
        let visit = browser
            .visit(&proxy.url("/en/write/"), Device::PHONE)
            .unwrap();
        wait_until_it_seals(&visit);
        write_a_message(&visit);
        show_review(&visit);
        assert!(visit.value::<bool>(WATCH).unwrap());
        // The exit page itself cannot be reached here.
        let exit = "document.querySelector('a.exit').href = '/en/rights/', true";
        assert!(visit.value::<bool>(exit).unwrap());
        if how == "button" {
            visit.click("a.exit").unwrap();
        } else {
            for _ in 0..3 {
                visit.press_here("Shift").unwrap();
            }
        }
        visit
            .wait_until("location.pathname === '/en/rights/' && document.readyState === 'complete'")
            .unwrap();
        let left = "sessionStorage.getItem('left')";
        assert_eq!(visit.value::<String>(left).unwrap(), "false", "{how}");
    }
    assert!(proxy.posted().is_empty());
}

#[test]
fn a_message_is_sent_at_once_where_the_script_of_the_look_over_does_not_arrive() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    for (missing, broken) in [(Some("/review.js"), None), (None, Some("/review.js"))] {
        let proxy = preview.proxy(Tampering {
            missing,
            broken,
            ..Tampering::default()
        });
        let visit = browser
            .visit(&proxy.url("/en/write/"), Device::PHONE)
            .unwrap();
        wait_until_it_seals(&visit);
        visit.write("#what", TIP_TEXT).unwrap();
        visit.click("form .send > .btn").unwrap();
        wait_for_reply(&visit);
    }
    assert_eq!(preview.count(), (0, 2));
}

/// The selected text, as a menu's command would copy it, and what the page says after the button was pressed.
fn copy(visit: &Visit<'_>) -> (String, String) {
    visit
        .value::<bool>("document.addEventListener('copy', () => window.copied = getSelection().toString()), true")
        .unwrap();
    visit
        .wait_until("document.querySelector('.card .do .btn') !== null")
        .unwrap();
    visit.click(".card .do .btn").unwrap();
    visit
        .wait_until("document.querySelector('.card [role=status]').textContent !== ''")
        .unwrap();
    let copied = visit.value("window.copied || ''").unwrap();
    (copied, visit.text(".card [role=status]").unwrap())
}

fn arrive(
    browser: &Browser,
    proxy: &Proxy,
    host: &str,
    before: &str,
) -> (String, (String, String)) {
    let url = proxy.url_with_host(host, "/en/write/");
    let visit = browser.visit_after(before, &url, Device::PHONE).unwrap();
    visit.write("#what", TIP_TEXT).unwrap();
    if host == "127.0.0.1" {
        wait_until_it_seals(&visit);
        send(&visit);
        wait_for_reply(&visit);
    } else {
        // The page of the server, which has the button too.
        send(&visit);
        visit
            .wait_until("document.querySelector('.errors .other') !== null")
            .unwrap();
        visit.follow(".errors .other").unwrap();
    }
    let code = visit.text(".code").unwrap();
    let said = copy(&visit);
    assert_no_faults(&visit.violations().unwrap());
    assert_eq!(visit.overflow_width().unwrap(), 0);
    let buttons = "document.querySelectorAll('.card .do').length";
    assert_eq!(visit.value::<i64>(buttons).unwrap(), 1);
    (code, said)
}

#[test]
fn the_code_is_copied_by_the_clipboard_or_by_selecting_it() {
    const TAKES: &str = "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }";
    const REFUSES: &str =
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))";
    const NOTHING: &str = "Document.prototype.execCommand = () => { window.copied = getSelection().toString(); return false; }";
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    for (host, before) in [
        ("127.0.0.1", TAKES),
        ("127.0.0.1", REFUSES),
        ("127.0.0.1", NO_CLIPBOARD),
        ("plain.test", ""),
    ] {
        let (code, said) = arrive(&browser, &proxy, host, before);
        assert_eq!(said, (code, "Copied".to_owned()), "{host} {before}");
    }
    let (code, said) = arrive(
        &browser,
        &proxy,
        "127.0.0.1",
        &format!("{NO_CLIPBOARD}; {NOTHING}"),
    );
    let told = "It could not be copied. Please write it down.";
    assert_eq!(said, (code, told.to_owned()));
}

#[test]
fn where_nothing_can_copy_there_is_no_button() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    let unable = format!("{NO_CLIPBOARD}; Document.prototype.queryCommandSupported = () => false");
    let url = preview.url("/en/write/");
    let visit = browser.visit_after(&unable, &url, Device::PHONE).unwrap();
    wait_until_it_seals(&visit);
    visit.write("#what", TIP_TEXT).unwrap();
    // The script has run once the page has loaded it.
    let ran = "window.ran = new Promise((done) => new MutationObserver((added) => added.forEach((one) => one.addedNodes.forEach((node) => \
        /copy/.test(node.src) && node.addEventListener('load', () => done(true))))).observe(document.head, { childList: true })), true";
    assert!(visit.value::<bool>(ran).unwrap());
    send(&visit);
    wait_for_reply(&visit);
    assert!(visit.value::<bool>("window.ran").unwrap());
    assert!(
        visit
            .value::<bool>("document.querySelector('.card .do') === null")
            .unwrap()
    );
    assert!(!visit.text("main").unwrap().contains("Copy the code"));
    let device = Device::PHONE.without_script();
    let visit = browser.visit(&url, device).unwrap();
    visit.write("#what", TIP_TEXT).unwrap();
    visit.follow("form .send > .btn").unwrap();
    assert!(!visit.text("main").unwrap().contains("Copy the code"));
}

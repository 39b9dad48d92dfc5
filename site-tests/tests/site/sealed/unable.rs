//! Devices that cannot seal, and old ones that can; hostile case 39.

use site_tests::between::Policy;
use site_tests::browser::Browser;
use site_tests::view::View;
use site_tests::visit::Visit;

use super::{
    Desk, WORDS, arrives, assert_nothing_passed_in_the_clear, fails, wait_until_it_seals, words,
};
use crate::built::none;

fn is_told(visit: &Visit<'_>, heading: &str) -> bool {
    visit
        .text(".send .errors h2")
        .is_ok_and(|text| text == heading)
}

const CANNOT_SEAL: &str = "This device could not seal your message.";

#[test]
fn case_39_where_the_device_cannot_seal_the_person_is_told_and_chooses() {
    let desk = Desk::open();
    let browser = Browser::launch().unwrap();
    let whole = Policy::default();
    let no_module = Policy {
        without: Some("/seal.js"),
        ..whole
    };
    for (name, policy, script, host) in [
        (
            "no WebCrypto",
            whole,
            "delete Crypto.prototype.subtle",
            "127.0.0.1",
        ),
        ("no secure context", whole, "", "plain.test"),
        (
            "a cipher that throws",
            whole,
            "SubtleCrypto.prototype.encrypt = () => { throw new Error('broken') }",
            "127.0.0.1",
        ),
        (
            "a key that is refused",
            whole,
            "SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('refused'))",
            "127.0.0.1",
        ),
        ("no module", no_module, "", "127.0.0.1"),
        (
            "an old browser",
            whole,
            "delete HTMLScriptElement.prototype.noModule",
            "127.0.0.1",
        ),
        ("no promises", whole, "delete window.Promise", "127.0.0.1"),
    ] {
        let between = desk.between(policy);
        let visit = browser
            .visit_after(script, &between.url_of(host, "/en/write/"), View::PHONE)
            .unwrap();
        fails(&visit, &between, CANNOT_SEAL);
        assert!(between.posted().is_empty(), "{name}: something was sent");
        // The page still says that the server seals, and not this device.
        assert!(
            visit
                .text("[data-sealed]")
                .unwrap()
                .starts_with("Our server seals"),
            "{name}"
        );
        // Once, and not where axe itself would bring the promises back.
        if name == "no WebCrypto" {
            none(&visit.violations().unwrap());
        }
        // Trying again says the same again; the choice is the person's.
        visit
            .value::<bool>("document.querySelector('.errors').dataset.old = 1, true")
            .unwrap();
        visit.click(".errors .btn:not(.other)").unwrap();
        visit
            .wait_until("document.querySelector('.send .errors:not([data-old])') !== null")
            .unwrap();
        assert!(is_told(&visit, CANNOT_SEAL), "{name}");
        assert!(between.posted().is_empty(), "{name}: something was sent");
        assert_eq!(words(&visit), WORDS, "{name}");
        visit.follow(".errors .btn.other").unwrap();
        assert!(visit.text(".code").is_ok(), "{name}");
        assert_eq!(between.posted().len(), 1, "{name}");
    }
    assert_eq!(desk.count(), (7, 0));
}

#[test]
fn case_39_an_old_webview_without_bigint_seals_all_the_same() {
    let desk = Desk::open();
    let between = desk.between(Policy::default());
    let browser = Browser::launch().unwrap();
    let script = "delete window.BigInt; delete window.BigInt64Array; delete window.AbortController; delete window.structuredClone";
    let visit = browser
        .visit_after(script, &between.url("/en/write/"), View::PHONE)
        .unwrap();
    wait_until_it_seals(&visit);
    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.click("form .send > .btn").unwrap();
    arrives(&visit);
    assert_nothing_passed_in_the_clear(&between);
    assert_eq!(desk.count(), (0, 1));
}

#[test]
fn case_39_where_no_script_runs_the_page_says_how_it_is_protected_before_it_is_sent() {
    const NO_SCRIPT: &str = "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self'; form-action 'self'";
    let desk = Desk::open();
    let browser = Browser::launch().unwrap();
    let blocked = Policy {
        content_security_policy: Some(NO_SCRIPT),
        without: None,
    };
    let lost = Policy {
        without: Some("/write.js"),
        ..Policy::default()
    };
    for (policy, view, script) in [
        (Policy::default(), View::PHONE.without_script(), ""),
        (blocked, View::PHONE, ""),
        (lost, View::PHONE, ""),
        // Something else on the page breaks first.
        (
            Policy::default(),
            View::PHONE,
            "delete HTMLTemplateElement.prototype.content",
        ),
    ] {
        let between = desk.between(policy);
        let visit = browser
            .visit_after(script, &between.url("/en/write/"), view)
            .unwrap();
        assert_eq!(
            visit.text("[data-sealed]").unwrap(),
            "Our server seals your message when it arrives. Until then it could be read there. After that, only the readers can open it."
        );
        visit.write("textarea[name=what]", WORDS).unwrap();
        visit.follow("form .send > .btn").unwrap();
        assert!(
            visit.text(".code").is_ok(),
            "{policy:?}: {}",
            visit.text("main").unwrap()
        );
    }
    assert_eq!(desk.count(), (4, 0));
}

//! Devices that cannot seal, and old devices that can. Hostile case 39.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::proxy::Tampering;
use site_tests::visit::Visit;

use super::{
    TIP_TEXT, TipPreview, assert_no_plain_text_was_posted, assert_sending_fails, send,
    wait_for_reply, wait_until_it_seals, written_text,
};
use crate::built::assert_no_faults;

fn is_told(visit: &Visit<'_>, heading: &str) -> bool {
    visit
        .text("main .errors h2")
        .is_ok_and(|text| text == heading)
}

const CANNOT_SEAL: &str = "This device could not lock your message.";

const UNCHANGED: Tampering = Tampering {
    content_security_policy: None,
    missing: None,
    broken: None,
};
const WITHOUT_MODULE: Tampering = Tampering {
    content_security_policy: None,
    missing: Some("/seal.js"),
    broken: None,
};

/// Devices that cannot seal: a name, the tampering on the way, a script that removes a feature of the browser, and the host name.
const UNABLE_DEVICES: [(&str, Tampering, &str, &str); 7] = [
    (
        "no WebCrypto",
        UNCHANGED,
        "delete Crypto.prototype.subtle",
        "127.0.0.1",
    ),
    ("no secure context", UNCHANGED, "", "plain.test"),
    (
        "a cipher that throws",
        UNCHANGED,
        "SubtleCrypto.prototype.encrypt = () => { throw new Error('broken') }",
        "127.0.0.1",
    ),
    (
        "a key that is refused",
        UNCHANGED,
        "SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('refused'))",
        "127.0.0.1",
    ),
    ("no module", WITHOUT_MODULE, "", "127.0.0.1"),
    (
        "an old browser",
        UNCHANGED,
        "delete HTMLScriptElement.prototype.noModule",
        "127.0.0.1",
    ),
    (
        "no promises",
        UNCHANGED,
        "delete window.Promise",
        "127.0.0.1",
    ),
];

#[test]
fn case_39_where_the_device_cannot_seal_the_person_is_told_and_chooses() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    for (name, tampering, script, host) in UNABLE_DEVICES {
        let proxy = preview.proxy(tampering);
        let visit = browser
            .visit_after(
                script,
                &proxy.url_with_host(host, "/en/write/"),
                Device::PHONE,
            )
            .unwrap();
        assert_sending_fails(&visit, &proxy, CANNOT_SEAL);
        assert!(proxy.posted().is_empty(), "{name}: something was sent");
        // The page still says that the server seals the tip, and not this device.
        assert!(
            visit
                .text("[data-sealed]")
                .unwrap()
                .starts_with("Our server locks"),
            "{name}"
        );
        // One check is enough, and not without promises, because axe-core restores them.
        if name == "no WebCrypto" {
            assert_no_faults(&visit.violations().unwrap());
        }
        // Trying again shows the same message, and the reader can choose to send the tip unsealed.
        visit
            .value::<bool>("document.querySelector('.errors').dataset.old = 1, true")
            .unwrap();
        visit.click(".errors .btn:not(.other)").unwrap();
        visit
            .wait_until("document.querySelector('main .errors:not([data-old])') !== null")
            .unwrap();
        assert!(is_told(&visit, CANNOT_SEAL), "{name}");
        assert!(proxy.posted().is_empty(), "{name}: something was sent");
        assert_eq!(written_text(&visit), TIP_TEXT, "{name}");
        visit.follow(".errors .btn.other").unwrap();
        assert!(visit.text(".code").is_ok(), "{name}");
        assert_eq!(proxy.posted().len(), 1, "{name}");
    }
    assert_eq!(preview.count(), (7, 0));
}

#[test]
fn case_39_an_old_webview_without_bigint_seals_all_the_same() {
    let preview = TipPreview::start();
    let proxy = preview.proxy(Tampering::default());
    let browser = Browser::launch().unwrap();
    let script = "delete window.BigInt; delete window.BigInt64Array; delete window.AbortController; delete window.structuredClone";
    let visit = browser
        .visit_after(script, &proxy.url("/en/write/"), Device::PHONE)
        .unwrap();
    wait_until_it_seals(&visit);
    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    send(&visit);
    wait_for_reply(&visit);
    assert_no_plain_text_was_posted(&proxy);
    assert_eq!(preview.count(), (0, 1));
}

#[test]
fn case_39_where_no_script_runs_the_page_says_how_it_is_protected_before_it_is_sent() {
    const NO_SCRIPT: &str = "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self'; form-action 'self'";
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    let blocked = Tampering {
        content_security_policy: Some(NO_SCRIPT),
        missing: None,
        broken: None,
    };
    let lost = Tampering {
        missing: Some("/write.js"),
        ..Tampering::default()
    };
    for (tampering, device, script) in [
        (Tampering::default(), Device::PHONE.without_script(), ""),
        (blocked, Device::PHONE, ""),
        (lost, Device::PHONE, ""),
        // A browser too old for the script of the form, which then leaves the form alone.
        (
            Tampering::default(),
            Device::PHONE,
            "delete Element.prototype.closest",
        ),
    ] {
        let proxy = preview.proxy(tampering);
        let visit = browser
            .visit_after(script, &proxy.url("/en/write/"), device)
            .unwrap();
        assert_eq!(
            visit.text("[data-sealed]").unwrap(),
            "Our server locks your message when it arrives. Before that, the server could read it. After that, only the people who read the messages can open it."
        );
        visit.write("textarea[name=what]", TIP_TEXT).unwrap();
        visit.follow("form .send > .btn").unwrap();
        assert!(
            visit.text(".code").is_ok(),
            "{tampering:?}: {}",
            visit.text("main").unwrap()
        );
    }
    assert_eq!(preview.count(), (4, 0));
}

//! The browser's own seal, in a real browser and at somebody who stands between it and the site; hostile cases 39 and 40.

use std::process::Command;

use serde_json::Value;
use site_tests::between::{Between, Fate, Policy};
use site_tests::browser::Browser;
use site_tests::programs;
use site_tests::site::{Preview, Source};
use site_tests::view::View;
use site_tests::visit::Visit;
use site_tests::weight::brotli_length;

use crate::built::{none, with_recipient};

/// What somebody might write; the first word stands for all of them where nothing in the clear may pass.
const WORDS: &str = "دروازہ رات کو بند رہتا ہے \"&<\n二";

/// Most that the form's page and its module may weigh together, brotli 11.
const FORM_AND_MODULE_MAX_BYTES: usize = 22_000;

/// A preview, whose throw-away identity opens what comes.
pub(crate) struct Desk {
    source: Source,
    preview: Preview,
}

impl Desk {
    pub(crate) fn open() -> Self {
        let source = Source::copy().unwrap();
        let preview = source.serve(&[]).unwrap();
        Self { source, preview }
    }

    pub(crate) fn between(&self, policy: Policy) -> Between {
        Between::start(&self.preview.url, policy).unwrap()
    }

    /// The tips that have come so far.
    pub(crate) fn tips(&self) -> Vec<Value> {
        let folder = self.source.folder().join(".fanal");
        let inbox = |arguments: &[&str]| {
            let output = Command::new(programs::tip_inbox().unwrap())
                .args(arguments)
                .current_dir(&folder)
                .output()
                .unwrap();
            let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{arguments:?}: {complaint}");
            output.stdout
        };
        inbox(&["pull", "--queue", "queue.sqlite"]);
        let shown = inbox(&[
            "show",
            "--all",
            "--identity",
            "identity.txt",
            "--format",
            "json",
        ]);
        let shown: Value = serde_json::from_slice(&shown).unwrap();
        assert_eq!(shown["unopened"], Value::Array(Vec::new()));
        shown["tips"].as_array().unwrap().clone()
    }

    /// How many came in the clear, and how many came sealed by a browser.
    fn count(&self) -> (usize, usize) {
        let tips = self.tips();
        let sealed = tips.iter().filter(|tip| tip["by_browser"] == true).count();
        (tips.len() - sealed, sealed)
    }
}

/// Waits until the page has shown that it can seal.
fn wait_until_it_seals(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('[data-sealed]').textContent === document.querySelector('[data-sealed]').dataset.sealed")
        .unwrap();
}

fn words(visit: &Visit<'_>) -> String {
    visit
        .value("document.querySelector('textarea[name=what]').value")
        .unwrap()
}

/// Writes, presses the button, and waits for the box of that heading; the words are still there, and nothing has passed.
fn fails(visit: &Visit<'_>, between: &Between, heading: &str) {
    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.click("input[name=who][value=saw]").unwrap();
    visit.click("form .send > .btn").unwrap();
    let heading = serde_json::to_string(heading).unwrap();
    visit
        .wait_until(&format!(
            "document.activeElement.matches('.send .errors') && document.activeElement.querySelector('h2').textContent === {heading}"
        ))
        .unwrap();
    assert_eq!(words(visit), WORDS);
    let choice = "document.querySelector('input[name=who][value=saw]').checked";
    assert!(visit.value::<bool>(choice).unwrap());
    let number = "document.querySelector('.errors [href=\"#number\"]') !== null && document.querySelector('#number') !== null";
    assert!(visit.value::<bool>(number).unwrap());
    assert_nothing_passed_in_the_clear(between);
}

fn assert_nothing_passed_in_the_clear(between: &Between) {
    for body in between.posted() {
        assert!(
            body.contains("&sealed=") && !body.contains("what="),
            "{body:.100}"
        );
    }
}

/// The reply stands in place of the form.
fn arrives(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('main .code') !== null")
        .unwrap();
}

fn is_told(visit: &Visit<'_>, heading: &str) -> bool {
    visit
        .text(".send .errors h2")
        .is_ok_and(|text| text == heading)
}

const CANNOT_SEAL: &str = "This device could not seal your message.";
const NOT_SENT: &str = "We could not send this.";

#[test]
fn the_module_gives_what_the_vectors_of_the_rfc_give() {
    let vectors = include_str!("../../../tip-function/tests/fixtures/rfc9180.json");
    let desk = Desk::open();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&format!("{}/en/write/", desk.preview.url), View::DESK)
        .unwrap();
    let wrong: Vec<String> = visit
        .value(&format!(
            r"(async () => {{
                const {{ encapsulate, schedule, encrypt }} = await import('/seal.js');
                const bytes = (hex) => new Uint8Array(hex.match(/../g).map((two) => parseInt(two, 16)));
                const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
                const url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
                const curve = {{ name: 'ECDH', namedCurve: 'P-256' }};
                const wrong = [];
                let checks = 0;
                const same = (name, made, printed) => {{ checks += 1; if (hex(made) !== printed) wrong.push(`${{name}}: ${{hex(made)}}`); }};
                for (const vector of ({vectors}).vectors) {{
                    const point = bytes(vector.pkEm);
                    const jwk = {{ kty: 'EC', crv: 'P-256', d: url(bytes(vector.skEm)), x: url(point.slice(1, 33)), y: url(point.slice(33)) }};
                    const pair = {{
                        privateKey: await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits']),
                        publicKey: await crypto.subtle.importKey('raw', point, curve, true, []),
                    }};
                    const {{ enc, secret }} = await encapsulate(bytes(vector.pkRm), pair);
                    same('enc', enc, vector.enc);
                    same('shared_secret', secret, vector.shared_secret);
                    const made = await schedule(secret, bytes(vector.info), vector.aead_id);
                    same('key_schedule_context', made.context, vector.key_schedule_context);
                    same('secret', made.root, vector.secret);
                    same('key', made.key, vector.key);
                    same('base_nonce', made.nonce, vector.base_nonce);
                    for (const {{ nonce, pt, aad, ct }} of vector.encryptions)
                        same('ct', await encrypt(made.key, bytes(nonce), bytes(pt), bytes(aad)), ct);
                }}
                if (checks !== 18) wrong.push(`${{checks}} checks`);
                return wrong;
            }})()"
        ))
        .unwrap();
    none(&wrong);
    none(&visit.complaints());
}

/// Texts of every sort, the same ones at each run: each plane of Unicode, controls, line ends, halves of characters.
fn texts() -> Vec<String> {
    let mut state = 9_180_u32;
    let mut draw = |end: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % end
    };
    let ends = [0x20, 0x80, 0x800, 0xD800, 0x1_0000, 0x11_0000];
    let mut texts = vec![
        String::new(),
        "\\u0000\\r\\n\\r\\t\\u007f\\u2028".to_owned(),
        "\\ud83d".to_owned(),
        "x\\udc00\\ud800y".to_owned(),
        "\\\"\\\\</script>".to_owned(),
        "文".repeat(5_000),
        "\\u0001".repeat(5_000),
    ];
    for _ in 0..24 {
        let mut text = String::new();
        for _ in 0..draw(400) {
            let end = ends[draw(6) as usize];
            let code = draw(end);
            // Halves of characters too: written as escapes, they reach the script as they are.
            let units = char::from_u32(code)
                .map_or(vec![u16::try_from(code).unwrap_or_default()], |sign| {
                    sign.encode_utf16(&mut [0; 2]).to_vec()
                });
            text.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
        }
        texts.push(text);
    }
    texts
}

#[test]
fn any_text_comes_back_from_the_browser_through_the_function_and_every_seal_has_one_length() {
    let desk = Desk::open();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(&format!("{}/en/write/", desk.preview.url), View::DESK)
        .unwrap();
    let texts = texts();
    let literals: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
    let made: Vec<(usize, String)> = visit
        .value(&format!(
            r"(async () => {{
                const {{ seal, clean }} = await import('/seal.js');
                const keys = document.querySelector('form').dataset.keys.split(' ');
                const made = [];
                for (const text of [{}]) {{
                    const sealed = await seal([{{ question: 'what', answer: 'x' }}, {{ question: 'where', answer: text }}], keys);
                    const body = `locale=en&more=&sealed=${{sealed}}`;
                    const headers = {{ 'Content-Type': 'application/x-www-form-urlencoded' }};
                    const answer = await fetch('/t', {{ method: 'POST', headers, body }});
                    made.push([answer.ok ? sealed.length : answer.status, clean(text)]);
                }}
                return made;
            }})()",
            literals.join(", ")
        ))
        .unwrap();
    assert_eq!(made.len(), texts.len());
    assert!(
        made.iter().all(|(length, _)| *length == 30_343),
        "{made:.200?}"
    );
    let mut kept: Vec<String> = made
        .into_iter()
        .map(|(_, text)| text.replace('\n', " "))
        .collect();
    let mut opened: Vec<String> = desk
        .tips()
        .iter()
        .map(|tip| {
            assert_eq!(tip["by_browser"], true);
            tip["answers"][1]["answer"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    kept.sort();
    opened.sort();
    // What shows nothing is left out, whichever side looks.
    let seen = |texts: Vec<String>| {
        texts
            .into_iter()
            .filter(|text| text.len() > 3)
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(opened), seen(kept));
}

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

#[test]
fn the_form_and_its_module_together_are_light() {
    let site = &with_recipient().site;
    let module = brotli_length(site.text("/seal.js").unwrap().as_bytes()).unwrap();
    for (tag, _) in &site.settings.locales {
        let path = format!("/{tag}/write/");
        let page = site_tests::page::Page::parse(&path, &site.text(&path).unwrap());
        let loads = site_tests::survey::Entry::of(&page).loads;
        assert!(loads.contains(&"/write.js".to_owned()), "{loads:?}");
        assert!(!loads.contains(&"/seal.js".to_owned()), "{loads:?}");
        let parts = loads
            .iter()
            .map(|asset| brotli_length(site.text(asset).unwrap().as_bytes()).unwrap());
        let whole = brotli_length(site.text(&path).unwrap().as_bytes()).unwrap()
            + parts.sum::<usize>()
            + module;
        assert!(
            whole <= FORM_AND_MODULE_MAX_BYTES,
            "{path} and its module weigh {whole} bytes"
        );
    }
    for path in ["/en/", "/en/rights/", "/en/numbers/"] {
        assert!(
            !site.text(path).unwrap().contains("/write.js"),
            "{path} loads what only the form needs"
        );
    }
}

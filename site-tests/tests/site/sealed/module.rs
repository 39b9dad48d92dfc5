//! The module that seals: right by the vectors of its standard, right for any text, and light.

use site_tests::browser::Browser;
use site_tests::view::View;
use site_tests::weight::brotli_length;

use super::Desk;
use crate::built::{none, with_recipient};

/// Most that the form's page and its module may weigh together, brotli 11.
const FORM_AND_MODULE_MAX_BYTES: usize = 22_000;

#[test]
fn the_module_gives_what_the_vectors_of_the_rfc_give() {
    let vectors = include_str!("../../../../tip-function/tests/fixtures/rfc9180.json");
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

//! The script `seal.js`: it passes the test vectors of its standard, seals any text, and is small.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::visit::Visit;
use site_tests::weight::brotli_length;

use super::TipPreview;
use crate::built::{assert_no_faults, with_recipient};

/// The largest allowed weight of the page with the form and of the scripts that it loads later, in bytes at brotli level 11.
const FORM_AND_SCRIPTS_MAX_BYTES: usize = 22_000;

#[test]
fn the_module_passes_the_test_vectors_of_the_rfc() {
    let vectors = include_str!("../../../../tip-function/inbox/tests/fixtures/rfc9180.json");
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(
            &format!("{}/en/write/", preview.server.url),
            Device::DESKTOP,
        )
        .unwrap();
    let wrong: Vec<String> = visit
        .value(&format!(
            r"(async () => {{
                const {{ encapsulate, schedule, encrypt }} = await import(document.querySelector('form').dataset.seal);
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
    assert_no_faults(&wrong);
    assert_no_faults(&visit.complaints());
}

/// Texts with characters of each plane of Unicode, control characters, line ends and unpaired surrogates, the same in each run.
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
            // Unpaired surrogates are included. As escapes they reach the script unchanged.
            let units = char::from_u32(code)
                .map_or(vec![u16::try_from(code).unwrap_or_default()], |character| {
                    character.encode_utf16(&mut [0; 2]).to_vec()
                });
            text.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
        }
        texts.push(text);
    }
    texts
}

/// Seals and sends each of `texts`. Returns the length of each sealed tip, or the status of a failed response, and the cleaned text.
fn seal_and_send(visit: &Visit<'_>, texts: &[String]) -> Vec<(usize, String)> {
    let literals: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
    visit
        .value(&format!(
            r"(async () => {{
                const {{ seal, clean }} = await import(document.querySelector('form').dataset.seal);
                const keys = document.querySelector('form').dataset.keys.split(' ');
                const results = [];
                for (const text of [{}]) {{
                    const sealed = await seal([{{ question: 'what', answer: 'x' }}, {{ question: 'where', answer: text }}], keys);
                    const body = `locale=en&more=&sealed=${{sealed}}`;
                    const headers = {{ 'Content-Type': 'application/x-www-form-urlencoded' }};
                    const response = await fetch('/t', {{ method: 'POST', headers, body }});
                    results.push([response.ok ? sealed.length : response.status, clean(text)]);
                }}
                return results;
            }})()",
            literals.join(", ")
        ))
        .unwrap()
}

#[test]
fn any_text_survives_sealing_and_opening_and_every_sealed_tip_has_the_same_length() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    let visit = browser
        .visit(
            &format!("{}/en/write/", preview.server.url),
            Device::DESKTOP,
        )
        .unwrap();
    let texts = texts();
    let sealed = seal_and_send(&visit, &texts);
    assert_eq!(sealed.len(), texts.len());
    assert!(
        sealed.iter().all(|(length, _)| *length == 30_343),
        "{sealed:.200?}"
    );
    let sent = sealed.into_iter().map(|(_, text)| text.replace('\n', " "));
    let opened = preview.tips().into_iter().map(|tip| {
        assert_eq!(tip["by_browser"], true);
        let answer = &tip["answers"][1]["answer"];
        answer.as_str().unwrap_or_default().to_owned()
    });
    assert_eq!(sorted_and_visible(opened), sorted_and_visible(sent));
}

/// Answers without a visible character are dropped on the way, so only texts of more than three bytes are compared.
fn sorted_and_visible(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.filter(|text| text.len() > 3).collect();
    texts.sort();
    texts
}

#[test]
fn the_weight_of_the_form_and_its_scripts_is_within_the_limit() {
    let site = &with_recipient().site;
    let script = site.asset("write.js").unwrap();
    let later = ["seal.js", "review.js", "copy.js"].map(|name| site.asset(name).unwrap());
    let weight_of = |asset: &String| brotli_length(site.text(asset).unwrap().as_bytes()).unwrap();
    let later_weight: usize = later.iter().map(weight_of).sum();
    for (tag, _) in &site.settings.locales {
        let path = format!("/{tag}/write/");
        let page = site_tests::page::Page::parse(&path, &site.text(&path).unwrap());
        let loads = site_tests::site_index::PageEntry::of(&page).loads;
        assert!(loads.contains(&script), "{loads:?}");
        assert!(
            later.iter().all(|asset| !loads.contains(asset)),
            "{loads:?}"
        );
        let parts: usize = loads.iter().map(weight_of).sum();
        let weight =
            brotli_length(site.text(&path).unwrap().as_bytes()).unwrap() + parts + later_weight;
        assert!(
            weight <= FORM_AND_SCRIPTS_MAX_BYTES,
            "{path} and its scripts weigh {weight} bytes"
        );
    }
    for path in ["/en/", "/en/rights/", "/en/numbers/"] {
        assert!(
            !site.text(path).unwrap().contains(&script),
            "{path} loads a script that only the form needs"
        );
    }
}

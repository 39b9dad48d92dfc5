//! Clickjacking: the form in a frame of another site, which could cover it with a form of its own. Hostile case 20.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::proxy::Tampering;
use site_tests::visit::Visit;

use crate::sealed::TipPreview;

/// Shows `address` in a frame, and waits until the frame contains the page or the browser's error page.
fn show_in_frame(visit: &Visit<'_>, address: &str) {
    let script = format!(
        "new Promise((done) => {{
            const frame = document.createElement('iframe');
            frame.onload = () => done(true);
            frame.src = '{address}';
            document.body.append(frame);
        }})"
    );
    assert!(visit.value::<bool>(&script).unwrap());
}

/// Posts the attacker's own form to `address`, and waits until a frame contains the reply or the browser's error page.
fn post_into_frame(visit: &Visit<'_>, address: &str) {
    let script = format!(
        "new Promise((done) => {{
            const frame = document.createElement('iframe');
            frame.name = 'answer';
            document.body.append(frame);
            frame.onload = () => done(true);
            const form = document.createElement('form');
            form.method = 'post';
            form.action = '{address}';
            form.target = 'answer';
            form.innerHTML = '<textarea name=what>a story</textarea><input name=locale value=en>';
            document.body.append(form);
            form.submit();
        }})"
    );
    assert!(visit.value::<bool>(&script).unwrap());
}

#[test]
fn case_20_neither_the_form_nor_an_answer_can_be_framed() {
    let preview = TipPreview::start();
    let browser = Browser::launch().unwrap();
    // The attacker's page: it has another origin, and no policy.
    let attacker = preview.proxy(Tampering {
        missing: Some("/elsewhere"),
        ..Tampering::default()
    });
    let any_parent = Tampering {
        content_security_policy: Some("frame-ancestors *"),
        ..Tampering::default()
    };
    for (tampering, is_shown) in [(Tampering::default(), false), (any_parent, true)] {
        let visit = browser
            .visit(&attacker.url("/elsewhere"), Device::DESKTOP)
            .unwrap();
        let site = preview.proxy(tampering);
        // A page that is shown requests its style sheet. Of a blocked page the browser only reads the headers.
        let loads_more = |before: usize| site.requested().len() > before;
        show_in_frame(&visit, &site.url("/en/write/"));
        assert_eq!(loads_more(1), is_shown, "{:?}", site.requested());
        let before = site.requested().len();
        post_into_frame(&visit, &site.url("/t"));
        assert_eq!(site.posted().len(), 1);
        assert_eq!(loads_more(before), is_shown, "{:?}", site.requested());
    }
    // The tip is accepted, because a real person may have been made to send it, but it is read after the others.
    let lanes: Vec<_> = preview
        .tips()
        .iter()
        .map(|tip| tip["lane"].clone())
        .collect();
    assert_eq!(lanes, ["low", "low"]);
}

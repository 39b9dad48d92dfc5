//! The form within a page of somebody else, who would lay his own over it; hostile case 20.

use site_tests::between::Policy;
use site_tests::browser::Browser;
use site_tests::view::View;
use site_tests::visit::Visit;

use crate::sealed::Desk;

/// Shows `address` in a frame, and waits until there is something in it: the page, or the browser's refusal.
fn frame(visit: &Visit<'_>, address: &str) {
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

/// Posts a form of one's own to `address`, so that the answer comes in a frame.
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
    let desk = Desk::open();
    let browser = Browser::launch().unwrap();
    // A page without any policy, of another origin.
    let elsewhere = desk.between(Policy {
        without: Some("/elsewhere"),
        ..Policy::default()
    });
    let anybody = Policy {
        content_security_policy: Some("frame-ancestors *"),
        ..Policy::default()
    };
    for (policy, is_shown) in [(Policy::default(), false), (anybody, true)] {
        let visit = browser
            .visit(&elsewhere.url("/elsewhere"), View::DESK)
            .unwrap();
        let site = desk.between(policy);
        // What is shown loads its style sheet; of what is refused nothing is read but its head.
        let loads_more = |before: usize| site.asked().len() > before;
        frame(&visit, &site.url("/en/write/"));
        assert_eq!(loads_more(1), is_shown, "{:?}", site.asked());
        let before = site.asked().len();
        post_into_frame(&visit, &site.url("/t"));
        assert_eq!(site.posted().len(), 1);
        assert_eq!(loads_more(before), is_shown, "{:?}", site.asked());
    }
    // Whoever was made to send that is not turned away: it is read after the others.
    let lanes: Vec<_> = desk.tips().iter().map(|tip| tip["lane"].clone()).collect();
    assert_eq!(lanes, ["low", "low"]);
}

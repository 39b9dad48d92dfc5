//! Faults put into a small site on purpose: what the browser is asked to notice, it must be seen to notice.

use site_tests::browser::Browser;
use site_tests::server::Server;
use site_tests::view::View;
use tempfile::TempDir;

const POLICY: &str = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'\n";

/// A folder with one file for each of `files` and the usual policy, and a server for it.
fn served(files: &[(&str, &str)]) -> (TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    std::fs::write(folder.path().join("_headers"), POLICY).unwrap();
    let server = Server::start(folder.path()).unwrap();
    (folder, server)
}

const CALM: &str = "<!doctype html><html lang=en><title>Calm</title><link rel=icon href=/icon.svg><meta name=viewport content='width=device-width'>
    <main><h1>Calm</h1><p>Nothing is wrong here.</main>";
const ICON: (&str, &str) = ("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

#[test]
fn a_calm_page_passes_every_question() {
    let (_folder, server) = served(&[("index.html", CALM), ICON]);
    let browser = Browser::launch().unwrap();
    for view in [
        View::PHONE,
        View::DESK.in_the_dark(),
        View::PHONE.without_script(),
    ] {
        let visit = browser.visit(&server.url("/"), view).unwrap();
        assert_eq!(visit.text("h1").unwrap(), "Calm");
        assert_eq!(visit.complaints(), [""; 0]);
        assert_eq!(visit.sideways_scroll().unwrap(), 0);
        assert!(
            visit
                .requests()
                .iter()
                .all(|url| url.starts_with(&server.url("/")))
        );
        if view.script {
            assert_eq!(visit.violations().unwrap().len(), 0);
        }
    }
}

#[test]
fn each_planted_fault_is_noticed() {
    let wide = CALM.replace("<h1>", "<h1><img src=/icon.svg width=900 height=1 alt=''>");
    let inline = CALM.replace("<p>", "<p style='color:red'>");
    let elsewhere = CALM.replace("<h1>", "<h1><img src=https://example.org/x.png alt=''>");
    let unnamed = CALM.replace("<p>", "<p><a href=/></a>");
    let (_folder, server) = served(&[
        ("wide.html", &wide),
        ("inline.html", &inline),
        ("elsewhere.html", &elsewhere),
        ("unnamed.html", &unnamed),
        ICON,
    ]);
    let browser = Browser::launch().unwrap();
    let visit = |name: &str| browser.visit(&server.url(name), View::PHONE).unwrap();

    assert!(visit("/wide.html").sideways_scroll().unwrap() > 500);
    assert!(
        visit("/inline.html")
            .complaints()
            .concat()
            .contains("Content Security Policy")
    );
    assert!(
        visit("/elsewhere.html")
            .complaints()
            .concat()
            .contains("https://example.org/x.png")
    );
    let violations: Vec<String> = visit("/unnamed.html")
        .violations()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        violations
            .iter()
            .any(|violation| violation.starts_with("link-name")),
        "{violations:?}"
    );
}

#[test]
fn script_runs_where_it_may_and_nowhere_else() {
    let page = CALM.replace("<main>", "<script src=/title.js defer></script><main>");
    let (_folder, server) = served(&[
        ("index.html", &page),
        ("title.js", "document.title = 'Script';"),
        ICON,
    ]);
    let browser = Browser::launch().unwrap();
    for (view, title) in [
        (View::PHONE, "Script"),
        (View::PHONE.without_script(), "Calm"),
    ] {
        let visit = browser.visit(&server.url("/"), view).unwrap();
        assert_eq!(visit.value::<String>("document.title").unwrap(), title);
    }
}

#[test]
fn a_replaced_page_leaves_no_trace_in_the_history_and_a_followed_link_does() {
    let page = CALM.replace("<p>", "<p><a href=/second.html>Second</a>");
    let second = CALM.replace("<main>", "<script src=/go.js defer></script><main>");
    let go = "addEventListener('keydown', () => location.replace('/third.html'));";
    let (_folder, server) = served(&[
        ("index.html", &page),
        ("second.html", &second),
        ("third.html", CALM),
        ("go.js", go),
        ICON,
    ]);
    let browser = Browser::launch().unwrap();
    let visit = browser.visit(&server.url("/"), View::PHONE).unwrap();
    visit.follow("p a").unwrap();
    assert_eq!(
        visit.history().unwrap(),
        [server.url("/"), server.url("/second.html")]
    );
    visit.press("Shift").unwrap();
    visit
        .wait_until("location.pathname === '/third.html'")
        .unwrap();
    assert_eq!(
        visit.history().unwrap(),
        [server.url("/"), server.url("/third.html")]
    );
}

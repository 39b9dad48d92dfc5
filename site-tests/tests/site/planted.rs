//! Faults put into a small site on purpose: what the browser is asked to notice, it must be seen to notice.

use site_tests::browser::Browser;
use site_tests::server::Server;
use site_tests::sweep::{Mode, faults};
use site_tests::view::View;
use tempfile::TempDir;

const POLICY: &str = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src *\n";

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

/// A page with a frame, a fold, a way past them, a link, a choice and a button, and nothing wrong with it.
const FRAMED: &str = "<!doctype html><html lang=en><head><title>Calm</title><link rel=icon href=/icon.svg>
    <meta name=viewport content='width=device-width'><link rel=stylesheet href=/calm.css><script src=/calm.js defer></script></head>
    <body><header><a href=#main>Skip</a> <a class=exit href=/away>Leave</a>
    <details><summary>Languages</summary><a href=/ur/>Urdu</a></details></header>
    <main id=main><h1>Calm</h1><p>Nothing is wrong here.</p><p><a href=/one>One</a></p>
    <fieldset><legend>Choice</legend><label><input type=radio name=choice value=a> First</label>
    <label><input type=radio name=choice value=b> Second</label></fieldset><button>Send</button></main></body></html>";
const STYLE: &str = "body{background:#fff;color:#000}:focus-visible{outline:3px solid #000}
    a,summary,button,label{display:inline-block;padding:10px}
    @media (prefers-color-scheme:dark){body{background:#000;color:#fff}a{color:#fff}:focus-visible{outline-color:#fff}}";

/// What is found wrong with [`FRAMED`] in every mode, with something put into the page, its style sheet or its script.
fn found(browser: &Browser, html: &str, style: &str, script: &str) -> Vec<String> {
    let style = [STYLE, style].concat();
    let (_folder, server) = served(&[
        ("index.html", html),
        ("calm.css", &style),
        ("calm.js", script),
        ICON,
    ]);
    faults(browser, &server.url("/"), &server.url("/"), &Mode::ALL).unwrap()
}

#[test]
fn what_a_keyboard_cannot_do_is_noticed() {
    let browser = Browser::launch().unwrap();
    assert_eq!(found(&browser, FRAMED, "", ""), [""; 0]);
    let with = |before: &str, after: &str| {
        assert!(FRAMED.contains(before), "{before}");
        FRAMED.replacen(before, after, 1)
    };
    let trap = "addEventListener('keydown', (event) => {
        if (event.key === 'Tab' && document.activeElement.matches('[href=\"/one\"]')) event.preventDefault(); });";
    let last = trap.replace("[href=\"/one\"]", "button");
    let shut = "document.querySelector('summary').addEventListener('click', (event) => event.preventDefault());";
    let stays =
        "document.querySelector('a').addEventListener('click', (event) => event.preventDefault());";
    for (html, style, script, expected) in [
        (
            FRAMED.to_owned(),
            ":focus-visible{outline:0}",
            "",
            "nothing shows that it has the focus",
        ),
        (
            FRAMED.to_owned(),
            "button{outline:3px solid #000}",
            "",
            "nothing shows that it has the focus",
        ),
        (
            FRAMED.to_owned(),
            ":focus-visible{outline-color:#ddd!important}",
            "",
            "has a contrast of 1.3",
        ),
        (
            with("<button>", "<button tabindex=1>"),
            "",
            "",
            "out of order",
        ),
        (
            with("<a href=#main>Skip</a>", ""),
            "",
            "",
            "nothing leads past the frame",
        ),
        (
            with("class=exit", "tabindex=-1"),
            "",
            "",
            "the quick exit is not the first stop",
        ),
        (FRAMED.to_owned(), "", trap, "stops are not reached"),
        (FRAMED.to_owned(), "", &last, "does not let go of the focus"),
        (FRAMED.to_owned(), "", shut, "is not moved by Enter"),
        (
            FRAMED.to_owned(),
            "",
            stays,
            "the way past the frame leads to",
        ),
        (
            with("</main>", "</main><div id=lid></div>"),
            "#lid{position:fixed;inset:0;background:#fff}",
            "",
            "covered or out of the window",
        ),
    ] {
        let found = found(&browser, &html, style, script);
        assert!(
            found
                .iter()
                .any(|fault| fault.starts_with("Keyboard") && fault.contains(expected)),
            "{expected}: {found:#?}"
        );
    }
}

#[test]
fn a_fault_of_one_mode_is_noticed_in_that_mode() {
    let browser = Browser::launch().unwrap();
    let lid = "@media (max-height:300px){header{position:fixed;inset:0;background:#fff}}";
    let late =
        "const more = document.createElement('p'); more.innerHTML = '<a href=/more>More</a>';
        document.querySelector('main').append(more);";
    for (style, script, mode) in [
        ("p{color:#ccc}", "", "Everyday: color-contrast"),
        (
            "@media (prefers-color-scheme:dark){p{color:#444}}",
            "",
            "Dark: color-contrast",
        ),
        (
            "@media (prefers-color-scheme:dark){:focus-visible{outline-color:#222}}",
            "",
            "Dark: <a",
        ),
        (
            "@media (forced-colors:active){p{forced-color-adjust:none;color:#fff;background:#eee}}",
            "",
            "Forced: color-contrast",
        ),
        (
            "@media (forced-colors:active){:focus-visible{outline:0}}",
            "",
            "Forced: <a",
        ),
        ("p{inline-size:400px}", "", "Narrow: 88 px wider"),
        (
            "@media (max-width:500px){header a{padding:0;font-size:9px;line-height:1}header{line-height:1}}",
            "",
            "Narrow: target-size",
        ),
        (
            "@media (max-height:300px){p{inline-size:400px}}",
            "",
            "Zoomed: 88 px wider",
        ),
        (lid, "", "Zoomed: <a"),
        ("p{inline-size:400px}", "", "Scriptless: 88 px wider"),
        ("", late, "Scriptless: only script leads to /more"),
        (
            "",
            "document.querySelector('p').remove();",
            "Scriptless: script takes away",
        ),
        ("", "console.log('x');", "console: "),
        (
            "",
            "fetch('https://example.org/').catch(() => 0);",
            "asks for https://example.org/",
        ),
    ] {
        let found = found(&browser, FRAMED, style, script);
        assert!(
            found.iter().any(|fault| fault.starts_with(mode)),
            "{mode}: {found:#?}"
        );
    }
}

//! Planted faults in a small site, which prove that each check in the browser can fail.

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::mode::{Mode, faults};
use site_tests::server::Server;
use tempfile::TempDir;

const POLICY: &str = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src *\n";

/// Writes `files` and a `_headers` with the usual policy to a folder, and serves it.
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
fn a_page_without_faults_passes_every_check() {
    let (_folder, server) = served(&[("index.html", CALM), ICON]);
    let browser = Browser::launch().unwrap();
    for device in [
        Device::PHONE,
        Device::DESKTOP.with_dark_colors(),
        Device::PHONE.without_script(),
    ] {
        let visit = browser.visit(&server.url("/"), device).unwrap();
        assert_eq!(visit.text("h1").unwrap(), "Calm");
        assert_eq!(visit.complaints(), [""; 0]);
        assert_eq!(visit.overflow_width().unwrap(), 0);
        assert!(
            visit
                .requests()
                .iter()
                .all(|url| url.starts_with(&server.url("/")))
        );
        if device.script {
            assert_eq!(visit.violations().unwrap().len(), 0);
        }
    }
}

#[test]
fn each_planted_fault_is_found() {
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
    let visit = |name: &str| browser.visit(&server.url(name), Device::PHONE).unwrap();

    assert!(visit("/wide.html").overflow_width().unwrap() > 500);
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
fn a_script_only_runs_where_scripts_are_allowed() {
    let page = CALM.replace("<main>", "<script src=/title.js defer></script><main>");
    let (_folder, server) = served(&[
        ("index.html", &page),
        ("title.js", "document.title = 'Script';"),
        ICON,
    ]);
    let browser = Browser::launch().unwrap();
    for (device, title) in [
        (Device::PHONE, "Script"),
        (Device::PHONE.without_script(), "Calm"),
    ] {
        let visit = browser.visit(&server.url("/"), device).unwrap();
        assert_eq!(visit.value::<String>("document.title").unwrap(), title);
    }
}

#[test]
fn a_replaced_page_is_not_in_the_history_and_a_followed_link_is() {
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
    let visit = browser.visit(&server.url("/"), Device::PHONE).unwrap();
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

/// A page without faults: header with skip link and quick exit, `<details>`, link, radio buttons and button.
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

/// The faults in every mode of a page with `html`, the style sheet [`STYLE`] followed by `style`, and `script`.
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

/// [`FRAMED`] with `after` in place of `before`.
fn framed_with(before: &str, after: &str) -> String {
    assert!(FRAMED.contains(before), "{before}");
    FRAMED.replacen(before, after, 1)
}

/// Fails unless the mode `Keyboard` finds the fault `expected`.
fn assert_keyboard_fault(browser: &Browser, html: &str, style: &str, script: &str, expected: &str) {
    let found = found(browser, html, style, script);
    assert!(
        found
            .iter()
            .any(|fault| fault.starts_with("Keyboard") && fault.contains(expected)),
        "{expected}: {found:#?}"
    );
}

#[test]
fn a_page_without_faults_passes_in_every_mode() {
    assert_eq!(found(&Browser::launch().unwrap(), FRAMED, "", ""), [""; 0]);
}

#[test]
fn a_fault_of_a_focus_indicator_is_found() {
    let browser = Browser::launch().unwrap();
    for (style, expected) in [
        (":focus-visible{outline:0}", "it has no focus indicator"),
        (
            "button{outline:3px solid #000}",
            "it has no focus indicator",
        ),
        (
            ":focus-visible{outline-color:#ddd!important}",
            "has a contrast of 1.3",
        ),
    ] {
        assert_keyboard_fault(&browser, FRAMED, style, "", expected);
    }
    let covered = framed_with("</main>", "</main><div id=lid></div>");
    let style = "#lid{position:fixed;inset:0;background:#fff}";
    assert_keyboard_fault(
        &browser,
        &covered,
        style,
        "",
        "covered or outside the window",
    );
}

#[test]
fn tab_stops_in_the_wrong_order_are_found() {
    let browser = Browser::launch().unwrap();
    for (before, after, expected) in [
        ("<button>", "<button tabindex=1>", "out of order"),
        ("<a href=#main>Skip</a>", "", "there is no skip link"),
        (
            "class=exit",
            "tabindex=-1",
            "the quick exit is not the first stop",
        ),
    ] {
        assert_keyboard_fault(&browser, &framed_with(before, after), "", "", expected);
    }
}

#[test]
fn a_script_that_blocks_the_keyboard_is_found() {
    let browser = Browser::launch().unwrap();
    let trap = "addEventListener('keydown', (event) => {
        if (event.key === 'Tab' && document.activeElement.matches('[href=\"/one\"]')) event.preventDefault(); });";
    let trap_at_end = trap.replace("[href=\"/one\"]", "button");
    let closed = "document.querySelector('summary').addEventListener('click', (event) => event.preventDefault());";
    let dead_skip_link =
        "document.querySelector('a').addEventListener('click', (event) => event.preventDefault());";
    for (script, expected) in [
        (trap, "stops are not reached"),
        (&trap_at_end, "traps the focus"),
        (closed, "Enter does not toggle"),
        (dead_skip_link, "the skip link leads to"),
    ] {
        assert_keyboard_fault(&browser, FRAMED, "", script, expected);
    }
}

/// Fails unless a fault starts with `expected`, which names the mode.
fn assert_fault(browser: &Browser, style: &str, script: &str, expected: &str) {
    let found = found(browser, FRAMED, style, script);
    assert!(
        found.iter().any(|fault| fault.starts_with(expected)),
        "{expected}: {found:#?}"
    );
}

#[test]
fn a_style_that_breaks_one_mode_is_found_in_that_mode() {
    let browser = Browser::launch().unwrap();
    let lid = "@media (max-height:300px){header{position:fixed;inset:0;background:#fff}}";
    for (style, expected) in [
        ("p{color:#ccc}", "Everyday: color-contrast"),
        (
            "@media (prefers-color-scheme:dark){p{color:#444}}",
            "Dark: color-contrast",
        ),
        (
            "@media (prefers-color-scheme:dark){:focus-visible{outline-color:#222}}",
            "Dark: <a",
        ),
        (
            "@media (forced-colors:active){p{forced-color-adjust:none;color:#fff;background:#eee}}",
            "Forced: color-contrast",
        ),
        (
            "@media (forced-colors:active){:focus-visible{outline:0}}",
            "Forced: <a",
        ),
        ("p{inline-size:400px}", "Narrow: 88 px wider"),
        (
            "@media (max-width:500px){header a{padding:0;font-size:9px;line-height:1}header{line-height:1}}",
            "Narrow: target-size",
        ),
        (
            "@media (max-height:300px){p{inline-size:400px}}",
            "Zoomed: 88 px wider",
        ),
        (lid, "Zoomed: <a"),
        ("p{inline-size:400px}", "Scriptless: 88 px wider"),
    ] {
        assert_fault(&browser, style, "", expected);
    }
}

#[test]
fn a_script_that_breaks_the_page_is_found() {
    let browser = Browser::launch().unwrap();
    let late =
        "const more = document.createElement('p'); more.innerHTML = '<a href=/more>More</a>';
        document.querySelector('main').append(more);";
    for (script, expected) in [
        (late, "Scriptless: only a script leads to /more"),
        (
            "document.querySelector('p').remove();",
            "Scriptless: a script removes",
        ),
        ("console.log('x');", "console: "),
        (
            "fetch('https://example.org/').catch(() => 0);",
            "requests https://example.org/",
        ),
    ] {
        assert_fault(&browser, "", script, expected);
    }
}

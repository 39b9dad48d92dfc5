//! What works in every browser with a screen: layout, the finder, leaving, printing, and a whole tip. Each browser starts once.

use anyhow::Result;
use site_tests::engine::bidi::Firefox;
use site_tests::engine::cdp::OldChromium;
use site_tests::engine::webdriver::WebKit;
use site_tests::engine::{Engine, pages_of};
use site_tests::server::Server;

use super::{layout, tip};
use crate::built::{assert_no_faults, folder, with_recipient};

#[test]
#[ignore = "needs Chromium 65, which site-tests/run installs"]
fn everything_works_in_chromium_65() {
    works_in(&mut OldChromium::launch("CHROMIUM_65").unwrap());
}

#[test]
#[ignore = "needs Chromium 79, which site-tests/run installs"]
fn everything_works_in_chromium_79() {
    works_in(&mut OldChromium::launch("CHROMIUM_79").unwrap());
}

#[test]
#[ignore = "needs Chromium 92, which site-tests/run installs"]
fn everything_works_in_chromium_92() {
    works_in(&mut OldChromium::launch("CHROMIUM_92").unwrap());
}

#[test]
#[ignore = "needs Firefox, which site-tests/run installs"]
fn everything_works_in_firefox() {
    works_in(&mut Firefox::launch().unwrap());
}

#[test]
#[ignore = "needs WebKitGTK and Xvfb, which site-tests/run installs"]
fn everything_works_in_webkit() {
    works_in(&mut WebKit::launch(390, 740).unwrap());
}

/// So many faults of one check are shown, so that each check is seen.
const SHOWN: usize = 5;

/// Runs all checks, also after one has failed.
fn works_in(engine: &mut dyn Engine) {
    let server = Server::start(&with_recipient().site.folder).unwrap();
    let checks: [(&str, Result<Vec<String>>); 7] = [
        ("layout", layout::faults(engine, |path| server.url(path))),
        ("pictures", keep_pictures(engine, &server)),
        ("finder", faults_of_finder(engine, &server)),
        ("exit", faults_of_exit(engine, &server)),
        ("print", faults_of_print(engine, &server)),
        ("tip", tip::faults(engine)),
        ("broken module", tip::faults_of_broken_module(engine)),
    ];
    let mut faults = Vec::new();
    for (check, found) in checks {
        let found = found.unwrap_or_else(|why| vec![format!("{why:#}")]);
        let name = engine.name();
        let more = found.len().saturating_sub(SHOWN);
        faults.extend(
            found
                .iter()
                .take(SHOWN)
                .map(|fault| format!("{name}, {check} ({more} more): {fault}")),
        );
    }
    assert_no_faults(&faults);
}

/// Keeps pictures of some pages in `target/tmp/pictures`, to be looked at: joined letters and the look have no measure.
fn keep_pictures(engine: &mut dyn Engine, server: &Server) -> Result<Vec<String>> {
    let folder = folder("pictures");
    std::fs::create_dir_all(&folder)?;
    let browser = engine.name().replace([' ', '.'], "-").to_lowercase();
    for tag in ["en", "ur", "hi"] {
        for (page, name) in [
            ("", "home"),
            ("numbers/no/", "number"),
            ("calling/", "steps"),
            ("write/", "write"),
        ] {
            engine.open(&server.url(&format!("/{tag}/{page}")))?;
            let file = folder.join(format!("{browser}-{tag}-{name}.png"));
            std::fs::write(file, engine.picture()?)?;
        }
    }
    Ok(Vec::new())
}

/// The finder finds a country by the beginning of its name in another language and by its name in this one.
fn faults_of_finder(engine: &mut dyn Engine, server: &Server) -> Result<Vec<String>> {
    for (tag, typed) in [("en", "norv"), ("ur", "ناروے")] {
        engine.open(&server.url(&format!("/{tag}/")))?;
        engine.wait_until("!document.querySelector('.find').hidden")?;
        engine.write(".find input", typed)?;
        engine.wait_until(&format!(
            "document.querySelector('.found a[href=\"/{tag}/numbers/no/\"]')"
        ))?;
    }
    Ok(Vec::new())
}

/// The exit leaves at once, and its page takes the place of this one in the history.
fn faults_of_exit(engine: &mut dyn Engine, server: &Server) -> Result<Vec<String>> {
    engine.open(&server.url("/en/rights/"))?;
    let before: usize = engine.value("history.length")?;
    // No other host can be reached, so another page of this one is the exit page.
    engine.value::<bool>("(document.querySelector('.exit').href = '/en/privacy/', true)")?;
    engine.click(".exit")?;
    engine.wait_until("location.pathname === '/en/privacy/'")?;
    let after: usize = engine.value("history.length")?;
    let grown = (before != after).then(|| format!("the history has {after} pages, not {before}"));
    Ok(grown.into_iter().collect())
}

/// The form and a number are printed on one page.
fn faults_of_print(engine: &mut dyn Engine, server: &Server) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in ["/en/write/", "/ur/write/"] {
        engine.open(&server.url(path))?;
        if let Some(pdf) = engine.print()? {
            let pages = pages_of(&pdf)?;
            if pages != 1 {
                faults.push(format!("{path} is printed on {pages} pages"));
            }
        }
    }
    Ok(faults)
}

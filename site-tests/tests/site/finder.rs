//! The field that finds a country or a page, in a real browser: what is typed, and what comes first.

mod suggestion;
mod typed;

use std::collections::BTreeMap;

use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::keyboard::Key;
use site_tests::server::Server;
use site_tests::site::Source;
use site_tests::visit::Visit;

use crate::built::shipped;
use typed::TYPED;

/// Words that are typed on the pages of a language, with the page that must be among the results.
const WORDS: &[(&str, &str, &str)] = &[
    ("en", "passport", "/en/rights/"),
    ("en", "lawyer", "/en/resources/"),
    ("en", "free", "/en/no-credit/"),
    ("en", "पासपोर्ट", "/hi/"),
    ("en", "护照", "/zh-Hans/"),
    ("ur", "پاسپورٹ", "/ur/rights/"),
    ("ur", "وکیل", "/ur/"),
    ("hi", "पासपोर्ट", "/hi/rights/"),
    ("hi", "वकील", "/hi/"),
    ("zh-Hans", "护照", "/zh-Hans/rights/"),
    ("zh-Hans", "律师", "/zh-Hans/"),
];

/// How many names are typed before the browser answers the test again.
const AT_ONCE: usize = 200;

/// Functions that type into the field and read the results.
const HELPERS: &str = "
    const field = document.querySelector('#find');
    const results = () => [...document.querySelectorAll('.found li')];
    const status = () => document.querySelector('.find [role=status]').textContent;
    const type = (text) => { field.value = text; field.dispatchEvent(new Event('input')); };
    const answered = async (text) => {
        type(text);
        for (let tries = 0; tries < 400; tries += 1) {
            if (results().length || status()) return;
            await new Promise((done) => setTimeout(done, 10));
        }
        throw new Error('no answer to ' + text);
    };
    const first = () => results()[0]?.dataset.c ?? '';";

/// The value of the body of an asynchronous function that has the helpers.
fn run<T: serde::de::DeserializeOwned>(visit: &Visit<'_>, body: &str) -> T {
    visit
        .value(&format!("(async () => {{ {HELPERS}\n {body} }})()"))
        .unwrap()
}

/// What is typed and its country, for which another country comes first.
fn misses(visit: &Visit<'_>, typed: &[(&str, &str)]) -> Vec<String> {
    let typed = serde_json::to_string(typed).unwrap();
    run(
        visit,
        &format!(
            "const misses = [];
            for (const [text, code] of {typed}) {{
                await answered(text);
                if (first() !== code) misses.push(`${{text}}: ${{first()}}, not ${{code}}`);
            }}
            return misses;"
        ),
    )
}

#[test]
fn what_people_type_in_four_languages_finds_the_country_that_they_mean() {
    assert!(TYPED.iter().map(|(_, typed)| typed.len()).sum::<usize>() >= 120);
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let mut all = Vec::new();
    for (tag, typed) in TYPED {
        let home = server.url(&format!("/{tag}/"));
        let visit = browser.visit(&home, Device::PHONE).unwrap();
        all.extend(misses(&visit, typed));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_further_name_of_a_territory_finds_it_as_it_is_written() {
    let path = Source::repository()
        .folder()
        .join("content/territories.toml");
    let file: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (code, territory) in &file {
        for kind in ["names", "places"] {
            let languages = territory.get(kind).and_then(|kind| kind.as_table());
            let texts = languages
                .into_iter()
                .flat_map(|languages| languages.values());
            for text in texts.flat_map(|texts| texts.as_array().unwrap()) {
                names.entry(text.as_str().unwrap()).or_default().push(code);
            }
        }
    }
    assert!(names.len() > 3_000);
    let names: Vec<_> = names.into_iter().collect();
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    // Once the names of each script are here, every further answer comes at once.
    let is_ready = "for (const text of ['no', 'нор', 'نا', 'नो', '挪', 'νο']) await answered(text); return true;";
    assert!(run::<bool>(&visit, is_ready));
    let mut misses: Vec<String> = Vec::new();
    for some in names.chunks(AT_ONCE) {
        let some = serde_json::to_string(some).unwrap();
        misses.extend(run::<Vec<String>>(
            &visit,
            &format!(
                "const misses = [];
                for (const [text, codes] of {some}) {{
                    type(text);
                    // Several territories can have one name, and then all of them come first.
                    const named = results().slice(0, 4).map((row) => row.dataset.c);
                    if (!codes.some((code) => named.includes(code))) misses.push(`${{text}}: ${{named}}, not ${{codes}}`);
                }}
                return misses;"
            ),
        ));
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

#[test]
fn a_word_finds_the_pages_that_have_it_also_in_another_script() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for (tag, word, page) in WORDS {
        let home = server.url(&format!("/{tag}/"));
        let visit = browser.visit(&home, Device::PHONE).unwrap();
        // Names of countries can be here before the words of the pages, and then the answer comes in two parts.
        let found: Vec<(String, String)> = run(
            &visit,
            &format!(
                "const found = () => results().map((row) => [row.querySelector('a').getAttribute('href'), row.textContent]);
                await answered({word:?});
                for (let tries = 0; tries < 400 && !found().some(([href]) => href.startsWith({page:?})); tries += 1) {{
                    await new Promise((done) => setTimeout(done, 10));
                }}
                return found();"
            ),
        );
        assert!(
            found.iter().any(|(href, _)| href.starts_with(page)),
            "{word}: {found:?}"
        );
        // The row says where the word stands, or stands in a title.
        assert!(
            found.iter().any(|(_, text)| text.contains(word)),
            "{found:?}"
        );
    }
}

#[test]
fn a_whole_sentence_finds_the_pages_that_have_most_of_its_words() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    let found: Vec<String> = run(
        &visit,
        "await answered('my boss took my passport');
        return results().map((row) => row.textContent);",
    );
    assert!(
        found.iter().any(|row| row.contains("passport")),
        "{found:?}"
    );
    // The beginning of Freetown is a word of its own.
    let first: String = run(&visit, "await answered('free'); return first();");
    assert_eq!(first, "");
}

#[test]
fn one_wrong_letter_is_asked_about_and_enter_does_not_follow_it() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    let asked = "await answered('norwey'); return document.querySelector('.found p').textContent;";
    assert_eq!(run::<String>(&visit, asked), "Did you mean this?");
    // Both countries that are one letter away are offered.
    let both: Vec<String> = run(
        &visit,
        "await answered('qambia'); return results().map((row) => row.dataset.c);",
    );
    assert!(
        both.contains(&"GM".to_owned()) && both.contains(&"ZM".to_owned()),
        "{both:?}"
    );
    visit.click("#find").unwrap();
    visit.key(Key::Enter).unwrap();
    assert_eq!(visit.url().unwrap(), server.url("/en/"));
}

#[test]
fn enter_opens_the_country_that_was_named() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    for (typed, page) in [("uk", "gb"), ("india", "in"), ("afghan", "af")] {
        let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
        let answered = format!("await answered({typed:?}); return true;");
        assert!(run::<bool>(&visit, &answered));
        visit.click("#find").unwrap();
        visit.key(Key::Enter).unwrap();
        visit
            .wait_until(&format!("location.pathname === '/en/numbers/{page}/'"))
            .unwrap();
    }
}

#[test]
fn nothing_found_says_what_to_do_and_shows_the_list() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/numbers/"), Device::PHONE)
        .unwrap();
    let (status, is_shown, has_left): (String, bool, bool) = run(
        &visit,
        "await answered('norway');
        const away = !document.querySelector('.finder > .rows').checkVisibility();
        await answered('xqzzv');
        const shown = away && document.querySelector('.finder > .rows').checkVisibility();
        document.querySelector('#find').focus();
        document.querySelector('.find').requestSubmit();
        return [status(), shown, document.activeElement === document.body];",
    );
    assert!(status.contains("Try another spelling"), "{status}");
    assert!(is_shown);
    assert!(has_left, "the keyboard of a phone would cover the list");
}

#[test]
fn the_count_is_spoken_once_after_the_last_letter() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser
        .visit(&server.url("/en/numbers/"), Device::PHONE)
        .unwrap();
    let said: Vec<String> = run(
        &visit,
        "await answered('norway');
        const wait = (time) => new Promise((done) => setTimeout(done, time));
        const place = document.querySelector('.find [role=status]');
        const said = [];
        new MutationObserver(() => { if (status()) said.push(status()); }).observe(place, { childList: true });
        for (const text of ['b', 'ba', 'ban', 'bang', 'bangl']) {
            type(text);
            await wait(100);
        }
        await wait(900);
        return said;",
    );
    assert_eq!(said.len(), 1, "{said:?}");
}

#[test]
fn a_number_of_the_police_or_the_immigration_office_is_no_number_to_tap_in_results() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    let (police, other): (bool, bool) = run(
        &visit,
        "await answered('Oman');
        const police = !!results()[0].querySelector('[href^=\"tel:\"]');
        await answered('Norway');
        return [police, !!results()[0].querySelector('[href^=\"tel:\"]')];",
    );
    assert!(!police && other);
}

#[test]
fn a_result_says_at_once_whether_the_line_is_open() {
    let browser = Browser::launch().unwrap();
    let server = Server::start(&shipped().site.folder).unwrap();
    let visit = browser.visit(&server.url("/en/"), Device::PHONE).unwrap();
    visit
        .wait_until("[...document.scripts].some((script) => script.src.includes('/open.'))")
        .unwrap();
    assert!(run::<bool>(
        &visit,
        "await answered('Greece'); return true;"
    ));
    // The hours may come after the row, which is then made again.
    visit
        .wait_until("document.querySelector('.found .open')?.dataset.state === 'open'")
        .unwrap();
    assert_eq!(visit.text(".found .open").unwrap(), "Open now");
}

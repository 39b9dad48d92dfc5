//! What a braille display and a reader view make of a page.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde::Deserialize;
use site_tests::page::{Page, text_of};
use site_tests::site::Source;

use super::node;
use crate::built::{BuiltSite, TODAY, assert_no_faults, shipped, with_recipient};

/// The table of liblouis for each locale.
const TABLES: [(&str, &str); 8] = [
    ("en", "en-ueb-g1.ctb"),
    ("es", "es-g1.ctb"),
    ("fr", "fr-bfu-comp8.utb"),
    ("hi", "hi-in-g1.utb"),
    ("pt", "pt-pt-g1.utb"),
    ("ru", "ru.ctb"),
    ("ur", "ur-pk-g1.utb"),
    ("zh-Hans", "zh-chn.ctb"),
];

/// A letter, digit or sign takes up to this many cells. A character that a table does not know is spelt by its number, in more.
const CELLS_MAX: usize = 5;

fn page(path: &str) -> Page {
    Page::parse(path, &shipped().site.text(path).unwrap())
}

/// The cells for each character, as a braille display with this table shows them.
fn cells(table: &str, characters: &BTreeSet<char>) -> Vec<String> {
    let mut child = Command::new("lou_translate")
        .args(["--forward", &format!("unicode.dis,{table}")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = characters.iter().flat_map(|sign| [*sign, '\n']).collect();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(lines.as_bytes()).unwrap();
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs liblouis, which site-tests/run installs"]
fn every_character_of_a_number_a_date_and_a_country_has_its_own_braille() {
    let mut faults = Vec::new();
    let locales = shipped().site.settings.locales.iter();
    for (tag, _) in locales {
        let (_, table) = TABLES.iter().find(|(locale, _)| locale == tag).unwrap();
        let numbers = page(&format!("/{tag}/numbers/"));
        let territory = page(&format!("/{tag}/numbers/no/"));
        // The count of countries; the country and its number; the days on which it was read and changed.
        let texts: Vec<String> = numbers
            .select("main summary, main h1")
            .into_iter()
            .chain(territory.select("h1, .tel, .seen, footer p"))
            .map(text_of)
            .collect();
        let characters: BTreeSet<char> =
            texts.concat().chars().filter(|sign| *sign != ' ').collect();
        assert!(
            characters.iter().any(char::is_ascii_digit),
            "{tag}: {texts:?}"
        );
        let cells = cells(table, &characters);
        assert_eq!(cells.len(), characters.len(), "{tag}");
        for (sign, cells) in characters.iter().zip(cells) {
            // Names of lines and operators are in other languages, and so in the tables of those. The table for Urdu knows none of the
            // marks of ASCII.
            let is_foreign = sign.is_alphabetic() && (sign.is_ascii() != (*tag == "en"))
                || *tag == "ur" && sign.is_ascii_punctuation();
            let is_blank = !cells.is_empty()
                && cells.chars().all(|cell| cell == '\u{2800}')
                && !sign.is_whitespace();
            if is_blank || cells.chars().count() > CELLS_MAX && !is_foreign {
                let number = u32::from(*sign);
                faults.push(format!("{tag}: U+{number:04X} becomes {cells:?}"));
            }
        }
    }
    assert_no_faults(&faults);
}

/// What a reader view shows.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ReaderView {
    title: String,
    text_content: String,
}

/// The notice about the language of the text, which the source language has not.
const NOTICE: &str = "main [role=note] p";

/// What a reader view keeps of a card.
const CARD: [&str; 6] = [
    NOTICE,
    "h1",
    ".now",
    ".tel bdi",
    ".card .line",
    ".card .hours",
];

/// What a reader view keeps below the cards of a country's lines.
const BEFORE: [&str; 2] = ["#before", "[aria-labelledby=before] > p"];

/// What a reader view keeps of a list of lines.
const LIST: [&str; 4] = [
    NOTICE,
    "#number summary",
    "#number .rows li > a",
    "#number a[href^='tel:'] bdi",
];

/// What of the parts of a page a reader view loses, by their selectors.
fn lost(site: &BuiltSite, path: &str, kept: &[&str]) -> Vec<String> {
    let html = site.site.text(path).unwrap();
    let page = Page::parse(path, &html);
    let view: ReaderView = serde_json::from_str(&node::run("reader_view.js", html)).unwrap();
    let shown = format!("{} {}", view.title, view.text_content);
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lost = Vec::new();
    for selector in kept {
        let parts = page.select(selector);
        let may_be_none = *selector == NOTICE && path.starts_with("/en/");
        assert!(may_be_none || !parts.is_empty(), "{path}: no {selector}");
        let texts = parts.into_iter().map(text_of);
        let missing = texts.filter(|text| !shown.contains(text));
        lost.extend(missing.map(|text| format!("{path}: {selector} is lost: {text}")));
    }
    lost
}

#[test]
#[ignore = "needs Mozilla's Readability, which site-tests/run installs"]
fn a_reader_view_keeps_the_notice_the_heading_the_numbers_and_what_to_know_before_a_call() {
    let text = [NOTICE, "h1", "main h2"];
    let territory = [&CARD[..], &BEFORE].concat();
    let list = [&LIST[..], &["h1"]].concat();
    let mut faults = Vec::new();
    for tag in ["en", "ur", "zh-Hans"] {
        for (page, kept) in [
            // One line, three lines, and the most lines.
            ("numbers/no/", territory.as_slice()),
            ("numbers/in/", &territory),
            ("numbers/sa/", &territory),
            ("numbers/", &[NOTICE, "h1", "#number h2", ".rows li > a"]),
            ("languages/", &list),
            ("no-credit/", &list),
            ("open-now/", &list),
            // A reader view takes a heading for the title of the page if they have the same Latin words and digits, and shows the title.
            ("under-18/", &LIST),
            ("write/", &[NOTICE, "h1", ".tel bdi", ".card .line"]),
            ("", &[NOTICE, "h1", ".now", ".doors a", ".ways a"]),
            ("get-help/", &text),
            ("rights/", &[NOTICE, "h1"]),
            ("rights/at-work/", &text),
        ] {
            let path = format!("/{tag}/{page}");
            faults.extend(lost(with_recipient(), &path, kept));
        }
    }
    let source = Source::new_site("NO", &["nb", "en", "ur", "zh-Hans"]).unwrap();
    let national = BuiltSite::new("reader-view", &source, TODAY);
    for path in ["/nb/", "/en/", "/ur/", "/zh-Hans/"] {
        let kept = if path == "/nb/" { &CARD[1..] } else { &CARD };
        faults.extend(lost(&national, path, kept));
    }
    assert_no_faults(&faults);
}

//! The page of a territory, as the print button of a browser gives it: one sheet of A4, with the number, what to say, and the way
//! back to the page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use serde_json::Value;
use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::fault::Fault;
use site_tests::page::Page;
use site_tests::server::Server;
use site_tests::sheet::{Sheet, Word};

use crate::built::{assert_no_faults, shipped};
use crate::print::plain;

/// Ten territories: lines with many numbers, long restrictions, hours by day, and lines in scripts of their own.
const TERRITORIES: [&str; 10] = ["ua", "us", "ae", "gr", "in", "jp", "kr", "no", "sa", "za"];

/// Width and height of A4, and the least white at its edges, in millimetres.
const A4: (f64, f64) = (210.0, 297.0);
const MARGIN: f64 = 8.0;

/// The shortest side of a QR code that an old phone still reads, in millimetres.
const SIDE: f64 = 20.0;

/// The addresses of the pages that have something to print, in the language `tag`.
fn with_paper(tag: &str) -> Vec<(String, Page)> {
    let start = format!("/{tag}/numbers/");
    let pages = shipped().index.pages.keys();
    let pages = pages.filter(|path| path.starts_with(&start) && **path != start);
    let pages = pages.map(|path| (path.clone(), page(path)));
    pages
        .filter(|(_, page)| !page.select(".paper").is_empty())
        .collect()
}

fn page(path: &str) -> Page {
    let file = shipped().site.folder.join(path.trim_start_matches('/'));
    let html = fs::read_to_string(file.join("index.html")).unwrap();
    Page::parse(path, &html)
}

fn tags() -> BTreeSet<String> {
    let pages = shipped().index.pages.keys();
    let tags = pages.filter_map(|path| path.strip_suffix("/numbers/no/"));
    tags.map(|tag| tag.trim_matches('/').to_owned()).collect()
}

/// The text of each element that matches `selector`.
fn texts(page: &Page, selector: &str) -> Vec<String> {
    let elements = page.select(selector);
    let texts = elements
        .iter()
        .map(|element| element.text().collect::<String>());
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// What must be on the sheet: the names and numbers of all lines, their hours, what to say, and the way back.
const EXPECTED: [&str; 6] = [
    ".card .line bdi",
    ".card .tel bdi[dir]",
    ".card .hours",
    ".card .only",
    ".paper li",
    ".paper bdi",
];

/// A sheet that the browser printed.
struct Printed {
    sheet: Sheet,
    /// The address of its page, from the root.
    path: String,
    /// What must be on it.
    expected: Vec<String>,
    /// The address that its code must have.
    url: String,
}

impl Printed {
    fn new(browser: &Browser, server: &Server, page: &Page, folder: &Path) -> Self {
        let device = Device::PHONE.without_script();
        let visit = browser.visit(&server.url(&page.path), device).unwrap();
        let name = page.path.trim_matches('/').replace('/', "-");
        let file = folder.join(format!("{name}.pdf"));
        fs::write(&file, visit.print().unwrap()).unwrap();
        let expected = EXPECTED.iter().flat_map(|selector| texts(page, selector));
        Self {
            sheet: Sheet {
                file,
                words: Value::Null,
            },
            path: page.path.clone(),
            expected: expected.collect(),
            url: format!("https://{}", texts(page, ".paper bdi[dir]").concat()),
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let text = self.sheet.text().unwrap();
        let mut words = self.sheet.placed_words().unwrap();
        words.retain(|word| !is_arabic(&word.text));
        let mut found = place_faults(&words);
        let pages = text.matches('\u{c}').count();
        if pages != 1 {
            found.push(format!("it has {pages} pages"));
        }
        let text = plain(&text);
        // Word by word: where scripts of both directions meet, a line is read in another order.
        let expected = self.expected.iter();
        let expected = expected.flat_map(|words| words.split_whitespace());
        let expected = expected.filter(|word| !is_arabic(word));
        let missing = expected.filter(|words| !text.contains(&plain(words)));
        found.extend(missing.map(|words| format!("`{words}` is not on it")));
        found.extend(self.code_fault());
        let fault = |what| Fault {
            check: "paper",
            path: self.path.clone(),
            what,
        };
        found.into_iter().map(fault).collect()
    }

    fn code_fault(&self) -> Option<String> {
        match self.sheet.codes() {
            Ok(codes) if codes.len() != 1 => Some(format!("{} QR codes are found", codes.len())),
            Ok(codes) if codes[0].text != self.url => {
                Some(format!("the QR code leads to {}", codes[0].text))
            }
            Ok(codes) if codes[0].millimetres < SIDE => {
                Some(format!("the QR code is {} mm wide", codes[0].millimetres))
            }
            Ok(_) => None,
            Err(error) => Some(error.to_string()),
        }
    }
}

/// Whether a word is in Arabic script, whose letters come out of a PDF in pieces: of a page in Urdu, only numbers, names and the
/// address are looked for.
fn is_arabic(word: &str) -> bool {
    let is_letter = |letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    word.chars().any(is_letter)
}

/// Words that the edge of the paper cuts, and words in one place.
fn place_faults(words: &[Word]) -> Vec<String> {
    let is_inside = |word: &&Word| {
        word.left >= MARGIN
            && word.top >= MARGIN
            && word.right <= A4.0 - MARGIN
            && word.bottom <= A4.1 - MARGIN
    };
    let cut = words.iter().filter(|word| !is_inside(word));
    let mut found: Vec<_> = cut
        .map(|word| format!("`{}` is at the edge of the paper", word.text))
        .collect();
    for (at, one) in words.iter().enumerate() {
        let others = words.iter().skip(at + 1);
        let colliding = others.filter(|other| collide(one, other));
        found.extend(colliding.map(|other| format!("`{}` is over `{}`", one.text, other.text)));
    }
    found
}

/// How far two words may be over each other, in millimetres.
const OVER: f64 = 0.5;

/// The same beside a Chinese sign of punctuation, of which half is white and may be under the next one.
const OVER_A_SIGN: f64 = 2.5;

/// Whether two words are in one place. The edges are those of the faces, which reach into the lines above and below, so that only
/// the middle fifth of each line counts.
fn collide(one: &Word, other: &Word) -> bool {
    let band = |word: &Word| {
        let (middle, half) = (
            f64::midpoint(word.top, word.bottom),
            (word.bottom - word.top) / 10.0,
        );
        (middle - half, middle + half)
    };
    let ((top, bottom), (other_top, other_bottom)) = (band(one), band(other));
    let wide = one.right.min(other.right) - one.left.max(other.left);
    // The punctuation of Chinese, and its forms as wide as a letter.
    let is_sign = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}');
    let has_sign = |word: &Word| word.text.starts_with(is_sign) || word.text.ends_with(is_sign);
    let most = if has_sign(one) || has_sign(other) {
        OVER_A_SIGN
    } else {
        OVER
    };
    wide > most && bottom.min(other_bottom) > top.max(other_top)
}

/// Prints the pages one after the other, and then looks at the sheets on all cores.
fn all_faults(pages: &[Page]) -> Vec<Fault> {
    let (browser, server) = (
        Browser::launch().unwrap(),
        Server::start(&shipped().site.folder).unwrap(),
    );
    let folder = tempfile::tempdir().unwrap();
    let printed = pages.iter();
    let printed = printed.map(|page| Printed::new(&browser, &server, page, folder.path()));
    let printed: Vec<_> = printed.collect();
    printed.par_iter().flat_map_iter(Printed::faults).collect()
}

#[test]
#[ignore = "needs Chromium and poppler: site-tests/run runs this"]
fn a_territory_prints_on_one_sheet_with_all_that_a_caller_needs() {
    let mut wanted = Vec::new();
    for tag in tags() {
        let mut pages = with_paper(&tag);
        pages.sort_by_key(|(_, page)| texts(page, ".card").concat().len());
        let extremes = [pages.first(), pages.last()];
        let mut paths: BTreeSet<_> = extremes
            .into_iter()
            .flatten()
            .map(|(path, _)| path.clone())
            .collect();
        paths.extend(TERRITORIES.map(|code| format!("/{tag}/numbers/{code}/")));
        wanted.extend(paths.iter().map(|path| page(path)));
    }
    assert!(wanted.len() >= 8 * 10, "{}", wanted.len());
    assert_no_faults(&all_faults(&wanted));
}

/// Every territory in every language, which takes minutes.
#[test]
#[ignore = "takes minutes: site-tests/run --all runs this"]
fn long_every_territory_prints_on_one_sheet() {
    let pages = tags().into_iter().flat_map(|tag| with_paper(&tag));
    let pages: Vec<_> = pages.map(|(_, page)| page).collect();
    assert!(pages.len() > 1000, "{}", pages.len());
    assert_no_faults(&all_faults(&pages));
}

/// A QR code would weigh more than all words of a page, and nobody scans the screen that shows it.
#[test]
#[ignore = "needs Chromium: site-tests/run runs this"]
fn the_code_is_asked_for_when_a_page_is_printed_and_not_before() {
    let (browser, server) = (
        Browser::launch().unwrap(),
        Server::start(&shipped().site.folder).unwrap(),
    );
    for device in [Device::PHONE, Device::PHONE.without_script()] {
        let visit = browser
            .visit(&server.url("/en/numbers/no/"), device)
            .unwrap();
        let codes = || {
            let requests = visit.requests().into_iter();
            requests.filter(|url| url.ends_with("/qr.svg")).count()
        };
        assert_eq!(codes(), 0);
        visit.print().unwrap();
        assert_eq!(codes(), 1);
        assert_eq!(visit.complaints(), [""; 0]);
    }
}

#[test]
fn words_in_one_place_and_at_the_edge_are_found() {
    let word = |text: &str, left: f64, top: f64| Word {
        text: text.to_owned(),
        left,
        top,
        right: left + 20.0,
        bottom: top + 5.0,
    };
    let words = [
        word("a", 20.0, 20.0),
        word("b", 20.0, 24.5),
        word("c", 25.0, 20.4),
        word("d", 195.0, 50.0),
    ];
    let found = place_faults(&words);
    assert_eq!(
        found,
        ["`d` is at the edge of the paper", "`a` is over `c`"]
    );
}

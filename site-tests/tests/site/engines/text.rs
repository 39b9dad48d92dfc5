//! Browsers that show only text: nothing false is seen, no invisible character spoils a line, each choice stands on a line of its
//! own, and Lynx sends what a person has answered, and nothing else.

use std::fs;

use scraper::ElementRef;
use serde_json::{Value, json};
use site_tests::engine::text::{Act, TextBrowser, drive_lynx, numbered};
use site_tests::page::{Page, text_of};
use site_tests::site::Source;

use crate::built::assert_no_faults;
use crate::sealed::TipPreview;

const LOCALES: [&str; 3] = ["en", "ur", "hi"];

/// One page with the form, one with rights, and one with a number.
const PAGES: [&str; 3] = ["write/", "rights/", "numbers/no/"];

/// What these messages say is not true before a person has sent something.
const NOT_YET_TRUE: [&str; 4] = ["look-again-", "not-sent-", "cannot-seal-", "problem-"];

/// A form on a page of `preview`.
fn page(preview: &TipPreview, path: &str) -> Page {
    let html = reqwest::blocking::get(preview.url(path)).unwrap();
    Page::parse(path, &html.text().unwrap())
}

/// The words of the messages in the file for the form, with their ids: the longest part between values. Titles are left out,
/// because they are words that other places use too.
fn messages(tag: &str) -> Vec<(String, String)> {
    let file = format!("locales/{tag}/tip.ftl");
    let text = fs::read_to_string(Source::repository().folder().join(file)).unwrap();
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    lines
        .filter(|(id, _)| !id.starts_with([' ', '#']) && !id.ends_with("-title"))
        .map(|(id, words)| {
            let parts = words.split('{').flat_map(|part| part.rsplit('}').take(1));
            let longest = parts.max_by_key(|part| part.len()).unwrap_or_default();
            (id.to_owned(), one_line(longest))
        })
        .collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
#[ignore = "needs w3m, Lynx, Links and ELinks, which site-tests/run installs"]
fn an_untouched_form_shows_nothing_false_in_a_text_browser() {
    let preview = TipPreview::start();
    let mut faults = Vec::new();
    for tag in LOCALES {
        let messages = messages(tag);
        let is_false = |id: &str| NOT_YET_TRUE.iter().any(|start| id.starts_with(start));
        assert!(messages.iter().filter(|(id, _)| is_false(id)).count() > 10);
        let sent = messages.iter().find(|(id, _)| id == "write-send").unwrap();
        for browser in TextBrowser::ALL {
            let path = format!("/{tag}/write/");
            let shown = one_line(&browser.dump(&preview.url(&path)).unwrap());
            // Shows that this browser writes the words of this language as the messages do.
            if !shown.contains(&sent.1) {
                faults.push(format!("{browser:?} {path}: {} is missing", sent.1));
            }
            let seen = messages.iter().filter(|(id, _)| is_false(id));
            faults.extend(
                seen.filter(|(_, words)| shown.contains(words))
                    .map(|(id, words)| format!("{browser:?} {path}: shows {id}: {words}")),
            );
        }
    }
    assert_no_faults(&faults);
}

#[test]
#[ignore = "needs w3m, Lynx, Links and ELinks, which site-tests/run installs"]
fn no_text_browser_shows_an_invisible_character() {
    let preview = TipPreview::start();
    let mut faults = Vec::new();
    for (tag, page) in LOCALES.iter().flat_map(|tag| PAGES.map(|page| (tag, page))) {
        let path = format!("/{tag}/{page}");
        for browser in TextBrowser::ALL {
            let shown = browser.dump(&preview.url(&path)).unwrap();
            let marked =
                |line: &&str| line.contains(|sign| ('\u{2066}'..='\u{2069}').contains(&sign));
            let lines = shown.lines().filter(marked);
            faults.extend(lines.map(|line| format!("{browser:?} {path}: {line}")));
        }
    }
    assert_no_faults(&faults);
}

/// How text browsers show choices.
const MARKS: [&str; 8] = ["( )", "(*)", "(X)", "(x)", "[ ]", "[*]", "[X]", "[x]"];

/// The number of choices in a line.
fn marks(line: &str) -> usize {
    MARKS.iter().map(|mark| line.matches(mark).count()).sum()
}

#[test]
#[ignore = "needs w3m, Lynx, Links and ELinks, which site-tests/run installs"]
fn each_choice_stands_on_a_line_of_its_own_apart_from_any_question() {
    let preview = TipPreview::start();
    let mut faults = Vec::new();
    for tag in LOCALES {
        let path = format!("/{tag}/write/");
        let page = page(&preview, &path);
        let choices = page.select("form [type=radio], form [type=checkbox]").len();
        assert!(choices > 20, "{choices} choices");
        let fold = one_line(&text_of(page.select(".others > summary")[0]));
        for browser in TextBrowser::ALL {
            // The space in an empty mark of ELinks does not break.
            let shown = browser.dump(&preview.url(&path)).unwrap();
            let shown = shown.replace('\u{a0}', " ");
            let count: usize = shown.lines().map(marks).sum();
            if count != choices {
                faults.push(format!("{browser:?} {path}: {count} of {choices} choices"));
            }
            // What opens the further questions is not part of the first of them.
            if !shown.lines().any(|line| one_line(line) == fold) {
                faults.push(format!("{browser:?} {path}: {fold} has no line"));
            }
            for line in shown.lines().filter(|line| marks(line) > 0) {
                let starts = MARKS.iter().any(|mark| line.trim_start().starts_with(mark));
                if marks(line) > 1 || !starts {
                    faults.push(format!("{browser:?} {path}: {}", line.trim()));
                }
            }
        }
    }
    assert_no_faults(&faults);
}

/// The numbers that Lynx gives to the controls of the form.
struct Numbers {
    /// The large text field.
    text: usize,
    /// The button that sends the form.
    send: usize,
    /// Each radio button: its name, its value and its number.
    radios: Vec<(String, String, usize)>,
}

impl Numbers {
    fn read(preview: &TipPreview, path: &str) -> Self {
        let shown = numbered(&preview.url(path)).unwrap();
        let before = |mark: &str| -> Vec<usize> {
            let parts = shown.match_indices(mark).map(|(at, _)| &shown[..at]);
            parts
                .filter_map(|before| before.strip_suffix(']')?.rsplit_once('[')?.1.parse().ok())
                .collect()
        };
        let mut radios = [before("( ) "), before("(*) ")].concat();
        radios.sort_unstable();
        let page = page(preview, path);
        let inputs = page.select("form [type=radio]");
        assert_eq!(inputs.len(), radios.len(), "{shown}");
        let attribute = |input: &ElementRef<'_>, name| input.value().attr(name).unwrap().to_owned();
        let radios = inputs.iter().zip(radios);
        Self {
            text: before("____")[0],
            send: before("BUTTON)")[0],
            radios: radios
                .map(|(input, number)| {
                    (attribute(input, "name"), attribute(input, "value"), number)
                })
                .collect(),
        }
    }

    fn radio(&self, question: &str, choice: &str) -> Option<usize> {
        let mut radios = self.radios.iter();
        radios
            .find(|(name, value, _)| (name.as_str(), value.as_str()) == (question, choice))
            .map(|(_, _, number)| *number)
    }
}

/// The answers of all tips that have arrived.
fn answers(preview: &TipPreview) -> Vec<Value> {
    let tips = preview.tips().into_iter();
    tips.map(|mut tip| tip["answers"].take()).collect()
}

#[test]
#[ignore = "needs Lynx, which site-tests/run installs"]
fn lynx_sends_no_answer_that_the_person_did_not_give() {
    let preview = TipPreview::start();
    let expected = json!([{ "question": "what", "answer": "two of us" }]);
    for (path, count) in [("/en/write/", 1), ("/ur/write/", 2)] {
        let numbers = Numbers::read(&preview, path);
        let acts = [
            Act::Write(numbers.text, "two of us"),
            Act::Choose(numbers.send),
        ];
        let shown = drive_lynx(&preview.url(path), &acts).unwrap();
        let expected = vec![expected.clone(); count];
        assert_eq!(answers(&preview), expected, "{path}: {shown}");
    }
}

#[test]
#[ignore = "needs Lynx, which site-tests/run installs"]
fn an_answer_that_was_given_in_lynx_can_be_taken_back() {
    let preview = TipPreview::start();
    let path = "/en/write/";
    let numbers = Numbers::read(&preview, path);
    let choose = |question, choice| Act::Choose(numbers.radio(question, choice).unwrap());
    let nothing = |question: &str| {
        let number = numbers.radio(question, "");
        Act::Choose(number.unwrap_or_else(|| panic!("no way to take back `{question}`")))
    };
    let acts = [
        Act::Write(numbers.text, "two of us"),
        choose("who", "me"),
        choose("child", "no"),
        choose("work", "land"),
        nothing("who"),
        nothing("work"),
        Act::Choose(numbers.send),
    ];
    let shown = drive_lynx(&preview.url(path), &acts).unwrap();
    let expected = json!([
        { "question": "what", "answer": "two of us" },
        { "question": "child", "answer": ["no"] },
    ]);
    assert_eq!(answers(&preview), [expected], "{shown}");
}

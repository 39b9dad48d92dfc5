//! The tip form and the pages that answer it, from a build with a recipient and the tip function as a program of its own.

use std::process::Command;

use site_tests::page::{Page, text_of};
use site_tests::programs::{self, Running};
use site_tests::survey::{Entry, faults_of};
use site_tests::weight::{MAX_BYTES, brotli_length};

use crate::built::{none, with_recipient};

/// What somebody might write, in Urdu, at some length.
const WORDS: &str = "میں ایک کارخانے میں کام کرتی ہوں۔ مالک نے میرا پاسپورٹ رکھ لیا ہے اور تین مہینے سے تنخواہ نہیں دی۔ \
    دروازہ رات کو بند رہتا ہے اور ہم باہر نہیں جا سکتے۔ وہ کہتا ہے کہ اگر ہم نے کسی کو بتایا تو وہ ہمارے گھر والوں کو نقصان پہنچائے گا۔ \
    یہاں چھ اور عورتیں ہیں۔ ایک بہت بیمار ہے۔ <b>\"&';</b>";

/// The tip function as a plain server, until it is dropped.
struct Function {
    _program: Running,
    url: String,
    _folder: tempfile::TempDir,
}

impl Function {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(programs::tip_function().unwrap());
        command
            .env("TIP_REPLIES", with_recipient().site.replies())
            .env("TIP_QUEUE", folder.path().join("tips.queue"))
            .env("TIP_LISTEN", "127.0.0.1:0")
            .env("TIP_DELAY_SECONDS_MAX", "0");
        let mut program = Running::start(command).unwrap();
        let url = program
            .wait_for(|line| Some(line.get(line.find("http://")?..)?.trim_end().to_owned()))
            .unwrap();
        Self {
            _program: program,
            url,
            _folder: folder,
        }
    }

    fn post(&self, fields: &[(&str, &str)]) -> (u16, reqwest::header::HeaderMap, String) {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let answer = reqwest::blocking::Client::new()
            .post(&self.url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .unwrap();
        (
            answer.status().as_u16(),
            answer.headers().clone(),
            answer.text().unwrap(),
        )
    }
}

fn assert_reply_is_a_sound_page(tag: &str, html: &str) {
    let page = Page::parse(&format!("/{tag}/t"), html);
    none(&faults_of(&page));
    let built = with_recipient();
    let entry = Entry::of(&page);
    let loaded: usize = entry
        .loads
        .iter()
        .map(|asset| brotli_length(built.site.text(asset).unwrap().as_bytes()).unwrap())
        .sum();
    let weight = brotli_length(html.as_bytes()).unwrap() + loaded;
    assert!(
        weight <= MAX_BYTES,
        "a reply in {tag} weighs {weight} bytes"
    );
    let dead: Vec<String> = entry
        .links
        .iter()
        .filter(|link| !link.starts_with('#'))
        .filter_map(|link| {
            let why =
                site_tests::link::dead(&built.survey, &built.site.settings.origin, "/t", link)?;
            Some(format!("{link} {why}"))
        })
        .collect();
    none(&dead);
}

#[test]
fn the_form_says_who_reads_before_the_first_field_and_works_without_script() {
    let built = with_recipient();
    for (tag, _) in &built.site.settings.locales {
        let path = format!("/{tag}/write/");
        let page = Page::parse(&path, &built.site.text(&path).unwrap());
        let form = page.select("form[method=post]");
        assert_eq!(form.len(), 1, "{path}");
        assert_eq!(form[0].value().attr("action"), Some("/t"), "{path}");
        assert_eq!(
            page.attribute("input[name=locale]", "value"),
            Some(tag.as_str()),
            "{path}"
        );
        assert_eq!(page.select("form [required]").len(), 1, "{path}");
        assert_eq!(page.select("input[name=more]").len(), 1, "{path}");
        let before = page.select("#before ~ ul li, form");
        assert!(
            before.len() > 4 && before.last().unwrap().value().name() == "form",
            "{path} says too little before the form"
        );
    }
}

#[test]
fn every_reply_filled_with_words_is_a_sound_page_of_its_locale() {
    let function = Function::start();
    let long = WORDS.repeat(30);
    for (tag, _) in &with_recipient().site.settings.locales {
        let answers = [
            ("locale", tag.as_str()),
            ("what", WORDS),
            ("who", "me"),
            ("where", "لاہور \"<"),
            ("there-pay", "1"),
            ("more", ""),
        ];

        let (status, headers, sent) = function.post(&answers);
        assert_eq!(status, 200, "{tag}");
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["referrer-policy"], "same-origin");
        assert!(
            headers.contains_key("content-security-policy") && !headers.contains_key("set-cookie")
        );
        assert_reply_is_a_sound_page(tag, &sent);
        let page = Page::parse("/t", &sent);
        let code = text_of(page.select(".code")[0]);
        let digits = code.chars().filter(char::is_ascii_digit).count();
        assert!(digits == 12 && code.split(' ').count() == 3, "{code:?}");
        assert!(
            !sent.contains("کارخانے"),
            "the words are shown again after they were sent"
        );

        let (status, _, missing) =
            function.post(&[&[("what", "")], &answers[..1], &answers[2..]].concat());
        assert_eq!(status, 422, "{tag}");
        assert_reply_is_a_sound_page(tag, &missing);
        let page = Page::parse("/t", &missing);
        assert_eq!(
            page.attribute("input[name=where]", "value"),
            Some("لاہور \"<")
        );
        assert!(
            page.attribute("input[name=who][value=me]", "checked")
                .is_some()
        );
        assert!(page.attribute("input[name=there-pay]", "checked").is_some());

        let (status, _, too_long) =
            function.post(&[("locale", tag.as_str()), ("what", long.as_str())]);
        assert_eq!(status, 422, "{tag}");
        let page = Page::parse("/t", &too_long);
        let kept: String = page.select("textarea[name=what]")[0].text().collect();
        assert_eq!(kept, long, "words were lost");
    }
}

#[test]
fn whoever_opens_the_address_of_the_form_is_led_back_in_every_language() {
    let function = Function::start();
    let answer = reqwest::blocking::get(&function.url).unwrap();
    assert_eq!(answer.status().as_u16(), 405);
    assert_eq!(answer.headers()["allow"], "POST");
    let page = Page::parse("/t", &answer.text().unwrap());
    for (tag, _) in &with_recipient().site.settings.locales {
        assert!(!page.select(&format!("[lang='{tag}']")).is_empty(), "{tag}");
    }
    assert!(!page.select("a[href='/'], a[href^='/']").is_empty());
}

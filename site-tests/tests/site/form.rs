//! The tip form and the replies to it, from a site with a recipient and a running tip function.

use std::collections::BTreeSet;

use site_tests::form;
use site_tests::headers;
use site_tests::page::{Page, text_of};
use site_tests::site_index::{PageEntry, faults_of};
use site_tests::weight::{MAX_BYTES, brotli_length};

use crate::built::{assert_no_faults, with_recipient};
use crate::replies::{ANSWERS, Function, Reply, TIP_TEXT, replies};

#[test]
fn the_form_says_who_reads_before_the_first_field_and_works_without_scripts() {
    let built = with_recipient();
    let mut faults = Vec::new();
    for (tag, _) in &built.site.settings.locales {
        let path = format!("/{tag}/write/");
        let page = Page::parse(&path, &built.site.text(&path).unwrap());
        let found = form::faults(&page, tag);
        faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
    }
    assert_no_faults(&faults);
}

#[test]
fn every_reply_is_a_correct_page_in_its_locale() {
    let mut faults = Vec::new();
    for reply in replies() {
        let found = faults_of_reply(reply);
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("{}: {fault}", reply.address())),
        );
    }
    assert_no_faults(&faults);
}

fn faults_of_reply(reply: &Reply) -> Vec<String> {
    let page = reply.page();
    let mut faults = headers::faults(&page, &reply.answer.headers);
    if reply.tag.is_empty() {
        return faults;
    }
    faults.extend(faults_of(&page).iter().map(ToString::to_string));
    let written = [("what", TIP_TEXT)];
    let missing = [("what", "")];
    let (status, found) = match reply.name {
        "sent" => (200, form::faults_of_sent(&page, &["کارخانے", "لاہور"])),
        "look-again" => (
            422,
            form::faults_of_returned(&page, &reply.tag, &[&missing, ANSWERS].concat()),
        ),
        _ => (
            503,
            form::faults_of_returned(&page, &reply.tag, &[&written, ANSWERS].concat()),
        ),
    };
    faults.extend(found);
    if reply.answer.status != status {
        faults.push(format!("has the status {}", reply.answer.status));
    }
    faults.extend(faults_of_links_and_weight(&page, &reply.answer.html));
    faults
}

fn faults_of_links_and_weight(page: &Page, html: &str) -> Vec<String> {
    let built = with_recipient();
    let entry = PageEntry::of(page);
    let loaded: usize = entry
        .loads
        .iter()
        .map(|asset| brotli_length(built.site.text(asset).unwrap().as_bytes()).unwrap())
        .sum();
    let weight = brotli_length(html.as_bytes()).unwrap() + loaded;
    let mut faults = Vec::new();
    if weight > MAX_BYTES {
        faults.push(format!("weighs {weight} bytes"));
    }
    let origin = &built.site.settings.origin;
    for link in &entry.links {
        let dead = match link.strip_prefix('#') {
            Some(id) => (!entry.ids.contains(id)).then(|| "leads to no such anchor".to_owned()),
            None => site_tests::link::dead(&built.index, origin, "/t", link),
        };
        faults.extend(dead.map(|why| format!("{link} {why}")));
    }
    faults
}

/// Without a script, the title is the first that a screen reader says after a message was sent.
#[test]
fn the_title_tells_the_form_and_its_three_replies_apart() {
    let built = with_recipient();
    for (tag, _) in &built.site.settings.locales {
        let path = format!("/{tag}/write/");
        let form = Page::parse(&path, &built.site.text(&path).unwrap());
        let answers = replies().iter().filter(|reply| reply.tag == *tag);
        let pages = std::iter::once(form).chain(answers.map(Reply::page));
        let titles: BTreeSet<String> = pages.map(|page| text_of(page.select("title")[0])).collect();
        assert_eq!(titles.len(), 4, "{tag}: {titles:?}");
    }
}

#[test]
fn a_text_that_is_too_long_is_returned_in_full() {
    let function = Function::start(&with_recipient().site.replies());
    let long = TIP_TEXT.repeat(30);
    let answer = function.post(&[("locale", "ur"), ("what", &long)]);
    assert_eq!(answer.status, 422);
    let page = Page::parse("/ur/t", &answer.html);
    assert_no_faults(&form::faults_of_returned(&page, "ur", &[("what", &long)]));
}

#[test]
fn a_get_at_the_address_of_the_form_is_answered_with_links_in_every_language() {
    let refused = &replies()[0];
    assert_eq!(refused.answer.status, 405);
    assert_eq!(refused.answer.headers["allow"], "POST");
    let page = refused.page();
    for (tag, _) in &with_recipient().site.settings.locales {
        assert!(!page.select(&format!("[lang='{tag}']")).is_empty(), "{tag}");
    }
    assert!(!page.select("a[href='/'], a[href^='/']").is_empty());
}

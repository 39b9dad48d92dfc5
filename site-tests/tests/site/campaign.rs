//! The campaign of the repository: before it starts, while it runs, and after it ends.

use std::collections::BTreeSet;

use site_tests::campaign::{Campaign, Day, unannounced};
use site_tests::page::{Page, text_of};

use crate::built::{after_campaign, assert_no_faults, campaign_pages, on_campaign_day, shipped};

fn campaign() -> Campaign {
    let pages = campaign_pages();
    let names = pages
        .iter()
        .map(|path| {
            let page = Page::parse(path, &on_campaign_day().site.text(path).unwrap());
            text_of(page.select("h1")[0])
        })
        .collect();
    Campaign {
        id: "30-july-2027".to_owned(),
        pages,
        names,
    }
}

#[test]
fn every_locale_announces_a_campaign_while_it_runs() {
    let built = on_campaign_day();
    let pages = campaign_pages();
    let announced: BTreeSet<&str> = pages
        .iter()
        .filter_map(|path| path.split('/').nth(1))
        .collect();
    let locales = built.site.settings.locales.iter();
    assert_eq!(announced, locales.map(|(tag, _)| tag.as_str()).collect());
    assert_eq!(
        announced.len(),
        pages.len(),
        "one page for each locale: {pages:?}"
    );

    let faults: Vec<String> = pages
        .iter()
        .flat_map(|path| {
            let tag = path.split('/').nth(1).unwrap();
            let home = format!("/{tag}/");
            let home = Page::parse(&home, &built.site.text(&home).unwrap());
            let feed = built.site.text(&format!("/{tag}/feed.xml")).unwrap();
            unannounced(path, &built.site.settings.origin, &home, &feed)
        })
        .collect();
    assert_no_faults(&faults);
}

#[test]
fn pages_of_a_campaign_pass_all_checks_of_pages() {
    let index = &on_campaign_day().index;
    for (check, _) in site_tests::check::CHECKS {
        assert_no_faults(&index.faults(check));
    }
}

#[test]
fn no_file_mentions_a_campaign_before_or_after_its_days() {
    let campaign = campaign();
    let mut faults = Vec::new();
    for (day, built) in [(Day::Before, shipped()), (Day::After, after_campaign())] {
        for file in &built.index.files {
            let text = built.site.text(file).unwrap();
            let found = campaign.traces(day, file, &text);
            faults.extend(found.map(|fault| format!("{day:?}: {fault}")));
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn addresses_of_a_campaign_redirect_after_it_ends() {
    let campaign = campaign();
    let built = after_campaign();
    let redirects = built.site.text("/_redirects").unwrap();
    let faults: Vec<String> = campaign
        .pages
        .iter()
        .flat_map(|path| {
            let html = built.site.text(path).unwrap();
            campaign.dead_end(path, &html, &redirects, &built.index)
        })
        .collect();
    assert_no_faults(&faults);
}

//! The campaign that the site ships with, before, during and after its days.

use std::collections::BTreeSet;

use site_tests::campaign::{Campaign, Day, untold};
use site_tests::page::{Page, text_of};

use crate::built::{after_the_day, campaign_pages, none, on_the_day, shipped};

fn campaign() -> Campaign {
    let pages = campaign_pages();
    let names = pages
        .iter()
        .map(|path| {
            let page = Page::parse(path, &on_the_day().site.text(path).unwrap());
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
fn a_campaign_is_told_of_on_its_days_in_every_locale() {
    let built = on_the_day();
    let pages = campaign_pages();
    let told: BTreeSet<&str> = pages
        .iter()
        .filter_map(|path| path.split('/').nth(1))
        .collect();
    let locales = built.site.settings.locales.iter();
    assert_eq!(told, locales.map(|(tag, _)| tag.as_str()).collect());
    assert_eq!(told.len(), pages.len(), "one page a locale: {pages:?}");

    let faults: Vec<String> = pages
        .iter()
        .flat_map(|path| {
            let tag = path.split('/').nth(1).unwrap();
            let home = format!("/{tag}/");
            let home = Page::parse(&home, &built.site.text(&home).unwrap());
            let feed = built.site.text(&format!("/{tag}/feed.xml")).unwrap();
            untold(path, &built.site.settings.origin, &home, &feed)
        })
        .collect();
    none(&faults);
}

#[test]
fn pages_of_a_campaign_pass_the_checks_of_every_page() {
    let survey = &on_the_day().survey;
    for (check, _) in site_tests::check::CHECKS {
        none(&survey.faults(check));
    }
}

#[test]
fn nobody_learns_of_a_campaign_before_or_after_its_days() {
    let campaign = campaign();
    let mut faults = Vec::new();
    for (day, built) in [(Day::Before, shipped()), (Day::After, after_the_day())] {
        for file in &built.survey.files {
            let text = built.site.text(file).unwrap();
            let found = campaign.traces(day, file, &text);
            faults.extend(found.map(|fault| format!("{day:?}: {fault}")));
        }
    }
    none(&faults);
}

#[test]
fn addresses_of_a_campaign_send_on_once_it_is_over() {
    let campaign = campaign();
    let built = after_the_day();
    let redirects = built.site.text("/_redirects").unwrap();
    let faults: Vec<String> = campaign
        .pages
        .iter()
        .flat_map(|path| {
            let html = built.site.text(path).unwrap();
            campaign.dead_end(path, &html, &redirects, &built.survey)
        })
        .collect();
    none(&faults);
}

//! Published files for machines: sitemaps, feeds, open data and headers.

use std::collections::BTreeSet;

use site_tests::feed;
use site_tests::headers::{self, Headers};
use site_tests::page::Page;
use site_tests::record::{self, Record};
use site_tests::site::Source;

use crate::built::{after_campaign, assert_no_faults, on_campaign_day, shipped, with_recipient};

#[test]
fn the_sitemaps_contain_every_listed_page_with_its_alternates() {
    let built = shipped();
    assert_no_faults(
        &feed::sitemaps(
            &built.index,
            &built.site.folder,
            &built.site.settings.origin,
        )
        .unwrap(),
    );
}

#[test]
fn every_locale_has_a_feed_whose_entries_lead_to_its_pages() {
    let built = shipped();
    for (tag, _) in &built.site.settings.locales {
        let home = Page::parse(
            &format!("/{tag}/"),
            &built.site.text(&format!("/{tag}/")).unwrap(),
        );
        let feed = home
            .attribute("link[type='application/atom+xml']", "href")
            .expect("the home page names its feed");
        let address = feed
            .strip_prefix(&built.site.settings.origin)
            .unwrap_or(feed);
        assert!(address.starts_with(&format!("/{tag}/")), "{address}");
        assert_no_faults(
            &feed::atom(
                &built.index,
                &built.site.folder,
                &built.site.settings.origin,
                address,
            )
            .unwrap(),
        );
    }
}

#[test]
fn robots_txt_allows_everything_and_names_the_sitemap() {
    let built = shipped();
    let robots = built.site.text("/robots.txt").unwrap();
    assert!(
        robots.contains(&format!(
            "Sitemap: {}/sitemap.xml",
            built.site.settings.origin
        )),
        "{robots}"
    );
    assert!(
        !robots.lines().any(|line| line.trim() == "Disallow: /"),
        "{robots}"
    );
}

#[test]
fn the_open_data_match_their_schema_and_contain_every_published_record() {
    let built = shipped();
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_str(&built.site.text(path).unwrap()).unwrap()
    };
    let data = json("/hotlines.json");
    let schema = jsonschema::validator_for(&json("/hotlines.schema.json")).unwrap();
    assert_no_faults(
        &schema
            .iter_errors(&data)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect::<Vec<_>>(),
    );

    let mut broken = data.clone();
    broken["hotlines"][0]["numbers"][0]["dial"] = "ring us".into();
    assert!(
        !schema.is_valid(&broken),
        "the schema accepts an invalid number"
    );

    let published: BTreeSet<&str> = data["hotlines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hotline| hotline["id"].as_str().unwrap())
        .collect();
    let records = records();
    let expected: BTreeSet<&str> = records
        .iter()
        .filter(|record| record.is_public)
        .map(|record| record.id.as_str())
        .collect();
    assert_eq!(published, expected);
}

#[test]
fn the_table_has_a_row_for_every_number() {
    let text = shipped().site.text("/hotlines.csv").unwrap();
    assert!(
        text.starts_with("id,territory,name,"),
        "{}",
        text.lines().next().unwrap_or_default()
    );
    let published: usize = records()
        .iter()
        .filter(|record| record.is_public)
        .map(|record| record.dialled.len())
        .sum();
    assert!(
        text.lines().count() > published,
        "{} lines for {published} numbers",
        text.lines().count()
    );
}

#[test]
fn internal_texts_are_not_published() {
    let records = records();
    let notes = records.iter().filter(|record| !record.internal.is_empty());
    assert!(notes.count() > 50, "the records have internal texts");
    let mut faults = Vec::new();
    for built in [shipped(), with_recipient()] {
        for path in &built.index.files {
            let found = record::leaked(&records, &built.site.text(path).unwrap());
            faults.extend(found.into_iter().map(|fault| format!("{path} {fault}")));
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn every_number_on_every_page_has_a_record() {
    let records = records();
    let emergency = Source::repository().folder().join("content/emergency.toml");
    let emergency = record::emergency(&emergency).unwrap();
    let mut faults = Vec::new();
    for built in [shipped(), with_recipient(), on_campaign_day()] {
        for (path, page) in &built.index.pages {
            // An emergency number is right on the page of its own territory only.
            let territory = path.split_once("/numbers/").map_or("", |(_, rest)| rest);
            let own = emergency.get(territory.trim_end_matches('/'));
            let own = own.map(Vec::as_slice).unwrap_or_default();
            let found = record::unknown_numbers(&records, own, &page.links);
            faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn the_headers_of_every_page_are_strict_and_allow_what_it_loads() {
    let mut faults = Vec::new();
    for built in [
        shipped(),
        with_recipient(),
        on_campaign_day(),
        after_campaign(),
    ] {
        let headers = Headers::parse(&built.site.text("/_headers").unwrap()).unwrap();
        for path in built.index.pages.keys() {
            let page = Page::parse(path, &built.site.text(path).unwrap());
            let found = headers::faults(&page, &headers.of(path));
            faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    assert_no_faults(&faults);
}

fn records() -> Vec<Record> {
    record::read(&Source::repository().folder().join("content/hotlines")).unwrap()
}

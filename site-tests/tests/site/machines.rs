//! What is published for machines: sitemap, feeds, open data, headers.

use std::collections::BTreeSet;

use site_tests::feed;
use site_tests::headers::Headers;
use site_tests::page::Page;
use site_tests::site::Source;

use crate::built::{none, shipped, with_recipient};

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

#[test]
fn the_sitemap_holds_every_listed_page_with_its_alternates() {
    let built = shipped();
    none(
        &feed::sitemap(
            &built.survey,
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
        none(
            &feed::atom(
                &built.survey,
                &built.site.folder,
                &built.site.settings.origin,
                address,
            )
            .unwrap(),
        );
    }
}

#[test]
fn robots_may_read_and_are_told_of_the_sitemap() {
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
fn the_open_data_keep_their_schema_and_hold_every_published_record() {
    let built = shipped();
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_str(&built.site.text(path).unwrap()).unwrap()
    };
    let data = json("/hotlines.json");
    let schema = jsonschema::validator_for(&json("/hotlines.schema.json")).unwrap();
    none(
        &schema
            .iter_errors(&data)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect::<Vec<_>>(),
    );

    let mut broken = data.clone();
    broken["hotlines"][0]["numbers"][0]["dial"] = "ring us".into();
    assert!(!schema.is_valid(&broken), "the schema lets anything pass");

    let published: BTreeSet<&str> = data["hotlines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    let records = records();
    let expected: BTreeSet<&str> = records
        .iter()
        .filter(|record| record.confidence != "low")
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
        .filter(|record| record.confidence != "low")
        .map(|record| record.dialled.len())
        .sum();
    assert!(
        text.lines().count() > published,
        "{} lines for {published} numbers",
        text.lines().count()
    );
}

#[test]
fn what_is_for_staff_is_not_published() {
    let built = shipped();
    let private: Vec<String> = records()
        .into_iter()
        .flat_map(|record| record.private)
        .filter(|text| text.len() > 20)
        .collect();
    assert!(private.len() > 50, "the records have notes for staff");
    let mut faults = Vec::new();
    for path in &built.survey.files {
        let text = built.site.text(path).unwrap();
        faults.extend(
            private
                .iter()
                .filter(|note| text.contains(*note))
                .map(|note| format!("{path} publishes {note:?}")),
        );
    }
    none(&faults);
}

#[test]
fn every_number_on_every_page_is_one_of_the_records() {
    let known: BTreeSet<String> = records()
        .into_iter()
        .flat_map(|record| record.dialled)
        .collect();
    let mut faults = Vec::new();
    for (path, page) in &shipped().survey.pages {
        for link in &page.links {
            let dialled = link
                .strip_prefix("tel:")
                .or_else(|| link.strip_prefix("sms:"))
                .or_else(|| link.strip_prefix("https://wa.me/"));
            if let Some(number) = dialled
                && !known.contains(number.trim_start_matches('+'))
            {
                faults.push(format!("{path}: {link} is in no record"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_answer_has_the_strict_headers() {
    for built in [shipped(), with_recipient()] {
        let headers = Headers::parse(&built.site.text("/_headers").unwrap()).unwrap();
        for path in built.survey.pages.keys() {
            let page = Page::parse(path, &built.site.text(path).unwrap());
            let is_form = !page.select("form[method=post]").is_empty();
            let set = headers.of(path);
            let value = |name: &str| set.get(name).map(String::as_str).unwrap_or_default();
            assert_eq!(value("content-security-policy"), POLICY, "{path}");
            assert_eq!(
                value("referrer-policy"),
                if is_form {
                    "same-origin"
                } else {
                    "no-referrer"
                },
                "{path}"
            );
            assert_eq!(
                value("cache-control").contains("no-store"),
                is_form,
                "{path}"
            );
            assert_eq!(value("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(value("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(
                value("cross-origin-resource-policy"),
                "same-origin",
                "{path}"
            );
            assert!(
                value("strict-transport-security").starts_with("max-age="),
                "{path}"
            );
            for feature in ["camera=()", "geolocation=()", "microphone=()"] {
                assert!(
                    value("permissions-policy").contains(feature),
                    "{path}: {feature}"
                );
            }
        }
    }
}

/// A record of `content/hotlines`, as far as tests look into it.
struct Record {
    id: String,
    confidence: String,
    /// Every number that can be dialled, digits only.
    dialled: Vec<String>,
    /// Texts that only staff may read.
    private: Vec<String>,
}

fn records() -> Vec<Record> {
    let folder = Source::repository().folder().join("content/hotlines");
    std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let table: toml::Table = std::fs::read_to_string(file.unwrap().path())
                .unwrap()
                .parse()
                .unwrap();
            let text = |value: &toml::Value, name: &str| {
                value
                    .get(name)
                    .and_then(toml::Value::as_str)
                    .map(str::to_owned)
            };
            let record = toml::Value::Table(table);
            let list = |name: &str| {
                record
                    .get(name)
                    .and_then(toml::Value::as_array)
                    .cloned()
                    .unwrap_or_default()
            };
            Record {
                id: text(&record, "id").unwrap(),
                confidence: text(&record, "confidence").unwrap(),
                dialled: list("numbers")
                    .iter()
                    .map(|number| {
                        text(number, "dial")
                            .unwrap()
                            .trim_start_matches('+')
                            .to_owned()
                    })
                    .collect(),
                private: [text(&record, "note"), text(&record, "funding")]
                    .into_iter()
                    .flatten()
                    .collect(),
            }
        })
        .collect()
}

//! The campaign that the site ships with, before, during and after its days.

use std::collections::BTreeSet;

use site_tests::page::{Page, text_of};
use site_tests::site::Source;

use crate::built::{Built, none, shipped};

const ID: &str = "30-july-2027";
const DURING: &str = "2027-07-30";
const AFTER: &str = "2027-09-01";

#[test]
fn a_campaign_is_there_on_its_days_absent_before_and_sends_on_afterwards() {
    let source = Source::repository();
    let during = Built::new("campaign-during", &source, DURING);
    let after = Built::new("campaign-after", &source, AFTER);

    let pages: BTreeSet<&String> = during
        .survey
        .pages
        .keys()
        .filter(|path| !shipped().survey.pages.contains_key(*path))
        .collect();
    let locales = &during.site.settings.locales;
    assert_eq!(pages.len(), locales.len(), "one page a locale: {pages:?}");
    let mut names = BTreeSet::new();
    for path in &pages {
        let tag = path.split('/').nth(1).unwrap();
        let home = Page::parse("/", &during.site.text(&format!("/{tag}/")).unwrap());
        assert!(
            home.select(&format!("a[href='{path}']")).len() == 1,
            "{tag}: home does not lead to {path}"
        );
        let feed = during.site.text(&format!("/{tag}/feed.xml")).unwrap();
        assert!(
            feed.contains(&format!("{}{path}", during.site.settings.origin)),
            "{tag}: the feed does not name {path}"
        );
        let page = Page::parse(path, &during.site.text(path).unwrap());
        names.insert(text_of(page.select("h1")[0]));
    }

    let mut faults = Vec::new();
    for (when, built, may_redirect) in [("before", shipped(), false), ("after", &after, true)] {
        for file in &built.survey.files {
            let is_its_own = pages.contains(file);
            if is_its_own && !may_redirect {
                faults.push(format!("{when}: {file} exists"));
            }
            if is_its_own || (may_redirect && file == "/_redirects") {
                continue;
            }
            let text = built.site.text(file).unwrap();
            let names_it = pages.iter().any(|path| text.contains(path.as_str()))
                || text.contains(ID)
                || names.iter().any(|name| text.contains(name.as_str()));
            if names_it {
                faults.push(format!("{when}: {file} names the campaign"));
            }
        }
    }
    none(&faults);

    let redirects = after.site.text("/_redirects").unwrap();
    for path in pages {
        let tag = path.split('/').nth(1).unwrap();
        let page = Page::parse(path, &after.site.text(path).unwrap());
        assert!(page.is_redirect(), "{path} is no redirect");
        let target = page.attribute("main a", "href").unwrap();
        assert!(
            target.starts_with(&format!("/{tag}/")),
            "{path} sends on to {target}"
        );
        assert!(
            after.survey.pages.contains_key(target),
            "{target} does not exist"
        );
        assert!(
            redirects
                .lines()
                .any(|line| line.starts_with(&format!("{path} {target} "))),
            "{path} is not in _redirects"
        );
    }
}

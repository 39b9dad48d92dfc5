//! Every page of the shipped site, without a browser.

use std::collections::BTreeSet;

use site_tests::alternate::broken_alternates;
use site_tests::check::{frame, leftover};
use site_tests::link::dead_links;
use site_tests::page::Page;
use site_tests::site::Source;
use site_tests::survey::Fault;
use site_tests::twin::differences;

use crate::built::{TODAY, after_the_day, folder, none, on_the_day, shipped, with_recipient};

#[test]
fn there_are_pages_in_every_locale() {
    let built = shipped();
    for (tag, _) in &built.site.settings.locales {
        let count = built
            .survey
            .pages
            .keys()
            .filter(|path| path.starts_with(&format!("/{tag}/")))
            .count();
        assert!(count > 60, "{tag} has {count} pages");
    }
}

#[test]
fn every_page_has_one_first_heading() {
    none(&shipped().survey.faults("heading"));
}

#[test]
fn every_page_says_its_language_and_direction() {
    none(&shipped().survey.faults("language"));
}

#[test]
fn no_page_gives_an_identifier_twice() {
    none(&shipped().survey.faults("identifiers"));
}

#[test]
fn no_page_holds_code() {
    none(&shipped().survey.faults("inline code"));
}

#[test]
fn no_page_asks_another_origin_for_anything() {
    none(&shipped().survey.faults("origin"));
}

#[test]
fn structured_data_parses_on_every_page() {
    none(&shipped().survey.faults("structured data"));
}

#[test]
fn quick_exit_then_languages_then_numbers_on_every_page() {
    none(&shipped().survey.faults("frame"));
}

#[test]
fn no_title_or_address_gives_the_subject_away() {
    none(&shipped().survey.faults("discretion"));
}

#[test]
fn the_site_of_a_line_that_reads_tips_passes_the_same_checks() {
    for (check, _) in site_tests::check::CHECKS {
        none(&with_recipient().survey.faults(check));
    }
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    for built in [shipped(), with_recipient(), on_the_day(), after_the_day()] {
        none(&dead_links(&built.survey, &built.site.settings.origin));
    }
}

#[test]
fn alternates_point_back_and_fallbacks_name_none() {
    for built in [shipped(), with_recipient(), on_the_day(), after_the_day()] {
        none(&broken_alternates(
            &built.survey,
            &built.site.settings.origin,
        ));
    }
}

#[test]
fn the_first_load_of_every_page_fits_its_budget() {
    for built in [shipped(), with_recipient(), on_the_day()] {
        assert!(
            built
                .survey
                .pages
                .values()
                .any(|page| page.loads.contains(&"/site.css".to_owned()))
        );
        let heavy: Vec<String> = built
            .survey
            .heavy_pages(&built.site.folder)
            .unwrap()
            .into_iter()
            .map(|(path, bytes)| format!("{path}: {bytes} bytes"))
            .collect();
        none(&heavy);
    }
}

#[test]
fn each_locale_leaves_to_its_own_exit_page() {
    let mut faults = Vec::new();
    for built in [shipped(), with_recipient(), on_the_day()] {
        for path in built.survey.pages.keys() {
            let page = Page::parse(path, &built.site.text(path).unwrap());
            let locales = &built.site.settings.locales;
            let exit = locales.iter().find(|(tag, _)| page.locale() == Some(tag));
            let found = exit.and_then(|(_, exit)| frame::other_exit(&page, exit));
            faults.extend(found.map(|fault| format!("{path} {fault}")));
        }
    }
    none(&faults);
}

#[test]
fn no_english_is_left_in_a_territory_page_of_another_locale() {
    let built = shipped();
    let source = &built.site.settings.source_locale;
    let territories = format!("/{source}/numbers/");
    // Some territories have the same name in both languages.
    let names: serde_json::Value =
        serde_json::from_str(&built.site.text("/names.json").unwrap()).unwrap();
    let names: BTreeSet<&str> = names
        .as_object()
        .unwrap()
        .values()
        .filter_map(|name| name[source].as_str())
        .collect();
    let mut faults = Vec::new();
    for path in built
        .survey
        .pages
        .keys()
        .filter(|path| path.starts_with(&territories))
    {
        let original = Page::parse(path, &built.site.text(path).unwrap());
        for (tag, _) in built
            .site
            .settings
            .locales
            .iter()
            .filter(|(tag, _)| tag != source)
        {
            let path = path.replacen(source, tag, 1);
            if let Ok(html) = built.site.text(&path) {
                let page = Page::parse(&path, &html);
                if page.is_fallback() {
                    continue;
                }
                faults.extend(
                    leftover::source_text(&page, &original, &names)
                        .into_iter()
                        .map(|what| Fault {
                            check: "leftover",
                            path: path.clone(),
                            what,
                        }),
                );
            }
        }
    }
    none(&faults);
}

#[test]
fn the_four_models_are_explained_in_every_locale() {
    let built = shipped();
    for (tag, _) in &built.site.settings.locales {
        for (territory, number) in [
            ("ar", "145"),
            ("no", "22 33 11 60"),
            ("gr", "1109"),
            ("us", "1-888-373-7888"),
        ] {
            let path = format!("/{tag}/numbers/{territory}/");
            let page = Page::parse(&path, &built.site.text(&path).unwrap());
            let numbers: BTreeSet<String> = page
                .select("a.tel bdi, a.n bdi, a.big bdi")
                .into_iter()
                .map(site_tests::page::text_of)
                .collect();
            assert!(
                numbers.contains(number),
                "{path} has {numbers:?} and not {number}"
            );
        }
    }
}

#[test]
fn nobody_reads_so_there_is_no_form_and_the_page_says_to_call() {
    for path in shipped().survey.pages.keys() {
        let page = Page::parse(path, &shipped().site.text(path).unwrap());
        assert!(
            page.select("form[method=post]").is_empty(),
            "{path} has a form that nobody reads"
        );
    }
    assert!(!shipped().site.replies().exists());
}

#[test]
fn two_builds_are_the_same_bytes() {
    let again = Source::repository().build(&folder("again"), TODAY).unwrap();
    assert!(!shipped().survey.files.is_empty());
    none(&differences(&again.folder, &shipped().site.folder).unwrap());
}

//! Checks of every page of the repository's site without a browser.

use std::collections::BTreeSet;

use scraper::ElementRef;
use site_tests::alternate::broken_alternates;
use site_tests::check::{frame, untranslated};
use site_tests::fault::Fault;
use site_tests::folder_diff::differences;
use site_tests::link::dead_links;
use site_tests::page::{Page, text_of};
use site_tests::reading_age::reading_age;
use site_tests::site::Source;

use crate::built::{
    TODAY, after_campaign, assert_no_faults, folder, on_campaign_day, shipped, with_recipient,
};

#[test]
fn there_are_pages_in_every_locale() {
    let built = shipped();
    for (tag, _) in &built.site.settings.locales {
        let count = built
            .index
            .pages
            .keys()
            .filter(|path| path.starts_with(&format!("/{tag}/")))
            .count();
        assert!(count > 60, "{tag} has {count} pages");
    }
}

#[test]
fn every_page_has_one_first_heading() {
    assert_no_faults(&shipped().index.faults("heading"));
}

#[test]
fn every_page_declares_its_language_and_direction() {
    assert_no_faults(&shipped().index.faults("language"));
}

#[test]
fn no_id_occurs_twice_on_a_page() {
    assert_no_faults(&shipped().index.faults("identifiers"));
}

#[test]
fn no_page_has_inline_code() {
    assert_no_faults(&shipped().index.faults("inline code"));
}

#[test]
fn no_page_loads_from_another_origin() {
    assert_no_faults(&shipped().index.faults("origin"));
}

#[test]
fn structured_data_parses_on_every_page() {
    assert_no_faults(&shipped().index.faults("structured data"));
}

#[test]
fn quick_exit_then_languages_then_numbers_on_every_page() {
    assert_no_faults(&shipped().index.faults("frame"));
}

#[test]
fn no_title_or_address_reveals_the_subject() {
    assert_no_faults(&shipped().index.faults("discretion"));
}

/// Classes of parts that are no prose: the titles of sources, cards, and lists of names.
const NO_PROSE: [&str; 4] = ["sources", "card", "rows", "names"];

#[test]
fn every_english_page_can_be_read_at_eleven() {
    const MAX_AGE: f64 = 11.0;
    let mut read = 0;
    let mut faults = Vec::new();
    let built = with_recipient();
    for path in built.index.pages.keys() {
        // Cards of hotlines are names, numbers and labels, and no sentences.
        if !path.starts_with("/en/") || path.starts_with("/en/numbers/") && path != "/en/numbers/" {
            continue;
        }
        let page = Page::parse(path, &built.site.text(path).unwrap());
        let blocks = page.select("main h1, main h2, main h3, main p, main li");
        let own = blocks.iter().filter(|block| {
            let mut above = block.ancestors().filter_map(ElementRef::wrap);
            !above.any(|part| {
                part.value()
                    .classes()
                    .any(|class| NO_PROSE.contains(&class))
            })
        });
        let texts: Vec<String> = own.map(|block| text_of(*block)).collect();
        if let Some(age) = reading_age(texts.iter().map(String::as_str)) {
            read += 1;
            if age > MAX_AGE {
                faults.push(format!("{path} is read at {age:.1}"));
            }
        }
    }
    assert!(read > 30, "{read} pages were read");
    assert_no_faults(&faults);
}

#[test]
fn a_site_with_a_recipient_passes_the_same_checks() {
    for (check, _) in site_tests::check::CHECKS {
        assert_no_faults(&with_recipient().index.faults(check));
    }
}

#[test]
fn no_link_and_no_anchor_is_dead() {
    for built in [
        shipped(),
        with_recipient(),
        on_campaign_day(),
        after_campaign(),
    ] {
        assert_no_faults(&dead_links(&built.index, &built.site.settings.origin));
    }
}

#[test]
fn alternates_link_back_and_fallbacks_have_none() {
    for built in [
        shipped(),
        with_recipient(),
        on_campaign_day(),
        after_campaign(),
    ] {
        assert_no_faults(&broken_alternates(
            &built.index,
            &built.site.settings.origin,
        ));
    }
}

#[test]
fn the_weight_of_every_page_is_within_the_limit() {
    for built in [shipped(), with_recipient(), on_campaign_day()] {
        let style_sheet = built.site.asset("site.css").unwrap();
        assert!(
            built
                .index
                .pages
                .values()
                .any(|page| page.loads.contains(&style_sheet))
        );
        let heavy: Vec<String> = built
            .index
            .heavy_pages(&built.site.folder)
            .unwrap()
            .into_iter()
            .map(|(path, bytes)| format!("{path}: {bytes} bytes"))
            .collect();
        assert_no_faults(&heavy);
    }
}

#[test]
fn the_quick_exit_leads_to_the_exit_page_of_the_locale() {
    let mut faults = Vec::new();
    for built in [shipped(), with_recipient(), on_campaign_day()] {
        for path in built.index.pages.keys() {
            let page = Page::parse(path, &built.site.text(path).unwrap());
            let locales = &built.site.settings.locales;
            let exit = locales.iter().find(|(tag, _)| page.locale() == Some(tag));
            let found = exit.and_then(|(_, exit)| frame::wrong_exit(&page, exit));
            faults.extend(found.map(|fault| format!("{path} {fault}")));
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn no_english_is_left_in_a_territory_page_of_another_locale() {
    let built = shipped();
    let source = &built.site.settings.source_locale;
    let territories = format!("/{source}/numbers/");
    // The names of some territories are the same in both languages.
    let directory = Page::parse(&territories, &built.site.text(&territories).unwrap());
    let names: Vec<String> = directory
        .select("#number [data-c] > a:first-child")
        .into_iter()
        .map(text_of)
        .collect();
    let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut faults = Vec::new();
    for path in built
        .index
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
                    untranslated::untranslated_texts(&page, &original, &names)
                        .into_iter()
                        .map(|what| Fault {
                            check: "untranslated",
                            path: path.clone(),
                            what,
                        }),
                );
            }
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn pages_of_the_four_models_show_their_number_in_every_locale() {
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
fn a_site_without_a_recipient_has_no_form() {
    for path in shipped().index.pages.keys() {
        let page = Page::parse(path, &shipped().site.text(path).unwrap());
        assert!(
            page.select("form[method=post]").is_empty(),
            "{path} has a form, but no recipient"
        );
    }
    assert!(!shipped().site.replies().exists());
}

#[test]
fn two_builds_have_the_same_bytes() {
    let again = Source::repository().build(&folder("again"), TODAY).unwrap();
    assert!(!shipped().index.files.is_empty());
    assert_no_faults(&differences(&again.folder, &shipped().site.folder).unwrap());
}

//! Whatever a person or a tool leaves in a file: problems, never a panic, and a place for each.

use fanal::content::number::{Dial, DialKind};
use fanal::content::page::Budget;
use fanal::content::vocabulary::Vocabulary;
use fanal::problem::Problems;
use fanal::publish::product::conditions;
use fanal::report::{Style, show};
use fanal::source::Source;
use proptest::prelude::*;

/// Text made of the signs that mean something in some format, and of any other.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[-+#*_<>\\[\\]()|`=\"'{}$:;,.!/\\\\&^~ \n\t]",
        3 => "[a-z0-9۱۲۳é]{1,5}",
        1 => "\\PC",
        1 => prop::sample::select(vec!["+++\n", "# ", "\n\n", "hotline:gr-1109", "<hotline:", "](page:", "[[numbers]]\n", "\r\n", "1109", "🆘", "۱۱۰۹", "\u{200f}"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The problems of one file, shown: a place that does not exist would panic here.
fn shown(path: &str, text: &str, parse: impl FnOnce(&Problems)) {
    let source = Source::in_memory([(path, text)]);
    let problems = Problems::default();
    parse(&problems);
    let sorted = problems.into_sorted();
    show(&sorted, &source, Style::Plain);
    fanal::report::as_json(&sorted, &source);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_of_any_text_is_read_or_refused(text in text()) {
        let path = "content/pages/en/help.md";
        for text in [text.clone(), format!("+++\n{text}\n+++\n# A\n"), format!("+++\ntitle = \"a\"\ndescription = \"b\"\n+++\n{text}")] {
            shown(path, &text, |problems| drop(fanal::content::page::parse(&path.into(), &text, &Budget::default(), problems)));
        }
    }

    #[test]
    fn a_record_of_any_text_is_read_or_refused(text in text()) {
        let path = "content/hotlines/gr-1109.toml";
        for text in [text.clone(), format!("id = \"gr-1109\"\nhours = \"{text}\"\n"), format!("{}{text}", crate::door::record("gr-1109"))] {
            shown(path, &text, |problems| drop(fanal::content::hotline::parse(&path.into(), &text, problems)));
        }
    }

    #[test]
    fn a_number_and_hours_of_any_text_are_read_or_refused(text in text()) {
        for kind in DialKind::ALL {
            if let Ok(dial) = Dial::parse(*kind, &text) {
                prop_assert_eq!(dial.digits(), text.as_str());
            }
        }
        if let Ok(hours) = fanal::content::hours::Hours::parse(&text) {
            prop_assert_eq!(fanal::content::hours::Hours::parse(&hours.to_osm()), Ok(hours));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_site_of_any_text_is_built_or_refused(words in text(), ftl in text(), template in text()) {
        let page = crate::door::page(&words);
        let source = crate::door::source(&[
            ("content/pages/en/help.md", &page),
            ("locales/en/own.ftl", &ftl),
            ("theme/templates/page.replace.html", &template),
        ]);
        if let Err(problems) = fanal::site::Site::check(&source, &conditions(crate::door::TODAY)) {
            show(&problems.into_sorted(), &source, Style::Plain);
        }
    }
}

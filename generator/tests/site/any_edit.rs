//! Random edits, each followed by a build: the result has the same bytes as a build from scratch.

use std::fs;

use jiff::ToSpan as _;
use proptest::prelude::*;

use crate::door::{TODAY, change, fields, page, page_with, record};
use crate::rebuild::{HELP, SIGNS, SiteFolder};

/// An edit that a person may make between two builds.
#[derive(Debug, Clone)]
enum Edit {
    Words(u8),
    Title(u8, u8),
    Day(u8, u8),
    Slug(bool),
    Translate(bool),
    Child(u8, bool),
    Draft(bool),
    Hotline(bool, u8),
    OtherHotline(bool),
    Message(bool),
    Template(bool),
    Touch(u8),
    LoseCache,
    Today(u8),
    Minify(bool),
    Compress(bool),
    Spoil(u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        any::<u8>().prop_map(Edit::Words),
        (any::<u8>(), any::<u8>()).prop_map(|(page, word)| Edit::Title(page, word)),
        (any::<u8>(), any::<u8>()).prop_map(|(page, day)| Edit::Day(page, day)),
        any::<bool>().prop_map(Edit::Slug),
        any::<bool>().prop_map(Edit::Translate),
        (0..3_u8, any::<bool>()).prop_map(|(child, exists)| Edit::Child(child, exists)),
        any::<bool>().prop_map(Edit::Draft),
        (any::<bool>(), any::<u8>()).prop_map(|(named, last)| Edit::Hotline(named, last)),
        any::<bool>().prop_map(Edit::OtherHotline),
        any::<bool>().prop_map(Edit::Message),
        any::<bool>().prop_map(Edit::Template),
        any::<u8>().prop_map(Edit::Touch),
        Just(Edit::LoseCache),
        any::<u8>().prop_map(Edit::Today),
        any::<bool>().prop_map(Edit::Minify),
        any::<bool>().prop_map(Edit::Compress),
        any::<u8>().prop_map(Edit::Spoil),
    ]
}

/// The pages that are edited. Each exists from the start.
const PAGES: [&str; 4] = [
    HELP,
    "content/pages/ur/help.md",
    "content/pages/en/help/more.md",
    "content/pages/en/index.md",
];

impl SiteFolder {
    fn edit(&mut self, edit: &Edit) {
        let page_at = |at: u8| PAGES[usize::from(at) % PAGES.len()];
        match edit {
            Edit::Words(at) => {
                let text = self.text(page_at(*at)).unwrap();
                self.put(page_at(*at), &format!("{text}\nMore.\n"));
            }
            Edit::Title(at, word) => {
                self.set_field(page_at(*at), "title", &format!("\"Help {word}\""));
            }
            Edit::Day(at, day) => {
                let day = TODAY - i32::from(*day).days();
                self.set_field(page_at(*at), "updated", &day.to_string());
            }
            Edit::Slug(exists) => {
                let slug = if *exists { "slug = \"aid\"" } else { "" };
                self.put(SIGNS, &page_with(slug, "Look. [Call](page:help#call)."));
            }
            Edit::Translate(exists) => {
                let path = "content/pages/ur/signs.md";
                self.set_file(path, *exists, &page("Look. [Call](page:help#call)."));
            }
            Edit::Child(child, exists) => {
                let path = format!("content/pages/en/help/child{child}.md");
                self.set_file(&path, *exists, &page("A child."));
            }
            Edit::Draft(exists) => {
                self.set_file(
                    "content/pages/en/about.md",
                    *exists,
                    &page_with("draft = true", "Soon."),
                );
            }
            Edit::Hotline(named, last) => self.set_hotline(*named, *last),
            Edit::OtherHotline(exists) => {
                let path = "content/hotlines/gr-197.toml";
                self.set_file(path, *exists, &record("gr-197"));
            }
            Edit::Message(exists) => {
                self.set_file("locales/ur/own.ftl", *exists, "frame-skip = x\n");
            }
            Edit::Template(exists) => {
                self.set_file(
                    "theme/templates/heading.replace.html",
                    *exists,
                    "<h1>{{ page.prose.heading_html | safe }}!</h1>",
                );
            }
            Edit::Touch(at) => self.touch(page_at(*at)),
            Edit::LoseCache => drop(fs::remove_file(self.at("public.build/cache"))),
            Edit::Today(days) => self.today = TODAY + i32::from(*days).days(),
            Edit::Minify(minify) => self.minify = *minify,
            Edit::Compress(compress) => self.compress = *compress,
            Edit::Spoil(at) => {
                let tag = if at % 2 == 0 { "en" } else { "ur" };
                let _ = fs::write(self.at(&format!("public/{tag}/help/index.html")), "spoiled");
            }
        }
    }

    /// Gives the hotline that pages name another name, and a number that ends otherwise.
    fn set_hotline(&mut self, named: bool, last: u8) {
        let name = if named { "Line of hope" } else { "Line 1109" };
        let text = change(&record("gr-1109"), "Line 1109", name);
        let number = format!("\"110{}\"", last % 10);
        self.put(
            "content/hotlines/gr-1109.toml",
            &text.replace("\"1109\"", &number),
        );
    }

    /// Writes a file, or removes it.
    fn set_file(&mut self, path: &str, exists: bool, text: &str) {
        if exists {
            self.put(path, text);
        } else {
            let _ = fs::remove_file(self.at(path));
        }
    }

    /// Sets a field of a page's front matter.
    fn set_field(&mut self, path: &str, name: &str, value: &str) {
        let text = self.text(path).unwrap();
        let (_, rest) = text.split_once("+++\n").unwrap();
        let start = format!("{name} = ");
        let kept: Vec<_> = rest
            .lines()
            .filter(|line| !line.starts_with(&start))
            .collect();
        let rest = kept.join("\n");
        self.put(
            path,
            &format!("+++\n{}\n", fields(&format!("{start}{value}"), &rest)),
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_site_built_again_is_the_site_built_from_scratch(edits in proptest::collection::vec(edit(), 1..10)) {
        let mut site = SiteFolder::new();
        // Enough for some of the texts, but not for all of them.
        site.kept_bytes = 500;
        site.build().unwrap();
        for edit in &edits {
            site.edit(edit);
            site.build().unwrap_or_else(|shown| panic!("{edit:?}: {shown}"));
            prop_assert_eq!(site.differing(), Vec::<String>::new(), "after {:?}", edit);
        }
    }
}

//! Any edits, one after the other: a site built again is, to the byte, the site built from nothing.

use std::fs;

use jiff::ToSpan as _;
use proptest::prelude::*;

use crate::again::{HELP, Kept, SIGNS};
use crate::door::{TODAY, change, fields, page, page_with, record};

/// Something a person may do to a site between two builds.
#[derive(Debug, Clone)]
enum Edit {
    Words(u8),
    Title(u8, u8),
    Day(u8, u8),
    Slug(bool),
    Translate(bool),
    Child(u8, bool),
    Draft(bool),
    Hotline(bool),
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
        (0..3_u8, any::<bool>()).prop_map(|(child, there)| Edit::Child(child, there)),
        any::<bool>().prop_map(Edit::Draft),
        any::<bool>().prop_map(Edit::Hotline),
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

/// Pages that edits are made to; each is there from the start.
const PAGES: [&str; 4] = [
    HELP,
    "content/pages/ur/help.md",
    "content/pages/en/help/more.md",
    "content/pages/en/index.md",
];

impl Kept {
    fn edit(&mut self, edit: &Edit) {
        let page_at = |at: u8| PAGES[usize::from(at) % PAGES.len()];
        match edit {
            Edit::Words(at) => {
                let text = self.text(page_at(*at)).unwrap();
                self.put(page_at(*at), &format!("{text}\nMore.\n"));
            }
            Edit::Title(at, word) => self.front(page_at(*at), "title", &format!("\"Help {word}\"")),
            Edit::Day(at, day) => {
                let day = TODAY - i32::from(*day).days();
                self.front(page_at(*at), "updated", &day.to_string());
            }
            Edit::Slug(there) => {
                let slug = if *there { "slug = \"aid\"" } else { "" };
                self.put(SIGNS, &page_with(slug, "Look. [Call](page:help#call)."));
            }
            Edit::Translate(there) => {
                let path = "content/pages/ur/signs.md";
                self.there(path, *there, &page("Look. [Call](page:help#call)."));
            }
            Edit::Child(child, there) => {
                let path = format!("content/pages/en/help/child{child}.md");
                self.there(&path, *there, &page("A child."));
            }
            Edit::Draft(there) => {
                self.there(
                    "content/pages/en/about.md",
                    *there,
                    &page_with("draft = true", "Soon."),
                );
            }
            Edit::Hotline(named) => {
                let text = record("gr-1109");
                let name = if *named { "Line of hope" } else { "Line 1109" };
                self.put(
                    "content/hotlines/gr-1109.toml",
                    &change(&text, "Line 1109", name),
                );
            }
            Edit::Message(there) => {
                self.there("locales/ur/own.ftl", *there, "frame-skip = x\n");
            }
            Edit::Template(there) => {
                self.there(
                    "theme/templates/heading.html",
                    *there,
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

    /// Puts a file there or takes it away.
    fn there(&mut self, path: &str, there: bool, text: &str) {
        if there {
            self.put(path, text);
        } else {
            let _ = fs::remove_file(self.at(path));
        }
    }

    /// Sets a field of a page's front matter.
    fn front(&mut self, path: &str, name: &str, value: &str) {
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
    fn a_site_built_again_is_the_site_built_from_nothing(edits in proptest::collection::vec(edit(), 1..10)) {
        let mut site = Kept::new();
        // Some of the texts, but not all of them.
        site.keeping = 500;
        site.build().unwrap();
        for edit in &edits {
            site.edit(edit);
            site.build().unwrap_or_else(|shown| panic!("{edit:?}: {shown}"));
            prop_assert_eq!(site.differing(), Vec::<String>::new(), "after {:?}", edit);
        }
    }
}

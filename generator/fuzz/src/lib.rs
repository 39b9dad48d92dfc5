//! The bodies of the fuzz targets: properties that hold for any bytes.
//!
//! Each function takes bytes and panics if a property does not hold. The targets call it with bytes from libFuzzer;
//! `tests/site/fuzz.rs` of the crate calls it with the corpus, in every test run and with any compiler.
//!
//! ```sh
//! site-tests/fuzz 300 ftl
//! ```
//!
//! The script prints where a finding is. Its input belongs in `fuzz/corpus/` once it is mended.

use std::sync::Arc;

use fanal::content::hours::Hours;
use fanal::content::locale::Tag;
use fanal::content::markdown::{Markdown, Resolve, Target};
use fanal::content::message::{Filled, MessageUse, Messages, Pattern, Use, check_uses, number};
use fanal::content::number::{Dial, DialKind};
use fanal::content::page::Budget;
use fanal::content::vocabulary::Vocabulary;
use fanal::problem::{Level, Problem, Problems, position};
use fanal::report::{Style, as_json, show};
use fanal::source::Source;
use fluent::FluentArgs;

/// The problems that `parse` finds in `text`, each checked as [`check_problems`] does.
fn problems(path: &str, text: &str, parse: impl FnOnce(&Arc<str>, &Problems)) -> Vec<Problem> {
    let problems = Problems::default();
    parse(&path.into(), &problems);
    let problems = problems.into_sorted();
    check_problems(&problems, &Source::in_memory([(path, text)]));
    problems
}

/// Every problem has a message and a place that exists, and can be shown to a person and to a program.
fn check_problems(problems: &[Problem], source: &Source) {
    for problem in problems {
        assert!(!problem.message.is_empty());
        let Some(place) = &problem.place else {
            continue;
        };
        assert!(place.start <= place.end, "{problem:?}");
        let text = source.text(&place.path).unwrap_or_default();
        // Something that is missing at the end of a file has the place one past the end.
        assert!(place.start <= text.len(), "{problem:?}");
        assert!(place.end <= text.len() + 1, "{problem:?}");
        let (line, column) = position(&text, place.start);
        let lines: Vec<_> = text.split('\n').collect();
        assert!(column <= lines[line - 1].chars().count() + 1, "{problem:?}");
    }
    let shown = show(problems, source, Style::Plain);
    assert_eq!(shown.is_empty(), problems.is_empty());
    assert_eq!(as_json(problems, source).len(), problems.len());
}

/// Any front matter is read or refused, and no alias leaves the site or breaks the configuration of a server.
pub fn front_matter(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let path = "content/pages/en/help.md";
    for text in [text.to_owned(), format!("+++\n{text}\n+++\n\n# Help\n")] {
        problems(path, &text, |path, problems| {
            let Some(page) = fanal::content::page::parse(path, &text, &Budget::default(), problems)
            else {
                return;
            };
            for alias in page.aliases {
                let down = !alias.value.split('/').any(|part| part == "..");
                let refused = !down || alias.value.contains(['\n', '\r', ' ', ';', '{', '}', '"']);
                assert!(!refused || problems.has_errors(), "{}", alias.value);
            }
        });
    }
}

struct Nowhere;

impl Resolve for Nowhere {
    fn page(&self, _: &str, _: Option<&str>) -> Result<Option<String>, Problem> {
        Ok(Some("/en/page/".to_owned()))
    }
    fn hotline(&self, _: &str) -> Result<String, Problem> {
        Ok("/en/numbers/gr/".to_owned())
    }
    fn number(&self, _: &str) -> Result<String, Problem> {
        Ok("<b>1109</b>".to_owned())
    }
    fn card(&self, _: &str) -> Result<Arc<str>, Problem> {
        Ok("<article>1109</article>".into())
    }
    fn picture(&self, _: &str, _: &str) -> Result<String, Problem> {
        Ok("<b>picture</b>".to_owned())
    }
    fn source(&self, key: &str) -> Result<String, Problem> {
        Ok(key.to_owned())
    }

    fn statistics(&self, id: &str) -> Result<String, Problem> {
        Ok(id.into())
    }
    fn campaign(&self, _: &str) -> Result<String, Problem> {
        Ok("/en/campaigns/campaign/".to_owned())
    }
}

/// Any text becomes HTML with well-nested elements, with our own elements and attributes only, and with links to allowed
/// targets only.
pub fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    for text in [text.to_owned(), format!("# Help\n\n{text}")] {
        let markdown = Markdown::parse(&text);
        let found = problems("a.md", &text, |path, problems| {
            markdown.outline(path, 0, problems);
        });
        let deep = found
            .iter()
            .any(|problem| problem.message.starts_with("more than"));
        let right = found.iter().all(|problem| problem.level != Level::Error);
        let rendered = markdown.prose().fill(&Nowhere).unwrap();
        let parts = [&rendered.heading, &rendered.lead, &rendered.rest];
        if right {
            for part in parts {
                well_nested(part, true);
            }
        } else if !deep {
            // A refused text is never published; even so, no element or attribute of its own is passed on.
            well_nested(&parts.map(String::as_str).concat(), false);
        }
    }
}

const ELEMENTS: [&str; 35] = [
    "a",
    "article",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "span",
    "section",
    "bdi",
];

const ATTRIBUTES: [&str; 9] = [
    "class", "href", "id", "role", "scope", "start", "tabindex", "title", "lang",
];

fn well_nested(html: &str, right: bool) {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        assert!(!text.contains('>'), "{html}");
        let (tag, after) = tail.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            // A refused text may be cut inside an element, at a heading.
            let opened = open.pop();
            assert!(!right || opened == Some(name), "{html}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "{name} in {html}");
        self::attributes(attributes, right);
        if !["br", "hr"].contains(&name) {
            open.push(name);
        }
    }
    assert!(!rest.contains('>'), "{html}");
    assert!(!right || open.is_empty(), "{open:?} in {html}");
}

fn attributes(mut rest: &str, right: bool) {
    while !rest.trim().is_empty() {
        let (name, tail) = rest
            .trim_start()
            .split_once("=\"")
            .expect("a value in quotes");
        let (value, after) = tail.split_once('"').expect("quotes end");
        assert!(ATTRIBUTES.contains(&name), "{name}");
        if name == "href" && right {
            let known = value.starts_with('/')
                || value.starts_with('#')
                || matches!(Target::parse(value), Some(Target::Outside(_)));
            assert!(known, "{value}");
        }
        rest = after;
    }
}

/// Any record is read or refused. Opening hours that are read are the same after they are written and read again, and
/// the digits of a number are its text.
pub fn records(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    problems("content/hotlines/gr-1109.toml", text, |path, problems| {
        drop(fanal::content::hotline::parse(path, text, problems));
    });
    problems("content/campaigns/day.toml", text, |path, problems| {
        drop(fanal::content::campaign::parse(path, text, problems));
    });
    if let Ok(hours) = Hours::parse(text) {
        assert_eq!(Hours::parse(&hours.to_osm()), Ok(hours));
    }
    for kind in DialKind::ALL {
        if let Ok(dial) = Dial::parse(*kind, text) {
            assert_eq!(dial.digits(), text);
        }
    }
}

/// Every message can be checked as one that a page uses.
fn check_message_uses(messages: &Messages, source: &Source, tag: &Tag) {
    let ids = messages.catalogue(tag).into_iter().flatten();
    let uses: Vec<_> = ids
        .map(|(id, _)| MessageUse::by_program(id.clone(), Filled::new(), &"locales/en".into()))
        .collect();
    let problems = Problems::default();
    check_uses(messages, &uses, &problems);
    check_problems(&problems.into_sorted(), source);
}

/// Any file of messages is read or refused, and each message that is read can be formatted or gives an error.
pub fn ftl(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let tags = ["en", "ur"].map(|tag| Tag::parse(tag).expect("a tag"));
    let source = Source::in_memory([("locales/en/own.ftl", text), ("locales/ur/own.ftl", text)]);
    let problems = Problems::default();
    let messages = Messages::read(&source, &tags[0], &tags, &problems);
    check_problems(&problems.into_sorted(), &source);
    check_message_uses(&messages, &source, &tags[0]);
    for tag in &tags {
        let own = messages.catalogue(tag).into_iter().flatten();
        for (id, entry) in own.filter(|(_, entry)| entry.own) {
            let mut given = FluentArgs::new();
            for variable in entry.parts().flat_map(Pattern::variables) {
                given.set(variable.value.clone(), number(3));
            }
            let names = entry.attributes.keys().map(|name| format!("{id}.{name}"));
            for name in std::iter::once(id.clone()).chain(names) {
                for args in [None, Some(&given)] {
                    for place in [Use::Text, Use::Attribute] {
                        let _ = messages.format(tag.as_str(), &name, args, place);
                    }
                }
            }
        }
    }
}

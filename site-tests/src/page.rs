//! One page of a built site: its address, and its HTML parsed once.
//!
//! In: the bytes of a file and where it lies. Out: the questions that several checks ask of a page. What is asked
//! by one check only stays with that check. Nothing here reads a disk or judges.

use scraper::{ElementRef, Html, Node, Selector};

/// A parsed page and its address on the site.
pub struct Page {
    /// The path of its address, from the root: `/ur/numbers/no/`, `/404.html`.
    pub path: String,
    document: Html,
}

/// A piece of text that a reader sees, and the language it is marked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words, with runs of white space made one space.
    pub words: String,
    /// The `lang` of the nearest element that has one.
    pub lang: String,
    /// Whether an element below `<html>` and `<body>` gives that `lang`: a name or a phrase in another language.
    pub marked: bool,
}

impl Page {
    /// Parses `html`, which lies at `path`.
    pub fn parse(path: &str, html: &str) -> Self {
        Self {
            path: path.to_owned(),
            document: Html::parse_document(html),
        }
    }

    /// The elements that a CSS selector finds, in document order.
    ///
    /// # Panics
    ///
    /// When `selector` is no CSS selector: they are all literals of this crate.
    pub fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("selectors are literals that parse");
        self.document.select(&selector).collect()
    }

    /// The value of `attribute` on the first element that `selector` finds.
    pub fn attribute(&self, selector: &str, attribute: &str) -> Option<&str> {
        self.select(selector)
            .first()
            .and_then(|element| element.value().attr(attribute))
    }

    /// The language of the document, as `<html lang>` says.
    pub fn lang(&self) -> &str {
        self.document
            .root_element()
            .value()
            .attr("lang")
            .unwrap_or_default()
    }

    /// The locale of the frame around the text: the first part of the address. The chooser and the root's 404 have none.
    pub fn locale(&self) -> Option<&str> {
        self.path
            .strip_prefix('/')?
            .split_once('/')
            .map(|(first, _)| first)
    }

    /// Whether this is the language chooser.
    pub fn is_chooser(&self) -> bool {
        self.path == "/"
    }

    /// Whether this is a page that is served for addresses that do not exist, or in place of an answer to
    /// a tip when nothing answers.
    pub fn is_not_found(&self) -> bool {
        Page::is_not_found_at(&self.path)
    }

    /// The same of a path.
    pub fn is_not_found_at(path: &str) -> bool {
        path.ends_with("/404.html") || path == "/failure.html"
    }

    /// Whether this is an answer of the tip function. Tests give those the address `/ur/t`, after the locale of the form.
    pub fn is_reply(&self) -> bool {
        self.path.ends_with("/t")
    }

    /// Whether the text is in another language than the frame around it, because nobody has translated it.
    pub fn is_fallback(&self) -> bool {
        self.select("body[lang], main[lang], h1[lang]")
            .iter()
            .any(|element| element.value().attr("lang") != Some(self.lang()))
    }

    /// Whether this file only sends the reader on to another address.
    pub fn is_redirect(&self) -> bool {
        self.select("meta[http-equiv]").iter().any(|meta| {
            meta.value()
                .attr("http-equiv")
                .is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
        })
    }

    /// Whether the page asks search engines to leave it out.
    pub fn is_unlisted(&self) -> bool {
        self.attribute("meta[name=robots]", "content")
            .is_some_and(|content| content.contains("noindex"))
    }

    /// Everything in the body that can be read on the page, as one entry for each node of text.
    pub fn texts(&self) -> Vec<Text> {
        let Some(body) = self.select("body").first().copied() else {
            return Vec::new();
        };
        body.descendants()
            .filter_map(|node| match node.value() {
                Node::Text(text) => Some((node, text)),
                _ => None,
            })
            .filter_map(|(node, text)| {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let mut parents = node.ancestors().filter_map(ElementRef::wrap);
                let hidden = parents
                    .clone()
                    .any(|parent| matches!(parent.value().name(), "script" | "style" | "template"));
                if words.is_empty() || hidden {
                    return None;
                }
                let speaks = parents.find(|parent| parent.value().attr("lang").is_some());
                Some(Text {
                    words,
                    lang: speaks
                        .and_then(|parent| parent.value().attr("lang"))
                        .unwrap_or_default()
                        .to_owned(),
                    marked: speaks
                        .is_some_and(|parent| !matches!(parent.value().name(), "html" | "body")),
                })
            })
            .collect()
    }
}

/// The text of an element and everything below it, with runs of white space made one space.
pub fn text_of(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_knows_the_language_it_is_marked_with() {
        let page = Page::parse(
            "/ur/",
            "<html lang=ur><body><p>نمبر <bdi lang=nb>ROSA  hjelpetelefon</bdi></p><script>let a</script>",
        );
        let texts = page.texts();
        assert_eq!(texts.len(), 2);
        assert_eq!(texts[0].lang, "ur");
        assert!(!texts[0].marked);
        assert_eq!(texts[1].words, "ROSA hjelpetelefon");
        assert!(texts[1].marked);
    }

    #[test]
    fn the_locale_is_the_first_part_of_the_address() {
        for (path, locale) in [
            ("/", None),
            ("/404.html", None),
            ("/zh-Hans/numbers/no/", Some("zh-Hans")),
        ] {
            assert_eq!(Page::parse(path, "").locale(), locale, "{path}");
        }
    }
}

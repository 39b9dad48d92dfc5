//! One page of a built site: its address and its parsed HTML.
//!
//! In: the address and the HTML of a page. Out: the properties that several checks need. Properties that a single check needs are
//! in the module of that check. This module reads no files and finds no faults.

use scraper::{ElementRef, Html, Node, Selector};

/// A parsed page and its address on the site.
pub struct Page {
    /// The path of its address: `/ur/numbers/no/`, `/404.html`.
    pub path: String,
    document: Html,
}

/// A visible text node and its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text, with each run of white space replaced by one space.
    pub words: String,
    /// The `lang` of the nearest element that has one.
    pub lang: String,
    /// Whether that element is inside `<body>`, as for a name or a phrase in another language.
    pub has_own_lang: bool,
}

impl Page {
    /// Parses `html`, the page at the path `path`.
    pub fn parse(path: &str, html: &str) -> Self {
        Self {
            path: path.to_owned(),
            document: Html::parse_document(html),
        }
    }

    /// The elements that match a CSS selector, in document order.
    ///
    /// # Panics
    ///
    /// When `selector` is not a valid CSS selector. All selectors are literals in this crate.
    pub fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("every selector is a valid literal");
        self.document.select(&selector).collect()
    }

    /// The value of `attribute` on the first element that matches `selector`.
    pub fn attribute(&self, selector: &str, attribute: &str) -> Option<&str> {
        self.select(selector)
            .first()
            .and_then(|element| element.value().attr(attribute))
    }

    /// The language of the document: `<html lang>`.
    pub fn lang(&self) -> &str {
        self.document
            .root_element()
            .value()
            .attr("lang")
            .unwrap_or_default()
    }

    /// The locale of the header and the menus: the first segment of the path. The language chooser and `/404.html` have none.
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

    /// Whether this is a 404 page, or the page that is served if the tip function does not answer.
    pub fn is_not_found(&self) -> bool {
        Page::is_not_found_at(&self.path)
    }

    /// [`Page::is_not_found`] for the page at `path`.
    pub fn is_not_found_at(path: &str) -> bool {
        path.ends_with("/404.html") || path == "/failure.html"
    }

    /// Whether this is a reply of the tip function. Tests give replies the path `/ur/t`, with the locale of the form.
    pub fn is_reply(&self) -> bool {
        self.path.ends_with("/t")
    }

    /// Whether the text is in another language than the header and the menus, because it is not translated yet.
    pub fn is_fallback(&self) -> bool {
        self.select("body[lang], main[lang], h1[lang]")
            .iter()
            .any(|element| element.value().attr("lang") != Some(self.lang()))
    }

    /// Whether this page only redirects to another address.
    pub fn is_redirect(&self) -> bool {
        self.select("meta[http-equiv]").iter().any(|meta| {
            meta.value()
                .attr("http-equiv")
                .is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
        })
    }

    /// Whether the page asks search engines not to list it.
    pub fn is_unlisted(&self) -> bool {
        self.attribute("meta[name=robots]", "content")
            .is_some_and(|content| content.contains("noindex"))
    }

    /// The visible text nodes in the body.
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
                let is_hidden = parents
                    .clone()
                    .any(|parent| matches!(parent.value().name(), "script" | "style" | "template"));
                if words.is_empty() || is_hidden {
                    return None;
                }
                let with_lang = parents.find(|parent| parent.value().attr("lang").is_some());
                Some(Text {
                    words,
                    lang: with_lang
                        .and_then(|parent| parent.value().attr("lang"))
                        .unwrap_or_default()
                        .to_owned(),
                    has_own_lang: with_lang
                        .is_some_and(|parent| !matches!(parent.value().name(), "html" | "body")),
                })
            })
            .collect()
    }
}

/// The text of an element and its descendants, with each run of white space replaced by one space.
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
    fn text_has_the_language_of_its_element() {
        let page = Page::parse(
            "/ur/",
            "<html lang=ur><body><p>نمبر <bdi lang=nb>ROSA  hjelpetelefon</bdi></p><script>let a</script>",
        );
        let texts = page.texts();
        assert_eq!(texts.len(), 2);
        assert_eq!(texts[0].lang, "ur");
        assert!(!texts[0].has_own_lang);
        assert_eq!(texts[1].words, "ROSA hjelpetelefon");
        assert!(texts[1].has_own_lang);
    }

    #[test]
    fn the_locale_is_the_first_segment_of_the_path() {
        for (path, locale) in [
            ("/", None),
            ("/404.html", None),
            ("/zh-Hans/numbers/no/", Some("zh-Hans")),
        ] {
            assert_eq!(Page::parse(path, "").locale(), locale, "{path}");
        }
    }
}

//! The markup of a page: headings, language, ids, inline code, and resources of other origins.

use std::collections::BTreeSet;

use crate::page::Page;

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

/// Faults unless the page has exactly one `<h1>`, which is not empty.
pub fn one_first_heading(page: &Page) -> Vec<String> {
    if page.is_redirect() {
        return Vec::new();
    }
    let headings = page.select("h1");
    match headings.as_slice() {
        [heading] if heading.text().any(|text| !text.trim().is_empty()) => Vec::new(),
        [_] => vec!["the h1 is empty".to_owned()],
        other => vec![format!("{} h1 elements instead of one", other.len())],
    }
}

/// Faults unless `<html>` has the `lang` of the address and the matching `dir`, and a `<body lang>` has its own `dir`.
pub fn language_and_direction(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    if page.lang().is_empty() {
        faults.push("<html> has no lang".to_owned());
    }
    if let Some(locale) = page.locale()
        && locale != page.lang()
    {
        faults.push(format!("<html lang={:?}> under /{locale}/", page.lang()));
    }
    if page.attribute("html", "dir") != Some(direction(page.lang())) {
        faults.push(format!(
            "<html dir={:?}> for the language {:?}",
            page.attribute("html", "dir").unwrap_or_default(),
            page.lang()
        ));
    }
    for body in page.select("body[lang]") {
        let lang = body.value().attr("lang").unwrap_or_default();
        if body.value().attr("dir") != Some(direction(lang)) {
            faults.push(format!("<body lang={lang:?}> lacks the matching dir"));
        }
    }
    faults
}

fn direction(lang: &str) -> &'static str {
    let language = lang.split('-').next().unwrap_or_default();
    if RIGHT_TO_LEFT.contains(&language) {
        "rtl"
    } else {
        "ltr"
    }
}

/// Faults for every `id` that occurs twice.
pub fn unique_identifiers(page: &Page) -> Vec<String> {
    let mut seen = BTreeSet::new();
    page.select("[id]")
        .iter()
        .filter_map(|element| element.value().attr("id"))
        .filter(|id| !seen.insert(*id))
        .map(|id| format!("the id {id:?} occurs twice"))
        .collect()
}

/// The one style that a page has itself, so that its numbers are large where it was saved alone.
const LARGE_NUMBERS: &str = ".tel bdi,.code bdi,.n bdi{font-size:2em}";

/// Faults for inline scripts, styles and event handlers, and for elements that the Content-Security-Policy would block.
pub fn no_inline_code(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for script in page.select("script:not([src])") {
        // Browsers do not run data blocks.
        let data = [Some("application/ld+json"), Some("text/html")];
        if !data.contains(&script.value().attr("type")) {
            faults.push("an inline script".to_owned());
        }
    }
    for style in page.select("style") {
        if style.text().collect::<String>() != LARGE_NUMBERS {
            faults.push("an inline style sheet".to_owned());
        }
    }
    for element in page.select("*") {
        let name = element.value().name();
        for (attribute, value) in element.value().attrs() {
            if attribute == "style" || attribute.starts_with("on") {
                faults.push(format!("<{name} {attribute}=…>"));
            }
            let scheme = value.trim_start().to_ascii_lowercase();
            if matches!(attribute, "href" | "src" | "action" | "formaction")
                && (scheme.starts_with("javascript:") || scheme.starts_with("data:"))
            {
                faults.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
    }
    faults.extend(
        page.select("base, iframe, object, embed")
            .iter()
            .map(|element| format!("a <{}>", element.value().name())),
    );
    faults
}

/// Faults for every address of another origin that a browser loads or posts to, except links.
pub fn no_other_origin(page: &Page) -> Vec<String> {
    let loading = [
        ("[src]", "src"),
        ("[srcset]", "srcset"),
        ("[poster]", "poster"),
        ("[action]", "action"),
        ("[formaction]", "formaction"),
        ("link[rel~=stylesheet]", "href"),
        ("link[rel~=icon]", "href"),
        ("link[rel~=manifest]", "href"),
        ("link[rel~=preload]", "href"),
        ("link[rel~=modulepreload]", "href"),
        ("link[rel~=prefetch]", "href"),
        ("link[rel~=preconnect]", "href"),
        ("link[rel~=dns-prefetch]", "href"),
        ("use", "href"),
    ];
    let mut faults = Vec::new();
    for (selector, attribute) in loading {
        for element in page.select(selector) {
            let value = element.value().attr(attribute).unwrap_or_default();
            if value.contains("//") {
                faults.push(format!(
                    "<{} {attribute}={value:?}> loads from another origin",
                    element.value().name()
                ));
            }
        }
    }
    for element in page.select("[ping]") {
        faults.push(format!("<{} ping> reports clicks", element.value().name()));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(check: fn(&Page) -> Vec<String>, html: &str) -> Vec<String> {
        check(&Page::parse("/en/", html))
    }

    #[test]
    fn a_page_needs_one_first_heading() {
        assert!(faults(one_first_heading, "<h1>Numbers</h1>").is_empty());
        for html in ["<p>no heading", "<h1> </h1>", "<h1>one</h1><h1>two</h1>"] {
            assert_eq!(faults(one_first_heading, html).len(), 1, "{html}");
        }
    }

    #[test]
    fn language_and_direction_must_match() {
        assert!(faults(language_and_direction, "<html lang=en dir=ltr>").is_empty());
        for html in [
            "<html dir=ltr>",
            "<html lang=en>",
            "<html lang=ur dir=rtl>",
            "<html lang=en dir=rtl>",
            "<html lang=en dir=ltr><body lang=ur>",
        ] {
            assert!(!faults(language_and_direction, html).is_empty(), "{html}");
        }
    }

    #[test]
    fn an_id_that_occurs_twice_is_found() {
        assert_eq!(
            faults(unique_identifiers, "<p id=a><p id=b><p id=a>"),
            ["the id \"a\" occurs twice"]
        );
    }

    #[test]
    fn inline_code_is_found() {
        assert!(
            faults(
                no_inline_code,
                "<script type='application/ld+json'>{}</script><script src=/a.js></script>"
            )
            .is_empty()
        );
        for html in [
            "<script>alert()</script>",
            "<script type=module>alert()</script>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<p onclick='x()'>",
            "<a href=' JavaScript:x()'>",
            "<img src='data:image/png;base64,'>",
            "<base href=/>",
            "<iframe src=/x>",
        ] {
            assert!(!faults(no_inline_code, html).is_empty(), "{html}");
        }
    }

    #[test]
    fn resources_of_other_origins_are_found() {
        assert!(
            faults(
                no_other_origin,
                "<a href=https://example.org/>a link</a><img src=/x.svg>"
            )
            .is_empty()
        );
        for html in [
            "<img src=https://example.org/x.png>",
            "<img src=//example.org/x.png>",
            "<link rel=stylesheet href=https://example.org/x.css>",
            "<link rel='shortcut icon' href=https://example.org/x.ico>",
            "<link rel=preconnect href=https://example.org>",
            "<form action=https://example.org/t>",
            "<a href=/ ping=/log>",
        ] {
            assert!(!faults(no_other_origin, html).is_empty(), "{html}");
        }
    }
}

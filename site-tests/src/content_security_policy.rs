//! The Content-Security-Policy of a response, and the parts of its page that a browser would block.
//!
//! In: the text of the header, and a page. Out: blocked elements, in words. A site that only loads its own files needs a single
//! source expression, `'self'`, and the digest of a style that stands in its pages. [`ContentSecurityPolicy::blocked`] ignores all other expressions, because
//! [`ContentSecurityPolicy::faults`] reports them as mistakes.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::page::Page;

/// A policy: directives by name, each with its source expressions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ContentSecurityPolicy(BTreeMap<String, Vec<String>>);

/// Directives that default to `default-src`. A policy without one of the other directives does not restrict it.
const FETCH_DIRECTIVES: &[&str] = &[
    "connect-src",
    "font-src",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "script-src",
    "style-src",
];

/// Elements that make a browser request an address: selector, attribute with the address, and the directive that must allow it.
const REQUESTS: &[(&str, &str, &str)] = &[
    ("script[src]", "src", "script-src"),
    ("link[rel~=modulepreload]", "href", "script-src"),
    ("link[rel~=stylesheet]", "href", "style-src"),
    ("img[src], input[src]", "src", "img-src"),
    ("link[rel~=icon]", "href", "img-src"),
    ("video[poster]", "poster", "img-src"),
    (
        "audio[src], video[src], source[src], track[src]",
        "src",
        "media-src",
    ),
    ("link[rel~=manifest]", "href", "manifest-src"),
    ("iframe[src], frame[src]", "src", "frame-src"),
    ("object[data]", "data", "object-src"),
    ("embed[src]", "src", "object-src"),
    ("form[action]", "action", "form-action"),
    ("[formaction]", "formaction", "form-action"),
    ("base[href]", "href", "base-uri"),
    // `write.js` and `finder.js` load these addresses.
    ("[data-seal]", "data-seal", "script-src"),
    ("[data-review]", "data-review", "script-src"),
    ("[data-match-script]", "data-match-script", "script-src"),
    ("[data-script]", "data-script", "script-src"),
    ("[data-open-script]", "data-open-script", "script-src"),
];

impl ContentSecurityPolicy {
    /// Parses the value of the header. If a directive occurs twice, the first one counts, as in browsers.
    pub fn parse(text: &str) -> Self {
        let mut directives = BTreeMap::new();
        for directive in text.split(';') {
            let mut words = directive.split_whitespace().map(str::to_owned);
            if let Some(name) = words.next() {
                directives
                    .entry(name.to_ascii_lowercase())
                    .or_insert_with(|| words.collect());
            }
        }
        Self(directives)
    }

    /// Faults of the policy itself: it allows more than the site's own files.
    pub fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .0
            .iter()
            .flat_map(|(name, sources)| sources.iter().map(move |source| (name, source)))
            .filter(|(name, source)| {
                let is_digest = *name == "style-src" && source.starts_with("'sha256-");
                !is_digest && !matches!(source.as_str(), "'none'" | "'self'")
            })
            .map(|(name, source)| format!("the policy allows {source} in {name}"))
            .collect();
        for (name, wanted) in [
            ("default-src", "'none'"),
            ("frame-ancestors", "'none'"),
            ("base-uri", "'none'"),
            ("form-action", "'self'"),
        ] {
            if self.0.get(name).map(Vec::as_slice) != Some(&[wanted.to_owned()]) {
                faults.push(format!("the policy lacks {name} {wanted}"));
            }
        }
        faults
    }

    /// The parts of `page` that a browser would block.
    pub fn blocked(&self, page: &Page) -> Vec<String> {
        let mut faults = Vec::new();
        for (selector, attribute, directive) in REQUESTS {
            for element in page.select(selector) {
                let address = element.value().attr(attribute).unwrap_or_default();
                if !self.allows(directive, address) {
                    faults.push(format!("{directive} does not allow {address:?}"));
                }
            }
        }
        for script in page.select("script:not([src])") {
            // Browsers do not run data blocks, so they do not block them.
            let data = [Some("application/ld+json"), Some("text/html")];
            if !data.contains(&script.value().attr("type")) {
                faults.push("script-src does not allow an inline script".to_owned());
            }
        }
        for style in page.select("style") {
            let text: String = style.text().collect();
            let digest = STANDARD.encode(Sha256::digest(text.as_bytes()));
            let source = format!("'sha256-{digest}'");
            let allowed = self.0.get("style-src");
            if !allowed.is_some_and(|sources| sources.contains(&source)) {
                faults.push(format!(
                    "style-src does not allow the inline style {text:?}"
                ));
            }
        }
        for _ in page.select("[style]") {
            faults.push("style-src does not allow an inline style".to_owned());
        }
        faults
    }

    /// Whether `directive` allows `address`. Absolute addresses count as another origin's, because pages must work on any host.
    fn allows(&self, directive: &str, address: &str) -> bool {
        let fallback = FETCH_DIRECTIVES
            .contains(&directive)
            .then_some("default-src");
        let sources = self
            .0
            .get(directive)
            .or_else(|| self.0.get(fallback.unwrap_or_default()));
        let is_own = url::Url::parse(address) == Err(url::ParseError::RelativeUrlWithoutBase)
            && !address.starts_with("//");
        match sources {
            None => true,
            Some(sources) => is_own && sources.iter().any(|source| source == "'self'"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'";

    fn blocked(html: &str) -> usize {
        ContentSecurityPolicy::parse(STRICT)
            .blocked(&Page::parse("/en/", html))
            .len()
    }

    #[test]
    fn parts_that_the_policy_does_not_allow_are_found() {
        assert_eq!(
            blocked(
                "<script src=/a.js></script><link rel=stylesheet href=/site.css><link rel=icon href=/e.svg><img src=/e.svg>\
                 <form action=/t></form><script type='application/ld+json'>{}</script><a href=https://example.org/>a link</a>"
            ),
            0
        );
        for html in [
            "<script src=https://example.org/a.js></script>",
            "<script src=//example.org/a.js></script>",
            "<script>alert()</script>",
            "<link rel=stylesheet href=data:text/css,>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<img src=blob:x>",
            "<form action=https://example.org/t>",
            "<base href=/>",
            "<iframe src=/x>",
            "<object data=/x>",
            "<link rel=manifest href=/x>",
            "<form data-script=https://example.org/find.js>",
        ] {
            assert_eq!(blocked(html), 1, "{html}");
        }
    }

    #[test]
    fn a_style_in_the_page_needs_its_digest() {
        let digest = STANDARD.encode(Sha256::digest("p{}"));
        let policy = STRICT.replace(
            "style-src 'self'",
            &format!("style-src 'self' 'sha256-{digest}'"),
        );
        let policy = ContentSecurityPolicy::parse(&policy);
        assert_eq!(policy.faults(), [""; 0]);
        let blocked = |html: &str| policy.blocked(&Page::parse("/en/", html)).len();
        assert_eq!(blocked("<style>p{}</style>"), 0);
        assert_eq!(blocked("<style>p{color:red}</style>"), 1);
        assert_eq!(blocked("<p style=color:red>"), 1);
    }

    #[test]
    fn a_policy_that_allows_more_than_its_own_files_is_found() {
        assert_eq!(ContentSecurityPolicy::parse(STRICT).faults(), [""; 0]);
        for (before, after) in [
            ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
            ("img-src 'self'", "img-src *"),
            ("default-src 'none'", "default-src 'self'"),
            ("; base-uri 'none'", ""),
            ("frame-ancestors 'none'", "frame-ancestors 'self'"),
            ("form-action 'self'; ", ""),
        ] {
            let policy = ContentSecurityPolicy::parse(&STRICT.replace(before, after));
            assert_eq!(policy.faults().len(), 1, "{after}");
        }
    }
}

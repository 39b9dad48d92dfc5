//! The Content-Security-Policy of an answer, held against what its page loads, fetches, posts to and holds.
//!
//! In: the text of the header, and a page. Out: what a browser would refuse of that page, in words. A site that asks for
//! nothing but its own files needs one source expression only, `'self'`; any other counts as allowing nothing, so that a
//! policy which was widened by mistake is noticed in [`Policy::widened`] and not relied on here.

use std::collections::BTreeMap;

use crate::page::Page;

/// Directives by name, each with its source expressions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Policy(BTreeMap<String, Vec<String>>);

/// Directives that `default-src` stands in for where they are missing; the others are unlimited when missing.
const FETCHED: &[&str] = &[
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

/// What makes a browser ask for something: which elements, the attribute with the address, the directive that allows it.
const ASKING: &[(&str, &str, &str)] = &[
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
    // `numbers.js` fetches what this names.
    ("[data-names]", "data-names", "connect-src"),
];

impl Policy {
    /// Parses the value of the header. As browsers do, it takes the first of two directives of one name.
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

    /// What is wrong with the policy itself: a site that needs nothing but its own files allows nothing else.
    pub fn widened(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .0
            .iter()
            .flat_map(|(name, sources)| sources.iter().map(move |source| (name, source)))
            .filter(|(_, source)| !matches!(source.as_str(), "'none'" | "'self'"))
            .map(|(name, source)| format!("the policy allows {source} in {name}"))
            .collect();
        for (name, wanted) in [
            ("default-src", "'none'"),
            ("frame-ancestors", "'none'"),
            ("base-uri", "'none'"),
            ("form-action", "'self'"),
        ] {
            if self.0.get(name).map(Vec::as_slice) != Some(&[wanted.to_owned()]) {
                faults.push(format!("the policy does not say {name} {wanted}"));
            }
        }
        faults
    }

    /// What a browser would refuse of `page`.
    pub fn refused(&self, page: &Page) -> Vec<String> {
        let mut faults = Vec::new();
        for (selector, attribute, directive) in ASKING {
            for element in page.select(selector) {
                let address = element.value().attr(attribute).unwrap_or_default();
                if !self.allows(directive, address) {
                    faults.push(format!("{directive} does not allow {address:?}"));
                }
            }
        }
        for script in page.select("script:not([src])") {
            // Blocks of data are not run, and not refused.
            if script.value().attr("type") != Some("application/ld+json") {
                faults.push("script-src does not allow a script in the page itself".to_owned());
            }
        }
        for _ in page.select("style, [style]") {
            faults.push("style-src does not allow a style in the page itself".to_owned());
        }
        faults
    }

    /// An address of the site itself is relative: an absolute one would bind the copy to one host, and counts as another's.
    fn allows(&self, directive: &str, address: &str) -> bool {
        let stand_in = FETCHED.contains(&directive).then_some("default-src");
        let sources = self
            .0
            .get(directive)
            .or_else(|| self.0.get(stand_in.unwrap_or_default()));
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

    fn refused(html: &str) -> usize {
        Policy::parse(STRICT)
            .refused(&Page::parse("/en/", html))
            .len()
    }

    #[test]
    fn what_the_policy_does_not_allow_is_found() {
        assert_eq!(
            refused(
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
            "<div data-names=/names.json>",
        ] {
            assert_eq!(refused(html), 1, "{html}");
        }
    }

    #[test]
    fn a_policy_that_allows_more_than_its_own_files_is_found() {
        assert_eq!(Policy::parse(STRICT).widened(), [""; 0]);
        for (before, after) in [
            ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
            ("img-src 'self'", "img-src *"),
            ("default-src 'none'", "default-src 'self'"),
            ("; base-uri 'none'", ""),
            ("frame-ancestors 'none'", "frame-ancestors 'self'"),
            ("form-action 'self'; ", ""),
        ] {
            let policy = Policy::parse(&STRICT.replace(before, after));
            assert_eq!(policy.widened().len(), 1, "{after}");
        }
    }
}

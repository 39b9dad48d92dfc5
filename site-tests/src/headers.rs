//! The response headers of a site, from the generated `_headers`, a format that several hosts read.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::content_security_policy::ContentSecurityPolicy;
use crate::page::Page;

/// The rules of a `_headers` file, in order.
#[derive(Debug, Default)]
pub struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    pattern: String,
    /// Names in lower case, and values; `None` removes a header that an earlier rule sets.
    set: Vec<(String, Option<String>)>,
}

impl Headers {
    /// Parses a `_headers` file: paths without indentation, each followed by its indented headers. `#` starts a comment.
    ///
    /// # Errors
    ///
    /// When a line is neither a path nor a header below a path.
    pub fn parse(text: &str) -> Result<Self> {
        let mut headers = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let indented = line.starts_with([' ', '\t']);
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match (indented, headers.rules.last_mut()) {
                (false, _) if line.starts_with('/') => headers.rules.push(Rule {
                    pattern: line.to_owned(),
                    set: Vec::new(),
                }),
                (true, Some(rule)) => match (line.strip_prefix('!'), line.split_once(':')) {
                    (Some(name), _) => rule.set.push((name.trim().to_ascii_lowercase(), None)),
                    (None, Some((name, value))) => {
                        rule.set.push((
                            name.trim().to_ascii_lowercase(),
                            Some(value.trim().to_owned()),
                        ));
                    }
                    (None, None) => bail!("line {number} of _headers is not a header: {line:?}"),
                },
                _ => bail!(
                    "line {number} of _headers is neither a path nor a header below one: {line:?}"
                ),
            }
        }
        Ok(headers)
    }

    /// The headers of the response for `path`. If two rules set the same header, the later rule counts.
    pub fn of(&self, path: &str) -> BTreeMap<String, String> {
        let mut set = BTreeMap::new();
        for (name, value) in self
            .rules
            .iter()
            .filter(|rule| matches(&rule.pattern, path))
            .flat_map(|rule| &rule.set)
        {
            match value {
                Some(value) => set.insert(name.clone(), value.clone()),
                None => set.remove(name),
            };
        }
        set
    }
}

/// Faults of the headers of the response that contains `page`. Names are in lower case.
///
/// A page with the form may send a referrer to its own origin and must not be cached; every other page sends no referrer.
pub fn faults(page: &Page, headers: &BTreeMap<String, String>) -> Vec<String> {
    let is_form = !page.select("form[method=post]").is_empty() || page.is_reply();
    let value = |name: &str| headers.get(name).map(String::as_str).unwrap_or_default();
    let policy = ContentSecurityPolicy::parse(value("content-security-policy"));
    let mut faults = policy.faults();
    faults.extend(policy.blocked(page));
    let referrer = if is_form {
        "same-origin"
    } else {
        "no-referrer"
    };
    for (name, wanted) in [
        ("referrer-policy", referrer),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        if value(name) != wanted {
            faults.push(format!("{name} is {:?} and not {wanted:?}", value(name)));
        }
    }
    if value("cache-control").contains("no-store") != is_form {
        faults.push(format!("cache-control is {:?}", value("cache-control")));
    }
    if !value("strict-transport-security").starts_with("max-age=") {
        faults.push("strict-transport-security does not require https".to_owned());
    }
    for feature in ["camera=()", "geolocation=()", "microphone=()"] {
        if !value("permissions-policy").contains(feature) {
            faults.push(format!("permissions-policy lacks {feature}"));
        }
    }
    if headers.contains_key("set-cookie") {
        faults.push("a cookie is set".to_owned());
    }
    faults
}

/// Whether `path` matches `pattern`: `*` matches any characters, `:name` one segment of a path.
fn matches(pattern: &str, path: &str) -> bool {
    if let Some((before, after)) = pattern.split_once('*') {
        return path.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len())
                .filter_map(|start| rest.get(start..))
                .any(|rest| matches(after, rest))
        });
    }
    let (mut patterns, mut parts) = (pattern.split('/'), path.split('/'));
    loop {
        match (patterns.next(), parts.next()) {
            (None, None) => return true,
            (Some(pattern), Some(part))
                if pattern == part || (pattern.starts_with(':') && !part.is_empty()) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_rule_counts() {
        let headers = Headers::parse(
            "# all\n/*\n  Referrer-Policy: no-referrer\n  X-A: a\n\n/:locale/write/\n  Referrer-Policy: same-origin\n  ! X-A\n",
        )
        .unwrap();
        assert_eq!(headers.of("/en/")["referrer-policy"], "no-referrer");
        assert_eq!(headers.of("/en/write/")["referrer-policy"], "same-origin");
        assert!(!headers.of("/en/write/").contains_key("x-a"));
        assert!(headers.of("/en/write/more/").contains_key("x-a"));
    }

    #[test]
    fn headers_that_are_too_weak_or_do_not_fit_their_page_are_found() {
        const STRICT: &str = "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'\n  \
            Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n  Cross-Origin-Opener-Policy: same-origin\n  \
            Cross-Origin-Resource-Policy: same-origin\n  Strict-Transport-Security: max-age=1\n  \
            Permissions-Policy: camera=(), geolocation=(), microphone=()\n\
            /en/write/\n  Referrer-Policy: same-origin\n  Cache-Control: no-store\n";
        let faults = |text: &str, path: &str, html: &str| {
            let headers = Headers::parse(text).unwrap();
            faults(&Page::parse(path, html), &headers.of(path))
        };
        let form = "<form method=post action=/t>";
        assert_eq!(faults(STRICT, "/en/", ""), [""; 0]);
        assert_eq!(faults(STRICT, "/en/write/", form), [""; 0]);

        for line in STRICT.lines().filter(|line| line.starts_with(' ')).take(7) {
            let without = STRICT.replacen(line, "", 1);
            assert!(!faults(&without, "/en/", "").is_empty(), "{line}");
        }
        for (path, html) in [
            ("/en/", form),
            ("/en/write/", ""),
            ("/en/", "<img src=/e.svg>"),
            ("/en/", "<script>alert()</script>"),
        ] {
            assert!(!faults(STRICT, path, html).is_empty(), "{path} {html}");
        }
        let cookie = STRICT.replacen("/*\n", "/*\n  Set-Cookie: a=b\n", 1);
        assert_eq!(faults(&cookie, "/en/", ""), ["a cookie is set"]);
    }

    #[test]
    fn a_line_that_is_neither_path_nor_header_is_refused() {
        for text in ["  X-A: a", "/*\n  no header", "X-A: a"] {
            assert!(Headers::parse(text).is_err(), "{text}");
        }
    }
}

//! The response headers that the generator wrote beside the site, in the `_headers` format that several hosts read.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// Rules in file order: which addresses, and what is set for them.
#[derive(Debug, Default)]
pub struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    pattern: String,
    /// Name in small letters and value; `None` takes a header away that an earlier rule set.
    set: Vec<(String, Option<String>)>,
}

impl Headers {
    /// Parses a `_headers` file: a path at the margin, its headers indented below it, `#` starts a comment.
    ///
    /// # Errors
    ///
    /// When a line is neither.
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
                    (None, None) => bail!("line {number} of _headers is no header: {line:?}"),
                },
                _ => bail!(
                    "line {number} of _headers is neither a path nor a header below one: {line:?}"
                ),
            }
        }
        Ok(headers)
    }

    /// The headers of the answer for `path`: of two rules for one header, the later one counts.
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

/// `*` stands for any run of characters, `:name` for one part of a path.
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
    fn a_line_that_is_nothing_is_refused() {
        for text in ["  X-A: a", "/*\n  no header", "X-A: a"] {
            assert!(Headers::parse(text).is_err(), "{text}");
        }
    }
}

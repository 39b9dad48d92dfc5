//! Escaping of text for HTML and XML.

use std::borrow::Cow;

use memchr::{memchr2, memchr3};

/// Which characters are escaped besides `&`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escaping {
    /// `<`, for the text of an element.
    Text,
    /// `"`, for an attribute within double quotes.
    Attribute,
    /// `<`, `>`, `"` and `'`, for text and for attributes within either quotes.
    Everywhere,
}

impl Escaping {
    /// The first byte of `bytes` that must be escaped.
    fn find(self, bytes: &[u8]) -> Option<usize> {
        match self {
            Self::Text => memchr2(b'&', b'<', bytes),
            Self::Attribute => memchr2(b'&', b'"', bytes),
            Self::Everywhere => {
                let first = memchr3(b'&', b'<', b'>', bytes);
                let bytes = first.and_then(|end| bytes.get(..end)).unwrap_or(bytes);
                memchr2(b'"', b'\'', bytes).or(first)
            }
        }
    }
}

/// Escapes a text for any place in a document.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if Escaping::Everywhere.find(text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    escape_into(&mut escaped, text, Escaping::Everywhere);
    Cow::Owned(escaped)
}

/// Adds an escaped text to a document.
pub(crate) fn escape_into(document: &mut String, text: &str, escaping: Escaping) {
    let mut rest = text;
    while let Some(at) = escaping.find(rest.as_bytes()) {
        let (plain, after) = rest.split_at(at);
        document.push_str(plain);
        let mut after = after.chars();
        document.push_str(match after.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        });
        rest = after.as_str();
    }
    document.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_the_characters_that_end_it_escaped() {
        let text = "a & \"b\" < 'c' > d";
        for (escaping, expected) in [
            (Escaping::Text, "a &amp; \"b\" &lt; 'c' > d"),
            (Escaping::Attribute, "a &amp; &quot;b&quot; < 'c' > d"),
            (
                Escaping::Everywhere,
                "a &amp; &quot;b&quot; &lt; &#39;c&#39; &gt; d",
            ),
        ] {
            let mut escaped = String::new();
            escape_into(&mut escaped, text, escaping);
            assert_eq!(escaped, expected);
        }
        assert!(matches!(escape("plain"), Cow::Borrowed("plain")));
    }
}

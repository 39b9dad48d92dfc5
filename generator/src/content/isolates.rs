//! Elements in place of the invisible signs that isolate a part of a text from the direction around it.
//!
//! The signs (U+2066 to U+2069) keep the groups of a number in their order within Urdu. Braille displays show them as cells of
//! noise, so in HTML an element stands in their place, which does the same.

/// The signs that begin an isolated part, and the one that ends it.
pub const SIGNS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// Adds escaped HTML to `out`, with elements in place of the signs. `acts` says of an isolated part whether isolating it does
/// something; if not, its signs are left out.
pub fn write(html: &str, out: &mut String, acts: impl Fn(&str) -> bool) {
    // For each open part, whether it has an element.
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(SIGNS) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let mut after = after.chars();
        let sign = after.next();
        rest = after.as_str();
        let start = match sign {
            Some('\u{2066}') => "<bdi dir=\"ltr\">",
            Some('\u{2067}') => "<bdi dir=\"rtl\">",
            Some('\u{2068}') => "<bdi>",
            _ => {
                out.push_str(end(open.pop()));
                continue;
            }
        };
        let inside = rest.split('\u{2069}').next().unwrap_or_default();
        let has_element = acts(inside);
        open.push(has_element);
        out.push_str(if has_element { start } else { "" });
    }
    out.push_str(rest);
    while let Some(part) = open.pop() {
        out.push_str(end(Some(part)));
    }
}

/// The end of a part. A sign that ends nothing is left out.
fn end(part: Option<bool>) -> &'static str {
    match part {
        Some(true) => "</bdi>",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_in_place_of_signs_that_do_something() {
        for (text, html) in [
            (
                "a \u{2066}2011/36\u{2069} b",
                "a <bdi dir=\"ltr\">2011/36</bdi> b",
            ),
            (
                "\u{2068}a\u{2067}b\u{2069}",
                "<bdi>a<bdi dir=\"rtl\">b</bdi></bdi>",
            ),
            ("\u{2068}64\u{2069} c", "64 c"),
            ("a\u{2069} b", "a b"),
        ] {
            let mut out = String::new();
            write(text, &mut out, |part| part != "64");
            assert_eq!(out, html);
        }
    }
}

//! What a page tells search engines in JSON-LD. It must be sound, and say nothing that the page itself does not say.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::page::Page;

/// The kinds of things we speak of, and what each of them must say.
const TYPES: &[(&str, &[&str])] = &[
    ("WebSite", &["inLanguage", "name", "url"]),
    ("Service", &["areaServed", "availableChannel", "name"]),
    ("Country", &["identifier", "name"]),
    ("ServiceChannel", &["servicePhone"]),
    ("ContactPoint", &["telephone"]),
];

/// Blocks of JSON-LD are JSON, use the vocabulary of schema.org, and repeat numbers and names that can be read on the page.
pub fn says_what_the_page_says(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for block in page.select("script[type='application/ld+json']") {
        match serde_json::from_str::<Value>(&block.text().collect::<String>()) {
            Err(error) => faults.push(format!("JSON-LD does not parse: {error}")),
            Ok(value) if value.get("@context") != Some(&"https://schema.org".into()) => {
                faults.push("JSON-LD is not in the vocabulary of schema.org".to_owned());
            }
            Ok(value) => {
                let things = value.get("@graph").and_then(Value::as_array);
                let heard = Heard::of(page);
                match things {
                    Some(things) if things.is_empty() => {
                        faults.push("JSON-LD says nothing".to_owned());
                    }
                    Some(things) => things
                        .iter()
                        .for_each(|thing| heard.check(thing, &mut faults)),
                    None => heard.check(&value, &mut faults),
                }
            }
        }
    }
    faults
}

/// What a reader of the page is told.
struct Heard<'page> {
    lang: &'page str,
    canonical: Option<&'page str>,
    /// Digits of every number that can be dialled from the page.
    numbers: BTreeSet<String>,
    words: String,
}

impl<'page> Heard<'page> {
    fn of(page: &'page Page) -> Self {
        Self {
            lang: page.lang(),
            canonical: page.attribute("link[rel=canonical]", "href"),
            numbers: page
                .select("a[href^='tel:'], a[href^='sms:']")
                .iter()
                .filter_map(|link| Some(digits(link.value().attr("href")?)))
                .collect(),
            // The text of the blocks themselves is none that a reader sees.
            words: page
                .texts()
                .into_iter()
                .map(|text| text.words)
                .collect::<Vec<_>>()
                .join(" "),
        }
    }

    /// Checks a thing and everything in it.
    fn check(&self, thing: &Value, faults: &mut Vec<String>) {
        let Some(fields) = thing.as_object() else {
            return faults.push(format!("{thing} is no thing"));
        };
        let kind = fields
            .get("@type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let Some((_, wanted)) = TYPES.iter().find(|(known, _)| *known == kind) else {
            return faults.push(format!("we speak of no {kind:?}"));
        };
        for name in *wanted {
            if !fields.contains_key(*name) {
                faults.push(format!("a {kind} has no {name}"));
            }
        }
        for (name, value) in fields {
            match value {
                Value::String(text) => faults.extend(self.check_text(name, text)),
                Value::Array(things) => things.iter().for_each(|thing| self.check(thing, faults)),
                Value::Object(_) => self.check(value, faults),
                _ => {}
            }
        }
    }

    fn check_text(&self, name: &str, text: &str) -> Option<String> {
        let is_true = match name {
            "telephone" => self.numbers.contains(&digits(text)),
            "inLanguage" => text == self.lang,
            "url" => Some(text) == self.canonical,
            "name" => self
                .words
                .contains(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
            _ => true,
        };
        (!is_true).then(|| format!("the page does not say the {name} {text:?}"))
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(json: &str) -> usize {
        let html = format!(
            "<html lang=nb><link rel=canonical href=https://fanal.example/nb/><body><h1>Norge</h1><p>ROSA  hjelpetelefon \
             <a href=tel:+4722331160>22 33 11 60</a><script type='application/ld+json'>{json}</script>"
        );
        says_what_the_page_says(&Page::parse("/nb/", &html)).len()
    }

    #[test]
    fn what_the_page_says_may_be_repeated_and_nothing_else() {
        let service = r#"{"@context":"https://schema.org","@graph":[{"@type":"Service","name":"ROSA hjelpetelefon",
            "areaServed":{"@type":"Country","identifier":"NO","name":"Norge"},
            "availableChannel":{"@type":"ServiceChannel","servicePhone":[{"@type":"ContactPoint","telephone":"+47-22331160"}]}}]}"#;
        let site = r#"{"@context":"https://schema.org","@type":"WebSite","inLanguage":"nb","name":"Norge","url":"https://fanal.example/nb/"}"#;
        assert_eq!((faults(service), faults(site)), (0, 0));
        for (before, after) in [
            ("22331160", "22331161"),
            ("ROSA", "ROSE"),
            ("Norge", "Sverige"),
            ("Country", "Continent"),
            ("identifier", "id"),
            ("https://schema.org", "https://example.org"),
            ("]}}]}", "]}}]"),
        ] {
            assert_eq!(faults(&service.replace(before, after)), 1, "{after}");
        }
        for (before, after) in [("\"nb\"", "\"en\""), ("/nb/", "/en/"), ("url", "link")] {
            assert_eq!(faults(&site.replace(before, after)), 1, "{after}");
        }
        assert_eq!(
            faults(r#"{"@context":"https://schema.org","@graph":[]}"#),
            1
        );
        assert_eq!(faults("{}"), 1);
    }
}

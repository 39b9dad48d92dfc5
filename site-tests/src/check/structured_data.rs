//! JSON-LD for search engines. It must be valid, and contain nothing that the visible page does not contain.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::page::Page;

/// The types that the site may use, and the required properties of each.
const TYPES: &[(&str, &[&str])] = &[
    ("WebSite", &["inLanguage", "name", "url"]),
    ("Service", &["areaServed", "availableChannel", "name"]),
    ("Country", &["identifier", "name"]),
    ("ServiceChannel", &["servicePhone"]),
    ("ContactPoint", &["telephone"]),
];

/// Faults unless each block of JSON-LD uses schema.org, and each number and name in it is visible on the page.
pub fn matches_the_page(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for block in page.select("script[type='application/ld+json']") {
        match serde_json::from_str::<Value>(&block.text().collect::<String>()) {
            Err(error) => faults.push(format!("JSON-LD is not valid JSON: {error}")),
            Ok(value) if value.get("@context") != Some(&"https://schema.org".into()) => {
                faults.push("JSON-LD does not use schema.org".to_owned());
            }
            Ok(value) => {
                let items = value.get("@graph").and_then(Value::as_array);
                let visible = Visible::of(page);
                match items {
                    Some(items) if items.is_empty() => {
                        faults.push("JSON-LD contains no item".to_owned());
                    }
                    Some(items) => items
                        .iter()
                        .for_each(|item| visible.check(item, &mut faults)),
                    None => visible.check(&value, &mut faults),
                }
            }
        }
    }
    faults
}

/// The visible facts of the page that JSON-LD may repeat.
struct Visible<'page> {
    lang: &'page str,
    canonical: Option<&'page str>,
    /// The digits of every number that the page links to.
    numbers: BTreeSet<String>,
    words: String,
}

impl<'page> Visible<'page> {
    fn of(page: &'page Page) -> Self {
        Self {
            lang: page.lang(),
            canonical: page.attribute("link[rel=canonical]", "href"),
            numbers: page
                .select("a[href^='tel:'], a[href^='sms:']")
                .iter()
                .filter_map(|link| Some(digits(link.value().attr("href")?)))
                .collect(),
            // `texts` leaves out the blocks of JSON-LD, which are not visible.
            words: page
                .texts()
                .into_iter()
                .map(|text| text.words)
                .collect::<Vec<_>>()
                .join(" "),
        }
    }

    /// Checks an item and all items in it.
    fn check(&self, item: &Value, faults: &mut Vec<String>) {
        let Some(fields) = item.as_object() else {
            return faults.push(format!("{item} is not an object"));
        };
        let item_type = fields
            .get("@type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let Some((_, wanted)) = TYPES.iter().find(|(known, _)| *known == item_type) else {
            return faults.push(format!("the type {item_type:?} is not used here"));
        };
        for name in *wanted {
            if !fields.contains_key(*name) {
                faults.push(format!("a {item_type} has no {name}"));
            }
        }
        for (name, value) in fields {
            match value {
                Value::String(text) => faults.extend(self.check_text(name, text)),
                Value::Array(items) => items.iter().for_each(|item| self.check(item, faults)),
                Value::Object(_) => self.check(value, faults),
                _ => {}
            }
        }
    }

    fn check_text(&self, name: &str, text: &str) -> Option<String> {
        let is_visible = match name {
            "telephone" => self.numbers.contains(&digits(text)),
            "inLanguage" => text == self.lang,
            "url" => Some(text) == self.canonical,
            "name" => self
                .words
                .contains(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
            _ => true,
        };
        (!is_visible).then(|| format!("the page does not show the {name} {text:?}"))
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
        matches_the_page(&Page::parse("/nb/", &html)).len()
    }

    #[test]
    fn visible_facts_may_be_repeated_and_nothing_else() {
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

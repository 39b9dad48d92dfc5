//! Phrases that speak of any country, and what a site for one country says in their place.

use std::cmp::Reverse;

use super::built_in;
use crate::content::locale::Tag;

/// The phrases of a language, each with what replaces it, the longest first.
pub(super) fn phrases(tag: &Tag) -> Vec<(String, String)> {
    let all = built_in::starter("phrases.toml").and_then(|text| text.parse::<toml::Table>().ok());
    let own = all
        .as_ref()
        .and_then(|all| all.get(tag.as_str())?.as_table());
    let pairs = own.into_iter().flatten();
    let pairs = pairs.filter_map(|(from, to)| Some((from.clone(), to.as_str()?.to_owned())));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_by_key(|(from, _)| Reverse(from.len()));
    pairs
}

/// The text of a page with its phrases replaced.
pub(super) fn of_one_country(text: &str, phrases: &[(String, String)]) -> String {
    let text = text.to_owned();
    phrases
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_in_a_page_of_its_language() {
        for tag in built_in::languages() {
            let phrases = phrases(&tag);
            assert!(!phrases.is_empty(), "{tag}");
            let ids = built_in::page_ids();
            let pages = ids.iter().filter_map(|id| built_in::page(&tag, id));
            let mut all = pages.collect::<Vec<_>>().join("\n");
            for (from, to) in phrases {
                assert!(all.contains(&from), "{tag}: {from}");
                all = all.replace(&from, &to);
            }
        }
    }
}

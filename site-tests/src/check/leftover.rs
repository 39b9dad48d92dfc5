//! Text of the source language that was left in a page of another locale.

use std::collections::BTreeSet;

use crate::page::Page;

/// Small words that stand in nearly every English sentence and in no name of a body.
const ENGLISH: &[&str] = &[
    "the", "is", "are", "you", "this", "from", "with", "we", "not", "have", "when",
];

/// Texts of two words and more that stand in `page` as they stand in `source`, its version in the source language,
/// or that are plainly English. Left alone are names and phrases that are marked with a language of their own, and
/// `names` that are the same in both languages.
pub fn source_text(page: &Page, source: &Page, names: &BTreeSet<&str>) -> Vec<String> {
    if page.lang() == source.lang() {
        return Vec::new();
    }
    let known: BTreeSet<String> = source
        .texts()
        .into_iter()
        .filter(|text| !text.marked)
        .map(|text| text.words)
        .filter(|words| {
            words
                .split(' ')
                .filter(|word| word.chars().any(char::is_alphabetic))
                .count()
                > 1
        })
        .collect();
    page.texts()
        .into_iter()
        .filter(|text| !text.marked)
        .filter(|text| known.contains(&text.words) || is_english(&text.words))
        .filter(|text| !names.contains(text.words.as_str()))
        .map(|text| format!("left in the source language: {:?}", text.words))
        .collect()
}

fn is_english(words: &str) -> bool {
    words
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| ENGLISH.contains(word))
        .count()
        > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_in_an_urdu_page_is_found_and_names_are_not() {
        let source = Page::parse(
            "/en/numbers/no/",
            "<html lang=en><p>Day and night<p>ROSA help line<p>Fanal<p>Sri Lanka",
        );
        let names = BTreeSet::from(["Sri Lanka"]);
        let page = |body: &str| Page::parse("/ur/numbers/no/", &format!("<html lang=ur>{body}"));
        assert!(
            source_text(
                &page("<p>دن رات<p>Fanal<p>Sri Lanka<bdi lang=en>ROSA help line</bdi>"),
                &source,
                &names
            )
            .is_empty()
        );
        assert_eq!(
            source_text(&page("<p>Day and  night"), &source, &names).len(),
            1
        );
        assert_eq!(
            source_text(&page("<p>We are not the police"), &source, &names).len(),
            1
        );
    }
}

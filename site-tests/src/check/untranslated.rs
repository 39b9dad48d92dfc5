//! Text in the source language on a translated page.

use std::collections::BTreeSet;

use crate::page::Page;

/// Words that occur in nearly every English sentence, but not in the names of organisations.
const ENGLISH_WORDS: &[&str] = &[
    "the", "is", "are", "you", "this", "from", "with", "we", "not", "have", "when",
];

/// Untranslated texts of `page`: texts of two or more words that its version in the source language, `source`, also contains, and
/// English sentences. Texts with their own `lang` do not count, nor do the `names` that are the same in both languages.
pub fn untranslated_texts(page: &Page, source: &Page, names: &BTreeSet<&str>) -> Vec<String> {
    if page.lang() == source.lang() {
        return Vec::new();
    }
    let in_source: BTreeSet<String> = source
        .texts()
        .into_iter()
        .filter(|text| !text.has_own_lang)
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
        .filter(|text| !text.has_own_lang)
        .filter(|text| in_source.contains(&text.words) || is_english(&text.words))
        .filter(|text| !names.contains(text.words.as_str()))
        .map(|text| format!("not translated: {:?}", text.words))
        .collect()
}

fn is_english(words: &str) -> bool {
    words
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| ENGLISH_WORDS.contains(word))
        .count()
        > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_on_an_urdu_page_is_found_and_names_are_not() {
        let source = Page::parse(
            "/en/numbers/no/",
            "<html lang=en><p>Day and night<p>ROSA help line<p>Fanal<p>Sri Lanka",
        );
        let names = BTreeSet::from(["Sri Lanka"]);
        let page = |body: &str| Page::parse("/ur/numbers/no/", &format!("<html lang=ur>{body}"));
        assert!(
            untranslated_texts(
                &page("<p>دن رات<p>Fanal<p>Sri Lanka<bdi lang=en>ROSA help line</bdi>"),
                &source,
                &names
            )
            .is_empty()
        );
        assert_eq!(
            untranslated_texts(&page("<p>Day and  night"), &source, &names).len(),
            1
        );
        assert_eq!(
            untranslated_texts(&page("<p>We are not the police"), &source, &names).len(),
            1
        );
    }
}

//! Texts that a bystander can see: the title, which the tab and the history show, the address, and the icon.

use crate::page::Page;

/// Words and parts of words that reveal the subject, by language and in lower case.
const REVEALING_WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "traffick",
            "slave",
            "victim",
            "exploit",
            "prostitut",
            "abuse",
            "forced",
            "rescue",
            "police",
            "crim",
            "escape",
        ],
    ),
    (
        "fr",
        &[
            "traite des",
            "esclav",
            "victim",
            "exploit",
            "prostitu",
            "forcé",
            "police",
            "crim",
        ],
    ),
    (
        "es",
        &[
            "trata de", "esclav", "víctim", "victim", "explot", "prostitu", "forzad", "policía",
            "rescat",
        ],
    ),
    (
        "pt",
        &[
            "tráfico", "trafico", "escrav", "vítim", "vitim", "explora", "prostitu", "forçad",
            "polícia", "resgat",
        ],
    ),
    (
        "ru",
        &[
            "торговл",
            "рабств",
            "жертв",
            "эксплуат",
            "проститу",
            "принуд",
            "полици",
            "преступ",
        ],
    ),
    (
        "hi",
        &["तस्करी", "गुलाम", "पीड़ित", "शोषण", "वेश्या", "पुलिस", "अपराध"],
    ),
    (
        "ur",
        &[
            "اسمگل",
            "غلام",
            "متاثر",
            "استحصال",
            "جسم فروش",
            "پولیس",
            "مجرم",
            "جرائم",
        ],
    ),
    (
        "zh-Hans",
        &["贩", "奴", "受害", "剥削", "卖淫", "强迫", "警", "犯罪"],
    ),
];

/// Faults if the title, the address, the preview of a shared link or the icon reveals the subject.
///
/// Every page is checked for the words of all languages, because addresses may be English, and fallback pages are in the source
/// language.
pub fn neutral_title(page: &Page) -> Vec<String> {
    let title = page
        .select("title")
        .first()
        .map(|title| title.text().collect::<String>())
        .unwrap_or_default();
    if title.trim().is_empty() {
        return vec!["the title is empty".to_owned()];
    }
    let mut shown = vec![("title", title), ("address", page.path.clone())];
    for meta in page.select(
        "meta[property='og:title'], meta[property='og:site_name'], meta[name='twitter:title']",
    ) {
        shown.push((
            "shared title",
            meta.value().attr("content").unwrap_or_default().to_owned(),
        ));
    }
    for icon in page.select("link[rel~=icon]") {
        shown.push((
            "icon",
            icon.value().attr("href").unwrap_or_default().to_owned(),
        ));
    }
    shown
        .iter()
        .filter_map(|(place, text)| {
            revealing_word(text).map(|word| format!("the {place} {text:?} contains {word:?}"))
        })
        .collect()
}

fn revealing_word(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    REVEALING_WORDS
        .iter()
        .flat_map(|(_, words)| *words)
        .find(|word| text.contains(*word))
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revealing_title_is_found_in_every_language() {
        let faults = |title: &str| {
            neutral_title(&Page::parse(
                "/en/rights/",
                &format!("<title>{title}</title>"),
            ))
        };
        for neutral in ["Your rights – Fanal", "نمبر – Fanal", "号码 – Fanal"] {
            assert!(faults(neutral).is_empty(), "{neutral}");
        }
        for revealing in [
            "",
            "Human Trafficking – Fanal",
            "Жертвам",
            "پولیس",
            "受害者",
        ] {
            assert_eq!(faults(revealing).len(), 1, "{revealing}");
        }
    }

    #[test]
    fn a_revealing_address_is_found() {
        assert_eq!(
            neutral_title(&Page::parse("/en/rights/victim/", "<title>Rights</title>")).len(),
            1
        );
    }
}

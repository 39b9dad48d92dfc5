//! The same page in other locales: canonical addresses, `hreflang`, `x-default`, and that each of them points back.

use std::collections::BTreeMap;

use crate::page::Page;
use crate::survey::{Entry, Fault, Survey};

/// Faults in the canonical addresses and alternates of all pages.
///
/// - Every listed page is canonical to itself; a fallback page is canonical to its source and names no alternate.
/// - Alternates are absolute, exist, are in the language they claim, include the page itself and `x-default`, and every one of
///   them names the same set.
pub fn broken_alternates(survey: &Survey, origin: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, page) in &survey.pages {
        if page.is_redirect || Page::is_not_found_at(path) {
            continue;
        }
        let mut say = |what: String| {
            faults.push(Fault {
                check: "alternates",
                path: path.clone(),
                what,
            });
        };
        let own = format!("{origin}{path}");
        if page.is_fallback {
            if !page.alternates.is_empty() {
                say("a fallback page names alternates".to_owned());
            }
            match page.canonical.as_deref() {
                Some(canonical)
                    if canonical != own && entry(survey, origin, canonical).is_some() => {}
                other => say(format!(
                    "a fallback page is canonical to {other:?} and not to its source"
                )),
            }
            continue;
        }
        if page.canonical.as_deref().map(crate::link::percent_decoded) != Some(own.clone()) {
            say(format!("is canonical to {:?}", page.canonical));
        }
        let by_language: BTreeMap<_, _> = page.alternates.iter().cloned().collect();
        if by_language.len() != page.alternates.len() {
            say("names a language twice".to_owned());
        }
        if !by_language.contains_key("x-default") {
            say("names no x-default".to_owned());
        }
        if path != "/"
            && by_language
                .get(&page.lang)
                .map(|address| crate::link::percent_decoded(address))
                != Some(own.clone())
        {
            say("does not name itself".to_owned());
        }
        for (language, address) in &by_language {
            let Some(other) = entry(survey, origin, address) else {
                say(format!("its alternate {address} does not exist"));
                continue;
            };
            if language == "x-default" {
                continue;
            }
            if other.lang != *language {
                say(format!(
                    "its alternate {address} is in {:?}, not {language}",
                    other.lang
                ));
            }
            if path != "/"
                && other.alternates.iter().cloned().collect::<BTreeMap<_, _>>() != by_language
            {
                say(format!(
                    "its alternate {address} does not name the same pages"
                ));
            }
        }
    }
    faults
}

fn entry<'a>(survey: &'a Survey, origin: &str, address: &str) -> Option<&'a Entry> {
    survey
        .pages
        .get(&crate::link::percent_decoded(address.strip_prefix(origin)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://fanal.example";

    fn faults(en: &str, ur: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (locale, head) in [("en", en), ("ur", ur)] {
            std::fs::create_dir(folder.path().join(locale)).unwrap();
            let html = format!(
                "<html lang={locale}><head>{}",
                head.replace("href=/", "href=https://fanal.example/")
            );
            std::fs::write(folder.path().join(locale).join("index.html"), html).unwrap();
        }
        let survey = Survey::read(folder.path()).unwrap();
        broken_alternates(&survey, ORIGIN)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn alternates_point_back() {
        let set = "<link rel=alternate hreflang=en href=/en/><link rel=alternate hreflang=ur href=/ur/><link rel=alternate hreflang=x-default href=/en/>";
        let head = |path: &str| format!("<link rel=canonical href={path}>{set}");
        assert_eq!(faults(&head("/en/"), &head("/ur/")), [""; 0]);

        let silent = "<link rel=canonical href=/ur/>";
        assert!(
            faults(&head("/en/"), silent).contains(
                &"/en/: its alternate https://fanal.example/ur/ does not name the same pages"
                    .to_owned()
            )
        );
        assert!(!faults(&head("/en/"), &head("/en/")).is_empty());
        assert!(
            !faults(
                &head("/en/").replace("x-default", "fr"),
                &head("/ur/").replace("x-default", "fr")
            )
            .is_empty()
        );
    }

    #[test]
    fn a_fallback_is_canonical_to_its_source_and_names_nothing() {
        let en = "<link rel=canonical href=/en/><link rel=alternate hreflang=en href=/en/><link rel=alternate hreflang=x-default href=/en/>";
        let fallback =
            |path: &str| format!("<link rel=canonical href={path}><body lang=en dir=ltr>");
        assert_eq!(faults(en, &fallback("/en/")), [""; 0]);
        assert_eq!(faults(en, &fallback("/ur/")).len(), 1);
    }
}

//! The same page in other locales: canonical addresses, `hreflang` and `x-default`, and links back from each alternate.

use std::collections::BTreeMap;

use crate::address::percent_decoded;
use crate::fault::Fault;
use crate::page::Page;
use crate::site_index::{PageEntry, SiteIndex};

/// Faults in the canonical addresses and alternates of all pages.
///
/// - Every listed page is its own canonical page. A fallback page names its source as canonical, and has no alternates.
/// - Alternates are absolute addresses of existing pages in the named language. They include the page itself and `x-default`, and
///   each of them has the same set of alternates.
pub fn broken_alternates(index: &SiteIndex, origin: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, page) in &index.pages {
        if page.is_redirect || Page::is_not_found_at(path) {
            continue;
        }
        let found = if page.is_fallback {
            faults_of_fallback(index, origin, path, page)
        } else {
            faults_of_original(index, origin, path, page)
        };
        faults.extend(found.into_iter().map(|what| Fault {
            check: "alternates",
            path: path.clone(),
            what,
        }));
    }
    faults
}

fn faults_of_fallback(
    index: &SiteIndex,
    origin: &str,
    path: &str,
    page: &PageEntry,
) -> Vec<String> {
    let mut faults = Vec::new();
    if !page.alternates.is_empty() {
        faults.push("a fallback page names alternates".to_owned());
    }
    match page.canonical.as_deref() {
        Some(canonical)
            if canonical != format!("{origin}{path}")
                && entry(index, origin, canonical).is_some() => {}
        other => faults.push(format!(
            "a fallback page names {other:?} as canonical and not its source"
        )),
    }
    faults
}

fn faults_of_original(
    index: &SiteIndex,
    origin: &str,
    path: &str,
    page: &PageEntry,
) -> Vec<String> {
    let mut faults = Vec::new();
    let own = Some(format!("{origin}{path}"));
    if page.canonical.as_deref().map(percent_decoded) != own {
        faults.push(format!("names {:?} as canonical", page.canonical));
    }
    let by_language: BTreeMap<_, _> = page.alternates.iter().cloned().collect();
    if by_language.len() != page.alternates.len() {
        faults.push("names a language twice".to_owned());
    }
    if !by_language.contains_key("x-default") {
        faults.push("names no x-default".to_owned());
    }
    let itself = by_language.get(&page.lang);
    if path != "/" && itself.map(|address| percent_decoded(address)) != own {
        faults.push("does not name itself".to_owned());
    }
    for (language, address) in &by_language {
        let Some(other) = entry(index, origin, address) else {
            faults.push(format!("its alternate {address} does not exist"));
            continue;
        };
        if language == "x-default" {
            continue;
        }
        if other.lang != *language {
            faults.push(format!(
                "its alternate {address} is in {:?}, not {language}",
                other.lang
            ));
        }
        if path != "/"
            && other.alternates.iter().cloned().collect::<BTreeMap<_, _>>() != by_language
        {
            faults.push(format!(
                "its alternate {address} does not name the same pages"
            ));
        }
    }
    faults
}

fn entry<'a>(index: &'a SiteIndex, origin: &str, address: &str) -> Option<&'a PageEntry> {
    index
        .pages
        .get(&percent_decoded(address.strip_prefix(origin)?))
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
        let index = SiteIndex::read(folder.path()).unwrap();
        broken_alternates(&index, ORIGIN)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn alternates_link_back() {
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
    fn a_fallback_names_its_source_as_canonical_and_no_alternates() {
        let en = "<link rel=canonical href=/en/><link rel=alternate hreflang=en href=/en/><link rel=alternate hreflang=x-default href=/en/>";
        let fallback =
            |path: &str| format!("<link rel=canonical href={path}><body lang=en dir=ltr>");
        assert_eq!(faults(en, &fallback("/en/")), [""; 0]);
        assert_eq!(faults(en, &fallback("/ur/")).len(), 1);
    }
}

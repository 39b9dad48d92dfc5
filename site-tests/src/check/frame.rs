//! The frame of every page, in the same order: quick exit, then languages, then a link to numbers.

use std::iter::Peekable;

use scraper::ElementRef;

use crate::page::Page;

/// Faults unless quick exit, language switcher and numbers come in this order, before all other controls except the skip link.
///
/// The language chooser only has the exit and the languages, and `/404.html` only the exit, because it lists every language in its
/// text. Replies to a tip have no switcher, so that nothing is above the code.
pub fn exit_then_languages_then_numbers(page: &Page) -> Vec<String> {
    if page.is_redirect() {
        return Vec::new();
    }
    let controls = page.select("a[href], summary, button, input, select, textarea");
    let mut controls = controls
        .iter()
        .copied()
        .filter(|control| control.value().attr("href") != Some("#main"))
        .peekable();

    let Some(exit) = controls.next().filter(|control| is_exit(*control)) else {
        return vec!["the first control is not the quick exit".to_owned()];
    };
    let mut faults = Vec::new();
    if exit.value().attr("target").is_some() {
        faults.push("the quick exit opens another window and leaves the page open".to_owned());
    }
    let languages = skip_switcher(&mut controls);
    if ["/404.html", "/failure.html"].contains(&page.path.as_str()) {
        return faults;
    }
    match (page.is_reply(), languages) {
        (true, 0) | (false, 2..) => {}
        (true, _) => {
            faults.push("a reply has links to other languages above its text".to_owned());
        }
        (false, _) => {
            faults.push("the quick exit is not followed by a language switcher".to_owned());
        }
    }
    if !page.is_chooser() {
        faults.extend(wrong_link_to_numbers(controls.next()));
    }
    faults
}

/// Skips the language switcher, and returns the number of its links.
fn skip_switcher<'page>(controls: &mut Peekable<impl Iterator<Item = ElementRef<'page>>>) -> usize {
    controls.next_if(|control| control.value().name() == "summary");
    let mut languages = 0;
    while controls
        .next_if(|control| control.value().attr("hreflang").is_some())
        .is_some()
    {
        languages += 1;
    }
    languages
}

/// The fault of `control`, which must link to the directory of numbers of the page's locale, on every page, or on a site for
/// one country call the number of that country.
fn wrong_link_to_numbers(control: Option<ElementRef<'_>>) -> Option<String> {
    let href = control.and_then(|control| control.value().attr("href"));
    let is_directory = |href: &str| {
        href.strip_prefix('/')
            .and_then(|rest| rest.strip_suffix("/numbers/"))
            .is_some_and(|tag| !tag.is_empty() && !tag.contains('/'))
    };
    let is_right = |href: &str| is_directory(href) || href.starts_with("tel:");
    (!href.is_some_and(is_right))
        .then(|| format!("the switcher is followed by {href:?} and not by a link to numbers"))
}

/// Whether `control` is a link to another site that sends no referrer.
fn is_exit(control: ElementRef<'_>) -> bool {
    let rel = control.value().attr("rel").unwrap_or_default();
    let is_external = control
        .value()
        .attr("href")
        .is_some_and(|href| href.starts_with("https://"));
    is_external
        && ["nofollow", "noreferrer"]
            .iter()
            .all(|word| rel.split_whitespace().any(|part| part == *word))
}

/// The fault of a page whose quick exit does not lead to `wanted`, the exit page of its locale.
pub fn wrong_exit(page: &Page, wanted: &str) -> Option<String> {
    let exit = page.attribute("a.exit", "href");
    (!page.is_redirect() && exit != Some(wanted)).then(|| format!("has the exit page {exit:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXIT: &str = "<a href=https://example.org/ rel='nofollow noreferrer'>Leave</a>";
    const LANGUAGES: &str = "<details><summary>English</summary><a href=/en/ hreflang=en>English</a><a href=/ur/ hreflang=ur>اردو</a></details>";
    const NUMBERS: &str = "<a href=/en/numbers/>Numbers</a>";

    fn faults(path: &str, body: &str) -> Vec<String> {
        exit_then_languages_then_numbers(&Page::parse(path, &format!("<body>{body}<h1>x</h1>")))
    }

    #[test]
    fn the_frame_has_a_fixed_order() {
        let skip = "<a href=#main>Skip</a>";
        assert!(faults("/en/", &[skip, EXIT, LANGUAGES, NUMBERS].concat()).is_empty());
        assert!(faults("/", &[EXIT, LANGUAGES].concat()).is_empty());
        assert!(faults("/en/t", &[EXIT, NUMBERS].concat()).is_empty());
        assert!(!faults("/en/t", &[EXIT, LANGUAGES, NUMBERS].concat()).is_empty());
        for body in [
            [LANGUAGES, EXIT, NUMBERS].concat(),
            [EXIT, NUMBERS, LANGUAGES].concat(),
            [EXIT, LANGUAGES].concat(),
            EXIT.replace("noreferrer", "").clone() + LANGUAGES + NUMBERS,
            EXIT.replace("<a ", "<a target=_blank ") + LANGUAGES + NUMBERS,
        ] {
            assert!(!faults("/en/", &body).is_empty(), "{body}");
        }
    }

    #[test]
    fn numbers_in_the_bar_lead_to_the_directory() {
        for href in ["#number", "/en/numbers/no/", "/numbers/", "/en/numbers/#no"] {
            let numbers = NUMBERS.replace("/en/numbers/", href);
            let body = [EXIT, LANGUAGES, &numbers].concat();
            assert_eq!(faults("/en/", &body).len(), 1, "{href}");
        }
    }

    #[test]
    fn a_wrong_or_missing_exit_is_found() {
        let fault = |body: &str| wrong_exit(&Page::parse("/ur/", body), "https://example.org/");
        let exit = EXIT.replace("<a ", "<a class=exit ");
        assert_eq!(fault(&exit), None);
        for body in ["", EXIT, &exit.replace(".org", ".com")] {
            assert!(fault(body).is_some(), "{body}");
        }
    }
}

//! The frame of every page, in the same place: quick exit, then the languages, then a way to a number.

use scraper::ElementRef;

use crate::page::Page;

/// Quick exit, switcher and numbers come in this order, before anything else that can be clicked but the skip link.
///
/// The chooser has only the exit and the languages; the root's 404 page holds every language and has only the exit; pages that
/// answer a tip have no switcher, so that nothing stands above the code.
pub fn leave_then_languages_then_numbers(page: &Page) -> Vec<String> {
    if page.is_redirect() {
        return Vec::new();
    }
    let controls = page.select("a[href], summary, button, input, select, textarea");
    let mut controls = controls
        .iter()
        .filter(|control| control.value().attr("href") != Some("#main"))
        .peekable();

    let Some(exit) = controls.next().filter(|control| is_exit(**control)) else {
        return vec!["the first control is not the quick exit".to_owned()];
    };
    let mut faults = Vec::new();
    if exit.value().attr("target").is_some() {
        faults
            .push("the quick exit opens another window and leaves the page where it is".to_owned());
    }
    if controls
        .peek()
        .is_some_and(|control| control.value().name() == "summary")
    {
        controls.next();
    }
    let mut languages = 0;
    while controls
        .peek()
        .is_some_and(|control| control.value().attr("hreflang").is_some())
    {
        controls.next();
        languages += 1;
    }
    if ["/404.html", "/failure.html"].contains(&page.path.as_str()) {
        return faults;
    }
    match (page.is_reply(), languages) {
        (true, 0) | (false, 2..) => {}
        (true, _) => faults.push("a reply has links to other languages above its text".to_owned()),
        (false, _) => {
            faults.push("after the quick exit there is no switcher of languages".to_owned());
        }
    }
    if page.is_chooser() {
        return faults;
    }
    match controls
        .next()
        .and_then(|control| control.value().attr("href"))
    {
        Some("#number") => {
            if page.select("#number").is_empty() {
                faults.push("the way to a number leads to #number, which is not there".to_owned());
            }
        }
        Some(href) if href.contains("numbers") || href.ends_with("#number") => {}
        other => faults.push(format!(
            "after the switcher comes {other:?} and not the way to a number"
        )),
    }
    faults
}

/// A link that tells nobody where the reader came from, to another site.
fn is_exit(control: ElementRef<'_>) -> bool {
    let rel = control.value().attr("rel").unwrap_or_default();
    let elsewhere = control
        .value()
        .attr("href")
        .is_some_and(|href| href.starts_with("https://"));
    elsewhere
        && ["nofollow", "noreferrer"]
            .iter()
            .all(|word| rel.split_whitespace().any(|part| part == *word))
}

/// What the quick exit of `page` leads to, where that is not `wanted`, the exit page of its locale.
pub fn other_exit(page: &Page, wanted: &str) -> Option<String> {
    let exit = page.attribute("a.exit", "href");
    (!page.is_redirect() && exit != Some(wanted)).then(|| format!("leaves to {exit:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXIT: &str = "<a href=https://example.org/ rel='nofollow noreferrer'>Leave</a>";
    const LANGUAGES: &str = "<details><summary>English</summary><a href=/en/ hreflang=en>English</a><a href=/ur/ hreflang=ur>اردو</a></details>";
    const NUMBERS: &str = "<a href=#number>Numbers</a>";

    fn faults(path: &str, body: &str) -> Vec<String> {
        leave_then_languages_then_numbers(&Page::parse(
            path,
            &format!("<body>{body}<h1 id=number>x</h1>"),
        ))
    }

    #[test]
    fn the_frame_has_its_order() {
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
    fn the_number_that_is_promised_is_there() {
        let page = Page::parse("/en/", &[EXIT, LANGUAGES, NUMBERS].concat());
        assert_eq!(leave_then_languages_then_numbers(&page).len(), 1);
    }

    #[test]
    fn an_exit_to_another_page_or_none_is_found() {
        let other = |body: &str| other_exit(&Page::parse("/ur/", body), "https://example.org/");
        let exit = EXIT.replace("<a ", "<a class=exit ");
        assert_eq!(other(&exit), None);
        for body in ["", EXIT, &exit.replace(".org", ".com")] {
            assert!(other(body).is_some(), "{body}");
        }
    }
}

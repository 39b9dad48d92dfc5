//! The page with the form, and the three that answer it.

use crate::page::{Page, text_of};

/// How much has to be said before the first field: who reads, where they can act, what is passed on, what a form cannot do, …
const SAID_BEFORE: usize = 4;

/// What is wrong with the page that holds the form of the locale `tag`, as it works without script.
pub fn faults(page: &Page, tag: &str) -> Vec<String> {
    let mut faults = faults_of_form(page, tag);
    if !says_enough_before(page) {
        faults.push("too little is said before the form".to_owned());
    }
    faults
}

fn faults_of_form(page: &Page, tag: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut say = |wrong: bool, what: &str| {
        if wrong {
            faults.push(what.to_owned());
        }
    };
    let forms = page.select("form[method=post]");
    say(forms.len() != 1, "there is not one form that posts");
    say(
        page.attribute("form[method=post]", "action") != Some("/t"),
        "the form does not post to /t",
    );
    say(
        page.attribute("form[method=post]", "autocomplete") != Some("off"),
        "the browser may keep what is written",
    );
    say(
        page.attribute("input[name=locale]", "value") != Some(tag),
        "the form does not say its language",
    );
    say(
        page.select("form[method=post] [required]").len() != 1,
        "not one question is required",
    );
    say(
        page.select("form[method=post] input[name=more][tabindex='-1']")
            .len()
            != 1,
        "there is no trap for robots, or one that people step into",
    );
    let buttons = page.select("form[method=post] button");
    say(
        buttons.is_empty()
            || buttons
                .iter()
                .any(|button| button.value().attr("formaction").is_some()),
        "nothing sends the form without script",
    );
    for field in page.select("form[method=post] textarea, form[method=post] input:not([type])") {
        let attribute = |name: &str| field.value().attr(name);
        let is_trap = attribute("name") == Some("more");
        if attribute("autocomplete") != Some("off")
            || attribute("spellcheck") != Some("false")
            || (attribute("dir") != Some("auto") && !is_trap)
        {
            faults.push(format!(
                "the field {:?} is kept, sent to a checker or shown astray",
                attribute("name")
            ));
        }
    }
    faults
}

fn says_enough_before(page: &Page) -> bool {
    let parts = page.select("#before ~ ul li, form[method=post]");
    parts
        .iter()
        .position(|part| part.value().name() == "form")
        .is_some_and(|said| said >= SAID_BEFORE)
}

/// What is wrong with the page that says *sent*: it shows a code and none of the words that were written.
pub fn faults_of_sent(page: &Page, written: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    let code = page
        .select(".code")
        .into_iter()
        .next()
        .map(text_of)
        .unwrap_or_default();
    let digits = code.chars().filter(char::is_ascii_digit).count();
    if digits != 12 || code.split(' ').count() != 3 {
        faults.push(format!("{code:?} is no code"));
    }
    let shown = page
        .select("html")
        .into_iter()
        .map(text_of)
        .collect::<String>();
    for words in written {
        if shown.contains(words) {
            faults.push(format!("{words:?} is shown again after it was sent"));
        }
    }
    faults
}

/// What is wrong with a page that brings the form back: everything that was `answered`, by name and value, must still be there.
pub fn faults_of_returned(page: &Page, tag: &str, answered: &[(&str, &str)]) -> Vec<String> {
    let mut faults = faults_of_form(page, tag);
    if page.select("[role=alert]").is_empty() {
        faults.push("nothing says what is wrong".to_owned());
    }
    for (name, value) in answered {
        let written = page.select(&format!("textarea[name='{name}']"));
        let kept = match written.first() {
            Some(field) => field.text().collect::<String>() == *value,
            None => page
                .select(&format!("input[name='{name}']"))
                .iter()
                .any(|field| {
                    let field = field.value();
                    let may_count = !matches!(field.attr("type"), Some("radio" | "checkbox"))
                        || field.attr("checked").is_some();
                    may_count && field.attr("value").unwrap_or_default() == *value
                }),
        };
        if !kept {
            faults.push(format!("the answer {value:?} to {name} is lost"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "<h2 id=before>x</h2><ul><li>1<li>2<li>3<li>4</ul>";
    const FORM: &str = "<form method=post action=/t autocomplete=off><input type=hidden name=locale value=ur>\
        <textarea name=what required dir=auto autocomplete=off spellcheck=false>دروازہ &lt;</textarea>\
        <input name=where dir=auto autocomplete=off spellcheck=false value='لاہور \"'>\
        <input type=radio name=who value=me checked><input type=radio name=who value=saw>\
        <input name=more tabindex=-1 autocomplete=off spellcheck=false><button>x</button></form>";

    fn changed(before: &str, after: &str) -> Page {
        let html = [BEFORE, FORM].concat();
        assert!(html.contains(before), "{before}");
        Page::parse("/ur/write/", &html.replacen(before, after, 1))
    }

    #[test]
    fn a_form_that_does_not_work_or_keeps_something_is_found() {
        assert_eq!(faults(&changed("x", "x"), "ur"), [""; 0]);
        for (before, after) in [
            ("method=post", "method=get"),
            ("action=/t", "action=/tips"),
            ("action=/t autocomplete=off", "action=/t"),
            ("value=ur", "value=en"),
            (" required", ""),
            ("name=where", "name=where required"),
            ("tabindex=-1 ", ""),
            ("<button>", "<button formaction=/x>"),
            ("required dir=auto", "required"),
            ("spellcheck=false>", ">"),
            ("<li>1", ""),
            ("id=before", ""),
        ] {
            assert!(!faults(&changed(before, after), "ur").is_empty(), "{after}");
        }
        let late = Page::parse("/ur/write/", &[FORM, BEFORE].concat());
        assert_eq!(faults(&late, "ur").len(), 1);
    }

    #[test]
    fn words_that_are_shown_again_and_codes_that_are_none_are_found() {
        let page = |html: &str| Page::parse("/ur/t", html);
        let code = "<p class=code>1234 5678 9012";
        assert_eq!(faults_of_sent(&page(code), &["دروازہ"]), [""; 0]);
        assert_eq!(
            faults_of_sent(&page(&format!("{code}<p>دروازہ بند")), &["دروازہ"]).len(),
            1
        );
        for none in ["", "<p class=code>1234 5678", "<p class=code>123456789012"] {
            assert_eq!(faults_of_sent(&page(none), &[]).len(), 1, "{none}");
        }
    }

    #[test]
    fn an_answer_that_is_lost_is_found() {
        const ANSWERED: &[(&str, &str)] =
            &[("what", "دروازہ <"), ("where", "لاہور \""), ("who", "me")];
        let faults = |before: &str, after: &str| {
            let html = ["<p role=alert>x", FORM]
                .concat()
                .replacen(before, after, 1);
            faults_of_returned(&Page::parse("/ur/t", &html), "ur", ANSWERED).len()
        };
        assert_eq!(faults("x", "x"), 0);
        for (before, after) in [
            (" role=alert", ""),
            ("دروازہ", ""),
            (" checked", ""),
            ("لاہور \"", "لاہور "),
        ] {
            assert_eq!(faults(before, after), 1, "{before}");
        }
    }
}

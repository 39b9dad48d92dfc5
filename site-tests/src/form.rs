//! The page with the tip form, and the replies to a tip.

use crate::page::{Page, text_of};

/// The smallest number of notes before the form, such as who reads tips, where they can act, and what is passed on.
const MIN_NOTES_BEFORE: usize = 4;

/// The faults of `page`, the page with the form in the locale `tag`, without scripts.
pub fn faults(page: &Page, tag: &str) -> Vec<String> {
    let mut faults = faults_of_form(page, tag);
    if !has_enough_notes_before(page) {
        faults.push("too few notes are before the form".to_owned());
    }
    faults
}

fn faults_of_form(page: &Page, tag: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |is_fault: bool, what: &str| {
        if is_fault {
            faults.push(what.to_owned());
        }
    };
    let forms = page.select("form[method=post]");
    check(forms.len() != 1, "there is not exactly one form that posts");
    check(
        page.attribute("form[method=post]", "action") != Some("/t"),
        "the form does not post to /t",
    );
    check(
        page.attribute("form[method=post]", "autocomplete") != Some("off"),
        "the browser may store the answers",
    );
    check(
        page.attribute("input[name=locale]", "value") != Some(tag),
        "the form does not send its locale",
    );
    check(
        page.select("form[method=post] [required]").len() != 1,
        "not exactly one question is required",
    );
    check(
        page.select("form[method=post] input[name=more][tabindex='-1']")
            .len()
            != 1,
        "there is no honeypot field, or people can reach it",
    );
    check(
        page.select("[type=radio], [type=checkbox]")
            .iter()
            .any(|choice| choice.value().attr("value").is_none()),
        "a choice has no value, so browsers send `on`",
    );
    let buttons = page.select("form[method=post] button");
    check(
        buttons.is_empty()
            || buttons
                .iter()
                .any(|button| button.value().attr("formaction").is_some()),
        "no button sends the form without scripts",
    );
    for field in page.select("form[method=post] textarea, form[method=post] input:not([type])") {
        let attribute = |name: &str| field.value().attr(name);
        let is_honeypot = attribute("name") == Some("more");
        if attribute("autocomplete") != Some("off")
            || attribute("spellcheck") != Some("false")
            || (attribute("dir") != Some("auto") && !is_honeypot)
        {
            faults.push(format!(
                "the browser may store the field {:?}, send it to a spelling service, or show it in the wrong direction",
                attribute("name")
            ));
        }
    }
    faults
}

fn has_enough_notes_before(page: &Page) -> bool {
    let parts = page.select(".now, .whom, .before li, form[method=post]");
    parts
        .iter()
        .position(|part| part.value().name() == "form")
        .is_some_and(|notes| notes >= MIN_NOTES_BEFORE)
}

/// The faults of the page that confirms a tip: it must show a code, and none of the `written` texts.
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
        faults.push(format!("{code:?} is not a code"));
    }
    let shown = page
        .select("html")
        .into_iter()
        .map(text_of)
        .collect::<String>();
    for words in written {
        if shown.contains(words) {
            faults.push(format!("{words:?} is shown after it was sent"));
        }
    }
    faults
}

/// The faults of a page that returns the form: it must contain every answer of `answered`, by name and value.
pub fn faults_of_returned(page: &Page, tag: &str, answered: &[(&str, &str)]) -> Vec<String> {
    let mut faults = faults_of_form(page, tag);
    if page.select("[role=alert]").is_empty() {
        faults.push("no message explains the problem".to_owned());
    }
    for (name, value) in answered {
        let written = page.select(&format!("textarea[name='{name}']"));
        let is_kept = match written.first() {
            Some(field) => field.text().collect::<String>() == *value,
            None => page
                .select(&format!("input[name='{name}']"))
                .iter()
                .any(|field| {
                    let field = field.value();
                    let counts = !matches!(field.attr("type"), Some("radio" | "checkbox"))
                        || field.attr("checked").is_some();
                    counts && field.attr("value").unwrap_or_default() == *value
                }),
        };
        if !is_kept {
            faults.push(format!("the answer {value:?} to {name} is lost"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str =
        "<p class=now>1</p><p class=whom>2</p><details class=before><ul><li>3<li>4</ul></details>";
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
    fn a_form_that_does_not_work_or_stores_answers_is_found() {
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
            ("<li>3", ""),
            ("class=before", ""),
            ("class=whom", ""),
            ("value=saw", ""),
        ] {
            assert!(!faults(&changed(before, after), "ur").is_empty(), "{after}");
        }
        let late = Page::parse("/ur/write/", &[FORM, BEFORE].concat());
        assert_eq!(faults(&late, "ur").len(), 1);
    }

    #[test]
    fn words_that_are_shown_again_and_invalid_codes_are_found() {
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
    fn a_lost_answer_is_found() {
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

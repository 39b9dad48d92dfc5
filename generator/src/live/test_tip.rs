//! A tip of our own, sent as a person without script sends one.

use tip_core::form::{Form, Question};

use super::error::CurlError;
use super::finding::{Finding, Group};
use super::request::{Ask, Request};
use super::subject::Judge;

/// Written as an operator should read it, and the same at any hour: it holds no time.
const TEXT: &str = "a test of our own, to see that tips arrive";

/// Sends a test tip. Returns the code that its writer is shown.
pub(super) fn send(judge: &mut Judge<'_>, ask: &mut dyn Ask) -> Result<Option<String>, CurlError> {
    let site = judge.subject.site;
    let questions = site.form.iter().flat_map(Form::questions);
    let Some(question) = questions
        .filter(|question| question.is_required())
        .map(Question::id)
        .next()
    else {
        return Ok(None);
    };
    let text = TEXT.replace(' ', "+").replace(',', "%2C");
    let body = format!("locale={}&{question}={text}", site.config.source);
    let replies = ask.ask(&[Request::post("/t", body)])?;
    let what = match replies.into_iter().next() {
        Some(Ok(answer)) => {
            if let Some(code) = code(&answer.text()).filter(|_| answer.status == 200) {
                return Ok(Some(code));
            }
            format!("the server answers {} and shows no code", answer.status)
        }
        Some(Err(failure)) => failure.reason,
        None => "nothing came back".to_owned(),
    };
    judge.findings.add("/t", Finding::error(Group::Form, format!("the test tip was not taken: {what}"))
        .means("People who write now are not taken either.")
        .help("`journalctl -u tip-function` says what is wrong with the queue or the keys; 503 is the function's own word that it cannot store a tip")
        .see("Look whether it is right"));
    Ok(None)
}

/// The code in the page that thanks: `1234 5678 9012`.
fn code(html: &str) -> Option<String> {
    let is_code = |part: &[u8]| {
        let mut bytes = part.iter().enumerate();
        bytes.all(|(at, byte)| match at {
            4 | 9 => *byte == b' ',
            _ => byte.is_ascii_digit(),
        })
    };
    let found = html.as_bytes().windows(14).find(|part| is_code(part))?;
    String::from_utf8(found.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_in_a_page() {
        assert_eq!(
            code("<b>0123 4567 8901</b>").as_deref(),
            Some("0123 4567 8901")
        );
        assert_eq!(code("<b>123 4567 8901</b>"), None);
    }
}

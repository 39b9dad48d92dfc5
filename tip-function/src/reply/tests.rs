use super::*;
use tip_core::tip::ProblemKind;

/// A recipient whose private key nobody needs here.
const RECIPIENT: &str = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";

fn replies() -> Replies {
    let json = r#"{
      "version": 2, "origin": "https://fanal.example", "source_locale": "en",
      "recipients": [ { "key": "KEY", "expires_on": "2027-11-01" } ],
      "questions": [ { "id": "what", "kind": "text", "required": true, "max_chars": 50 },
                     { "id": "where", "kind": "line", "max_chars": 50 },
                     { "id": "who", "kind": "one-of", "choices": ["me"] } ],
      "locales": { "en": {
        "sent": ["<b>", { "hole": "code" }, "</b>"],
        "look-again": [
          { "problem": "what", "kind": "missing", "pieces": ["<p>Missing</p>"] },
          { "problem": "what", "kind": "too-long", "pieces": ["<p>Too long</p>"] },
          "<textarea>\n", { "hole": "answer", "question": "what" }, "</textarea><input",
          { "hole": "value", "question": "where" }, "><input",
          { "hole": "checked", "question": "who", "choice": "me" }, "><input",
          { "hole": "unanswered", "question": "who" }, ">" ],
        "not-sent": ["<textarea>\n", { "hole": "answer", "question": "what" },
          { "hole": "answer", "question": "where" }, "</textarea>"] } },
      "get": ["neutral"] }"#;
    Replies::parse(&json.replace("KEY", RECIPIENT)).unwrap()
}

fn pages() -> Pages {
    Pages::check(replies()).unwrap()
}

fn draft(body: &str) -> Draft {
    Draft::parse(body.as_bytes(), pages().form()).unwrap()
}

fn without(change: impl Fn(&mut Replies)) -> RepliesError {
    let mut changed = replies();
    change(&mut changed);
    Pages::check(changed).unwrap_err()
}

#[test]
fn replies_come_back_from_their_own_json() {
    let replies = replies();
    assert_eq!(Replies::parse(&replies.to_json()).unwrap(), replies);
    let form = pages().form().clone();
    assert_eq!(form.entries(), replies.questions);
}

#[test]
fn holes_are_filled_and_problems_shown_only_where_they_are() {
    let code = "123456789012".parse().unwrap();
    assert_eq!(pages().sent("en", &code), "<b>1234 5678 9012</b>");
    let problem = Problem {
        question: "what".into(),
        kind: ProblemKind::Missing,
    };
    assert_eq!(
        pages().look_again("en", &draft("where=here&who=me"), &[problem]),
        "<p>Missing</p><textarea>\n</textarea><input value=\"here\"><input checked=\"checked\"><input>"
    );
    assert_eq!(
        pages().look_again("en", &draft("what=%0D%0A+x"), &[]),
        "<textarea>\n\n x</textarea><input><input><input checked=\"checked\">"
    );
}

#[test]
fn case_37_what_was_written_cannot_leave_its_place() {
    let html = pages().look_again(
        "en",
        &draft("what=%3C/textarea%3E%3Cscript%3E%26amp;%27&where=%22+onfocus%3D%27x%27+%3E"),
        &[],
    );
    assert_eq!(
        html,
        "<textarea>\n&lt;/textarea&gt;&lt;script&gt;&amp;amp;&#39;</textarea>\
         <input value=\"&quot; onfocus=&#39;x&#39; &gt;\"><input><input checked=\"checked\">"
    );
}

#[test]
fn an_unknown_locale_is_answered_in_the_source_locale() {
    assert_eq!(pages().locale(Some("xx")), "en");
    assert_eq!(pages().locale(None), "en");
    assert_eq!(
        pages().not_sent("xx", &draft("what=a")),
        "<textarea>\na</textarea>"
    );
}

#[test]
fn pages_that_would_lose_or_betray_something_are_refused() {
    let en =
        |change: fn(&mut ReplyPages)| without(move |r| change(r.locales.get_mut("en").unwrap()));
    for (error, text) in [
        (
            en(|p| p.sent.clear()),
            "page `sent` of `en` does not show the callback code",
        ),
        (
            en(|p| p.sent = p.not_sent.clone()),
            "page `sent` of `en` has a hole that does not belong there",
        ),
        (
            en(|p| p.not_sent.push(Piece::Hole(Hole::Code))),
            "page `not-sent` of `en` has a hole that does not belong there",
        ),
        (
            en(|p| {
                let checked = p.look_again.len() - 4;
                p.look_again.truncate(checked);
            }),
            "page `look-again` of `en` does not keep the answer to `who=me`",
        ),
        (
            en(|p| p.not_sent.clear()),
            "page `not-sent` of `en` does not keep the answer to `what`",
        ),
        (
            en(|p| {
                p.not_sent.push(Piece::Hole(Hole::Answer {
                    question: "who".into(),
                }));
            }),
            "page `not-sent` of `en` has a hole for `who`, which the form does not have",
        ),
        (
            en(|p| {
                p.look_again.push(Piece::Hole(Hole::Unanswered {
                    question: "what".into(),
                }));
            }),
            "page `look-again` of `en` has a hole for `what`, which the form does not have",
        ),
        (
            en(|p| {
                p.sent.push(Piece::Hole(Hole::Unanswered {
                    question: "who".into(),
                }));
            }),
            "page `sent` of `en` has a hole that does not belong there",
        ),
    ] {
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn replies_that_nobody_could_read_or_that_ask_nothing_are_refused() {
    for (error, text) in [
        (
            without(|r| r.get.push(Piece::Hole(Hole::Code))),
            "page `get` of `en` has a hole that does not belong there",
        ),
        (
            without(|r| r.source_locale = "fr".into()),
            "there are no pages in the source locale `fr`",
        ),
        (
            without(|r| r.recipients.clear()),
            "the recipients: there is no recipient, so nobody could read a tip",
        ),
        (
            without(|r| r.questions.clear()),
            "the form: no question is required",
        ),
    ] {
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn json_of_another_shape_or_version_is_refused_with_its_place() {
    let error = |json: &str| Replies::parse(json).unwrap_err().to_string();
    assert_eq!(error("{"), "line 1, column 1: EOF while parsing an object");
    assert_eq!(
        error("{\"version\": 1}"),
        "has version 1, this program reads version 2; build the site with the same release"
    );
    assert_eq!(
        error("{\"version\":\n2}"),
        "line 2, column 2: missing field `origin`"
    );
    let pages = r#"{ "version": 2, "origin": "", "source_locale": "en", "recipients": [],
        "questions": [], "locales": {}, "get": ["<p>", 7] }"#;
    assert_eq!(
        error(pages),
        "line 2, column 56: invalid type: integer `7`, expected HTML, a hole, or pieces for a problem"
    );
}

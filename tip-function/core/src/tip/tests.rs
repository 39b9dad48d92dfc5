use super::*;
use crate::limits::BODY_BYTES_MAX;

fn form() -> Form {
    Form::parse(
        r#"
        questions = [
            { id = "what", kind = "text", required = true, max_chars = 10 },
            { id = "where", kind = "line", max_chars = 5 },
            { id = "who", kind = "one-of", choices = ["me", "saw"] },
            { id = "safe", kind = "one-of", choices = ["yes", "no"], when = { question = "who", is = ["me"] } },
            { id = "how", kind = "line", max_chars = 3, when = { question = "safe", is = ["yes"] } },
            { id = "there", kind = "several-of", choices = ["papers", "debt"] },
        ]"#,
    )
    .unwrap()
}

fn draft(body: &str) -> Draft {
    Draft::parse(body.as_bytes(), &form()).unwrap()
}

fn problems(body: &str) -> Vec<(String, ProblemKind)> {
    let Err(unfinished) = draft(body).check(&form()) else {
        return Vec::new();
    };
    unfinished
        .problems
        .into_iter()
        .map(|p| (p.question, p.kind))
        .collect()
}

fn answered(body: &str) -> Vec<String> {
    let Ok(Tip::Clear(tip)) = Tip::parse(body.as_bytes(), &form()) else {
        return vec!["refused".into()];
    };
    tip.answers()
        .map(|(id, answer)| match answer {
            Answer::Text(text) => format!("{id}: {text}"),
            Answer::Choices(choices) => format!("{id}: [{}]", choices.join(", ")),
        })
        .collect()
}

fn refusal(body: &[u8]) -> Option<BodyError> {
    Draft::parse(body, &form()).err()
}

#[test]
fn reads_text_choices_and_hidden_fields() {
    let read = draft("locale=ur&more=&what=a+b%0D%0Ac&who=me&there-debt=1");
    assert_eq!(read.locale(), Some("ur"));
    assert!(!read.is_honeypot_filled());
    assert_eq!(read.text("what"), "a b\nc");
    assert!(read.has_chosen("who", "me") && read.has_chosen("there", "debt"));
    assert!(!read.has_chosen("there", "papers"));
    assert!(draft("more=x").is_honeypot_filled());
}

#[test]
fn the_choice_not_to_answer_is_no_answer() {
    assert_eq!(answered("what=x&who=&safe="), ["what: x"]);
    assert!(!draft("who=").has_answered("who"));
    assert!(draft("who=me").has_answered("who"));
    // Nothing is asked because of a question that has no answer.
    assert_eq!(answered("what=x&who=&safe=yes&how=a"), ["what: x"]);
}

#[test]
fn answers_to_questions_that_were_not_asked_are_left_out_of_the_tip_but_kept_for_the_writer() {
    let body = "what=x&who=saw&safe=yes&how=abc";
    assert_eq!(answered(body), ["what: x", "who: [saw]"]);
    assert!(draft(body).has_chosen("safe", "yes"));
    assert_eq!(
        answered("what=x&who=me&safe=yes&how=a"),
        ["what: x", "who: [me]", "safe: [yes]", "how: a"]
    );
    // `safe` was not asked, so neither was `how`, though `safe` was answered.
    assert_eq!(answered("what=x&safe=yes&how=abc"), ["what: x"]);
    // The length of an answer does not matter if its question was not asked.
    assert_eq!(problems("what=x&how=abcdef"), []);
}

#[test]
fn blank_is_missing_whatever_it_is_made_of() {
    for blank in [
        "",
        "what=",
        "what=+%0A",
        "what=%E2%80%8B%EF%BB%BF",
        "what=%E2%A0%80",
        // Two variation selectors, a lone accent, a Korean filler, a tag.
        "what=%EF%B8%8F%EF%B8%8F",
        "what=+%CC%81",
        "what=%E1%85%9F%E3%85%A4",
        "what=%F3%A0%81%81",
    ] {
        assert_eq!(
            problems(blank),
            [("what".into(), ProblemKind::Missing)],
            "{blank}"
        );
    }
}

#[test]
fn length_is_counted_as_browsers_count_it() {
    assert_eq!(problems("what=1234%0D%0A6789a"), []);
    assert_eq!(
        problems("what=1234567890a"),
        [("what".into(), ProblemKind::TooLong)]
    );
    // A camera is two UTF-16 code units.
    let cameras = |count: usize| format!("what={}", "%F0%9F%93%B7".repeat(count));
    assert_eq!(problems(&cameras(5)), []);
    assert_eq!(
        problems(&cameras(6)),
        [("what".into(), ProblemKind::TooLong)]
    );
}

#[test]
fn an_unknown_choice_is_looked_at_again_and_an_unknown_field_is_not() {
    assert_eq!(
        problems("what=x&who=king"),
        [("who".into(), ProblemKind::UnknownChoice)]
    );
    assert_eq!(answered("what=x&who=&nothing=1&there-king=1"), ["what: x"]);
}

#[test]
fn controls_become_visible_and_a_line_has_no_line_end() {
    assert_eq!(draft("what=a%00%1B%7Fb%09%0D").text("what"), "a␀␛␡b\t\n");
    assert_eq!(draft("where=a%0Ab").text("where"), "a b");
}

#[test]
fn a_body_no_browser_sends_is_refused() {
    for (body, why) in [
        (&b"what=\xff"[..], BodyError::NotUtf8),
        (b"what=%ff", BodyError::NotUtf8),
        (b"what=%C0%80", BodyError::NotUtf8),
        (b"what=%ED%A0%80", BodyError::NotUtf8),
        (b"\xff=1", BodyError::NotUtf8),
        (b"what=%G1", BodyError::Escape),
        (b"what=%", BodyError::Escape),
        (b"what=%1", BodyError::Escape),
        (b"what=a&what=b", BodyError::Duplicate),
        (b"what=a&wh%61t=b", BodyError::Duplicate),
        (b"x=a&x=b", BodyError::Duplicate),
    ] {
        assert_eq!(refusal(body), Some(why));
    }
    let pairs = |count: usize| {
        (0..count)
            .map(|n| format!("f{n}=1&"))
            .collect::<Vec<_>>()
            .concat()
    };
    assert_eq!(refusal(pairs(32).as_bytes()), None);
    assert_eq!(refusal(pairs(33).as_bytes()), Some(BodyError::TooManyPairs));
    assert_eq!(refusal(&vec![b'a'; BODY_BYTES_MAX]), None);
    assert_eq!(
        refusal(&vec![b'a'; BODY_BYTES_MAX + 1]),
        Some(BodyError::TooLong)
    );
}

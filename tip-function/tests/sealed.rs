//! Tips whose answers the writer's browser sealed: how the function treats them, and how operators see them.

use tip_core::answer::{Answer, Answered};
use tip_core::lane::Lane;
use tip_core::limits::ENVELOPE_BYTES;
use tip_core::rng::Rng;
use tip_core::seal::browser::{BrowserKey, BrowserSeal};
use tip_core::tip::ProblemKind;
use tip_inbox::folder::UnopenedReason;
use tip_inbox::identity::Identity;
use tip_inbox::open::{BrowserSealError, OpenError};

use crate::door::{Function, said};

fn text(question: &str, words: &str) -> Answered {
    Answered {
        question: question.into(),
        answer: Answer::Text(words.into()),
    }
}

fn choices(question: &str, chosen: &[&str]) -> Answered {
    Answered {
        question: question.into(),
        answer: Answer::Choices(chosen.iter().map(|&choice| choice.to_owned()).collect()),
    }
}

impl Function {
    fn browser_key(&self) -> BrowserKey {
        self.identity.keys().next().unwrap().browser_key()
    }

    fn seal(&self, answers: &[Answered]) -> String {
        seal(answers, &[self.browser_key()])
    }
}

/// The body that the form's script sends.
fn seal(answers: &[Answered], keys: &[BrowserKey]) -> String {
    let sealed = BrowserSeal::seal(answers, keys, &Rng::system()).unwrap();
    format!("locale=ur&more=&sealed={}", sealed.to_text())
}

#[tokio::test]
async fn what_a_browser_sealed_is_opened_as_if_it_had_come_in_the_clear() {
    let mut function = Function::new();
    let answers = [
        text("what", "دروازہ\nرات کو بند"),
        text("where", "Pier 4"),
        choices("who", &["me"]),
        choices("safe", &["no"]),
        choices("there", &["papers", "debt"]),
    ];
    let sealed = function.seal(&answers);
    let code = function.post(sealed).await.code();
    let clear = "locale=ur&what=%D8%AF%D8%B1%D9%88%D8%A7%D8%B2%DB%81%0D%0A%D8%B1%D8%A7%D8%AA+%DA%A9%D9%88+%D8%A8%D9%86%D8%AF\
        &where=Pier+4&who=me&safe=no&there-papers=1&there-debt=1";
    function.post(clear).await.code();
    let contents = function.tips().await;
    let tips = said(&contents);
    assert_eq!(tips.len(), 2);
    assert_eq!(tips[0], tips[1]);
    let sealed = contents
        .opened
        .iter()
        .find(|tip| tip.message.by_browser)
        .unwrap();
    assert_eq!(sealed.message.code.to_string(), code);
    assert_eq!(sealed.message.locale, "ur");
    assert!(sealed.message.doubts.is_empty());
    // One tip repeats the other, although they came by different ways.
    assert_eq!(
        contents
            .opened
            .iter()
            .filter(|tip| tip.same_as.is_some())
            .count(),
        1
    );
}

#[tokio::test]
async fn both_ways_end_in_the_same_size_and_shape_on_the_queue() {
    let mut function = Function::new();
    let long = "字".repeat(5_000);
    let bodies = [
        "what=x".to_owned(),
        format!("what={}", "%E5%AD%97".repeat(5_000)),
        function.seal(&[text("what", "x")]),
        function.seal(&[text("what", &long)]),
    ];
    for body in &bodies {
        function.post(body.clone()).await.code();
    }
    assert_eq!(bodies[2].len(), bodies[3].len());
    function.tips().await;
    // The length of the age file varies by one stanza of random length only.
    let mut lengths = Vec::new();
    for file in std::fs::read_dir(function.path("inbox")).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert_eq!((bytes.len(), bytes[0]), (ENVELOPE_BYTES, 2));
        lengths.push(u32::from_be_bytes(bytes[1..5].try_into().unwrap()));
    }
    assert_eq!(lengths.len(), 4);
    let (shortest, longest) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
    assert!(longest - shortest < 300, "{lengths:?}");
}

#[tokio::test]
async fn case_35_a_seal_that_no_script_of_ours_makes() {
    let mut function = Function::new();
    let good = function.seal(&[text("what", "x")]);
    let other_version = good.replace("sealed=A", "sealed=B");
    let age = "sealed=age-encryption.org%2Fv1%0A-%3E+scrypt+x+18%0A".to_owned();
    let stanzas = format!("sealed={}", "-%3E+X25519+x%0A".repeat(1_000));
    let armor = format!("{good}%0A-----END+AGE+ENCRYPTED+FILE-----");
    for bad in [
        good[..good.len() - 1].to_owned(),
        format!("{good}A"),
        other_version,
        age,
        stanzas,
        armor,
        // Words beside the seal would be lost in silence.
        format!("{good}&what=x"),
        format!("{good}&colour=red"),
        format!("{good}&{}", &good[good.find("sealed=").unwrap()..]),
    ] {
        function.post(bad).await.is(400, "neutral");
    }
    assert!(function.tips().await.opened.is_empty());
    assert!(function.health().is_empty());
    function.post(good).await.code();
}

#[tokio::test]
async fn case_35_a_seal_that_is_damaged_is_kept_and_reported_and_stops_nothing() {
    let mut function = Function::new();
    let mut damaged = function.seal(&[text("what", "x")]);
    let last = if damaged.ends_with('A') { "Q" } else { "A" };
    damaged.replace_range(damaged.len() - 1.., last);
    function.post(damaged).await.code();
    let good = function.seal(&[text("what", "still here")]);
    function.post(good).await.code();
    let contents = function.tips().await;
    assert_eq!(said(&contents), ["what: still here"]);
    assert_eq!(
        contents.unopened[0].why,
        UnopenedReason::Open(OpenError::Browser(BrowserSealError::Damaged))
    );
    assert_eq!(function.tips().await.unopened.len(), 1);
}

#[tokio::test]
async fn case_36_a_seal_for_an_old_or_foreign_key_is_taken_kept_and_reported() {
    let mut function = Function::new();
    let foreign = Identity::generate().browser_key();
    let body = seal(&[text("what", "x")], &[foreign]);
    function.post(body).await.code();
    let contents = function.tips().await;
    assert!(contents.opened.is_empty());
    assert_eq!(
        contents.unopened[0].why.to_string(),
        "the browser's seal is not for any of these identities; it came under our own seal, which opens"
    );
    // The tip is kept, in case somebody finds the old identity.
    assert_eq!(function.tips().await.unopened.len(), 1);
}

#[tokio::test]
async fn while_keys_change_both_the_old_and_the_new_one_open() {
    let mut function = Function::new();
    let other = Identity::generate().browser_key();
    let body = seal(&[text("what", "x")], &[other, function.browser_key()]);
    function.post(body).await.code();
    assert_eq!(said(&function.tips().await), ["what: x"]);
}

/// Sealed answers, how they are shown, and which of them break a rule of the form.
type Case = (Vec<Answered>, String, Vec<(&'static str, ProblemKind)>);

fn cases() -> Vec<Case> {
    let long = "x".repeat(5_001);
    vec![
        // Answers to questions that were not asked are dropped, as in the clear.
        (
            vec![
                text("what", "x"),
                choices("who", &["someone"]),
                choices("safe", &["no"]),
            ],
            "what: x; who: [someone]".to_owned(),
            vec![],
        ),
        // An answer that breaks a rule is shown and named, because its writer cannot be asked again.
        (
            vec![text("what", &long)],
            format!("what: {long}"),
            vec![("what", ProblemKind::TooLong)],
        ),
        (
            vec![text("what", " \u{200b}"), text("where", "Pier 4")],
            "where: Pier 4".to_owned(),
            vec![("what", ProblemKind::Missing)],
        ),
        (
            vec![
                text("what", "x"),
                choices("who", &["nobody"]),
                text("colour", "red"),
                text("there", "y"),
            ],
            "what: x; who: [nobody]; colour: red; there: y".to_owned(),
            vec![
                ("who", ProblemKind::UnknownChoice),
                ("colour", ProblemKind::UnknownChoice),
                ("there", ProblemKind::UnknownChoice),
            ],
        ),
        (
            vec![
                text("what", "x\r\n\u{1b}"),
                text("what", "y"),
                choices("there", &["debt", "papers"]),
            ],
            "what: x\n␛; there: [papers, debt]; what: y".to_owned(),
            vec![("what", ProblemKind::UnknownChoice)],
        ),
        (vec![], String::new(), vec![("what", ProblemKind::Missing)]),
    ]
}

#[tokio::test]
async fn what_was_sealed_is_checked_by_the_rules_of_the_form_when_it_is_opened() {
    for (answers, seen, doubts) in cases() {
        let mut function = Function::new();
        let body = function.seal(&answers);
        function.post(body).await.code();
        let contents = function.tips().await;
        assert_eq!(said(&contents), [seen]);
        let found: Vec<_> = contents.opened[0]
            .message
            .doubts
            .iter()
            .map(|doubt| (doubt.question.as_str(), doubt.kind))
            .collect();
        assert_eq!(found, doubts);
    }
}

#[tokio::test]
async fn the_trap_and_a_full_queue_are_the_same_for_what_cannot_be_read() {
    let mut function = Function::with_capacity(1);
    let body = function.seal(&[text("what", "x")]);
    function
        .post(body.replace("more=", "more=1"))
        .await
        .is(503, "not sent: <textarea>\n\n</textarea>");
    function.post(body.clone()).await.code();
    function
        .post(body)
        .await
        .is(503, "not sent: <textarea>\n\n</textarea>");
    let mut function = Function::new();
    let body = function.seal(&[text("what", "x")]);
    function.post(body.replace("more=", "more=1")).await.code();
    assert_eq!(function.tips().await.opened[0].message.lane, Lane::Low);
}

#[tokio::test]
async fn where_a_reader_has_no_browser_key_nothing_sealed_is_taken() {
    let mut function = Function::new();
    let body = function.seal(&[text("what", "x")]);
    let mut replies = tip_function::reply::Replies::parse(&crate::door::replies(
        &function
            .identity
            .keys()
            .next()
            .unwrap()
            .recipient()
            .to_string(),
    ))
    .unwrap();
    replies.recipients[0].browser = None;
    function.config.pages = tip_function::reply::Pages::check(replies).unwrap();
    function.post(body).await.is(400, "neutral");
    assert!(function.tips().await.opened.is_empty());
}

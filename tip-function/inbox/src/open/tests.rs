use tip_core::answer::Answer;
use tip_core::envelope::FrameError;
use tip_core::limits::ENVELOPE_BYTES;
use tip_core::message::{ClearMessage, Header};
use tip_core::seal::{ExpiringKey, Recipients};

use super::*;
use crate::identity::Identity;

fn answers(text: &str) -> Vec<Answered> {
    let answered = |question: &str, answer| Answered {
        question: question.into(),
        answer,
    };
    vec![
        answered("what", Answer::Text(text.into())),
        answered("who", Answer::Choices(vec!["me".into()])),
    ]
}

fn message(text: &str) -> Message {
    let header = Header {
        slot: "2026-11-24T18Z/PT6H".parse().unwrap(),
        locale: "zh-Hans".into(),
        code: "123456789012".parse().unwrap(),
        lane: Lane::Normal,
    };
    Message::Clear(ClearMessage::with(answers(text), header))
}

fn recipients(count: usize) -> (Identities, Recipients) {
    let identities: Vec<Identity> = (0..count).map(|_| Identity::generate()).collect();
    let keys: Vec<ExpiringKey> = identities
        .iter()
        .map(|identity| {
            ExpiringKey::new(
                identity.recipient().to_string(),
                Some(identity.browser_key().to_string()),
                "2027-11-01".parse().unwrap(),
            )
        })
        .collect();
    let file: String = identities
        .iter()
        .map(|identity| identity.to_file().to_string())
        .collect();
    (
        Identities::parse(&file).unwrap(),
        Recipients::parse(&keys).unwrap(),
    )
}

#[test]
fn every_envelope_has_one_length_and_opens_for_each_recipient() {
    for count in [1, 2, 5, 20] {
        let (identities, recipients) = recipients(count);
        for text in ["", "x", &"文".repeat(5_000)] {
            let envelope = Envelope::seal(&message(text), &recipients).unwrap();
            assert_eq!(envelope.as_bytes().len(), ENVELOPE_BYTES);
            let again = Envelope::parse(envelope.as_bytes().to_vec()).unwrap();
            let Ok(opened) = open(&again, &identities) else {
                panic!("it opens")
            };
            assert!(opened.answers == answers(text) && opened.doubts.is_empty());
            assert_eq!(opened.code.to_string(), "1234 5678 9012");
            assert!(!opened.by_browser);
        }
    }
}

#[test]
fn twenty_recipients_fit_whatever_stanza_the_cipher_adds() {
    let (_, recipients) = recipients(20);
    let sealed = message("");
    for _ in 0..100 {
        assert!(Envelope::seal(&sealed, &recipients).is_ok());
    }
}

#[test]
fn case_41_bytes_that_are_no_envelope_are_refused() {
    let (identities, recipients) = recipients(1);
    let good = Envelope::seal(&message("x"), &recipients)
        .unwrap()
        .as_bytes()
        .to_vec();
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good.clone();
        change(&mut bytes);
        Envelope::parse(bytes)
    };
    assert_eq!(with(&Vec::clear), Err(FrameError::Length(0)));
    assert_eq!(
        with(&|b| b.truncate(36_863)),
        Err(FrameError::Length(36_863))
    );
    assert_eq!(with(&|b| b[0] = 3), Err(FrameError::Version(3)));
    assert_eq!(with(&|b| b[1] = 1), Err(FrameError::Damaged));
    assert_eq!(with(&|b| b[36_863] = 1), Err(FrameError::Damaged));
    let flipped = with(&|b| b[20_000] ^= 1).unwrap();
    assert!(open(&flipped, &identities) == Err(UnsealError::Damaged.into()));
}

use super::*;
use crate::seal::{ExpiringKey, Identity};

fn message(text: &str) -> Message {
    Message {
        version: 1,
        slot: "2026-11-24T18Z/PT6H".parse().unwrap(),
        locale: "zh-Hans".into(),
        code: "123456789012".parse().unwrap(),
        lane: Lane::Normal,
        answers: vec![
            Answered {
                question: "what".into(),
                answer: Said::Text(text.into()),
            },
            Answered {
                question: "who".into(),
                answer: Said::Choices(vec!["me".into()]),
            },
        ],
        by_browser: false,
        doubts: Vec::new(),
    }
}

fn recipients(count: usize) -> (Identities, Recipients) {
    let identities: Vec<Identity> = (0..count).map(|_| Identity::generate()).collect();
    let keys: Vec<ExpiringKey> = identities
        .iter()
        .map(|identity| ExpiringKey {
            key: identity.recipient().to_string(),
            browser: Some(identity.browser_key().to_string()),
            expires_on: "2027-11-01".parse().unwrap(),
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
fn the_wire_form_is_the_one_the_module_shows() {
    assert_eq!(
        serde_json::to_string(&message("a\n\"")).unwrap(),
        r#"{"version":1,"slot":"2026-11-24T18Z/PT6H","locale":"zh-Hans","code":"123456789012","lane":"normal","answers":[{"question":"what","answer":"a\n\""},{"question":"who","answer":["me"]}]}"#
    );
}

#[test]
fn the_overheads_are_upper_bounds() {
    let size = |message: &Message| serde_json::to_vec(message).unwrap().len();
    let mut message = message("");
    message.locale = "x".repeat(35);
    message.lane = Lane::Low;
    message.answers.clear();
    assert!(size(&message) <= MESSAGE_OVERHEAD_BYTES);
    let empty = size(&message);
    message.answers.push(Answered {
        question: String::new(),
        answer: Said::Text(String::new()),
    });
    message.answers.push(Answered {
        question: String::new(),
        answer: Said::Choices(Vec::new()),
    });
    assert!(size(&message) - empty <= 2 * ANSWER_OVERHEAD_BYTES);
}

#[test]
fn every_envelope_has_one_length_and_opens_for_each_recipient() {
    for count in [1, 2, 5, 20] {
        let (identities, recipients) = recipients(count);
        for text in ["", "x", &"文".repeat(5_000)] {
            let envelope = Envelope::seal(&message(text), &recipients).unwrap();
            assert_eq!(envelope.as_bytes().len(), ENVELOPE_BYTES);
            let again = Envelope::parse(envelope.as_bytes().to_vec()).unwrap();
            assert!(again.open(&identities) == Ok(message(text)));
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
    assert_eq!(with(&|b| b[0] = 2), Err(FrameError::Version(2)));
    assert_eq!(with(&|b| b[1] = 1), Err(FrameError::Damaged));
    assert_eq!(with(&|b| b[36_863] = 1), Err(FrameError::Damaged));
    let flipped = with(&|b| b[20_000] ^= 1).unwrap();
    assert!(flipped.open(&identities) == Err(OpenError::Seal(UnsealError::Damaged)));
}

#[test]
fn a_message_of_another_version_or_shape_is_refused() {
    let identities = recipients(1).0;
    let parse = |json: &str| Message::parse(json.as_bytes(), &identities).err();
    let good = serde_json::to_string(&message("x")).unwrap();
    assert_eq!(parse(&good), None);
    let newer = good.replace("\"version\":1", "\"version\":3");
    assert_eq!(parse(&newer), Some(OpenError::Version(3)));
    let other = good.replace("\"version\":1", "\"version\":2");
    assert_eq!(parse(&other), Some(OpenError::NotAMessage));
    let more = good.replace("\"lane\"", "\"colour\":1,\"lane\"");
    assert_eq!(parse(&more), Some(OpenError::NotAMessage));
    assert_eq!(parse("{}"), Some(OpenError::NotAMessage));
    let deep = format!("{{\"version\":1,\"answers\":{}", "[".repeat(100_000));
    assert_eq!(parse(&deep), Some(OpenError::NotAMessage));
}

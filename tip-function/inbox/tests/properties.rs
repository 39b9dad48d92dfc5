//! Properties that hold for every text.

use proptest::prelude::*;
use tip_core::answer::Answer;
use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::limits::{ENVELOPE_BYTES, TEXT_BYTES_MAX};
use tip_core::message::{Header, Message};
use tip_core::rng::Rng;
use tip_core::seal::age::seal;
use tip_core::seal::{ExpiringKey, Recipients};
use tip_core::slot::Slot;
use tip_core::tip::{Draft, Tip};
use tip_inbox::identity::{Identities, Identity};
use tip_inbox::open::{open, unseal};
use tip_inbox::visible::shown;

fn form() -> Form {
    Form::parse(
        "questions = [{ id = \"what\", kind = \"text\", required = true, max_chars = 5000 }]",
    )
    .unwrap()
}

fn message(tip: &Tip) -> Message {
    let header = Header {
        slot: Slot::at(std::time::UNIX_EPOCH),
        locale: "en".to_owned(),
        code: Code::draw(&Rng::system()).unwrap(),
        lane: Lane::Normal,
    };
    Message::of(tip, &form(), header)
}

fn encode(text: &str) -> Vec<u8> {
    let mut body = b"what=".to_vec();
    for byte in text.bytes() {
        body.extend(format!("%{byte:02X}").bytes());
    }
    body
}

/// A text as the function keeps it: line ends as LF, controls as pictures.
fn kept(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .map(|character| match u32::from(character) {
            9 | 10 => character,
            code @ 0..=31 => char::from_u32(0x2400 + code).unwrap(),
            127 => '␡',
            _ => character,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_what_is_opened_and_every_envelope_has_one_length(text in "\\PC*|.{1,400}|(?s).{1,400}") {
        let body = encode(&text);
        let Ok(tip) = Tip::parse(&body, &form()) else {
            // Only a text of which nothing can be seen is refused.
            prop_assert!(!text.contains(|character: char| character.is_ascii_alphanumeric()), "{text:?}");
            return Ok(());
        };
        let identity = Identity::generate();
        let recipients = Recipients::single(identity.recipient());
        let message = message(&tip);
        let envelope = Envelope::seal(&message, &recipients).unwrap();
        prop_assert_eq!(envelope.as_bytes().len(), ENVELOPE_BYTES);
        let Ok(opened) = open(&envelope, &Identities::single(identity)) else { panic!("opens") };
        let Message::Clear(message) = message else { panic!("clear") };
        prop_assert!(opened.answers == message.answers && opened.code == message.code);
        let Answer::Text(said) = &opened.answers[0].answer else { panic!("text") };
        prop_assert_eq!(said, &kept(&text));
    }

    #[test]
    fn whatever_bytes_are_sealed_to_whomever_open_unchanged_in_one_length(
        cleartext in proptest::collection::vec(any::<u8>(), 0..TEXT_BYTES_MAX),
        readers in 1_usize..20,
    ) {
        let identities: Vec<Identity> = (0..readers).map(|_| Identity::generate()).collect();
        let keys: Vec<_> = identities.iter().map(|identity| ExpiringKey::new(
            identity.recipient().to_string(),
            None,
            "2027-11-01".parse().unwrap(),
        )).collect();
        let file = seal(&cleartext, &Recipients::parse(&keys).unwrap()).unwrap();
        // One stanza for each recipient and one of random length; none depends on the cleartext.
        let stanzas = file.len() - 32_768;
        prop_assert!((readers * 90..readers * 110 + 500).contains(&stanzas), "{stanzas} for {readers}");
        for identity in identities {
            let opened = unseal(&file, &Identities::single(identity)).unwrap();
            prop_assert!(*opened == cleartext);
        }
    }

    #[test]
    fn no_body_makes_the_parser_panic(body in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Draft::parse(&body, &form());
    }

    #[test]
    fn no_bytes_make_the_envelope_parser_panic(mut bytes in proptest::collection::vec(any::<u8>(), 5..400)) {
        let identities = Identities::single(Identity::generate());
        bytes[0] = 1;
        bytes.resize(ENVELOPE_BYTES, 0);
        if let Ok(envelope) = Envelope::parse(bytes) {
            prop_assert!(open(&envelope, &identities).is_err());
        }
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_shown(text in "(?s).{0,300}") {
        let seen = shown(&text);
        let is_obeyed = |character: char| (character.is_control() && character != '\n' && character != '\t')
            || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{200E}' | '\u{200F}');
        prop_assert!(!seen.contains(is_obeyed), "{seen:?}");
    }
}

#[test]
fn the_outside_of_an_empty_tip_cannot_be_told_from_that_of_a_long_one() {
    let recipients = Recipients::single(Identity::generate().recipient());
    let lengths = |text: &str| -> Vec<usize> {
        let Ok(tip) = Tip::parse(&encode(text), &form()) else {
            panic!("a tip")
        };
        let mut lengths: Vec<usize> = (0..400)
            .map(|_| {
                let message = message(&tip);
                let envelope = Envelope::seal(&message, &recipients).unwrap();
                assert_eq!(envelope.as_bytes().len(), ENVELOPE_BYTES);
                envelope.age_file().len()
            })
            .collect();
        lengths.sort_unstable();
        lengths
    };
    let (short, long) = (lengths("x"), lengths(&"文".repeat(5_000)));
    // Only the cipher's random stanza varies, and its range is the same for both.
    let middle = |sorted: &[usize]| sorted[sorted.len() / 2].cast_signed();
    assert!(
        (middle(&short) - middle(&long)).abs() < 60,
        "{} and {}",
        middle(&short),
        middle(&long)
    );
    assert!(short[399].abs_diff(long[399]) < 120);
}

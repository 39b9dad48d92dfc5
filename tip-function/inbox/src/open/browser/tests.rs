use hpke::aead::{AesGcm128, AesGcm256};
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, setup_receiver};
use proptest::prelude::*;
use serde_json::Value;
use tip_core::answer::Answer;
use tip_core::limits::{
    BROWSER_ANSWERS_BYTES_MAX, BROWSER_PADDED_BYTES, BROWSER_SEAL_BYTES, BROWSER_SEAL_CHARACTERS,
};
use tip_core::rng::Rng;
use tip_core::seal::SealError;
use tip_core::seal::browser::{BrowserKey, BrowserKeyError, NotABrowserSeal};

use super::*;
use crate::identity::{Identities, Identity};

fn pairs(count: usize) -> (Vec<Identity>, Vec<BrowserKey>) {
    let identities: Vec<_> = (0..count).map(|_| Identity::generate()).collect();
    let keys = identities.iter().map(Identity::browser_key).collect();
    (identities, keys)
}

fn answers(text: &str) -> Vec<Answered> {
    vec![
        Answered {
            question: "what".into(),
            answer: Answer::Text(text.into()),
        },
        Answered {
            question: "there".into(),
            answer: Answer::Choices(vec!["papers".into(), "debt".into()]),
        },
    ]
}

fn open_with(sealed: &BrowserSeal, identity: Identity) -> Result<Vec<Answered>, BrowserSealError> {
    open(sealed, &Identities::single(identity))
}

#[test]
fn every_seal_has_one_length_and_opens_for_each_recipient() {
    assert_eq!(
        (BROWSER_SEAL_BYTES, BROWSER_SEAL_CHARACTERS),
        (22_757, 30_343)
    );
    for count in [1, 2, 20] {
        let (mut identities, keys) = pairs(count);
        let last = Identities::single(identities.pop().unwrap());
        for text in ["", "x", &"文".repeat(6_700)] {
            let sealed = BrowserSeal::seal(&answers(text), &keys, &Rng::system()).unwrap();
            assert_eq!(sealed.to_text().len(), BROWSER_SEAL_CHARACTERS);
            assert!(open(&sealed, &last) == Ok(answers(text)));
        }
    }
    let (_, keys) = pairs(21);
    let seal = |text: &str, keys| BrowserSeal::seal(&answers(text), keys, &Rng::system());
    assert_eq!(seal("", &keys), Err(SealError::TooManyKeys(21)));
    let long = "x".repeat(BROWSER_ANSWERS_BYTES_MAX);
    assert_eq!(seal(&long, &keys[..1]), Err(SealError::TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_through_the_browsers_seal(text in "(?s).{0,300}") {
        let (mut identities, keys) = pairs(1);
        let sealed = BrowserSeal::seal(&answers(&text), &keys, &Rng::system()).unwrap();
        let sealed = BrowserSeal::parse(&sealed.to_text()).unwrap();
        prop_assert!(open_with(&sealed, identities.remove(0)) == Ok(answers(&text)));
    }
}

#[test]
fn case_35_text_that_no_script_of_ours_makes_is_no_seal() {
    let good = BrowserSeal::seal(&answers("x"), &pairs(1).1, &Rng::system())
        .unwrap()
        .to_text();
    assert!(BrowserSeal::parse(&good).is_ok());
    let other_version = good.replacen('A', "B", 1);
    let trailing_bits = format!("{}_", &good[..BROWSER_SEAL_CHARACTERS - 1]);
    let armor = format!("-----BEGIN{}", &good[10..]);
    for bad in [
        "",
        "age-encryption.org/v1",
        &good[1..],
        &format!("{good}A"),
        &format!("{good}="),
        &other_version,
        &trailing_bits,
        &armor,
        &good.replace('A', "+"),
        &"é".repeat(BROWSER_SEAL_CHARACTERS / 2),
    ] {
        assert_eq!(BrowserSeal::parse(bad), Err(NotABrowserSeal), "{bad:.40}");
    }
}

#[test]
fn case_35_a_seal_that_was_changed_or_holds_something_else_is_told_apart_and_never_panics() {
    let (_, keys) = pairs(1);
    let identity = || Identity::generate();
    let sealed = BrowserSeal::seal(&answers("x"), &keys, &Rng::system()).unwrap();
    assert!(open_with(&sealed, identity()) == Err(BrowserSealError::NotForUs));

    let (mut own, keys) = pairs(2);
    let own = own.remove(0);
    let own = Identities::single(own);
    let content = |content: &[u8]| {
        let sealed = BrowserSeal::seal_padded(content, &keys, &Rng::system()).unwrap();
        open(&sealed, &own)
    };
    let mut padded = vec![0; BROWSER_PADDED_BYTES];
    padded[3] = 2;
    padded[4..6].copy_from_slice(b"[]");
    assert!(content(&padded) == Ok(Vec::new()));
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut padded = padded.clone();
        change(&mut padded);
        content(&padded)
    };
    for change in [
        &|p: &mut Vec<u8>| p[0] = 255,
        &|p: &mut Vec<u8>| p[BROWSER_PADDED_BYTES - 1] = 1,
        &|p: &mut Vec<u8>| p[3] = 1,
        &|p: &mut Vec<u8>| p[4] = b'{',
        &|p: &mut Vec<u8>| p[4] = 0xFF,
        &|p: &mut Vec<u8>| p.clear(),
    ] as [&dyn Fn(&mut Vec<u8>); 6]
    {
        assert!(with(change) == Err(BrowserSealError::NotAnswers));
    }
    let nested = [&[0, 0, 0x4E, 0x20][..], &vec![b'['; 20_000]].concat();
    assert!(content(&[nested, vec![0; 476]].concat()) == Err(BrowserSealError::NotAnswers));

    let sealed = BrowserSeal::seal(&answers("x"), &keys, &Rng::system()).unwrap();
    let flipped = |at: usize| {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[at] ^= 1;
        open(&BrowserSeal::of_bytes(bytes).unwrap(), &own)
    };
    // In the operator's own slot, in another operator's slot, in the zeros of an empty slot, in the answers.
    assert!(flipped(1) == Err(BrowserSealError::NotForUs));
    assert!(flipped(1 + POINT_BYTES) == Err(BrowserSealError::NotForUs));
    assert!(flipped(1 + SLOT_BYTES + 70) == Err(BrowserSealError::Damaged));
    assert!(flipped(BROWSER_HEAD_BYTES - 1) == Err(BrowserSealError::Damaged));
    assert!(flipped(BROWSER_HEAD_BYTES + 9) == Err(BrowserSealError::Damaged));
    assert!(flipped(BROWSER_SEAL_BYTES - 1) == Err(BrowserSealError::Damaged));
}

#[test]
fn the_browser_key_of_an_identity_is_always_the_same_and_a_mistyped_one_is_seen() {
    let identities = Identities::parse(
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
    )
    .unwrap();
    let key = identities.keys().next().unwrap().browser_key();
    // Waiting tips are sealed to this key: if the derivation changed, they could not be read.
    assert_eq!(
        key.to_string(),
        "BKu8Ptm0aYbsGCA6Jijlf_VPwASz1IC96KacCnS_9golPChxhA3xAN92A8udUlgTg6sudknYp3jyJ-bDJ4JQF6U"
    );
    let text = key.to_string();
    assert_eq!(text.parse::<BrowserKey>().unwrap().check(), Ok(()));
    for (bad, why) in [
        (String::new(), BrowserKeyError::Shape),
        (text[1..].to_owned(), BrowserKeyError::Shape),
        (format!("C{}", &text[1..]), BrowserKeyError::Shape),
        (text.replace(&text[20..21], "+"), BrowserKeyError::Shape),
    ] {
        assert_eq!(bad.parse::<BrowserKey>().err(), Some(why), "{bad}");
    }
    let other = if &text[30..31] == "x" { "y" } else { "x" };
    let mistyped = format!("{}{other}{}", &text[..30], &text[31..]);
    let mistyped: BrowserKey = mistyped.parse().unwrap();
    assert_eq!(mistyped.check(), Err(BrowserKeyError::NotAPoint));
}

/// The vectors of RFC 9180; their source is named in the file.
fn vectors() -> Vec<Value> {
    let text = include_str!("../../../tests/fixtures/rfc9180.json");
    let file: Value = serde_json::from_str(text).unwrap();
    file["vectors"].as_array().unwrap().clone()
}

fn bytes(value: &Value) -> Vec<u8> {
    let hex = value.as_str().unwrap();
    (0..hex.len() / 2)
        .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

fn opens_the_vector<A: hpke::aead::Aead>(vector: &Value) {
    let secret =
        <DhP256HkdfSha256 as Kem>::PrivateKey::from_bytes(&bytes(&vector["skRm"])).unwrap();
    let enc = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(&bytes(&vector["enc"])).unwrap();
    let mut context = setup_receiver::<A, HkdfSha256, DhP256HkdfSha256>(
        &OpModeR::Base,
        &secret,
        &enc,
        &bytes(&vector["info"]),
    )
    .unwrap();
    let encryptions = vector["encryptions"].as_array().unwrap();
    assert!(encryptions.len() > 2);
    for encryption in encryptions {
        let opened = context.open(&bytes(&encryption["ct"]), &bytes(&encryption["aad"]));
        assert_eq!(opened.unwrap(), bytes(&encryption["pt"]));
    }
}

#[test]
fn the_crate_opens_the_vectors_of_the_rfc() {
    let [short, long] = &vectors()[..] else {
        panic!("two vectors")
    };
    opens_the_vector::<AesGcm128>(short);
    opens_the_vector::<AesGcm256>(long);
}

//! The bodies of the fuzz targets: properties that hold for any bytes.
//!
//! Each takes bytes and panics if a property does not hold. The targets call them with the inputs of libFuzzer;
//! `tests/fuzz.rs` of the crate calls them with the kept corpus, with every compiler and in every run.
//!
//! ```sh
//! site-tests/fuzz 300 form
//! ```
//!
//! The script prints where a finding is. Its input belongs in `fuzz/corpus/` once it is mended.

use std::cell::LazyCell;
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tip_core::answer::{Answer, Answered};
use tip_core::code::Code;
use tip_core::envelope::Envelope;
use tip_core::form::Form;
use tip_core::lane::Lane;
use tip_core::limits::{
    BODY_BYTES_MAX, BROWSER_ANSWERS_BYTES_MAX, BROWSER_PADDED_BYTES, BROWSER_SEAL_BYTES,
    ENVELOPE_BYTES, TEXT_BYTES_MAX,
};
use tip_core::message::{ClearMessage, Header, Message, SealedMessage};
use tip_core::rng::Rng;
use tip_core::seal::browser::BrowserSeal;
use tip_core::seal::{Recipients, age};
use tip_core::slot::Slot;
use tip_core::tip::{ClearTip, Draft, Tip};
use tip_function::reply::{Pages, Replies};
use tip_inbox::identity::{Identities, Identity};
use tip_inbox::open::{BrowserSealError, OpenError, OpenedMessage, open, unseal};

/// One identity for all runs. It is public, and nothing real is sealed to it.
const IDENTITY: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

const QUESTIONS: &str = r#"
questions = [
  { id = "what", kind = "text", required = true, max_chars = 5000 },
  { id = "where", kind = "line", max_chars = 300 },
  { id = "who", kind = "one-of", choices = ["me", "someone"] },
  { id = "safe", kind = "one-of", choices = ["yes", "no"], when = { question = "who", is = ["me"] } },
  { id = "there", kind = "several-of", choices = ["papers", "debt"] },
]"#;

thread_local! {
    static FORM: LazyCell<Form> = LazyCell::new(|| Form::parse(QUESTIONS).expect("a form"));
    static KEYS: LazyCell<(Identities, Recipients)> = LazyCell::new(|| {
        let identities = Identities::parse(IDENTITY).expect("an identity");
        let recipient = identities.keys().next().expect("one").recipient();
        (identities, Recipients::single(recipient))
    });
    static PAGES: LazyCell<Pages> = LazyCell::new(|| {
        Pages::check(Replies::parse(&replies()).expect("replies")).expect("pages")
    });
}

fn replies() -> String {
    let recipient = KEYS.with(|keys| keys.1.keys().next().map(ToString::to_string));
    include_str!("replies.json").replace("RECIPIENT", &recipient.expect("one"))
}

/// A form post: any body is refused, unfinished, or a tip. A tip fits into its seal, and holds the answers to the
/// questions that were asked and no others.
pub fn form(body: &[u8]) {
    FORM.with(|form| {
        let Ok(draft) = Draft::parse(body, form) else {
            return;
        };
        assert!(body.len() <= BODY_BYTES_MAX);
        let tip = match draft.check(form) {
            Ok(Tip::Clear(tip)) => tip,
            Ok(Tip::Sealed(_)) => return,
            Err(unfinished) => {
                assert!(!unfinished.problems.is_empty());
                return;
            }
        };
        let asks_safe = tip.draft().has_chosen("who", "me");
        assert!(asks_safe || tip.answers().all(|(question, _)| question != "safe"));
        assert!(tip.answers().any(|(question, _)| question == "what"));
        let message = message(&tip);
        // Written as a body once more, the answers give the same tip.
        assert!(answers_of(&encoded(&message.answers), form) == Some(message.answers.clone()));
        let json = serde_json::to_vec(&message).expect("serialises");
        assert!(json.len() <= TEXT_BYTES_MAX);
    });
}

fn code() -> Code {
    "123456789012".parse().expect("a code")
}

fn header() -> Header {
    Header {
        slot: Slot::at(std::time::UNIX_EPOCH),
        locale: "zh-Hans".to_owned(),
        code: code(),
        lane: Lane::Normal,
    }
}

fn message(tip: &ClearTip) -> ClearMessage {
    ClearMessage::of(tip, header())
}

/// The answers that the function would seal; `None` if it would refuse the body, or ask again.
fn answers_of(body: &str, form: &Form) -> Option<Vec<Answered>> {
    match Tip::parse(body.as_bytes(), form) {
        Ok(Tip::Clear(tip)) => Some(message(&tip).answers),
        _ => None,
    }
}

/// The body of a form post with these answers, everything escaped.
fn encoded(answers: &[Answered]) -> String {
    let mut body = String::new();
    let mut pair = |name: &str, value: &str| {
        let _ = write!(body, "&{name}=");
        for byte in value.bytes() {
            let _ = write!(body, "%{byte:02x}");
        }
    };
    for Answered { question, answer } in answers {
        match answer {
            Answer::Text(text) => pair(question, text),
            Answer::Choices(choices) if question == "there" => {
                for choice in choices {
                    pair(&format!("there-{choice}"), "1");
                }
            }
            Answer::Choices(choices) => choices.iter().for_each(|choice| pair(question, choice)),
        }
    }
    body
}

/// A browser's seal, or bytes that claim to be one: the field of the post is refused or kept byte for byte, no bytes
/// forge a seal, and no content makes the operators' side panic or lose an answer. Answers that keep the rules of the
/// form are the same as if they had come in the clear.
pub fn sealed(bytes: &[u8]) {
    field(&String::from_utf8_lossy(bytes));
    // The bytes as the seal itself, whose version is 1.
    let mut whole = [&[1], bytes].concat();
    whole.resize(BROWSER_SEAL_BYTES, 0);
    let forged = field(&URL_SAFE_NO_PAD.encode(&whole)).expect("version and length are right");
    let refused = OpenError::Browser(BrowserSealError::NotForUs);
    assert!(
        opened(&forged).err() == Some(refused),
        "nobody forges a seal"
    );
    // The bytes as the whole content of a seal, and as the answers before the padding.
    inside(bytes);
    if bytes.len() <= BROWSER_ANSWERS_BYTES_MAX {
        let length = u32::try_from(bytes.len()).expect("fits").to_be_bytes();
        let message = inside(&[&length, bytes].concat());
        let written = serde_json::from_slice::<Vec<Answered>>(bytes).ok();
        assert_eq!(message.is_some(), written.is_some());
        let kept = message.map_or(Vec::new(), |message| message.answers);
        for answered in written.unwrap_or_default() {
            // May be dropped: the answer to the one conditional question, and text of which nothing can be seen.
            let may_go = answered.question == "safe"
                || matches!(&answered.answer, Answer::Text(text)
                    if !text.contains(|character: char| character.is_ascii_alphanumeric()));
            let is_kept = kept.iter().any(|kept| kept.question == answered.question);
            assert!(may_go || is_kept, "an answer is lost");
        }
    }
}

/// Reads the field of a post. An accepted field is kept byte for byte, and is refused beside other fields.
fn field(text: &str) -> Option<BrowserSeal> {
    let sealed = BrowserSeal::parse(text).ok();
    if let Some(sealed) = &sealed {
        assert_eq!(sealed.to_text(), text);
    }
    let escaped: String = text.bytes().fold(String::new(), |mut escaped, byte| {
        let _ = write!(escaped, "%{byte:02x}");
        escaped
    });
    FORM.with(|form| {
        let is_taken = |body: &str| {
            let draft = Draft::parse(body.as_bytes(), form);
            draft.is_ok_and(|draft| draft.is_sealed())
        };
        // Not escaped, because an escaped seal may be longer than a body, and browsers do not escape base64url.
        let body = match sealed {
            Some(_) => format!("locale=ur&sealed={text}"),
            None => format!("locale=ur&sealed={escaped}"),
        };
        assert_eq!(is_taken(&body), sealed.is_some());
        assert!(!is_taken(&format!("{body}&what=x")));
    });
    sealed
}

/// Opens a browser's seal as the operators' side does.
fn opened(sealed: &BrowserSeal) -> Result<OpenedMessage, OpenError> {
    let message = FORM.with(|form| SealedMessage::of(sealed, form, header()));
    KEYS.with(|keys| {
        let envelope = Envelope::seal(&Message::Sealed(message), &keys.1).expect("it always fits");
        open(&envelope, &keys.0).map_err(|refused| refused.why)
    })
}

/// The message of a seal with this content, if the content has the form of answers.
fn inside(content: &[u8]) -> Option<OpenedMessage> {
    let mut padded = content.to_vec();
    padded.resize(BROWSER_PADDED_BYTES, 0);
    let key = KEYS.with(|keys| keys.0.keys().next().map(Identity::browser_key));
    let known = Rng::new(|bytes| {
        bytes.fill(7);
        Ok(())
    });
    let sealed = BrowserSeal::seal_padded(&padded, &[key.expect("one")], &known).expect("seals");
    match opened(&sealed) {
        Ok(message) => {
            assert!(message.by_browser);
            if message.doubts.is_empty() {
                let clear = FORM.with(|form| answers_of(&encoded(&message.answers), form));
                assert!(clear.as_ref() == Some(&message.answers));
            }
            Some(message)
        }
        Err(refused) => {
            assert_eq!(refused, OpenError::Browser(BrowserSealError::NotAnswers));
            None
        }
    }
}

/// An envelope from a queue, and the content of a seal: no bytes make the operators' side panic, and a message that
/// opens is sealed and opened unchanged.
pub fn envelope(bytes: &[u8]) {
    // The bytes as an envelope, and as the beginning of one.
    let mut whole = bytes.to_vec();
    whole.resize(ENVELOPE_BYTES, 0);
    for frame in [bytes.to_vec(), whole] {
        let Ok(envelope) = Envelope::parse(frame.clone()) else {
            continue;
        };
        assert_eq!(envelope.as_bytes(), frame);
        assert!(envelope.age_file().len() <= ENVELOPE_BYTES - 5);
        KEYS.with(|keys| assert!(open(&envelope, &keys.0).is_err(), "nobody forges a seal"));
    }
    KEYS.with(|keys| {
        let Ok(file) = age::seal(bytes, &keys.1) else {
            assert!(bytes.len() > TEXT_BYTES_MAX);
            return;
        };
        let opened = unseal(&file, &keys.0).expect("what is sealed opens");
        assert_eq!(*opened, bytes);
        let length = u32::try_from(file.len()).expect("fits").to_be_bytes();
        let mut frame = [&[2][..], &length, &file].concat();
        frame.resize(ENVELOPE_BYTES, 0);
        let envelope = Envelope::parse(frame).expect("a frame");
        if let Ok(opened) = open(&envelope, &keys.0) {
            let message = Message::parse(bytes).expect("it opened");
            let again = Envelope::seal(&message, &keys.1).expect("it fitted before");
            assert!(open(&again, &keys.0) == Ok(opened));
        }
    });
}

/// The reply pages: no answer changes a tag of a page, and every answer comes back whole; any `replies.json` is refused
/// or can be served.
pub fn reply(bytes: &[u8]) {
    if let Ok(json) = std::str::from_utf8(bytes)
        && let Ok(replies) = Replies::parse(json)
        && let Ok(pages) = Pages::check(replies)
    {
        fill(&pages, b"what=x");
    }
    PAGES.with(|pages| fill(pages, bytes));
}

fn fill(pages: &Pages, body: &[u8]) {
    let Ok(draft) = Draft::parse(body, pages.form()) else {
        return;
    };
    let locale = pages.locale(draft.locale()).to_owned();
    assert!(pages.sent(&locale, &code()).contains("1234 5678 9012"));
    let Ok(nothing) = Draft::parse(b"", pages.form()) else {
        panic!("nothing is a draft")
    };
    let tags = |page: &str| (page.matches('<').count(), page.matches('>').count());
    let kept = pages.not_sent(&locale, &draft);
    assert_eq!(tags(&kept), tags(&pages.not_sent(&locale, &nothing)));
    let problems = match draft.clone().check(pages.form()) {
        Ok(_) => Vec::new(),
        Err(unfinished) => unfinished.problems,
    };
    let again = pages.look_again(&locale, &draft, &problems);
    assert_eq!(
        tags(&again),
        tags(&pages.look_again(&locale, &nothing, &problems))
    );
    assert!(again.matches('"').count().is_multiple_of(2));
    let text = draft.text("what");
    assert!(unescaped(&kept).contains(text) && unescaped(&again).contains(text));
}

/// Undoes the five escapes that we write, as a browser does.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

//! What must hold for any bytes: the bodies of the fuzz targets.
//!
//! Each takes bytes and panics when something does not hold. The targets call them with what libFuzzer
//! invents; `tests/fuzz.rs` of the crate calls them with the kept corpus, with every compiler and in every run.
//!
//! By hand, in `tip-function/`, with a nightly compiler and cargo-fuzz:
//!
//! ```sh
//! mkdir -p /tmp/form && cargo +nightly fuzz run form /tmp/form fuzz/corpus/form -- -max_total_time=120
//! ```
//!
//! What it finds is written to `fuzz/artifacts/`; a finding that was mended belongs into `fuzz/corpus/`.

use std::cell::LazyCell;
use std::fmt::Write;

use tip_function::envelope::{ENVELOPE_BYTES, Envelope, Message};
use tip_function::form::Form;
use tip_function::lane::Lane;
use tip_function::receipt::Code;
use tip_function::reply::{Pages, Replies};
use tip_function::seal::{self, Identities, Recipients};
use tip_function::slot::Slot;
use tip_function::tip::{Answer, BODY_BYTES_MAX, Draft, Tip};

/// One identity for all runs, known to everybody: nothing real is sealed to it.
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

/// A form post: whatever comes, it is refused, unfinished, or a tip that fits into its seal and says what
/// was written, and no more than was asked.
pub fn form(body: &[u8]) {
    FORM.with(|form| {
        let Ok(draft) = Draft::parse(body, form) else {
            return;
        };
        assert!(body.len() <= BODY_BYTES_MAX);
        let tip = match draft.check(form) {
            Ok(tip) => tip,
            Err(unfinished) => {
                assert!(!unfinished.problems.is_empty());
                return;
            }
        };
        let asks_safe = tip.draft().has_chosen("who", "me");
        assert!(asks_safe || tip.answers().all(|(question, _)| question != "safe"));
        assert!(tip.answers().any(|(question, _)| question == "what"));
        // Written as a body once more it is the same tip.
        let again = Tip::parse(encoded(&tip).as_bytes(), form);
        let Ok(again) = again else {
            panic!("what was accepted is accepted again")
        };
        assert!(tip.answers().eq(again.answers()));
        let message = message(&tip);
        let json = serde_json::to_vec(&message).expect("serialises");
        assert!(json.len() <= seal::TEXT_BYTES_MAX);
    });
}

fn message(tip: &Tip) -> Message {
    let code: Code = "123456789012".parse().expect("a code");
    let slot = Slot::at(std::time::UNIX_EPOCH);
    Message::of(tip, slot, "zh-Hans", code, Lane::Normal)
}

/// The body of a form post with these answers, everything escaped.
fn encoded(tip: &Tip) -> String {
    let mut body = String::new();
    let mut pair = |name: &str, value: &str| {
        let _ = write!(body, "&{name}=");
        for byte in value.bytes() {
            let _ = write!(body, "%{byte:02x}");
        }
    };
    for (question, answer) in tip.answers() {
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

/// What lies on a queue, and what is inside a seal: neither makes the operators' side panic, and what opens
/// is sealed and opened unchanged.
pub fn envelope(bytes: &[u8]) {
    // As it is, as the beginning of an envelope, and as the inside of one.
    let mut whole = bytes.to_vec();
    whole.resize(ENVELOPE_BYTES, 0);
    for frame in [bytes.to_vec(), whole] {
        let Ok(envelope) = Envelope::parse(frame.clone()) else {
            continue;
        };
        assert_eq!(envelope.as_bytes(), frame);
        assert!(envelope.age_file().len() <= ENVELOPE_BYTES - 5);
        KEYS.with(|keys| assert!(envelope.open(&keys.0).is_err(), "nobody forges a seal"));
    }
    KEYS.with(|keys| {
        let Ok(file) = seal::seal(bytes, &keys.1) else {
            assert!(bytes.len() > seal::TEXT_BYTES_MAX);
            return;
        };
        let opened = seal::open(&file, &keys.0).expect("what is sealed opens");
        assert_eq!(*opened, bytes);
        let length = u32::try_from(file.len()).expect("fits").to_be_bytes();
        let mut frame = [&[1][..], &length, &file].concat();
        frame.resize(ENVELOPE_BYTES, 0);
        let envelope = Envelope::parse(frame).expect("a frame");
        if let Ok(message) = envelope.open(&keys.0) {
            let again = Envelope::seal(&message, &keys.1).expect("it fitted before");
            assert!(again.open(&keys.0) == Ok(message));
        }
    });
}

/// The reply pages: whatever was written, it changes no tag of a page and comes back whole; and whatever
/// stands in `replies.json`, it is refused or it serves.
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
    let code: Code = "123456789012".parse().expect("a code");
    assert!(pages.sent(&locale, &code).contains("1234 5678 9012"));
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

/// What a browser makes of text with the five escapes that we write.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

//! Canaries: tips of the hotline's own, sent each day, because nothing else proves that tips arrive and can be opened.
//!
//! The machine that sends them holds a [`CanarySecret`] and no identity, so an attacker who takes it over can read no tip. The
//! operators hold the same secret: by it their list tells a canary from a stranger's tip that says it is one.

use std::fmt::Write;
use std::str::FromStr;

use hmac::{Hmac, Mac};
use sha2::Sha256;
use tip_core::answer::{Answer, Answered};
use tip_core::rng::{NoRandomness, Rng};
use tip_core::seal::SealError;
use tip_core::seal::browser::{BrowserKey, BrowserSeal};
use tip_core::slot::Slot;
use zeroize::Zeroizing;

use crate::folder::{Contents, Summary};

/// Bytes of a secret.
const SECRET_BYTES: usize = 32;

/// The most bytes of a secret's file.
pub const FILE_BYTES_MAX: u64 = 200;

/// Bytes of a block of SHA-256.
const BLOCK_BYTES: usize = 64;

/// Bytes of the proof in a canary's text.
const PROOF_BYTES: usize = 16;

/// Slots of a quarter of a day that may lie between the sending and the arrival of a canary: a copy that is sent again
/// later proves nothing.
const SLOTS_UNDER_WAY: u32 = 4;

/// Slots of a quarter of a day after which the last canary is too old, if one is sent each day at varying hours.
const SLOTS_FRESH: u32 = 8;

/// The beginning of a canary's text, for an operator who does not have the secret.
const BEGINNING: &str = "canary: a tip of our own, sent ";

/// By this the operators know that a canary is their own.
pub struct CanarySecret(Zeroizing<[u8; SECRET_BYTES]>);

/// The file holds no secret of a canary. It holds nothing of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it holds no secret of a canary, which is a line of {} hexadecimal digits", SECRET_BYTES * 2)]
pub struct NotACanarySecret;

impl CanarySecret {
    /// A new secret.
    ///
    /// # Errors
    ///
    /// When the system gives no randomness.
    pub fn draw(rng: &Rng) -> Result<CanarySecret, NoRandomness> {
        Ok(CanarySecret(Zeroizing::new(rng.bytes()?)))
    }

    /// The content of its file: one line.
    pub fn to_file(&self) -> Zeroizing<String> {
        let mut file = Zeroizing::new(hex(self.0.as_slice()));
        file.push('\n');
        file
    }

    /// The text of a canary that is sent in `slot`: one line that holds no word of anybody.
    pub fn text(&self, slot: Slot) -> String {
        let proof = self.mac(slot).finalize().into_bytes();
        let proof = proof.get(..PROOF_BYTES).unwrap_or_default();
        format!("{BEGINNING}{slot}, {}", hex(proof))
    }

    /// Whether `text`, which came in the slot `came`, is that of a canary under this secret, sent shortly before.
    pub fn is_canary(&self, text: &str, came: Slot) -> bool {
        let parts = text
            .strip_prefix(BEGINNING)
            .and_then(|rest| rest.split_once(", "));
        let Some((sent, proof)) = parts else {
            return false;
        };
        let (Ok(sent), Some(proof)) = (sent.parse::<Slot>(), bytes::<PROOF_BYTES>(proof)) else {
            return false;
        };
        let under_way = came.number().checked_sub(sent.number());
        under_way.is_some_and(|slots| slots <= SLOTS_UNDER_WAY)
            && self.mac(sent).verify_truncated_left(&proof).is_ok()
    }

    fn mac(&self, slot: Slot) -> Hmac<Sha256> {
        // HMAC itself pads a short key with zeros; a key of one block has no length that could be refused.
        let mut padded = Zeroizing::new([0; BLOCK_BYTES]);
        for (place, byte) in padded.iter_mut().zip(self.0.iter()) {
            *place = *byte;
        }
        let mut mac: Hmac<Sha256> = hmac::digest::KeyInit::new(&(*padded).into());
        mac.update(b"fanal canary 1 ");
        mac.update(slot.to_string().as_bytes());
        mac
    }
}

impl FromStr for CanarySecret {
    type Err = NotACanarySecret;

    fn from_str(file: &str) -> Result<CanarySecret, NotACanarySecret> {
        let secret = bytes(file.trim()).ok_or(NotACanarySecret)?;
        Ok(CanarySecret(Zeroizing::new(secret)))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// Exactly `N` bytes, written as hexadecimal digits.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// The keys to which the form of a page seals.
///
/// # Errors
///
/// When the page has no form with keys, or a key is none.
pub fn keys_of_page(html: &str) -> Result<Vec<BrowserKey>, NoKeys> {
    let (_, rest) = html.split_once("data-keys=").ok_or(NoKeys)?;
    let keys = match rest.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next(),
        None => rest.split(|c: char| c == '>' || c.is_whitespace()).next(),
    };
    let keys: Result<Vec<BrowserKey>, _> = keys
        .unwrap_or_default()
        .split(' ')
        .map(str::parse)
        .collect();
    keys.map_err(|_| NoKeys)
}

/// The page has no form that seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the page has no form with keys to which a browser seals")]
pub struct NoKeys;

/// The body of a post to `/t` with a canary that is sealed as a browser seals, so that the whole way is proved.
///
/// # Errors
///
/// As [`BrowserSeal::seal`].
pub fn post(
    secret: &CanarySecret,
    slot: Slot,
    question: &str,
    locale: &str,
    keys: &[BrowserKey],
) -> Result<String, SealError> {
    let answers = [Answered {
        question: question.to_owned(),
        answer: Answer::of_text(&secret.text(slot)),
    }];
    let seal = BrowserSeal::seal(&answers, keys, &Rng::system())?;
    Ok(format!("locale={locale}&more=&sealed={}", seal.to_text()))
}

/// The canaries of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Canaries {
    /// How many there are.
    pub count: usize,
    /// The slot in which the last one came.
    pub last: Option<Slot>,
}

impl Canaries {
    /// Takes the canaries out of what was opened.
    pub fn take(contents: &mut Contents<Summary>, secret: &CanarySecret) -> Canaries {
        let mut slots = Vec::new();
        contents.opened.retain(|tip| {
            let came = tip.message.header.slot;
            // One that the function could read came without a browser's seal, and proves less.
            let is_canary =
                tip.message.by_browser && secret.is_canary(&tip.message.beginning, came);
            if is_canary {
                slots.push(came);
            }
            !is_canary
        });
        Canaries {
            count: slots.len(),
            last: slots.into_iter().max_by_key(|slot| slot.number()),
        }
    }

    /// Whether one came lately enough to say, in the slot `now`, that tips arrive.
    pub fn are_fresh(self, now: Slot) -> bool {
        self.last
            .is_some_and(|last| now.number().saturating_sub(last.number()) <= SLOTS_FRESH)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    fn slot(day: u64) -> Slot {
        Slot::at(SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400))
    }

    #[test]
    fn a_canary_is_known_by_its_secret_and_for_a_day() {
        let secret = CanarySecret::draw(&Rng::system()).unwrap();
        let again: CanarySecret = secret.to_file().parse().unwrap();
        let text = again.text(slot(20_000));
        assert!(text.len() <= 100, "{text}");
        assert!(secret.is_canary(&text, slot(20_000)));
        assert!(secret.is_canary(&text, slot(20_001)));
        // A copy that somebody sends again later, and one from the future.
        assert!(!secret.is_canary(&text, slot(20_002)));
        assert!(!secret.is_canary(&text, slot(19_999)));
        // Another secret, another day, another proof, more text.
        let other = CanarySecret::draw(&Rng::system()).unwrap();
        assert!(!other.is_canary(&text, slot(20_000)));
        let moved = text.replace(&slot(20_000).to_string(), &slot(20_001).to_string());
        assert!(!secret.is_canary(&moved, slot(20_001)));
        for text in [
            text.get(..text.len() - 1).unwrap().to_owned(),
            format!("{text}0"),
            format!("{text} help me"),
            format!("help {text}"),
            BEGINNING.to_owned(),
            String::new(),
        ] {
            assert!(!secret.is_canary(&text, slot(20_000)), "{text}");
        }
    }

    #[test]
    fn a_file_that_is_no_secret_is_refused() {
        for file in [
            "",
            "00",
            &"0".repeat(63),
            &"0".repeat(65),
            &"g".repeat(64),
            &"é".repeat(32),
        ] {
            assert!(file.parse::<CanarySecret>().is_err(), "{file}");
        }
    }

    #[test]
    fn the_keys_of_a_page_are_found_however_the_attribute_is_quoted() {
        let key = crate::identity::Identity::generate().browser_key();
        for form in [
            format!("<form method=post data-keys=\"{key} {key}\" data-seal=x>"),
            format!("<form data-keys='{key} {key}'>"),
        ] {
            assert_eq!(keys_of_page(&form).unwrap().len(), 2, "{form}");
        }
        assert_eq!(
            keys_of_page(&format!("<form data-keys={key}>"))
                .unwrap()
                .len(),
            1
        );
        for page in [
            "",
            "<form>",
            "<form data-keys=\"\">",
            "<form data-keys=\"Bad\">",
        ] {
            assert_eq!(keys_of_page(page).err(), Some(NoKeys), "{page}");
        }
    }
}

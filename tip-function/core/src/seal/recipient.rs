//! A recipient: the public key of an operator, to which the function seals.

use std::fmt;
use std::str::FromStr;

/// A public key of an operator, `age1…` (X25519).
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    key: age::x25519::Recipient,
    text: String,
}

/// Why text is not a recipient that can be sealed to. It holds none of the text, which may be a private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecipientError {
    /// The text is empty.
    #[error("the recipient is empty")]
    Empty,
    /// A private key where a public key is needed.
    #[error(
        "this is a private key: it must leave this place and be replaced, everybody who saw it can read tips"
    )]
    Identity,
    /// `age1pq1…`: the crate `age` cannot seal to it yet.
    #[error("post-quantum recipients (`age1pq1…`) cannot be used yet")]
    PostQuantum,
    /// `age1tag1…` or `age1tagpq1…`: hardware keys. With them anybody can test for whom a tip is sealed.
    #[error("hardware recipients (`age1tag1…`, `age1tagpq1…`) cannot be used")]
    Tag,
    /// `age1name1…`: needs a plugin, and the function runs none.
    #[error("recipients of age plugins cannot be used")]
    Plugin,
    /// An SSH key.
    #[error("SSH keys cannot be used")]
    Ssh,
    /// The text does not begin with `age1`.
    #[error("a recipient begins with `age1`")]
    Prefix,
    /// A character that cannot be part of a recipient.
    #[error("`{0}` cannot be part of a recipient")]
    Character(char),
    /// The text does not have 62 characters; how many it has.
    #[error("a recipient has 62 characters, this one has {0}")]
    Length(usize),
    /// The checksum is wrong, so the text is mistyped.
    #[error("the recipient is mistyped, its checksum is wrong")]
    Checksum,
}

impl RecipientError {
    /// How to mend it, without the word `help:`.
    pub fn help(self) -> &'static str {
        match self {
            RecipientError::Identity => {
                "make a new pair with `tip-inbox keygen`, and put the line `age1…` here"
            }
            _ => "`tip-inbox keygen --output FILE` makes a pair and prints the recipient `age1…`",
        }
    }
}

/// Length of an X25519 recipient: `age1`, 52 characters of key and 6 of checksum.
const CHARACTERS: usize = 62;

impl FromStr for Recipient {
    type Err = RecipientError;

    fn from_str(text: &str) -> Result<Recipient, RecipientError> {
        let lower = text.trim().to_ascii_lowercase();
        if lower.is_empty() {
            return Err(RecipientError::Empty);
        }
        // Recognised by their beginning and before the length is checked, so that each gets its own advice.
        let known = [
            ("age-secret-key-", RecipientError::Identity),
            ("age-plugin-", RecipientError::Identity),
            ("age1pq1", RecipientError::PostQuantum),
            ("age1tag1", RecipientError::Tag),
            ("age1tagpq1", RecipientError::Tag),
            ("ssh-", RecipientError::Ssh),
            ("ecdsa-", RecipientError::Ssh),
        ];
        if let Some((_, error)) = known.iter().find(|(prefix, _)| lower.starts_with(prefix)) {
            return Err(*error);
        }
        let Some(data) = text.strip_prefix("age1") else {
            return Err(RecipientError::Prefix);
        };
        // `1` is not in the Bech32 alphabet: a second one ends the name of a plugin.
        if data.contains('1') {
            return Err(RecipientError::Plugin);
        }
        if let Some(character) = data.chars().find(|character| !is_bech32(*character)) {
            return Err(RecipientError::Character(character));
        }
        if text.len() != CHARACTERS {
            return Err(RecipientError::Length(text.len()));
        }
        let key = text.parse().map_err(|_: &str| RecipientError::Checksum)?;
        Ok(Recipient {
            key,
            text: text.to_owned(),
        })
    }
}

/// The alphabet of Bech32 data (BIP 173).
fn is_bech32(character: char) -> bool {
    "qpzry9x8gf2tvdw0s3jn54khce6mua7l".contains(character)
}

impl From<age::x25519::Recipient> for Recipient {
    fn from(key: age::x25519::Recipient) -> Recipient {
        Recipient {
            text: key.to_string(),
            key,
        }
    }
}

impl Recipient {
    /// The key in the form that the crate `age` asks for.
    pub fn as_age(&self) -> &dyn age::Recipient {
        &self.key
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({})", self.text)
    }
}

//! The public half: who can open what is sealed, and until which day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::RECIPIENTS_MAX;
use crate::sealed::{BrowserKey, BrowserKeyError};
use crate::slot::Day;

/// A public key of an operator, `age1…` (X25519).
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    key: age::x25519::Recipient,
    text: String,
}

/// Text that is no recipient we can seal to. It holds none of the text, which may be a private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecipientError {
    /// Nothing there.
    #[error("the recipient is empty")]
    Empty,
    /// A private key stands where a public one is meant.
    #[error(
        "this is a private key: it must leave this place and be replaced, everybody who saw it can read tips"
    )]
    Identity,
    /// `age1pq1…`: the crate `age` cannot seal to it yet.
    #[error("post-quantum recipients (`age1pq1…`) cannot be used yet")]
    PostQuantum,
    /// `age1tag1…` or `age1tagpq1…`: hardware keys, which let anybody test whom a tip is for.
    #[error("hardware recipients (`age1tag1…`, `age1tagpq1…`) cannot be used")]
    Tag,
    /// `age1name1…`: needs a plugin, and the function runs none.
    #[error("recipients of age plugins cannot be used")]
    Plugin,
    /// An SSH key.
    #[error("SSH keys cannot be used")]
    Ssh,
    /// Does not begin with `age1`.
    #[error("a recipient begins with `age1`")]
    Prefix,
    /// A sign that a recipient cannot have.
    #[error("`{0}` cannot be part of a recipient")]
    Sign(char),
    /// Not 62 characters long; how many there are.
    #[error("a recipient has 62 characters, this one has {0}")]
    Length(usize),
    /// Mistyped: the checksum is wrong.
    #[error("the recipient is mistyped, its checksum is wrong")]
    Checksum,
}

impl RecipientError {
    /// The way out, without the word `help:`.
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
        // Told apart by their beginning, and before length, so that each gets its own advice.
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
        if let Some(sign) = data.chars().find(|sign| !is_bech32(*sign)) {
            return Err(RecipientError::Sign(sign));
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
fn is_bech32(sign: char) -> bool {
    "qpzry9x8gf2tvdw0s3jn54khce6mua7l".contains(sign)
}

impl Recipient {
    pub(super) fn from_age(key: age::x25519::Recipient) -> Recipient {
        Recipient {
            text: key.to_string(),
            key,
        }
    }

    pub(super) fn as_age(&self) -> &dyn age::Recipient {
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

/// A recipient as it stands in `replies.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpiringKey {
    /// The recipient, `age1…`.
    pub key: String,
    /// The key to which the form's script seals, `B…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// The first day (UTC) on which it must not be sealed to any more.
    pub expires_on: Day,
}

/// 1 to 20 different recipients, each with the day from which it must not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipients {
    list: Vec<(Recipient, Option<Day>)>,
    /// Whether each of them can open what a browser sealed.
    by_browser: bool,
}

/// Why a list of recipients is refused. Places are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecipientsError {
    /// Nobody could read a tip.
    #[error("there is no recipient, so nobody could read a tip")]
    Empty,
    /// More than [`RECIPIENTS_MAX`].
    #[error("there are {0} recipients, an envelope has room for {RECIPIENTS_MAX}")]
    TooMany(usize),
    /// Recipients of two kinds: the weaker kind would decide for all.
    #[error("recipient {place} is of another kind than recipient 1, and kinds are never mixed")]
    Mixed {
        /// The first one of the other kind.
        place: usize,
    },
    /// One that is no recipient.
    #[error("recipient {place}: {why}")]
    Malformed {
        /// Which one.
        place: usize,
        /// What is wrong with it.
        why: RecipientError,
    },
    /// One whose browser key is none.
    #[error("recipient {place}: {why}")]
    Browser {
        /// Which one.
        place: usize,
        /// What is wrong with it.
        why: BrowserKeyError,
    },
    /// One that is there twice.
    #[error("recipient {place} is there twice")]
    Duplicate {
        /// The second of the two.
        place: usize,
    },
}

impl Recipients {
    /// Checks a list of recipients: all of one kind, all well-formed, none twice.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, mixed kinds before malformed ones.
    pub fn parse(keys: &[ExpiringKey]) -> Result<Recipients, RecipientsError> {
        if keys.is_empty() {
            return Err(RecipientsError::Empty);
        }
        if keys.len() > RECIPIENTS_MAX {
            return Err(RecipientsError::TooMany(keys.len()));
        }
        let parsed: Vec<_> = keys
            .iter()
            .map(|key| key.key.parse::<Recipient>())
            .collect();
        let family = |result: &Result<Recipient, RecipientError>| match result {
            Ok(_) => Some(RecipientError::Empty), // stands for X25519
            Err(kind @ (RecipientError::PostQuantum | RecipientError::Tag)) => Some(*kind),
            Err(_) => None,
        };
        let families: Vec<_> = parsed.iter().map(family).collect();
        if let Some(Some(first)) = families.first() {
            let other = families
                .iter()
                .position(|kind| kind.is_some_and(|kind| kind != *first));
            if let Some(index) = other {
                return Err(RecipientsError::Mixed { place: index + 1 });
            }
        }
        let mut list: Vec<(Recipient, Option<Day>)> = Vec::new();
        for (index, (recipient, written)) in parsed.into_iter().zip(keys).enumerate() {
            let place = index + 1;
            let recipient = recipient.map_err(|why| RecipientsError::Malformed { place, why })?;
            if list.iter().any(|(other, _)| *other == recipient) {
                return Err(RecipientsError::Duplicate { place });
            }
            let browser = written.browser.as_deref().map(str::parse::<BrowserKey>);
            if let Some(Err(why)) = browser {
                return Err(RecipientsError::Browser { place, why });
            }
            list.push((recipient, Some(written.expires_on)));
        }
        Ok(Recipients {
            list,
            by_browser: keys.iter().all(|key| key.browser.is_some()),
        })
    }

    /// One recipient that does not expire: the throw-away one of `fanal serve`, and tests.
    pub fn single(recipient: Recipient) -> Recipients {
        Recipients {
            list: vec![(recipient, None)],
            by_browser: false,
        }
    }

    /// Whether every one of them has a browser key. If one had none it could not read what the others
    /// read, so then the form's script does not seal at all.
    pub fn take_browser_seals(&self) -> bool {
        self.by_browser
    }

    /// The first day on which one of them has expired; `None` if none ever does.
    pub fn expires_on(&self) -> Option<Day> {
        self.list.iter().filter_map(|(_, day)| *day).min()
    }

    /// Those that may be sealed to on a day; `None` if all have expired. A key is worth nothing from
    /// its day on: its holder may have left, and the next ones go on reading without them.
    pub fn valid_on(&self, day: Day) -> Option<Recipients> {
        let valid: Vec<_> = self
            .list
            .iter()
            .filter(|(_, expires_on)| expires_on.is_none_or(|expires_on| day < expires_on))
            .cloned()
            .collect();
        (!valid.is_empty()).then_some(Recipients {
            list: valid,
            by_browser: self.by_browser,
        })
    }

    /// The recipients, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &Recipient> {
        self.list.iter().map(|(recipient, _)| recipient)
    }
}

#[cfg(test)]
mod tests;

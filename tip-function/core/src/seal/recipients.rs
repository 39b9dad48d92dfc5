//! The recipients of a site: who can open a tip, and until which day.

use serde::{Deserialize, Serialize};

use super::browser::{BrowserKey, BrowserKeyError};
use super::recipient::{Recipient, RecipientError};
use crate::limits::RECIPIENTS_MAX;
use crate::slot::Day;

/// A recipient as `replies.json` holds it, unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpiringKey {
    /// The recipient, `age1…`.
    pub key: String,
    /// The key to which the form's script seals, `B…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// The first day (UTC) on which tips must not be sealed to it any more.
    pub expires_on: Day,
}

impl ExpiringKey {
    /// An entry of `replies.json` from the texts of both keys.
    pub fn new(key: impl Into<String>, browser: Option<String>, expires_on: Day) -> ExpiringKey {
        ExpiringKey {
            key: key.into(),
            browser,
            expires_on,
        }
    }
}

/// 1 to 20 different recipients, each with the day from which it must not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipients {
    list: Vec<Expiring>,
    /// Whether each of them has a browser key.
    by_browser: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Expiring {
    recipient: Recipient,
    /// `None` if it never expires.
    expires_on: Option<Day>,
}

/// The recognised kinds of recipients. Only X25519 can be sealed to; a list that mixes it with another kind has
/// an error of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    X25519,
    PostQuantum,
    Tag,
}

impl Kind {
    /// The kind of a recipient; `None` if the text is of no recognised kind.
    fn of(parsed: &Result<Recipient, RecipientError>) -> Option<Kind> {
        match parsed {
            Ok(_) => Some(Kind::X25519),
            Err(RecipientError::PostQuantum) => Some(Kind::PostQuantum),
            Err(RecipientError::Tag) => Some(Kind::Tag),
            Err(_) => None,
        }
    }
}

/// Why a list of recipients is refused. Places are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecipientsError {
    /// The list is empty.
    #[error("there is no recipient, so nobody could read a tip")]
    Empty,
    /// More than [`RECIPIENTS_MAX`].
    #[error("there are {0} recipients, an envelope has room for {RECIPIENTS_MAX}")]
    TooMany(usize),
    /// Recipients of two kinds: the weaker kind would decide for all of them.
    #[error("recipient {place} is of another kind than recipient 1, and kinds are never mixed")]
    Mixed {
        /// The first recipient of the other kind.
        place: usize,
    },
    /// A recipient is malformed.
    #[error("recipient {place}: {why}")]
    Malformed {
        /// Its place in the list.
        place: usize,
        /// What is wrong with the key.
        why: RecipientError,
    },
    /// A browser key is malformed.
    #[error("recipient {place}: {why}")]
    Browser {
        /// Its place in the list.
        place: usize,
        /// What is wrong with the key.
        why: BrowserKeyError,
    },
    /// The same recipient twice.
    #[error("recipient {place} is there twice")]
    Duplicate {
        /// The place of the second of the two.
        place: usize,
    },
}

impl Recipients {
    /// Checks that all recipients are of one kind and well-formed, and that none is there twice.
    ///
    /// # Errors
    ///
    /// The first mistake; mixed kinds are found before malformed keys.
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
        if let Some(place) = place_of_another_kind(&parsed) {
            return Err(RecipientsError::Mixed { place });
        }
        let mut list: Vec<Expiring> = Vec::new();
        for (index, (recipient, written)) in parsed.into_iter().zip(keys).enumerate() {
            let place = index + 1;
            let recipient = recipient.map_err(|why| RecipientsError::Malformed { place, why })?;
            if list.iter().any(|other| other.recipient == recipient) {
                return Err(RecipientsError::Duplicate { place });
            }
            let browser = written.browser.as_deref().map(str::parse::<BrowserKey>);
            if let Some(Err(why)) = browser {
                return Err(RecipientsError::Browser { place, why });
            }
            list.push(Expiring {
                recipient,
                expires_on: Some(written.expires_on),
            });
        }
        Ok(Recipients {
            list,
            by_browser: keys.iter().all(|key| key.browser.is_some()),
        })
    }

    /// One recipient that does not expire, for tests and examples.
    pub fn single(recipient: Recipient) -> Recipients {
        Recipients {
            list: vec![Expiring {
                recipient,
                expires_on: None,
            }],
            by_browser: false,
        }
    }

    /// Whether every recipient has a browser key. If one has none, its holder could not read what a browser
    /// sealed, so the form's script does not seal at all.
    pub fn take_browser_seals(&self) -> bool {
        self.by_browser
    }

    /// The first day on which a recipient has expired; `None` if none ever does.
    pub fn expires_on(&self) -> Option<Day> {
        self.list.iter().filter_map(|one| one.expires_on).min()
    }

    /// The recipients to which tips may be sealed on a day; `None` if all have expired. A key must not be
    /// used from its day on, because its holder may have left; the others go on reading.
    pub fn valid_on(&self, day: Day) -> Option<Recipients> {
        let valid: Vec<_> = self
            .list
            .iter()
            .filter(|one| one.expires_on.is_none_or(|expires_on| day < expires_on))
            .cloned()
            .collect();
        (!valid.is_empty()).then_some(Recipients {
            list: valid,
            by_browser: self.by_browser,
        })
    }

    /// The recipients, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &Recipient> {
        self.list.iter().map(|one| &one.recipient)
    }
}

/// The place of the first recipient that is of another kind than the first one, counted from 1.
fn place_of_another_kind(parsed: &[Result<Recipient, RecipientError>]) -> Option<usize> {
    let first = Kind::of(parsed.first()?)?;
    let is_other = |one| Kind::of(one).is_some_and(|kind| kind != first);
    parsed.iter().position(is_other).map(|index| index + 1)
}

#[cfg(test)]
mod tests;

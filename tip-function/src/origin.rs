//! The edge's secret: a header that only the CDN or web server before the function adds.
//!
//! In: the secrets in the environment, and the headers of a request. Out: whether the request came by way of
//! the edge. Where the function has an address of its own, as behind an HTTP API, the secret keeps others from
//! going around the edge, its limits and its error pages. It protects no word of a tip: with it a stranger can
//! send tips, as everybody can, and read none.
//!
//! A secret is compared by its SHA-256 and in constant time, so an answer tells neither how much of a
//! guess was right nor how long the secret is. Two secrets are accepted while one replaces the other.

use std::fmt;
use std::str::FromStr;

use axum::http::HeaderMap;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

/// The header that carries the secret.
pub const HEADER: &str = "x-origin-secret";

/// Least number of characters of a secret; `openssl rand -hex 32` makes 64.
const CHARS_MIN: usize = 32;

/// Most secrets at once: a new secret, and the old one until no edge sends it any more.
const SECRETS_MAX: usize = 2;

/// The accepted secrets, as SHA-256. If there is none, requests are not checked.
///
/// It has no `PartialEq`, so that a comparison which ends at the first different byte does not compile.
#[derive(Clone, Default)]
pub struct OriginSecrets(Vec<Secret>);

/// SHA-256 of a secret, which can be compared in constant time only.
#[derive(Clone)]
struct Secret([u8; 32]);

impl Secret {
    fn of(text: &[u8]) -> Secret {
        Secret(Sha256::digest(text).into())
    }
}

impl ConstantTimeEq for Secret {
    fn ct_eq(&self, other: &Secret) -> Choice {
        self.0.ct_eq(&other.0)
    }
}

/// Why text is not a list of secrets. It holds none of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OriginSecretsError {
    /// There are more than two secrets.
    #[error("there are {0} secrets, and at most {SECRETS_MAX} are accepted at once")]
    TooMany(usize),
    /// A secret is so short that it could be guessed, or is empty.
    #[error("secret {place} has {chars} characters, and needs {CHARS_MIN} or more")]
    Short {
        /// The place of the secret in the list, counted from 1.
        place: usize,
        /// The number of its characters.
        chars: usize,
    },
    /// A secret has a character that is not visible ASCII, which not every server passes on unchanged.
    #[error("secret {place} has a character that is not visible ASCII")]
    Character {
        /// The place of the secret in the list, counted from 1.
        place: usize,
    },
}

impl FromStr for OriginSecrets {
    type Err = OriginSecretsError;

    /// One secret, or two with a comma between them.
    fn from_str(text: &str) -> Result<OriginSecrets, OriginSecretsError> {
        let count = text.split(',').count();
        if count > SECRETS_MAX {
            return Err(OriginSecretsError::TooMany(count));
        }
        let digest = |(place, secret): (usize, &str)| {
            let chars = secret.chars().count();
            if chars < CHARS_MIN {
                return Err(OriginSecretsError::Short { place, chars });
            }
            if !secret.chars().all(|character| character.is_ascii_graphic()) {
                return Err(OriginSecretsError::Character { place });
            }
            Ok(Secret::of(secret.as_bytes()))
        };
        (1..)
            .zip(text.split(','))
            .map(digest)
            .collect::<Result<_, _>>()
            .map(OriginSecrets)
    }
}

impl OriginSecrets {
    /// No secrets: requests are not checked, because only the web server can reach the function.
    pub fn none() -> OriginSecrets {
        OriginSecrets::default()
    }

    /// Whether requests are checked, so that every answered request came by way of the edge.
    pub fn are_asked(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whether a request with these headers is answered: requests are not checked, or the header occurs once and
    /// holds one of the secrets.
    ///
    /// An HTTP API joins two headers of one name with a comma, which no secret contains.
    pub fn admit(&self, headers: &HeaderMap) -> bool {
        if !self.are_asked() {
            return true;
        }
        let mut values = headers.get_all(HEADER).iter();
        let (Some(value), None) = (values.next(), values.next()) else {
            return false;
        };
        let given = Secret::of(value.as_bytes());
        // Always compare all, for constant time.
        let found = self.0.iter().fold(Choice::from(0), |found, secret| {
            found | secret.ct_eq(&given)
        });
        found.into()
    }
}

impl fmt::Debug for OriginSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OriginSecrets({})", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "0123456789abcdef0123456789abcdef";
    const NEW: &str = "fedcba9876543210fedcba9876543210";

    fn headers(values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(HEADER, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn refuses_what_is_no_list_of_secrets_and_repeats_none() {
        let parse = |text: &str| text.parse::<OriginSecrets>().err();
        let short = |place, chars| OriginSecretsError::Short { place, chars };
        for (text, why) in [
            (String::new(), short(1, 0)),
            ("secret".to_owned(), short(1, 6)),
            (format!("{OLD},"), short(2, 0)),
            (format!(",{OLD}"), short(1, 0)),
            (format!("{OLD},{NEW},{OLD}"), OriginSecretsError::TooMany(3)),
            (
                format!("{OLD}, {NEW}"),
                OriginSecretsError::Character { place: 2 },
            ),
            (
                format!("{OLD}é"),
                OriginSecretsError::Character { place: 1 },
            ),
        ] {
            assert_eq!(parse(&text), Some(why));
            assert!(!why.to_string().contains(OLD));
        }
        let secrets: OriginSecrets = format!("{OLD},{NEW}").parse().unwrap();
        assert_eq!(format!("{secrets:?}"), "OriginSecrets(2)");
    }

    #[test]
    fn case_16_only_one_header_with_one_of_the_secrets_is_admitted() {
        let both: OriginSecrets = format!("{NEW},{OLD}").parse().unwrap();
        let new: OriginSecrets = NEW.parse().unwrap();
        let longer = format!("{NEW}0");
        let joined = format!("{NEW},{NEW}");
        for (values, by_both, by_new) in [
            (&[NEW][..], true, true),
            (&[OLD], true, false),
            (&[], false, false),
            (&[""], false, false),
            (&[&NEW[..31]], false, false),
            (&[&longer], false, false),
            (&[&NEW.to_uppercase()], false, false),
            (&[NEW, NEW], false, false),
            (&[NEW, OLD], false, false),
            (&[&joined], false, false),
        ] {
            let headers = headers(values);
            assert_eq!(both.admit(&headers), by_both, "{values:?}");
            assert_eq!(new.admit(&headers), by_new, "{values:?}");
            assert!(OriginSecrets::none().admit(&headers));
        }
    }
}

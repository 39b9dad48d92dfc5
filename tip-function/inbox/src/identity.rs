//! The identity of an operator: the private half of a recipient.
//!
//! In: randomness, or the text of an identity file. Out: an [`Identity`], whose public halves go into
//! `content/site.toml`. Only `tip-inbox`, and `fanal serve` for its demonstration, ever hold one.

mod browser;

use std::fmt;

use age::secrecy::ExposeSecret;
use tip_core::seal::Recipient;
use tip_core::seal::browser::BrowserKey;
use zeroize::Zeroizing;

pub(crate) use browser::BrowserSecret;

/// A private key of an operator, from which the key for browsers' seals is derived. Its `Debug` shows the
/// public half.
pub struct Identity(age::x25519::Identity);

/// The private keys of one identity file, at least one. An old key is kept beside its successor until nothing
/// is left that was sealed to the old one.
#[derive(Debug)]
pub struct Identities(Vec<Identity>);

/// Why an identity file is refused. It holds nothing of the file except the number of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The file has no key.
    #[error("there is no private key in it")]
    Empty,
    /// A line is a public key.
    #[error("line {line} is a public key, and opening takes a private one")]
    Recipient {
        /// Counted from 1.
        line: usize,
    },
    /// The file is an age file: the identity is protected by a passphrase.
    #[error("it is locked with a passphrase; unlock it with `age --decrypt` first")]
    Locked,
    /// A line is not a private key.
    #[error("line {line} is not a private key of the form `AGE-SECRET-KEY-1…`")]
    Malformed {
        /// Counted from 1.
        line: usize,
    },
}

impl Identity {
    /// A new private key from the operating system's randomness.
    pub fn generate() -> Identity {
        Identity(age::x25519::Identity::generate())
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient::from(self.0.to_public())
    }

    /// The public half of the key to which browsers seal.
    pub fn browser_key(&self) -> BrowserKey {
        self.browser_secret().key()
    }

    pub(crate) fn browser_secret(&self) -> BrowserSecret {
        BrowserSecret::of(self.0.to_string().expose_secret())
    }

    /// The identity as a file that every age tool reads. It is the private key: write it with mode 0600
    /// ([`tip_core::private_file`]) and nowhere else.
    pub fn to_file(&self) -> Zeroizing<String> {
        Zeroizing::new(format!(
            "# public key: {}\n{}\n",
            self.recipient(),
            self.0.to_string().expose_secret()
        ))
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity(of {})", self.recipient())
    }
}

impl Identities {
    /// Reads an identity file: one key a line; empty lines and lines that begin with `#` are ignored.
    ///
    /// # Errors
    ///
    /// At the first line that is not a private key, and when there is no key at all.
    pub fn parse(file: &str) -> Result<Identities, IdentityError> {
        if file.starts_with("age-encryption.org/") || file.starts_with("-----BEGIN AGE") {
            return Err(IdentityError::Locked);
        }
        let mut identities = Vec::new();
        for (index, line) in file.lines().enumerate() {
            let text = line.trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let line = index + 1;
            if text.starts_with("age1") {
                return Err(IdentityError::Recipient { line });
            }
            let key = text
                .parse()
                .map_err(|_: &str| IdentityError::Malformed { line })?;
            identities.push(Identity(key));
        }
        if identities.is_empty() {
            return Err(IdentityError::Empty);
        }
        Ok(Identities(identities))
    }

    /// A single identity.
    pub fn single(identity: Identity) -> Identities {
        Identities(vec![identity])
    }

    /// The private keys for browsers' seals, in the same order.
    pub(crate) fn browser_secrets(&self) -> Vec<BrowserSecret> {
        self.0.iter().map(Identity::browser_secret).collect()
    }

    /// The identities, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &Identity> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_file_comes_back_and_its_debug_is_public() {
        let (old, new) = (Identity::generate(), Identity::generate());
        let file = format!("{}\n{}", *old.to_file(), *new.to_file());
        let read = Identities::parse(&file).unwrap();
        let recipients: Vec<_> = read.keys().map(Identity::recipient).collect();
        assert_eq!(recipients, [old.recipient(), new.recipient()]);
        assert!(!format!("{read:?}").to_uppercase().contains("SECRET"));
    }

    #[test]
    fn case_47_a_wrong_identity_file_says_what_is_wrong_and_repeats_nothing() {
        let refused = |file: &str| Identities::parse(file).unwrap_err();
        assert_eq!(refused("# only a comment\n"), IdentityError::Empty);
        assert_eq!(refused("\nage1qqq\n"), IdentityError::Recipient { line: 2 });
        assert_eq!(
            refused("AGE-SECRET-KEY-1QQQ"),
            IdentityError::Malformed { line: 1 }
        );
        assert_eq!(
            refused("age-encryption.org/v1\n-> scrypt"),
            IdentityError::Locked
        );
        assert_eq!(
            refused("-----BEGIN AGE ENCRYPTED FILE-----"),
            IdentityError::Locked
        );
    }
}

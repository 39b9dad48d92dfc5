//! The identity of an operator: the private half of a recipient.
//!
//! In: randomness, or the text of an identity file. Out: an [`Identity`], whose public halves go into
//! `content/site.toml`. Only `tip-inbox`, and `fanal serve` for its demonstration, ever hold one.

mod browser;

use std::fmt;
use std::io::{Read, Write};

use age::secrecy::ExposeSecret;
use tip_core::seal::browser::BrowserKey;
use tip_core::seal::{Recipient, SealError};
use zeroize::Zeroizing;

pub(crate) use browser::BrowserSecret;

/// Longest identity file that is read, in bytes: room for several hundred keys.
pub const FILE_BYTES_MAX: usize = 64 * 1024;

/// A private key of an operator, from which the key for browsers' seals is derived. Its `Debug` shows the
/// public half.
pub struct Identity {
    age: age::x25519::Identity,
    browser: BrowserSecret,
}

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
    #[error("it is locked with a passphrase")]
    Locked,
    /// The file is an age file that no passphrase opens.
    #[error("it is sealed to a key, not locked with a passphrase")]
    Sealed,
    /// It is locked with another passphrase.
    #[error("it is locked with another passphrase")]
    WrongPassphrase,
    /// It is locked so that unlocking would take very long.
    #[error("to unlock it would take far longer than on the machine that locked it")]
    TooMuchWork,
    /// It is an age file that was changed or cut.
    #[error("it is locked, and damaged")]
    Damaged,
    /// It holds bytes that are no text.
    #[error("it is not a text file")]
    NotText,
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
        Identity::of(age::x25519::Identity::generate())
    }

    fn of(age: age::x25519::Identity) -> Identity {
        Identity {
            browser: BrowserSecret::of(age.to_string().expose_secret()),
            age,
        }
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient::from(self.age.to_public())
    }

    /// The public half of the key to which browsers seal.
    pub fn browser_key(&self) -> BrowserKey {
        self.browser.key()
    }

    pub(crate) fn browser_secret(&self) -> &BrowserSecret {
        &self.browser
    }

    /// The identity as a file that every age tool reads. It is the private key: write it with mode 0600
    /// ([`tip_core::private_file`]) and nowhere else.
    pub fn to_file(&self) -> Zeroizing<String> {
        Zeroizing::new(format!(
            "# public key: {}\n{}\n",
            self.recipient(),
            self.age.to_string().expose_secret()
        ))
    }

    /// The identity as a file that is locked with a passphrase: an age file, which every age tool unlocks. To find
    /// the key that fits takes about a second, for us and for anyone who tries passphrases.
    ///
    /// # Errors
    ///
    /// When the cipher fails.
    pub fn to_locked_file(&self, passphrase: &str) -> Result<Vec<u8>, SealError> {
        let encryptor = age::Encryptor::with_user_passphrase(passphrase.to_owned().into());
        let mut file = Vec::new();
        let mut writer = encryptor
            .wrap_output(&mut file)
            .map_err(|_| SealError::Cipher)?;
        writer
            .write_all(self.to_file().as_bytes())
            .and_then(|()| writer.finish().map(drop))
            .map_err(|_| SealError::Cipher)?;
        Ok(file)
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.age
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
        Identities::read(file.as_bytes())
    }

    /// Reads the bytes of an identity file, as [`parse`](Identities::parse) does.
    ///
    /// # Errors
    ///
    /// The same; [`IdentityError::Locked`] if it takes a passphrase.
    pub fn read(file: &[u8]) -> Result<Identities, IdentityError> {
        if file.starts_with(b"age-encryption.org/") || file.starts_with(b"-----BEGIN AGE") {
            return Err(IdentityError::Locked);
        }
        let file = std::str::from_utf8(file).map_err(|_| IdentityError::NotText)?;
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
            identities.push(Identity::of(key));
        }
        if identities.is_empty() {
            return Err(IdentityError::Empty);
        }
        Ok(Identities(identities))
    }

    /// Reads an identity file that is locked with a passphrase.
    ///
    /// # Errors
    ///
    /// When the passphrase does not fit, the file is damaged, or its content is no identity file.
    pub fn unlock(file: &[u8], passphrase: &str) -> Result<Identities, IdentityError> {
        let decryptor = age::Decryptor::new(age::armor::ArmoredReader::new(file))
            .map_err(|_| IdentityError::Damaged)?;
        if !decryptor.is_scrypt() {
            return Err(IdentityError::Sealed);
        }
        let key = age::scrypt::Identity::new(passphrase.to_owned().into());
        let mut reader = decryptor
            .decrypt(std::iter::once(&key as &dyn age::Identity))
            .map_err(|error| match error {
                age::DecryptError::DecryptionFailed
                | age::DecryptError::KeyDecryptionFailed
                | age::DecryptError::NoMatchingKeys => IdentityError::WrongPassphrase,
                age::DecryptError::ExcessiveWork { .. } => IdentityError::TooMuchWork,
                _ => IdentityError::Damaged,
            })?;
        let mut text = Zeroizing::new(Vec::with_capacity(FILE_BYTES_MAX));
        (&mut reader)
            .take(FILE_BYTES_MAX as u64)
            .read_to_end(&mut text)
            .map_err(|_| IdentityError::Damaged)?;
        match Identities::read(&text) {
            // An age file within an age file.
            Err(IdentityError::Locked) => Err(IdentityError::Damaged),
            result => result,
        }
    }

    /// A single identity.
    pub fn single(identity: Identity) -> Identities {
        Identities(vec![identity])
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
    fn a_locked_identity_file_opens_with_its_passphrase_alone() {
        let identity = Identity::generate();
        let file = identity.to_locked_file("four words of mine").unwrap();
        assert!(matches!(
            Identities::read(&file),
            Err(IdentityError::Locked)
        ));
        let unlocked = Identities::unlock(&file, "four words of mine").unwrap();
        let recipients: Vec<_> = unlocked.keys().map(Identity::recipient).collect();
        assert_eq!(recipients, [identity.recipient()]);
        let refused = |file: &[u8]| Identities::unlock(file, "four words of yours").unwrap_err();
        assert_eq!(refused(&file), IdentityError::WrongPassphrase);
        assert_eq!(refused(&file[..60]), IdentityError::Damaged);
        let cut = Identities::unlock(&file[..file.len() - 1], "four words of mine");
        assert_eq!(cut.unwrap_err(), IdentityError::Damaged);
        let sealed = tip_core::seal::age::seal(
            b"",
            &tip_core::seal::Recipients::single(identity.recipient()),
        );
        assert_eq!(refused(&sealed.unwrap()), IdentityError::Sealed);
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

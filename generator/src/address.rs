//! Addresses: the characters that people may use in them, and names that some systems do not tell apart.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// Whether a person may use a character in an address: letters and digits of any script, and `-`.
pub(crate) fn is_address_character(character: char) -> bool {
    character.is_alphanumeric() || character == '-' || is_mark(character)
}

/// Whether a character belongs to the letter before it, as vowel signs of Devanagari and joiners do.
fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
        || character == '\u{200c}'
        || character == '\u{200d}'
}

/// The name with case and composition of letters removed. Names with the same result are one name to some file systems.
pub(crate) fn folded(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        return if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
    }
    // By way of capitals, since several small letters can have the same one: `ſ` and `s`, `ς` and `σ`.
    let small = name.to_uppercase().to_lowercase();
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    Cow::Owned(nfc.normalize(&small).into_owned())
}

/// The name with its letters composed (NFC), as keyboards write them; some systems save names of files decomposed.
pub(crate) fn composed(name: &str) -> Cow<'_, str> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    if name.is_ascii() || nfc.is_normalized(name) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(nfc.normalize(name).into_owned())
}

/// The characters of ASCII that are encoded besides all others; no address of a site has one.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// An address as it goes into headers, sitemaps and feeds, which are ASCII: `/fr/aide-%C3%A9t%C3%A9/`.
pub(crate) fn encoded(address: &str) -> Cow<'_, str> {
    utf8_percent_encode(address, ENCODED).into()
}

/// The most bytes of a part of an address: it is the name of a folder, and file systems allow no more.
const LONGEST_PART: usize = 255;

/// The most characters of an address as it is [`encoded`]: sitemaps allow 2,047 together with the origin.
pub(crate) const LONGEST_ADDRESS: usize = 1_900;

/// Names of devices on Windows, which no file or folder there can have, with or without an extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Why a part of an address cannot be the name of a folder everywhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PartError {
    /// It has so many bytes.
    #[error("it has {0} bytes, and {LONGEST_PART} is the most")]
    TooLong(usize),
    /// Windows keeps the name for a device.
    #[error("Windows keeps this name for a device")]
    Device,
    /// It ends with a dot, which Windows leaves out.
    #[error("it ends with a dot, which Windows leaves out")]
    Dot,
}

impl PartError {
    /// How to mend it.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::TooLong(_) => {
                "shorten it: a letter of most scripts takes two or three bytes, so 80 letters always fit"
            }
            Self::Device => "choose a longer name",
            Self::Dot => "write it without the dot at its end",
        }
    }
}

/// Checks that a part of an address can be the name of a folder on every system.
pub(crate) fn check_part(part: &str) -> Result<(), PartError> {
    if part.len() > LONGEST_PART {
        return Err(PartError::TooLong(part.len()));
    }
    let name = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let number = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"));
    let is_port = number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    if is_port || DEVICES.contains(&name.as_str()) {
        return Err(PartError::Device);
    }
    if part.ends_with('.') {
        return Err(PartError::Dot);
    }
    Ok(())
}

/// Why a text is no old address of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OldAddressError {
    /// It does not start at the root. Holds the address from the root, if the text is a whole URL.
    NotFromRoot(Option<String>),
    /// It goes on behind `?` or `#`. Holds what is before.
    NotOnlyAPath(String),
    /// A `%` and what follows it are no character of UTF-8.
    Encoding,
    /// It has an empty part, `.` or `..`. Holds the address without them.
    Roundabout(String),
    /// A file of the site is named as if it were a folder.
    BelowAFile,
    /// It has a character that no address of a site has.
    Character(char),
    /// One of its parts cannot be the name of a folder.
    Part(PartError),
}

/// The old address that a person wrote, percent-encoded or not, as all addresses are compared: decoded, with composed
/// letters, without `index.html`, and with a slash at its end.
///
/// An old address becomes a path on disk and a line in the settings of several web servers, so it holds no character
/// that is special to any of them.
///
/// # Errors
///
/// See [`OldAddressError`].
pub(crate) fn old_address(written: &str) -> Result<String, OldAddressError> {
    if !written.starts_with('/') {
        let path = written
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
        return Err(OldAddressError::NotFromRoot(path.map(str::to_owned)));
    }
    if let Some((path, _)) = written.split_once(['?', '#']) {
        return Err(OldAddressError::NotOnlyAPath(path.to_owned()));
    }
    // An encoded slash or percent sign would be another address once it is decoded again.
    let upper = written.to_ascii_uppercase();
    let decoded = percent_decode_str(written).decode_utf8();
    let decoded = decoded.map_err(|_| OldAddressError::Encoding)?;
    if upper.contains("%2F") || decoded.contains('%') {
        return Err(OldAddressError::Encoding);
    }
    let decoded = composed(&decoded);
    let below = decoded.trim_start_matches('/');
    let mut parts: Vec<&str> = below
        .strip_suffix('/')
        .unwrap_or(below)
        .split('/')
        .collect();
    let is_empty = |part: &&str| matches!(*part, "" | "." | "..");
    if parts != [""] && parts.iter().any(is_empty) || decoded.starts_with("//") {
        let straight = straight(&parts);
        return Err(OldAddressError::Roundabout(straight));
    }
    if parts.last() == Some(&"index.html") {
        parts.pop();
    }
    if parts.contains(&"index.html") {
        return Err(OldAddressError::BelowAFile);
    }
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let strange = part.chars().find(|character| !is_old_character(*character));
        if let Some(character) = strange {
            return Err(OldAddressError::Character(character));
        }
        check_part(part).map_err(OldAddressError::Part)?;
    }
    Ok(from_root(&parts))
}

/// Whether a character may be in an old address.
fn is_old_character(character: char) -> bool {
    is_address_character(character) || "._~+,=@".contains(character)
}

/// The address without empty parts, `.` and `..`, where it leads.
fn straight(parts: &[&str]) -> String {
    let mut straight = Vec::new();
    for part in parts {
        match *part {
            "" | "." => {}
            ".." => drop(straight.pop()),
            part => straight.push(part),
        }
    }
    from_root(&straight)
}

fn from_root(parts: &[&str]) -> String {
    let mut address = String::from("/");
    for part in parts.iter().filter(|part| !part.is_empty()) {
        address.push_str(part);
        address.push('/');
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_old_address_are_one() {
        for written in [
            "/en/café/",
            "/en/café",
            "/en/caf%C3%A9/",
            "/en/caf%c3%a9",
            "/en/cafe\u{301}/",
            "/en/cafe%CC%81/",
            "/en/café/index.html",
            "/en/%63afé/",
        ] {
            assert_eq!(
                old_address(written).as_deref(),
                Ok("/en/café/"),
                "{written}"
            );
        }
        assert_eq!(old_address("/").as_deref(), Ok("/"));
        assert_eq!(old_address("/index.html").as_deref(), Ok("/"));
        assert_eq!(old_address("/en/old.html").as_deref(), Ok("/en/old.html/"));
    }

    #[test]
    fn refuses_what_cannot_have_been_an_address() {
        use OldAddressError as E;
        for (written, why) in [
            ("old/", E::NotFromRoot(None)),
            (
                "https://x.example/en/old/",
                E::NotFromRoot(Some("/en/old/".into())),
            ),
            ("/en/old/?p=1", E::NotOnlyAPath("/en/old/".into())),
            ("/en/old#top", E::NotOnlyAPath("/en/old".into())),
            ("/en/caf%E9/", E::Encoding),
            ("/en/a%2Fb/", E::Encoding),
            ("/en/100%25/", E::Encoding),
            ("/en//old/", E::Roundabout("/en/old/".into())),
            ("//en/old/", E::Roundabout("/en/old/".into())),
            ("/en/./a/../old/", E::Roundabout("/en/old/".into())),
            ("/en/%2E%2E/old/", E::Roundabout("/old/".into())),
            ("/en/index.html/old/", E::BelowAFile),
            ("/en/old name/", E::Character(' ')),
            ("/en/old%0Aname/", E::Character('\n')),
            ("/en\\old/", E::Character('\\')),
            ("/en/aux.html", E::Part(PartError::Device)),
            ("/en/old./", E::Part(PartError::Dot)),
        ] {
            assert_eq!(old_address(written), Err(why), "{written}");
        }
        let long = "म".repeat(86);
        assert_eq!(check_part(&long), Err(PartError::TooLong(258)));
        assert_eq!(check_part(&"a".repeat(255)), Ok(()));
        for name in ["console", "com", "com10", "nul-1", "lpt0"] {
            assert_eq!(check_part(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn an_encoded_address_is_ascii() {
        assert_eq!(encoded("/fr/aide-été/#é"), "/fr/aide-%C3%A9t%C3%A9/#%C3%A9");
        assert!(matches!(encoded("/en/help/"), Cow::Borrowed(_)));
    }
}

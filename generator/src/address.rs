//! Addresses: the characters that people may use in them, and names that some systems do not tell apart.

use std::borrow::Cow;
use std::str::Utf8Error;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The characters that RFC 3986 does not allow in a path, and `%` itself.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'+')
    .remove(b',')
    .remove(b'=')
    .remove(b'@');

/// An address in ASCII, as it is written in an HTTP header or a sitemap: `/fr/aide-%C3%A9t%C3%A9/`.
pub(crate) fn encoded(address: &str) -> Cow<'_, str> {
    utf8_percent_encode(address, ENCODED).into()
}

/// An address as a person reads it, from how a browser or another program writes it.
///
/// # Errors
///
/// When its bytes are not UTF-8: `%E9` is a letter of an older encoding.
pub(crate) fn decoded(address: &str) -> Result<Cow<'_, str>, Utf8Error> {
    percent_decode_str(address).decode_utf8()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_ascii_when_encoded_and_the_same_when_decoded_again() {
        for (address, ascii) in [
            ("/en/help/", "/en/help/"),
            ("/fr/aide-été/", "/fr/aide-%C3%A9t%C3%A9/"),
            ("/hi/मदद/", "/hi/%E0%A4%AE%E0%A4%A6%E0%A4%A6/"),
            (
                "/en/50% off, a_b~c+d=e@f/",
                "/en/50%25%20off,%20a_b~c+d=e@f/",
            ),
        ] {
            assert_eq!(encoded(address), ascii);
            assert_eq!(decoded(ascii).as_deref(), Ok(address));
        }
        assert_eq!(decoded("/fr/%c3%a9t%C3%A9/").as_deref(), Ok("/fr/été/"));
        assert!(decoded("/fr/%E9t%E9/").is_err());
    }
}

//! Addresses: the characters that people may use in them, and names that some systems do not tell apart.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

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

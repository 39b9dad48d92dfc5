//! Characters of addresses: which ones a person may choose, and which spellings some systems take for one.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Whether a character may stand in an address that a person chooses: letters and digits of any script, and `-`.
pub(crate) fn is_address_character(character: char) -> bool {
    character.is_alphanumeric() || character == '-' || is_mark(character)
}

/// Whether a character is a mark that belongs to the letter before it, as in Devanagari.
fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
        || character == '\u{200c}'
        || character == '\u{200d}'
}

/// The common spelling of all names that some file system takes for the same one: case and composed letters are ignored.
pub(crate) fn folded(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        return if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
    }
    // Down from capitals, since several small letters can have one: `ſ` and `s`, both kinds of sigma.
    let small = name.to_uppercase().to_lowercase();
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    Cow::Owned(nfc.normalize(&small).into_owned())
}

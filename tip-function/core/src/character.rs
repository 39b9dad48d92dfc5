//! Classes of characters: digits, and what a screen does with a character.
//!
//! In: a character or a text. Out: its class, from the tables of Unicode. The form needs the classes to tell a
//! blank answer from a written one, and the operators' side to show text of strangers safely.

use icu_properties::props::{
    DefaultIgnorableCodePoint, Emoji, GeneralCategory, HangulSyllableType, NoncharacterCodePoint,
    PrependedConcatenationMark, VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// What a screen does with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// It has a shape of its own: letters, digits, punctuation, symbols.
    Visible,
    /// White space that a line can hold, the tab included.
    Space,
    /// The end of a line or paragraph: LF, VT, FF, CR, U+0085, U+2028, U+2029.
    LineEnd,
    /// It is drawn on the character before it: a combining mark, or a vowel or final of a Korean syllable.
    Mark,
    /// Zero-width joiner and non-joiner. Between letters they are spelling.
    Joiner,
    /// It chooses a shape of the character before it.
    VariationSelector,
    /// Nobody but the writer's own font knows its shape: private use, or not in this version of Unicode.
    Unknown,
    /// It has no shape, or is obeyed instead of shown: controls, formats, directions, fillers, tags.
    Hidden,
}

/// Symbols and letters that Unicode names blank, and for which it has no property: the blank Braille pattern, the
/// null notehead, the hieroglyphic blanks, and the place of an object that is not there.
const BLANK: [char; 5] = [
    '\u{2800}',
    '\u{FFFC}',
    '\u{13441}',
    '\u{13442}',
    '\u{1D159}',
];

/// The class of a character.
pub fn class(character: char) -> Class {
    use GeneralCategory as Category;
    match character {
        ' '..='~' => {
            return if character == ' ' {
                Class::Space
            } else {
                Class::Visible
            };
        }
        '\t' => return Class::Space,
        '\n'..='\r' | '\u{85}' => return Class::LineEnd,
        '\u{200C}' | '\u{200D}' => return Class::Joiner,
        _ => {}
    }
    match CodePointMapData::<Category>::new().get(character) {
        Category::LineSeparator | Category::ParagraphSeparator => Class::LineEnd,
        Category::SpaceSeparator => Class::Space,
        // Such as the Arabic sign of a year, which is drawn below the digits that follow it.
        Category::Format if has::<PrependedConcatenationMark>(character) => Class::Visible,
        Category::Control | Category::Format | Category::Surrogate => Class::Hidden,
        Category::PrivateUse => Class::Unknown,
        Category::Unassigned if has::<NoncharacterCodePoint>(character) => Class::Hidden,
        Category::Unassigned => ignorable_or(Class::Unknown, character),
        Category::NonspacingMark | Category::SpacingMark | Category::EnclosingMark => {
            if has::<VariationSelector>(character) {
                Class::VariationSelector
            } else {
                ignorable_or(Class::Mark, character)
            }
        }
        _ if BLANK.contains(&character) => Class::Hidden,
        Category::OtherLetter if is_later_jamo(character) => ignorable_or(Class::Mark, character),
        Category::OtherLetter => ignorable_or(Class::Visible, character),
        _ => Class::Visible,
    }
}

/// The class, unless Unicode says that the character is shown as nothing.
fn ignorable_or(class: Class, character: char) -> Class {
    if has::<DefaultIgnorableCodePoint>(character) {
        Class::Hidden
    } else {
        class
    }
}

/// Vowels and finals of Korean syllables that are written letter by letter. Terminals draw them on the initial.
fn is_later_jamo(character: char) -> bool {
    matches!(
        CodePointMapData::<HangulSyllableType>::new().get(character),
        HangulSyllableType::VowelJamo | HangulSyllableType::TrailingJamo
    )
}

fn has<P: icu_properties::props::BinaryProperty>(character: char) -> bool {
    CodePointSetData::new::<P>().contains(character)
}

/// Whether a mark takes no room on a line: it is drawn on, in or around its letter, not beside it.
pub fn is_nonspacing(mark: char) -> bool {
    matches!(
        CodePointMapData::<GeneralCategory>::new().get(mark),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
    )
}

/// Whether the character can be drawn as an emoji, which a variation selector may ask for.
pub fn is_emoji(character: char) -> bool {
    has::<Emoji>(character)
}

/// Whether nothing of the text can be seen: no character has a shape of its own, and marks are on nothing.
///
/// A character that only the writer's device knows counts as written, because a script or a picture may be newer
/// than our tables.
pub fn is_blank(text: &str) -> bool {
    !text
        .chars()
        .any(|character| matches!(class(character), Class::Visible | Class::Unknown))
}

/// The zero of each set of ten decimal digits in Unicode 17 (general category Nd), in order. Unicode encodes the digits
/// of a set next to each other. A test of the generator compares the list with the Unicode data that it has.
const ZEROS: [char; 77] = [
    '0',
    '\u{660}',
    '\u{6F0}',
    '\u{7C0}',
    '\u{966}',
    '\u{9E6}',
    '\u{A66}',
    '\u{AE6}',
    '\u{B66}',
    '\u{BE6}',
    '\u{C66}',
    '\u{CE6}',
    '\u{D66}',
    '\u{DE6}',
    '\u{E50}',
    '\u{ED0}',
    '\u{F20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17E0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19D0}',
    '\u{1A80}',
    '\u{1A90}',
    '\u{1B50}',
    '\u{1BB0}',
    '\u{1C40}',
    '\u{1C50}',
    '\u{A620}',
    '\u{A8D0}',
    '\u{A900}',
    '\u{A9D0}',
    '\u{A9F0}',
    '\u{AA50}',
    '\u{ABF0}',
    '\u{FF10}',
    '\u{104A0}',
    '\u{10D30}',
    '\u{10D40}',
    '\u{11066}',
    '\u{110F0}',
    '\u{11136}',
    '\u{111D0}',
    '\u{112F0}',
    '\u{11450}',
    '\u{114D0}',
    '\u{11650}',
    '\u{116C0}',
    '\u{116D0}',
    '\u{116DA}',
    '\u{11730}',
    '\u{118E0}',
    '\u{11950}',
    '\u{11BF0}',
    '\u{11C50}',
    '\u{11D50}',
    '\u{11DA0}',
    '\u{11DE0}',
    '\u{11F50}',
    '\u{16130}',
    '\u{16A60}',
    '\u{16AC0}',
    '\u{16B50}',
    '\u{16D70}',
    '\u{1CCF0}',
    '\u{1D7CE}',
    '\u{1D7D8}',
    '\u{1D7E2}',
    '\u{1D7EC}',
    '\u{1D7F6}',
    '\u{1E140}',
    '\u{1E2F0}',
    '\u{1E4F0}',
    '\u{1E5F1}',
    '\u{1E950}',
    '\u{1FBF0}',
];

/// The western digit of the same value, for a decimal digit of any script.
pub fn western_digit(character: char) -> Option<char> {
    let sets = ZEROS.partition_point(|&zero| zero <= character);
    let zero = *ZEROS.get(sets.checked_sub(1)?)?;
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}

/// The picture of a C0 control character or DEL, such as `␛`; `None` for every other character.
pub fn control_picture(character: char) -> Option<char> {
    match u32::from(character) {
        code @ 0..=0x1F => char::from_u32(0x2400 + code),
        0x7F => Some('␡'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_has_the_class_that_unicode_gives_it() {
        for (characters, expected) in [
            ("aÅ文\u{1100}한".into(), Class::Visible),
            ("~۱‽👩€\u{600}\u{6DD}\u{E33}".to_owned(), Class::Visible),
            (" \t\u{A0}\u{2003}\u{3000}\u{1680}".into(), Class::Space),
            (
                "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".into(),
                Class::LineEnd,
            ),
            (
                "\u{301}\u{5B0}\u{64B}\u{6D6}\u{730}\u{7EB}\u{8D3}\u{93E}\u{951}\u{E31}\u{F71}\u{A66F}\u{20DD}\u{1AB0}\u{1161}\u{11A8}"
                    .into(),
                Class::Mark,
            ),
            ("\u{200C}\u{200D}".into(), Class::Joiner),
            (
                "\u{FE00}\u{FE0F}\u{180B}\u{E0100}".into(),
                Class::VariationSelector,
            ),
            ("\u{E000}\u{F0000}\u{378}\u{1FBFF}".into(), Class::Unknown),
            (
                "\0\u{1B}\u{7F}\u{9B}\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180E}\u{200B}\u{202E}\u{2060}\
                 \u{2067}\u{2800}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}\u{FFFC}\u{FDD0}\u{FFFF}\u{13430}\u{13441}\u{1D173}\
                 \u{E0041}\u{E0FFF}"
                    .into(),
                Class::Hidden,
            ),
        ] {
            for character in characters.chars() {
                let code = u32::from(character);
                assert_eq!(class(character), expected, "U+{code:04X}");
            }
        }
    }

    #[test]
    fn nothing_that_unicode_ignores_counts_as_visible() {
        let ranges = CodePointSetData::new::<DefaultIgnorableCodePoint>().iter_ranges();
        for character in ranges.flatten().filter_map(char::from_u32) {
            assert!(
                matches!(
                    class(character),
                    Class::Hidden | Class::Joiner | Class::VariationSelector
                ),
                "U+{:04X}",
                u32::from(character)
            );
        }
    }

    #[test]
    fn a_text_is_blank_when_nothing_of_it_can_be_seen() {
        for blank in [
            "",
            " \t\r\n\u{A0}\u{3000}\u{2029}",
            "\u{200B}\u{FEFF}\u{2060}\u{200E}\u{202E}",
            "\u{200C}\u{200D}",
            "\u{FE0F}\u{FE0F}",
            "\u{301}",
            "\u{5B0} \u{64B}\n\u{20DD}\u{93E}",
            "\u{115F}\u{1160}\u{3164}\u{FFA0}",
            "\u{2800}\u{2800}",
            "\u{E0001}\u{E0041}\u{E007F}",
            "\u{13430}\u{1D159}\u{FFFC}",
        ] {
            assert!(is_blank(blank), "{}", blank.escape_unicode());
        }
        for written in [
            ".",
            "e\u{301}",
            "मदद",
            "مدد",
            "👩\u{200D}👧",
            "⠓",
            // A character that a later version of Unicode may assign.
            "\u{1FBFF}",
        ] {
            assert!(!is_blank(written), "{}", written.escape_unicode());
        }
    }
}

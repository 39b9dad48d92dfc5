//! Classes of characters: digits, those that a screen obeys, and those that it shows as nothing.
//!
//! In: a character or a text. Out: yes or no. The form needs them to tell a blank answer from a written
//! one, and the operators' side to show text of strangers safely.

/// The western digit of the same value, for a decimal digit of a script that people type numbers in: western, Arabic,
/// Persian and Urdu, Devanagari, Bengali, or full-width.
pub fn western_digit(character: char) -> Option<char> {
    const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{FF10}'];
    ZEROS.iter().find_map(|&zero| {
        let value = u32::from(character).checked_sub(u32::from(zero))?;
        if value < 10 {
            char::from_digit(value, 10)
        } else {
            None
        }
    })
}

/// The picture of a C0 control character or DEL, such as `␛`; `None` for every other character.
pub fn control_picture(character: char) -> Option<char> {
    match u32::from(character) {
        code @ 0..=0x1F => char::from_u32(0x2400 + code),
        0x7F => Some('␡'),
        _ => None,
    }
}

/// Whether nothing of the text can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        character.is_whitespace()
            || is_invisible(character)
            || is_bidi_control(character)
            || is_joiner(character)
    })
}

/// Zero-width joiner and non-joiner. Between letters they are spelling.
pub fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

/// A mark, embedding, override or isolate of the bidirectional algorithm.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A character without a visible shape that is neither whitespace, a joiner nor a bidirectional control.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'
            | '\u{2028}'..='\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

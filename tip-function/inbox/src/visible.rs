//! Text of strangers, made safe to look at.
//!
//! In: any text. Out: the same text with codes such as `⟦U+202E⟧` instead of characters that a terminal or a
//! screen would *obey* instead of show: controls, escapes, direction overrides, invisible characters and
//! stacked accents. Letters stay, and so do the joiners that Urdu, Hindi and Persian need.

use std::fmt::Write;

use tip_core::character::{is_bidi_control, is_invisible, is_joiner};

/// Most combining marks shown on one letter. Vietnamese needs two, pointed Hebrew about four.
const MARKS_MAX: usize = 8;

/// The text with a code instead of every character that would be obeyed. Line ends and tabs stay.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut marks = 0;
    for character in text.chars() {
        if is_mark(character) {
            marks += 1;
        } else {
            end_marks(&mut out, marks);
            marks = 0;
        }
        if marks > MARKS_MAX {
            continue;
        }
        if is_obeyed(character, before) {
            let _ = write!(out, "⟦U+{:04X}⟧", u32::from(character));
        } else {
            out.push(character);
        }
        before = character;
    }
    end_marks(&mut out, marks);
    out
}

fn end_marks(out: &mut String, marks: usize) {
    if let Some(left_out) = marks.checked_sub(MARKS_MAX + 1) {
        let _ = write!(out, "⟦{} more marks⟧", left_out + 1);
    }
}

/// JSON with a `\u` escape instead of every character that [`shown`] would replace.
///
/// Such characters occur in strings only, so the JSON keeps its value.
pub fn shown_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut before = ' ';
    for character in json.chars() {
        if is_obeyed(character, before) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(character);
        }
        before = character;
    }
    out
}

/// Whether a screen would do something else with the character than show it.
fn is_obeyed(character: char, before: char) -> bool {
    if is_joiner(character) {
        // Between letters that join, joiners are spelling (می‌خواهم, क्‍ष), and emoji use them too.
        return before.is_ascii() || is_joiner(before);
    }
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || is_bidi_control(character)
        || is_invisible(character)
}

/// Combining marks of the blocks from which towers of accents are stacked.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}' | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
            | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
            | '\u{FE20}'..='\u{FE2F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_as_its_code() {
        for (text, seen) in [
            ("\u{1b}]52;c;aGk=\u{7}", "⟦U+001B⟧]52;c;aGk=⟦U+0007⟧"),
            (
                "a\rb\u{8}\u{7f}\u{9b}2J",
                "a⟦U+000D⟧b⟦U+0008⟧⟦U+007F⟧⟦U+009B⟧2J",
            ),
            ("\u{202e}txt\u{202c}", "⟦U+202E⟧txt⟦U+202C⟧"),
            ("a\u{200b}b\u{feff}\u{2067}", "a⟦U+200B⟧b⟦U+FEFF⟧⟦U+2067⟧"),
            ("a\u{200d}b", "a⟦U+200D⟧b"),
            ("\u{E0041}", "⟦U+E0041⟧"),
        ] {
            assert_eq!(shown(text), seen);
        }
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for text in [
            "two\nlines\tand a tab",
            "وہ میرا پاسپورٹ رکھتے ہیں",
            "نمی\u{200c}توانم",
            "क्\u{200d}ष",
            "👩\u{200d}👧",
            "不让我走",
            "tiếng Việt, s\u{301}",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn a_tower_of_accents_is_cut_and_counted() {
        let tower = format!("a{}b", "\u{301}".repeat(2_000));
        assert_eq!(
            shown(&tower),
            format!("a{}⟦1992 more marks⟧b", "\u{301}".repeat(8))
        );
    }

    #[test]
    fn json_means_the_same_after_its_characters_are_escaped() {
        let value = serde_json::json!({ "text": "\u{202e}\u{9b}\u{E0041} وہ \"\\" });
        let json = shown_json(&value.to_string());
        assert!(
            !json.contains('\u{202e}') && !json.contains('\u{9b}'),
            "{json}"
        );
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&json).unwrap(),
            value
        );
    }
}

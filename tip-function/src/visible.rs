//! Text of strangers, made harmless to look at.
//!
//! In: any text. Out: the same text in which what a terminal or a screen would *obey* instead of
//! show (controls, escapes, direction overrides, invisible signs, towers of accents) is shown as a
//! code in brackets, `⟦U+202E⟧`. Letters, and what Urdu, Hindi and Persian need to join them, stay.

use std::fmt::Write;

/// Most combining marks shown on one letter. Vietnamese needs two, pointed Hebrew about four.
const MARKS_MAX: usize = 8;

/// The text with everything that would be obeyed shown as a code. Line ends and tabs stay.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut marks = 0;
    for sign in text.chars() {
        if is_mark(sign) {
            marks += 1;
        } else {
            end_marks(&mut out, marks);
            marks = 0;
        }
        if marks > MARKS_MAX {
            continue;
        }
        if is_obeyed(sign, before) {
            let _ = write!(out, "⟦U+{:04X}⟧", u32::from(sign));
        } else {
            out.push(sign);
        }
        before = sign;
    }
    end_marks(&mut out, marks);
    out
}

fn end_marks(out: &mut String, marks: usize) {
    if let Some(left_out) = marks.checked_sub(MARKS_MAX + 1) {
        let _ = write!(out, "⟦{} more marks⟧", left_out + 1);
    }
}

/// JSON text in which every sign that [`shown`] would replace is a `\u` escape instead.
///
/// Such signs occur in strings only, so the value that the JSON means is unchanged.
pub fn shown_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut before = ' ';
    for sign in json.chars() {
        if is_obeyed(sign, before) {
            for unit in sign.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(sign);
        }
        before = sign;
    }
    out
}

/// The picture of a C0 control or DEL, `␛`; `None` for everything else.
pub(crate) fn control_picture(sign: char) -> Option<char> {
    match u32::from(sign) {
        code @ 0..=0x1F => char::from_u32(0x2400 + code),
        0x7F => Some('␡'),
        _ => None,
    }
}

/// Whether nothing of the text can be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| {
        sign.is_whitespace() || is_invisible(sign) || is_bidi_control(sign) || is_joiner(sign)
    })
}

/// Whether a screen would do something with the sign other than show it.
fn is_obeyed(sign: char, before: char) -> bool {
    if is_joiner(sign) {
        // Between letters that join, these two are spelling (می‌خواهم, क्‍ष), and emoji use them too.
        return before.is_ascii() || is_joiner(before);
    }
    (sign.is_control() && !matches!(sign, '\n' | '\t'))
        || is_bidi_control(sign)
        || is_invisible(sign)
}

fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

fn is_bidi_control(sign: char) -> bool {
    matches!(sign, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
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

/// The blocks of combining marks that belong to no script and are stacked for show.
fn is_mark(sign: char) -> bool {
    matches!(
        sign,
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
    fn json_means_the_same_after_its_signs_are_escaped() {
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

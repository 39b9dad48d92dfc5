//! Runs of digits in prose, to find the number of a hotline that was typed instead of linked.
//!
//! Long texts have few digits, so the search for the next digit looks at many bytes at once.

use std::ops::Range;

use tip_core::character::western_digit;

use crate::problem::At;

/// The fewest digits of a run that is given: a single digit is no hotline's number.
const MIN_DIGITS: usize = 2;

/// The bytes of a text at which a digit or a `<` starts, in order. A stretch of prose without any has no figure and no
/// hotline in angle brackets.
pub(super) fn suspects(text: &str) -> Vec<usize> {
    let mut found: Vec<_> = text.match_indices('<').map(|(at, _)| at).collect();
    let mut from = 0;
    while let Some(at) = next_digit(text, from) {
        found.push(at);
        from = text.ceil_char_boundary(at + 1);
    }
    found.sort_unstable();
    found
}

/// The byte at which the next digit starts in `words`, from byte `from` on.
fn next_digit(words: &str, from: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    let mut at = from;
    loop {
        while let Some(step) = bytes.get(at..).and_then(<[u8]>::first_chunk)
            && !may_hold_digit(step)
        {
            at += STEP;
        }
        let rest = bytes.get(at..)?;
        let after = rest.iter().skip(1).chain([&0]);
        let (offset, (byte, _)) = rest
            .iter()
            .zip(after)
            .enumerate()
            .find(|(_, (byte, after))| is_of_digit(**byte, **after))?;
        // Digits of three bytes are recognised by the last two of them.
        let start = at + offset - usize::from(matches!(byte, 0xa5 | 0xa7 | 0xbc));
        let character = words.get(start..).and_then(|rest| rest.chars().next());
        if character.and_then(western_digit).is_some() {
            return Some(start);
        }
        at += offset + 1;
    }
}

/// The bytes that are looked at together: the compiler makes vector instructions of that, which are several times as fast.
const STEP: usize = 32;

/// Whether a digit may start in these [`STEP`] bytes or in the byte before them; the last byte given is the one after.
fn may_hold_digit(step: &[u8; STEP + 1]) -> bool {
    let pairs = step.first_chunk::<STEP>().zip(step.last_chunk::<STEP>());
    pairs.is_some_and(|(bytes, after)| {
        let pairs = bytes.iter().zip(after);
        pairs.fold(false, |found, (byte, after)| {
            found | is_of_digit(*byte, *after)
        })
    })
}

/// Whether `byte` is a Western digit, or `byte` and the one after it are the last two bytes of another [`digit`]. Other
/// characters can have the same two bytes.
fn is_of_digit(byte: u8, after: u8) -> bool {
    let follows = |first: u8| after.wrapping_sub(first) < 10;
    byte.is_ascii_digit()
        | (byte == 0xd9) & follows(0xa0)
        | (byte == 0xdb) & follows(0xb0)
        | (byte == 0xa5) & follows(0xa6)
        | (byte == 0xa7) & follows(0xa6)
        | (byte == 0xbc) & follows(0x90)
}

/// Whether a character may separate the groups of one number.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{a0}' | '\u{202f}' | '\u{2011}' | ' ' | '\n' | '(' | ')' | '.' | '\u{b7}' | '/'
    )
}

/// A run of digits that is being read, in Western digits, and its bytes in the file.
#[derive(Default)]
struct Run {
    digits: String,
    span: Range<usize>,
}

impl Run {
    fn push(&mut self, digit: char, here: &Range<usize>) {
        if self.digits.is_empty() {
            self.span = here.clone();
        }
        self.digits.push(digit);
        self.span.end = here.end;
    }

    /// Ends the run and starts the next one. A run of at least [`MIN_DIGITS`] is added to `found`.
    fn end(&mut self, found: &mut Vec<At<String>>) {
        if self.digits.len() >= MIN_DIGITS {
            found.push(At {
                value: self.digits.clone(),
                span: self.span.clone(),
            });
        }
        self.digits.clear();
    }
}

/// The runs of digits in `words`, which starts at byte `start` of its file, in Western digits and without separators.
///
/// `call 1-888-373` gives `1888373`, and `888` and `373` too: a short code may be next to a year, with only a space
/// between them. Single digits are left out.
pub fn figures(words: &str, start: usize) -> Vec<At<String>> {
    let mut found = Vec::new();
    let mut from = 0;
    let (mut whole, mut part) = (Run::default(), Run::default());
    while let Some(at) = next_digit(words, from) {
        let mut end = words.len();
        let (mut gap, mut several) = (0, false);
        for (offset, character) in words.get(at..).unwrap_or_default().char_indices() {
            let here = start + at + offset..start + at + offset + character.len_utf8();
            if let Some(digit) = western_digit(character) {
                if gap > 0 {
                    (gap, several) = (0, true);
                    part.end(&mut found);
                }
                whole.push(digit, &here);
                part.push(digit, &here);
            } else if is_separator(character) && gap < 2 {
                gap += 1;
            } else {
                end = at + offset;
                break;
            }
        }
        if several {
            part.end(&mut found);
        } else {
            part = Run::default();
        }
        whole.end(&mut found);
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_runs_of_digits_in_any_script() {
        let runs = |text: &str| {
            figures(text, 0)
                .into_iter()
                .map(|at| at.value)
                .collect::<Vec<_>>()
        };
        assert_eq!(runs("call 1-888-373 now"), ["888", "373", "1888373"]);
        for number in ["۱۱۰۹", "١١٠٩", "११०९", "১১০৯", "１１０９"] {
            assert_eq!(runs(&format!("देखें 。؟ {number} फिर")), ["1109"]);
        }
        assert_eq!(runs("none"), Vec::<String>::new());
    }

    #[test]
    fn digits_and_angle_brackets_are_suspects() {
        assert_eq!(suspects("a < ९1 ۱"), [2, 4, 7, 9]);
        assert_eq!(suspects("nothing: ऀन"), [0; 0]);
    }

    #[test]
    fn a_digit_is_found_wherever_it_stands() {
        let digits = ('\0'..=char::MAX).filter(|character| western_digit(*character).is_some());
        assert_eq!(digits.clone().count(), 60);
        for digit in digits {
            for before in 0..2 * STEP {
                for filler in ["x", "å", "ऀ", "न", "ধ", "￐"] {
                    let text = format!("{}{digit}{}", filler.repeat(before), filler.repeat(STEP));
                    let place = before * filler.len();
                    assert_eq!(next_digit(&text, 0), Some(place), "{text}");
                    assert_eq!(next_digit(&text, place + digit.len_utf8()), None, "{text}");
                }
            }
        }
    }
}

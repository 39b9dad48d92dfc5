//! Runs of digits in prose: a hotline's number must be data, not words.

use std::ops::Range;

use crate::problem::At;

/// The fewest digits of a number that a record can hold.
const MIN_DIGITS: usize = 2;

/// A digit of any script that a number could be typed in.
fn digit(sign: char) -> Option<char> {
    let zero = match sign {
        '0'..='9' => return Some(sign),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    char::from_digit(u32::from(sign) - zero, 10)
}

/// Where the digits and the `<` stand in a text, in order: a stretch without any holds nothing that has to be looked at.
pub(super) fn suspects(text: &str) -> Vec<usize> {
    let mut found: Vec<_> = text.match_indices('<').map(|(at, _)| at).collect();
    let mut from = 0;
    while let Some(at) = next_digit(text, from) {
        found.push(at);
        // Past its first byte, to where a sign begins again.
        from = text.ceil_char_boundary(at + 1);
    }
    found.sort_unstable();
    found
}

/// Where the next digit stands in `words`, at byte `from` or after it.
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
        // Two bytes of three tell a digit, and they are the last ones.
        let start = at + offset - usize::from(matches!(byte, 0xa5 | 0xbc));
        let sign = words.get(start..).and_then(|rest| rest.chars().next());
        if sign.is_some_and(|sign| digit(sign).is_some()) {
            return Some(start);
        }
        at += offset + 1;
    }
}

/// So many bytes are looked at together, which is much faster than one sign after the other.
const STEP: usize = 32;

/// Whether a digit may start in a step, or a byte before it; the last byte is that after the step.
fn may_hold_digit(step: &[u8; STEP + 1]) -> bool {
    let pairs = step.first_chunk::<STEP>().zip(step.last_chunk::<STEP>());
    pairs.is_some_and(|(bytes, after)| {
        let pairs = bytes.iter().zip(after);
        pairs.fold(false, |found, (byte, after)| {
            found | is_of_digit(*byte, *after)
        })
    })
}

/// Whether `byte`, with the one after it, is a [`digit`], or the last two bytes of one.
fn is_of_digit(byte: u8, after: u8) -> bool {
    let follows = |first: u8| after.wrapping_sub(first) < 10;
    byte.is_ascii_digit()
        | (byte == 0xd9) & follows(0xa0)
        | (byte == 0xdb) & follows(0xb0)
        | (byte == 0xa5) & follows(0xa6)
        | (byte == 0xbc) & follows(0x90)
}

/// What may stand between the groups of one number.
fn separator(sign: char) -> bool {
    matches!(
        sign,
        '-' | '\u{a0}' | '\u{202f}' | '\u{2011}' | ' ' | '\n' | '(' | ')' | '.' | '\u{b7}' | '/'
    )
}

/// A run of digits that is being read.
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

    /// Gives the run to `found` if it is long enough to be dialled, and starts anew.
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

/// Runs of digits in `words`, which starts at byte `start` of its file: as typed with separators left out.
///
/// Each stretch between separators is given too, so that a short code beside a year is seen. A single
/// digit is nobody's number and is not given.
pub fn figures(words: &str, start: usize) -> Vec<At<String>> {
    let mut found = Vec::new();
    let mut from = 0;
    let (mut whole, mut part) = (Run::default(), Run::default());
    while let Some(at) = next_digit(words, from) {
        let mut end = words.len();
        let (mut gap, mut several) = (0, false);
        for (offset, sign) in words.get(at..).unwrap_or_default().char_indices() {
            let here = start + at + offset..start + at + offset + sign.len_utf8();
            if let Some(digit) = digit(sign) {
                if gap > 0 {
                    (gap, several) = (0, true);
                    part.end(&mut found);
                }
                whole.push(digit, &here);
                part.push(digit, &here);
            } else if separator(sign) && gap < 2 {
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
        for number in ["۱۱۰۹", "١١٠٩", "११०९", "１１０９"] {
            assert_eq!(runs(&format!("देखें 。؟ {number} फिर")), ["1109"]);
        }
        assert_eq!(runs("none"), Vec::<String>::new());
    }

    #[test]
    fn digits_and_what_may_be_a_hotline_are_suspects() {
        assert_eq!(suspects("a < ९1 ۱"), [2, 4, 7, 9]);
        assert_eq!(suspects("nothing: ऀन"), [0; 0]);
    }

    #[test]
    fn a_digit_is_found_wherever_it_stands() {
        let digits = ('\0'..=char::MAX).filter(|sign| digit(*sign).is_some());
        assert_eq!(digits.clone().count(), 50);
        for sign in digits {
            for before in 0..2 * STEP {
                for filler in ["x", "å", "ऀ", "न", "￐"] {
                    let text = format!("{}{sign}{}", filler.repeat(before), filler.repeat(STEP));
                    let place = before * filler.len();
                    assert_eq!(next_digit(&text, 0), Some(place), "{text}");
                    assert_eq!(next_digit(&text, place + sign.len_utf8()), None, "{text}");
                }
            }
        }
    }
}

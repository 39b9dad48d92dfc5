//! Runs of digits in prose: a hotline's number must be data, not words.

use crate::record::At;

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

/// Runs of digits in `words`, which starts at byte `start` of its file: as typed with separators left out.
///
/// Each stretch between separators is given too, so that a short code beside a year is seen.
pub fn figures(words: &str, start: usize) -> Vec<At<String>> {
    let mut found = Vec::new();
    let mut whole: Option<At<String>> = None;
    let mut part: Option<At<String>> = None;
    let mut gap = 0;
    let end_part = |part: &mut Option<At<String>>,
                    whole: &Option<At<String>>,
                    found: &mut Vec<At<String>>,
                    done: bool| {
        if let Some(part) = part.take() {
            let alone = done
                && whole
                    .as_ref()
                    .is_some_and(|whole| whole.value == part.value);
            if !alone {
                found.push(part);
            }
        }
    };
    for (at, sign) in words.char_indices() {
        let here = start + at..start + at + sign.len_utf8();
        if let Some(digit) = digit(sign) {
            gap = 0;
            for run in [&mut whole, &mut part] {
                let run = run.get_or_insert_with(|| At {
                    value: String::new(),
                    span: here.clone(),
                });
                run.value.push(digit);
                run.span.end = here.end;
            }
        } else if "-\u{a0}\u{202f}\u{2011} \n().\u{b7}/".contains(sign)
            && gap < 2
            && whole.is_some()
        {
            gap += 1;
            end_part(&mut part, &whole, &mut found, false);
        } else {
            end_part(&mut part, &whole, &mut found, true);
            found.extend(whole.take());
            gap = 0;
        }
    }
    end_part(&mut part, &whole, &mut found, true);
    found.extend(whole);
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
        assert_eq!(runs("call 1-888-373 now"), ["1", "888", "373", "1888373"]);
        assert_eq!(runs("۱۱۰۹"), ["1109"]);
        assert_eq!(runs("none"), Vec::<String>::new());
    }
}

//! The callback code: twelve digits that the writer of a tip is shown and may quote on the phone.
//!
//! In: randomness, or text that an operator typed. Out: `1234 5678 9012`. The code proves nothing about the
//! caller. It is part of the sealed message, so its `Debug` shows no digit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::character::western_digit;
use crate::rng::{NoRandomness, Rng};

/// Number of digits in a code.
const DIGITS: usize = 12;

/// A callback code: twelve digits, shown in three groups of four.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why text is not a callback code. It holds none of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A character is neither a digit nor a separator.
    #[error("a callback code has digits and spaces only")]
    NotADigit,
    /// There are not twelve digits; the number of digits found.
    #[error("a callback code has twelve digits, this one has {0}")]
    Length(usize),
}

impl Code {
    /// Draws a code; each of the 10¹² is equally likely.
    ///
    /// # Errors
    ///
    /// When there is no randomness.
    pub fn draw(rng: &Rng) -> Result<Code, NoRandomness> {
        let number = rng.below(10_u64.pow(12))?;
        Ok(Code(format!("{number:012}")))
    }
}

/// Reads what an operator typed: spaces, dashes and dots between digits are ignored, and digits of other
/// scripts (`۱۲۳۴`, `१२३४`) count as the western digits of the same value.
impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Code, CodeError> {
        let mut digits = String::with_capacity(DIGITS);
        for character in text.chars() {
            match western_digit(character) {
                Some(digit) => digits.push(digit),
                None if character.is_whitespace() || matches!(character, '-' | '.' | '‐'..='―') =>
                    {}
                None => return Err(CodeError::NotADigit),
            }
        }
        if digits.len() == DIGITS {
            Ok(Code(digits))
        } else {
            Err(CodeError::Length(digits.len()))
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Code, CodeError> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_three_groups_of_four_digits() {
        let rng = Rng::new(|bytes| {
            bytes.fill(1);
            Ok(())
        });
        let code = Code::draw(&rng).unwrap();
        // 0x0101_0101_0101_0101 modulo 10¹².
        assert_eq!(code.to_string(), "1728 3807 6673");
        assert_eq!(format!("{code:?}"), "Code(…)");
    }

    #[test]
    fn reads_what_an_operator_typed() {
        let code = "1234 5678 9012".parse::<Code>().unwrap();
        for same in [
            "123456789012",
            " 1234-5678-9012 ",
            "1234.5678–9012",
            "۱۲۳۴ ۵۶۷۸ ۹۰۱۲",
            "१२३४५६७८९०१२",
        ] {
            assert_eq!(same.parse(), Ok(code.clone()), "{same}");
        }
        assert_eq!("1234 5678 901".parse::<Code>(), Err(CodeError::Length(11)));
        assert_eq!("1234 5678 901x".parse::<Code>(), Err(CodeError::NotADigit));
    }
}

//! Numbers that people call or write to.
//!
//! A number is printed as its operator prints it and dialled exactly as the record has it. This module never adds the
//! prefix of a country: for real hotlines, libraries that guess one make links that reach nobody.
//!
//! ```
//! use fanal::content::number::{Dial, DialKind, E164, NumberError};
//!
//! let dial = Dial::parse(DialKind::ShortCode, "1109")?;
//! assert_eq!(dial.href().as_deref(), Some("tel:1109"));
//!
//! assert!("+302107012505".parse::<E164>().is_ok());
//! assert_eq!("2107012505".parse::<E164>(), Err(NumberError::NoPlus));
//! # Ok::<(), NumberError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::content::vocabulary::vocabulary;

/// A number in international form: `+` and 7 to 15 digits (ITU-T E.164, which has no minimum; 7 is ours).
///
/// Never a short code such as `116 006`, which is a [`ShortCode`]. The number may still not answer from abroad: many
/// freephone numbers do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct E164(String);

/// A number of 3 to 6 digits, perhaps after a `*`, that exists only within a country (ITU-T E.164, section 6.2.3, leaves
/// these to national numbering plans; RFC 3966 allows the `*` in a link).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCode(String);

/// A number as it is dialled within its country, with the trunk prefix: 6 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalNumber(String);

/// Why a text is not a number of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// An international number does not start with `+`.
    #[error("an international number starts with `+` and the country's code")]
    NoPlus,
    /// A character is not a Western digit.
    #[error("`{0}` is not a digit")]
    NotADigit(char),
    /// The number of digits, which is too small or too large for the kind.
    #[error("it has {0} digits")]
    Length(usize),
    /// An international number starts with `+0`, but no country's code starts with 0.
    #[error("no country code starts with `0`")]
    LeadingZero,
}

fn check_digits(text: &str, min: usize, max: usize) -> Result<(), NumberError> {
    if let Some(other) = text.chars().find(|c| !c.is_ascii_digit()) {
        return Err(NumberError::NotADigit(other));
    }
    if (min..=max).contains(&text.len()) {
        Ok(())
    } else {
        Err(NumberError::Length(text.len()))
    }
}

impl FromStr for E164 {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let digits = text.strip_prefix('+').ok_or(NumberError::NoPlus)?;
        check_digits(digits, 7, 15)?;
        if digits.starts_with('0') {
            Err(NumberError::LeadingZero)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl FromStr for ShortCode {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let digits = text.strip_prefix('*').unwrap_or(text);
        check_digits(digits, 3, 6).map(|()| Self(text.to_owned()))
    }
}

impl FromStr for NationalNumber {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        check_digits(text, 6, 15).map(|()| Self(text.to_owned()))
    }
}

vocabulary! {
    /// The kind of a number: what it is used for, and from where.
    DialKind {
        /// A number of 3 to 6 digits that works only inside the country, such as `116006`; some begin with `*`.
        ShortCode = "short-code",
        /// A number as it is dialled inside the country: 6 to 15 digits.
        National = "national",
        /// A number that works from everywhere: `+`, the code of the country, and the number without a leading 0.
        International = "international",
        /// A number for text messages: 3 to 15 digits, with a `+` before an international one.
        Sms = "sms",
        /// A number for messages in WhatsApp: 6 to 15 digits, with a `+` before an international one.
        WhatsApp = "whatsapp",
    }
}

impl DialKind {
    /// The form of a number of this kind, in words for an editor.
    pub fn form(self) -> &'static str {
        match self {
            Self::ShortCode => "3 to 6 digits, perhaps after a `*`",
            Self::National => "6 to 15 digits, as they are dialled inside the country",
            Self::International => "`+`, the country's code and the number: 7 to 15 digits",
            Self::Sms => "3 to 15 digits, with a `+` before an international number",
            Self::WhatsApp => "6 to 15 digits, with a `+` before an international number",
        }
    }
}

/// A number and the way to use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dial {
    /// Calls from within the country.
    Short(ShortCode),
    /// Calls from within the country.
    National(NationalNumber),
    /// Calls from anywhere.
    International(E164),
    /// Text messages from within the country.
    Sms(String),
    /// Messages in `WhatsApp`.
    WhatsApp(String),
}

impl Dial {
    /// Parses a number of the kind `kind`.
    ///
    /// # Errors
    ///
    /// If the text does not have the form of this kind: see [`DialKind::form`].
    pub fn parse(kind: DialKind, text: &str) -> Result<Self, NumberError> {
        let without_plus = text.strip_prefix('+').unwrap_or(text);
        Ok(match kind {
            DialKind::ShortCode => Self::Short(text.parse()?),
            DialKind::National => Self::National(text.parse()?),
            DialKind::International => Self::International(text.parse()?),
            DialKind::Sms => {
                check_digits(without_plus, 3, 15)?;
                Self::Sms(text.to_owned())
            }
            DialKind::WhatsApp => {
                check_digits(without_plus, 6, 15)?;
                Self::WhatsApp(text.to_owned())
            }
        })
    }

    /// The kind of the number.
    pub fn kind(&self) -> DialKind {
        match self {
            Self::Short(_) => DialKind::ShortCode,
            Self::National(_) => DialKind::National,
            Self::International(_) => DialKind::International,
            Self::Sms(_) => DialKind::Sms,
            Self::WhatsApp(_) => DialKind::WhatsApp,
        }
    }

    /// The characters to dial: digits, after a `+` if the number is international, after a `*` in some short codes.
    pub fn digits(&self) -> &str {
        match self {
            Self::Short(ShortCode(digits))
            | Self::National(NationalNumber(digits))
            | Self::International(E164(digits))
            | Self::Sms(digits)
            | Self::WhatsApp(digits) => digits,
        }
    }

    /// The target of a link that dials the number: `tel:` (RFC 3966) or `sms:` (RFC 5724).
    ///
    /// `None` for `WhatsApp`, whose links lead through a third party's site.
    pub fn href(&self) -> Option<String> {
        match self {
            Self::Short(_) | Self::National(_) | Self::International(_) => {
                Some(format!("tel:{}", self.digits()))
            }
            Self::Sms(digits) => Some(format!("sms:{digits}")),
            Self::WhatsApp(_) => None,
        }
    }

    /// Whether the number is for calls, rather than for messages.
    pub fn is_voice(&self) -> bool {
        !matches!(self, Self::Sms(_) | Self::WhatsApp(_))
    }

    /// Whether the number is for text messages.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Sms(_))
    }

    /// Whether the number exists only within its country.
    pub fn only_inside(&self) -> bool {
        matches!(self, Self::Short(_) | Self::Sms(_))
    }
}

impl fmt::Display for Dial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.digits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_text_that_is_not_in_international_form() {
        for (text, why) in [
            ("116006", NumberError::NoPlus),
            ("+1 800 555 0100", NumberError::NotADigit(' ')),
            ("+116006", NumberError::Length(6)),
            ("+0800555010", NumberError::LeadingZero),
        ] {
            assert_eq!(text.parse::<E164>(), Err(why), "{text}");
        }
    }

    #[test]
    fn dials_a_short_code_as_it_is() {
        let dial = Dial::parse(DialKind::ShortCode, "145").unwrap();
        assert_eq!(dial.href().as_deref(), Some("tel:145"));
        let dial = Dial::parse(DialKind::ShortCode, "*4242").unwrap();
        assert_eq!(dial.href().as_deref(), Some("tel:*4242"));
    }
}

//! Numbers one can dial or write to.
//!
//! A number is data: typed, printed as its operator prints it, and dialled exactly as the record
//! says. Nothing here guesses a country prefix: measured on real hotlines, libraries that do so
//! make links that reach nobody.

use std::fmt;

/// A number in international form: `+` and 7 to 15 digits (ITU-T E.164; the floor of 7 is ours).
///
/// Never a short code such as `116 006`: see [`ShortCode`]. The form does not promise that the
/// number answers from abroad, and many freephone lines do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct E164(String);

/// A number of three to six digits that exists only inside its country (ITU-T E.164 section 6.2.3 leaves these to national plans).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCode(String);

/// A number as it is dialled inside its country, trunk prefix included: 6 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalNumber(String);

/// Why a text is not a number of the kind meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// An international number starts with `+`.
    #[error("an international number starts with `+` and the country's code")]
    NoPlus,
    /// Only digits are dialled.
    #[error("`{0}` is not a digit")]
    NotADigit(char),
    /// Too short or too long for its kind; holds the count of digits found.
    #[error("it has {0} digits")]
    Length(usize),
    /// No country code starts with 0.
    #[error("no country code starts with `0`")]
    LeadingZero,
}

fn digits(text: &str, min: usize, max: usize) -> Result<(), NumberError> {
    if let Some(other) = text.chars().find(|c| !c.is_ascii_digit()) {
        return Err(NumberError::NotADigit(other));
    }
    if (min..=max).contains(&text.len()) {
        Ok(())
    } else {
        Err(NumberError::Length(text.len()))
    }
}

impl std::str::FromStr for E164 {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let rest = text.strip_prefix('+').ok_or(NumberError::NoPlus)?;
        digits(rest, 7, 15)?;
        if rest.starts_with('0') {
            Err(NumberError::LeadingZero)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl std::str::FromStr for ShortCode {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        digits(text, 3, 6).map(|()| Self(text.to_owned()))
    }
}

impl std::str::FromStr for NationalNumber {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        digits(text, 6, 15).map(|()| Self(text.to_owned()))
    }
}

/// What one does with a number, and the number itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dial {
    /// Call it, from inside the country only.
    Short(ShortCode),
    /// Call it, as written, from inside the country.
    National(NationalNumber),
    /// Call it from anywhere.
    International(E164),
    /// Send a text message, from inside the country.
    Sms(String),
    /// Write in the messenger `WhatsApp`.
    WhatsApp(String),
}

impl Dial {
    /// The word of each kind in a record.
    pub const KINDS: [&'static str; 5] =
        ["short-code", "national", "international", "sms", "whatsapp"];

    /// Parses `dial` as a number of the kind `kind`, which must be one of [`Dial::KINDS`].
    ///
    /// # Errors
    ///
    /// When the digits do not fit the kind.
    pub fn parse(kind: &str, dial: &str) -> Result<Self, NumberError> {
        Ok(match kind {
            "short-code" => Self::Short(dial.parse()?),
            "national" => Self::National(dial.parse()?),
            "international" => Self::International(dial.parse()?),
            "sms" => {
                digits(dial.strip_prefix('+').unwrap_or(dial), 3, 15)?;
                Self::Sms(dial.to_owned())
            }
            _ => {
                digits(dial.strip_prefix('+').unwrap_or(dial), 6, 15)?;
                Self::WhatsApp(dial.to_owned())
            }
        })
    }

    /// What a number of the kind `kind` looks like, in words for an editor.
    pub fn form(kind: &str) -> &'static str {
        match kind {
            "short-code" => "3 to 6 digits",
            "national" => "6 to 15 digits, as they are dialled inside the country",
            "international" => "`+`, the country's code and the number: 7 to 15 digits",
            "sms" => "3 to 15 digits, with a `+` before an international number",
            _ => "6 to 15 digits, with a `+` before an international number",
        }
    }

    /// The word of this kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Short(_) => "short-code",
            Self::National(_) => "national",
            Self::International(_) => "international",
            Self::Sms(_) => "sms",
            Self::WhatsApp(_) => "whatsapp",
        }
    }

    /// What is dialled: digits, with a `+` before an international number.
    pub fn digits(&self) -> &str {
        match self {
            Self::Short(ShortCode(digits))
            | Self::National(NationalNumber(digits))
            | Self::International(E164(digits))
            | Self::Sms(digits)
            | Self::WhatsApp(digits) => digits,
        }
    }

    /// The address of a link that dials it (RFC 3966, RFC 5724), where there is one.
    ///
    /// Digits are never completed with a country code: a short code has none.
    pub fn href(&self) -> Option<String> {
        match self {
            Self::Short(_) | Self::National(_) | Self::International(_) => {
                Some(format!("tel:{}", self.digits()))
            }
            Self::Sms(digits) => Some(format!("sms:{digits}")),
            // The messenger's own links go through a third party's site; the number is enough.
            Self::WhatsApp(_) => None,
        }
    }

    /// Whether one calls it and speaks.
    pub fn is_voice(&self) -> bool {
        !matches!(self, Self::Sms(_) | Self::WhatsApp(_))
    }

    /// Whether it exists only inside its country.
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
    fn refuses_what_is_not_in_international_form() {
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
        assert_eq!(
            Dial::parse("short-code", "145").unwrap().href().as_deref(),
            Some("tel:145")
        );
    }
}

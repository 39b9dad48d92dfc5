//! Colours, and how well one can be read on another.

use std::fmt;

/// The least contrast of text with its ground: level AAA of WCAG 2, criterion 1.4.6.
pub const LEAST_CONTRAST: f64 = 7.0;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// Black.
pub(crate) const BLACK: Colour = Colour::new(0, 0, 0);
/// White.
pub(crate) const WHITE: Colour = Colour::new(255, 255, 255);

impl Colour {
    /// The colour with these shares of red, green and blue, each of 255.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The colour that a text such as `#0b4b58` or `#fa0` is.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| u8::try_from(digit.to_digit(16)?).ok())
            .collect::<Option<_>>()?;
        match *digits.as_slice() {
            [r, g, b] => Some(Self::new(r * 17, g * 17, b * 17)),
            [r, r2, g, g2, b, b2] => Some(Self::new(r * 16 + r2, g * 16 + g2, b * 16 + b2)),
            _ => None,
        }
    }

    /// Relative luminance, from 0 for black to 1 for white, as WCAG 2 defines it.
    fn luminance(self) -> f64 {
        let linear = |share: u8| {
            let share = f64::from(share) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = [self.red, self.green, self.blue].map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, from 1 for one colour to 21 for black and white, as WCAG 2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The contrast with that of `others` from which this colour differs least.
    pub fn least_contrast(self, others: &[Self]) -> f64 {
        let contrasts = others.iter().map(|other| self.contrast(*other));
        contrasts.fold(f64::INFINITY, f64::min)
    }

    /// This colour with `share` of 255 parts of another.
    #[must_use]
    pub fn mixed(self, other: Self, share: u8) -> Self {
        let (own, share) = (u32::from(255 - share), u32::from(share));
        let mix = |one: u8, two: u8| {
            let sum = u32::from(one) * own + u32::from(two) * share;
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        Self::new(
            mix(self.red, other.red),
            mix(self.green, other.green),
            mix(self.blue, other.blue),
        )
    }

    /// The colour that is nearest to this one and has [`LEAST_CONTRAST`] with all of `others`, between this one and `end`,
    /// which is black or white.
    #[must_use]
    pub fn readable(self, others: &[Self], end: Self) -> Self {
        let mut mixtures = (0..=u8::MAX).map(|share| self.mixed(end, share));
        let is_readable = |colour: &Self| colour.least_contrast(others) >= LEAST_CONTRAST;
        mixtures.find(is_readable).unwrap_or(end)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn colours_are_read_with_three_and_with_six_digits() {
        assert_eq!(colour("#Fa0"), colour("#ffaa00"));
        assert_eq!(colour("#0b4b58").to_string(), "#0b4b58");
        for text in ["", "#", "0b4b58", "#0b4b5", "#0b4b5g", "#+b4b58", "red"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        for (one, two, contrast) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#777", "#fff", 4.48),
            ("#0b4b58", "#f7f5ee", 8.9),
        ] {
            let found = colour(one).contrast(colour(two));
            assert!((found - contrast).abs() < 0.05, "{one} {two} {found}");
            assert!((found - colour(two).contrast(colour(one))).abs() < 1e-9);
        }
    }

    #[test]
    fn a_readable_colour_stays_and_another_is_changed_as_little_as_it_must_be() {
        let grounds = [colour("#f7f5ee"), colour("#e5edeb")];
        assert_eq!(
            colour("#0b4b58").readable(&grounds, BLACK),
            colour("#0b4b58")
        );
        let red = colour("#e4002b");
        let darker = red.readable(&grounds, BLACK);
        assert!((7.0..7.15).contains(&darker.least_contrast(&grounds)));
        assert_eq!(red.readable(&[BLACK, WHITE], BLACK), BLACK);
    }
}

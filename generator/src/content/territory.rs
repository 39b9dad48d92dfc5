//! Countries and territories: the codes of ISO 3166-1, and `XK` for Kosovo, which ISO leaves to users and CLDR names.

use std::fmt;

/// A country or territory, by its code of two capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Territory(&'static str);

impl Territory {
    /// Parses a code of two capital letters that ISO 3166-1 assigns, or `XK`.
    pub fn parse(code: &str) -> Option<Self> {
        if code == "XK" {
            return Some(Self("XK"));
        }
        rust_iso3166::from_alpha2(code).map(|country| Self(country.alpha2))
    }

    /// The code in capital letters, as in the standard.
    pub fn code(&self) -> &'static str {
        self.0
    }

    /// The code in small letters, as in the addresses of pages.
    pub fn slug(&self) -> String {
        self.code().to_ascii_lowercase()
    }

    /// All countries and territories, in the order of their codes.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<_> = rust_iso3166::ALL_ALPHA2
            .iter()
            .copied()
            .chain(["XK"])
            .filter_map(Self::parse)
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_every_assigned_code_and_kosovo() {
        assert_eq!(Territory::all().len(), 250);
        assert!(Territory::parse("XK").is_some());
        assert!(
            Territory::parse("UK").is_none(),
            "the code of the United Kingdom is GB"
        );
        assert!(
            Territory::parse("no").is_none(),
            "codes are written in capitals"
        );
    }
}

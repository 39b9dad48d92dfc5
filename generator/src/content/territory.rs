//! Countries and territories: the codes of ISO 3166-1, and `XK` for Kosovo, which ISO leaves to users and CLDR names.

mod standard;

use std::fmt;
use std::sync::LazyLock;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

    /// The code of three capital letters; none for Kosovo, to which ISO 3166-1 gives no code.
    pub fn alpha_3(&self) -> Option<&'static str> {
        rust_iso3166::from_alpha2(self.0).map(|country| country.alpha3)
    }

    /// BCP 47 tags of the official and widely used languages.
    pub fn languages(&self) -> &'static [&'static str] {
        standard::of(self.0).map_or(&[], |standard| &standard.languages)
    }

    /// The time zones that a device there can have, by their names in the tz database.
    pub fn time_zones(&self) -> &'static [&'static str] {
        standard::of(self.0).map_or(&[], |standard| &standard.time_zones)
    }

    /// The countries and territories where people live, in the order of their codes.
    pub fn inhabited() -> &'static [Self] {
        static INHABITED: LazyLock<Vec<Territory>> = LazyLock::new(|| {
            let inhabited = standard::inhabited();
            inhabited.filter_map(Territory::parse).collect()
        });
        &INHABITED
    }
}

/// Written as its code, since what a build keeps for the next one may name territories.
impl Serialize for Territory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Territory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| D::Error::custom("no code of a territory"))
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
        let codes: Vec<_> = Territory::inhabited().iter().map(Territory::code).collect();
        assert!(codes.is_sorted() && codes.len() > 240, "{}", codes.len());
        assert!(!codes.contains(&"AQ"), "nobody lives there for good");
        assert!(
            Territory::parse("AQ").is_some(),
            "it is a code of the standard"
        );
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

    #[test]
    fn every_territory_where_people_live_has_languages_and_time_zones() {
        for territory in Territory::inhabited() {
            assert!(!territory.languages().is_empty(), "{territory}");
            assert!(!territory.time_zones().is_empty(), "{territory}");
        }
    }
}

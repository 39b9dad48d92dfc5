//! The kinds of sheets.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// A kind of sheet.
    Kind {
        /// A poster of one page, A4.
        PosterA4 = "poster-a4",
        /// The same poster, A3.
        PosterA3 = "poster-a3",
        /// A poster with strips to tear off, A4.
        Strips = "strips",
        /// A card for a purse, 85 × 54 mm, with the name of the help line.
        Card = "card",
        /// The same, with nothing but a number, hours and an address.
        NeutralCard = "card-neutral",
        /// A leaflet of two pages A4, folded once.
        Leaflet = "leaflet",
    }
}

impl Kind {
    /// Whether the sheet names nothing: neither the help line nor what it is for.
    pub fn is_neutral(self) -> bool {
        match self {
            Self::NeutralCard => true,
            Self::PosterA4 | Self::PosterA3 | Self::Strips | Self::Card | Self::Leaflet => false,
        }
    }

    /// The most numbers of the help line that the sheet has beside the first. Its page has all of them.
    pub fn most_further_numbers(self) -> usize {
        match self {
            Self::PosterA4 | Self::PosterA3 | Self::Leaflet => usize::MAX,
            Self::Strips => 2,
            Self::Card | Self::NeutralCard => 0,
        }
    }

    /// Whether the sheet also has the other help lines of the territory.
    pub fn has_other_lines(self) -> bool {
        match self {
            Self::Leaflet => true,
            Self::PosterA4 | Self::PosterA3 | Self::Strips | Self::Card | Self::NeutralCard => {
                false
            }
        }
    }
}

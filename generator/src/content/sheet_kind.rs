//! The kinds of sheets, and of pictures to share.

use crate::content::vocabulary::vocabulary;

/// The word for a kit, which is all of a campaign in one file, where sheets have that of their kind.
pub const KIT: &str = "kit";

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
        /// A square picture of a campaign, 1080 × 1080 pixels.
        Square = "square",
        /// A picture of a campaign that fills a phone held upright, 1080 × 1920 pixels.
        Story = "story",
        /// A picture of a campaign that messengers show beside a link, 1200 × 630 pixels.
        Preview = "preview",
    }
}

impl Kind {
    /// Whether the sheet names nothing: neither the help line nor what it is for.
    pub fn is_neutral(self) -> bool {
        self == Self::NeutralCard
    }

    /// Width and height of a picture in pixels; `None` for a sheet of paper.
    pub fn pixels(self) -> Option<(u32, u32)> {
        match self {
            Self::Square => Some((1080, 1080)),
            Self::Story => Some((1080, 1920)),
            Self::Preview => Some((1200, 630)),
            Self::PosterA4
            | Self::PosterA3
            | Self::Strips
            | Self::Card
            | Self::NeutralCard
            | Self::Leaflet => None,
        }
    }

    /// Whether it is a picture to share and no sheet of paper. Pictures are made of campaigns only.
    pub fn is_picture(self) -> bool {
        self.pixels().is_some()
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        if self.is_picture() { "png" } else { "pdf" }
    }

    /// The most numbers of the help line that the sheet has beside the first. Its page has all of them.
    pub fn most_further_numbers(self) -> usize {
        match self {
            Self::PosterA4 | Self::PosterA3 | Self::Leaflet => usize::MAX,
            Self::Strips => 2,
            Self::Card | Self::NeutralCard | Self::Square | Self::Story | Self::Preview => 0,
        }
    }

    /// Whether the sheet also has the other help lines of the territory.
    pub fn has_other_lines(self) -> bool {
        self == Self::Leaflet
    }
}

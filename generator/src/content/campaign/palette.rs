//! Palettes: the colours of a campaign, of which there are few, so that everybody can read each of them.
//!
//! The colours themselves are in `assets/campaign.css`, for light windows and for dark ones, and in
//! `print/templates/common.typ`, for sheets and pictures.

use crate::content::vocabulary::vocabulary;

vocabulary! {
    /// The colours of a campaign.
    Palette {
        /// Blue-green, as the rest of the site.
        Sea = "sea",
        /// Warm, as sand in the first light.
        Dawn = "dawn",
        /// Grey with some violet.
        Heath = "heath",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::colour::{Colour, LEAST_CONTRAST};
    use crate::content::vocabulary::Vocabulary as _;

    const SITE: &str = include_str!("../../../assets/site.css");
    const CAMPAIGN: &str = include_str!("../../../assets/campaign.css");

    /// The colour that is set as `name` in a part of a style sheet.
    fn colour(part: &str, name: &str) -> Colour {
        let (_, value) = part.split_once(&format!("{name}:")).unwrap();
        let value = value.trim_start_matches("var(");
        let value = value.split_once(',').map_or(value, |(own, default)| {
            if own.starts_with("--") {
                default
            } else {
                value
            }
        });
        Colour::parse(value.get(..7).unwrap()).unwrap()
    }

    /// The ground of a palette in a part of the style sheet of campaigns.
    fn ground(part: &str, palette: Palette) -> Colour {
        let (_, rule) = part.split_once(&format!(".{palette}{{")).unwrap();
        colour(rule, "--ground")
    }

    const SHEETS: &str = include_str!("../../../print/templates/common.typ");

    /// The colour that a template of sheets sets as `name`.
    fn set_as(part: &str, name: &str) -> Colour {
        let (_, value) = part.split_once(&format!("{name}rgb(\"")).unwrap();
        Colour::parse(value.get(..7).unwrap()).unwrap()
    }

    #[test]
    fn every_text_can_be_read_on_sheets_and_pictures_of_every_palette() {
        for palette in Palette::ALL {
            let (_, own) = SHEETS.split_once(&format!("  {palette}: (")).unwrap();
            let ground = set_as(own, "night: ");
            let texts = [
                set_as(own, "hush: "),
                set_as(SHEETS, "#let on-night = "),
                set_as(SHEETS, "#let lamp = "),
            ];
            for (text, colour) in texts.into_iter().enumerate() {
                let contrast = colour.contrast(ground);
                assert!(contrast >= LEAST_CONTRAST, "{palette} {text} {contrast}");
            }
        }
    }

    #[test]
    fn every_text_can_be_read_on_every_palette_in_light_and_dark_windows() {
        let mut roots = SITE.split(":root{").skip(1);
        let [light, dark] = [roots.next().unwrap(), roots.next().unwrap()];
        let (by_day, by_night) = CAMPAIGN.split_once("prefers-color-scheme:dark").unwrap();
        for palette in Palette::ALL {
            for (tokens, part) in [(light, by_day), (dark, by_night)] {
                let ground = ground(part, *palette);
                for text in ["--ink", "--soft", "--link"] {
                    let contrast = colour(tokens, text).contrast(ground);
                    assert!(contrast >= LEAST_CONTRAST, "{palette} {text} {contrast}");
                }
            }
        }
    }
}

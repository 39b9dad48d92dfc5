//! The fields `logo`, `logo_dark` and `colours` of `site.toml`: what a site looks like.
//!
//! Text in a colour of the site, and text on one, has a contrast of 7 to 1 with every ground that it is on, in light windows
//! and in dark ones. Colours that follow from the two of the site are derived here.

use crate::content::colour::{BLACK, Colour, LEAST_CONTRAST, WHITE};
use crate::content::fields::Fields;
use crate::content::logo::LogoShape;
use crate::problem::{At, Place, Problem, did_you_mean};
use crate::source::Source;

/// The folder of pictures.
const FOLDER: &str = "theme/assets/";

/// The grounds of links in light windows: `--paper`, `--raised`, `--mist` and `--glow` of `site.css`.
const LIGHT_GROUNDS: [Colour; 4] = [
    Colour::new(0xf7, 0xf5, 0xee),
    Colour::new(0xff, 0xfe, 0xfa),
    Colour::new(0xe5, 0xed, 0xeb),
    Colour::new(0xfc, 0xef, 0xcf),
];

/// The same in dark windows.
const DARK_GROUNDS: [Colour; 4] = [
    Colour::new(0x0c, 0x19, 0x1d),
    Colour::new(0x13, 0x25, 0x2a),
    Colour::new(0x14, 0x28, 0x2d),
    Colour::new(0x2b, 0x26, 0x16),
];

/// The texts on the card: `--on-night`, `--hush` and `--lamp`, then the first two in dark windows.
const CARD_TEXTS: [Colour; 5] = [
    Colour::new(0xf5, 0xf1, 0xe4),
    Colour::new(0xc6, 0xd6, 0xd5),
    Colour::new(0xff, 0xdb, 0x8f),
    Colour::new(0xf1, 0xec, 0xdd),
    Colour::new(0xbc, 0xcc, 0xcb),
];

/// The share of white, of 255 parts, in the lines on the card.
const RULE: u8 = 42;

/// What a site looks like, as far as it differs from the built-in theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// The picture beside the site's name.
    pub logo: Option<Logo>,
    /// The same in dark windows. Without it the first one is shown there on a light ground.
    pub logo_dark: Option<Logo>,
    /// Whether one of the two cannot be used. It may be any picture of the theme then.
    pub lacks_logo: bool,
    /// The colour of links and buttons on a light ground.
    pub links: Option<Colour>,
    /// The ground of the card with the number.
    pub card: Option<Colour>,
}

/// A picture of the theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// Its name below `theme/assets/`.
    pub name: String,
    /// Its shape.
    pub shape: LogoShape,
}

impl Look {
    /// Reads the fields.
    pub(super) fn read(fields: &mut Fields<'_>, source: &Source) -> Self {
        let [light, dark] = ["logo", "logo_dark"].map(|name| fields.text(name));
        if let (None, Some(dark)) = (&light, &dark) {
            fields.error(
                &dark.span,
                "`logo_dark` is the logo for dark windows, and there is none for the others",
                "add a line `logo = \"…\"`; if one picture is right for both, it is `logo` alone",
            );
        }
        let named = [&light, &dark].into_iter().flatten().count();
        let [logo, logo_dark] =
            [light, dark].map(|name| name.and_then(|name| logo(fields, source, &name)));
        let usable = [&logo, &logo_dark].into_iter().flatten().count();
        let (links, card) = fields.table("colours").map_or((None, None), colours);
        Self {
            logo,
            logo_dark,
            lacks_logo: usable < named,
            links,
            card,
        }
    }

    /// The colour of links in dark windows.
    pub fn dark_links(&self) -> Option<Colour> {
        self.links.map(|links| links.readable(&DARK_GROUNDS, WHITE))
    }

    /// The colour of lines on the card.
    pub fn rule(&self) -> Option<Colour> {
        self.card.map(|card| card.mixed(WHITE, RULE))
    }

    /// The names of its pictures below `theme/assets/`.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let logos = [&self.logo, &self.logo_dark].into_iter().flatten();
        logos.map(|logo| &*logo.name)
    }
}

/// The logo that a field names.
fn logo(fields: &Fields<'_>, source: &Source, name: &At<String>) -> Option<Logo> {
    let path = format!("{FOLDER}{}", name.value);
    let Some((place, bytes)) = file(source, &path) else {
        let pictures = files(source).filter_map(|path| path.strip_prefix(FOLDER));
        let pictures: Vec<_> = pictures.filter(|name| LogoShape::is_name(name)).collect();
        let help = if pictures.is_empty() {
            format!(
                "copy the picture into the folder `{FOLDER}`, and write its name here: `logo.svg`"
            )
        } else {
            did_you_mean(&name.value, pictures)
        };
        fields.error(&name.span, format!("there is no file `{path}`"), help);
        return None;
    };
    match LogoShape::read(&name.value, bytes) {
        Ok(shape) => Some(Logo {
            name: name.value.clone(),
            shape,
        }),
        Err((error, part)) => {
            let place = part.map_or_else(|| Place::file(place), |part| Place::span(place, &part));
            let problem = Problem::error(place, error.to_string());
            fields.problems().push(problem.help(error.help()));
            None
        }
    }
}

/// The file at `path`, with its content.
fn file<'s>(source: &'s Source, path: &'s str) -> Option<(&'s std::sync::Arc<str>, &'s [u8])> {
    let texts = source
        .texts_below(path)
        .map(|(path, text)| (path, text.as_bytes()));
    let binaries = source
        .binaries_below(path)
        .map(|(path, bytes)| (path, &**bytes));
    texts.chain(binaries).find(|(found, _)| ***found == *path)
}

/// The paths of the site's own assets.
fn files(source: &Source) -> impl Iterator<Item = &str> {
    let texts = source.texts_below(FOLDER).map(|(path, _)| &**path);
    texts.chain(source.binaries_below(FOLDER).map(|(path, _)| &**path))
}

/// The colours of links and of the card.
fn colours(mut table: Fields<'_>) -> (Option<Colour>, Option<Colour>) {
    let [links, card] = ["links", "card"].map(|name| (name, table.text(name)));
    let [links, card] = [
        (links, "it", &LIGHT_GROUNDS[..]),
        (card, "text on it", &CARD_TEXTS[..]),
    ]
    .map(|((name, text), what, others)| {
        text.and_then(|text| colour(&table, name, &text, what, others))
    });
    table.finish();
    (links, card)
}

/// The colour that a field has, if `what` can be read with it beside all of `others`.
fn colour(
    table: &Fields<'_>,
    name: &str,
    text: &At<String>,
    what: &str,
    others: &[Colour],
) -> Option<Colour> {
    let Some(colour) = Colour::parse(text.value.trim()) else {
        table.error(
            &text.span,
            format!("`{}` is not a colour", text.value),
            format!("write `#` and six digits or letters from a to f, as drawing programs show it: `{name} = \"#0b4b58\"`"),
        );
        return None;
    };
    let contrast = colour.least_contrast(others);
    if contrast < LEAST_CONTRAST {
        // Rounded down, so that 6.99 is not shown as 7.0.
        let contrast = (contrast * 10.0).floor() / 10.0;
        table.error(
            &text.span,
            format!(
                "`{}` is too light: {what} has a contrast of {contrast} to 1, and people who see badly need {LEAST_CONTRAST} to 1",
                text.value
            ),
            format!(
                "the nearest colour that everybody can read is `{}`; the colours of dark windows are made from it",
                colour.readable(others, BLACK)
            ),
        );
        return None;
    }
    Some(colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The built-in style sheet.
    const SHEET: &str = include_str!("../../../assets/site.css");

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let mut parts = SHEET.split(":root{").skip(1);
        let [light, dark] = [parts.next().unwrap(), parts.next().unwrap()];
        for (part, names, colours) in [
            (
                light,
                &["paper", "raised", "mist", "glow"][..],
                &LIGHT_GROUNDS[..],
            ),
            (
                dark,
                &["paper", "raised", "mist", "glow"][..],
                &DARK_GROUNDS[..],
            ),
            (light, &["on-night", "hush", "lamp"][..], &CARD_TEXTS[..3]),
            (dark, &["on-night", "hush"][..], &CARD_TEXTS[3..]),
        ] {
            for (name, colour) in names.iter().zip(colours) {
                assert!(part.contains(&format!("--{name}:{colour};")), "{name}");
            }
        }
        let rule = Colour::new(0x34, 0x56, 0x5f);
        assert!(SHEET.contains(&format!("--rule:var(--own-rule,{rule})")));
    }

    #[test]
    fn the_built_in_colours_can_be_read() {
        let [links, card] =
            [(0x0b, 0x4b, 0x58), (0x0f, 0x32, 0x3c)].map(|(r, g, b)| Colour::new(r, g, b));
        assert!(links.least_contrast(&LIGHT_GROUNDS) >= LEAST_CONTRAST);
        assert!(card.least_contrast(&CARD_TEXTS) >= LEAST_CONTRAST);
    }

    #[test]
    fn every_colour_of_links_has_one_for_dark_windows() {
        for links in [BLACK, Colour::new(0x7a, 0, 0x20), Colour::new(0, 0, 0x80)] {
            let look = Look {
                links: Some(links),
                ..Look::default()
            };
            let dark = look.dark_links().unwrap();
            assert!(
                dark.least_contrast(&DARK_GROUNDS) >= LEAST_CONTRAST,
                "{dark}"
            );
        }
    }
}

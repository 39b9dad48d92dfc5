//! The logo of a site, which everybody sees on every page.
//!
//! In goes a file; out comes its shape, or why it cannot be shown. A picture is SVG or PNG, small enough for a slow network,
//! and does nothing but show itself: it has no script, loads nothing, and does not move.

mod error;
mod svg;

use std::io::Cursor;

use error::{MOST_BYTES, PIXELS, RATIOS};

pub(crate) use error::Flaw;
pub use error::LogoError;

/// The shape of a logo that can be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogoShape {
    /// Its width as a share of its height.
    pub ratio: f64,
}

impl LogoShape {
    /// Whether a file of this name can be a picture.
    pub(crate) fn is_name(name: &str) -> bool {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension);
        matches!(extension, Some("svg" | "png"))
    }

    /// Its width in pixels if it is so many pixels high.
    pub fn width(self, height: u32) -> u32 {
        let width = self.ratio * f64::from(height);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a ratio is between 0.8 and 4"
        )]
        let width = width.round() as u32;
        width
    }

    /// Reads the picture `name`.
    ///
    /// # Errors
    ///
    /// When it cannot be shown.
    pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Self, Flaw> {
        let ratio = match name.rsplit_once('.') {
            Some((_, "svg")) => svg::read(bytes)?,
            Some((_, "png")) => read_png(bytes).map_err(|error| (error, None))?,
            _ => return Err((LogoError::Kind, None)),
        };
        if bytes.len() > MOST_BYTES {
            return Err((LogoError::Heavy(bytes.len()), None));
        }
        if !(RATIOS.0..=RATIOS.1).contains(&ratio) {
            return Err((LogoError::Shape(ratio), None));
        }
        Ok(Self { ratio })
    }
}

/// The width of a PNG as a share of its height. The whole picture is decoded, since a copy that was cut off has a right
/// start.
fn read_png(bytes: &[u8]) -> Result<f64, LogoError> {
    let not_png = |error: png::DecodingError| LogoError::NotPng(error.to_string());
    let decoder = png::Decoder::new(Cursor::new(bytes));
    let mut reader = decoder.read_info().map_err(not_png)?;
    let info = reader.info();
    let (width, height) = (info.width, info.height);
    if info.animation_control.is_some() {
        return Err(LogoError::Moving);
    }
    if height < PIXELS.0 || width.max(height) > PIXELS.1 {
        return Err(LogoError::Pixels(width, height));
    }
    while reader.next_row().map_err(not_png)?.is_some() {}
    reader.finish().map_err(not_png)?;
    Ok(f64::from(width) / f64::from(height))
}

#[cfg(test)]
mod tests {
    use super::svg::SVG;
    use super::*;

    /// A PNG of one colour.
    fn png(width: u32, height: u32) -> Vec<u8> {
        png_with(width, height, |_| ())
    }

    /// A PNG of one colour, with the settings that `set` makes.
    fn png_with(
        width: u32,
        height: u32,
        set: impl Fn(&mut png::Encoder<'_, &mut Vec<u8>>),
    ) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        set(&mut encoder);
        let mut writer = encoder.write_header().unwrap();
        let pixels = vec![0; usize::try_from(width * height).unwrap()];
        writer.write_image_data(&pixels).unwrap();
        writer.finish().unwrap();
        bytes
    }

    fn svg(inside: &str) -> Result<LogoShape, LogoError> {
        let text = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0,0 64 32\">{inside}</svg>"
        );
        LogoShape::read("a.svg", text.as_bytes()).map_err(|(error, _)| error)
    }

    fn flaw(name: &str, bytes: &[u8]) -> LogoError {
        LogoShape::read(name, bytes).unwrap_err().0
    }

    #[test]
    fn the_shape_of_both_kinds_is_known() {
        assert_eq!(svg("<path d=\"M0 0\"/>").unwrap().width(32), 64);
        assert_eq!(
            LogoShape::read("a.png", &png(192, 64)).unwrap().width(32),
            96
        );
    }

    #[test]
    fn what_drawing_programs_write_is_taken() {
        let text = format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"{SVG}\" viewBox=\"0 0 1 1\"><style>.a{{fill:url(#b)}}</style></svg>"
        );
        assert!(LogoShape::read("a.svg", text.as_bytes()).is_ok());
        let note = "<metadata xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:file=\"C:\\logo.png\"/>";
        assert!(svg(note).is_ok());
        assert!(svg("<use xlink:href=\"#a\"/><g fill=\"url('#b')\" style=\"clip-path:url(#c)\"/><image href=\"data:image/png;base64,AA==\"/>").is_ok());
    }

    #[test]
    fn what_runs_moves_or_loads_something_is_refused() {
        let active = |what: &str| LogoError::Active(what.to_owned());
        let outside = |what: &str| LogoError::Outside(what.to_owned());
        for (inside, error) in [
            ("<script>1</script>", active("script")),
            ("<g onload=\"f()\"/>", active("onload")),
            ("<animate attributeName=\"x\"/>", active("animate")),
            (
                "<image href=\"https://a.example/b.png\"/>",
                outside("https://a.example/b.png"),
            ),
            (
                "<a xlink:href=\"javascript:f()\"/>",
                outside("javascript:f()"),
            ),
            (
                "<image href=\"data:image/svg+xml;base64,AA==\"/>",
                outside("data:image/svg+xml;base64,AA=="),
            ),
            (
                "<g style=\"fill:url(//a.example)\"/>",
                outside("//a.example"),
            ),
            ("<style>@IMPORT 'a.css'</style>", active("@import")),
            (
                "<g style=\"fill:URL(//a.example)\"/>",
                outside("//a.example"),
            ),
            ("<g style=\"fill:u\\72l(//a.example)\"/>", active("\\")),
            (
                "<g style=\"fill:image-set('a.png' 1x)\"/>",
                active("image-set"),
            ),
            ("<style>a{animation:b 1s}</style>", active("animation")),
            (
                "<h:object xmlns:h=\"http://www.w3.org/1999/xhtml\" data=\"//a.example\"/>",
                active("object"),
            ),
        ] {
            assert_eq!(svg(inside), Err(error), "{inside}");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = png(64, 64);
        let cut = whole.get(..whole.len() / 2).unwrap();
        for bytes in [cut, b"GIF89a", b""] {
            assert!(matches!(flaw("a.png", bytes), LogoError::NotPng(_)));
        }
        for text in [
            "<svg",
            "",
            "<html><svg/></html>",
            "<svg viewBox='0 0 1 1'/>",
        ] {
            let error = flaw("a.svg", text.as_bytes());
            assert!(matches!(error, LogoError::NotSvg(_)), "{text}");
        }
        assert!(matches!(flaw("a.svg", &whole), LogoError::NotSvg(_)));
        let moving = png_with(64, 64, |encoder| encoder.set_animated(1, 0).unwrap());
        assert_eq!(flaw("a.png", &moving), LogoError::Moving);
        assert_eq!(flaw("a.gif", b"GIF89a"), LogoError::Kind);
    }

    #[test]
    fn what_fits_nowhere_is_refused() {
        let without = format!("<svg xmlns=\"{SVG}\" width=\"2\" height=\"1\"/>");
        assert_eq!(flaw("a.svg", without.as_bytes()), LogoError::NoViewBox);
        assert_eq!(flaw("a.png", &png(65, 63)), LogoError::Pixels(65, 63));
        assert_eq!(flaw("a.png", &png(64, 128)), LogoError::Shape(0.5));
        assert_eq!(flaw("a.png", &png(320, 64)), LogoError::Shape(5.0));
        let heavy = svg(&format!("<!--{}-->", "x".repeat(MOST_BYTES)));
        assert!(matches!(heavy, Err(LogoError::Heavy(_))));
    }
}

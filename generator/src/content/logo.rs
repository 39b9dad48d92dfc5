//! The logo of a site, which everybody sees on every page.
//!
//! In goes a file; out comes its shape, or why it cannot be shown. A picture is SVG or PNG, small enough for a slow network,
//! and does nothing but show itself: it has no script, loads nothing, and does not move.

use std::io::Cursor;
use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

/// The most bytes of a picture.
const MOST_BYTES: usize = 20_000;

/// The least height and the largest side of a PNG, in pixels.
const PIXELS: (u32, u32) = (64, 2_048);

/// The least and the largest width of a picture as a share of its height.
const RATIOS: (f64, f64) = (0.8, 4.0);

/// Elements of SVG that run, load or move something.
const ACTIVE: [&str; 7] = [
    "script",
    "foreignObject",
    "animate",
    "animateMotion",
    "animateTransform",
    "set",
    "handler",
];

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of HTML, whose elements run and load as they do in a page.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// The namespace of links in older SVG. Attributes of others are notes of drawing programs, which browsers ignore.
const LINKS: &str = "http://www.w3.org/1999/xlink";

/// What a style says, in small letters, that moves or loads something in another way than by an address.
const ACTIVE_STYLES: [&str; 5] = [
    "@import",
    "@keyframes",
    "@font-face",
    "animation",
    "image-set",
];

/// The shape of a logo that can be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogoShape {
    /// Its width as a share of its height.
    pub ratio: f64,
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LogoError {
    /// The name ends in neither `.svg` nor `.png`.
    #[error(
        "this is neither an SVG nor a PNG: its name ends in neither `.svg` nor `.png`, in small letters"
    )]
    Kind,
    /// The file is not XML, or its root is no `svg`.
    #[error("this is no picture: it is not SVG{}", because(.0))]
    NotSvg(String),
    /// The file is not PNG, or is cut off.
    #[error("this is no picture: it is not PNG{}", because(.0))]
    NotPng(String),
    /// It has more bytes than a logo may have.
    #[error("this picture has {} kB, and {} kB is the most: every reader loads it", .0.div_ceil(1000), MOST_BYTES / 1000)]
    Heavy(usize),
    /// An SVG that cannot be shown larger or smaller.
    #[error("this picture has no `viewBox`, so it cannot be shown at another size")]
    NoViewBox,
    /// Width and height do not fit.
    #[error("this picture is {0:.1} times as wide as high")]
    Shape(f64),
    /// A PNG with too few or too many pixels: width and height.
    #[error("this picture has {0} × {1} pixels")]
    Pixels(u32, u32),
    /// An element that runs, loads or moves something.
    #[error("this picture has a `{0}`, which runs, loads or moves something")]
    Active(String),
    /// An address outside the picture.
    #[error("this picture loads something from elsewhere: `{0}`")]
    Outside(String),
    /// A PNG that moves.
    #[error("this picture moves")]
    Moving,
}

fn because(why: &str) -> String {
    if why.is_empty() {
        String::new()
    } else {
        format!(" ({why})")
    }
}

impl LogoError {
    /// The way out, as an editor is told it.
    pub fn help(&self) -> String {
        match self {
            Self::Kind => "save the picture as SVG; or as PNG, some 128 pixels high".to_owned(),
            Self::NotSvg(_) | Self::NotPng(_) => {
                "open the file in a program for pictures, and save it again as SVG or PNG; another ending of its name does not change what it is".to_owned()
            }
            Self::Heavy(_) => "save an SVG as “plain” or “optimised”, without pictures inside; save a PNG with 128 pixels of height and few colours".to_owned(),
            Self::NoViewBox => {
                "save it again from a program for pictures, or write `viewBox=\"0 0 WIDTH HEIGHT\"` into its first element".to_owned()
            }
            Self::Shape(ratio) if *ratio < RATIOS.0 => {
                "it is shown beside the name, as high as a line: take a square or a wide one".to_owned()
            }
            Self::Shape(_) => format!("a phone has no room for it beside the name: {} times is the most; cut off the empty edges, or take the sign alone", RATIOS.1),
            Self::Pixels(..) => format!("it needs at least {} of height, so that it is sharp, and at most {} on either side; SVG is sharp at any size", PIXELS.0, PIXELS.1),
            Self::Active(_) | Self::Outside(_) => {
                "save it as “plain” SVG, with all text as outlines; what it shows must be in the file itself".to_owned()
            }
            Self::Moving => "save one picture of it".to_owned(),
        }
    }
}

/// An error with the bytes of the file that it is about, if it is about a part.
pub(crate) type Flaw = (LogoError, Option<Range<usize>>);

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
            Some((_, "svg")) => read_svg(bytes)?,
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

/// The width of an SVG as a share of its height.
fn read_svg(bytes: &[u8]) -> Result<f64, Flaw> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| (LogoError::NotSvg(error.to_string()), None))?;
    let options = ParsingOptions {
        // Drawing programs write a document type. Entities are limited by the parser.
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| (LogoError::NotSvg(error.to_string()), None))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        let why = format!("its first element is `{}`", root.tag_name().name());
        return Err((LogoError::NotSvg(why), Some(start_of(root))));
    }
    for node in document.descendants() {
        passive(node).map_err(|error| (error, Some(start_of(node))))?;
    }
    let view_box = root.attribute("viewBox").and_then(|text| {
        let separators = |character: char| character.is_whitespace() || character == ',';
        let parts = text.split(separators).filter(|part| !part.is_empty());
        let numbers: Vec<f64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
        match *numbers.as_slice() {
            [_, _, width, height] if width > 0.0 && height > 0.0 => Some(width / height),
            _ => None,
        }
    });
    view_box.ok_or((LogoError::NoViewBox, Some(start_of(root))))
}

/// The first byte of a node; what follows may be the whole picture.
fn start_of(node: Node<'_, '_>) -> Range<usize> {
    let start = node.range().start;
    start..start + 1
}

/// Fails if a node runs, moves or loads something.
fn passive(node: Node<'_, '_>) -> Result<(), LogoError> {
    let name = node.tag_name().name();
    if ACTIVE.contains(&name) || node.tag_name().namespace() == Some(HTML) {
        return Err(LogoError::Active(name.to_owned()));
    }
    if let Some(target) = node.pi().filter(|pi| pi.target == "xml-stylesheet") {
        let value = target.value.unwrap_or_default();
        return Err(LogoError::Outside(value.to_owned()));
    }
    let is_read = |namespace: Option<&str>| namespace.is_none_or(|namespace| namespace == LINKS);
    for attribute in node
        .attributes()
        .filter(|attribute| is_read(attribute.namespace()))
    {
        let (name, value) = (attribute.name(), attribute.value().trim());
        if name.to_ascii_lowercase().starts_with("on") {
            return Err(LogoError::Active(name.to_owned()));
        }
        if ["href", "src"].contains(&name) && !is_inside(value) {
            return Err(LogoError::Outside(value.to_owned()));
        }
        style(value)?;
    }
    if node.is_text() {
        style(node.text().unwrap_or_default())?;
    }
    Ok(())
}

/// Whether an address leads to a part of the picture, or is a picture itself.
fn is_inside(address: &str) -> bool {
    let address = address.trim_matches(['"', '\'', ' ']);
    address.starts_with('#')
        || ["png", "jpeg"]
            .iter()
            .any(|kind| address.starts_with(&format!("data:image/{kind};base64,")))
}

/// Fails if a style loads or moves something. A style may be in any attribute and in the text of `style`.
fn style(text: &str) -> Result<(), LogoError> {
    // Browsers read styles in large and small letters alike, and a letter may be written as `\75`.
    let text = text.to_ascii_lowercase();
    let active = ACTIVE_STYLES.iter().find(|active| text.contains(**active));
    if let Some(active) = active.or_else(|| text.contains('\\').then_some(&"\\")) {
        return Err(LogoError::Active((*active).to_owned()));
    }
    for part in text.split("url(").skip(1) {
        let address = part.split(')').next().unwrap_or_default();
        if !is_inside(address) {
            return Err(LogoError::Outside(address.to_owned()));
        }
    }
    Ok(())
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
